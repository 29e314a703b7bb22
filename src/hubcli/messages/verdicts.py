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
    "differs": ("differs", "不符"),
    "unsupported": ("unsupported", "无依据"),
    "unknown_citation": ("unknown citation", "引注有误"),
    "stale_block": ("stale block", "区块已过时"),
    "edited_block": ("edited block", "区块被改动"),
    "failed_block": ("failed block", "区块无法生成"),
    "other_base": ("block of another base", "他库区块"),
    "retracted": ("retracted", "已撤下"),
    "vouched": ("vouched for", "作者担保"),
    "outside": ("outside the base", "库外"),
    # what they mean
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
        "A figure is not in the passages, the languages differ, or a value, year or place of the record is not stated.",
        "数字不见于所引段落，或两种语言不一致，或表述未写明记录所载的数值、年份或地域。",
    ),
    "means.wrong_source": ("The anchors are in another source.", "锚点见于另一来源。"),
    "means.no_text": ("There is no copy of the source, so nothing was checked.", "没有该来源的副本，因此未作核对。"),
    "means.match": ("A figure, citation or block is as the base has it.", "数字、引注或区块与库中一致。"),
    "means.differs": (
        "The base has another figure for the same thing, place and time.",
        "库中同一事项、同一地域和时间的数字与此不同。",
    ),
    "means.unsupported": (
        "The sentence names something in the base, but no fact has this figure for it.",
        "句中提及库中的内容，但没有事实载有这一数字。",
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
        "A comment in the draft says that the analyst answers for the figure; it was not checked.",
        "草稿中的注释表明由作者对该数字负责；未作核对。",
    ),
    "means.outside": (
        "The base cannot be expected to have the figure; it was not checked.",
        "库中不可能有这一数字；未作核对。",
    ),
    # what is wrong with a figure or a citation of a draft
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
