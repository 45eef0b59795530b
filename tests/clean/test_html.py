"""HTML pages of many templates: body, title, date, source, reporters, and the text capture."""

# ruff: noqa: E501  (pages of HTML are shown as they come)

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner

from clusterbriefs.clean import clean_capture
from clusterbriefs.cli.clean import command
from tests.clean.made import BODY, TITLE

PARAGRAPHS = "".join(f"<p>　　{line}</p>\n" for line in BODY)
BREAKS = "<br><br>".join(f"　　{line}" for line in BODY)
DIVS = "".join(f"<div>{line}</div>" for line in BODY)
RELATED = "".join(
    f'<li><a href="/n{n}.html">新区发布第{n}号公告，企业踊跃参加</a></li>' for n in range(12)
)
NAV = "".join(
    f'<a href="/c{n}">{name}</a>' for n, name in enumerate("首页 新闻 财经 科技 健康 视频".split())
)

TEMPLATES = {
    "article with meta": f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}_滨河网</title>
      <meta property="og:title" content="{TITLE}"><meta property="article:published_time" content="2023-05-06T09:12:00+08:00">
      </head><body><header><nav>{NAV}</nav></header><main><h1>{TITLE}</h1>
      <div class="info">2023-05-06 09:12 来源：滨河日报</div><article>{PARAGRAPHS}<p>（责任编辑：某编）</p></article></main>
      <aside><h3>热门推荐</h3><ul>{RELATED}</ul></aside><footer>版权所有 滨河网</footer></body></html>""",
    "table layout": f"""<html><head><title>{TITLE} - 新闻中心 - 滨河在线</title></head><body><table><tr><td>{NAV}</td></tr>
      <tr><td><table><tr><td align=center><h1>{TITLE}</h1></td></tr><tr><td>发布时间：2023-05-06 来源：滨河日报 点击：12</td></tr>
      <tr><td>{BREAKS}</td></tr></table></td><td><ul>{RELATED}</ul></td></tr></table>版权所有</body></html>""",
    "divs without classes": f"""<html><head><title>{TITLE}|滨河</title></head><body><div>{NAV}</div><div><h1>{TITLE}</h1>
      <div><span>2023年5月6日 09:12</span><span>来源：滨河日报</span></div><div>{DIVS}</div></div>
      <div><ul>{RELATED}</ul></div></body></html>""",
    "aspx form": f"""<html><head><title>{TITLE}</title></head><body><form id="aspnetForm"><div class="top">{NAV}</div>
      <div class="detail"><h2 class="title">{TITLE}</h2><p class="time">日期：2023/5/6　来源：滨河日报</p><div id="zoom">{PARAGRAPHS}</div>
      <div class="share">分享到：微信</div></div></form></body></html>""",
    "head closed too early": f"""<html><head><title>{TITLE}</title></head><body><div class="top">{NAV}</div></body></html>
      <div class="main"><h1>{TITLE}</h1><div class="meta">2023-05-06 来源：滨河日报</div><div class="TRS_Editor">{PARAGRAPHS}</div></div>""",
    "comment in a script": f"""<html><head><title>{TITLE}</title><script><!-- document.write("<script>") </script></head>
      <body><h1>{TITLE}</h1><div class="source">2023-05-06 10:00:00　来源：滨河日报</div><div class="content">{PARAGRAPHS}
      <div class="related-news"><h4>相关新闻</h4><ul>{RELATED}</ul></div></div></body></html>""",
    "comments below": f"""<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>2023-05-06 来源：滨河日报</p>
      <div class="article-body">{PARAGRAPHS}</div><div class="comments"><div class="comment">写得真好，我们这里也应该这样做，支持一下！</div>
      <div class="comment">第一次听说按小时租设备，长见识了，希望能推广到其他地方。</div></div></body></html>""",
    "copy notice longer than the text": f"""<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>
      <div>2023-05-06 来源：滨河日报</div><div class="art">{PARAGRAPHS}</div><div class="footCopy">{"本网站所载内容版权归原作者所有，如有侵权请联系我们删除，转载请注明出处。" * 12}</div></body></html>""",
}


def published(page: str) -> str:
    """Return the day on which a page says that it was published."""
    found = clean_capture(page.encode()).metadata.published
    assert found is not None
    return found.edtf


@pytest.mark.parametrize("name", TEMPLATES)
def test_body_title_date_and_source_of_a_template(name: str) -> None:
    result = clean_capture(TEMPLATES[name].encode())
    assert result.text.splitlines() == list(BODY)
    assert result.metadata.title == TITLE
    assert result.metadata.published is not None
    assert result.metadata.published.edtf == "2023-05-06"
    assert result.metadata.publisher == "滨河日报"


@pytest.mark.parametrize(
    ("line", "reporters", "correspondents"),
    [
        ("滨河日报讯（记者 张明远 通讯员 李晓）", ("张明远",), ("李晓",)),
        ("本报记者 张明远 李晓 报道", ("张明远", "李晓"), ()),
        ("（记者张明远通讯员李晓）", ("张明远",), ("李晓",)),
        ("滨河新闻客户端记者 欧阳明", ("欧阳明",), ()),
        ("文/记者 张明远 图/通讯员 李晓", ("张明远",), ("李晓",)),
        ("■本报全媒体记者 张明远", ("张明远",), ()),
        ("记者：张明远 编辑：王芳", ("张明远",), ()),
        ("新华社滨河5月6日电（记者张明远、李晓）", ("张明远", "李晓"), ()),
        ("来源：滨河日报 记者：张明远", ("张明远",), ()),
        ("记者从发布会上获悉", (), ()),
    ],
)
def test_reporters(line: str, reporters: tuple[str, ...], correspondents: tuple[str, ...]) -> None:
    lead = line + BODY[0] if "电（" in line or "讯（" in line or "获悉" in line else line
    html = TEMPLATES["divs without classes"].replace(
        f"<div>{BODY[0]}</div>", f"<div>{lead}</div><div>{BODY[0]}</div>"
    )
    people = clean_capture(html.encode()).metadata
    assert (people.reporters, people.correspondents) == (reporters, correspondents)


def test_the_text_capture_of_a_page_gives_the_same_article(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(TEMPLATES["article with meta"], "utf-8")
    out, saved = tmp_path / "out", tmp_path / "saved"
    result = CliRunner().invoke(
        command, [str(page), "--out", str(out), "--save-capture", str(saved)]
    )
    assert result.exit_code == 0, result.output
    capture = (saved / "page.txt").read_bytes()
    from_page = clean_capture(page.read_bytes())
    assert hashlib.sha256(capture).hexdigest() == from_page.sha256
    assert from_page.page_sha256 == hashlib.sha256(page.read_bytes()).hexdigest()
    assert (saved / "page.page.sha256").read_text("utf-8").strip() == from_page.page_sha256
    from_text = clean_capture(capture)
    assert [(p.line, p.clean_hash) for p in from_text.paragraphs] == [
        (p.line, p.clean_hash) for p in from_page.paragraphs
    ]


PICTURE = '<p style="text-align:center"><img src="/a.jpg"></p>'
BELOW_PICTURES = {
    "in the middle below a picture": f'{PICTURE}<p style="text-align:center"><span>技师在装配台前</span></p>',
    "an old page": '<p align="center"><img src="a.jpg"><p align="center"><font size="2">技师在装配台前</font>',
    "named so": '<figure><img src="a.webp"><figcaption>绿色是细胞，蓝色是支架。图片由受访者提供</figcaption></figure>',
    "a table of pictures": '<table><tr><td><img src="a.jpg"></td><td><img src="b.jpg"></td></tr><tr><td>展区一角</td><td>青年论坛</td></tr></table>',
    "a box to type into": '<div class="c88"><h4>订阅本刊周报</h4><input placeholder="邮箱"><button>订阅</button></div>',
    "letters of a forum": '<font class="jammer">* ~3 G. L! p1 v" i</font><br>',
}


@pytest.mark.parametrize("name", BELOW_PICTURES)
def test_what_a_page_sets_below_a_picture_is_no_paragraph(name: str) -> None:
    paragraphs = PARAGRAPHS.replace("</p>\n", f"</p>\n{BELOW_PICTURES[name]}\n", 2)
    page = TEMPLATES["article with meta"].replace(PARAGRAPHS, paragraphs)
    assert clean_capture(page.encode()).text.splitlines() == list(BODY)


def test_a_heading_in_bold_below_a_picture_stays() -> None:
    heading = f'{PICTURE}<p align="center"><strong>从图纸到小镇</strong></p>'
    page = TEMPLATES["article with meta"].replace(
        PARAGRAPHS, PARAGRAPHS.replace("</p>\n", f"</p>\n{heading}\n", 1)
    )
    assert clean_capture(page.encode()).text.splitlines() == [BODY[0], "从图纸到小镇", *BODY[1:]]


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2024-11-28T16:30:00.000Z", "2024-11-29"),
        ("2024-11-28T15:30:00+00:00", "2024-11-28"),
        ("2024-11-28T23:30:00+08:00", "2024-11-28"),
    ],
)
def test_a_time_of_utc_is_the_day_that_clocks_in_china_show(stated: str, day: str) -> None:
    page = TEMPLATES["article with meta"].replace("2023-05-06T09:12:00+08:00", stated)
    page = page.replace("2023-05-06 09:12 来源", "来源")
    assert published(page) == day


@pytest.mark.parametrize(
    ("head", "day"), [("2016-01-01T00:00:00+08:00", "2023-05-06"), ("2023-05-05", "2023-05-05")]
)
def test_the_day_below_the_headline_overrules_another_year_in_the_head(head: str, day: str) -> None:
    page = TEMPLATES["article with meta"].replace("2023-05-06T09:12:00+08:00", head)
    assert published(page) == day


def test_the_day_of_an_update_does_not() -> None:
    page = TEMPLATES["article with meta"].replace(
        "2023-05-06 09:12 ", "更新时间：2024-05-06 09:12 "
    )
    assert published(page) == "2023-05-06"


def test_the_day_of_a_comment_below_the_headline_said_again_is_none_of_the_article() -> None:
    page = (
        f"<html><head><title>{TITLE} | 滨河笔记</title></head><body><h1>{TITLE}</h1>"
        f"<div class=entry-meta><time class=entry-date>2012年5月3日</time></div><div>{PARAGRAPHS}</div>"
        f"<h2>《<span>{TITLE}</span>》上有 3 条评论</h2><time>2012年5月4日 09:12</time></body></html>"
    )
    assert published(page) == "2012-05-03"


def test_a_year_of_two_digits_is_read_below_the_headline() -> None:
    page = (
        f"<html><head><title>滨河发布</title></head><body><h1>{TITLE}</h1>"
        f"<span class=time>23/05/06 11:05 · 来自 滨河</span><div>{PARAGRAPHS}</div></body></html>"
    )
    assert published(page) == "2023-05-06"


def test_what_runs_across_the_top_of_a_page_is_no_title() -> None:
    page = (
        "<html><head><title>滨河教育信息网</title></head><body><table><tr><td><marquee>热烈祝贺我县新区建成！"
        f"请企业报送材料！</marquee></td></tr><tr><td>现在位置：滨河教育信息网 → 新区</td></tr><tr><td><font>{TITLE}</font>"
        f"</td></tr><tr><td>{PARAGRAPHS}</td></tr></table></body></html>"
    )
    result = clean_capture(page.encode())
    assert result.metadata.title == TITLE
    assert result.text.splitlines() == list(BODY)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "<title>滨河日报数字报</title>",
            f"<table><tr><td>图为通车后的新区大桥。 本报记者 某某 摄</td></tr><tr><td><founder-title><b>{TITLE}</b>"
            f"</founder-title></td></tr></table>{PARAGRAPHS}",
        ),
        (
            '<title>新闻资讯_滨河阀门股份有限公司</title><meta property="og:title" content="滨河阀门股份有限公司">',
            f"<h1>滨河阀门股份有限公司</h1><div class=news_t>{TITLE}</div><div>{BREAKS}</div>",
        ),
        (
            "<title>滨河新闻网</title>",
            f"<h1>滨河新闻网</h1><h2 class=bt>{TITLE}</h2><p class=ytitle>原标题：新区企业研发占四成</p>{PARAGRAPHS}",
        ),
    ],
    ids=["a paper put online", "a company", "the headline elsewhere"],
)
def test_the_headline_where_the_head_names_the_site_alone(head: str, body: str) -> None:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    assert clean_capture(page.encode()).metadata.title == TITLE


def test_a_row_of_a_table_of_data_is_one_paragraph() -> None:
    table = (
        "<table><tr><th>线路</th><th>均价（元）</th></tr><tr><td>东区—西区</td><td>0.61</td></tr>"
        "<tr><td>南区—北区</td><td>0.66</td></tr></table>"
    )
    first, *rest = (f"<p>{line}</p>" for line in BODY)
    page = (
        f"<html><body><h1>{TITLE}</h1><div>2023-05-06 来源：滨河日报</div>"
        f"<div class=content>{first}{table}{''.join(rest)}</div></body></html>"
    )
    rows = ["线路 均价（元）", "东区—西区 0.61", "南区—北区 0.66"]
    assert clean_capture(page.encode()).text.splitlines() == [BODY[0], *rows, *BODY[1:]]


def test_the_name_of_a_site_in_its_heading_is_no_title() -> None:
    """The page's title has it too, but the headline stands in an element that nobody names so."""
    head = f'<meta name="ArticleTitle" content="{TITLE}"><title>{TITLE}_部门动态_滨河县人民政府</title>'
    top = f"<h2>滨河县人民政府</h2><ul>{NAV}</ul>"
    page = f"<html><head>{head}</head><body>{top}<div class=xl-tit>{TITLE}</div>{PARAGRAPHS}</body></html>"
    assert clean_capture(page.encode()).metadata.title == TITLE


def test_the_heading_that_the_text_is_about_is_the_title_where_the_head_names_the_site() -> None:
    page = (
        "<html><head><title>滨河医疗器械协会 - 最新消息</title></head><body><h1>滨河医疗器械协会</h1>"
        f'<h3 class="title">{TITLE}</h3>{PARAGRAPHS}</body></html>'
    )
    assert clean_capture(page.encode()).metadata.title == TITLE


def test_a_link_in_the_midst_of_a_text_does_not_end_it() -> None:
    parts = PARAGRAPHS.split("</p>")
    middle = len(parts) // 2
    link = (
        '</p><div><b>延伸阅读：</b><a href="/1.html">老码头的灯塔要修了，明年春天重新点亮</a></div>'
    )
    inside = "</p>".join(parts[:middle]) + link + "</p>".join(parts[middle:])
    page = TEMPLATES["article with meta"].replace(PARAGRAPHS, inside)
    assert clean_capture(page.encode()).text.splitlines() == list(BODY)


def test_a_headline_that_ends_with_the_name_of_a_body_is_the_title() -> None:
    headline = "新区生物产业加速集聚，三年引来二十家企业和一所大学"
    page = (
        f"<html><head><title>{headline}_滨河网</title></head><body><h1>{headline}</h1>"
        f"<h3>辖区规模以上生物企业研发人员</h3>{PARAGRAPHS}</body></html>"
    )
    assert clean_capture(page.encode()).metadata.title == headline
