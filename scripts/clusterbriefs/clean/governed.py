"""What governs a word of sellers in an honest sentence, or goes on from it."""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.regex import regex

_VERBS: Final = (
    "登录|登陆|通过|访问|进入|打开|下载|使用|点击|搜索|关注|扫码|注册|开通|完成|办理|提供|支持|实现|开设|开放|上线|推出|启用|查询|取消"
    "|关闭|整治|打击|非法|违法|利用|包括|以及|开发|假冒|仿冒|虚假|所谓|名为|叫做|联合|认准|浏览"
)
GOVERNS: Final = regex(
    rf"{_VERBS}|[在从至到经请需应须由用据可的了其该本将为是有对把被并再先未已及和与或个款家次户名人].{{0,2}}$"
)
"""What can have the word as its object, or leads to it. Ours, as all words here."""
TAKES: Final = regex(rf"{_VERBS}|[的在从到是为用由向对把被与和及有个款家]$")
"""The same of what stands right in front of it."""
BODY: Final = regex(
    r"局|部|委|厅|市|省|区|县|政府|院|校|大学|中心|协会|银行|集团|公司|医保|社保|政务|报名|考试|教育|铁路|航空|税务|人社|招生|招聘"
    r"|馆|景区|酒店|学校|疾控|卫健|机场|地铁|公交|中国|国家|全国|云|宝|通|信|办|社|报|台|杂志|政策|服务|系统|软件|企业|产品|用户|身份|实名"
)
"""What an institution is called by: it has a site and a login of its own."""
PURSUED: Final = regex(
    r"整治|打击|查处|查获|捣毁|打掉|取缔|关闭|禁止|治理|警惕|谨防|涉嫌|非法|违法|违规|假冒|虚假|所谓|网络赌博"
)
"""What is done about such sites: a report of it is no advertisement."""
BODY_ENDS: Final = regex(rf"(?:{BODY.pattern})$")
"""The same, at the end of what stands in front of the word."""
FOLLOWS: Final = regex(
    r"(?:行业)?(?:协会|商会|学会|联合会|研究会|公会)|在(?=\d)|[\u4e00-\u9fff]{2}率|增加|减少|被[查抓捕罚]|竞争|涌现|须[由当出提]|等(?=\d|[一二三四五六七八九十几多数个项家种类款])|市场(?!价)|曾|进行|查询|报名|办理|申请|发布|公布|显示|页面|预约|提交|填写|后|的|是|为(?!了)|并|时|即可|就|也|量|率|数|用户|费|制|表|证|地址|处|方式"
    r"|业(?!务)|服务(?!电话|热线|公司|商|中心|哪)|点|站|余额|总额|规模(?!以上)|占比|合伙人|律师|主任|首席|创始|董事|总经理|研究员|教授|分析师|记者|负责人|专家|资料|账号|账户|名|商标|资本|资金|会计|税务|成功|信息|公告|系统|流程(?!及|和|与|费用)|手续|护士|建筑|登记|[”’》」』\"'、)）]"
)
"""What an honest sentence goes on with behind the word."""
LEADS: Final = regex(
    r"(?:不得|登录|登陆|访问|打开|进入|下载|通过|假冒|仿冒|所谓|名为|叫做|名叫|认准|[在从到的了于自向往由“《‘与和跟劝帮替])$"
)
COMPANY: Final = regex(
    "(?:文化|传媒|科技|发展|投资|管理|实业|贸易|旅游|酒店|健康|产业|生物|医药|制药|医疗|器械|智能|电子|信息|环保|能源|材料|软件"
    "|网络|技术){0,3}(?:有限|股份|[分子]?公司|集团|控股|[分总]厂)"
)
"""What stands behind the name of a company."""
CHANGES: Final = regex(
    "(?:一度|一路|持续|连续|大幅|普遍|逐[步年月渐]|已经?|又|再|也|都|还|却)?(?:[飙暴猛狂大小]?[涨跌升降](?!级)|上[升涨]|下[降跌滑]|走[高低]|回[升落]|翻[番倍]|见[涨跌]|居高|高企)"
)
"""What happens to a price or number: what stands in front of it is the subject of a sentence."""


_ANSWER: Final = regex(
    "[\u4e00-\u9fff]{2,20}?(?:给记者|告诉|翻开|介绍|列了|算了|掰着|回答|坦言|表示|解释|笔账)"
)
"""What an article goes on with behind a question of its own."""
_ORDINAL: Final = regex("第[一二三四五六七八九十\\d]{1,3}$")
_COUNTED: Final = regex(r"\d[\d.,]*[多余]?(?:万元|亿元|人|名|个|户|家|所|台|套|位|间|件|辆|亩)")
_COUNTED_SOON: Final = regex(
    r"[\u4e00-\u9fff]{0,6}\d[\d.,]*[多余]?(?:人|名|个|户|家|所|台|套|位|次|份|件|例)"
)
_LISTED: Final = regex(r"等\d{1,4}$")
_LISTS: Final = regex(r"等(?=\d|[一二三四五六七八九十多几数])")
"""What a list ends with that is counted."""
_ALLOWED: Final = regex("(?:可以?|能够?|将|都|均|还)[\u4e00-\u9fff]{0,6}$")
"""What says that something can be had, in front of what is free."""


def is_said(text: str, start: int, end: int) -> bool:
    """Tell whether some columns of a line are the article's though sellers have such words too.

    A question that is answered, a thing that is counted behind them, something that can be had
    free of charge.

    >>> is_said("账怎么算？吴思源翻开账本", 0, 5), is_said("护理学校首批招生300人", 0, 8)
    (True, True)
    """
    if text[start:end].rstrip().endswith("？") or text[end : end + 1] == "？":
        return _ANSWER.match(text, end + (text[end : end + 1] == "？")) is not None
    if text[start : start + 1] in tuple("台家个座所批") and _ORDINAL.search(text, 0, start):
        return True
    if text.startswith("免费", start) and _COUNTED_SOON.match(text, end):
        return True
    if text.startswith("免费", start) and _ALLOWED.search(text, max(0, start - 10), start):
        return True
    if _LISTED.search(text, start, end) or _LISTS.match(text, end):
        return True
    return _COUNTED.match(text, end) is not None
