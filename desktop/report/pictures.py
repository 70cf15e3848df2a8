"""Pictures of a run as a browser can show them: thumbnails, and full ones beside the report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.errors import PictureError
from desktop.domain.workspace.files import StoredFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain.picture import Pixels
    from desktop.domain.ports import PictureReader
    from desktop.domain.qa.report import RunPictures

    _Files = tuple[StoredFile | None, StoredFile | None]

THUMBNAIL_SIDE = 144
THUMBNAIL_QUALITY = 78
"""About 5 KB each: of 500 cells those of a first screen weigh less than 1 MB (measured 2026-11-30)."""

COPY_SIDE, COPY_QUALITY = 1280, 90
"""A user's photo is shown as a copy without metadata: reports are passed on."""

SHOWN_AS_IT_IS = frozenset({".jpg", ".jpeg", ".png", ".webp"})
PAPER = 255
BGR = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a picture lies beside the report; empty where it could not be read."""

    full: str = ""
    thumbnail: str = ""


class PictureFolder:
    """Collects what a report needs, each picture once; full ones too, unless ``thumbnails_only``."""

    def __init__(self, reader: PictureReader, pictures: RunPictures, *, thumbnails_only: bool = False) -> None:
        self._thumbnails_only = thumbnails_only
        self._reader = reader
        self._pictures = pictures
        self._files: dict[str, bytes] = {}
        self._shown: dict[tuple[StoredFile | None, StoredFile | None], Shown] = {}

    def picture(self, file: StoredFile | None, thumbnail: StoredFile | None = None) -> Shown:
        """Byte for byte, where a browser can show it; its ``thumbnail`` is made of the smaller one that is at hand."""
        return self._known((file, thumbnail or file), self._as_it_is)

    def photo(self, file: StoredFile | None) -> Shown:
        """A copy without metadata."""
        return self._known((None, file), self._copied)

    def pixels(self, file: StoredFile | None) -> Pixels | None:
        """BGR or BGRA; ``None`` where it is there no more, or cannot be read."""
        data = self._pictures.read(file) if file is not None else None
        if file is None or data is None:
            return None
        try:
            return self._reader.decode(data, Path(file.name)).pixels
        except PictureError:
            return None

    def take_files(self) -> Iterator[tuple[str, bytes]]:
        """What was collected since the last time, by its place beside the report."""
        files, self._files = self._files, {}
        yield from files.items()

    def _known(self, files: _Files, show: Callable[[_Files], Shown]) -> Shown:
        if files not in self._shown:
            self._shown[files] = show(files)
        return self._shown[files]

    def _as_it_is(self, files: _Files) -> Shown:
        file, small = files
        data = self._pictures.read(file) if file is not None else None
        if file is None or data is None:
            return Shown()
        if self._thumbnails_only:
            return Shown("", self._thumbnail(self.pixels(small)))
        if file.suffix not in SHOWN_AS_IT_IS:
            return self._copied((None, file))
        place = self._put("pictures", data, file.suffix)
        return Shown(place, self._thumbnail(self.pixels(small)))

    def _copied(self, files: _Files) -> Shown:
        pixels = self.pixels(files[1])
        if pixels is None:
            return Shown()
        if self._thumbnails_only:
            return Shown("", self._thumbnail(pixels))
        return Shown(self._put("pictures", fitted_jpeg(pixels, COPY_SIDE, COPY_QUALITY)), self._thumbnail(pixels))

    def _thumbnail(self, pixels: Pixels | None) -> str:
        if pixels is None:
            return ""
        return self._put("thumbnails", fitted_jpeg(pixels, THUMBNAIL_SIDE, THUMBNAIL_QUALITY))

    def _put(self, folder: str, data: bytes, suffix: str = ".jpg") -> str:
        place = f"{folder}/{StoredFile.of(data, suffix).name}"
        self._files[place] = data
        return place


def fitted_jpeg(pixels: Pixels, side: int, quality: int) -> bytes:
    """As :func:`fitted`."""
    _, data = cv2.imencode(".jpg", fitted(pixels, side), [cv2.IMWRITE_JPEG_QUALITY, quality])
    return data.tobytes()


def fitted(pixels: Pixels, side: int) -> Pixels:
    """BGR or BGRA within a square of ``side`` pixels, never enlarged; what is transparent becomes white."""
    height, width = pixels.shape[:2]
    scale = min(1.0, side / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(on_paper(pixels), size, interpolation=cv2.INTER_AREA), np.uint8)


def on_paper(pixels: Pixels) -> Pixels:
    """BGR; what is transparent becomes white."""
    if pixels.shape[2] == BGR:
        return pixels
    solid = pixels[..., 3:].astype(np.float32) / PAPER
    return np.asarray(np.rint(pixels[..., :3] * solid + PAPER * (1 - solid)), np.uint8)
