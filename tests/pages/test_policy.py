"""The policy of a published page, shown by what it allows."""

from __future__ import annotations

import re

import pytest

from clusterbriefs.pages.policy import hashed, policy, with_policy


def rules(html: str) -> dict[str, list[str]]:
    """Return the directives of a page's policy with their sources."""
    return {name: sources for name, *sources in (rule.split() for rule in policy(html).split("; "))}


def test_a_page_may_use_its_own_site_and_nothing_else() -> None:
    assert rules("<p>words</p>") == {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
    }


def test_an_inline_style_is_named_by_its_hash() -> None:
    # The hash of the text `p{}`, from `printf 'p{}' | openssl dgst -sha256 -binary | base64`.
    found = rules("<style>p{}</style>")
    assert found["style-src"] == ["'self'", "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"]
    assert found["script-src"] == ["'self'", "'wasm-unsafe-eval'"]


@pytest.mark.parametrize("tag", ["<script>", '<script type="module">', '<SCRIPT class="x">'])
def test_an_inline_script_that_runs_is_named_by_its_hash(tag: str) -> None:
    html = f"{tag}run()</{re.sub(r'[<> ].*', '', tag[1:])}>"
    assert rules(html)["script-src"][2:] == [hashed("run()")]


@pytest.mark.parametrize(
    "tag",
    [
        '<script src="a.js">',
        '<script type="application/json" id="x">',
        '<script type="application/ld+json">',
    ],
)
def test_files_and_data_need_no_hash(tag: str) -> None:
    assert rules(f"{tag}</script>")["script-src"] == ["'self'", "'wasm-unsafe-eval'"]


def test_the_same_text_is_named_once() -> None:
    assert len(rules("<style>p{}</style><style>p{}</style>")["style-src"]) == 2


def test_the_policy_stands_before_all_that_it_is_about() -> None:
    html = with_policy('<head>\n  <meta charset="utf-8">\n  <style>p{}</style>')
    assert html.index("Content-Security-Policy") < html.index("<style>")
    assert html.startswith('<head>\n  <meta charset="utf-8">\n  <meta http-equiv=')


def test_a_page_without_its_character_set_is_told_of() -> None:
    with pytest.raises(ValueError, match="does not name its character set"):
        with_policy("<head></head>")
