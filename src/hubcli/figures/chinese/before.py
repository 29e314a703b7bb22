"""What stands left of a number in Chinese: the words that qualify it, bound a rank, or open a range."""

import re
from functools import cache


def phrase_before(window: str) -> re.Match[str] | None:
    """The phrase that ends a window of text, under the name of its qualifier or role in `before_number`."""
    return _phrases().search(window) if window[-1] in _LAST_CHARACTERS else None


_GAP = r"(?:[全总世国其该中](?:(?![零〇一二两三四五六七八九十百千万亿])[一-鿿]){0,8}的|全国|全球|世界)?"
_PHRASES = {
    "at_least": r"(?:至少|不少于|不低于|最少|起码|不下于?|不小于)[有为]?",
    "at_most": r"(?:至多|最多|不超过|未超过|不高于|不多于|不大于)[有为]?",
    "over": rf"(?:超过|超出|(?<!赶)超|逾|突破|高于|大于|多于)[了占有]?{_GAP}",
    "under": rf"(?:不足|不到|低于|少于|小于|未满|不满|未达)[了占]?{_GAP}",
    "about": rf"(?:将近|接近|大约|大概|差不多|几乎|(?<![条节公预纽契合制])约)[为占达合有]?{_GAP}",
    "near": rf"(?<![最附临靠邻接将])近{_GAP}",
    "bound": r"(?<![目此之当年日以提空月])前",
    "rank": r"排名|位列|名列|列",
    "between": r"介于|在",
    "from": r"[从由自]",
}
_LAST_CHARACTERS = frozenset("少于低码下有为多过高大出超逾破了占的国球界足到小满达近约概乎合前名列在从由自")


@cache
def _phrases() -> re.Pattern[str]:
    words = "|".join(f"(?P<{key}>{pattern})" for key, pattern in _PHRASES.items())
    return re.compile(rf"(?:{words})\Z")
