"""Tests of a material's effect (效果测试) that its workspace keeps: what came out, and with what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.domain.workspace.files import StoredFile


@dataclass(frozen=True, slots=True)
class EffectTest:
    """One result. ``engine`` and ``settings`` (``name=value``) say how it was made, ``photos`` with which user photos.

    ``version`` is the number of the template version that was tested, ``stars`` (0: not said) and ``note`` are the
    user's opinion, ``request_id`` that of a cloud call.
    """

    time: datetime
    picture: StoredFile
    version: int
    engine: str
    settings: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    stars: int = 0
    note: str = ""
    request_id: str = ""
