"""The picture writer the services are given: encoding and saving together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.vision.encode import encode
from desktop.vision.save import save_beside, write_atomically

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.picture import Pixels
    from desktop.domain.preparing import Encoded, EncodeRequest


class PictureSaver:
    """Encodes within limits and saves atomically; stateless and safe to call from several threads."""

    def encode(self, pixels: Pixels, request: EncodeRequest) -> Encoded:
        """BGR or BGRA pixels as JPEG or PNG, the best quality of at most ``request.max_bytes`` bytes.

        When nothing fits, the best attempt with a failing ``TOO_LARGE`` finding.
        """
        return encode(pixels, request)

    def save(self, data: bytes, target: Path, *, sources: Sequence[Path] = ()) -> Path:
        """Write a new file and return its path: ``target``, or ``name-2``, … where that is taken or a source.

        Raises :class:`~desktop.domain.errors.OutputError`.
        """
        return save_beside(data, target, sources=sources)

    def replace(self, data: bytes, target: Path) -> Path:
        """Write ``target`` whole or not at all, over what is there; raises OutputError. For our own files only."""
        write_atomically(data, target)
        return target
