"""The likeliest text of bytes that lost pairs between the halves of characters."""

from __future__ import annotations

from clusterbriefs.clean.likeliest import END, is_doubtful, likeliest


def without(text: str, pair: str) -> bytes:
    """Return the bytes of a text that lost the inner two of a pair of characters."""
    return text.encode("gbk").replace(pair.encode("gbk")[1:3], b"", 1)


def never(_: str) -> int:
    """Tell of a document that has none of what is read."""
    return 0


def test_a_lost_pair_is_read_where_the_words_need_it() -> None:
    data = without("园区为公司提供用房", "公司")
    best, other = likeliest(data, "，", "。", never, traditional=False)[:2]
    assert best.text == "园区为公司提供用房"
    assert best.weight - other.weight > 5


def test_what_the_document_has_itself_counts() -> None:
    data = without("师傅袁涛和学徒", "袁涛")
    known = {"袁涛": 4, "袁": 4, "傅袁": 3, "傅": 3, "涛和": 2, "涛": 4}
    first, own = (
        likeliest(data, "。", "", count, traditional=False)[0]
        for count in (never, lambda text: known.get(text, 0))
    )
    assert first.text != "师傅袁涛和学徒"
    assert own.text == "师傅袁涛和学徒"


def test_text_that_lost_nothing_stays_as_it_is() -> None:
    text = "企业数量增加"
    assert not is_doubtful(text, "，", "，")
    assert likeliest(text.encode("gbk"), "，", "，", never, traditional=False)[0].text == text


def test_a_document_in_traditional_script_is_read_in_it() -> None:
    data = without("園區為公司提供條件", "公司")
    assert likeliest(data, "。", END, never, traditional=True)[0].text == "園區為公司提供條件"


def test_letters_cannot_be_read() -> None:
    assert likeliest(b"ab\xb0\xa1", "", "", never, traditional=False) == []
