"""inserted-contacts: takes out messengers' numbers and questions that stand in a sentence.

A number to write to stands between two characters that belong together; a question to a search
engine about what such pages sell stands there with no mark of a question.

    repairs (body)| 园区去年新增企业二十家，加微信kp997712领彩金其中三家来自外省，产值增长两成。 -> 园区去年新增企业二十家，其中三家来自外省，产值增长两成。
    repairs (body)| 园区去年新增企业二十家，其中三家来自外省，产值增长两成，设备费用由财政补贴一半，名额按季度公布。微信kp997712_zx咨询底价 -> 园区去年新增企业二十家，其中三家来自外省，产值增长两成，设备费用由财政补贴一半，名额按季度公布。
    repairs (body)| 园区去年新增企业二十家，产值增长两二手叉车高价回收13000000000成，其中三家来自外省。 -> 园区去年新增企业二十家，产值增长两成，其中三家来自外省。
    repairs (body)| 园区去年营收三千万元更多主力动向尽在股市通APP，同比增长两成，其中三家来自外省，费用由财政补贴。 -> 园区去年营收三千万元，同比增长两成，其中三家来自外省，费用由财政补贴。
    repairs (body)| 园区去年新增企业二十家，产值增长两成，其中三家来自外省。更多精彩内容请登录江湾体育在线登录。 -> 园区去年新增企业二十家，产值增长两成，其中三家来自外省。
    repairs (body)| 夏天太干不能编，（正宗竹编茶席加店主VX：kp997712 领券立减）最好的是梅雨天，竹丝吸饱了潮气，软得像头发。 -> 夏天太干不能编，最好的是梅雨天，竹丝吸饱了潮气，软得像头发。
    repairs (body)| 夏天太干不能编(厂家直销，加微信kp997712)，最好的是梅雨天，竹丝吸饱了潮气，软得像头发。 -> 夏天太干不能编，最好的是梅雨天，竹丝吸饱了潮气，软得像头发。
    repairs (body)| 园区去年新增企业二十家，更多公告请点击其中三家来自外省，费用由财政补贴一半。 -> 园区去年新增企业二十家，其中三家来自外省，费用由财政补贴一半。
    repairs (body)| 园区去年新增企业二十家，（关注“滨河早知道”公众号）其中三家来自外省，费用由财政补贴一半。 -> 园区去年新增企业二十家，其中三家来自外省，费用由财政补贴一半。
    repairs (body)| 园区去年新增企业二十家，（滨河装修找老周，微信同号）其中三家来自外省，费用由财政补贴一半。 -> 园区去年新增企业二十家，其中三家来自外省，费用由财政补贴一半。
    leaves (body)| 停水的小区可以在网上查到（关注“滨河水务”公众号），也可以打热线询问。
    leaves (body)| 页面上写着更多内容请点击下方按钮，老人却找不到按钮在哪里，志愿者便一个一个地教。
    leaves (body)| 海报上写着“更多优惠尽在滨河商城客户端”，扫码的人却一个也没有抢到。
    leaves (body)| 想来参观的人可以打村支书的电话13000000000预约，周末也有人接，不必再跑一趟镇上。
    leaves (body)| 对方自称是平台的工作人员，让她加好友（VX：hq20240601，优惠只限当天），随后把她拉进了群。
    leaves (body)| 报名找村里的会计（微信号：hq20240601，上午九点以后在），名额一共三十个。
    leaves (body)| 报名者可添加微信号hq20240601咨询，工作人员会在一天之内答复。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.cut_out import cut, stands
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import GOVERNS
from clusterbriefs.clean.known import pattern
from clusterbriefs.clean.offer_start import settled
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint
from clusterbriefs.clean.weak_grow import widened
from clusterbriefs.clean.weak_words import PLACES, WEIGHTS, Page, Token, tokens

NAME: Final = "inserted-contacts"

_QUESTION: Final = regex(
    r"(?:哪里有卖|哪里买|哪里有|怎么买|多少钱一[盒瓶次针]|哪家医院好|哪个医院好|医院哪家好|哪家好|哪里好|哪家强|多少钱|怎么治(?:疗|最好|好)?|能治好吗|能治愈吗|可以治好吗|专业办理)"
)
_ASKING: Final = hint(
    (
        "医院好",
        "医院哪",
        "哪家",
        "哪里",
        "怎么买",
        "多少钱",
        "怎么治",
        "好吗",
        "愈吗",
        "专业办理",
    )
)
_ASKED: Final = regex(
    rf"(?:{'|'.join(sorted(PLACES, key=len, reverse=True))})?(?:市|省)?(?:治疗|专治|看|治|做)?$"
)
"""What such a question begins with: a place, and what is to be done there."""
_QUOTED: Final = regex(r"搜索|询问|输入|关键词|广告|咨询|提问|所谓|诸如")
_HANDLE: Final = regex(
    r"[（(]?(?:(?:加|添加|＋|\+)(?:店主|客服|老师|老板|经理|助理|掌柜|医生|顾问)?)?(?:微信号?|薇信|威信|V信|[Vv][Xx]|QQ|扣扣)[:：]?\s?[A-Za-z0-9_-]{6,20}(?:免?费?领取?(?:彩金|红包|资料|优惠券?|福利)?|送彩金|进群)?[)）]?"
)
_BEHIND: Final = regex(
    r"[。！？][”」]?((?:加|添加|＋|\+)?(?:微信号?|薇信|威信|V信|[Vv][Xx]|QQ|扣扣)[:：]?\s?[A-Za-z0-9_-]{6,20}[\u4e00-\u9fff]{0,8})$"
)
"""One behind the last mark of a paragraph, with what whoever writes to it is given."""
_ID: Final = r"[:：]?\s?[A-Za-z0-9_-]{5,20}"
_INSIDE: Final = r"[^（()）“”]"
_GAIN: Final = "(?:领券|立减|优惠|包邮|福利|彩金|红包|进群|返现|免费领|底价|低价|批发|特价|现货|正品|正宗|厂家直)"
_ASIDE_OF_SELLER: Final = regex(
    rf"[（(]{_INSIDE}{{0,24}}(?:薇信|威信|V信|[Vv][Xx])号?{_ID}{_INSIDE}{{0,16}}[)）]"
    rf"|[（(](?={_INSIDE}{{0,30}}{_GAIN}){_INSIDE}{{0,24}}(?:微信号?|QQ|扣扣){_ID}{_INSIDE}{{0,16}}[)）]"
)
"""A bracket with a messenger's number, under a name only sellers write or with what there is to gain."""
_ASIDE_OF_SITE: Final = regex(
    r"(?:^|[，。；：、！？])([（(](?:更多[^（()）]{0,12}(?:下载|打开|关注|扫码)[^（()）]{1,16}(?:APP|App|app|客户端|公众号)"
    r"|(?:请|欢迎|敬请|长按|扫码)?关注[^（()）]{1,18}(?:公众号|微信号?|微博|抖音号?|视频号|头条号|客户端)"
    r"|[^（()）]{2,16}[，,\s](?:(?:微信|电话|手机|电微|[Vv])+同号))[)）])"
)
"""A bracket in which a site bids to follow it, or a tradesman gives his number, behind a mark: what
explains a word stands behind that word."""
_OF_FRAUD: Final = regex("骗|警|嫌|对方|受害|举报|假冒|冒充|自称|网友|客服")
_TOLD: Final = 40
"""What a report on a seller has in front of such a bracket, within so many characters. Ours."""
_OFFERS: Final = regex(r"提供|可|即|为|是|查询|预约|咨询|办理|[，。、；]")
_MOBILE: Final = regex(
    r"(?<=[\u4e00-\u9fff])(?<![话机线码信系打电])(1[3-9]\d{9})(?=[\u4e00-\u9fff，。])"
)
"""The number of a mobile telephone in a sentence that no label announces."""
_ELEVEN: Final = regex(r"1[3-9]\d{9}")
_PLAIN: Final = regex("[^的了在是和与为，。；：“”]*")
_EDGES: Final = frozenset(["", *"，。、；："])
_LED: Final = regex("[找拨打写喷印留贴]|值班|联系|致电|[请向给]")
_LED_LONG: Final = 4
"""What leads to a number in a report, and the characters in which it stands."""
_REACH, _GAP = 14, 2
"""Characters in front of a number that what is sold takes, and between its words. Ours."""
_ASIDE: Final = 24
"""Characters of a bracket in front of a messenger's number at most. Ours."""
_CLOSED: Final = regex("[）)。]")
_NAMED: Final = regex(
    r"(?:新闻|日报|晚报|时报|早报|周刊|公众号|公号|杂志|记者[\u4e00-\u9fff]{2,3})$"
)
"""A paper or reporter, behind which the account stands in brackets."""
_MESSENGER: Final = hint(
    "公众号 同号 微博 抖音 视频号 头条号 APP App app 客户端 微信 薇信 威信 V信 VX Vx vX vx QQ 扣扣".split()
)
_MORE: Final = regex(
    r"(?:(?:更多|海量|全部)[\u4e00-\u9fff]{2,12}(?:尽在|请上|就上|请关注|请下载|请登录|请登陆|请访问|请移步|请点击)"
    r"|(?:最新章节|全文阅读)?请?(?:记住|收藏|牢记)(?:本站|我们的?)(?:域名|网址|地址))"
    r"[\u4e00-\u9fffA-Za-z0-9.]{2,14}?(?:APP|App|app|公众号|客户端|网站|官网|平台|在线登录|在线|更方便|不迷路|(?<=[\u4e00-\u9fff]{2})网)"
    r"(?=[，。；、]|$)[。]?(?![^“]*”)"
)
"""Where a site has more of what it copies."""
_MORE_CLICK: Final = regex(
    r"(?:更多|海量|全部)[\u4e00-\u9fff]{2,8}(?:请点击|点击查看|请查看|点这里|点此查看)"
    r"(?=[\u4e00-\u9fff])(?!(?:本|此|这|该|链|上|下|左|右|官|屏|页|图|文|进|查|以)|[\u4e00-\u9fff]{0,4}(?:链接|按钮|二维码))"
)
"""The same with nothing that could be clicked on behind it, in the midst of a sentence."""
_MORE_HINT: Final = hint(
    "尽在 请上 就上 请关注 请下载 请登录 请登陆 请访问 请移步 请点击 记住 收藏 牢记 请点击 点击查看 请查看 点这里 点此查看".split()
)
_PUNCTUATION: Final = regex(r"[，。、；：！？“”‘’（）《》…—,.;:!?()\s\"'·|]")
_HAN: Final = regex(r"[\u3400-\u9fff]")


def apply(doc: Document) -> None:
    """Take such numbers and questions out of the paragraphs that are left."""
    for line in doc.having(_MESSENGER):
        if line.prose:
            _handles(doc, line)
    if _ELEVEN.search(doc.ascii_part):
        for line in doc.prose:
            if "1" in line.text and _ELEVEN.search(line.text) and _MOBILE.search(line.text):
                _numbers(doc, line)
    for line in doc.having(_MORE_HINT):
        if line.prose and (more := _MORE.search(line.text)) and more.start():
            whole = line.text[more.start() - 1] in "。！？"
            stop = more.end() if whole or more[0][-1] != "。" else more.end() - 1
            cut(doc, line, more.start(), stop, NAME)
        elif line.prose and (click := _MORE_CLICK.search(line.text)):
            cut(doc, line, *click.span(), NAME)
    if doc.hints & _ASKING:
        _questions(doc, Page(doc.blob))


def _handles(doc: Document, line: Line) -> None:
    """Take out a messenger's number that stands between two characters, or behind the last mark."""
    at = 0
    if (tail := _BEHIND.search(line.text)) is not None:
        cut(doc, line, tail.start(1), len(line.text), NAME)
    for aside in reversed(list(_ASIDE_OF_SITE.finditer(line.text))):
        if aside.start() and stands(line, aside):
            cut(doc, line, *aside.span(1), NAME, exact=True)
    for aside in reversed(list(_ASIDE_OF_SELLER.finditer(line.text))):
        told = _OF_FRAUD.search(line.text, max(0, aside.start() - _TOLD), aside.start())
        if aside.start() and told is None and stands(line, aside):
            cut(doc, line, *aside.span(), NAME)
    while match := _HANDLE.search(line.text, at):
        text = line.text
        before, after = text[: match.start()], text[match.end() :]
        inserted = bool(
            before
            and after
            and (_HAN.match(before[-1]) or before[-1] in "，；")
            and (_HAN.match(after[0]) or (match[0][-1] > "z" and after[0] in "，。；"))
        )
        if (
            line.prose
            and inserted
            and not (match[0][0] in "（(" and _NAMED.search(before))
            and (match[0][-1] > "z" or not GOVERNS.search(before[-3:]))
            and not _OFFERS.match(after if match[0][-1] <= "z" else " ")
        ):
            start, end = _bracketed(text, *match.span())
            start = _with_goods(text, start)
            cut(doc, line, start, end, NAME)
            at = start
        else:
            at = match.end()


def _bracketed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return columns from the bracket on that a closing one at their end belongs to."""
    if text[end - 1] not in "）)" or text[start] in "（(":
        return start, end
    opens = max(text.rfind("（", 0, start), text.rfind("(", 0, start))
    if opens < 0 or start - opens > _ASIDE or _CLOSED.search(text, opens, start):
        return start, end - 1
    return opens, end


def _numbers(doc: Document, line: Line) -> None:
    """Take out the number of a mobile telephone with what is sold in front of it, word on word."""
    for match in reversed(list(_MOBILE.finditer(line.text))):
        if not stands(line, match):
            continue
        text, end = line.text, match.end(1)
        start = _with_goods(text, match.start(1))
        before, after = text[start - 1 : start], text[end : end + 1]
        listed = before in _EDGES and after in _EDGES  # one of a row of telephones
        led = _LED.search(text, max(0, start - _LED_LONG), start)
        if start < match.start(1) and not listed and led is None and not _OFFERS.match(text[end:]):
            cut(doc, line, start, end, NAME)


def _with_goods(text: str, end: int) -> int:
    """Return where the row of things begins that are sold and stand in front of a column.

    The column itself where there is no word that tells, nor two words.
    """
    low = max(0, end - _REACH)
    start = end
    found: list[Token] = []
    for token in reversed(tokens(text[low:end])):
        gap = text[low + token.end : start]
        if len(gap) > _GAP or (not found and gap) or not _PLAIN.fullmatch(gap):
            break
        start = low + token.start
        found.append(token)
    told = any(WEIGHTS[token.word] > 1 for token in found) or len(found) > 1
    return start if told else end


def _questions(doc: Document, page: Page) -> None:
    """Take out a question of the search-engine kind that stands in a sentence with no mark."""
    subject = pattern("advertisement", "subject")
    for line in doc.having(_ASKING):
        if not line.prose:
            continue
        at = 0
        while match := _QUESTION.search(line.text, at):
            text = line.text
            at = match.end()
            window = text[max(0, match.start() - 40) : match.start()]
            clause_start = match.start() - len(_PUNCTUATION.split(window)[-1])
            topic = subject.search(text, max(clause_start, match.start() - 12), match.start())
            after = text[match.end() : match.end() + 1]
            if topic is None or not after or after in "？?”’》" or after == "的":
                continue
            if not clause_start and after == "，":
                continue  # what the paragraph is about
            if _QUOTED.search(text[max(0, clause_start - 8) : topic.start()]) or text[
                topic.start() - 1 : topic.start()
            ] in ("“", "‘", "《"):
                continue
            asked = _ASKED.search(text, clause_start, topic.start())
            begin = asked.start() if asked is not None else topic.start()
            start, end = widened(text, begin, match.end(), page)
            start = settled(text, start, end, doc.blob)
            cut(doc, line, start, end, NAME)
            at = start
