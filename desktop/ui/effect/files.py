"""Which files the Test effect mode opens and saves: asked in the dialogs of the system, from the folder used last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.domain.files.formats import MATERIAL_FORMATS, PictureFormat
from desktop.domain.files.paths import home_folder
from desktop.ui.kit.questions import picture_patterns


class EffectFiles(QObject):
    """Asks above ``parent``; ``None`` when the user thinks better of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._folder = home_folder()

    def picture(self, title: str) -> Path | None:
        """A picture to open."""
        pattern = self.tr("Pictures ({suffixes})").format(suffixes=picture_patterns())
        name, _ = QFileDialog.getOpenFileName(self._parent, title, str(self._folder), pattern)
        return self._chosen(name)

    def result(self, template: str, picture_format: PictureFormat) -> Path | None:
        """Where to save a result made from ``template`` (its name without suffix)."""
        suffix = (picture_format if picture_format in MATERIAL_FORMATS else PictureFormat.PNG).value
        target = self._folder / f"{template}-fused.{suffix}"
        pattern = self.tr("Pictures (*.png *.jpg)")
        name, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Save the result"), str(target), pattern)
        return self._chosen(name)

    def takes_duty(self) -> bool:
        """Whether the user takes the duty on that comes with a picture without its visible label."""
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Without the AI label"), "", parent=self._parent)
        box.setText(self.tr("You save a result without the visible AI label."))
        box.setInformativeText(
            self.tr(
                "The duty to label it before anybody sees it is then yours (Labelling Measures, Art. 9). Its metadata "
                "still says that AI made it. Each such result is written down, and kept for at least 180 days "
                "(fusion-desk unlabelled shows them)."
            )
        )
        taken = box.addButton(self.tr("I take this duty on"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is taken

    def bundle(self, name: str) -> Path | None:
        """Where to save a reproduction bundle."""
        pattern = self.tr("Zip files (*.zip)")
        title = self.tr("Save the reproduction bundle")
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(self._folder / name), pattern)
        return self._chosen(name)

    def _chosen(self, name: str) -> Path | None:
        if not name:
            return None
        self._folder = Path(name).parent
        return Path(name)
