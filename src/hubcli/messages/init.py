"""What the page of `init` says, and what it writes into a file."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    # in a file
    "additions": (
        "# Facts that this base adds to the one that it extends, whose hubs, places, sources, themes and indicators it"
        " knows.\n# A record with the id of one there and `replaces = true` overrides it. This one shows the form:"
        " write your own.\n#\n",
        "# 本库在所扩展的库之上增补的事实；其中的科创中心、地域、来源、主题和指标均可使用。\n"
        "# 编号与其中某条记录相同、并写明 `replaces = true` 的记录，取代该记录。以下为写法示例，请换成自己的。\n#\n",
    ),
    # on the screen
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
    "driver_missing": (
        "Once git knows of 'hubcli merge', it merges two branches that each add facts; run this in each clone:",
        "让 git 使用 hubcli merge 之后，分别添加事实的两个分支会逐条记录合并；请在每个克隆中运行：",
    ),
    "next_hubs": ("list the hubs it already has", "列出已有的科创中心"),
    "next_source": ("add a source", "添加一个来源"),
    "next_compare": ("compare the hubs", "对比各科创中心"),
    "next_verify": ("check the facts against the texts", "核对事实与原文"),
    "next_add": ("add a fact, field by field", "逐项填写，添加一条事实"),
    "next_check": ("find mistakes, with file and line", "查错，指明文件和行"),
}
