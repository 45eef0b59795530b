"""Labels of the pictures that stand for a page where it is shared (publish/open_graph.py)."""

from __future__ import annotations

from typing import Final

CARD_LABELS: Final[dict[str, tuple[str, str]]] = {
    "card-as-of": ("as of {date}", "时点：{date}"),
    "card-as-of-inferred": ("as of {date} (inferred)", "时点：{date}（推断）"),
    "card-speaker": ("Speaker: {speaker}", "陈述者：{speaker}"),
    "card-source": ("Source: {source}", "来源：{source}"),
    "card-site": (
        "Who said what, where, when and how much: each sentence with the line of the source that "
        "it rests on.",
        "谁在何时何地说了什么、说了多少：每句话都注明所依据的原文行。",
    ),
}
