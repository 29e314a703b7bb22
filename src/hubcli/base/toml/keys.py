"""Where the keys of a TOML text stand, and the items of its arrays: one record's text goes in, their lines come out."""

import re

# Possessive throughout: else the engine keeps a note on every character of a long string, in case it has to go back.
_STRING = (
    r"\"{3}(?:[^\"\\]++|\\.|\"(?!\"\"))*+\"{3,5}|'{3}.*?'{3,5}"
    r"|\"(?:[^\"\\\n]++|\\.)*+\"|'[^'\n]*+'"
)
STRING_OR_COMMENT = re.compile(rf"\#[^\n]*|{_STRING}", re.DOTALL)
_TOKEN = re.compile(rf"[ \t]+|\#[^\n]*|{_STRING}|[^\s\[\]{{}}=,.\#\"']+|.", re.DOTALL)
_NAME = r"[ \t]*[A-Za-z0-9_-]+[ \t]*"
HEADER = re.compile(rf"^[ \t]*(\[{{1,2}})({_NAME}(?:\.{_NAME})*+)\]{{1,2}}[ \t]*(?:\#.*)?$", re.MULTILINE)

LARGEST = 50_000
"""Keys of which the lines are told: in a file of nothing but keys they take more memory than it."""

Path = tuple[str | int, ...]


def table_name(header: re.Match[str]) -> tuple[str, ...]:
    """The parts of a header's name: `("challenge", "label")` for `[challenge.label]`."""
    return tuple(part.strip() for part in header[2].split("."))


def key_lines(text: str, line: int, record: re.Match[str] | None = None) -> dict[Path, int]:
    """The line of every key and item of the record under a header, or of what stands before the first header.

    The text is one that a parser has taken; in another, what can be told is. Of very many keys the first are told.
    """
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}  # of the arrays that headers fill: the number of the latest item
    opened: list[tuple[Path, int | None]] = [((), None)]  # innermost last: path and, in an array, number of the item
    key: Path = ()
    in_value = False
    offset = record.end() if record else 0
    while offset < len(text) and len(lines) < LARGEST:
        if len(opened) == 1 and not key and (header := HEADER.match(text, offset)):
            name = table_name(header)
            if not record or len(name) == 1 or name[0] != table_name(record)[0]:
                break
            path = _path_of(name[1:], counts, is_item=header[1] == "[[")
            for end in range(1, len(path) + 1):
                lines.setdefault(path[:end], line)
            opened, offset = [(path, None)], header.end()
            continue
        token = _TOKEN.match(text, offset)
        assert token is not None  # its last branch takes any character
        mark, offset = token[0], token.end()
        path, item = opened[-1]
        if item is not None and mark[0] not in " \t#\n,]":
            lines.setdefault((*path, item), line)
        match mark:
            case "[" | "{":
                opened.append(((*path, *key) if item is None else (*path, item), 0 if mark == "[" else None))
                key, in_value = (), False
            case "]" | "}" if len(opened) > 1:
                opened.pop()
            case ",":
                opened[-1] = (path, None if item is None else item + 1)
                key, in_value = (), False
            case "=":
                in_value = True
            case "\n" if len(opened) == 1:
                key, in_value = (), False
            case _ if item is None and not in_value and mark[0] not in " \t#\n.":
                key = (*key, mark.strip("\"'"))
                lines.setdefault((*path, *key), line)
        line += mark.count("\n")
    return lines


def _path_of(name: tuple[str, ...], counts: dict[Path, int], *, is_item: bool) -> Path:
    """Where in the record a header below its own leads: `("evidence", 1)` for the second `[[challenge.evidence]]`."""
    path: Path = ()
    for number, part in enumerate(name, 1):
        path = (*path, part)
        if is_item and number == len(name):
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path
