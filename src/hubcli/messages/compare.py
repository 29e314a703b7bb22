"""What the page of `compare` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("{} side by side", "{}对比"),
    "shared": ("Shared by all the hubs compared", "所比较的各科创中心共有"),
    "not_comparable": ("not comparable", "不可比"),
    "unshown": ("{} more", "另有{}条"),
}
