"""A figure of a sentence, and what it refers to; what few figures are asked for is worked out when they are."""

import re
from dataclasses import dataclass
from functools import cached_property

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.about import About
from hubcli.draft.matching.dated import TO_LEVEL
from hubcli.draft.matching.scope import Scope
from hubcli.draft.matching.stance import Stance, stance_of
from hubcli.draft.matching.times import Time, is_long_past
from hubcli.figures import Figure
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit
from hubcli.words.keywords import Keywords
from hubcli.words.said import head_of


@dataclass(frozen=True, eq=False)
class Attributed:
    """A figure, and what it refers to."""

    figure: Figure
    places: frozenset[str]
    """The places it may be for; none if neither the sentence nor those before it name one."""
    spare: frozenset[str]
    """Further places of the sentence it may be for: next to a country, those within it."""
    placed: bool
    """Whether its own sentence, row or column names these places."""
    scope: Scope
    about: About
    number: int
    """Which of the figures of its sentence it is, from 0, dates apart."""

    @cached_property
    def time(self) -> Time:
        """When it is for, if its own sentence, row or column says so."""
        return self.about.times[self.number]

    @cached_property
    def past(self) -> bool:
        """Whether the text around it speaks of the past, or of years in a row."""
        return is_long_past(_around(self.figure, self.about.sentence.text)) or self.time.is_before

    @cached_property
    def stance(self) -> Stance:
        """How its sentence stands to it."""
        text = self.about.sentence.text
        return stance_of(self.about.whole, text[: self.figure.start], text[self.figure.end :])

    @cached_property
    def head(self) -> Keywords:
        """The keywords right after it: what it counts."""
        alone = self.about.is_only(self.figure)
        return self.about.context_keywords if alone else head_of(self.figure, self.about.masked)

    @cached_property
    def is_small_cell(self) -> bool:
        """Whether it is a cell of a table with a digit or two and no unit, as where a table counts entries."""
        is_small = self.about.is_only(self.figure) and _SMALL.fullmatch(self.figure.text)
        return bool(is_small) and not self.about.is_named_by_column

    @cached_property
    def is_growth(self) -> bool:
        """Whether it says by how much something grew or fell, not to what level."""
        if self.figure.change is None:
            tenths = self.figure.text.endswith("成") and _OVER_AVERAGE.search(self.scope.before)
            said = _BY.search(self.scope.before) or _MORE_THAN.match(self.scope.after) or tenths
            return bool(said) or self._carries_growth
        return not TO_LEVEL.search(self.scope.before)

    @cached_property
    def is_multiple(self) -> bool:
        """Whether it says how many times another place's figure it is: `a third of Beijing's`, 北京的三分之一."""
        if self.figure.unit == Unit.COUNT and _TIMES.match(self.scope.after):
            return True
        parts = self.figure.unit in (Unit.FRACTION, Unit.TIMES) or self.figure.text.endswith("成")
        return parts and bool(_OF_ANOTHER.match(self.scope.after) or _ANOTHERS.search(self.scope.before))

    @cached_property
    def is_size_of_list(self) -> bool:
        """Whether it says how long a list is, not where something is on it: `of the top ten, …`, 前十名中."""
        if self.figure.unit == Unit.COUNT:
            return bool(_LEADING.match(self.scope.after) or _BIGGEST.search(self.scope.before + "|" + self.scope.after))
        if self.figure.unit != Unit.RANK or self.figure.qualifier is not Qualifier.AT_MOST:
            return False
        return bool(_OF_LIST.search(self.scope.before) or _IN_LIST.match(self.scope.after))

    @cached_property
    def is_rank_within(self) -> bool:
        """Whether it is a rank among the parts of some place: `second highest in Tarn`, 在塔恩居第二."""
        if self.figure.unit != Unit.RANK:
            return False
        return bool(_HIGHEST_IN.match(self.scope.after) or _IN_PLACE.search(self.scope.before))

    @cached_property
    def is_told_as_done(self) -> bool:
        """Whether a verb in the past tense says that it was so."""
        return self.stance is Stance.CLAIMED and bool(_WAS.search(self.scope.before))

    @cached_property
    def is_per_head(self) -> bool:
        """Whether the words before or right after it say that it is for each person: `per head, output was 90,000`.

        Those before a figure in another unit are for that one.
        """
        if self.figure.value >= _MOST_PER_HEAD:
            return False
        start = self.about.end_of_other_unit(self.figure)
        before = _PER_HEAD.search(self.about.masked, start, self.figure.start)
        return bool(before or _PER_HEAD.search(self.scope.after, 0, _BESIDE))

    @cached_property
    def is_planned(self) -> bool:
        """Whether it is stated as a plan."""
        return self.stance in (Stance.PLANNED, Stance.DUE)

    @property
    def _carries_growth(self) -> bool:
        """Whether an earlier clause's verb says that it is growth: `Tarn's grew by 3 percent, and Merrow's by 4`."""
        return bool(_GREW_BY.search(self.about.sentence.text, 0, self.figure.start))


def _around(figure: Figure, text: str) -> str:
    """The clause of the figure as written, with the clause before it, but for the yearly averages that it tells.

    One after it that has a figure is not its own.
    """
    pause = _NEXT_CLAUSE.search(text, figure.end, figure.end + _NEAR)
    before = text[max(0, figure.start - _NEAR) : figure.start]
    if own := _OWN_YEAR.search(before):
        before = before[own.start() :]  # 连续多年居首，2024年达…
    if "年均" in before:
        before = _YEARLY.sub("", before)
    return before + text[figure.start : pause.start() if pause else figure.end + _NEAR]


_NEAR = 60
"""How many characters around a figure tell whether it is of the past."""
_NEXT_CLAUSE = regex("[,;，；][^,;，；]*?[0-9]")
_OWN_YEAR = regex(r"(?<=[,，;；])\s?(?:in )?20[0-9]{2}[^,，;；]*\Z")
_YEARLY = regex("年均[^0-9，。；;]{0,8}[0-9.]+ ?(?:%|倍|个百分点)")
_SMALL = regex("[0-9]{1,2}")
_GREW_BY = Rare(
    r"\b(?:r[io]se|risen|gr[eo]wn?|f[ea]ll(?:en)?|increased|decreased|dropped|declined|climbed)\b[^;]*"
    r"\bby (?:about |some |nearly |over )?\Z",
    needs="by",
)
_BY = Rare(
    r"\b(?:r[io]se|grew|gr[eo]wn?|f[ea]ll(?:en)?|increased|decreased|dropped|up|down|climbed) by\s*\Z"
    r"|\b(?:increase|rise|gain|growth|loss|fall|drop|decline|decrease)s? of (?:about |some |nearly |over )?\Z"
    r"|\b(?:exceed\w*|surpass\w*|outstrip\w*|topp?(?:ed|s)|beat|trail\w*|outspen[dt]s?)\b"
    r"[^,;.0-9]{0,60} by (?:about |some )?\Z"
    r"|(?:(?:\A|[,;(])\s*|\b(?:is|was|are|were|been)\s+)(?:up|down) (?:about |some |nearly |over )?\Z"
    r"|(?:增加|增长|减少|新增|净增|提高|下降|上升|多|少)了?\s*\Z",
    re.IGNORECASE,
    needs="by of up down 增 减 提 降 升 多 少",
)
_BESIDE = 24
"""How many characters after a figure say whether it is per head."""
_MOST_PER_HEAD = 10**7
"""More than this is no figure for each person."""
_PER_HEAD = regex(r"\b[Pp]er[ -](?:head|capita|person|inhabitant|resident)\b|人均")
_WAS = regex(
    r"\b(?:was|were|had|spent|devoted|reached|stood|came|accounted|amounted|hit|achieved|attained|rose|grew|fell)\b"
    "|达到了|已达"
)
_TIMES = regex(r"\s?(?:times\b|-?fold\b|倍)")
_OF_ANOTHER = regex(r"\s*(?:of|that of) \s+['’]s\b")
_ANOTHERS = regex(r"\s的\s*\Z")
_OVER_AVERAGE = regex(r"(?:高于|高出|超过|超出|低于)[^，；。、（）的]{0,16}(?:水平|平均)\s*\Z")
_MORE_THAN = regex(
    r"\s*(?:more|less|fewer|higher|lower|larger|smaller)(?:(?: [^,;.]{1,60}?)? than\b|\s*(?:[.,;:)]|\Z))"
)
_NUMBERED = "two|three|four|five|six|seven|eight|nine|ten|[0-9]+|half|most|many|some|none|\\s"
_OF_LIST = regex(
    rf"(?:(?:\A|[,.;] )(?:of|among|in|within|the names? of)|\b(?:{_NUMBERED}) (?:of|among|in)) "
    r"(?:the |its |these |those )?(?:world['’]s |global )?\Z"
    r"|\b(?:cities|clusters|places|regions|universities|countries|economies) (?:in|of|among)"
    r" the (?:world['’]s |global )?\Z"
    r"|(?:\A|[.;] )the (?:world['’]s )?\Z|分列\Z",
    re.IGNORECASE,
)
_IN_LIST = regex(
    r"\s*[名位强]?(?:的[^，。；]{0,8}|里|之|当)?中(?![国心])|\s*[名位强]?(?:依次|分别)|\s*[名位强]?的[^，。；]{0,12}包括"
    r"|[个大强]?[^，。；\s]{0,4}(?:集群|城市|地区|经济体|国家|高校|大学|企业)[之当]?中"
    r"|(?: [\w-]+){0,3} (?:clusters|cities|hubs|places|regions|universities|countries|economies)"
    r"(?: (?:in|of|for) [^,.;:]{1,20})? (?:are|were|include[sd]?)\b"
)
_LEADING = regex(
    r"\s*(?:leading|strongest|largest|biggest|best) (?:\w+ ){0,3}(?:clusters|cities|hubs|universities|regions)\b"
)
_BIGGEST = regex(r"(?:全球|世界|全国|国内|我国)\s*\|大(?![学型量批众])")
"""`全球十大独角兽`: the ten biggest of all."""
_HIGHEST_IN = regex(r"[ -](?:[a-z]+est|most|best)\b[^,;.]{0,40}?\b(?:in|of|among|within|across) (?:the )? {2}")
_IN_PLACE = regex(r"[在于] {2,}(?:地区|区域|各?省市?|各市|城市|范围)?[之内中里]?(?:仅|均|都|稳)?[居排位名列]{0,2}\Z")
