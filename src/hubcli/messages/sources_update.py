"""What the page of `sources update` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("New edition: {}", "新版原文：{}"),
    "added": ("Added:", "新增："),
    "removed": ("Removed, by their old numbers:", "删去（原段号）："),
    "edited": ("Edited:", "改动："),
    "from_to": ("“{}” is now “{}”", "“{}”改为“{}”"),
    "moved": (
        "{:passage has|passages have} another number but the same text; {:citation follows|citations follow}.",
        "段号改变而文字未变的段落：{}段；随之更新的引用：{}处。",
    ),
    "unread": ("the passage was edited (it was passage {}): read it again", "该段已改动（原第{}段）：请重读"),
    "lost": (
        "passage {} was removed: cite another passage, or remove the fact",
        "第{}段已删去：请改引其他段落，或删除该事实",
    ),
    "read_again": (
        "These citations must be read again; if the facts still hold, run 'hubcli sources pin'.",
        "以上引用须重读；事实如仍成立，请运行 hubcli sources pin。",
    ),
    "nothing_to_read": ("Nothing needs to be read again.", "没有须重读的内容。"),
    "written": (
        "The new text, its pins and the new numbers were written; the copy is {}.",
        "新文本、锁定和新段号均已写入；副本为 {}。",
    ),
    "not_written": ("Nothing was written; {} is as it was.", "未写入任何内容；{} 未变。"),
}
