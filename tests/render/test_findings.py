"""Findings in the formats of other programs: their places, in the units of each, their levels and their rules."""

import csv
import io
import json
from pathlib import Path
from typing import Any, Literal

import pytest
from docs import Example, printed
from project import SAMPLE, SOURCES, Run
from pydantic import BaseModel, ConfigDict, Field
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif
from word_files import paragraph, word_file

from hubcli.document import Code, Document, Extent, Finding, Plain, Rule
from hubcli.draft.verdicts import DraftVerdict
from hubcli.evidence.verdicts import Verdict
from hubcli.render import Form, render

BEFORE = "𝔸北方的安塞尔港（Port Ansel）：In 2024 its R&D intensity was "
FIGURE = "4.9 percent"
DRAFT = f"# Report\n\n{BEFORE}{FIGURE}. By R&D intensity Saltmarsh reached 9.9 percent in 2024.\n"


def found(run: Run, format: str, *words: str) -> str:
    return run("check-draft", "-", "-f", format, *words, stdin=DRAFT, code=1).stdout


def test_sarif_has_the_figure_in_characters_and_every_verdict_as_a_rule(run: Run) -> None:
    log = json.loads(found(run, "sarif"))
    Sarif.model_validate(log)
    (run_,) = log["runs"]
    assert run_["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run_["tool"]["driver"]["rules"]] == [*DraftVerdict]
    first = run_["results"][0]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (first["ruleId"], first["level"]) == ("differs", "error")
    assert (region["startLine"], region["endLine"]) == (3, 3)
    assert DRAFT.splitlines()[2][region["startColumn"] - 1 : region["endColumn"] - 1] == FIGURE
    assert first["properties"]["fact"] == "port-ansel-rd-intensity-2024"


def test_reviewdog_has_the_figure_in_bytes(run: Run) -> None:
    first = json.loads(found(run, "rdjson"))["diagnostics"][0]
    start, end = first["location"]["range"]["start"], first["location"]["range"]["end"]
    line = DRAFT.splitlines()[2].encode()
    assert (start["line"], end["line"]) == (3, 3)
    assert line[start["column"] - 1 : end["column"] - 1].decode() == FIGURE
    assert (first["severity"], first["code"]["value"]) == ("ERROR", "differs")


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Position(Strict):
    line: int = Field(ge=1)
    column: int | None = Field(default=None, ge=1)


class Range(Strict):
    start: Position
    end: Position | None = None


class Location(Strict):
    path: str = Field(min_length=1)
    range: Range | None = None


class Named(Strict):
    name: str


class RuleCode(Strict):
    value: str


class Diagnostic(Strict):
    message: str = Field(min_length=1)
    severity: Literal["ERROR", "WARNING", "INFO"]
    code: RuleCode
    location: Location


class DiagnosticResult(Strict):
    """What we write of the Reviewdog Diagnostic Format: the message DiagnosticResult of its reviewdog.proto."""

    source: Named
    diagnostics: list[Diagnostic]


def test_what_reviewdog_gets_is_in_its_format(run: Run, tmp_path: Path) -> None:
    said = found(run, "rdjson", "--all")
    diagnostics = DiagnosticResult.model_validate_json(said).diagnostics
    assert len(diagnostics) == 2
    for diagnostic in diagnostics:
        place = diagnostic.location.range
        assert place
        assert place.end
        assert (place.start.line, place.start.column or 0) < (place.end.line, place.end.column or 0)
    word = tmp_path / "report.docx"
    word.write_bytes(word_file(paragraph(f"{BEFORE}{FIGURE}.")))
    (tmp_path / "harbour-post-2025-03-04.txt").write_text("Nothing of it is left.", encoding="utf-8")
    others = [
        run("check-draft", str(word), "-f", "rdjson", code=1),
        run("verify", "--sources", str(tmp_path), "-f", "rdjson", code=1),
        run("check-draft", "-", "-f", "rdjson", stdin="Nothing."),
    ]
    counts = [len(DiagnosticResult.model_validate_json(one.stdout).diagnostics) for one in others]
    assert (counts[0], counts[1] > 0, counts[2]) == (1, True, 0)


def test_a_byte_order_mark_takes_no_column_of_either_kind(run: Run) -> None:
    marked = f"\ufeff{BEFORE}{FIGURE}."
    said = run("check-draft", "-", "-f", "json", stdin=marked, code=1).stdout
    (finding,) = json.loads(said)["findings"]
    assert (finding["column"], finding["byte_column"]) == (len(BEFORE) + 1, len(BEFORE.encode()) + 1)


def test_a_table_of_findings_has_place_verdict_and_fact_in_columns(run: Run) -> None:
    first, *_, last = csv.DictReader(io.StringIO(found(run, "csv")))
    assert (first["file"], first["line"], first["column"]) == ("standard input", "3", str(len(BEFORE) + 1))
    assert (first["end_line"], first["end_column"]) == ("3", str(len(BEFORE + FIGURE) + 1))
    assert (first["level"], first["verdict"], first["fact"]) == ("error", "differs", "port-ansel-rd-intensity-2024")
    assert (last["level"], last["verdict"]) == ("notice", "")


def test_every_level_is_told_in_the_words_of_each_format(run: Run) -> None:
    text = f"{DRAFT}\nPort Ansel's R&D intensity was 9.9 percent, a survey of ferries found. Ferries made 77 trips.\n"

    def said(format: str) -> str:
        return run("check-draft", "-", "--all", "-f", format, stdin=text, code=1).stdout

    by_verdict = {"differs": ("error", "ERROR"), "unsupported": ("warning", "WARNING"), "outside": ("note", "INFO")}
    results = json.loads(said("sarif"))["runs"][0]["results"]
    assert {each["ruleId"]: each["level"] for each in results} == {key: of[0] for key, of in by_verdict.items()}
    results = json.loads(said("rdjson"))["diagnostics"]
    assert {each["code"]["value"]: each["severity"] for each in results} == {
        key: of[1] for key, of in by_verdict.items()
    }
    assert {line.split(" ")[0] for line in said("github").splitlines()} == {"::error", "::warning", "::notice"}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_failed_proofs_are_a_valid_log_at_the_lines_of_the_facts(run: Run, tmp_path: Path, lang: str) -> None:
    (tmp_path / "harbour-post-2025-03-04.txt").write_text("Nothing of it is left.", encoding="utf-8")
    words = ("verify", "--sources", str(tmp_path), "--lang", lang)
    log = json.loads(run(*words, "-f", "sarif", code=1).stdout)
    Sarif.model_validate(log)
    (run_,) = log["runs"]
    assert [rule["id"] for rule in run_["tool"]["driver"]["rules"]] == [*Verdict]
    assert {each["ruleId"] for each in run_["results"]} == {"anchor_missing"}
    assert all("startLine" in each["locations"][0]["physicalLocation"]["region"] for each in run_["results"])
    missing = [each["message"]["text"] for each in run_["invocations"][0]["toolExecutionNotifications"]]
    assert any("river-daily-2025-05-12" in text for text in missing)
    facts = {row["fact"] for row in csv.DictReader(io.StringIO(run(*words, "-f", "csv", code=1).stdout))}
    assert {each["properties"]["fact"] for each in run_["results"]} == facts - {""}


def test_nothing_found_is_an_empty_list_in_every_format(run: Run) -> None:
    def said(format: str) -> str:
        return run("verify", "--sources", str(SOURCES), "-f", format).stdout

    assert json.loads(said("sarif"))["runs"][0]["results"] == []
    assert json.loads(said("rdjson"))["diagnostics"] == []
    assert said("csv").startswith("file,line,column,")


def test_a_finding_over_two_lines_has_no_columns_for_github_which_takes_none_there() -> None:
    extent = Extent(end_line=8, end_column=3, byte_column=2, end_byte_column=3)
    text = (Plain("as in "), Code("x"))
    finding = Finding("a b.md", 7, 2, "differs", text, "notice", "differs", extent=extent)
    document = Document("en", (finding,), rules=(Rule("differs", "differs", "It differs."),))
    assert render(document, "github", Form()) == "::notice file=a b.md,line=7,endLine=8,title=differs::as in x\n"
    log: Any = json.loads(render(document, "sarif", Form()))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.md"
    assert place["region"] == {"startLine": 7, "startColumn": 2, "endLine": 8, "endColumn": 3}


def test_lines_are_not_wrapped_on_a_terminal_either(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "report.md").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    piped = run("check-draft", "report.md", "-f", "lines", code=1).stdout
    assert piped.startswith(f"report.md:3:{len(BEFORE) + 1}: differs: {FIGURE} (")
    command = f"hubcli check-draft report.md -f lines --base {SAMPLE}"
    assert printed(Example(command, []), tmp_path, "en") == piped.splitlines()
