"""What the page of `coverage` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "passage_head": ("Passage", "段落"),
    "title": ("Coverage of the sources", "来源覆盖情况"),
    "totals": (
        "{}% of the passages are cited, {}% of their figures are in facts or waived.",
        "{}%的段落已被使用，{}%的数字已被采用或说明不采用。",
    ),
    "furniture": ("page furniture", "页面文字"),
    "figures_unused": ("Figures in no fact", "未被采用的数字"),
}
