"""What a workspace says of itself: whose materials these are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class WorkspaceInfo:
    """One workspace holds the materials of one account. ``company`` and ``app_id`` go into the copyright proof.

    ``bought_slots`` are those beyond the free ones; they never expire (FAQ, 素材是否有替换时限？).
    Raises ``ValueError`` for a negative count.
    """

    id: str
    name: str
    created: datetime
    company: str = ""
    app_id: str = ""
    notes: str = ""
    bought_slots: int = 0

    def __post_init__(self) -> None:
        if self.bought_slots < 0:
            message = f"bought slots cannot be {self.bought_slots}"
            raise ValueError(message)
