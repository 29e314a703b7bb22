"""What the page of `search` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Facts found for “{}”: {}", "与“{}”有关的事实：{}条"),
    "title_figures": ("Figures found for “{}”: {}", "与“{}”有关的数据：{}项"),
    "figures": ("Figures from tables", "表格中的数据"),
    "others": ("{:other figure|other figures}: hubcli trend {} {}", "另有{}个数据：hubcli trend {} {}"),
    "more_figures": (
        "{} of {} places and indicators; --limit shows more.",
        "共{1}个地域和指标，仅显示{0}个：用 --limit 可显示更多。",
    ),
    "nothing_found": ("No facts match.", "范围内没有与之相符的事实。"),
    "any_word": (
        "Nothing has all the words; these have some of them, the best matches first.",
        "没有包含全部词语的内容；以下包含其中一部分，最切题的在前。",
    ),
    "more_hits": ("The best {} of {}; --limit shows more.", "共{1}条，仅显示最切题的{0}条：用 --limit 可显示更多。"),
    "unknown_word": ("No match for “{}”.", "未找到“{}”。"),
    "nearest_words": (" Similar words: {}.", "相近的词：{}。"),
    "term": ("Set term: {} is {} in Chinese.", "术语：{1}，英文作 {0}。"),
    "term_avoided": (" Not: {}.", "不作：{}。"),
    "where_label": ("Label", "标题"),
    "where_statement": ("Statement", "表述"),
    "where_name": ("Name", "名称"),
    "where_note": ("Note", "说明"),
    "where_anchors": ("In the source", "原文"),
}
