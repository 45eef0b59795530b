"""From a clean article to a proposed seed: figures, dates, regions, entities, damage.

>>> from clusterbriefs.draft import draft_capture
>>> data = "园区去年新增企业二十家，其中三家来自外省。".encode()
>>> proposal = draft_capture(data)        # bytes in, typed result out, no file touched
"""

from __future__ import annotations

from clusterbriefs.draft.figures import Candidate, find_figures
from clusterbriefs.draft.proposal import Proposal, draft_capture, propose
from clusterbriefs.draft.seed_file import SeedFileError, merge, new_seed

__all__ = [
    "Candidate",
    "Proposal",
    "SeedFileError",
    "draft_capture",
    "find_figures",
    "merge",
    "new_seed",
    "propose",
]
