"""Where a material stands in the review, what may come next, and the log of who, when and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.domain.workspace.material import summary_of
from desktop.domain.workspace.review import REASON_RULES, ReviewState
from desktop.ui.kit.parts import role_label, set_role
from desktop.ui.kit.table import Table
from desktop.ui.messages import finding_title
from desktop.ui.messages.wording import local_time
from desktop.ui.workspace.details.page import MaterialEditor, MaterialPage
from desktop.ui.workspace.words import ACTORS, REASONS, STATES, TONES, say, step_text

if TYPE_CHECKING:
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.review import ReviewEvent
    from desktop.ui.workspace.material_commands import MaterialCommands


class ReviewPage(MaterialPage):
    """The buttons are the steps the table of states allows from here."""

    def __init__(self, editor: MaterialEditor, commands: MaterialCommands) -> None:
        super().__init__(editor)
        self._commands = commands
        self._label = QLabel()
        self.state = role_label("heading")
        self.appeal = role_label("muted", wrap=True)
        self._next = QLabel()
        self._steps = QHBoxLayout()
        self._steps.addStretch(1)
        self.steps: dict[ReviewState, QPushButton] = {}
        self.log = Table(("",) * 5, stretch=3)
        top = QHBoxLayout()
        top.addWidget(self._label)
        top.addWidget(self.state, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self._next)
        layout.addLayout(self._steps)
        layout.addWidget(self.appeal)
        layout.addWidget(self.log, 1)
        self.set_texts()

    def set_texts(self) -> None:
        self._label.setText(self.tr("Now:"))
        self._next.setText(self.tr("What happened next?"))
        self.log.set_titles(
            (self.tr("When"), self.tr("State"), self.tr("Who"), self.tr("Why"), self.tr("About the rule"))
        )
        self.log.setAccessibleName(self.tr("Log of the review"))
        self.log.set_hint(self.tr("Nothing has happened yet. Each step you record is listed here, with its time."))

    def refresh(self, material: WorkspaceMaterial) -> None:
        review = material.review
        self.state.setText(say(STATES[review.state]))
        tone = TONES[review.state]
        set_role(self.state, "role", tone if tone in {"good", "warn", "bad"} else "heading")
        spent = self.tr("The one appeal since the last upload is spent.")
        self.appeal.setText(spent if review.appealed else "")
        self.appeal.setVisible(review.appealed)
        self._show_steps(material)
        self.log.fill([_cells(event) for event in reversed(review.events)])

    def _show_steps(self, material: WorkspaceMaterial) -> None:
        for button in self.steps.values():
            self._steps.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.steps = {}
        for state in ReviewState:
            if state in material.review.next_states:
                self.steps[state] = self._step(material, state)

    def _step(self, material: WorkspaceMaterial, state: ReviewState) -> QPushButton:
        button = QPushButton(step_text(material.review.state, state), autoDefault=False)
        summary = summary_of(material)
        button.clicked.connect(lambda: self._commands.advance([summary], state))
        self._steps.insertWidget(len(self.steps), button)
        return button


def _cells(event: ReviewEvent) -> tuple[str, ...]:
    rule = REASON_RULES.get(event.reason) if event.reason is not None else None
    about = finding_title(rule) if rule is not None else say(REASONS[event.reason]) if event.reason else ""
    return local_time(event.time), say(STATES[event.state]), say(ACTORS[event.by]), event.why, about
