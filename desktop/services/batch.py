"""Preparing many pictures: several at once, stoppable between pictures, nothing finished is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.formats import named_format
from desktop.domain.jobs import Cancelled
from desktop.domain.preparing import PreparedPicture, PrepareOptions, Rejection
from desktop.services.documents import item_document
from desktop.services.manifest import check_manifest, write_manifest
from desktop.services.work import everything_ends_it, run, threads

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.jobs import PacedProgress
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


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What became of the items, in their order; after a cancel, of those that were done until then."""

    outcomes: tuple[Outcome, ...]
    cancelled: bool = False


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
    """Prepares many files on a few threads."""

    def __init__(self, preparer: Preparer, writer: PictureWriter) -> None:
        self._preparer = preparer
        self._writer = writer

    def prepare(self, items: Sequence[BatchItem], folder: Path, *, jobs: int, progress: PacedProgress) -> BatchReport:
        """Prepare every item into ``folder``, ``jobs`` at once, and write its manifest.

        When ``progress`` raises Cancelled, what is being prepared is finished, what is waiting is dropped, and the
        report tells of what is done; the manifest does so however the batch ends. Raises
        :class:`~desktop.domain.errors.OutputError` for a manifest that is not ours, and for a full disk.
        """
        check_manifest(folder)
        outcomes: dict[int, Outcome] = {}
        cancelled = False
        try:
            self._run(items, folder, jobs, progress, outcomes)
        except Cancelled:
            cancelled = True
        finally:
            if outcomes:
                self._write_manifest(items, outcomes, folder)
        return BatchReport(tuple(outcomes[index] for index in sorted(outcomes)), cancelled)

    def _run(
        self, items: Sequence[BatchItem], folder: Path, jobs: int, progress: PacedProgress, outcomes: dict[int, Outcome]
    ) -> None:
        """Into ``outcomes`` as they come: what is there stays there, whatever ends the batch."""

        def work(item: BatchItem) -> Outcome:
            return self._preparer.prepare(item.path, item.options, folder, known_faces=item.known_faces)

        with threads(jobs) as executor:
            for done in run(
                items,
                work,
                executor=executor,
                workers=jobs,
                progress=progress,
                ordered=False,
                ends_run=everything_ends_it,  # a full disk; what is wrong with a picture is a rejection
            ):
                outcomes[done.index] = done.result()

    def _write_manifest(self, items: Sequence[BatchItem], outcomes: Mapping[int, Outcome], folder: Path) -> None:
        documents = [item_document(outcomes[index], items[index].template_face_ids) for index in sorted(outcomes)]
        write_manifest({"items": documents}, folder, self._writer)
