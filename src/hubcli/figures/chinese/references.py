"""Numbers that refer: parts of a document, standards, clock times, reductions of a price; none counts anything."""

from hubcli.figures.chinese.forms import Forms, no_figure
from hubcli.figures.chinese.numerals import HAN

_DAYTIME = "上午|下午|晚上|早上|中午|凌晨|傍晚"
_IN_DAYTIME = "|".join(f"(?<={daytime})" for daytime in _DAYTIME.split("|"))
_TIME = "(?:前|后|起|止|许|整|半|钟|[一三]刻)?"
_PART = "[章节编款页卷](?![节程面车])|条(?=规定|第|款|明确|[，。、的])"
# 表4, 图2, 附件1, ISO 9001
_BEFORE = r"(?<=[见如附]表)|(?<=[见如附]图)|(?<=附件)|(?<=附录)|(?<=专栏)|(?<=iso )|(?<=iec )|(?<=ieee )|(?<=gb/t )"
_CALLED = "|".join(
    f"(?<={word}{colon})" for word in ("电话", "传真", "热线", "总机", "手机") for colon in ("", ":", "：")
)

HAN_FORMS: Forms = {
    "zh_clock": (
        rf"(?=[{HAN}]{{1,3}}[点时折])(?:(?:{_IN_DAYTIME})[{HAN}]{{1,3}}[点时](?![间候期代])(?:[{HAN}]{{1,3}}分)?{_TIME}"
        rf"|[{HAN}]{{1,3}}点(?:[{HAN}]{{1,3}}分(?!之)|半|钟|整|[一三]刻)|[{HAN}]{{1,2}}折(?![叠射线扣旧]))",
        no_figure,
    ),
}
ORDINAL_FORMS: Forms = {
    "zh_part": (rf"第 ?(?:[0-9]{{1,3}}(?:\.[0-9]{{1,2}})*|[{HAN}]{{1,5}})(?:{_PART})", no_figure),
}
DIGIT_FORMS: Forms = {
    "zh_digit_clock": (
        rf"(?=[0-9]{{1,2}}[时点])(?:(?:[01]?[0-9]|2[0-4])时(?![间候期代速段装效])(?:[0-5]?[0-9]分)?{_TIME}"
        rf"|(?:{_IN_DAYTIME})(?:[01]?[0-9]|2[0-4])点(?:[0-5]?[0-9]分)?{_TIME}"
        r"|(?:[01]?[0-9]|2[0-4])点(?:[0-5]?[0-9]分(?!之)|半|钟|整|[一三]刻))",
        no_figure,
    ),
    "zh_reference": (
        rf"(?:{_CALLED})[0-9]{{3,4}}(?:[ -][0-9]{{2,8}})+"
        rf"|(?<=[表图件录栏 ])(?:{_BEFORE})[0-9]+(?:[-.][0-9]+)*|[0-9]{{1,2}}(?:\.[0-9])?折(?![叠射线扣旧])",
        no_figure,
    ),
}
