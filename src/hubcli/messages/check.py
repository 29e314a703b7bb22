"""What the page of `check` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Problem in the base", "库中的问题"),
    "more": ("more than these {} problems: fix these first", "问题不止这{}个：请先改正这些"),
    "no_problems": ("{}: no problems in {} from {:source|sources}", "{}：{}、{}个来源，没有问题"),
}
