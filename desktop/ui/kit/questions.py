"""What the window asks the user in dialogs, behind one object so that tests can answer."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from desktop.domain.files.formats import suffixes


def picture_patterns() -> str:
    """What a dialog shows when it asks for pictures that can be read: ``*.jpg *.jpeg …``."""
    return " ".join(f"*{suffix}" for suffix in suffixes())


class FailingAnswer(Enum):
    """What to do with pictures that would break a rule."""

    EXPORT_ANYWAY = auto()
    SKIP = auto()
    CANCEL = auto()


class Asking(Protocol):
    """What the window needs to be told."""

    def pictures(self, folder: str) -> list[Path]: ...

    def picture_folder(self, folder: str) -> Path | None: ...

    def output_folder(self, folder: str) -> Path | None: ...

    def about_failing(self, names: list[str], total: int) -> FailingAnswer: ...

    def leave(self, running: list[str]) -> bool: ...

    def show_folder(self, folder: Path) -> None: ...


class Questions(QObject):
    """Asks in dialogs above ``parent``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent

    def pictures(self, folder: str) -> list[Path]:
        shown = self.tr("Pictures")
        every = self.tr("All files")
        patterns = f"{shown} ({picture_patterns()});;{every} (*)"
        names, _ = QFileDialog.getOpenFileNames(self._parent, self.tr("Open pictures"), folder, patterns)
        return [Path(name) for name in names]

    def picture_folder(self, folder: str) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._parent, self.tr("Open a folder of pictures"), folder)
        return Path(name) if name else None

    def output_folder(self, folder: str) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._parent, self.tr("Export into folder"), folder)
        return Path(name) if name else None

    def about_failing(self, names: list[str], total: int) -> FailingAnswer:
        """``names`` of ``total`` pictures would be rejected by the review."""
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Export"), "", parent=self._parent)
        box.setText(self.tr("%n picture(s) would break a rule of the service.", "", len(names)))
        box.setInformativeText("\n".join(names))
        anyway = box.addButton(self.tr("Export anyway"), QMessageBox.ButtonRole.DestructiveRole)
        skip = (
            box.addButton(self.tr("Leave them out"), QMessageBox.ButtonRole.AcceptRole) if len(names) < total else None
        )
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(skip or cancel)
        box.exec()
        return _answer(box.clickedButton(), anyway, skip)

    def leave(self, running: list[str]) -> bool:
        """Whether to close although ``running`` is not finished; nothing else is lost by it."""
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Quit"), "", parent=self._parent)
        box.setText(self.tr("Work is not finished:"))
        box.setInformativeText("\n".join(running))
        leave = box.addButton(self.tr("Stop it and quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(self.tr("Go on working"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is leave

    def show_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _answer(clicked: object, anyway: QPushButton, skip: QPushButton | None) -> FailingAnswer:
    if clicked is anyway:
        return FailingAnswer.EXPORT_ANYWAY
    return FailingAnswer.SKIP if skip is not None and clicked is skip else FailingAnswer.CANCEL
