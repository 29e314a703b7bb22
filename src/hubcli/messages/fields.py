"""What each field of a record is, by record and field; a fact of any kind has those of `fact`."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    # text
    "text.en": ("In English.", "英文。"),
    "text.zh": ("In Chinese.", "中文。"),
    # base
    "base.title": ("What the base is about.", "库的主题。"),
    "base.edition": ("Which edition of it this is.", "库的版本。"),
    "base.languages": ("The languages its texts are in.", "文本所用的语言。"),
    "base.extends": (
        "The base that it adds to: a folder, from this one, or `hubcli` for the base that ships.",
        "所扩展的库：相对于本库的文件夹，或 `hubcli`（程序自带的库）。",
    ),
    # hub
    "hub.id": ("Its code, the word that commands take.", "代码，即命令中所用的名称。"),
    "hub.name": ("Its full name.", "全称。"),
    "hub.short_name": ("Its name in a table's head.", "表头中的简称。"),
    "hub.aliases": ("Other names, in either language.", "其他名称，任一语言均可。"),
    "hub.lead": ("The place that leads it, where one does.", "其核心地域（如有）。"),
    "hub.members": ("The places it is made of.", "组成它的地域。"),
    "hub.stand_in": (
        "The place whose statistics are used where the hub has none of its own.",
        "本中心没有自己的统计数据时，用哪个地域的数据替代。",
    ),
    "hub.replaces": (
        "Whether it takes the place of the hub of this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的科创中心。",
    ),
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
    "place.level": (
        "Its rank as statisticians see it (`district`, `prefecture`, `province` with the municipalities, `sar`,"
        " `country`, `world`), or what it is beside those ranks (`hub`, `cluster`, any other `area`).",
        "统计意义上的层级：区县（`district`）、地级市（`prefecture`）、省级（`province`，含直辖市）、特别行政区（`sar`）、"
        "国家（`country`）、世界（`world`）；或层级之外的科创中心（`hub`）、集群（`cluster`）、其他区域（`area`）。",
    ),
    "place.hub": ("The hub it lies in, where it lies in one.", "所属科创中心（如有）。"),
    "place.within": ("The next larger place that it is part of.", "所隶属的上一级地域。"),
    "place.parts": (
        "The places that it is made of, all of them; then the sum of their figures can be its own.",
        "组成它的全部地域；如已列出，各地域数据之和可作为它的数据。",
    ),
    "place.replaces": (
        "Whether it takes the place of the place of this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的地域。",
    ),
    # source
    "source.id": ("Its id, and the name of its text file.", "编号，也是原文文件的名称。"),
    "source.title": (
        "Its title and the title's translation; in brackets where the document bears none.",
        "标题及其译文；文件本身没有标题的，放在方括号内。",
    ),
    "source.author": ("Its author or speaker, where one is named.", "作者或发言人（如有署名）。"),
    "source.publisher": ("Who published it.", "发布者。"),
    "source.date": ("The date that the document bears, where it bears one.", "文件所载日期（如有）。"),
    "source.language": ("The language of its text.", "文本的语言。"),
    "source.url": ("Where it was found.", "出处网址。"),
    "source.type": (
        "What it is, as a CSL type (Citation Style Language 1.0.2, appendix III).",
        "类型，按 CSL 分类（Citation Style Language 1.0.2，附录三）。",
    ),
    "source.skip": ("Passages of page furniture that carry nothing.", "没有内容的页面文字所在的段落。"),
    "source.money": (
        "The currency that a bare `$` or 元 means in it, as `HKD`.",
        "其中单独的 `$` 或“元”所指的货币，如 `HKD`。",
    ),
    "source.waived": ("Figures that no fact is to carry, with the reason.", "不采用的数字及其原因。"),
    "source.note": ("What a reader should know of the document.", "读者须知的说明。"),
    "source.replaces": (
        "Whether it takes the place of the source of this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的来源。",
    ),
    # waiver
    "waiver.passage": ("The passage it stands in, from 1.", "数字所在的段落，从1起。"),
    "waiver.figure": ("The figure as it is written there.", "该段中的数字，照原样书写。"),
    "waiver.reason": ("Why no fact carries it.", "没有事实采用它的原因。"),
    # theme
    "theme.id": ("Its id.", "编号。"),
    "theme.label": ("Its name.", "名称。"),
    "theme.definition": ("What belongs under it.", "哪些内容归入其下。"),
    "theme.replaces": (
        "Whether it takes the place of the theme of this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的主题。",
    ),
    # indicator
    "indicator.id": ("Its id.", "编号。"),
    "indicator.label": ("Its name.", "名称。"),
    "indicator.aliases": (
        "Other names, in either language, by which a draft may call it.",
        "草稿中可能使用的其他名称，任一语言均可。",
    ),
    "indicator.unit": (
        "What its values count, by its code: `percent`, `CNY`, `kilometer`, `count-per-10000-person`.",
        "数值的单位：`percent`、`CNY`、`kilometer`、`count-per-10000-person` 等。",
    ),
    "indicator.direction": ("Which values are better.", "数值越大还是越小为好。"),
    "indicator.definition": ("What exactly it measures.", "具体测量什么。"),
    "indicator.replaces": (
        "Whether it takes the place of the indicator of this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的指标。",
    ),
    # fact
    "fact.id": ("Its id; once published never given to another fact.", "编号；一经发布，不再用于其他事实。"),
    "fact.hubs": (
        "The hubs it is about; roles, strengths, challenges and collaborations have at least one.",
        "所涉及的科创中心；功能定位、优势、挑战和协作链条至少有一个。",
    ),
    "fact.theme": ("The subject it belongs to.", "所属主题。"),
    "fact.label": ("Its short name: up to 8 words, 24 Chinese characters.", "简称：英文至多8个单词，中文至多24个字。"),
    "fact.statement": ("The claim in one sentence of our own.", "用自己的话写成的一句表述。"),
    "fact.evidence": ("Where it stands; at least one piece.", "依据，至少一项。"),
    "fact.place": (
        "The place it is for, where that is not the hub as a whole.",
        "所指地域（不是整个科创中心时填写）。",
    ),
    "fact.period": (
        "When it holds: an ISO 8601 year, month, day or interval.",
        "所指时间：ISO 8601 的年、月、日或区间。",
    ),
    "fact.speaker": ("Whose words they are, where not the author's.", "说话人（不是作者本人时填写）。"),
    "fact.modality": ("On what footing it is claimed; each kind has its default.", "陈述的性质；各类事实有默认值。"),
    "fact.headline": ("Whether a default comparison shows it.", "默认对比时是否显示。"),
    "fact.derived": (
        "Figures of the statement that no passage states; the note says why they hold.",
        "表述中没有任何段落直接写明的数字；须在 note 中说明为何成立。",
    ),
    "fact.note": ("What a reader should know of the claim.", "读者须知的说明。"),
    "fact.replaces": (
        "Whether it takes the place of the fact of this id and kind in a base that this one extends.",
        "是否取代所扩展的库中同一编号、同一类别的事实。",
    ),
    # evidence
    "evidence.source": ("The source.", "来源。"),
    "evidence.passage": ("Which of its non-blank lines, counted from 1.", "所在段落，即第几个非空行，从1起。"),
    "evidence.anchors": (
        "Names, terms or figures, in the source's own language, that the passage must contain.",
        "该段必须包含的名称、术语或数字，用来源本身的语言。",
    ),
    "evidence.quote": (
        "The passage's own words, in a base of the analyst's own; never in the base that ships.",
        "该段原话；只用于自己的库，不用于程序自带的库。",
    ),
    # measure
    "measure.addresses": ("The challenges that it answers.", "所应对的挑战。"),
    "measure.actor": ("Who is to do it, where the source says so.", "由谁实施（来源有说明时填写）。"),
    "measure.deadline": ("By when, where the source says so.", "何时完成（来源有说明时填写）。"),
    # metric
    "metric.place": ("The perimeter: the place that the figure is for.", "口径，即数字所指的地域。"),
    "metric.indicator": ("What it measures.", "所属指标。"),
    "metric.value": (
        'The number in the indicator\'s unit: `6.58` percent, `11500000000000` yuan, `"1/9"` of one.',
        '以该指标的单位表示的数值：`6.58`（百分比）、`11500000000000`（元）、`"1/9"`（占整体之比）。',
    ),
    "metric.value_max": ("The upper end, where the source gives a range.", "上限（来源给出区间时填写）。"),
    "metric.qualifier": ("How the value is to be taken.", "数值前的限定词。"),
    # milestone
    "milestone.period": ("When: an ISO 8601 year, month, day or interval.", "时间：ISO 8601 的年、月、日或区间。"),
    # asset
    "asset.name": ("Its name.", "名称。"),
    "asset.asset_type": ("What it is.", "类型。"),
    # collaboration
    "collaboration.steps": ("The chain, in order: each place and its task.", "按次序排列的链条：每个地域及其任务。"),
    # step
    "step.place": ("Who.", "由谁承担。"),
    "step.task": ("Does what.", "承担什么。"),
    # tension
    "tension.id": ("Its id.", "编号。"),
    "tension.facts": ("The facts; two or more.", "所涉及的事实，至少两条。"),
    "tension.cause": (
        "Why they differ; `unknown` where the evidence does not tell.",
        "说法不一的原因；依据不足以判断时为 `unknown`。",
    ),
    "tension.label": ("Its short name.", "简称。"),
    "tension.note": ("What differs and why, as far as the evidence goes.", "有何不同、为何不同，以依据为限。"),
    "tension.replaces": (
        "Whether it takes the place of the tension of this id in a base that this one extends.",
        "是否取代所扩展的库中同一编号的张力。",
    ),
}
