"""The local preview (本地预览): user photos onto template faces, offline and free."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from desktop.domain.cloud.degrees import Degrees
from desktop.domain.errors import ErrorCode, FaceError, FusionDeskError
from desktop.domain.files.formats import MATERIAL_FORMATS, PictureFormat
from desktop.domain.fusing.engine import LOCAL, Cost, EngineInfo, Need
from desktop.domain.fusing.fusion import DEFAULT_DEGREES, LEVELS, Algorithm, FusionSettings
from desktop.domain.fusing.outcome import Figures, FusedPicture, Outcome
from desktop.domain.fusing.outlook import Pair, outlook
from desktop.domain.fusing.parameters import Direction, Offer, Parameter, ParameterGroup, ParameterKind
from desktop.domain.rules.rules import FindingCode
from desktop.services.fusing.assigning import assign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.domain.fusing.fusion import FaceSource
    from desktop.domain.fusing.order import Assignment, Order, Subject
    from desktop.domain.jobs import Progress
    from desktop.domain.picture import PictureInfo
    from desktop.domain.ports import FusionEngine
    from desktop.domain.rules.findings import Finding
    from desktop.services.fusing.pictures import PictureLoader
    from desktop.services.fusing.ports import EnginePorts

ALGORITHM = Parameter("algorithm", "Algorithm version", ParameterKind.CHOICE, Algorithm.SWAP, choices=tuple(Algorithm))
FEATURES, SHAPE = (
    Parameter(
        name,
        title,
        ParameterKind.NUMBER,
        getattr(DEFAULT_DEGREES[Algorithm.SWAP], name),
        direction=Direction.TEMPLATE,
        belongs_to=ALGORITHM,
        offers=tuple(
            (algorithm, Offer(getattr(DEFAULT_DEGREES[algorithm], name), levels))
            for algorithm, levels in LEVELS.items()
            if levels
        ),
    )
    for name, title in (("features", "Features"), ("shape", "Face shape"))
)

INFO = EngineInfo(
    id=LOCAL,
    title="local preview",
    cost=Cost.FREE,
    needs=frozenset({Need.TEMPLATE_PICTURE}),
    groups=(
        ParameterGroup("algorithm", "Algorithm version", (ALGORITHM,)),
        ParameterGroup("likeness", "Likeness", (FEATURES, SHAPE)),
    ),
    told=("features", "shape"),
)


class LocalPreview:
    """Fuses on this computer, with the engine that comes with the program or another one of its kind (``fusion``).

    ``outlook``: what will spoil the result of a pair, and how good it will be.
    """

    def __init__(
        self,
        pictures: PictureLoader,
        fusion: FusionEngine,
        info: EngineInfo = INFO,
        outlook: Callable[[Pair], Iterable[Finding]] = outlook,
    ) -> None:
        self.info = info
        self._pictures, self._fusion, self._outlook = pictures, fusion, outlook

    def check(self, order: Order) -> tuple[Finding, ...]:
        """Reads the pictures, assigns the faces and says how good it will be; raises picture and face errors."""
        template, photos = self._subjects(order)
        sources, findings = assign(template, photos)
        return (*findings, *self._outlooks(sources, template))

    def fuse(self, order: Order, progress: Progress) -> Outcome:
        """Time is measured from decoded pictures on."""
        progress.report(0, 0)
        try:
            template, photos = self._subjects(order)
            return self._fused(order, template, photos)
        except FusionDeskError as error:
            return Outcome(order, error=error)

    def _fused(self, order: Order, template: Subject, photos: list[tuple[Assignment, Subject]]) -> Outcome:
        started = perf_counter()
        sources, findings = assign(template, photos)
        fusion = self._fusion.fuse(template.picture, sources, fusion_settings(order))
        marks = _marks([template, *(subject for _, subject in photos)])
        return Outcome(
            order,
            FusedPicture(fusion.pixels, saved_format(template.picture.info), unlabelled=fusion.unlabelled),
            faces=fusion.faces,
            figures=Figures((perf_counter() - started) * 1000),
            findings=(*findings, *self._outlooks(sources, template), *fusion.findings, *marks),
        )

    def _subjects(self, order: Order) -> tuple[Subject, list[tuple[Assignment, Subject]]]:
        """Each photo is read once, however many faces it goes to."""
        if order.template is None:
            message = "A local preview needs the template's picture."
            raise FaceError(ErrorCode.FACE_NOT_FOUND, message, path="")
        sources = dict.fromkeys(assignment.photo for assignment in order.assignments)
        photos = {source: self._pictures.of(order, source) for source in sources}
        template = self._pictures.of(order, order.template)
        return template, [(assignment, photos[assignment.photo]) for assignment in order.assignments]

    def _outlooks(self, sources: Sequence[FaceSource], template: Subject) -> Iterator[Finding]:
        for source in sources:
            yield from self._outlook(Pair(source.photo, source.photo_face, template.picture, source.template_face))


def _marks(subjects: Sequence[Subject]) -> tuple[Finding, ...]:
    """What the pictures say about AI already, each once however many of its faces are used."""
    infos = {id(subject.picture): subject.picture.info for subject in subjects}.values()
    return tuple(note for info in infos for note in info.findings if note.code is FindingCode.MARKED_AS_AI)


def build(ports: EnginePorts) -> LocalPreview:
    return LocalPreview(ports.pictures, ports.fusion)


def saved_format(template: PictureInfo) -> PictureFormat:
    """The template's own format, when a material can have it."""
    return template.format if template.format in MATERIAL_FORMATS else PictureFormat.PNG


def fusion_settings(order: Order) -> FusionSettings:
    """The order's values and marking, as the local engine takes them."""
    values, marking = order.settings, order.marking
    degrees = Degrees(int(FEATURES.value(values)), int(SHAPE.value(values)))
    return FusionSettings(
        algorithm=Algorithm(str(ALGORITHM.value(values))),
        degrees=degrees,
        label=marking.label,
        producer_id=marking.producer_id,
        logo=marking.logo,
        wording=marking.wording,
        keep_plain=marking.keep_plain,
    )
