"""caption: removes captions of pictures that are not there.

Known by a credit (供图, 摄), by an opening (图为, 资料图), or by being a bare noun phrase with a full
stop between paragraphs: a name of a place and nothing said of it.

    removes (body)| 8月1日，产业峰会在滨河新区举行。（滨河新区宣传部供图）
    removes (body)| 滨河新区的夜市。新华社发
    removes (body)| 滨河新区的万亩茶田。（图片来自网络）
    removes (body)| 图为园区内的研发大楼。
    removes (body)| 两名技师在浮码头上紧固螺栓。供图
    removes (body)| 滨河药厂的无菌车间 摄影 赵小舟
    removes (body)| 滨河药厂的无菌车间 赵小舟/摄
    removes (body)| 截图自企业宣传片
    removes (body)| 图片附件： 老街一角.jpg (2021-1-1 21:10, 120.5 KB) / 下载次数 3
    removes (body)| 滨河科技园。
    removes (body)| 岩河两岸的研发类企业。
    removes (body)| 改造后的旧厂房外立面。
    removes (body)| 风景如画的滨河科学园。
    removes (body)| 滨河高新技术产业园俯瞰图。
    removes (body)| △园区生产线 赵某 摄
    removes (body)| 姐妹们在渡口漂洗染好的布。图/滨河笔记 赵小舟
    removes (body)| 微信图片_20210101000000.bmp
    removes (body)| 4.jpg (120.5 KB, 下载次数: 0)
    removes (body)| 图②：滨河科技园的中试车间一景，新装的三条产线已经调试完毕。
    removes (body)| 滨河工业园里的一家义肢企业。
    removes (body)| 滨河船厂3号船坞。
    removes (body)| 技术人员在调试灌装线。
    removes (body)| 周小舟（右）指导学徒检查焊缝。
    removes (body)| 周小舟（中）在手术中
    removes (body)| 港区的总装车间，两名技师正在装配手术床。
    removes (body)| 图说：两名技师在装配手术床 于某 摄（下同）
    repairs (body)| 新落成的冷链仓库。 赵小舟 摄新区今年新增企业二十家，其中三家来自外省，费用由财政补贴一半。 -> 新区今年新增企业二十家，其中三家来自外省，费用由财政补贴一半。
    removes (body)| 无人船停靠在浮码头旁。　通讯员供图
    removes (body)| 人工林抚育现场（资料片）
    removes (body)| 老船厂的周末市集。
    removes (body)| 检验平台内的液质联用仪。
    removes (body)| 建设中的滨河药谷首期工程。
    removes (body)| 滨河大桥夜景
    removes (body)| 慢火车车厢里的“流动集市”。
    removes (body)| 滨河药厂老厂区的蓝色烟囱。
    removes (body)| 中试基地俯瞰。
    removes (body)| 渡口镇的油茶林。
    removes (body)| QQ截图20210101000000.png
    removes (body)| 化验员核对样本（图：滨河日报）
    removes (body)| [caption id="attachment_7"] 竹农用索道运送毛竹下山。[/caption]
    removes (body)| 俯瞰澄江湾科创园二期。
    removes (body)| 柳河县乡村记账服务社。
    removes (body)| 秦玉华在南坪养牛合作社核对入库单。
    removes (body)| 服务社里，年轻的记账员正在录入票据。
    removes (body)| 傍晚的滨河新区中央商务区。
    leaves (body)| 秦玉华在南坪养牛合作社核对了一天的入库单。
    leaves (body)| 老师傅带出新徒弟
    leaves (body)| 无人机飞进大山
    leaves (body)| 答案是肯定的。
    leaves (body)| 首站，滨河科技园。
    leaves (body)| 园区保留了六处诊室。车程都在半小时以内。去年没有一个病人转出。（图片由受访者提供）
    leaves (body)| 工人在减少，机器在增多。
    leaves (body)| 该片由园区摄制，图片展将持续一周，观众可免费入场参观。
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from clusterbriefs.clean.document import HAN, LONG, Document, Line
from clusterbriefs.clean.names import is_name
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import END, hint
from clusterbriefs.clean.sights import (
    BUSY,
    ON_SHOW,
    OTHERS,
    SHOWN,
    WORKERS,
    is_photo,
    is_picture,
    is_sight,
    name_in_picture,
)

NAME: Final = "caption"
KIND: Final = "caption"

_CREDIT: Final = regex(
    r"[（(【\[][^（()）]{0,24}(?:供图|摄|提供|(?:图片|照片|图)来自[^（()）]{0,8}|提供图片|提供照片|图片来源[^（()）]*|资料图片?|资料照片?|资料片|(?:视频|网络|网页|电视)?截图|(?:取|截|翻摄)自[^（()）]*|图源[^（()）]*|图\s?[:：／/][^（()）]{2,12}|配图|制图|(?<!另)(?<!摘)发)[）)】\]]?\s*[。]?$"
    r"|[。\s][\u4e00-\u9fff]{2,8}(?:网|社|报|台)(?:发|供图)。?$"
    r"|。?本文图片?(?:均)?(?:为|由)[^。]{2,24}\s?(?:图|摄|提供)$"
    r"|(?:\s|　|。|/)[\u4e00-\u9fff/ ]{2,16}(?:记者|通讯员)?\s*[\u4e00-\u9fff]{2,4}\s*(?:摄|供图|摄影|制图)\s*[。)）]?$"
    r"|[\s　][\u4e00-\u9fff]{2,4}\s?[/／]\s?摄$|。[\u4e00-\u9fff]{2,3}摄$|[。\s　](?:本报)?(?:资料图片?|资料照片?|(?:新华社|中新社|新华网|视觉中国)[发供]?图?)$"
    r"|(?<=[\u4e00-\u9fff]{6})[\s　]摄影[\s　:：]\s*[\u4e00-\u9fff]{2,4}$|[。\s　](?:供图|摄影)。?$|^(?:视频|网络|网页|电视|影片)?(?:截图|截屏)自[^，。]{2,24}。?$"
    r"|。\s?[\u4e00-\u9fff]{2,12}(?:配图|供图|制图)$"
    r"|[\s　](?:本报|本网)?(?:记者|通讯员)?\s?摄$|[。\s　](?:通讯员|受访者|受访单位|主办方|本人|企业|网友|游客)供图$|(?:供图|摄影|图源|图片来源)[:：/]\s*\S{2,16}$|[\s。]图\s?[／/]\s?\S{2,14}(?:\s[\u4e00-\u9fff]{2,4})?$"
)
_CLOSES: Final = (")", "】", "]", END, f"。{END}", f" 。{END}")
_GIVEN: Final = hint(
    [
        *"本文图 网发 社发 报发 台发 新华社 中新社 新华网 视觉中国 图片来自 照片来自 截图 供图 摄 提供 图片来源 资料图 资料照 取自 截自 资料片 图源 配图 制图".split(),
        *(f"图{sign}" for sign in "/／:： \u00a0\u3000"),
        *(f"发{sign}" for sign in _CLOSES),
    ]
)
"""One of these stands in every credit; most lines have none."""
_WRITTEN: Final = regex(r"文\s?[/／|｜：:]\s?[\u4e00-\u9fff]{2,8}\s*[、\s]?图")
"""Writer and photographer of the article, not of a picture."""
_OF_NUMBERS: Final = regex(
    r"^[（(](?:文中|本文|以上|上述)?(?:数据|资料|素材|信息)(?:均?由|来自|来源)"
)
"""Who gave the numbers of the article."""
_CREDIT_ONLY: Final = regex(
    r"^\W*(?:图说[:：]|图片?(?:来源|来自|由|源)|图源|图/|图[:：|丨]|视频\s?[-—:：|丨]|图\d+[:：. ]|图[一二三四五六七八九十①-⑳]+[:：]|配图|题图|头图|制图|摄影[:：/]|供图[:：/]"
    r"|【(?:组?图|图片)】|[\[(（]图[\])）]|资料图|资料图片|资料照片|示意图|效果图|视觉中国|[▲△▼◀▶↑↓←→])"
)
_SHOWS: Final = regex(
    r"^\W*(?:图为|上图为?|下图为?|左图为?|右图为?|图中为?|这是[^，]{2,30}(?:（|\())"
)
_FILE: Final = regex(
    r"^\S{1,60}(?:\s\S{1,20}){0,3}\.(?:jpe?g|png|gif|bmp|webp)(?:\W{0,3}|\s?[(（](?:[\d-]{8,10} [\d:]{4,8}[,，] ?)?[\d.]+\s?[KM]B\b[^()（）]{0,24}[)）](?:\s?/?\s?下载次数\s?[:：]?\s?\d+)?)$|^<?image>?\W?data:image/\S*"
    r"|^!\[[^\]]*\]\(\S*\)$",
    re.IGNORECASE,
)
_FILED: Final = hint(
    [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".JPG", ".PNG", "data:image", "!["]
)
"""The name of a picture's file, or its data, where the picture stood."""
_AT_WORK: Final = hint([*SHOWN, *OTHERS, "正在"])
_WORKS: Final = regex(
    rf"^(?:[一二三两几]名)?(?:{'|'.join(WORKERS)})(?:正|正在|在)[^，。：；！？减增逐]{{3,20}}。?$"
)
"""People without a name at work, and nothing said of it: what a picture shows."""
_SEEN: Final = regex(
    rf"^(?:[一二三两几]名)?(?:{'|'.join(SHOWN)})(?:们)?(?:正|正在|在)[^，。：；！？减增逐]{{2,16}}"
    r"(?:读片|实验|检测|检查|作业|操作|调试|装配|生产|参观|查看|测试|体验|合影|选购|上课|学习|训练|排练)。?$"
)
"""The same of people of all kinds, with what they do at the end."""
_GLUED: Final = regex(
    r"^[^，；！？]{4,40}[。 ]\s?(?:[\u4e00-\u9fff]{2,4} 摄|[\u4e00-\u9fff]{4,16}供图)(?=[\u4e00-\u9fff“])"
)
"""A caption in front of the paragraph that it was run together with."""
_SHOT: Final = hint(["摄", "供图"])
_PLACE: Final = regex(
    r"(?:园|园区|图|景|一景|楼|大厦|城|馆|厂|厂区|车间|基地|中心|现场|一角|全景|外观|外貌|全貌|内景|外景|夜景|鸟瞰|大道|大桥|实验室"
    r"|生产线|包装线|装配线|流水线|灌装线|检测线|中试线|(?:留样|样品|样本|标本|药材|原料|成品|种质|冷)库|展厅|校园|小镇|广场|码头|港口|港区|车站|产品|设备|样机|机器人|装置|合影|画面|场景|掠影|公寓|街区|集市|市集|早市|夜市|街景|厂房|产线|仓库|机房|诊室|病房|教室|食堂|展区|展台|沙盘|大厅|药田|[茶竹果人]?林|梯田|稻田|麦田|水库|湿地|鱼塘|大棚|温室|茶园|果园|平台|系统|通道|窗口|项目|工地"
    r"|展示厅|体验厅|门诊|门诊部|先行区|示范区|高新区|开发区|工业区|医学城|科学城|生物城|产业城|俯瞰|鸟瞰|远眺|外观|外立面|立面|门店|公司|[A-Z]区|[水电]站|观测站|气象站|变电站|水电站|服务站|工作站|(?:服务|合作|供销|记账)社|卫生[院室]|工作[室坊]|加工点|夜校|学堂|书屋|文化站|敬老院|养老院|船坞|车队|机组|电站|泵站|油田|矿井|[室间厅谷屋亭廊塔坝]|(?:的一[家座处条排台间]|[\d一二三四五六]号)[^，。的]{2,8})[。.]$"
)
_SAYS: Final = regex(
    r"[，,：:；;！？!?是了将已被把让称说着没他她我你它逛赶去]|不(?!落幕|夜城|锈)|探访|走进|来到|进入|运抵|抵达|运到|送到|落户|搬到|搬进|迁入|建成|投用|开工|动工|打造"
    r"|成为|位于|来自|参观|考察|走访|入驻|引进|有望|只有|还有|没有|拥有|共有|离开|告别|返回|回到|看到|见到|守护|点亮|照亮|改变"
)
_AT_IT: Final = regex(
    r"^(?!.*[了过着年天没不都已从])[\u4e00-\u9fff]{0,12}(?:农|工|人员|民|员|师|医生|护士|工人|农户|老人|患者|游客|乘客|观众|学生)(?:正在|在)[\u4e00-\u9fff]{2,16}。$"
)
"""The same of others, as a line of a few characters between paragraphs."""
_BY_DAY: Final = regex(
    "^(?:清晨|晨光|傍晚|夕阳|夜晚|夜幕|夜色|雨后|雪后|初雪|秋日|春日|冬日|航拍|俯瞰|远眺|鸟瞰)[中下里]?的?[\u4e00-\u9fff]{4,18}。$"
)
"""A place at some time of the day or year."""
_HELPS: Final = regex(
    r"^(?!.*[了过着年天没不都已从])(?:[\u4e00-\u9fff]{2,10}(?:[室厅馆站里内中上]|车间|现场)，)?"
    r"[\u4e00-\u9fff]{0,10}(?:工作人员|志愿者|技术人员|讲解员|医生|护士|专家|老师|工程师|技师|治疗师|医护人员)"
    r"(?:上门)?(?:为|向|给|帮|指导|对)(?!什么)[\u4e00-\u9fff]{3,14}。$"
)
"""Who is of help to whom, as a paragraph by itself on a page with other captions."""
_ABOUT_TO: Final = regex(
    r"^(?!.*[了过着年天没不都已从])[\u4e00-\u9fff]{2,8}的[\u4e00-\u9fff]{3,12}(?:即将|正在|进入)"
    r"(?:完工|竣工|投用|开园|开放|建设|施工|收尾)。$"
)
"""What a building is about to be, likewise."""
_INSIDE: Final = regex(
    r"^[^，。：；“]{2,18}(?:内|里|上|中|前|旁|后|现场|车间|基地|展厅|园区|医院|工厂|产线|码头|大棚|[室馆厅站港镇村县区市乡])，"
    r"(?:[一二三两几多]名)?[\u4e00-\u9fff]{0,4}"
    rf"(?:{'|'.join([*SHOWN, *OTHERS])}|[采摘焊装分挑炒制绣织]\w{{0,2}}工|[\u4e00-\u9fff]{{1,2}}[员师])(?:们)?(?:正|正在|在)"
    r"[^，。：；！？“减增逐]{3,20}。?$"
)
"""A place, and who is at what there: what a picture shows, as a paragraph by itself."""
_FROM_LEFT: Final = regex(
    r"^[\u4e00-\u9fff]{2,12}（(?:[左右]|[左右前后][一二三四])）[^。:：]{4,40}。?(?:\s\S{2,12})?$"
)
"""Where in a picture somebody stands."""
_STANDS: Final = regex(
    r"^[\u4e00-\u9fff]{0,8}?[\u4e00-\u9fff]{2,4}[（(](?:[左右][一二三四]?|中|前排?|后排?|[前后]排?[左右][一二三四]?)[)）][^。：:；！？“]{2,24}$"
)
"""The same of who is named first, as a label."""
_LEFT: Final = hint(f"({side}" for side in "左右前后中")
_AT_PLACE: Final = regex(
    r"^[^，。：；“]{4,16}(?:内|里|上|中|前|旁|现场)，[\u4e00-\u9fff]{2,8}正在[^，。：；！？“减增逐]{2,10}。$"
)
"""A thing, and what it is at, in a place with a name."""
_NOW: Final = regex(
    rf"^[^，。：；！？“]{{0,16}}?(?:{'|'.join(WORKERS)})(?:们)?正(?:在|忙着)[^，。：；！？减增逐]{{2,14}}。$"
)
"""The same of people of some place who are at it right now, as a paragraph by itself."""
_OF_BLOG: Final = regex(r"^\[caption\b[^\]]{0,200}\].{0,160}\[/caption\]$")
_STOCKED: Final = regex(
    r"[（(【\[](?:相关)?(?:资料|图片|网络)(?:图片?|资料|仅供参考|图文无关){1,2}[)）】\]]\s*"
)
_STOCK: Final = hint("资料图 图片资料 图片仅供 网络图 图文无关".split())
"""What farms of news write of any picture, in front of the first paragraph."""
_TAGGED: Final = hint(["[caption", "[/caption"])
"""A caption in the marks of a program for blogs."""
_FROM_ABOVE: Final = regex(
    "^(?:俯瞰|鸟瞰|航拍|远眺|空中俯瞰|(?:夜色|晨曦|暮色|夕阳|雪后|雨中|建设|施工)[中下里]?的)[^，。：；！？“了是]{3,20}。?$"
)
"""What a picture was taken of, from above or far off."""
_NAMED_AT: Final = regex(
    r"^([\u4e00-\u9fff]{2,3})在[^，。：；！？“了过的]{3,12}(?:核对|查看|检查|检测|调试|操作|采摘|演示|录入|整理|打包|分拣|巡查|巡护|喂养|施肥|授课"
    r"|坐诊|查房|讲解|维修|组装|编织|炒制|晾晒|装车|测量|取样|修剪|嫁接|直播|翻阅|展示)[^，。：；！？“了过着]{0,8}。$"
)
"""Somebody named at work in a place, as a paragraph by itself."""
_THING_IN: Final = regex(
    r"^[^，。：；“”]{2,12}(?:平台|车间|园区|实验室|展厅|馆|厅|室|楼|厂|库|棚|站|港|基地|中心|医院|学校)(?:内|里|中)的"
    r"[^，。：；“”的了是]{2,12}。$"
    r"|^[^，。：；“”是了]{2,12}(?:厂区|园区|车间|街区|校区|社区|河畔|江边|海边|山上|田里|车厢[里中内]|列车上|船上|路边|墙上)的"
    r"[^，。：；了是]{2,12}。$|^(?:建设|在建|施工|试运行|调试|生产|装配)中的[^，。：；“”了是]{2,14}。$"
)
"""A thing and where it stands, or that it is being built, and nothing said of it."""
_SCENE: Final = regex(
    r"^(?!走进|直击|来到|回到|探访|亲历|重返|进入|奔赴|抵达|走访|聚焦|关注)[^把将搬写在走到]{2,18}(?:现场|合影|外景|全景|俯瞰图|效果图|展位|夜景|街景|远眺|航拍|鸟瞰|一角|一隅|外貌|全貌|内景)$"
)
"""What a label between paragraphs says of a picture."""
_SCENES: Final = hint(
    "现场 合影 外景 全景 俯瞰图 效果图 展位 夜景 街景 远眺 航拍 鸟瞰 一角 一隅 外貌 全貌 内景".split()
)
_REFRAIN: Final = regex("[不没未无了吗呢吧啊？！说问答是]|^[他她我你这那]")
"""What an author says again and again, and no caption that is printed twice does."""
_DRAWN: Final = regex(
    r"^[（(【][^（）()，。]{2,24}(?:示意图|效果图|分布图|路线图|架构图|平面图|照片|海报)[）)】]$"
)
"""What a drawing shows, in brackets."""
_DRAWINGS: Final = hint("示意图 效果图 分布图 路线图 架构图 平面图 照片 海报".split())
_BRACKETS: Final = regex(
    r"^[（(](?!.*(?:记者|通讯员|作者|编辑|来源|责编|校对|本文|完|待续|节选|注|见|如|摘|按|据|原载|通过|掌|笑|欢呼|[\d一二三四五六七八九十]{1,3}[)）]$))"
    r"[\u4e00-\u9fff\dA-Za-z、，“”]{4,32}[)）]$"
)
"""What a picture shows, in brackets; two of them on a page tell."""
_BRACKET: Final = hint(["("])
_PICTURED: Final = regex("图|人员|现场|合影|车间|画面|操作|调试|参观|大楼|一角|外景|展厅|鸟瞰|俯瞰")
_TWO: Final = 2
_GROUP: Final = regex("^[^，。]{0,24}合影[（(](?:前排|后排|第[一二三]排|左|右|从左|中)")
_GROUPED: Final = hint(["合影("])
"""Who stands where in a picture of a group."""
_DEED: Final = regex(
    "^(?:在|与|向|为|到|和|给)[\u4e00-\u9fff]{2,10}(?:揭牌|座谈|合影|交流|参观|讲解|签约|考察|调研|剪彩|授牌|颁奖|致辞|发言|讲话|指导|合照)$"
)
"""A deed without who does it, as a label of a page that has captions."""
_MADE: Final = "[艇船舰车机仪器箱桥塔井罐炉柜屏台棚苗果花茶药瓷画碑]"
_THING: Final = regex(
    f"^[^，。：；！？“”是了有在不没]{{2,12}}的[^，。：；！？“”的是了在]{{1,8}}{_MADE}。$"
)
_THING_AT: Final = regex(
    f"^[^，。：；！？“”的是了]{{0,8}}{_MADE}(?:正|正在)[^，。：；！？“”减增逐]{{3,10}}。$"
)
"""A thing, and what it is like or at, as a line of a page that has other captions."""
_SIGHT: Final = 28
"""Characters of a caption that is known by others on its page at most. Ours."""
_PARAGRAPHS, _SCENE_LONGEST = 4, 48
_LONGEST: Final = 120
_LONG_ENOUGH: Final = 12
"""Characters of a caption beside a heading: one that is as short can be a heading too. Ours."""
_SENTENCES: Final = 2
"""Sentences that no caption has. Ours."""
_SHORT: Final = 6
_ONCE: Final = 1
_NAMED: Final = 4
"""Characters at the end of a phrase that are a thing's name if the text has them again. Ours."""
_STARTS_OFF: Final = regex(
    "[再又还也就都才只却从向对为因由以于如看问答请来要能会可该应不最更很太]|^(?:比|例|首|下|上|一|两|这|那|每|几)|[吗呢吧啊]"
)
"""What belongs to a sentence, however short. Ours."""
_ENDS: Final = frozenset("。！？?：:；")
_PHRASE: Final = 24
_OPENS: Final = frozenset("图视配题头制摄供资示效上下左右这")
"""The letters that a caption by its opening begins with."""


def apply(doc: Document) -> None:
    """Remove captions; a repeated noun phrase with a full stop is one whatever it names."""
    _shown(doc)
    likely: list[Line] = []
    named: list[str] = []
    for line in doc.live():
        text = line.text
        if len(text) > _LONGEST:
            continue
        if text[-1] in "。." and len(text) <= _PHRASE:
            named.append(text)
            likely.append(line)
        elif line.hints & _GIVEN or (first := text[0]) in _OPENS or not first.isalnum():
            likely.append(line)
    for line in likely:
        text = line.text
        credited = line.hints & _GIVEN and _CREDIT.search(text) and not _WRITTEN.search(text)
        credited = credited and _OF_NUMBERS.search(text) is None
        if credited and text.count("。", 0, -1) >= _SENTENCES:
            continue  # a paragraph that ends with whose picture stood below it
        if credited or (
            len(text) <= 60
            and (text[0] in _OPENS or not text[0].isalnum())
            and (_CREDIT_ONLY.match(text) or (_SHOWS.match(text) and text.count("，") < 2))
        ):
            doc.remove(line, NAME, KIND)
        elif named and text[-1] in "。." and len(text) <= _PHRASE and len(doc.lines) > 1:
            phrase = text[:-1]
            noun = not _SAYS.search(phrase) and not phrase.isascii()
            twice = named.count(text) > 1 and (noun or not _REFRAIN.search(phrase))
            if twice or (
                noun
                and (
                    _PLACE.search(text)
                    or _THING_IN.match(text)
                    or _FROM_ABOVE.match(text)
                    or _BY_DAY.match(text)
                    or _is_of_text(doc, line)
                )
            ):
                doc.remove(line, NAME, KIND)
    _beside_others(doc)


def _is_of_text(doc: Document, line: Line, *, beside: bool = False) -> bool:
    """Tell whether a phrase between two paragraphs names a thing that the text speaks of elsewhere.

    `beside`: the page has other captions; then the thing can stand anywhere in the phrase.
    """
    phrase = line.text[:-1]
    if beside and (_SAYS.search(phrase) is not None or phrase.isascii()):
        return False
    if not len(phrase) >= _NAMED or not doc.first_prose < line.at < doc.last_prose:
        return False
    if _STARTS_OFF.search(phrase) is not None or not HAN.match(phrase[-1]):
        return False
    places = range(len(phrase) - _NAMED + 1) if beside else (len(phrase) - _NAMED,)
    return any(doc.blob.count(phrase[at : at + _NAMED]) > 1 for at in places) and any(
        doc.lines[at].prose for at in (line.at - 1, line.at + 1)
    )


def _beside_others(doc: Document) -> None:
    """Remove who is at what right now, between paragraphs of a page that has other captions.

    Sentences that report, order or argue are told by their verbs.
    """
    if not any(edit.rule == NAME for edit in doc.account):
        return
    lines = doc.live()
    between = range(doc.first_prose + 1, doc.last_prose)
    for line in lines:
        text = line.text
        deed = not line.prose and _DEED.match(text)
        thing = len(text) <= _PHRASE and (_THING_AT.match(text) or _THING.match(text))
        helps = len(text) <= _PHRASE and (_HELPS.match(text) or _ABOUT_TO.match(text))
        named = text[-1] == "。" and len(text) <= _PHRASE and _is_of_text(doc, line, beside=True)
        if line.at in between and (deed or thing or helps or named):
            doc.remove(line, NAME, KIND)
    lines = doc.live()
    for before, line, behind in zip(lines, lines[1:], lines[2:], strict=False):
        text = line.text
        if len(text) > _SIGHT or not is_sight(text):
            continue
        apart = max(len(before.text), len(behind.text)) >= LONG and all(
            len(one.text) >= LONG or one.text[-1] not in _ENDS for one in (before, behind)
        )
        # What a place looks like needs no long paragraphs around it to be none of them.
        still = (BUSY.match(text) or ON_SHOW.match(text)) and before.prose and behind.prose
        if apart or still:
            doc.remove(line, NAME, KIND)


def _marked(doc: Document) -> None:
    """Remove names of files, what farms say of any picture, and captions in a program's marks."""
    for line in doc.having(_FILED):
        if _FILE.match(line.text) and (len(line.text) <= _LONGEST or "data:" in line.text[:20]):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_STOCK):
        if line.prose and (found := _STOCKED.match(line.text)) is not None:
            doc.replace(line, 0, found.end(), "", NAME, KIND, action="removed")
    for line in doc.having(_TAGGED):
        if _OF_BLOG.match(line.text):
            doc.remove(line, NAME, KIND)


def _shown(doc: Document) -> None:
    """Remove what stands below two pictures, people at work, glued captions."""
    _marked(doc)
    for line in doc.having(_AT_WORK):
        if len(line.text) > _SCENE_LONGEST:
            continue
        inside = doc.first_prose < line.at < doc.last_prose
        if (not line.prose and _WORKS.match(line.text)) or (
            inside
            and len(doc.prose) >= _PARAGRAPHS
            and (
                _SEEN.match(line.text)
                or _NOW.match(line.text)
                or _INSIDE.match(line.text)
                or _AT_PLACE.match(line.text)
            )
        ):
            doc.remove(line, NAME, KIND)
    _posed(doc)
    if len(doc.prose) >= _PARAGRAPHS:
        _named_at(doc)
    framed = len(doc.prose) >= _PARAGRAPHS and len(doc.live()) < len(doc.lines)
    for line in doc.live() if framed else ():
        text = line.text
        if (
            text[-1] == "。"
            and len(text) <= _PHRASE + 4
            and doc.first_prose < line.at < doc.last_prose
            and _AT_IT.match(text)
        ):
            doc.remove(line, NAME, KIND)
    if framed:
        _between(doc)
    _labels(doc)
    _twice(doc)


def _named_at(doc: Document) -> None:
    """Remove short lines between the paragraphs that show somebody named at work."""
    for line in doc.live():
        if len(line.text) <= _SIGHT and doc.first_prose < line.at < doc.last_prose:
            shown = _NAMED_AT.match(line.text)
            if shown is not None and is_name(shown[1]):
                doc.remove(line, NAME, KIND)


def _between(doc: Document) -> None:
    """Remove what a picture shows, as a label or short line by itself between two paragraphs.

    Somebody named is one of whom the text speaks.
    """
    lines = doc.live()
    for before, line, behind in zip(lines, lines[1:], lines[2:], strict=False):
        text = line.text
        if not _SHORT <= len(text) <= _PHRASE:
            continue
        # A heading may stand on one side of what can be nothing but a picture.
        beside = not line.prose and (before.prose or behind.prose)
        sure = is_photo(text) or (len(text) >= _LONG_ENOUGH and is_picture(text))
        if not ((before.prose and behind.prose) or (beside and sure)):
            continue
        if not doc.first_prose < line.at < doc.last_prose:
            continue
        named = "" if line.prose else name_in_picture(text)
        spoken = is_name(named) and doc.blob.count(named) > _ONCE
        if spoken or is_picture(text, label=not line.prose):
            doc.remove(line, NAME, KIND)


def _labels(doc: Document) -> None:
    """Remove lines without a mark that say of a drawing, a deed or a scene what a picture shows."""
    between = range(doc.first_prose + 1, doc.last_prose)
    in_brackets = [
        line
        for line in doc.having(_BRACKET)
        if line.at in between and _BRACKETS.match(line.text) and not is_name(line.text[1:-1])
    ]
    pictured = any(_PICTURED.search(line.text) for line in in_brackets)
    for line in in_brackets if pictured and len(in_brackets) >= _TWO else ():
        doc.remove(line, NAME, KIND)
    for line in doc.having(_GROUPED):
        if line.at in between and _GROUP.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_DRAWINGS):
        if _DRAWN.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_SCENES):
        if (
            not line.prose
            and doc.first_prose < line.at < doc.last_prose
            and _SCENE.match(line.text)
        ):
            doc.remove(line, NAME, KIND)


def _posed(doc: Document) -> None:
    """Remove who stands where in a picture, and captions in front of the paragraph behind them."""
    for line in doc.having(_LEFT):
        posed = _FROM_LEFT.match(line.text) or (not line.prose and _STANDS.match(line.text))
        if posed and doc.first_prose < line.at < doc.last_prose:
            doc.remove(line, NAME, KIND)
    for line in doc.having(_SHOT):
        if line.prose and (found := _GLUED.match(line.text)):
            doc.replace(line, 0, found.end(), "", NAME, KIND)


def _twice(doc: Document) -> None:
    """Remove lines between the paragraphs that stand there twice: a picture was printed twice."""
    inside = [
        line
        for line in doc.labels
        if doc.first_prose < line.at < doc.last_prose
        and _SHORT <= len(line.text) <= _PHRASE
        and line.text[-1] not in _ENDS
        and HAN.search(line.text)
    ]
    counts = Counter(line.text for line in inside)
    for line in inside:
        if counts[line.text] > 1:
            doc.remove(line, NAME, KIND)
