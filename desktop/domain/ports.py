"""What the services need from the adapters. Adapters match these by shape and do not inherit from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.domain.cloud.credentials import REAL
from desktop.domain.geometry.turning import NO_TURN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from desktop.domain.cloud.credentials import Credentials, KeyringStatus
    from desktop.domain.crop.solve import Padding
    from desktop.domain.face import Face, FollowedFace
    from desktop.domain.face.given import GivenFace
    from desktop.domain.fusing.fusion import FaceSource, Fusion, FusionSettings
    from desktop.domain.geometry import Box, Size
    from desktop.domain.geometry.turning import Turn
    from desktop.domain.picture import Picture, PictureInfo, Pixels
    from desktop.domain.preparing import Encoded, EncodeRequest
    from desktop.domain.settings import SavedSession, Settings


class PictureReader(Protocol):
    """Reads picture files; raises :class:`~desktop.domain.errors.PictureError` and never writes."""

    def probe(self, path: Path) -> PictureInfo:
        """What the file says of itself, without decoding its pixels."""
        ...

    def describe(self, data: bytes, name: Path) -> PictureInfo:
        """As :meth:`probe`, of a picture in memory; ``name`` stands in for its path."""
        ...

    def read(self, path: Path, *, at_least: int | None = None) -> Picture:
        """The whole picture, or one reduced so far that its long side is still ``at_least`` pixels (of an elongated
        picture its short side)."""
        ...

    def decode(self, data: bytes, name: Path) -> Picture:
        """A picture from memory (a paste, an encoded result); ``name`` stands in for its path."""
        ...


class FaceAnalyzer(Protocol):
    """Finds and measures faces. Deterministic; safe to call from several threads."""

    def analyze(self, picture: Picture, previous: Sequence[Face] = ()) -> tuple[Face, ...]:
        """All faces in full-size pixels of ``picture.info.size``, labelled F1, F2, … by size, unsure ones last.

        A face that overlaps one of ``previous``, or else one that the file's metadata names, keeps that label.
        """
        ...

    def read(self, picture: Picture, given: GivenFace) -> Face:
        """How a face looks that the user has given, with its box and label: its landmarks fitted where the models see
        one there, else laid on its points, or on the usual ones."""
        ...


class FaceLooker(Protocol):
    """Looks at faces that are known already. Deterministic; safe to call from several threads."""

    def look_again(self, pixels: Pixels, faces: Sequence[Face]) -> tuple[Box, ...]:
        """The boxes of ``faces``, all in pixels of ``pixels``, each united with what several looks there show of it."""
        ...


class FaceFollower(Protocol):
    """Follows faces into pictures where they have the same place. Deterministic; safe to call from several threads."""

    def follow(self, pixels: Pixels, face: Face) -> FollowedFace | None:
        """What ``pixels`` show in the place of ``face``, both in the same pixels; ``None`` where no face is seen."""
        ...


class PictureTransformer(Protocol):
    """Turns, cuts and resizes pixels."""

    def crop(self, pixels: Pixels, frame: Box, padding: Padding, turn: Turn = NO_TURN) -> Pixels:
        """What ``frame`` shows of the picture turned by ``turn``; pixels it does not have are filled as ``padding``
        says."""
        ...

    def turn(self, pixels: Pixels, turn: Turn) -> Pixels:
        """The whole turned picture, corners that it does not have filled softly."""
        ...

    def resize(self, pixels: Pixels, size: Size) -> Pixels:
        """Resampled to ``size``, area-averaged when smaller."""
        ...


class FileWriter(Protocol):
    """Saves files whole or not at all; raises :class:`~desktop.domain.errors.OutputError`."""

    def save(self, data: bytes, target: Path, *, sources: Sequence[Path] = ()) -> Path:
        """Write beside ``target``, fsync, replace. Never over one of ``sources`` or an existing file: the name
        gets a suffix, and the path really written is returned."""
        ...

    def replace(self, data: bytes, target: Path) -> Path:
        """Write ``target`` atomically, replacing what is there: for the program's own files only."""
        ...

    def turn(self, target: Path) -> AbstractContextManager[None]:
        """Keep other programs that ask from ``target`` while it is read and replaced; a lock file lies beside it."""
        ...


class DragPlaces(Protocol):
    """Has a place for files that are dragged to other programs."""

    def new(self) -> Path:
        """An empty folder for the files of one drag; raises :class:`~desktop.domain.errors.OutputError`."""
        ...

    def clear(self) -> None:
        """Remove all of them."""
        ...


class PictureWriter(FileWriter, Protocol):
    """Encodes pictures within limits, and saves them."""

    def encode(self, pixels: Pixels, request: EncodeRequest) -> Encoded:
        """The best quality that fits the byte limit; a failing finding when nothing fits."""
        ...


class FusionEngine(Protocol):
    """Fuses up to six user faces into a template. Deterministic; safe to call from several threads."""

    def fuse(self, template: Picture, sources: Sequence[FaceSource], settings: FusionSettings) -> Fusion:
        """``template`` decoded at full size. Raises :class:`~desktop.domain.errors.FaceError`."""
        ...


class FusionMarker(Protocol):
    """Puts the implicit label into an encoded picture's metadata; raises ``OutputError``."""

    def mark(self, encoded: Encoded, settings: FusionSettings) -> Encoded:
        """The same picture with XMP that says AI made it, and no other label."""
        ...

    def complete(self, data: bytes, settings: FusionSettings) -> bytes:
        """The same of a file that has no label yet; one that has a label stays byte for byte."""
        ...


class LabelSeer(Protocol):
    """Knows the visible label again where this program has drawn it."""

    def seen(self, pixels: Pixels) -> float | None:
        """The height of its characters in short sides of the picture; ``None`` where it is not to be seen."""
        ...


class KeyStore(Protocol):
    """Keeps the cloud keys, by key profile, in the OS keyring, or in memory for this session without a safe one."""

    def status(self) -> KeyringStatus: ...

    def load(self, profile: str = REAL) -> Credentials | None: ...

    def save(self, credentials: Credentials, profile: str = REAL) -> None: ...

    def delete(self, profile: str = REAL) -> None: ...


class SessionStore(Protocol):
    """Keeps what the window has open, so that a crash loses next to nothing. All raise StoreError."""

    def load(self) -> SavedSession:
        """The session as it was saved last. One that makes no sense has been kept aside when this raises."""
        ...

    def save(self, session: SavedSession) -> None:
        """Atomic."""
        ...

    def put(self, data: bytes, suffix: str) -> str:
        """Keep a picture that is in memory only; its name is for what a mode saves."""
        ...

    def get(self, name: str) -> bytes:
        """What :meth:`put` has kept under ``name``."""
        ...

    def sweep(self, session: SavedSession) -> None:
        """Let go of what was put and ``session`` does not name."""
        ...

    def close(self) -> None:
        """Another window may have it now."""
        ...


class SettingsStore(Protocol):
    """Keeps the settings between two starts of the program."""

    def load(self) -> Settings:
        """The saved settings, or the defaults when nothing was saved yet.

        Raises :class:`~desktop.domain.errors.SettingsError` when the file makes no sense; it has then been kept
        aside (``values["aside"]``), and the next ``load`` gives what could be understood of it.
        """
        ...

    def save(self, settings: Settings) -> None:
        """Atomic. Raises :class:`~desktop.domain.errors.SettingsError` when the file cannot be written."""
        ...
