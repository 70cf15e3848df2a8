"""All about one activity: name, IDs, algorithm version with its history, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout

from desktop.domain.fusing.fusion import Algorithm
from desktop.services.workspace import activity_edits
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.table import Table
from desktop.ui.messages.algorithms import algorithm_about, algorithm_name
from desktop.ui.messages.wording import local_time
from desktop.ui.workspace.context import edit_of_activity
from desktop.ui.workspace.details.fields import LineField, NotesField
from desktop.ui.workspace.details.history_keys import add_history_keys
from desktop.ui.workspace.row_texts import materials_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.edit import Edit
    from desktop.ui.workspace.context import WorkspaceContext

SIZE = QSize(560, 520)
HISTORY_HEIGHT = 130


class ActivityDetails(Translated, QDialog):
    """Each field is one undoable step when it is left."""

    def __init__(self, parts: WorkspaceContext, identity: str) -> None:
        super().__init__(parts.window)
        self._session = parts.session
        self.identity = identity
        self.name, self.project_id, self.notes = LineField(), LineField(), NotesField()
        self.algorithm, self.archived = ComboBox(), QCheckBox()
        self.about, self.count = role_label("muted", wrap=True), role_label("")
        self.history = Table(("", ""), stretch=1)
        self.history.setMaximumHeight(HISTORY_HEIGHT)
        self._labels = [QLabel() for _ in range(7)]
        self._lay_out()
        self._connect()
        add_history_keys(self, parts.session)
        self.retranslate()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields = (self.name, self.project_id, self.count, self.algorithm, self.history, self.notes, self.archived)
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        form.insertRow(4, "", self.about)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form, 1)
        layout.addWidget(buttons)
        for algorithm in Algorithm:
            self.algorithm.addItem("", algorithm)
        open_at(self, SIZE)

    def _connect(self) -> None:
        self.name.edited.connect(self._rename)
        self.project_id.edited.connect(self._set_project_id)
        self.notes.edited.connect(self._set_notes)
        self.algorithm.activated.connect(self._switch)
        self.archived.clicked.connect(self._archive)
        self._session.changed.connect(self.refresh)
        self._session.closed.connect(self.reject)

    def retranslate(self) -> None:
        texts = (
            *(self.tr("Name"), self.tr("Activity ID"), self.tr("Materials"), self.tr("Algorithm version")),
            *(self.tr("Switched"), self.tr("Notes"), ""),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.project_id.setPlaceholderText(self.tr("ProjectId, from the console's list of activities"))
        self.archived.setText(self.tr("Archived: out of the way, its materials stay"))
        self.history.set_titles((self.tr("In effect since"), self.tr("Algorithm version")))
        for place in range(self.algorithm.count()):
            self.algorithm.setItemText(place, algorithm_name(Algorithm(self.algorithm.itemData(place))))
        self.refresh()

    def refresh(self) -> None:
        """Show the activity as it is; closes when it is gone."""
        activity = self.activity
        if activity is None:
            self.reject()
            return
        self.setWindowTitle(activity.name)
        self.name.show_text(activity.name)
        self.project_id.show_text(activity.project_id)
        self.notes.show_text(activity.notes)
        self.archived.setChecked(activity.archived)
        self.algorithm.setCurrentIndex(self.algorithm.findData(activity.algorithm))
        self.about.setText(algorithm_about(activity.algorithm))
        self.count.setText(materials_text(len(self._session.materials_of(self.identity))))
        rows = [(local_time(it.since), algorithm_name(it.algorithm)) for it in reversed(activity.algorithms)]
        self.history.fill([*rows, (local_time(activity.created), algorithm_name(Algorithm.SWAP))])

    @property
    def activity(self) -> Activity | None:
        return self._session.activities.get(self.identity)

    def done(self, result: int) -> None:
        """What was typed last counts."""
        if self.activity is not None:
            for field in (self.name, self.project_id, self.notes):
                field.commit()
        super().done(result)

    # -- what the user does --------------------------------------------------------------------------------------

    def _edit(self, text: str, make: Callable[[Activity], Edit]) -> None:
        identity, session = self.identity, self._session
        session.edit(text, lambda store: edit_of_activity(store, identity, make))

    def _rename(self, name: str) -> None:
        if name:
            self._edit(self.tr("Rename activity"), lambda it: activity_edits.rename_activity(it, name))
        else:
            self.refresh()

    def _set_project_id(self, project_id: str) -> None:
        self._edit(self.tr("Set activity ID"), lambda it: activity_edits.change_project_id(it, project_id))

    def _set_notes(self, notes: str) -> None:
        self._edit(self.tr("Change notes"), lambda it: activity_edits.change_activity_notes(it, notes))

    def _switch(self) -> None:
        algorithm, time = Algorithm(self.algorithm.currentData()), self._session.services.clock()
        text = self.tr("Switch algorithm version")
        self._edit(text, lambda it: activity_edits.switch_algorithm(it, algorithm, time=time))

    def _archive(self) -> None:
        archived = self.archived.isChecked()
        text = self.tr("Archive activity") if archived else self.tr("Take activity out of the archive")
        self._edit(text, lambda it: activity_edits.archive_activity(it, archived=archived))
