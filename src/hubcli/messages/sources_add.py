"""What the page of `sources add` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Passages of {}", "{}的段落"),
    "recorded_in": ("Recorded in {}:{}.", "已记入{}:{}。"),
    "copy_kept": ("Your copy is {}.", "原文副本：{}。"),
    "copy_kept_in_new": ("Your copy is {}, in a new folder.", "原文副本：{}（文件夹为新建）。"),
    "no_copy_kept": (
        "No copy was kept; to keep one as DIR/{}.txt, run the same command with --sources DIR.",
        "未保存副本：同一命令加上 --sources DIR 再运行一次，即存为 DIR/{}.txt。",
    ),
    "by_layout": (
        "Lines were joined into paragraphs based on the layout of the pages: read the copy before you cite it.",
        "段落系按版面由各行拼接而成，引用前请通读副本。",
    ),
    "lines_left_out": ("Left out, because not part of the text:", "以下各行未收入正文："),
    "marks_left_out": ("Note marks left out after figures:", "以下数字后的注释标记未收入："),
    "more_left_out": ("and {} more; '--format json' lists them all", "另有{}项，--format json 全部列出"),
    "not_read": ("Not read, and in no passage:", "以下内容未读取，不在任何段落中："),
    "because_hidden": ("hidden by the page", "网页隐藏"),
    "because_withdrawn": ("struck out", "已删除"),
    "because_ruby": ("annotation above characters", "注音"),
    "because_invisible": ("invisible", "不可见"),
    "because_turned": ("turned", "文字旋转"),
    "because_watermark": ("watermark", "水印"),
    "because_vertical": ("vertical", "竖排"),
    "because_garbled": (
        "characters that the font does not name, U+FFFD in the text",
        "字体未标明的字符，文中以 U+FFFD 代替",
    ),
    "because_comment": ("comment", "批注"),
    "encoding": (
        "The text is in {}; it was read as such, and the copy is in UTF-8.",
        "原文为 {} 编码，已按此读取；副本为 UTF-8 编码。",
    ),
    "doubtful": (
        "These lines look like a table, but rows and columns are uncertain: compare them with the document.",
        "以下各行似为表格，但行列无法确定，请与原文核对：",
    ),
    "not_in_en": (
        "The record says that the text is in English, but most of it is in Chinese.",
        "记录中的语言为英文，而文本大部分是中文。",
    ),
    "not_in_zh": (
        "The record says that the text is in Chinese, but it has hardly any Chinese characters.",
        "记录中的语言为中文，而文本几乎没有汉字。",
    ),
    "skip_hint": (
        "In its record, `skip` lists the passages without content, such as page headers and footers.",
        "可在其记录的 skip 中列出页眉、页脚等没有内容的段落。",
    ),
}
