"""How a site tells the way to its publisher."""

from __future__ import annotations

import pytest
from mkdocs.exceptions import PluginError

from clusterbriefs.site.contact import PLACE, Contact
from tests.support.site import Site


def test_without_contact_the_pages_say_so(real: Site) -> None:
    said = {
        "en": "The publisher of this copy has not given a contact.",
        "zh": "本副本的发布者没有提供联系方式。",
    }
    for address in ("about/", "contribute/", "corrections/"):
        for page in (real.pages[address], real.pages[f"zh/{address}"]):
            assert said[page.lang] in page.words
            assert PLACE not in page.words


def test_repository_and_contact_become_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTACT", "desk@briefs.example")
    contact = Contact.of({"repository": "https://code.example/briefs/", "contact": "x"})
    assert contact.links("en") == (
        'Issues and code: <a href="https://code.example/briefs" rel="noopener">'
        "https://code.example/briefs</a>. "
        'Contact: <a href="mailto:desk@briefs.example" rel="noopener">desk@briefs.example</a>.'
    )
    assert contact.sentence("zh").startswith("议题与代码：")
    assert Contact().links("en") == ""


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        (
            {"repository": "javascript:alert(1)"},
            "mkdocs.yml: extra.repository is no address; it would begin with https://",
        ),
        (
            {"contact": "call us"},
            "mkdocs.yml: extra.contact is no address; it would be name@host or https://…",
        ),
    ],
)
def test_an_address_that_is_none_stops_the_build(extra: dict[str, str], message: str) -> None:
    with pytest.raises(PluginError) as stopped:
        Contact.of(extra)
    assert str(stopped.value) == message
