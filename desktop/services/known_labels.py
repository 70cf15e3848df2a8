"""Face labels of a written material that has lost its metadata, from the manifest beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.face import Origin
from desktop.domain.face.given import GivenFace, GivenFaces
from desktop.domain.files.spelling import escaped
from desktop.domain.geometry import Box
from desktop.services.manifest import MANIFEST_NAME, manifest_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.picture import Picture, PictureInfo


def with_known_labels(picture: Picture) -> Picture:
    """The picture, with the labels of the manifest in its folder where its own metadata has none.

    A manifest lists the faces that the picture was prepared for.
    """
    info = picture.info
    faces = () if info.labels else tuple(_written(info))
    if not faces:
        return picture
    labels = tuple((face.label, face.box) for face in faces)
    given = GivenFaces(tuple(face for face in faces if face.origin is not Origin.DETECTOR))
    purpose = replace(info.purpose, used=tuple(face.label for face in faces))
    return replace(picture, info=replace(info, labels=labels, given=given, purpose=purpose))


def _written(info: PictureInfo) -> Iterator[GivenFace]:
    for item in manifest_items(info.path.parent / MANIFEST_NAME):
        if _is_about(item, info):
            yield from _faces(item)


def _is_about(item: object, info: PictureInfo) -> bool:
    """Whether an item of a manifest speaks of this file, as it is: another size is another picture."""
    output = item.get("output") if isinstance(item, dict) else None
    if not isinstance(item, dict) or not isinstance(output, str) or Path(output).name != escaped(info.path.name):
        return False
    return (item.get("width"), item.get("height")) == (info.size.width, info.size.height)


def _faces(item: dict[str, Any]) -> Iterator[GivenFace]:
    faces = item.get("faces")
    for face in faces if isinstance(faces, list) else ():
        try:
            box = face["box"]
            place = Box(*(int(box[name]) for name in ("x", "y", "width", "height")))
            origin = Origin(face["origin"]) if "origin" in face else Origin.DETECTOR
            points = tuple((int(point["x"]), int(point["y"])) for point in face.get("points", ()))
            yield GivenFace(place, str(face["label"]), origin, points)
        except (KeyError, TypeError, ValueError, OverflowError):  # edited by somebody: this face has no label then
            continue
