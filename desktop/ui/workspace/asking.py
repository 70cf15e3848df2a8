"""What the workspace asks the user in dialogs, behind one object so that tests can answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from desktop.services.workspace.proof import ProofLanguage

if TYPE_CHECKING:
    from desktop.domain.workspace.review import ReviewState
    from desktop.ui.workspace.opener import NewWorkspace
    from desktop.ui.workspace.step_dialog import StepAnswer

ARCHIVES = "*.zip"
LANGUAGES = {ProofLanguage.CHINESE: "中文", ProofLanguage.ENGLISH: "English"}
"""Each in its own words: whoever chooses one reads it."""


class WorkspaceAsking(Protocol):
    """Every answer may be ``None``: the user has thought better of it."""

    def new_workspace(self, folder: Path) -> NewWorkspace | None: ...

    def folder(self, title: str, start: str) -> Path | None: ...

    def file(self, title: str, start: str, pattern: str) -> Path | None: ...

    def files(self, title: str, start: str, pattern: str) -> list[Path]: ...

    def target(self, title: str, suggestion: str, pattern: str) -> Path | None: ...

    def text(self, title: str, label: str, value: str) -> str | None: ...

    def step(self, title: str, state: ReviewState) -> StepAnswer | None: ...

    def proof_language(self, usual: ProofLanguage) -> ProofLanguage | None: ...

    def show_folder(self, folder: Path) -> None: ...


class WorkspaceQuestions(QObject):
    """Asks in dialogs above ``parent``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent

    def new_workspace(self, folder: Path) -> NewWorkspace | None:
        from desktop.ui.workspace.new_dialog import NewWorkspaceDialog  # noqa: PLC0415 - the window is on screen sooner

        dialog = NewWorkspaceDialog(folder, self._parent)
        try:
            return dialog.new if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def folder(self, title: str, start: str) -> Path | None:
        return _path(QFileDialog.getExistingDirectory(self._parent, title, start))

    def file(self, title: str, start: str, pattern: str) -> Path | None:
        return _path(QFileDialog.getOpenFileName(self._parent, title, start, pattern)[0])

    def files(self, title: str, start: str, pattern: str) -> list[Path]:
        return [Path(name) for name in QFileDialog.getOpenFileNames(self._parent, title, start, pattern)[0]]

    def target(self, title: str, suggestion: str, pattern: str) -> Path | None:
        """An existing file is never replaced: a free name beside it is used, so nothing is asked about it."""
        keep = QFileDialog.Option.DontConfirmOverwrite
        return _path(QFileDialog.getSaveFileName(self._parent, title, suggestion, pattern, "", keep)[0])

    def text(self, title: str, label: str, value: str) -> str | None:
        text, ok = QInputDialog.getText(self._parent, title, label, QLineEdit.EchoMode.Normal, value)
        return text.strip() if ok and text.strip() else None

    def step(self, title: str, state: ReviewState) -> StepAnswer | None:
        from desktop.ui.workspace.step_dialog import StepDialog  # noqa: PLC0415 - as above

        dialog = StepDialog(title, state, self._parent)
        try:
            return dialog.answer if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def proof_language(self, usual: ProofLanguage) -> ProofLanguage | None:
        title, label = self.tr("Copyright proof"), self.tr("In which language?")
        names = list(LANGUAGES.values())
        place = list(LANGUAGES).index(usual)
        name, ok = QInputDialog.getItem(self._parent, title, label, names, place, False)  # noqa: FBT003 - Qt's own argument
        return list(LANGUAGES)[names.index(name)] if ok else None

    def show_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _path(name: str) -> Path | None:
    return Path(name) if name else None
