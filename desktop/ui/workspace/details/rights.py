"""Rights in a material: the questions, the end of a consent, and the documents that prove it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.domain.rules.findings import Severity
from desktop.domain.workspace.rights import Answer, AttachmentKind, RightsQuestion, rights_finding
from desktop.services.workspace import rights_edits
from desktop.ui.kit.fields import DateEdit
from desktop.ui.kit.parts import role_label, set_role
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.table import Table
from desktop.ui.messages.wording import local_time
from desktop.ui.workspace.details.page import MaterialEditor, MaterialPage
from desktop.ui.workspace.rights_grid import RightsGrid
from desktop.ui.workspace.rights_words import rights_text
from desktop.ui.workspace.words import ATTACHMENTS, say

if TYPE_CHECKING:
    from desktop.domain.workspace.material import WorkspaceMaterial


class RightsPage(MaterialPage):
    """Every answer is one undoable step. Without one the material is not fit for export, which is said at the top."""

    def __init__(self, editor: MaterialEditor) -> None:
        super().__init__(editor)
        self.finding = role_label("warn", wrap=True)
        self.grid = RightsGrid()
        self.answers = self.grid.answers
        self.ends, self.until = QCheckBox(), DateEdit()
        self.until.setCalendarPopup(True)
        self.documents = Table(("",) * 3, stretch=1)
        self.add = {kind: QPushButton(autoDefault=False) for kind in AttachmentKind}
        self.remove = QPushButton(autoDefault=False)
        self._lay_out()
        for kind, button in self.add.items():
            button.clicked.connect(lambda _=False, kind=kind: self._attach(kind))
        self.grid.given.connect(self._answer)
        self.remove.clicked.connect(self._detach)
        self.ends.clicked.connect(self._set_end)
        self.until.dateChanged.connect(self._set_end)
        self.documents.itemSelectionChanged.connect(self._enable)
        self.set_texts()

    def _lay_out(self) -> None:
        end = QHBoxLayout()
        end.addWidget(self.ends)
        end.addWidget(self.until)
        end.addStretch(1)
        buttons = QHBoxLayout()
        for button in (*self.add.values(), self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.finding)
        layout.addWidget(self.grid)
        layout.addLayout(end)
        layout.addWidget(self.documents, 1)
        layout.addLayout(buttons)

    def set_texts(self) -> None:
        self.ends.setText(self.tr("The consent ends on"))
        self.until.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        self.until.setAccessibleName(self.tr("Last day of the consent"))
        self.documents.set_titles((self.tr("Kind"), self.tr("Document"), self.tr("Added")))
        self.documents.setAccessibleName(self.tr("Documents"))
        self.documents.set_hint(self.tr("No document yet. Proofs and consents added below are kept in the workspace."))
        self.add[AttachmentKind.PROOF].setText(self.tr("Add copyright proof…"))
        self.add[AttachmentKind.CONSENT].setText(self.tr("Add consent…"))
        self.add[AttachmentKind.OTHER].setText(self.tr("Add another…"))
        self.remove.setText(self.tr("Remove"))

    def refresh(self, material: WorkspaceMaterial) -> None:
        rights = material.rights
        self.grid.show_rights([rights])
        self._show_end(rights.consent_until)
        consents = rights.answer_to(RightsQuestion.CONSENT) is Answer.YES
        unasked = "" if consents else self.tr("Answer first that the person shown agreed.")
        ends = rights.consent_until is not None
        allow(self.ends, unasked)
        allow(self.until, unasked or ("" if ends else self.tr("Tick that the consent ends.")))
        rows = [(say(ATTACHMENTS[it.kind]), it.name, local_time(it.added)) for it in rights.attachments]
        self.documents.fill(rows, rights.attachments)
        finding = rights_finding(rights, self._today)
        self.finding.setText(rights_text(finding))
        set_role(self.finding, "role", "good" if finding.severity is Severity.PASS else "warn")
        self._enable()

    @property
    def _today(self) -> date:
        return self.editor.parts.session.services.clock().astimezone().date()

    def _show_end(self, until: date | None) -> None:
        self.ends.setChecked(until is not None)
        day = until or self._today.replace(year=self._today.year + 1, day=1)
        with QSignalBlocker(self.until):
            self.until.setDate(QDate(day.year, day.month, day.day))

    def _enable(self) -> None:
        chosen = self.documents.chosen is not None
        allow(self.remove, "" if chosen else self.tr("Choose a document in the list first."))

    # -- what the user does --------------------------------------------------------------------------------------

    def _answer(self, question: RightsQuestion, answer: Answer) -> None:
        time = self.editor.parts.session.services.clock()
        text = self.tr("Answer a question about rights")
        self.editor.edit(text, lambda _, it: rights_edits.answer_question([it], question, answer, time=time))

    def _set_end(self) -> None:
        day = self.until.date()
        until = date(day.year(), day.month(), day.day()) if self.ends.isChecked() else None
        if self.material is not None and until != self.material.rights.consent_until:
            text = self.tr("Set the end of the consent")
            self.editor.edit(text, lambda _, it: rights_edits.set_consent_end([it], until))

    def _attach(self, kind: AttachmentKind) -> None:
        parts = self.editor.parts
        path = parts.asking.file(say(ATTACHMENTS[kind]), "", "*")
        if path is not None:
            time = parts.session.services.clock()
            text = self.tr("Add a document")
            self.editor.edit(text, lambda store, it: rights_edits.attach(store, it, kind, path, time=time))

    def _detach(self) -> None:
        chosen = self.documents.chosen
        attached = self.material.rights.attachments if self.material is not None else ()
        gone = next((attachment for attachment in attached if attachment == chosen), None)
        if gone is not None:
            self.editor.edit(self.tr("Remove a document"), lambda _, it: rights_edits.detach(it, gone))
