"""Random faults in facts and in texts, each with the facts that a proof must name for it and how."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hubcli.base.compiled.store import Store
from hubcli.evidence.geography import Geography
from hubcli.evidence.naming import Naming
from hubcli.evidence.proof import Prover
from hubcli.evidence.verdicts import Verdict
from hubcli.figures import read_figures, unmatched
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Asset, Collaboration, Fact, Measure
from hubcli.model.text import Lang, Text
from hubcli.sources.passages import Texts
from hubcli.sources.pins import Pins, fingerprints

MISMATCH = frozenset({Verdict.FIGURE_MISMATCH})
CHANGED = frozenset({Verdict.EDITED, Verdict.ANCHOR_MISSING, Verdict.FIGURE_MISMATCH})


@dataclass(frozen=True)
class Fault:
    """What is wrong in a copy of a base."""

    kind: str
    about: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that are otherwise."""
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The passages of the sources that are otherwise."""
    expected: Mapping[str, frozenset[Verdict]] = field(default_factory=dict)
    """The facts that must be named, with the verdicts that are right; no other may be."""


class Faulty:
    """A base and its texts, in which faults are put one at a time."""

    def __init__(self, store: Store, texts: Texts, folder: Path, seed: int) -> None:
        self.store, self.texts, self.folder = store, texts, folder
        self.facts = {fact.id: fact for fact in store.facts("1")}
        self.passages = {id_: list(texts.passages(id_) or ()) for id_ in store.sources}
        self.pins: Pins = {id_: fingerprints(passages) for id_, passages in self.passages.items()}
        self.random = random.Random(seed)
        self.naming, self.geography = Naming(store), Geography(store)
        folder.mkdir(parents=True, exist_ok=True)

    def fault(self, kind: str) -> Fault:
        """A random fault of a kind."""
        return KINDS[kind](self)

    def named(self, fault: Fault) -> dict[str, frozenset[Verdict]]:
        """The facts that a proof of the copy with this fault names, with their verdicts."""
        for source, passages in {**self.passages, **fault.texts}.items():
            (self.folder / f"{source}.txt").write_text("\n".join(passages) + "\n", encoding="utf-8")
        prover = Prover(self.store, Texts(self.folder), self.pins)
        found = {}
        for fact in {**self.facts, **fault.facts}.values():
            verdicts = frozenset(proof.verdict for proof in prover.prove(fact)) - {Verdict.VERIFIED}
            if verdicts:
                found[fact.id] = verdicts
        return found

    def wrong(self, fault: Fault) -> list[str]:
        """What the proof gets wrong: facts that it does not name, names by another verdict, or names without need."""
        named = self.named(fault)
        return [
            f"{fault.kind}: {fault.about}: {id_}: {', '.join(named.get(id_, ()))}"
            for id_ in {**named, **fault.expected}
            if not (named.get(id_) and named[id_] <= fault.expected.get(id_, frozenset()))
        ]

    def citing(self, source: str, passage: int) -> list[Fact]:
        """The facts that cite a passage."""
        return [fact for fact in self.facts.values() if any(_is(piece, source, passage) for piece in fact.evidence)]

    def cited(self) -> tuple[str, int]:
        """A passage that a fact cites."""
        fact = self.random.choice(list(self.facts.values()))
        piece = self.random.choice(fact.evidence)
        return piece.source, piece.passage

    def number(self) -> int:
        """A number that nothing says."""
        return self.random.randrange(30_011, 89_999)


def _is(piece: Evidence, source: str, passage: int) -> bool:
    return (piece.source, piece.passage) == (source, passage)


def _label(base: Faulty) -> Fault:
    fact, number = base.random.choice(list(base.facts.values())), base.number()
    label = Text(en=f"{fact.label.en}, {number}", zh=f"{fact.label.zh}，{number}个")
    return Fault("figure in label", fact.id, {fact.id: fact.but(label=label)}, {}, {fact.id: MISMATCH})


def _task(base: Faulty) -> Fault:
    fact = base.random.choice([one for one in base.facts.values() if isinstance(one, Collaboration)])
    at, number = base.random.randrange(len(fact.steps)), base.number()
    task = Text(en=f"{fact.steps[at].task.en} in {number} firms", zh=f"{fact.steps[at].task.zh}（{number}家）")
    steps = [step.but(task=task) if at == place else step for place, step in enumerate(fact.steps)]
    return Fault("figure in task", fact.id, {fact.id: fact.but(steps=tuple(steps))}, {}, {fact.id: MISMATCH})


def _name(base: Faulty) -> Fault:
    named = [one for one in base.facts.values() if isinstance(one, Asset) or one.speaker or getattr(one, "actor", None)]
    fact, number = base.random.choice(named), base.number()
    key = "name" if isinstance(fact, Asset) else "actor" if isinstance(fact, Measure) and fact.actor else "speaker"
    wrong = base.random.choice(
        [
            Text(en=f"{getattr(fact, key).en} No. {number}", zh=f"{getattr(fact, key).zh}第{number}号"),
            Text(en="Quixote Bureau of Zephyrs", zh="虚无缥缈署"),
        ]
    )
    return Fault("name", f"{fact.id}: {key}", {fact.id: fact.but(**{key: wrong})}, {}, {fact.id: MISMATCH})


def _place(base: Faulty) -> Fault:
    """Another hub's place in the statement, and in the record, if it has one; the place itself is named there."""
    while True:
        fact = base.random.choice(list(base.facts.values()))
        hubs = base.geography.expanded(fact.hubs)
        own = [id_ for id_ in base.naming.places_in(fact.statement.en) if base.geography.hubs_of([id_])]
        if not own or fact.subject or len(hubs) == len(base.store.hubs):
            continue
        old = base.random.choice(sorted(own))
        others = [place for place in base.store.places.values() if place.hub and place.hub not in hubs]
        new = base.random.choice(others)
        passages = [base.texts.passage(piece.source, piece.passage) for piece in fact.evidence]
        if new.id in base.naming.places_in(*passages):
            continue
        en, zh = fact.statement.en, fact.statement.zh
        statement = Text(en=_replaced(base, en, old, new.name.en), zh=_replaced(base, zh, old, new.name.zh))
        changes = {"statement": statement} | ({"place": new.id} if fact.place == old else {})
        return Fault("place", f"{fact.id}: {old} to {new.id}", {fact.id: fact.but(**changes)}, {}, {fact.id: MISMATCH})


def _replaced(base: Faulty, text: str, old: str, new: str) -> str:
    for start, end, of in reversed(base.naming.mentions(text)):
        if of == old:
            text = text[:start] + new + text[end:]
    return text


def _second(base: Faulty) -> Fault:
    """A second source with another figure: only its piece is wrong."""
    while True:
        fact = base.random.choice(list(base.facts.values()))
        source = base.random.choice([id_ for id_ in base.store.sources if id_ != fact.evidence[0].source])
        lang = base.store.sources[source].language
        said = fact.statement[lang]
        digits = list(re.finditer(r"\d+", said))
        if not digits or fact.derived:
            continue
        old = base.random.choice(digits)
        other = said[: old.start()] + str(int(old[0]) + base.random.randint(1, 7)) + said[old.end() :]
        if not unmatched(read_figures(said, lang), read_figures(other, lang)):  # a digit in a name
            continue
        passages = [*base.passages[source], other]
        anchor = max(
            (words.strip(" ,.，。%％") for words in re.split(r"[A-Za-z'-]*\d[\dA-Za-z.,%'-]*", other)), key=len
        )
        piece = Evidence(source=source, passage=len(passages), anchors=(anchor,))
        changed = {fact.id: fact.but(evidence=(*fact.evidence, piece))}
        return Fault("second source", f"{fact.id}: {other}", changed, {source: passages}, {fact.id: MISMATCH})


def _inserted(base: Faulty) -> Fault:
    source, at = base.cited()
    at = base.random.randint(1, at)
    passages = list(base.passages[source])
    passages.insert(at - 1, "An aside that was not there before.")
    return Fault("inserted", f"{source}:{at}", {}, {source: passages}, _moved(base, source, passages, at))


def _removed(base: Faulty) -> Fault:
    source, at = base.cited()
    passages = list(base.passages[source])
    removed = passages.pop(at - 1)
    if removed in passages:  # then the fact is still borne out
        return _removed(base)
    lost = {fact.id: CHANGED | {Verdict.MOVED, Verdict.WRONG_SOURCE} for fact in base.citing(source, at)}
    return Fault("removed", f"{source}:{at}", {}, {source: passages}, _moved(base, source, passages, at + 1) | lost)


def _moved(base: Faulty, source: str, new: Sequence[str], first: int) -> dict[str, frozenset[Verdict]]:
    """The facts whose citations must follow; a copy may have the same passage twice in a row."""
    old = base.passages[source]
    pieces = [
        (fact.id, piece.passage) for fact in base.facts.values() for piece in fact.evidence if piece.source == source
    ]
    later = [id_ for id_, at in pieces if at >= first and old[at - 1 : at] != new[at - 1 : at]]
    return dict.fromkeys(later, frozenset({Verdict.MOVED}))


def _edited(base: Faulty) -> Fault:
    """A word more, or another digit in a figure."""
    source, at = base.cited()
    old = base.passages[source][at - 1]
    digits = list(re.finditer(r"(?<![\d.,])\d+(?![\d.,])", old))
    if digits and base.random.random() < 0.5:
        found = base.random.choice(digits)
        new = old[: found.start()] + str(base.number()) + old[found.end() :]
    else:
        new = old + (" 如此等等。" if base.store.sources[source].language is Lang.ZH else " And so on.")
    return _text_fault(base, "edited", source, at, new)


def _withdrawn(base: Faulty) -> Fault:
    """An anchor or a whole passage, struck out."""
    source, at = base.cited()
    old = base.passages[source][at - 1]
    pieces = [piece for fact in base.citing(source, at) for piece in fact.evidence if _is(piece, source, at)]
    anchors = [anchor for piece in pieces for anchor in piece.anchors if anchor in old]
    struck = base.random.choice([old, *anchors])
    before, after = base.random.choice([("<del>", "</del>"), ("<s>", "</s>"), ("{--", "--}")])
    return _text_fault(base, "withdrawn", source, at, old.replace(struck, f"{before}{struck}{after}"))


def _text_fault(base: Faulty, kind: str, source: str, at: int, new: str) -> Fault:
    passages = list(base.passages[source])
    passages[at - 1] = new
    expected = {fact.id: CHANGED for fact in base.citing(source, at)}
    return Fault(kind, f"{source}:{at}", {}, {source: passages}, expected)


KINDS: dict[str, Callable[[Faulty], Fault]] = {
    "figure in label": _label,
    "figure in task": _task,
    "name": _name,
    "place": _place,
    "second source": _second,
    "inserted": _inserted,
    "removed": _removed,
    "edited": _edited,
    "withdrawn": _withdrawn,
}
