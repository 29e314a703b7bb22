"""What the page of `compare` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("{} compared", "{}对比"),
    "shared": ("Shared by all the hubs compared", "所比较的各科创中心共有"),
    "not_comparable": ("not comparable", "不可比"),
    "one_hub": ("Figures of one hub only", "仅一个科创中心有的数据"),
    "source": ("Source", "来源"),
    "is_sum": ("{} the sum of the hub's members", "{}为成员合计"),
    "stands_in": ("{} {}, standing in for the hub", "{}以{}数据代表"),
    "other_money": ("Not in these rows, since it is in another currency: {}", "以下数据币种不同，未列入各行：{}"),
    "other_themes": ("Other themes", "其他主题"),
    "themes": ("By theme", "分主题"),
    "legend": ("◆ role, ▲ strength, ▼ challenge, → measure", "◆定位，▲优势，▼挑战，→举措"),
    "unshown": ("{} more", "另有{}条"),
}
