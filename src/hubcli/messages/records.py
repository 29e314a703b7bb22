"""What the records of a base are, and the parts of records: descriptions in the JSON Schema, by class."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "Asset": (
        "A named institution, facility, corridor, platform, programme, company or policy.",
        "具名的机构、设施、走廊、平台、计划、企业或政策。",
    ),
    "AssetType": ("What a named thing is.", "具名事物的类型。"),
    "Author": ("A person, by family and given name, or an institution, by its name.", "个人（姓和名）或机构（名称）。"),
    "BaseInfo": (
        "The base as a whole; the one `[base]` table in `base.toml`.",
        "整个库，即 `base.toml` 中唯一的 `[base]` 表。",
    ),
    "Break": ("Where the figures on an indicator stop being one series.", "指标的序列中断之处。"),
    "CellName": ("A name of a place as a table writes it.", "表格中所写的地域名称。"),
    "Challenge": ("A weakness, an obstacle, a shortcoming.", "弱点、障碍或短板。"),
    "Collaboration": ("Who does what along a chain of places.", "各地域在链条上如何分工。"),
    "Context": ("Background, global comparators, definitions.", "背景、国际参照和定义。"),
    "Evidence": ("A passage that supports a claim.", "支持某一说法的段落。"),
    "Group": (
        "A named set of hubs; what is said of it is said of these hubs, whatever others a base has.",
        "若干科创中心的统称；对组的说法只适用于其中的科创中心，与库中其他科创中心无关。",
    ),
    "Hub": ("One of the compared regions.", "所对比的一个科创中心。"),
    "Indicator": ("What a metric measures.", "数据所衡量的指标。"),
    "Lang": ("A language of the base, by its BCP 47 code.", "库的语言，以 BCP 47 代码表示。"),
    "Layout": (
        "Which file of a hub's folder a new fact goes to.",
        "新事实写入科创中心文件夹中的哪个文件。",
    ),
    "Level": (
        "The rank of a place as statisticians see it, lowest first, and what is outside those ranks.",
        "统计意义上的地域层级，由低到高；以及层级之外的地域。",
    ),
    "Measure": ("What is to be done.", "应采取的举措。"),
    "Metric": ("A number, for a place.", "某一地域的数据。"),
    "Milestone": ("Something dated, past or planned.", "有日期的事件，已发生或计划中。"),
    "Modality": ("On what footing a claim is made.", "陈述的性质。"),
    "Opinion": (
        "What a reader found: whether what is said follows from the passages.",
        "审读结论：说法能否由段落得出。",
    ),
    "Part": ("A part of a claim that a piece of evidence can carry on its own.", "一项依据可单独证明的那部分说法。"),
    "Place": ("A named area that a figure can be for.", "数据可指的地域。"),
    "Qualifier": ("How exact a value is.", "数值的确切程度。"),
    "Reader": ("Who reads.", "审读者。"),
    "Review": ("One reader's sign-off on one fact or tension.", "一位审读人对一条事实或张力的审读意见。"),
    "Role": ("How a hub is positioned.", "科创中心的功能定位。"),
    "Series": (
        "A table read as metrics: each line is one figure on an indicator.",
        "作为数据读取的表格：每行是某一指标的一项数据。",
    ),
    "SeriesFields": (
        "A text for each field of a figure: the name of its column, or the value that every line shares.",
        "数据的每个字段各对应一段文字：所在列的名称，或各行共有的值。",
    ),
    "Source": ("A document that facts cite.", "事实所引的文件。"),
    "StandIn": (
        "The place whose statistics are used where a hub has none of its own.",
        "科创中心没有自己的统计数据时，以其数据替代的地域。",
    ),
    "Status": (
        "What a published figure is; the codes of the list for values that are missing have no place here.",
        "所公布数据的状态；代码表中表示缺失值的代码不在此列。",
    ),
    "Step": ("One link of a collaboration.", "协作链条的一环。"),
    "Strength": ("What a hub is good at.", "科创中心的优势。"),
    "Subject": (
        "How it is known what a claim is about, where no cited passage names it.",
        "所引段落均未点明所指时，何以得知所指。",
    ),
    "Tension": (
        "Facts that pull against each other without being two numbers.",
        "彼此抵牾、但并非两个数字不同的若干事实。",
    ),
    "Term": (
        "A set phrase of the field, with its one rendering in each language.",
        "本领域的固定用语，中英文各有一种写法。",
    ),
    "Text": ("A text in both languages, saying the same.", "两种语言的文字，内容一致。"),
    "Theme": ("A subject; the rows of a comparison.", "主题，即对比表的各行。"),
    "Variant": (
        "One way to count what an indicator measures; figures of different variants do not compare.",
        "指标的一种统计方式；统计方式不同的数据不可比。",
    ),
    "Waiver": ("A figure of a source that no fact should have.", "来源中不采用的数字。"),
}
