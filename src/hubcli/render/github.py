"""The findings of a document as workflow commands, which GitHub shows beside the line of the file."""

from hubcli.document import Document, Finding
from hubcli.render import Form
from hubcli.render.marks import Marks, plain_text


def render_github(document: Document, form: Form) -> str:
    """An `::error` or `::warning` line for each finding (GitHub Docs, Workflow commands); other blocks are left out."""
    marks = Marks(document)
    return "".join(_command(block, marks) for block in document.blocks if isinstance(block, Finding))


def _command(finding: Finding, marks: Marks) -> str:
    place = {"file": finding.file, "line": finding.line, "col": finding.column, "title": finding.title}
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in place.items() if value)
    command = "error" if finding.is_error else "warning"
    return f"::{command} {properties}::{_escaped(plain_text(finding.text, marks))}\n"


def _escaped(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
