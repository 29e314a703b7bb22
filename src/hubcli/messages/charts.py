"""What is written on charts, and what is said where one cannot be drawn."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "unit": ("{}", "单位：{}"),
    "rank": ("rank, 1 is the best", "名次，1为最优"),
    "part_join": (", ", "，"),
    "sentence_join": (" ", ""),
    "publisher": ("{} ({})", "{}（{}）"),
    "more_sources": ("{:other|others}", "另有{}家"),
    "sources": ("Sources: {}", "资料来源：{}"),
    "compared": ("{} in figures", "{}：数据比较"),
    # Two strokes as they are drawn: few fonts have the sign ‖, and a line without it in its font is drawn in another.
    "break": ("|| A break in the series: {}.", "|| 序列中断：{}。"),
    "hollow": ("Hollow marks are figures that are not settled or not exact.", "空心标记为尚未核定或非精确的数据。"),
    "small_letters": (
        "Small letters are figures that are not settled or not exact.",
        "小写字母为尚未核定或非精确的数据。",
    ),
    "two_values": (
        "Two marks of one line in one year are figures that disagree.",
        "同一条线在同一年有两个标记，表示数据不一致。",
    ),
    "gaps": ("A gap in a line is a year without a figure.", "线条断开处为无数据的年份。"),
    "not_from_zero": ("The axis does not start at zero.", "纵轴不从零开始。"),
    "single_figures": ("{:single figure is|single figures are} not drawn.", "另有{}个单独数据未绘出。"),
    "not_drawn": (
        "{:more figure, for another year or place, is|more figures, for other years and places, are} not drawn.",
        "另有{}项其他年份或地区的数据未绘出。",
    ),
    "outlines": ("Outlines are figures that do not compare with the others.", "空心表示与其余数据不可比。"),
    "ranks": ("Ranks are marks: the further left, the better.", "名次以标记表示，越靠左越靠前。"),
    "own_scale": ("Each indicator has its own scale.", "各指标的比例尺互不相同。"),
    "of_lines": ("Line chart of {}.", "折线图：{}。"),
    "of_bars": ("Bar chart of {}.", "条形图：{}。"),
    "line": ("{}: {}.", "{}：{}。"),
    "a_picture": ("a picture", "图片"),
    "nothing_to_draw": (
        "there are no figures to draw: leave out --format {}",
        "没有可绘制的数据：请去掉 --format {}",
    ),
    "bytes_to_terminal": (
        "a {} file is not text: write it to a file with --output",
        "{} 文件不是文本：请用 --output 写入文件",
    ),
    "no_chinese_font": (
        "no font on this machine has Chinese characters, so the picture would have boxes instead: install one "
        "(such as fonts-noto-cjk), or use --format svg, which is drawn with the reader's fonts",
        "本机没有含汉字的字体，图中汉字会变成方框：请安装一种（如 fonts-noto-cjk），"
        "或改用 --format svg，由阅读者的字体显示",
    ),
}
