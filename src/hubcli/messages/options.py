"""What `--help` says about each argument and option, by its name, or by command and name if a command has its own."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    # of the program
    "hubcli lang": (
        "The language of help, messages and answers; also after the command.",
        "帮助、提示信息和答案的语言；也可写在命令之后。",
    ),
    "version": ("Print the version and exit.", "显示版本号后退出。"),
    "help": ("Show this message and exit.", "显示此帮助后退出。"),
    "install_completion": (
        "Install completion for the current shell, or for the one named after it.",
        "为当前 shell（或其后所写的 shell）安装命令补全。",
    ),
    "show_completion": (
        "Show completion for the current shell, or for the one named after it, to copy it or install it yourself.",
        "显示当前 shell（或其后所写的 shell）的补全脚本，以便复制或自行安装。",
    ),
    # of many commands
    "base": ("The folder of a base.", "库所在的文件夹。"),
    "base default": ("the base that ships", "自带的库"),
    "as_of": (
        "Answer as this edition of the base did, or the base at this git revision: a tag, a commit or HEAD~3.",
        "按库的这一版本作答，或按其在该 git 修订版（标签、提交或 HEAD~3）时的内容作答。",
    ),
    "lang": ("The language of the answer.", "答案的语言。"),
    "format": ("The format of the answer.", "答案的格式。"),
    "output": ("The file to write instead of standard output.", "写入的文件，不指定则输出到标准输出。"),
    "level": ("The level of the first heading.", "首个标题的级别。"),
    "cite": (
        "How Markdown cites; 'short': a source in full only once; 'hubcli cite' writes the bibliography for pandoc.",
        "Markdown 的引注方式；short 只在首次引用时完整著录来源；pandoc 所需的参考文献由 hubcli cite 生成。",
    ),
    "theme": ("Only facts on this theme; may be repeated.", "仅限该主题的事实；可重复使用。"),
    "kind": ("Only facts of this kind; may be repeated.", "仅限该类别的事实；可重复使用。"),
    "source": ("Only facts that cite this source; may be repeated.", "仅限以该来源为依据的事实；可重复使用。"),
    "modality": ("Only facts of this modality; may be repeated.", "仅限该性质的事实；可重复使用。"),
    "hub": ("Codes or names of hubs; all of them if none is given.", "科创中心的代码或名称；不指定则为全部。"),
    "id": ("A hub's code or name, or the id of any record.", "科创中心的代码或名称，或任何记录的编号。"),
    "brief words": (
        "How many words the page may have, without the list of sources. In Chinese, 1.7 characters for each word;"
        " punctuation does not count.",
        "篇幅：英文词数，来源列表不计。中文每词合1.7字，标点不计。",
    ),
    "why": ("Also show the weight of every shortcoming.", "另列各项短板的权重。"),
    "every": ("All facts, not only the headline facts.", "显示全部事实，而不只是要点。"),
    "sources": ("The folder of your copies of the sources, <id>.txt each.", "存放原文副本（<来源编号>.txt）的文件夹。"),
    "texts": ("The folder of your copies of the sources, <id>.txt each.", "存放原文副本（<来源编号>.txt）的文件夹。"),
    "settings": (
        "A field of the record, as theme=talent, label.en='Few laboratories' or hubs=a,b; may be repeated.",
        "记录的一个字段，如 theme=talent、label.en='Few laboratories' 或 hubs=a,b；可重复使用。",
    ),
    "check": (
        "Change nothing; print a diff and exit with 1 if a block is out of date.",
        "不作改动；如有区块已过时，则显示差异并以 1 退出。",
    ),
    "force": ("Overwrite manual edits inside a block.", "覆盖区块内的手工改动。"),
    # of one command each
    "compare hub": ("Codes or names of two or more hubs.", "两个或更多科创中心的代码或名称。"),
    "search hub": ("Only facts about this hub; may be repeated.", "仅限该科创中心的事实；可重复使用。"),
    "sources hub": ("Only facts about this hub; may be repeated.", "仅限该科创中心的事实；可重复使用。"),
    "unprompted": ("Only measures that address no recorded challenge.", "仅列未对应任何已记录挑战的举措。"),
    "indicator": (
        "The id or name of an indicator; the list of indicators if none is given.",
        "指标的编号或名称；不指定则列出全部指标。",
    ),
    "trend indicator": ("The id or name of an indicator.", "指标的编号或名称。"),
    "names": (
        "Codes or names of hubs, ids or names of places; every hub if none is given.",
        "科创中心的代码或名称、地域的编号或名称；不指定则为全部科创中心。",
    ),
    "metrics force": ("Rank figures that are not comparable, and say so.", "对不可比的数据也排序，并予以注明。"),
    "since": ("Nothing that ends before this year, month or day.", "不含在此年、月或日之前结束的内容。"),
    "until": ("Nothing that starts after this year, month or day.", "不含在此年、月或日之后开始的内容。"),
    "words": (
        'What to search for, in English or Chinese. FTS5 syntax works: "a phrase", AND, OR, NOT, prefix*.',
        '检索词，中英文均可。支持 FTS5 语法："短语"、AND、OR、NOT、前缀*。',
    ),
    "limit": ("The most items of each list to show; the others are counted.", "每个列表最多显示的项数；其余仅计数。"),
    "headline": (
        "Only the headline facts, the most important first; where none is marked, the five that matter most.",
        "只列要点，重要的在前；未标要点时，取最重要的五条。",
    ),
    "whole": ("Everything, with ids and counts.", "全部列出，并附编号和数量。"),
    "fail": ("Exit with 1 if a conflict has no recorded cause.", "如有冲突未记录原因，则以 1 退出。"),
    "impact source": ("The id of a source.", "来源的编号。"),
    "sources pin source": (
        "The ids of the sources to pin; all of them if none is given.",
        "要锁定的来源编号；不指定则为全部。",
    ),
    "sources pin force": (
        "Pin even where facts cite passages that have moved.",
        "即使有事实所引段落的段号已变，也予锁定。",
    ),
    "sources update id": ("The id of the source.", "来源的编号。"),
    "sources add id": ("The id of the new source.", "新来源的编号。"),
    "text": (
        "Its text, one passage a line; a Word document; or HTML or PDF, with the extras html and pdf.",
        "其文本（每行一段）或 Word 文件；安装附加组件 html、pdf 后，也可为 HTML 或 PDF。",
    ),
    "references": (
        "Instead: a reference list in CSL-JSON, or in BibTeX with the extra bib; every work becomes a source.",
        "或改用参考文献列表（CSL-JSON；安装附加组件 bib 后，也可为 BibTeX），每篇文献成为一个来源。",
    ),
    "verdict": ("Only evidence with this verdict; may be repeated.", "仅列结论为此的依据；可重复使用。"),
    "fail_under": ("Exit with 1 if a share is below this percentage.", "如有比例低于此百分比，则以 1 退出。"),
    "context": ("How many passages to show before and after each.", "前后各显示的段落数。"),
    "file": ("Drafts in Markdown; - is standard input.", "Markdown 草稿；- 表示标准输入。"),
    "check-draft every": (
        "Also what is right, and what the base has nothing on.",
        "同时列出无误的内容和库中没有涉及的内容。",
    ),
    "comment": (
        "Write the findings into a copy of the Word draft, as comments on the very words.",
        "将结果以批注形式写入 Word 草稿的副本，批注即在所指文字上。",
    ),
    "in_place": (
        "Write them into the Word drafts themselves; comments of the last time are replaced.",
        "将批注写入 Word 草稿本身，并替换上次的批注。",
    ),
    "author": ("Who the comments are by.", "批注的作者。"),
    "strict": (
        "Exit with 1 for unsupported figures and for figures that do not compare, too; with --against, for citations"
        " without a copy.",
        "有无依据的数字或不可比的数字时也以 1 退出；用 --against 时，有缺少副本的引注也以 1 退出。",
    ),
    "pair": (
        "Compare two drafts, one report in two languages, with each other instead of with the base.",
        "将同一报告的两种语言相互核对，而不是与库核对。",
    ),
    "against": (
        "No base: check figures near citations against your copies of the cited texts in this folder.",
        "不用库：将引注附近的数字与此文件夹中所引原文的副本核对。",
    ),
    "only": (
        "Only these sections: glance, figures, strengths, challenges, assets, collaborations, milestones, context, "
        "conflicts, gaps, sources.",
        "仅含这些部分：glance（概览）、figures（数据）、strengths（优势）、challenges（挑战）、assets（平台与机构）、"
        "collaborations（协作链条）、milestones（重要节点）、context（背景）、conflicts（冲突）、gaps（空白）、"
        "sources（来源）。",
    ),
    "compare only": (
        "Only these sections: glance (roles), figures, strengths, challenges (with measures), assets, collaborations, "
        "milestones, context.",
        "仅含这些部分：glance（概览）、figures（数据）、strengths（优势）、challenges（挑战与举措）、assets（平台与机构）、"
        "collaborations（协作链条）、milestones（重要节点）、context（背景）。",
    ),
    "own": ("Leave out what is said of every hub.", "略去各科创中心共有的内容。"),
    "export format": (
        "The format of the digest; sqlite, parquet and jsonl hold the records of the base instead; quarto, typst and "
        "values (JSON) its figures by id, for documents that take them in; sdmx-csv its figures as SDMX-CSV 2.0.",
        "综述的格式；sqlite、parquet 和 jsonl 则导出库中的记录；"
        "quarto、typst 和 values（JSON）按编号导出数据，供引入；sdmx-csv 以 SDMX-CSV 2.0 导出数据。",
    ),
    "export output": (
        "The file to write instead of standard output; for parquet a folder: new, empty or of an earlier export.",
        "写入的文件，不指定则输出到标准输出；parquet 须指定文件夹：新建的、空的或此前导出的。",
    ),
    "into": (
        "Update the block of this command in a draft; - is standard input.",
        "更新草稿中此命令的区块；- 表示标准输入。",
    ),
    "append": ("Add the block at the end of the draft if it has none.", "草稿中没有此区块时，在末尾添加。"),
    "draft": (
        "A Markdown or Word file with blocks; - is standard input.",
        "含有区块的 Markdown 或 Word 文件；- 表示标准输入。",
    ),
    "refresh lang": ("The language of messages; the blocks keep theirs.", "提示信息的语言；各区块的语言不变。"),
    "schema lang": ("The language in which fields are explained.", "字段说明的语言。"),
    "cite source": ("Ids of sources; all of them if none is given.", "来源的编号；不指定则为全部。"),
    "cite format": ("The format of the bibliography.", "参考文献的格式。"),
    "used_in": ("Only what this draft cites; - is standard input.", "仅限该草稿引用的来源；- 表示标准输入。"),
    "folder": ("A new folder, or an empty one.", "新文件夹或空文件夹。"),
    "title": ("What the base is about, in a few words.", "库的主题，几个字即可。"),
    "extends": (
        "The base to add to: hubcli, the one that ships, or the folder of another.",
        "所扩展的库：hubcli（程序自带的库）或其他库的文件夹。",
    ),
    "layout": (
        "Which files add puts new facts in: one for each kind, one for each theme, or one for each fact.",
        "add 将新事实写入哪个文件：按类别、按主题，或每条事实一个文件。",
    ),
    "git": (
        "Set 'hubcli merge' as merge driver in the settings of the git repository that the folder is in.",
        "在该文件夹所在 git 仓库的设置中，将 hubcli merge 设为合并驱动。",
    ),
    "merge base": ("The file as it was before both changes.", "双方改动之前的文件。"),
    "ours": ("Our version, which the result replaces.", "我方版本；合并结果写入此文件。"),
    "theirs": ("Their version.", "对方版本。"),
    "merge path": ("The name of the file in messages.", "提示信息中所用的文件名。"),
    "merge lang": ("The language of messages.", "提示信息的语言。"),
    "add kind": ("The kind of the facts.", "事实的类别。"),
    "evidence": (
        "The source and passage of the claim, and words from that passage; may be repeated.",
        "该说法所在的来源和段号，以及段中的字样；可重复使用。",
    ),
    "given": (
        "A fact in JSON, a list of them, or JSON Lines; all are added or none; - is standard input.",
        "JSON 格式的一条或多条事实，或 JSON Lines；要么全部添加，要么都不添加；- 表示标准输入。",
    ),
    "schema kind": (
        "One kind of record, by the name of its table; a whole file if none is given.",
        "某类记录，以其表名表示；不指定则为整个文件。",
    ),
    "check format": (
        "The format of the answer; github shows each problem beside its line.",
        "答案的格式；github 可将问题标在所在行旁。",
    ),
    "old": (
        "A folder, FOLDER@REVISION in git, @REVISION of the base, or hubcli for the base that ships.",
        "文件夹、FOLDER@REVISION（git 修订版）、@REVISION（当前库的修订版），或 hubcli（程序自带的库）。",
    ),
    "new": ("The same for the newer edition.", "较新的版本，写法同上。"),
    "topic": ("A page of the manual; the list of pages if none is given.", "手册的一页；不指定则列出各页。"),
    "by": ("The name of the reader.", "审读人的姓名。"),
    "reader": (
        "Whether the reader is a person or a program; on a terminal a person, unless you say otherwise.",
        "审读者是人还是程序；在终端中默认为人。",
    ),
    "unread": (
        "Only facts without a sign-off by the reader that still holds; without --by, by any person.",
        "仅限该审读人尚未签署或已失效的事实；不用 --by 时，仅限无人签署的事实。",
    ),
    "lapsed": ("Only facts with a sign-off that has lapsed.", "仅限有审读记录已失效的事实。"),
    "accept": (
        "The id of a fact whose statement follows from its passages; may be repeated.",
        "可由所引段落得出的事实的编号；可重复使用。",
    ),
    "reject": (
        "The id of a fact whose statement does not follow from its passages; with --note.",
        "不能由所引段落得出的事实的编号；须同时使用 --note。",
    ),
    "note": ("What the passages do not say.", "段落不支持哪一点。"),
    "date": ("The day on which it was read, if not today.", "审读日期，默认为今天。"),
    "reviewed": (
        "Exit with 1 if a fact was accepted by fewer persons than this, or rejected by one.",
        "如有事实认可的人数少于此数，或有人不认可，则以 1 退出。",
    ),
    "edit id": ("The id of the record.", "记录的编号。"),
    "remove id": ("The id of the record.", "记录的编号。"),
    "edit settings": (
        "A field and its new value, as label.en='Few laboratories', evidence.0.passage=4 or hubs=a,b; may be repeated.",
        "字段及其新值，如 label.en='Few laboratories'、evidence.0.passage=4 或 hubs=a,b；可重复使用。",
    ),
    "unset": (
        "A field or an item of a list to remove, as note or evidence.1; may be repeated.",
        "要去掉的字段或列表项，如 note 或 evidence.1；可重复使用。",
    ),
    "dry_run": ("Change nothing; print the change as a patch.", "不作改动，只输出补丁。"),
    "rename old": ("The id that the record has.", "记录现在的编号。"),
    "rename new": ("The id that it gets.", "新的编号。"),
    "remove force": (
        "Also remove the references to it: items of lists, and pieces of evidence.",
        "同时去掉对它的引用，即列表项和依据。",
    ),
    "series": (
        "Of a table: a field of the series that reads it, as indicator=gdp, columns.value=Sum or fixed.edition=first; "
        "may be repeated.",
        "用于表格：读取该表的序列的一个字段，如 indicator=gdp、columns.value=金额 或 fixed.edition=first；可重复使用。",
    ),
    "places": (
        "Of a table: the place that a name in a cell is, as 'Jiangsu Province=jiangsu'; may be repeated.",
        "用于表格：单元格中的名称是哪个地域，如 '江苏=jiangsu'；可重复使用。",
    ),
    "sheet": (
        "Of an Excel file: the sheet with the table, if not the first.",
        "用于 Excel 文件：表格所在的工作表，默认为第一张。",
    ),
    "table": ("The table of the base that the lines are added to.", "将各行追加到库中的这张表格。"),
    "yes": ("Add the table as proposed, without asking.", "按所拟方式添加表格，不再询问。"),
    "passage": (
        "Propose a fact from this passage of a source: what can be read is filled in, the rest is asked for or listed.",
        "根据来源的这一段拟出一条事实：能读出的先填好，其余逐项询问或列出。",
    ),
}
