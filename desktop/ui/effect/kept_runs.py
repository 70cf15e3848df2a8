"""Earlier runs as plain data for the session, and back: what it takes to make each again, its stars and its note.

Of one that was paid for the file that came is kept beside the session, since making it again would be charged again.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from desktop.domain.cloud.calls import Charged
from desktop.domain.errors import FusionDeskError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.order import Assignment, Marking, Order
from desktop.domain.fusing.outcome import Figures, FusedPicture, Outcome
from desktop.domain.fusing.parameters import ParameterValues
from desktop.services.fusing.table import engine_infos
from desktop.ui.effect.values import Run
from desktop.ui.kit.images import from_qimage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.fusing.order import PictureSource, Source
    from desktop.ui.kit.mode import Plain, SessionFiles

    ToPlain = Callable[[PictureSource], Plain]
    FromPlain = Callable[[object], Source | None]

logger = logging.getLogger("desktop.ui")

VALUES = (str, int, float, bool)
MOST_STARS = 5


class KeptRuns:
    """``plain_source`` keeps a picture. Each run's own files are written once: it is asked at each change."""

    def __init__(self, plain_source: ToPlain) -> None:
        self._source = plain_source
        self._names: dict[int, Mapping[str, Plain]] = {}

    def plain_of(self, runs: tuple[Run, ...], store: SessionFiles | None) -> Plain:
        """Nothing where nothing can be kept. Raises StoreError. The label has no place here, nor has a logo: a run
        that had other than the usual marking is left out."""
        if store is None:
            return []
        self._names = {run.number: self._names.get(run.number) or _kept(run, store) for run in runs}
        return [self._row(run) for run in runs if run.order.marking in _usual(run.order.marking)]

    def _row(self, run: Run) -> Plain:
        order = run.order
        photos = [
            (it.template_label, it.photo_label, it.template_face_id, self._source(it.photo)) for it in order.assignments
        ]
        return {
            **self._names[run.number],
            "number": run.number,
            "elapsed_ms": run.elapsed_ms,
            "stars": run.stars,
            "note": run.note,
            "engine": order.engine,
            "values": dict(order.settings),
            "producer_id": order.marking.producer_id,
            "template": None if order.template is None else self._source(order.template),
            "photos": [
                {"label": label, "photo_label": chosen, "face_id": face_id, "photo": photo}
                for label, chosen, face_id, photo in photos
            ],
        }


def _usual(marking: Marking) -> tuple[Marking, ...]:
    return (Marking(producer_id=marking.producer_id),)


def _kept(run: Run, store: SessionFiles) -> Mapping[str, Plain]:
    names: dict[str, Plain] = {"thumbnail": store.put(_png(run.thumbnail), "png")}
    if run.paid is not None and run.paid.fused.data is not None:
        picture = run.paid.fused
        names |= {"file": store.put(picture.data or b"", picture.format.value), "format": picture.format.value}
        names |= {"request_id": run.paid.request_id, "charged": run.paid.charged.value}
    return names


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know bytes only, PySide wants text
    return bytes(buffer.data().data())


def runs_of(plain: object, store: SessionFiles | None, source_of: FromPlain) -> tuple[Run, ...]:
    """The runs that can still be read, newest first; one that makes no sense, or whose files are gone, is left out."""
    rows = plain if isinstance(plain, list) and store is not None else []
    found = [_run(row, store, source_of) for row in rows if isinstance(row, dict)] if store is not None else []
    return tuple(run for run in found if run is not None)


def _run(row: Mapping[str, Any], store: SessionFiles, source_of: FromPlain) -> Run | None:
    try:
        order = _order(row, source_of)
        thumbnail = QImage.fromData(store.get(str(row["thumbnail"])))
        paid = _paid(row, order, thumbnail, store)
        stars = min(max(int(row["stars"]), 0), MOST_STARS)
        return Run(int(row["number"]), order, thumbnail, float(row["elapsed_ms"]), paid, stars, str(row["note"]))
    except (KeyError, TypeError, ValueError, FusionDeskError) as error:
        logger.warning("A run of the last session was left out: %s", error)
        return None


def _order(row: Mapping[str, Any], source_of: FromPlain) -> Order:
    """Raises ``KeyError`` and ``ValueError`` for one that cannot be made again."""
    if row["engine"] not in {info.id for info in engine_infos()}:
        message = f"there is no engine {row['engine']}"
        raise ValueError(message)
    values = {name: value for name, value in dict(row["values"]).items() if isinstance(value, VALUES)}
    template = source_of(row["template"])
    photos = [(photo, source_of(photo["photo"])) for photo in row["photos"]]
    assigned = tuple(
        Assignment(source, photo["label"], photo["photo_label"], photo["face_id"])
        for photo, source in photos
        if source is not None
    )
    if template is None or len(assigned) != len(photos):
        message = "a picture of it is not known any more"
        raise ValueError(message)
    return Order(
        row["engine"], template, assigned, ParameterValues.of(**values), Marking(producer_id=row["producer_id"])
    )


def _paid(row: Mapping[str, Any], order: Order, thumbnail: QImage, store: SessionFiles) -> Outcome | None:
    if "file" not in row:
        return None
    small = from_qimage(thumbnail.convertToFormat(QImage.Format.Format_RGB32)).copy()
    picture = FusedPicture(small, PictureFormat(row["format"]), store.get(str(row["file"])))
    figures = Figures(float(row["elapsed_ms"]))
    charged = Charged(row["charged"])
    return Outcome(order, picture, figures=figures, request_id=str(row["request_id"]), charged=charged)
