"""The workspace's materials as modes use them. The window joins both sides, which know nothing of each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class KnownId:
    """An ID of the console with the name that people know it by. ``owner``: the ProjectId of a material's activity."""

    identity: str
    name: str
    owner: str = ""


class Materials(QObject):
    """``asked(id)``: a material of the workspace shall be tested; ``given(material)`` is the answer, a
    :class:`~desktop.services.workspace.effect_tests.MaterialUnderTest`. ``kept(result)``: a
    :class:`~desktop.services.workspace.effect_tests.MaterialResult` for the material's history.
    """

    asked = Signal(str)
    given = Signal(object)
    kept = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.activities: Callable[[], tuple[KnownId, ...]] = tuple
        """Those of the open workspace that the console knows."""
        self.materials: Callable[[], tuple[KnownId, ...]] = tuple
