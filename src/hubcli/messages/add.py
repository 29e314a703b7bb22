"""What the page of `add` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Facts added", "新增的事实"),
    "added_to": ("{}, in {}:{}", "{}，见{}:{}"),
    "proved": ("Its names and figures stand in the texts.", "名称和数字已与原文核对。"),
    "unproved": (
        "Not checked against the texts: {}; 'hubcli verify' does it when copies are at hand.",
        "未与原文核对：{}；备有原文后可运行 hubcli verify。",
    ),
    "no_folder": ("--sources or HUBCLI_SOURCES names no folder", "未用 --sources 或 HUBCLI_SOURCES 指定文件夹"),
    "no_copy": ("there is no {}.txt", "没有 {}.txt"),
    "nothing_added": (
        "Nothing was added: the lines are those that it would have.",
        "没有添加任何内容：行号为添加后的行号。",
    ),
}
