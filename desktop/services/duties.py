"""What is written down because the law asks for it: consents for user photos, and results without the visible label."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.errors import ErrorCode, FaceError, PictureError
from desktop.domain.fusing.consent import Consent, ConsentGap, ConsentState
from desktop.domain.fusing.order import source_path
from desktop.domain.marking.unlabelled import UnlabelledExport

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.fusing.consent import ConsentStore, ConsentTerms
    from desktop.domain.fusing.order import Order, PictureSource
    from desktop.domain.marking.unlabelled import UnlabelledLedger


class Consents:
    """Consents by the content of the photo. ``now`` gives the time with its zone."""

    def __init__(self, store: ConsentStore, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def gaps(self, photos: Sequence[PictureSource]) -> tuple[ConsentGap, ...]:
        """The photos nobody has agreed to, or no longer, each once. Raises PictureError and StoreError."""
        found = (self._gap(photo) for photo in dict.fromkeys(photos))
        return tuple(gap for gap in found if gap is not None)

    def record(self, photos: Sequence[PictureSource], terms: ConsentTerms) -> None:
        """``terms`` for all ``photos``, in the place of what there was. Raises PictureError and StoreError."""
        now = self._now()
        consents = (Consent(digest_of(it), source_path(it).name, terms, now) for it in dict.fromkeys(photos))
        self._store.put_consents(tuple(consents))

    def require(self, order: Order) -> None:
        """Raises :class:`FaceError` (CONSENT_MISSING) where a photo of ``order`` has no consent that holds today."""
        gaps = self.gaps([item.photo for item in order.assignments])
        if gaps:
            named = ", ".join(f"{gap.name} ({gap.state})" for gap in gaps)
            message = f"Nobody has agreed to the use of {named}."
            raise FaceError(ErrorCode.CONSENT_MISSING, message, photos=named, count=len(gaps))

    def all(self) -> tuple[Consent, ...]:
        return self._store.consents()

    def _gap(self, photo: PictureSource) -> ConsentGap | None:
        known, name = self._store.consent(digest_of(photo)), source_path(photo).name
        if known is None:
            return ConsentGap(name, ConsentState.MISSING)
        state = known.terms.state(self._now().date())
        return None if state is ConsentState.GIVEN else ConsentGap(name, state, known.terms.until)


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
        self._ledger.add_export(UnlabelledExport(self._now(), written.name, content, order.engine, producer, workspace))

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
        return path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror})."
        raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path)) from error
