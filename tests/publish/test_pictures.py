"""The files of pictures: whole, the same bytes on every machine, with all of their data."""

from __future__ import annotations

import csv
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.pages.pictures import frame
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.pages.pictures.picture import Column, Link, Table
from clusterbriefs.publish.pictures import table_text, write_pictures
from clusterbriefs.values import LANGS
from tests.support.places import ROOT

PROGRAM: Final = """
import hashlib, sys
from pathlib import Path
from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.pages.pictures import frame
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.values import LANGS

corpus, _ = load_corpus(Path(sys.argv[1]))
for lang in LANGS:
    for picture in pictures_of(corpus, lang).pictures:
        text = frame.file(picture) + str(frame.inline(picture))
        print(picture.id, lang, hashlib.sha256(text.encode()).hexdigest())
print(sorted(name for name in sys.modules if name.startswith(("PIL", "fontTools", "vl_convert"))))
"""
"""Prints what every picture is, and which modules that know fonts were loaded."""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    loaded, problems = load_corpus(ROOT)
    assert problems == []
    return loaded


def made_with(seed: str, fonts: Path) -> list[str]:
    """Return what the program prints in a process with that hash seed and those fonts alone."""
    settings = {**os.environ, "PYTHONHASHSEED": seed, "FONTCONFIG_FILE": str(fonts)}
    command = [sys.executable, "-c", PROGRAM, str(ROOT)]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_same_bytes_come_out_of_any_process_without_a_font(tmp_path: Path) -> None:
    none = tmp_path / "fonts.conf"
    none.write_text("<fontconfig></fontconfig>\n", encoding="utf-8")
    here = made_with("0", Path("/etc/fonts/fonts.conf"))
    there = made_with("4711", none)
    assert len(here) > 20
    assert here == there
    assert here[-1] == "[]"


def test_every_picture_is_written_as_svg_and_csv_in_both_languages(
    corpus: Corpus, tmp_path: Path
) -> None:
    write_pictures(corpus, tmp_path)
    names = {path.name for path in (tmp_path / "pictures").iterdir()}
    assert names == {
        f"{picture.id}.{lang}.{kind}"
        for lang in LANGS
        for picture in pictures_of(corpus, lang).pictures
        for kind in ("svg", "csv")
    }
    sheet = (tmp_path / "assets" / "pictures.css").read_text("utf-8")
    assert sheet == frame.STYLE.read_text("utf-8")


def test_the_data_of_a_picture_can_be_computed_with(corpus: Corpus, tmp_path: Path) -> None:
    write_pictures(corpus, tmp_path)
    name = "profile-longhua-national-centre-2020-sz-longhua-firm"
    text = (tmp_path / "pictures" / f"{name}.zh.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["value"] for row in rows] == ["104", "68", "15", "8", "5", "3"]
    assert {row["as_of"] for row in rows} == {"2020~"}
    assert rows[0]["统计对象"] == "生物医药企业"
    assert rows[0]["数值"] == "104家"


def test_a_cell_with_commas_and_quotes_is_one_cell() -> None:
    table = Table((Column("What"), Column("id", file_only=True)), ((Link('a, "b"'), "x"),))
    text = table_text(table)
    assert text.encode().startswith(b"\xef\xbb\xbf")
    assert text[1:] == 'What,id\r\n"a, ""b""",x\r\n'


def test_writing_again_changes_no_file(corpus: Corpus, tmp_path: Path) -> None:
    def hashes() -> dict[str, str]:
        return {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in tmp_path.rglob("*.*")
            if path.is_file()
        }

    write_pictures(corpus, tmp_path)
    before = hashes()
    write_pictures(corpus, tmp_path)
    assert hashes() == before
