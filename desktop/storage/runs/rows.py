"""Values of a run as rows of its tables, and rows as values."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from desktop.domain.cloud.calls import Charged
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.cells import FaceAssignment, QaMaterial, QaPhoto, Setting
from desktop.domain.qa.results import CellState, KeptCall, Mark, Rating, Verdict
from desktop.domain.workspace.files import StoredFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.qa.results import CellResult


class UnreadableRow(Exception):  # noqa: N818 - told as a damaged store by whoever knows its path
    """A row holds what no version of the program has written."""


@contextmanager
def rows_made_sense_of() -> Iterator[None]:
    """A row that makes no sense was damaged on the disk."""
    try:
        yield
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        message = f"a row makes no sense ({error!r})"
        raise UnreadableRow(message) from error


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- what cells are made of ---


def photo_body(photo: QaPhoto) -> str:
    return as_json(_plain_photo(photo))


def photo_from(body: str) -> QaPhoto:
    return _photo(json.loads(body))


def material_body(material: QaMaterial) -> str:
    return as_json(
        {
            "name": material.name,
            "file": _plain_file(material.file),
            "project_id": material.project_id,
            "model_id": material.model_id,
            "faces": [[it.label, it.face_id, _plain_photo(it.fixed) if it.fixed else None] for it in material.faces],
        }
    )


def material_from(body: str) -> QaMaterial:
    plain = json.loads(body)
    faces = tuple(
        FaceAssignment(label, face_id, _photo(fixed) if fixed else None) for label, face_id, fixed in plain["faces"]
    )
    file = _file(plain["file"])
    return QaMaterial(plain["name"], file, plain["project_id"], plain["model_id"], faces)


def setting_body(setting: Setting) -> str:
    return as_json({"engine": setting.engine, "values": setting.values.pairs, "label": setting.label})


def setting_from(body: str, *, paid: bool) -> Setting:
    plain = json.loads(body)
    values = ParameterValues(tuple((name, value) for name, value in plain["values"]))
    return Setting(plain["engine"], values, paid=paid, label=plain["label"])


def _plain_photo(photo: QaPhoto) -> dict[str, object]:
    return {"file": _plain_file(photo.file), "name": photo.name, "tags": photo.tags}


def _photo(plain: dict[str, Any]) -> QaPhoto:
    return QaPhoto(StoredFile(*plain["file"]), plain["name"], tuple(plain["tags"]))


def _plain_file(file: StoredFile | None) -> list[object] | None:
    return [file.sha256, file.suffix, file.length] if file else None


def _file(plain: list[Any] | None) -> StoredFile | None:
    return StoredFile(*plain) if plain else None


# --- what came of cells ---


def result_body(result: CellResult) -> str:
    """What has no column of its own. Free cells have no call, and do not say so: there may be 100,000 of them."""
    call = {"call": _plain_call(result.call)} if result.call else {}
    return as_json(
        {
            "message": result.message,
            "picture": _plain_file(result.picture),
            "thumbnail": _plain_file(result.thumbnail),
            "request_id": result.request_id,
            "charged": result.charged,
            "attempts": result.attempts,
            "seconds": result.seconds,
            "notes": result.notes,
            **call,
        }
    )


def result_fields(state: str, verdict: str | None, code: str | None, body: str) -> dict[str, Any]:
    """The fields of a result, but for its cell and figures."""
    plain = json.loads(body)
    return {
        "state": CellState(state),
        "verdict": None if verdict is None else Verdict(verdict),
        "code": code,
        "message": plain["message"],
        "picture": _file(plain["picture"]),
        "thumbnail": _file(plain["thumbnail"]),
        "request_id": plain["request_id"],
        "charged": Charged(plain["charged"]),
        "attempts": plain["attempts"],
        "seconds": plain["seconds"],
        "notes": tuple(plain["notes"]),
        "call": _call(plain["call"]) if "call" in plain else None,
    }


def _plain_call(call: KeptCall) -> list[object]:
    return [_plain_file(file) for file in (call.exchange, *call.sent)]


def _call(plain: list[Any]) -> KeptCall:
    exchange, *sent = (StoredFile(*file) for file in plain)
    return KeptCall(exchange, tuple(sent))


def rating_row(rating: Rating) -> tuple[object, ...]:
    return rating.key, rating.mark, rating.stars, as_json(rating.tags), rating.note


def rating_from(key: str, mark: str | None, stars: int | None, tags: str, note: str) -> Rating:
    return Rating(key, None if mark is None else Mark(mark), stars, tuple(json.loads(tags)), note)
