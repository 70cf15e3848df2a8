"""Preparing many pictures: several at once, stoppable between pictures, nothing finished is lost."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, FusionDeskError, OutputError
from desktop.domain.jobs import Cancelled
from desktop.domain.preparing import PreparedPicture, Rejection
from desktop.domain.preparing.duplicates import DuplicateChoice, DuplicateIndex
from desktop.services.manifest import GrowingManifest
from desktop.services.preparing.duplicates import DuplicateFinder
from desktop.services.preparing.items import BatchOptions, BatchReport, Unit
from desktop.services.preparing.places import Places
from desktop.services.preparing.records import Records
from desktop.services.preparing.results import ItemResult, ItemStatus, left_out, result_of
from desktop.services.work import run, threads

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.jobs import PacedProgress
    from desktop.domain.picture import Picture
    from desktop.domain.ports import PictureReader, PictureWriter
    from desktop.domain.preparing.duplicates import Duplicate
    from desktop.domain.preparing.ports import Fingerprinter, PreparingJournals
    from desktop.domain.preparing.presets import OutputProfile
    from desktop.services.inspect import Inspection
    from desktop.services.prepare import Preparer
    from desktop.services.preparing.items import BatchItem, Results
    from desktop.services.work import Pause

    Heard = Callable[[int, ItemResult], None]


TIDY_EACH = 5
"""Pictures after which memory is given back, some tens of milliseconds. Measured 2026-12-01, 12 MP, two at once: else
500 held a tenth more at their end than at their beginning; after each 4 of 100 it was 2 %, and 429 MB at most."""


def nothing_to_tidy() -> None:
    """Where memory is not scattered."""


@dataclass(frozen=True, slots=True)
class BatchPorts:
    """What preparing many stands on. ``tidy`` gives back memory that pictures have left."""

    preparer: Preparer
    reader: PictureReader
    writer: PictureWriter
    fingerprinter: Fingerprinter
    journals: PreparingJournals
    tidy: Callable[[], None] = nothing_to_tidy


def _nobody(_index: int, _result: ItemResult) -> None:
    """Nobody listens."""


class Batch:
    """Prepares many files on a few threads. ``index`` knows the pictures of earlier calls, for duplicates."""

    def __init__(self, ports: BatchPorts) -> None:
        self._ports = ports

    def prepare(
        self,
        items: Sequence[BatchItem],
        folder: Path,
        *,
        jobs: int,
        progress: PacedProgress,
        how: BatchOptions | None = None,
        pause: Pause | None = None,
        index: DuplicateIndex | None = None,
        heard: Heard = _nobody,
    ) -> BatchReport:
        """Prepare every item into ``folder``, ``jobs`` at once, and add to its manifest as they are done.

        ``heard`` is told each result with its item's place, on this thread, as it comes. When ``progress`` raises
        Cancelled, what is being prepared is finished, what is waiting is dropped, and the report tells of what is done;
        the manifest does so however the batch ends. After a full disk nothing more is tried, and every item is told.
        Raises :class:`~desktop.domain.errors.OutputError` for a manifest that is not ours, and
        :class:`~desktop.domain.errors.StoreError` where another program prepares into the same folder.
        """
        how = how or BatchOptions()
        with Records(self._ports.journals, folder) as records:
            manifest = GrowingManifest(folder, self._ports.writer)
            if not how.resume:
                manifest.add_earlier(records.take_away())
            work = _Work(self._ports, folder, how, manifest.written())
            told = _Told(manifest, heard)
            try:
                duplicates = self._duplicates(items, how, jobs, progress, index or DuplicateIndex())
                self._prepare(items, work, records, told, duplicates, jobs=jobs, progress=progress, pause=pause)
                cancelled = False
            except Cancelled:
                cancelled = True
            finally:
                told.write()
            report = BatchReport(told.results(), cancelled, work.full or told.failure)
            if not cancelled and report.stopped is None:
                records.done()
        return report

    def _duplicates(
        self,
        items: Sequence[BatchItem],
        how: BatchOptions,
        jobs: int,
        progress: PacedProgress,
        index: DuplicateIndex,
    ) -> Mapping[int, Duplicate]:
        if how.duplicates is DuplicateChoice.IGNORE:
            return {}
        finder = DuplicateFinder(self._ports.reader, self._ports.fingerprinter)
        return finder.find([item.path for item in items], index, jobs=jobs, progress=progress)

    def _prepare(
        self,
        items: Sequence[BatchItem],
        work: _Work,
        records: Records,
        told: _Told,
        duplicates: Mapping[int, Duplicate],
        *,
        jobs: int,
        progress: PacedProgress,
        pause: Pause | None,
    ) -> None:
        units = [Unit(place, item, duplicates.get(place)) for place, item in enumerate(items)]
        with threads(jobs) as executor:
            for done in run(
                units,
                work.make,
                executor=executor,
                workers=jobs,
                progress=progress,
                ordered=False,
                pause=pause,
                journalled=records.journalled(work.how),
            ):
                told.hear(done.index, done.item.item, done.result())
                if len(told) % TIDY_EACH == 0:
                    self._ports.tidy()


class _Work:
    """What a worker does with a unit. Safe to call from several threads."""

    def __init__(
        self, ports: BatchPorts, folder: Path, how: BatchOptions, written: Mapping[tuple[str, str], Path]
    ) -> None:
        self.how = how
        self._ports = ports
        self._places = Places(folder, how.existing, how.pattern, written)
        self._is_full = Event()
        self.full: OutputError | None = None
        """The error of a full disk, after which nothing more is tried."""

    def make(self, unit: Unit) -> Results:
        item = unit.item
        if unit.duplicate is not None and self.how.duplicates is DuplicateChoice.SKIP:
            return tuple(left_out(item.path, unit.duplicate, it.name) for it in item.outputs)
        results = self._made(item, unit.number(self.how))
        return results if unit.duplicate is None else tuple(it.alike(unit.duplicate) for it in results)

    def _made(self, item: BatchItem, number: int) -> Results:
        """Looked at once, however many outputs are made of it."""
        source = _Source(item, self._ports.preparer, self._ports.reader)
        return tuple(self._output(source, profile, number) for profile in item.outputs)

    def _output(self, source: _Source, profile: OutputProfile, number: int) -> ItemResult:
        path, ids = source.item.path, source.item.template_face_ids
        if skipped := self._places.skipped(path, profile.name):
            return result_of(skipped, ids, profile.name)
        if self._is_full.is_set() and self.full is not None:
            return result_of(Rejection(path, self.full), ids, profile.name)
        try:
            outcome = self._saved(source, profile, number)
        except FusionDeskError as error:
            self._note_full(error)
            outcome = Rejection(path, error)
        return result_of(outcome, ids, profile.name)

    def _saved(self, source: _Source, profile: OutputProfile, number: int) -> PreparedPicture | Rejection:
        """Raises what stands in the way of reading and writing."""
        preparer, path = self._ports.preparer, source.item.path
        material = preparer.build(source.inspection, profile.options, lambda: source.picture)
        if isinstance(material, Rejection):
            return material
        name = self._places.name(path, profile.name, number)
        target = self._places.folder / f"{name}.{material.encoded.format.value}"
        return preparer.save(material, target, replacing=self._places.replaced(path, profile.name))

    def _note_full(self, error: FusionDeskError) -> None:
        if error.code is ErrorCode.DISK_FULL and isinstance(error, OutputError) and not self._is_full.is_set():
            self.full = error
            self._is_full.set()


class _Source:
    """One picture, read and looked at when that is first needed."""

    def __init__(self, item: BatchItem, preparer: Preparer, reader: PictureReader) -> None:
        self.item = item
        self._preparer = preparer
        self._reader = reader

    @cached_property
    def inspection(self) -> Inspection:
        return self._preparer.inspect(self.item.path, self.item.known_faces)

    @cached_property
    def picture(self) -> Picture:
        return self._reader.read(self.item.path)


class _Told:
    """What is told of the items: to the manifest, to whoever listens, and in the end to the report."""

    def __init__(self, manifest: GrowingManifest, heard: Heard) -> None:
        self._manifest = manifest
        self._heard = heard
        self._results: dict[int, Results] = {}
        self.failure: FusionDeskError | None = None
        """Why the manifest could not be written."""

    def __len__(self) -> int:
        return len(self._results)

    def hear(self, place: int, item: BatchItem, results: Results) -> None:
        self._results[place] = results
        for number, result in enumerate(results):
            if result.status is not ItemStatus.SKIPPED:
                self._noted(place * len(item.outputs) + number, result)
            self._heard(place, result)

    def results(self) -> Results:
        return tuple(result for place in sorted(self._results) for result in self._results[place])

    def write(self) -> None:
        try:
            self._manifest.write()
        except OutputError as error:
            self.failure = error
        else:
            self.failure = None

    def _noted(self, place: int, result: ItemResult) -> None:
        """A manifest that does not fit now may fit later: what is done is told all the same."""
        try:
            self._manifest.put(place, result.document)
        except OutputError as error:
            self.failure = error
