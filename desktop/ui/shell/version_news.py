"""Tells that a newer version is there, with a link to its page. Nothing is asked unless the user has said so."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.services.new_versions import is_due
from desktop.ui.kit.notice import NoticeState

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cloud.release import ReleaseNotice
    from desktop.domain.jobs import Progress
    from desktop.domain.settings import Settings
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.notice import Notice
    from desktop.ui.kit.preferences import Preferences


def open_in_browser(page: str) -> bool:
    """Whether there was a program for it."""
    return QDesktopServices.openUrl(QUrl(page))


def local_day() -> date:
    return datetime.now().astimezone().date()


class VersionNews(QObject):
    """Says it in ``notice`` as soon as nothing else stands there. ``services`` may block: it is called on a worker."""

    def __init__(
        self,
        services: Callable[[], Services],
        runner: JobRunner,
        *,
        preferences: Preferences,
        notice: Notice,
        open_page: Callable[[str], bool] = open_in_browser,
        today: Callable[[], date] = local_day,
    ) -> None:
        super().__init__(notice)
        self._services, self._runner = services, runner
        self._preferences, self._notice = preferences, notice
        self._open_page, self._today = open_page, today
        self._found: ReleaseNotice | None = None
        # Queued: whoever hid the notice may have something to say in its place.
        notice.gone.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def look(self) -> None:
        """Ask, where it is due. The day is noted before: what is ended or fails is not tried again the same day."""
        settings, today = self._preferences.value, self._today()
        if is_due(settings, today):
            self._preferences.change(version_asked_on=today.isoformat())
            self._runner.start(partial(_look, self._services, settings, today)).succeeded.connect(self._tell)

    def _tell(self, found: ReleaseNotice | None) -> None:
        self._found = found
        self._say()

    def _say(self) -> None:
        found = self._found
        if found is not None and self._notice.isHidden():
            self._found = None
            text = self.tr("Version {version} is available.").format(version=found.version)
            self._notice.say(text, NoticeState.GOOD, {self.tr("Open its page"): partial(self._open, found.page)})

    def _open(self, page: str) -> None:
        if not self._open_page(page):
            text = self.tr("No program opened the page. Its address: {page}").format(page=page)
            self._notice.say(text, NoticeState.WARN)


def _look(
    services: Callable[[], Services], settings: Settings, today: date, progress: Progress
) -> ReleaseNotice | None:
    return services().new_versions.look(settings, today, progress)
