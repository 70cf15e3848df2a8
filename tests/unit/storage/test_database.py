"""SQLite files: checked before they are used, brought up to date with a backup first."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage import database as database_module
from desktop.storage.backups import back_up, newest_backup
from desktop.storage.database import Schema, number_of, open_database, run_statements, transaction
from desktop.storage.failures import CODES, failures_of
from tests.waiting import HANG

if TYPE_CHECKING:
    from pathlib import Path

FIRST = partial(run_statements, "CREATE TABLE thing (name TEXT); INSERT INTO thing VALUES ('one')")
SECOND = partial(run_statements, "ALTER TABLE thing ADD COLUMN size INTEGER; UPDATE thing SET size = 1")
VERSION_1 = Schema("things", 0x1234, (FIRST,))
VERSION_2 = Schema("things", 0x1234, (FIRST, SECOND))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "things.db"


def things(path: Path, schema: Schema) -> list[tuple[object, ...]]:
    with closing(open_database(path, schema)) as database:
        return database.execute("SELECT * FROM thing").fetchall()


def test_a_new_file_is_at_the_latest_version_without_a_backup(path: Path) -> None:
    assert things(path, VERSION_2) == [("one", 1)]
    assert newest_backup(path) is None
    with closing(open_database(path, VERSION_2)) as database:
        assert number_of(database, "PRAGMA user_version") == 2
        assert number_of(database, "PRAGMA foreign_keys") == 1
        assert number_of(database, "PRAGMA synchronous") == 2


def test_an_older_file_is_brought_forward_after_a_backup(path: Path) -> None:
    assert things(path, VERSION_1) == [("one",)]
    assert things(path, VERSION_2) == [("one", 1)]
    backup = newest_backup(path)
    assert backup is not None
    assert backup.name == "things-before-version-2.db"
    assert things(backup, VERSION_1) == [("one",)]


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    things(path, VERSION_1)
    broken = Schema("things", 0x1234, (FIRST, partial(run_statements, "DELETE FROM thing; SELECT nonsense")))
    with pytest.raises(sqlite3.OperationalError, match="nonsense"):
        open_database(path, broken)
    assert things(path, VERSION_1) == [("one",)]


def test_a_newer_file_is_left_alone(path: Path) -> None:
    things(path, VERSION_2)
    before = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        open_database(path, VERSION_1)
    assert caught.value.code is ErrorCode.STORE_NEWER
    assert path.read_bytes() == before


def test_an_edit_in_flight_is_rolled_back(path: Path) -> None:
    with closing(open_database(path, VERSION_1)) as database:
        with pytest.raises(sqlite3.OperationalError), transaction(database):
            run_statements("DELETE FROM thing; SELECT nonsense", database)
        assert not database.in_transaction
    assert things(path, VERSION_1) == [("one",)]


def test_a_bug_in_a_statement_is_no_failure_of_the_world(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), failures_of(path, "things"):
        raise sqlite3.OperationalError


def test_a_database_that_somebody_else_writes_is_told(path: Path) -> None:
    with closing(open_database(path, VERSION_1)) as first, closing(open_database(path, VERSION_1)) as second:
        second.execute("PRAGMA busy_timeout = 1").fetchall()
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught, failures_of(path, "things"), transaction(second):
            pass
        assert caught.value.code is ErrorCode.STORE_LOCKED
        first.execute("ROLLBACK")


def test_a_table_that_breaks_its_own_rules_is_damaged(path: Path) -> None:
    strict = Schema("things", 0x1234, (partial(run_statements, "CREATE TABLE thing (name TEXT NOT NULL)"),))
    with closing(open_database(path, VERSION_1)) as database:
        database.execute("INSERT INTO thing VALUES (NULL)")
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA writable_schema = ON").fetchall()
        database.execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE thing (name TEXT NOT NULL)'")
    with pytest.raises(StoreError, match="NULL value in thing") as caught:
        open_database(path, strict)
    assert caught.value.code is ErrorCode.STORE_DAMAGED


ENDLESS = "WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT n FROM endless"


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TRIGGER theirs AFTER INSERT ON thing BEGIN DELETE FROM thing; END",
        f"CREATE VIEW theirs AS {ENDLESS}",
        f"DROP TABLE thing; CREATE VIEW thing (name) AS {ENDLESS}",
        "CREATE TABLE theirs (x)",
        "CREATE INDEX theirs ON thing (name)",
        "ALTER TABLE thing ADD COLUMN theirs",
        "DROP TABLE thing",
    ],
)
def test_a_file_has_our_tables_and_nothing_else(path: Path, change: str) -> None:
    open_database(path, VERSION_1).close()
    with closing(sqlite3.connect(path)) as database:
        database.executescript(change)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not one of ours") as caught:
        open_database(path, VERSION_1)
    assert caught.value.code is ErrorCode.STORE_DAMAGED
    assert path.read_bytes() == before


def test_a_file_of_an_older_version_has_the_tables_of_that(path: Path) -> None:
    open_database(path, VERSION_1).close()
    with closing(sqlite3.connect(path)) as database:
        database.executescript("CREATE TRIGGER theirs AFTER INSERT ON thing BEGIN DELETE FROM thing; END")
    with pytest.raises(StoreError, match="trigger theirs"):
        open_database(path, VERSION_2)
    assert newest_backup(path) is None


def test_a_damaged_name_in_the_words_of_sqlite_itself_is_damage(path: Path) -> None:
    open_database(path, VERSION_1).close()
    data = path.read_bytes()
    path.write_bytes(data.replace(b"CREATE TABLE thing (name", b"CREATE TABLE thi\xeeg (name"))
    with pytest.raises(StoreError) as caught:
        open_database(path, VERSION_1)
    assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_a_text_that_is_no_text_is_damage(path: Path) -> None:
    with closing(open_database(path, VERSION_1)) as database, pytest.raises(StoreError) as caught:  # noqa: SIM117
        with failures_of(path, "things"):
            database.execute("SELECT CAST(x'ff' AS TEXT)").fetchall()
    assert caught.value.code is ErrorCode.STORE_DAMAGED


@pytest.mark.parametrize("code", [*CODES, sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_CORRUPT_INDEX])
def test_everything_the_world_does_to_a_file_is_told(path: Path, code: int) -> None:
    error = sqlite3.DatabaseError("it failed")
    error.sqlite_errorcode = code
    with pytest.raises(StoreError, match="it failed"), failures_of(path, "things"):
        raise error


def test_a_backup_that_cannot_be_finished_leaves_nothing(path: Path, tmp_path: Path) -> None:
    database = open_database(path, VERSION_1)
    database.close()
    with pytest.raises(sqlite3.ProgrammingError):
        back_up(database, tmp_path / "backups" / "things-1.db")
    assert list((tmp_path / "backups").iterdir()) == []


# --- where the disk is full, SQLite only says that reading or writing failed ---


def io_error() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    return error


@pytest.mark.parametrize(("free", "code"), [(0, ErrorCode.DISK_FULL), (10**9, ErrorCode.STORE_UNUSABLE)])
def test_an_error_of_a_full_disk_is_told_as_such(
    path: Path, monkeypatch: pytest.MonkeyPatch, free: int, code: ErrorCode
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    with pytest.raises(StoreError) as caught, failures_of(path, "ledger"):
        raise io_error()
    assert caught.value.code is code


def test_a_disk_that_is_gone_is_not_a_full_one(path: Path) -> None:
    with pytest.raises(StoreError) as caught, failures_of(path / "nowhere" / "file", "ledger"):
        raise io_error()
    assert caught.value.code is ErrorCode.STORE_UNUSABLE


def test_who_turns_a_new_file_to_wal_waits_for_others_that_do(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE theirs (x)")
        other.execute("BEGIN IMMEDIATE")
        waited: list[float] = []

        def wait(seconds: float) -> None:
            waited.append(seconds)
            other.execute("ROLLBACK")

        monkeypatch.setattr(database_module, "BUSY_SECONDS", HANG)
        monkeypatch.setattr("time.sleep", wait)
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as mine:
            database_module._use_wal(mine)
            assert mine.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert len(waited) == 1


def test_but_not_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "BUSY_SECONDS", -1)
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as mine,
    ):
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as caught, failures_of(path, "things"):
            database_module._use_wal(mine)
    assert caught.value.code is ErrorCode.STORE_LOCKED


def test_an_empty_file_is_damage_where_there_should_be_one(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(StoreError) as caught:
        open_database(path, VERSION_1, new=False)
    assert caught.value.code is ErrorCode.STORE_DAMAGED
    assert path.read_bytes() == b""


def test_a_disk_that_fails_at_the_first_look_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite has ended the transaction itself then."""

    def fail(connection: sqlite3.Connection, _query: str) -> int:
        connection.execute("ROLLBACK")
        raise io_error()

    open_database(path, VERSION_1).close()
    monkeypatch.setattr(database_module, "number_of", fail)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    with pytest.raises(StoreError) as caught:
        open_database(path, VERSION_1)
    assert caught.value.code is ErrorCode.DISK_FULL
