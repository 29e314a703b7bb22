"""What the page of `impact` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("What depends on this source: {}", "须重新核对的内容：{}"),
    "rest_alone": ("Facts with no other evidence: {}", "没有其他依据的事实：{}"),
    "rest_together": ("Facts that also have evidence in other sources: {}", "另有其他来源的事实：{}"),
    "would_disagree": ("Conflicts and tensions that they are part of: {}", "所涉及的冲突与张力：{}"),
    "loose_measures": ("Measures that would lose challenges: {}", "将失去所应对挑战的举措：{}"),
    "would_lose": ("Would lose", "将失去"),
    "would_keep": ("others kept: {}", "其余{}项不受影响"),
    "bare_challenges": ("Challenges that would lose every measure: {}", "将失去全部举措的挑战：{}"),
}
