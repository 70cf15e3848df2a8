"""Submission packages: written, looked into, compared."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.geometry import Size
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.domain.workspace.package import ChangeKind, PackageChange, PackageProblem, PackageProblemKind
from desktop.domain.workspace.review import ReviewState
from desktop.domain.workspace.rights import Answer, RightsQuestion
from desktop.services.workspace.activity_edits import change_info, delete_activity, rename_activity, switch_algorithm
from desktop.services.workspace.material_edits import change_face_ids, delete_materials, rename_material
from desktop.services.workspace.review_edits import advance_review
from desktop.services.workspace.rights_edits import answer_question
from desktop.services.workspace.submission_plan import export_findings
from tests.unit.services.workspace.conftest import StopAt
from tests.unit.services.workspace.values import MOMENT, make_material, make_version

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.services.workspace.package_diff import PackageDiff
    from desktop.services.workspace.submission import Package, Submissions
    from tests.unit.services.workspace.conftest import Space

NOW = NoProgress()
TODAY = MOMENT.date()


def picture(tmp_path: Path, colour: str) -> Path:
    path = tmp_path / f"{colour}.png"
    Image.new("RGB", (300, 400), colour).save(path)
    return path


@pytest.fixture
def full(space: Space, tmp_path: Path) -> Space:
    """Two drafts with pictures, one without, and one that is in the console already."""
    space.with_picture(picture(tmp_path, "red"), id="m-1", name="福/字")
    space.with_picture(picture(tmp_path, "green"), id="m-2", name="财神")
    space.put(replace(make_material(identity="m-3", name="只裁剪"), versions=(make_version(None),)))
    space.with_picture(picture(tmp_path, "blue"), id="m-4", name="旧图", model_id="mt_4")
    return space


@pytest.fixture
def submissions(full: Space) -> Submissions:
    return full.spaces.submissions


def write(space: Space, target: Path) -> Package:
    plan = space.spaces.submissions.plan(space.store, space.activity)
    return space.spaces.submissions.write(space.store, plan, target, NOW)


def manifest(folder: Path) -> Any:
    return json.loads((folder / "manifest.json").read_bytes())


# --- the plan ---


def test_the_plan_has_what_is_not_in_the_console_yet(full: Space, submissions: Submissions) -> None:
    plan = submissions.plan(full.store, full.activity)
    assert [(item.number, item.name) for item in plan.items] == [(1, "福_字.png"), (2, "财神.png")]
    assert [material.id for material in plan.left_out] == ["m-3"]
    assert (plan.quota.used, plan.slots_needed, plan.has_room) == (1, 2, True)


def test_or_the_materials_that_were_chosen(full: Space, submissions: Submissions) -> None:
    plan = submissions.plan(full.store, full.activity, material_ids={"m-2", "m-4"})
    assert {item.material.id for item in plan.items} == {"m-2", "m-4"}
    assert plan.slots_needed == 1


def test_a_lack_of_slots_is_seen(full: Space, submissions: Submissions) -> None:
    full.put(*(make_material(identity=f"x-{number}", model_id=f"mt_x{number}") for number in range(8)))
    plan = submissions.plan(full.store, full.activity)
    assert (plan.quota.left, plan.slots_needed, plan.has_room) == (1, 2, False)
    lack, *_ = plan.findings
    assert (lack.code, lack.severity, lack.values) == (FindingCode.SLOTS, Severity.FAIL, {"needed": 2, "left": 1})


def test_pictures_stand_in_the_order_in_which_people_count(space: Space) -> None:
    for number, name in enumerate(("c10", "c2", "C1", "c2b", "b")):
        space.put(make_material(identity=f"n-{number}", name=name))
    plan = space.spaces.submissions.plan(space.store, space.activity)
    assert [it.material.name for it in plan.items] == ["b", "C1", "c2", "c2b", "c10"]


def test_open_questions_of_rights_warn(full: Space, submissions: Submissions) -> None:
    findings = submissions.plan(full.store, full.activity).findings
    assert [(it.code, it.severity) for it in findings] == [(FindingCode.RIGHTS, Severity.WARN)] * 2


def test_a_file_the_service_would_refuse_fails() -> None:
    material = make_material()
    assert material.version is not None
    huge = replace(material, versions=(replace(material.version, export_size=Size(2000, 100)),))
    failing = {it.code for it in export_findings(huge, TODAY) if it.severity is Severity.FAIL}
    assert failing == {FindingCode.PIXELS}


def test_a_material_of_the_console_alone_is_asked_about_rights_only() -> None:
    remote_only = replace(make_material(), versions=())
    assert [it.code for it in export_findings(remote_only, TODAY)] == [FindingCode.RIGHTS]


def test_what_is_no_picture_for_the_service_is_left_out(space: Space) -> None:
    space.put(make_material(space.store.put_file(b"MZ", ".exe")))
    plan = space.spaces.submissions.plan(space.store, space.activity)
    assert (plan.items, len(plan.left_out)) == ((), 1)


# --- writing ---


def test_a_package_has_pictures_sheet_checklist_and_manifest(full: Space, tmp_path: Path) -> None:
    folder = write(full, tmp_path / "out").path
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert names == [
        "contact-sheet-1.jpg",
        "manifest.json",
        "pictures/福_字.png",
        "pictures/财神.png",
        "检查清单.md",
    ]
    assert (folder / "pictures" / "财神.png").read_bytes() == (tmp_path / "green.png").read_bytes()


def test_the_manifest_tells_everything_of_a_picture(full: Space, tmp_path: Path) -> None:
    full.store.apply(answer_question(full.materials[:1], RightsQuestion.CELEBRITY, Answer.NO, time=MOMENT, note="员工"))
    document = manifest(write(full, tmp_path / "out").path)
    data = (tmp_path / "red.png").read_bytes()
    first = document["materials"][0]
    assert first["picture"] == {"sha256": sha256(data).hexdigest(), "bytes": len(data)}
    assert (first["width"], first["height"], first["format"]) == (300, 400, "png")
    assert first["faces"][0]["margins"] == {"left": 1.0, "right": 1.0, "top": 0.8333, "bottom": 1.5}
    assert first["faces"][1]["template_face_id"] == "mt_9_2"
    assert first["rights"]["answers"] == {"celebrity": {"answer": "no", "note": "员工"}}
    assert first["made"]["program"] == "1.2.3"
    assert {"code": "pixels", "document": "FAQ", "section": "素材图片格式和大小要求？", "limit": 1080} in document[
        "rules"
    ]
    assert (document["activity"]["project_id"], document["day"]) == ("at_1", "2026-03-02")


def test_a_name_that_is_no_text_is_no_reason_to_fail(space: Space, tmp_path: Path) -> None:
    """It may have come in an archive."""
    space.with_picture(picture(tmp_path, "red"), id="m-1", name="\udcb4\udcba A")
    package = write(space, tmp_path / "out").path
    assert (package / "pictures" / "A.png").exists()
    assert manifest(package)["materials"][0]["name"] == "?? A"
    assert "A.png" in (package / "检查清单.md").read_text(encoding="utf-8")


def test_the_same_plan_makes_the_same_zip(full: Space, tmp_path: Path) -> None:
    first, second = (write(full, tmp_path / name).path for name in ("a.zip", "b.zip"))
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert "pictures/财神.png" in archive.namelist()


def test_what_is_there_is_not_replaced(full: Space, tmp_path: Path) -> None:
    assert [write(full, tmp_path / "out").path.name for _ in range(3)] == ["out", "out-2", "out-3"]


def test_many_pictures_take_several_sheets(space: Space, tmp_path: Path) -> None:
    path = picture(tmp_path, "red")
    for number in range(31):
        space.with_picture(path, id=f"m-{number:02}")
    folder = write(space, tmp_path / "out").path
    assert sorted(it.name for it in folder.glob("contact-sheet-*")) == ["contact-sheet-1.jpg", "contact-sheet-2.jpg"]


def test_a_stop_leaves_nothing_behind(full: Space, submissions: Submissions, tmp_path: Path) -> None:
    plan = submissions.plan(full.store, full.activity)
    with pytest.raises(Cancelled):
        submissions.write(full.store, plan, tmp_path / "here" / "out", StopAt(1))
    assert list((tmp_path / "here").iterdir()) == []


def test_a_damaged_picture_is_not_packed(full: Space, submissions: Submissions, tmp_path: Path) -> None:
    plan = submissions.plan(full.store, full.activity)
    full.store.path_of(plan.items[1].export.file).write_bytes(b"rotten")
    with pytest.raises(StoreError) as caught:
        submissions.write(full.store, plan, tmp_path / "out.zip", NOW)
    assert caught.value.code is ErrorCode.STORE_FILE_DAMAGED
    assert not (tmp_path / "out.zip").exists()


def test_a_package_without_pictures_makes_no_sense(space: Space, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no picture to submit"):
        write(space, tmp_path / "out")


# --- looked into again ---


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_sound_package_has_no_problem(full: Space, submissions: Submissions, tmp_path: Path, name: str) -> None:
    package = write(full, tmp_path / name).path
    assert submissions.verify(package, NOW) == ()


def test_missing_damaged_and_extra_files_are_told(full: Space, submissions: Submissions, tmp_path: Path) -> None:
    folder = write(full, tmp_path / "out").path
    (folder / "pictures" / "福_字.png").unlink()
    (folder / "检查清单.md").write_text("done")
    (folder / "notes.txt").write_text("by hand")
    problems = submissions.verify(folder, NOW)
    assert problems == (
        PackageProblem(PackageProblemKind.MISSING, "pictures/福_字.png"),
        PackageProblem(PackageProblemKind.DAMAGED, "检查清单.md"),
        PackageProblem(PackageProblemKind.EXTRA, "notes.txt"),
    )
    assert [it.is_damage for it in problems] == [True, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "no json",
        "[]",
        "{}",
        '{"kind": "another", "format": 1}',
        '{"kind": "fusion-desk-submission", "format": 2}',
        '{"kind": "fusion-desk-submission", "format": 1, "activity": 7}',
        (
            '{"kind": "fusion-desk-submission", "format": 1, "day": "", "activity": {"id": "", "name": ""},'
            ' "materials": [7], "files": []}'
        ),
        (
            '{"kind": "fusion-desk-submission", "format": 1, "day": "", "activity": {"id": "", "name": ""},'
            ' "materials": [], "files": [{"name": "a", "sha256": "", "bytes": Infinity}]}'
        ),
        "[" * 100_000,
    ],
)
def test_what_is_no_package_is_told(submissions: Submissions, tmp_path: Path, text: str) -> None:
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "manifest.json").write_text(text)
    with pytest.raises(StoreError) as caught:
        submissions.verify(tmp_path / "odd", NOW)
    assert caught.value.code is ErrorCode.ARCHIVE_DAMAGED


# --- compared ---


@pytest.fixture
def package(full: Space, tmp_path: Path) -> Path:
    return write(full, tmp_path / "out").path


def compare(space: Space, package: Path) -> PackageDiff:
    return space.spaces.submissions.compare(package, space.store)


def test_right_after_writing_nothing_has_changed(full: Space, package: Path) -> None:
    diff = compare(full, package)
    assert (diff.changes, diff.activity_gone, diff.manifest.activity_name) == ((), False, "春节")


def own(space: Space, identity: str) -> WorkspaceMaterial:
    found = space.store.material(identity)
    assert found is not None
    return found


def test_every_kind_of_change_is_told(full: Space, package: Path, tmp_path: Path) -> None:
    full.store.apply(delete_materials([own(full, "m-1")]))
    full.store.apply(rename_material(own(full, "m-2"), "财神爷"))
    full.store.apply(change_face_ids(own(full, "m-2"), {"F1": "mt_2_1"}))
    full.with_picture(picture(tmp_path, "white"), id="m-5", name="新图")
    assert compare(full, package).changes == (
        PackageChange(ChangeKind.REMOVED, "m-1", "福/字"),
        PackageChange(ChangeKind.CHANGED, "m-2", "财神爷", ("name", "faces")),
        PackageChange(ChangeKind.ADDED, "m-5", "新图"),
    )


def test_other_bytes_are_told(full: Space, package: Path, tmp_path: Path) -> None:
    full.with_picture(picture(tmp_path, "white"), id="m-2", name="财神")
    assert compare(full, package).changes == (PackageChange(ChangeKind.PICTURE, "m-2", "财神"),)


def test_after_the_upload_the_states_have_changed(full: Space, package: Path) -> None:
    for state in (ReviewState.READY, ReviewState.IN_REVIEW):
        full.store.apply(advance_review([own(full, "m-1"), own(full, "m-2")], state, time=MOMENT))
    assert [(it.material_id, it.fields) for it in compare(full, package).changes] == [
        ("m-1", ("state",)),
        ("m-2", ("state",)),
    ]


def test_changes_of_the_activity_itself_are_told(full: Space, package: Path) -> None:
    full.store.apply(switch_algorithm(full.activity, Algorithm.PREMIUM, time=MOMENT))
    full.store.apply(rename_activity(full.activity, "元宵"))
    diff = compare(full, package)
    assert (diff.changes, diff.activity_fields) == ((), ("name", "algorithm"))


def test_an_activity_that_was_deleted_is_told(full: Space, package: Path) -> None:
    full.store.apply(delete_activity(full.activity, full.materials))
    diff = compare(full, package)
    assert diff.activity_gone
    assert {it.kind for it in diff.changes} == {ChangeKind.REMOVED}


# --- the checklist ---


def checklist(space: Space, tmp_path: Path) -> str:
    return (write(space, tmp_path / "list").path / "检查清单.md").read_text(encoding="utf-8")


def test_the_checklist_names_what_is_to_be_done(full: Space, tmp_path: Path) -> None:
    text = checklist(full, tmp_path)
    assert "# 送审检查清单：春节" in text
    assert "- 公司：某公司" in text
    assert "- AppID：1250000000" in text
    assert "剩余 9 个，本次需要 2 个\n" in text
    assert "1 `福_字.png`：尚未回答：是否含明星名人、是否含品牌 Logo、是否自主设计、肖像是否获得授权" in text
    assert "| 2 | `财神.png` | 300 × 400 |" in text
    assert "- 只裁剪：还没有导出的图片" in text


def test_it_says_when_nothing_is_left_to_do(space: Space, tmp_path: Path) -> None:
    material = space.with_picture(picture(tmp_path, "red"))
    for question in RightsQuestion:
        answer = Answer.NO if question in {RightsQuestion.CELEBRITY, RightsQuestion.BRAND_LOGO} else Answer.YES
        space.store.apply(answer_question([own(space, material.id)], question, answer, time=MOMENT))
    text = checklist(space, tmp_path)
    assert "都没有待处理项" in text
    assert "尚未回答" not in text
    assert "未包含" not in text


def test_it_warns_of_missing_proofs_refusals_and_files(space: Space, tmp_path: Path) -> None:
    material = space.with_picture(picture(tmp_path, "red"), faces=())
    assert material.version is not None
    space.put(replace(material, versions=(replace(material.version, export_size=Size(2000, 400)),)))
    for question, answer in ((RightsQuestion.BRAND_LOGO, Answer.YES), (RightsQuestion.CONSENT, Answer.NO)):
        space.store.apply(answer_question([own(space, material.id)], question, answer, time=MOMENT))
    text = checklist(space, tmp_path)
    assert "含品牌 Logo，需要版权证明，尚未添加盖章的文件" in text
    assert "没有同意使用其肖像" in text
    assert "图片尺寸超过 1080 × 1080" in text
    assert "| 无 | 4 项 |" in text


def test_it_warns_of_a_consent_that_has_run_out(space: Space, tmp_path: Path) -> None:
    material = space.with_picture(picture(tmp_path, "red"))
    space.store.apply(answer_question([material], RightsQuestion.CONSENT, Answer.YES, time=MOMENT))
    after = own(space, material.id)
    space.put(replace(after, rights=replace(after.rights, consent_until=TODAY.replace(year=2025))))
    assert "肖像授权已到期" in checklist(space, tmp_path)


def test_it_warns_when_slots_do_not_suffice_and_facts_are_missing(full: Space, tmp_path: Path) -> None:
    info = full.store.info()
    full.store.apply(change_info(info, WorkspaceInfo(info.id, info.name, info.created)))
    full.put(*(make_material(identity=f"x-{number}", model_id=f"mt_x{number}") for number in range(9)))
    text = checklist(full, tmp_path)
    assert "**额度不足" in text
    assert "- 公司：未填写" in text


def test_names_cannot_write_into_its_layout(full: Space, tmp_path: Path) -> None:
    full.put(replace(own(full, "m-3"), name="a|b\n# [x](y)"))
    assert "- a\\|b \\# \\[x\\](y)：还没有导出的图片" in checklist(full, tmp_path)
