"""Photo tips: a photo is spoilt step by step, fused each time, and judged until it is no longer good."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.face import sure_faces
from desktop.domain.fusing.fusion import FaceSource, FusionSettings
from desktop.domain.geometry import Size
from desktop.domain.picture import Picture
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.judging import judge
from desktop.domain.qa.plan import OK, Limit
from desktop.domain.qa.results import Verdict
from desktop.domain.qa.tips import STEPS, Flaw, Tried, tip

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.domain.fusing.order import Subject
    from desktop.domain.jobs import Progress
    from desktop.domain.picture import Pixels
    from desktop.domain.ports import FaceAnalyzer, FusionEngine
    from desktop.domain.qa.ports import FigureMeasurer
    from desktop.domain.qa.tips import PhotoSpoiler, Tip

LIMITS: Mapping[FigureName, Limit] = {
    FigureName.SEAM: Limit(fail=1.6),
    FigureName.LANDMARK_DRIFT: Limit(fail=0.1),
    FigureName.SHARPNESS: Limit(fail=0.5),
    FigureName.SKIN_DIFFERENCE: Limit(fail=13.0),
    FigureName.COVERED: Limit(fail=0.3),
}
"""What a good fusion keeps, unless the user's plan says otherwise.

Of 156 local fusions of 14 faces (2026-11-30) none is beyond: at the worst 1.51, 0.040, 0.61, 10.1 and 0.29 (a template
with glasses). A cloth over the mouth in the picture gives 0.36, over the nose too 0.48.
"""


@dataclass(frozen=True, slots=True)
class PhotoTips:
    """Free and offline: the local engine's versions stand for the service's."""

    analyzer: FaceAnalyzer
    engine: FusionEngine
    measurer: FigureMeasurer
    spoiler: PhotoSpoiler

    def sweep(
        self,
        photo: Subject,
        template: Subject,
        progress: Progress,
        *,
        settings: FusionSettings | None = None,
        limits: Mapping[FigureName, Limit] = LIMITS,
    ) -> tuple[Tip, ...]:
        """One tip a flaw; a flaw is not made worse once a fusion was no longer good.

        Takes the largest face of both. Raises :class:`~desktop.domain.errors.FaceError` where there is none, and
        Cancelled.
        """
        fusing = _Fusing(
            self, _source(photo, template), template.picture, settings or FusionSettings(label=False), limits
        )
        found = []
        for done, flaw in enumerate(Flaw):
            progress.report(done, len(Flaw))
            found.append(tip(flaw, list(_until_bad(fusing.tried(flaw)))))
        progress.report(len(Flaw), len(Flaw))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class _Fusing:
    """One photo on its way into one template, again and again."""

    ports: PhotoTips
    source: FaceSource
    template: Picture
    settings: FusionSettings
    limits: Mapping[FigureName, Limit]

    def tried(self, flaw: Flaw) -> Iterator[Tried]:
        """Each step of it, when it is asked for."""
        photo, face = self.source.photo, self.source.photo_face
        for step in STEPS[flaw]:
            yield self._fused(_showing(photo, self.ports.spoiler.spoilt(photo.pixels, face, flaw, step)))

    def _fused(self, photo: Picture) -> Tried:
        faces = sure_faces(self.ports.analyzer.analyze(photo))
        if not faces:
            return Tried(Verdict.FAIL, ErrorCode.FACE_NOT_FOUND.value)
        source = replace(self.source, photo=photo, photo_face=faces[0])
        try:
            fusion = self.ports.engine.fuse(self.template, [source], self.settings)
        except FaceError as error:
            return Tried(Verdict.FAIL, error.code.value)
        figures = self.ports.measurer.measure(self.template, [source], fusion.pixels)
        return Tried(judge(OK, None, figures, self.limits))


def _until_bad(tried: Iterator[Tried]) -> Iterator[Tried]:
    for it in tried:
        yield it
        if it.verdict is not Verdict.PASS:
            return


def _source(photo: Subject, template: Subject) -> FaceSource:
    faces = []
    for subject in (photo, template):
        found = sure_faces(subject.faces)
        if not found:
            path = subject.picture.info.path
            raise FaceError(ErrorCode.FACE_NOT_FOUND, f"no face found in {path.name}", path=str(path))
        faces.append(found[0])
    return FaceSource(photo.picture, *faces)


def _showing(photo: Picture, pixels: Pixels) -> Picture:
    """As if the photo's file had held these pixels."""
    size = Size(pixels.shape[1], pixels.shape[0])
    return Picture(replace(photo.info, size=size, has_alpha=False, labels=()), pixels)
