"""From a job to a request that is ready to be sent: offline, free of charge, and nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import CloudPictureUrl, FuseRequest, MergeInfo, UltraRequest
from desktop.domain.cloud.limits import PHOTO, ULTRA_PHOTO, ULTRA_TEMPLATE
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.fusing.fusion import FusedFace
from desktop.domain.fusing.order import Assignment, Source
from desktop.services.cloud.implicit_label import label_entry
from desktop.services.cloud.jobs import CloudPlan
from desktop.services.cloud.packing import Packer, logo_bytes, name_of, room_for
from desktop.services.fusing.assigning import check_count, template_faces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.domain.cloud.calls import CloudPicture
    from desktop.domain.cloud.limits import PictureLimits
    from desktop.domain.fusing.order import Subject
    from desktop.domain.geometry import Box
    from desktop.domain.rules.findings import Finding
    from desktop.services.cloud.jobs import CloudPhoto, FuseJob, PictureSource, UltraJob
    from desktop.services.cloud.packing import OpenedOrUrl, PackedPhoto
    from desktop.services.cloud.pictures import Fitted, PictureFitter, PictureOpener


@dataclass(frozen=True, slots=True)
class _Target:
    """The template face a photo goes to; ``box`` in full-size pixels, ``sent_box`` in those of the template sent."""

    name: str
    face_id: str | None = None
    label: str | None = None
    box: Box | None = None
    sent_box: Box | None = None

    def merge(self, photo: PackedPhoto) -> MergeInfo:
        return MergeInfo(photo.picture, photo.sent_box, self.face_id, self.sent_box)

    def face(self, photo: PackedPhoto) -> FusedFace:
        return FusedFace(photo.name, photo.box, self.label, self.box, self.face_id)


@dataclass(frozen=True, slots=True)
class _Template:
    """The template of FuseFaceUltra as it is sent, and a target for each photo."""

    picture: CloudPicture
    targets: tuple[_Target, ...]
    findings: tuple[Finding, ...] = ()


class Planner:
    """Makes a :class:`CloudPlan` of a job.

    Both raise PictureError, FaceError for what would have to be guessed, and CloudError (CLOUD_REQUEST) for what
    would be charged in vain.
    """

    def __init__(self, opener: PictureOpener, fitter: PictureFitter) -> None:
        self._opener = opener
        self._fitter = fitter

    def fuse(self, job: FuseJob) -> CloudPlan:
        check_count(len(job.photos))
        _check_face_ids(job.photos)
        packer = Packer(self._opener, self._fitter, job.options)
        opened = _open(packer, job.photos)
        room = room_for(opened, [PHOTO] * len(opened), taken=logo_bytes(job.logo))
        targets = tuple(_Target(photo.face_id or job.model_id, photo.face_id) for photo in job.photos)
        packed = _pack(packer, job.photos, opened, room, targets)
        return CloudPlan(
            _fuse_request(job, _merges(targets, packed)),
            _faces(targets, packed),
            _findings(packed),
            _files(photo.source for photo in job.photos),
        )

    def fuse_ultra(self, job: UltraJob) -> CloudPlan:
        check_count(len(job.photos))
        packer = Packer(self._opener, self._fitter, job.options)
        base = packer.open(job.template, job.template_subject)
        opened = _open(packer, job.photos)
        limits = [ULTRA_TEMPLATE, *[ULTRA_PHOTO] * len(opened)]
        room = room_for([base, *opened], limits, taken=logo_bytes(job.logo))
        template = _template(packer, job, base, room[0])
        packed = _pack(packer, job.photos, opened, room[1:], template.targets)
        return CloudPlan(
            _ultra_request(job, template.picture, _merges(template.targets, packed)),
            _faces(template.targets, packed),
            (*template.findings, *_findings(packed)),
            _files([job.template, *(photo.source for photo in job.photos)]),
        )


def _check_face_ids(photos: Sequence[CloudPhoto]) -> None:
    """Left to the service, several photos would all go to the largest face."""
    wanted = [photo.face_id for photo in photos]
    if len(photos) > 1 and (None in wanted or len(set(wanted)) < len(wanted)):
        message = "Several photos need a face ID each, and no two the same."
        raise FaceError(ErrorCode.FACE_AMBIGUOUS, message, labels=", ".join(wanted_id or "?" for wanted_id in wanted))


def _open(packer: Packer, photos: Sequence[CloudPhoto]) -> list[OpenedOrUrl]:
    return [packer.open(photo.source, photo.subject) for photo in photos]


def _pack(
    packer: Packer,
    photos: Sequence[CloudPhoto],
    opened: Sequence[OpenedOrUrl],
    room: Sequence[PictureLimits],
    targets: Sequence[_Target],
) -> list[PackedPhoto]:
    return [
        packer.pack(photo, item, limits, goes_to=target.name)
        for photo, item, limits, target in zip(photos, opened, room, targets, strict=True)
    ]


def _template(packer: Packer, job: UltraJob, base: OpenedOrUrl, limits: PictureLimits) -> _Template:
    if isinstance(base, CloudPictureUrl):
        return _unseen_template(job, base)
    fitted = packer.template(base, limits)
    targets = _targets(job.photos, base.subject, fitted)
    small = [finding for box in _sent(targets) for finding in packer.check_size(box, base.name)]
    return _Template(fitted.picture, targets, (*fitted.findings, *small))


def _targets(photos: Sequence[CloudPhoto], subject: Subject, fitted: Fitted) -> tuple[_Target, ...]:
    """Raises FaceError for labels that are unknown or given twice, and where no face is left."""
    assignments = [Assignment(Source(name_of(photo.source)), photo.template_label) for photo in photos]
    faces = template_faces(subject, assignments)
    return tuple(_Target(face.label, None, face.label, face.box, fitted.place(face.box)) for face in faces)


def _sent(targets: Iterable[_Target]) -> list[Box]:
    return [target.sent_box for target in targets if target.sent_box]


def _unseen_template(job: UltraJob, url: CloudPictureUrl) -> _Template:
    """A template by URL is not looked at here: the service takes its largest face, so one photo it is."""
    if len(job.photos) > 1 or any(photo.template_label for photo in job.photos):
        message = f"Faces of {url.url} cannot be told apart here."
        raise FaceError(
            ErrorCode.FACE_AMBIGUOUS, message, labels=", ".join(str(it.template_label) for it in job.photos)
        )
    return _Template(url, tuple(_Target(url.url) for _ in job.photos))


def _merges(targets: Sequence[_Target], packed: Sequence[PackedPhoto]) -> tuple[MergeInfo, ...]:
    return tuple(target.merge(photo) for target, photo in zip(targets, packed, strict=True))


def _faces(targets: Sequence[_Target], packed: Sequence[PackedPhoto]) -> tuple[FusedFace, ...]:
    return tuple(target.face(photo) for target, photo in zip(targets, packed, strict=True))


def _findings(packed: Iterable[PackedPhoto]) -> tuple[Finding, ...]:
    return tuple(finding for photo in packed for finding in photo.findings)


def _files(sources: Iterable[PictureSource]) -> tuple[Path, ...]:
    return tuple(source for source in sources if isinstance(source, Path))


def _fuse_request(job: FuseJob, merges: tuple[MergeInfo, ...]) -> FuseRequest:
    return FuseRequest(
        project_id=job.project_id,
        model_id=job.model_id,
        merges=merges,
        form=job.form,
        degrees=job.degrees,
        label=job.label,
        logo=job.logo,
        metadata=job.metadata or label_entry(job, merges),
    )


def _ultra_request(job: UltraJob, template: CloudPicture, merges: tuple[MergeInfo, ...]) -> UltraRequest:
    return UltraRequest(
        template=template,
        merges=merges,
        form=job.form,
        parameters=job.parameters,
        model=job.model,
        label=job.label,
        logo=job.logo,
    )
