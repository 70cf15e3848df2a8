"""The parts of the mode, wired; and what the user does with plans and runs as a whole."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.qa.browsing import CellFilter
from desktop.domain.qa.editing import Append, PlanOutline
from desktop.domain.settings import cloud_settings
from desktop.services.qa.desk import Retry
from desktop.ui.dialogs.call import CallJobs
from desktop.ui.kit.arrivals import Arrivals
from desktop.ui.kit.notice import NoticeState
from desktop.ui.kit.saving import plain_name
from desktop.ui.qa.actions import QaState
from desktop.ui.qa.browser import Browser
from desktop.ui.qa.cell_cache import CellCache
from desktop.ui.qa.exports import Exports
from desktop.ui.qa.face_chips import FaceChips
from desktop.ui.qa.matrix_model import MatrixModel
from desktop.ui.qa.plan_changes import given_changes, photos_added, row_of, with_all_versions
from desktop.ui.qa.plan_session import PlanFolders, PlanSession
from desktop.ui.qa.questions import QaQuestions
from desktop.ui.qa.ratings import Ratings
from desktop.ui.qa.review_session import ReviewSession
from desktop.ui.qa.run_session import RunSession
from desktop.ui.qa.thumbnails import RunThumbnails

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.fusing.consent import ConsentGap, ConsentTerms
    from desktop.domain.jobs import Progress
    from desktop.domain.qa.forecast import Forecast
    from desktop.services.bundle import Services
    from desktop.services.qa.runner import RunReport
    from desktop.ui.dialogs.call import Inspected
    from desktop.ui.kit.jobs import Job
    from desktop.ui.kit.mode import ModeContext, ToTest
    from desktop.ui.qa.questions import QaAsking

PLAN = ".toml"
MOST_RUNS = 30
"""Earlier runs offered as baselines; others are chosen by their folder."""


class QaParts(QObject):
    """GUI thread only. ``asking`` and ``now`` (local time) can be given by tests."""

    baselines_changed = Signal()

    def __init__(
        self,
        context: ModeContext,
        parent: QObject,
        *,
        asking: QaAsking | None = None,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        super().__init__(parent)
        self._context, self._now = context, now
        runner, services = context.runner, context.services
        self.asking: QaAsking = asking or QaQuestions(context.window)
        data = context.paste_folder.parent
        folders = PlanFolders(data / "plans", data / "runs")
        self.plan = PlanSession(runner, services, self._versions, folders, self)
        self.run = RunSession(runner, services, self)
        self.review = ReviewSession(self.run, runner, services, self)
        self.cache = CellCache(self.run, runner, self)
        self.thumbnails = RunThumbnails(self.run, runner, services, self)
        self.model = MatrixModel(self.cache, self.review.comparison, self)
        self.browser = Browser(self.run, self.review, self.model, runner, self)
        self.ratings = Ratings(self.run, self.cache, runner, self)
        self.exports = Exports(self.run, self.review, asking=self.asking, runner=runner, services=services, parent=self)
        self.calls = CallJobs(runner, services, self)
        self.chips = FaceChips(runner, services, self)
        self.arrivals = Arrivals(runner, services, context.paste_folder, self)
        self.baselines: Sequence[tuple[Path, str]] = ()
        self._connect()

    def _connect(self) -> None:
        context = self._context
        self.arrivals.refused.connect(lambda why: context.notice.say(why, NoticeState.WARN))
        asked = (self.plan, self.run, self.review, self.browser, self.ratings)
        for part in (*asked, self.exports, self.calls, self.arrivals):
            part.failed.connect(context.show_error)
        self.run.job_started.connect(self._show_run)
        self.exports.job_started.connect(self._show_export)
        for written in (self.exports.written, self.calls.saved):
            written.connect(self._tell_written)
        self.run.ended.connect(self._tell_ended)
        self.run.opened.connect(self.find_baselines)
        self.run.failed.connect(lambda _: self.review.compare_again())
        self.review.changed.connect(self.baselines_changed)
        for signal in (self.plan.changed, self.run.changed):
            signal.connect(context.changed)

    # -- what there is -------------------------------------------------------------------------------------------

    @property
    def free_left(self) -> int | None:
        """Free calls of this month; ``None`` while that is not known."""
        usage = self._context.usage.usage
        return usage.free_left if usage is not None else None

    @property
    def settled(self) -> bool:
        """Whether nothing is still to come, for tests and for whoever closes the window."""
        parts = (self.run, self.review, self.cache, self.thumbnails, self.browser)
        return self.plan.settled and not any(part.busy for part in parts)

    def now(self, cell: bool) -> QaState:  # noqa: FBT001 - whether one is looked at
        """What decides which actions make sense."""
        prospect = self.plan.prospect
        acceptance = self.review.acceptance
        return QaState(
            plan=self.plan.is_open,
            modified=self.plan.modified,
            runnable=prospect is not None and prospect.forecast is not None and prospect.forecast.cells > 0,
            run=self.run.store is not None,
            running=self.run.running,
            paused=self.run.paused,
            unfinished=self.run.unfinished > 0,
            failed=self.run.without_picture > 0,
            cell=cell,
            compared=cell and self.review.compared,
            accepted=acceptance is not None and bool(acceptance.steps),
        )

    # -- plans ---------------------------------------------------------------------------------------------------

    def new(self) -> None:
        if self._may_leave():
            self.plan.new(self.tr("Untitled plan"))

    def try_samples(self) -> None:
        """A plan of the portraits that ship with the program: each in each, under all versions of the local engine."""
        if not self._may_leave():
            return
        every = with_all_versions(row_of("local"), every=True)
        samples = [path for folder in self._context.samples for path in _pictures(folder)]
        self.plan.new(
            self.tr("Samples"),
            *photos_added(samples, self.plan.folders.drafts, ()),
            *(Append(("materials",), {"path": path.as_posix()}) for path in samples),
            Append(("settings",), every),
        )

    def open(self) -> None:
        if path := self.asking.plan_to_open():
            self.open_plan(path)

    def open_plan(self, path: Path) -> None:
        if self._may_leave():
            self.plan.open(path)

    def save(self) -> None:
        if self.plan.path is None:
            self.save_as()
        else:
            self.plan.save()

    def save_as(self) -> None:
        title = self.plan.draft.outline.title if self.plan.draft is not None else ""
        if path := self.asking.plan_to_save(f"{plain_name(title)}{PLAN}"):
            self.plan.save(path)

    def take(self, paths: Sequence[Path]) -> None:
        """Files dropped where no plan is: a plan is opened, pictures and folders become the photos of a new one."""
        plans = [path for path in paths if path.suffix.lower() == PLAN]
        if plans:
            self.open_plan(plans[0])
        elif paths and self._may_leave():
            self.plan.new(self.tr("Untitled plan"), *photos_added(paths, self.plan.folders.drafts, ()))

    def test(self, given: ToTest) -> None:
        """Put what is given into the plan; where none is open one begins with it, under all versions."""
        folder = self.plan.place.parent
        if self.plan.is_open:
            self.plan.edit_by(self.tr("Add to the plan"), lambda plan: given_changes(given, folder, plan))
            return
        changes = given_changes(given, folder, PlanOutline())
        if not given.engine:
            changes.append(Append(("settings",), with_all_versions(row_of("local"), every=True)))
        self.plan.new(given.title, *changes)

    def restore(self, saved: Mapping[str, object]) -> None:
        """Go on where an earlier session ended; what is not there any more is told, and the rest is taken up."""
        path, text, run = (saved.get(name) for name in ("plan", "text", "run"))
        if isinstance(text, str):
            known = Path(path) if isinstance(path, str) else None
            self.plan.take_up(text, known)
        elif isinstance(path, str):
            self.plan.open(Path(path))
        if isinstance(run, str):
            self.run.open(Path(run))

    def _may_leave(self) -> bool:
        """Whether the plan that is open may make room for another."""
        if self.run.running:
            return False
        title = self.plan.draft.outline.title if self.plan.draft is not None else ""
        return not self.plan.modified or self.asking.discard(title)

    # -- runs ----------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Carry the plan out as it is now, saved or not."""
        prospect = self.plan.prospect
        forecast = prospect.forecast if prospect is not None else None
        if forecast is None or self.run.running:
            return
        missing = [note for note in forecast.consent if not note.holds]
        if forecast.paid_calls and missing and not self._cloud().is_local:
            self._ask_consent(missing, then=partial(self._begin, forecast))
        else:
            self._begin(forecast)

    def _begin(self, forecast: Forecast) -> None:
        if forecast.paid_calls and not self.asking.pays(forecast.paid_calls, self.free_left):
            return
        place = self.plan.place
        folder = self.plan.folders.runs_of(place) / f"{self._now():%Y-%m-%d %H.%M.%S}"
        cloud = self._cloud()
        self.run.begin(self.plan.text, place, _free(folder), self._versions_at(cloud), cloud)

    def _ask_consent(self, missing: Sequence[ConsentGap], then: Callable[[], None]) -> None:
        """Before the first photo is uploaded: for all of them at once; ``then`` when it is written down."""
        from desktop.ui.dialogs.consent import ConsentDialog  # noqa: PLC0415 - opened now and then

        today = self._now().date()
        dialog = ConsentDialog([note.name for note in missing], today, self._context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._record(missing, dialog.terms, then))
        dialog.open()

    def _record(self, missing: Sequence[ConsentGap], terms: ConsentTerms | None, then: Callable[[], None]) -> None:
        if terms is not None:
            contents = {note.photo: note.name for note in missing}
            job = self._context.runner.start(partial(_record, self._context.services, contents, terms), urgent=True)
            job.failed.connect(self._context.show_error)
            job.succeeded.connect(lambda _: then())

    def go_on(self) -> None:
        self._go_on(None)

    def retry_failed(self) -> None:
        self._go_on(Retry(failed=True))

    def _go_on(self, retry: Retry | None) -> None:
        """Asks before paid calls are made, unless a run is only let go of."""
        if self.run.paused:
            self.run.go_on(self._cloud())
            return
        store = self.run.store
        if store is None:
            return
        job = self._context.runner.start(lambda _: store.count(CellFilter(paid=True)))
        job.succeeded.connect(partial(self._go_on_with, retry))

    def _go_on_with(self, retry: Retry | None, paid: int) -> None:
        left = min(paid, self.run.unfinished + (self.run.without_picture if retry is not None else 0))
        if not left or self.asking.pays(left, self.free_left):
            self.run.go_on(self._cloud(), retry)

    def open_run(self) -> None:
        if folder := self.asking.run_folder(self.plan.folders.runs):
            self.review.let_go(folder)
            self.run.open(folder)

    def other_baseline(self) -> None:
        """A run from elsewhere."""
        folder = self.asking.run_folder(self.plan.folders.runs)
        if folder is not None and self.run.has_open(folder):
            self._context.notice.say(self.tr("This is the run itself: choose another one."), NoticeState.WARN)
            folder = None
        if folder is not None:
            self.review.hold_against(folder)
        else:
            self.baselines_changed.emit()

    def find_baselines(self) -> None:
        """The runs beside the one that is open."""
        folder = self.run.folder
        if folder is not None:
            job = self._context.runner.start(partial(_siblings, self._context.services, folder))
            job.succeeded.connect(self._show_baselines)

    def _show_baselines(self, runs: Sequence[tuple[Path, str]]) -> None:
        self.baselines = runs
        self.baselines_changed.emit()

    def show_tips(self, photo: str) -> None:
        """How far that photo may be spoilt."""
        from desktop.ui.qa.tips_dialog import TipsDialog  # noqa: PLC0415 - seldom asked for

        grid = self.run.grid
        found = next((it for it in grid.photos if it.name == photo), None)
        store = self.run.store
        template = next((it.material for it in grid.columns if it.material.file is not None), None)
        if found is not None and template is not None and store is not None:
            TipsDialog(self._context, store, found, template).open()

    def show_panel(self) -> None:
        """What the photos of the run lack."""
        from desktop.ui.qa.panel_dialog import PanelDialog  # noqa: PLC0415 - seldom asked for

        if self.run.store is not None:
            PanelDialog(self._context, self.run.store, self.run.grid.photos).open()

    def save_call(self, inspected: Inspected, pictures: bool) -> None:  # noqa: FBT001 - a slot
        """Put the call of a cell into a file for support."""
        if target := self.asking.bundle(inspected.file_name):
            self.calls.save_bundle(inspected, target, pictures=pictures)

    # -- telling -------------------------------------------------------------------------------------------------

    def _show_run(self, job: Job) -> None:
        self._context.jobs.show_job(job, lambda: self.tr("Running the plan"))

    def _show_export(self, job: Job) -> None:
        self._context.jobs.show_job(job, lambda: self.tr("Writing the report"))

    def _tell_written(self, path: Path) -> None:
        from desktop.domain.files.spelling import readable  # noqa: PLC0415 - brings nothing that is not there by now

        text = self.tr("Saved as {path}").format(path=readable(str(path)))
        self._context.notice.say(text, NoticeState.GOOD, {self.tr("Open"): partial(self.asking.show, path)})

    def _tell_ended(self, report: RunReport | None) -> None:
        """Only what a person has to do something about: the matrix tells the rest."""
        self._context.usage.refresh()
        if report is not None and report.stopped is not None:
            self._context.show_error(report.stopped)

    # -- the cloud -----------------------------------------------------------------------------------------------

    def _cloud(self) -> CloudSettings:
        return cloud_settings(self._context.preferences.value)

    def _versions(self, services: Services) -> Mapping[str, str]:
        return services.qa.versions(urlsplit(self._cloud().fusion_url).netloc)

    def _versions_at(self, cloud: CloudSettings) -> Callable[[Services], Mapping[str, str]]:
        return lambda services: services.qa.versions(urlsplit(cloud.fusion_url).netloc)

    def close(self) -> None:
        """Let go of runs and temporary reports: no worker runs any more."""
        self.review.close()
        self.run.close()
        self.exports.close()


def _pictures(folder: Path) -> list[Path]:
    from desktop.services.sources import find_pictures  # noqa: PLC0415 - only for the samples

    return list(find_pictures([folder]))


def _free(folder: Path) -> Path:
    """Two runs within a second are two."""
    names = (folder.with_name(f"{folder.name} {number}") for number in range(2, 100))
    return folder if not folder.exists() else next(name for name in names if not name.exists())


def _siblings(services: Callable[[], Services], folder: Path, _: Progress) -> list[tuple[Path, str]]:
    """Runs in the same folder, the latest first: their names begin with their time."""
    runs = services().qa.runs
    others = sorted((it for it in folder.parent.iterdir() if it != folder), reverse=True)
    return [(it, it.name) for it in others if runs.is_run(it)][:MOST_RUNS]


def _record(services: Callable[[], Services], contents: Mapping[str, str], terms: ConsentTerms, _: Progress) -> None:
    services().consents.record_contents(contents, terms)
