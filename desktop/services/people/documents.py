"""What came of deleting, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.fusing.people import Erasure
    from desktop.services.documents import JsonObject


def erasure_document(done: Erasure) -> JsonObject:
    """For the command line and for a report that is kept."""
    return {
        "done": done.is_done,
        "deleted": [{"what": it.kept.value, "place": str(it.place), "count": it.count} for it in done.removed],
        "left": [{"why": it.because.value, "place": str(it.place), "detail": it.detail} for it in done.left],
    }
