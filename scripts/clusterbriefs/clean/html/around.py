"""The short lines between headline and body that name source, time or reporters."""

from __future__ import annotations

from typing import Any, Final

from clusterbriefs.clean.credits import is_credit_of_a_page
from clusterbriefs.clean.html.body import UNLIKELY
from clusterbriefs.clean.html.tree import names_of, spaced_text_of
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.titles import letters

_TIMED: Final = regex(r"^.{0,40}(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?.{0,40}$")
_CREDITED: Final = regex(
    r"(?:[来來]源[于於]?|稿源|作者|[编編][辑輯]|责编|通[讯訊][员員]|[记記]者|[发發][布佈][时時][间間]|[时時][间間]|日期)\s*[:：/|]|文\s?[/／｜|︱:：]\s?[\u4e00-\u9fff]|(?:[记記]者|通[讯訊][员員])\s*[\u4e00-\u9fff]{2,4}\s*(?:$|[／/])"
)
_SIGNED: Final = regex(
    r"^\W{0,3}(?:作者|[记記]者|文字|撰文|通[讯訊][员員]|[来來]源|本文[来來]源|稿源)\s*[:：/|︱]\s*\S"
)
_BELOW, _SIGNATURE = 40, 60
"""Elements below the body that are looked at, and the longest such line."""
_OUTLET: Final = regex(
    r"^[\u4e00-\u9fff]{2,9}(?:日报|晚报|早报|晨报|时报|都市报|商报|新华社|新闻网|电视台|广播网|融媒体中心|客户端)$|^(?:新华社|中新社|人民网|央视网)$"
)


def lines_around(tree: Any, body: Any, title: str) -> list[str]:
    """Return the short lines between headline and body that name source, time or reporters."""
    if body is None:
        return []
    inside = set(body.iter())
    around = set(body.iterancestors())
    found: list[str] = []
    key = letters(title)
    after_title = not key
    for element in tree.iter():
        if element is body and found:
            break
        if not isinstance(element.tag, str) or element in inside or element in around:
            continue
        if element.tag in ("head", "title", "a", "option") or len(element) > 12:
            continue
        text = spaced_text_of(element)
        if not after_title:
            after_title = len(text) <= len(title) + 60 and key[:16] in letters(text)
        named = element.tag in ("h2", "h3") or UNLIKELY.search(names_of(element))
        if not 3 <= len(text) <= 90 or not after_title or named:
            continue
        own = letters(text)
        if own == key or len(found) >= 4 or (len(key) >= 5 and key in own):
            continue
        speaks = (
            _TIMED.search(text)
            or _CREDITED.search(text)
            or _OUTLET.match(text)
            or is_credit_of_a_page(text)
        )
        if speaks and not any(text in line for line in found):
            found = [line for line in found if line not in text]
            found.append(text)
    return found


def lines_below(tree: Any, body: Any) -> list[str]:
    """Return the short lines right below the body that name who wrote it."""
    if body is None:
        return []
    inside, around = set(body.iter()), set(body.iterancestors())
    found: list[str] = []
    left = -1
    for element in tree.iter():
        if element is body:
            left = _BELOW
        if left < 0 or element in inside or element in around or not isinstance(element.tag, str):
            continue
        left -= 1
        if left < 0:
            break
        text = spaced_text_of(element)
        if (
            len(text) <= _SIGNATURE
            and (_SIGNED.search(text) or is_credit_of_a_page(text))
            and not any(text in line for line in found)
        ):
            found = [line for line in found if line not in text]
            found.append(text)
    return found
