"""What the page of `hubs` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "facts_of_each_kind": ("Facts of each kind", "各类事实数量"),
    "rests_on": ("It rests on {}.", "依据：{}。"),
    "documents": ("{:document|documents}", "文献{}份"),
    "from_to": ("{} to {}", "{}至{}"),
    "dated": ("{} dated {}", "{}份日期为{}"),
    "undated": ("{} undated", "{}份未载日期"),
    "and_tables": ("{} and {:table|tables} with figures from {} to {}", "{}，以及数据表{}份（数据自{}至{}）"),
    "base_holds": ("{} ({}): {}", "{}（{}）：共{}"),
}
