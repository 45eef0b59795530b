"""Build sites for tests as people build them, and read what was built page by page."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, cast
from urllib.parse import unquote, urljoin, urlsplit

import yaml
from lxml import html
from lxml.html import HtmlElement

from clusterbriefs.values import Lang
from tests.support.html import text, texts, values
from tests.support.places import ROOT

SITE_URL: Final = "https://briefs.example/under/here/"
"""Where test sites say they stand: a sub-folder of a host, since that breaks most easily."""

PREFIX: Final = urlsplit(SITE_URL).path
"""The sub-folder, for a server that shows the site where it says it stands."""


@dataclass(frozen=True)
class Built:
    """One page of a built site."""

    address: str
    """Below the site's root: empty for the English home page, `zh/regions/bs/`."""
    path: Path
    tree: HtmlElement

    @property
    def lang(self) -> Lang:
        """The language that the address promises."""
        return "zh" if self.address.startswith("zh/") else "en"

    @property
    def plain(self) -> str:
        """The address without its language: that of the same page in the other one."""
        return self.address.removeprefix("zh/")

    @property
    def twin(self) -> str:
        """The address of the same page in the other language."""
        return self.plain if self.lang == "zh" else f"zh/{self.address}"

    @property
    def listed(self) -> bool:
        """Whether search engines may list it."""
        return "noindex" not in values(self.tree, "//meta[@name='robots']/@content")

    @property
    def title(self) -> str:
        """The words of `<title>`."""
        return " ".join(texts(self.tree, "//head/title"))

    @cached_property
    def ids(self) -> list[str]:
        """Every id in the order of the page, as often as it stands there."""
        return values(self.tree, "//@id")

    def find(self, path: str) -> list[HtmlElement]:
        """Return the elements that an XPath finds."""
        return cast("list[HtmlElement]", self.tree.xpath(path))

    def texts(self, path: str) -> list[str]:
        """Return the words of each element that an XPath finds."""
        return texts(self.tree, path)

    def values(self, path: str) -> list[str]:
        """Return the attribute values that an XPath finds."""
        return values(self.tree, path)

    @property
    def words(self) -> str:
        """The words of the page's own part."""
        return " ".join(text(main) for main in self.find("//main"))


@dataclass(frozen=True)
class Site:
    """A built site in a folder; `url` is where it says it stands."""

    folder: Path
    url: str = SITE_URL

    @cached_property
    def pages(self) -> dict[str, Built]:
        """Every page by its address, 404.html apart."""
        found = {}
        for path in sorted(self.folder.rglob("index.html")):
            folder = path.parent.relative_to(self.folder).as_posix()
            address = "" if folder == "." else f"{folder}/"
            found[address] = Built(address, path, _parsed(path))
        return found

    @cached_property
    def not_found(self) -> Built:
        """The page that a host shows where there is none."""
        path = self.folder / "404.html"
        return Built("404.html", path, _parsed(path))

    def read(self, name: str) -> str:
        """Return the text of a file of the site."""
        return (self.folder / name).read_text(encoding="utf-8")

    def target(self, page: Built, reference: str) -> tuple[Path, str] | None:
        """Return the file and the anchor that a reference on a page leads to, None if outside.

        It is resolved as a browser does, with the site in its sub-folder; one that climbs out of
        the sub-folder is outside.
        """
        address = urljoin(self.url + page.address, reference)
        if not address.startswith(self.url):
            return None
        parts = urlsplit(address)
        path = unquote(parts.path.removeprefix(PREFIX))
        if not path or path.endswith("/"):
            path += "index.html"
        return self.folder / path, unquote(parts.fragment)


def _parsed(path: Path) -> HtmlElement:
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


@dataclass(frozen=True)
class Outcome:
    """What a build said, and whether it went well."""

    status: int
    output: str

    @property
    def problems(self) -> list[str]:
        """The lines of the form `path:line: …; …`."""
        return re.findall(r"(?m)^\S+:\d+: .+; .+$", self.output)


def run_mkdocs(root: Path, *words: str, url: str = SITE_URL) -> Outcome:
    """Run `mkdocs` in a project, with `SITE_URL` set, and return what came of it."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", *words],
        cwd=root,
        env=environment(url),
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    return Outcome(done.returncode, done.stdout)


def environment(url: str = SITE_URL) -> dict[str, str]:
    """Return the environment in which test sites are built."""
    return {**os.environ, "SITE_URL": url, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}


def build(root: Path, folder: Path, url: str = SITE_URL) -> Site:
    """Build the site of a project into `folder`, strictly; it must succeed without a word."""
    outcome = run_mkdocs(root, "build", "--strict", "--quiet", "--site-dir", str(folder), url=url)
    assert (outcome.status, outcome.output) == (0, "")
    return Site(folder, url)


def dress(root: Path, **plugin: Any) -> None:
    """Give a made project the real site's settings and the pages that the menu names.

    `plugin` sets options of the plugin `briefs`, such as `search=False`.
    """
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    # A made project has no code of its own to watch.
    settings["watch"] = ["seeds"]
    settings["plugins"] = [
        {"briefs": plugin} if entry == "briefs" else entry for entry in settings["plugins"]
    ]
    text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    # The menu names two pages that people write.
    for name, title in WRITTEN.items():
        path = root / "docs" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(WRITTEN_PAGE.format(title=title), encoding="utf-8")


WRITTEN: Final = {
    "about.en.md": "About a made site",
    "about.zh.md": "关于虚构站点",
    "contribute.en.md": "Contribute to a made site",
    "contribute.zh.md": "参与虚构站点",
}
"""Pages of a made site that stand in docs/ itself, with their titles."""

WRITTEN_PAGE: Final = "---\ntitle: {title}\ndescription: {title}\n---\n\n# {title}\n\n{title}.\n"
