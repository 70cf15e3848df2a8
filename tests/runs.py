"""Values of batch and QA for tests."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

from desktop.domain.cloud.exchange import Exchange
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.cells import Cell, FaceAssignment, QaMaterial, QaPhoto, Setting
from desktop.domain.qa.plan import PhotoChoice, Plan
from desktop.domain.qa.results import CellResult, CellState, Run, Verdict
from desktop.domain.workspace.files import StoredFile

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)

FREE = Setting("local", ParameterValues.of(algorithm="swap"))
PAID = Setting("FuseFace", paid=True)


def stored(name: str, suffix: str = ".jpg") -> StoredFile:
    """The file of which the text ``name`` would be the content."""
    return StoredFile(hashlib.sha256(name.encode()).hexdigest(), suffix, len(name))


def make_photo(name: str = "anna.jpg", *tags: str) -> QaPhoto:
    return QaPhoto(stored(name), name, tags)


def make_material(name: str = "team.jpg") -> QaMaterial:
    faces = (FaceAssignment("F1"), FaceAssignment("F2", "mt_1_2", make_photo("ben.jpg")))
    return QaMaterial(name, stored(name), "at_1", "mt_1", faces)


def make_cell(index: int = 0, setting: Setting = FREE, *, photo: QaPhoto | None = None, **changes: object) -> Cell:
    cell = Cell(index, f"key-{index}-{setting.title}", photo or make_photo(), make_material(), setting)
    return replace(cell, **changes)  # type: ignore[arg-type]


def make_done(cell: Cell, verdict: Verdict = Verdict.PASS, **figures: float) -> CellResult:
    return CellResult(cell, CellState.DONE, verdict, figures=figures, picture=stored("made"), attempts=1, seconds=0.5)


def make_exchange(request_id: str = "r-1", **changes: object) -> Exchange:
    """A call as the client notes it: no picture, no whole key."""
    exchange = Exchange(
        action="FuseFace",
        endpoint="http://127.0.0.1:8670",
        method="POST",
        url="http://127.0.0.1:8670/",
        request_headers={"X-TC-Action": "FuseFace", "Authorization": "TC3-HMAC-SHA256 Credential=••••1234/…"},
        canonical_request="POST\n/\n",
        string_to_sign="TC3-HMAC-SHA256\n1796029200",
        body='{\n  "ModelId": "春节"\n}',
        started=NOW,
        elapsed_ms=312.5,
        status=200,
        response_headers={"Content-Type": "application/json"},
        response_body=f'{{"Response": {{"RequestId": "{request_id}"}}}}',
        request_id=request_id,
    )
    return replace(exchange, **changes)  # type: ignore[arg-type]


def make_run() -> Run:
    return Run("r1", "春节 · smoke", NOW, 'title = "春节 · smoke"', {"local": "0.1.0"}, ())


def make_plan(**changes: object) -> Plan:
    return replace(Plan("smoke", PhotoChoice(("panel",)), (), ()), **changes)  # type: ignore[arg-type]
