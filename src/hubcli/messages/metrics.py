"""What the page of `metrics` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Indicators and their figures", "各指标及其数据"),
    "in_all": ("In all", "合计"),
    "rank_head": ("Rank", "名次"),
    "measured_for": ("For", "口径"),
    "comparability": ("Comparability", "可比性"),
    "comparable": ("comparable", "可比"),
    "compared_on": ("Basis of comparison: {}.", "比较口径：{}。"),
    "direction_more": ("more is better", "数值越大越好"),
    "direction_less": ("less is better", "数值越小越好"),
    "direction_neither": ("neither more nor less is better", "数值大小无优劣之分"),
    "ranked": (
        "Ranked: {}; figures that cannot be told apart share a rank.",
        "已排名：{}；无法分出先后的并列。",
    ),
    "ranked_by_force": ("Ranked only because of --force: {}.", "仅因 --force 而排名：{}。"),
    "others": (
        "{:other figure|other figures} from tables, for other places, periods or editions: hubcli trend {} PLACE",
        "表格中另有{}个其他地域、时间或版本的数据：hubcli trend {} 地域",
    ),
    "other_money": (
        "Also in another currency: {} (hubcli metrics {}).",
        "另有其他币种的数据：{}（hubcli metrics {}）。",
    ),
    "not_ranked": ("Not ranked: {}.", "未排名：{}。"),
    "force_ranks": (" --force ranks them anyway.", "加 --force 可强制排名。"),
    "obstacle_direction": ("neither more nor less is better", "数值大小无优劣之分"),
    "obstacle_one_place": ("there are no two places to compare", "没有两个可比的地域"),
    "obstacle_differences": ("the figures are not comparable", "数据口径不同，不可比"),
    "obstacle_conflict": (
        "two figures for one place cannot both be right",
        "同一地域有两个不能同时成立的数据",
    ),
}
