"""How a template came to be: each version with its original, its crop and its export."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop.domain.preparing import Rejection
from desktop.ui.kit.i18n import sentences
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import role_label, set_role
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.table import Table
from desktop.ui.messages import error_text, error_told
from desktop.ui.messages.wording import byte_count, local_time
from desktop.ui.workspace.details.page import MaterialEditor, MaterialPage
from desktop.ui.workspace.details.pictures import PictureRequest, VersionPictures
from desktop.ui.workspace.details.preview import PicturePreview

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.geometry import Size
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.template import TemplateFace, TemplateVersion
    from desktop.services.workspace.intake import Intake
    from desktop.services.workspace.making import Remade


class VersionsPage(MaterialPage):
    """The newest version first. Any of them can be opened again as it was cropped, or made again from its original."""

    reopen_asked = Signal(str, int)

    def __init__(self, editor: MaterialEditor) -> None:
        super().__init__(editor)
        self.preview = PicturePreview()
        self.table = Table(("",) * 5, stretch=2)
        self.reopen, self.remake = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.state = role_label("muted", wrap=True)
        self._pictures = VersionPictures(editor.parts, self)
        self._remaking = Latest(editor.parts.runner, self)
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._show_version)
        self.reopen.clicked.connect(self._reopen)
        self.remake.clicked.connect(self._remake)
        self._pictures.ready.connect(self._show_picture)
        self._pictures.failed.connect(self._show_failure)
        self._remaking.succeeded.connect(self._show_remade)
        self._remaking.failed.connect(self._show_failure)
        self.set_texts()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.reopen)
        buttons.addWidget(self.remake)
        buttons.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.table, 1)
        right.addWidget(self.state)
        right.addLayout(buttons)
        row = QHBoxLayout(self)
        row.addWidget(self.preview, 2)
        row.addLayout(right, 3)

    def set_texts(self) -> None:
        titles = (self.tr("No."), self.tr("Made"), self.tr("Original"), self.tr("Pixels"), self.tr("Bytes"))
        self.table.set_titles(titles)
        self.table.setAccessibleName(self.tr("Versions"))
        self.reopen.setText(self.tr("Open in Prepare"))
        self.reopen.setToolTip(self.tr("With its crop and output settings; keeping it then makes a new version"))
        self.remake.setText(self.tr("Make it again"))
        self.remake.setToolTip(self.tr("From its original, to see whether the same bytes come out"))

    def refresh(self, material: WorkspaceMaterial) -> None:
        versions = material.versions[::-1]
        self.table.fill([_cells(version) for version in versions], [version.number for version in versions])
        if self.table.chosen is None and versions:
            self.table.selectRow(0)
        if not versions:
            self.preview.say(self.tr("Known from the console only: there is no picture here."))
        self._show_version()

    @property
    def version(self) -> TemplateVersion | None:
        versions = self.material.versions if self.material is not None else ()
        return next((version for version in versions if version.number == self.table.chosen), None)

    def _show_version(self) -> None:
        version = self.version
        unknown = "" if version is not None else self.tr("Choose a version in the list first.")
        exported = version is None or version.export is not None
        allow(self.reopen, unknown)
        allow(self.remake, unknown or ("" if exported else self.tr("Nothing was exported yet.")))
        if version is not None:
            self._say(self._how(version), "muted")
            self._pictures.ask(PictureRequest(version.picture, version.number))

    def _how(self, version: TemplateVersion) -> str:
        frame = version.frame
        parts = [self.tr("Made by version {program}.").format(program=version.program)] if version.program else []
        if frame is not None:
            words = self.tr("Cut from {x}, {y}: {width} × {height} pixels of the original.")
            parts.append(words.format(x=frame.x, y=frame.y, width=frame.width, height=frame.height))
        if version.export is None:
            parts.append(self.tr("Nothing was exported yet."))
        return sentences(*parts, version.note)

    def _show_picture(self, request: PictureRequest, image: QImage, size: Size) -> None:
        version, material = self.version, self.material
        if version is None or material is None or request.number != version.number:
            return
        is_last = version == material.version and version.export is not None
        self.preview.show_picture(image, size, material.faces if is_last else ())

    def _show_failure(self, error: FusionDeskError) -> None:
        self.preview.say(error_text(error))
        self._say(error_told(error), "bad")

    # -- again ---------------------------------------------------------------------------------------------------

    def _reopen(self) -> None:
        version = self.version
        if version is not None:
            self.reopen_asked.emit(self.editor.identity, version.number)

    def _remake(self) -> None:
        version, material, session = self.version, self.material, self.editor.parts.session
        if version is not None and material is not None:
            self._say(self.tr("Making it again…"), "muted")
            faces = material.faces if version == material.version else ()
            intake: Intake = session.services.intake
            self._remaking.request(partial(_remade, intake, session.store, (version, faces)))

    def _show_remade(self, outcome: Remade | Rejection) -> None:
        if isinstance(outcome, Rejection):
            self._show_failure(outcome.error)
        elif outcome.same:
            self._say(self.tr("Made again: the same picture, byte for byte."), "good")
        else:
            words = self.tr("Made again, but the bytes differ: another version of the program made the stored one.")
            self._say(words, "warn")

    def _say(self, text: str, role: str) -> None:
        self.state.setText(text)
        set_role(self.state, "role", role)


def _cells(version: TemplateVersion) -> tuple[str, ...]:
    size, export = version.export_size, version.export
    pixels = f"{size.width} × {size.height}" if size is not None else "–"
    length = byte_count(export.length) if export is not None else "–"
    return str(version.number), local_time(version.created), version.original_name, pixels, length


def _remade(
    intake: Intake, store: WorkspaceStore, wanted: tuple[TemplateVersion, tuple[TemplateFace, ...]], _: Progress
) -> Remade | Rejection:
    version, faces = wanted
    return intake.remake(store, version, faces)
