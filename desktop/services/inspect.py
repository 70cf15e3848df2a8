"""Inspecting a picture: its faces and what the rules say of it as it is (检查)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.face import sure_faces, turned_face
from desktop.domain.face.given import NOTHING_GIVEN, GivenFaces, with_given
from desktop.domain.geometry.turning import Change
from desktop.domain.picture import Picture
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode, evaluate
from desktop.services.facts import file_facts
from desktop.services.given_faces import faces_of, given_findings
from desktop.services.known_labels import with_known_labels

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.errors import Value
    from desktop.domain.face import Face
    from desktop.domain.face.given import GivenFace
    from desktop.domain.geometry.turning import Turn, TurnedSize
    from desktop.domain.picture import PictureInfo
    from desktop.domain.ports import FaceAnalyzer, PictureReader, PictureTransformer
    from desktop.domain.rules.facts import MaterialFacts

ANALYSIS_SIDE = 1280
"""Long side, in pixels, that is enough to find and measure faces (traps table: YuNet's second look)."""

MAX_TURNED_PIXELS, MAX_TURNED_SIDE = 200_000_000, 32_000
"""Of a turned picture: as many as are read at most, and what OpenCV turns at once. A strip of 40,000 x 1,000 pixels
turned by 45 degrees would have 840 million, most of them empty."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """``picture`` may be reduced; ``faces`` are in full-size pixels of ``picture.info.size``.

    ``unsure`` are places that may be a face: told, never used. ``given`` is what the user has said of the faces, in the
    file's metadata or now.
    """

    picture: Picture
    faces: tuple[Face, ...]
    findings: tuple[Finding, ...]
    unsure: tuple[Face, ...] = ()
    given: GivenFaces = NOTHING_GIVEN

    @property
    def everyone(self) -> tuple[Face, ...]:
        """All places that are or may be a face."""
        return (*self.faces, *self.unsure)

    @property
    def info(self) -> PictureInfo:
        return self.picture.info

    @property
    def turn(self) -> Turn:
        """How the user has turned the picture that is looked at here."""
        return self.info.turn

    @property
    def facts(self) -> MaterialFacts:
        """What the rules of any service are given about the picture as it is."""
        return file_facts(self.info, self.faces)

    def as_turned(self, turn: Turn) -> Inspection:
        """Where all this would be in the picture turned otherwise: what can be said before it is looked at again.

        The pixels are those of before, and so are the findings.
        """
        if self.turn == turn:
            return self
        change = Change.between(self.info.source_size, self.turn, turn)
        return replace(
            self,
            picture=replace(self.picture, info=self.info.turned_to(turn)),
            faces=tuple(turned_face(face, change) for face in self.faces),
            unsure=tuple(turned_face(face, change) for face in self.unsure),
            given=self.given.turned(change),
        )

    def face(self, label: str) -> Face | None:
        return next((face for face in self.faces if face.label == label), None)


class Inspector:
    """Reads a picture reduced, finds its faces and checks every rule against the picture as it is."""

    def __init__(self, reader: PictureReader, analyzer: FaceAnalyzer, transformer: PictureTransformer) -> None:
        self._reader = reader
        self._analyzer = analyzer
        self._transformer = transformer

    def inspect(self, path: Path, previous: Sequence[Face] = (), given: GivenFaces = NOTHING_GIVEN) -> Inspection:
        """Raises :class:`~desktop.domain.errors.PictureError`. Faces matching ``previous`` keep their labels."""
        return self.examine(with_known_labels(self._reader.read(path, at_least=ANALYSIS_SIDE)), previous, given)

    def examine(self, picture: Picture, previous: Sequence[Face] = (), given: GivenFaces = NOTHING_GIVEN) -> Inspection:
        """The same for a picture already in memory."""
        return _inspection(
            picture, faces_of(self._analyzer, picture, previous, given), picture.info.given.joined(given)
        )

    def turned(self, inspection: Inspection, turn: Turn) -> Inspection:
        """The same picture turned otherwise, looked at again: labels stay with the people, and so does what is given.

        Raises :class:`~desktop.domain.errors.PictureError`, also for a picture that would be too large.
        """
        if inspection.turn == turn:
            return inspection
        change = Change.between(inspection.info.source_size, inspection.turn, turn)
        _check_size(change.after, inspection.info.path)
        picture = self._picture(inspection.picture, turn)
        known = [turned_face(face, change) for face in inspection.faces]
        return self.examine(picture, known, inspection.given.turned(change))

    def shown(self, path: Path, turn: Turn, *, at_least: int) -> Picture:
        """The turned picture for looking at, its long side at least so many pixels.

        Raises :class:`~desktop.domain.errors.PictureError`.
        """
        source = self._reader.read(path, at_least=at_least)
        return Picture(source.info.turned_to(turn), self._transformer.turn(source.pixels, turn))

    def _picture(self, before: Picture, turn: Turn) -> Picture:
        """What ``before`` shows, turned by ``turn``, with pixels to find faces in."""
        if before.info.turn:
            source = self._reader.read(before.info.path, at_least=ANALYSIS_SIDE)
        else:
            source = self.large_enough(before)
        return Picture(before.info.turned_to(turn), self._transformer.turn(source.pixels, turn))

    def with_given(self, inspection: Inspection, given: GivenFaces) -> Inspection:
        """The inspection, with what the user has said since; raises :class:`~desktop.domain.errors.PictureError`."""
        if not given:
            return inspection
        picture = self.large_enough(inspection.picture)
        faces = with_given(inspection.everyone, given, partial(self._analyzer.read, picture))
        return _inspection(inspection.picture, faces, inspection.given.joined(given))

    def read(self, picture: Picture, given: Sequence[GivenFace]) -> tuple[Face, ...]:
        """How given faces look in a picture that is :meth:`large_enough`."""
        return tuple(self._analyzer.read(picture, face) for face in given)

    def large_enough(self, picture: Picture) -> Picture:
        """The picture with pixels to fit landmarks in: those kept of an inspection may be a thumbnail's."""
        needed = min(ANALYSIS_SIDE, picture.info.size.long_side)
        if picture.decoded_size.long_side >= needed:
            return picture
        source = self._reader.read(picture.info.path, at_least=ANALYSIS_SIDE)
        return replace(picture, pixels=self._transformer.turn(source.pixels, picture.info.turn))


def _check_size(turned: TurnedSize, path: Path) -> None:
    width, height = turned.size.width, turned.size.height
    if turned.size.pixels > MAX_TURNED_PIXELS or turned.size.long_side > MAX_TURNED_SIDE:
        message = f"{path} turned by {turned.turn.degrees:g} degrees would have {width} x {height} pixels."
        values: dict[str, Value] = {"limit": MAX_TURNED_PIXELS, "width": width, "height": height}
        raise PictureError(ErrorCode.PICTURE_TOO_MANY_PIXELS, message, path=str(path), **values)


def _inspection(picture: Picture, found: tuple[Face, ...], given: GivenFaces) -> Inspection:
    faces, unsure = sure_faces(found), tuple(face for face in found if not face.is_sure)
    findings = (
        *picture.info.findings,
        *evaluate(file_facts(picture.info, faces)),
        *given_findings(faces),
        *_unsure_findings(unsure),
    )
    return Inspection(picture, faces, findings, unsure, given.named_as(faces))


def _unsure_findings(unsure: tuple[Face, ...]) -> tuple[Finding, ...]:
    return (Finding(FindingCode.FACES_UNSURE, Severity.INFO, {"count": len(unsure)}),) if unsure else ()
