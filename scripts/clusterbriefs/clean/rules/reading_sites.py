"""reading-sites: takes out what sites of novels, documents and programs say of themselves.

They put requests to remember their address, to read on elsewhere or to load a file between the
sentences of what they copy, and boxes on the file around it. Only on the pages of such a site, which
its menus and boxes show.

    leaves (body)| 他让学生记住我们的地址，方便下次阅读时来借，手打的卡片装满了三个抽屉。
    leaves (body)| 文件要求精简文档，可编辑修改的表格一律放到网上，欢迎下载的人提出意见。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.cut_out import cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint

NAME: Final = "reading-sites"
KIND: Final = "furniture"

_OF_NOVELS: Final = hint("书架 上一章 下一章 章节列表 章节目录 推荐票 小说网 完本".split())
_OF_FILES: Final = hint(
    "上传者 上传时间 文档分类 下载积分 相关文档 所需积分 页数 下载文档 立即下载 下载站".split()
)
"""Words of the menus and boxes of such sites."""
_AT_LEAST: Final = 2
"""Lines outside the paragraphs that have them. Ours."""
_ADDRESS: Final = r"(?:(?:www\.|m\.)?[a-z0-9-]{3,24}\.[a-z]{2,4})?"
_SAID: Final = regex(
    rf"(?:天才)?(?:请)?(?:一秒钟?|三秒)?(?:请)?(?:牢记|记住|收藏)(?:本站|我们的?|本书)?[\u4e00-\u9fff]{{0,5}}?(?:域名|网址|地址){_ADDRESS}"
    r"|[（(【]?(?:手机|移动|电脑)(?:用户|读者|版)?请(?:到|浏览|访问|登录)[^（）()，。]{0,30}?阅读[）)】]?"
    r"|(?:[\u4e00-\u9fff]\.){5,}[\u4e00-\u9fff]|(?:喜欢本书)?请?加入书签(?:，?方便(?:您)?下次(?:继续)?阅读)?"
    r"|[\u4e00-\u9fff]{2,4}(?:小说网|文学网|阅读网|书院|书屋)(?:首发|提供|最新章节|更新最快)"
    r"|(?:手打)?更新最快|全文字?手打|最新章节(?:首发|更新)?|无弹窗(?:阅读|广告)?|免费阅读全文|全文免费阅读|方便(?:您)?下次(?:继续)?阅读"
    r"|[（(]?本章未完，?(?:请)?点击下一页(?:继续阅读)?[）)]?|[（(]本章完[）)]|(?:求|投)(?:收藏|推荐票|月票)+"
    r"|[【\[（(]?(?:精品|优质|最新)?(?:文档|资料|范文|课件|试卷)(?:欢迎|免费)下载[】\]）)]?|可(?:自由)?编辑(?:修改)?的?(?:word|WORD|doc|DOC|ppt)(?:版|文档)"
    r"|[（(]完整版[）)](?:资料|范文|文档)(?:分享|下载)|(?:学习|复习)资料(?:值得|欢迎)(?:收藏|下载)"
    r"|(?:官方)?正版免费下载(?:v\d[\d.]*)?|(?:全网)?最全资源合集|汉化组补丁(?:[\u4e00-\u9fff]{2}盒子)?"
)
"""What such a site says within a sentence."""
_LINE: Final = regex(
    r"^\d{0,3}\s?欢迎下载$|^欢迎(?:您的?|大家)?(?:的)?下载，|^(?:内容提供方|审核时间|审核编号|上传者|上传时间|文档编号|文档格式)\s?[:：]"
    r"|^\d{1,2}、?(?:本文档由|下载前请|成为VIP|若下载|如果文档)|^\S{2,40}\.(?:docx?|pptx?|pdf|xlsx?|wps)\s+\d+\s?页$"
    r"|^第[一二三四五六七八九十百千零\d]{1,6}章\s?\S.{2,60}[（(]第\s?\d+\s?[/／]\s?\d+\s?页[）)]$"
    r"|^亲[，,].{0,24}(?:文档|预览).{0,40}$|^.{0,20}超出免费预览范围.{0,24}$"
    r"|^(?:一秒|天才一秒|请)?记住【[^】]{2,8}】|^喜欢.{2,40}请大家收藏|^章节错误[，,]"
    r"|^(?:大小|语言|类别|系统|版本|授权|星级|评分|厂商|平台|包名|环境|等级|软件大小|软件语言|更新时间)\s?[:：]\s?\S{1,16}(?: \S{1,16}){0,3}$"
    r"|^.{0,12}(?:官方版|安卓版|苹果版|电脑版)下载$|^(?:高速|普通|本地|立即|极速|电信|联通)(?:下载器?)?下载$"
)
"""A line by which it speaks of itself, or of the file."""
_LONGEST: Final = 100
"""Characters of such a line at most. Ours."""
_MARKS: Final = frozenset(["", *"，。；：！？"])


def apply(doc: Document) -> None:
    """Take them out of the pages of such sites."""
    shown = [line for line in doc.lines if not line.prose and line.hints & (_OF_NOVELS | _OF_FILES)]
    if len(shown) < _AT_LEAST:
        return
    for line in doc.live():
        if len(line.text) <= _LONGEST and _LINE.search(line.text) is not None:
            doc.remove(line, NAME, KIND)
        elif line.prose:
            _inside(doc, line)


def _inside(doc: Document, line: Line) -> None:
    """Take out of a paragraph what is said beside a mark, or between two that go on without it."""
    for match in reversed(list(_SAID.finditer(line.text))):
        if len(match[0]) > 1 and line.text.startswith(match[0], match.start()):
            before = line.text[: match.start()][-1:]
            behind = line.text[match.end() :][:1]
            if before in _MARKS or behind in _MARKS or match[0][0] in "【（([":
                cut(doc, line, match.start(), match.end(), NAME, exact=True)
