"""What `--help` says about the program and each command; the first paragraph is also shown in the list of commands."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "brief": (
        "One page on hubs, in sentences for a report: what they lack, who says so and when, what is prescribed, where"
        " sources disagree, what nobody says. The weightiest comes first.",
        "一页纸的简报，成句成段，可直接用于报告：各中心缺什么、是谁何时所说、有何对策、说法何处不一、何事无人谈及。分量最重的在前。",
    ),
    "hubcli": (
        "China's three international science and technology innovation centres: sourced facts, to check and compare."
        "\n\n"
        "Answers go to standard output, everything else to standard error. Exit codes: 0 yes or done; 1 the answer is "
        "no; 2 the command could not be carried out.",
        "中国三大国际科技创新中心：有出处的事实，可核对，可对比。\n\n"
        "答案输出到标准输出，其余信息输出到标准错误。"
        "退出码：0 表示结果为“是”或已完成；1 表示结果为“否”；2 表示命令无法执行。",
    ),
    # the groups in the list of commands
    "group Look": ("Look", "查阅"),
    "group Prove": ("Prove", "核对"),
    "group Write": ("Write", "写作"),
    "group Curate": ("Curate", "维护"),
    "group Learn": ("Learn", "学习"),
    # what frames the texts
    "usage": ("Usage: ", "用法："),
    "panel arguments": ("Arguments", "参数"),
    "panel options": ("Options", "选项"),
    "panel commands": ("Commands", "命令"),
    "default": ("[default: {}]", "[默认：{}]"),
    "env": ("[env var: {}]", "[变量：{}]"),
    "required": ("[required]", "[必填]"),
    # the commands, in the order of the list
    "hubs": (
        "The hubs, their members, and how many facts of each kind the base has on them.",
        "列出各科创中心及其成员，以及库中各类事实的数量。",
    ),
    "show": (
        "Anything that has an id: a hub's profile, a fact with its evidence and links, a source with its facts.",
        "显示任何有编号的内容：科创中心概况，事实及其依据与关联，来源及以其为依据的事实。",
    ),
    "compare": (
        "Hubs side by side: roles, members, figures, strengths, challenges and measures by theme, and what they share.",
        "并列对比科创中心：定位、成员、数据，以及分主题的优势、挑战与举措和共有内容。",
    ),
    "challenges": (
        "The challenges of the hubs, each with the measures that address it; those shared by all hubs come separately.",
        "列出各科创中心面临的挑战及应对举措；共同面临的挑战单独列出。",
    ),
    "measures": (
        "The measures for the hubs, each with the challenges it addresses, its modality, who is to act and by when.",
        "列出面向各科创中心的举措：所应对的挑战、性质、实施主体和期限。",
    ),
    "metrics": (
        "The figures on an indicator across all hubs, ranked where they are comparable; without one, the indicators.",
        "列出某一指标在各科创中心的数据，可比者排序；不指定指标时列出全部指标。",
    ),
    "trend": (
        "The figures on an indicator over time, for hubs and places: growth year by year, and breaks in the series.",
        "列出某一指标在各科创中心和地域的历年数据及逐年增长，并标明序列中断之处。",
    ),
    "timeline": (
        "Milestones and dated plans in order: what has happened next to what is planned.",
        "按时间列出重要节点和有期限的计划，已发生的与计划中的分列。",
    ),
    "search": (
        "Search the facts in English or Chinese, best match first: labels, statements, names, notes and anchors; then"
        " the figures of tables, one for each place and indicator.",
        "用中文或英文检索事实，最切题的在前；检索范围为标题、表述、名称、说明和锚点。其后列出表格中的数据，每个地域和指标一项。",
    ),
    "conflicts": (
        "Figures that cannot both be right and claims in tension, each with its cause and every side.",
        "列出不能同时成立的数字和相互抵触的说法，并说明原因和各方出处。",
    ),
    "gaps": (
        "Challenges without a measure, measures without a challenge, and themes on which only some hubs have facts.",
        "列出没有举措的挑战、未对应挑战的举措，以及仅部分科创中心有事实的主题。",
    ),
    "sources": (
        "The source documents: how many facts cite each, alone or with others, and what each is cited for.",
        "列出来源文献：以其为依据的事实数（仅此一个来源的和另有来源的），以及所涉主题。",
    ),
    "sources pin": (
        "Pin the passages of your copies, so that later changes are noticed, and list the changes since the last pin."
        "\n\n"
        "Refused while a fact cites a passage that now has another number: only the old pins tell which number it is.",
        "锁定原文副本的段落，以便日后发现改动，并报告自上次锁定以来的变化。\n\n"
        "如有事实所引段落的段号已变，则拒绝锁定：新段号只能由原先的锁定推得。",
    ),
    "sources add": (
        "Add a new text: show its numbered passages and add its record to the base.\n\n"
        "The record needs --set for title.en, title.zh, publisher.en, publisher.zh, language and type. With --from, "
        "the records of a reference list are added instead, without texts.\n\n"
        "A .csv or .xlsx file is a table of figures: hubcli shows how it reads the columns, and adds it with --yes.",
        "新增来源：显示编号后的段落，并将其记录写入库中。\n\n"
        "须用 --set 给出 title.en、title.zh、publisher.en、publisher.zh、language 和 type。"
        "使用 --from 时改为添加参考文献列表中的各条记录，不含文本。\n\n"
        ".csv 或 .xlsx 文件视为数据表格：先显示各列的读法，加上 --yes 即写入库中。",
    ),
    "sources update": (
        "Take in the new edition of a text: show what was added, removed and edited, and list what must be read again."
        "\n\n"
        "Citations of passages that moved get their new numbers, and nothing else in your files changes. The copy, the "
        "pins and the numbers are written together.",
        "收入原文的新版：列出新增、删去和改动的段落，以及须重读的引用。\n\n"
        "段落移位的，引用改用新段号，文件其余内容不变；副本、锁定和段号一并写入。",
    ),
    "impact": (
        "What would have to be checked again if a source changed: its facts, those with no other evidence first.",
        "来源如有变动，哪些事实须重新核对；没有其他依据的排在前面。",
    ),
    "verify": (
        "Check every piece of evidence against your copies of the sources; each gets a verdict and its repair.\n\n"
        "It proves that the names and figures are in the source, in both languages. It does not prove that the "
        "statement follows from the passage: that takes a reader.",
        "将每项依据与原文副本核对，逐项给出结论和处理办法。\n\n"
        "可证明名称和数字确实见于来源（中英文均查），但不能证明表述可由该段得出：这须由读者判断。",
    ),
    "coverage": (
        "For each passage of the sources: how many facts use it, and which of its figures no fact has.",
        "逐段列出来源的使用情况：被多少条事实引用，哪些数字未被采用。",
    ),
    "quote": (
        "The passages that support a fact, from your copies, with its anchors and figures highlighted.",
        "从原文副本中摘出某条事实所依据的段落，并标出锚点和数字。",
    ),
    "review": (
        "Read facts, then the tensions between them, against their passages and sign them off, one key each on a "
        "terminal; elsewhere list them. --accept and --reject sign them off by id.\n\n"
        "A sign-off goes into reviews.toml and is bound to what was read: if the fact or a passage changes, it lapses. "
        "Sign-offs by programs are counted apart.",
        "对照段落审读事实及事实之间的张力并签署；在终端中逐条显示，每条按一个键，其他情况下列出清单。"
        "--accept 和 --reject 按编号签署。\n\n"
        "审读记录写入 reviews.toml，并与所读内容绑定：事实或段落一有改动即失效。程序的审读另行计数。",
    ),
    "check-draft": (
        "Check the figures, citations and exported blocks of report drafts against the base.\n\n"
        "A figure differs only if its own sentence names the indicator, the place and the year. "
        "End a paragraph with <!-- hubcli:ok reason --> to answer for its unsupported figures yourself, or with "
        "<!-- hubcli:ok 6.58 percent: reason --> for that figure.",
        "将报告草稿中的数字、引注和导出区块与库核对。\n\n"
        "只有句中写明了指标、地域和年份，数字才会判为不符。"
        "在段末写上 <!-- hubcli:ok 理由 -->，即表示该段无依据的数字由作者负责；"
        "写上 <!-- hubcli:ok 6.58%：理由 -->，则表示由作者对该数字负责。",
    ),
    "export": (
        "A cited digest of the hubs, ready to paste into a report, or kept up to date in a block of a draft.\n\n"
        "A block goes between <!-- hubcli:begin export gba --> and <!-- hubcli:end -->, or into a content control in "
        "Word; the commands under Look can fill one, too. With --format sqlite, parquet or jsonl: all records, or "
        "those of the given hubs and filters, for other programs.",
        "生成带引注的科创中心综述，可直接粘贴到报告中，也可在草稿区块中保持更新。\n\n"
        "区块位于 <!-- hubcli:begin export gba --> 与 <!-- hubcli:end --> 之间，在 Word 中位于内容控件里；"
        "“查阅”类命令也可用于区块。"
        "使用 --format sqlite、parquet 或 jsonl 时，导出全部记录或符合条件的记录，供其他程序使用。",
    ),
    "refresh": (
        "Update every block of one or more drafts in place; the text outside the blocks stays as it is, byte for byte.",
        "就地更新一份或多份草稿中的全部区块；区块之外的内容逐字节不变。",
    ),
    "cite": (
        "The sources as a bibliography for pandoc, Zotero or LaTeX; the keys are their ids.",
        "将来源导出为参考文献，供 pandoc、Zotero 或 LaTeX 使用；引用键即来源编号。",
    ),
    "init": (
        "Start a base of your own in an empty folder: small, commented and free of problems, for you to rewrite.\n\n"
        "With --extends it includes everything in another base, to which you add hubs, sources and facts.",
        "在空文件夹中新建自己的库：内容精简、附有注释、没有问题，可随意改写。\n\n"
        "使用 --extends 时包含另一个库的全部内容，可在其上增补科创中心、来源和事实。",
    ),
    "add": (
        "Add facts to a base: from options, JSON, a passage or answers to questions; nothing is written unchecked.\n\n"
        "Facts go to the end of the file of their hub and kind, the rest of which stays as it is. The exit code is 1 "
        "if a copy of the source contradicts one, and 2 if it would break the base.",
        "向库中添加事实：通过选项、JSON、某一段落，或在终端逐项回答；核对之后才会写入。\n\n"
        "事实写在所属科创中心和类别的文件末尾，文件其余内容不变。与原文副本不符时退出码为 1，会破坏库时退出码为 2。",
    ),
    "edit": (
        "Change fields of a record where it is written; nothing is written unchecked.\n\n"
        "Only the value, the line or the item that you name changes; comments and layout stay. The exit code is 1 if a "
        "copy of the source contradicts the result, and 2 if it would break the base.",
        "在原处修改一条记录的字段；核对之后才会写入。\n\n"
        "只改动所指定的值、行或列表项，注释和版式不变。结果与原文副本不符时退出码为 1，会破坏库时退出码为 2。",
    ),
    "rename": (
        "Give a record another id; references to it, pins and sign-offs follow.\n\n"
        "A published id should stay: reports and scripts may name it.",
        "更改一条记录的编号；对它的引用、锁定的段落和审读记录随之更改。\n\n已发布的编号应保持不变：报告和脚本可能引用它。",
    ),
    "remove": (
        "Remove a record, unless others refer to it; its sign-offs go with it.",
        "删除一条记录；如有其他记录引用它，则拒绝删除。其审读记录一并删除。",
    ),
    "check": (
        "Every problem of a base, with file and line; the exit code is 2 if there are any.",
        "列出库中的全部问题及所在文件和行号；有问题时退出码为 2。",
    ),
    "schema": (
        "The JSON Schema of a base's TOML files, or of one kind of record, for an editor or a validator.",
        "输出库中 TOML 文件或某类记录的 JSON Schema，供编辑器或校验程序使用。",
    ),
    "diff": (
        "What changed between two editions of a base: records added, removed or changed, field by field.\n\n"
        "Each edition includes what it extends: 'hubcli diff hubcli mine' shows what mine adds to the base that ships "
        "and overrides in it. What a base at a revision extends is taken from the same revision if it is there, "
        "otherwise from disk.",
        "对比库的两个版本：新增、删除和逐字段修改的记录。\n\n"
        "每个版本均包含其所扩展的库：hubcli diff hubcli mine 显示 mine 在自带库之上增补和覆盖的内容。"
        "某一修订版所扩展的库，优先取自同一修订版，没有则取磁盘上的现有内容。",
    ),
    "merge": (
        "Merge two versions of a TOML file of a base record by record; git runs it for you.\n\n"
        "Records that either side added are kept; one that both sides changed differently is marked as a conflict. The "
        "result goes to the file OURS. The exit code is 1 if there are conflicts. 'hubcli guide own-base' says how git "
        "comes to use it.",
        "逐条记录合并库中一个 TOML 文件的两个版本；由 git 调用。\n\n"
        "任何一方新增的记录都保留；双方改得不同的记录标为冲突。结果写入文件 OURS。"
        "有冲突时退出码为 1。如何让 git 使用此命令，见 hubcli guide own-base。",
    ),
    "serve": (
        "Answer AI assistants over the Model Context Protocol (MCP), on standard input and output: read-only tools to"
        " compare, search, show, cite and check a text. It needs the extra mcp.",
        "通过模型上下文协议（MCP）经标准输入输出供 AI 助手查询：提供只读的对比、检索、查看、引用和文本核对工具。"
        "需要附加组件 mcp。",
    ),
    "guide": (
        "The manual, one page for each topic, shown in your pager on a terminal.",
        "使用手册，每个专题一页；在终端中以分页方式显示。",
    ),
}
