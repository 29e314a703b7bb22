"""What the page of `show` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "evidence": ("Evidence", "依据"),
    "resting_on": ("Facts that cite it", "以其为依据的事实"),
    "naming": ("Facts that refer to it", "提及它的事实"),
    "concerned": ("Facts involved", "相关事实"),
    "steps": ("Steps", "环节"),
    "vocabulary": ("Vocabulary", "词表"),
    "modality": ("Modality", "性质"),
    "speaker": ("Speaker", "发言人"),
    "actor": ("Actor", "实施主体"),
    "deadline": ("Deadline", "期限"),
    "name": ("Name", "名称"),
    "aliases": ("Also called", "别名"),
    "type": ("Type", "类型"),
    "author": ("Author", "作者"),
    "publisher": ("Publisher", "发布者"),
    "date": ("Date", "日期"),
    "language": ("Language", "语言"),
    "address": ("Address", "网址"),
    "level": ("Level", "层级"),
    "within": ("Within", "隶属"),
    "unit": ("Unit", "单位"),
    "direction": ("Direction", "方向"),
    "defined": ("Definition", "定义"),
    "cause": ("Cause", "原因"),
    "derived": ("Derived", "推算数字"),
    "note": ("Note", "说明"),
    "written_in": ("Defined in", "所在文件"),
    "in_place_of": ("Overrides", "取代"),
}
