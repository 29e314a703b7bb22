"""What the man page says beside the texts of help; the names of terms begin with their section."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "name": ("NAME", "名称"),
    "synopsis": ("SYNOPSIS", "概要"),
    "about": ("DESCRIPTION", "说明"),
    "common": ("COMMON OPTIONS", "通用选项"),
    "exit": ("EXIT STATUS", "退出状态"),
    "environment": ("ENVIRONMENT", "环境变量"),
    "see_also": ("SEE ALSO", "参见"),
    "description": (
        "hubcli answers questions on the hubs from a base of sourced facts, checks the facts against copies of their "
        "sources and drafts of reports against the facts, and keeps cited text in drafts up to date. Answers go to "
        "standard output, everything else to standard error.",
        "hubcli 依据有出处的事实库回答有关各科创中心的问题，将事实与原文副本核对，将报告草稿与事实核对，"
        "并使草稿中带引注的文字保持最新。答案输出到标准输出，其余信息输出到标准错误。",
    ),
    "more": (
        "The manual has a page for each topic: hubcli guide lists them, and hubcli guide TOPIC shows one.",
        "使用手册每个专题一页：hubcli guide 列出各页，hubcli guide TOPIC 查看其中一页。",
    ),
    "exit 0": ("The answer is yes, or the work is done.", "结果为“是”，或已完成。"),
    "exit 1": (
        "The answer is no: a proof fails, a block is out of date, a conflict has no recorded reason.",
        "结果为“否”：核对未通过、区块已过时，或冲突未记录原因。",
    ),
    "exit 2": (
        "The command could not be carried out: an unknown name, a broken base, a wrong option.",
        "命令无法执行：名称不存在、库有问题，或选项有误。",
    ),
    "exit 130": ("Ctrl-C stopped it.", "已用 Ctrl-C 中止。"),
    "exit 141": ("The program that reads the output has stopped reading.", "读取输出的程序已停止读取。"),
    "environment HUBCLI_BASE": ("The folder of the base, as --base gives it.", "库所在的文件夹，等同于 --base。"),
    "environment HUBCLI_LANG": (
        "The language, en or zh, as --lang gives it. Without it, the locale decides: LC_ALL, LC_MESSAGES or LANG.",
        "语言（en 或 zh），等同于 --lang。未设置时取决于区域设置：LC_ALL、LC_MESSAGES 或 LANG。",
    ),
    "environment HUBCLI_SOURCES": (
        "The folder of your copies of the sources, as --sources gives it.",
        "存放原文副本的文件夹，等同于 --sources。",
    ),
    "environment HUBCLI_BY": ("The reader's name, as --by of review gives it.", "审读人姓名，等同于 review 的 --by。"),
    "environment HUBCLI_CACHE_DIR": ("The folder of the cache.", "缓存所在的文件夹。"),
    "environment HUBCLI_BOM": (
        "If 1, CSV starts with a byte order mark, as Excel needs to read UTF-8. On Windows *.csv files have it anyway.",
        "设为 1 时，CSV 以字节顺序标记（BOM）开头，Excel 据此识别 UTF-8。Windows 上的 *.csv 文件自动带有。",
    ),
    "environment COLUMNS": ("The width of the terminal.", "终端的宽度。"),
    "environment NO_COLOR": ("If set, no colour is used.", "设置后不使用颜色。"),
    "environment PAGER": ("The program with which guide shows a page.", "guide 显示手册所用的分页程序。"),
}
