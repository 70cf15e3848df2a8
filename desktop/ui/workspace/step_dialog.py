"""Why a review went as it did: the words of the console, and which rule they are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPlainTextEdit, QVBoxLayout

from desktop.domain.workspace.reconcile import FAILURES
from desktop.domain.workspace.review import REASON_RULES, ReviewReason, ReviewState, guess_reason
from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.parts import role_label
from desktop.ui.messages import finding_title
from desktop.ui.workspace.words import REASONS, say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDTH = 440
WHY_HEIGHT = 90


@dataclass(frozen=True, slots=True)
class StepAnswer:
    """``reason`` is ``None`` for a step that is no failure."""

    why: str = ""
    reason: ReviewReason | None = None


class StepDialog(QDialog):
    """The reason is guessed from the words while they are typed, until the user chooses one."""

    def __init__(self, title: str, state: ReviewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._failed = state in FAILURES
        self._own_choice = False
        self.why = QPlainTextEdit(tabChangesFocus=True)
        self.why.setMaximumHeight(WHY_HEIGHT)
        self.reason = ComboBox()
        self.rule = role_label("muted", wrap=True)
        for reason in ReviewReason:
            self.reason.addItem(say(REASONS[reason]), reason)
        self._lay_out(state)
        self.why.textChanged.connect(self._guess)
        self.reason.activated.connect(self._choose)
        self.reason.setCurrentIndex(self.reason.count() - 1)
        self._show_rule()

    def _lay_out(self, state: ReviewState) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        appeal = state is ReviewState.APPEALED
        form.addRow(self.tr("What you wrote") if appeal else self.tr("What the console says"), self.why)
        if self._failed:
            form.addRow(self.tr("About"), self.reason)
            form.addRow("", self.rule)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        if appeal:
            hint = role_label("muted", wrap=True)
            hint.setText(self.tr("One appeal is possible for each upload; a person looks within one working day."))
            layout.addWidget(hint)
        layout.addWidget(buttons)

    @property
    def answer(self) -> StepAnswer:
        reason = ReviewReason(self.reason.currentData()) if self._failed else None
        return StepAnswer(self.why.toPlainText().strip(), reason)

    def _guess(self) -> None:
        guessed = guess_reason(self.why.toPlainText())
        if guessed is not None and not self._own_choice:
            self.reason.setCurrentIndex(self.reason.findData(guessed))
            self._show_rule()

    def _choose(self) -> None:
        self._own_choice = True
        self._show_rule()

    def _show_rule(self) -> None:
        code = REASON_RULES.get(ReviewReason(self.reason.currentData()))
        words = self.tr("The rule “{rule}” would have told before the upload.")
        self.rule.setText(words.format(rule=finding_title(code)) if code is not None else "")
