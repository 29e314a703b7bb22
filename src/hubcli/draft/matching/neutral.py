"""Words that say nothing of what a figure measures: that it is reached, counted, reported, or where and when."""

import re
from functools import lru_cache

from hubcli.figures.characters import simplified
from hubcli.figures.patterns import regex
from hubcli.model.text import HAN
from hubcli.words.keywords import keywords


@lru_cache(maxsize=4096)  # they are compared with many facts
def telling_words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The English words of a masked text that are not neutral, and its Chinese words, cut where a neutral one is."""
    english = [
        word
        for word in _ENGLISH.findall(text.replace("’s", "").replace("'s", ""))
        if not NEUTRAL_ENGLISH.fullmatch(word)
    ]
    runs = (run for run in _HAN_RUN.findall(simplified(text)) if not _REPORTED.fullmatch(run))
    chinese = [part for run in runs for part in NEUTRAL_CHINESE.split(run) if part]
    return tuple(word for word in english if keywords(word)), tuple(chinese)


def says_something(text: str) -> bool:
    """Whether a masked text has words that are not neutral."""
    english, chinese = telling_words(text)
    return bool(english) or any(len(part) > 1 for part in chinese)


_ENGLISH = regex(r"[A-Za-z][A-Za-z'&-]*[A-Za-z]")
_REPORTED = regex("[^，]{0,12}(?:发现|获悉|了解到|注意到|披露|透露)")
"""Words that only tell how something became known: 记者查阅年鉴发现."""
_HAN_RUN = regex(f"[{HAN}]+")
NEUTRAL_ENGLISH = regex(
    r"""(?:\w+ly
    |according|advanc(?:ed|es|ing)|against|alone|account\w*|achiev\w+|added|adds?|all|almost|already|also|altogether|amount\w*|annual|appears?|around
    |attain\w*|average|balance|based|became|become|boasts?|bring\w*|brought|bureau|calculations?|came|capital|cent|cities
    |city|combined|comes?|comprehensive|contains?|cover(?:s|ed|ing)?|cross(?:e[sd]|ing)?|count\w*|countr(?:y|ies)|creat\w+|current\w*|data|devot\w+|directs?|each
    |entire|equal\w*|established|estimated|ever|exactly|figures?|fix\w*|found|gain(?:s|ed|ing)?|gather\w*|gets?|global\w*|goes|going|
    got|group|grow|grew|grown|had|half|has|have|headed|held|heads?|hits?|hold\w*|home|host\w*|however|impressive|significant|notable|marked|sharp|considerable|substantial|steady|indicators?|include\w*|into
    |it|its|itself|just|last|latest|less|levels?|lies|list\w*|local|located|looks?|made|makes?|mere|more|moved|much|municipal
    |municipalit\w+|nation\w*|new|newly|now|number\w*|occup\w+|officials?|official|once|one|only|operat\w*|over|overall|own|pass(?:ed|es|ing)?
    |part|percentage|place[sd]?|position\w*|present\w*|produc\w+|provinc\w+|publish\w*|puts?|putting|ranks?|ranked|ranking
    |rates?|rather|ratio|reach\w*|record\w*|region\w*|releas\w+|remain\w*|report\w*|respectively|rise[sn]?|rising|rose|run
    |represent\w*|said|same|saw|says?|seen?|set|shares?|shows?|showed|showing|situated|size|small|so|spend(?:s|ing)?|spent|stands?|standing|stood
    |statistic\w*|still|sum|takes?|taken|taking|today|together|took|total\w*|turns?|under|unit|up|upon|us|used|value[sd]?
    |very|was|were|whole|with|whereas|while|within|worked|worth|yearbook|year|years|years'|yet|thereby|thus|there|where|latter|former
    |climb\w*|jump\w*|increas\w+|exceed\w*|surpass\w*|top(?:s|ped)?|approach\w*|near\w*|roughly|approximately|measured|members|stays?
    |expressed|listed|terms|basis|territory|area|areas|world|highest|largest|biggest|high|scope|mainland|two|three|main|manag(?:e[sd]?|ing)|leading|major
    |built|build\w*|complet\w+|form\w*|possess\w*|own\w*|equivalent|some|close|slightly|well|ahead|behind|above|below
    |attracted|draws?|drawn|keep\w*|kept|continu\w+|maintain\w*|make|up|per|its|wants?|wanted|needs?|needed|lives?
    |again|mark|threshold|milestone|gives?|given|gave|enter(?:s|ed|ing)?|employ\w*|fil(?:e[sd]?|ing)|submit\w*|lodg\w+|post(?:ed|s)|pour(?:s|ed|ing)?|rebound(?:s|ed|ing)?|recover(?:s|ed|ing)?|secur(?:e[sd]?|ing)|retreat(?:s|ed|ing)?|retain\w*|spots?|notch(?:es)?|rungs?|receiv(?:e[sd]?|ing)|obtain\w*|chart|table|standings|leaderboard
    |higher|lower|larger|smaller|greater|fewer|bigger|better|trail\w*|lag\w*|overt\w+|outs\w+|outrank\w*|twice|double\w*
    |triple\w*|half|gap|difference|times?|points?|fell|dropped|declined|decreased|slipped|went|between|measured|both|first
    |swell\w*|soar\w*|surg\w+|balloon\w*|shr[aui]nk\w*|slid|sank|edged|crept|led|leads?|leap\w*|plung\w*|tumbl\w*
    |expand\w*|widen\w*|eased|Chinese|later|earlier|drew|did|supplement|editions?|index|among|lowest|least|fewest|smallest|compar\w+|settl\w+|communiqu\w+|whole|allocat\w+|ended|wait|streak|contribut\w+|follow\w*|most|worldwide|cluster|between|them|total\w*|came
    |second|third|figure|plan\w*|target\w*|aim\w*|expect\w*|will)""",
    re.VERBOSE | re.IGNORECASE,
)
NEUTRAL_CHINESE = regex(
    "[京津冀沪苏浙皖粤港澳]{2,}|首[次度]|跃[居升至上]|攀升|稳居|跨过|站上|迈上|冲破|首破|台阶|大关|门槛|关口|创?历史新高|再创新高"
    "|我国|情况|概况|一览表?|各|原来|[千百十]?万[人件家名]|今[天日]|落地|落户|[多少]出|不[足到]|前列|前茅|队伍|不断|壮大|小幅|略有?|微[升降]|明显|大幅|显著|逐年|稳步|一举|仅有|只有|左右|合共|录得|本港|全港|全澳"
    "|全社会|后者|前者|近乎|紧随其后|继续|折合|跌[到至]|还是|却|领跑|领衔|领先|分(?=[列居获占])|退居|跻身|登顶|蝉联|再次|一直|始终|集群|减少到?|增加到?|增长|降至|降到|增至|高于|低于|高出|多于|少于|大于|小于|落后于?|领先于?|不及|相差|差距|两倍|倍|次之|居首|最[高低多少大小]|反超|赶超|下降|回落|需要|走向|要|达到了?|达|为|是|共有|共计|合计|总计|共|有|约|占全国的?|占到?|已经|已|建成了?|建立了?|设立了?|设有|设|拥有|位居|位列|居于|居|位|排名|排在?"
    "|列|名|当年|当前|目前|现有|如今|现在|年末?底?|底|截至|数量|总数|总量|总额|规模|数据|统计局?|显示|公布|公报|报告|根据|据|按照?|其|该|此|的|了|在|于"
    "|中|里|内|上|和|与|及|以|也|均|都|仅|只|就|则|而|由|从|至|到|升至|提高|上升|上涨|增至|增加|提升|升|增长到|突破|超过|逾|接近|近|高达|稳定|保持|维持|分别|依次"
    "|全国|全球|世界|国家|全市|全省|全区|全域|地区|区域|省份|城市|[三四]地|两地|各地|市|省|区|地|当地|本市|本省|整体|全部|总体|整个"
    "|累计|形成了?|打造了?|集聚了?|汇聚了?|汇集了?|聚集了?|整合了?|创造了?|贡献|实现|取得|成为|进入|入围|入选|跻身|登上|首|第|家|个|所|项|座|席|条|每|大|新|最新|官方"
    "|比重|比例|份额|占比|水平|数字|结果|来看|而言|计算|约为|相当于|并|且|又|还|再|更|较|比|仍|继续|同时|其中|之一|之|等|称|说|指出|表示|介绍|共建|现已|路程|行程|恰|恰好|刚好|正好|这一|这|那|它|他们|发布|榜单|榜|名单"
)
