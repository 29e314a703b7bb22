"""What the page of `trend` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "unit": ("In {}.", "单位：{}。"),
    "period": ("Period", "时间"),
    "course": ("course", "走势"),
    "percent": ("{}%", "{}%"),
    "points": ("{} points", "{}个百分点"),
    "up": ("up {}", "上升{}位"),
    "down": ("down {}", "下降{}位"),
    "same_place": ("same", "持平"),
    "break": (
        "‖ A break in the series: {}. No rise or fall can be read from {}.",
        "‖ 序列中断：{}。以下不能看作升降：{}。",
    ),
    "beside": ("Beside these series", "另有数据"),
    "not_a_change": ("{}: {} ({}) to {} ({})", "{}：{}（{}）到{}（{}）"),
    "sum": ("Computed, not published, for {}. {}", "{}的合计为计算所得，并非公布数据。{}"),
}
