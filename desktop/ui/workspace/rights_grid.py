"""The questions about rights with their answers side by side, for one material or for many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from desktop.domain.workspace.rights import QUESTIONS, Answer, RightsQuestion
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.workspace.words import ANSWERS, say
from desktop.ui.workspace.words import QUESTIONS as QUESTION_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.domain.workspace.rights import QuestionRow, Rights

ANSWER_ORDER = (Answer.YES, Answer.NO, Answer.NONE_SHOWN)


class RightsGrid(Translated, QWidget):
    """``given(question, answer)``. Where those asked about differ no answer is marked, and that is said."""

    given = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers: dict[tuple[RightsQuestion, Answer], QRadioButton] = {}
        self.differ = {row.question: role_label("muted") for row in QUESTIONS}
        self._questions: dict[RightsQuestion, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setColumnStretch(len(ANSWER_ORDER) + 1, 1)  # the answers stand right beside the questions
        for row, question in enumerate(QUESTIONS):
            self._add_question(grid, row, question)
        self.retranslate()

    def _add_question(self, grid: QGridLayout, row: int, question: QuestionRow) -> None:
        label, group = QLabel(), QButtonGroup(self)
        self._questions[question.question] = label
        grid.addWidget(label, row, 0)
        for column, answer in enumerate(ANSWER_ORDER, start=1):
            if answer in question.answers:
                button = QRadioButton()
                group.addButton(button)
                grid.addWidget(button, row, column)
                self.answers[question.question, answer] = button
                button.clicked.connect(
                    lambda _=False, question=question.question, answer=answer: self.given.emit(question, answer)
                )
        grid.addWidget(self.differ[question.question], row, len(ANSWER_ORDER) + 1)

    def show_rights(self, rights: Iterable[Rights]) -> None:
        """The answers that all of ``rights`` share."""
        shared = shared_answers(tuple(rights))
        for (question, answer), button in self.answers.items():
            _set_checked(button, shared[question] == frozenset({answer}))
        for question, label in self.differ.items():
            label.setVisible(len(shared[question]) > 1)

    def retranslate(self) -> None:
        for question, label in self._questions.items():
            label.setText(say(QUESTION_TEXTS[question]))
        for (question, answer), button in self.answers.items():
            button.setText(say(ANSWERS[answer]))
            button.setAccessibleName(f"{say(QUESTION_TEXTS[question])} {say(ANSWERS[answer])}")
        for label in self.differ.values():
            label.setText(self.tr("they differ"))


def shared_answers(rights: tuple[Rights, ...]) -> Mapping[RightsQuestion, frozenset[Answer | None]]:
    """Which answers there are to each question; ``None`` is none."""
    return {row.question: frozenset(it.answer_to(row.question) for it in rights) for row in QUESTIONS}


def _set_checked(button: QRadioButton, checked: bool) -> None:  # noqa: FBT001 - as Qt's own
    """Radio buttons of a group refuse to be all unchecked, which is what an open question looks like."""
    group = button.group()
    group.setExclusive(False)
    button.setChecked(checked)
    group.setExclusive(True)
