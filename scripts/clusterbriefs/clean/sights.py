"""Tells what can be seen in a picture from what a report would say: captions without a credit.

Which verbs a line has decides: sentences that report, order or argue are none. Where such a line
stands is for the rule `caption` to ask.
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.regex import regex

WORKERS: Final = (
    "工作人员 科研人员 技术人员 研究人员 医护人员 检验人员 操作人员 研发人员 工程师 技术员"
    " 工人 员工 医生 护士 农户".split()
)
"""Whom a picture shows at work."""
SHOWN: Final = (*WORKERS, *"患者 游客 观众 学生 嘉宾 参会者 参展商".split())
"""Whom a picture shows at whatever a place is for."""
OTHERS: Final = (
    "孩子 同学 队员 运动员 老人 人员 师傅 学员 村民 市民 居民 志愿者 技师 药农 代表".split()
)
"""Whom a report names as often: they count only where the rest of the line is that of a caption."""
_ARGUES: Final = regex(
    r"[；：！？…。](?=.)|，.*，|“[^”]{9}|[他她它我你您咱这那此其谁某但却也还都就才又再则不没未无非是说问答道想0-9]"
    r"|[呢吗吧啊嘛的了]。|觉得|认为|表示|介绍(?!(?:作品|产品|展品|用法|工艺|设备)。?$)|因|于是|所以|然而"
    r"|可是|如今|现在|今天|当天|第[一二三]|首先|首站|其次"
    r"|最后|一[天年]|[去今明]年|为何|怎|如何|开始|继续|终于|曾|经过|负责|关键|重要|会上|讲话|发言|主持|强调|出席|参加|应当|依法"
    r"|[吗呢]$|[可应获遭被致引]|时[^\u4e00-\u9fff]|索赔|身亡|中毒|发现|失误|锁定|同比|面积|增加|五人|一千"
)
"""What a sentence of the text has that stands as a paragraph, and a caption has not. Ours."""
_AT_SOMETHING: Final = regex(
    r"[^，。]{2,16}?(?:正在|在)(?![^。]{0,8}(?:调查|审理|进行|推进|研究|办理|处理|制定|侦办|核实|酝酿|谋划|建设"
    r"|开展|组织|实施|举行|召开|减少|增加|下降|上升|扩大|逐步|加快))[^，。]{2,16}。"
)
"""Who or what, and what it is doing where."""
BUSY: Final = regex(
    r"^(?!.*(?:深夜|清晨|凌晨|傍晚|当天|入夜|晚上|早上|夜里))[^，。：；“的]{3,16}(?:内|里|上|中|前|旁|现场|[园区街馆厅站场])"
    r"(?:人头攒动|座无虚席|游人如织|人来人往|车水马龙|热闹非凡|秩序井然|井然有序|灯火通明|人声鼎沸"
    r"|，?[\u4e00-\u9fff]{0,8}(?:堆码整齐|有序通过|有序进出|有序作业|整齐排列|一字排开|鳞次栉比|整装待发|来回穿梭|蓄势待发|硕果累累"
    r"|郁郁葱葱|绿意盎然|波光粼粼))。?$"
)
"""A place and how full it is: seen in a picture."""
ON_SHOW: Final = regex(
    r"^[^，。：；！？“”]{2,14}(?:出土|陈列|展出|收藏|珍藏|烧制|晾晒)的[^，。：；！？“”的了为是成卖来改不全多首]{2,14}。?$"
)
"""A thing, and where it lies or what was done to it."""
_AT_WORK_NOW: Final = regex(
    rf"^[^，。：；！？“”]{{0,16}}(?:{'|'.join([*SHOWN, *OTHERS])})(?:们)?"
    r"(?:正在|正|为患[儿者]|给患[儿者]|在[^，。：；！？“”了]{1,8}?(?:上|里|内|前|旁|边|间))"
    r"[^，。：；！？“”了]{2,16}$"
)
"""Who is at what, with no mark behind it, longer than headings of a report are."""
_DOING: Final = regex(
    r"^[\u4e00-\u9fff]{0,10}(?:手|工|员|们|师傅|农户|农民|村民|居民|学生|孩子|游客|志愿者|医生|护士|战士|民警|演员)"
    r"(?:驾驶|操作|采摘|收割|检查|调试|整理|搬运|打捞|演示|表演|练习|排练|安装|修剪|喂养|播种|插秧|巡查|装配|挑选|晾晒|捕捞|核对|分拣|包装|测量|清洗|焊接|组装|编织|采集|擦拭)"
    r"[^，。：；！？“”了]{2,14}$"
)
"""Who does what with the hands, and no mark behind it."""
_DEEDS: Final = (
    "读取 观察 测量 测试 操作 调试 检查 检验 检测 检修 查看 查验 采摘 收割 插秧 播种 施肥 "
    "浇水 修剪 喂养 投喂 挑选 选购 品尝 体验 参观 观看 排队 候诊 就诊 问诊 查体 看诊 抽血 "
    "打针 接种 登记 填写 签约 签字 揭牌 剪彩 合影 交谈 讲解 授课 上课 听课 听讲 练习 训练 "
    "排练 表演 演奏 演唱 比赛 搬运 装卸 装车 装配 组装 安装 焊接 打磨 切割 包装 分拣 打包 "
    "清点 核对 化验 取样 采样 称重 记录 拍照 拍摄 修复 修补 补 揭取 雕刻 编织 制作 缝制 "
    "晾晒 翻晒 炒制 巡查 巡护 巡线 巡检 维修 抢修 清理 打扫 清扫 清洗 清淤 消毒 裁剪 搭建 铺设 "
    "浇筑 施工 作业 挖掘 添加 涂抹 喷洒 值守 慰问 走访 入户 宣讲 翻阅 阅读 看书 写字 画画 "
    "玩耍 嬉戏 散步 赏花 游玩 庆祝 演示 展示 打捞 捕捞 放流 栽种 种植 移栽 嫁接 套袋 整理 "
    "擦拭 做检查 做手术 做实验 起降 降落 起飞 停靠 卸货 装船 进站 出站 试跑 试车 试飞".split()
)
"""What is done with the hands, or seen to be done. Ours."""
_DEED: Final = rf"(?:[为给往向用从对把帮替][^，。：；！？“”了]{{1,9}}?)?(?:{'|'.join(_DEEDS)})"
_PEOPLE: Final = (
    *SHOWN,
    *OTHERS,
    *(
        "社员 队伍 团队 同学们 家长 老师 教师 乘客 旅客 顾客 司机 船员 渔民 牧民 茶农 果农 蚕农 "
        "菜农 工匠 匠人 学徒 讲解员 民警 消防员 护林员 列车员 驾驶员 飞手 村医 医护 大夫 药师 "
        "检验员 质检员 研究生 教授 专家 用户 参赛者 选手 演员 代表团 无人机 机器人 "
        "堆高机 叉车 吊车 龙门吊 起重机 挖掘机 收割机 插秧机 机械臂"
    ).split(),
)
_AT_IT_NOW: Final = regex(
    rf"^[^，。：；！？“”了将让]{{0,10}}(?:{'|'.join(_PEOPLE)})们?"
    rf"(?:(?:正在|正|在)[^，。：；！？“”了中]{{0,8}}?)?{_DEED}[^，。：；！？“”了]{{0,12}}$"
)
"""People, or a machine, and what they do with their hands: no mark behind it."""
_AT_PLACE: Final = regex(
    rf"^[^，。：；！？“”了将让]{{3,14}}，(?:{'|'.join(_PEOPLE)})们?"
    rf"(?:(?:正在|正|在)[^，。：；！？“”了中]{{0,8}}?)?{_DEED}[^，。：；！？“”了]{{0,12}}。?$"
)
"""A place, and behind a comma who does what there."""
_RUNNING: Final = regex(
    r"^[\u4e00-\u9fff]{2,8}(?:正在|在)[\u4e00-\u9fff]{1,8}[中上里内间旁下](?:运转|运行|作业|飞行|航行|行驶|盛开|绽放|待命|觅食|栖息)$"
)
"""A thing or plant, and what it does where."""
_FROM_ABOVE: Final = regex(
    r"^(?:航拍|俯瞰|鸟瞰|远眺)(?!中国|[^，。]{0,6}看)[^，。：；！？“”了是]{3,14}$"
    r"|^[^，。：；！？“”了是把将]{3,16}(?:航拍图?|旧照|老照片|留影|剪影|近照|剧照|掠影|效果图)。?$"
    r"|^[^，。：；！？“”了是的]{2,14}[拍合留]?摄于[^，。：；！？“”了是的]{2,14}。?$"
)
"""From where a picture was taken, or of what kind it is."""
_AT_DEED: Final = regex(
    rf"(?:正在|正|在|为|给|替|向|与|和|教|带)[^，。：；！？“”了]{{0,10}}?(?:{'|'.join(_DEEDS)})"
    r"[^，。：；！？“”了]{0,10}[。]?$|(?:正在|在)[^，。：；！？“”了过]{2,14}[里内上中旁前边][^，。：；！？“”了过的]{1,4}$"
)
"""What is said of somebody whom the text names, as a picture shows it."""
_BESIDE: Final = regex("[和与](?:学徒|徒弟|弟子|家人|妻子|丈夫|队员|同事|学生|工友|乡亲|战友)们?$")
"""With whom somebody named is seen."""
_SPEAKS: Final = regex("作[\u4e00-\u9fff]{0,6}(?:发言|报告|讲话|介绍|演讲|致辞)$")
"""Who speaks at a meeting, as a line by itself."""
_HEADING: Final = 12
"""Characters of such a line at least: headings are shorter. Ours."""


def is_picture(text: str, *, label: bool = True) -> bool:
    """Tell whether a line says what a picture shows: who does what, or from where it was taken.

    A sentence only where it sets the place in front.
    """
    if _AT_PLACE.match(text):
        return _ARGUES.search(text.partition("，")[2]) is None
    if not label:
        return False
    if is_photo(text) or _RUNNING.match(text):
        return True
    # A machine without a crew denies nothing.
    return _AT_IT_NOW.match(text) is not None and not _ARGUES.search(text.replace("无人", ""))


def is_photo(text: str) -> bool:
    """Tell whether a line names a picture as such: from where it was taken, or of what kind."""
    return _FROM_ABOVE.match(text) is not None


def name_in_picture(text: str) -> str:
    """Return the name that a line begins with which says what somebody is at; else nothing.

    >>> name_in_picture("赵小舟在修补书页")
    '赵小舟'
    """
    for size in (3, 2):
        at_work = _AT_DEED.match(text, size) and _ARGUES.search(text) is None
        if at_work or _SPEAKS.match(text, size) or _BESIDE.match(text, size):
            return text[:size]
    return ""


def is_sight(text: str) -> bool:
    """Tell whether a line says what can be seen, and nothing that a report would say."""
    if BUSY.match(text) or ON_SHOW.match(text):
        return True
    if text[-1] != "。":
        seen = _AT_WORK_NOW.match(text) or _DOING.match(text)
        return len(text) >= _HEADING and seen is not None and not _ARGUES.search(text)
    seen = _AT_SOMETHING.match(text) or _DOING.match(text[:-1])
    return seen is not None and _ARGUES.search(text) is None
