"""What `merge` says of a file."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "base": ("the common ancestor", "共同祖先"),
    "ours": ("our version", "我方版本"),
    "theirs": ("their version", "对方版本"),
    "unreadable": (
        "{}: {}, line {}: {}; correct it on its branch, then merge again",
        "{}：{}第{}行：{}；请在相应分支上改正后重新合并",
    ),
    "in_file": ("{}: conflict: {}", "{}：冲突：{}"),
    "both": (
        "{} differs on both sides; keep one of the two, or what is right of both",
        "{} 在两边改得不同；请保留其一，或取两者中正确的内容",
    ),
    "removed_here": (
        "{} was removed on our side and changed on theirs; keep it or remove it",
        "{} 在我方已删除，在对方有修改；请保留或删除",
    ),
    "removed_there": (
        "{} was changed on our side and removed on theirs; keep it or remove it",
        "{} 在我方有修改，在对方已删除；请保留或删除",
    ),
    "lines": (
        "its records are not on lines of their own, so it was merged line by line; edit the marked lines",
        "各条记录没有各占其行，因此按行合并；请编辑标出的行",
    ),
    "invalid": (
        "it was merged line by line, since its records are not on lines of their own; now line {}: {}",
        "各条记录没有各占其行，因此按行合并；合并后第{}行：{}",
    ),
}
