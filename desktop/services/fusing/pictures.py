"""Pictures on their way into an order: read at full size, and looked at for faces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.face import sure_faces
from desktop.domain.face.given import NOTHING_GIVEN, GivenFaces
from desktop.domain.fusing.order import Subject
from desktop.services.given_faces import faces_of
from desktop.services.known_labels import with_known_labels

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.fusing.order import Order, PictureSource
    from desktop.domain.picture import Picture
    from desktop.domain.ports import FaceAnalyzer, PictureReader


class PictureLoader:
    """Reads and analyses pictures. All raise :class:`~desktop.domain.errors.PictureError`."""

    def __init__(self, reader: PictureReader, analyzer: FaceAnalyzer) -> None:
        self._reader = reader
        self._analyzer = analyzer

    def load(self, path: Path, given: GivenFaces = NOTHING_GIVEN) -> Subject:
        """Read and analyse a picture at full size; ``given`` is what the user says of its faces."""
        return self._subject(with_known_labels(self._reader.read(path)), given)

    def decode(self, data: bytes, name: Path) -> Subject:
        """The same for a picture in memory (a paste), called ``name``."""
        return self._subject(self._reader.decode(data, name))

    def open(self, source: PictureSource) -> Subject:
        """A file or a pasted picture; a URL is for the service alone, and refused."""
        if isinstance(source, CloudPictureUrl):
            message = f"{source.url} is a URL, which only the cloud reads."
            raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=source.url)
        return self.load(source.path) if source.data is None else self.decode(source.data, source.path)

    def of(self, order: Order, source: PictureSource) -> Subject:
        """The picture as the order has it already, or else read now."""
        return order.pictures.get(source) or self.open(source)

    def _subject(self, picture: Picture, given: GivenFaces = NOTHING_GIVEN) -> Subject:
        return Subject(picture, sure_faces(faces_of(self._analyzer, picture, given=given)))
