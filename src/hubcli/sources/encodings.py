"""The bytes of a plain text go in; its characters and the encoding that they prove come out, or what they look like."""

import codecs
import re
from collections import Counter
from typing import NamedTuple

from hubcli.figures.characters import simplified
from hubcli.model.text import HAN

# The commonest characters of written Chinese: most of any prose, but few of what bytes read in a wrong way turn into.
_COMMON = frozenset(
    "的一是不了在有人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那"
    "社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通"
    "并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指区强放"
    "决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美"
    "再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广"
    "石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸"
    "历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照"
    "参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排"
    "供河态封另施减树溶怎止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴似余坚曲输"
    "修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考投坏策古径换未跑留钢曾端责站简述钱副尽帝射草冲承独令限"
    "阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜绝析块剂测丝协诉念陈仍罗盐友洋错苦夜刑移频逐靠混母短皮终聚"
)
_HAN = re.compile(f"[{HAN}]")
_OTHER_SCRIPTS = re.compile("[\u3040-\u30ff\uac00-\ud7af\u0400-\u04ff\ue000-\uf8ff\ufffd]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b]")
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_ENOUGH = 12
"""The number of Chinese characters from which their frequency tells an encoding."""
_PROVED, _LIKELY = 0.6, 0.3
"""The share of common characters that proves an encoding, and that makes it likely."""


ENCODING_NAMES = {
    "gb18030": "GBK",
    "big5hkscs": "Big5",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
}
"""What people call the encodings, by their names in Python, which iconv knows, too."""


class Decoded(NamedTuple):
    """A text, or what its bytes look like."""

    text: str | None
    """None if the encoding is uncertain."""
    encoding: str | None
    """The encoding that the bytes prove or, without a text, that they look like; None if they look like none."""


def decoded(content: bytes) -> Decoded:
    """The text of these bytes in UTF-8, or in UTF-16, GBK or Big5 if nothing else can have made them."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _strictly(content, encoding)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if utf16 := _utf16_without_mark(content):
        return _strictly(content, utf16)
    shares = {encoding: _common_share(content, encoding) for encoding in ("gb18030", "big5hkscs")}
    best, other = sorted(shares, key=lambda encoding: shares[encoding], reverse=True)
    if shares[best] >= _PROVED and shares[other] <= _LIKELY:
        return _strictly(content, best)
    return Decoded(None, best if shares[best] >= _LIKELY else None)


def _strictly(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding).removeprefix("\ufeff"), encoding)
    except UnicodeDecodeError:
        return Decoded(None, encoding)


def _utf16_without_mark(content: bytes) -> str | None:
    """The byte order of a text in UTF-16 without its mark, by its line ends and spaces, whose one half is zero."""
    if len(content) % 2:
        return None
    for encoding, ends in (("utf-16-le", (b"\n\0", b" \0")), ("utf-16-be", (b"\0\n", b"\0 "))):
        pairs = Counter(content[at : at + 2] for at in range(0, len(content), 2))
        text = _strictly(content, encoding).text
        if text and any(pairs[end] for end in ends) and not _CONTROL.search(text) and not _OTHER_SCRIPTS.search(text):
            return encoding
    return None


def _common_share(content: bytes, encoding: str) -> float:
    """The share of the Chinese characters that are common ones, if the bytes were in this encoding; else 0."""
    text = _strictly(content, encoding).text
    if text is None or _OTHER_SCRIPTS.search(text) or _CONTROL.search(text):
        return 0
    characters = _HAN.findall(simplified(text))
    return sum(char in _COMMON for char in characters) / max(len(characters), _ENOUGH)
