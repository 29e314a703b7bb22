"""What stands left of a number in Chinese: the words that qualify it, bound a rank, or open a range."""

from typing import NamedTuple

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
        return _far_bound(text, max(floor, start - 16), start)
    # Only what compares with others' (超过全国其他城市的) is long.
    reach = 24 if last in "的国球界" else 14
    match = _PHRASE.search(text[max(floor, end - reach) : end])
    if not match or not match.lastgroup:
        return _far_bound(text, max(floor, start - 16), start)
    key, begin = match.lastgroup, max(floor, end - reach) + match.start()
    if key in _QUALIFIERS:
        return Before(begin, _QUALIFIERS[key])
    return Before(begin if key in ("bound", "rank", "near", "passed", "capped") else start, role=key)


def _far_bound(text: str, floor: int, start: int) -> Before:
    """A bound a few words away: 不超过总投资30%, 最多可获两亿元."""
    first = _BOUND_STARTS.search(text, floor, start)
    match = _FAR.search(text, first.start(), start) if first else None
    return Before(match.start(), _QUALIFIERS[match.lastgroup]) if match and match.lastgroup else Before(start)


_OPENERS = " -\"“‘'「"
_QUALIFIERS = {str(qualifier): qualifier for qualifier in Qualifier}
# A bound turned round by what stands before it: 不得超过 is at most, 不会低于 at least.
_NOT = r"(?:不|没有?|未曾?|从未|并未|无法|勿)(?:[能得可应会宜准许要允再曾需想][当许以能]?)?"
_MORE = r"超过|超出|超|高于|高过|大于|多于|突破|逾|长于"
_LESS = r"低于|少于|小于|短于|不足|不到|跌破|弱于|少过"
_OR_EQUAL = r" ?(?:或者?|及)? ?等于"
_NO_NAME = "(?![的标工气温生收值点价档年学])"  # 最低工资, 最多的一天: names, not bounds
_AT_LEAST = rf"至少|最[少低]{_NO_NAME}|起码|不下于?|(?:大于|高于|多于){_OR_EQUAL}|{_NOT}(?:{_LESS})"
_AT_MOST = rf"至多|最多{_NO_NAME}|顶多|不超|(?:小于|低于|少于){_OR_EQUAL}|{_NOT}(?:{_MORE})"
_AGREED = "条节公预纽契合制租签履违毁续解缔赴邀特集简相如"  # 签约120家, 租约: agreements, not `about`
_ABOUT = rf"(?:(?<![{_AGREED}])|(?<=折合))约"
_BOUND_STARTS = regex("[不没未至最顶起大高多小低少]")
_FILLED = r"(?:了|[占有为达是合到在]|达到|要有|需要?有?|合计|合共)?"
_GAP = r"(?:[全总世国其该中](?:(?![零〇一二两三四五六七八九十百千万亿])[一-鿿]){0,8}的|全国|全球|世界)?"
# Under the name of a qualifier or of a role: `bound` makes a rank of at most that, `rank` a rank; `near` is about it,
# unless it is a time; `passed` is over a sum or share; `capped` is at most
# that of money; `between` and `from` open a range.
_PHRASES = {
    "at_least": rf"(?:{_AT_LEAST}|≥|>=|> =){_FILLED}{_GAP}",
    "at_most": rf"(?:{_AT_MOST}|≤|<=|< =){_FILLED}{_GAP}",
    "over": rf"(?:(?<!赶)(?:{_MORE})|不止|不只|冲破|>){_FILLED}{_GAP}",
    "under": rf"(?:{_LESS}|未满|不满|未达|[未没](?:有|能)?达?到|不及|<){_FILLED}{_GAP}",
    "about": rf"(?:将近|接近|大约|大概|大致|差不多|几乎|估计|近乎|{_ABOUT}|[~≈～]){_FILLED}{_GAP}",
    "near": rf"(?<![最附临靠邻接将])近{_GAP}",
    "bound": r"(?<![目此之当年日以提空月])前|(?<![a-z])top",
    "rank": r"排名|位列|名列|列|(?<![a-z])nos?\.|#|№",
    "passed": r"(?<![经通超越度渡赶不去来做搞办开说看见走飞用读吃])过",
    "capped": r"最高(?:不超过|可以?|给予|奖励|补助|资助|补贴|支持|获得?|达|为|申请){0,3}",
    "between": r"介于|在",
    "from": r"[从由自]",
}
_LAST_CHARACTERS = frozenset(
    "少于低码下有为多过高大出超逾破了占的国球界足到小满达近约概乎合前名列在从由自致计止只是及要需居≥≤=<>~≈～p顶#№.予励助贴持获得请可以"
)


_PHRASE = regex(rf"(?:{'|'.join(f'(?P<{key}>{words})' for key, words in _PHRASES.items())}) ?\Z")
_WORDS_BETWEEN = r"(?:(?![零〇一二两三四五六七八九十百千万亿])[一-鿿]){1,9}"
_FAR = regex(rf"(?:(?P<at_least>{_AT_LEAST})|(?P<at_most>{_AT_MOST})){_WORDS_BETWEEN}\Z")
