"""Made pages that were kept aside: written after the rules, measured once, tests ever since."""

# ruff: noqa: E501  (pages are shown as they come)

from __future__ import annotations

from typing import Final

import opencc

from tests.clean.made import Site
from tests.clean.made_html import (
    BODY,
    BREAKS,
    CARDS,
    INDENTED,
    LEAD,
    LINKS,
    OTHERS,
    REST,
    SPANS,
    TITLE,
    Made,
    P,
)
from tests.clean.made_more import Article

ARTICLE: Final = Article(
    "冷库旁边长出的海鲜夜校",
    (
        "晚上七点半，望潮镇冷链物流园二号库旁的教室坐满了人。讲台上没有课本，只有三筐刚卸船的梭子蟹和一台电子秤。",
        "这所不发文凭的夜校已经办了四年，开过58期班，学员从19岁到63岁，累计2700多人次。最受欢迎的一门课叫“怎样把蟹装箱不断腿”。",
        "学费从哪里来",
        "镇商会每年出资24万元，物流园免费提供场地，讲师由船老大、质检员和电商主播轮流担任，每课时补贴120元。",
        "“以前一箱蟹要断三成腿，客户退货退到怕。”经营水产铺子的学员说，学会分层铺冰之后，损耗降到了百分之六。",
        "市海洋与渔业局做过一次回访，受访的312名学员中，有近四成增加了线上渠道，平均每户每年多挣2.3万元。",
        "今年秋天，夜校准备增设英语和粤语两门口语课，因为新开的航线把活鲜直接送到了港澳的餐桌。",
    ),
)

SITES: Final = (
    Site(
        "radio station's site",
        (
            "望潮广播网 首页 听广播 看直播 新闻 专题 商城",
            "首页→新闻→县区→{title}",
            "{title}",
            "2024-05-20 18:40:00 来源：望潮之声 作者：林晚 编辑：夏初",
            "A- A A+ | 收听本文 | 分享",
        ),
        (
            "【纠错】",
            "责任编辑：沈秋",
            "更多资讯请下载“望潮”客户端",
            "听友留言",
            "目前还没有留言",
            "节目预告",
            "06:00 早安望潮",
            "07:30 路况直通车",
            "信息网络传播视听节目许可证号：0000000 ICP备案：滨B2-00000000",
        ),
    ),
    Site(
        "chamber of commerce",
        (
            "望潮商会网站 | 服务会员 共谋发展",
            "您当前所在位置＞首页＞会员风采",
            "{title}",
            "[ 2024-5-20 9:12:00 ] 阅读[67] 来源：本会秘书处",
        ),
        (
            "[返回] [打印] [关闭]",
            "上一条：商会召开理事会",
            "下一条：关于缴纳会费的通知",
            "友情链接： 工商联 | 贸促会 | 中小企业协会",
            "地址：望潮镇渔港路7号商会大厦 邮箱：abc@example.com 传真：0000-0000000",
            "您是第 102938 位访问者",
        ),
    ),
    Site(
        "news aggregator",
        (
            "快讯通",
            "登录/注册",
            "{title}",
            "望潮日报 · 3小时前 · 1.3万阅读",
            "+ 关注",
        ),
        (
            "本文由快讯通作者上传发布，文章仅代表作者个人观点",
            "赞 68 踩 2 收藏 评论",
            "热门评论",
            "小岛来客：想去听一节课",
            "回复 · 5小时前 · 赞 12",
            "更多热评",
            "猜你想看",
            "码头的灯塔修好了",
            "望潮日报 2万阅读",
            "夜市里的修表匠",
            "没有更多了",
        ),
    ),
    Site(
        "essay site with translation of pollution",
        (
            "范文大全网 作文 总结 计划 合同 心得 演讲稿",
            "范文大全网>新闻稿>{title}",
            "{title}",
            "发布时间：2024-05-21 热度：99",
        ),
        (
            "推荐访问：海鲜 夜校 新闻稿",
            "本文地址：http://www.example.com/xinwengao/123.html",
            "版权声明：本站部分文章来自网友投稿，如侵犯到您的权益，请与我们联系，我们将在24小时内处理。",
            "相关文章推荐",
            "2024年工作总结范文五篇",
            "最新演讲稿大全",
            "本栏热门",
            "客服QQ：12345678 工作时间：9:00-18:00",
        ),
    ),
    Site(
        "video site's page of text",
        (
            "播放 00:00 / 03:12 倍速 超清 全屏",
            "{title}",
            "3.4万播放 · 52弹幕 2024-05-20 20:11:09 未经作者授权，禁止转载",
        ),
        (
            "展开更多",
            "接下来播放 自动连播",
            "码头的灯塔修好了",
            "1.1万 03-20",
            "点赞 投币 收藏 转发",
            "评论 52",
            "发一条友善的评论",
        ),
    ),
    Site(
        "township page with floating tools",
        (
            "返回顶部",
            "智能问答",
            "望潮镇人民政府门户网站",
            "本站首页 镇情概况 动态要闻 公开目录 办事大厅",
            "本站首页 / 动态要闻 / 镇村动态",
            "{title}",
            "信息来源：镇党政办 发布人：管理员 发布日期：2024-05-20 字体：小 中 大 保护视力色：",
        ),
        (
            "附件：",
            "分享：",
            "相关信息",
            "镇里召开防汛会议 2024-05-18",
            "码头修缮工程开工 2024-05-17",
            "主管：望潮镇人民政府 主办：望潮镇党政综合办公室",
            "技术支持：某某信息有限公司 您是本站第 55821 位访客",
            "建议使用IE9.0以上浏览器 1024*768以上分辨率浏览",
        ),
    ),
    Site(
        "magazine",
        (
            "《海风》杂志 2024年第5期",
            "目录 | 往期 | 订阅",
            "{title}",
            "文/林晚 摄影/周立",
            "本刊记者 林晚",
        ),
        (
            "订阅热线：0000-0000000 邮发代号：00-000",
            "欢迎关注本刊微信：haifeng",
            "上一篇",
            "下一篇",
            "相关文章",
            "灯塔",
            "一条船的四十年",
        ),
    ),
    Site(
        "job site's news",
        (
            "望潮人才网 首页 找工作 招人才 资讯",
            "资讯中心 >> 行业资讯 >> {title}",
            "{title}",
            "更新时间：2024-05-21 浏览：201 作者：小编",
        ),
        (
            "温馨提示：求职过程中请勿缴纳费用，谨防诈骗！",
            "热门职位",
            "冷库管理员 5000-7000元",
            "水产检验员 6000-8000元",
            "还没有简历？立即注册",
            "关于我们 服务协议 收费标准 意见反馈",
            "人力资源服务许可证 0000000000",
        ),
    ),
    Site(
        "mobile page",
        ("≡ 望潮头条", "{title}", "望潮头条 05-20 18:40", "大 中 小"),
        (
            "展开阅读全文 ∨",
            "声明：取材网络，谨慎鉴别",
            "举报",
            "为您推荐",
            "码头的灯塔修好了 · 望潮头条 · 1天前",
            "夜市里的修表匠 · 小岛来客 · 2天前",
            "点击加载更多",
            "首页 频道 我的",
        ),
    ),
)

PHRASES: Final = (
    "赢乐汇体育官网登录",
    "金 满 堂 棋 牌 下 载",
    "澳客彩票app官方下载",
    "（皇冠体育·中国）官网",
    "◆万豪娱乐城◆",
    "ｂｅｔ８８体育投注",
    "东方汇(df66)娱乐平台登录",
    "牛皮癣怎么治",
    "代开发票多少钱",
    "日韩一区二区在线观看",
    "云顶娱乐手机版app下载安装",
    "捕鱼游戏平台注册送彩金",
    "星辉国际娱乐登录网址",
    "宝盈汇彩票app安卓下载",
    "大 唐 娱 乐 平 台 注 册",
    "『明珠娱乐城』",
    "（新）蓝鲸体育app官网下载",
    "KK88电竞投注平台",
    "性感荷官在线发牌",
    "真人视讯百家乐",
    "信用卡套现哪里有",
    "前列腺炎怎么治最好",
    "亚洲成人高清视频免费观看",
    "鑫福源棋牌(官方)手机版下载",
)


def traditional(text: str) -> str:
    """Return a text in traditional characters."""
    return str(opencc.OpenCC("s2t").convert(text))


HTML: Final = {
    "county media centre": Made(
        f'<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{TITLE}-青岚县融媒体中心</title></head><body><div id="app"><div class="nav-bar"><a href="/">首页</a><a href="/n">新闻</a><a href="/v">视听</a></div><div class="detail-wrap"><div class="detail-title">{TITLE}</div><div class="detail-sub"><span>来源：青岚县融媒体中心</span><span>记者：庄小河 林晚</span><span>时间：2024/03/15 17:22</span><span>阅读量：310</span></div><div class="detail-body">{P}</div><div class="detail-foot"><p>编辑：夏初</p><p>一审：沈秋　二审：陆冬　三审：周立</p></div></div><div class="rec"><h3>推荐</h3><ul>{LINKS}</ul></div></div></body></html>',
        publisher="青岚县融媒体中心",
        reporters=("庄小河", "林晚"),
    ),
    "definition lists": Made(
        f'<html><head><meta charset="utf-8"><title>{TITLE} - 青岚理工学院</title></head><body><dl class="top"><dt>首页</dt><dd>学院概况</dd></dl><div class="content"><h1 align="center">{TITLE}</h1><dl class="attr"><dd>发布者：新闻中心</dd><dd>发布时间：2024-03-15</dd><dd>浏览次数：41</dd></dl><div class="entry"><div class="read">{P}<p style="text-align:right;">（通讯员 林晚）</p></div></div></div><div class="foot">版权所有 青岚理工学院</div></body></html>',
        correspondents=("林晚",),
    ),
    "blockquote and list in the text": Made(
        f'<html><head><meta charset="utf-8"><title>{TITLE}</title><meta name="author" content="庄小河"></head><body><main><h1>{TITLE}</h1><p class="byline">青岚周刊 2024年3月15日</p><p>{LEAD}</p><p>{REST[0]}</p><blockquote><p>{REST[1]}</p></blockquote><h2>{REST[2]}</h2><p>{REST[3]}</p><ul><li>{REST[4]}</li></ul></main><aside><h2>更多</h2><ul>{LINKS}</ul></aside></body></html>',
        publisher="青岚周刊",
        reporters=("庄小河",),
    ),
    "paragraphs in nested boxes": Made(
        f'<html><head><meta charset="utf-8"><title>{TITLE}｜青岚商报</title></head><body><header><h1>青岚商报</h1></header><div><h2>{TITLE}</h2><div>文｜庄小河　图｜林晚</div><div>2024-03-15 06:00</div>'
        + "".join(f"<div><div><div><p>{line}</p></div></div></div>" for line in BODY)
        + f'<div class="more"><div><a href="/1">{OTHERS[0]}</a></div><div><a href="/2">{OTHERS[1]}</a></div><div><a href="/3">{OTHERS[2]}</a></div></div></div></body></html>',
        publisher="青岚商报",
        reporters=("庄小河",),
    ),
    "two columns of a table, list first": Made(
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>{TITLE}--青岚在线</title></head><body><table><tr><td width="30%"><b>栏目导航</b><br>'
        + "<br>".join(f'<a href="/{n}">{line}</a>' for n, line in enumerate(OTHERS))
        + f'</td><td><h2 align="center">{TITLE}</h2><p align="center">来源：青岚在线　发布时间：2024年03月15日　责任编辑：夏初</p><hr>'
        + "".join(f"　　{line}<br>" for line in BODY)
        + "<p>【<a href='javascript:window.print()'>打印本稿</a>】【<a href='#'>关闭窗口</a>】</p></td></tr></table></body></html>",
        publisher="青岚在线",
        encoding="gb18030",
    ),
    "app page with a quote card": Made(
        f'<!doctype html><html><head><meta charset="utf-8"><meta property="og:title" content="{TITLE}"><meta property="article:published_time" content="2024-03-15T11:00:00+08:00"><title>{TITLE}</title></head><body><div class="index__header"><a>打开APP</a></div><article class="index__article"><h1 class="index__title">{TITLE}</h1><div class="index__author"><div>青岚新闻记者 庄小河</div><div>2024-03-15 11:00</div></div><div class="index__cententWrap">{P}</div><div class="index__copyright">本文为青岚新闻原创作品，未经授权不得转载。</div></article><div class="index__hot"><p>热门视频</p><p>{OTHERS[3]}</p></div></body></html>',
        publisher="青岚新闻",
        reporters=("庄小河",),
    ),
    "cms with text in spans and a lead box": Made(
        f'<html><head><meta charset="utf-8"><title>{TITLE}_要闻_青岚网</title></head><body><div class="header">青岚网</div><div class="w1000"><div class="left"><div class="bt">{TITLE}</div><div class="xx">2024-03-15 14:11&nbsp;&nbsp;青岚网&nbsp;&nbsp;作者：庄小河&nbsp;&nbsp;字号：<a>T</a>|<a>T</a></div><div class="zw">{SPANS}</div><div class="bj">[编辑：夏初]</div></div><div class="right">{CARDS}</div></div></body></html>',
        publisher="青岚网",
        reporters=("庄小河",),
    ),
    "traditional page": Made(
        traditional(
            f'<html lang="zh-Hant"><head><meta charset="utf-8"><title>{TITLE} | 青嵐時報</title></head><body><article><h1>{TITLE}</h1><p class="meta">2024/03/15 09:30 記者莊小河／青嵐報導</p>{P}</article><section><h3>延伸閱讀</h3><ul>{LINKS}</ul></section></body></html>'
        ),
        reporters=("庄小河",),
    ),
    "amp page": Made(
        f'<!doctype html><html amp><head><meta charset="utf-8"><title>{TITLE}</title><script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2024-03-15T08:00:00+08:00","author":{{"name":"庄小河"}},"publisher":{{"name":"青岚时报"}}}}</script></head><body><header>青岚时报</header><h1>{TITLE}</h1><div class="by">本报记者 庄小河 实习生 林晚</div>{P}<amp-ad></amp-ad><footer>© 青岚时报</footer></body></html>',
        publisher="青岚时报",
        reporters=("庄小河",),
        correspondents=("林晚",),
    ),
    "page one of two": Made(
        f'<html><head><meta charset="utf-8"><title>{TITLE}(1)_青岚晚报网</title></head><body><h1>{TITLE}</h1><div>2024年03月15日09:00　来源：青岚晚报</div><div id="content">{INDENTED}<div class="page"><a>1</a> <a>2</a> <a>下一页</a> <a>全文阅读</a></div></div></body></html>',
        publisher="青岚晚报",
    ),
    "press office": Made(
        f'<html><head><meta charset="utf-8"><title>青岚区科技局</title></head><body><div class="con"><div class="con_tit">{TITLE}</div><div class="con_time"><span>发文机关：青岚区科技局</span><span>发布日期：2024-03-15</span><span>信息来源：产业科</span></div><div class="con_text">{BREAKS}<br><br>供稿：庄小河　核稿：夏初</div></div><div class="ft">青岚区科技局主办　网站标识码0000000001</div></body></html>',
        publisher="产业科",
        reporters=("庄小河",),
    ),
    "reporter in the text": Made(
        f'<html><head><meta charset="utf-8"><title>{TITLE}-青岚日报</title></head><body><div class="a"><h1>{TITLE}</h1><div class="b">2024-03-15 07:12:00 青岚日报</div><div class="c"><p>本报讯（全媒体记者 庄小河 通讯员 林晚 夏初）{LEAD}</p>{"".join(f"<p>{x}</p>" for x in REST)}</div></div></body></html>',
        publisher="青岚日报",
        reporters=("庄小河",),
        correspondents=("林晚", "夏初"),
        body=(f"本报讯（全媒体记者 庄小河 通讯员 林晚 夏初）{LEAD}", *REST),
    ),
}
