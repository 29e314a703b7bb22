"""What a text is about: its English words without their endings, and every two Chinese characters that stand together."""

import re


def terms(text: str) -> frozenset[str]:
    """The words that carry the sense; names of places and figures are to be taken out before."""
    found = {_stem(word) for word in _WORD.findall(text.lower().replace("’", "'")) if word not in _EMPTY}
    for run in _HAN.findall(text):
        found |= {run[at : at + 2] for at in range(len(run) - 1)} or {run}
    return frozenset(found)


def _stem(word: str) -> str:
    word = _IRREGULAR.get(word, word.removesuffix("'s"))
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


_SHORTEST = 4
_ENDINGS = tuple(
    "isations izations isation ization ations ation ements ements ments ment ances ance ings ing ions ion ities ity ies"
    " ised ized ers er ors or ied ed es ly s y e".split()
)
_IRREGULAR = {
    "spent": "spend", "spends": "spend", "spending": "spend", "rose": "rise", "risen": "rise", "rising": "rise",
    "grew": "grow", "grown": "grow", "fell": "fall", "fallen": "fall", "built": "build", "made": "make",
    "labs": "laboratory", "lab": "laboratory", "centers": "centre", "center": "centre", "centres": "centre",
    "firms": "enterprise", "firm": "enterprise", "companies": "enterprise", "company": "enterprise",
}  # fmt: skip
_WORD = re.compile(r"[a-z](?:&[a-z])?[a-z]+(?:'s)?|[a-z]&[a-z]")
_EMPTY = frozenset(
    "a an the of in on at to for and or by with from as is are was were be been being has have had having its it this"
    " that these those which who whose than then so such more most over under about nearly almost around some only just"
    " all each every both one two three also very much many per not no nor but if when while where there their they"
    " them he she his her we our us you your will would shall should can could may might must do does did up out into"
    " off after before between among across within without during since until through against above below behind ahead"
    " at least year years end now today still already however same other another less least first second".split()
)
# Between the characters that only hold a sentence together.
_BREAK = "的了和与及或在是为有达于等年月日到从对以将被把其该而则即也都已共约近超过逾不足至个家位项名"
_HAN = re.compile(f"(?:(?![{_BREAK}]|中[排居列位占名])[\u3400-\u9fff])+")
