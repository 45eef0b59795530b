"""Regular expressions that are compiled when they are first used.

The rules have over seven hundred, and to compile them all takes most of a second; the account of
one capture needs some two hundred.
"""

from __future__ import annotations

import re
from typing import Any, Final, cast

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled when one of its methods is first looked up.

    What is wrong with it shows then: a test compiles each that a module has.

    >>> regex("[0-9]+").sub("", "a1b22")
    'ab'
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))


class _Lazy:
    """Stands in for a pattern, whose methods it has as its own once it is compiled."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
