"""Rights in many materials: one answer for all, one after the other, and from the submission package."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from desktop.domain.workspace.rights import Answer, AttachmentKind, RightsQuestion
from desktop.ui.workspace.rights_dialog import RightsDialog
from desktop.ui.workspace.submit_dialog import SubmitDialog
from tests.ui.conftest import LONG
from tests.ui.screens import in_every_look, save_screen
from tests.ui.workspace.conftest import DeskAnswers, Filler, idle
from tests.workspaces import make_activity, make_material, make_rights

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.domain.workspace.rights import Rights
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from desktop.ui.workspace.area import WorkspaceArea
    from tests.ui.windows import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")

CELEBRITY, CONSENT = RightsQuestion.CELEBRITY, RightsQuestion.CONSENT


@pytest.fixture
def filled(fill: Filler, astronaut: Path, grace_hopper: Path) -> WorkspaceArea:
    """Three materials: nothing answered, all answered, a celebrity without proof."""
    fill.put(make_activity("a1", "新年"))
    first, second = fill.picture(astronaut), fill.picture(grace_hopper)
    fill.put(
        make_material("m1", name="open", picture=first),
        make_material("m2", name="clear", picture=second, rights=make_rights()),
        make_material("m3", name="star", picture=first, rights=make_rights(celebrity=Answer.YES)),
    )
    return fill.area


@pytest.fixture
def dialog(filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot) -> RightsDialog:
    filled.tree.show_entity("a1")
    filled.actions["rights"].trigger()
    return opened(window, qtbot)


def opened(window: DeskWindow, qtbot: QtBot) -> RightsDialog:
    found = window.findChild(RightsDialog)
    assert isinstance(found, RightsDialog)
    qtbot.waitUntil(lambda: bool(found.materials), timeout=LONG)
    return found


def rights(area: WorkspaceArea, identity: str) -> Rights:
    material = area.session.store.material(identity)
    assert material is not None
    return material.rights


def test_the_whole_activity_is_answered_for_in_one_step(
    filled: WorkspaceArea, dialog: RightsDialog, qtbot: QtBot
) -> None:
    assert dialog.every.text() == "For all 3"
    assert not dialog.grid.differ[CELEBRITY].isHidden()
    dialog.grid.answers[CELEBRITY, Answer.NO].click()
    idle(filled, qtbot)
    assert [rights(filled, it).answer_to(CELEBRITY) for it in ("m1", "m2", "m3")] == [Answer.NO] * 3
    assert dialog.grid.answers[CELEBRITY, Answer.NO].isChecked()
    assert dialog.grid.differ[CELEBRITY].isHidden()
    filled.actions["undo"].trigger()
    idle(filled, qtbot)
    assert [rights(filled, it).answer_to(CELEBRITY) for it in ("m1", "m3")] == [None, Answer.YES]
    dialog.close()


def test_one_by_one_an_answer_is_for_the_one_that_is_shown(
    filled: WorkspaceArea, dialog: RightsDialog, qtbot: QtBot
) -> None:
    dialog.one.click()
    assert dialog.name.text() == "1 / 3 · open"
    assert dialog.state.text().startswith("Not fit for upload")
    dialog.grid.answers[CELEBRITY, Answer.YES].click()
    idle(filled, qtbot)
    assert rights(filled, "m1").answer_to(CELEBRITY) is Answer.YES
    assert rights(filled, "m2").answer_to(CELEBRITY) is Answer.NO
    qtbot.waitUntil(lambda: not dialog.preview._image.isNull(), timeout=LONG)
    dialog.close()


def test_previous_next_and_the_next_that_is_open(dialog: RightsDialog) -> None:
    assert not dialog.previous.isEnabled()
    dialog.next.click()
    assert dialog.name.text() == "2 / 3 · clear"
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert dialog.name.text() == "3 / 3 · star"
    assert not dialog.next.isEnabled()
    dialog.next_open.click()
    assert dialog.name.text() == "1 / 3 · open"
    dialog.next_open.click()
    assert dialog.name.text() == "3 / 3 · star"
    QTest.keyClick(dialog, Qt.Key.Key_PageUp)
    assert dialog.name.text() == "2 / 3 · clear"
    assert dialog.left.text() == "Something is open of 2 materials."
    dialog.close()


def test_one_proof_goes_to_all(
    filled: WorkspaceArea, dialog: RightsDialog, asking: DeskAnswers, qtbot: QtBot, tmp_path: Path
) -> None:
    asking.chosen_file = tmp_path / "证明.pdf"
    asking.chosen_file.write_bytes(b"%PDF signed and sealed")
    dialog.proof.click()
    idle(filled, qtbot)
    for identity in ("m1", "m2", "m3"):
        [attachment] = rights(filled, identity).attachments
        assert (attachment.kind, attachment.name) == (AttachmentKind.PROOF, "证明.pdf")
    asking.chosen_file = None
    dialog.consent.click()
    assert not filled.session.busy
    assert dialog.left.text() == "Something is open of 1 material."
    dialog.close()


def test_the_end_of_a_consent_is_set_for_all_that_agreed(
    filled: WorkspaceArea, dialog: RightsDialog, qtbot: QtBot
) -> None:
    assert not dialog.ends.isEnabled(), "of one nobody has said whether the person agreed"
    dialog.grid.answers[CONSENT, Answer.YES].click()
    idle(filled, qtbot)
    dialog.ends.click()
    idle(filled, qtbot)
    dialog.until.setDate(QDate(2027, 5, 1))
    idle(filled, qtbot)
    assert {rights(filled, it).consent_until for it in ("m1", "m2", "m3")} == {date(2027, 5, 1)}
    dialog.ends.click()
    idle(filled, qtbot)
    assert {rights(filled, it).consent_until for it in ("m1", "m2", "m3")} == {None}
    dialog.close()


def test_what_is_deleted_meanwhile_leaves_the_dialog(filled: WorkspaceArea, dialog: RightsDialog, qtbot: QtBot) -> None:
    dialog.step(2)
    filled.materials.delete([filled.session.summaries["m3"]])
    idle(filled, qtbot)
    assert dialog.name.text() == "2 / 2 · clear"
    filled.materials.delete([filled.session.summaries[it] for it in ("m1", "m2")])
    idle(filled, qtbot)
    assert ("rights", "") not in filled.dialogs.open


def test_the_selected_materials_are_meant(filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot) -> None:
    filled.tree.show_entity("m2")
    filled.actions["rights"].trigger()
    dialog = opened(window, qtbot)
    assert [it.id for it in dialog.materials] == ["m2"]
    assert dialog.one.isChecked()
    filled.dialogs.rights([])
    assert ("rights", "") not in filled.dialogs.open


def test_one_without_a_picture_and_one_whose_picture_is_gone(
    filled: WorkspaceArea, fill: Filler, window: DeskWindow, qtbot: QtBot
) -> None:
    fill.put(replace(make_material("m4", name="console only"), versions=(), faces=()))
    fill.put(make_material("m5", name="lost"))
    filled.dialogs.rights(["m4", "m5"])
    dialog = opened(window, qtbot)
    assert dialog.preview._message.startswith("Known from the console only")
    dialog.step(1)
    qtbot.waitUntil(lambda: "missing" in dialog.preview._message, timeout=LONG)
    dialog.close()
    filled.dialogs.rights(["nobody"])
    qtbot.waitUntil(lambda: ("rights", "") not in filled.dialogs.open, timeout=LONG)


def test_the_package_dialog_leads_to_what_is_open(filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot) -> None:
    filled.tree.show_entity("a1")
    filled.actions["submit"].trigger()
    submit = window.findChild(SubmitDialog)
    assert isinstance(submit, SubmitDialog)
    assert "No question about rights is open." in submit.rights.toolTip()
    qtbot.waitUntil(lambda: submit.plan is not None, timeout=LONG)
    assert submit.rights.isEnabled()
    submit.rights.click()
    dialog = opened(window, qtbot)
    assert [it.id for it in dialog.materials] == ["m1", "m3"]
    dialog.close()
    submit.close()


def test_screens_of_the_rights_of_many(
    dialog: RightsDialog, translations: Translations, theme: ThemeSwitch, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not dialog.preview._image.isNull(), timeout=LONG)
    for look in in_every_look(translations, theme):
        save_screen(dialog, f"rights-many-{look}")
    dialog.close()
