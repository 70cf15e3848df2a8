"""The shelf of user photos as the window uses it: with faces, tags and consents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.fusing.consent import ConsentState
from desktop.domain.fusing.order import Source
from desktop.domain.fusing.shelf import ShelfEntry, ShelfFace
from desktop.services.duties import digest_of_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from desktop.domain.fusing.consent import Consent, ConsentTerms
    from desktop.domain.fusing.shelf import ShelfStore
    from desktop.services.duties import Consents
    from desktop.services.fusing.pictures import PictureLoader


class UserPhotos:
    """Every method raises :class:`~desktop.domain.errors.StoreError`. ``now`` gives the time with its zone."""

    def __init__(
        self, store: ShelfStore, pictures: PictureLoader, consents: Consents, now: Callable[[], datetime]
    ) -> None:
        self._store, self._pictures, self._consents, self._now = store, pictures, consents, now

    def entries(self) -> tuple[ShelfEntry, ...]:
        """The whole shelf with today's consents."""
        known = {consent.photo: consent for consent in self._consents.all()}
        today = self._now().date()
        return tuple(_entry(face, known.get(face.photo), today) for face in self._store.faces())

    def add(self, path: Path, tags: Sequence[str] = ()) -> tuple[ShelfFace, ...]:
        """Put every face of a photo on the shelf; raises PictureError, and FaceError where there is none.

        What is there already gets the new ``tags`` as well.
        """
        subject = self._pictures.open(Source(path))
        if not subject.faces:
            message = f"There is no face in {path.name}."
            raise FaceError(ErrorCode.FACE_NOT_FOUND, message, path=str(path))
        photo = digest_of_file(path)
        known = {face.key: face.tags for face in self._store.faces()}
        faces = tuple(
            ShelfFace(photo, face.label, path.absolute(), face.box, _merged(known.get((photo, face.label), ()), tags))
            for face in subject.faces
        )
        self._store.put(faces)
        return faces

    def tag(self, faces: Iterable[ShelfFace], tags: tuple[str, ...]) -> None:
        """Give ``faces`` these tags in the place of theirs."""
        self._store.put([replace(face, tags=tags) for face in faces])

    def take(self, faces: Iterable[ShelfFace]) -> None:
        """Take faces off the shelf; files and consents stay."""
        self._store.take(faces)

    def consent(self, faces: Iterable[ShelfFace], terms: ConsentTerms) -> None:
        """Write down what the person on ``faces`` agreed to; raises PictureError for a file that has gone."""
        self._consents.record([Source(path) for path in dict.fromkeys(face.path for face in faces)], terms)


def _entry(face: ShelfFace, consent: Consent | None, today: date) -> ShelfEntry:
    if consent is None:
        return ShelfEntry(face, ConsentState.MISSING)
    terms = consent.terms
    return ShelfEntry(face, terms.state(today), terms.person, terms.until)


def _merged(first: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *more)))
