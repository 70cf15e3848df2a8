"""Name, IDs and notes of a material."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLabel

from desktop.services.workspace import material_edits
from desktop.ui.kit.parts import role_label
from desktop.ui.messages.wording import local_time
from desktop.ui.workspace.details.fields import LineField, NotesField
from desktop.ui.workspace.details.page import MaterialEditor, MaterialPage

if TYPE_CHECKING:
    from desktop.domain.workspace.material import WorkspaceMaterial


class OverviewPage(MaterialPage):
    """Each field is one undoable step when it is left."""

    def __init__(self, editor: MaterialEditor) -> None:
        super().__init__(editor)
        self.name, self.model_id, self.notes = LineField(), LineField(), NotesField()
        self._labels = [QLabel() for _ in range(5)]
        self._activity, self._created = role_label(""), role_label("")
        self._slot = role_label("muted", wrap=True)
        form = QFormLayout(self)
        fields = (self.name, self._activity, self.model_id, self._created, self.notes)
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        form.insertRow(3, "", self._slot)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.name.edited.connect(self._rename)
        self.model_id.edited.connect(self._set_model_id)
        self.notes.edited.connect(self._set_notes)
        self.set_texts()

    def set_texts(self) -> None:
        texts = (self.tr("Name"), self.tr("Activity"), self.tr("Material ID"), self.tr("Added"), self.tr("Notes"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.model_id.setPlaceholderText(self.tr("ModelId, once the console has given one"))
        self.notes.setPlaceholderText(self.tr("Anything worth knowing about this material"))

    def refresh(self, material: WorkspaceMaterial) -> None:
        activity = self.editor.parts.session.activities.get(material.activity_id)
        self.name.show_text(material.name)
        self.model_id.show_text(material.model_id)
        self.notes.show_text(material.notes)
        self._activity.setText(activity.name if activity else "")
        self._created.setText(local_time(material.created))
        taken = self.tr("It is in the console and takes one slot.")
        free = self.tr("It is not in the console yet and takes no slot.")
        self._slot.setText(taken if material.takes_slot else free)

    def commit(self) -> None:
        for field in (self.name, self.model_id, self.notes):
            field.commit()

    def _rename(self, name: str) -> None:
        if not name:
            self.name.show_text(self.material.name if self.material else "")
            return
        self.editor.edit(self.tr("Rename material"), lambda _, it: material_edits.rename_material(it, name))

    def _set_model_id(self, model_id: str) -> None:
        self.editor.edit(self.tr("Set material ID"), lambda _, it: material_edits.change_model_id(it, model_id))

    def _set_notes(self, notes: str) -> None:
        self.editor.edit(self.tr("Change notes"), lambda _, it: material_edits.change_material_notes(it, notes))
