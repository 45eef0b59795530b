"""Made pages of HTML: one article of our own in the shapes that Chinese systems give to pages."""

# ruff: noqa: E501  (pages of HTML are shown as they come)

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TITLE: Final = "青岚港仓库变身共享实验室 三年孵出四十家小企业"
LEAD: Final = "推开旧仓库的铁门，迎面是一排恒温柜。青岚港共享实验室昨天满三岁，累计接待创业团队186支，其中40支注册了企业。"
REST: Final = (
    "实验室由港务公司和青岚理工学院合办，占地约6500平方米，设备按小时出租，离心机每小时收费15元。",
    "“以前做一次测试要跑三百公里。”从事水产疫苗研发的团队负责人说，现在走路十分钟就到，样品不用再装冰箱上高铁。",
    "账单怎么分",
    "学院出人，港务公司出房，区里每年补贴运维费180万元。三方约定，企业五年内不迁出，否则退还一半补贴。",
    "下一步，实验室打算把夜间时段开放给中学生社团，首批预约名额为每周20个，由老师带队使用。",
)
BODY: Final = (LEAD, *REST)
"""The article: paragraphs and one heading."""

P: Final = "".join(f"<p>{line}</p>\n" for line in BODY)
INDENTED: Final = "".join(f"<p>　　{line}</p>" for line in BODY)
BREAKS: Final = "<br/>\n<br/>\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{line}" for line in BODY)
SPANS: Final = "".join(
    f'<p style="text-indent:2em"><span style="font-size:16px"><font face="宋体">{line}</font></span></p>'
    for line in BODY
)
SECTIONS: Final = "".join(
    f'<section style="margin:8px"><section><p><span>{line}</span></p></section></section><p><br></p>'
    for line in BODY
)
OTHERS: Final = (
    "青岚区夜校课程上新，剪纸班最难抢",
    "老码头的灯塔要修了，图纸找了两年",
    "渔获拍卖改到线上，第一天卖出九千斤",
    "跨海公交试运行，早高峰十分钟一班",
    "盐田里长出光伏板，一度电两份收入",
    "中学生设计的垃圾桶，装进了三个公园",
)
LINKS: Final = "".join(
    f'<li><a href="/a/{n}.html">{line}</a></li>' for n, line in enumerate(OTHERS)
)
DATED: Final = "".join(
    f'<li><a href="/a/{n}.html">{line}</a><span>03-1{n}</span></li>'
    for n, line in enumerate(OTHERS)
)
CARDS: Final = "".join(
    f'<div class="card"><a href="/a/{n}.html"><img src="{n}.jpg"></a><div><a href="/a/{n}.html">{line}</a><p>这是另一篇报道的摘要，写了它的开头，足够长，也有句号。读者点进去才能看到其余部分。</p><span>2024-03-1{n}</span></div></div>'
    for n, line in enumerate(OTHERS)
)
MENU: Final = "".join(
    f'<li><a href="/{n}/">{name}</a></li>'
    for n, name in enumerate("首页 要闻 时政 财经 社会 教育 健康 文体 视频 专题".split())
)


@dataclass(frozen=True)
class Made:
    """A page and what is right for it."""

    html: str
    publisher: str | None = None
    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    title: str = TITLE
    date: str = "2024-03-15"
    body: tuple[str, ...] = BODY
    encoding: str = "utf-8"


def _page(head: str, body: str) -> str:
    return f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


PAGES: Final = {
    "cluster of government sites": Made(
        _page(
            f'<title>{TITLE}_青岚区人民政府</title><meta name="SiteName" content="青岚区人民政府"><meta name="ColumnName" content="部门动态"><meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2024-03-15 09:20"><meta name="ContentSource" content="青岚日报">',
            f'<div class="header"><ul>{MENU}</ul></div><div class="position">当前位置：<a href="/">首页</a>&gt;<a>新闻中心</a>&gt;<a>部门动态</a></div>'
            f'<div class="article"><h1>{TITLE}</h1><div class="xxxx"><span>发布时间：2024-03-15 09:20</span><span>来源：青岚日报</span><span>浏览次数：<em id="c">0</em></span><span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div>'
            f'<div class="TRS_Editor"><div class="Custom_UnionStyle">{INDENTED}</div></div><div class="fujian"></div><div class="ewm">扫一扫在手机打开当前页</div><div>【打印】【关闭】</div></div>'
            f'<div class="footer"><p>主办：青岚区人民政府办公室　承办：青岚区大数据中心</p><p>网站标识码：0000000001　滨ICP备00000000号　滨公网安备 00000000000001号</p></div>',
        ),
        publisher="青岚日报",
    ),
    "dedecms": Made(
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>{TITLE}_青岚资讯网</title><meta name="keywords" content="实验室,仓库" /><meta name="description" content="{LEAD[:40]}" /></head><body>'
        f'<div class="header"><ul class="topnav">{MENU}</ul></div><div class="w960"><div class="pleft"><div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a>资讯</a> &gt; </div>'
        f'<div class="viewbox"><div class="title"><h2>{TITLE}</h2></div><div class="info"><small>时间:</small>2024-03-15 10:02<small>来源:</small>青岚晚报 <small>作者:</small>未知 <small>点击:</small>88次</div>'
        f'<div class="intro">{LEAD[:40]}</div><div class="content"><table width="100%"><tr><td>{BREAKS}</td></tr></table>(责任编辑：admin)</div><div class="dede_pages"></div>'
        f'<div class="handle"><div class="context"><ul><li>上一篇：<a href="/1.html">{OTHERS[0]}</a> </li><li>下一篇：<a href="/2.html">{OTHERS[1]}</a> </li></ul></div></div></div>'
        f'<div class="tuijian"><dl><dt><strong>推荐内容</strong></dt><dd><ul>{LINKS}</ul></dd></dl></div><div class="feedback">发表评论 请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。</div></div></div>'
        f'<div class="footer">Power by DedeCms 版权所有</div></body></html>',
        publisher="青岚晚报",
        encoding="gb18030",
    ),
    "empire cms": Made(
        _page(
            f"<title>{TITLE}-青岚热线</title>",
            f'<table class="top"><tr><td>{MENU}</td></tr></table><table width="920" class="position"><tr><td>您当前的位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a>本地新闻</a></td></tr></table>'
            f'<table class="box"><tr><td width="100%"><table class="title_info"><tr><td class="info_title" align="center">{TITLE}</td></tr><tr><td class="info_text" align="center">时间:2024-03-15 来源:青岚热线 作者:庄小河 点击：<script src="/c.js"></script>次</td></tr></table>'
            f'<table class="content_info"><tr><td id="text">{P}</td></tr></table></td></tr></table><table><tr><td class="title">热点排行</td></tr><tr><td><ul>{LINKS}</ul></td></tr></table>',
        ),
        publisher="青岚热线",
        reporters=("庄小河",),
    ),
    "wordpress": Made(
        _page(
            f'<title>{TITLE} – 港口手记</title><meta property="og:title" content="{TITLE}"/><meta property="og:site_name" content="港口手记"/><meta property="article:published_time" content="2024-03-15T08:00:00+08:00"/>',
            f'<div id="page"><header class="site-header"><h1 class="site-title"><a href="/">港口手记</a></h1><nav><ul>{MENU}</ul></nav></header><main><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{TITLE}</h1><div class="entry-meta">发表于 <time datetime="2024-03-15T08:00:00+08:00">2024年3月15日</time> 由 <span class="author">阿岚</span></div></header><div class="entry-content">{P}</div>'
            f'<footer class="entry-footer">分类：<a>港口</a> 标签：<a>实验室</a></footer></article><nav class="post-navigation"><a>上一篇 {OTHERS[0]}</a><a>下一篇 {OTHERS[1]}</a></nav><div id="comments"><h2>《{TITLE}》有2条评论</h2><ol><li><div class="comment-content"><p>我家就在旁边，晚上还亮着灯，挺好的。</p></div></li><li><div class="comment-content"><p>希望别的码头也能学一学，别总想着盖楼。</p></div></li></ol></div></main><aside class="widget-area"><h2>近期文章</h2><ul>{LINKS}</ul></aside></div>',
        ),
        publisher="港口手记",
    ),
    "messenger article": Made(
        _page(
            f'<title></title><meta property="og:title" content="{TITLE}" /><meta property="og:site_name" content="微信公众平台" />',
            f'<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content"><h2 class="rich_media_title" id="activity-name">{TITLE}</h2><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo">原创</span><span class="rich_media_meta rich_media_meta_text">庄小河</span><span class="rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">青岚发布</a></span><em id="publish_time" class="rich_media_meta"></em></div>'
            f'<div class="rich_media_content" id="js_content" style="visibility: hidden;">{SECTIONS}<section><p>- END -</p></section><section><p>编辑 | 林晚</p><p>来源 | 青岚发布</p></section><section><p>长按识别二维码，关注我们</p></section></div></div></div></div><script>var ct = "1710464400"; var msg_title = "x";</script>',
        ),
        publisher="青岚发布",
        reporters=("庄小河",),
    ),
    "headline app": Made(
        _page(
            f"<title>{TITLE} - 今日头条</title>",
            f'<div class="article-content"><h1>{TITLE}</h1><div class="article-meta"><span>2024-03-15 11:20</span><span> · </span><span class="name"><a href="/u/1">青岚融媒</a></span></div><article class="syl-article-base">{P}</article><div class="detail-interact">举报 评论 12</div></div><div class="detail-end"><div class="comment-list"><ul><li><p>支持这样的改造，比拆了强得多！</p></li></ul></div></div><div class="feed-card">{CARDS}</div>',
        ),
    ),
    "portal with account": Made(
        _page(
            f'<title>{TITLE}_青岚_实验室_企业</title><meta itemprop="datePublished" content="2024-03-15T07:31:00"/><meta name="mediaid" content="青岚时报"/>',
            f'<div class="area"><div class="text"><div class="text-title"><h1>{TITLE}<span class="article-tag"></span></h1><div class="article-info"><span class="time" id="news-time" data-val="1710459060000">2024-03-15 07:31</span> 来源:<span data-role="original-link"> <a href="#">青岚时报</a></span></div></div>'
            f'<article class="article" id="mp-editor"><p data-role="original-title" style="display:none">原标题：仓库变实验室</p>{P}<p>返回门户，查看更多</p><p data-role="editor-name">责任编辑：<span></span></p></article><div class="statement">平台声明：该文观点仅代表作者本人，门户号系信息发布平台，门户仅提供信息存储空间服务。</div></div></div><div class="sidebar"><h4>24小时热文</h4><ul>{LINKS}</ul></div>',
        ),
        publisher="青岚时报",
    ),
    "party paper site": Made(
        _page(
            f'<title>{TITLE}--地方--青岚网</title><meta name="publishdate" content="2024-03-15"><meta name="source" content="来源：青岚网－《青岚日报》">',
            f'<div class="path">青岚网&gt;&gt;<a>地方</a></div><div class="layout rm_txt cf"><div class="col col-1 fl"><h4 class="pre"></h4><h1>{TITLE}</h1><h4 class="sub"></h4><div class="author cf">青岚日报记者　庄小河　通讯员　林晚</div><div class="channel cf"><div class="col-1-1 fl">2024年03月15日08:11 | 来源：<a href="#">青岚网－《青岚日报》</a></div><div class="col-1-2">小字号</div></div>'
            f'<div class="rm_txt_con cf">{INDENTED}<div class="edit cf">(责编：夏初、沈秋)</div></div><div class="rm_relevant cf"><h2>相关新闻</h2><ul>{LINKS}</ul></div></div></div>',
        ),
        publisher="青岚网",
        reporters=("庄小河",),
        correspondents=("林晚",),
    ),
    "agency site": Made(
        _page(
            f"<title>\r\n{TITLE}-青岚新华\r\n</title>",
            f'<div class="header domPC"><div class="header-time left"><span class="year"><em> 2024</em></span><span class="day"><em> 03</em>/<em>15</em></span><span class="time">15:20:11</span></div><div class="source">来源：青岚日报</div><div class="head-line clearfix"><h1><span class="title">{TITLE}</span></h1></div></div>'
            f'<div class="main clearfix"><div id="detail">{INDENTED.replace("<p>　　推开", "<p>　　青岚日报青岚3月15日电（记者庄小河、林晚）推开", 1)}</div><div id="articleEdit"><span class="tiyi1 domPC">【纠错】</span><span class="editor"> 【责任编辑:夏初】 </span></div></div>',
        ),
        publisher="青岚日报",
        reporters=("庄小河", "林晚"),
        body=(f"青岚日报青岚3月15日电（记者庄小河、林晚）{LEAD}", *REST),
    ),
    "digital paper": Made(
        _page(
            f"<title>青岚日报数字报-{TITLE}</title>",
            f'<table><tr><td>第A05版：民生</td><td>上一版 下一版</td></tr><tr><td><ul>{LINKS}</ul></td><td><table><tr><td>2024年03月15日 星期五</td></tr><tr><td><founder-title><p style="font-size:20px"><strong>{TITLE}</strong></p></founder-title></td></tr><tr><td>■ 本报记者 庄小河</td></tr></table>'
            f'<div id="ozoom" style="zoom:100%"><founder-content>{INDENTED}</founder-content></div><div>放大 缩小 默认</div><div>上一篇 下一篇</div></td></tr></table><p>青岚日报版权所有 未经书面授权禁止使用</p>',
        ),
        publisher="青岚日报",
        reporters=("庄小河",),
    ),
    "hospital site": Made(
        _page(
            "<title>青岚医院官网</title>",
            f'<div class="nav"><ul>{MENU}</ul></div><div class="banner"></div><div class="main"><div class="crumb">首页 / 医院新闻</div><div class="news_title">{TITLE}</div><div class="news_info">作者：庄小河 &nbsp; 来源：宣传科 &nbsp; 日期：2024-03-15 &nbsp; 点击数：356</div><div class="news_con">{SPANS}</div><div class="share">分享到： 微信 微博 QQ空间</div><div class="pn">上一条：{OTHERS[2]}<br>下一条：{OTHERS[3]}</div></div><div class="foot">地址：青岚区海岸路1号　急诊电话：0000-00000000　邮编：000000</div>',
        ),
        publisher="宣传科",
        reporters=("庄小河",),
    ),
    "university site": Made(
        _page(
            f"<title>{TITLE}-青岚理工学院新闻网</title>",
            f'<div class="wrap"><div class="dqwz">当前位置: 首页 >> 校园要闻 >> 正文</div><form name="_newscontent_fromname"><div class="content-title"><h3>{TITLE}</h3><i>日期：2024-03-15　作者：庄小河 林晚　来源：宣传部　点击：[<span>128</span>]</i></div><div id="vsb_content"><div class="v_news_content">{SPANS}<p style="text-align:right">（图/夏初 编辑/沈秋 审核/陆冬）</p></div></div><div class="prenext">上一条：<a>{OTHERS[4]}</a> 下一条：<a>{OTHERS[5]}</a></div>【<a>关闭</a>】</form></div>',
        ),
        publisher="宣传部",
        reporters=("庄小河", "林晚"),
    ),
    "broadcaster": Made(
        _page(
            f'<title>{TITLE}_新闻频道_青岚网(qinglan.example)</title><meta name="author" content="夏初">',
            f'<div class="content_area" id="content_area"><div id="title_area"><h1>{TITLE}</h1><div class="info1">来源：青岚电视台新闻客户端 | 2024年03月15日 13:45:10</div><div class="function">原标题：{TITLE[:12]}</div></div><div class="video">正在播放 00:00/02:31</div><div class="content_area">{P}<p>（总台央视记者 庄小河 林晚）</p></div></div><div class="zebian"><span>编辑：夏初 </span><span>责任编辑：</span></div><div class="tuijian"><h3>精彩推荐</h3>{CARDS}</div>',
        ),
        publisher="青岚电视台新闻客户端",
        reporters=("庄小河", "林晚"),
    ),
    "teasers longer than the article": Made(
        _page(
            f"<title>{TITLE} | 青岚观察</title>",
            f'<div class="container"><h1>{TITLE}</h1><p class="date">2024-03-15 16:00 来源：青岚观察</p>{P}<h3>猜你喜欢</h3><div class="list">{CARDS}{CARDS}</div></div>',
        ),
        publisher="青岚观察",
    ),
    "bare breaks": Made(
        f'<html><head><title>{TITLE}</title></head><body bgcolor=#ffffff><center><b>{TITLE}</b></center><center>2024-3-15 青岚商报 记者 庄小河</center><hr>{BREAKS}<hr><a href="/">返回首页</a></body></html>',
        publisher="青岚商报",
        reporters=("庄小河",),
    ),
    "captions and an advertisement between": Made(
        _page(
            f"<title>{TITLE}_青岚新闻网</title>",
            f'<div class="artbox"><h1>{TITLE}</h1><div class="artinfo"><span>2024-03-15 09:00</span> <span>青岚新闻网</span> <span>作者：庄小河</span></div><div class="artcon"><p>{LEAD}</p><p align="center"><img src="1.jpg"></p><p align="center">图为共享实验室外景。林晚 摄</p><p>{REST[0]}</p><div class="ad">广告</div><p>{REST[1]}</p><p><strong>{REST[2]}</strong></p><p>{REST[3]}</p><p style="text-align:center">▲学生在实验室里参观。（学院供图）</p><p>{REST[4]}</p><p>记者：庄小河</p><p>编辑：夏初　审核：沈秋</p></div></div>',
        ),
        publisher="青岚新闻网",
        reporters=("庄小河",),
    ),
    "lists of news with dates around": Made(
        _page(
            f"<title>{TITLE}</title>",
            f'<div id="left"><h3>最新动态</h3><ul>{DATED}</ul></div><div id="right"><h1>{TITLE}</h1><div class="time">2024年03月15日 来源：本站</div><div class="neirong">{INDENTED}<p style="text-align: right;">（庄小河）</p></div></div><div id="bottom"><ul>{DATED}</ul></div>',
        ),
        reporters=("庄小河",),
    ),
    "rows of a table": Made(
        f'<html><head><meta http-equiv="content-type" content="text/html; charset=gb2312"><title>欢迎光临青岚信息港</title></head><body><table width=778><tr><td><img src=logo.gif></td></tr><tr><td>{MENU}</td></tr></table><table width=778><tr><td width=180><table><tr><td>本周热点</td></tr>{"".join(f"<tr><td>·<a href=/{n}.htm>{line}</a></td></tr>" for n, line in enumerate(OTHERS))}</table></td><td><table><tr><td align=center><font size=4 color=red><b>{TITLE}</b></font></td></tr><tr><td align=center>发布日期：2024-03-15　来源：青岚信息港　阅读：321 次</td></tr><tr><td><font size=3>{BREAKS}</font></td></tr><tr><td align=right>责任编辑：夏初</td></tr></table></td></tr></table></body></html>',
        publisher="青岚信息港",
        encoding="gb18030",
    ),
}
"""Pages by the system or site that they are shaped after."""
