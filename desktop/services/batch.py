"""Preparing many pictures: several at once, stoppable between pictures, nothing finished is lost."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.formats import named_format
from desktop.domain.jobs import Cancelled
from desktop.domain.preparing import PreparedPicture, PrepareOptions, Rejection
from desktop.services.documents import item_document
from desktop.services.manifest import check_manifest, write_manifest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.ports import PictureWriter
    from desktop.services.prepare import Preparer

Outcome = PreparedPicture | Rejection


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One picture to prepare. ``known_faces`` keep their labels; ``template_face_ids`` are by face label."""

    path: Path
    options: PrepareOptions = field(default_factory=PrepareOptions)
    known_faces: tuple[Face, ...] = ()
    template_face_ids: Mapping[str, str] = field(default_factory=dict)


class BatchWatcher(Protocol):
    """Hears of finished pictures."""

    def finished(self, index: int, outcome: Outcome) -> None:
        """``index`` into the items of the batch. May raise :class:`~desktop.domain.jobs.Cancelled`."""
        ...


def find_pictures(paths: Sequence[Path], *, without: Path | None = None) -> tuple[Path, ...]:
    """Files as given, folders searched with their subfolders for picture files, each once, in a stable order.

    ``without`` is left out with all it holds: the output folder may lie inside an input folder.
    Raises :class:`PictureError` for a folder that cannot be listed.
    """
    found = [file for path in paths for file in (_in_folder(path, without) if path.is_dir() else [path])]
    return tuple(dict.fromkeys(found))


def _in_folder(folder: Path, without: Path | None) -> list[Path]:
    excluded = without.resolve() if without else None
    try:
        files = sorted(path for path in folder.rglob("*") if named_format(path.suffix) and path.is_file())
    except OSError as error:
        message = f"The folder {folder} cannot be listed: {error.strerror}."
        raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(folder)) from error
    return [path for path in files if excluded is None or excluded not in path.resolve().parents]


class Batch:
    """Runs the preparer over many files on a few threads (OpenCV and Pillow release the GIL)."""

    def __init__(self, preparer: Preparer, writer: PictureWriter) -> None:
        self._preparer = preparer
        self._writer = writer

    def prepare(self, items: Sequence[BatchItem], folder: Path, *, jobs: int, watch: BatchWatcher) -> list[Outcome]:
        """Prepare every item into ``folder``, write its manifest, and return the outcomes in the items' order.

        ``watch`` hears of each on the calling thread. When it raises (the user cancelled) or the caller is
        interrupted, what is running is finished and told, what is waiting is dropped, the manifest of what is done
        is written, and the exception goes on. Raises :class:`~desktop.domain.errors.OutputError`.
        """
        check_manifest(folder)
        outcomes: dict[int, Outcome] = {}
        try:
            self._run(items, folder, jobs, _Recorder(outcomes, watch))
        finally:
            if outcomes:
                self._write_manifest(items, outcomes, folder)
        return [outcomes[index] for index in sorted(outcomes)]

    def _run(self, items: Sequence[BatchItem], folder: Path, jobs: int, watch: BatchWatcher) -> None:
        with ThreadPoolExecutor(max_workers=max(1, jobs), thread_name_prefix="prepare") as pool:
            waiting = {pool.submit(self._prepare_one, item, folder): index for index, item in enumerate(items)}
            try:
                while waiting:
                    _tell(waiting, watch, wait(waiting, return_when=FIRST_COMPLETED).done)
            except BaseException:
                _finish_running(waiting, watch)
                raise

    def _prepare_one(self, item: BatchItem, folder: Path) -> Outcome:
        return self._preparer.prepare(item.path, item.options, folder, known_faces=item.known_faces)

    def _write_manifest(self, items: Sequence[BatchItem], outcomes: Mapping[int, Outcome], folder: Path) -> None:
        documents = [item_document(outcomes[index], items[index].template_face_ids) for index in sorted(outcomes)]
        write_manifest({"items": documents}, folder, self._writer)


class _Recorder:
    """Keeps every outcome before anyone else hears of it."""

    def __init__(self, outcomes: dict[int, Outcome], watch: BatchWatcher) -> None:
        self._outcomes = outcomes
        self._watch = watch

    def finished(self, index: int, outcome: Outcome) -> None:
        self._outcomes[index] = outcome
        self._watch.finished(index, outcome)


def _tell(waiting: dict[Future[Outcome], int], watch: BatchWatcher, done: set[Future[Outcome]]) -> None:
    for future in sorted(done, key=waiting.__getitem__):
        watch.finished(waiting.pop(future), future.result())


def _finish_running(waiting: dict[Future[Outcome], int], watch: BatchWatcher) -> None:
    """Nothing that reached the disk goes unreported, even when the user has had enough."""
    running = {future for future in waiting if not future.cancel()}
    wait(running)
    for future in sorted(running, key=waiting.__getitem__):
        if future.exception() is None:
            with suppress(Cancelled):
                watch.finished(waiting[future], future.result())
