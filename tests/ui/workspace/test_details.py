"""The details of materials and activities: every field an undoable step, always what is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QTest

from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.review import ReviewReason, ReviewState
from desktop.domain.workspace.rights import Answer, AttachmentKind, RightsQuestion
from desktop.ui.workspace.details.activity import ActivityDetails
from desktop.ui.workspace.details.material import MaterialDetails
from desktop.ui.workspace.step_dialog import StepAnswer, StepDialog
from tests.ui.conftest import LONG
from tests.ui.workspace.conftest import DeskAnswers, Filler, idle
from tests.workspaces import make_activity, make_material, make_rights, make_version

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.workspace.area import WorkspaceArea

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


@pytest.fixture
def details(fill: Filler, grace_hopper: Path, qtbot: QtBot) -> MaterialDetails:
    """Of a material with a real picture, opened by the tree."""
    fill.put(make_activity("a1", "新年"))
    fill.put(make_material("m1", picture=fill.picture(grace_hopper)))
    return opened(fill.area, qtbot)


def opened(area: WorkspaceArea, qtbot: QtBot) -> MaterialDetails:
    area.tree.show_entity("m1")
    area.actions["details"].trigger()
    dialog = area.dialogs.open["material", "m1"]
    assert isinstance(dialog, MaterialDetails)
    qtbot.waitUntil(lambda: dialog.ready, timeout=LONG)
    return dialog


@pytest.fixture
def activity(fill: Filler) -> ActivityDetails:
    fill.put(make_activity("a1", "新年"))
    fill.area.tree.show_entity("a1")
    fill.area.actions["details"].trigger()
    dialog = fill.area.dialogs.open["activity", "a1"]
    assert isinstance(dialog, ActivityDetails)
    return dialog


def test_opening_twice_brings_the_same_to_the_front(details: MaterialDetails, desk: WorkspaceArea) -> None:
    desk.dialogs.material("m1")
    assert list(desk.dialogs.open) == [("material", "m1")]
    details.close()
    assert not desk.dialogs.open


def test_name_id_and_notes_are_stored_when_the_field_is_left(
    details: MaterialDetails, fill: Filler, qtbot: QtBot
) -> None:
    page = details.overview
    for field, text in ((page.name, " 太空 "), (page.model_id, "mt_9")):
        field.setText(text)
        field.editingFinished.emit()
    page.notes.setPlainText("两行\n备注")
    page.notes.commit()
    idle(fill.area, qtbot)
    material = fill.material("m1")
    assert (material.name, material.model_id, material.notes) == ("太空", "mt_9", "两行\n备注")
    assert details.windowTitle() == "太空"
    assert "takes one slot" in page._slot.text()


def test_what_was_typed_last_counts_when_it_is_closed(details: MaterialDetails, fill: Filler, qtbot: QtBot) -> None:
    details.overview.notes.setPlainText("late")
    details.close()
    idle(fill.area, qtbot)
    assert fill.material("m1").notes == "late"


def test_a_material_cannot_lose_its_name(details: MaterialDetails, fill: Filler) -> None:
    details.overview.name.setText("")
    details.overview.name.editingFinished.emit()
    assert not fill.area.session.busy
    assert details.overview.name.text() == "春日写真"


def test_undo_shows_at_once(details: MaterialDetails, fill: Filler, qtbot: QtBot) -> None:
    details.overview.name.setText("太空")
    details.overview.name.editingFinished.emit()
    fill.area.session.undo()
    idle(fill.area, qtbot)
    assert details.overview.name.text() == "春日写真"


def test_what_is_being_typed_is_not_overwritten(details: MaterialDetails, fill: Filler) -> None:
    details.activateWindow()
    details.overview.notes.setFocus()
    QTest.keyClicks(details.overview.notes, "half a")
    fill.put(replace(fill.material("m1"), notes="from elsewhere"))
    assert details.overview.notes.toPlainText() == "half a"


@pytest.mark.usefixtures("details")
def test_it_closes_when_its_material_goes(fill: Filler, qtbot: QtBot) -> None:
    fill.area.materials.delete([fill.area.session.summaries["m1"]])
    idle(fill.area, qtbot)
    assert not fill.area.dialogs.open


@pytest.mark.usefixtures("details")
def test_it_closes_with_the_workspace(desk: WorkspaceArea) -> None:
    desk.actions["close"].trigger()
    assert not desk.dialogs.open


def test_a_material_that_is_gone_before_it_is_read_opens_nothing(desk: WorkspaceArea, qtbot: QtBot) -> None:
    desk.dialogs.material("gone")
    qtbot.waitUntil(lambda: not desk.dialogs.open, timeout=LONG)


def test_face_ids_are_edited_in_the_table(details: MaterialDetails, fill: Filler, qtbot: QtBot) -> None:
    details.tabs.setCurrentWidget(details.faces)
    details.faces.table.cell(0, 2).setText("mt_1_1")
    idle(fill.area, qtbot)
    assert fill.material("m1").faces[0].face_id == "mt_1_1"
    qtbot.waitUntil(lambda: bool(details.faces.preview._faces), timeout=LONG)
    assert details.faces.preview._faces[0].label == "F1"
    details.grab()


def test_versions_are_listed_newest_first_with_their_pictures(
    details: MaterialDetails, fill: Filler, astronaut: Path, qtbot: QtBot
) -> None:
    material = fill.material("m1")
    draft = replace(make_version(fill.picture(astronaut), 2), export=None, export_size=None, note="second try")
    fill.put(replace(material, versions=(*material.versions, draft)))
    table = details.versions.table
    assert [table.cell(row, 0).text() for row in range(2)] == ["2", "1"]
    table.selectRow(0)
    assert not details.versions.remake.isEnabled()
    assert "Nothing was exported yet" in details.versions.state.text()
    qtbot.waitUntil(lambda: not details.versions.preview._image.isNull(), timeout=LONG)
    table.selectRow(1)
    assert details.versions.remake.isEnabled()


def test_a_version_is_made_again_and_compared(fill: Filler, own_copy: Path, qtbot: QtBot) -> None:
    fill.put(make_activity())
    fill.area.activities.add([own_copy], "a1")
    idle(fill.area, qtbot)
    (identity,) = fill.area.session.summaries
    fill.area.dialogs.material(identity)
    dialog = fill.area.dialogs.open["material", identity]
    assert isinstance(dialog, MaterialDetails)
    qtbot.waitUntil(lambda: dialog.ready, timeout=LONG)
    dialog.versions.remake.click()
    qtbot.waitUntil(lambda: "byte for byte" in dialog.versions.state.text(), timeout=LONG)


def test_another_picture_than_the_stored_one_is_told(details: MaterialDetails, qtbot: QtBot) -> None:
    """Its export was never made from its original."""
    details.versions.remake.click()
    words = ("differ", "No face", "margin", "break a rule")
    qtbot.waitUntil(lambda: any(it in details.versions.state.text() for it in words), timeout=LONG)


def test_a_picture_that_is_missing_is_told(fill: Filler, qtbot: QtBot) -> None:
    fill.put(make_activity(), make_material("m1"))
    dialog = opened(fill.area, qtbot)
    qtbot.waitUntil(lambda: "missing" in dialog.versions.state.text(), timeout=LONG)
    dialog.grab()


def test_a_material_of_the_console_has_no_picture(fill: Filler, qtbot: QtBot) -> None:
    fill.put(make_activity(), replace(make_material("m1"), versions=()))
    dialog = opened(fill.area, qtbot)
    assert "console only" in dialog.versions.preview._message
    assert not dialog.versions.reopen.isEnabled()
    dialog.versions.reopen.click()
    dialog.versions._reopen()
    dialog.versions._remake()


def test_the_review_offers_the_steps_from_here(
    details: MaterialDetails, fill: Filler, asking: DeskAnswers, qtbot: QtBot
) -> None:
    page = details.review
    for state in (ReviewState.READY, ReviewState.IN_REVIEW):
        page.steps[state].click()
        idle(fill.area, qtbot)
    assert list(page.steps) == [ReviewState.READY, ReviewState.PASSED, ReviewState.FAILED]
    asking.why = StepAnswer("尺寸过大", ReviewReason.PIXELS)
    page.steps[ReviewState.FAILED].click()
    idle(fill.area, qtbot)
    assert [page.log.cell(0, column).text() for column in (1, 2, 3, 4)] == [
        "Rejected",
        "You",
        "尺寸过大",
        "Picture size",
    ]
    page.steps[ReviewState.APPEALED].click()
    idle(fill.area, qtbot)
    assert page.appeal.text()


def test_answers_are_stored_and_the_finding_follows(details: MaterialDetails, fill: Filler, qtbot: QtBot) -> None:
    page = details.rights
    assert "celebrity, brand logo, own design, consent" in page.finding.text()
    page.answers[RightsQuestion.CELEBRITY, Answer.YES].click()
    idle(fill.area, qtbot)
    assert fill.material("m1").rights.answer_to(RightsQuestion.CELEBRITY) is Answer.YES
    assert "copyright proof is missing" in page.finding.text()
    page.answers[RightsQuestion.CONSENT, Answer.NO].click()
    idle(fill.area, qtbot)
    assert "refused" in page.finding.text()


def test_the_consent_gets_an_end(details: MaterialDetails, fill: Filler, qtbot: QtBot) -> None:
    fill.put(replace(fill.material("m1"), rights=make_rights()))
    page = details.rights
    assert page.finding.text() == "Every question is answered and nothing is missing."
    page.ends.click()
    idle(fill.area, qtbot)
    page.until.setDate(QDate(2026, 1, 1))
    idle(fill.area, qtbot)
    assert fill.material("m1").rights.consent_until == date(2026, 1, 1)
    assert "run out" in page.finding.text()
    page.ends.click()
    idle(fill.area, qtbot)
    assert fill.material("m1").rights.consent_until is None


def test_documents_are_attached_and_removed(
    *, details: MaterialDetails, fill: Filler, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    page = details.rights
    page.add[AttachmentKind.PROOF].click()
    assert not fill.area.session.busy
    proof = tmp_path / "版权证明.pdf"
    proof.write_bytes(b"%PDF signed")
    asking.chosen_file = proof
    page.add[AttachmentKind.PROOF].click()
    idle(fill.area, qtbot)
    (attachment,) = fill.material("m1").rights.attachments
    assert (attachment.kind, attachment.name) == (AttachmentKind.PROOF, "版权证明.pdf")
    page.documents.selectRow(0)
    page.remove.click()
    idle(fill.area, qtbot)
    assert fill.material("m1").rights.attachments == ()


def test_a_document_that_cannot_be_read_is_told(
    *, details: MaterialDetails, fill: Filler, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    asking.chosen_file = tmp_path / "gone.pdf"
    details.rights.add[AttachmentKind.CONSENT].click()
    idle(fill.area, qtbot)
    assert "gone.pdf" in fill.area.dock.notice.text.text()


def test_activity_fields_are_stored(activity: ActivityDetails, fill: Filler, qtbot: QtBot) -> None:
    for field, text in ((activity.name, "Neujahr"), (activity.project_id, "at_1")):
        field.setText(text)
        field.editingFinished.emit()
    activity.notes.setPlainText("notes")
    activity.notes.commit()
    activity.archived.click()
    idle(fill.area, qtbot)
    stored = fill.area.session.store.activities()[0]
    assert (stored.name, stored.project_id, stored.notes, stored.archived) == ("Neujahr", "at_1", "notes", True)
    assert activity.windowTitle() == "Neujahr"


def test_an_algorithm_switch_is_remembered_with_its_date(activity: ActivityDetails, fill: Filler, qtbot: QtBot) -> None:
    activity.algorithm.setCurrentIndex(activity.algorithm.findData(Algorithm.ENJOY))
    activity.algorithm.activated.emit(activity.algorithm.currentIndex())
    idle(fill.area, qtbot)
    (change,) = fill.area.session.activities["a1"].algorithms
    assert change.algorithm is Algorithm.ENJOY
    assert [activity.history.cell(row, 1).text() for row in range(2)] == ["Enjoy", "Swap"]


def test_an_activity_cannot_lose_its_name(activity: ActivityDetails, fill: Filler) -> None:
    activity.name.setText(" ")
    activity.name.editingFinished.emit()
    assert not fill.area.session.busy


@pytest.mark.usefixtures("activity")
def test_the_activity_dialog_closes_with_its_activity(fill: Filler, qtbot: QtBot) -> None:
    fill.area.session.edit("Delete", lambda _: Edit(removed_activities=frozenset({"a1"})))
    idle(fill.area, qtbot)
    assert not fill.area.dialogs.open


def test_a_reason_is_guessed_until_one_is_chosen(qtbot: QtBot) -> None:
    dialog = StepDialog("Rejected", ReviewState.FAILED)
    qtbot.addWidget(dialog)
    dialog.why.setPlainText("图片尺寸不符合要求")
    assert dialog.answer == StepAnswer("图片尺寸不符合要求", ReviewReason.PIXELS)
    assert "Picture size" in dialog.rule.text()
    dialog.reason.setCurrentIndex(dialog.reason.findData(ReviewReason.FORMAT))
    dialog.reason.activated.emit(0)
    dialog.why.setPlainText("版权")
    assert dialog.answer.reason is ReviewReason.FORMAT


def test_an_appeal_has_no_reason(qtbot: QtBot) -> None:
    dialog = StepDialog("Appeal", ReviewState.APPEALED)
    qtbot.addWidget(dialog)
    assert dialog.answer == StepAnswer("", None)
