"""What the page of `init` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "started": (
        "{}: created a base with two invented hubs, in {:file|files}; replace them with your own.",
        "{}：已建立一个库，含两个虚构的科创中心，共{}个文件；请改写为自己的内容。",
    ),
    "started_extending": (
        "{}: created a base that extends {}; add your own facts to it.",
        "{}：已建立一个库，扩展自 {}；请添加自己的内容。",
    ),
    "one_title": (
        "The title is the same in both languages: translate it in base.toml.",
        "两种语言的标题相同：请在 base.toml 中译出。",
    ),
    "next_hubs": ("list the hubs it already has", "列出已有的科创中心"),
    "next_source": ("add a source", "添加一个来源"),
    "next_compare": ("compare the hubs", "对比各科创中心"),
    "next_verify": ("check the facts against the texts", "核对事实与原文"),
    "next_add": ("add a fact, field by field", "逐项填写，添加一条事实"),
    "next_check": ("find mistakes, with file and line", "查错，指明文件和行"),
}
