"""Raw records are validated by Pydantic's core, with validators that are built from the classes of records.

The core alone: to load Pydantic itself takes longer than to validate a thousand records.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic_core import CoreSchema, SchemaValidator, core_schema

from hubcli.model.record import NO_DEFAULT, Record, RuleWithOthers, defaults_of, fields_of, metadata_of

R = TypeVar("R", bound=Record)
_VALIDATORS: dict[type[Record], Callable[[Any], Any]] = {}


def validate(model: type[R], raw: Any) -> R:
    """The record that a table of a base describes. Raises pydantic_core.ValidationError."""
    if model not in _VALIDATORS:
        _VALIDATORS[model] = SchemaValidator(schema_of(model)).validate_python
    record: R = _VALIDATORS[model](raw)
    return record


def schema_of(model: type[Record]) -> CoreSchema:
    """What validates the records of a class; the same schema that Pydantic builds of it."""
    definitions: dict[str, CoreSchema] = {}
    return core_schema.definitions_schema(_Handler(definitions)(model), list(definitions.values()))


def record_schema(model: type[Record], handler: Any) -> CoreSchema:
    """The schema of a record of a class, given what makes the schemas of its fields."""
    fields = [
        core_schema.dataclass_field(
            name, _with_default(handler.generate_schema(kind), defaults_of(model)[name], kind), kw_only=True
        )
        for name, kind in fields_of(model).items()
    ]
    schema = core_schema.dataclass_schema(
        model,
        core_schema.dataclass_args_schema(model.__name__, fields),
        list(fields_of(model)),
        config=core_schema.CoreConfig(extra_fields_behavior="forbid"),
    )
    reference = f"{model.__module__}.{model.__qualname__}:{id(model)}"
    if model.validated is Record.validated:
        return {**schema, "ref": reference}
    return core_schema.no_info_after_validator_function(model.validated, schema, ref=reference)


class _Handler:
    """Makes the schema of a type, of those that fields of records have."""

    def __init__(self, definitions: dict[str, CoreSchema]) -> None:
        self._definitions = definitions
        self._references: dict[type[Record], str] = {}

    def __call__(self, kind: Any) -> CoreSchema:
        """The schema of a type; a record within a record is defined once."""
        origin = get_origin(kind)
        if origin is Annotated:
            return self._limited(kind.__origin__, kind.__metadata__)
        if origin is Literal:
            return core_schema.literal_schema(list(get_args(kind)))
        if origin is tuple:
            return core_schema.tuple_schema([self(get_args(kind)[0])], variadic_item_index=0)
        if origin in (Union, UnionType):
            return self._union([each for each in get_args(kind) if each is not NoneType], get_args(kind))
        if issubclass(kind, Record):
            return self._defined(kind)
        if issubclass(kind, StrEnum):
            return core_schema.enum_schema(kind, list(kind), sub_type="str")
        if hasattr(kind, "__get_pydantic_core_schema__"):
            schema: CoreSchema = kind.__get_pydantic_core_schema__(kind, self)
            return schema
        return _PLAIN[kind]

    generate_schema = __call__

    def _limited(self, kind: Any, limits: tuple[Any, ...]) -> CoreSchema:
        if not limits:
            return self(kind)
        *inner, last = limits
        if not hasattr(last, "__get_pydantic_core_schema__"):
            return self._limited(kind, tuple(inner))
        schema: CoreSchema = last.__get_pydantic_core_schema__(kind, lambda source: self._limited(source, tuple(inner)))
        return schema

    def _union(self, kinds: list[Any], given: tuple[Any, ...]) -> CoreSchema:
        schema = self(kinds[0]) if len(kinds) == 1 else core_schema.union_schema([self(kind) for kind in kinds])
        return core_schema.nullable_schema(schema) if NoneType in given else schema

    def _defined(self, model: type[Record]) -> CoreSchema:
        if model not in self._references:
            schema: Any = record_schema(model, self)
            self._references[model] = schema["ref"]
            self._definitions[schema["ref"]] = schema
        return core_schema.definition_reference_schema(self._references[model])


_PLAIN: Mapping[type, CoreSchema] = {
    str: core_schema.str_schema(),
    int: core_schema.int_schema(),
    float: core_schema.float_schema(),
    bool: core_schema.bool_schema(),
}


def _with_default(schema: CoreSchema, default: Any, kind: Any) -> CoreSchema:
    if default is NO_DEFAULT:
        return schema
    ruled = any(isinstance(rule, RuleWithOthers) for rule in metadata_of(kind))
    return core_schema.with_default_schema(schema, default=default, validate_default=ruled)
