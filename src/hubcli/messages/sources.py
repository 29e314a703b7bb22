"""What the page of `sources` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Sources: {}", "来源：{}"),
    "rest_on_source": (
        "{:fact cites|facts cite} it: {:cites|cite} no other source, {:cites|cite} other sources as well.",
        "以其为依据的事实{}条：仅以其为依据的{}条，另有其他来源的{}条。",
    ),
    "transcribed": (
        "{:figure was|figures were} transcribed from it, in {}.",
        "转录自该来源的数据{}个，见{}。",
    ),
    "no_fact_rests": ("No fact cites it.", "没有以其为依据的事实。"),
    "cited_for": ("Cited for: ", "所涉主题："),
}
