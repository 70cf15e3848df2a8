"""What differs between an activity here and in the console; the user ticks what shall be taken over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTableWidgetItem, QVBoxLayout

from desktop.domain.workspace.sync import DifferenceKind
from desktop.ui.dialogs.cloud_error import CloudErrorPanel
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import Translated, sentences
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.table import Table
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.workspace.sync_words import difference_cells, not_understood_text

if TYPE_CHECKING:
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.sync import Difference, SyncDiff
    from desktop.services.workspace.syncing import Syncing
    from desktop.ui.workspace.context import WorkspaceContext

SIZE = QSize(980, 520)
TICKED = frozenset({DifferenceKind.STATUS, DifferenceKind.LINK, DifferenceKind.NEW, DifferenceKind.FACES})
"""Accepted unless the user says otherwise, when nothing entered here is lost by it."""


class SyncDialog(Themed, Translated, QDialog):
    """Asks the service when it opens. Nothing is taken over unseen: conflicts are marked and not ticked."""

    def __init__(
        self, parts: WorkspaceContext, activity: Activity, settings: CloudSettings, *, ask: bool = True
    ) -> None:
        super().__init__(parts.window)
        self._session = parts.session
        self._activity, self._settings = activity, settings
        self.diff: SyncDiff | None = None
        self._outdated = 0
        self._wanted: frozenset[Difference] = frozenset()
        self.state = role_label("muted", wrap=True)
        self.error = CloudErrorPanel()
        self.table = Table(("",) * 6, stretch=2)
        self.ask, self.accept_button = QPushButton(autoDefault=False), QPushButton()
        self.close_button = QPushButton(autoDefault=False)
        self.accept_button.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self._asking = Latest(parts.runner, self)
        self._lay_out()
        self._asking.succeeded.connect(self.show_diff)
        self._asking.failed.connect(self._show_error)
        self._asking.busy_changed.connect(lambda _: self._say_state())
        self.ask.clicked.connect(self.refresh)
        self.error.retry_asked.connect(self.refresh)
        self.accept_button.clicked.connect(self._take_over)
        self.close_button.clicked.connect(self.reject)
        self.table.itemChanged.connect(lambda _: self._say_state())
        parts.session.closed.connect(self.reject)
        self.retranslate()
        if ask:
            self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.state, 1)
        for button in (self.ask, self.close_button, self.accept_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(self.error)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        open_at(self, SIZE)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("{name}: here and in the console").format(name=self._activity.name))
        titles = ("", self.tr("What"), self.tr("Material"), self.tr("Here"), self.tr("In the console"), "")
        self.table.set_titles(titles)
        self.table.setAccessibleName(self.tr("Differences"))
        self.ask.setText(self.tr("Ask again"))
        self.ask.setToolTip(self.tr("Lists the materials; not charged"))
        self.close_button.setText(self.tr("Close"))
        self.accept_button.setText(self.tr("Take over what is ticked"))
        self._fill()

    def restyle(self) -> None:
        self._fill()

    # -- asking --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self.error.show_error(None)
        syncing, store = self._session.services.syncing, self._session.store
        self._asking.request(lambda progress: syncing.compare(store, self._activity, self._settings, progress))

    def done(self, result: int) -> None:
        """Closing gives up what it waits for."""
        self._asking.cancel()
        super().done(result)

    def show_diff(self, diff: SyncDiff) -> None:
        self.diff = diff
        self._wanted = frozenset(it for it in diff.differences if it.kind in TICKED and not it.conflict)
        self.table.setRowCount(0)
        self._fill()

    def _show_error(self, error: FusionDeskError) -> None:
        self.error.show_error(error)
        self._say_state()

    # -- showing -------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        """In the language and the theme of now, with the ticks there are."""
        differences = self.diff.differences if self.diff is not None else ()
        ticked = self._wanted if self.table.rowCount() == 0 else frozenset(self.ticked)
        names = {own.id: own.name for own in self.diff.local} if self.diff is not None else {}
        with QSignalBlocker(self.table):
            self.table.fill((("", *difference_cells(it, names)) for it in differences), differences)
            for row, difference in enumerate(differences):
                self._add_tick(row, difference, wanted=difference in ticked)
        self._say_state()

    def _add_tick(self, row: int, difference: Difference, *, wanted: bool) -> None:
        tick = self.table.cell(row, 0)
        tick.setFlags(tick.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        tick.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        if difference.conflict:
            self.table.cell(row, self.table.columnCount() - 1).setForeground(self._warning)

    @property
    def _warning(self) -> QColor:
        return QColor(Tokens.of(self.palette()).warn)

    @property
    def ticked(self) -> tuple[Difference, ...]:
        items = (self.table.cell(row, 0) for row in range(self.table.rowCount()))
        return tuple(_difference(item) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _say_state(self) -> None:
        text, role = self._state()
        self.state.setText(text)
        set_role(self.state, "role", role)
        asking = self.tr("Asking the service…") if self._asking.busy else ""
        allow(self.ask, asking)
        allow(self.accept_button, asking or ("" if self.ticked else self.tr("Nothing is ticked.")))

    def _state(self) -> tuple[str, str]:
        if self._asking.busy:
            return self.tr("Asking the service…"), "muted"
        if self.diff is None:
            return "", "muted"
        more = not_understood_text(self.diff)
        if self._outdated:
            words = self.tr("%n line(s) had changed here meanwhile and were left alone.", "", self._outdated)
            return sentences(words, more), "warn"
        if not self.diff.differences:
            return sentences(self.tr("Here and in the console all is the same."), more), "good"
        words = self.tr("{ticked} of {all} differences ticked, {conflicts} of them in conflict.")
        counts = (len(self.ticked), len(self.diff.differences), sum(it.conflict for it in self.ticked))
        shown = words.format(ticked=counts[0], all=counts[1], conflicts=counts[2])
        return sentences(shown, more), "warn" if counts[2] else "muted"

    # -- taking over ---------------------------------------------------------------------------------------------

    def _take_over(self) -> None:
        """One undoable step; what has changed here since is left alone and shown again."""
        if self.diff is None:
            return
        left: list[Difference] = []
        make = partial(_accepted_edit, self._session.services.syncing, (self.diff, self.ticked), left)
        self._session.edit(self.tr("Take over from the console"), make, then=lambda: self._finish(left))

    def _finish(self, left: list[Difference]) -> None:
        self._outdated = len(left)
        self.refresh()


def _accepted_edit(
    syncing: Syncing, wanted: tuple[SyncDiff, tuple[Difference, ...]], left: list[Difference], store: WorkspaceStore
) -> Edit:
    diff, ticked = wanted
    accepted = syncing.accept(store, diff, ticked)
    left.extend(accepted.outdated)
    return accepted.edit


def _difference(item: QTableWidgetItem) -> Difference:
    difference: Difference = item.data(Qt.ItemDataRole.UserRole)
    return difference
