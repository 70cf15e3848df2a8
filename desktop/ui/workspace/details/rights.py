"""Rights in a material: the questions, the end of a consent, and the documents that prove it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSignalBlocker
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from desktop.domain.rules.findings import Severity
from desktop.domain.workspace.rights import QUESTIONS, Answer, AttachmentKind, RightsQuestion, rights_finding
from desktop.services.workspace import rights_edits
from desktop.ui.kit.fields import DateEdit
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.table import Table
from desktop.ui.messages.wording import local_time
from desktop.ui.workspace.details.page import MaterialEditor, MaterialPage
from desktop.ui.workspace.rights_words import rights_text
from desktop.ui.workspace.words import ANSWERS, ATTACHMENTS, say
from desktop.ui.workspace.words import QUESTIONS as QUESTION_TEXTS

if TYPE_CHECKING:
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.rights import QuestionRow

ANSWER_ORDER = (Answer.YES, Answer.NO, Answer.NONE_SHOWN)


class RightsPage(MaterialPage):
    """Every answer is one undoable step. Without one the material is not fit for export, which is said at the top."""

    def __init__(self, editor: MaterialEditor) -> None:
        super().__init__(editor)
        self.finding = role_label("warn", wrap=True)
        self.answers: dict[tuple[RightsQuestion, Answer], QRadioButton] = {}
        self._questions: dict[RightsQuestion, QLabel] = {}
        self._groups: list[QButtonGroup] = []
        self.ends, self.until = QCheckBox(), DateEdit()
        self.until.setCalendarPopup(True)
        self.documents = Table(("",) * 3, stretch=1)
        self.add = {kind: QPushButton(autoDefault=False) for kind in AttachmentKind}
        self.remove = QPushButton(autoDefault=False)
        self._lay_out()
        for kind, button in self.add.items():
            button.clicked.connect(lambda _=False, kind=kind: self._attach(kind))
        self.remove.clicked.connect(self._detach)
        self.ends.clicked.connect(self._set_end)
        self.until.dateChanged.connect(self._set_end)
        self.documents.itemSelectionChanged.connect(self._enable)
        self.set_texts()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setColumnStretch(len(ANSWER_ORDER) + 1, 1)  # the answers stand right beside the questions
        for row, question in enumerate(QUESTIONS):
            self._add_question(grid, row, question)
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
        layout.addLayout(grid)
        layout.addLayout(end)
        layout.addWidget(self.documents, 1)
        layout.addLayout(buttons)

    def _add_question(self, grid: QGridLayout, row: int, question: QuestionRow) -> None:
        label, group = QLabel(), QButtonGroup(self)
        self._questions[question.question] = label
        self._groups.append(group)
        grid.addWidget(label, row, 0)
        for column, answer in enumerate(ANSWER_ORDER, start=1):
            if answer in question.answers:
                button = QRadioButton()
                group.addButton(button)
                grid.addWidget(button, row, column)
                self.answers[question.question, answer] = button
                button.clicked.connect(
                    lambda _=False, question=question.question, answer=answer: self._answer(question, answer)
                )

    def set_texts(self) -> None:
        for question, label in self._questions.items():
            label.setText(say(QUESTION_TEXTS[question]))
        for (question, answer), button in self.answers.items():
            button.setText(say(ANSWERS[answer]))
            button.setAccessibleName(f"{say(QUESTION_TEXTS[question])} {say(ANSWERS[answer])}")
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
        for (question, answer), button in self.answers.items():
            _set_checked(button, rights.answer_to(question) is answer)
        self._show_end(rights.consent_until)
        consents = rights.answer_to(RightsQuestion.CONSENT) is Answer.YES
        self.ends.setEnabled(consents)
        self.until.setEnabled(consents and rights.consent_until is not None)
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
        self.remove.setEnabled(self.documents.chosen is not None)

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


def _set_checked(button: QRadioButton, checked: bool) -> None:  # noqa: FBT001 - as Qt's own
    """Radio buttons of a group refuse to be all unchecked, which is what an open question looks like."""
    group = button.group()
    group.setExclusive(False)
    button.setChecked(checked)
    group.setExclusive(True)
