"""Cells as orders, which engines carry out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.fusing.order import Assignment, Marking, Order, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.fusing.order import PictureSource, Sending, Subject
    from desktop.domain.qa.cells import Cell


@dataclass(frozen=True, slots=True)
class CellPictures:
    """The pictures of one cell: decoded with their faces, and their files' bytes where a service is sent them."""

    subjects: Mapping[str, Subject]
    data: Mapping[str, bytes]

    def source(self, sha256: str, name: str) -> Source:
        """A name for the order; two pictures of one name stay two."""
        return Source(Path(sha256[:8]) / name, self.data.get(sha256))


def order_of(cell: Cell, pictures: CellPictures, sending: Sending) -> Order:
    """The order for what ``cell`` tries."""
    material, setting = cell.material, cell.setting
    named = {photo.file.sha256: pictures.source(photo.file.sha256, photo.name) for photo in cell.photos}
    known: dict[PictureSource, Subject] = {source: pictures.subjects[sha256] for sha256, source in named.items()}
    template = None
    if material.file is not None:
        template = pictures.source(material.file.sha256, material.name)
        known[template] = pictures.subjects[material.file.sha256]
    ids = {"project_id": material.project_id, "model_id": material.model_id} if setting.paid else {}
    return Order(
        engine=setting.engine,
        template=template,
        assignments=tuple(
            Assignment(
                named[photo.file.sha256],
                template_label=face.label or None,
                template_face_id=face.face_id or None,
            )
            for face, photo in zip(material.faces, cell.photos, strict=True)
        ),
        settings=setting.values.having(**{name: value for name, value in ids.items() if value}),
        marking=Marking(label=setting.label, keep_plain=True),
        pictures=known,
        sending=sending,
    )
