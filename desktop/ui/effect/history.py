"""Earlier runs of the Test effect mode: what came out, what was used for it, and what the user thinks of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.effect.actions import NOTE, STARS, RunsState, run_actions
from desktop.ui.effect.values import folded
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import draw_icon
from desktop.ui.kit.parts import SPACE, role_label, small_button
from desktop.ui.kit.reasons import ReasonMenu, allow
from desktop.ui.kit.theme import Tokens
from desktop.ui.messages import error_told
from desktop.ui.messages.engines import run_name
from desktop.ui.messages.wording import local_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage

    from desktop.ui.effect.actions import RunActions
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Run

RUN_SIZE, CELL_WIDTH = QSize(96, 96), 156
AROUND, BAR = 14, 16
"""Pixels above, between and below picture and words of a run; below the runs, for the bar that scrolls them."""
TWO_LINES = "国g\n国g"
"""As high as a name and what stands below it: Chinese letters may come from another, higher font."""
FAILED_SIDE = 40


STAR = "★"


class HistoryStrip(Translated, QWidget):
    """Earlier runs, newest first; choosing one goes back to it, choosing two compares them (``compare_asked``).

    Runs that repeat each other are one item, the newest of them, until the user wants to see each; one that failed says
    why. ``actions`` are those whose keys work in the strip; without any it has its own.
    """

    run_chosen = Signal(object)
    compare_asked = Signal(object, object)

    def __init__(
        self, session: EffectSession, actions: RunActions | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.actions_ = actions or run_actions(self, self.do)
        self._rows: list[tuple[Run, ...]] = []
        self._unfolded: set[int] = set()
        self._heading = role_label("heading")
        self._hint = role_label("muted")
        self.compare = small_button()
        self.list = QListWidget()
        self.list.setObjectName("history")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setFlow(QListWidget.Flow.LeftToRight)
        self.list.setWrapping(False)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setIconSize(RUN_SIZE)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._heading)
        top.addWidget(self._hint, 1)
        top.addWidget(self.compare)
        layout.addLayout(top)
        layout.addWidget(self.list)
        self.list.itemActivated.connect(self._chosen)
        self.list.itemClicked.connect(self._chosen)
        self.list.itemSelectionChanged.connect(self._show_compare)
        for spec in self.actions_.table:
            self.actions_.work_in(spec.id, self.list)
            self.actions_[spec.id].changed.connect(self._say_hint)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.compare.clicked.connect(self._compare)
        session.history_changed.connect(self._rebuild)
        for signal in (session.settings_changed, session.assignments_changed, session.result_changed):
            signal.connect(self._mark_current)
        self._rebuild()

    def _rebuild(self) -> None:
        self.list.clear()  # it tells that nothing is selected any more, by the rows of before
        self._rows = [row for group in folded(self._session.history) for row in self._seen_of(group)]
        cell = self._cell()
        self.list.setGridSize(cell)
        self.list.setFixedHeight(cell.height() + BAR)
        for newest, *_ in self._rows:
            item = QListWidgetItem(self._icon_of(newest), "")
            item.setSizeHint(cell)
            self.list.addItem(item)
        self._mark_current()
        self.retranslate()

    def _cell(self) -> QSize:
        """Room for a picture and two lines below it."""
        self.list.ensurePolished()
        words = self.list.fontMetrics().boundingRect(QRect(0, 0, CELL_WIDTH, CELL_WIDTH), 0, TWO_LINES)
        return QSize(CELL_WIDTH, RUN_SIZE.height() + words.height() + AROUND)

    def _seen_of(self, group: tuple[Run, ...]) -> list[tuple[Run, ...]]:
        return [(run,) for run in group] if any(run.number in self._unfolded for run in group) else [group]

    def _icon_of(self, run: Run) -> QIcon:
        if run.failure is None:
            return _untinted(run.thumbnail)
        cross = draw_icon("fail", Tokens.of(self.palette()).bad, FAILED_SIDE)
        whole = QPixmap(RUN_SIZE)  # as large as a picture: the words below stand in one line
        whole.fill(Qt.GlobalColor.transparent)
        with QPainter(whole) as painter:
            painter.drawPixmap((RUN_SIZE.width() - FAILED_SIDE) // 2, (RUN_SIZE.height() - FAILED_SIDE) // 2, cross)
        return QIcon(whole)

    def _mark_current(self) -> None:
        current = self._session.current_run()
        row = next((place for place, runs in enumerate(self._rows) if any(run is current for run in runs)), -1)
        self.list.setCurrentRow(row)

    def _chosen(self, item: QListWidgetItem) -> None:
        """The second of two is no way back to it: the two are to be compared."""
        if len(self.selected) > 1:
            self._compare()
        else:
            self.run_chosen.emit(self._rows[self.list.row(item)][0])

    @property
    def selected(self) -> list[Run]:
        """In the order of the strip; of runs that repeat each other the newest."""
        return [self._rows[row][0] for row in sorted(index.row() for index in self.list.selectedIndexes())]

    @property
    def _are_a_pair(self) -> bool:
        runs = self.selected
        return len(runs) == 2 and all(run.failure is None for run in runs)  # noqa: PLR2004 - a pair

    def _compare(self) -> None:
        if self._are_a_pair:
            self.compare_asked.emit(*self.selected)

    def _show_compare(self) -> None:
        self.actions_.update(RunsState(len(self.selected)))
        allow(self.compare, "" if self._are_a_pair else self._two_first())

    def _two_first(self) -> str:
        return self.tr("Choose two runs first: Ctrl+click the second one.")

    # -- stars and notes -----------------------------------------------------------------------------------------

    def do(self, action_id: str) -> None:
        """What the action of that id does to the runs that are selected."""
        if action_id == NOTE:
            self.write_note()
        else:
            self._rate(STARS.index(action_id))

    def _rate(self, stars: int) -> None:
        for run in self.selected:
            self._keep_selected(partial(self._session.rate, run, stars=stars))

    def write_note(self) -> None:
        """Ask for a note on the run that is selected."""
        runs = self.selected
        if len(runs) != 1:
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(self.tr("Note on run {number}").format(number=runs[0].number))
        dialog.setLabelText(self.tr("What do you think of it?"))
        dialog.setTextValue(runs[0].note)
        dialog.textValueSelected.connect(
            lambda text: self._keep_selected(lambda: self._session.rate(runs[0], note=text.strip()))
        )
        dialog.open()

    def _keep_selected(self, change: Callable[[], None]) -> None:
        rows = [index.row() for index in self.list.selectedIndexes()]
        change()
        for row in rows:
            self.list.item(row).setSelected(True)

    def _open_menu(self, place: QPoint) -> None:
        if self.list.itemAt(place) is None:
            return
        menu = self.menu()
        menu.popup(self.list.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """What can be done with the runs that are selected."""
        menu = ReasonMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        compare = menu.addAction(self.tr("Compare the two"), self._compare)
        allow(compare, "" if self._are_a_pair else self._two_first())
        menu.addAction(self.actions_[NOTE])
        self._add_folding(menu)
        menu.addSeparator()
        for action_id in reversed(STARS):
            menu.addAction(self.actions_[action_id])
        return menu

    def _add_folding(self, menu: QMenu) -> None:
        """Where the selected run repeats others."""
        runs = {run.number for newest in self.selected for run in self._session.history if run.repeats(newest)}
        if len(runs) <= len(self.selected) and not runs & self._unfolded:
            return
        if runs & self._unfolded:
            menu.addAction(self.tr("Show repeated runs as one"), lambda: self._unfold(self._unfolded - runs))
        else:
            menu.addAction(self.tr("Show each repeated run"), lambda: self._unfold(self._unfolded | runs))

    def _unfold(self, numbers: set[int]) -> None:
        self._unfolded = numbers
        self._rebuild()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("History"))
        self.actions_.retranslate()
        self._say_hint()
        self.compare.setText(self.tr("Compare the two"))
        self._show_compare()
        self.list.setAccessibleName(self.tr("Earlier runs, newest first"))
        self.setVisible(bool(self._session.history))
        for row, (run, *repeated) in enumerate(self._rows):
            item = self.list.item(row)
            name = f"{run.number} · {run_name(run.order)}"
            item.setText("\n".join(filter(None, (name, self._marks(run, 1 + len(repeated))))))
            item.setToolTip("\n".join(self._details(run) + self._repeats(repeated)))
            spoken = self.tr("{name}, %n stars", "", run.stars).format(name=name) if run.stars else name
            said = f"{spoken}, {self.tr('Failed')}" if run.failure is not None else spoken
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def _say_hint(self) -> None:
        """Keys may be the user's own: those stand in the menu."""
        own = any(tuple(self.actions_[it].shortcuts()) != keys for it, keys in self.actions_.keys.items())
        self._hint.setText("" if own else self.tr("Keys 0–5 give stars, F2 adds a note"))

    def _marks(self, run: Run, count: int) -> str:
        """What stands below the name: failure, stars, a note, and how often it was made."""
        failed = self.tr("Failed") if run.failure is not None else ""
        times = f"× {count}" if count > 1 else ""
        return " ".join(filter(None, (failed, STAR * run.stars, "✎" if run.note else "", times)))

    def _repeats(self, runs: Sequence[Run]) -> list[str]:
        if not runs:
            return []
        numbers = ", ".join(str(run.number) for run in runs)
        return [self.tr("Made before as run {numbers}; the menu shows each").format(numbers=numbers)]

    def _details(self, run: Run) -> list[str]:
        """What was used, one fact a line."""
        if run.failure is not None:
            took = self.tr("Run {number} failed").format(number=run.number)
            why = [error_told(run.failure)]
        else:
            milliseconds = round(run.elapsed_ms)
            took = self.tr("Run {number} · {milliseconds} ms").format(number=run.number, milliseconds=milliseconds)
            why = []
        pairs = [f"{item.template_label} ← {item.name}" for item in run.order.assignments]
        template = [run.order.template.name] if run.order.template is not None else []
        note = [run.note] if run.note else []
        return [took, *why, *template, *pairs, *self._marking(run), *self._call(run), *note]

    def _marking(self, run: Run) -> list[str]:
        marking, lines = run.order.marking, []
        if not marking.label:
            lines.append(self.tr("Without the AI label"))
        elif marking.logo is not None:
            box = marking.logo.box
            place = f"{box.x}, {box.y} · {box.width} × {box.height}"
            lines.append(self.tr("Logo {name} at {place}").format(name=marking.logo_name, place=place))
        if marking.producer_id:
            lines.append(self.tr("Producer ID {id}").format(id=marking.producer_id))
        return lines

    def _call(self, run: Run) -> list[str]:
        if run.paid is None:
            return []
        lines = [self.tr("RequestId {id}").format(id=run.paid.request_id)]
        if run.paid.address is not None:
            lines.append(self.tr("Its address works until {time}").format(time=local_time(run.paid.address.expires)))
        return lines


def _untinted(image: QImage) -> QIcon:
    """A picture that looks the same when it is selected: colours are what is compared here."""
    icon, pixmap = QIcon(), QPixmap.fromImage(image)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon
