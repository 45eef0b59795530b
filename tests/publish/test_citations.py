"""The files of citations: whose units, put into their templates, are the citations themselves."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.brief.version import brief_version
from clusterbriefs.pages.citation import Citation, Citing, Day
from clusterbriefs.pages.citation_formats import bibtex, csl, ris, text
from clusterbriefs.publish.citations import citation_words, citations
from clusterbriefs.values import LANGS, Lang
from tests.support.corpora import corpus, hand_written, sections, statement
from tests.support.project import bi, figure

DAY = datetime.date(2027, 1, 2)
SITE = "https://briefs.example/under/here/"


@pytest.fixture(autouse=True)
def _first_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which made statements appear: 22 November 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")


def made(root: Path) -> Corpus:
    odd = statement(
        "odd",
        "A *first* of 50% & more: {42} firms_#1 ~ ^ $.",
        "“首个”，占50％。",
        claim={"kind": "first", "scope": bi("firms in Beishan", "北山企业")},
        inferred=bi("We infer it.", "系推断。"),
        plan={"due": None},
        figures=[
            figure("odd-firms", 42, "firm", "42家", note=bi("Not counted twice.", "不重复计算。"))
        ],
    )
    return corpus(
        root,
        seeds={"beishan-2022": {}, "odd-2022": {"sections": sections(odd)}},
        briefs={"english-only.en": hand_written(title="Only in English", added="2026-11-20")},
    )


def read(found: Corpus, slug: str, lang: Lang, site_url: str = SITE) -> Any:
    return json.loads(dict(citations(found, slug, site_url))[f"cite/{slug}.{lang}.json"])


def fill(data: Any, key: str) -> dict[str, Any]:
    """Fill a unit's templates as the browser does."""
    unit = data["units"][key]
    day = {"iso": "2027-01-02", "slashed": "2027/01/02", "year": 2027, "month": 1, "day": 2}
    values = {**data["common"], **unit, **{f"day.{name}": part for name, part in day.items()}}
    values["day.words"] = "January 2, 2027" if "(Version" in str(data) else "2027-01-02"
    values["url"] = values["url"].replace("⟦site⟧", SITE)

    def into(part: Any, own: dict[str, Any]) -> Any:
        if isinstance(part, list):
            return [into(item, own) for item in part]
        if isinstance(part, dict):
            return {name: into(item, own) for name, item in part.items()}
        if not isinstance(part, str):
            return part
        if whole := re.fullmatch(r"⟦([\w.]+)⟧", part):
            return own[whole[1]]
        return re.sub(r"⟦([\w.]+)⟧", lambda slot: str(own[slot[1]]), part)

    template = data["templates"][values["kind"]]
    spelt = {**values, **unit.get("tex", {})}
    return {
        name: into(part, spelt if name == "bibtex" else values) for name, part in template.items()
    }


def direct(cited: Citation) -> dict[str, Any]:
    words = "January 2, 2027" if cited.lang == "en" else "2027-01-02"
    cited = replace(cited, accessed=Day.of(DAY), accessed_words=words)
    return {
        "text": text(cited),
        "csl": [csl(cited)],
        "bibtex": bibtex(cited),
        "ris": ris(cited),
    }


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("site_url", [SITE, ""])
def test_templates_and_units_make_the_citations(tmp_path: Path, lang: Lang, site_url: str) -> None:
    found = made(tmp_path)
    for slug in found.slugs:
        citing = Citing(found, lang, slug, brief_version(found, slug), SITE)
        data = read(found, slug, lang, site_url)
        assert fill(data, "") == direct(citing.brief())
        for said in found.said_of_brief.get(slug, []):
            assert fill(data, f"s/{said.statement.id}") == direct(citing.statement(said))
        for item in found.figures_of_brief.get(slug, []):
            assert fill(data, f"f/{item.figure.id}") == direct(citing.figure(item))


def test_a_figure_is_quoted_with_all_that_keeps_it_honest(tmp_path: Path) -> None:
    found = made(tmp_path)
    quotes = [read(found, "odd-2022", lang)["units"]["f/odd-firms"]["quote"] for lang in LANGS]
    assert quotes == [
        "Device firms, Beishan: 42 firms (exact, reported; as of 2022, date inferred). "
        "Speaker: the article. Caveat: Not counted twice. Claim: said to be a first; scope: firms "
        "in Beishan. Plan, no due date given. Caveat: We infer it.",
        "北山器械企业：42家（确数，已报告；时点：2022年，时间系推断）。陈述者：报道原文。"
        "说明：不重复计算。说法：称“首个”或“率先”，范围：北山企业。规划，未写期限。说明：系推断。",
    ]


def test_a_statement_is_quoted_in_our_words_with_its_line(tmp_path: Path) -> None:
    found = made(tmp_path)
    unit = read(found, "odd-2022", "en")["units"]["s/odd"]
    assert unit["quote"].startswith("“A first of 50% & more: {42} firms_#1 ~ ^ $.” Speaker:")
    line = found.said["odd-2022#odd"].statement.evidence[0]
    assert f"line 1 ({line.hash}); not verified since it was edited." in unit["evidence"]
    assert unit["url"] == f"{SITE}briefs/odd-2022/#s-odd"
    assert r"50\% \& more: {\textbraceleft}42{\textbraceright} firms\_\#1" in unit["tex"]["quote"]


def test_a_brief_without_a_seed_is_cited_too(tmp_path: Path) -> None:
    """In the language that it lacks under the title and the address that it has."""
    found = made(tmp_path)
    for lang in LANGS:
        cited = fill(read(found, "english-only", lang), "")
        assert cited["csl"][0]["title"] == "Only in English"
        assert cited["csl"][0]["URL"] == f"{SITE}briefs/english-only/"
        assert cited["csl"][0]["issued"] == {"date-parts": [[2026, 11, 20]]}


def test_the_version_is_the_hash_of_seed_and_briefs(tmp_path: Path) -> None:
    found = made(tmp_path)
    names = ("seeds/beishan-2022.yaml", "docs/briefs/beishan-2022.en.md")
    files = [tmp_path / name for name in (*names, "docs/briefs/beishan-2022.zh.md")]
    whole = b"".join(file.read_bytes() for file in files)
    version = brief_version(found, "beishan-2022")
    assert version == hashlib.sha256(whole).hexdigest()[:12]
    files[2].write_bytes(files[2].read_bytes() + b"\n")
    assert brief_version(found, "beishan-2022") != version


def test_the_words_of_the_dialog_are_there_in_both_languages() -> None:
    english, chinese = (json.loads(citation_words(lang)) for lang in LANGS)
    assert english.keys() == chinese.keys()
    assert (english["copy"], chinese["copy"]) == ("Copy", "复制")
