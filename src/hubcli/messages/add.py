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
    "read_from": ("{}: read from: {}", "{}：读自：{}"),
    "several": ("{}: the passage has several: {}", "{}：段落中有多个：{}"),
    "incomplete": (
        "still to be filled in: {}; give the record to --from, or add --set KEY=VALUE",
        "尚待填写：{}；请填好后用 --from 提交，或加上 --set KEY=VALUE",
    ),
    "compared": ("Comparisons show: {}.", "对比中会显示：{}。"),
    "not_compared": (
        "Comparisons show only with --all: {0}. To put one first: hubcli edit {1} --set headline=true",
        "对比中加 --all 才显示：{0}。如要优先显示：hubcli edit {1} --set headline=true",
    ),
    "same_claim": (
        "{0} says what {1} says already ({2}:{3}). If it is the same claim, remove it (hubcli remove {0}) and cite its "
        "source in {1} as another piece of evidence.",
        "{0} 与已有的 {1}（{2}:{3}）内容相同。如为同一说法，请将其删去（hubcli remove {0}），"
        "并将其来源作为另一项依据写入 {1}。",
    ),
    "nothing_added": (
        "Nothing was added; the line numbers are those that the records would have.",
        "没有添加任何内容：行号为添加后的行号。",
    ),
}
