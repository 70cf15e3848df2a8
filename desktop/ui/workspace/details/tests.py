"""How a material looked when it was tested: each result that was kept, with what made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop.services.fusing.table import engine_info
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.table import Table
from desktop.ui.messages import error_text
from desktop.ui.messages.engines import engine_name
from desktop.ui.messages.wording import local_time
from desktop.ui.workspace.details.page import MaterialEditor, MaterialPage
from desktop.ui.workspace.details.pictures import PictureRequest, VersionPictures
from desktop.ui.workspace.details.preview import PicturePreview

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.geometry import Size
    from desktop.domain.workspace.effect_test import EffectTest
    from desktop.domain.workspace.material import WorkspaceMaterial

STAR = "★"


class TestsPage(MaterialPage):
    """The newest first. ``test_asked(id)``: test it again."""

    test_asked = Signal(str)

    def __init__(self, editor: MaterialEditor) -> None:
        super().__init__(editor)
        self.preview = PicturePreview()
        self.table = Table(("",) * 4, stretch=1)
        self.again = QPushButton(autoDefault=False)
        self.state = role_label("muted", wrap=True)
        self._pictures = VersionPictures(editor.parts, self)
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._show_test)
        self.again.clicked.connect(lambda: self.test_asked.emit(self.editor.identity))
        self._pictures.ready.connect(self._show_picture)
        self._pictures.failed.connect(self._show_failure)
        self.set_texts()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.table, 1)
        right.addWidget(self.state)
        right.addLayout(buttons)
        row = QHBoxLayout(self)
        row.addWidget(self.preview, 2)
        row.addLayout(right, 3)

    def set_texts(self) -> None:
        self.table.set_titles((self.tr("Tested"), self.tr("User photos"), self.tr("Version"), self.tr("Stars")))
        self.table.setAccessibleName(self.tr("Tests of the effect"))
        self.table.set_hint(self.tr("Nothing kept yet. Test the material, then press “Keep with the material”."))
        self.again.setText(self.tr("Test the effect"))

    def refresh(self, material: WorkspaceMaterial) -> None:
        tests = list(enumerate(material.tests))[::-1]
        self.table.fill([_cells(test) for _, test in tests], [place for place, _ in tests])
        if self.table.chosen is None and tests:
            self.table.selectRow(0)
        known = material.version is not None
        allow(self.again, "" if known else self.tr("Known from the console only: there is no picture here."))
        self._show_test()

    @property
    def test(self) -> EffectTest | None:
        tests, place = self.material.tests if self.material is not None else (), self.table.chosen
        return tests[place] if isinstance(place, int) and place < len(tests) else None

    def _show_test(self) -> None:
        test, place = self.test, self.table.chosen
        if test is None or not isinstance(place, int):
            self.preview.say(self.tr("The result appears here."))
            self.state.setText("")
            return
        parts = [_engine_name(test.engine), ", ".join(test.settings), test.request_id, test.note]
        self.state.setText("\n".join(part for part in parts if part))
        self._pictures.ask(PictureRequest(test.picture, place))

    def _show_picture(self, request: PictureRequest, image: QImage, size: Size) -> None:
        if request.number == self.table.chosen:
            self.preview.show_picture(image, size, ())

    def _show_failure(self, error: FusionDeskError) -> None:
        self.preview.say(error_text(error))


def _engine_name(engine: str) -> str:
    """In the language of the window; one that is no longer there keeps its ID."""
    try:
        return engine_name(engine_info(engine))
    except KeyError:
        return engine


def _cells(test: EffectTest) -> tuple[str, ...]:
    return local_time(test.time), ", ".join(test.photos), str(test.version), STAR * test.stars
