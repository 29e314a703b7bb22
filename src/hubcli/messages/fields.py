"""What each field of a record is, by record and field; a fact of any kind has those of `fact`."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "file": ("A file of a hubcli base", "hubcli 库的文件"),
    "pinned": (
        "The digests of a source's passages; hubcli sources pin writes them.",
        "来源各段的摘要值，由 hubcli sources pin 写入。",
    ),
    # text
    "text.en": ("In English.", "英文。"),
    "text.zh": ("In Chinese.", "中文。"),
    # base
    "base.title": ("What the base is about.", "库的主题。"),
    "base.edition": ("Which edition of the base this is.", "库的版本。"),
    "base.languages": ("The languages its texts are in.", "文本所用的语言。"),
    "base.extends": (
        "The base that it adds to: a folder, relative to this one, or `hubcli` for the base that ships.",
        "所扩展的库：相对于本库的文件夹，或 `hubcli`（程序自带的库）。",
    ),
    "base.layout": (
        "How new facts are laid out in files: by `kind` (if nothing is said), by `theme`, or each `fact` in its own.",
        "新增事实如何分文件存放：按类别（`kind`，未注明时即为此）、按主题（`theme`），或每条事实一个文件（`fact`）。",
    ),
    # hub
    "hub.id": ("Its code, which commands take.", "代码，即命令中所用的名称。"),
    "hub.name": ("Its full name.", "全称。"),
    "hub.short_name": ("Its name in table headings.", "表头中的简称。"),
    "hub.aliases": ("Other names, in either language.", "其他名称，任一语言均可。"),
    "hub.lead": ("The place that leads it, if one does.", "其核心地域（如有）。"),
    "hub.members": ("The places it is made of.", "组成它的地域。"),
    "hub.stand_in": (
        "The place whose statistics are used if the hub has none of its own.",
        "本中心没有自己的统计数据时，用哪个地域的数据替代。",
    ),
    "hub.replaces": (
        "Whether it overrides the hub with this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的科创中心。",
    ),
    # group
    "group.id": ("Its id, which facts name among their hubs.", "编号，供事实在 hubs 中引用。"),
    "group.name": ("Its name.", "名称。"),
    "group.aliases": ("Other names, in either language.", "别名，中英文均可。"),
    "group.hubs": ("The hubs in it, two or more.", "所含的科创中心，至少两个。"),
    "group.replaces": (
        "Whether it overrides the group with this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的科创中心组。",
    ),
    # variant
    "variant.id": ("Its id, which metrics refer to.", "编号，供数据引用。"),
    "variant.label": ("What it counts.", "统计的对象。"),
    # break
    "break.after": ("The last period of the old series.", "旧序列的最后一个时期。"),
    "break.places": (
        "The places whose figures it concerns; all places if none is named.",
        "涉及哪些地域的数据；未列出则涉及所有地域。",
    ),
    "break.editions": (
        "The publications whose figures it concerns, such as first; all if none is named.",
        "涉及哪些版本的数据，如 first；未列出则涉及所有版本。",
    ),
    "break.reason": ("What changed.", "发生了什么变化。"),
    # series, and where it finds each field of a figure
    "series.id": (
        "Its id, with which the ids of its figures begin.",
        "编号，也是其中数据编号的开头。",
    ),
    "series.table": ("The table: the file tables/<table>.csv of the base.", "表格：库中的文件 tables/<表格>.csv。"),
    "series.indicator": ("What the figures measure.", "数据所测量的指标。"),
    "series.theme": ("The subject that they belong to.", "所属主题。"),
    "series.hubs": (
        "The hubs that they are about; if none is named, the hub that the place is in or stands in for.",
        "所涉科创中心；未列出则为该地域所属或替代的科创中心。",
    ),
    "series.columns": (
        "The columns whose names are not those of the fields.",
        "列名与字段名不同的列。",
    ),
    "series.fixed": ("What holds for every line.", "各行相同的值。"),
    "series.names": (
        "The places whose names in the table are not among their names here.",
        "表中所用而此处未列的地域名称。",
    ),
    "series.kept": (
        "Columns that hold nothing of a figure and are kept for people.",
        "不属于数据、只供人查阅的列。",
    ),
    "series.note": ("What a reader should know about the figures.", "关于这些数据的说明。"),
    "series.replaces": (
        "Whether it overrides the series with this id in a base that this one extends.",
        "是否取代所扩展的库中编号相同的序列。",
    ),
    "cellname.cell": ("The text of the cell.", "单元格的文字。"),
    "cellname.place": ("The place.", "该地域。"),
    "seriesfields.place": ("The place, by its id or one of its names.", "地域，用编号或任一名称。"),
    "seriesfields.period": (
        "When the figure applies: an ISO 8601 year, month, day or interval.",
        "数据的时间：ISO 8601 的年、月、日或区间。",
    ),
    "seriesfields.value": ("The number as published.", "公布的数值。"),
    "seriesfields.scale": (
        "What the number is multiplied by: 100000000 where the table counts in 100 million.",
        "数值须乘以多少：以亿计的表格为 100000000。",
    ),
    "seriesfields.qualifier": (
        "Whether it is exact, or about, over, under, at least or at most.",
        "是确数，还是约数、超过、不足、至少或至多。",
    ),
    "seriesfields.status": (
        "What the figure is, by the SDMX code list for observation status.",
        "数据的状态，按 SDMX 观测状态代码表。",
    ),
    "seriesfields.edition": ("Which publication of the figure it is.", "数据的哪个版本。"),
    "seriesfields.variant": ("Which of the indicator's variants it is.", "指标的哪种统计方式。"),
    "seriesfields.modality": (
        "Whether it is reported, assessed, planned or prescribed.",
        "是报道、判断、计划还是建议。",
    ),
    "seriesfields.source": ("The publication that a footnote cites.", "脚注所引的出版物。"),
    # stand-in
    "standin.place": ("The place.", "该地域。"),
    "standin.reason": (
        "Why it may stand in for the hub, and what it adds or leaves out.",
        "为何可以替代，以及多出或缺少什么。",
    ),
    "standin.share": (
        "How much of the place's figures the hub's own members make, in percent, where that is known.",
        "该地域的数据中，本中心成员所占的百分比（如已知）。",
    ),
    # place
    "place.id": ("Its id.", "编号。"),
    "place.name": ("Its name.", "名称。"),
    "place.aliases": ("Other names, in either language.", "其他名称，任一语言均可。"),
    "place.article": (
        "The English article before its name inside a sentence: the for the Greater Bay Area.",
        "英文句中名称前的冠词，如大湾区用 the。",
    ),
    "place.level": (
        "Its rank as statisticians see it (`district`, `prefecture`, `province` with the municipalities, `sar`,"
        " `country`, `world`), or what it is beside those ranks (`hub`, `cluster`, any other `area`).",
        "统计意义上的层级：区县（`district`）、地级市（`prefecture`）、省级（`province`，含直辖市）、特别行政区（`sar`）、"
        "国家（`country`）、世界（`world`）；或层级之外的科创中心（`hub`）、集群（`cluster`）、其他区域（`area`）。",
    ),
    "place.hub": ("The hub it is in, if any.", "所属科创中心（如有）。"),
    "place.within": ("The next larger place that it is part of.", "所隶属的上一级地域。"),
    "place.parts": (
        "The places that it is made of, all of them; then the sum of their figures can be its own.",
        "组成它的全部地域；如已列出，各地域数据之和可作为它的数据。",
    ),
    "place.replaces": (
        "Whether it overrides the place with this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的地域。",
    ),
    # source
    "source.id": ("Its id, and the name of its text file.", "编号，也是原文文件的名称。"),
    "source.title": (
        "Its title and a translation; in brackets if the document itself has none.",
        "标题及其译文；文件本身没有标题的，放在方括号内。",
    ),
    "source.short_name": (
        "What a sentence calls it, if not by its author or publisher: `the Economic Daily`, `Xu Fei`.",
        "行文中的简称（不同于作者或发布者时填写）：`《经济日报》`、`徐飞`。",
    ),
    "source.authors": (
        "Its authors or speakers, if any are named: each a person (`family`, `given`) or an institution (`name`).",
        "作者或发言人（如有署名）：每位为个人（`family`、`given`）或机构（`name`）。",
    ),
    "source.author": (
        "Its only author, the name in one piece; `authors` can say more.",
        "唯一的作者，姓名不拆分；`authors` 可写得更细。",
    ),
    "source.publisher": ("Who published it.", "发布者。"),
    "source.container": (
        "The journal, book or site that it appeared in, if that is not the publisher.",
        "所载的期刊、图书或网站（与发布者不同时填写）。",
    ),
    "source.reprint_of": (
        "The source that it reprints in whole or in part; the two count as one independent source.",
        "它全文或部分转载的来源；两者只算一个独立来源。",
    ),
    "source.date": ("The date on the document, if it has one.", "文件所载日期（如有）。"),
    "source.language": ("The language of its text.", "文本的语言。"),
    "source.url": ("Where it was found.", "出处网址。"),
    "source.accessed": ("The day on which it was found there.", "访问该网址的日期。"),
    "source.archived": ("The address of an archived copy.", "存档副本的网址。"),
    "source.type": (
        "What it is, as a CSL type (Citation Style Language 1.0.2, appendix III).",
        "类型，按 CSL 分类（Citation Style Language 1.0.2，附录三）。",
    ),
    "source.skip": ("Passages without content, such as page headers and footers.", "没有内容的页面文字所在的段落。"),
    "source.money": (
        "The currency that a bare `$` or 元 means in it, as `HKD`.",
        "其中单独的 `$` 或“元”所指的货币，如 `HKD`。",
    ),
    "source.waived": ("Figures that no fact should have, with the reason.", "不采用的数字及其原因。"),
    "source.note": ("What a reader should know about the document.", "读者须知的说明。"),
    "source.replaces": (
        "Whether it overrides the source with this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的来源。",
    ),
    # author
    "author.family": ("The family name of a person.", "个人的姓。"),
    "author.given": ("The given name of a person.", "个人的名。"),
    "author.name_order": (
        "Which of the two comes first in both languages (`family-first`, `given-first`); where absent, the family name"
        " in Chinese characters and the given name in Latin letters.",
        "两种语言中姓、名的先后（`family-first` 姓在前，`given-first` 名在前）；未填写时，汉字姓在前，拉丁字母名在前。",
    ),
    "author.name": (
        "The name of an institution, or of a person as one piece.",
        "机构名称，或不拆分的个人姓名。",
    ),
    # waiver
    "waiver.passage": ("The passage it is in, from 1.", "数字所在的段落，从1起。"),
    "waiver.figure": ("The figure as written there.", "该段中的数字，照原样书写。"),
    "waiver.reason": ("Why no fact has it.", "没有事实采用它的原因。"),
    # theme
    "theme.id": ("Its id.", "编号。"),
    "theme.label": ("Its name.", "名称。"),
    "theme.definition": ("What belongs under it.", "哪些内容归入其下。"),
    "theme.replaces": (
        "Whether it overrides the theme with this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的主题。",
    ),
    # indicator
    "indicator.id": ("Its id.", "编号。"),
    "indicator.label": ("Its name.", "名称。"),
    "indicator.aliases": (
        "Other names for it in drafts, in either language.",
        "草稿中可能使用的其他名称，任一语言均可。",
    ),
    "indicator.unit": (
        "What its values count, by its code: `percent`, `CNY`, `kilometer`, `count-per-10000-person`.",
        "数值的单位：`percent`、`CNY`、`kilometer`、`count-per-10000-person` 等。",
    ),
    "indicator.direction": ("Which values are better.", "数值越大还是越小为好。"),
    "indicator.definition": ("What exactly it measures.", "具体测量什么。"),
    "indicator.sentence": (
        "How a figure of a series is said: a sentence with {place}, {value}, {period} and {variant} in it.",
        "序列中的数据如何成句：句中用 {place}、{value}、{period} 和 {variant} 占位。",
    ),
    "indicator.variants": (
        "The ways to count it that must not be mixed; a metric names its own.",
        "不可混用的统计方式；数据须注明所用的一种。",
    ),
    "indicator.breaks": (
        "Where its figures stop being one series; figures on two sides of a break do not compare.",
        "序列中断之处；中断前后的数据不可比。",
    ),
    "indicator.replaces": (
        "Whether it overrides the indicator with this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的指标。",
    ),
    # fact
    "fact.id": ("Its id; once published, it is never reused for another fact.", "编号；一经发布，不再用于其他事实。"),
    "fact.hubs": (
        "The hubs or groups of hubs it is about; roles, strengths, challenges and collaborations have at least one.",
        "所涉及的科创中心或科创中心组；功能定位、优势、挑战和协作链条至少有一个。",
    ),
    "fact.theme": ("The subject it belongs to.", "所属主题。"),
    "fact.label": ("Its short name: up to 8 words, 24 Chinese characters.", "简称：英文至多8个单词，中文至多24个字。"),
    "fact.statement": ("The claim in one sentence, in our own words.", "用自己的话写成的一句表述。"),
    "fact.evidence": ("The passages that support it; at least one.", "依据，至少一项。"),
    "fact.subject": (
        "How it is known what the claim is about, if no cited passage names it.",
        "所引段落均未提及所指对象时，何以得知所指。",
    ),
    "fact.place": (
        "The place it is about, if that is not the hub as a whole.",
        "所指地域（不是整个科创中心时填写）。",
    ),
    "fact.period": (
        "When it applies: an ISO 8601 year, month, day or interval.",
        "所指时间：ISO 8601 的年、月、日或区间。",
    ),
    "fact.speaker": ("Who said it, if not the author.", "说话人（不是作者本人时填写）。"),
    "fact.modality": (
        "Whether it is reported, assessed, planned or prescribed; each kind has its default.",
        "陈述的性质；各类事实有默认值。",
    ),
    "fact.headline": ("Whether a default comparison shows it.", "默认对比时是否显示。"),
    "fact.derived": (
        "Figures in the statement that no passage states; the note says why they hold.",
        "表述中没有任何段落直接写明的数字；须在 note 中说明为何成立。",
    ),
    "fact.note": ("What a reader should know about the claim.", "读者须知的说明。"),
    "fact.replaces": (
        "Whether it overrides the fact with this id and kind in a base that this one extends.",
        "是否取代所扩展的库中同一编号、同一类别的事实。",
    ),
    # evidence
    "evidence.source": ("The source.", "来源。"),
    "evidence.passage": (
        "Which of the non-blank lines of its text, counted from 1.",
        "所在段落，即第几个非空行，从1起。",
    ),
    "evidence.anchors": (
        "Names, terms or figures, in the source's language, that the passage must contain.",
        "该段必须包含的名称、术语或数字，用来源本身的语言。",
    ),
    "evidence.carries": (
        "What it shows, if it does not show the whole claim by itself: `figure`, `place`, `name`, `year`.",
        "只能证明表述的一部分时，注明是哪部分：`figure`（数字）、`place`（地域）、`name`（名称）、`year`（年份）。",
    ),
    "evidence.transcribed_in": (
        "The table that the source's figure was transcribed in; then the passage is a line of it.",
        "转录该数据的表格；此时段落号为表格的行号。",
    ),
    "evidence.read_at": (
        "Where the transcribed figure was read, if not in the source itself.",
        "转录数据的读取处（不是来源本身时）。",
    ),
    "evidence.quote": (
        "The passage's own words; only in a base of your own, never in the base that ships.",
        "该段原话；只用于自己的库，不用于程序自带的库。",
    ),
    # subject
    "subject.by": ("`context`: the rest of the document shows it.", "`context`：由文件的其他部分可知。"),
    "subject.reason": ("How the document shows it.", "文件如何表明这一点。"),
    # measure
    "measure.addresses": ("The challenges that it addresses.", "所应对的挑战。"),
    "measure.actor": ("Who should act, if the source says so.", "由谁实施（来源有说明时填写）。"),
    "measure.deadline": ("By when, if the source says so.", "何时完成（来源有说明时填写）。"),
    # metric
    "metric.place": ("The place that the figure is for.", "口径，即数字所指的地域。"),
    "metric.indicator": ("What it measures.", "所属指标。"),
    "metric.value": (
        'The number in the indicator\'s unit: `6.58` percent, `11500000000000` yuan, `"1/9"` of one.',
        '以该指标的单位表示的数值：`6.58`（百分比）、`11500000000000`（元）、`"1/9"`（占整体之比）。',
    ),
    "metric.value_max": ("The upper end, if the source gives a range.", "上限（来源给出区间时填写）。"),
    "metric.qualifier": (
        "Whether the value is exact, or about, over, under, at least or at most.",
        "数值是确切的，还是“约”“超过”“不足”“至少”“至多”。",
    ),
    "metric.status": (
        "What the published figure is, by the SDMX code list CL_OBS_STATUS 2.2: `provisional`, `estimated`,"
        " `forecast` …; `normal` where nothing is said.",
        "所公布数据的状态，按 SDMX 代码表 CL_OBS_STATUS 2.2：`provisional`（初步）、`estimated`（估计）、"
        "`forecast`（预测）等；不写即为 `normal`（正常）。",
    ),
    "metric.edition": (
        "The publication that it is from, where a figure has several: `first`, `revised`, the year of a list.",
        "同一数据有多次公布时，出自哪一次：`first`（首次公布）、`revised`（修订）、榜单年份等。",
    ),
    "metric.variant": ("Which of the indicator's variants it is.", "属于该指标的哪种统计方式。"),
    # milestone
    "milestone.period": ("When: an ISO 8601 year, month, day or interval.", "时间：ISO 8601 的年、月、日或区间。"),
    # asset
    "asset.name": ("Its name.", "名称。"),
    "asset.asset_type": ("What it is.", "类型。"),
    # collaboration
    "collaboration.steps": ("The chain, in order: each place and its task.", "按次序排列的链条：每个地域及其任务。"),
    # step
    "step.place": ("The place that acts.", "由谁承担。"),
    "step.task": ("What it does.", "承担什么。"),
    # tension
    "term.id": ("Its id.", "编号。"),
    "term.en": ("The phrase in English, in the singular.", "英文写法，用单数。"),
    "term.zh": ("The phrase in Chinese.", "中文写法。"),
    "term.also": (
        "Other renderings that a text may have, in either language.",
        "也可采用的其他写法，中英文均可。",
    ),
    "term.avoid": ("Renderings that no text may have, in either language.", "不得采用的写法，中英文均可。"),
    "term.replaces": (
        "Whether it overrides the term with this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的术语。",
    ),
    "tension.id": ("Its id.", "编号。"),
    "tension.facts": ("The facts, two or more.", "所涉及的事实，至少两条。"),
    "tension.cause": (
        "Why they differ; `unknown` if the evidence does not say.",
        "说法不一的原因；依据不足以判断时为 `unknown`。",
    ),
    "tension.label": ("Its short name.", "简称。"),
    "tension.weight": (
        "Whether it matters in a comparison; a `minor` one is shown there only with `--all`.",
        "在对比中是否重要；`minor`（次要）的只在加 `--all` 时显示。",
    ),
    "tension.note": ("What differs and why, as far as the evidence goes.", "有何不同、为何不同，以依据为限。"),
    "tension.replaces": (
        "Whether it overrides the tension with this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的张力。",
    ),
    # review
    "review.fact": ("The fact.", "所审读的事实。"),
    "review.tension": ("The tension, if that was read, not a fact.", "所审读的是张力而非事实时，写该张力。"),
    "review.by": ("Who read it.", "审读人。"),
    "review.reader": (
        "Whether that is a person or a program; programs are counted apart.",
        "审读者是人（`person`）还是程序（`program`）；程序另行计数。",
    ),
    "review.date": ("The day on which it was read.", "审读日期。"),
    "review.verdict": (
        "Whether the statement follows from the passages: `accepted` or `rejected`.",
        "表述能否由所引段落得出：`accepted`（认可）或 `rejected`（不认可）。",
    ),
    "review.digest": (
        "A digest of what was read; if the fact or a pinned passage changes, the sign-off lapses.",
        "所读内容的摘要值；事实或所锁定的段落如有改动，审读即失效。",
    ),
    "review.note": ("What the reader objects to.", "审读人的异议。"),
    "signoff.current": (
        "Whether fact and passages are as they were read; if not, the sign-off has lapsed.",
        "事实和段落是否仍与审读时一致；不一致即已失效。",
    ),
}
