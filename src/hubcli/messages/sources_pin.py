"""What the page of `sources pin` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Pinned passages", "已锁定的段落"),
    "new": ("{:passage|passages}, pinned for the first time", "{}段，首次锁定"),
    "same": ("{:passage|passages}, unchanged since the last pin", "{}段，与此前锁定的相同"),
    "changed": ("{:passage|passages}; {}", "{}段；{}"),
    "new_or_edited": ("new or changed since the last pin: {}", "自上次锁定以来新增或有变的段落：{}"),
    "dropped": ("no longer there or changed, by their old numbers: {}", "已不在或有变的段落（原段号）：{}"),
    "no_text": (
        "no copy; its {:pinned passage is|pinned passages are} kept",
        "没有原文；原先锁定的{}段保持不变",
    ),
}
