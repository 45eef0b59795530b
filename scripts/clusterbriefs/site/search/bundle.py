"""Runs Pagefind on prepared files and makes what it writes small.

Pagefind reads one HTML file a document. Of what it writes, five things are made anew:

- ids: Pagefind names a document by a hash, which does not compress; ours are the letter of its
  kind, its number and three letters of the build, so that the list of all documents costs two bytes
  each, results can be told apart by kind before anything of them is loaded, and no browser takes a
  document of an older build for one of this one;
- fragments (a document's text and what is told of it): ours hold Chinese as it is read, not as it
  is indexed, and nothing that is only looked for;
- names of index files: ours compress, and tell how large a file is, so that a query can be kept
  from asking for more than a reader should wait for;
- Pagefind's script: what answers queries is left, what spreads them over workers is cut off;
- the parts of Pagefind's own interface, of which none is used.

The figures of a brief are one document of rows, each `STRIDE` words long: a row is told from the
place of a word alone, and eight figures cost one document instead of eight.
"""

from __future__ import annotations

import base64
import contextlib
import gzip
import io
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Final, cast

from mkdocs.exceptions import PluginError

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.site.search.documents import KINDS, Document, Entry, documents, regions_above
from clusterbriefs.site.search.spelling import APART, YEAR, endings, sounds, whole, words
from clusterbriefs.site.search.variants import Spellings, traditional
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.files import write_whole

FOLDER: Final = "pagefind"
"""The folder of the index below the site; a folder for each language is in it."""

STRIDE: Final = 160
"""Words from one figure of a document to the next; `assets/search-pagefind.js` has it too. Ours:
the longest of the first corpus has half of it."""

CHUNK: Final = "1000"
"""Entries in one file of the index. Pagefind's own 20,000 make files of 20 to 60 kB at 1,000
briefs, of which a query needs one a word."""

SHORT: Final = 36
"""Characters of the longest name that is found by its sound or its end."""

KEPT: Final = ("pagefind.js", "wasm.en.pagefind", "pagefind-entry.json")
"""Pagefind's files that the site uses, besides the index itself."""

SMALLEST: Final = 256
STEP: Final = 1.25
"""An index file's name ends in n, as a digit to base 36, where it has at most
`SMALLEST * STEP ** n` bytes; `assets/search-pagefind.js` has both too."""

_SCRIPT_END: Final = b"var Pagefind=class{"
_SCRIPT_EXPORT: Final = b"export{PagefindInstance};"
"""Where in Pagefind's script that begins which the site does without, and what is used of it."""

_PADDING: Final = "-"
"""Counts as a word and is none that anything finds."""

_SIGNATURE: Final = b"pagefind_dcd"
_INDEX_NAME: Final = re.compile(rb"en_[0-9a-f]{7,64}")
_LISTED: Final = re.compile(rb"(en_[0-9a-f]{7,64})([\x00-\x17]|\x18.|\x19..|\x1a.{4})?", re.DOTALL)
"""A document in Pagefind's list: its id, and its number of words as CBOR has it (RFC 8949, 3.1)."""


def index_site(site: Path, corpus: Corpus) -> None:
    """Write the search index of a built site to `site/pagefind/<language>/`.

    Raises PluginError where the indexer fails.
    """
    made = {lang: list(documents(corpus, lang, site)) for lang in LANGS}
    texts = [text for lang in LANGS for document in made[lang] for text in _texts(document)]
    spellings = Spellings.of(texts)
    tables = {"spellings.json": spellings.british, "traditional.json": traditional(texts)}
    for lang in LANGS:
        target = site / FOLDER / lang
        _index(made[lang], target, spellings)
        write_whole(target / "filters.json", _compact(filters(corpus, lang, made[lang])))
    for name, table in tables.items():
        write_whole(site / FOLDER / name, _compact(table))


def filters(corpus: Corpus, lang: Lang, made: Iterable[Document]) -> dict[str, Any]:
    """Return what results can be filtered by: years, youngest first, and regions as a tree.

    A region is its id, name and depth; those that nothing dated is about are left out.
    """
    dated = [entry for one in made for entry in one.entries if one.kind in {"brief", "figure"}]
    years = {mark[1:-1] for entry in dated for mark in entry.marks if mark.startswith(YEAR)}
    named = {key for slug in corpus.slugs for key in corpus.front(slug).region}
    used = {key for one in named for key in _above(corpus, one)}

    def below(regions: Iterable[str], depth: int) -> Iterator[list[str | int]]:
        for key in regions:
            if key in used:
                record = corpus.vocabulary.regions[key]
                yield [key, (record.short or record.name)[lang], depth]
                yield from below(corpus.children_of_region.get(key, ()), depth + 1)

    roots = (key for key, record in corpus.vocabulary.regions.items() if record.parent is None)
    return {"years": sorted(years, reverse=True), "regions": list(below(roots, 0))}


def _above(corpus: Corpus, region: str) -> tuple[str, ...]:
    return regions_above(corpus, region) if region in corpus.vocabulary.regions else ()


def _texts(document: Document) -> Iterator[str]:
    for entry in document.entries:
        for part in (*entry.shown, *entry.hidden):
            yield part.text


def _index(made: list[Document], target: Path, spellings: Spellings) -> None:
    """Run Pagefind on the documents and put what is needed of its output into `target`."""
    ready = [prepared(document, spellings) for document in made]
    _write(pagefind(one.html for one in ready), target, made, ready)


def pagefind(pages: Iterable[str]) -> dict[str, bytes]:
    """Have Pagefind index HTML pages in their order; return its files by name.

    It is spoken to as its own packages for Node and Python do, through a pipe; that for Python
    waits a tenth of a second for each page. Given a folder, it would number the pages in the order
    in which the file system happens to list them. English for both languages: it alone is stemmed,
    and only Latin letters are touched by that. Raises PluginError where it fails.
    """
    requests: Iterator[dict[str, Any]] = itertools.chain(
        [{"type": "NewIndex", "config": {"force_language": "en"}}],
        (
            {"type": "AddFile", "index_id": 0, "url": f"/{number}/", "file_contents": page}
            for number, page in enumerate(pages)
        ),
        # Not `WriteFiles`: that answers before all is on the disk.
        [{"type": "GetFiles", "index_id": 0}],
    )
    with subprocess.Popen(
        [sys.executable, "-m", "pagefind", "--service", "--quiet"],
        env={**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": CHUNK},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        asking = threading.Thread(target=_ask, args=(process, requests))
        asking.start()
        last: dict[str, Any] = {"type": "Error", "message": "it ended too soon"}
        for answer in _answers(process):
            if answer["type"] in {"Error", "GetFiles"}:
                last = answer
                break
        # It ends at once where nothing more can be asked, so the pipe stays open until now.
        process.kill()
        asking.join()
    if last["type"] == "Error":
        raise PluginError(f"the search index could not be made: {last['message']}")
    return {file["path"]: base64.b64decode(file["content"]) for file in last["files"]}


def _ask(process: subprocess.Popen[bytes], requests: Iterable[dict[str, Any]]) -> None:
    pipe = cast("io.BufferedWriter", process.stdin)
    with contextlib.suppress(BrokenPipeError):
        for number, payload in enumerate(requests):
            message = {"message_id": number, "payload": payload}
            pipe.write(base64.b64encode(_compact(message).encode()) + b",")
        pipe.flush()


def _answers(process: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    """Yield what Pagefind answers: JSON in base64, a comma behind each."""
    pipe = cast("io.BufferedReader", process.stdout)
    begun: list[bytes] = []
    while data := pipe.read1(1 << 20):
        *ends, rest = data.split(b",")
        for end in ends:
            yield json.loads(base64.b64decode(b"".join([*begun, end])))["payload"]
            begun.clear()
        begun.append(rest)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document as Pagefind reads it, how many words that has, and what is shown of it."""

    html: str
    length: int
    fragment: bytes


def prepared(document: Document, spellings: Spellings) -> Prepared:
    """Return a document as the indexer takes it; figures stand `STRIDE` words apart."""
    rows = document.kind == "figure"
    html: list[str] = []
    content: list[str] = []
    skip = length = 0
    for entry in document.entries:
        left = STRIDE if rows else sys.maxsize
        for weight, indexed, shown in _parts(entry, spellings, marks_first=rows):
            html.append(f'<p data-pagefind-weight="{weight:g}">{_text(indexed[:left])}</p>')
            skip = skip or len(indexed)
            content += [APART + word if at == 0 else word for at, word in enumerate(shown)]
            length += len(indexed[:left])
            left -= len(indexed[:left])
        if rows:
            html.append(f"<p>{_text([_PADDING] * left)}</p>")
            length += left
    told = [
        [entry.address, entry.title, entry.region, entry.date, entry.detail]
        for entry in document.entries
    ]
    fragment = {
        "url": document.entries[0].address,
        "content": "" if rows else " ".join(content),
        "word_count": length,
        "filters": {},
        "meta": {"kind": document.kind, "skip": skip, "told": told},
        "anchors": [],
    }
    return Prepared(
        f"<html lang=en><body><main data-pagefind-body>{''.join(html)}</main></body></html>",
        length,
        _SIGNATURE + _compact(fragment).encode(),
    )


def _parts(
    entry: Entry, spellings: Spellings, *, marks_first: bool
) -> Iterator[tuple[float, list[str], list[str]]]:
    """Yield weight, indexed words and shown words of the parts of an entry.

    What is shown stands first, so that the place of a word in the index is that in the excerpt;
    where nothing is, marks come first, so that filters hold for the longest row.
    """
    marks = (1.0, [*_named(entry, spellings), *entry.marks], list[str]())
    if marks_first:
        yield marks
    for part in entry.shown:
        if found := list(words(part.text)):
            yield part.weight, [word.indexed for word in found], [word.shown for word in found]
    for part in entry.hidden:
        if found := list(words(part.text)):
            yield part.weight, [word.indexed for word in found], []
    for part in (*entry.shown, *entry.hidden):
        if more := list(spellings.doubles(part.text)):
            yield part.weight, more, []
    if not marks_first:
        yield marks


def _named(entry: Entry, spellings: Spellings) -> list[str]:
    """Return an entry's names, and how its Chinese ones sound, as words of the index.

    The title of a text is long: nobody types how all of it sounds.
    """
    found = [whole(name, spellings.british) for name in entry.names]
    for name in entry.names:
        if len(name) <= SHORT:
            found += [*sounds(name), *endings(name, spellings.british)]
    return [word for word in dict.fromkeys(found) if word]


def _text(indexed: Iterable[str]) -> str:
    return escape(" ".join(indexed), quote=False)


def _write(
    files: dict[str, bytes], target: Path, made: list[Document], ready: list[Prepared]
) -> None:
    """Write what is needed of Pagefind's files to `target`, with our ids and fragments."""
    shutil.rmtree(target, ignore_errors=True)
    for folder in ("fragment", "index"):
        (target / folder).mkdir(parents=True)
    meta = next(name for name in files if name.endswith(".pf_meta"))
    build = f"z{meta.split('_')[1][:3]}"
    ids: dict[bytes, bytes] = {}
    for name, data in files.items():
        if name == "pagefind.js":
            (target / name).write_bytes(_script(data))
        elif name in KEPT:
            (target / name).write_bytes(data)
        elif name.startswith("fragment/"):
            told = json.loads(gzip.decompress(data).removeprefix(_SIGNATURE))
            number = int(told["url"].strip("/"))
            if told["word_count"] != ready[number].length:
                raise PluginError(
                    f"Pagefind counts {told['word_count']} words where we count "
                    f"{ready[number].length}, in {ready[number].fragment[:80]!r}"
                )
            # As long as Pagefind's own, so that the list of documents can be mended in place.
            old = Path(name).stem
            short = f"{KINDS[made[number].kind]}{number:x}"
            new = short + build.rjust(len(old) - len(short), "z")
            ids[old.encode()] = new.encode()
            fragment = _packed(ready[number].fragment)
            (target / "fragment" / f"{new}.pf_fragment").write_bytes(fragment)

    def ours(found: re.Match[bytes]) -> bytes:
        # Each document once: names of index files, further on, look the same. The number of words
        # is of no use, since results are not ranked by length; all alike they take no room.
        new = ids.pop(found[1], None)
        return found[0] if new is None else new + b"\x01"

    listed = _LISTED.sub(ours, gzip.decompress(files[meta]))
    parts = {
        Path(name).stem.encode(): data for name, data in files.items() if name.startswith("index/")
    }
    names = dict(_index_names(listed, parts, build[1:]))
    if ids or names.keys() != parts.keys():
        raise PluginError("Pagefind's list of documents is not laid out as it was")
    for old_name, new_name in names.items():
        (target / "index" / f"{new_name.decode()}.pf_index").write_bytes(parts[old_name])
    listed = _INDEX_NAME.sub(lambda found: names.get(found[0], found[0]), listed)
    (target / meta).write_bytes(_packed(listed))


def _index_names(
    listed: bytes, parts: dict[bytes, bytes], build: str
) -> Iterator[tuple[bytes, bytes]]:
    """Yield the names of index files in the order in which they are listed, and ours for them.

    Ours is as long: three letters of the build, the number of the file, how large it is.
    """
    found = (name for name in _INDEX_NAME.findall(listed) if name in parts)
    for number, old in enumerate(found):
        size = next(n for n in itertools.count() if len(parts[old]) <= SMALLEST * STEP**n)
        end = f"{_base36(number)}{_base36(size)}"
        yield old, f"en_{build}{end.rjust(len(old) - len(build) - 3, '0')}".encode()


def _script(data: bytes) -> bytes:
    """Return Pagefind's script without the parts that spread queries over workers."""
    used, cut, _ = data.partition(_SCRIPT_END)
    if not cut or b"PagefindInstance=class" not in used:
        raise PluginError("Pagefind's script is not laid out as it was")
    return used + _SCRIPT_EXPORT


def _base36(number: int) -> str:
    """Return a number to base 36, in small letters.

    >>> [_base36(number) for number in (0, 35, 36, 46_655)]
    ['0', 'z', '10', 'zzz']
    """
    high, low = divmod(number, 36)
    return (_base36(high) if high else "") + "0123456789abcdefghijklmnopqrstuvwxyz"[low]


def _packed(data: bytes) -> bytes:
    """Compress without the time of day, so that the same corpus gives the same bytes."""
    return gzip.compress(data, 9, mtime=0)


def _compact(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
