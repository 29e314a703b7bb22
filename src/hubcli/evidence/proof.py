"""The proof of one fact: its evidence against the texts, a verdict for each piece and what a repair needs to know."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from hubcli.evidence.claims import Claim, claim_of, printed_texts
from hubcli.evidence.context import Context
from hubcli.evidence.finding import Finder, moved_to
from hubcli.evidence.geography import Geography
from hubcli.evidence.looked import Looked
from hubcli.evidence.naming import Naming
from hubcli.evidence.printed import LANGS, Printed
from hubcli.evidence.records import Records
from hubcli.evidence.statements import undated, unstated
from hubcli.evidence.verdicts import NOTHING, Detail, Proof, Verdict
from hubcli.figures import Amounts, Figure, read_source_figures, same_figure, unmatched
from hubcli.model.evidence import Evidence, Part
from hubcli.model.facts import Fact, Step
from hubcli.model.text import Lang, Text
from hubcli.sources.passages import Texts
from hubcli.sources.pins import Citation, Pins
from hubcli.sources.withdrawn import unmarked


class Prover:
    """Proves facts of a base against one set of texts and pins."""

    def __init__(self, records: Records, texts: Texts, pins: Pins, removed: Iterable[Citation] = ()) -> None:
        self.records, self.texts = records, texts
        self.finder = Finder(records, texts, pins, removed)
        self.amounts = lru_cache(maxsize=None)(self._amounts)
        self.naming, self.geography, self.looked = Naming(records), Geography(records), Looked()
        self._context = Context(records, texts, self.naming, self.geography)
        self._printed = Printed(records, self.naming, self.geography, self._context, self.looked)

    def prove(self, fact: Fact) -> list[Proof]:
        """One verdict for each piece of the fact's evidence."""
        found = [self.finder.find(piece, fact.id) for piece in fact.evidence]
        wrong = self._wrong(self._where_found(fact, found))
        if wrong and (elsewhere := self._all_moved(fact, found)):
            return elsewhere
        return [
            Proof(fact.id, piece.source, piece.passage, *self._verdict(verdict, detail, wrong.get(piece.source)))
            for piece, (verdict, detail) in zip(fact.evidence, found, strict=True)
        ]

    def _verdict(self, verdict: Verdict, detail: Detail, wrong: Detail | None) -> tuple[Verdict, Detail]:
        if wrong and verdict in (Verdict.VERIFIED, Verdict.EDITED):
            return Verdict.FIGURE_MISMATCH, wrong._replace(changed=verdict is Verdict.EDITED)
        return verdict, detail

    def _where_found(self, fact: Fact, found: Sequence[tuple[Verdict, Detail]]) -> Fact:
        """The fact with the new numbers of the passages that moved."""
        if all(verdict is not Verdict.MOVED for verdict, _ in found):
            return fact
        evidence = (
            self.finder.at_new_number(piece) or piece if verdict is Verdict.MOVED else piece
            for piece, (verdict, _) in zip(fact.evidence, found, strict=True)
        )
        return fact.but(evidence=tuple(evidence))

    def _all_moved(self, fact: Fact, found: Sequence[tuple[Verdict, Detail]]) -> list[Proof] | None:
        """If the words are by chance also in what has a cited number now, the figures tell that the passages moved."""
        moved = [self.finder.at_new_number(piece) for piece in fact.evidence]
        if not any(moved):
            return None
        evidence = tuple(new or piece for new, piece in zip(moved, fact.evidence, strict=True))
        with self.looked.apart():
            if self._wrong(fact.but(evidence=evidence)):
                return None
        return [
            Proof(fact.id, piece.source, piece.passage, *(moved_to(new) if new else verdict))
            for piece, new, verdict in zip(fact.evidence, moved, found, strict=True)
        ]

    def _wrong(self, fact: Fact) -> dict[str, Detail]:
        """What speaks against the fact in each source that is at hand; what it says itself counts in all of them."""
        pieces = [piece for piece in fact.evidence if self.texts.passages(piece.source) is not None]
        if not pieces:
            return {}
        claim = claim_of(fact, self.records, self.naming, self.geography)
        self._count(claim, pieces)
        by_source: dict[str, list[Evidence]] = {}
        for piece in pieces:
            by_source.setdefault(piece.source, []).append(piece)
        readable = {source: self._readable(given) for source, given in by_source.items()}
        missing = {source: _missing(claim, given, readable[source]) for source, given in by_source.items()}
        own = self._own_faults(claim, pieces, Amounts.together(readable.values()))
        faults = {}
        for source, given in by_source.items():
            names = () if claim.fact.subject else tuple(self._unnamed(claim, given))
            detail = own._replace(unnamed=names) if names else own
            if missing[source] or any(figure.readings for figure in claim.figures):
                detail = self._of_figures(detail, claim, given, readable[source].figures, missing)
            if detail != NOTHING:
                faults[source] = detail
        return faults

    def _own_faults(self, claim: Claim, pieces: Sequence[Evidence], readable: Amounts) -> Detail:
        """What speaks against the record itself: its languages, what is printed, places of other hubs."""
        fact, en, zh = claim.fact, claim.en, claim.zh
        parts = _parts(fact.evidence)
        return Detail(
            only_en=_texts(zh.lacking(en)),
            only_zh=_texts(en.lacking(zh)),
            unsaid_en=unstated(self.records, fact, self.naming.places, Lang.EN, en.figures),
            unsaid_zh=unstated(self.records, fact, self.naming.places, Lang.ZH, zh.figures),
            undated=undated(
                self.records, fact, (*en.figures, *zh.figures), (*readable.figures, *claim.derived.figures)
            ),
            printed=tuple(self._printed.unproved(claim, pieces, readable)) if len(pieces) == len(fact.evidence) else (),
            of_other_hubs=tuple(self._of_other_hubs(claim)),
            uncarried=tuple(part for part in Part if claim.has(part) and part not in parts) if parts < _ALL else (),
        )

    def _of_figures(
        self,
        detail: Detail,
        claim: Claim,
        given: Sequence[Evidence],
        readable: Sequence[Figure],
        missing: Mapping[str, tuple[Figure, ...]],
    ) -> Detail:
        """The detail with the figures that one source does not carry, and which others do."""
        wanted = missing[given[0].source]
        return detail._replace(
            missing=_texts(wanted),
            readable=_texts(readable) if wanted else (),
            carried_by=tuple(other for other in missing if wanted and not missing[other]),
            withdrawn=self._withdrawn(given, wanted),
            ambiguous=tuple(dict.fromkeys(map(_readings, _ambiguous(claim.figures, wanted, readable)))),
        )

    def _unnamed(self, claim: Claim, given: Sequence[Evidence]) -> Iterator[Text]:
        """The places and institutions that a source should name and does not."""
        parts = _parts(given)
        if Part.PLACE in parts:
            unnamed = [id_ for id_ in claim.places if not any(self._context.is_named(id_, one) for one in given)]
            for id_ in sorted(unnamed):
                named = frozenset[str]().union(*(self._context.named(id_, one) for one in given))
                if not self.geography.is_named(id_, named):
                    yield self._name(id_)
        if Part.NAME in parts and claim.institutions:
            lang = self.records.sources[given[0].source].language
            texts, around = self._context.texts_of(given), partial(self._context.around, given[:1])
            names = (self.records.assets[id_].name for id_ in sorted(claim.institutions))
            yield from (name for name in names if not self.naming.is_carried(name, lang, texts, around))

    def _of_other_hubs(self, claim: Claim) -> Iterator[Text]:
        """Places that lie in other hubs than the fact is about, where nothing of its own is named with them."""
        fact = claim.fact
        hubs = self.geography.expanded(fact.hubs)
        if not hubs:
            return
        if (said := self.geography.hubs_of(claim.said)) and not said & hubs:
            yield from map(self._name, sorted(id_ for id_ in claim.said if self.geography.hubs_of([id_])))
        steps: tuple[Step, ...] = getattr(fact, "steps", ())
        for id_ in (fact.place, *(step.place for step in steps)):
            if id_ and not self.geography.hubs_of([id_]) <= hubs:
                yield self._name(id_)

    def _withdrawn(self, given: Sequence[Evidence], missing: Sequence[Figure]) -> tuple[str, ...]:
        """The missing figures that are in withdrawn text."""
        if not missing:
            return ()
        record = self.records.sources[given[0].source]
        texts = (unmarked(self.texts.passage(piece.source, piece.passage)) for piece in given)
        read = [figure for text in texts for figure in read_source_figures(text, record.language, record.money)]
        return _texts([figure for figure in missing if not unmatched([figure], read)])

    def _count(self, claim: Claim, pieces: Sequence[Evidence]) -> None:
        printed = dict(printed_texts(claim.fact))
        texts = [claim.fact.statement, *printed.values()]
        others = [name for text in texts for lang in LANGS for name in self.naming.others(text[lang], lang)]
        given = " ".join([self.texts.standing_passage(piece.source, piece.passage) for piece in pieces])
        as_written = sum([name in given for name in others])
        self.looked.add(
            labels=2,
            statements=2,
            other_texts=2 * (len(printed) - 1 + (claim.fact.note is not None)),
            figures=len(claim.figures),
            names=len(claim.places) + len(claim.institutions) + as_written,
            unread_names=len(others) - as_written,
        )

    def _readable(self, pieces: Iterable[Evidence]) -> Amounts:
        return Amounts.together([self.amounts(piece.source, piece.passage) for piece in pieces])

    def _amounts(self, source: str, passage: int) -> Amounts:
        """The figures of a passage."""
        record = self.records.sources[source]
        return Amounts(read_source_figures(self.texts.standing_passage(source, passage), record.language, record.money))

    def _name(self, id_: str) -> Text:
        records = self.records
        named = records.places.get(id_) or records.hubs.get(id_) or records.groups[id_]
        return named.name


def _parts(given: Iterable[Evidence]) -> frozenset[Part]:
    """What the pieces of one source carry between them."""
    return frozenset().union(*(piece.carries or _ALL for piece in given))


_ALL = frozenset(Part)


def _missing(claim: Claim, given: Iterable[Evidence], readable: Amounts) -> tuple[Figure, ...]:
    """The figures that a source should carry and does not."""
    return Amounts.together([readable, claim.derived]).lacking(claim.amounts_of(_parts(given)))


def _texts(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.text for figure in figures))


def _ambiguous(stated: Iterable[Figure], missing: Sequence[Figure], readable: Iterable[Figure]) -> Iterator[Figure]:
    """The ambiguous figures of the statements, and those of the passages that may be what is missing."""
    yield from (figure for figure in stated if figure.readings)
    for figure in readable:
        ways = (replace(figure, readings=()), *figure.readings) if figure.readings else ()
        if any(same_figure(way, wanted) for way in ways for wanted in missing):
            yield figure


def _readings(figure: Figure) -> str:
    """`$5 billion (USD, HKD, …)`: the figure, and the units in which it can be read."""
    ways = (figure, *figure.readings)
    by_unit = len({way.unit for way in ways}) == len(ways)
    return f"{figure.text} ({', '.join(way.unit if by_unit else f'{float(way.value):g} {way.unit}' for way in ways)})"
