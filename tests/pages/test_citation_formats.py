"""Citations in four formats: exact examples, and what other programs read in them."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import hypothesis.strategies as st
import pytest
import rispy  # type: ignore[import-untyped]
from hypothesis import given
from jsonschema import Draft7Validator
from pybtex.database import parse_string  # type: ignore[import-untyped]
from pybtex.richtext import Text  # type: ignore[import-untyped]

from clusterbriefs.pages.citation import Citation, Day, Original, slot, tidy
from clusterbriefs.pages.citation_dates import biblatex_date, csl_date, date_words
from clusterbriefs.pages.citation_formats import bibtex, csl, csl_json, ris, tex, text
from clusterbriefs.values.edtf import parse_edtf

SCHEMA: Final = Draft7Validator(
    json.loads((Path(__file__).parents[1] / "support" / "csl-data.json").read_text("utf-8"))
)

ENGLISH: Final = Citation(
    kind="figure",
    lang="en",
    key="cluster-briefs:beishan-2022:figure:firms",
    site="Cluster Briefs",
    title="Beishan counts its device firms",
    part="Device firms, Beishan: 42 firms",
    quote="Device firms, Beishan: 42 firms (exact, reported; as of 2022).",
    evidence="Evidence: capture 0123456789ab, line 1 (ba9876543210); proven.",
    url="https://briefs.example/figures/#f-beishan-2022--firms",
    version="0123456789ab",
    original=Original("北山器械产业", "Beishan Daily", False, parse_edtf("2022~")),
    issued=Day.of(datetime.date(2026, 11, 22)),
    issued_words="2026, November 22",
    accessed=Day.of(datetime.date(2027, 1, 2)),
    accessed_words="January 2, 2027",
)
CHINESE: Final = replace(
    ENGLISH,
    lang="zh",
    site="集群简报",
    title="北山清点器械企业",
    part="北山器械企业：42家",
    quote="北山器械企业：42家（确数，已报告；时点：2022年）。",
    evidence="依据：采集文本0123456789ab，第1行（ba9876543210）；已核实。",
    url="https://briefs.example/zh/figures/#f-beishan-2022--firms",
    original=Original("北山器械产业", "北山日报", False, parse_edtf("2022?-12-12")),
    issued_words="2026-11-22",
    accessed_words="2027-01-02",
)


def test_text_is_apa_in_english_and_gb_t_7714_in_chinese() -> None:
    assert text(ENGLISH) == (
        "Device firms, Beishan: 42 firms (exact, reported; as of 2022).\n\n"
        "Cluster Briefs. (2026, November 22). Beishan counts its device firms (Version "
        "0123456789ab) [Brief based on the Chinese article “北山器械产业”, Beishan Daily]. "
        "Retrieved January 2, 2027, from https://briefs.example/figures/#f-beishan-2022--firms "
        "(Original work published ca. 2022)"
    )
    assert text(CHINESE) == (
        "北山器械企业：42家（确数，已报告；时点：2022年）。\n\n"
        "集群简报. 北山清点器械企业[EB/OL]. (2026-11-22)[2027-01-02]. "
        "https://briefs.example/zh/figures/#f-beishan-2022--firms. "
        "据《北山器械产业》，北山日报，2022年12月12日，年份系推断；版本0123456789ab。"
    )


def test_bibtex_is_for_biblatex() -> None:
    assert bibtex(CHINESE) == (
        "@online{cluster-briefs:beishan-2022:figure:firms,\n"
        "  author = {{集群简报}},\n"
        "  title = {{北山清点器械企业}},\n"
        "  titleaddon = {北山器械企业：42家},\n"
        "  date = {2026-11-22},\n"
        "  version = {0123456789ab},\n"
        "  url = {https://briefs.example/zh/figures/#f-beishan-2022--firms},\n"
        "  urldate = {2027-01-02},\n"
        "  origtitle = {{北山器械产业}},\n"
        "  origpublisher = {北山日报},\n"
        "  origdate = {2022-12-12?},\n"
        "  langid = {chinese},\n"
        "  note = {北山器械企业：42家（确数，已报告；时点：2022年）。"
        "依据：采集文本0123456789ab，第1行（ba9876543210）；已核实。}\n"
        "}"
    )


def test_ris_has_a_line_for_each_tag() -> None:
    assert ris(ENGLISH).split("\r\n") == [
        "TY  - ELEC",
        "ID  - cluster-briefs:beishan-2022:figure:firms",
        "AU  - Cluster Briefs",
        "TI  - Beishan counts its device firms",
        "T2  - Cluster Briefs",
        "SE  - Device firms, Beishan: 42 firms",
        "PY  - 2026",
        "DA  - 2026/11/22",
        "Y2  - 2027/01/02",
        "ET  - 0123456789ab",
        "OP  - Brief based on the Chinese article “北山器械产业”, Beishan Daily, ca. 2022",
        "LA  - en-GB",
        "UR  - https://briefs.example/figures/#f-beishan-2022--firms",
        "N1  - Device firms, Beishan: 42 firms (exact, reported; as of 2022). "
        "Evidence: capture 0123456789ab, line 1 (ba9876543210); proven.",
        "ER  - ",
        "",
    ]


def test_csl_names_the_original_with_its_uncertain_date() -> None:
    item = csl(ENGLISH)
    assert item["issued"] == {"date-parts": [[2026, 11, 22]]}
    assert item["accessed"] == {"date-parts": [[2027, 1, 2]]}
    assert item["original-date"] == {"date-parts": [[2022]], "circa": True}
    assert (item["original-title"], item["original-publisher"]) == ("北山器械产业", "Beishan Daily")
    assert item["note"] == f"{ENGLISH.quote} {ENGLISH.evidence}"


def test_what_is_not_known_is_left_out() -> None:
    unknown = Original(None, None, False, parse_edtf("XXXX"))
    cited = replace(ENGLISH, original=unknown, issued=None, issued_words="", accessed=None)
    assert not {"issued", "accessed", "original-date", "original-title"} & set(csl(cited))
    assert list(SCHEMA.iter_errors([csl(cited)])) == []
    assert "date" not in bibtex(cited)
    assert "PY  -" not in ris(cited)
    assert "(n.d.)" in text(cited)
    assert "Original work" not in text(cited)


@pytest.mark.parametrize(
    ("edtf", "parts", "circa", "biblatex", "words"),
    [
        ("2022-07-29", [[2022, 7, 29]], False, "2022-07-29", "29 July 2022"),
        ("2020~", [[2020]], True, "2020~", "ca. 2020"),
        ("2020-05~", [[2020, 5]], True, "2020-05~", "ca. May 2020"),
        ("2022?", [[2022]], True, "2022?", "2022, inferred"),
        ("2022?-12-12", [[2022, 12, 12]], True, "2022-12-12?", "12 December 2022, year inferred"),
        ("2022?-12~", [[2022, 12]], True, "2022-12%", "ca. December 2022, year inferred"),
        (
            "[2022-08..2022-12]",
            [[2022, 8], [2022, 12]],
            True,
            "2022-08?/2022-12?",
            "between August and December 2022",
        ),
        ("2019/2022", [[2019], [2022]], False, "2019/2022", "2019 to 2022"),
        ("202X", [[2020], [2029]], True, "202X", "2020s"),
    ],
)
def test_dates_keep_their_doubt(
    edtf: str, parts: list[list[int]], circa: bool, biblatex: str, words: str
) -> None:
    date = parse_edtf(edtf)
    assert csl_date(date) == {"date-parts": parts, **({"circa": True} if circa else {})}
    assert biblatex_date(date) == biblatex
    assert date_words(date, "en") == words


NASTY: Final = st.text(
    alphabet=st.sampled_from(list("ab{}\\$&#%_^~\"'`-?!<>@=,.;:()[] é“”《》中文")), max_size=80
)


def plain(field: str) -> str:
    """Return what TeX prints of a field, by pybtex and four signs that it does not know."""
    words = str(Text.from_latex(field)).replace(r"\$", "$")
    for name, sign in (("braceleft", "{"), ("braceright", "}"), ("asciicircum", "^")):
        words = words.replace(f"\\text{name} ", sign)
    return words


@given(title=NASTY, quote=NASTY)
def test_other_programs_read_the_same_words(title: str, quote: str) -> None:
    title, quote = tidy(f"A {title}"), tidy(f"B {quote}")
    cited = replace(ENGLISH, title=title, quote=quote)
    fields = parse_string(bibtex(cited), "bibtex").entries[cited.key].fields
    # A straight ' and ` are marks of quotation for TeX, one by one too.
    straight = str.maketrans("’‘", "'`")
    assert plain(fields["title"]).translate(straight) == title.translate(straight)
    assert plain(fields["note"]).translate(straight).startswith(quote.translate(straight))
    assert fields["url"] == cited.url
    (read,) = rispy.loads(ris(cited))
    assert read["title"] == title
    assert read["notes"] == [f"{quote} {cited.evidence}"]
    assert list(SCHEMA.iter_errors([csl(cited)])) == []
    assert json.loads(csl_json(cited))[0]["title"] == title


@given(title=NASTY)
def test_slots_pass_through_every_format(title: str) -> None:
    """What is written of slots and filled in later is what is written at once."""
    whole: dict[str, Any] = {"title": f"A {title}", "quote": f"B {title}"}
    cited = replace(ENGLISH, **whole)
    slotted = replace(cited, quote=slot("quote"))
    for write in (text, ris, csl_json):
        value = json.dumps(cited.quote, ensure_ascii=False)[1:-1] if write is csl_json else None
        filled = write(slotted).replace(slot("quote"), value or cited.quote)
        assert " ".join(filled.split()) == " ".join(write(cited).split())
    assert bibtex(slotted).replace(slot("quote"), tex(cited.quote)) == bibtex(cited)


def test_no_text_can_pose_as_a_slot() -> None:
    assert tidy("⟦url⟧\n of\x00 80") == "[url] of 80"
