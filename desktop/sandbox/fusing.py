"""From the parameters of a call to a fused picture."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from cachetools import LRUCache

from desktop.domain.errors import FaceError
from desktop.domain.fusing.fusion import Logo
from desktop.domain.fusing.order import Assignment, Marking, Order, Source
from desktop.domain.geometry import Box
from desktop.domain.jobs import NoProgress
from desktop.domain.rules.rules import MIN_FACE_SIDE
from desktop.sandbox.fields import PARAMETER_VALUE
from desktop.sandbox.marking import with_metadata
from desktop.sandbox.protocol import ApiError
from desktop.sandbox.schemas import FACE_RECT_ERROR

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain.face import Face
    from desktop.domain.fusing.engine import Engine
    from desktop.domain.fusing.order import PictureSource, Subject
    from desktop.domain.fusing.parameters import ParameterValues
    from desktop.domain.preparing import Encoded
    from desktop.sandbox.pictures import PictureLimits, Pictures
    from desktop.sandbox.protocol import JsonObject, ReceivedCall
    from desktop.sandbox.results import ResultStore
    from desktop.services.fusing.saving import ResultSaver

NO_FACE = "FailedOperation.NoFaceDetected"
PHOTO_FIELDS = "Url", "Image"
LOGO_FIELDS = "LogoUrl", "LogoImage"
URL_FIELD = b'Url"'
"""How every field for a URL ends in a body: ``Url``, ``ModelUrl``, ``LogoUrl``."""

KEPT_FUSIONS = 16

TEMPLATE = Source(Path("template"))
"""What the template is called in an order."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What FuseFace and FuseFaceUltra share."""

    engine: Engine
    saver: ResultSaver
    pictures: Pictures
    results: ResultStore
    made: LRUCache[str, Encoded] = field(default_factory=lambda: LRUCache(KEPT_FUSIONS))
    lock: Lock = field(default_factory=Lock)
    """For ``made``."""

    def once(self, call: ReceivedCall, make: Callable[[], Encoded]) -> Encoded:
        """The same body gives the same picture: it is fused once. A URL may lead to another picture each time."""
        if call.method == "GET":
            return make()
        with self.lock:
            known = self.made.get(call.body_hash)
        if known is not None:
            return known
        encoded = make()
        if call.body is not None and URL_FIELD not in call.body:
            with self.lock:
                self.made[call.body_hash] = encoded
        return encoded

    def fuse(
        self,
        template: Subject,
        targets: Sequence[Face | None],
        photos: Sequence[Photo],
        settings: ParameterValues,
        marking: Marking,
    ) -> Encoded:
        """Photo by photo onto its target, or onto the largest face that is left; in the template's format.

        A face whose features cannot be read is none to the service: so its fact book explains ``NoFaceDetected``.
        """
        if len(photos) > len(template.faces):
            raise ApiError(PARAMETER_VALUE, f"`MergeInfos`: {len(photos)} > {len(template.faces)}")
        chosen = [target.label for target in targets if target is not None]
        if len(set(chosen)) != len(chosen):
            raise ApiError(PARAMETER_VALUE, "`MergeInfos`")
        assigned = tuple(
            Assignment(Source(photo.path), target.label if target else None, photo.face.label)
            for target, photo in zip(targets, photos, strict=True)
        )
        pictures: dict[PictureSource, Subject] = {
            TEMPLATE: template,
            **{Source(photo.path): photo.subject for photo in photos},
        }
        order = Order(self.engine.info.id, TEMPLATE, assigned, settings, marking, pictures)
        try:
            return self.saver.encode(self.engine.fuse(order, NoProgress()))
        except FaceError as error:
            raise ApiError(NO_FACE) from error

    def photos(self, document: JsonObject, limits: PictureLimits) -> list[Photo]:
        """The user photos of ``MergeInfos`` with the face of each that is meant."""
        return [
            self._photo(item, Path(f"MergeInfos.{number}"), limits)
            for number, item in enumerate(document["MergeInfos"])
        ]

    def _photo(self, item: JsonObject, path: Path, limits: PictureLimits) -> Photo:
        subject = self.pictures.subject(item, PHOTO_FIELDS, limits)
        return Photo(path, subject, large_enough(face_in(subject, item.get("InputImageFaceRect"))))

    def marking(self, document: JsonObject, limits: PictureLimits) -> Marking:
        """The label that ``LogoAdd`` asks for, or in its place the logo of ``LogoParam``."""
        parameter = document.get("LogoParam")
        if document.get("LogoAdd", 1) == 0:
            return Marking(label=False)
        if parameter is None:
            return Marking()
        picture = self.pictures.picture(parameter, LOGO_FIELDS, limits)
        return Marking(logo=Logo(picture.pixels, box_of(parameter["LogoRect"]), holds_words=True))

    def answer(self, encoded: Encoded, document: JsonObject, call: ReceivedCall, lifetime: float) -> JsonObject:
        """``FusedImage`` in the form that was asked for; ``lifetime`` in seconds is that of a URL."""
        data = _marked(encoded.data, document)
        if document["RspImgType"] == "base64":
            return {"FusedImage": b64encode(data).decode()}
        name = self.results.put(replace(encoded, data=data), lifetime)
        return {"FusedImage": f"{call.base_url}/results/{name}"}


@dataclass(frozen=True, slots=True)
class Photo:
    """A user photo and the face of it that is used. ``path`` is the name of its place in the request."""

    path: Path
    subject: Subject
    face: Face


def face_in(subject: Subject, rect: JsonObject | None) -> Face:
    """The largest face, or the one that overlaps ``rect`` most; raises face errors."""
    if rect is None:
        return largest(subject)
    box = box_of(rect)
    if not box.intersection_area(Box.of_size(subject.picture.info.size)):
        raise ApiError(FACE_RECT_ERROR)
    face = max(subject.faces, key=lambda known: known.box.overlap(box), default=None)
    if face is None or not face.box.intersection_area(box):
        raise ApiError(NO_FACE)
    return face


def largest(subject: Subject) -> Face:
    if not subject.faces:
        raise ApiError(NO_FACE)
    return subject.faces[0]


def large_enough(face: Face) -> Face:
    """``face`` itself; raises ``FaceSizeTooSmall`` for 34 pixels or less."""
    if min(face.box.width, face.box.height) <= MIN_FACE_SIDE:
        raise ApiError("FailedOperation.FaceSizeTooSmall")
    return face


def box_of(rect: JsonObject) -> Box:
    return Box(rect["X"], rect["Y"], rect["Width"], rect["Height"])


def _marked(data: bytes, document: JsonObject) -> bytes:
    codec = (document.get("FuseParam") or {}).get("ImageCodecParam") or {}
    for entry in codec.get("MetaData") or ():
        data = with_metadata(data, entry["MetaKey"], entry["MetaValue"])
    return data
