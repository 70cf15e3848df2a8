"""A photo spoilt step by step, with ports that do what its first pixel says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.fusing.fusion import Fusion
from desktop.domain.fusing.order import Subject
from desktop.domain.jobs import Cancelled
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.tips import STEPS, Flaw, Tip
from desktop.domain.workspace.files import StoredFile
from desktop.services.qa.documents import tip_document
from desktop.services.qa.photo_tips import PhotoTips
from desktop.vision.images import PictureFiles
from tests.builders import make_face
from tests.reports import jpeg, texture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.face import Face
    from desktop.domain.face.given import GivenFace
    from desktop.domain.fusing.fusion import FaceSource, FusionSettings
    from desktop.domain.jobs import Pace
    from desktop.domain.picture import Picture, Pixels


class Program:
    """All ports at once: the photo's first pixel says how far it was spoilt, and what becomes of that."""

    def __init__(self, *, seam_from: int = 99, no_face_from: int = 99, refused_from: int = 99) -> None:
        self.seam_from, self.no_face_from, self.refused_from = seam_from, no_face_from, refused_from
        self.fused: list[int] = []

    def spoilt(self, pixels: Pixels, _face: Face, flaw: Flaw, step: float) -> Pixels:
        worse = pixels.copy()
        worse[0, 0] = STEPS[flaw].index(step)
        return worse

    def analyze(self, picture: Picture, _previous: Sequence[Face] = ()) -> tuple[Face, ...]:
        return () if picture.pixels[0, 0, 0] >= self.no_face_from else (make_face(),)

    def read(self, _picture: Picture, given: GivenFace) -> Face:
        return make_face(given.label)

    def fuse(self, template: Picture, sources: Sequence[FaceSource], settings: FusionSettings) -> Fusion:
        step = int(sources[0].photo.pixels[0, 0, 0])
        assert not settings.label
        if step >= self.refused_from:
            raise FaceError(ErrorCode.FACE_UNCLEAR, "unclear")
        self.fused.append(step)
        return Fusion(np.full_like(template.pixels, step), ())

    def measure(self, _template: Picture, _sources: Sequence[FaceSource], result: Pixels) -> Mapping[str, float]:
        return {FigureName.SEAM: 9.0 if result[0, 0, 0] >= self.seam_from else 1.0}


class Told:
    """Progress that remembers, and stops where it is told to."""

    def __init__(self, stop: int = 99) -> None:
        self.told: list[int] = []
        self._stop = stop

    def report(self, done: int, total: int, _pace: Pace | None = None) -> None:
        assert total == len(Flaw)
        self.told.append(done)
        if done == self._stop:
            raise Cancelled


def subject(seed: int, *faces: Face) -> Subject:
    data = jpeg(texture(seed))
    picture = PictureFiles().decode(data, Path(StoredFile.of(data, ".jpg").name))
    return Subject(picture, faces)


def swept(program: Program, progress: Told | None = None) -> tuple[Tip, ...]:
    tips = PhotoTips(program, program, program, program)
    return tips.sweep(subject(1, make_face()), subject(2, make_face()), progress or Told())


def test_a_photo_that_stands_everything() -> None:
    program = Program()
    assert swept(program) == tuple(Tip(flaw, STEPS[flaw][-1], None) for flaw in Flaw)
    assert len(program.fused) == sum(map(len, STEPS.values()))


def test_a_flaw_is_not_made_worse_once_it_is_too_much() -> None:
    program = Program(seam_from=2)
    assert swept(program) == tuple(Tip(flaw, STEPS[flaw][1], STEPS[flaw][2]) for flaw in Flaw)
    assert program.fused == [0, 1, 2] * len(Flaw)


def test_errors_are_told_by_their_code() -> None:
    assert {it.code for it in swept(Program(no_face_from=1))} == {"face.not_found"}
    assert {it.code for it in swept(Program(refused_from=0))} == {"face.unclear"}


def test_progress_is_by_flaw_and_stops() -> None:
    told = Told()
    swept(Program(), told)
    assert told.told == list(range(len(Flaw) + 1))
    with pytest.raises(Cancelled):
        swept(Program(), Told(stop=2))


@pytest.mark.parametrize("faces", [((), (make_face(),)), ((make_face(),), ())])
def test_without_a_face_there_is_nothing_to_try(faces: tuple[tuple[Face, ...], tuple[Face, ...]]) -> None:
    program = Program()
    photo, template = (replace(subject(number), faces=some) for number, some in enumerate(faces))
    with pytest.raises(FaceError) as caught:
        PhotoTips(program, program, program, program).sweep(photo, template, Told())
    assert caught.value.code is ErrorCode.FACE_NOT_FOUND


def test_a_tip_as_a_document() -> None:
    told = tip_document(Tip(Flaw.SMALL, 64, 48, "face.unclear"))
    assert told == {"flaw": "small", "good": 64, "bad": 48, "code": "face.unclear"}
