"""What people's Markdown becomes on its way to the page."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from clusterbriefs.pages.page import Anchor
from clusterbriefs.site.markdown import contents_of, lowered, with_chinese_marked


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>viewers (人数)</p>", '<p>viewers (<span lang="zh-Hans">人数</span>)</p>'),
        ('<a title="人数">x</a>', '<a title="人数">x</a>'),
        (
            '<em lang="zh-Hans">人数</em> 人次',
            '<em lang="zh-Hans">人数</em> <span lang="zh-Hans">人次</span>',
        ),
        (
            '<span lang="zh">人<span>数</span>次</span>人',
            '<span lang="zh">人<span>数</span>次</span><span lang="zh-Hans">人</span>',
        ),
        ("<p>plain</p>", "<p>plain</p>"),
    ],
)
def test_chinese_words_on_an_english_page_say_so(html: str, marked: str) -> None:
    assert with_chinese_marked(html) == marked


def test_headings_go_one_level_down() -> None:
    assert lowered("<h2 id='a'>A</h2><hr><h6>F</h6>") == "<h3 id='a'>A</h3><hr><h6>F</h6>"


@dataclass
class Link:
    """An entry of MkDocs' table of contents."""

    id: str
    title: str
    level: int
    children: list[Link] = field(default_factory=list)


def test_contents_are_plain_text_of_two_levels() -> None:
    toc = [
        Link("top", "Top", 1, [Link("rd", "R&amp;D <b>now</b>", 2, [Link("x", "&lt;i&gt;", 3)])]),
        Link("deep", "Deep", 4),
    ]
    assert contents_of(toc) == (Anchor("rd", "R&D now", 2), Anchor("x", "<i>", 3))
