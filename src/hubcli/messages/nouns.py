"""The kinds of thing that messages name, bare and with the English article."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    # kinds of record
    "base": ("base", "库"),
    "hub": ("hub", "科创中心"),
    "place": ("place", "地域"),
    "source": ("source", "来源"),
    "theme": ("theme", "主题"),
    "indicator": ("indicator", "指标"),
    "tension": ("tension", "张力"),
    "fact": ("fact", "事实"),
    "role": ("role", "功能定位"),
    "strength": ("strength", "优势"),
    "challenge": ("challenge", "挑战"),
    "measure": ("measure", "举措"),
    "metric": ("metric", "数据"),
    "milestone": ("milestone", "重要节点"),
    "asset": ("asset", "平台或机构"),
    "collaboration": ("collaboration", "协作链条"),
    "context": ("context", "背景"),
    "record": ("record", "记录"),
    # their parts
    "text": ("text", "文本"),
    "piece_of_evidence": ("piece of evidence", "依据"),
    "step": ("step", "环节"),
    "waiver": ("waiver", "不采用的数字"),
    # what else a name can stand for
    "command": ("command", "命令"),
    "option": ("option", "选项"),
    "topic": ("topic", "专题"),
    "kind_of_record": ("kind of record", "记录类别"),
    "id_hub_or_place": ("id, hub or place", "编号、科创中心或地域"),
    # with the article
    "a_base": ("a base", "库"),
    "a_hub": ("a hub", "科创中心"),
    "a_place": ("a place", "地域"),
    "a_source": ("a source", "来源"),
    "a_theme": ("a theme", "主题"),
    "a_indicator": ("an indicator", "指标"),
    "a_tension": ("a tension", "张力"),
    "a_fact": ("a fact", "事实"),
    "a_role": ("a role", "功能定位"),
    "a_strength": ("a strength", "优势"),
    "a_challenge": ("a challenge", "挑战"),
    "a_measure": ("a measure", "举措"),
    "a_metric": ("a metric", "数据"),
    "a_milestone": ("a milestone", "重要节点"),
    "a_asset": ("an asset", "平台或机构"),
    "a_collaboration": ("a collaboration", "协作链条"),
    "a_context": ("a context", "背景"),
}
