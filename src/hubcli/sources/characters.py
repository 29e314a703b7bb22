"""The characters of a document as plain text has them: radicals as ideographs, raised marks away from figures."""

import re
import unicodedata

from hubcli.model.text import HAN

# The block CJK Radicals Supplement, after Unicode's EquivalentUnifiedIdeograph.txt, where NFKC knows no equivalent.
_SUPPLEMENT = str.maketrans(
    "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹"
    "⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯"
    "⻰⻱⻲",
    "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂"
    "肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜"
    "龙龜亀",
)
# Radicals, ligatures, compatibility ideographs, and punctuation as it is set in vertical lines or small.
_NO_LETTERS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe6b\U0002f800-\U0002fa1f]")
# Characters of format (Cf), such as the zero-width space and the soft hyphen, and the selectors of variants.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
_RAISED = str.maketrans("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-\u2212=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_NUMBER = re.compile(r"(?<![\d.,])\d[\d.,]*\Z")
# What the mark of a note may follow; raised digits after a shorter word belong to it: `km²`, `mc²`, `R²`, `Cu²`.
_WORD = re.compile(rf"(?:[A-Za-z]{{3,}}|[%\uff05]|[{HAN}])\Z")
_METRES = re.compile("(?:[Mm]et(?:re|er)s?|[Ff]eet|[米里])\\Z")
_NOTES = re.compile("[0-9]+(?:[,\u2013-] ?[0-9]+)*")
_ORDINALS = {"st", "nd", "rd", "th"}
_BASES = {"10", "2"}
_LONGEST_MARK = 8


def as_read(text: str) -> str:
    """The text as a reader sees it: look-alikes as the letters that they stand for, nothing that is not seen."""
    return text if text.isascii() else _UNSEEN.sub("", with_letters(text))


def with_letters(text: str) -> str:
    """The text with ideographs for radicals and letters for ligatures, which are common in PDFs."""
    return _NO_LETTERS.sub(lambda found: unicodedata.normalize("NFKC", found[0].translate(_SUPPLEMENT)), text)


def raised(mark: str, *, after: str, note: bool = False) -> str:
    """How a raised mark is written after a text, so that no figure before it changes: `10¹²`, `km²`, `21st`.

    Empty for the mark of a note after a word, or after a number, where it would separate the number from its unit.
    """
    mark = mark.strip()
    number = _NUMBER.search(after)
    if number and mark in _ORDINALS:
        return mark
    if number and len(mark) <= _LONGEST_MARK and (note or mark[:1] in "[(*†" or number[0] not in _BASES):
        return ""
    if _NOTES.fullmatch(mark) and _WORD.search(after) and not (mark in ("2", "3") and _METRES.search(after)):
        return ""
    return mark if mark.startswith("[") else _apart(mark, mark.translate(_RAISED), "^")


def lowered(mark: str) -> str:
    """How a lowered mark is written: `CO₂`, never as digits that would join a number."""
    return _apart(mark.strip(), mark.strip().translate(_LOWERED), "_")


def _apart(mark: str, written: str, sign: str) -> str:
    if len(mark) > _LONGEST_MARK:
        return f" {mark} "
    return written if written != mark or not mark[:1].isalpha() or mark.isupper() else sign + mark
