"""When the program itself is wrong: what happened, details to copy, and where the log is."""

from __future__ import annotations

import platform
import traceback
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop.domain.files.paths import home_folder
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZE = QSize(640, 420)


class CrashDialog(Translated, QDialog):
    """Tells of a bug. The details name code lines and versions; values, and with them secrets, are left out."""

    def __init__(self, error: BaseException, logs: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logs = logs
        self._title, self._what = role_label("heading"), role_label("", wrap=True)
        self._where = role_label("muted", wrap=True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = QPlainTextEdit(crash_details(error), readOnly=True)
        self.copy, self.show_log, self.go_on = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        self.show_log.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(logs))))
        self.go_on.clicked.connect(self.accept)
        open_at(self, SIZE)
        self.retranslate()

    @classmethod
    def tell(cls, parent: QWidget, error: BaseException, logs: Path) -> CrashDialog | None:
        """Show the dialog and return at once; ``None`` while one is open: it is the first bug that counts."""
        if parent.findChild(cls) is not None:
            return None
        dialog = cls(error, logs, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.show_log)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        self.go_on.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        layout.addWidget(self._what)
        layout.addWidget(self.details, 1)
        layout.addWidget(self._where)
        layout.addLayout(buttons)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Something went wrong"))
        self._title.setText(self.tr("This is a mistake in Fusion Desk, not in your pictures."))
        self._what.setText(
            self.tr(
                "Your files are unchanged, and what was exported is complete. Please send these details with a report."
            )
        )
        self._where.setText(self.tr("Log: {folder}").format(folder=self._logs))
        self.details.setAccessibleName(self.tr("Details"))
        self.copy.setText(self.tr("Copy details"))
        self.show_log.setText(self.tr("Open log folder"))
        self.go_on.setText(self.tr("Go on"))


def crash_details(error: BaseException) -> str:
    """Kind of error, code lines and versions, with the home folder left out."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    program = f"Fusion Desk {version('fusion-desk')}, Python {platform.python_version()}, Qt {qVersion()}"
    head = f"{program}, {platform.platform()}"
    text = f"{head}\n\n{frames}{type(error).__name__}: {error}\n"
    home = home_folder()
    return text if home == Path(home.anchor) else text.replace(str(home), "~")
