"""What is written down because the law asks for it: consents for user photos, and results without the visible label."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.errors import ErrorCode, FaceError, PictureError
from desktop.domain.files.paths import read_file
from desktop.domain.fusing.consent import Consent, ConsentGap, ConsentState, by_person
from desktop.domain.fusing.order import source_path
from desktop.domain.marking.unlabelled import UnlabelledExport

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.fusing.consent import ConsentStore, ConsentTerms, PersonConsents
    from desktop.domain.fusing.order import Order, PictureSource
    from desktop.domain.marking.unlabelled import UnlabelledLedger
    from desktop.domain.qa.results import CellResult


def nobody_asked(_: Mapping[str, str]) -> tuple[ConsentGap, ...]:
    """Stands in for :meth:`Consents.notes_on` where nobody keeps consents."""
    return ()


class Consents:
    """Consents by the content of the photo. ``now`` gives the time with its zone."""

    def __init__(self, store: ConsentStore, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def gaps(self, photos: Sequence[PictureSource]) -> tuple[ConsentGap, ...]:
        """The photos nobody has agreed to, or no longer, each once. Raises PictureError and StoreError."""
        return tuple(note for note in self.notes(photos) if not note.holds)

    def notes(self, photos: Sequence[PictureSource]) -> tuple[ConsentGap, ...]:
        """As :meth:`gaps`, with those whose consent ends soon."""
        return self.notes_on({digest_of(photo): source_path(photo).name for photo in dict.fromkeys(photos)})

    def notes_on(self, photos: Mapping[str, str]) -> tuple[ConsentGap, ...]:
        """The same for names of photos by their SHA-256. Raises StoreError."""
        found = (self._note(content, name) for content, name in photos.items())
        return tuple(note for note in found if note is not None)

    def record(self, photos: Sequence[PictureSource], terms: ConsentTerms) -> None:
        """``terms`` for all ``photos``, in the place of what there was. Raises PictureError and StoreError."""
        self.record_contents({digest_of(it): source_path(it).name for it in dict.fromkeys(photos)}, terms)

    def record_contents(self, photos: Mapping[str, str], terms: ConsentTerms) -> None:
        """The same for names of photos by their SHA-256. Raises StoreError."""
        now = self._now()
        self._store.put_consents(tuple(Consent(content, name, terms, now) for content, name in photos.items()))

    def require(self, order: Order) -> None:
        """Raises :class:`FaceError` (CONSENT_MISSING) where a photo of ``order`` has no consent that holds today."""
        gaps = self.gaps([item.photo for item in order.assignments])
        if gaps:
            named = ", ".join(f"{gap.name} ({gap.state})" for gap in gaps)
            message = f"Nobody has agreed to the use of {named}."
            raise FaceError(ErrorCode.CONSENT_MISSING, message, photos=named, count=len(gaps))

    def all(self) -> tuple[Consent, ...]:
        return self._store.consents()

    def people(self) -> tuple[PersonConsents, ...]:
        """What each person agreed to, as it stands today. Raises StoreError."""
        return by_person(self._store.consents(), self._now().date())

    def renew(self, terms: ConsentTerms) -> None:
        """``terms`` for all photos of their person, in the place of what there was. Raises StoreError."""
        theirs = [it for it in self._store.consents() if it.terms.person == terms.person]
        now = self._now()
        self._store.put_consents(tuple(replace(it, terms=terms, recorded=now) for it in theirs))

    def _note(self, content: str, name: str) -> ConsentGap | None:
        known, today = self._store.consent(content), self._now().date()
        if known is None:
            return ConsentGap(name, ConsentState.MISSING, photo=content)
        state = ConsentState.ENDING if known.terms.ends_soon(today) else known.terms.state(today)
        return None if state is ConsentState.GIVEN else ConsentGap(name, state, known.terms.until, content)


class UnlabelledExports:
    """The ledger of results without the visible label, and whether its user knows the duty."""

    def __init__(self, ledger: UnlabelledLedger, now: Callable[[], datetime]) -> None:
        self._ledger = ledger
        self._now = now

    def is_told(self, workspace: str = "") -> bool:
        return self._ledger.is_told(workspace)

    def accept(self, workspace: str = "") -> None:
        """The user was told and takes the duty on, for this workspace."""
        self._ledger.set_told(workspace, self._now())

    def add(self, order: Order, written: Path, workspace: str = "") -> None:
        """A row for the file at ``written``; nothing for an order with its label. Raises StoreError, PictureError."""
        if order.marking.label:
            return
        content = digest_of_file(written)
        producer = order.marking.producer_id
        row = UnlabelledExport(self._now(), written.name, content, order.engine, producer, workspace)
        self._ledger.add_exports([row])

    def add_cells(self, results: Sequence[CellResult]) -> None:
        """A row for each picture of a run that was made without its label. Raises StoreError."""
        now = self._now()
        bare = [(it.cell, it.picture) for it in results if it.picture is not None and not it.cell.setting.label]
        rows = [
            UnlabelledExport(now, f"{cell.photo.name} + {cell.material.name}", file.sha256, cell.setting.engine, "")
            for cell, file in bare
        ]
        if rows:
            self._ledger.add_exports(rows)

    def all(self) -> tuple[UnlabelledExport, ...]:
        """The latest first."""
        return self._ledger.exports()


def digest_of(photo: PictureSource) -> str:
    """SHA-256 of its content; what is behind a URL is not known here, so that it is known by its address."""
    if isinstance(photo, CloudPictureUrl):
        return hashlib.sha256(photo.url.encode()).hexdigest()
    return digest_of_file(photo.path) if photo.data is None else hashlib.sha256(photo.data).hexdigest()


def digest_of_file(path: Path) -> str:
    """SHA-256 of the file at ``path``. Raises PictureError."""
    return hashlib.sha256(_read(path)).hexdigest()


def _read(path: Path) -> bytes:
    try:
        return read_file(path)
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror})."
        raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path)) from error
