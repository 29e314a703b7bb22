"""What the page of `sources add --from` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("{:new source|new sources}", "新增来源{}个"),
    "recorded_in": ("Recorded in {}.", "已记入{}。"),
    "translate": (
        "A reference list has one language: titles and names are the same in both until you translate them.",
        "参考文献只有一种语言：标题和名称在两种语言中暂时相同，请自行翻译。",
    ),
    "assumed": ("filled in by hubcli: {}", "由程序填写：{}"),
    "left_out": ("not carried over: {}", "未能收入：{}"),
    "passed": ("Not added:", "以下文献未予添加："),
    "missing": ("the list gives no {}, which a source needs", "列表中缺少来源必需的 {}"),
    "there": ("is in the base already: {}", "库中已有：{}"),
}
