"""Clean lines in a text that holds sure offers: what is asked less there must spare them too."""

from __future__ import annotations

import pytest

from clusterbriefs.clean import clean_text
from tests.clean.made import BODY
from tests.clean.test_clean_text_is_left_alone import PARAGRAPHS

OFFERS = (
    "新区去年新增企业二十家，乐鱼体育app下载注册医药企业占一半，产值逐年增长。",
    "园区的三条中试线全部建成外围女上门服务，费用由财政补贴一半。",
    "医院把检验员分成四班，皇冠hg0088体育夜间可做的项目增加到四十项。",
)
NEWS = [line for line in PARAGRAPHS if len(line) > 20]


@pytest.mark.parametrize("start", range(0, len(NEWS) - 6, 7))
def test_clean_lines_beside_offers_stay(start: int) -> None:
    some = NEWS[start : start + 7]
    out = clean_text("\n".join([*OFFERS, *some, BODY[0]])).text.splitlines()
    assert sum(line not in out for line in some) <= ("双色球第八十六期开奖" in "".join(some))


@pytest.mark.parametrize(
    "offer", ["红隼互娱", "T88棋牌", "永旺彩票平台", "kb66娱乐下载", "旺旺电竞投注"]
)
def test_a_seller_at_a_clause_s_start_goes_beside_others(offer: str) -> None:
    line = f"小镇建成标准厂房十四栋，{offer}企业半个月就能搬进来，设备由县里出租。"
    out = clean_text("\n".join([*OFFERS, line, BODY[0]])).text.splitlines()
    assert line.replace(offer, "") in out


def test_a_name_that_stands_again_and_again_is_reported_missing() -> None:
    name = "澳门幸运娱乐城"
    body = [
        f"昨天，{name}的三位教授来到滨河新区，{name}与新区签了合作书，双方将合办样本库。",
        f"负责人表示，{name}会派十名学生常驻，{name}的设备也向企业开放，费用减半。",
    ]
    result = clean_text("\n".join(body))
    assert name not in result.text
    assert len(result.gaps) >= 4
