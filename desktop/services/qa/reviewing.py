"""Runs beside their baselines: opened, compared, accepted step by step, and told as a report."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError, StoreError
from desktop.domain.jobs import NoProgress
from desktop.domain.qa.baseline import Acceptance, compare_runs
from desktop.domain.qa.report import Report
from desktop.domain.qa.review import SavedReview
from desktop.services.duties import nobody_asked
from desktop.services.qa.checking import checked
from desktop.services.qa.desk import PLAN_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from desktop.domain.fusing.consent import ConsentGap
    from desktop.domain.jobs import Progress
    from desktop.domain.picture import Pixels
    from desktop.domain.ports import PictureReader
    from desktop.domain.qa.baseline import Comparison, Likeness
    from desktop.domain.qa.ports import PlanReader, RunRepository, RunStore
    from desktop.domain.qa.results import CellResult, Run
    from desktop.domain.qa.review import ReviewKeeper
    from desktop.domain.workspace.files import StoredFile

GONE = frozenset({ErrorCode.STORE_FILE_MISSING, ErrorCode.STORE_FILE_DAMAGED})


@dataclass(frozen=True, slots=True)
class ReviewPorts:
    """What reviewing stands on. ``likeness`` says ``None`` of pictures of different sizes."""

    runs: RunRepository
    plans: PlanReader
    reader: PictureReader
    reviews: ReviewKeeper
    likeness: Callable[[Pixels, Pixels], Likeness | None]
    consent_notes: Callable[[Mapping[str, str]], tuple[ConsentGap, ...]] = nobody_asked


@dataclass(slots=True)
class StoredPictures:
    """As :class:`desktop.domain.qa.report.RunPictures`: of several runs, whichever has it."""

    stores: list[RunStore] = field(default_factory=list)

    def read(self, file: StoredFile) -> bytes | None:
        for store in self.stores:
            try:
                return store.read_file(file)
            except StoreError as error:
                if error.code not in GONE:
                    raise
        return None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A run, beside its baseline where it has one."""

    report: Report
    pictures: StoredPictures
    comparisons: tuple[Comparison, ...] = ()
    saved: SavedReview | None = None

    @property
    def waiting(self) -> tuple[Comparison, ...]:
        """Those that await a person's word."""
        return tuple(it for it in self.comparisons if it.awaits_review)


class Reviewer:
    """Opens runs for review."""

    def __init__(self, ports: ReviewPorts) -> None:
        self._ports = ports

    @contextmanager
    def opened(
        self, folder: Path, baseline: Path | None = None, progress: Progress | None = None
    ) -> Iterator[Reviewed]:
        """The run in ``folder`` beside ``baseline``, or beside the one it was reviewed against before.

        The baseline stands for what was accepted: where it was itself reviewed, for what it was held against but for
        the cells that were accepted then. Raises :class:`~desktop.domain.errors.StoreError`,
        :class:`~desktop.domain.qa.problems.PlanError` for a plan that an older version of the program understood, and
        Cancelled where ``progress``, which is told the cells that were compared, says so.
        """
        with ExitStack() as stores:
            store = self._ports.runs.open(folder)
            stores.callback(store.close)
            yield stores.enter_context(self.beside(store, baseline, progress))

    @contextmanager
    def beside(
        self, store: RunStore, baseline: Path | None = None, progress: Progress | None = None
    ) -> Iterator[Reviewed]:
        """The same of a run that is open and stays so."""
        with ExitStack() as stores:
            folder, pictures = store.folder, StoredPictures([store])
            told = progress or NoProgress()
            run = _read_whole(store.run())
            saved = self._saved(folder, baseline)
            report = Report(
                run,
                limits=checked(self._ports.plans.parse(run.plan, folder / PLAN_NAME)).limits,
                ratings=store.ratings([result.cell.key for result in run.results]),
                consent=self._ports.consent_notes(_photos_of(run)),
            )
            if saved is None:
                yield Reviewed(report, pictures)
                return
            before = self._baseline(saved.baseline, stores, pictures, told)
            found = saved.acceptance.applied(self._compared(run, before, pictures, told))
            compared = replace(report, comparisons={it.key: it for it in found}, baseline=_called(before))
            yield Reviewed(compared, pictures, found, saved)

    def renewed(self, store: RunStore, reviewed: Reviewed) -> Reviewed:
        """``reviewed`` with what people have said of its cells since it was opened. Raises StoreError."""
        keys = [result.cell.key for result in reviewed.report.run.results]
        return replace(reviewed, report=replace(reviewed.report, ratings=store.ratings(keys)))

    def baseline_of(self, folder: Path) -> Path | None:
        """The run that the one in ``folder`` was reviewed against. Raises StoreError."""
        saved = self._ports.reviews.load(folder)
        return saved.baseline if saved is not None else None

    def save(self, folder: Path, reviewed: Reviewed, acceptance: Acceptance) -> Reviewed:
        """Keep ``acceptance`` for the run in ``folder``; the same run with it is returned.

        Raises ``ValueError`` for a run that is not beside a baseline, and StoreError.
        """
        if reviewed.saved is None:
            message = "nothing can be accepted without a baseline"
            raise ValueError(message)
        saved = replace(reviewed.saved, acceptance=acceptance)
        self._ports.reviews.save(folder, saved)
        found = acceptance.applied(reviewed.comparisons)
        report = replace(reviewed.report, comparisons={it.key: it for it in found})
        return replace(reviewed, report=report, comparisons=found, saved=saved)

    def _saved(self, folder: Path, baseline: Path | None) -> SavedReview | None:
        """What was accepted against another baseline says nothing of this one."""
        saved = self._ports.reviews.load(folder)
        if baseline is None or (saved is not None and saved.baseline.resolve() == baseline.resolve()):
            return saved
        return SavedReview(baseline)

    def _open(self, folder: Path, stores: ExitStack, pictures: StoredPictures) -> RunStore:
        store = self._ports.runs.open(folder)
        stores.callback(store.close)
        pictures.stores.append(store)
        return store

    def _baseline(self, folder: Path, stores: ExitStack, pictures: StoredPictures, progress: Progress) -> Run:
        run = _read_whole(self._open(folder, stores, pictures).run())
        saved = self._ports.reviews.load(folder)
        if saved is None:
            return run
        before = self._baseline(saved.baseline, stores, pictures, progress)
        comparisons = self._compared(run, before, pictures, progress)
        return replace(run, results=saved.acceptance.baseline(comparisons))

    def _compared(self, run: Run, before: Run, pictures: StoredPictures, progress: Progress) -> Sequence[Comparison]:
        """What is measured of two pictures is remembered by the run that is looked through, also if it is stopped."""
        remembered = _Remembered(pictures.stores[0])
        found: list[Comparison] = []
        comparisons = compare_runs(run, before, lambda one, other: remembered.of(one, other, self._likeness, pictures))
        try:
            for comparison in comparisons:
                found.append(comparison)
                progress.report(len(found), len(run.results))
        finally:
            remembered.keep()
        return found

    def _likeness(self, now: CellResult, before: CellResult, pictures: StoredPictures) -> Likeness | None:
        """``None``, which means changed, where one of both pictures cannot be looked at any more."""
        both = [self._pixels(result.picture, pictures) for result in (now, before)]
        one, other = both
        return None if one is None or other is None else self._ports.likeness(one, other)

    def _pixels(self, file: StoredFile | None, pictures: StoredPictures) -> Pixels | None:
        data = pictures.read(file) if file is not None else None
        if file is None or data is None:
            return None
        try:
            return self._ports.reader.decode(data, Path(file.name)).pixels
        except PictureError:
            return None


class _Remembered:
    """Likenesses that a store knows, and those that are new to it."""

    def __init__(self, store: RunStore) -> None:
        self._store = store
        self._known = store.likenesses()
        self._new: dict[tuple[str, str], Likeness] = {}

    def of(
        self,
        now: CellResult,
        before: CellResult,
        measure: Callable[[CellResult, CellResult, StoredPictures], Likeness | None],
        pictures: StoredPictures,
    ) -> Likeness | None:
        both = _sha256(now), _sha256(before)
        found = self._known.get(both) or self._new.get(both) or measure(now, before, pictures)
        if found is not None and both not in self._known:
            self._new[both] = found
        return found

    def keep(self) -> None:
        """Where there is no room for it, it is measured again the next time."""
        if self._new:
            with suppress(StoreError):
                self._store.keep_likenesses(self._new)


def _sha256(result: CellResult) -> str:
    return result.picture.sha256 if result.picture else ""


def _read_whole(run: Run) -> Run:
    return replace(run, results=tuple(run.results))


def _photos_of(run: Run) -> dict[str, str]:
    """Names by content, of every photo that a cell needs."""
    return {photo.file.sha256: photo.name for result in run.results for photo in result.cell.photos}


def _called(run: Run) -> str:
    """Runs of one plan have one title."""
    return f"{run.title} ({run.begun:%Y-%m-%d %H:%M})"
