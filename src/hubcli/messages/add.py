"""What the page of `add` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Facts added", "新增的事实"),
    "added_to": ("{}, in {}:{}", "{}，见{}:{}"),
    "proved": ("Its names and figures were found in the sources.", "名称和数字已与原文核对。"),
    "unproved": (
        "Not checked against the sources: {}; run 'hubcli verify' once you have copies.",
        "未与原文核对：{}；备有原文后可运行 hubcli verify。",
    ),
    "no_folder": ("no folder is given with --sources or HUBCLI_SOURCES", "未用 --sources 或 HUBCLI_SOURCES 指定文件夹"),
    "no_copy": ("there is no {}.txt", "没有 {}.txt"),
    "nothing_added": (
        "Nothing was added; the line numbers are those that the records would have.",
        "没有添加任何内容：行号为添加后的行号。",
    ),
}
