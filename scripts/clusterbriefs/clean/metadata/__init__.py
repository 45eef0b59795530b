"""Metadata."""
from clusterbriefs.clean.result import Metadata


def gather(doc, paragraphs, hints):
    from clusterbriefs.clean.rules.headline import is_cut
    return Metadata(title=doc.title or None, title_state="missing" if not doc.title else "cut" if is_cut(doc.title) else "complete", title_line=doc.title_line or None)
