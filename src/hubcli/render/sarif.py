"""The findings of a document as a SARIF log, which code scanning and editors show beside the text."""

import json
from importlib.metadata import version
from pathlib import PurePath
from urllib.parse import quote

from hubcli.document import Document, Extent, Finding, Level, Notice
from hubcli.render import Form
from hubcli.render.marks import Marks, plain_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
LEVELS: dict[Level, str] = {"error": "error", "warning": "warning", "notice": "note"}


def render_sarif(document: Document, form: Form) -> str:
    """A log of one run (SARIF 2.1.0), columns in characters; notices are notifications, other blocks are left out."""
    marks = Marks(document)
    rules = [
        {"id": rule.code, "name": rule.title, "shortDescription": {"text": rule.meaning}} for rule in document.rules
    ]
    notices = [plain_text(block.line, marks) for block in document.blocks if isinstance(block, Notice)]
    run = {
        "tool": {"driver": {"name": "hubcli", "version": version("hubcli"), "rules": rules}},
        "language": document.lang,
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [{"level": "note", "message": {"text": text}} for text in notices],
            }
        ],
        "results": [_result(block, marks) for block in document.blocks if isinstance(block, Finding)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(finding: Finding, marks: Marks) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(finding.file)}}
    if finding.line:
        place["region"] = _region(finding.line, finding.column, finding.extent)
    return {
        "ruleId": finding.code,
        "level": LEVELS[finding.level],
        "message": {"text": f"{finding.title}{marks.colon}{plain_text(finding.text, marks)}"},
        "locations": [{"physicalLocation": place}],
        **({"properties": {"fact": finding.fact}} if finding.fact else {}),
    }


def _region(line: int, column: int | None, end: Extent | None) -> dict[str, int]:
    """The region; the end column is the one after its last character (SARIF 2.1.0, 3.30.8)."""
    region = {"startLine": line}
    if column:
        region["startColumn"] = column
    if end:
        region |= {"endLine": end.end_line, "endColumn": end.end_column}
    return region


def _uri(file: str) -> str:
    """A file's name as a URI reference: relative, unless the name is absolute."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(file)
