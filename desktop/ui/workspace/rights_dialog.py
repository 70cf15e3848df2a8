"""Rights in many materials: answered for all of them at once, or one after the other with its picture beside it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout

from desktop.domain.rules.findings import Severity
from desktop.domain.workspace.rights import Answer, AttachmentKind, RightsQuestion, rights_finding
from desktop.services.workspace import rights_edits
from desktop.services.workspace.workspace import whole
from desktop.ui.kit.busy import BusyBar
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import DateEdit
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, ElidedLabel, role_label, set_role, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.messages import error_text
from desktop.ui.workspace.details.history_keys import add_history_keys
from desktop.ui.workspace.details.pictures import PictureRequest, VersionPictures
from desktop.ui.workspace.details.preview import PicturePreview
from desktop.ui.workspace.rights_grid import RightsGrid
from desktop.ui.workspace.rights_words import rights_text
from desktop.ui.workspace.words import ATTACHMENTS, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.geometry import Size
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.ui.workspace.context import WorkspaceContext

SIZE = QSize(860, 480)
PICTURE_WIDTH = 260


class RightsDialog(Translated, QDialog):
    """Every answer is one undoable step, for however many. It follows edits made elsewhere."""

    def __init__(self, parts: WorkspaceContext, identities: Sequence[str]) -> None:
        super().__init__(parts.window)
        self._parts, self._session = parts, parts.session
        self.materials: tuple[WorkspaceMaterial, ...] = ()
        self._place = 0
        self.every, self.one = QRadioButton(), QRadioButton()
        (self.every if len(identities) > 1 else self.one).setChecked(True)
        self.preview, self.name = PicturePreview(), ElidedLabel()
        self.previous, self.next, self.next_open = small_button(), small_button(), small_button()
        self.grid = RightsGrid()
        self.ends, self.until = QCheckBox(), DateEdit()
        self.until.setCalendarPopup(True)
        self.proof, self.consent, self.close_button = small_button(), small_button(), small_button()
        self.state, self.left = role_label("", wrap=True), role_label("muted", wrap=True)
        self._pictures = VersionPictures(parts, self)
        self._loading = Latest(parts.runner, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._loading.request(partial(_read, self._session.store, tuple(identities)))

    def _lay_out(self) -> None:
        steps, scope, end, papers = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for button in (self.previous, self.next, self.next_open):
            steps.addWidget(button)
        steps.addStretch(1)
        for row, widgets in ((scope, (self.every, self.one)), (end, (self.ends, self.until))):
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        papers.addWidget(self.proof)
        papers.addWidget(self.consent)
        papers.addStretch(1)
        papers.addWidget(self.close_button)
        left, right = QVBoxLayout(), QVBoxLayout()
        self.preview.setMinimumWidth(PICTURE_WIDTH)
        left.addWidget(self.preview, 1)
        left.addWidget(self.name)
        left.addLayout(steps)
        right.setSpacing(2 * SPACE)
        right.addLayout(scope)
        right.addWidget(self.grid)
        right.addLayout(end)
        right.addWidget(self.state)
        right.addStretch(1)
        right.addWidget(BusyBar(self._loading))
        right.addWidget(self.left)
        right.addLayout(papers)
        layout = QHBoxLayout(self)
        layout.addLayout(left, 2)
        layout.addLayout(right, 3)
        open_at(self, SIZE)

    def _connect(self) -> None:
        self._loading.succeeded.connect(self._show)
        self._loading.failed.connect(self._show_failure)
        self._pictures.ready.connect(self._show_picture)
        self._pictures.failed.connect(self._show_failure)
        self.every.toggled.connect(self._refresh)
        self.previous.clicked.connect(partial(self.step, -1))
        self.next.clicked.connect(partial(self.step, 1))
        self.next_open.clicked.connect(self.step_to_open)
        self.grid.given.connect(self._answer)
        self.ends.clicked.connect(self._set_end)
        self.until.dateChanged.connect(self._set_end)
        self.proof.clicked.connect(partial(self._attach, AttachmentKind.PROOF))
        self.consent.clicked.connect(partial(self._attach, AttachmentKind.CONSENT))
        self.close_button.clicked.connect(self.accept)
        self._session.changed.connect(self._follow)
        self._session.closed.connect(self.reject)
        add_history_keys(self, self._session)
        for key, by in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            QShortcut(QKeySequence(key), self, partial(self.step, by))

    # -- which ---------------------------------------------------------------------------------------------------

    @property
    def current(self) -> WorkspaceMaterial | None:
        return self.materials[self._place] if self.materials else None

    @property
    def meant(self) -> tuple[WorkspaceMaterial, ...]:
        """Those that an answer is for."""
        if self.every.isChecked():
            return self.materials
        return (self.current,) if self.current is not None else ()

    def step(self, by: int, *_: object) -> None:
        """Go to the next (1) or the previous (-1) material, staying at the ends."""
        if self.materials:
            self._place = min(max(self._place + by, 0), len(self.materials) - 1)
            self._refresh()

    def step_to_open(self) -> None:
        """Go to the next material of which something is open, from the beginning again at the end."""
        count = len(self.materials)
        order = [(self._place + by) % count for by in range(1, count + 1)]
        place = next((it for it in order if self._is_open(self.materials[it])), None)
        if place is not None:
            self._place = place
            self._refresh()

    def _is_open(self, material: WorkspaceMaterial) -> bool:
        return rights_finding(material.rights, self._today).severity is not Severity.PASS

    @property
    def _today(self) -> date:
        return self._session.services.clock().astimezone().date()

    # -- showing -------------------------------------------------------------------------------------------------

    def _show(self, materials: tuple[WorkspaceMaterial, ...]) -> None:
        self.materials = materials
        if materials:
            self._refresh()
        else:
            self.reject()

    def _follow(self, edit: Edit) -> None:
        put = {material.id: material for material in edit.materials}
        staying = [put.get(it.id, it) for it in self.materials if it.id not in edit.removed_materials]
        if self.materials and not staying:
            self.reject()
        elif self.materials:
            self._place = min(self._place, len(staying) - 1)
            self.materials = tuple(staying)
            self._refresh()

    def _show_failure(self, error: FusionDeskError) -> None:
        self.preview.say(error_text(error))

    def _show_picture(self, request: PictureRequest, image: QImage, size: Size) -> None:
        if request.number == self._place:
            self.preview.show_picture(image, size, ())

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Rights and consent"))
        self.every.setText(self.tr("For all %n", "", len(self.materials)))
        self.one.setText(self.tr("One by one"))
        self.previous.setText(self.tr("Previous"))
        self.next.setText(self.tr("Next"))
        self.next_open.setText(self.tr("Next open one"))
        self.previous.setToolTip(self.tr("Page up"))
        self.next.setToolTip(self.tr("Page down"))
        self.ends.setText(self.tr("The consent ends on"))
        self.until.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        self.until.setAccessibleName(self.tr("Last day of the consent"))
        self.proof.setText(self.tr("Add copyright proof…"))
        self.consent.setText(self.tr("Add consent…"))
        self.close_button.setText(self.tr("Close"))
        self._refresh()

    def _refresh(self) -> None:
        material, meant, count = self.current, self.meant, len(self.materials)
        if material is None:
            return
        self.every.setText(self.tr("For all %n", "", count))
        self.name.setText(f"{self._place + 1} / {count} · {material.name}")
        allow(self.previous, "" if self._place > 0 else self.tr("This is the first one."))
        allow(self.next, "" if self._place < count - 1 else self.tr("This is the last one."))
        self.grid.show_rights(it.rights for it in meant)
        self._show_end(meant)
        still = [it for it in self.materials if self._is_open(it)]
        allow(self.next_open, "" if still else self.tr("Nothing is open."))
        self.state.setText(rights_text(rights_finding(material.rights, self._today)))
        self.state.setVisible(not self.every.isChecked())
        self.left.setText(
            self.tr("Something is open of %n material(s).", "", len(still)) if still else self.tr("Nothing is open.")
        )
        set_role(self.left, "role", "warn" if still else "good")
        version = material.version
        if version is None:
            self.preview.say(self.tr("Known from the console only: there is no picture here."))
        else:
            self._pictures.ask(PictureRequest(version.picture, self._place))

    def _show_end(self, meant: Sequence[WorkspaceMaterial]) -> None:
        ends = {it.rights.consent_until for it in meant}
        until = ends.pop() if len(ends) == 1 else None
        agreed = all(it.rights.answer_to(RightsQuestion.CONSENT) is Answer.YES for it in meant)
        unasked = "" if agreed else self.tr("Answer first that the person shown agreed.")
        allow(self.ends, unasked)
        self.ends.setChecked(until is not None)
        allow(self.until, unasked or ("" if until is not None else self.tr("Tick that the consent ends.")))
        day = until or self._today.replace(year=self._today.year + 1, day=1)
        with QSignalBlocker(self.until):
            self.until.setDate(QDate(day.year, day.month, day.day))

    # -- what the user does --------------------------------------------------------------------------------------

    def _edit(self, text: str, make: Callable[[WorkspaceStore, list[WorkspaceMaterial]], Edit]) -> None:
        """``make`` sees the materials as they are when its turn comes; on a worker thread."""
        wanted = [it.id for it in self.meant]
        self._session.edit(text, lambda store: make(store, whole(store, wanted)))

    def _answer(self, question: RightsQuestion, answer: Answer) -> None:
        time = self._session.services.clock()
        text = self.tr("Answer for %n material(s)", "", len(self.meant))
        self._edit(text, lambda _, them: rights_edits.answer_question(them, question, answer, time=time))

    def _set_end(self) -> None:
        day = self.until.date()
        until = date(day.year(), day.month(), day.day()) if self.ends.isChecked() else None
        if any(it.rights.consent_until != until for it in self.meant):
            text = self.tr("Set the end of the consent")
            self._edit(text, lambda _, them: rights_edits.set_consent_end(them, until))

    def _attach(self, kind: AttachmentKind, *_: object) -> None:
        path = self._parts.asking.file(say(ATTACHMENTS[kind]), "", "*")
        if path is not None:
            time = self._session.services.clock()
            text = self.tr("Add a document to %n material(s)", "", len(self.meant))
            self._edit(text, lambda store, them: rights_edits.attach_to_all(store, them, kind, path, time=time))


def _read(store: WorkspaceStore, identities: tuple[str, ...], _: Progress) -> tuple[WorkspaceMaterial, ...]:
    return tuple(whole(store, identities))
