"""What the page of `timeline` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Timeline: {}", "时间线：{}"),
    "when": ("When", "时间"),
    "happened": ("Reported to have happened", "据称已发生"),
    "planned_events": ("Planned or called for", "计划或建议"),
    "all_hubs": ("all hubs", "各科创中心"),
}
