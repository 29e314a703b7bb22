"""What the page of `hubs` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "facts_of_each_kind": ("Facts of each kind", "各类事实数量"),
    "base_holds": ("{} ({}): {}", "{}（{}）：共{}"),
}
