"""Names, idioms and list marks that hold a number and count nothing: 一带一路, 两个维护, 神舟十八号, 985高校."""

from hubcli.figures.alternatives import either
from hubcli.figures.chinese.forms import Forms, no_figure
from hubcli.figures.chinese.numerals import HAN


def phrase_end(text: str, start: int) -> int:
    """Where the set phrase or idiom ends that begins there; 0 where none does."""
    for phrase in PHRASES.get(text[start : start + 2], ()):
        if text.startswith(phrase, start):
            return start + len(phrase)
    return 0


# Political and administrative terms; English has names for them (`the Two Upholds`), not counts.
_SET_PHRASES = (
    "一国两制 一带一路 两个维护 两个确立 四个意识 四个全面 两个一百年 四个自信 四个伟大 四个面向 三个务必 两个务必  "
    "两个毫不动摇 两个健康 两个结合 两个文明 三严三实 两学一做 三会一课 一岗双责 三去一降一补 两免一补  "
    "五险一金 两岸四地 两不愁三保障 三区三州 三权分置 三公经费 三资企业 三来一补 九三学社 三重一大 三农 三北工程  "
    "两院院士 两山理论 两弹一星 两高一低 两高一剩 一窗通办 一网通办 一网统管 一站式 一条龙 一揽子 一盘棋 一刀切  "
    "一票否决 一体化 一把手 一线城市 一老一小 一县一策 一企一策 一事一议 一业一证 一案一策 四书五经  "
    "五四运动 五四青年节 五四精神 六一儿童节 三峡 三亚 三明 三门峡 三江源 三星堆 三角 四川 六安 九江  "
    "九龙 十堰 五台山 百度 千岛湖 万科 万达 万州 百色 七国集团 二十国集团"
)
_IDIOMS = (
    "一成不变 一年一度 一如既往 一心一意 一目了然 一路走来 三令五申 三三两两 三五成群 三心二意 三番五次  "
    "四通八达 四面八方 四海 五湖四海 五花八门 五彩 七上八下 九牛一毛 九霄云外 十全十美 百花 百姓 百货  "
    "百家争鸣 百年未有 百年不遇 百折不挠 百废待兴 百业 千方百计 千家万户 千军万马 千载难逢 千头万绪  "
    "千锤百炼 千里马 千变万化 千千万万 千秋 万无一失 万众 万物 万象 万家灯火 万里长征 万水千山 万紫千红  "
    "万万不 亿万富翁 万元户 千人计划 万人计划 百人计划 百千万人才 万能 万维 一五一十 一模一样 两全其美  "
    "五个一 四个一批 两点论 两点一线 二话不说 一分为二 一举两得 十字路口"
)
_IDLE = (
    "一届|一天|一日|十分(?!之|钟)|千万(?=[别不要勿])|万一|(?<=过去)一年|(?<=过去的)一年|一年(?=来|之|[一两三四][次度])"
    "|(?<=[新这那每同某全去上前后的])一年|(?<=最后)一公里|(?<=[统唯同单之其])一|(?<=独)一无二|(?<=数)一数二|(?<=双)一流|(?<=[上下大前后])半(?![年数])"
    "|[一二三四五]{2,5}(?:产业|线(?!路)|级市场)|[一二三]次?产(?=业)|一二三产|[两三四五]位数|两[地岸者侧端翼手]|十一(?=黄金周|假期|长假)"
    "|(?:(?<=周)|(?<=星期)|(?<=礼拜))[一二三四五六](?![年周个])"
)
_FIRSTS = either("时间 手 生产力 资源 动力 要务 产业 梯队 线 书记 责任人 要素 次 课堂 曲线 增长曲线 故乡")  # 第一
_CLAUSE = r"(?:\A ?|(?<=[。；：;:\n])|(?<=[。；：;:] ))"
_ORDINAL_NAMES = (
    rf"首次|首度|{_CLAUSE}第[{HAN}]{{1,3}}(?:[，,:]|、(?!第))|第一{_FIRSTS}|第[二三](?:产业|课堂|故乡|曲线|增长曲线)|第三方(?![面案])"
    # of generations and sessions English has no number either: 4G, the session
    rf"|第(?:[{HAN}]{{1,3}}|[0-9]{{1,2}})(?:代"
    "|次(?:全体)?(?:会议|会晤|全会|集体学习|工业革命|科技革命|产业革命|世界大战|浪潮|分配|飞跃))"
)
# Ships, satellites, rockets, computers; in English `Shenzhou-18` reads as no number.
_CRAFT = (
    "神舟|嫦娥|天宫|天舟|天问|长征|北斗|风云|实践|悟空|墨子|羲和|夸父|鹊桥|慧眼|力箭|谷神|朱雀|天龙|引力|雪龙|蛟龙|海洋|资源|遥感|高分"
    "|翼龙|张衡|冲之|九章|悟道|问界"
)
PHRASES: dict[str, list[str]] = {}
for _phrase in sorted(f"{_SET_PHRASES} {_IDIOMS}".split(), key=len, reverse=True):
    PHRASES.setdefault(_phrase[:2], []).append(_phrase)
"""The set phrases and idioms by their first two characters, the longest first."""
HAN_NAMES = (
    rf"{_CLAUSE}(?:[{HAN}]{{1,3}}、|[{HAN}]{{1,2}}是)"
    rf"|{_IDLE}|(?<=遥)[{HAN}]{{1,3}}|(?=[{HAN}]{{1,3}}号)(?<={_CRAFT})[{HAN}]{{1,3}}号(?:[、和][{HAN}]{{1,3}}号)*"
    rf"|(?=[{HAN}]{{1,2}}次)(?:(?<=人大)|(?<=政协)|(?<=员会))[{HAN}]{{1,2}}次(?:全体)?会议"
)
DIGIT_NAMES = (
    rf"[1-9]\+(?=计划|行动|工程|战略|模式)|(?:985|211|863|973)(?=[工计高院大重、\"”/和与及项名])"
    rf"|(?<=公元前)[0-9]{{1,4}}年?|[0-9]{{1,3}}(?:号?[、和][0-9]{{1,3}})*号[线楼馆院门机桥厅库岛仓车炉]"
    rf"|7 ?[×x*] ?24(?: ?小时)?|(?=[0-9]{{1,3}}号)(?<={_CRAFT})[0-9]{{1,3}}号"
)
FORMS: Forms = {
    "zh_name": (HAN_NAMES, no_figure),
    "zh_ordinal_name": (_ORDINAL_NAMES, no_figure),
}
DIGIT_FORMS: Forms = {"zh_digit_name": (DIGIT_NAMES, no_figure)}
