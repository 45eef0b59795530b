"""The MkDocs plugin `briefs`: hands computed pages to MkDocs and closes the build.

MkDocs builds the site once for each language (mkdocs-static-i18n drives that). The corpus is read
once, before the first language; the sitemap and the search index are made once, after the last.
Event priorities below -100 run after those of static-i18n, which rebuilds the list of files.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final, Literal, cast

import markdown
from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from clusterbriefs.brief.corpus import Corpus, load_corpus
from clusterbriefs.brief.parse import split_front
from clusterbriefs.pages.brief import brief_page, notice_page
from clusterbriefs.pages.citation_line import SITE
from clusterbriefs.pages.index import build_all
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.page import PREFIX, Anchor, Body, Page, full_address
from clusterbriefs.pages.policy import with_policy
from clusterbriefs.pages.statements import with_anchors
from clusterbriefs.publish.citations import citation_files
from clusterbriefs.publish.evidence import evidence_files
from clusterbriefs.publish.one_file import NAME as ONE_FILE
from clusterbriefs.publish.one_file import one_file
from clusterbriefs.publish.open_graph import write_cards
from clusterbriefs.publish.pictures import write_pictures
from clusterbriefs.publish.terms import term_files
from clusterbriefs.site.archive import make_archive
from clusterbriefs.site.contact import PLACE, Contact
from clusterbriefs.site.head import Head
from clusterbriefs.site.markdown import HeadingIds, contents_of, lowered, with_chinese_marked
from clusterbriefs.site.reuse import Texts, write_files, write_markdown
from clusterbriefs.site.sanitize import clean_html
from clusterbriefs.site.search import index_site
from clusterbriefs.site.urls import Place
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.clock import today
from clusterbriefs.values.files import write_whole
from clusterbriefs.values.problem import BadInputError
from clusterbriefs.verify.check import check_corpus

log = get_plugin_logger(__name__)

THEME: Final = Path(__file__).with_name("theme")


TELL_CONTACT: Final = ("about/", "contribute/", "corrections/")
"""Pages that tell how to reach the publisher."""


class BriefsConfig(Config):  # type: ignore[no-untyped-call]
    """Settings of the plugin in mkdocs.yml."""

    search = Type(bool, default=True)
    """Make the search index after the build."""
    archive = Type(bool, default=True)
    """Make the archive for reading from disk after a build that is published."""


class BriefsPlugin(BasePlugin[BriefsConfig]):  # type: ignore[no-untyped-call]
    """Adds the computed pages and sets the theme; everything else is the steps before it."""

    def __init__(self) -> None:
        self.corpus: Corpus | None = None
        self.texts: Texts | None = None
        self.lang: Lang = "en"
        self.pages: dict[str, Page] = {}
        self.listed: dict[Lang, set[str]] = {}
        self.addresses: dict[Lang, set[str]] = {}
        self.headings = HeadingIds()
        self.contact = Contact()
        self.today = today()
        self.published = True

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether pages are published; also keeps this object between rebuilds of `serve`."""
        self.published = command != "serve"

    @event_priority(-200)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the corpus before the first language and set what differs between languages."""
        i18n: Any = config.plugins["i18n"]
        self.lang = "zh" if i18n.current_language == "zh" else "en"
        if self.lang == LANGS[0]:
            self._read(Path(config.config_file_path).parent)
        config.theme.dirs = [str(THEME), *(d for d in config.theme.dirs if d != str(THEME))]
        config.theme.static_templates.discard("sitemap.xml")
        if address := os.environ.get("SITE_URL"):
            config.site_url = address.rstrip("/") + "/"
        self.contact = Contact.of(config.extra)
        toc = config.mdx_configs.setdefault("toc", {})
        toc["slugify"] = self.headings
        notes = config.mdx_configs.setdefault("footnotes", {})
        notes["BACKLINK_TITLE"] = LABELS["backlink"][LANGS.index(self.lang)]
        return config

    def _read(self, root: Path) -> None:
        """Read the corpus; stop the build with every problem where there is one."""
        corpus, problems = load_corpus(root)
        problems = [*problems, *check_corpus(corpus)]
        if problems:
            told = "\n".join(str(problem) for problem in BadInputError(problems).problems)
            raise PluginError(f"seeds or briefs have problems:\n{told}")
        self.corpus, self.texts = corpus, Texts(corpus)
        self.today = today()
        self.listed = {lang: set() for lang in LANGS}
        self.addresses = {lang: {f"briefs/{slug}/" for slug in corpus.briefs} for lang in LANGS}

    @property
    def _corpus(self) -> Corpus:
        if self.corpus is None:
            raise PluginError("the corpus was not read")
        return self.corpus

    @property
    def _kept(self) -> Texts:
        if self.texts is None:
            raise PluginError("the corpus was not read")
        return self.texts

    @event_priority(-200)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the computed pages of the language that is being built."""
        corpus, lang = self._corpus, self.lang
        self.pages = {}
        texts: dict[tuple[str, Lang], str] = {}
        for file in list(files.documentation_pages()):
            if file.src_uri.startswith("entities/"):
                files.remove(file)
                key = Path(file.src_uri).name.removesuffix(f".{lang}.md")
                texts[key, lang] = self._entity_html(file, config)
            else:
                self.addresses[lang].add(_address(file, lang))
        for key, other in corpus.explanations:
            texts.setdefault((key, other), "")  # the page names a text in the other language
        for file in list(files):
            if _is_dead_asset(file):
                files.remove(file)
        pages = list(build_all(corpus, lang, self.today, texts))
        pages += [
            notice_page(corpus, lang, slug)
            for slug in corpus.slugs
            if lang not in corpus.briefs[slug]
        ]
        for page in pages:
            file = _generated(config, page)
            files.append(file)
            self.pages[file.src_uri] = page
            self.addresses[lang].add(page.address)
            # Computed pages exist in both languages, since both are built from one corpus.
            for other in LANGS:
                self.addresses[other].add(page.address)
        return files

    def _entity_html(self, file: File, config: MkDocsConfig) -> str:
        """Return the safe HTML of an entity's own text, its headings below that of the page."""
        text = file.content_string
        parts = split_front(text)
        body = with_anchors(parts[1] if parts else text, self.lang)
        converter = markdown.Markdown(
            extensions=config.markdown_extensions, extension_configs=config.mdx_configs
        )
        return lowered(self._safe(converter.convert(body)))

    def _safe(self, html: str) -> str:
        """Return the HTML of people's Markdown, cleaned, with Chinese marked on English pages."""
        html = clean_html(html)
        return with_chinese_marked(html) if self.lang == "en" else html

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Leave the home page alone in MkDocs' navigation, before static-i18n looks for it there.

        The theme's menu is short and the same on every page; a tree of all pages on each page
        would make the build grow with the square of their number.
        """
        home = files.get_file_from_path("index.md")
        pages = [home.page] if home is not None and home.page is not None else []
        return Navigation(items=list(pages), pages=pages)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Escape what templates print; spare the file system: they do not change in a build."""
        # Before the first template is compiled. MkDocs' own environment escapes nothing, and a
        # title or description comes from whoever wrote a brief.
        env.autoescape = True
        env.auto_reload = False
        return env

    def on_page_read_source(self, page: MkPage, config: MkDocsConfig) -> str | None:
        """Computed pages have no Markdown."""
        return "" if page.file.src_uri in self.pages else None

    @event_priority(-200)
    def on_page_markdown(
        self, markdown: str, page: MkPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give the statements of a brief their anchors."""
        self.headings.known = {}
        slug = _slug(page.file, self.lang)
        if slug is None:
            return markdown
        file = self._corpus.seed_of(slug)
        if file is not None:
            self.headings.known = {
                section.heading[self.lang]: section.id for section in file.seed.sections
            }
        return with_anchors(markdown, self.lang)

    @event_priority(-200)
    def on_page_content(self, html: str, page: MkPage, config: MkDocsConfig, files: Files) -> str:
        """Put computed pages in place; clean what people wrote and set a brief's frame round it."""
        computed = self.pages.get(page.file.src_uri)
        if computed is None:
            html = self._safe(html)
            contents = contents_of(page.toc)
            slug = _slug(page.file, self.lang)
            if slug is not None:
                self._kept.keep(slug, self.lang, html)
                computed = brief_page(self._corpus, self.lang, slug, html, contents, self.today)
            else:
                computed = _written(page, self.lang, html, contents)
            self.pages[page.file.src_uri] = computed
        page.title = computed.title
        page.meta = {"title": computed.title, "description": computed.description}
        page.toc = TableOfContents([])
        if computed.listed:
            self.listed[self.lang].add(computed.address)
        return ""  # the page's body is made when it is written, and not held until then

    @event_priority(-200)
    def on_page_context(
        self, context: TemplateContext, /, *, page: MkPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell the theme where the page stands."""
        computed = self.pages[page.file.src_uri]
        other = LANGS[1 - LANGS.index(self.lang)]
        has_other = computed.address in self.addresses[other] or self._has_twin(computed, config)
        extended: dict[str, Any] = dict(context)
        place = Place(computed, has_other, config.site_url or "", self.contact)
        extended["place"] = place
        body = computed.body
        if computed.address in TELL_CONTACT:
            body = body.replace(PLACE, str(self.contact.sentence(self.lang)))
        if computed.kind == "brief":
            body = body.replace(SITE, str(escape(config.site_url or "")))
            site = Path(config.site_dir)
            sheet = one_file(self._corpus, computed, body, config.site_url or "", site)
            where = full_address(self.lang, computed.address) + ONE_FILE
            write_whole(site / where, sheet, durable=False)
        extended["head"] = Head(place, self._corpus, body)
        write_markdown(Path(config.site_dir), place.site_url, computed, self._corpus, body)
        page.content = Markup(body)  # noqa: S704 - from our templates, which escape
        return cast("TemplateContext", extended)

    @event_priority(-200)
    def on_post_page(self, output: str, /, *, page: MkPage, config: MkDocsConfig) -> str:
        """Let go of what a page held (MkDocs keeps all pages to the end) and add the policy."""
        del self.pages[page.file.src_uri]
        page.content = page.markdown = None
        return with_policy(output) if self.published else output

    def _has_twin(self, page: Page, config: MkDocsConfig) -> bool:
        """Tell whether a page written by hand has a file in the other language."""
        other = LANGS[1 - LANGS.index(self.lang)]
        stem = page.address.rstrip("/") or "index"
        return (Path(config.docs_dir) / f"{stem}.{other}.md").is_file()

    @event_priority(-200)
    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Static templates (404.html) have no page and speak both languages."""
        extended: dict[str, Any] = dict(context)
        extended["labels"] = LABELS
        return cast("TemplateContext", extended)

    @event_priority(-200)
    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Give 404.html its policy."""
        whole = self.published and template_name.endswith(".html")
        return with_policy(output_content) if whole else output_content

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """After the last language: files beside the pages and the search index, once."""
        if self.lang != LANGS[-1]:
            return
        site = Path(config.site_dir)
        write_files(self._corpus, site, config.site_url or "", self._kept, self.listed)
        write_cards(self._corpus, site)
        write_pictures(self._corpus, site)
        for name, text in evidence_files(self._corpus):
            write_whole(site / name, text, durable=False)
        for name, text in citation_files(self._corpus, config.site_url or ""):
            write_whole(site / name, text, durable=False)
        for name, text in term_files(self._corpus):
            write_whole(site / name, text, durable=False)
        if self.config.search:
            index_site(site, self._corpus)
        if self.published and self.config.archive:
            make_archive(site, self._corpus)


def _generated(config: MkDocsConfig, page: Page) -> File:
    """Return the file of a computed page, with all that static-i18n expects of one."""
    stem = page.address.rstrip("/")
    source = f"{stem}/index.md" if stem else "index.md"
    file = File.generated(config, source, content="")
    file.dest_uri = full_address(page.lang, page.address) + "index.html"
    file.url = full_address(page.lang, page.address) or "./"
    extra: Any = file
    extra.locale = page.lang
    extra.localization = page.lang
    extra.locale_alternate_of = page.lang
    extra.norm_src_uri = source
    extra.alternates = {page.lang: file}
    return file


def _address(file: File, lang: Lang) -> str:
    """Return the address of a file without its language."""
    return file.url.removeprefix(PREFIX[lang]).removeprefix("./")


def _slug(file: File, lang: Lang) -> str | None:
    """Return the slug of a brief's file, None for any other file."""
    folder, _, name = file.src_uri.rpartition("/")
    if folder != "briefs" or not name.endswith(f".{lang}.md"):
        return None
    return name.removesuffix(f".{lang}.md")


def _written(page: MkPage, lang: Lang, html: str, contents: tuple[Anchor, ...]) -> Page:
    """Return a page that people wrote, such as About."""
    title = str(page.meta.get("title") or page.title or "")
    description = str(page.meta.get("description") or "")
    return Page(
        _address(page.file, lang), lang, "text", title, description, lambda: Body(html, contents)
    )


def _is_dead_asset(file: File) -> bool:
    """Tell whether a file of Material's or static-i18n's is one that the site has no use for."""
    if file.src_uri == "sitemap.xml":
        # No longer among the templates, it would be copied as it stands.
        return True
    return file.src_uri.startswith(
        ("assets/javascripts/", "assets/images/favicon", "assets/stylesheets/")
    ) or file.src_uri.endswith(".map")
