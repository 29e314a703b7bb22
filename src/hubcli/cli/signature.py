"""Shared options: a command that takes a record of options gets the record's fields as options of its own."""

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Any, get_args


class But:
    """How a command's options differ from the record's: None drops a field, otherwise its type and default."""

    def __init__(self, **fields: tuple[Any, Any] | None) -> None:
        self.fields = fields


def with_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with each named tuple among its parameters replaced by the fields of that tuple, in order."""
    parameters: list[Parameter] = []
    records: dict[str, tuple[Any, list[str]]] = {}
    for parameter in signature(command).parameters.values():
        record, *buts = get_args(parameter.annotation) or (parameter.annotation,)
        fields = [parameter]
        if hasattr(record, "_field_defaults"):  # a named tuple
            fields = [*_fields(record, [but for but in buts if isinstance(but, But)])]
            records[parameter.name] = record, [field.name for field in fields]
        parameters += [field.replace(kind=Parameter.KEYWORD_ONLY) for field in fields]

    @wraps(command)
    def expanded(**given: Any) -> Any:
        for name, (record, fields) in records.items():
            given[name] = record(**{field: given.pop(field) for field in fields})
        return command(**given)

    expanded.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    expanded.__signature__ = Signature(parameters)  # type: ignore[attr-defined]  # inspect looks for this first
    return expanded


def _fields(record: Any, buts: Sequence[But]) -> Iterator[Parameter]:
    given = {name: (annotation, record._field_defaults[name]) for name, annotation in record.__annotations__.items()}
    for name, option in {**given, **{name: option for but in buts for name, option in but.fields.items()}}.items():
        if option is not None:
            kind, default = option
            yield Parameter(name, Parameter.KEYWORD_ONLY, annotation=kind, default=default)
