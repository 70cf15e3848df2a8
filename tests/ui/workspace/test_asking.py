"""The dialogs behind the questions of the workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QWidget

from desktop.domain.workspace.review import ReviewState
from desktop.services.workspace.proof import ProofLanguage
from desktop.ui.workspace.asking import WorkspaceQuestions
from desktop.ui.workspace.new_dialog import NewWorkspaceDialog
from desktop.ui.workspace.step_dialog import StepAnswer, StepDialog
from tests.workspaces import make_activity

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.workspace.conftest import Filler

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


@pytest.fixture
def questions(qtbot: QtBot) -> WorkspaceQuestions:
    parent = QWidget()
    qtbot.addWidget(parent)
    return WorkspaceQuestions(parent)


@pytest.mark.parametrize(("accepted", "name"), [(True, "新 工作区"), (False, "")])
def test_a_new_workspace_is_asked_for(
    *,
    accepted: bool,
    name: str,
    questions: WorkspaceQuestions,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def run(dialog: NewWorkspaceDialog) -> int:
        dialog.name.setText("新 工作区")
        return int(accepted)

    monkeypatch.setattr(NewWorkspaceDialog, "exec", run)
    new = questions.new_workspace(tmp_path)
    assert (new.name if new else "") == name
    assert new is None or new.folder == tmp_path / "新 工作区"


def test_the_folder_that_is_suggested_is_free(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "春").mkdir()
    dialog = NewWorkspaceDialog(tmp_path)
    qtbot.addWidget(dialog)
    dialog.name.setText("春")
    assert dialog.new.folder == tmp_path / "春-2"


def test_a_folder_of_its_own_choice_stays(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = NewWorkspaceDialog(tmp_path)
    qtbot.addWidget(dialog)
    dialog.name.setText('a/b:"c"')
    assert dialog.new.folder == tmp_path / "a_b__c_"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "own"))
    dialog.browse.click()
    dialog.name.setText("other")
    assert dialog.new.folder == tmp_path / "own"
    dialog.folder.setText("")
    dialog.folder.textEdited.emit("")
    assert not dialog.buttons.buttons()[0].isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    dialog.browse.click()
    assert dialog.folder.text() == ""


def test_a_step_is_asked_for(questions: WorkspaceQuestions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StepDialog, "exec", lambda _: QDialog.DialogCode.Accepted.value)
    assert questions.step("Appeal", ReviewState.APPEALED) == StepAnswer()
    monkeypatch.setattr(StepDialog, "exec", lambda _: QDialog.DialogCode.Rejected.value)
    assert questions.step("Appeal", ReviewState.APPEALED) is None


def test_files_and_folders_are_asked_for(questions: WorkspaceQuestions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/a/folder")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/a/file", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a/1", "/a/2"], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert questions.folder("t", "") == Path("/a/folder")
    assert questions.file("t", "", "*") == Path("/a/file")
    assert questions.files("t", "", "*") == [Path("/a/1"), Path("/a/2")]
    assert questions.target("t", "", "*") is None


def test_words_are_asked_for(questions: WorkspaceQuestions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" name ", True))
    assert questions.text("t", "l", "") == "name"
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("  ", True))
    assert questions.text("t", "l", "") is None
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("English", True))
    assert questions.proof_language(ProofLanguage.CHINESE) is ProofLanguage.ENGLISH
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("English", False))
    assert questions.proof_language(ProofLanguage.CHINESE) is None


def test_a_folder_is_shown(questions: WorkspaceQuestions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr("desktop.ui.workspace.asking.QDesktopServices.openUrl", shown.append)
    questions.show_folder(tmp_path)
    assert shown == [QUrl.fromLocalFile(str(tmp_path))]


def test_pictures_may_be_dragged_onto_rows_only(fill: Filler, grace_hopper: Path) -> None:
    fill.put(make_activity())
    view, model = fill.area.tree, fill.area.model
    data, other = QMimeData(), QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(grace_hopper))])
    other.setText("words")
    keys, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    inside = view.visualRect(model.index_of("a1")).center()
    outside = QPoint(10, view.viewport().height() - 10)
    for what, accepted in ((data, True), (other, False)):
        entering = QDragEnterEvent(inside, copy, what, keys, none)
        entering.ignore()
        view.dragEnterEvent(entering)
        assert entering.isAccepted() is accepted
    for at, accepted in ((inside, True), (outside, False)):
        moving = QDragMoveEvent(at, copy, data, keys, none)
        view.dragMoveEvent(moving)
        assert moving.isAccepted() is accepted
    view.dragMoveEvent(QDragMoveEvent(inside, copy, other, keys, none))
