"""A newer version is asked for where the user wants it, once a day; what goes wrong is told in the log alone."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.release import ReleaseNotice
from desktop.domain.errors import ErrorCode, ReleaseNoticeError
from desktop.domain.jobs import NoProgress
from desktop.domain.settings import Settings, cloud_settings
from desktop.services.new_versions import NewVersions, is_due

if TYPE_CHECKING:
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress

ADDRESS, PAGE = "https://example.invalid/newest.json", "https://example.invalid/1.2.0"
TODAY = date(2026, 12, 1)
ON = Settings(tell_new_version=True, release_notice=ADDRESS, read_timeout=7.0)


@dataclass
class Notices:
    """What lies at the address; remembers who asked for what."""

    version: str = "1.2.0"
    error: ReleaseNoticeError | None = None
    asked: list[tuple[str, CloudSettings]] = field(default_factory=list)

    def fetch(self, address: str, settings: CloudSettings, progress: Progress) -> bytes:
        progress.report(0, 1)
        self.asked.append((address, settings))
        if self.error is not None:
            raise self.error
        return json.dumps({"version": self.version, "page": PAGE}).encode()


def look(notices: Notices, settings: Settings = ON, current: str = "1.1.9") -> ReleaseNotice | None:
    return NewVersions(notices.fetch, current).look(settings, TODAY, NoProgress())


def test_a_newer_version_is_told_with_its_page() -> None:
    notices = Notices()
    assert look(notices) == ReleaseNotice("1.2.0", PAGE)
    assert notices.asked == [(ADDRESS, cloud_settings(ON))]


@pytest.mark.parametrize("current", ["1.2.0", "1.2", "1.10"])
def test_the_same_or_an_older_version_is_no_news(current: str) -> None:
    assert look(Notices(), current=current) is None


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        replace(ON, tell_new_version=False),
        replace(ON, release_notice=""),
        replace(ON, version_asked_on=TODAY.isoformat()),
    ],
    ids=["default", "off", "nowhere", "asked today"],
)
def test_nothing_is_asked_where_it_is_not_due(settings: Settings) -> None:
    notices = Notices()
    assert not is_due(settings, TODAY)
    assert look(notices, settings) is None
    assert not notices.asked


def test_it_is_due_again_the_next_day() -> None:
    yesterday = replace(ON, version_asked_on=(TODAY - timedelta(days=1)).isoformat())
    assert is_due(yesterday, TODAY)
    assert look(Notices(), yesterday) is not None


@pytest.mark.parametrize(
    ("notices", "said"),
    [
        (Notices(error=ReleaseNoticeError(ErrorCode.RELEASE_NOTICE, "nobody answers")), "nobody answers"),
        (Notices(version="newest"), "a version like 1.2.0 expected"),
    ],
    ids=["not fetched", "no notice"],
)
def test_a_failure_is_told_in_the_log_alone(notices: Notices, said: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert look(notices) is None
    assert said in caplog.text
