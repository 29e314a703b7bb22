"""What the page of `gaps` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("What is missing: {}", "缺口：{}"),
    "unanswered": ("Challenges that no measure addresses", "没有举措应对的挑战"),
    "unanswered_proves": (
        "These sources put forward no measure against them; that does not prove that nothing is being done.",
        "这些来源中没有与之对应的举措；这不证明现实中无人应对。",
    ),
    "unprompted": ("Measures against no challenge that the sources name", "未指明所应对挑战的举措"),
    "unprompted_proves": (
        "The sources name no challenge that they address; that does not prove that they serve no purpose.",
        "来源没有指明它们所应对的挑战；这不证明它们不针对任何问题。",
    ),
    "silent": ("Themes on which nothing is said about some hub", "有科创中心未被提及的主题"),
    "silent_proves": (
        "These sources say nothing there; that does not mean that there is nothing.",
        "未陈述之处是这些来源没有提及；这不等于现实中不存在。",
    ),
    "unsaid": ("Measures without an actor or a deadline", "未写明实施主体或期限的举措"),
    "unsaid_proves": (
        "The sources do not say who acts or by when; that does not prove that no one is "
        "responsible or that no date is set.",
        "来源没有说明由谁实施、何时完成；这不证明无人负责或没有期限。",
    ),
    "no_actor": ("No actor", "未写明实施主体"),
    "no_deadline": ("No deadline", "未写明期限"),
    "neither": ("Neither", "两者均未写明"),
    "repeated": ("Measures prescribed for more than one hub", "面向多个科创中心的同一举措"),
    "repeated_proves": (
        "The same is said of several hubs; that does not prove that they need the same thing, or "
        "that it means the same in each.",
        "对多个科创中心的说法相同；这不证明它们的需要相同，也不证明其含义在各处相同。",
    ),
    "none_found": ("None.", "没有。"),
}
