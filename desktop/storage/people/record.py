"""Where pictures of people went, beside the consents in the record of duties."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import StoreError
from desktop.domain.fusing.people import Erasure, Kept, KnownPlace, Left, LeftBecause, MadeResult, PlaceKind, Removed
from desktop.domain.marking.unlabelled import KEPT_FOR
from desktop.storage.database import transaction
from desktop.storage.duties import SCHEMA
from desktop.storage.people.wiping import copies_of, deleted, wiped_copy, wiping

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from desktop.domain.fusing.people import Traces
    from desktop.storage.duties import DutyFile

PLACES = "SELECT path, kind, source FROM place ORDER BY time, path"
RESULTS = (
    "SELECT path, result.content, time, coalesce(group_concat(result_source.content), '') FROM result"
    " LEFT JOIN result_source ON result_id = id GROUP BY id ORDER BY time, id"
)


class PeopleFile:
    """As :class:`desktop.domain.fusing.people.PeopleRecord`, in the file of the consents."""

    def __init__(self, duties: DutyFile) -> None:
        self._duties = duties

    @property
    def path(self) -> Path:
        return self._duties.path

    def note_place(self, place: KnownPlace, time: datetime) -> None:
        source = None if place.source is None else str(place.source)
        row = (str(place.path), place.kind.value, source, _text(time))
        with self._duties.opened() as database, transaction(database):
            database.execute("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)", row)

    def places(self) -> tuple[KnownPlace, ...]:
        with self._duties.opened() as database, self._duties.readable():
            return tuple(
                KnownPlace(Path(path), PlaceKind(kind), None if source is None else Path(source))
                for path, kind, source in database.execute(PLACES)
            )

    def note_result(self, result: MadeResult) -> None:
        row = (str(result.path), result.content, _text(result.time))
        with self._duties.opened() as database, transaction(database):
            identity = database.execute("INSERT INTO result (path, content, time) VALUES (?, ?, ?)", row).lastrowid
            sources = [(content, identity) for content in sorted(result.sources)]
            database.executemany("INSERT INTO result_source VALUES (?, ?)", sources)

    def results(self) -> tuple[MadeResult, ...]:
        with self._duties.opened() as database, self._duties.readable():
            return tuple(
                MadeResult(
                    Path(path), content, frozenset(filter(None, sources.split(","))), datetime.fromisoformat(time)
                )
                for path, content, time, sources in database.execute(RESULTS)
            )

    def forget(self, traces: Traces) -> Erasure:
        path = self._duties.path
        with self._duties.opened() as database:
            with wiping(database):
                removed = tuple(_forget_in(database, path, traces))
            kept = tuple(_kept_by_law(database, path, traces))
        return Erasure(removed, kept) + _forget_in_copies(path, traces)


def _forget_in(database: sqlite3.Connection, path: Path, traces: Traces) -> Iterator[Removed]:
    consents = database.execute("DELETE FROM consent WHERE person = ?", (traces.person,)).rowcount
    consents += deleted(database, "DELETE FROM consent WHERE photo = ?", traces.contents)
    if consents:
        yield Removed(Kept.CONSENT, path, consents)
    if _has(database, "shelf") and (faces := deleted(database, "DELETE FROM shelf WHERE photo = ?", traces.contents)):
        yield Removed(Kept.RECORD, path, faces)
    if _has(database, "result"):
        of_them = "SELECT result_id FROM result_source WHERE content = ?"
        notes = deleted(database, f"DELETE FROM result WHERE id IN ({of_them})", traces.contents)  # noqa: S608 - a constant
        notes += deleted(database, "DELETE FROM result WHERE content = ?", traces.contents)
        database.execute("DELETE FROM result_source WHERE result_id NOT IN (SELECT id FROM result)")
        if notes:
            yield Removed(Kept.RECORD, path, notes)


def _has(database: sqlite3.Connection, table: str) -> bool:
    """A backup from before there was such a table has none."""
    return database.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone() is not None


def _kept_by_law(database: sqlite3.Connection, path: Path, traces: Traces) -> Iterator[Left]:
    rows = database.execute("SELECT content, time FROM unlabelled").fetchall()
    times = [datetime.fromisoformat(time) for content, time in rows if content in traces.contents]
    if times:
        until = (max(times) + KEPT_FOR).date().isoformat()
        yield Left(
            LeftBecause.KEPT_BY_LAW, path, f"{len(times)} rows of the ledger of unlabelled results, until {until}"
        )


def _forget_in_copies(path: Path, traces: Traces) -> Erasure:
    done = Erasure()
    for copy in copies_of(path):
        try:
            with wiped_copy(copy, SCHEMA.kind) as database:
                done += Erasure(tuple(_forget_in(database, copy, traces)))
        except StoreError as error:
            done += Erasure(left=(Left(LeftBecause.UNUSABLE, copy, error.message),))
    return done


def _text(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="microseconds")
