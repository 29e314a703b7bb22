"""The findings of a document as diagnostics for reviewdog, which comments on the lines of a change."""

import json

from hubcli.document import Document, Finding, Level
from hubcli.render import Form
from hubcli.render.marks import Marks, plain_text

SEVERITIES: dict[Level, str] = {"error": "ERROR", "warning": "WARNING", "notice": "INFO"}


def render_rdjson(document: Document, form: Form) -> str:
    """A result in the Reviewdog Diagnostic Format, columns in bytes of UTF-8 from 1; other blocks are left out."""
    marks = Marks(document)
    found = [_diagnostic(block, marks) for block in document.blocks if isinstance(block, Finding)]
    result = {"source": {"name": "hubcli"}, "diagnostics": found}
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding, marks: Marks) -> dict[str, object]:
    return {
        "message": f"{finding.title}{marks.colon}{plain_text(finding.text, marks)}",
        "severity": SEVERITIES[finding.level],
        "code": {"value": finding.code},
        "location": {"path": finding.file, **_range(finding)},
    }


def _range(finding: Finding) -> dict[str, object]:
    """From its first byte to before the one that follows it; the line alone if no more is known."""
    if finding.line is None:
        return {}
    if finding.extent is None:
        return {"range": {"start": {"line": finding.line}}}
    end = finding.extent
    first = {"line": finding.line, "column": end.byte_column}
    return {"range": {"start": first, "end": {"line": end.end_line, "column": end.end_byte_column}}}
