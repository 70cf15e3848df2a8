"""Pictures of a material's versions, read in the background."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.kit.images import reduced, to_qimage
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from desktop.domain.geometry import Size
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.ui.workspace.context import WorkspaceContext

SIDE = 640


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """``number`` is that of the version the file belongs to."""

    file: StoredFile
    number: int


class VersionPictures(QObject):
    """One at a time; what is shown already is not read again."""

    ready = Signal(object, object, object)
    """The :class:`PictureRequest`, a QImage, and the picture's own size."""
    failed = Signal(object)

    def __init__(self, parts: WorkspaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._last: tuple[PictureRequest, QImage, Size] | None = None
        self._latest = Latest(parts.runner, self)
        self._latest.succeeded.connect(self._show)
        self._latest.failed.connect(self.failed)

    def ask(self, request: PictureRequest) -> None:
        if self._last is not None and self._last[0] == request:
            self.ready.emit(*self._last)
            return
        self._latest.request(partial(_read, self._parts.services, self._parts.session.store, request))

    def _show(self, shown: tuple[PictureRequest, QImage, Size]) -> None:
        self._last = shown
        self.ready.emit(*shown)


def _read(
    services: Callable[[], Services], store: WorkspaceStore, request: PictureRequest, _: Progress
) -> tuple[PictureRequest, QImage, Size]:
    store.read_file(request.file)  # a missing or damaged one is told as such
    picture = services().reader.read(store.path_of(request.file), at_least=SIDE)
    return request, to_qimage(reduced(picture.pixels, SIDE)), picture.info.size
