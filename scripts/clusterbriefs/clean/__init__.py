r"""From a polluted capture to a clean article, with an account of what was done.

    >>> from clusterbriefs.clean import clean_capture
    >>> data = "首页 > 新闻 > 正文\n园区去年新增企业二十家，其中三家来自外省。".encode()
    >>> result = clean_capture(data)          # bytes in, typed result out, no file touched
    >>> result.paragraphs[0].clean_hash
    'debf44d30178'

`clean_capture` reads text or HTML. Everything heavy is imported when it is first needed.
"""

from __future__ import annotations

from clusterbriefs.clean.article import clean_capture, clean_lines, clean_text
from clusterbriefs.clean.hashing import RULES_VERSION, clean_hash
from clusterbriefs.clean.readers import UnreadableError
from clusterbriefs.clean.result import CleanResult, Edit, Gap, Metadata, Paragraph

__all__ = [
    "RULES_VERSION",
    "CleanResult",
    "Edit",
    "Gap",
    "Metadata",
    "Paragraph",
    "UnreadableError",
    "clean_capture",
    "clean_hash",
    "clean_lines",
    "clean_text",
]
