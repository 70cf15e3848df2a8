"""Consent in plans and reports, and results without their label."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.filing import FILING_NUMBER
from desktop.domain.fusing.consent import ConsentGap, ConsentState
from desktop.domain.qa.report import Language, Report, ReportKind
from desktop.report.writer import Reports
from desktop.services.qa.documents import forecast_document
from desktop.services.qa.reviewing import Reviewer, ReviewPorts
from desktop.storage.plans.files import PlanFiles
from desktop.storage.runs.repository import RunFolders
from desktop.storage.runs.reviews import ReviewFile
from desktop.vision.images import PictureFiles
from tests.unit.services.qa.world import VERSIONS, World

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture
def world(tmp_path: Path) -> World:
    world = World(tmp_path)
    names = sorted(path.name for path in (tmp_path / "panel").iterdir())
    world.notes = {
        names[0]: ConsentGap(names[0], ConsentState.MISSING),
        names[1]: ConsentGap(names[1], ConsentState.ENDING, date(2026, 12, 24)),
    }
    return world


def test_a_plan_tells_beforehand_who_has_not_agreed(world: World) -> None:
    told = world.desk.forecast(world.write(), world.out, VERSIONS)
    assert {note.state for note in told.consent} == {ConsentState.MISSING, ConsentState.ENDING}
    documents = forecast_document(told)["consent"]
    assert {"photo": told.consent[1].name, "state": "ending", "until": "2026-12-24"} in documents  # type: ignore[operator]


def test_a_run_that_begins_tells_it_again(world: World) -> None:
    opened = world.begin()
    assert len(opened.consent) == 2
    opened.store.close()
    again = world.desk.open(world.out)
    again.store.close()
    assert again.consent == (), "an open one is looked at only"


def test_results_without_their_label_are_noted(world: World) -> None:
    opened, _ = world.carry_out()
    opened.store.close()
    assert world.noted
    assert all(result.picture is not None or result.code for result in world.noted)


def reviewed_report(world: World) -> Report:
    def notes(photos: Mapping[str, str]) -> tuple[ConsentGap, ...]:
        return tuple(world.notes[name] for name in photos.values() if name in world.notes)

    ports = ReviewPorts(RunFolders(), PlanFiles(), PictureFiles(), ReviewFile(), lambda *_: None, notes)
    with Reviewer(ports).opened(world.out) as reviewed:
        return reviewed.report


@pytest.mark.parametrize(("settings", "paid"), [('settings = [{ engine = "fuse-face" }]', True), ("", False)])
def test_reports_name_the_photos_without_consent_and_the_filing_number(
    world: World, settings: str, *, paid: bool
) -> None:
    opened, _ = world.carry_out(*filter(None, [settings]))
    opened.store.close()
    report = reviewed_report(world)
    assert {note.state for note in report.consent} == {ConsentState.MISSING, ConsentState.ENDING}
    assert report.names_service is paid

    class Nothing:
        def read(self, _: object) -> None:
            return None

    reports = Reports(PictureFiles())
    page = b"".join(data for _, data in reports.files(ReportKind.HTML, report, Nothing(), Language.CHINESE)).decode()
    paper = reports.paper(report, Nothing(), Language.ENGLISH).text
    ((_, data),) = reports.files(ReportKind.JSON, report, Nothing(), Language.ENGLISH)
    document = json.loads(data)
    for text, words in ((page, ("缺失", "即将到期", "2026-12-24")), (paper, ("missing", "ends soon", "2026-12-24"))):
        assert all(word in text for word in words)
        assert (FILING_NUMBER in text) is report.names_service
    assert {it["state"] for it in document["consent"]} == {"missing", "ending"}
    assert document["filing"] == (
        {"algorithm": "腾讯云人脸融合算法", "number": FILING_NUMBER} if report.names_service else None
    )
