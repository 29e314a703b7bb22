"""What every page says about a disputed fact."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "cause_perimeter": ("different places", "地域口径不同"),
    "cause_period": ("different times", "时间不同"),
    "cause_definition": ("different definitions", "定义不同"),
    "cause_edition": ("different editions", "版本不同"),
    "cause_revision": ("one is revised, or not final", "其一为修订数或非最终数据"),
    "cause_variant": ("counted in different ways", "统计方式不同"),
    "cause_judgement": ("different judgements", "判断不同"),
    "cause_plan_and_outcome": ("plan and outcome", "计划与结果"),
    "cause_error": ("error", "错误"),
    "cause_unknown": ("cause unknown", "原因不明"),
    "no_cause": ("cause unknown", "原因不明"),
    "explained_by": ("See: ", "见："),
    "conflict_on": ("Conflict: {}", "冲突：{}"),
    "tension_on": ("Disagreement: {}", "说法不一：{}"),
}
