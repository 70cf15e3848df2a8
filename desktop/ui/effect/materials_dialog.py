"""The materials of an activity as the console knows them: which can be used, and why the others cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import messages
from desktop.ui.dialogs.cloud_error import CloudErrorPanel
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import ClearableLine
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cloud.calls import MaterialPage, RemoteMaterial
    from desktop.domain.errors import FusionDeskError
    from desktop.ui.kit.jobs import Job

SIZE = QSize(860, 520)
COLUMNS = 5


class MaterialsDialog(Themed, Translated, QDialog):
    """``list_materials(activity)`` starts a job that gives a page. ``chosen(activity, material)``, then it closes."""

    chosen = Signal(str, object)

    def __init__(self, activity: str, list_materials: Callable[[str], Job], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = list_materials
        self._job: Job | None = None
        self._listed = ""
        self.materials: tuple[RemoteMaterial, ...] | None = None
        self.activity = ClearableLine(activity)
        self.ask = QPushButton(autoDefault=False)
        self.table = QTableWidget(0, COLUMNS)
        self.state = role_label("muted", wrap=True)
        self.error = CloudErrorPanel()
        self.use, self.close_button = QPushButton(), QPushButton(autoDefault=False)
        self.use.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self._lay_out()
        self.ask.clicked.connect(self.refresh)
        self.error.retry_asked.connect(self.refresh)
        self.activity.textChanged.connect(self._enable)
        self.activity.returnPressed.connect(self.refresh)
        self.table.itemSelectionChanged.connect(self._say_state)
        self.table.itemDoubleClicked.connect(self._take)
        self.use.clicked.connect(self._take)
        self.close_button.clicked.connect(self.reject)
        open_at(self, SIZE)
        self.retranslate()
        if activity:
            self.refresh()

    def _lay_out(self) -> None:
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        self._name = role_label("")
        top.addWidget(self._name)
        top.addWidget(self.activity, 1)
        top.addWidget(self.ask)
        bottom.addWidget(self.state, 1)
        bottom.addWidget(self.close_button)
        bottom.addWidget(self.use)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self.error)
        layout.addWidget(self.table, 1)
        layout.addLayout(bottom)

    # -- asking --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the service; one question at a time."""
        activity = self.activity.text().strip()
        if not activity or self._job is not None:
            return
        self._listed = activity
        self.materials = None
        self.error.show_error(None)
        self._job = job = self._list(activity)
        job.succeeded.connect(self._show_page)
        job.failed.connect(self._show_error)
        job.settled.connect(self._settled)
        self.retranslate()

    def done(self, result: int) -> None:
        """Closing the dialog gives up what it waits for."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _show_page(self, page: MaterialPage) -> None:
        self.materials = page.materials
        self._fill()

    def _show_error(self, error: FusionDeskError) -> None:
        self.error.show_error(error)

    def _settled(self) -> None:
        self._job = None
        self.retranslate()

    # -- showing -------------------------------------------------------------------------------------------------

    @property
    def selected(self) -> RemoteMaterial | None:
        rows = self.table.selectionModel().selectedRows()
        return self.materials[rows[0].row()] if rows and self.materials else None

    def restyle(self) -> None:
        self._fill()

    def _fill(self) -> None:
        chosen = self.table.currentRow()
        materials = self.materials or ()
        self.table.setRowCount(len(materials))
        for row, material in enumerate(materials):
            for column, text in enumerate(self._cells(material)):
                item = QTableWidgetItem(text)
                item.setToolTip(messages.unusable_text(material) or text)
                if not material.is_usable:
                    item.setForeground(QColor(Tokens.of(self.palette()).muted))
                self.table.setItem(row, column, item)
        if 0 <= chosen < len(materials):
            self.table.selectRow(chosen)

    def _cells(self, material: RemoteMaterial) -> tuple[str, ...]:
        review = messages.status_text(material)
        return material.material_id, material.name, review, str(len(material.faces)), material.updated

    def _take(self) -> None:
        material = self.selected
        if material is not None and material.is_usable:
            self.chosen.emit(self._listed, material)
            self.accept()

    def _enable(self) -> None:
        asking = self.tr("Asking the service…") if self._job is not None else ""
        named = bool(self.activity.text().strip())
        allow(self.ask, asking or ("" if named else self.tr("Enter the activity ID from the console first.")))
        material = self.selected
        none = self.tr("Choose a material in the list first.")
        allow(self.use, messages.unusable_text(material) if material is not None else none)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Materials of an activity"))
        self._name.setText(self.tr("Activity ID"))
        self.activity.setAccessibleName(self.tr("Activity ID"))
        self.activity.setPlaceholderText("at_…")
        self.ask.setText(self.tr("List the materials"))
        self.ask.setToolTip(self.tr("Asks the service; not charged"))
        self.use.setText(self.tr("Use this material"))
        self.close_button.setText(self.tr("Close"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Material ID"), self.tr("Name"), self.tr("Review"), self.tr("Faces"), self.tr("Updated")]
        )
        self.table.setAccessibleName(self.tr("Materials"))
        self._fill()
        self._say_state()

    def _say_state(self) -> None:
        self._enable()
        words, role = self._state_words()
        self.state.setText(words)
        set_role(self.state, "role", role)

    def _state_words(self) -> tuple[str, str]:
        if self._job is not None:
            return self.tr("Asking the service…"), "muted"
        if self.materials is None:
            return self.tr("The activity ID is in the console's list of activities."), "muted"
        if not self.materials:
            return self.tr("This activity has no materials yet: add them in the console."), "warn"
        material = self.selected
        if material is None:
            usable = sum(one.is_usable for one in self.materials)
            words = self.tr("{usable} of {count} materials can be used. Choose one.")
            return words.format(usable=usable, count=len(self.materials)), "muted"
        why = messages.unusable_text(material)
        audit = f"“{material.audit_result}” " if why and material.audit_result else ""
        return (f"{audit}{why}", "bad") if why else (self.tr("This material can be used."), "good")
