"""The files of pictures: each as SVG and its data as CSV, and the style sheet that pages share."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.gallery import SHEET
from clusterbriefs.pages.pictures import frame
from clusterbriefs.pages.pictures.atlas import pictures_of
from clusterbriefs.pages.pictures.picture import Link, Table
from clusterbriefs.values import LANGS
from clusterbriefs.values.files import write_whole


def write_pictures(corpus: Corpus, site: Path) -> None:
    """Write `pictures/<id>.<lang>.svg` and `.csv` below a built site, and `assets/pictures.css`."""
    write_whole(site / "assets" / SHEET, frame.STYLE.read_text(encoding="utf-8"), durable=False)
    folder = site / "pictures"
    for lang in LANGS:
        for picture in pictures_of(corpus, lang).pictures:
            write_whole(folder / f"{picture.id}.{lang}.svg", frame.file(picture), durable=False)
            write_whole(
                folder / f"{picture.id}.{lang}.csv", table_text(picture.table), durable=False
            )


def table_text(table: Table) -> str:
    """Return a table as CSV (RFC 4180) with all its columns.

    It begins with a byte order mark, without which spreadsheets take Chinese for something else.
    """
    text = io.StringIO()
    text.write("\ufeff")
    rows = csv.writer(text)
    rows.writerow([column.head for column in table.columns])
    for row in table.rows:
        rows.writerow([cell.words if isinstance(cell, Link) else cell for cell in row])
    return text.getvalue()
