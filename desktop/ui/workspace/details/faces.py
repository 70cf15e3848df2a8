"""The faces of a template, and the console's ID for each (TemplateFaceID)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableWidgetItem, QVBoxLayout

from desktop.services.workspace import material_edits
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.table import Table
from desktop.ui.workspace.details.page import MaterialEditor, MaterialPage
from desktop.ui.workspace.details.pictures import PictureRequest, VersionPictures
from desktop.ui.workspace.details.preview import PicturePreview

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.domain.geometry import Box, Size
    from desktop.domain.workspace.material import WorkspaceMaterial

ID_COLUMN = 2


class FacesPage(MaterialPage):
    """The picture with its numbered faces; IDs are edited in the table."""

    def __init__(self, editor: MaterialEditor) -> None:
        super().__init__(editor)
        self.preview = PicturePreview()
        self.table = Table(("", "", ""), stretch=ID_COLUMN)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self._hint = role_label("muted", wrap=True)
        self._pictures = VersionPictures(editor.parts, self)
        self._pictures.ready.connect(self._show_picture)
        right = QVBoxLayout()
        right.addWidget(self.table, 1)
        right.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.addWidget(self.preview, 1)
        row.addLayout(right, 1)
        self.table.itemChanged.connect(self._edited)
        self.set_texts()

    def set_texts(self) -> None:
        self.table.set_titles((self.tr("Face"), self.tr("Place in the picture"), "TemplateFaceID"))
        self.table.setAccessibleName(self.tr("Faces"))
        self._hint.setText(self.tr("The IDs are in the console: material list, View. Double-click one to enter it."))

    def refresh(self, material: WorkspaceMaterial) -> None:
        with QSignalBlocker(self.table):
            self.table.fill([(face.label, _place(face.box), face.face_id) for face in material.faces])
            for row in range(len(material.faces)):
                for column in range(ID_COLUMN):
                    item = self.table.cell(row, column)
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        version = material.version
        if version is None or version.export is None:
            self.preview.say(self.tr("There is no exported picture here."))
        else:
            self._pictures.ask(PictureRequest(version.export, version.number))

    def _show_picture(self, _request: PictureRequest, image: QImage, size: Size) -> None:
        if self.material is not None:
            self.preview.show_picture(image, size, self.material.faces)

    def _edited(self, item: QTableWidgetItem) -> None:
        if self.material is None or item.column() != ID_COLUMN:
            return
        label, face_id = self.material.faces[item.row()].label, item.text().strip()
        text = self.tr("Set TemplateFaceID")
        self.editor.edit(text, lambda _, it: material_edits.change_face_ids(it, {label: face_id}))


def _place(box: Box) -> str:
    return f"{box.x}, {box.y} · {box.width} × {box.height}"
