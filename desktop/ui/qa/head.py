"""The head of the mode: which plan, what it would take, and the buttons that carry it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, ElidedLabel, role_label, set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction, QResizeEvent

    from desktop.domain.qa.forecast import Forecast
    from desktop.ui.kit.actions import Actions
    from desktop.ui.qa.actions import QaState

PLAN_BUTTONS = ("new", "open", "save")
RUN_BUTTONS = ("run", "resume", "pause", "cancel")
BASELINE_WIDTH, LEAST_TITLE = 200, 60
NO_BASELINE, OTHER = "", "…"


class Head(Translated, QFrame):
    """``baseline_chosen`` carries the folder of a run, ``None`` for none; ``other_asked``: one from elsewhere."""

    baseline_chosen = Signal(object)
    other_asked = Signal()

    def __init__(self, actions: Actions[QaState], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("qaHead")
        self.name, self.cost = ElidedLabel(), ElidedLabel()
        self.cost.cut = Qt.TextElideMode.ElideRight  # the number of cells is what is kept of it
        self.name.setProperty("role", "heading")
        self.baseline = ComboBox()
        self.baseline.setMinimumWidth(BASELINE_WIDTH)
        self._label = role_label("muted")
        self.buttons = {name: _button(actions[name], primary=name == "run") for name in (*PLAN_BUTTONS, *RUN_BUTTONS)}
        self._forecast: Forecast | None = None
        self._free_left: int | None = None
        self._runs: Sequence[tuple[Path, str]] = ()
        self._why = ""
        self._lay_out()
        self.baseline.activated.connect(self._chosen)
        self.retranslate()

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self.name)
        titles.addWidget(self.cost)
        plan = _row(*(self.buttons[name] for name in PLAN_BUTTONS))
        plan.addLayout(titles, 1)
        run = _row(self._label, self.baseline, *(self.buttons[name] for name in RUN_BUTTONS))
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._rows.setContentsMargins(SPACE + 4, SPACE, SPACE + 4, SPACE)
        self._rows.setSpacing(SPACE)
        self._rows.addLayout(plan, 1)
        self._rows.addLayout(run)
        self._parts = (plan, run)

    def minimumSizeHint(self) -> QSize:
        """In two rows it is as narrow as the wider of them."""
        least = [part.minimumSize() for part in self._parts]
        margins = self._rows.contentsMargins()
        width = max(size.width() for size in least) + margins.left() + margins.right()
        return QSize(width, self._rows.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Below each other where there is too little room beside each other."""
        margins = self._rows.contentsMargins()
        wanted = sum(part.minimumSize().width() for part in self._parts) + LEAST_TITLE
        beside = self.width() >= wanted + margins.left() + margins.right()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._rows.direction():
            self._rows.setDirection(direction)
            self.updateGeometry()

    def show_plan(self, title: str, file: str, *, modified: bool) -> None:
        """``file`` is empty for a plan that was never saved."""
        self.name.setText(f"{title}{' •' if modified else ''}")
        self.name.setToolTip(file)

    def show_forecast(self, forecast: Forecast | None, free_left: int | None, why: str) -> None:
        """``why``: what keeps the plan from being carried out, in a sentence."""
        self._forecast, self._free_left, self._why = forecast, free_left, why
        self._show_cost()

    def show_baselines(self, runs: Sequence[tuple[Path, str]], chosen: Path | None) -> None:
        """Runs with their names, the latest first."""
        self._runs = runs
        self.baseline.clear()
        self.baseline.addItem(self.tr("No baseline"), None)
        for folder, name in runs:
            self.baseline.addItem(name, folder)
        self.baseline.addItem(self.tr("Another run…"), OTHER)
        places = [self.baseline.itemData(index) for index in range(self.baseline.count())]
        if chosen is not None and chosen not in places:
            self.baseline.insertItem(1, chosen.name, chosen)
            places.insert(1, chosen)
        self.baseline.setCurrentIndex(places.index(chosen) if chosen in places else 0)

    def show_running(self, *, running: bool, paused: bool) -> None:
        """Only the buttons that mean something now are there."""
        self.buttons["run"].setVisible(not running)
        self.buttons["pause"].setVisible(running and not paused)
        self.buttons["cancel"].setVisible(running)
        self._arrange()

    def show_resumable(self, *, resumable: bool) -> None:
        self.buttons["resume"].setVisible(resumable)
        self._arrange()

    def _chosen(self, index: int) -> None:
        data = self.baseline.itemData(index)
        if data == OTHER:
            self.other_asked.emit()
        else:
            self.baseline_chosen.emit(data)

    def _show_cost(self) -> None:
        self.cost.setText(self._why or self._cost_words())
        set_role(self.cost, "role", "warn" if self._why else "muted")

    def _cost_words(self) -> str:
        """``36 cells · local free | cloud 24 calls, 976 free left``."""
        it = self._forecast
        if it is None:
            return self.tr("Add photos, materials and settings.")
        parts = []
        if it.cells > it.paid_cells:
            parts.append(self.tr("local free"))
        if it.paid_cells:
            left = "" if self._free_left is None else self.tr(", {left} free left").format(left=self._free_left)
            parts.append(self.tr("cloud %n call(s)", "", it.paid_calls) + left)
        if it.over_budget:
            parts.append(self.tr("%n cell(s) over the budget", "", it.over_budget))
        missing = sum(not note.holds for note in it.consent)
        if it.paid_cells and missing:
            parts.append(self.tr("%n photo(s) without consent", "", missing))
        minutes, seconds = divmod(round(it.seconds), 60)
        about = self.tr("about {time}").format(time=f"{minutes}:{seconds:02}")
        cells = self.tr("%n cell(s)", "", it.cells)
        return " · ".join([cells, " | ".join(parts), about])

    def retranslate(self) -> None:
        self._label.setText(self.tr("Baseline"))
        self.baseline.setAccessibleName(self.tr("Baseline: the run that this one is compared with"))
        chosen = self.baseline.currentData()
        self.show_baselines(self._runs, chosen if chosen != OTHER else None)
        self._show_cost()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _button(action: QAction, *, primary: bool) -> QToolButton:
    """The action itself as a button, in words."""
    button = QToolButton()
    button.setDefaultAction(action)
    in_words = Qt.ToolButtonStyle.ToolButtonTextOnly
    with_icon = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    has_icon = action.objectName() in RUN_BUTTONS and not primary  # whose ink would not be seen on the accent
    button.setToolButtonStyle(with_icon if has_icon else in_words)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setProperty("command", True)  # noqa: FBT003 - a Qt property
    button.setProperty("primary", primary)
    return button
