"""What the page of `init` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "started": (
        "{}: a base with two invented hubs, in {:file|files}; write your own in their place.",
        "{}：已建立一个库，含两个虚构的科创中心，共{}个文件；请改写为自己的内容。",
    ),
    "started_extending": (
        "{}: a base that holds all of {}; write what you add to it.",
        "{}：已建立一个库，包含 {} 的全部内容；请写入要补充的内容。",
    ),
    "next_hubs": ("the hubs that it has already", "已有的科创中心"),
    "next_source": ("a source of your own", "添加一个来源"),
    "next_compare": ("the hubs side by side", "对比各科创中心"),
    "next_verify": ("the facts against the texts", "核对事实与原文"),
    "next_add": ("a fact of your own, asked for key by key", "逐项填写，添加一条事实"),
    "next_check": ("what is wrong, with file and line", "查错，指明文件和行"),
}
