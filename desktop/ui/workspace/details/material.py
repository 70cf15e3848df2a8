"""All about one material, in pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from desktop.domain.cloud.filing import ALGORITHM, FILING_NUMBER
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import TabWidget
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import role_label
from desktop.ui.messages import error_told
from desktop.ui.workspace.details.faces import FacesPage
from desktop.ui.workspace.details.history_keys import add_history_keys
from desktop.ui.workspace.details.overview import OverviewPage
from desktop.ui.workspace.details.page import MaterialEditor
from desktop.ui.workspace.details.review import ReviewPage
from desktop.ui.workspace.details.rights import RightsPage
from desktop.ui.workspace.details.tests import TestsPage
from desktop.ui.workspace.details.versions import VersionsPage

if TYPE_CHECKING:
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.ui.workspace.context import WorkspaceContext
    from desktop.ui.workspace.material_commands import MaterialCommands

SIZE = QSize(860, 520)


class MaterialDetails(Translated, QDialog):
    """Stays beside the window and follows every edit; closes by itself when the material goes."""

    reopen_asked = Signal(str, int)
    test_asked = Signal(str)

    def __init__(self, parts: WorkspaceContext, commands: MaterialCommands, identity: str) -> None:
        super().__init__(parts.window)
        self._session = parts.session
        self.identity = identity
        editor = MaterialEditor(parts, identity)
        self.overview, self.versions, self.faces = OverviewPage(editor), VersionsPage(editor), FacesPage(editor)
        self.review, self.rights = ReviewPage(editor, commands), RightsPage(editor)
        self.tests = TestsPage(editor)
        self.pages = (self.overview, self.versions, self.faces, self.tests, self.review, self.rights)
        self.tabs = TabWidget()
        self._problem = role_label("bad", wrap=True)
        self._problem.hide()
        self.filing = role_label("muted", wrap=True)
        self.filing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self._loading = Latest(parts.runner, self)
        self._loading.succeeded.connect(self._show)
        self._loading.failed.connect(self._show_problem)
        self.versions.reopen_asked.connect(self.reopen_asked)
        self.tests.test_asked.connect(self.test_asked)
        parts.session.changed.connect(self._follow)
        parts.session.closed.connect(self.reject)
        add_history_keys(self, parts.session)
        self.retranslate()
        self._loading.request(partial(_load, parts.session.store, identity))

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for page in self.pages:
            self.tabs.addTab(page, "")
        layout = QVBoxLayout(self)
        layout.addWidget(self._problem)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.filing)
        layout.addWidget(self._buttons)
        self._buttons.rejected.connect(self.reject)
        open_at(self, SIZE)

    @property
    def ready(self) -> bool:
        """Whether the material has been read."""
        return self.overview.material is not None

    def retranslate(self) -> None:
        titles = (
            self.tr("General"),
            self.tr("Versions"),
            self.tr("Faces"),
            self.tr("Tests"),
            self.tr("Review"),
            self.tr("Rights"),
        )
        for place, title in enumerate(titles):
            self.tabs.setTabText(place, title)
        text = self.tr("Algorithm of the service: {name}, filing number {number}")
        self.filing.setText(text.format(name=ALGORITHM, number=FILING_NUMBER))
        self._name()

    def done(self, result: int) -> None:
        """What was typed last counts."""
        if self._session.is_open:
            for page in self.pages:
                page.commit()
        super().done(result)

    def _follow(self, edit: Edit) -> None:
        if self.identity in edit.removed_materials:
            self.reject()
        for material in edit.materials:
            if material.id == self.identity:
                self._show(material)

    def _show(self, material: WorkspaceMaterial | None) -> None:
        if material is None:
            self.reject()
            return
        for page in self.pages:
            page.show_material(material)
        self._name()

    def _name(self) -> None:
        material = self.overview.material
        self.setWindowTitle(material.name if material is not None else self.tr("Material"))

    def _show_problem(self, error: FusionDeskError) -> None:
        self._problem.setText(error_told(error))
        self._problem.show()


def _load(store: WorkspaceStore, identity: str, _: Progress) -> WorkspaceMaterial | None:
    return store.material(identity)
