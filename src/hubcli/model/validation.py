"""Raw records are validated by Pydantic, with validators that are built from the classes of records."""

from typing import Any, TypeVar

from pydantic import GetCoreSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema, core_schema

from hubcli.model.record import NO_DEFAULT, Record, RuleWithOthers, defaults_of, fields_of, metadata_of

R = TypeVar("R", bound=Record)
_VALIDATORS: dict[type[Record], TypeAdapter[Any]] = {}


def validate(model: type[R], raw: Any) -> R:
    """The record that a table of a base describes. Raises pydantic.ValidationError."""
    return validator(model).validate_python(raw)


def validator(model: type[R]) -> TypeAdapter[R]:
    """What validates the records of a class; built when it is first used, which takes time."""
    if model not in _VALIDATORS:
        _VALIDATORS[model] = TypeAdapter(model)
    return _VALIDATORS[model]


def record_schema(model: type[Record], handler: GetCoreSchemaHandler) -> CoreSchema:
    """The schema that Pydantic validates a record of a class by."""
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


def _with_default(schema: CoreSchema, default: Any, kind: Any) -> CoreSchema:
    if default is NO_DEFAULT:
        return schema
    ruled = any(isinstance(rule, RuleWithOthers) for rule in metadata_of(kind))
    return core_schema.with_default_schema(schema, default=default, validate_default=ruled)
