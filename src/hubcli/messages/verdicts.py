"""The verdicts on evidence and on drafts: what each is called, and what it means."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    # the names of the verdicts on evidence
    "verified": ("verified", "已核实"),
    "moved": ("moved", "位置已变"),
    "edited": ("edited", "原文已改"),
    "anchor_missing": ("anchor missing", "缺少锚点"),
    "figure_mismatch": ("figure mismatch", "数字不符"),
    "wrong_source": ("wrong source", "来源有误"),
    "no_text": ("no text", "无原文"),
    # and of those on drafts
    "match": ("match", "相符"),
    "derived": ("derived", "可推出"),
    "contested": ("contested", "有争议"),
    "cited": ("cited", "引注存在"),
    "not_comparable": ("not comparable", "不可比"),
    "differs": ("differs", "不符"),
    "unsupported": ("unsupported", "无依据"),
    "told_otherwise": ("told otherwise", "各稿不一"),
    "unknown_citation": ("unknown citation", "引注有误"),
    "stale_block": ("stale block", "区块已过时"),
    "edited_block": ("edited block", "区块被改动"),
    "failed_block": ("failed block", "区块无法生成"),
    "other_base": ("block of another base", "他库区块"),
    "retracted": ("retracted", "已撤下"),
    "vouched": ("vouched for", "作者担保"),
    "outside": ("outside the base", "库外"),
    # and of those on figures near citations
    "in_text": ("in the text", "见于原文"),
    "not_in_text": ("not in the text", "未见于原文"),
    "other_bound": ("other bound", "范围不同"),
    "no_copy": ("no copy", "无副本"),
    "copy_unread": ("copy not read", "副本未读"),
    # and of those on twin reports
    "other_figure": ("other figure", "数字不同"),
    "other_limit": ("other limit", "限定不同"),
    "other_direction": ("other direction", "增减相反"),
    "other_footing": ("other footing", "目标或结果不同"),
    "figure_elsewhere": ("other place", "地域不同"),
    "figure_other_time": ("other year", "年份不同"),
    "only_here": ("only here", "仅此处有"),
    "not_here": ("not here", "此处缺"),
    "no_counterpart": ("no counterpart", "无对应段落"),
    "two_renderings": ("two renderings", "两种写法"),
    # what they mean
    "means.other_figure": (
        "The other report has another figure, year or date here.",
        "另一份报告此处的数字、年份或日期不同。",
    ),
    "means.other_limit": (
        "The other report has the number with another `over`, `nearly` or the like, or without it.",
        "数值相同，但另一份报告中“超过”“近”之类的限定不同或缺失。",
    ),
    "means.other_direction": (
        "One report has a rise where the other has a fall.",
        "一份报告为上升，另一份为下降。",
    ),
    "means.other_footing": (
        "One report has as a target what the other has as an outcome.",
        "一份报告作为目标，另一份作为结果。",
    ),
    "means.figure_elsewhere": (
        "The other report has the figure for another place.",
        "另一份报告中，这一数字属于另一地域。",
    ),
    "means.figure_other_time": (
        "The other report has the figure for another year.",
        "另一份报告中，这一数字属于另一年份。",
    ),
    "means.only_here": (
        "The other report does not have this figure, year, place or citation.",
        "另一份报告没有这一数字、年份、地域或引注。",
    ),
    "means.not_here": (
        "The other report has this figure, year, place or citation, and this one does not.",
        "另一份报告有这一数字、年份、地域或引注，而本份没有。",
    ),
    "means.no_counterpart": (
        "The other report has no paragraph for this one.",
        "另一份报告没有与此对应的段落。",
    ),
    "means.two_renderings": (
        "One name is written in two ways in one report.",
        "同一份报告中，同一名称有两种写法。",
    ),
    "means.in_text": (
        "The figure is in the cited text, or follows from one there by rounding; nothing else was checked.",
        "数字见于所引原文，或由其中数字四舍五入得出；此外未作核对。",
    ),
    "means.not_in_text": (
        "The figure is in none of the texts that are cited for it.",
        "数字未见于为其所引的任何原文。",
    ),
    "means.other_bound": (
        "The number is in the cited text, but `over`, `nearly` or the like is missing, added or another one.",
        "数值见于所引原文，但缺少、多出或改换了“超过”“近”之类的限定。",
    ),
    "means.no_copy": (
        "No file of the folder has the name or title that the citation names, so the figures near it were not checked.",
        "文件夹中没有与引注同名或同题的文件，因此其附近的数字未作核对。",
    ),
    "means.copy_unread": (
        "The file could not be read, so the figures near the citation were not checked.",
        "文件无法读取，因此引注附近的数字未作核对。",
    ),
    "means.verified": ("The anchors and figures are in the cited passage.", "锚点和数字均见于所引段落。"),
    "means.moved": ("The pinned passage now has another number.", "锁定的段落现为另一段号。"),
    "means.edited": (
        "The passage differs from the pinned one, but the anchors are still there.",
        "该段与锁定时不同，但锚点仍在其中。",
    ),
    "means.anchor_missing": (
        "A name or term is not in the passage, or no longer, or the passage does not exist.",
        "某个名称或术语不在该段中，或已不在其中，或该段不存在。",
    ),
    "means.figure_mismatch": (
        "A figure or a name is not in the passages of a source, the languages differ, or the record says more than its "
        "statement.",
        "数字或名称不见于某一来源的所引段落，或两种语言不一致，或记录所载多于表述。",
    ),
    "means.wrong_source": ("The anchors are in another source.", "锚点见于另一来源。"),
    "means.no_text": ("There is no copy of the source, so nothing was checked.", "没有该来源的副本，因此未作核对。"),
    "means.match": ("A figure or block is as the base has it.", "数字或区块与库中一致。"),
    "means.derived": (
        "It follows from figures of the base: a difference, ratio, share, sum, growth or rank.",
        "可由库中数字推出：差、比、占比、合计、增幅或位次。",
    ),
    "means.contested": (
        "The base has it, and another source has something else; both are shown.",
        "库中有此说法，但另有来源说法不同；两者均列出。",
    ),
    "means.cited": (
        "The cited passage exists, and facts rest on it; whether it supports the sentence was not checked.",
        "所引段落存在，且有事实以其为依据；是否支持此句未作核对。",
    ),
    "means.differs": (
        "The sentence itself names the thing, place and time, and the base has something else for them.",
        "句中写明了事项、地域和时间，而库中的说法与此不同。",
    ),
    "means.not_comparable": (
        "The figures compared are of other times or levels; where their values tell, the sentence has them right.",
        "句中比较的数字时间或层级不同；数值能够判断时，高低说得没有错。",
    ),
    "means.told_otherwise": (
        "Another of the drafts has another figure for the same thing, place and time.",
        "另一份草稿中，同一事物、地域和时间的数字与此不同。",
    ),
    "means.unsupported": (
        "The base has that thing for that place and time, but not this figure.",
        "库中有该地域、该时间的这一事项，但没有这一数字。",
    ),
    "means.unknown_citation": (
        "The base does not know the cited source or passage, or the passage does not support the sentence.",
        "库中没有所引的来源或段落，或该段不支持此句。",
    ),
    "means.stale_block": ("The block's command gives another text now.", "区块的命令现在给出的文本已不同。"),
    "means.edited_block": ("The block was edited by hand since it was written.", "区块生成后被手工改动。"),
    "means.failed_block": ("The block's command cannot be run.", "区块的命令无法运行。"),
    "means.other_base": (
        "The block was written from another base than the one in use.",
        "区块出自另一个库，而不是当前所用的库。",
    ),
    "means.retracted": ("The block shows a fact that the base no longer has.", "区块所示的事实库中已没有。"),
    "means.vouched": (
        "A comment in the draft says that the analyst answers for the figure.",
        "草稿中的注释表明由作者对该数字负责。",
    ),
    "means.outside": ("The base has nothing to check it against.", "库中没有可供核对的内容。"),
    # what is wrong with a figure or a citation of a draft
    "guard.supposed": ("The sentence supposes it, or asks.", "句子只是假设或提问。"),
    "guard.denied": ("The sentence denies it.", "句子否认这一数字。"),
    "guard.expected": ("Somebody expects or claims it.", "有人预计或声称如此。"),
    "guard.planned": ("It is a plan, a target or a need.", "这是计划、目标或要求。"),
    "guard.abroad": ("It is the figure of a place that the base has nothing on.", "这是库中未收地域的数字。"),
    "guard.past": ("It is about an earlier time, which is not named.", "说的是此前未写明的时间。"),
    "guard.part_of_year": ("It is for a part of the year.", "这是一年中部分时间的数字。"),
    "guard.fiscal_year": (
        "Its year is one of budgets or schools, or of an estimate.",
        "年份是财年、学年，或属估计值。",
    ),
    "guard.span": ("It is for several years together.", "这是若干年合计或持续的数字。"),
    "guard.denied_year": ("The year is only ruled out, or compared with.", "该年份只是用来区分或比较。"),
    "guard.edition": ("The year is that of a publication.", "该年份是出版年份。"),
    "guard.growth": ("It says how much something grew, not its level.", "这是增幅，而非水平。"),
    "guard.other_thing": ("Its words name something else, too.", "句中还有其他名词，所指不同。"),
    "guard.institution": ("It is an institution's, not the place's.", "这是机构的数字，而非该地域的。"),
    "guard.size_of_list": ("It says how long a list is.", "说的是榜单的长度。"),
    "guard.rank_within": (
        "It is a rank within a place, not in the list that the base has.",
        "这是某一地域内的名次，而非库中榜单的名次。",
    ),
    "guard.carried": ("Its place is carried over from an earlier sentence.", "地域承自前文。"),
    "guard.after_break": ("Its place is named only after a semicolon.", "地域在分号之后才出现。"),
    "guard.small_cell": ("It may count the entries of that kind.", "可能是此类条目的个数。"),
    "guard.range": ("It is a range or a bound that holds the base's figure.", "这一范围或界限包含库中的数字。"),
    "slip.value": ("The base has another number.", "库中的数字不同。"),
    "slip.qualifier": (
        "The number is right, but `over`, `nearly` or the like is missing, added or another one.",
        "数字正确，但“超过”“近”一类限定词缺失、多余或有误。",
    ),
    "slip.unit": (
        "The number is right, but in another unit: percent for percentage points, yuan for dollars.",
        "数字正确，但单位有误，如把百分点写成百分比，把美元写成元。",
    ),
    "slip.scale": (
        "The digits are right, but in another power of ten: million for billion.",
        "数字相同，但数量级有误，如把十亿写成百万。",
    ),
    "slip.ambiguous": (
        "The figure can be read in more than one way, as `a 2.5-fold increase` can; the base has one of them.",
        "该数字可有不同理解（如“a 2.5-fold increase”）；库中为其中之一。",
    ),
    "slip.period": ("The base has the figure for another time.", "库中的这一数字属于另一时间。"),
    "slip.place": ("The base has the figure for another place.", "库中的这一数字属于另一地域。"),
    "slip.relation": (
        "The words between two figures, or two places, say the opposite of what the base has.",
        "两个数字或两地之间的用语与库中相反。",
    ),
    "slip.arithmetic": (
        "The difference, ratio, share or rank does not follow from the figures of the base.",
        "差、比、占比或位次与库中数字推算的结果不符。",
    ),
    "slip.date": ("The base has another date for what happened.", "库中的日期与此不同。"),
    "slip.members": ("The base has other members for the hub.", "库中该科创中心的成员与此不同。"),
    "slip.speaker": ("The base has somebody else saying it.", "库中此话另有其人。"),
    "slip.in_force": (
        "The base has it as planned or called for, and the draft states it as done.",
        "库中为计划或要求，草稿却写成已经做到。",
    ),
    "slip.first_time": (
        "The base says that it was the first time, and the draft that it was not.",
        "库中为首次，草稿却并非如此。",
    ),
    "slip.other_hub": ("The base says it of another hub.", "库中所说的是另一科创中心。"),
    "slip.plan": (
        "The base has the figure as a plan, and the draft states it as an outcome.",
        "库中的数字是计划，草稿却写成结果。",
    ),
    "slip.no_source": ("The base has no source with this id.", "库中没有此编号的来源。"),
    "slip.no_passage": ("The source has fewer passages.", "该来源没有这么多段落。"),
    "slip.unused_passage": ("No fact cites the passage.", "没有事实以该段为依据。"),
    "slip.other_figure": ("The figure of the sentence is in another passage.", "句中的数字见于另一段落。"),
    "slip.other_place": ("The passage is about other places than the sentence.", "该段所述地域与此句不同。"),
}
