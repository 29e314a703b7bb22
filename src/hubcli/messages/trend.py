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
    "undated": ("Without a date", "未注明时间"),
    "nothing": ("The base has no figures for these places.", "库中没有这些地方的数据。"),
    "elsewhere": ("It has some for: {}.", "有数据的地方：{}。"),
    "and_more": ("{}, {:other place|other places}", "{}等另外{}处"),
    "stand_in": (
        "{0}: {1} stands in for it and is not the same area. {2}",
        "{0}：以{1}的数据替代，两者范围不同。{2}",
    ),
    "prices": (
        "Changes are of the amounts as published; they are not adjusted for prices.",
        "变化按公布的金额计算，未扣除价格变动。",
    ),
    "other_money": (
        "Not in these figures, since it is in another currency: {}, for {} ({}).",
        "币种不同，未列入：{}，{}（{}）。",
    ),
    "sum": ("Computed, not published, for {}. {}", "{}的合计为计算所得，并非公布数据。{}"),
}
