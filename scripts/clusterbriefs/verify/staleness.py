"""Staleness by statement: which language was left behind when the other one was changed."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.written import advanced, stale
from clusterbriefs.values import Lang
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.context import Context


def stale_statements(context: Context) -> dict[str, list[Lang]]:
    """Return the languages left behind, by statement."""
    record = advanced(context.state.extra, context.pair)
    return {label: behind for label, item in record.items() if (behind := stale(item))}


def notices(context: Context) -> Iterator[Problem]:
    """Yield a notice for each statement that was changed in one language only."""
    names = {"en": "English", "zh": "Chinese"}
    for label, behind in stale_statements(context).items():
        for lang in behind:
            run = context.pair[lang].run(label)
            other = names["zh" if lang == "en" else "en"]
            yield Problem(
                context.pair[lang].path, run.line if run else 1,
                f"the {names[lang]} of {shown(label)} was written from another {other} text than "
                "there is now",
                f"mend it, or run `briefs convert --agree {context.slug}#{label}`",
            )  # fmt: skip
