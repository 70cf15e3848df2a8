"""What batch and QA asks in dialogs of the system, behind one object so that tests can answer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from desktop.domain.files.paths import home_folder
from desktop.ui.kit.questions import picture_patterns
from desktop.ui.kit.saving import with_suffix

PLANS = "*.toml"


class QaAsking(Protocol):
    """What the mode needs to be told; ``None`` when the user thinks better of it."""

    def photos(self) -> list[Path]: ...

    def materials(self) -> list[Path]: ...

    def photo_folder(self) -> Path | None: ...

    def plan_to_open(self) -> Path | None: ...

    def plan_to_save(self, name: str) -> Path | None: ...

    def discard(self, title: str) -> bool:
        """Whether changes of a plan may be lost."""
        ...

    def run_folder(self, start: Path) -> Path | None: ...

    def report(self, name: str, suffix: str) -> Path | None:
        """Where a report goes; without ``suffix`` it is a folder."""
        ...

    def bundle(self, name: str) -> Path | None:
        """Where the reproduction bundle of a call goes."""
        ...

    def note(self, text: str) -> str | None:
        """What a person wants to say of a cell."""
        ...

    def pays(self, calls: int, free_left: int | None) -> bool:
        """Whether paid calls may be made."""
        ...

    def show(self, path: Path) -> None:
        """Open a file or a folder in the program that the system has for it."""
        ...


class QaQuestions(QObject):
    """Asks above ``parent``, from the folder used last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._folder = home_folder()

    def photos(self) -> list[Path]:
        return self._pictures(self.tr("Add user photos"))

    def materials(self) -> list[Path]:
        return self._pictures(self.tr("Add materials"))

    def photo_folder(self) -> Path | None:
        return self._existing(self.tr("Add a folder of user photos"), self._folder)

    def plan_to_open(self) -> Path | None:
        pattern = self.tr("Test plans ({suffixes})").format(suffixes=PLANS)
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Open a test plan"), str(self._folder), pattern)
        return self._chosen(name)

    def plan_to_save(self, name: str) -> Path | None:
        pattern = self.tr("Test plans ({suffixes})").format(suffixes=PLANS)
        target = str(self._folder / name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Save the test plan"), target, pattern)
        return with_suffix(path, ".toml") if (path := self._chosen(chosen)) else None

    def discard(self, title: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Test plan"), "", parent=self._parent)
        box.setText(self.tr("“{title}” has changes that are not saved.").format(title=title))
        discard = box.addButton(self.tr("Discard them"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is discard

    def run_folder(self, start: Path) -> Path | None:
        return self._existing(self.tr("Choose the folder of a run"), start)

    def report(self, name: str, suffix: str) -> Path | None:
        if not suffix:
            folder = self._existing(self.tr("Put the report into a folder"), self._folder)
            return folder / name if folder is not None else None
        target, title = str(self._folder / f"{name}{suffix}"), self.tr("Save the report")
        chosen, _ = QFileDialog.getSaveFileName(self._parent, title, target, f"*{suffix}")
        return with_suffix(path, suffix) if (path := self._chosen(chosen)) else None

    def bundle(self, name: str) -> Path | None:
        title, target = self.tr("Save the reproduction bundle"), str(self._folder / name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, title, target, self.tr("Zip files (*.zip)"))
        return with_suffix(path, ".zip") if (path := self._chosen(chosen)) else None

    def note(self, text: str) -> str | None:
        said, ok = QInputDialog.getMultiLineText(
            self._parent, self.tr("Note"), self.tr("Your note on this cell:"), text
        )
        return said if ok else None

    def pays(self, calls: int, free_left: int | None) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Paid calls"), "", parent=self._parent)
        box.setText(self.tr("This run makes up to %n paid call(s).", "", calls))
        if free_left is not None:
            box.setInformativeText(self.tr("{left} free calls are left this month.").format(left=free_left))
        pay = box.addButton(self.tr("Make the calls"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is pay

    def show(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _pictures(self, title: str) -> list[Path]:
        pattern = self.tr("Pictures ({suffixes})").format(suffixes=picture_patterns())
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, str(self._folder), pattern)
        if names:
            self._chosen(names[0])
        return [Path(name) for name in names]

    def _existing(self, title: str, start: Path) -> Path | None:
        return self._chosen(QFileDialog.getExistingDirectory(self._parent, title, str(start)))

    def _chosen(self, name: str) -> Path | None:
        if not name:
            return None
        self._folder = Path(name).parent
        return Path(name)
