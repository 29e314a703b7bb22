"""What the page of `hubs` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "facts_of_each_kind": ("Facts of each kind", "各类事实数量"),
    "rests_on": ("It rests on {}.", "依据：{}。"),
    "documents": ("{} documents", "文献{}份"),
    "dated": ("{} dated {} to {}", "{}份的日期为{}至{}"),
    "of": ("{} dated {}", "{}份的日期为{}"),
    "undated": ("{} without a date", "{}份未载日期"),
    "tables": ("and {} tables with figures from {} to {}", "以及{}份数据表，数据自{}至{}"),
    "base_holds": ("{} ({}): {}", "{}（{}）：共{}"),
}
