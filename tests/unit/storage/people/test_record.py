"""Where pictures of people went, and forgetting it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.domain.fusing.consent import Consent, ConsentTerms
from desktop.domain.fusing.people import Kept, KnownPlace, LeftBecause, MadeResult, PlaceKind, Removed, Traces
from desktop.domain.marking.unlabelled import UnlabelledExport
from desktop.storage.database import open_database, run_statements
from desktop.storage.duties import DUTIES_NAME, SCHEMA, TABLES, DutyFile
from desktop.storage.people.record import PeopleFile

if TYPE_CHECKING:
    from collections.abc import Iterator

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
PHOTO, RESULT, OTHER = "a" * 64, "b" * 64, "c" * 64
THEIRS = Consent(PHOTO, "li.jpg", ConsentTerms("李", "春节", date(2026, 11, 30)), NOON)
ANOTHER = Consent(OTHER, "wang.jpg", ConsentTerms("王", "test", date(2026, 11, 1)), NOON)
TRACES = Traces(frozenset({PHOTO, RESULT}), "李", frozenset({"li.jpg"}))


@pytest.fixture
def duties(tmp_path: Path) -> Iterator[DutyFile]:
    with closing(DutyFile(tmp_path / DUTIES_NAME)) as opened:
        yield opened


@pytest.fixture
def record(duties: DutyFile) -> PeopleFile:
    return PeopleFile(duties)


def test_a_place_is_remembered_once(record: PeopleFile) -> None:
    run = KnownPlace(Path("/runs/1"), PlaceKind.RUN)
    report = KnownPlace(Path("/out/report"), PlaceKind.REPORT, run.path)
    for place in (run, report, run):
        record.note_place(place, NOON)
    assert set(record.places()) == {run, report}


def test_results_are_remembered_with_what_they_are_made_of(record: PeopleFile) -> None:
    results = [
        MadeResult(Path("/out/a.png"), RESULT, frozenset({PHOTO, OTHER}), NOON),
        MadeResult(Path("/out/b.png"), "d" * 64, frozenset(), NOON + timedelta(hours=1)),
    ]
    for result in results:
        record.note_result(result)
    assert record.results() == tuple(results)


def test_what_was_written_is_sound_when_it_is_opened_again(duties: DutyFile, record: PeopleFile) -> None:
    """SQLite 3.40 takes a table without row ids for damaged whose key is not in the order of its columns."""
    result = MadeResult(Path("/out/a.png"), RESULT, frozenset({PHOTO, OTHER}), NOON)
    record.note_result(result)
    duties.close()
    assert record.results() == (result,)


def test_consents_and_notes_on_results_go_and_those_of_others_stay(duties: DutyFile, record: PeopleFile) -> None:
    duties.put_consents((THEIRS, ANOTHER))
    kept = MadeResult(Path("/out/other.png"), "d" * 64, frozenset({OTHER}), NOON)
    record.note_result(MadeResult(Path("/out/li.png"), RESULT, frozenset({PHOTO}), NOON))
    record.note_result(kept)
    done = record.forget(TRACES)
    assert done.removed == (Removed(Kept.CONSENT, duties.path, 1), Removed(Kept.RECORD, duties.path, 1))
    assert done.left == ()
    assert (duties.consents(), record.results()) == ((ANOTHER,), (kept,))
    written = b"".join(path.read_bytes() for path in duties.path.parent.iterdir() if path.is_file())
    assert PHOTO.encode() not in written
    assert b"/out/li.png" not in written
    assert record.forget(TRACES).removed == ()


def test_the_ledger_that_the_law_asks_for_stays_and_its_end_is_told(duties: DutyFile, record: PeopleFile) -> None:
    export = UnlabelledExport(NOON, "li.png", RESULT, "local", "ACME")
    duties.add_exports([export])
    duties.add_exports([replace(export, content=OTHER)])
    [left] = record.forget(TRACES).left
    assert left.because is LeftBecause.KEPT_BY_LAW
    assert left.detail == "1 rows of the ledger of unlabelled results, until 2027-05-29"
    assert len(duties.exports()) == 2


def test_a_backup_from_before_results_were_noted_forgets_too(tmp_path: Path) -> None:
    """Opening the old file brings it up to date and keeps a backup: there the person must not stay."""
    path = tmp_path / DUTIES_NAME
    old = replace(SCHEMA, migrations=(partial(run_statements, TABLES),))
    with closing(open_database(path, old)) as database:
        values = (PHOTO, "li.jpg", "李", "春节", "2026-11-30", None, 0, "", NOON.isoformat())
        database.execute("INSERT INTO consent VALUES (?,?,?,?,?,?,?,?,?)", values)
    with closing(DutyFile(path)) as duties:
        done = PeopleFile(duties).forget(TRACES)
    assert [it.place.parent.name for it in done.removed] == [tmp_path.name, "backups"]
    [backup] = (tmp_path / "backups").iterdir()
    assert PHOTO.encode() not in backup.read_bytes()


def test_a_backup_that_cannot_be_used_is_told(tmp_path: Path, record: PeopleFile) -> None:
    record.places()
    broken = tmp_path / "backups" / "duties-before-version-2.db"
    broken.parent.mkdir()
    broken.write_bytes(b"no database" * 500)
    assert [(it.because, it.place) for it in record.forget(TRACES).left] == [(LeftBecause.UNUSABLE, broken)]
