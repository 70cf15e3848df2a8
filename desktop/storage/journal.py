"""A journal as a file: one JSON document a line, the first says what the file is, the others what is done."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode
from desktop.domain.files.spelling import parsed_json
from desktop.storage.atomic import sync_folder
from desktop.storage.failures import failures_of, store_error

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KIND = "journal"
HEADER = {"fusion-desk": KIND, "version": 1}


class JsonLinesJournal:
    """Matches :class:`~desktop.domain.jobs.Journal`. Call :meth:`close` when the run has ended.

    A record is on the disk (fsync) when :meth:`record` returns. A last line that a crash has cut short was never
    acknowledged: it is taken away, and its item is done again. Damage elsewhere is told and left as it is. At most one
    program writes a journal at a time; the owner of its folder sees to that.
    """

    def __init__(self, path: Path) -> None:
        """Open or begin the journal at ``path``; raises :class:`~desktop.domain.errors.StoreError`."""
        self._path = path
        with failures_of(path, KIND):
            path.parent.mkdir(parents=True, exist_ok=True)
            is_new = not path.exists()
            self._file = path.open("a+b", buffering=0)
        try:
            self._length = 0
            self._finished = self._read()
            if self._length == 0:
                self._append(HEADER)
            if is_new:
                sync_folder(path.parent)
        except BaseException:
            self._file.close()
            raise

    def close(self) -> None:
        self._file.close()

    def finished(self) -> Mapping[str, object]:
        """As :meth:`desktop.domain.jobs.Journal.finished`."""
        return dict(self._finished)

    def record(self, key: str, result: object) -> None:
        """As :meth:`desktop.domain.jobs.Journal.record`."""
        self._append({"key": key, "result": result})
        self._finished[key] = result

    def _read(self) -> dict[str, object]:
        with failures_of(self._path, KIND):
            self._file.seek(0)
            data = self._file.read()
        whole, _, _ = data.rpartition(b"\n")
        lines = whole.split(b"\n") if whole else []
        documents = [self._parsed(line, number) for number, line in enumerate(lines, start=1)]
        self._check_header(documents, data)
        self._length = len(whole) + 1 if whole else 0
        with failures_of(self._path, KIND):
            self._file.truncate(self._length)
        return {str(document["key"]): document["result"] for document in documents[1:]}

    def _parsed(self, line: bytes, number: int) -> dict[str, object]:
        try:
            document = parsed_json(line)
        except ValueError:
            document = None
        if not isinstance(document, dict) or (number > 1 and document.keys() != {"key", "result"}):
            raise store_error(ErrorCode.STORE_DAMAGED, self._path, KIND, reason=f"line {number} makes no sense")
        return document

    def _check_header(self, documents: list[dict[str, object]], data: bytes) -> None:
        """Nothing but a journal's own beginning is ever cut short."""
        if documents and documents[0] != HEADER:
            is_ours = documents[0].get("fusion-desk") == KIND
            code = ErrorCode.STORE_NEWER if is_ours else ErrorCode.STORE_FOREIGN
            raise store_error(code, self._path, KIND)
        if not documents and not _line(HEADER).startswith(data):
            raise store_error(ErrorCode.STORE_FOREIGN, self._path, KIND)

    def _append(self, document: Mapping[str, object]) -> None:
        """Whole or not at all, also on a full disk."""
        line = _line(document)
        with failures_of(self._path, KIND):
            try:
                self._write(line)
                os.fsync(self._file.fileno())
            except OSError:
                self._file.truncate(self._length)
                raise
        self._length += len(line)

    def _write(self, line: bytes) -> None:
        rest = memoryview(line)
        while rest:
            rest = rest[self._file.write(rest) :]


def _line(document: Mapping[str, object]) -> bytes:
    """ASCII, so that no character is ever cut in two, and names that are no text survive."""
    return json.dumps(document, separators=(",", ":")).encode("ascii") + b"\n"
