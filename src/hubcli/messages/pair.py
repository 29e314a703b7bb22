"""What `check-draft --pair` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Twin reports compared", "双语报告核对"),
    "other_figure": ("{} has {}", "{}为{}"),
    "other_limit": ("{} has {}", "{}为{}"),
    "other_direction": ("{} has it the other way: {}", "{}方向相反：{}"),
    "other_footing": ("one is a target, the other an outcome: {} has {}", "一为目标，一为结果：{}为{}"),
    "figure_elsewhere": ("for another place than {} ({})", "所属地域与{}（{}）不同"),
    "figure_other_time": ("for another year than {} ({})", "所属年份与{}（{}）不同"),
    "only_here": ("not in {}", "{}没有"),
    "not_here": ("said in {} only", "仅见于{}"),
    "no_counterpart": ("no paragraph for it near {}", "{}附近没有对应段落"),
    "two_renderings": ("at {} the same is called {}", "{}称为{}"),
    "compared": (
        "Paragraphs, list items and rows with a counterpart: {}; figures, dates, places and citations in them: {}.",
        "有对应的段落、列表项和表格行：{}；其中的数字、日期、地域和引注：{}。",
    ),
    "counts": ("Differences, each named in both: {}.", "差异（两份中均列出）：{}。"),
    "two_drafts": ("takes two drafts, the same report in two languages", "需要两份草稿，即同一报告的两种语言"),
}
