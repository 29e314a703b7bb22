"""The weight of facts."""

from pathlib import Path

from bases import compiled, raw_fact, record, write_base

from hubcli.base.compiled.store import Store
from hubcli.model.facts import Challenge
from hubcli.questions.weight import Weight, heaviest, weigh

COPY = {
    "title": {"en": "A copy", "zh": "转载"},
    "publisher": {"en": "The press", "zh": "报社"},
    "language": "en",
    "type": "report",
}


def piece(source: str, **carries: list[str]) -> dict[str, object]:
    return {"source": source, "passage": 1, "anchors": ["laboratories"], **carries}


def challenge(id_: str, *evidence: dict[str, object], zh: str = "实验室少。", headline: bool = False) -> str:
    statement = {"en": f"Laboratories are few: {id_}.", "zh": zh}
    return record("challenge", raw_fact(id_, statement=statement, evidence=list(evidence), headline=headline))


def weighed(folder: Path, *records: str) -> tuple[Store, list[Challenge]]:
    sources = [
        record("source", {"id": "herald", **COPY}),
        record("source", {"id": "copy", "reprint_of": "herald", **COPY}),
    ]
    write_base(folder, more="\n".join([*sources, *records]))
    store = Store(compiled(folder), folder)
    return store, list(store.facts_of(Challenge, "1"))


def test_a_reprint_is_no_second_source_and_neither_is_evidence_for_a_year(tmp_path: Path) -> None:
    store, facts = weighed(
        tmp_path,
        challenge("alone", piece("gazette")),
        challenge("reprinted", piece("herald"), piece("copy")),
        challenge("confirmed", piece("gazette"), piece("copy")),
        challenge("dated", piece("gazette"), piece("herald", carries=["year"])),
    )
    assert [weight.sources for weight in weigh(store, [[fact] for fact in facts])] == [1, 1, 2, 1]


def test_figures_tensions_and_measures_add_to_the_weight_and_count_once_for_facts_that_are_weighed_as_one(
    tmp_path: Path,
) -> None:
    tension = {"facts": ["few", "many"], "cause": "judgement", "label": {"en": "Few or many", "zh": "多还是少"}}
    measure = raw_fact("found-more", addresses=["few", "many"])
    store, facts = weighed(
        tmp_path,
        challenge("few", piece("gazette"), zh="2025年有5G实验室3个，占1.5%。"),
        challenge("many", piece("gazette")),
        record("tension", {"id": "major", **tension, "note": tension["label"]}),
        record("tension", {"id": "minor", **tension, "note": tension["label"], "weight": "minor"}),
        record("measure", measure),
    )
    assert weigh(store, [facts[:1], facts]) == [Weight(1, 2, 1, 1)] * 2


def test_headline_facts_come_first_and_then_the_heaviest(tmp_path: Path) -> None:
    store, facts = weighed(
        tmp_path,
        challenge("light", piece("gazette")),
        challenge("heavy", piece("gazette"), piece("herald")),
        challenge("chosen", piece("gazette"), headline=True),
        challenge("as-light", piece("gazette")),
    )
    assert [fact.id for fact in heaviest(store, facts)] == ["chosen", "heavy", "light", "as-light"]
