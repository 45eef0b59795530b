"""paging: removes page numbers and links between the pages of one article.

removes (tail)| 共3页: 上一页 1 2 3 下一页
removes (tail)| [1] [2] [3] [下一页]
removes (tail)| 第1页
removes (tail)| 1/5
removes (body)| - 3 -
removes (tail)| 1 2 3 4 5 尾页
leaves (body)| 报告共三页，第一页是摘要，第二页是表格。
"""

from __future__ import annotations

from typing import Final

from clusterbriefs.clean.document import Document
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.scan import OPENS_IN_SIGN, hint

NAME: Final = "paging"
KIND: Final = "furniture"

_PAGES: Final = regex(
    r"^(?:[\s\[\]【】()（）<>«»|\-—…./:：,，]|共?\s*\d+\s*[页頁条]|第\s*\d+\s*[页頁]?|\d{1,3}"
    r"|上一页|下一页|上页|下页|首页|尾页|末页|前一页|后一页|跳转|转到|页次|分页|页|每页|GO|Go|余下全文|全文阅读|阅读全文|单页阅读|全文)+$"
)
_FOLIO: Final = regex(r"^[-—–─·]\s?\d{1,4}\s?[-—–─·]$")
"""The number of a page between two dashes."""
_HINT: Final = hint(["页", "頁", "余下全文"])
"""One of these stands in such a line, unless it begins with a number or sign."""
_WORD: Final = regex(r"[页頁]|\d\s*[/\s\]]+\s*\[?\d|余下全文|尾页")


def apply(doc: Document) -> None:
    """Remove lines that hold nothing but page numbers and such links."""
    for line in doc.having(OPENS_IN_SIGN | _HINT):
        text = line.text
        alone = len(text) <= 2 and text.isdecimal() and line.at > doc.last_prose >= 0
        if (
            alone
            or _FOLIO.match(text)
            or (len(text) <= 80 and _PAGES.match(text) and _WORD.search(text))
        ):
            doc.remove(line, NAME, KIND)
