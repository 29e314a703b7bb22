"""Adding facts: nothing is written before it is checked, and the rest of the file keeps every byte."""

import json
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import tomli
from bases import WORDS, problems, raw_fact, raw_metric, record, write_base
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from project import Run
from strategies import facts

from hubcli.base import appending
from hubcli.base.appending import longer
from hubcli.base.compiled.cache import open_store
from hubcli.base.toml.reader import RECORDS, read
from hubcli.base.toml.writer import table
from hubcli.cli.fact_input import from_json
from hubcli.model.facts import Kind
from hubcli.model.validation import validate

TEXT = "There are few laboratories: 12 in all. It was counted in 2025.\n\nRiver City wants more of them.\n"
METRIC = [
    word.replace("hubs=north", "hubs=north,south")
    .replace("There are 12 laboratories", "In 2025 River City had 12 to 12.5 laboratories")
    .replace("有12个实验室", "2025年河城有12至12.5个实验室")
    for word in WORDS
]
WRITTEN = """[[challenge]]
id = "few-laboratories"
hubs = ["north"]
theme = "talent"
label.en = "Few laboratories"
label.zh = "实验室少"
statement.en = "There are 12 laboratories."
statement.zh = "有12个实验室。"
evidence = [
    { source = "gazette", passage = 1, anchors = ["few laboratories", "12 in all"] },
]
"""


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A base without facts, below the current folder, with a text of its one source."""
    monkeypatch.chdir(tmp_path)
    Path("texts").mkdir()
    Path("texts/gazette.txt").write_text(TEXT, encoding="utf-8")
    return write_base(tmp_path / "facts")


def from_file(tmp_path: Path, given: object) -> tuple[str, str]:
    path = tmp_path / "given.json"
    path.write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")
    return "--from", str(path)


def nothing_written(base: Path) -> bool:
    return not any(path.is_dir() for path in base.iterdir())


@pytest.mark.parametrize("kind", Kind)
@settings(max_examples=examples(15))
@given(data=st.data())
def test_what_is_added_comes_back_equal_below_the_old_bytes(kind: Kind, data: st.DataObject) -> None:
    raws = [data.draw(facts(kind)) for _ in range(data.draw(st.integers(1, 3)))]
    before = data.draw(st.sampled_from(["", "\ufeff", "# a\n", "# a", "a = 1\r\n# b\r\n", "[[theme]]\nid = 'é'"]))
    content = longer(before.encode(), [table(str(kind), raw) for raw in raws])
    assert content.startswith(before.encode())
    entries = [entry for entry in read("x.toml", content).entries if entry.kind == kind]
    assert [entry.record for entry in entries] == [validate(RECORDS[kind], raw) for raw in raws]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
KEYS = st.sampled_from(["id", "hubs", "theme", "label", "statement", "evidence", "steps", "value", "note", "period"])


@given(raw=st.dictionaries(KEYS | st.text(), JSON, max_size=6))
def test_json_of_any_content_is_written_so_that_the_reader_reads_it_again(raw: dict[str, Any]) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write(json.dumps(raw | {"kind": "metric"}))
        file.flush()
        given = from_json(Path(file.name), Kind.METRIC)
    try:
        content = table("metric", given[0].raw).encode()
    except UnicodeEncodeError:
        return  # half a surrogate pair, which `with_records` refuses
    read_again = tomli.loads(content.decode())["metric"][0]
    assert json.dumps(read_again, sort_keys=True) == json.dumps(given[0].raw, sort_keys=True)


def test_options_make_a_fact_in_the_file_of_its_hub_and_kind(run: Run, base: Path) -> None:
    added = run("add", "challenge", *WORDS, "--sources", "texts", base=base)
    assert (base / "north" / "challenges.toml").read_text(encoding="utf-8") == WRITTEN
    assert added.stdout.splitlines() == [
        "- few-laboratories: Few laboratories, in facts/north/challenges.toml:1",
        "Its names and figures were found in the sources.",
        "Comparisons show: few-laboratories.",
    ]
    assert problems(base) == []


def test_a_new_fact_that_comparisons_do_not_show_says_so(run: Run, base: Path, tmp_path: Path) -> None:
    marked = [raw_fact(f"marked-{letter}", headline=True) for letter in "ab"]
    run("add", "challenge", *from_file(tmp_path, marked), base=base)
    added = json.loads(run("add", "challenge", *WORDS, "-f", "json", base=base).stdout)
    assert added["shown"] == {"few-laboratories": False}
    assert "few-laboratories" not in run("compare", "north", "south", "-f", "csv", base=base).stdout
    run("edit", "few-laboratories", "--set", "headline=true", base=base)
    assert "few-laboratories" in run("compare", "north", "south", "-f", "csv", base=base).stdout


@pytest.mark.parametrize(
    ("kind", "hubs", "file"),
    [
        ("role", ["south"], "south/roles.toml"),
        ("strength", ["north", "south"], "shared/strengths.toml"),
        ("milestone", [], "context/milestones.toml"),
        ("context", [], "context/context.toml"),
        ("context", ["north"], "north/context.toml"),
    ],
)
def test_each_fact_goes_where_people_look_for_it(
    run: Run, base: Path, tmp_path: Path, kind: str, hubs: list[str], file: str
) -> None:
    run("add", kind, *from_file(tmp_path, raw_fact("a", hubs=hubs, period="2025")), base=base)
    assert (base / file).is_file()


def test_a_fact_of_a_group_goes_where_those_of_several_hubs_are(run: Run, base: Path) -> None:
    (base / "groups.toml").write_text(
        record("group", {"id": "both", "name": {"en": "both", "zh": "两者"}, "hubs": ["north", "south"]}),
        encoding="utf-8",
    )
    words = ["hubs=both" if word.startswith("hubs=") else word for word in WORDS]
    run("add", "challenge", *words, base=base)
    assert 'hubs = ["both"]' in (base / "shared" / "challenges.toml").read_text(encoding="utf-8")


def test_options_are_read_as_the_types_that_their_keys_ask_for(run: Run, base: Path) -> None:
    run(
        "add", "metric", *METRIC, "--set", "value=12",
        "--set", "value_max=12.5", "--set", "place=river-city", "--set", "indicator=laboratories",
        "--set", "headline=true", "--set", "period=2025", "--set", 'derived=["1,200"]', "--set", "note.en=a",
        "--set", "note.zh=b", base=base,
    )  # fmt: skip
    with open_store(base.resolve()) as store:
        fact: Any = store.fact("few-laboratories")
    assert (fact.value, fact.value_max, fact.headline, fact.period) == (12, 12.5, True, "2025")
    assert (fact.hubs, fact.derived) == (("north", "south"), ("1,200",))


def test_a_list_of_facts_is_added_whole(run: Run, base: Path, tmp_path: Path) -> None:
    given = [raw_fact("a", note=None), raw_fact("b", hubs=["south"], kind="challenge"), raw_fact("c")]
    found = json.loads(run("add", "challenge", *from_file(tmp_path, given), "-f", "json", base=base).stdout)
    assert [(item["id"], item["file"], item["line"]) for item in found["added"]] == [
        ("a", "facts/north/challenges.toml", 1),
        ("b", "facts/south/challenges.toml", 1),
        ("c", "facts/north/challenges.toml", 13),
    ]


def test_what_show_prints_can_be_given_back_from_standard_input(run: Run, base: Path) -> None:
    raw = json.dumps(raw_fact("a"))
    run("add", "strength", "--from", "-", base=base, stdin=raw)
    assert "There are laboratories: a." in run("show", "a", base=base).stdout


def test_one_bad_fact_keeps_all_of_them_out_in_the_words_of_check(run: Run, base: Path, tmp_path: Path) -> None:
    given = [raw_fact("a"), raw_fact("b", theme="talents"), raw_fact("a"), raw_fact("c", themes="x")]
    refused = run("add", "role", *from_file(tmp_path, given), base=base, code=2)
    assert refused.stdout == ""
    assert refused.stderr.splitlines() == [
        f"{tmp_path}/given.json, item 2: b: theme: no theme 'talents'; did you mean 'talent'?",
        f"{tmp_path}/given.json, item 3: a: id: another record has this id: an id must be unique; see "
        "facts/north/roles.toml:1",
        f"{tmp_path}/given.json, item 4: c: themes: unknown key; did you mean 'theme'?",
        "hubcli: nothing was added",
    ]
    assert nothing_written(base)


def test_an_id_of_the_base_is_not_given_again(run: Run, base: Path) -> None:
    run("add", "challenge", *WORDS, base=base)
    refused = run("add", "role", *WORDS, base=base, code=2)
    assert "another record has this id" in refused.stderr


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("12 in all", "13 in all", "anchor missing"),
        ("gazette:1", "gazette:2", "anchor missing"),
        ("12 laboratories", "120 laboratories", "figure mismatch"),
    ],
)
def test_what_the_text_does_not_bear_out_is_not_written(run: Run, base: Path, old: str, new: str, verdict: str) -> None:
    words = [word.replace(old, new) for word in WORDS]
    refused = run("add", "challenge", *words, "--sources", "texts", base=base, code=1)
    assert refused.stdout.startswith(f"facts/north/challenges.toml:1: {verdict}: few-laboratories, gazette passage")
    assert refused.stdout.endswith("Nothing was added; the line numbers are those that the records would have.\n")
    assert nothing_written(base)


@pytest.mark.parametrize(
    ("setting", "missing"),
    [
        (("value=13", "period=2025", "place=river-city"), "value 13-14 count"),
        (("value=12", "period=2024", "place=river-city"), "period 2024"),
        (("value=12", "period=2025", "place=coast-town"), "place Coast Town"),
    ],
)
@pytest.mark.parametrize("texts", [(), ("--sources", "texts")])
def test_a_metric_that_contradicts_its_own_statement_is_not_written(
    run: Run, base: Path, setting: tuple[str, ...], missing: str, texts: tuple[str, ...]
) -> None:
    upper = "value_max=14" if "value=13" in setting else "value_max=12.5"
    settings = [word for pair in (*setting, upper, "indicator=laboratories") for word in ("--set", pair)]
    refused = run("add", "metric", *METRIC, *settings, *texts, base=base, code=1).stdout
    assert f"the English statement leaves out what the record has: {missing}" in refused
    assert "the Chinese statement leaves out" in refused
    assert nothing_written(base)


def test_a_metric_whose_passage_does_not_name_its_place_is_not_written(run: Run, base: Path) -> None:
    Path("texts/gazette.txt").write_text("In 2025 there were few laboratories: 12 in all.\n", encoding="utf-8")
    metric = [word.replace("12 to 12.5", "12").replace("12至12.5", "12") for word in METRIC]
    settings = ("value=12", "period=2025", "place=river-city", "indicator=laboratories")
    words = ("add", "metric", *metric, *(word for pair in settings for word in ("--set", pair)), "--sources", "texts")
    assert "do not name River City" in run(*words, base=base, code=1).stdout
    assert nothing_written(base)
    Path("texts/gazette.txt").write_text("In 2025 River City had few laboratories: 12 in all.\n", encoding="utf-8")
    run(*words, base=base)


def test_without_a_text_the_fact_is_added_and_the_lack_said(run: Run, base: Path) -> None:
    assert "no folder is given with --sources or HUBCLI_SOURCES" in run("add", "challenge", *WORDS, base=base).stdout
    Path("texts/gazette.txt").rename("texts/other.txt")
    words = [word.replace("id=few", "id=very-few") for word in WORDS]
    assert "there is no gazette.txt" in run("add", "challenge", *words, "--sources", "texts", base=base).stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "no fact is given: use --set and --evidence, or --from FILE; on a terminal you are asked"),
        (("--set", "theme"), "--set 'theme': needs KEY=VALUE"),
        (("--set", "=talent"), "--set '=talent': needs KEY=VALUE"),
        (("--set", "id=a", "--set", "id=b"), "--set 'id=b': given twice"),
        (("--set", "label=a", "--set", "label.en=b"), "--set 'label.en=b': 'label' has a value already"),
        (("--evidence", "gazette"), "--evidence 'gazette': needs SOURCE:N:ANCHOR|ANCHOR"),
        (("--evidence", "gazette:one:a"), "--evidence 'gazette:one:a': needs SOURCE:N:ANCHOR|ANCHOR"),
        (("--from", "nowhere.json"), "--from 'nowhere.json': cannot be read: No such file or directory"),
        (("--from", "-", "--set", "id=a"), "--from goes with neither --set nor --evidence"),
        (("--sources", "nowhere", *WORDS), "nowhere: no such folder"),
    ],
)
def test_what_cannot_be_a_fact_says_the_way_out(run: Run, base: Path, words: tuple[str, ...], message: str) -> None:
    refused = run("add", "challenge", *words, base=base, code=2)
    assert refused.stderr.startswith(f"hubcli: {message}")
    assert nothing_written(base)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("{", "not JSON: line 1"),
        ("[]", "needs an object, or a list of objects"),
        ("[3]", "needs an object, or a list of objects"),
        ('"a"', "needs an object, or a list of objects"),
        ('{"kind": "role"}', "a fact of another kind than challenge"),
        ("[" * 100_000, "nested too deep"),
        ("1" * 10_000, "a number is too long"),
        ('{"id": "\\ud800"}', "nothing was added: the input is not UTF-8"),
    ],
)
def test_json_that_holds_no_facts_is_refused(run: Run, base: Path, tmp_path: Path, given: str, message: str) -> None:
    assert message in run("add", "challenge", *from_file(tmp_path, given), base=base, code=2).stderr


@pytest.mark.parametrize("depth", range(100, 1100, 125))
def test_json_of_any_depth_is_refused_in_words(run: Run, base: Path, tmp_path: Path, depth: int) -> None:
    given = '{"id": "a", "note": ' + "[" * depth + "]" * depth + "}"
    refused = run("add", "challenge", *from_file(tmp_path, given), base=base, code=2).stderr
    assert "nested too deep" in refused or "note: needs a table" in refused
    assert nothing_written(base)


@pytest.mark.parametrize(
    "raw",
    [{}, {"id": "../../x", "hubs": ["../.."]}, {"id": 3}, {"id": "a", "a\nb": {"c": [[{}]]}}, {"value": float("nan")}],
)
def test_json_of_any_shape_gets_the_words_of_check(run: Run, base: Path, tmp_path: Path, raw: object) -> None:
    assert "nothing was added" in run("add", "metric", *from_file(tmp_path, raw), base=base, code=2).stderr
    assert nothing_written(base)


def test_a_broken_base_is_not_added_to(run: Run, base: Path) -> None:
    (base / "more.toml").write_text("[[theme]]\n", encoding="utf-8")
    assert "more.toml:1" in run("add", "challenge", *WORDS, base=base, code=2).stderr
    assert nothing_written(base)


def test_the_base_inside_the_program_is_refused_with_the_way_out(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(appending, "PACKAGE", base.parent)
    refused = run("add", "challenge", *WORDS, base=base, code=2)
    assert "this base is part of the program; 'hubcli init DIR' starts one of your own" in refused.stderr


def test_a_folder_that_leads_out_of_the_base_is_refused(run: Run, base: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (base / "north").symlink_to(tmp_path / "elsewhere")
    assert "it is a link that leads out of the base" in run("add", "challenge", *WORDS, base=base, code=2).stderr
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_where_one_file_cannot_be_written_the_others_are_as_they_were(run: Run, base: Path, tmp_path: Path) -> None:
    run("add", "challenge", *WORDS, base=base)
    (base / "south" / "challenges.toml").mkdir(parents=True)
    given = [raw_fact("a"), raw_fact("b", hubs=["south"])]
    refused = run("add", "challenge", *from_file(tmp_path, given), base=base, code=2)
    assert "south/challenges.toml: cannot write: Is a directory; nothing was changed" in refused.stderr
    assert (base / "north" / "challenges.toml").read_text(encoding="utf-8") == WRITTEN


def test_of_very_many_problems_some_are_told_and_that_there_are_more(
    run: Run, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hubcli.base.toml.problems.MOST", 10)
    given = [raw_fact(f"fact-{number}", theme="talents") for number in range(12)]
    *told, more, _ = run("add", "challenge", *from_file(tmp_path, given), base=base, code=2).stderr.splitlines()
    assert (len(told), more) == (10, "there are more problems than these")


def test_a_file_that_was_edited_meanwhile_is_left_as_it_is(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", "challenge", *WORDS, base=base)
    file, tried_out = base / "north" / "challenges.toml", appending.tried_out

    def edited_meanwhile(folder: Path, contents: dict[str, bytes]) -> Any:
        file.write_text("# edited\n" + WRITTEN, encoding="utf-8")
        return tried_out(folder, contents)

    monkeypatch.setattr("hubcli.edits.add.tried_out", edited_meanwhile)
    words = [word.replace("id=few", "id=very-few") for word in WORDS]
    assert "the file was changed in the meantime" in run("add", "challenge", *words, base=base, code=2).stderr
    assert file.read_text(encoding="utf-8") == "# edited\n" + WRITTEN


ANSWERS = [
    ("Few", "is not an id"), ("few-laboratories", ""), ("nort", "did you mean north?"), ("north,", ""),
    ("", "This is required."), ("talent", ""), ("", "headline"), ("", "modality"), ("", "place"),
    ("last year", "not a year"), ("2025", ""), ("", "addresses"), ("", "deadline"), ("", "actor"), ("", "speaker"),
    ("Far too few laboratories in any city of the north", "a label has at most 8"),
    ("Few laboratories", ""), ("实验室少", ""), ("There are 12 laboratories.", ""), ("有12个实验室。", ""),
    ("gazete", "did you mean gazette?"), ("gazette", ""), ("9", "passages 1 to 2"), ("one", "Enter a number from 1."),
    ("1", "There are few laboratories: 12 in all."), ("13", "This is not in the passage."),
    ("few laboratories", ""), ("", ""), ("n", ""), ("", "derived"), ("", "note"),
]  # fmt: skip


def test_on_a_terminal_each_answer_is_checked_before_the_next_question(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hubcli.cli.prompting.on_a_terminal", lambda: True)
    stdin = "".join(f"{answer}\n" for answer, _ in ANSWERS)
    asked = run("add", "measure", "--sources", "texts", base=base, stdin=stdin)
    for _, said in ANSWERS:
        assert said in asked.stderr
    assert "few-laboratories, in facts/north/measures.toml:1" in asked.stdout.replace(": Few laboratories", "")
    with open_store(base.resolve()) as store:
        fact = store.fact("few-laboratories")
    assert (fact.period, fact.evidence[0].anchors, fact.note) == ("2025", ("few laboratories",), None)


def test_what_was_given_on_a_terminal_and_refused_is_said_again(
    run: Run, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hubcli.cli.prompting.on_a_terminal", lambda: True)
    stdin = "".join(f"{answer}\n" for answer, _ in ANSWERS).replace("There are 12", "There are 13")
    refused = run("add", "measure", "--sources", "texts", base=base, stdin=stdin, code=1)
    assert "figure mismatch" in refused.stdout
    kept = refused.stderr.rpartition("correct it and pass it to --from:\n")[2]
    corrected = kept.replace("There are 13", "There are 12")
    run("add", "measure", *from_file(tmp_path, corrected), "--sources", "texts", base=base)


def test_what_was_given_before_it_is_broken_off_is_said_again(
    run: Run, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hubcli.cli.prompting.on_a_terminal", lambda: True)
    broken_off = run("add", "measure", base=base, stdin="few-laboratories\nnorth\n", code=130)
    kept = broken_off.stderr.partition("correct it and pass it to --from:\n")[2].partition("\nStopped")[0]
    assert json.loads(kept) == {"id": "few-laboratories", "hubs": ["north"]}


def test_a_chain_is_asked_for_step_by_step(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubcli.cli.prompting.on_a_terminal", lambda: True)
    answers = ["chain", "north", "talent", "", "", "", ""]
    answers += ["river-city", "Finds", "发现", "", "coast-town", "Makes", "制造", "", ""]
    answers += ["A chain", "链条", "One finds, one makes.", "一地发现，一地制造。", "gazette", "1", "laboratories", ""]
    answers += ["n", "", ""]
    run("add", "collaboration", base=base, stdin="".join(f"{answer}\n" for answer in answers))
    with open_store(base.resolve()) as store:
        chain: Any = store.fact("chain")
    assert [(step.place, step.task.en) for step in chain.steps] == [("river-city", "Finds"), ("coast-town", "Makes")]


def test_one_can_go_back_any_number_of_steps(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubcli.cli.prompting.on_a_terminal", lambda: True)
    wrong = {
        "Few",
        "nort",
        "last year",
        "Far too few laboratories in any city of the north",
        "gazete",
        "9",
        "one",
        "13",
    }
    given = [answer for answer, _ in ANSWERS if answer not in wrong]
    del given[2]  # the theme that is left empty
    back = [word for answer, after in pairwise(given) for word in (answer, after, "<")]
    asked = run("add", "measure", "--sources", "texts", base=base, stdin="\n".join([*back, given[-1], ""]))
    assert "few-laboratories: Few laboratories" in asked.stdout
    with open_store(base.resolve()) as store:
        assert store.fact("few-laboratories").period == "2025"


def test_an_answer_that_is_taken_back_is_proposed_again(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubcli.cli.prompting.on_a_terminal", lambda: True)
    stdin = "few-laboratories\nnorth\n<\n<\n\nsouth\n"
    stopped = run("add", "measure", "--lang", "zh", base=base, stdin=stdin, code=130).stderr
    kept, _, end = stopped.rpartition("--from 提交：\n")[2].partition("\n已停止。")
    assert json.loads(kept) == {"id": "few-laboratories", "hubs": ["south"]}
    assert end == "\n"


def test_what_is_broken_off_within_the_evidence_is_kept(run: Run, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubcli.cli.prompting.on_a_terminal", lambda: True)
    answers = [answer for answer, _ in ANSWERS]
    stdin = "\n".join([*answers[: answers.index("13")], ""])
    kept = run("add", "measure", "--sources", "texts", base=base, stdin=stdin, code=130).stderr
    assert json.loads(kept.partition("pass it to --from:\n")[2].partition("\nStopped")[0])["evidence"] == [
        {"source": "gazette", "passage": 1}
    ]


@pytest.mark.parametrize(
    ("label", "holds"), [("GDP", True), ("R&D", True), ("5G PCT", True), ("Few laboratories", False)]
)
def test_a_chinese_label_may_be_a_term_that_chinese_takes_over(run: Run, base: Path, label: str, holds: bool) -> None:
    words = [f"label.zh={label}" if word.startswith("label.zh=") else word for word in WORDS]
    added = run("add", "challenge", *words, base=base, code=0 if holds else 2)
    assert ("has no Chinese character" in added.stderr) is not holds


def test_a_full_width_comma_parts_a_list(run: Run, base: Path) -> None:
    words = ["hubs=north，south" if word.startswith("hubs=") else word for word in WORDS]
    run("add", "challenge", *words, base=base)
    assert b'hubs = ["north", "south"]' in (base / "shared" / "challenges.toml").read_bytes()


def test_a_claim_that_is_there_already_is_pointed_out(run: Run, base: Path, tmp_path: Path) -> None:
    run("add", "challenge", *WORDS, base=base)
    again = [word.replace("id=few-laboratories", "id=no-laboratories") for word in WORDS]
    assert "no-laboratories says what few-laboratories says already" in " ".join(
        run("add", "challenge", *again, base=base).stdout.split()
    )
    figures = [raw_metric("a", value=3), raw_metric("b", value=4), raw_metric("c", value=3)]
    for raw in figures:
        raw["statement"] = {
            "en": f"River City has {raw['value']}: {raw['id']}.",
            "zh": f"河城有{raw['value']}个：{raw['id']}。",
        }
    same = json.loads(run("add", "metric", *from_file(tmp_path, figures), "-f", "json", base=base).stdout)["same"]
    assert [(one["fact"], one["other"]) for one in same] == [("a", "c"), ("c", "a")]
