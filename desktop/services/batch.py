"""Preparing many pictures: several at once, stoppable between pictures, nothing finished is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.files.spelling import escaped
from desktop.domain.jobs import Cancelled
from desktop.domain.preparing import PreparedPicture, PrepareOptions, Rejection, Skipped
from desktop.services.documents import item_document
from desktop.services.manifest import GrowingManifest
from desktop.services.work import everything_ends_it, run, threads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.jobs import PacedProgress
    from desktop.domain.ports import PictureWriter
    from desktop.services.prepare import Preparer

Outcome = PreparedPicture | Rejection | Skipped


class Existing(StrEnum):
    """What happens to pictures that earlier runs wrote into the folder, by its manifest.

    ``BESIDE`` gives the new ones another name; ``OVERWRITE`` replaces those made from the same source; ``SKIP`` leaves
    such a source out, unless it has changed since. A file that no manifest of ours names is never replaced.
    """

    BESIDE = "beside"
    OVERWRITE = "overwrite"
    SKIP = "skip"


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


class Batch:
    """Prepares many files on a few threads."""

    def __init__(self, preparer: Preparer, writer: PictureWriter) -> None:
        self._preparer = preparer
        self._writer = writer

    def prepare(
        self,
        items: Sequence[BatchItem],
        folder: Path,
        *,
        jobs: int,
        progress: PacedProgress,
        existing: Existing = Existing.BESIDE,
    ) -> BatchReport:
        """Prepare every item into ``folder``, ``jobs`` at once, and add to its manifest as they are done.

        When ``progress`` raises Cancelled, what is being prepared is finished, what is waiting is dropped, and the
        report tells of what is done; the manifest does so however the batch ends. Raises
        :class:`~desktop.domain.errors.OutputError` for a manifest that is not ours, and for a full disk.
        """
        manifest = GrowingManifest(folder, self._writer)
        places = _Places(folder, existing, manifest.written() if existing is not Existing.BESIDE else {})
        outcomes: dict[int, Outcome] = {}
        cancelled = False
        try:
            for index, outcome in self._outcomes(items, places, jobs, progress):
                outcomes[index] = outcome
                if not isinstance(outcome, Skipped):
                    manifest.put(index, item_document(outcome, items[index].template_face_ids))
        except Cancelled:
            cancelled = True
        finally:
            manifest.write()
        return BatchReport(tuple(outcomes[index] for index in sorted(outcomes)), cancelled)

    def _outcomes(
        self, items: Sequence[BatchItem], places: _Places, jobs: int, progress: PacedProgress
    ) -> Iterator[tuple[int, Outcome]]:
        """As they come: what was given out stays, whatever ends the batch."""

        def work(item: BatchItem) -> Outcome:
            return places.skipped(item.path) or self._preparer.prepare(
                item.path,
                item.options,
                places.folder,
                known_faces=item.known_faces,
                replacing=places.replaced(item.path),
            )

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
                yield done.index, done.result()


@dataclass(frozen=True, slots=True)
class _Places:
    """Where pictures go; ``written`` are those of earlier runs by the source they were made from."""

    folder: Path
    existing: Existing
    written: Mapping[str, Path]

    def skipped(self, source: Path) -> Skipped | None:
        written = self._earlier(source) if self.existing is Existing.SKIP else None
        return Skipped(source, written) if written and not _is_newer(source, written) else None

    def replaced(self, source: Path) -> Path | None:
        return self._earlier(source) if self.existing is Existing.OVERWRITE else None

    def _earlier(self, source: Path) -> Path | None:
        return self.written.get(escaped(str(source.absolute())))


def _is_newer(source: Path, written: Path) -> bool:
    """Whether a picture was changed after another was made from it; one that is gone is tried, and told."""
    try:
        return source.stat().st_mtime_ns > written.stat().st_mtime_ns
    except OSError:
        return True
