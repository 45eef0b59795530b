"""Simulated damage: a replacement on GBK bytes across two characters, read by a lossy decoder."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import opencc
import pypinyin

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.byte_outcomes import Outcome
from clusterbriefs.clean.byte_readings import likeliest_of
from clusterbriefs.clean.lexicon import data_text, neighbours
from clusterbriefs.clean.pair_weights import Pairs
from tests.clean.made import BODY

CONVERT = opencc.OpenCC("s2t")
TEXT = [CONVERT.convert(line) for line in BODY if len(line) > 20]


def lossy(data: bytes) -> str:
    """Decode GBK as the mirrors' decoder does.

    `?` for an illegal pair, both bytes swallowed; `€` for byte 80, which begins no pair; nothing
    for the user-defined zone.
    """
    out, at = [], 0
    while at < len(data):
        size = 1 if data[at] <= 0x80 else 2
        if data[at] == 0x80:
            out.append("€")
            at += 1
            continue
        zone = 0xAA <= data[at] <= 0xAF or data[at] >= 0xF8
        if size == 2 and zone and data[at + 1 : at + 2] >= b"\xa1":
            at += 2
            continue
        try:
            out.append(data[at : at + size].decode("gbk"))
        except UnicodeDecodeError:
            out.append("?")
        at += size
    return "".join(out)


def damaged(text: str, chance: random.Random) -> str | None:
    """Put the reading of the character that two halves make behind them, as the replacement did."""
    coded = text.encode("gbk")
    places = []
    at = 0
    while at < len(coded) - 3:
        size = 1 if coded[at] < 0x80 else 2
        if size == 2 and coded[at + 2] >= 0x80:
            places.append(at + 1)
        at += size
    chance.shuffle(places)
    for place in places:
        try:
            inner = coded[place : place + 2].decode("gbk")
        except UnicodeDecodeError:
            continue
        if not "\u4e00" <= inner <= "\u9fff":
            continue
        reading = pypinyin.pinyin(inner, style=pypinyin.Style.TONE)[0][0]
        try:
            put = f"({reading})".encode("gbk")
        except UnicodeEncodeError:
            continue
        return lossy(coded[: place + 2] + put + coded[place + 2 :])
    return None


def simulate(rounds: int) -> tuple[int, int, int]:
    """Return how many runs were restored exactly, left, and restored wrongly."""
    chance = random.Random(5)  # noqa: S311 (no secret)
    right = left = wrong = 0
    for _ in range(rounds):
        number = chance.randrange(len(TEXT))
        broken = damaged(TEXT[number], chance)
        if broken is None:
            continue
        lines = [line if at != number else broken for at, line in enumerate(TEXT)]
        result = clean_text("\n".join(lines))
        edits = [edit for edit in result.account if edit.rule == "shifted-bytes"]
        gold = [line for line in BODY if len(line) > 20][number]
        if any(gold == paragraph.text for paragraph in result.paragraphs):
            right += 1
        elif any(edit.action == "repaired" for edit in edits):
            wrong += 1
        else:
            left += 1
    return right, left, wrong


def test_damage_is_undone_where_it_is_sure_and_else_left_and_reported() -> None:
    right, left, wrong = simulate(120)
    assert right >= 0.42 * (right + left + wrong), (right, left, wrong)
    assert wrong <= 0.04 * (right + left + wrong), (right, left, wrong)


def test_text_without_damage_is_not_touched() -> None:
    result = clean_text("\n".join(TEXT))
    assert [edit for edit in result.account if edit.rule == "shifted-bytes"] == []


def put(text: str, place: int, what: bytes) -> str:
    """Put bytes behind some bytes of a text and read it as the mirrors do."""
    coded = text.encode("gbk")
    return lossy(coded[:place] + what + coded[place:])


ANNOTATED = "園區(qū)產(chǎn)業(yè)發(fā)展迅速，創(chuàng)新能力增強(qiáng)，出口增長(zhǎng)。"


def restored(line: str) -> str:
    """Return a damaged line of an annotated article, cleaned."""
    lines = [TEXT[0], ANNOTATED, line, *TEXT[2:]]
    return clean_text("\n".join(lines)).text.splitlines()[2]


def test_a_byte_80_brings_a_text_back_into_step() -> None:
    whole = "原料由船舶運輸等多個(gè)環節送到園區，倉庫就在碼頭旁邊。"
    place = len("原料由船舶運輸".encode("gbk")) + 1
    broken = put(whole, place, "(shù)".encode("gbk"))
    assert "€" in broken
    assert restored(broken) == "原料由船舶运输等多个环节送到园区，仓库就在码头旁边。"


def test_a_question_mark_across_two_characters_is_seen() -> None:
    whole = "工程師多招幾名就夠了。可現(xiàn)實不是這樣，設備先要聯成一張網。"
    broken = put(whole, len("工程師多招幾名就夠了".encode("gbk")) + 1, b"\x28")
    assert "?" in broken
    assert "可现实不是这样" in restored(broken)


def test_the_one_everyday_character_that_can_be_read_so_is_taken() -> None:
    whole = "廠長笑著說：“今年的訂單一直排到了年底?！睋?jù)介紹，兩條生產線已經裝好。"
    said = "廠長笑著說：“今年的訂單一直排到了年底。”據(jù)介紹，兩條生產線已經裝好。"
    assert (
        put(said, len("廠長笑著說：“今年的訂單一直排到了年底".encode("gbk")) + 1, b"\x28") == whole
    )
    assert "年底。”据介绍，两条" in restored(whole)


def test_a_character_that_is_a_word_by_itself_is_not_taken_for_half_a_lost_pair() -> None:
    said = "廠長算了算：“能滿足六成的需要。”市農(nóng)業局負責人說，明年再建三十座。"
    broken = put(said, len(said.partition("。")[0].encode("gbk")) + 1, b"\x28")
    assert "。”市" not in broken
    assert "需要。”市农业局负责人说" in restored(broken)


def test_a_quotation_mark_that_the_line_is_in_want_of_is_read() -> None:
    said = "樣機到量產(chǎn)只用了半年。“這比我們預計的快。”學(xué)院的教授說。"
    broken = put(said, len("樣機到量產(chǎn)只用了半年".encode("gbk")) + 1, b"\x28")
    assert "?！斑@" in broken
    assert "半年。“这比我们预计的快。”学院" in restored(broken)


def test_no_stop_stands_behind_a_stop() -> None:
    """A character with the same second byte as `。` was parted: 学校, in front of `”。`."""
    said = "到了星期六，園區還會變成“父母學(xué)校”。研究中心主任也常到那裡去講課，每週都來。"
    broken = put(said, len("到了星期六，園區還會變成“父母學(xué)".encode("gbk")) + 1, b"\x28")
    assert "?！" in broken
    assert "“父母学校”。研究中心主任也常到那里去讲课" in restored(broken)


def test_the_mark_before_a_tag_is_filled_in() -> None:
    broken = "負責人說：“園區明年再建兩條冷鏈專線?！?/p>"
    assert restored(broken) == "负责人说：“园区明年再建两条冷链专线。”"


def test_a_reading_behind_another_names_the_lost_byte() -> None:
    whole = "縣裡把起重機當(dāng)作頭等產業，當(dāng)地起重機年產三十萬台，起重機的出口也在增加。"
    place = len("縣裡把起重機當(dāng)作頭等產業，當".encode("gbk"))
    coded = whole.encode("gbk")
    behind = place + len("(dāng)".encode("gbk"))
    broken = lossy(coded[: behind + 1] + "(shù)".encode("gbk") + coded[behind + 1 :])
    assert "当地起重机年产三十万台" in restored(broken)


def test_a_lost_question_mark_stays_as_it_is_where_marks_are_widened() -> None:
    line = "倉庫變?yōu)閭浼}庫,每年增收四十萬元,村民都說值得."
    folded = [text.translate({ord("，"): ",", ord("。"): "."}) for text in TEXT]
    out = clean_text("\n".join([*folded[:2], line, *folded[2:]])).text
    assert "?yōu)" in out


def test_a_run_behind_a_dropped_byte_is_reported_as_it_is() -> None:
    piece = "新区科技局负责人说，"
    coded = piece.encode("gbk")
    broken = coded[:6].decode("gbk") + lossy(coded[7:-3]) + "?"
    line = BODY[1].replace(piece, broken) if piece in BODY[1] else f"{broken}{BODY[1]}"
    result = clean_text("\n".join([BODY[0], line, *BODY[2:]]))
    (left,) = [edit for edit in result.account if edit.rule == "shifted-bytes"]
    assert (left.action, left.line) == ("left", 2)
    assert left.before.endswith("?")


def test_a_question_with_rare_characters_is_none() -> None:
    line = "“鳜鱼和鳊鱼哪种好养？”渔民们在夜校里追着老师问，“氨氮高了怎么办？饵料又该何时减？”"
    result = clean_text("\n".join([BODY[0], line, *BODY[2:]]))
    assert not [edit for edit in result.account if edit.rule == "shifted-bytes"]
    assert line in result.text.splitlines()


def test_the_last_stop_of_a_paragraph_is_filled_in() -> None:
    text = "在當地的渡口只有五成左右。"
    coded = text.encode("gbk")
    at = 3  # across 當 and 地
    dirty = lossy(coded[: at + 2] + "(shù)".encode("gbk") + coded[at + 2 :] + b"\n")
    assert restored(dirty) == "在当地的渡口只有五成左右。"


def test_a_reading_behind_a_run_must_be_that_of_its_last_character() -> None:
    dirty = "渡口的船塢還有不少，當?shù)毓?I(yè)部門去年清點過一次。"
    assert restored(dirty) == "渡口的船坞还有不少，当地工业部门去年清点过一次。"


def test_speech_that_ends_with_the_rest_of_a_tag_is_read_to_its_end() -> None:
    whole = "老周說完就走，頭也沒有回。“明天再去看看大人。”</p>"
    place = len("老周說完就走，頭也沒有回".encode("gbk")) + 1
    dirty = put(whole, place, b" ")
    assert dirty.endswith("?/p>")
    assert restored(dirty) == "老周说完就走，头也没有回。“明天再去看看大人。”"


def test_pairs_of_newspapers_have_a_band_each() -> None:
    firsts = [row[0] for row in data_text("neighbours.txt").splitlines()]
    assert len(set(firsts)) == len(firsts)
    assert sum(len(neighbours(first)) for first in firsts) > 200_000
    assert {len(other) for first in firsts for other in neighbours(first)} == {1}
    assert {band for first in firsts for band in neighbours(first).values()} == set(range(10))
    assert neighbours("葡")["萄"] > neighbours("的")["人"]
    assert neighbours("〇〇") == {}


def test_a_run_that_ends_with_the_first_half_of_a_pair_has_no_hole_behind_it() -> None:
    # What the document has twice (三家, 火狐) makes the place behind the last byte a likely one.
    text = (
        "增企业二十家，其中三家来自外省，银河娱乐一台”年投用。火狐体育午睡床火狐十家，"
        "其中三家来自外省，产值增长两(中国)?！必贏百倍杠杆"
    )
    assert clean_text(text).text.startswith("增企业二十家，其中三家来自外省")


def across(text: str, stop: str) -> str:
    """Put a byte across the `。` behind `stop` and what follows, and read it as the mirrors do."""
    return put(text, len(text[: text.index(stop) + len(stop)].encode("gbk")) + 1, b"\x28")


def test_a_character_whose_second_byte_is_a_letter_ends_the_run_at_once() -> None:
    broken = across("三輪車都要上牌，沒有牌不能上路。縣裏另外設了四處修車點。", "上路")
    assert "?？h裏" in broken
    assert restored(broken) == "三轮车都要上牌，没有牌不能上路。县里另外设了四处修车点。"


def test_of_characters_that_go_together_as_well_none_is_taken_for_the_usual_one() -> None:
    """他說 and 所說 are both in use, and behind a quotation it is he who says it, or she."""
    broken = across("“老話是人準，飯才準。”他說，明年還要再開兩個窗口。", "飯才準")
    assert "?！彼" in broken
    assert "所说" not in restored(broken)


def test_nothing_is_put_behind_a_quotation_that_says_who_said_it_without_one() -> None:
    """她說 and 他說 lost the same pair: a guess, so the run stays and is reported."""
    said = "晚飯比平時晚半個小時。”她说。"
    result = clean_text("\n".join([TEXT[0], across(said, "小時"), *TEXT[2:]]))
    assert "。”说" not in result.text
    assert "left" in {edit.action for edit in result.account if edit.rule == "shifted-bytes"}


def test_the_last_character_of_a_paragraph_is_that_which_makes_a_word() -> None:
    broken = across("三個孩子今年秋天都排到了公辦學校。", "公辦學")
    assert broken.endswith("學?！?")
    assert restored(broken) == "三个孩子今年秋天都排到了公办学校。"


def test_the_end_of_what_is_said_is_filled_in_at_the_end_of_a_paragraph() -> None:
    broken = across("他擺擺手：“從來沒有人遲到。”", "遲到")
    assert broken.endswith("到?！?")
    assert restored(broken) == "他摆摆手：“从来没有人迟到。”"


def test_a_digit_that_ended_a_run_is_reported_as_gone() -> None:
    broken = across("“收割忙完了就來。”6月2日，他真的來了。", "就來")
    assert "?！?月2日" in broken
    lines = [TEXT[0], broken, *TEXT[2:]]
    result = clean_text("\n".join(lines))
    left = [edit for edit in result.account if edit.action == "left"]
    assert [(edit.rule, edit.line, edit.before) for edit in left] == [("shifted-bytes", 2, "?！?")]


def test_a_reading_behind_a_mark_shows_a_run_too() -> None:
    whole = "船塢到了雨季才被想起，澇時便閒置。"
    broken = put(whole, len("船塢到了雨季才被想起，".encode("gbk")) + 1, "(zhǎo)".encode("gbk"))
    assert "，?zhǎo)" in broken
    result = clean_text("\n".join([TEXT[0], ANNOTATED, broken, *TEXT[2:]]))
    edits = [edit for edit in result.account if edit.rule == "shifted-bytes"]
    assert [edit.line for edit in edits] == [3]


def test_a_mark_that_two_halves_make_is_not_read_where_a_comma_was() -> None:
    whole = "老樓加裝四層住宅，每部補貼十四萬元。"
    broken = put(whole, len("老樓加裝四層住".encode("gbk")) + 1, "(zhái)".encode("gbk"))
    assert "？" not in restored(broken).replace("?", "")


def test_a_rare_character_is_not_read_where_two_everyday_ones_were() -> None:
    whole = "漁民的日子好不好過？近日，學院的團隊給出了答案。"
    broken = put(whole, len("漁民的日子好不好過".encode("gbk")) + 1, "(jī)".encode("gbk"))
    assert "秸" not in restored(broken)


def test_who_is_spoken_of_is_who_the_document_speaks_of() -> None:
    """他说 and 她说 lost the same pair, and the document knows of a man alone."""
    lines = ["老周守了三十年渡口，他的船還在，他每天都要去看一看。", *TEXT[1:]]
    broken = across("“船是活的，要常常用。”他说。", "常常用")
    result = clean_text("\n".join([lines[0], broken, *lines[1:]]))
    assert "她说" not in result.text


def test_no_stop_stands_in_what_something_is_called() -> None:
    broken = across("到了星期六，“父母學校”在園區開了三處分校。", "父母學")
    assert "?！" in broken
    assert "“父母学校”在园区" in restored(broken)


PLAIN = [line for line in BODY if len(line) > 20]


def kept(text: str, stop: str) -> str:
    """Do as `across`, with a decoder that swallows the first byte of an illegal pair alone."""
    place = len(text[: text.index(stop) + len(stop)].encode("gbk")) + 1
    coded = text.encode("gbk")
    read = (coded[:place] + b"\x28" + coded[place:]).decode("gbk", "replace")
    return read.replace("\ufffd(", "?")


def cleaned(*lines: str) -> str:
    """Return the text of a simplified article that has some lines in its midst, cleaned."""
    return clean_text("\n".join([PLAIN[0], *lines, *PLAIN[1:]]).replace("\ufffd", "?")).text


YEAR = kept("“板子做出来了。”团队截至2021年试了四百种。", "来了")
AGE = kept("“我们差一点放弃。”今年32岁的教师说。", "放弃")


def test_a_character_whose_second_byte_is_lost_before_a_year_is_that_which_stands_there() -> None:
    assert "刂\ufffd2021年" in YEAR
    assert "“板子做出来了。”团队截至2021年试了四百种。" in cleaned(YEAR)


def test_before_another_number_it_is_left_where_a_digit_can_be_lost() -> None:
    """今年32岁 or 今年132岁: only where a year shows that the decoder swallows none is it told."""
    assert "衲\ufffd32岁" in AGE
    assert "放弃。”今年" not in cleaned(AGE)
    assert "“我们差一点放弃。”今年32岁的教师说。" in cleaned(AGE, YEAR)


def test_a_letter_of_full_width_in_the_midst_of_a_run_can_have_been_folded() -> None:
    said = "她到海上來做學問。”海洋工程大學教授說。"
    broken = across(said, "做學問").replace("Ｑ", "Q").replace("W", "W(xué)")
    assert "焙Q" in broken
    assert restored(broken) == "她到海上来做学问。”海洋工程大学教授说。"


def test_a_letter_behind_a_run_ends_it() -> None:
    broken = kept("戏班一年走一万多里。”剧团里的老K笑着说。", "多里")
    assert broken.endswith("螷笑着说。")
    assert "戏班一年走一万多里。”剧团里的老K笑着说。" in cleaned(broken)


def headless(text: str, char: str) -> str:
    """Lose the first byte of a character, which a decoder shows as a question mark."""
    before, behind = text.split(char, 1)
    return before + "?" + lossy((char + behind).encode("gbk")[1:])


def test_a_comma_whose_first_byte_was_lost_brings_its_run_back() -> None:
    broken = headless("產品覆蓋十一個省份，為當地新增就業崗位八百個。", "，")
    assert "?瑸楫數" in broken
    assert "十一个省份，为当地新增就业" in restored(broken)


def test_a_run_behind_a_character_whose_first_byte_was_lost_is_reported() -> None:
    """初 and dozens of other characters end with that byte."""
    broken = headless("两年采集标本三千件，初步鉴定出海绵动物和贝类。", "初")
    assert "，?醪郊" in broken
    result = clean_text("\n".join([PLAIN[0], broken, *PLAIN[1:]]))
    left = [edit.before for edit in result.account if edit.rule == "shifted-bytes"]
    assert left[0].startswith("?醪郊")
    assert "?醪郊" in result.text.replace("？", "?")


def test_a_question_before_everyday_words_is_no_such_run() -> None:
    line = "他问?派出所的人来了没有,大家都说还没有,再等一等吧,天快黑了。"
    result = clean_text("\n".join([PLAIN[0], line, *PLAIN[1:]]))
    assert not [edit for edit in result.account if edit.rule == "shifted-bytes"]


def behind_stop(text: str) -> str:
    """Return a text with something put in between the bytes of its first `。`."""
    coded = text.encode("gbk")
    at = coded.index("。".encode("gbk")) + 1
    return lossy(coded[:at] + b"?" + coded[at:])


def whole(line: str) -> str:
    """Return a line in simplified script without its readings."""
    return re.sub(r"\([^)]*\)", "", opencc.OpenCC("t2s").convert(line))


def test_a_run_that_lost_a_pair_is_read_where_one_reading_of_all_its_bytes_leads() -> None:
    for line in (
        "房租只收一半。“有了需求，企業(yè)才愿意搬來，訂單也跟着來。”",
        "魚塘改造完了。”從事水產(chǎn)養殖的周師傅說，今年多養了兩季。",
    ):
        damage = behind_stop(line)
        assert damage != line
        assert restored(damage) == whole(line)


def test_what_a_speaker_is_called_goes_with_no_neighbour_and_is_no_hole() -> None:
    line = "訂單一天就發出去。”合作社負責人段成說(shuō)，今年還要擴建兩間廠房。"
    assert restored(behind_stop(line)) == whole(line)


def test_a_character_behind_a_stop_is_told_by_its_reading() -> None:
    for line in (
        "路修了三次。縣(xiàn)委書記說，這回要修到家門口。",
        "孩子三歲入園。語(yǔ)言課從兒歌開始，每天二十分鐘。",
    ):
        assert restored(behind_stop(line)) == whole(line)


def test_a_reading_that_fits_another_character_better_is_not_that_of_this_one() -> None:
    assert "陈" not in restored(behind_stop("格局整齊劃一。”陣(zhèn)列的首席說，鏡子一共四十面。"))


def test_an_annotated_character_whose_first_byte_is_lost_is_told_by_its_reading() -> None:
    whole = "社員們跟着農技員學着種番茄，果子長得好，一畝能多掙兩千元。"
    line = whole.replace("種", "?N(zhǒng)")
    assert restored(line) == "社员们跟着农技员学着种番茄，果子长得好，一亩能多挣两千元。"


def test_one_that_several_characters_can_be_is_reported() -> None:
    line = "這一??shì)在縣裏說了很久，到今年春天纔有了眉目，老人們都很高興。"
    lines = [TEXT[0], ANNOTATED, line, *TEXT[2:]]
    result = clean_text("\n".join(lines))
    assert [e.action for e in result.account if e.rule == "shifted-bytes"] == ["left"]


def test_what_nobody_writes_behind_a_question_mark_is_reported() -> None:
    line = "這是國家專?平ㄔO(shè)項目的一部分，已經通過了專家的評審，下個月開工。"
    lines = [TEXT[0], ANNOTATED, line, *TEXT[2:]]
    result = clean_text("\n".join(lines))
    assert [e.action for e in result.account if e.rule == "shifted-bytes"] == ["left"]


def test_a_decoder_that_shows_nothing_for_a_byte_is_read_too() -> None:
    said = "最難的不是路，是讓孩子開口。”老師們說(shuō)，孩子們整整一個月不出聲。"
    assert restored(behind_stop(said).replace("?", "")) == whole(said)
    assert restored("孩子們就跟着屏幕上課?h教育局局長說，課都開齊了。") == (
        "孩子们就跟着屏幕上课。县教育局局长说，课都开齐了。"
    )


def test_a_character_that_ends_like_a_stop_is_read_where_no_sentence_ends() -> None:
    for line in (
        "縣裏的工廠正與高校合作研製這種設備，樣機年底交付。",
        "他說，上海和蘇州的企業都來看過，訂單排到了明年。",
    ):
        coded = line.encode("gbk")
        lead = "校" if "校" in line else "海"
        at = coded.index(lead.encode("gbk"))
        broken = lossy(coded[: at + 1] + b"?" + coded[at + 1 :])
        assert broken != line
        assert restored(broken) == whole(line)


def test_a_quotation_mark_at_the_beginning_of_a_line_that_lost_its_first_byte_is_read() -> None:
    for line in (
        "“過去沒有人願意來這裏開店。”他說，現在一鋪難求。",
        "“我們只做一種設備。”廠長說。",
    ):
        coded = line.encode("gbk")
        assert restored("?" + lossy(coded[1:])) == whole(line)


def test_outcomes_that_read_the_same_need_no_order() -> None:
    text = "他說，公司去年投產，訂單很多"
    one = Outcome(0, len(text), "他說，公司去年投產，訂單很多", False, 1.0, 1.0, -1.0)
    two = replace(one, score=2.0)
    likeliest_of(text, [one, two], Pairs(text, keeps_digits=False))


def test_a_second_byte_that_begins_no_character_ends_a_run() -> None:
    said = "第一例手術做完了。“那天晚上整個科室的人都沒有走。”他說。"
    broken = lossy(
        said.encode("gbk").replace("。“".encode("gbk"), b"?" + "。“".encode("gbk")[1:], 1)
    )
    assert "€科" in broken
    assert restored(broken.replace("€", "?")) == whole(said)
