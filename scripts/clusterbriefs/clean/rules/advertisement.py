"""advertisement: removes lines that advertise, and lines that hold little but an address.

removes (head)| 吃什么能治牛皮癣 http://news.example.net/nx/1.html
removes (head)| >>>实盘配资炒股平台
removes (body)| 点我看：滨河三日游，早鸟第二人减半
removes (head)| 加入【滨河VIP】，提前半小时看涨停 > >
removes (body)| 体检报告看不懂怎么办？专家免费解读 >>点击咨询<<
removes (head)| [导读] 工业园里的新码头，详情咨询在线顾问>>
removes (body)| 广告｜换季皮肤发痒，名医在线答疑
removes (body)| 营业执照代办、许可证代办，三天出证，点击咨询客服
removes (body)| 免费评估热线：0700-0000000，留下姓名即可获赠《滨河生活手册》电子版
removes (body)| 【推荐】医用硅胶管、输液泵管，源头厂家，拿样热线：0000-6120388
removes (body)| 加盟水果连锁店，总部扶持，零元开店！详询 QQ：100000712
removes (body)| 【广告】精密陶瓷加工，来图定制，厂家直销，电话：0700-0000000，联系人：某经理
removes (body)| 点击看视频
removes (tail)| 点击这里立即领取优惠券
removes (body)| 孩子不爱喝水怎么办？点击领取保温杯 >>
removes (body)| 小户型怎么装省钱？滨河装饰每平方米899元全包，点击领取三套报价单
removes (body)| 滨河花园在售均价9800元/㎡ 首付18万起 户型图点击领取>>
removes (body)| 打开APP阅读更流畅 下载滨河APP领取行情三十天
removes (body)| 滨河贷款办理多少钱
removes (body)| 钢市快讯：今日方坯出厂报4890元/吨，较昨日下调30元
removes (head)| 金湖国际（中国）官方网站-IOS/安卓通用版/手机APP下载
removes (body)| 灭白蚁找滨河卫士，30分钟上门，无效退款 070-6000 2054
removes (body)| 初中毕业怎么选学校？滨河招生网为您推荐十二所公办学校，名额有限，报满即止！
removes (body)| 假体和脂肪两种方式怎么选？到院即享面部设计一次，名额有限，助手微信：abc_2020。
removes (tail)| 网址: 园区招商综述 http://www.example.cn/newsview1.html
removes (body)| 新品免费试玩正在进行，快来滨河众测体验最好玩的产品吧，下载客户端还能获得专享福利哦！
removes (tail)| 如果您对我们的粉碎机感兴趣，请留言或拨打热线，我们将在一天内与您联系！
removes (body)| ★滨河搬家温馨提示：滨河市渡口路185号，空车配货，随叫随到，联系人：韦师傅 070-0000 0843★
removes (body)| 滨河玉器总店地址：滨河市渡口街1层17号，到店报“农商”享九折
leaves (body)| ●市图书馆（渡口路18号）周一闭馆，周二至周日照常开放，电话 070-0000 0843
removes (head)| 广告：身份证加手机号，最高可借二十万！
leaves (body)| 市场监管部门公布了六起违法医疗广告，其中两起涉及医疗美容机构。
leaves (body)| 警方提醒，凡是让人加微信、扫码领取红包、当天放款的，都是诈骗！
leaves (body)| 良种推广的新路
leaves (body)| 联系人：装备推广处 韩某
leaves (body)| 官网报名地址为 https://www.example.gov.cn ，截止时间为月底，逾期不再受理。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import known, pattern
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint, phrase_hint

NAME: Final = "advertisement"
KIND: Final = "advertisement"

_ADDRESS: Final = regex(r"https?://\S+|www\.[\w.-]+\.\w{2,}\S*", re.ASCII)
_OWN: Final = regex(r"^\W*(?:网址|地址|链接|原文|来源|本文|文章|URL|url)")
_MARKED: Final = regex(r"^[\[【(（]?\s*(?:广告|推广|AD|ad|Ad)\s*[\]】)）]?$")
_PRESS: Final = regex(
    r"^\W{0,3}(?:点我看|点这看|戳我看)[:：]|^\W{0,3}(?:点击|点此|点我|戳|猛戳)(?:这里|此处|下方|上方|图片|链接|按钮|视频)?.{0,2}"
    r"(?:看|查看|观看|播放|进入|收听|下载|购买|领取|报名|了解)[^，。]{0,10}[>＞»]*$"
)
_OF_INTEREST: Final = regex(
    r"^如?果?您?对(?:我们|本公司|我司|本店|本厂)的[^。“”]{2,30}(?:感兴趣|有兴趣|有需求)[^。“”]{0,60}"
    r"(?:电话|热线|留言|咨询|联系)[^。“”]{0,30}[。！!]?$"
)
"""Whom a reader is to call who is interested in what a seller has."""
_INTEREST: Final = hint(["感兴趣", "有兴趣", "有需求"])
_PRESS_LAST: Final = regex(
    r"(?:点击|点此|戳此|猛戳)[\u4e00-\u9fff]{0,8}(?:领取|查看|进入|咨询|申请|报名|预约|购买|下载)[\u4e00-\u9fff]{0,4}\s?(?:>>+|＞＞+|»|→)$"
    r"|[，,！!？?\s](?:点击|点此|戳此)(?:在线|免费)?(?:咨询|预约|领取|报名)(?:客服|详情|专家|顾问|老师|医生)?$"
    r"|^[^。“”]{4,48}\s?(?:>\s?>|＞\s?＞|»)\s?(?:(?:点击|点此|立即)[\u4e00-\u9fff]{2,6}\s?(?:<\s?<|＜\s?＜|«)?)?$"
    r"|(?:详情|在线)(?:请)?咨询[\u4e00-\u9fff]{0,6}\s?(?:>>+|＞＞+|»|→)$"
)
"""A button at the end of a line."""
_QUOTES: Final = regex(
    r"^[\u4e00-\u9fff]{2,5}(?:快讯|行情|报价|速递)\s?[:：].{0,30}\d[\d.,]*\s?元\s?[/／每][\u4e00-\u9fff]"
)
"""What a seller of goods says of the day's prices."""
_APP_WORDS: Final = regex(
    "官方网站|官网|IOS|ios|iOS|安卓|通用版|手机版|网页版|APP|app|下载|登录|注册|入口"
)
_APPS: Final = 4
"""Different words of sites of apps that a label above or below the text has. Ours."""
_NUMBER_LAST: Final = regex(
    r"^[^。“”]{8,60}[^\d](?:0\d{2,3}[- ]?\d{3,4}[ -]?\d{4}|400[- ]?\d{3,4}[- ]?\d{3,4}|1[3-9]\d{9})$"
)
_CALL: Final = (
    r"(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{3,4}[ -]?\d{4}|400[- ]?\d{3,4}[- ]?\d{3,4})"
)
_STARRED: Final = regex(
    r"^(?P<sign>[★☆◆◇●■▲※♥❤✦✪♦])(?P=sign){0,3}\s?[^★☆]{8,140}?(?P=sign){1,4}$"
    rf"|^[★☆◆◇●■▲※♥❤✦✪♦]{{1,4}}\s?[^★☆“]{{8,140}}{_CALL}\D{{0,12}}$"
)
"""A line between signs, or behind some with whom to call at its end."""
_BIDS: Final = regex("售楼|首付|联系人|随叫随到|享.{1,4}折|特价|优惠|上门|免费咨询|加盟|批发|厂家")
_SELLS_THERE: Final = regex(f"{_CALL}|热线|{_BIDS.pattern}")
"""What such a line has: whom to call, or what there is to gain."""
_OF_SHOP: Final = regex(
    r"^\W{0,3}(?=.{0,24}(?:店|公司|厂|展厅|门市|专卖)).{0,16}地址\s?[:：](?=.*(?:到店|来店|进店|凭|报“)).{6,90}(?:享|打|送|赠|优惠|立减).{0,12}$"
)
"""Where a shop is, and what whoever comes and says where he read of it is given."""
_OF_GOODS: Final = regex(
    r"^(?=.*地址\s?[:：])(?=.*(?:电话|热线|手机|微信|订购)\s?[:：]?\s?[\dA-Za-zXx*])(?=.*(?:包邮|老店|批发|零售|订购|淘宝|京东|搜索“|到店|优惠|正宗|特价))[^。]{12,110}$"
)
"""A label with what there is to buy, where, and whom to call."""
_STARS: Final = hint(["★", "☆", "◆", "◇", "●", "■", "▲", "※", "♥", "❤", "✦", "✪", "♦"])
_SHOPS: Final = hint(["地址"])
_DEALS: Final = regex(
    "厂家直销|以旧换新|最高抵|最高省|最高减|限时抢|限时特|立减|包邮|到手价|直降|抢购|券后|满减|低至|首单|新人价|秒杀"
)
_HEADED: Final = regex("[的“：、了]")
"""What a heading on such promises has."""
_DEAL: Final = 40
"""What a shop promises, two of which a label has, and its characters at most. Ours."""
_OFFERS: Final = regex("上门|退款|免费|专业|承接|批发|定制|报价|预约|包过|代办|现货|厂家")
"""A label that offers and ends in whom to call."""
_OPENS: Final = regex(
    r"^\s*(?:[\[【(（](?:广告|推广|赞助)[\]】)）]|(?:广告|推广)\s?[|｜丨]\s?\S)"
    r"|^\s*(?:广告|推广|赞助)\s?[:：](?=.*(?:[！!]|点击|申请|领取|优惠|最高))"
)
_OWNED: Final = hint(
    [
        *(f"{a}{word}{b}" for word in ("广告", "推广", "赞助") for a, b in ("[]", "【】", "()")),
        *(f"{word}{bar}" for word in ("广告", "推广", "赞助") for bar in "|｜丨:"),
    ]
)
"""A mark in front of a line by which it owns to be an advertisement."""
_POINTS: Final = regex(r"^[>＞»☞👉]{2,}\s*[^>＞»。]{2,40}$")
"""A line that points at something else."""
_LEADS_IN: Final = regex(
    r"^\W{0,2}[\u4e00-\u9fff]{0,6}(?:导读|摘要|导语|核心提示)\W{1,2}(?=.*(?:本站|小编|编辑(?:为|给|整理)|咨询|点击|>>|关注我们))"
)
"""A lead that a site wrote to sell by."""
_LEADS: Final = hint("导读 摘要 导语 核心提示".split())
_PROMOTES: Final = phrase_hint(NAME, "promo")
_CALLED: Final = phrase_hint(NAME, "called")
_SUBJECT: Final = phrase_hint(NAME, "subject")
_LIKELY: Final = (
    _SUBJECT
    | phrase_hint(NAME)
    | hint(
        [
            "http",
            "www.",
            "AD",
            "Ad",
            "ad",
            *"元/ 快讯 行情 APP 安卓 上门 退款 批发 报价 厂家直销 以旧换新 立减 包邮 到手价 直降 抢购 券后 低至 秒杀".split(),
            ">>",
            "> >",
            "＞＞",
            "»»",
            "☞☞",
            "👉👉",
            "点击",
            "点此",
            "点我",
            "戳",
        ]
    )
)
_ASKED: Final = regex(
    r"^[^“”]{2,40}[？?](?:[^“”。]{0,60}[，,！!])?\W{0,2}(?:点击|点此|戳此|猛戳)"
    r"(?!率|量|数|.{0,12}(?:短信|骗|别|警惕|当心|小心))[^“”]{0,16}"
    r"(?:领取|查看|了解|咨询|报名|沟通|下载|进入|申请|预约|头像)[^“”]{0,24}$"
)
"""A question to the reader, and where to press for the answer."""
_INVITES: Final = regex(
    r"^[^“”]{6,60}(?:详询|垂询|咨询|联系|请?加|添加)\s?(?:QQ|[Vv]信|微信|扣扣)号?\s?[:：]?\s?[A-Za-z0-9_-]{5,}\W{0,2}$"
)
"""An offer, and the messenger by which to ask for it."""
_MESSENGERS: Final = hint(["QQ", "微信", "V信", "v信", "扣扣", "获赠"])
_GIVES: Final = regex(
    r"^[^。“”]{0,20}(?:热线|电话)\s?[:：]\s?[\dxX*-]{7,15}[，,\s][^。“”]{0,30}(?:获赠|免费领)[^。“”]{0,30}$"
)
"""Whom to call, and what whoever calls is given."""
_TIPPED: Final = regex(
    r"^【(?:推荐|热门|优选|招商|诚招)】[^。“”]{6,80}(?:热线|电话|手机|微信|QQ)\s?[:：]\s?[\dA-Za-z]"
)
"""A tip in a mark of its own, and whom to call."""
_TIPS: Final = hint(["【推荐】", "【热门】", "【优选】", "【招商】", "【诚招】"])
_OF_REPORTS: Final = frozenset(["广告", "推广"])
"""Words of a mark that reports have too."""
_OFFICE: Final = regex("(?:广告|推广)[处科部办司站所局]")
"""An office whose name has one: 推广处."""
_LONGEST: Final = 160
_PROMO: Final = 2
"""Different phrases of a promotion that prose must have to be one."""
_CALLS: Final = regex(
    r"\d{3,4}[-—]\d{3}|\d{7}|(?:微信|QQ|[Vv]信)号?[:：]?\s?[A-Za-z0-9_-]{5,}|您|点击|点此|[！!]|>>|＞＞"
)
"""A number to call or a reader who is called on."""
_READER: Final = regex(
    r"您|点击|点此|(?:微信|QQ|[Vv]信)号?[:：]\s?[A-Za-z0-9_-]{5,}|欢迎(?:新老|广大|来|选|订|加)|[！!]$"
)


_WARNS: Final = regex("骗|警方|民警|警惕|谨防|提醒市民|消费者|监管")
"""A report on such promises, or a warning of them."""


def apply(doc: Document) -> None:
    """Remove lines that advertise or are an address, prose only where it calls on its readers."""
    inside = known(NAME).inside
    subject, asks = pattern(NAME, "subject"), pattern(NAME, "asks")
    _promotions(doc)
    _owned(doc)
    for line in doc.having(_LIKELY):
        text = line.text
        if len(text) > _LONGEST:
            continue
        # Prose that advertises asks more than one question about more than one thing.
        if (
            line.prose
            and line.hints & _SUBJECT
            and len(set(subject.findall(text))) >= 2
            and len(set(asks.findall(text))) >= 3
        ):
            doc.remove(line, NAME, KIND)
            continue
        if _ASKED.match(text) and (line.at <= doc.first_prose or not line.prose):
            doc.remove(line, NAME, KIND)
            continue
        if _PRESS_LAST.search(text) and "“" not in text:
            doc.remove(line, NAME, KIND)
            continue
        if line.prose:
            continue
        between = doc.first_prose < line.at < doc.last_prose
        deals = len(set(_DEALS.findall(text))) if len(text) <= _DEAL else 0
        if deals >= _PROMO and not _HEADED.search(text):
            doc.remove(line, NAME, KIND)
            continue
        if (_QUOTES.match(text) if between else len(set(_APP_WORDS.findall(text))) >= _APPS) or (
            _NUMBER_LAST.match(text) and len(set(_OFFERS.findall(text))) >= _PROMO
        ):
            doc.remove(line, NAME, KIND)
            continue
        address = _ADDRESS.search(text)
        if address:
            kind = "address" if _OWN.match(text) else "foreign-address"
            doc.found.append((kind, line.number, text))
            doc.remove(line, NAME, "furniture" if kind == "address" else KIND)
        elif (
            _MARKED.match(text)
            or _PRESS.match(text)
            or _POINTS.match(text)
            or (
                len(text) <= 60
                and (found := inside.search(text)) is not None
                and not text.endswith(("。", "："))
                and not (
                    found[0] in _OF_REPORTS
                    and (_is_heading(doc, line) or _OFFICE.search(text) is not None)
                )
            )
            or (len(text) <= 60 and subject.search(text) and asks.search(text))
        ):
            doc.remove(line, NAME, KIND)


def _owned(doc: Document) -> None:
    """Remove lines that own to be an advertisement, and the lead that a site wrote to sell by."""
    for hints, opens in ((_OWNED, _OPENS), (_LEADS, _LEADS_IN), (_TIPS, _TIPPED)):
        for line in doc.having(hints):
            if len(line.text) <= _LONGEST and opens.match(line.text):
                doc.remove(line, NAME, KIND)
    for line in doc.having(_STARS):
        if len(line.text) <= _LONGEST and _is_starred(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_SHOPS):
        label = not line.prose and _OF_GOODS.match(line.text) is not None
        if len(line.text) <= _LONGEST and (label or _OF_SHOP.match(line.text)):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_INTEREST):
        if _OF_INTEREST.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_MESSENGERS):
        asks = _INVITES.match(line.text) or _GIVES.match(line.text)
        if not line.prose and asks and not _WARNS.search(line.text):
            doc.remove(line, NAME, KIND)


def _is_starred(text: str) -> bool:
    """Tell whether a line stands between signs, or behind some, and sells something."""
    found = _STARRED.match(text)
    if found is None or _WARNS.search(text) is not None:
        return False
    framed = found["sign"] is not None
    return _SELLS_THERE.search(text) is not None if framed else _BIDS.search(text) is not None


def _is_heading(doc: Document, line: Line) -> bool:
    """Tell whether a line stands between paragraphs and calls on nobody: 良种推广的新路."""
    return doc.first_prose < line.at < doc.last_prose and not (
        _CALLS.search(line.text) or pattern(NAME, "asks").search(line.text)
    )


def _promotions(doc: Document) -> None:
    """Remove lines that hold several phrases of a promotion.

    Those that reports have too count in prose only where a reader is called on.
    """
    promo, called = pattern(NAME, "promo"), pattern(NAME, "called")
    for line in doc.having(_PROMOTES | _CALLED):
        text = line.text
        if len(text) > _LONGEST:
            continue
        said = set(promo.findall(text))
        if _WARNS.search(text):
            continue
        calls = _CALLS.search(text) and not (text.endswith("。") and not _READER.search(text))
        if calls or not line.prose:
            said.update(called.findall(text))
        if len(said) >= _PROMO:
            doc.remove(line, NAME, KIND)
