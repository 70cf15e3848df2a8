"""Whether a newer version of the program is there: asked where the user wants it, once a day, and never downloaded."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.release import is_newer, parse_notice
from desktop.domain.errors import ReleaseNoticeError
from desktop.domain.settings import cloud_settings

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.cloud.ports import NoticeFetcher
    from desktop.domain.cloud.release import ReleaseNotice
    from desktop.domain.jobs import Progress
    from desktop.domain.settings import Settings

logger = logging.getLogger(__name__)


def is_due(settings: Settings, today: date) -> bool:
    """Whether the release notice is to be asked for: the user wants it, says where, and it was not asked today."""
    wanted = settings.tell_new_version and bool(settings.release_notice)
    return wanted and settings.version_asked_on != today.isoformat()


@dataclass(frozen=True, slots=True)
class NewVersions:
    """``current`` is this program's version. Call it on a worker."""

    fetch: NoticeFetcher
    current: str

    def look(self, settings: Settings, today: date, progress: Progress) -> ReleaseNotice | None:
        """The notice of a newer version; ``None`` where there is none, and where it is not due (:func:`is_due`).

        Whoever calls notes ``today`` as the day of the last time. It is a courtesy: what goes wrong is told in the log
        alone. Raises :class:`~desktop.domain.jobs.Cancelled`.
        """
        if not is_due(settings, today):
            return None
        try:
            notice = parse_notice(self.fetch(settings.release_notice, cloud_settings(settings), progress))
        except ReleaseNoticeError as error:
            logger.warning("Whether a new version is there could not be found out: %s", error.message)
            return None
        logger.info("The newest version is %s, this one is %s", notice.version, self.current)
        return notice if is_newer(notice.version, self.current) else None
