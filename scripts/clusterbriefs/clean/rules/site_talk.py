"""site-talk: removes what a site says to its readers of itself around the article.

Known by its shape and place: a greeting or request above the text, sentences from the end back in
which the site speaks of itself, its rights and how to reach it, and the phrases between which such
sites wrap what they copy.

    removes (head)| 您好，欢迎访问滨河产业信息港！
    removes (body)| 阅读此文前，麻烦您点击一下“关注”，既方便讨论与分享，又能第一时间看到更新，感谢支持！
    leaves (body)| 这批年轻人怎么看老厂的将来，是他在调研里问得最多的一句话。
    removes (head)| 今天是 2021年1月1日 星期五 欢迎访问本校网站！
    removes (head)| 今天是　　　欢迎访问滨河中学网站！
    removes (head)| 【博主按】转一篇报道供大家参考，我的看法附在文后。——滨河律师
    removes (tail)| 【周律师点评】建议各位客户在年底前自查三份文件，需要模板的可以邮件联系。
    removes (tail)| 未经《滨河商报》报社授权，严禁转载或镜像，违者必究。
    removes (tail)| 读者热线：4000000000
    removes (tail)| 特别提醒：如果我们使用了您的图片，请作者与本站联系索取稿酬。
    removes (tail)| 以上就是关于滨河新区中试平台的相关消息了，希望对大家有所帮助！
    removes (tail)| 本店与四十多家苗圃长期合作，月季、绣球、铁线莲当天发货，到货死苗包赔。
    removes (tail)| 本文由滨河商报供稿，不代表本站观点，投诉请发邮件联系。
    leaves (body)| 市民可拨打热线预约，也可关注公众号或下载客户端，凭二维码入场。
    leaves (body)| 法院认为，图片的版权归原作者所有，被告转载时没有注明出处，构成侵权。
    leaves (tail)| 公告说，对方未经公司授权签了会谈纪要，公司对内容不予认可，将依照合同追究责任。
    leaves (tail)| 转载这篇报道的有四十多家媒体，作者一分稿费也没有要。
    leaves (body)| 欢迎来到这座小镇的人，都会先在渡口的老茶馆里坐上半个下午。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "site-talk"
KIND: Final = "furniture"

_GREETS: Final = regex(
    r"^\W{0,2}(?:(?:您好|你好|亲)[，,！!。\s]*|(?:今天|现在)是\s?(?:\d{4}年.{2,20}?|[\s:：]*))?(?:热烈)?欢迎(?:您|大家)?(?:访问|光临|来到|进入|浏览|登录|莅临|关注|使用)"
)
_HOME: Final = regex(r"(?:官网|官方网站|网站|主页|论坛|社区|平台|公司)[！!。~～\s]*$")
"""To what a site bids its readers welcome."""
_FORBIDS: Final = regex(
    r"未经.{1,24}(?:授权|许可|同意|允许|认可).{0,12}(?:不得|禁止|严禁|谢绝|请勿|不准)"
    r"|(?:如需|若需|需要|欢迎|如要)转[载发].{0,14}(?:联系|注明|标明|保留|告知)|^\W{0,2}(?:转载|引用)(?:请|须|必须|务必)"
)
_SITE: Final = regex(
    r"本站|本网|本刊|本报社?(?!讯|记者|评论)|本平台|本公众号|报社|转载|镜像|版权|侵权|侵犯|免责|违者|稿酬|自担|自负|不代表"
    r"|仅供参考|投稿|小编|用户上传|网友上传|会员分享|算法生成|AI生成|由AI|人工智能生成|举报|认领|特别提醒|读者热线|爆料|报料|未经"
)
"""A site speaking of itself."""
_ASKS: Final = regex(
    r"我们|您|你|转载|授权|许可|版权|删除|处理|联系|邮箱|邮件|热线|电话|客服|QQ|微信|公众号|二维码|关注|订阅|下载|客户端"
    r"|APP|App|登录|微博|拨打|线索|诚邀|广告|官方|声明|提醒|提示|读者|网友|用户|稿|上传|来源|追究|责任|参考|立场|观点|风险|建议|更多|搜索|作者|原创|内容|文章|图片"
)
_DEMANDS: Final = regex("请|勿|须|不得|严禁|谢绝|欢迎|禁止")
_HOT: Final = regex(
    r"^\W{0,2}[\u4e00-\u9fff]{0,6}(?:热线|电话|邮箱|传真|微信|客服)\s*[:：]\s*[\w@.\-—/、\s]{5,60}$"
)
_REPORTED: Final = frozenset("转载 未经 举报 投稿 认领 侵犯 自担 自负 镜像".split())
"""Words of that kind that reports have too, where nobody is asked for anything."""
_REPORT: Final = regex(
    r"法院|被告|原告|判决|起诉|检察|条例|法规|版权局|通报|记者(?!热线)|专家|委员|(?<!不)代表"
    r"|(?<!公众号)(?<!微信号)(?<!关注)(?<!搜索)“[^”]{6,}”"
)
"""Words of a report on rights, or of speech."""
_WRAPS: Final = regex(
    r"^\W{0,2}(?:以上|上述|上面)(?:就是|便是|即是|即为|是|内容).{0,90}"
    r"(?:内容|介绍|消息|信息|资讯|解答|分享|知识|攻略|新闻|文章|情况).{0,80}$"
)
_ACCOUNT: Final = regex(r"公众号\s?[:：]\s?[A-Za-z][\w-]{4,}[\s　][^。]{0,40}[！!]$")
"""The account of a site, and what it bids."""
_PLOT: Final = regex(r"^剧情(?:简介|介绍)\s?[:：]|详情请点击播放")
"""What a site of films says in front of whatever it copies."""
_WRAPS_OFF: Final = regex(
    r"^大家好[，,]\s?(?:今天)?(?:由)?小编|^(?:好了|以上)[，,]?\s?关于.{2,60}(?:分享|介绍|讲解|解答)到(?:这|此)|"
    r"^联系我时.{0,4}说是在.{2,14}看到|^喜欢《[^》]{2,40}》.{0,8}收藏|^\W{0,2}(?:摘要|导读)\W{0,2}为您带来.{4,60}(?:更多|关注)|"
    r"^\W{0,2}(?:到此|好了|那么)?[，,]?\s?以上就是小编(?:对于|为|给|整理|分享|今天)|^\W{0,2}小编(?:导读|提示|提醒|寄语)\s?[:：]"
)
"""How whoever filled a page closes it, or speaks up in it."""
_POSTER: Final = regex(
    r"^\W{0,2}[【\[（(](?:(?:博主|站长|楼主|转帖人|发帖人|小编)(?:按|注|说|语|点评)?|[\u4e00-\u9fff]{1,3}(?:律师|老师|医生)(?:按|点评|注))[】\]）)]"
)
"""Whoever posted an article speaking up in brackets before or behind it."""
_POSTERS: Final = hint("博主 站长 楼主 转帖人 发帖人 小编 律师 老师 医生".split())
_FOLLOW: Final = regex(
    r"^(?:【[^】]{2,10}】)?(?:点击)?关注[\u4e00-\u9fff]{2,12}(?:公众号|微信号|服务号)"
)
"""A site asking to be followed, above the text."""
_WRAPS_END: Final = regex(r"希望|感谢|谢谢|帮助|更多|关注|欢迎|收藏|全部|到此|到这")
_ADVISES: Final = regex(
    r"^\W{0,2}\S{2,10}(?:提示|提醒|声明)您?[:：].{0,40}(?:文章|内容|本文|本站|本网|信息|网站|资料).{0,30}(?:仅供|不作为)"
)
"""What a site says to its readers of what it prints."""
_OWN_TRADE: Final = regex(
    r"^\W{0,2}(?:本站|本网站|本店|本厂|我厂|我司)(?:与|和|专业|长期|常年|主营|承接|提供|可|现|为|是)"
    r"|^亲[，,！!].{0,16}(?:文档|资料|下载|收藏|店铺|宝贝)"
    r"|^(?:温馨|友情|特别)提[示醒][:：][^“”]{2,40}(?:请?认准|谨防|慎防|切勿相信|概不负责)[^“”]{0,30}$"
)
"""What whoever keeps the site says of its trade, below the text."""
_SELLS: Final = regex("发货|包赔|批发|来电|定做|下载|欢迎|见刊|付款|认准|谨防|慎防|切勿|概不")
"""What nobody says of himself who does not sell."""
_OWN_LONGEST: Final = 90
_LEADS_IN: Final = regex(
    r"(?:大家|小编|我们|朋友们|一起).{0,14}(?:看看|看一看|看一下|了解|聊聊|说说|介绍|分享|解答).{0,16}[！!吧。~～？?]$"
)
_PASSES_ON: Final = regex(
    r"(?:转|发|贴|搬|分享)(?:给|来给|过来|到论坛|来).{0,4}(?:大家|各位|车友|网友|坛友|朋友们|楼下)"
)
"""What somebody in a forum says of an article that is not his."""
_LURES: Final = regex(
    r"^\W{0,2}(?:在)?(?:阅读|看|读|观看)(?:此文|本文|文章|正文|全文)(?:之?前|时|的同时)(?=.*关注)[^“”]{0,6}[，,]?.{0,24}(?:点击|点个|点一?下|麻烦|诚邀|辛苦|恳请|请).{0,90}$"
    r"|^\W{0,2}(?:看|读)到(?:这里|这儿|此处|最后)[，,].{0,30}(?:评论区|留言|点赞|关注).{0,30}$"
    r"|^\W{0,2}(?:对此|对于(?:此事|这件事|这个话题)|那么|最后)?[，,]?\s?(?:你|您|大家|各位)(?:们|读者|网友|朋友)?(?:对此|对于此事)?[，,]?\s?(?:怎么看|有什么(?:看法|想法|想说的)|有何看法).{0,6}(?:评论区|留言|欢迎|讨论).{0,30}$"
    r"|^\W{0,2}(?:欢迎)?(?:在|到|来)?评论区(?:里|下方)?(?:留言|聊聊|说说|讨论|分享|告诉|一起).{0,30}$"
)
"""What whoever posts on a platform asks of readers in the midst of a text: to follow, to comment."""
_OF_NOVELS: Final = regex(
    r"^.{0,24}[a-z0-9-]{2,24}\.(?:com|net|cc|org|info|top|xyz|me)\b.{0,12}(?:最快更新|更新速度?最快|无广告|无弹窗|手机版|全文阅读|免费阅读|最新章节).{0,30}$"
)
"""What a site of novels says of itself with its address."""
_NOVELS: Final = hint(
    "最快更新 更新最快 更新速度 无广告 无弹窗 手机版 全文阅读 免费阅读 最新章节".split()
)
_AT_LAST: Final = regex(
    r"^\W{0,2}(?:对此|对于(?:此事|这件事)|那么)?[，,]?\s?(?:你|您|大家|各位)(?:们|读者|网友|朋友)?(?:对此)?[，,]?(?:怎么看|有什么(?:看法|想法)|有何看法|觉得呢)(?:呢)?[？?]$"
)
"""The same as the last line of all."""
_LURED: Final = hint("关注 评论区 怎么看 看法 想法 觉得呢".split())
_LONGEST, _SHORT = 200, 60
_FEW, _LURE_LONGEST = 2, 120
"""Paragraphs that a page has more of than such a line, and characters of one at most. Ours."""
_FILMS: Final = hint(["剧情简介", "剧情介绍", "详情请点击播放"])
_WELCOME: Final = hint(["欢迎"])
_ADDRESSED: Final = hint(
    ["小编", "大家", "为您带来", "网友", "车友", "坛友", "各位", "联系我时", "关注"]
)
_OF_ITSELF: Final = hint(
    [
        *"热线 电话 邮箱 传真 微信 客服 以上 上述 上面 未经 转载 转发 引用".split(),
        *"公众号 温馨提示 温馨提醒 友情提示 亲, 亲! 本站 本店 本厂 我厂 我司 本网 本刊 本报 本平台 本公众号 报社 镜像 版权 侵权 侵犯 免责 违者 稿酬 自担".split(),
        *"自负 不代表 仅供参考 投稿 小编 用户上传 网友上传 会员分享 算法生成 AI生成 由AI".split(),
        *"提示 提醒 声明 人工智能生成 举报 认领 特别提醒 读者热线 爆料 报料".split(),
    ]
)
"""What a line in which a site speaks from the end back cannot be without."""


def apply(doc: Document) -> None:
    """Remove such lines above the text, right below the headline, and from the end back."""
    _greetings(doc)
    _lures(doc)
    for line in doc.having(_ADDRESSED):
        if line.at > doc.first_prose:
            break
        if len(line.text) > _SHORT:
            continue
        passes_on = not line.prose and _PASSES_ON.search(line.text) is not None
        if passes_on or _FOLLOW.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_ADDRESSED):
        # What closes a page says so wherever it stands.
        anywhere = "以上就是小编" in line.text
        outside = anywhere or not doc.first_prose < line.at < doc.last_prose
        if outside and len(doc.prose) > 1 and _WRAPS_OFF.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_POSTERS):
        outside = not doc.first_prose < line.at < doc.last_prose
        if outside and len(line.text) <= _LONGEST and _POSTER.match(line.text):
            doc.remove(line, NAME, KIND)
            doc.mark_zones()
    for line in doc.having(_FILMS):
        if line.at <= doc.first_prose and len(line.text) <= _LONGEST and _PLOT.search(line.text):
            doc.remove(line, NAME, KIND)
            doc.mark_zones()
    if doc.hints & _ADDRESSED and len(prose := doc.prose) > 1:
        first = prose[0]
        addressed = first.hints & _ADDRESSED and len(first.text) <= _SHORT
        if addressed and (_LEADS_IN.search(first.text) or _PASSES_ON.search(first.text)):
            doc.remove(first, NAME, KIND)
    _back(doc)


def _lures(doc: Document) -> None:
    """Remove what readers are asked or told of the site in a text, and what its last line asks."""
    for line in doc.having(_NOVELS):
        if len(line.text) <= _SHORT and _OF_NOVELS.match(line.text):
            doc.remove(line, NAME, KIND)
    lured = doc.having(_LURED) if len(doc.prose) > _FEW else []
    for line in lured:
        if len(line.text) <= _LURE_LONGEST and _LURES.match(line.text):
            doc.remove(line, NAME, KIND)
    asked = [line for line in lured if line.live and _AT_LAST.match(line.text)]
    if asked and not any(line.prose for line in doc.live() if line.at > asked[-1].at):
        doc.remove(asked[-1], NAME, KIND)


def _greetings(doc: Document) -> None:
    """Remove lines above the text that bid readers welcome."""
    for line in doc.having(_WELCOME):
        if line.at > doc.first_prose:
            break
        greets = len(line.text) <= _SHORT and _GREETS.match(line.text)
        if greets and not (line.prose and _HOME.search(line.text) is None):
            doc.remove(line, NAME, KIND)
            if line.at == doc.first_prose:
                doc.mark_zones()


def _back(doc: Document) -> None:
    """Go from the last line back as long as the site speaks."""
    for line in reversed(doc.live()):
        if not line.hints & _OF_ITSELF or not _speaks(line):
            if line.prose or line.at < doc.last_prose:
                return
            continue  # what stands between will be furniture
        if line.prose and len(doc.prose) <= 1:
            return
        if not line.prose and doc.is_listed(line):
            return
        doc.remove(line, NAME, KIND)


def _speaks(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST:
        return False
    if _OWN_TRADE.match(text) and (text[0] == "亲" or _SELLS.search(text)):
        return len(text) <= _OWN_LONGEST and _REPORT.search(text) is None
    if _HOT.match(text):
        return not line.prose and not text.startswith("联系")
    if _ADVISES.match(text) or _WRAPS_OFF.match(text) or _ACCOUNT.search(text):
        return True
    if _WRAPS.match(text) and _WRAPS_END.search(text):
        return True
    if _REPORT.search(text):
        return False
    if _FORBIDS.search(text):
        return True
    own = set(_SITE.findall(text))
    if not own or (own <= _REPORTED and _DEMANDS.search(text) is None):
        return False
    return len(own | set(_ASKS.findall(text))) >= (3 if line.prose else 2)
