"""`check-draft`: what must and must not be found in drafts of both languages."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from bases import rename
from draft_cases import Case, cases, check
from hypothesis import assume, example, given
from hypothesis import strategies as st
from project import DATA, FORMS, Run

from hubcli.base.compiled.store import Store
from hubcli.draft.blocks.formats import Runs
from hubcli.draft.check import check_drafts
from hubcli.draft.text import Draft
from hubcli.draft.verdicts import RIGHT, UNLISTED, DraftFinding, DraftVerdict, Slip
from hubcli.model.facts import Metric
from hubcli.model.text import Lang

DRAFTS = DATA / "drafts"
RIGHT_DRAFTS, WRONG_DRAFTS = ("right.en", "right.zh"), ("wrong.en", "wrong.zh")
FLOOR = 0.95
CLAIM = "Port Ansel's R&D intensity was {} in 2024."


@pytest.fixture(scope="module")
def base(sample_once: Store) -> Store:
    """The sample base, for all tests here."""
    return sample_once


def precision(found: Sequence[Case]) -> float:
    """How many of the paragraphs reported are wrong."""
    reported = [case for case in found if case.is_reported]
    return sum(case.is_wrong for case in reported) / len(reported)


def recall(found: Sequence[Case]) -> float:
    """How many of the wrong paragraphs are reported."""
    wrong = [case for case in found if case.is_wrong]
    return sum(case.is_reported for case in wrong) / len(wrong)


def wrong(found: Sequence[DraftFinding]) -> list[tuple[int | None, str, str]]:
    """Line, text and verdict of what is wrong."""
    return [(finding.location.line, finding.text, finding.verdict) for finding in found if finding.verdict not in RIGHT]


@pytest.mark.parametrize("name", [*RIGHT_DRAFTS, *WRONG_DRAFTS])
def test_what_stands_below_each_paragraph_is_found(name: str, base: Store) -> None:
    missed = [case for case in cases(DRAFTS / f"{name}.md", base) if not case.is_exact]
    assert not missed, "\n".join(f"{case.line}: {case.text}: {case.findings}" for case in missed)


def test_precision_and_recall_stay_above_the_floor(base: Store) -> None:
    every = [case for name in (*RIGHT_DRAFTS, *WRONG_DRAFTS) for case in cases(DRAFTS / f"{name}.md", base)]
    assert precision(every) >= FLOOR
    assert recall(every) >= FLOOR


def test_there_are_enough_paragraphs_of_each_kind_in_each_language(base: Store) -> None:
    counted = {name: len(cases(DRAFTS / f"{name}.md", base)) for name in (*RIGHT_DRAFTS, *WRONG_DRAFTS)}
    assert all(count >= 25 for count in counted.values())
    assert sum(counted[name] for name in RIGHT_DRAFTS) >= 60
    assert sum(counted[name] for name in WRONG_DRAFTS) >= 60


def test_every_statement_of_the_base_is_right(base: Store) -> None:
    facts = list(base.facts("1"))
    assert not wrong(check("\n\n".join(fact.statement[lang] for lang in Lang for fact in facts), base))


@given(st.data())
def test_a_changed_digit_in_a_metrics_statement_is_reported(base: Store, data: st.DataObject) -> None:
    metrics = [fact for fact in base.facts("1") if isinstance(fact, Metric)]
    fact = data.draw(st.sampled_from(metrics))
    text = fact.statement[data.draw(st.sampled_from(list(Lang)))]
    numbers = [found for found in re.finditer(r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?", text) if not _is_year(found.group())]
    assume(numbers)
    number = data.draw(st.sampled_from(numbers))
    at = number.start() + data.draw(st.sampled_from([found.start() for found in re.finditer("[0-9]", number.group())]))
    new = data.draw(st.sampled_from([digit for digit in "123456789" if digit != text[at]]))
    changed = text[:at] + new + text[at + 1 :]
    # What another place or plan has may be meant.
    others = {str(other.value) for other in metrics if other.indicator == fact.indicator}
    assume(changed[number.start() : number.end()] not in others)
    assert any(finding.verdict not in UNLISTED for finding in check(changed, base))


def _is_year(number: str) -> bool:
    return bool(re.fullmatch("(?:19|20)[0-9]{2}", number))


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("style", ["footnotes", "pandoc"])
def test_an_exported_digest_pasted_without_its_markers_is_right(lang: str, style: str, run: Run, base: Store) -> None:
    digest = run("export", "--all", "--lang", lang, "--cite", style).stdout
    found = check(digest, base)
    assert not wrong(found)
    assert sum(finding.verdict in (DraftVerdict.MATCH, DraftVerdict.CITED) for finding in found) > 60


@pytest.mark.parametrize("lang", Lang)
def test_a_comparison_with_other_years_pasted_into_a_draft_is_right(lang: str, run: Run, base: Store) -> None:
    table = run("compare", "riv", "nor", "isl", "--all", "--lang", lang, "-f", "markdown").stdout
    found = check(table, base)
    assert not wrong(found)
    assert sum(finding.verdict is DraftVerdict.MATCH for finding in found) > 20


def test_a_cell_is_read_with_its_row_and_its_column(base: Store) -> None:
    text = (DRAFTS / "tables.md").read_text(encoding="utf-8")
    found = check(text, base)
    assert wrong(found) == [
        (5, "9.9 percent", "differs"),
        (11, "3.51", "differs"),
        (12, "9.2%", "differs"),
        (18, "[@river-daily-2025-05-12, para. 3]", "unknown_citation"),
        (24, "3.6%", "differs"),
    ]
    assert sum(finding.verdict is DraftVerdict.MATCH for finding in found) == 10


def test_code_addresses_front_matter_numbers_of_headings_and_dates_hold_no_figures(run: Run) -> None:
    result = run("check-draft", str(DRAFTS / "no-figures.md"), "--all")
    counts, explained, unexplained, not_read, nothing = result.stdout.splitlines()
    assert counts.endswith("none.")
    assert (explained[-7:], unexplained[-7:]) == ("0 of 1.", "line 24")
    assert not_read.endswith("1 part in HTML not read: line 19.")
    assert "nothing to check" in nothing


@pytest.mark.parametrize(
    ("text", "vouched"),
    [
        (f"{CLAIM.format('9.9 percent')} <!-- hubcli:ok 9.9%: own survey -->", True),
        (f"{CLAIM.format('9.9 percent')}\n<!-- hubcli:ok 9.9%: own survey -->", True),
        (f"- {CLAIM.format('9.9 percent')} <!-- hubcli:ok 9.9%: own survey -->\n- Nothing.", True),
        (f"| a | b |\n| - | - |\n| {CLAIM.format('9.9 percent')} | b |\n<!-- hubcli:ok 9.9%: own survey -->", True),
        (f"| a | b |\n| - | - |\n| {CLAIM.format('9.9 percent')} <!-- hubcli:ok 9.9%: own survey --> | b |", True),
        (f"{CLAIM.format('9.9 percent')} <!-- hubcli:ok -->", False),
        (f"{CLAIM.format('9.9 percent')}\n<!--hubcli:ok-->", False),
        (f"By us: <!-- hubcli:ok 9.9%: own survey --> {CLAIM.format('9.9 percent')}", False),
        (f"{CLAIM.format('9.9 percent')}\n\n<!-- hubcli:ok 9.9%: own survey -->", False),
    ],
)
def test_an_analyst_who_names_a_figure_and_a_reason_answers_for_it(text: str, vouched: bool, base: Store) -> None:
    verdicts = [finding.verdict for finding in check(text, base)]
    assert verdicts == [DraftVerdict.VOUCHED if vouched else DraftVerdict.DIFFERS]


def test_a_reason_alone_does_not_cover_a_figure_that_differs(base: Store) -> None:
    vouching = "<!-- hubcli:ok own survey -->"
    assert [one.verdict for one in check(f"{CLAIM.format('9.9 percent')} {vouching}", base)] == [DraftVerdict.DIFFERS]
    patents = f"The North Coast filed 12,400 patents in 2024. {vouching}"
    assert [one.verdict for one in check(patents, base)] == [DraftVerdict.VOUCHED]


def test_one_of_two_values_in_conflict_is_right_and_names_the_other(base: Store) -> None:
    found, contested = check(CLAIM.format("3.8 percent"), base)
    assert (found.verdict, found.fact) == (DraftVerdict.MATCH, "port-ansel-rd-intensity-2024-river-daily")
    assert (contested.verdict, contested.beside) == (DraftVerdict.CONTESTED, ("port-ansel-rd-intensity-2024",))


@pytest.mark.parametrize(
    ("citation", "slip", "expected"),
    [
        ("[^hub-harbour-post-2025-03-04-3]", None, None),
        ("[@harbour-post-2025-03-04, para. 3]", None, None),
        ("[@{harbour-post-2025-03-04}, 段落 3]", None, None),
        ("[@harbour-post-2025-03-04{}, 第3段]", None, None),
        ("[@harbour-post-2025-03-04{}, para. 3]", None, None),
        ("[@harbour-post-2025-03-04{para. 3}]", None, None),
        ("[see @harbour-post-2025-03-04, para. 3; @lind2024, p. 7]", None, None),
        ("[@harbour-post-2025-03-04]", None, None),
        ("[^hub-harbour-post-2025-03-04-7]", Slip.OTHER_FIGURE, "harbour-post-2025-03-04:3"),
        ("[^hub-harbour-post-2025-03-05-3]", Slip.NO_SOURCE, "harbour-post-2025-03-04"),
        ("[@lind2024, para. 3]", Slip.NO_SOURCE, None),
        ("[^hub-harbour-post-2025-03-04-9]", Slip.UNUSED_PASSAGE, None),
        ("[@harbour-post-2025-03-04, paras. 3, 99]", Slip.UNUSED_PASSAGE, None),
        ("@harbour-post-2025-03-04 [para. 9]", Slip.UNUSED_PASSAGE, None),
        ("-@harbour-post-2025-03-04 [para. 9]", Slip.UNUSED_PASSAGE, None),
        ("@{harbour-post-2025-03-04} [para. 3]", None, None),
        ("@lind2024 [para. 3]", Slip.NO_SOURCE, None),
        ("As @harbour-post-2025-03-04 has it.", None, None),
    ],
)
def test_a_citation_names_a_passage_that_bears_the_sentence_out(
    citation: str, slip: Slip | None, expected: str | None, base: Store
) -> None:
    found = [
        finding
        for finding in check(f"{CLAIM.format('4.2 percent')} {citation}", base)
        if "[" in finding.text or "@" in finding.text
    ]
    faults = [(finding.slip, finding.expected) for finding in found if finding.verdict not in RIGHT]
    assert found
    assert faults == ([(slip, expected)] if slip else [])


def test_citations_of_other_bibliographies_and_addresses_of_people_are_left_alone(base: Store) -> None:
    assert not check(
        "As others say [@lind2024, p. 7; -@reed2020]. Write to a@b.example.[^1] And so on [^hubbub].", base
    )


def test_a_passage_beyond_the_pinned_ones_is_none(sample: Path, run: Run) -> None:
    pins = '[[source]]\nid = "harbour-post-2025-03-04"\ncount = 2\npassages = ["0", "1"]\n'
    (sample / "passages.lock.toml").write_text(pins, encoding="utf-8")
    text = "It is so.[^hub-harbour-post-2025-03-04-40]"
    found = json.loads(run("check-draft", "-", "-f", "json", base=sample, stdin=text, code=1).stdout)["findings"]
    assert [finding["slip"] for finding in found] == ["no_passage"]


@pytest.fixture
def draft(tmp_path: Path, run: Run) -> Path:
    """A draft with a fresh block and one right sentence."""
    path = tmp_path / "report.md"
    path.write_text(f"\ufeff{CLAIM.format('4.2 percent')}\r\n", encoding="utf-8", newline="")
    run("export", "nor", "--only", "figures", "--into", str(path), "--append")
    return path


def test_a_fresh_block_is_right_and_its_figures_are_not_read_again(draft: Path, run: Run) -> None:
    found = json.loads(run("check-draft", str(draft), "--all", "-f", "json").stdout)["findings"]
    assert [(finding["line"], finding["column"], finding["verdict"]) for finding in found] == [
        (1, 32, "match"),
        (1, 32, "contested"),
        (3, 1, "match"),
    ]


def test_a_block_that_the_base_has_left_behind_is_stale(draft: Path, sample: Path, run: Run) -> None:
    metrics = sample / "nor" / "metrics.toml"
    metrics.write_text(metrics.read_text(encoding="utf-8").replace("2.4 trillion", "2.5 trillion")
        .replace("2.4万亿", "2.5万亿").replace("2400000000000", "2500000000000"), encoding="utf-8")  # fmt: skip
    assert "stale block: export nor --only figures" in run("check-draft", str(draft), base=sample, code=1).stdout


def test_a_block_edited_by_hand_is_told(draft: Path, run: Run) -> None:
    draft.write_bytes(draft.read_bytes().replace(b"2.4 trillion", b"2.5 trillion"))
    assert "edited block: export nor --only figures" in run("check-draft", str(draft), code=1).stdout


def test_what_a_block_shows_of_a_fact_that_is_gone_is_retracted(draft: Path, sample: Path, run: Run) -> None:
    with draft.open("a", encoding="utf-8") as file:
        file.write("\n<!-- hubcli:begin show nor-output-2024 -->\n<!-- hubcli:end -->\n")
    run("refresh", str(draft))
    with draft.open("a", encoding="utf-8") as file:
        file.write("\n<!-- hubcli:begin search output -->\n\nAs `nor-output-2024` says.\n\n<!-- hubcli:end -->\n")
    metrics = sample / "nor" / "metrics.toml"
    metrics.write_text(metrics.read_text(encoding="utf-8").replace("nor-output-2024", "nor-output"), encoding="utf-8")
    said = run("check-draft", str(draft), base=sample, code=1).stdout
    assert "retracted: show nor-output-2024: no id, hub or place 'nor-output-2024'" in said
    assert "retracted: nor-output-2024: this fact is no longer in the base" in said


def test_a_misspelt_marker_is_told_as_that_and_the_other_blocks_are_judged_as_ever(draft: Path, run: Run) -> None:
    blocks = ("metrics rd-intensity", "metrics rd-intensity --theme funding")
    with draft.open("a", encoding="utf-8") as file:
        file.writelines(f"\n<!-- hubcli:begin {words} -->\n<!-- hubcli:end -->\n" for words in blocks)
    run("refresh", str(draft))
    text = draft.read_text(encoding="utf-8")
    assert text.count("[^hub-harbour-post-2025-03-04-3]: ") == 1
    draft.write_text(text.replace("rd-intensity -->", "rd-intensty -->"), encoding="utf-8")
    line = text[: text.index("<!-- hubcli:begin metrics")].count("\n") + 1
    said = run("check-draft", str(draft), code=1).stdout.splitlines()
    fault = "no indicator 'rd-intensty'; did you mean 'rd-intensity'?"
    assert said[1].startswith(f"{draft}:{line}:1: failed block: metrics rd-intensty: {fault}")
    assert said[2] == "Figures, citations and blocks: match 3, contested 1, failed block 1."
    assert f"{draft}:{line}: {fault}" in run("refresh", str(draft), code=2).stderr


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "written from another base"), ("zh", "\u51fa\u81ea\u53e6\u4e00\u4e2a\u5e93")]
)
def test_a_block_of_another_base_is_wrong(lang: str, said: str, draft: Path, sample: Path, run: Run) -> None:
    rename(sample, "Another base")
    found = run("check-draft", str(draft), "--lang", lang, base=sample, code=1).stdout
    assert said in found
    assert "The science and technology hubs of Merrow" in found


def test_a_value_is_said_in_the_language_of_the_answer(run: Run) -> None:
    text = CLAIM.format("4.9 percent")
    said = run("check-draft", "-", "--lang", "zh", stdin=text, code=1).stdout
    assert "\u5e93\u4e2d\u4e3a4.2%" in said
    assert "the base has 4.2 percent" in run("check-draft", "-", stdin=text, code=1).stdout


def test_broken_markers_are_an_error(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "report.md"
    path.write_text("<!-- hubcli:begin hubs -->\n", encoding="utf-8")
    assert f"{path}:1: " in run("check-draft", str(path), code=2).stderr


def test_only_what_is_wrong_is_told_unless_all_is_asked_for(run: Run) -> None:
    text = f"{CLAIM.format('4.2 percent')} {CLAIM.format('4.9 percent')}"
    said = [run("check-draft", "-", *every, stdin=text, code=1).stdout for every in ((), ("--all",))]
    assert [len(re.findall("^standard input:", each, re.MULTILINE)) for each in said] == [2, 3]


def test_several_drafts_are_checked_at_once_and_one_without_figures_is_named(tmp_path: Path, run: Run) -> None:
    (tmp_path / "one.md").write_text(CLAIM.format("4.2 percent"), encoding="utf-8")
    (tmp_path / "two.md").write_text("Nothing.", encoding="utf-8")
    words = ("check-draft", str(tmp_path / "one.md"), str(tmp_path / "two.md"))
    assert "two.md: nothing to check" in run(*words).stdout
    assert json.loads(run(*words, "-f", "json").stdout)["unchecked"] == [str(tmp_path / "two.md")]


def test_a_draft_that_cannot_be_read_keeps_none_of_the_others_from_being_checked(tmp_path: Path, run: Run) -> None:
    paths = [tmp_path / name for name in ("one.md", "two.md", "three.md")]
    paths[0].write_text(CLAIM.format("4.9 percent"), encoding="utf-8")
    paths[1].write_bytes("\u62a5\u544a".encode("gb18030"))
    paths[2].write_text("<!-- hubcli:begin hubs -->\n", encoding="utf-8")
    done = run("check-draft", *map(str, paths), code=2)
    assert f"{paths[0]}:1:32: differs" in done.stdout
    first, second = done.stderr.splitlines()
    assert first.startswith(f"{paths[1]}:1: byte 0xb1 is not UTF-8")
    assert second.startswith(f"hubcli: {paths[2]}:1: the block that begins here has no end")
    paths[0].write_text(CLAIM.format("4.2 percent"), encoding="utf-8")
    run("check-draft", *map(str, paths), code=2)


def test_github_shows_findings_beside_their_lines(run: Run) -> None:
    said = run("check-draft", "-", "-f", "github", stdin=f"\n{CLAIM.format('4.9 percent')}", code=1).stdout
    assert said.startswith(
        "::error file=standard input,line=2,endLine=2,col=32,endColumn=43,title=differs::"
        "4.9 percent (R&D intensity, Port Ansel, 2024): "
    )


def test_what_is_unsupported_is_a_warning_unless_the_check_is_strict(run: Run) -> None:
    text = "Port Ansel's R&D intensity was 9.9 percent, a survey of ferries found."
    loose = run("check-draft", "-", "-f", "github", stdin=text).stdout
    assert loose.startswith(
        "::warning file=standard input,line=1,endLine=1,col=32,endColumn=43,title=unsupported::9.9 percent"
    )
    strict = run("check-draft", "-", "-f", "github", "--strict", stdin=text, code=1).stdout
    assert strict.startswith("::error ")


def test_a_finding_says_what_the_figure_was_taken_for_and_where_it_ends(base: Store) -> None:
    (found,) = check(CLAIM.format("4.9 percent"), base)
    taken = found.taken_for
    assert taken is not None
    assert (taken.indicator, taken.places, taken.time, taken.footing) == (
        "rd-intensity",
        ("port-ansel",),
        "2024",
        "outcome",
    )
    assert (found.location.end_line, found.location.end_column) == (1, 43)
    assert found.evidence == ("harbour-post-2025-03-04:3",)


@pytest.mark.parametrize("suffix", FORMS)
@pytest.mark.parametrize("lang", Lang)
def test_the_page_in_every_form(lang: str, suffix: str, run: Run, golden: Callable[[str, str], None]) -> None:
    words = ("check-draft", "tests/data/drafts/tables.md", "--all", "--lang", lang, "--format", FORMS[suffix])
    golden(f"check-draft/tables.{lang}.{suffix}", run(*words, code=1).stdout)


PIECES = [
    "Port Ansel", "安瑟港", "R&D intensity", "研发投入强度", "4.2 percent", "4.2%", "4.2", "2024", "in ", "分别",
    "No. ", ". ", "。", " ", "\t", "\n", "\n\n", "\r\n", "\r", "\0", "\ufeff", "\u2028", "# ", "- ", "> ", "1. ",
    "---\n", "```\n", "| --- | --- |\n", "| ", " |\n", "**", "_", "~~", "`", "[^1]", "[^1]: ", "[", "](", ")", "<",
    ">", "<!--", "-->", " hubcli:ok x ", "&amp;", "\\", "$", "İ", "ﬀ", "𝟙", "[^hub-river-daily-2025-05-12-3]",
    "[@river-daily-2025-05-12, para. 3]",
]  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)


@example("\\0").via("a backslash that escapes nothing is text")
@example("\\0:")
@example("- \u2028\n4.2").via("a line that only looks empty")
@given(MARKDOWN)
def test_no_markdown_breaks_it_and_every_place_points_at_the_text(base: Store, text: str) -> None:
    for found in check(text, base):
        lines = re.split(r"\r\n|\r|\n", text.replace("\ufeff", "", 1) if text.startswith("\ufeff") else text)
        assert found.location.line
        assert found.location.column
        rest = lines[found.location.line - 1][found.location.column - 1 :]
        assert rest[:1] in (found.text[0], "\\", "&"), (found, rest)


@given(st.sampled_from(["4.2 percent", "4.9 percent"]), MARKDOWN)
def test_a_sentence_is_judged_alike_wherever_it_stands(base: Store, figure: str, before: str) -> None:
    plain = re.sub(r"[^\w\s]", "", before, flags=re.ASCII).replace("Port Ansel", "")
    line = f"{CLAIM.format(figure)}"
    found = check(f"{plain.strip()}\n\n{line}\n", base)
    judged = [finding.verdict for finding in found if finding.text == figure and finding.location.column == 32]
    right = [DraftVerdict.MATCH, DraftVerdict.CONTESTED]
    assert judged[-2:] == (right if figure == "4.2 percent" else [DraftVerdict.DIFFERS])


def test_a_run_that_fails_is_no_crash(base: Store) -> None:
    draft = Draft("d.md", "<!-- hubcli:begin hubs -->\nOther.\n<!-- hubcli:end -->\n")
    found = check_drafts(base, drafts=[draft], runs=Runs(lambda words: "\nAnything.\n"))
    assert [finding.verdict for finding in found.findings] == [DraftVerdict.STALE_BLOCK]


def test_notes_that_a_formatter_moves_out_of_a_block_are_no_prose(base: Store) -> None:
    block = "<!-- hubcli:begin hubs -->\n\nA[^1] and B.[^both]\n\n<!-- hubcli:end -->\n"
    notes = f"[^1]: {CLAIM.format('4.9 percent')}\n[^2]: {CLAIM.format('4.8 percent')}\n"
    text = f"{block}\nOwn words,[^2] and more.[^both]\n\n{notes}[^both]: {CLAIM.format('4.7 percent')}\n"
    found = check_drafts(base, drafts=[Draft("d.md", text)], runs=Runs(lambda words: text))
    differing = [finding.text for finding in found.findings if finding.verdict is DraftVerdict.DIFFERS]
    assert differing == ["4.8 percent", "4.7 percent"]


def test_figures_typed_by_hand_where_they_could_be_taken_in_by_id_are_counted(run: Run, tmp_path: Path) -> None:
    words = "In 2024 the River Basin's R&D intensity was 3.3 percent, against {{< var hub.isl-rd-intensity-2023 >}}.\n"
    for name, said in (("report.qmd", "1 figure typed by hand"), ("report.md", "")):
        (tmp_path / name).write_text(words, encoding="utf-8")
        found = run("check-draft", str(tmp_path / name)).stdout
        assert ("typed by hand" in found) == bool(said)
        assert said in " ".join(found.split())


@pytest.mark.parametrize(
    "table",
    [
        "```{list-table} R&D intensity in 2024\n:header-rows: 1\n\n* - Place\n  - R&D intensity, 2024\n"
        "* - Merrow\n  - 3.1 percent\n* - Upper Vale\n  - 3.9 percent\n```",
        ":::{list-table}\n* - Place\n  - R&D intensity, 2024\n* - Merrow\n  - 3.1 percent\n"
        "* - Upper Vale\n  - 3.9 percent\n:::",
        '```{csv-table}\n:header: Place, "R&D intensity, 2024"\n\nMerrow, 3.1 percent\n'
        '"Upper Vale", "3.9 percent"\n```',
        "\\begin{table}\n\\begin{tabular}{lr}\n\\toprule\nPlace & R\\&D intensity, 2024 \\\\\n\\midrule\n"
        "Merrow & 3.1\\% \\\\\nUpper Vale & \\textbf{3.9\\%} \\\\\n\\end{tabular}\n\\end{table}",
    ],
)
def test_tables_of_directives_and_of_latex_are_read_by_row_and_head(table: str, base: Store) -> None:
    found = [(one.text[:3], str(one.verdict)) for one in check(table, base) if one.fact]
    assert found == [("3.1", "match"), ("3.9", "differs")]


@pytest.mark.parametrize(
    "citation",
    ["{cite}`river-daily-2025-05-12`", "\\citep[p.~3]{river-daily-2025-05-12}", "#cite(<river-daily-2025-05-12>)"],
)
def test_citations_of_myst_latex_and_typst_are_citations(citation: str, base: Store) -> None:
    assert [str(one.verdict) for one in check(f"The ferries run {citation}.", base)] == ["cited"]


@pytest.mark.parametrize(
    ("corner", "where"), [("R&D intensity", "Tarn"), ("R&D intensity (%)", "Tarn"), ("Tarn", "R&D intensity")]
)
def test_a_corner_of_a_table_says_what_its_heads_and_rows_do_not(corner: str, where: str, base: Store) -> None:
    table = f"| {corner} | 2023 | 2024 |\n| --- | --- | --- |\n| {where} | 3.3% | 3.9% |\n"
    assert wrong(check(table, base))
    other = table.replace(corner, "Ferries").replace("R&D intensity", "Ferries")
    assert not wrong(check(other, base))


@pytest.mark.parametrize(
    "sentence",
    [
        "Tianjin's R&D intensity was 2.62 percent in 2018.",
        "Shanghai's GDP was 4.72 trillion yuan in 2023.",
        "China's R&D spending in 2023 was 3.3278 trillion yuan.",
        "天津2018年研发强度为2.62%。",
    ],
)
def test_a_figure_as_first_published_is_right_though_it_was_revised(sentence: str, shipped: Store) -> None:
    assert not wrong(check(sentence, shipped))
    (contested,) = (one for one in check(sentence, shipped) if one.verdict is DraftVerdict.CONTESTED)
    assert contested.other_editions


@pytest.mark.parametrize(
    "text",
    [
        "在2023年全球前100个集群当中，深圳—香港—广州集群位居第二位。",
        "在2023年全球百强科技集群中，深圳—香港—广州集群位居第二位。",
        "The top 15 clusters in 2023 include the Shenzhen-Hong Kong-Guangzhou cluster in second place.",
    ],
)
def test_how_long_a_list_is_is_no_rank(text: str, shipped: Store) -> None:
    assert [one.verdict for one in check(text, shipped)] == [DraftVerdict.OUTSIDE, DraftVerdict.MATCH]


@pytest.mark.parametrize("words", ["首个国际科创中心", "首家国际科创中心所在地"])
def test_what_was_there_first_is_no_rank(words: str, shipped: Store) -> None:
    text = f"作为全国{words}，上海2022年研发经费为1981.6亿元。"
    assert [one.text for one in check(text, shipped) if one.verdict is DraftVerdict.MATCH] == ["1981.6亿元"]
    assert not wrong(check(text, shipped))


def test_of_equals_the_figure_of_the_year_told_before_is_meant_else_the_newest(shipped: Store) -> None:
    sentence = "China has 24 of the world's top 100 clusters."
    for before, year in {"": 2025, "This is from WIPO's list of 2023. ": 2023}.items():
        (match,) = (one for one in check(before + sentence, shipped) if one.verdict is DraftVerdict.MATCH)
        assert str(match.fact) == f"stats-top-100-clusters-china-{year}"


def test_other_editions_are_named_as_such_and_sources_that_disagree_are_not(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "GDP of Shanghai was 4.72 trillion yuan in 2023.\n\n"
        "Beijing's technology contracts had a transaction value of 853.69 billion yuan in 2023.\n\n"
        "The Shenzhen-Hong Kong-Guangzhou cluster ranked fourth among the world's innovation clusters in 2025.\n",
        encoding="utf-8",
    )
    edition, variant, disputed = run("check-draft", str(draft), base=None).stdout.splitlines()[:3]
    for line in (edition, variant):
        assert "other editions or definitions of this figure have another value, so say which is meant" in line
    assert "the sources disagree" in disputed
