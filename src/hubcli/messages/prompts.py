"""What `add` asks on a terminal."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "how": (
        "Type {} to go back a step. Ctrl-C stops; what you have entered so far is shown, to continue with.",
        "输入 {} 可返回上一步。按 Ctrl-C 停止，已填内容会显示出来，以便继续。",
    ),
    "proposed": ("Enter for {}", "按回车采用：{}"),
    "proposed_optional": ("Enter for {}, {} for none", "按回车采用：{}；输入 {} 表示无"),
    "hints": ("{} ({})", "{}（{}）"),
    "optional": ("leave empty for none", "可留空"),
    "choices": ("one of {}", "可选：{}"),
    "many": ("separated by commas", "以逗号分隔"),
    "missing": ("This is required.", "此项必填。"),
    "source": ("Source", "来源"),
    "passage": ("Passage", "段落"),
    "no_passage": ("The text has passages 1 to {}.", "该文本有第1至{}段。"),
    "anchor": ("Anchor: a name, term or figure in the passage", "锚点（该段中的名称、术语或数字）"),
    "not_there": ("This is not in the passage.", "该段中没有此内容。"),
    "again": ("Another piece of evidence?", "还有其他依据吗？"),
    "step": ("Place of the next step", "下一环节的地域"),
    "task": ("Task", "任务"),
    "number": ("Enter a number from 1.", "须为从1起的数字。"),
    "taken": ("This id is already taken.", "已有其他记录使用此编号。"),
    "kept": ("Your input so far; correct it and pass it to --from:", "以下是您填写的内容，可修改后用 --from 提交："),
    "unknown": ("Not one of the choices.", "不在可选范围内。"),
    "nearest": ("Not one of the choices; did you mean {}?", "不在可选范围内；是否指 {}？"),
}
