"""What is tried out in Test effect as plain data for the session, and back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.errors import FusionDeskError
from desktop.domain.fusing.order import Source
from desktop.domain.fusing.parameters import ParameterValues
from desktop.services.fusing.table import engine_infos
from desktop.ui.effect.kept_runs import KeptRuns, runs_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.fusing.order import PictureSource
    from desktop.ui.effect.jobs import EffectJobs
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.kit.mode import Plain, SessionFiles

    Files = Callable[[], SessionFiles | None]

VALUES = (str, int, float, bool)


class KeptTest:
    """A test as plain data. What is in memory only is kept beside the session, once: it is asked for at each change."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._names: dict[PictureSource, str] = {}
        """Of pictures in memory that are in use: each crop of a template is another one of half a megabyte."""
        self._before: dict[PictureSource, str] = {}
        self._runs = KeptRuns(self._source)

    def plain_of(self, session: EffectSession) -> Plain:
        """Template, photos and settings. The AI label has no place here: it is on again at every start.

        Raises StoreError where a picture cannot be kept.
        """
        self._before, self._names = self._names, {}
        template = session.template
        follows = template.follows if template is not None else None
        photos = [(it.template_label, it.photo_label, self._source(it.photo)) for it in session.assigned]
        return {
            "template": None if template is None else self._source(template.source),
            "follows": None if follows is None else os.fspath(follows.picture.path),
            "photos": [{"label": label, "photo_label": chosen, "photo": photo} for label, chosen, photo in photos],
            "engine": session.engine.id,
            "values": {info.id: dict(session.values_of(info.id)) for info in engine_infos()},
            "face_ids": dict(session.face_ids),
            "producer_id": session.marking.producer_id,
            "runs": self._runs.plain_of(session.history, self._files()),
        }

    def _source(self, source: PictureSource) -> Plain:
        if isinstance(source, CloudPictureUrl):
            return None
        path, store = os.fspath(source.path), self._files()
        if source.data is None or store is None:
            return {"path": path}
        if source not in self._names:
            kept = self._before.get(source)
            self._names[source] = kept or store.put(source.data, source.path.suffix[1:].lower() or "bin")
        return {"path": path, "kept": self._names[source]}


def restore(saved: Plain, session: EffectSession, jobs: EffectJobs, files: Files) -> None:
    """Put everything back; pictures are read again. What makes no sense is left at what it is."""
    known: Mapping[str, Any] = saved if isinstance(saved, dict) else {}
    session.put_back(
        engine=next((info for info in engine_infos() if info.id == known.get("engine")), session.engine),
        values={info.id: _values_in(known.get("values"), info.id) for info in engine_infos()},
        face_ids={key: value for key, value in _dict(known.get("face_ids")).items() if isinstance(value, str)},
        producer_id=known["producer_id"] if isinstance(known.get("producer_id"), str) else "",
    )
    session.put_history_back(runs_of(known.get("runs"), files(), lambda plain: _source_in(plain, files)))
    try:
        for row in known.get("photos") or ():
            _assign(row, session, files)
        template = _source_in(known.get("template"), files)
    except FusionDeskError as error:
        jobs.failed.emit(error)
        return
    if template is not None:
        jobs.load_template(template)


def followed_path(saved: Plain) -> Path | None:
    """The picture of another mode that the template was made from."""
    path = _dict(saved).get("follows")
    return Path(path) if isinstance(path, str) else None


def _assign(row: object, session: EffectSession, files: Files) -> None:
    label, photo = _dict(row).get("label"), _source_in(_dict(row).get("photo"), files)
    if isinstance(label, str) and photo is not None:
        session.assign(label, photo)
        chosen = _dict(row).get("photo_label")
        session.choose_photo_face(label, chosen if isinstance(chosen, str) else None)


def _source_in(plain: object, files: Files) -> Source | None:
    row, store = _dict(plain), files()
    path, kept = row.get("path"), row.get("kept")
    if not isinstance(path, str) or "\0" in path:
        return None
    if not isinstance(kept, str) or store is None:
        return Source(Path(path))
    return Source(Path(path), store.get(kept))


def _values_in(plain: object, engine: str) -> ParameterValues:
    values = _dict(_dict(plain).get(engine))
    return ParameterValues.of(**{name: value for name, value in values.items() if isinstance(value, VALUES)})


def _dict(plain: object) -> Mapping[str, Any]:
    return plain if isinstance(plain, dict) else {}
