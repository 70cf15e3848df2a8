"""Different people, each cut out with generous margins, as user and as template."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.assets import SAMPLES
from desktop.domain.geometry import Box, Size
from desktop.domain.picture import Picture
from tests.bench.quality.archives import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels
    from desktop.domain.ports import FaceAnalyzer
    from desktop.vision.images import PictureFiles

SMALLEST_FACE = 45
"""Short side of a face box, in pixels, from which a face is used: as it is, never enlarged."""

FARTHEST_TURN = 30.0
"""Degrees of yaw and pitch from which a picture is no material (FAQ)."""

MARGIN = 1.0
"""Room on each side, in face boxes."""

SAME_FACE = 0.4
"""Overlap of two boxes of one face."""

LARGEST_SIDE = 1080
"""A material is no larger (FAQ)."""

SUFFIXES = {".jpg", ".jpeg", ".png"}


@dataclass(frozen=True, slots=True)
class Subject:
    """A picture of one person; ``face`` in its pixels (a group's other faces may be cut by the border)."""

    name: str
    picture: Picture
    face: Face = field(repr=False)

    @property
    def pixels(self) -> Pixels:
        return self.picture.pixels


class FaceGatherer:
    """Finds the faces to compare with."""

    def __init__(self, reader: PictureFiles, analyzer: FaceAnalyzer) -> None:
        self._reader = reader
        self._analyzer = analyzer

    def gather(self, folders: Sequence[Path], packages: Path) -> list[Subject]:
        """From the bundled samples, the packages in ``packages`` and every picture in ``folders`` that exist."""
        files = [path for folder in (SAMPLES, *folders) for path in _pictures(folder)]
        found = [subject for path in files for subject in self._subjects(self._reader.read(path))]
        for picture, data in shipped(packages):
            source = self._reader.decode(data, Path(picture.member))
            found += list(self._subjects(source, most=picture.faces))
        return found

    def _subjects(self, picture: Picture, *, most: int | None = None) -> Iterator[Subject]:
        for face in self._analyzer.analyze(picture)[:most]:
            if _usable(face):
                subject = self._cut(picture, face)
                if subject is not None:
                    yield subject

    def _cut(self, picture: Picture, face: Face) -> Subject | None:
        """The face as found again in its cut-out: what is measured is what a user of the program would get."""
        name = f"{picture.info.path.stem.removeprefix('group_')}-{face.label}"
        frame = _frame(picture, face)
        cut = cropped(picture, frame, name)
        scale = cut.info.size.width / frame.width
        wanted = face.box.translated(-frame.x, -frame.y).scaled(scale, scale)
        found = max(self._analyzer.analyze(cut), key=lambda one: one.box.overlap(wanted), default=None)
        return Subject(name, cut, found) if found is not None and found.box.overlap(wanted) > SAME_FACE else None


def cropped(picture: Picture, frame: Box, name: str) -> Picture:
    """The pixels in ``frame`` (inside the picture) as a picture of its own, reduced to a material's size."""
    part = np.ascontiguousarray(picture.pixels[frame.y : frame.bottom, frame.x : frame.right, :3])
    factor = LARGEST_SIDE / max(part.shape[:2])
    if factor < 1:
        part = np.asarray(cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
    return in_memory(picture, part, name)


def in_memory(like: Picture, pixels: Pixels, name: str) -> Picture:
    """``pixels`` (BGR) as if they had been read from a file called ``name``."""
    pixels.setflags(write=False)
    size = Size(pixels.shape[1], pixels.shape[0])
    return Picture(replace(like.info, path=Path(name), size=size, has_alpha=False), pixels)


def _pictures(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix.lower() in SUFFIXES)


def _usable(face: Face) -> bool:
    turn = max(abs(face.pose.yaw), abs(face.pose.pitch))
    return min(face.box.width, face.box.height) >= SMALLEST_FACE and turn < FARTHEST_TURN


def _frame(picture: Picture, face: Face) -> Box:
    size, box = picture.info.size, face.box
    return Box.from_edges(
        max(0, box.x - MARGIN * box.width),
        max(0, box.y - MARGIN * box.height),
        min(size.width, box.right + MARGIN * box.width),
        min(size.height, box.bottom + MARGIN * box.height),
    )
