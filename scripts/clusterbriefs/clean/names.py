"""Tells whether a word has the form of a person's name.

A Chinese name is a surname and one or two characters; names of minorities and foreign names are
known by a dot inside or by the characters that transcriptions are made of. A name is tested where
names are expected, behind 记者 and its like; nothing here looks for persons in running text.
"""

# ruff: noqa: E501  (lists of words are easier to read in long rows)

from __future__ import annotations

from functools import cache
from typing import Final

from clusterbriefs.clean.lexicon import lexicon, table
from clusterbriefs.clean.regex import regex

_COMMON: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤倪严牛温芦季俞章鲁葛伍申尤毕聂丛焦柳邢岳齐梅庄辛祝左涂祁舒耿牟詹苗凌费纪靳盛童甄项裴席屈鲍霍翁隋甘柯阮桂闵柴冉窦"
)
"""Surnames that most people have; no everyday words."""
SURNAMES: Final = _COMMON | frozenset(
    "楚眭鄞鄢谯贲綦蔄郈钦况佴辜谌向褚卫尤施华戚喻柏水窦章云葛奚郎鲁昌苗凤花俞柳酆鲍费廉岑倪滕殷罗毕邬安常乐时傅皮卞齐康伍元卜平和穆萧湛祁禹狄米贝明臧计伏成谈茅庞纪舒屈项祝阮蓝闵席季麻强路娄危童颜梅盛刁骆"
    "樊凌霍虞支柯昝管经房裘缪干解应宗宣郁单杭洪包左吉钮嵇邢滑裴荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井富巫乌焦巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫宁仇"
    "栾暴甘厉戎祖符景詹束幸司韶郜蓟薄印宿怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容古易慎戈庾终"
    "暨居衡步都耿满弘匡国文寇禄阙东欧殳沃利蔚越夔隆师香巩厍聂晁勾敖融冷訾辛阚那简饶空毋沙乜养鞠须丰巢关蒯相查后红游竺权逯盖益桓公仝佟岳帅亓苟代展雒敬母卿年哈答闪谌泮"
    "原仉矫郄库修甯阳揭初撒曳宿冼麦植区佘练尧迟战门哀衣苑种鹿佐计隋刑荘庆蹇宾粟凃涂肇阿麴仵巨邸郇湯邝钭伦檀信折忻卜舍巷斯海英铁来亢栗伞寻禤励豆普庹缑笪睢斛寸木刀俸"
)
DOUBLE: Final = frozenset(
    "欧阳 司马 上官 诸葛 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 东方 端木 南宫 范姜 澹台 轩辕 长孙 宇文 司空 闻人 独孤 完颜 呼延 钟离 申屠 赫连 濮阳 淳于 单于 太史 西门 百里 东郭 公冶 第五 公羊 拓跋 纳兰".split()
)
_NOT_NAMES: Final = frozenset(
    "关注度 相关资 相关新 相关文 相关阅 本报 本网 本站 本刊 佚名 网络 未知 管理员 管理 原创 转载 小编 编辑 记者 新华社 互联网 匿名 综合 整理 报道 来源 时间 字号 中国 通讯员 全媒体 融媒体 官方 平台 和平 文字 文图 图文 通讯 连线 独家 常委 于是 时评 成员 向导 水利 方面 安监 计生 宣教 应急 党建 经信 农林 农业 文旅 文广 国土 公安 司法 卫健 卫计 卫生 宣传 明报 时报 都市 经济 国际 金融 年终 相关 有关 单位 项目 全程 全国 全文 那么 通过 通讯社 解放 能源 车间 高新 水务 关注 查看 广告 公众 公告 都会 应当 从事 后来 成功 干部 石油 华人 海外 阳光 英文 信息 来信".split()
)
_ABROAD: Final = frozenset(
    "华盛顿 柏林 巴黎 万象 罗马 马德里 马尼拉 温哥华 安卡拉 金边 仰光 惠灵顿 华沙 明斯克 利马 云林 高雄 花莲 金门 马祖 连江 苗栗 平壤 东京 迪拜 贝鲁特 巴格达 雅加达 雅典 河内 首尔 台北 台中 台南 香港 澳门 新竹 桃园 彰化 南投 嘉义 屏东 宜兰 台东 澎湖 基隆 纽约 伦敦 莫斯科 新北 竹北 休斯敦 洛杉矶 日内瓦 开罗 新德里 利雅得 布鲁塞尔".split()
)
"""Places abroad and beyond the strait that reports come from: some begin like a name."""
_BODY: Final = regex(
    r"^.(?!(.)\1$)(?:.[局办部处科厅署站室网报刊县镇乡委院社队区校市省村系组所厂店馆股]|[委协学商工]会|[卫健教交公应水城环]+[宣信轩])$"
)
"""The short name of a body, or the name by which its writers sign together."""
_TRANSCRIBED: Final = frozenset(
    "阿艾巴白班保拜贝比边布才仓策次才措达丹旦当德登邓迪地丁多杜额尔鄂恩法嘎噶格葛贡古果哈罕合赫呼胡吉加嘉坚江金杰晋卡坎康科克孔库拉来兰朗老勒雷力里丽利列林琳龙鲁洛罗玛马买麦曼美孟米密木穆那娜乃南尼年宁牛农努诺帕皮平普其奇启恰钦青琴庆热仁日茹萨赛桑色沙山申胜斯苏索塔太特提田铁帖图土吐托瓦旺乌吾西希夏先雄勋雅亚央杨益依伊义因英永优尤玉约云扎泽扎增占哲者朱珠卓孜孙宗不都曼通敖其力朝哈达音宝亥汗江提合依尔肯别克让措毛伍牛呷曲各且什莫史"
)
"""Characters that Mongol, Tibetan, Yi, Uyghur and Kazakh names are written with."""
_SELDOM: Final = frozenset("让各且什都不")
"""Characters of such names that are words of grammar: none begins one, or stands in a short one."""
_LONG_NAME: Final = 4
"""Characters from which on a name is not short. Ours."""
_DOTTED: Final = regex(r"[\u4e00-\u9fff]{1,7}(?:[·•・‧][\u4e00-\u9fff]{1,7}){1,3}")
HAN: Final = regex(r"[\u4e00-\u9fff]+")
_OFTEN: Final = 5
"""Band of the lexicon from which on a word of two characters is no name."""
_TOGETHER: Final = 12
"""Longest row of names without a mark between them."""


@cache
def places() -> frozenset[str]:
    """Return the short names of provinces and prefectures, and those of places abroad."""
    rows = table("prefectures.tsv")
    home = {row[0] for row in rows} | {city for row in rows for city in row[1].split()}
    return frozenset(home | {"北京", "上海", "天津", "重庆", "深圳"} | _ABROAD)


def is_name(word: str) -> bool:
    """Tell whether a word has the form of a Chinese name and is not known to be something else.

    >>> is_name("李明远"), is_name("欧阳明"), is_name("宣传部"), is_name("获悉")
    (True, True, False, False)
    """
    if not 2 <= len(word) <= 4 or word in _NOT_NAMES or word in places():
        return False
    if word[:2] in DOUBLE:
        return len(word) >= 3
    if len(word) > 3 or word[0] not in SURNAMES:
        return False
    return len(word) == 2 or (not _BODY.match(word) and word not in lexicon().words)


def stands_alone(word: str) -> bool:
    """Tell whether a word is a name even where nothing says that names stand there.

    A rare surname and one character are more often something else, such as a short name of a paper.

    >>> stands_alone("李明远"), stands_alone("高原"), stands_alone("广日")
    (True, False, False)
    """
    if not is_name(word) or word in lexicon().words:
        return False
    return len(word) > 2 or word[0] in _COMMON


def in_a_slot(word: str) -> bool:
    """Tell whether a word is a name where only names stand: behind a role and a mark."""
    if is_name(word):
        band = lexicon().words.get(word)
        return band is None or (band < _OFTEN and word[0] in _COMMON)
    return is_transcribed(word)


def is_transcribed(word: str) -> bool:
    """Tell whether a word is the name of a minority, with a dot or in the characters for it.

    >>> is_transcribed("扎西旦增"), is_transcribed("艾山江·买买提"), is_transcribed("发布中心")
    (True, True, False)
    """
    if _DOTTED.fullmatch(word):
        return True
    known = lexicon().words
    if not _SELDOM.isdisjoint(word) and (len(word) < _LONG_NAME or word[0] in _SELDOM):
        return False
    return (
        2 <= len(word) <= 8
        and _TRANSCRIBED.issuperset(word)
        and word not in known
        and word not in places()
        and word not in _NOT_NAMES
    )


def split_names(run: str) -> list[str]:
    """Split names that stand together without a mark; empty where the run is not made of names.

    >>> split_names("王某某赵某")
    ['王某某', '赵某']
    >>> split_names("张三李明远王芳")
    ['张三', '李明远', '王芳']
    """
    if not 2 <= len(run) <= _TOGETHER or not HAN.fullmatch(run):
        return []
    if len(run) <= 3:
        return [run] if is_name(run) else []
    known = lexicon().words
    best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
    for end in range(2, len(run) + 1):
        for start in range(max(0, end - 4), end - 1):
            word = run[start:end]
            if start not in best or word in known or not is_name(word):
                continue
            cost = best[start][0] + _cost(word)
            if end not in best or cost < best[end][0]:
                best[end] = (cost, [*best[start][1], word])
    return best[len(run)][1] if len(run) in best else []


def _cost(word: str) -> float:
    """Weigh a name: rare surnames and names of two characters are fewer."""
    if word[:2] in DOUBLE:
        return 0.2
    return (0.0 if word[0] in _COMMON else 1.0) + (0.5 if len(word) == 2 else 0.0) + 0.1
