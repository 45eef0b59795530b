"""notice: removes notices on rights, liability, licences and the site's operator.

removes (tail)| 声明：本站部分内容来源于互联网，版权归原作者所有，如有侵权请联系本站删除。
removes (tail)| Copyright © 2015-2023 Binhe Online. All Rights Reserved
removes (tail)| 粤ICP备12345678号-1
removes (tail)| 转载请注明：http://www.example.com/a/1.html
removes (tail)| 【免责声明】本页文字由网友推荐，只供出行的人参考，请以官方口径为准。
removes (tail)| 滨河同城网提示：凡要求先付定金的信息都有诈骗嫌疑，请提高警惕！
removes (tail)| （秘书处整理，未经本人审阅）
removes (tail)| 以上内容仅代表作者个人观点，不代表本站立场，读者请自行核实
leaves (body)| 会上发布了联合声明，双方将在临床研究方面开展为期三年的合作。
leaves (body)| 法院认定，该插画的版权归原作者所有，被告须赔偿。
"""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.known import known, narrow
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import hint, phrase_hint

NAME: Final = "notice"
KIND: Final = "furniture"

_LEADING: Final = ' \u3000【[（(*★●◆■▲#※-—~"“'
_LABELLED: Final = regex(r"^\W*[^,:;]{2,8}:")
_LIKELY: Final = (
    "版权",
    "转载",
    "侵",
    "本站",
    "本网",
    "网络",
    "立场",
    "观点",
    "仅供",
    "声明",
    "许可",
    "举报",
    "备案",
    "建议",
    "风险",
    "互联网",
    "删除",
    "ICP",
    "opyright",
    "eserved",
    "来源",
    "地址",
    "链接",
    "小编",
    "提示",
    "本文",
    "下载",
    "评论",
    "分享",
)
_LIKELY_WORD: Final = regex("|".join(_LIKELY))
_LICENCE: Final = regex(
    r"ICP[备证]|公网安备|[网]?安备案?号|许可证\s*(?:编号)?[:：]|All Rights? Reserved", re.IGNORECASE
)
_HEADED: Final = regex(
    r"^\W{0,2}[【\[（(](?:版权与|版权及)?(?:免责|版权|权利|网站|本站|本网)"
    r"(?:声明|说明|提示|提醒|警示|条款)[】\]）)]"
)
"""A heading in brackets, behind which a site speaks whatever it says."""
_SITE_WARNS: Final = regex(
    r"^\W{0,2}\S{2,8}(?:同城网|信息网|二手网|分类网|房产网|论坛|贴吧)(?:温馨|友情|特别)?提[示醒][:：]"
)
_SITE_BIDS: Final = regex(
    r"^\W{0,2}(?!.{0,8}(?:警|部门|局|台|专家|医生|法官|消防|气象|银行|协会))[\u4e00-\u9fff]{2,8}提[示醒][:：]"
    r"(?=.*(?:交易|担保|转账|汇款|押金|私下|客服|藏品))[^“”。]{4,40}(?:谨防|请勿|切勿|当心)[^“”。]{2,20}[！!]$"
)
"""What a site bids those who trade on it, below the text."""
_UNREAD: Final = regex(
    r"^[（(][^（()）。]{0,24}(?:整理|记录)[^（()）。]{0,10}未经[^（()）。]{0,8}(?:审阅|审定|审核|核对|确认)[）)]$"
)
"""That nobody has read what was noted down, as a line in brackets."""
_NOTED: Final = hint(["未经"])
_FORMULA: Final = phrase_hint(NAME, "inside") | hint(["ights"])
_LINE: Final = phrase_hint(NAME, "inside", "start") | hint(
    "ICP icp Icp 安备 许可证 right Right RIGHT IGHT ight ©".split()
)
_EXPLAINS: Final = regex(r"^\W{0,2}[【\[（(][\u4e00-\u9fff]{2,6}(?:声明|说明|提示|提醒)[】\]）)]")
_RIGHTS: Final = regex(
    "版权|著作权|侵权|异议|不得用于|仅供|转载|本站|本网|本馆|删除|微信|顾问|客服"
)
"""What such a heading is about, if it has another name."""
_HEADS: Final = hint("声明 说明 提示 提醒 警示 条款".split())
_LONGEST: Final = 400
_SENTENCE_ENDS: Final = regex(
    "[。！？][”’」』]?(?:[（(](?:记者|通讯员)?\\s?[\u4e00-\u9fff·]{2,8}[)）])?"
)
_OWN: Final = 40
"""Characters of the article in front of a notice on the same line, at least. Ours."""
_ADDRESS: Final = regex(r"https?://|www\.")


def apply(doc: Document) -> None:
    """Remove lines that open like a notice or hold its formulas; prose needs two formulas."""
    formulas = known(NAME)
    for line in doc.having(_HEADS):
        if len(line.text) <= _LONGEST and (
            (not doc.first_prose < line.at < doc.last_prose and _SITE_BIDS.match(line.text))
            or _HEADED.match(line.text)
            or (_EXPLAINS.match(line.text) and _RIGHTS.search(line.text))
            or (line.at >= doc.last_prose and _SITE_WARNS.match(line.text))
        ):
            _note(doc, line)
            doc.remove(line, NAME, KIND)
    for line in doc.having(_NOTED):
        if not line.prose and _UNREAD.match(line.text):
            doc.remove(line, NAME, KIND)
    for line in doc.having(_FORMULA | _LINE):
        if line.prose and not (line.hints & _FORMULA and _LIKELY_WORD.search(line.text)):
            continue
        text = line.plain
        hits = formulas.hits(text)
        if line.prose and not hits:
            continue
        opens = text.lstrip(_LEADING).startswith(formulas.start)
        if not opens and len(text) > 400:
            continue
        if (
            (opens and (not line.prose or (hits and _LABELLED.match(text))))
            or hits >= 2
            or (hits and not line.prose and line.at > doc.first_prose)
            or (len(text) < 200 and not line.prose and _LICENCE.search(text))
        ):
            _note(doc, line)
            if line.prose and (start := _behind_text(doc, line)):
                doc.replace(line, start, len(line.text), "", NAME, KIND, action="removed")
            else:
                doc.remove(line, NAME, KIND)


def _behind_text(doc: Document, line: Line) -> int:
    """Return where a notice begins on the line of the article's last sentences, 0 if it is alone."""
    formulas = known(NAME)
    text = line.text
    if not doc.first_prose < line.at <= doc.last_prose:
        return 0
    start = 0
    for end in _SENTENCE_ENDS.finditer(text):
        if formulas.hits(narrow(text[: end.end()])):
            break
        start = end.end()
    own = start >= _OWN and _LIKELY_WORD.search(text, 0, start) is None
    return start if own and start < len(text) else 0


def _note(doc: Document, line: Line) -> None:
    """Keep what a notice says of the page itself for the metadata."""
    kind = "address" if _ADDRESS.search(line.text) else "notice"
    doc.found.append((kind, line.number, line.text))
