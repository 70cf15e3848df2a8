"""What the law asks for, in dialogs: people and consent, deleting a person, labels checked, results without them."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.services.people.documents import erasure_document, unlabelled_csv
from desktop.ui.dialogs.erasure import ErasureDialog
from desktop.ui.dialogs.label_check import LabelCheckDialog
from desktop.ui.dialogs.people import PeopleDialog
from desktop.ui.dialogs.unlabelled import UnlabelledDialog
from desktop.ui.kit.notice import NoticeState
from desktop.ui.kit.saving import plain_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.fusing.people import Erasure
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.job_status import JobStatus
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.notice import Notice
    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.kit.questions import Asking
    from desktop.ui.shell.file_saving import FileSaving


class DutyCommands(QObject):
    """``forgotten(done)`` is called when a person was deleted: views must read again what they show."""

    def __init__(
        self,
        services: Callable[[], Services],
        runner: JobRunner,
        *,
        preferences: Preferences,
        asking: Asking,
        jobs: JobStatus,
        saving: FileSaving,
        notice: Notice,
        show_error: Callable[[FusionDeskError], None],
        forgotten: Callable[[Erasure], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._runner, self._preferences = services, runner, preferences
        self._asking, self._jobs, self._saving, self._notice = asking, jobs, saving, notice
        self._show_error, self._forgotten, self._window = show_error, forgotten, window
        self.people: PeopleDialog | None = None

    # -- people --------------------------------------------------------------------------------------------------

    def show_people(self) -> None:
        self.people = dialog = PeopleDialog(
            self._services,
            self._runner,
            self._some_pictures,
            today=date.today(),  # noqa: DTZ011 - the day on the user's calendar
            days=self._preferences.value.retention_days,
            parent=self._window,
        )
        dialog.forget_asked.connect(self.forget)
        dialog.days_changed.connect(lambda days: self._preferences.change(retention_days=days))
        dialog.finished.connect(lambda _: setattr(self, "people", None))
        self._show(dialog)

    def forget(self, person: str) -> None:
        """Delete ``person`` everywhere, and say what came of it."""
        job = self._runner.start(partial(_forget, self._services, person))
        self._jobs.show_job(job, lambda: self.tr("Deleting {name}").format(name=person))
        job.succeeded.connect(partial(self._tell_forgotten, person))
        job.failed.connect(self._show_error)

    def _tell_forgotten(self, person: str, done: Erasure) -> None:
        self._forgotten(done)
        if self.people is not None:
            self.people.reload()
        report = ErasureDialog(person, done, self._window)
        report.save_asked.connect(partial(self._save_report, person, done))
        self._show(report)

    def _save_report(self, person: str, done: Erasure) -> None:
        document = json.dumps({"person": person, **erasure_document(done)}, ensure_ascii=False, indent=1)
        self._save(document.encode("utf-8", "surrogatepass"), f"{plain_name(person)}.json")

    def expire(self) -> None:
        """Delete pictures that are older than the user wants them to become, and tell it; nothing without a setting."""
        days = self._preferences.value.retention_days
        if days:
            job = self._runner.start(partial(_expire, self._services, days))
            self._jobs.show_job(job, lambda: self.tr("Deleting old pictures of people"))
            job.succeeded.connect(partial(self._tell_expired, days))
            job.failed.connect(self._show_error)

    def _tell_expired(self, days: int, done: Erasure) -> None:
        count = sum(it.count for it in done.removed)
        if count:
            text = self.tr("%n picture(s) of people, kept for more than {days} days, were deleted.", "", count)
            self._notice.say(text.format(days=days), NoticeState.GOOD)

    # -- labels --------------------------------------------------------------------------------------------------

    def check_labels(self) -> None:
        self._show(LabelCheckDialog(self._services, self._runner, self._some_pictures, self._window))

    def show_unlabelled(self) -> None:
        dialog = UnlabelledDialog(self._services, self._runner, self._window)
        dialog.save_asked.connect(lambda: self._save(unlabelled_csv(dialog.exports), "unlabelled.csv"))
        self._show(dialog)

    # -- the rest ------------------------------------------------------------------------------------------------

    def _some_pictures(self) -> Sequence[Path]:
        return self._asking.pictures(self._preferences.value.picture_folder)

    def _save(self, data: bytes, name: str) -> None:
        self._saving.save(data, name, self.tr("Save"))

    @staticmethod
    def _show(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _forget(services: Callable[[], Services], person: str, progress: Progress) -> Erasure:
    forgetting = services().people.forgetting
    return forgetting.forget(forgetting.traces(person), progress)


def _expire(services: Callable[[], Services], days: int, _: Progress) -> Erasure:
    return services().people.forgetting.expire(days)
