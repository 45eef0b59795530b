"""glued-furniture: takes off what a page printed right before or behind a paragraph, on its line.

Where nothing but a tag parted them, the extraction of the text has set the line of source and time
in front of the first sentence, and editors, buttons and neighbours behind the last one. Only what
consists of such items wholly goes, up to the sentence.

    repairs (body)| 发布时间：2022-08-01 浏览：102次 园区去年新增企业二十家，其中三家来自外省，都租下了标准厂房。 -> 园区去年新增企业二十家，其中三家来自外省，都租下了标准厂房。
    repairs (body)| 码头去年新增泊位二十个，其中三个能停大船，堆场也扩建了。 责任编辑：周正 上一篇：渡口开航 -> 码头去年新增泊位二十个，其中三个能停大船，堆场也扩建了。
    repairs (body)| 学校去年新增班级二十个，其中三个设在山上，教师都住校。【打印】【关闭】 -> 学校去年新增班级二十个，其中三个设在山上，教师都住校。
    leaves (body)| 2022年8月1日10时，园区的第一家企业拿到了许可证，比原定的日期提前了两个月。
    leaves (body)| 茶园去年新增茶农二十户，其中三户来自外省，都住进了新房。文章为这里招来了第一批游客。
    leaves (body)| 茶市去年新增摊位二十个，其中三个卖新茶，都租给了年轻人。更多人打开手机，学着在网上卖茶。
    leaves (body)| 茶厂去年新增机器二十台，其中三台来自外省，工人都学会了操作。（记者 周正）
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.regex import regex

NAME: Final = "glued-furniture"
KIND: Final = "furniture"

_DAY: Final = r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|年\s?\d{1,2}月\s?\d{1,2}日)"
_TIME: Final = r"[T\s\u3000]{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_STAMP: Final = regex(rf"{_DAY}(?:{_TIME})?")
_GAP: Final = r"[\s\u3000\ue000-\uf8ff|｜丨/·•]{0,12}"
_LABEL: Final = (
    r"(?:发布时间|發布時間|發佈時間|发表时间|發表時間|更新时间|更新時間|添加时间|添加時間|发布日期|發布日期"
    r"|日期|时间|時間|文章来源|信息来源|来源|來源|稿源|作者|发布者|责任编辑|責任編輯|编辑|編輯|责编"
    r"|点击数?|點擊數?|点击率|浏览(?:次数|量)?|瀏覽(?:次數|量)?|阅读(?:次数|量)?|閱讀(?:次數|量)?|人气|次数|字号|字体)"
)
_VALUE: Final = (
    rf"(?:{_DAY}(?:{_TIME})?|\d{{1,7}}\s?次?(?![\d年月日.])|(?:大|中|小)(?:\s(?:大|中|小)){{1,2}}"
    r"|[^\s\u3000，。；：:！？“”|｜]{1,14}(?=[\s\u3000|｜]))"
)
_FRONT: Final = regex(
    rf"(?P<before>[^。！？]{{4,90}}?[\s\u3000])??\W{{0,3}}(?P<items>(?:(?:{_LABEL}\s?[:：]\s?{_VALUE}|{_DAY}{_TIME}(?:\s?[·•]\s?[A-Za-z0-9_]{{2,16}})?"
    rf"|[（(\[【]{_DAY}[）)\]】]|(?:我要)?评论[（(]\d{{0,6}}[）)]|字号\s?[:：]\s?T[|｜]T"
    rf"|(?:记者|通讯员)\s?[\u4e00-\u9fff]{{2,4}}(?=[\s\u3000])|[\u4e00-\u9fff]{{2,3}}(?=[\s\u3000](?:记者|通讯员|[\u4e00-\u9fff]{{2,3}}[\s\u3000]))){_GAP}){{1,12}})(?=[\d\u4e00-\u9fff“《])"
)
"""Items of the line of source and time in a row, in front of a sentence."""
_PLAYER: Final = regex(
    r"^\W{0,2}(?:(?:听新闻|听全文|听文章|收听|语音播报|语音朗读|朗读|音频|播放)\s?)+[:：]?\s?\d{1,2}:\d\d\s?/\s?\d{1,2}:\d\d\s*(?=\S)"
)
"""The player of a text that is read aloud."""
_LABELLED: Final = regex(rf"{_LABEL}\s?[:：]")
_NAMES: Final = r"[^\s\u3000，。；：:！？“”（）()]{1,16}(?:[\s\u3000、][\u4e00-\u9fff]{2,3}(?![:：\u4e00-\u9fff])){0,3}(?:\s?[A-Z]{1,3}\d{2,4})?"
_CREDIT: Final = rf"(?:责任编辑|責任編輯|责编|編輯|编辑|校对|责任校对|审核|初审|复审|终审|监制|审校|值班编辑)\s?[:：/]\s?{_NAMES}"
_SOURCE: Final = rf"(?:文章来源|信息来源|新闻来源|稿源|来源|來源|作者|供稿|撰稿)\s?[:：]\s?{_NAMES}"
_BUTTONS: Final = (
    r"[【\[](?:打印|关闭|關閉|返回|纠错|收藏|推荐|加入收藏|告诉好友|发表评论|我要评论|回到顶部|字体)[^】\]]{0,8}[】\]]"
    r"|举报/反馈|分享(?:到|至)\s?[:：]?[^，。；！？:：]{0,60}(?<!声明)(?<!说明)"
    r"|(?:阅读|浏览|点击|人气|点赞|收藏|评论|转发)(?:数|量|次数)?\s?[:：(（]?\s?\d{1,7}\s?次?[)）]?(?![\d.%％\u4e00-\u9fff])"
    r"|返回(?:首页|顶部|列表|上一页)|点赞(?=\s)|收藏(?=\s)"
)
_PRINTED: Final = r"[（(](?:原载|原刊|原刊于|刊于|载于)《[^》]{2,16}》[^（）()]{0,24}[）)]"
_NEIGHBOUR: Final = (
    r"[上下]一(?:篇|条|页|则)(?:新闻|文章)?\s?[:：>»].{0,80}"
    r"|(?:标签|关键词|关键字|[Tt]ags?|TAGS?)\s?[:：].{1,60}"
    r"|(?:原文|本文|文章)(?:链接|地址|网址)\s?[:：]?\s?https?://\S{4,120}"
    r"|(?:相关|延伸|推荐|热门)(?:阅读|新闻|文章|推荐|链接|资讯)\s?[:：].{0,120}"
)
_NOTICE: Final = (
    r"[（(【\[]?(?:免责|版权|特别|郑重|法律|本站|本网)?(?:声明|说明)[】\])）]?\s?[:：].{0,20}"
    r"(?:转载|侵权|侵犯|版权|著作权|观点|立场|仅供|删除).{0,160}"
)
_SAYS: Final = (
    r"(?:(?:本文|本稿|文章)(?:首发|原载|仅代表|仅供|不代表|不构成"
    r"|(?:系|为|内容)(?=[^。！？]{0,30}(?:作者|观点|立场|原创|公众号|投稿|本站|本网|网友|授权)))"
    r"|(?:以上|文中|上述)(?:内容|观点|信息)(?=[^。！？]{0,24}(?:作者|仅|不代表|参考|网络|本站|构成))"
    r"|(?:投资者|读者)据此|(?:投资|市场)有风险(?=[，,]?(?:投资|入市|决策))|据此入市"
    r"|(?:如有|若有|如果有|如)侵[权犯](?=[^。！？]{0,20}(?:删|联系|告知))"
    r"|未经.{0,8}(?:授权|许可|允许)(?=[^。！？]{0,12}(?:不得|禁止|严禁|谢绝|转载))"
    r"|转载(?:请|须|时)(?=[^。！？]{0,16}(?:注明|联系|保留|标明))"
    r"|(?:打开|下载|安装)[^，。；！？:：]{0,8}(?:APP|App|app|客户端)[，,\s]?(?:查看|阅读|浏览|看)(?:更多|全文|原图|精彩)"
    r"|(?:更多|海量)(?:精彩|内容|资讯|新闻|数据|信息|详情|行情)[^，。；！？:：]{0,8}请?(?:下载|打开|关注|登录|点击))"
    r"(?![^“]*”)[^。！？（）()]{0,90}(?:[。！？]|$)"
    r"|看全文|写评论|已有\d{0,6}条评论|跟帖用户自律公约|提\s?交(?=还可)|还可输入\d{1,5}字|\d{1,6}条评论$"
)
"""What a site says of the text behind its last sentence, and the fields below it. Ours."""
_MAY_SAY: Final = regex("声明|说明|本文|文章|观点|风险|侵|转载|未经|APP|App|app|客户端|评论")
_PICTURE: Final = r"[（(\[【](?:图片来源|图片|图源|供图|摄影|摄|图)\s?[:：/／]\s?[^（）()\[\]【】。，]{2,12}[)）\]】]"
_STRONG: Final = regex(f"{_CREDIT}|{_BUTTONS}|{_NEIGHBOUR}|{_NOTICE}|{_SAYS}|{_PICTURE}")
_TAIL: Final = regex(
    rf"(?:{_GAP}(?:[（(]{_GAP})?(?:{_PRINTED}|[\[【]?{_CREDIT}[\]】]?|{_SOURCE}|{_BUTTONS}|{_NEIGHBOUR}|{_NOTICE}|{_SAYS}|{_PICTURE})[）)]?){{1,12}}{_GAP}"
)
"""Such items in a row, up to the end of the line."""
_ENDS: Final = regex(
    "(?<=[。！？…])[”’」』]?[）)]?(?:[（(](?:记者|通讯员|本报记者)?\\s?[\u4e00-\u9fff·]{2,8}[)）](?=[^，。]))?"
)
_AWAY: Final = 260
"""Characters at the end of a line that are looked at. Ours."""
_SENTENCE: Final = 20
"""Characters of a paragraph that is left, at least. Ours."""
_PATH: Final = regex(r"(?:[>＞»]+\s?[^\s>＞»]{1,10}\s)|\s{2,}")
"""The last step of a path to a page."""
_HEADLINE: Final = regex("(?!首页|首頁|当前|您)[^>＞»|_。；]{8,50}[^>＞»|_。；，、：:]")
"""A headline, by its form."""
_HEAD: Final = 40
"""Lines from the first among which the first paragraph is. Ours."""
_LAST: Final = 3
"""Paragraphs from the last one at which a source alone can stand. Ours."""


def apply(doc: Document) -> None:
    """Take such items off both ends of paragraphs."""
    for line in doc.lines[:_HEAD]:
        _front(doc, line)
    long = [line for line in doc.live() if len(line.text) > _SENTENCE and "。" in line.text]
    for number, line in enumerate(reversed(long)):
        _tail(doc, line, near_end=number < _LAST)


def _front(doc: Document, line: Line) -> None:
    """Take the line of source and time off a paragraph."""
    text = line.text
    if "。" not in text:
        return
    if (player := _PLAYER.match(text)) is not None:
        doc.replace(line, 0, player.end(), "", NAME, KIND, action="removed")
        text = line.text
    if not ("20" in text[:120] or "19" in text[:120] or ":" in text[:40] or "：" in text[:40]):
        return
    match = _FRONT.match(text)
    if match is None or len(text) - match.end() <= _SENTENCE or "。" not in text[match.end() :]:
        return
    said, before = match["items"], (match["before"] or "").strip()
    labels = len(_LABELLED.findall(said))
    stamped = _STAMP.search(said) is not None
    if before and not (stamped and labels):
        return  # with more in front, no less than both leaves no doubt
    if stamped or labels > 1:
        doc.found.append(("meta", line.number, said.strip()))
        doc.replace(line, 0, match.end(), "", NAME, KIND, action="removed")
        above = _PATH.split(before)[-1].strip() or (doc.lines[line.at - 1].text if line.at else "")
        if not doc.title and _HEADLINE.fullmatch(above):
            doc.title = above  # what stands right before the line of source and time


def _tail(doc: Document, line: Line, *, near_end: bool) -> None:
    """Take what stands behind the last sentence off a paragraph."""
    text = line.text
    if text[-1] in "。！？" and _MAY_SAY.search(text, max(0, len(text) - _AWAY)) is None:
        return
    for end in _ENDS.finditer(text, max(_SENTENCE, len(text) - _AWAY)):
        at = end.end()
        rest = text[at:]
        if not rest.strip():
            return
        if _TAIL.fullmatch(rest) is None or not (near_end or _STRONG.search(rest)):
            continue
        doc.found.append(("credit", line.number, rest.strip()))
        doc.replace(line, at, len(text), "", NAME, KIND, action="removed")
        return
