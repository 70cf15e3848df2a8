"""The JSON of ``fusion-desk workspace``."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.preparing import Rejection
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.domain.workspace.package import ChangeKind, PackageChange, PackageProblem, PackageProblemKind
from desktop.domain.workspace.problems import Problem, ProblemKind
from desktop.domain.workspace.review import Review, ReviewEvent, ReviewReason, ReviewState
from desktop.services.workspace import documents
from desktop.services.workspace.intake import Added, IntakeReport, Known
from desktop.services.workspace.package_diff import PackageDiff, PackageManifest
from desktop.services.workspace.submission import Package
from desktop.services.workspace.workspace import overview
from tests.unit.services.workspace.values import MOMENT, make_material, make_version

if TYPE_CHECKING:
    from tests.unit.services.workspace.conftest import Space

REVIEW = Review(
    (
        ReviewEvent(ReviewState.READY, MOMENT),
        ReviewEvent(ReviewState.IN_REVIEW, MOMENT),
        ReviewEvent(ReviewState.FAILED, MOMENT, why="格式", reason=ReviewReason.FORMAT),
    )
)


def test_a_workspace_with_its_activities_and_reminders(space: Space) -> None:
    waiting = replace(make_material(identity="m-2"), review=Review(REVIEW.events[:2]))
    space.put(make_material(), waiting, *(make_material(identity=f"x{n}", model_id=f"mt_{n}") for n in range(8)))
    document = documents.workspace_document(Path("w"), overview(space.store), MOMENT + timedelta(days=2))
    assert document["quota"] == {"total": 10, "used": 9, "left": 1, "level": "last"}
    (activity,) = document["activities"]
    assert (activity["materials"], activity["states"]) == (10, {"draft": 9, "in_review": 1})
    assert [(it["kind"], it["due"], it["left"]) for it in document["reminders"]] == [
        ("last_slot", None, 1),
        ("review_due", "2026-03-03", None),
    ]
    json.dumps(document)


def test_all_materials_by_activity(space: Space) -> None:
    space.put(make_material(), replace(make_material(identity="m-2"), review=REVIEW))
    document = documents.materials_document(Path("w"), overview(space.store))
    first, second = document["activities"][0]["materials"]
    assert (first["state_since"], second["state_since"]) == (None, MOMENT.isoformat())
    assert first["faces"] == 2


def test_one_material_in_full(space: Space) -> None:
    material = replace(make_material(), review=REVIEW, versions=(make_version(None), make_version(number=2)))
    document = documents.details_document(material, space.activity, MOMENT.date())
    assert [it["export_sha256"] is None for it in document["versions"]] == [True, False]
    assert document["review"][-1]["reason"] == "format"
    assert document["faces"][1]["template_face_id"] == "mt_9_2"
    assert document["picture"]["bytes"] == len(b"a picture")
    json.dumps(document)


def test_one_that_only_the_console_has(space: Space) -> None:
    document = documents.details_document(replace(make_material(), versions=()), space.activity, MOMENT.date())
    assert "picture" not in document


def test_each_outcome_of_an_import(space: Space) -> None:
    material = make_material()
    finding = Finding(FindingCode.RIGHTS, Severity.INFO)
    error = PictureError(ErrorCode.PICTURE_EMPTY, "empty")
    report = IntakeReport(
        (Added(Path("a"), material, (finding,)), Rejection(Path("b"), error), Known(Path("c"), "m-1")), cancelled=True
    )
    document = documents.intake_document(Path("w"), space.activity, report)
    assert [item["status"] for item in document["items"]] == ["added", "failed", "known"]
    assert document["items"][1]["error"]["code"] == "picture.empty"
    assert document["cancelled"]


def test_a_package_with_what_was_left_out(space: Space, tmp_path: Path) -> None:
    space.put(make_material(), replace(make_material(identity="m-2", name="草稿"), versions=()))
    plan = space.spaces.submissions.plan(space.store, space.activity)
    document = documents.package_document(Package(tmp_path / "out", plan))
    assert [item["file"] for item in document["items"]] == ["福字.jpg"]
    assert document["left_out"] == [{"id": "m-2", "name": "草稿"}]


def test_problems_and_changes() -> None:
    assert documents.problems_document([Problem(ProblemKind.FILE_MISSING, "x", ("m-1",))]) == [
        {"kind": "file_missing", "subject": "x", "used_by": ["m-1"]}
    ]
    assert documents.package_problems_document([PackageProblem(PackageProblemKind.EXTRA, "y")]) == [
        {"kind": "extra", "name": "y"}
    ]
    manifest = PackageManifest("spring", "春节", "2026-03-02", {}, {})
    diff = PackageDiff(manifest, (PackageChange(ChangeKind.CHANGED, "m-1", "福字", ("name",)),), activity_gone=True)
    assert documents.changes_document(diff) == {
        "activity": {"id": "spring", "name": "春节", "gone": True, "fields": []},
        "day": "2026-03-02",
        "changes": [{"kind": "changed", "material_id": "m-1", "name": "福字", "fields": ["name"]}],
    }
