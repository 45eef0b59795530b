"""Rule: claims to be first, only or largest keep the scope that the source gave them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clusterbriefs.values import Lang
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.context import Context

WORDS: Final[dict[str, dict[Lang, re.Pattern[str]]]] = {
    "first": {
        "en": re.compile(r"\bfirst\b|\bpioneer", re.IGNORECASE),
        "zh": re.compile(r"首家|首个|首次|首位|首批|首创|第一|率先|首座|首届|首场|首"),
    },
    "rank-first": {
        "en": re.compile(r"\bfirst\b|\bno\. 1\b", re.IGNORECASE),
        "zh": re.compile(r"首位|第一|居首"),
    },
    "only": {
        "en": re.compile(r"\bonly\b|\bsole\b|\bunique\b", re.IGNORECASE),
        "zh": re.compile(r"唯一|只此|独家|仅有|仅此|独一"),
    },
    "largest": {
        "en": re.compile(r"\b(?:largest|biggest|strongest|greatest)\b", re.IGNORECASE),
        "zh": re.compile(r"最大|最强|最专业|之最|位居前列|前列"),
    },
    "among-largest": {
        "en": re.compile(
            r"\bone of (?:\w+ )*the (?:largest|biggest)\b|\bamong the (?:largest|biggest)\b",
            re.IGNORECASE,
        ),
        "zh": re.compile(r"(?:最大|最强|最专业)[^。；]*之[一列]|位居前列"),
    },
    "leading": {
        "en": re.compile(r"\blead(?:s|ing)?\b|\bahead\b|\bnear the top\b|\btop\b", re.IGNORECASE),
        "zh": re.compile(r"领先|前列|领军|居前"),
    },
}
"""Words that make a claim, by its kind."""

_UNCLAIMED: Final[dict[Lang, re.Pattern[str]]] = {
    "en": re.compile(
        r"\bthe only\b|\bthe first (?!members?\b|prize|,|steps?\b|line\b|of all\b|batch\b|and\b)|"
        r"\bthe sole\b|first of its kind"
    ),
    "zh": re.compile(r"首家|首个(?!月|季)|唯一|第一家|独家|首座|首创"),
}


def problems(context: Context) -> Iterator[Problem]:
    """Yield each claim whose words are gone, and each such word without a claim."""
    for lang, sentences in context.sentences.items():
        for sentence in sentences:
            if not sentence.statements:
                continue
            claims = [s.claim for s in sentence.statements if s.claim]
            for claim in claims:
                if not WORDS[claim.kind][lang].search(sentence.text):
                    yield Problem(
                        sentence.path, sentence.line,
                        f"{shown(sentence.name)} is a claim to be {claim.kind}, which the sentence "
                        "does not make",
                        "keep the claim's words, or take `claim` out of the seed",
                    )  # fmt: skip
            found = _UNCLAIMED[lang].search(sentence.text)
            if found and not claims:
                yield Problem(
                    sentence.path, sentence.line,
                    f"{shown(sentence.name)} says {shown(found[0])}, but its seed has no claim",
                    "give the statement `claim` with the scope that the source gives",
                )  # fmt: skip
