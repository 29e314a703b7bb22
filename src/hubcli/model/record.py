"""Records: a class with annotated fields becomes the shape of a record, for reading and for validation alike.

Reading needs no validator, so nothing here imports Pydantic; `model.validation` builds validators from these classes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import FrozenInstanceError
from inspect import get_annotations
from typing import Any, ClassVar, Self, dataclass_transform

NO_DEFAULT = object()
"""The default of a field that every record must give."""
NOT_STORED = "not stored"
"""Marks a field, within Annotated, that a compiled base does not keep."""


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """What every record has in common: it is frozen, and equal to another of its class with the same fields."""

    _types: ClassVar[Mapping[str, Any]] = {}
    _defaults: ClassVar[Mapping[str, Any]] = {}
    _stored: ClassVar[Sequence[str]] = ()

    def __init_subclass__(cls) -> None:
        own = get_annotations(cls)
        cls._types = {**cls._types, **own}
        cls._defaults = {**cls._defaults, **{name: vars(cls).get(name, NO_DEFAULT) for name in own}}
        cls._stored = [name for name, kind in cls._types.items() if NOT_STORED not in metadata_of(kind)]

    def __init__(self, **given: Any) -> None:
        """A record with these fields, which are not validated, and the defaults of the others."""
        fields = {name: given.pop(name, default) for name, default in defaults_of(type(self)).items()}
        missing = [name for name, value in fields.items() if value is NO_DEFAULT]
        if missing or given:
            raise TypeError(f"{type(self).__name__}: missing {missing}, unknown {list(given)}")
        self.__dict__.update(fields)

    def but(self, **changes: Any) -> Self:
        """A copy with other values in some fields, which are not validated."""
        return type(self)(**{**self.__dict__, **changes})

    def validated(self) -> Self:
        """The record itself, where its fields go together. Raises ValueError."""
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from hubcli.model.validation import record_schema

        return record_schema(cls, handler)

    def __setattr__(self, name: str, value: Any) -> None:
        raise FrozenInstanceError(name)

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(name)

    def __eq__(self, other: object) -> bool:
        return self.__dict__ == other.__dict__ if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), *(self.__dict__[name] for name in fields_of(type(self)))))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


def fields_of(model: type[Record]) -> Mapping[str, Any]:
    """The annotation of each field, inherited ones first."""
    return model._types


def defaults_of(model: type[Record]) -> Mapping[str, Any]:
    """The default of each field, NO_DEFAULT where it has none."""
    return model._defaults


def stored_fields(model: type[Record]) -> Sequence[str]:
    """The fields that a compiled base keeps."""
    return model._stored


def metadata_of(annotation: Any) -> tuple[Any, ...]:
    """What Annotated says of a type."""
    return getattr(annotation, "__metadata__", ())


class Limits:
    """Limits of a value, within Annotated: settings of Pydantic's core schemas, such as `pattern` or `min_length`."""

    def __init__(self, **settings: Any) -> None:
        self.settings = settings

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        return {**handler(source), **self.settings}


class Rule:
    """A rule for a value, within Annotated: a function that returns the value or raises ValueError."""

    def __init__(self, check: Callable[[Any], Any]) -> None:
        self.check = check

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self.check, handler(source))


class RuleWithOthers:
    """The same for a rule that also looks at the valid fields above it; it applies to the default, too."""

    def __init__(self, check: Callable[[Any, Mapping[str, Any]], Any]) -> None:
        self.check = check

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        from pydantic_core import core_schema

        return core_schema.with_info_after_validator_function(
            lambda value, info: self.check(value, info.data), handler(source)
        )
