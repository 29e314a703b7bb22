"""The findings of a document as workflow commands, which GitHub shows beside the line of the file."""

from hubcli.document import Document, Finding
from hubcli.render import Form
from hubcli.render.marks import Marks, plain_text


def render_github(document: Document, form: Form) -> str:
    """An `::error`, `::warning` or `::notice` line for each finding (GitHub Docs, Workflow commands), and no others."""
    marks = Marks(document)
    return "".join(_command(block, marks) for block in document.blocks if isinstance(block, Finding))


def _command(finding: Finding, marks: Marks) -> str:
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in _place(finding).items() if value)
    return f"::{finding.level} {properties}::{_escaped(plain_text(finding.text, marks))}\n"


def _place(finding: Finding) -> dict[str, str | int | None]:
    """Where it is; the runner takes columns only of what is on one line."""
    start: dict[str, str | int | None] = {"file": finding.file, "line": finding.line}
    title, end = {"title": finding.title}, finding.extent
    if end is None:
        return start | {"col": finding.column} | title
    if end.end_line != finding.line:
        return start | {"endLine": end.end_line} | title
    return start | {"endLine": end.end_line, "col": finding.column, "endColumn": end.end_column} | title


def _escaped(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
