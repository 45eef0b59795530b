"""Today's date, which a run can be told so that it can be repeated."""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """Return today's date (UTC), or that of SOURCE_DATE_EPOCH (seconds since 1970) where set.

    Raises ValueError where SOURCE_DATE_EPOCH is no number.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is not None:
        return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    return datetime.datetime.now(tz=datetime.UTC).date()
