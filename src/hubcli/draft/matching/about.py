"""What a figure of a sentence is about: what it is for, and what the words around it say of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.matching.context import Context
from hubcli.draft.matching.scope import Scope
from hubcli.draft.matching.stance import Stance
from hubcli.draft.matching.times import Time, Years
from hubcli.draft.reading.sentences import Sentence
from hubcli.figures import Figure
from hubcli.figures.figure import DATES
from hubcli.model.facts import Qualifier
from hubcli.model.units import Unit
from hubcli.words.keywords import Keywords, language_of


class About:
    """What a sentence is about, for all of its figures; worked out where a figure of the base is like one of them."""

    def __init__(self, sentence: Sentence, figures: Sequence[Figure], before: Context, base: BaseFigures) -> None:
        """`figures` has all of its figures."""
        self._text, self._context = sentence.text, sentence.context
        self._figures, self._before, self._base = figures, before, base
        self.lang = language_of(self._text if _LATIN.search(self._text) else self.whole)

    @cached_property
    def whole(self) -> str:
        """Its text, and in a table that of the heads and the row."""
        return f"{self._text} ; {self._context}"

    @cached_property
    def masked(self) -> str:
        """Its text with its places and figures replaced by spaces; `the top 100` is the name of a list."""
        return self._base.places.masked(self._text, [one for one in self._figures if not _names_list(one)])

    @cached_property
    def keywords(self) -> Keywords:
        """Its keywords, and in a table those of the heads and the row."""
        names = self._base.places
        return names.keywords_of(self._text, self._figures) | names.keywords_of(self._context)

    @cached_property
    def indicators(self) -> frozenset[str]:
        """The indicators that it names."""
        return self._base.indicators.named_in(self._base.places.masked(self.whole), self.keywords)

    @property
    def hinted(self) -> frozenset[str]:
        """The indicators named last before it."""
        return self._before.indicators

    @property
    def years_before(self) -> tuple[Years, ...]:
        """The years of the last sentence before it that names any."""
        return self._before.years

    @cached_property
    def ranks(self) -> tuple[Figure, ...]:
        """The ranks that it states."""
        return tuple(figure for figure in self._figures if figure.unit == Unit.RANK)

    def end_of_other_unit(self, figure: Figure) -> int:
        """Where the last figure before this one that is in another unit, and is no date, ends; 0 if there is none."""
        others = (one.end for one in self._figures if one.end <= figure.start and one.unit not in (figure.unit, *DATES))
        return max(others, default=0)

    @cached_property
    def wider(self) -> Keywords:
        """The keywords of the paragraph up to here, and the indicators named before."""
        return self.keywords.union(self.indicators, self.hinted, self._before.keywords)

    @cached_property
    def source(self) -> str:
        """The body from which its figures are taken, if it names one."""
        return " ; ".join(filter(None, (group for match in _SOURCE.finditer(self._text) for group in match.groups())))

    @cached_property
    def has_whole(self) -> bool:
        """Whether it speaks of what a place lies in without naming it: `the province's`."""
        return bool(_WHOLE.search(self.whole))

    def is_only(self, figure: Figure) -> bool:
        """Whether the figure is all of it, as in a cell of a table."""
        return self._text.strip() == figure.text


def _names_list(figure: Figure) -> bool:
    return figure.unit == Unit.RANK and figure.qualifier is Qualifier.AT_MOST and figure.value >= _LONG


_LONG = 20
"""The least number of places of a list that is named by it."""


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
    time: Time
    """When it is for, if its own sentence, row or column says so."""
    past: bool
    """Whether the text around it speaks of the past, or of years in a row."""
    stance: Stance
    scope: Scope
    head: Keywords
    """The keywords right after it: what it counts."""
    about: About
    is_small_cell: bool
    """Whether it is a cell of a table with a digit or two and no unit, as where a table counts entries."""
    carries_growth: bool
    """Whether the verb of an earlier clause says that it is growth: `Tarn's grew by 3 percent, and Merrow's by 4`."""

    @cached_property
    def is_growth(self) -> bool:
        """Whether it says by how much something grew or fell, not to what level."""
        if self.figure.change is None:
            tenths = self.figure.text.endswith("成") and _OVER_AVERAGE.search(self.scope.before)
            said = _BY.search(self.scope.before) or _MORE_THAN.match(self.scope.after) or tenths
            return bool(said) or self.carries_growth
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
            return bool(_LEADING.match(self.scope.after))
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


TO_LEVEL = Rare(r"(?:\bto|\bm(?:akes?|ade|aking) up|[至到]了?)\s*\Z", needs="to make made maki 至 到")
_BY = Rare(
    r"\b(?:r[io]se|grew|gr[eo]wn?|f[ea]ll(?:en)?|increased|decreased|dropped|up|down|climbed) by\s*\Z"
    r"|\b(?:increase|rise|gain|growth|loss|fall|drop|decline|decrease)s? of (?:about |some |nearly |over )?\Z"
    r"|\b(?:exceed\w*|surpass\w*|outstrip\w*|topp?(?:ed|s)|beat|trail\w*|outspen[dt]s?)\b"
    r"[^,;.0-9]{0,60} by (?:about |some )?\Z"
    r"|(?:增加|增长|减少|新增|净增|提高|下降|上升|多|少)了?\s*\Z",
    needs="by of 增 减 提 降 升 多 少",
)
_SOURCE = re.compile(
    r"\b(?:according to|as counted by|by the count of) ([^,;]{2,60})|据([^，；]{2,20}?)的?(?:统计|测算|数据|调查|排名)"
    r"|(?:^|; )([A-Z][^,;0-9]{2,40}?),? (?:[^,;]{0,40}, )?(?:counted|counts|lists|listed)\b"
)
_WHOLE = re.compile(
    r"\b(?:the|its) (?:province|region|country|nation)(?:['’]s)?\b|\ball (?:the )?(?:\w+ )?(?:cities|provinces)\b"
    "|[全本][省区国]|全域"
)
_BESIDE = 24
"""How many characters after a figure say whether it is per head."""
_MOST_PER_HEAD = 10**7
"""More than this is no figure for each person."""
_PER_HEAD = re.compile(r"\b[Pp]er[ -](?:head|capita|person|inhabitant|resident)\b|人均")
_WAS = re.compile(
    r"\b(?:was|were|had|spent|devoted|reached|stood|came|accounted|amounted|hit|achieved|attained|rose|grew|fell)\b"
    "|达到了|已达"
)
_TIMES = re.compile(r"\s?(?:times\b|-?fold\b|倍)")
_OF_ANOTHER = re.compile(r"\s*(?:of|that of) \s+['’]s\b")
_ANOTHERS = re.compile(r"\s的\s*\Z")
_OVER_AVERAGE = re.compile(r"(?:高于|高出|超过|超出|低于)[^，；。、（）的]{0,16}(?:水平|平均)\s*\Z")
_MORE_THAN = re.compile(
    r"\s*(?:more|less|fewer|higher|lower|larger|smaller)(?:(?: [^,;.]{1,60}?)? than\b|\s*(?:[.,;:)]|\Z))"
)
_NUMBERED = "two|three|four|five|six|seven|eight|nine|ten|[0-9]+|half|most|many|some|none|\\s"
_OF_LIST = re.compile(
    rf"(?:(?:\A|[,.;] )(?:of|among|in|within|the names? of)|\b(?:{_NUMBERED}) (?:of|among|in)) "
    r"(?:the |its |these |those )?(?:world['’]s |global )?\Z"
    r"|\b(?:cities|clusters|places|regions|universities|countries|economies) (?:in|of|among)"
    r" the (?:world['’]s |global )?\Z"
    r"|(?:\A|[.;] )the (?:world['’]s )?\Z|分列\Z",
    re.IGNORECASE,
)
_IN_LIST = re.compile(
    r"\s*[名位强]?(?:的[^，。；]{0,8}|里|之|当)?中(?![国心])|\s*[名位强]?(?:依次|分别)|\s*[名位强]?的[^，。；]{0,12}包括"
    r"|[个大强]?[^，。；\s]{0,4}(?:集群|城市|地区|经济体|国家|高校|大学|企业)[之当]?中"
    r"|(?: [\w-]+){0,3} (?:clusters|cities|hubs|places|regions|universities|countries|economies)"
    r"(?: (?:in|of|for) [^,.;:]{1,20})? (?:are|were|include[sd]?)\b"
)
_LEADING = re.compile(
    r"\s*(?:leading|strongest|largest|biggest|best) (?:\w+ ){0,3}(?:clusters|cities|hubs|universities|regions)\b"
)
_HIGHEST_IN = re.compile(r"[ -](?:[a-z]+est|most|best)\b[^,;.]{0,40}?\b(?:in|of|among|within|across) (?:the )? {2}")
_IN_PLACE = re.compile(
    r"[在于] {2,}(?:地区|区域|各?省市?|各市|城市|范围)?[之内中里]?(?:仅|均|都|稳)?[居排位名列]{0,2}\Z"
)
_LATIN = re.compile("[A-Za-z]")
