"""The Test effect mode as the window sees it: made when it is first asked for, so that the window is there sooner."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.fusing.fusion import FusionSettings
from desktop.domain.settings import cloud_settings
from desktop.ui.effect.session import EffectSession
from desktop.ui.kit.notice import NoticeState

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from desktop.ui.effect.page import EffectPage
    from desktop.ui.kit.job_status import JobStatus
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.kit.notice import Notice
    from desktop.ui.kit.questions import Asking
    from desktop.ui.kit.usage_watch import UsageWatch
    from desktop.ui.shell.window_parts import WindowParts


class EffectMode(QObject):
    """``keys_asked``: the user wants to enter cloud keys."""

    keys_asked = Signal()

    def __init__(
        self,
        parts: WindowParts,
        runner: JobRunner,
        *,
        watch: UsageWatch,
        questions: Asking,
        notice: Notice,
        jobs: JobStatus,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._parts, self._runner, self._watch = parts, runner, watch
        self._questions, self._notice, self._jobs = questions, notice, jobs
        self._page: EffectPage | None = None
        self.session = EffectSession(self)

    def page_in(self, pages: QStackedWidget) -> EffectPage:
        """The page, put into ``pages`` when it is new."""
        if self._page is None:
            self._page = self._make()
            pages.addWidget(self._page)
        return self._page

    def _make(self) -> EffectPage:
        # Imported here so that the window is on screen sooner.
        from desktop.ui.effect.page import EffectPage  # noqa: PLC0415

        preferences = self._parts.preferences
        self.session.set_settings(FusionSettings(algorithm=preferences.value.algorithm))
        self.session.settings_changed.connect(self._remember_algorithm)
        page = EffectPage(self.session, self._runner, self._parts.services, watch=self._watch)
        page.job_started.connect(self._show_saving)
        page.call_started.connect(self._show_call)
        page.saved.connect(self._tell_saved)
        page.cloud.keys_asked.connect(self.keys_asked)
        preferences.changed.connect(lambda: page.cloud.desk.use(cloud_settings(preferences.value)))
        page.cloud.desk.use(cloud_settings(preferences.value))
        return page

    def _remember_algorithm(self) -> None:
        self._parts.preferences.change(algorithm=self.session.settings.algorithm)

    def _show_saving(self, job: Job) -> None:
        self._jobs.show_job(job, lambda: self.tr("Saving the result"))

    def _show_call(self, job: Job) -> None:
        self._jobs.show_job(job, lambda: self.tr("Fusing in the cloud"))

    def _tell_saved(self, path: Path) -> None:
        show = partial(self._questions.show_folder, path.parent)
        text = self.tr("Saved as %1").replace("%1", str(path))
        self._notice.say(text, NoticeState.GOOD, {self.tr("Open folder"): show})
