"""Earlier runs as plain data for the session, and back: what it takes to make each again, its stars and its note.

Of one that was paid for the file that came is kept beside the session, since making it again would be charged again.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from desktop.domain.cloud.calls import Charged
from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import Logo, Wording
from desktop.domain.fusing.order import Assignment, Marking, Order
from desktop.domain.fusing.outcome import Figures, FusedPicture, Outcome
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.geometry import Box
from desktop.services.fusing.table import engine_infos
from desktop.ui.effect.values import MOST_STARS, Run
from desktop.ui.kit.drops import png_of
from desktop.ui.kit.images import from_qimage, to_qimage, with_alpha

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.fusing.order import PictureSource, Source
    from desktop.ui.kit.mode import Plain, SessionFiles

    ToPlain = Callable[[PictureSource], Plain]
    FromPlain = Callable[[object], Source | None]

logger = logging.getLogger("desktop.ui")

VALUES = (str, int, float, bool)


class KeptRuns:
    """``plain_source`` keeps a picture. Each run's own files are written once: it is asked at each change."""

    def __init__(self, plain_source: ToPlain) -> None:
        self._source = plain_source
        self._names: dict[int, Mapping[str, Plain]] = {}

    def plain_of(self, runs: tuple[Run, ...], store: SessionFiles | None) -> Plain:
        """Nothing where nothing can be kept. Raises StoreError."""
        if store is None:
            return []
        self._names = {run.number: self._names.get(run.number) or _kept(run, store) for run in runs}
        return [self._row(run) for run in runs]

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
            "marking": _plain_marking(order.marking),
            "failure": None if run.failure is None else _plain_failure(run.failure),
            "template": None if order.template is None else self._source(order.template),
            "photos": [
                {"label": label, "photo_label": chosen, "face_id": face_id, "photo": photo}
                for label, chosen, face_id, photo in photos
            ],
        }


def _plain_marking(marking: Marking) -> Plain:
    """All but the logo's pixels, which are a file."""
    plain: dict[str, Plain] = {"label": marking.label, "producer_id": marking.producer_id}
    plain |= {"wording": marking.wording.value, "metadata": list(marking.metadata) if marking.metadata else None}
    if (logo := marking.logo) is not None:
        box = logo.box
        plain |= {"logo_name": marking.logo_name, "logo_box": [box.x, box.y, box.width, box.height]}
        plain |= {"logo_words": logo.holds_words}
    return plain


def _plain_failure(error: FusionDeskError) -> Plain:
    values: dict[str, Plain] = {name: value for name, value in error.values.items() if isinstance(value, VALUES)}
    return {"code": error.code.value, "message": error.message, "values": values}


def _kept(run: Run, store: SessionFiles) -> Mapping[str, Plain]:
    names: dict[str, Plain] = {} if run.thumbnail.isNull() else {"thumbnail": store.put(png_of(run.thumbnail), "png")}
    if (logo := run.order.marking.logo) is not None:
        names["logo"] = store.put(png_of(to_qimage(logo.pixels)), "png")
    if run.paid is not None and run.paid.fused.data is not None:
        picture = run.paid.fused
        names |= {"file": store.put(picture.data or b"", picture.format.value), "format": picture.format.value}
        names |= {"request_id": run.paid.request_id, "charged": run.paid.charged.value}
    return names


def runs_of(plain: object, store: SessionFiles | None, source_of: FromPlain) -> tuple[Run, ...]:
    """The runs that can still be read, newest first; one that makes no sense, or whose files are gone, is left out."""
    if store is None or not isinstance(plain, list):
        return ()
    found = [_run(row, store, source_of) for row in plain if isinstance(row, dict)]
    return tuple(run for run in found if run is not None)


def _run(row: Mapping[str, Any], store: SessionFiles, source_of: FromPlain) -> Run | None:
    try:
        order = _order(row, _marking(row, store), source_of)
        failure = _failure(row.get("failure"))
        thumbnail = QImage.fromData(store.get(str(row["thumbnail"]))) if failure is None else QImage()
        paid = _paid(row, order, thumbnail, store)
        stars = min(max(int(row["stars"]), 0), MOST_STARS)
        number, took = int(row["number"]), float(row["elapsed_ms"])
        return Run(number, order, thumbnail, took, paid, stars, str(row["note"]), failure)
    except (KeyError, TypeError, ValueError, FusionDeskError) as error:
        logger.warning("A run of the last session was left out: %s", error)
        return None


def _marking(row: Mapping[str, Any], store: SessionFiles) -> Marking:
    """Raises ``KeyError``, ``TypeError`` and ``ValueError``, and StoreError for a logo that is gone."""
    plain = row.get("marking")
    if plain is None:  # of a version that kept runs with the usual marking only
        return Marking(producer_id=str(row["producer_id"]))
    marking = Marking(
        label=bool(plain["label"]), producer_id=str(plain["producer_id"]), wording=Wording(plain["wording"])
    )
    if plain["metadata"] is not None:
        key, value = plain["metadata"]
        marking = replace(marking, metadata=(str(key), str(value)))
    if "logo_box" not in plain:
        return marking
    image = QImage.fromData(store.get(str(row["logo"])))
    logo = Logo(with_alpha(image), Box(*map(int, plain["logo_box"])), bool(plain["logo_words"]))
    return replace(marking, logo=logo, logo_name=str(plain["logo_name"]))


def _failure(plain: Any) -> FusionDeskError | None:  # noqa: ANN401 - JSON of any shape
    if plain is None:
        return None
    values = {name: value for name, value in dict(plain["values"]).items() if isinstance(value, VALUES)}
    return FusionDeskError(ErrorCode(plain["code"]), str(plain["message"]), **values)


def _order(row: Mapping[str, Any], marking: Marking, source_of: FromPlain) -> Order:
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
    return Order(row["engine"], template, assigned, ParameterValues.of(**values), marking)


def _paid(row: Mapping[str, Any], order: Order, thumbnail: QImage, store: SessionFiles) -> Outcome | None:
    if "file" not in row:
        return None
    small = from_qimage(thumbnail.convertToFormat(QImage.Format.Format_RGB32)).copy()
    picture = FusedPicture(small, PictureFormat(row["format"]), store.get(str(row["file"])))
    figures = Figures(float(row["elapsed_ms"]))
    charged = Charged(row["charged"])
    return Outcome(order, picture, figures=figures, request_id=str(row["request_id"]), charged=charged)
