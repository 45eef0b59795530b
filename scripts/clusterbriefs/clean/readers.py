"""readers stub"""
import hashlib
from dataclasses import dataclass, field
from clusterbriefs.capture import split_lines
class UnreadableError(ValueError): pass
@dataclass
class Page:
    sha256: str; encoding: str; lines: tuple; page_sha256: str | None = None
    hints: dict = field(default_factory=dict)
def read(data, encoding=None):
    return Page(hashlib.sha256(data).hexdigest(), "utf-8", split_lines(data.decode()))
