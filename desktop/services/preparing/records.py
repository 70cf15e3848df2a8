"""What a run has done so far, on the disk: a run that is killed or stopped goes on where it was."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Self

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.paths import is_file
from desktop.services.preparing.results import from_plain, to_plain
from desktop.services.work import Journalled

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.domain.preparing.ports import PreparingJournal, PreparingJournals
    from desktop.services.documents import JsonObject
    from desktop.services.preparing.items import BatchOptions, Results, Unit


class Records:
    """The journal of one folder while a run goes on, as :class:`desktop.domain.jobs.Journal`.

    It is not worth a picture: where it cannot be written the run goes on without it.
    """

    def __init__(self, journals: PreparingJournals, folder: Path) -> None:
        self._journals = journals
        self._folder = folder
        self._journal: PreparingJournal | None = None

    def __enter__(self) -> Self:
        """Raises :class:`~desktop.domain.errors.StoreError` where another program prepares into this folder."""
        try:
            self._journal = self._journals.open(self._folder)
        except StoreError as error:
            if error.code is ErrorCode.STORE_LOCKED:
                raise
        return self

    def __exit__(self, *_: object) -> None:
        self._give_up()

    def finished(self) -> Mapping[str, object]:
        """What is recorded and makes sense, if what was written is still there."""
        recorded = self._journal.finished() if self._journal else {}
        return {key: entry for key, entry in recorded.items() if _is_there(entry)}

    def record(self, key: str, result: object) -> None:
        """As :meth:`desktop.domain.jobs.Journal.record`."""
        if self._journal is None or _ended_it(result):
            return
        try:
            self._journal.record(key, result)
        except StoreError:
            self._give_up()

    def take_away(self) -> list[JsonObject]:
        """The lines that an earlier run has told; a new run begins without them."""
        entries: Any = self.finished().values()
        lines = [it["document"] for entry in entries for it in entry]
        self.done()
        return lines

    def done(self) -> None:
        """Leave nothing to go on with."""
        if self._journal is not None:
            try:
                self._journal.clear()
            except StoreError:
                self._give_up()

    def journalled(self, how: BatchOptions) -> Journalled[Unit, Results]:
        return Journalled(
            self,
            key=lambda unit: _key(unit, how),
            to_plain=lambda results: [to_plain(it) for it in results],
            from_plain=_results_from,
        )

    def _give_up(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None


def _ended_it(entry: Any) -> bool:  # noqa: ANN401 - JSON
    """Whether it was a full disk that stood in the way: with room it is done after all."""
    return any(it["document"].get("error", {}).get("code") == ErrorCode.DISK_FULL for it in entry)


def _key(unit: Unit, how: BatchOptions) -> str:
    """All that decides what comes of an item; a picture that was changed since is another one."""
    item = unit.item
    try:
        status = item.path.stat()
        state = (status.st_size, status.st_mtime_ns)
    except (OSError, ValueError):  # ValueError: a name no file can have
        state = (0, 0)
    number = unit.number(how) if "{n" in how.pattern.text else 0
    parts = (item.path.absolute(), state, item.outputs, item.known_faces, dict(item.template_face_ids))
    text = repr((*parts, how.pattern, how.existing, unit.duplicate, number))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _results_from(entry: Any) -> Results:  # noqa: ANN401 - JSON
    return tuple(from_plain(it) for it in entry)


def _is_there(entry: object) -> bool:
    try:
        results = _results_from(entry)
    except (KeyError, TypeError, ValueError, AttributeError):  # another version's
        return False
    return all(it.output is None or is_file(it.output) for it in results)
