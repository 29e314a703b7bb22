"""What the page of `check-draft` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Draft checked against the base", "报告草稿与事实库核对"),
    "means_match": ("as in the base", "与库中一致"),
    "means_unsupported": ("no fact has this figure for what the text names", "关于文中所述对象，库中没有这一数字"),
    "means_stale_block": (
        "the base now says something else: run 'hubcli refresh' on the draft",
        "库中内容已变：请对草稿运行 hubcli refresh",
    ),
    "means_edited_block": (
        "edited by hand since it was exported: remove its markers to keep the text, or refresh "
        "with --force to overwrite it",
        "导出后被手工改动：如要保留，请删去区块标记；否则用 --force 刷新",
    ),
    "means_other_base": (
        "written from another base, “{}”: use that base with --base, or refresh with --force to "
        "rewrite it from this one",
        "出自另一个库“{}”：请用 --base 指定该库；如要改用本库，请用 --force 刷新",
    ),
    "means_retracted": ("this fact is no longer in the base", "库中已无此事实"),
    "means_vouched": ("accepted on the analyst's authority", "由作者担保"),
    "means_outside": ("nothing in the base to check it against", "库中没有可供核对的内容"),
    "slip_value": ("the base has {}", "库中为{}"),
    "slip_qualifier": ("the base says {}", "库中的说法是{}"),
    "slip_unit": ("the base has {}, in another unit", "库中为{}，单位不同"),
    "slip_scale": ("the base has {}, a different order of magnitude", "库中为{}，数量级不同"),
    "slip_ambiguous": ("it can be read in more than one way; the base has {}", "可有不同理解；库中为{}"),
    "slip_period": ("the base has {} for another time", "库中的{}属于另一时间"),
    "slip_place": ("the base has {} for another place", "库中的{}属于另一地域"),
    "slip_plan": ("the base has {} as a plan, not as an outcome", "库中的{}是计划，而非结果"),
    "slip_no_source": ("the base has no such source; the nearest is {}", "库中没有这一来源；最接近的是{}"),
    "slip_no_passage": ("the source has no such passage", "该来源没有这一段"),
    "slip_unused_passage": ("no fact in the base cites this passage", "库中没有事实以该段为依据"),
    "slip_other_figure": ("the figure is in {}, not here", "该数字见于{}，不在此处"),
    "slip_other_place": ("this passage is about other places", "该段所述为其他地域"),
    "paragraph": ("paragraph {}", "第{}段"),
    "cell": ("cell {}", "单元格{}"),
    "stop": (". ", "。"),
    "said_otherwise": ("; the base also has, in conflict with it: ", "；库中另有与之相左的："),
    "resting_there": ("; facts that cite the passage: ", "；以该段为依据的有："),
    "counts": ("Figures, citations and blocks: {}.", "数字、引注与区块：{}。"),
    "unchecked": (
        "{}: nothing to check: no figure that the base covers, no citation, no block.",
        "{}：没有可以核对的内容：没有库中涉及的数字，也没有引注或区块。",
    ),
}
