"""Values in people's TOML files are replaced where they are; every other byte stays as it was."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from hubcli.base.appending import BOM
from hubcli.base.toml.positions import Lines, Path
from hubcli.base.toml.writer import value
from hubcli.errors import HubError
from hubcli.messages import Message


class Replacement(NamedTuple):
    """A new value for a key that a record has."""

    record: str
    """The id of the record."""
    line: int
    """Its line, from 1."""
    path: Path
    """The key: `("evidence", 0, "passage")`."""
    new: Any


def with_values(content: bytes, replacements: Iterable[Replacement]) -> bytes:
    """The content of a valid TOML file with some of its values replaced. Raises HubError if a key is not there."""
    mark = BOM if content.startswith(BOM) else b""
    text = content.removeprefix(mark).decode()
    lines = Lines(text.replace("\r\n", " \n"))  # as long as before
    changes = sorted((*_span(text, lines, one), value(one.new)) for one in replacements)
    for start, end, new in reversed(changes):
        text = text[:start] + new + text[end:]
    return mark + text.encode()


def _span(text: str, lines: Lines, wanted: Replacement) -> tuple[int, int]:
    span = lines.span_of(wanted.line, wanted.path)
    id_ = lines.span_of(wanted.line, ("id",))
    if span is None or id_ is None:
        raise HubError(Message("errors.no_value_there", wanted.record, ".".join(map(str, wanted.path))))
    if text[slice(*id_)].strip("\"'") != wanted.record:  # a line finds only its first record
        raise HubError(Message("errors.records_on_one_line", wanted.record, wanted.line))
    return span
