"""Results given out without the visible label (标识办法, Art. 9): on request, the duty told, and a ledger kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

KEPT_FOR = timedelta(days=180)
"""The least time a row is kept: the law says six months."""


@dataclass(frozen=True, slots=True)
class UnlabelledExport:
    """``workspace`` is its ID, empty outside of one; ``content`` the SHA-256 of the file called ``name``."""

    time: datetime
    name: str
    content: str
    engine: str
    producer: str
    workspace: str = ""


class UnlabelledLedger(Protocol):
    """Keeps what was given out; raises :class:`~desktop.domain.errors.StoreError`."""

    def is_told(self, workspace: str) -> bool:
        """Whether the user has been told of the duty and has taken it on, for this workspace."""
        ...

    def set_told(self, workspace: str, time: datetime) -> None: ...

    def add_exports(self, exports: Sequence[UnlabelledExport]) -> None:
        """All at once. Rows older than :data:`KEPT_FOR` may go then, none younger."""
        ...

    def exports(self) -> tuple[UnlabelledExport, ...]:
        """All, the latest first."""
        ...
