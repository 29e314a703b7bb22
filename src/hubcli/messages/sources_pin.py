"""What the page of `sources pin` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Pinned passages", "已锁定的段落"),
    "new": ("{:passage|passages}, pinned for the first time", "{}段，首次锁定"),
    "same": ("{:passage|passages}, unchanged since the last pin", "{}段，与此前锁定的相同"),
    "changed": ("{:passage|passages}; changed since the last pin: {}", "{}段；自上次锁定以来有变的段落：{}"),
    "no_text": (
        "no copy; its {:pinned passage is|pinned passages are} kept",
        "没有原文；原先锁定的{}段保持不变",
    ),
}
