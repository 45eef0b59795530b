"""The likely object of a figure: what of the vocabulary it counts."""

from __future__ import annotations

import re
from typing import Final

from clusterbriefs.draft.figures import Candidate
from clusterbriefs.vocabulary.load import Vocabulary

_STOP: Final = re.compile(r"[，。；：“”！？]")
_LEAST: Final = 0.5


def likely_object(candidate: Candidate, vocabulary: Vocabulary) -> tuple[str, float] | None:
    """Return the object whose name shares most character pairs with the figure's clause.

    Only objects that are met in the figure's unit are asked, if there are any. The second value is
    the share of the name's pairs that the clause has (0 to 1).
    """
    at = candidate.context.find(candidate.text)
    if at < 0:
        return None
    before = _STOP.split(candidate.context[:at])[-1]
    after = _STOP.split(candidate.context[at:])[0]
    clause = before[-30:] + after[:24]
    units = {unit.id for unit in vocabulary.units.values() if candidate.unit in unit.zh}
    best: tuple[str, float] | None = None
    for object_id, record in vocabulary.objects.items():
        if units and record.units and not units & set(record.units):
            continue
        name = re.sub(r"[的（）()\d超过亿元以上]", "", record.name["zh"])
        pairs = {name[i : i + 2] for i in range(len(name) - 1)}
        if not pairs:
            continue
        score = sum(1 for pair in pairs if pair in clause) / len(pairs)
        if score >= _LEAST and (best is None or score > best[1]):
            best = (object_id, score)
    return best
