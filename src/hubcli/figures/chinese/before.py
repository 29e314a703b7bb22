"""What stands left of a number in Chinese: the words that qualify it, bound a rank, or open a range."""

from typing import NamedTuple

from hubcli.figures.chinese.bound_words import AT_LEAST, AT_MOST, LESS, MORE
from hubcli.figures.chinese.far_bounds import far_bound
from hubcli.figures.chinese.numerals import NO_NUMERAL
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier


class Before(NamedTuple):
    """The words right before a number."""

    start: int
    """Where they start; the number's own start where they are no part of the figure."""
    qualifier: Qualifier | None = None
    role: str | None = None
    """What else they make of it, by a key of the phrases below."""


def read_before(text: str, floor: int, start: int) -> Before:
    """What the words before `start` say of the number there; none of them lies before `floor`."""
    if start == floor:
        return Before(start)
    end = start
    while end > floor and text[end - 1] in _OPENERS:
        end -= 1
    last = text[end - 1] if end > floor else ""
    if last not in _LAST_CHARACTERS:
        return _far(text, floor, start)
    # Only what compares with others' (超过全国其他城市的) is long.
    reach = 24 if last in "的国球界" else 14
    match = _PHRASE.search(text[max(floor, end - reach) : end])
    if not match or not match.lastgroup:
        return _far(text, floor, start)
    key, begin = match.lastgroup, max(floor, end - reach) + match.start()
    if key in _QUALIFIERS:
        return Before(begin, _QUALIFIERS[key])
    return Before(begin if key in ("bound", "rank", "near", "passed", "capped") else start, role=key)


def _far(text: str, floor: int, start: int) -> Before:
    far = far_bound(text, floor, start)
    return Before(far[1], far[0]) if far else Before(start)


def _named(patterns: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items())


_OPENERS = " -\"“‘'「"
_QUALIFIERS = {str(qualifier): qualifier for qualifier in Qualifier}
_AGREED = "条节公预纽契合制租签履违毁续解缔赴邀特集简相如"  # 签约120家, 租约: agreements, not `about`
_ABOUT = rf"(?:(?<![{_AGREED}])|(?<=折合))约"
_FILLED = r"(?:了|[占有为达是合到在]|达到|要有|需要?有?|合计|合共)?"
_GAP = rf"(?:[全总世国其该中]{NO_NUMERAL}{{0,14}}的|全[国球省市区]|世界)?"
# Under the name of a qualifier or of a role: `bound` makes a rank of at most that, `rank` a rank; `near` is about it,
# unless it is a time; `passed` is over a sum or share; `capped` is at most
# that of money; `between` and `from` open a range.
_QUALIFYING = {
    "at_least": rf"{AT_LEAST}|≥|>=|> =",
    "at_most": rf"{AT_MOST}|≤|<=|< =",
    "over": rf"(?<!赶)(?:{MORE})|不止|不只|冲破|>",
    "under": rf"{LESS}|未满|不满|未达|[未没](?:有|能)?达?到|不及|<",
    "about": rf"将近|接近|大约|大概|大致|差不多|几乎|估计|近乎|{_ABOUT}|[~≈～]",
}
_PHRASES = {
    "near": rf"(?<![最附临靠邻接将])近{_GAP}",
    "bound": r"(?<![目此之当年日以提空月])前|(?<![a-z])top",
    "rank": r"排名|位列|名列|列|(?<![a-z])nos?\.|#|№",
    "passed": r"(?<![经通超越度渡赶不去来做搞办开说看见走飞用读吃])过",
    "capped": r"最高(?:不超过|可以?|给予|奖励|补助|资助|补贴|支持|获得?|达|为|申请){0,3}",
    "between": r"介于|在",
    "from": r"[从由自]",
}
_LAST_CHARACTERS = frozenset(
    "少于低码下有为多过高大出超逾破了占的国球省市区县界足到小满达近约概乎合前名列在从由自致计止只是及要需居≥≤=<>~≈～p顶#№.予励助贴持获得请可以"
)


# One look at the first character, in place of one for each of the words.
_PHRASE = regex(
    rf"(?=[将接大概差几估近约~≈～至最起不高多没未从并无勿严禁难很防避顶小低少超突逾长冲短跌弱≥≤=<>介在由自前t排位名列n#№过])"
    rf"(?:(?:{_named(_QUALIFYING)}){_FILLED}{_GAP}|{_named(_PHRASES)}) ?\Z"
)
