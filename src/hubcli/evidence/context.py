"""What a passage may leave unsaid: the title and headings that it is under, and the passage that it points back to."""

import re
from collections.abc import Iterable
from functools import lru_cache

from hubcli.evidence.geography import Geography
from hubcli.evidence.naming import Naming
from hubcli.evidence.records import Records
from hubcli.model.evidence import Evidence
from hubcli.sources.headings import headings_over
from hubcli.sources.passages import Texts

_POINTS_BACK = re.compile(
    r"\b(?:its?|they|their|them|this|these|there|here|both|the (?:two|three|latter|former)"
    r"|(?:the|that) (?:city|municipality|region|province|area|delta|bay|hub|cent(?:re|er)|cluster|capital|country"
    r"|nation|district|zone|island|basin|corridor|park|institute|laboratory|university|ministry)s?)\b"
    r"|[该本全][市省区地国州县岛湾院所校部]|该(?:地区|城市|中心|集群|机构|实验室)|其(?![他它中余实次间])|当地"
    r"|这[一些里两三几个]|此[处地外]|上述|[两三]地",
    re.IGNORECASE,
)

_FARTHEST = 3
"""How many passages back one that points back may mean, if those between name no place."""


class Context:
    """Finds what is named around the passages of some texts."""

    def __init__(self, records: Records, texts: Texts, naming: Naming, geography: Geography) -> None:
        self._records, self._texts, self._naming, self._geography = records, texts, naming, geography
        self.over = lru_cache(maxsize=None)(self._over)
        self.title = lru_cache(maxsize=None)(self._title)
        self._texts_of = lru_cache(maxsize=8192)(self._texts_of_passage)
        self._whole = lru_cache(maxsize=16)(self._joined)

    def named(self, id_: str, evidence: Evidence) -> frozenset[str]:
        """The places among which one may be named: those of the passage, of the headings over it, and of the title.

        The nearest that names a place elsewhere is the last: under a heading of another city no title says which.
        """
        here = self._naming.places_in(self._texts.standing_passage(evidence.source, evidence.passage))
        found = frozenset[str]()
        for named in (here, self.over(evidence.source, evidence.passage), self.title(evidence.source)):
            found |= named
            if any(self._geography.lies_elsewhere(other, id_) for other in named - self._geography.understood):
                break
        return found

    def is_named(self, id_: str, evidence: Evidence) -> bool:
        """Whether the passage names it, or the one before, if the passage points back and names nothing elsewhere."""
        here = self._texts.standing_passage(evidence.source, evidence.passage)
        if id_ in self._naming.places_in(here):
            return True
        before = self._before(evidence.source, evidence.passage)
        if not before or any(self._geography.lies_elsewhere(other, id_) for other in self._naming.places_in(here)):
            return self._geography.is_named(id_, self.named(id_, evidence))
        return self._geography.is_named(id_, self.named(id_, evidence) | self._naming.places_in(before))

    def texts_of(self, pieces: Iterable[Evidence]) -> list[str]:
        """The passages, the headings over each, and the one before if it points back."""
        return [text for piece in pieces for text in self._texts_of(piece.source, piece.passage)]

    def around(self, pieces: Iterable[Evidence]) -> str:
        """The whole texts that the passages are in."""
        return self._whole(tuple(piece.source for piece in pieces))

    def _joined(self, sources: tuple[str, ...]) -> str:
        return " ".join(text for source in sources for text in self._texts.standing(source))

    def _texts_of_passage(self, source: str, passage: int) -> tuple[str, ...]:
        over = headings_over(self._texts.standing(source), passage)
        return (self._texts.standing_passage(source, passage), *over, self._before(source, passage))

    def _before(self, source: str, passage: int) -> str:
        """What a passage points back to: the one before, or the nearest of a few that names a place."""
        if not _POINTS_BACK.search(self._texts.standing_passage(source, passage)):
            return ""
        nearest = [self._texts.standing_passage(source, passage - back) for back in range(1, _FARTHEST + 1)]
        return next((text for text in nearest if self._naming.places_in(text)), nearest[0])

    def _over(self, source: str, passage: int) -> frozenset[str]:
        return self._naming.places_in(*headings_over(self._texts.standing(source), passage))

    def _title(self, source: str) -> frozenset[str]:
        title = self._records.sources[source].title
        return self._naming.places_in_title(title.en) | self._naming.places_in_title(title.zh)
