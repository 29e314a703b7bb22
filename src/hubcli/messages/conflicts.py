"""What the page of `conflicts` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Conflicts and tensions", "冲突与张力"),
    "unexplained": ("Conflicts without a recorded cause", "原因未记录的冲突"),
    "explained": ("Conflicts with a recorded cause", "原因已记录的冲突"),
    "tensions": ("Tensions", "张力"),
    "no_conflicts": ("There are no conflicts or tensions here.", "此处没有相互矛盾的内容。"),
}
