"""What the page of `conflicts` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Where the sources disagree", "说法不一之处"),
    "unexplained": ("Figures that cannot both be right, cause unknown", "相互矛盾的数据，原因不明"),
    "explained": ("Figures that cannot both be right, and why", "相互矛盾的数据及其原因"),
    "tensions": ("Statements that pull against each other", "彼此抵牾的说法"),
    "no_conflicts": ("The sources do not disagree here.", "此处没有说法不一的内容。"),
}
