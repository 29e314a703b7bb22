"""What the pages of `edit`, `rename` and `remove` say."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Record changed", "修改的记录"),
    "changed": ("Changed {}, in {}:{}.", "已修改 {}，见{}:{}。"),
    "would_change": (
        "Nothing was written. This would change in {}, in {}:{}.",
        "未写入任何内容。{} 将有以下改动，见{}:{}。",
    ),
    "from_to": ("{} → {}", "{} → {}"),
    "nothing_changed": (
        "Nothing was changed; the line numbers are those that the records would have.",
        "未作任何改动：行号为改动后的行号。",
    ),
    "unproved": (
        "Not checked against the sources: no folder is given with --sources or HUBCLI_SOURCES.",
        "未与原文核对：未用 --sources 或 HUBCLI_SOURCES 指定文件夹。",
    ),
    "title_renamed": ("Record renamed", "更改的编号"),
    "renamed": ("{} is now {}; {:reference|references} followed, in: {}", "{} 现为 {}；随之更改的引用：{}处，见：{}"),
    "would_rename": (
        "Nothing was written. {} would become {}, with {:reference|references}, in: {}",
        "未写入任何内容。{} 将改为 {}，连同{}处引用，见：{}",
    ),
    "rename_copy": (
        "Rename your copy of its text, too: {0}.txt to {1}.txt. Drafts that cite {0} must be refreshed.",
        "请将原文副本一并改名：{0}.txt 改为 {1}.txt。引用 {0} 的草稿须刷新。",
    ),
    "title_removed": ("Record removed", "删除的记录"),
    "removed": ("Removed {}, which was in {}:{}.", "已删除 {}（原在 {}:{}）。"),
    "would_remove": ("Nothing was written. This would remove {}, in {}:{}.", "未写入任何内容。将删除 {}（在 {}:{}）。"),
    "reference": ("{}:{}: {}: {} was taken out", "{}:{}: {}：已去掉 {}"),
    "sign_offs_gone": ("{:sign-off|sign-offs} went with it.", "一并删除的审读记录：{}条。"),
}
