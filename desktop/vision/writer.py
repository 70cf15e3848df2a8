"""The picture writer the services are given: encoding here, saving by whoever keeps files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.vision.encode import encode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from desktop.domain.picture import Pixels
    from desktop.domain.ports import FileWriter
    from desktop.domain.preparing import Encoded, EncodeRequest


class PictureSaver:
    """Encodes within limits and saves by ``files``; safe to call from several threads when ``files`` is."""

    def __init__(self, files: FileWriter) -> None:
        self._files = files

    def encode(self, pixels: Pixels, request: EncodeRequest) -> Encoded:
        """BGR or BGRA pixels as JPEG or PNG, the best quality of at most ``request.max_bytes`` bytes.

        When nothing fits, the best attempt with a failing ``TOO_LARGE`` finding.
        """
        return encode(pixels, request)

    def save(self, data: bytes, target: Path, *, sources: Sequence[Path] = ()) -> Path:
        """As :meth:`desktop.domain.ports.FileWriter.save`."""
        return self._files.save(data, target, sources=sources)

    def replace(self, data: bytes, target: Path) -> Path:
        """As :meth:`desktop.domain.ports.FileWriter.replace`."""
        return self._files.replace(data, target)

    def turn(self, target: Path) -> AbstractContextManager[None]:
        """As :meth:`desktop.domain.ports.FileWriter.turn`."""
        return self._files.turn(target)
