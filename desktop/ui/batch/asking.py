"""What the page asks in dialogs, behind one object so that tests can answer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QInputDialog

from desktop.ui.kit.questions import Asking, Questions


class BatchAsking(Asking, Protocol):
    """What the page needs to be told."""

    def results_file(self, folder: str) -> Path | None:
        """Where results are to be written: a ``.csv`` or ``.json`` file."""
        ...

    def preset_name(self) -> str | None: ...

    def overrides_file(self, folder: str) -> Path | None:
        """A ``.csv`` or ``.toml`` file with options of single pictures."""
        ...


class BatchQuestions(Questions):
    """Asks in dialogs above its parent."""

    def results_file(self, folder: str) -> Path | None:
        table = self.tr("Table")
        kinds = f"{table} (*.csv);;JSON (*.json)"
        suggested = str(Path(folder) / "results.csv")
        name, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Save results"), suggested, kinds)
        return Path(name) if name else None

    def preset_name(self) -> str | None:
        name, chosen = QInputDialog.getText(self._parent, self.tr("Save preset"), self.tr("Name of the preset:"))
        return name.strip() if chosen and name.strip() else None

    def overrides_file(self, folder: str) -> Path | None:
        kinds = self.tr("Options of single pictures (*.csv *.toml)")
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Options of single pictures"), folder, kinds)
        return Path(name) if name else None
