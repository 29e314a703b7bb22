"""What is printed of a fact beside its statement, held against statement and passages: labels, tasks, names, notes."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from hubcli.evidence.claims import Claim, printed_texts
from hubcli.evidence.context import Context
from hubcli.evidence.geography import Geography
from hubcli.evidence.looked import Looked
from hubcli.evidence.naming import Naming
from hubcli.evidence.records import Records
from hubcli.figures import Amounts, Figure, read_figures, unmatched
from hubcli.model.evidence import Evidence
from hubcli.model.facts import Fact, names_of
from hubcli.model.period import Period
from hubcli.model.text import Lang, Text

LANGS = tuple(Lang)
"""The languages; going through an enumeration takes its time."""
# A note may speak of passages by their numbers, and of words as they are written in a passage.
PASSAGES = re.compile(r"\bpassages? \d+(?:(?:, | and | to |-)\d+)*|第\d+(?:[、和至-]\d+)*段")


class Printed:
    """Finds what texts beside the statement say that neither it nor the passages do."""

    def __init__(
        self, records: Records, naming: Naming, geography: Geography, context: Context, looked: Looked
    ) -> None:
        self._records, self._naming = records, naming
        self._geography, self._context, self._looked = geography, context, looked

    def unproved(self, claim: Claim, pieces: Sequence[Evidence], readable: Amounts) -> Iterator[str]:
        """What is not found, each with its key, as `label.en: 9.9 percent`; `readable` are the passages' figures."""
        known = Amounts.together([claim.amounts, claim.derived, readable])
        for key, text in printed_texts(claim.fact):
            for lang in LANGS:
                figures, places = read_figures(text[lang], lang), self._naming.named(text[lang]).places
                if figures or places:
                    self._looked.add(figures=len(figures), names=len(places))
                    missing = known.lacking(Amounts(figures))
                    for said in (*_texts(missing), *self._unnamed(claim, pieces, places, lang)):
                        yield f"{key}.{lang}: {said}"
        for key, text in names_of(claim.fact):
            self._looked.add(names=1)
            langs = {self._records.sources[piece.source].language for piece in pieces}
            if langs and not any(self._is_carried(key, text, claim.fact, pieces, lang) for lang in langs):
                yield f"{key}.{min(langs)}: {text[min(langs)]}"
        yield from self._unproved_note(claim, known)

    def _unnamed(self, claim: Claim, pieces: Sequence[Evidence], places: frozenset[str], lang: Lang) -> Iterator[str]:
        """Places that the statement does not name, unless a passage does and they lie in the fact's hubs."""
        others = places - claim.said - self._geography.understood
        hubs = self._geography.expanded(claim.fact.hubs) if others else frozenset()
        for id_ in sorted(others):
            own = not hubs or self._geography.hubs_of([id_]) <= hubs
            found = claim.fact.subject or any(self._context.is_named(id_, piece) for piece in pieces)
            if not (own and found) and not self._geography.is_named(id_, claim.said):
                yield self._name(id_, lang)

    def _is_carried(self, key: str, name: Text, fact: Fact, pieces: Sequence[Evidence], lang: Lang) -> bool:
        here = [piece for piece in pieces if self._records.sources[piece.source].language is lang]
        given, around = self._context.texts_of(here), partial(self._context.around, here)
        if key != "name":
            given.append(fact.statement[lang])
        if fact.subject:
            given.append(around())
        return self._naming.is_carried(name, lang, given, around)

    def _unproved_note(self, claim: Claim, known: Amounts) -> Iterator[str]:
        fact = claim.fact
        if not fact.note:
            return
        for lang in Lang:
            figures = read_figures(PASSAGES.sub(" ", fact.note[lang]), None)  # it may quote the other language
            self._looked.add(figures=len(figures))
            if missing := known.lacking(Amounts(figures)):
                yield from (f"note.{lang}: {text}" for text in _texts(unmatched(missing, self._around(fact))))

    def _around(self, fact: Fact) -> list[Figure]:
        """The figures that a note may also have: the record's own period, and the dates of its sources."""
        sources = {piece.source: self._records.sources[piece.source] for piece in fact.evidence}
        periods = (fact.period, *(source.date for source in sources.values()))
        return [figure for period in periods for figure in dates(period)]

    def _name(self, id_: str, lang: Lang) -> str:
        named = self._records.places.get(id_) or self._records.hubs.get(id_) or self._records.groups.get(id_)
        return named.name[lang] if named else id_


def dates(period: Period | None) -> Iterator[Figure]:
    """The years, months and days at the ends of a period, as a text would state them."""
    for point in (period or "").split("/"):
        parts = point.split("-")
        if parts[0].isdecimal():
            written = "".join(f"{int(number)}{unit}" for number, unit in zip(parts, "年月日", strict=False))
            yield from read_figures(written, Lang.ZH)


def _texts(figures: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.text for figure in figures))
