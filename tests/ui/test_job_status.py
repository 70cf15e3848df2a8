"""The running job in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from desktop.domain.jobs import Pace
from desktop.domain.settings import Language
from desktop.ui.kit.job_status import JobStatus
from desktop.ui.kit.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations


@pytest.fixture
def status(qtbot: QtBot, translations: Translations) -> Iterator[JobStatus]:  # noqa: ARG001 - in English
    bar = QWidget()
    qtbot.addWidget(bar)
    yield JobStatus(bar)
    bar.close()


@pytest.fixture
def job(status: JobStatus) -> Job:
    job = Job(status)
    status.show_job(job, lambda: "Exporting")
    return job


def test_a_job_without_steps_is_named(status: JobStatus, job: Job) -> None:
    assert status.running
    assert status.text.text() == "Exporting"
    job.settled.emit()
    assert not status.running


def test_count_rate_and_time_left_are_told(status: JobStatus, job: Job) -> None:
    job.progressed.emit(12, 40, Pace(1.44, 125))
    assert status.text.text() == "Exporting  12/40 · 1.4/s · 2:05 left"


def test_a_slow_rate_is_told_by_the_minute(status: JobStatus, job: Job) -> None:
    job.progressed.emit(1, 3, Pace(0.05, 40))
    assert status.text.text() == "Exporting  1/3 · 3.0/min · 0:40 left"


def test_a_pace_that_nobody_knows_is_not_told(status: JobStatus, job: Job) -> None:
    job.progressed.emit(1, 3, None)
    assert status.text.text() == "Exporting  1/3"


def test_it_is_told_in_the_language_of_the_window(
    status: JobStatus, job: Job, translations: Translations, qapp: QApplication
) -> None:
    job.progressed.emit(12, 40, Pace(1.44, 125))
    translations.use(Language.CHINESE)
    qapp.processEvents()
    assert status.text.text() == "Exporting  12/40 · 1.4/秒 · 剩余 2:05"


def test_the_job_begun_last_is_shown_and_cancelled_first(status: JobStatus, job: Job) -> None:
    other = Job(status)
    status.show_job(other, lambda: "Reading")
    assert status.text.text() == "Reading"
    status.cancel()
    assert other.stop.is_set()
    assert not job.stop.is_set()
    other.settled.emit()
    assert status.text.text() == "Exporting"
