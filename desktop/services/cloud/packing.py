"""Photos and template packed for one call: looked at before anything is charged, and fitted into one body together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cloud.budget import shares
from desktop.domain.cloud.calls import CloudPictureFile, CloudPictureUrl
from desktop.domain.cloud.limits import MAX_BODY_BYTES, MIN_BOX_SIDE, base64_length
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import MIN_FACE_SIDE, FindingCode
from desktop.services.cloud import refusals
from desktop.services.cloud.pictures import Opened, must_change
from desktop.services.fusing.assigning import face_in, labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.cloud.calls import CloudLogo, CloudPicture
    from desktop.domain.cloud.limits import PictureLimits
    from desktop.domain.errors import Value
    from desktop.domain.face import Face
    from desktop.domain.fusing.order import Subject
    from desktop.domain.geometry import Box
    from desktop.services.cloud.jobs import CloudPhoto, PictureSource, SendOptions
    from desktop.services.cloud.pictures import Fitted, PictureFitter, PictureOpener

OpenedOrUrl = Opened | CloudPictureUrl

RESERVED_BYTES = 100_000
"""Of the body, for everything in it but pictures."""


@dataclass(frozen=True, slots=True)
class PackedPhoto:
    """``box`` is the face used, in full-size pixels of the photo; ``sent_box`` the same in the picture that is sent.

    ``sent_box`` is ``None`` where the service finds the face itself as well: there is only one.
    """

    name: str
    picture: CloudPicture
    box: Box | None = None
    sent_box: Box | None = None
    findings: tuple[Finding, ...] = ()


def logo_bytes(logo: CloudLogo | None) -> int:
    """What a logo takes of the body."""
    return base64_length(len(logo.picture.data)) if logo and isinstance(logo.picture, CloudPictureFile) else 0


def room_for(opened: Sequence[OpenedOrUrl], limits: Sequence[PictureLimits], *, taken: int) -> list[PictureLimits]:
    """The limits of each picture, tightened so that all together stay below the body's limit."""
    wanted = [_wanted(item, limit) for item, limit in zip(opened, limits, strict=True)]
    given = shares(wanted, MAX_BODY_BYTES - RESERVED_BYTES - taken)
    return [
        limit if share == want else replace(limit, max_base64=share)
        for limit, want, share in zip(limits, wanted, given, strict=True)
    ]


def _wanted(item: OpenedOrUrl, limits: PictureLimits) -> int:
    """Characters of the body: of a picture that goes as it is its own, of one to be encoded anew all it may have."""
    if isinstance(item, CloudPictureUrl):
        return 0
    return limits.max_base64 if must_change(item, limits) else min(limits.max_base64, base64_length(len(item.data)))


class Packer:
    """Opens, checks and fits the pictures of one call."""

    def __init__(self, opener: PictureOpener, fitter: PictureFitter, options: SendOptions) -> None:
        self._opener = opener
        self._fitter = fitter
        self._options = options

    def open(self, source: PictureSource, subject: Subject | None) -> OpenedOrUrl:
        """A URL stays one: only the service sees what is there."""
        return source if isinstance(source, CloudPictureUrl) else self._opener.open(source, subject)

    def template(self, opened: Opened, limits: PictureLimits) -> Fitted:
        """The template as it is sent; its transparency stays, as the result has the template's format."""
        return self._fitter.fit(opened, limits, shrink=self._options.shrink, keep_alpha=True)

    def pack(self, photo: CloudPhoto, opened: OpenedOrUrl, limits: PictureLimits, *, goes_to: str) -> PackedPhoto:
        """One photo; raises CloudError for one that would be charged in vain, FaceError for an unknown label."""
        return (
            _unseen(photo, opened)
            if isinstance(opened, CloudPictureUrl)
            else self._looked_at(photo, opened, limits, goes_to=goes_to)
        )

    def _looked_at(self, photo: CloudPhoto, opened: Opened, limits: PictureLimits, *, goes_to: str) -> PackedPhoto:
        face = self._face(photo, opened)
        fitted = self._fitter.fit(opened, limits, shrink=self._options.shrink)
        findings = (*_several(photo, opened, goes_to), *fitted.findings)
        if face is None:
            finding = Finding(FindingCode.PHOTO_NO_FACE, Severity.WARN, {"photo": opened.name})
            return PackedPhoto(opened.name, fitted.picture, findings=(*findings, finding))
        small = self.check_size(fitted.place(face.box), opened.name)
        box = _explicit(fitted, face, opened)
        return PackedPhoto(opened.name, fitted.picture, face.box, box, (*findings, *small))

    def check_size(self, sent: Box, name: str) -> tuple[Finding, ...]:
        """Whether a face is large enough in the picture that is sent; a finding instead of a refusal under force."""
        if min(sent.width, sent.height) > MIN_FACE_SIDE:
            return ()
        if not self._options.force:
            raise refusals.refused(refusals.SMALL_FACE, name)
        values: dict[str, Value] = {"photo": name, "width": sent.width, "height": sent.height, "limit": MIN_FACE_SIDE}
        return (Finding(FindingCode.PHOTO_FACE_SMALL, Severity.WARN, values),)

    def _face(self, photo: CloudPhoto, opened: Opened) -> Face | None:
        subject = opened.subject
        if photo.photo_label:
            return labelled(subject, photo.photo_label)
        if photo.photo_box:
            return face_in(subject, photo.photo_box)
        if not subject.faces and not self._options.force:
            raise refusals.refused(refusals.NO_FACE_SEEN, opened.name)
        return max(subject.faces, key=lambda face: face.box.area, default=None)


def name_of(source: PictureSource) -> Path:
    """What a picture is called in messages; a URL by its own text."""
    if isinstance(source, CloudPictureUrl):
        return Path(source.url)
    return source if isinstance(source, Path) else source.name


def _unseen(photo: CloudPhoto, at: CloudPictureUrl) -> PackedPhoto:
    """A photo that nobody has looked at here; raises FaceError when a face of it was chosen by its label."""
    if photo.photo_label:
        message = f"No face of {at.url} can be chosen: it is not looked at here."
        raise FaceError(ErrorCode.FACE_UNKNOWN_LABEL, message, label=photo.photo_label, known="")
    finding = Finding(FindingCode.PHOTO_UNCHECKED, Severity.INFO, {"photo": at.url})
    return PackedPhoto(at.url, at, photo.photo_box, photo.photo_box, (finding,))


def _several(photo: CloudPhoto, opened: Opened, goes_to: str) -> tuple[Finding, ...]:
    count = len(opened.subject.faces)
    if count <= 1 or photo.photo_label or photo.photo_box:
        return ()
    values: dict[str, Value] = {"photo": opened.name, "count": count}
    return (Finding(FindingCode.PHOTO_SEVERAL_FACES, Severity.WARN, values, face=goes_to),)


def _explicit(fitted: Fitted, face: Face, opened: Opened) -> Box | None:
    """The box to send: among several faces the service might take another one for the largest."""
    box = fitted.place(face.box)
    several = len(opened.subject.faces) > 1
    return box if several and min(box.width, box.height) >= MIN_BOX_SIDE else None
