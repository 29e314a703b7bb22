"""What the page of `diff` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Changes from {} to {}", "从{}到{}的变化"),
    "counts": ("{} added, {} removed, {} changed.", "新增{}条，删除{}条，修改{}条。"),
    "no_changes": ("Nothing has changed.", "没有变化。"),
    "compared_as_written": (
        "Compared as plain data, because they do not fit the current schema: {} ({}).",
        "不符合当前格式、按原样比较的记录：{}条（{}）。",
    ),
    "renumbered": (
        "Unchanged but for the numbers of the passages that they cite: {:fact|facts} ({}).",
        "只有所引段号改变的事实：{}条（{}）。",
    ),
    "added": ("Added", "新增"),
    "removed": ("Removed", "删除"),
    "changed": ("Changed", "修改"),
    "revised": ("Revised figure", "数据修订"),
    "became": ("{} → {}", "{} → {}"),
    "several_hubs": ("Several hubs", "多个科创中心"),
    "vocabulary": ("Vocabulary", "词表"),
    "records_base": ("The base", "库"),
    "records_hub": ("Hubs", "科创中心"),
    "records_group": ("Groups of hubs", "科创中心组"),
    "records_place": ("Places", "地域"),
    "records_source": ("Sources", "来源"),
    "records_theme": ("Themes", "主题"),
    "records_indicator": ("Indicators", "指标"),
    "records_term": ("Set terms", "术语"),
    "records_series": ("Series", "序列"),
    "records_tension": ("Tensions", "张力"),
}
