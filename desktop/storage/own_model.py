"""Which model of their own the user has confirmed, in a file of the program's own."""

from __future__ import annotations

import json
import logging
import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.files.paths import read_file
from desktop.domain.files.spelling import parsed_json
from desktop.domain.fusing.own_model import FORMATS, ModelFiles, ModelFormat, OwnModel
from desktop.storage.atomic import OWNER, write_atomically
from desktop.storage.failures import failures_of

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN_MODEL_NAME = "own-model.json"
KIND = "note of the own model"

logger = logging.getLogger("desktop.storage")


class OwnModelFile:
    """As :class:`desktop.domain.fusing.own_model.OwnModelStore`; what makes no sense has to be confirmed again."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> OwnModel | None:
        try:
            plain = parsed_json(read_file(self._path))
            return _model(plain) if plain else None
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            logger.warning("%s cannot be read, and no model is taken for confirmed: %s", self._path, error)
            return None

    def save(self, model: OwnModel | None) -> None:
        data = json.dumps({} if model is None else _plain(model), indent=1).encode()
        with failures_of(self._path, KIND):
            write_atomically(Path(os.path.realpath(self._path)), data, mode=OWNER)


def _plain(model: OwnModel) -> dict[str, object]:
    files = model.files
    return {
        "model": str(files.model),
        "face_network": str(files.face_network),
        "vector_map": str(files.vector_map or ""),
        "format": str(model.format),
        "side": model.side,
        "digests": list(model.digests),
        "confirmed": model.confirmed.isoformat(),
        "licence": model.licence,
    }


def _model(plain: Mapping[str, Any]) -> OwnModel:
    """A ``ValueError``, ``KeyError`` or ``TypeError`` where it makes no sense."""
    vector_map = _text(plain["vector_map"])
    files = ModelFiles(
        Path(_text(plain["model"])), Path(_text(plain["face_network"])), Path(vector_map) if vector_map else None
    )
    digests = tuple(_text(digest) for digest in plain["digests"])
    chosen, side = ModelFormat(plain["format"]), plain["side"]
    if len(digests) != len(files.paths) or not any((row.format, row.side) == (chosen, side) for row in FORMATS):
        message = f"{len(digests)} digests and a {chosen} of {side} make no sense"
        raise ValueError(message)
    confirmed = datetime.fromisoformat(plain["confirmed"])
    return OwnModel(files, chosen, side, digests, confirmed, _text(plain["licence"]))


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        message = f"text expected, not {value!r}"
        raise ValueError(message)
    return value
