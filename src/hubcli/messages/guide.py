"""What `guide` says of the pages of the manual, and around them."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    # the pages
    "asking": (
        "Who the hubs are, what they lack, who says so and who disagrees.",
        "各科创中心的构成、短板、说法的出处和分歧。",
    ),
    "comparing": (
        "When figures of different hubs can be compared, and when not.",
        "各科创中心的数字何时可比、何时不可比。",
    ),
    "statistics": (
        "Tables of published figures, and how a new year is taken in.",
        "公布数据的表格，以及如何录入新一年的公报。",
    ),
    "drafts": (
        "Cited blocks in your report, and a check of your own sentences.",
        "报告中带引注的区块，以及对正文的核对。",
    ),
    "proof": ("How facts are checked against your copies of the sources.", "如何将事实与原文副本逐条核对。"),
    "review": ("Readers' sign-off: who has read which fact.", "审读：谁审读过哪些事实。"),
    "figures": ("How numbers are read from English and Chinese text.", "如何从中英文文本中读取数字。"),
    "facts": ("How a base is written, and every field of every record.", "事实库的写法，以及各类记录的全部字段。"),
    "own-base": (
        "A base on hubs of your choice, or your own facts added to another.",
        "自建事实库，或在已有的库上添加事实。",
    ),
    "sources": ("Taking in a text, a web page or a PDF as numbered passages.", "导入文本、网页或 PDF，并按段编号。"),
    "exports": (
        "The base as a database for SQL, DuckDB, pandas and others.",
        "导出为数据库，供 SQL、DuckDB、pandas 等使用。",
    ),
    "engines": (
        "The same questions in DuckDB and Spark, on millions of facts.",
        "用 DuckDB 和 Spark 向数百万条事实提问。",
    ),
    "scripts": (
        "Formats, JSON, exit codes, environment variables and the cache.",
        "输出格式、JSON、退出码、环境变量和缓存。",
    ),
    "platforms": (
        "Where hubcli has been run, and what to expect elsewhere.",
        "在哪些系统上运行过，在其他系统上的预期。",
    ),
    # around them
    "how": (
        "hubcli guide TOPIC shows one of them; hubcli guide man | man -l - the man page.",
        "hubcli guide TOPIC：查看其中一页；hubcli guide man | man -l -：查看 man 手册页。",
    ),
}
