"""What a run has done, for the one that goes on with it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Never

import pytest

from desktop.domain.errors import ErrorCode, FusionDeskError, StoreError
from desktop.domain.preparing.naming import NamePattern
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.preparing.items import BatchItem, BatchOptions, Unit
from desktop.services.preparing.records import Records
from desktop.services.preparing.results import ItemResult, ItemStatus
from desktop.storage.preparing import PreparingJournalFiles

if TYPE_CHECKING:
    from collections.abc import Callable

HOW = BatchOptions()
FINDING = Finding(FindingCode.SHARPNESS, Severity.WARN, {"sharpness": 0.2}, face="F1")
DOCUMENT = {
    "source": "/in/a.jpg",
    "status": "failed",
    "profile": "base64",
    "findings": [{"code": "face.sharpness", "severity": "warn", "face": "F1", "values": {"sharpness": 0.2}}],
    "error": {"code": "file.not_found", "message": "gone"},
}
FAILED = ItemResult(
    Path("/in/\udcff.jpg"),
    ItemStatus.FAILED,
    DOCUMENT,
    "base64",
    error=FusionDeskError(ErrorCode.FILE_NOT_FOUND, "gone", path="/in"),
    findings=(FINDING,),
)
UNIT = Unit(0, BatchItem(Path("/in/a.jpg")))


@pytest.fixture
def journals(tmp_path: Path) -> PreparingJournalFiles:
    return PreparingJournalFiles(tmp_path / "room")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def recorded(journals: PreparingJournalFiles, out: Path, *results: ItemResult) -> Any:
    """What a run knows after one that has recorded these of :data:`UNIT`."""
    with Records(journals, out) as records:
        it = records.journalled(HOW)
        records.record(it.key(UNIT), it.to_plain(results))
    with Records(journals, out) as records:
        entry = records.finished().get(records.journalled(HOW).key(UNIT))
        return None if entry is None else it.from_plain(entry)


def test_a_result_comes_back_as_it_was(journals: PreparingJournalFiles, out: Path) -> None:
    [result] = recorded(journals, out, FAILED)
    assert result.error is not None
    assert (result.error.code, result.error.message, result.error.values) == (
        ErrorCode.FILE_NOT_FOUND,
        "gone",
        {"path": "/in"},
    )
    assert replace(result, error=None) == replace(FAILED, error=None)


def test_a_picture_that_is_gone_is_not_done(journals: PreparingJournalFiles, out: Path, tmp_path: Path) -> None:
    document = {"status": "prepared", "output": str(tmp_path / "a.jpg"), "findings": []}
    result = ItemResult(Path("/in/a.jpg"), ItemStatus.PREPARED, document, output=tmp_path / "a.jpg")
    assert recorded(journals, out, result) is None
    (tmp_path / "a.jpg").touch()
    assert recorded(journals, out, result) == (result,)


def test_what_a_full_disk_stood_in_the_way_of_is_not_done(journals: PreparingJournalFiles, out: Path) -> None:
    full = {**DOCUMENT, "error": {"code": "file.disk_full", "message": "full"}}
    assert recorded(journals, out, replace(FAILED, document=full)) is None


@pytest.mark.parametrize("entry", [None, [3], [{"document": {}}], [{"source": "a", "document": {"status": "new"}}]])
def test_what_another_version_has_recorded_is_not_done(
    journals: PreparingJournalFiles, out: Path, entry: object
) -> None:
    journal = journals.open(out)
    journal.record("key", entry)
    journal.close()
    with Records(journals, out) as records:
        assert records.finished() == {}


CHANGES: dict[str, Callable[[Unit], Unit]] = {
    "options": lambda it: replace(it, item=replace(it.item, options=replace(it.item.options, margin=4.0))),
    "picture": lambda it: replace(it, item=replace(it.item, path=Path("/in/b.jpg"))),
    "ids": lambda it: replace(it, item=replace(it.item, template_face_ids={"F1": "m_1"})),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_decides_a_result_is_in_its_key(journals: PreparingJournalFiles, out: Path, change: str) -> None:
    with Records(journals, out) as records:
        key = records.journalled(HOW).key
        assert key(UNIT) != key(CHANGES[change](UNIT))
        assert key(UNIT) == key(replace(UNIT, place=7)), "its place does not matter"


def test_its_place_matters_where_the_name_has_a_number(journals: PreparingJournalFiles, out: Path) -> None:
    with Records(journals, out) as records:
        key = records.journalled(BatchOptions(pattern=NamePattern.parse("{n}"))).key
        assert key(UNIT) != key(replace(UNIT, place=7))


def test_a_picture_that_was_changed_is_another_one(journals: PreparingJournalFiles, out: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"1")
    unit = Unit(0, BatchItem(path))
    with Records(journals, out) as records:
        key = records.journalled(HOW).key
        before = key(unit)
        os.utime(path, (1, 1))
        assert key(unit) != before


def damage(path: Path) -> None:
    path.write_bytes(b"no journal\n")


def test_a_journal_that_is_damaged_costs_nobody_a_picture(
    journals: PreparingJournalFiles, out: Path, tmp_path: Path
) -> None:
    recorded(journals, out, FAILED)
    damage(next((tmp_path / "room").glob("*.jsonl")))
    with Records(journals, out) as records:
        records.record("key", [])
        assert records.finished() == {}
        assert records.take_away() == []
        records.done()


@pytest.mark.parametrize("what", ["record", "clear"])
def test_a_disk_that_fills_costs_nobody_a_picture(
    journals: PreparingJournalFiles, out: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    def full(*_: object) -> Never:
        raise StoreError(ErrorCode.DISK_FULL, "full")

    monkeypatch.setattr("desktop.storage.preparing.PreparingJournalFile." + what, full)
    with Records(journals, out) as records:
        records.record("key", [])
        records.done()
        assert records.finished() == {}
