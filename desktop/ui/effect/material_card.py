"""What is asked of the console: activity, material, and which face is which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import messages
from desktop.ui.kit.fields import ClearableLine, ComboBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, Card, role_label, set_role, small_button

if TYPE_CHECKING:
    from desktop.ui.effect.cloud_call_state import CloudCallState
    from desktop.ui.effect.session import EffectSession


class MaterialCard(Card):
    """The IDs, typed or taken from the activity's list, and the faces of the material."""

    list_asked = Signal(str)

    def __init__(self, session: EffectSession, desk: CloudCallState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self.activity, self.material = ClearableLine(), ClearableLine()
        self.choose = small_button()
        self._state = role_label("muted", wrap=True)
        self._faces_name = role_label("heading")
        self.faces = MatchRows(session, desk)
        self.confirm = QCheckBox()
        self._lay_out()
        # As it is typed: a button that stays grey until somebody presses Tab teaches nothing.
        self.activity.textEdited.connect(lambda text: desk.name_activity(text.strip()))
        self.material.textEdited.connect(lambda text: desk.name_material(text.strip()))
        # What is taken from the list of known ones is not edited.
        self.activity.editingFinished.connect(lambda: desk.name_activity(self.activity.text().strip()))
        self.material.editingFinished.connect(lambda: desk.name_material(self.material.text().strip()))
        self.choose.clicked.connect(lambda: self.list_asked.emit(self.activity.text().strip()))
        self.confirm.clicked.connect(lambda on: desk.confirm(confirmed=on))
        for signal in (desk.changed, session.settings_changed, session.assignments_changed):
            signal.connect(self.retranslate)
        self.retranslate()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)  # the IDs are long, their ends matter
        self._form.setVerticalSpacing(4)
        self._form.addRow("activity", self.activity)
        self._form.addRow("material", self.material)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.choose)
        self.body.addLayout(self._form)
        self.body.addLayout(row)
        self.body.addWidget(self._state)
        self.body.addWidget(self._faces_name)
        self.body.addWidget(self.faces)
        self.body.addWidget(self.confirm)

    def retranslate(self) -> None:
        assigned = self._session.assigned
        self.set_heading(self.tr("Material in the console"))
        for field, name, value in (
            (self.activity, self.tr("Activity ID"), self._desk.project_id),
            (self.material, self.tr("Material ID"), self._desk.model_id),
        ):
            self._form.labelForField(field).setProperty("text", name)
            field.setAccessibleName(name)
            if not field.hasFocus():
                field.setText(value)
        self.activity.setPlaceholderText("at_…")
        self.material.setPlaceholderText("mt_…")
        self.choose.setText(self.tr("Choose from the list…"))
        self.choose.setToolTip(self.tr("Asks the service for the materials of the activity; not charged"))
        self._say_state()
        self._faces_name.setText(self.tr("Faces of the material"))
        self.confirm.setText(self.tr("I have checked these pairs"))
        self.confirm.setChecked(self._desk.confirmed)
        for widget in (self._faces_name, self.faces):
            widget.setVisible(bool(assigned))
        self.confirm.setVisible(bool(assigned) and self._desk.needs_confirmation)

    def _say_state(self) -> None:
        material = self._desk.material
        self._state.setVisible(material is not None)
        if material is not None:
            why = messages.unusable_text(material)
            words = [material.name, messages.status_text(material), why]
            self._state.setText(" · ".join(word for word in words if word))
            set_role(self._state, "role", "bad" if why else "good")


class MatchRows(Translated, QWidget):
    """One row for each template face that gets a photo: its TemplateFaceID, and how sure that is."""

    def __init__(self, session: EffectSession, desk: CloudCallState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self.rows: dict[str, MatchRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE)
        desk.changed.connect(self.retranslate)
        session.assignments_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        labels = [item.template_label or "" for item in self._session.assigned]
        if list(self.rows) != labels:
            self._rebuild(labels)
        for row in self.rows.values():
            row.show_state()

    def _rebuild(self, labels: list[str]) -> None:
        for row in self.rows.values():
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {label: MatchRow(label, self._desk) for label in labels}
        for row in self.rows.values():
            self._layout.addWidget(row)


class MatchRow(QWidget):
    """``F1`` and the face of the material it is; the ID can be chosen or typed."""

    def __init__(self, label: str, desk: CloudCallState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._desk = label, desk
        self._tag = role_label("heading")
        self._tag.setText(label)
        self.face_id = ComboBox(editable=True)
        self.face_id.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.face_id.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.state = role_label("muted", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._tag)
        row.addWidget(self.face_id, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.state)
        self.face_id.activated.connect(self._chosen)
        self.face_id.editTextChanged.connect(self._chosen)

    def _chosen(self, *_: object) -> None:
        face_id = self.face_id.currentText().strip()
        if face_id != self._desk.face_ids.get(self._label, ""):
            self._desk.name_face(self._label, face_id)

    def show_state(self) -> None:
        """Called by the owner, whose language change this follows."""
        material, face_id = self._desk.material, self._desk.face_ids.get(self._label, "")
        known = [face.face_id for face in material.faces] if material is not None else []
        field = self.face_id.lineEdit()
        with QSignalBlocker(self.face_id):
            if [self.face_id.itemText(index) for index in range(self.face_id.count())] != known:
                self.face_id.clear()
                self.face_id.addItems(known)
            if field is not None and not field.hasFocus():
                self.face_id.setCurrentText(face_id)
        if field is not None:
            field.setPlaceholderText(self.tr("the largest face"))
        self.face_id.setAccessibleName(self.tr("TemplateFaceID of {face}").format(face=self._label))
        words, role = self._state_words(face_id)
        self.state.setText(words)
        self.state.setVisible(bool(words))
        set_role(self.state, "role", role)

    def _state_words(self, face_id: str) -> tuple[str, str]:
        matching = self._desk.matching
        if matching is None:
            return "", "muted"
        pair = next((pair for pair in matching.pairs if pair.label == self._label), None)
        if pair is not None and pair.face_id == face_id:
            return self.tr("Matched: the boxes overlap by {percent}%").format(percent=round(pair.overlap * 100)), "good"
        if face_id:
            return self.tr("Chosen by hand"), "warn"
        if self._label in matching.ambiguous:
            return self.tr("Several faces of the material fit: choose one."), "bad"
        return self.tr("No face of the material is in this place. Is it the same picture?"), "bad"
