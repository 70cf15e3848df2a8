"""Prepare many (批量制作): pictures at the left, what holds for all of them at the right, the run above."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import OutputError
from desktop.domain.files.spelling import readable
from desktop.domain.preparing.fixes import pad
from desktop.domain.preparing.presets import check_preset
from desktop.services.preparing.exporting import results_csv, results_json
from desktop.ui.batch.model import BatchModel, Column
from desktop.ui.batch.rows import RowState
from desktop.ui.batch.session import BatchSession
from desktop.ui.batch.setup_panel import SetupPanel
from desktop.ui.batch.thumbnails import SIDE, FileThumbnails
from desktop.ui.kit.arrivals import Arrivals
from desktop.ui.kit.drag_out import DragOut, DragStart
from desktop.ui.kit.drops import DropTarget
from desktop.ui.kit.hinted_table import HintedTable
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.notice import Notice, NoticeState
from desktop.ui.kit.parts import SPACE, ElidedLabel, role_label
from desktop.ui.kit.reasons import ReasonMenu, allow
from desktop.ui.kit.scroll import scrolled
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.messages import error_told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Pace
    from desktop.domain.preparing import PrepareOptions
    from desktop.domain.preparing.selection import Selection
    from desktop.services.bundle import Services
    from desktop.services.preparing.items import BatchReport
    from desktop.ui.batch.asking import BatchAsking
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.kit.preferences import Preferences

PANEL_WIDTH = 330
ROW_HEIGHT = SIDE + 12
WIDTHS = {Column.PICTURE: 200, Column.STATE: 140, Column.OUTPUT: 150, Column.SIZE: 140}


class ResultsGrid(HintedTable):
    """The rows; where there are none, what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROW_HEIGHT, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


class BatchPage(Themed, Translated, QWidget):
    """A page of its own: whoever shows it gives services, a runner of jobs, preferences, and what asks the user."""

    job_started = Signal(object)
    """A job, for a status bar."""

    def __init__(
        self,
        services: Callable[[], Services],
        runner: JobRunner,
        preferences: Preferences,
        questions: BatchAsking,
        *,
        pasted: Path,
        parent: QWidget | None = None,
    ) -> None:
        """``pasted``: the folder for pictures that come without a file."""
        super().__init__(parent)
        self._services, self._preferences, self._questions = services, preferences, questions
        self.session = BatchSession(runner, services, self)
        self.model = BatchModel(self.session, FileThumbnails(runner, services, self), self.palette())
        self.panel = SetupPanel(preferences)
        self.notice = Notice()
        self.grid = ResultsGrid()
        self.grid.setModel(self.model)
        for column, width in WIDTHS.items():
            self.grid.setColumnWidth(column, width)
        self.add_files, self.add_folder, self.clear = QPushButton(), QPushButton(), QPushButton()
        self.folder = ElidedLabel()
        self.choose_folder = QPushButton()
        self.run = QPushButton()
        self.pause, self.cancel, self.retry = QPushButton(), QPushButton(), QPushButton()
        self.selected, self.export = QPushButton(), QPushButton()
        self.show_folder = QPushButton()
        self.counts, self.pace = role_label("muted"), role_label("muted")
        self.bar = QProgressBar(textVisible=False)
        self._selected_menu, self._export_menu = ReasonMenu(self), ReasonMenu(self)
        self._arrivals = Arrivals(runner, services, pasted, self)
        self._out = DragOut(runner, services, self.grid)
        self._say_again: Callable[[], None] | None = None
        """What the notice says, in the language shown then."""
        self._lay_out()
        self._connect()
        self.retranslate()
        self.restyle()
        self._show_state()

    # --- looks ---

    def _lay_out(self) -> None:
        head = _row(self.add_files, self.add_folder, self.clear, None)
        work = _row(self.run, self.pause, self.cancel, self.retry, None)
        where = QHBoxLayout()
        where.addWidget(self.choose_folder)
        where.addWidget(self.folder, 1)
        where.addWidget(self.show_folder)
        foot = _row(self.counts, None, self.pace, self.selected, self.export)
        left = QVBoxLayout()
        left.setSpacing(SPACE)
        for part in (head, where, work):
            left.addLayout(part)
        left.addWidget(self.bar)
        left.addWidget(self.grid, 1)
        left.addLayout(foot)
        right = scrolled(self.panel)
        right.setFixedWidth(PANEL_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(right)
        self.notice.lie_over(self.grid)
        self.run.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        for button, menu in ((self.selected, self._selected_menu), (self.export, self._export_menu)):
            button.setMenu(menu)
        self.fix_selected = self._selected_menu.addAction("", self._fix)
        self.pad_selected = self._selected_menu.addAction("", partial(self._change, _padded))
        self.exclude_selected = self._selected_menu.addAction("", partial(self._exclude, excluded=True))
        self.include_selected = self._selected_menu.addAction("", partial(self._exclude, excluded=False))
        self._selected_menu.addSeparator()
        self.select_failed = self._selected_menu.addAction("", self._select_failed)
        self.as_csv = self._export_menu.addAction("", self._save_results)

    def _connect(self) -> None:
        session = self.session
        self.add_files.clicked.connect(self._ask_for_files)
        self.add_folder.clicked.connect(self._ask_for_folder)
        self.clear.clicked.connect(session.clear)
        self.choose_folder.clicked.connect(self._ask_for_output)
        self.show_folder.clicked.connect(lambda: self._questions.show_folder(Path(self._output)))
        self.run.clicked.connect(self.start)
        self.pause.clicked.connect(lambda: session.pause(hold=not session.paused))
        self.cancel.clicked.connect(session.cancel)
        self.retry.clicked.connect(self._retry)
        self.grid.customContextMenuRequested.connect(
            lambda place: self._selected_menu.exec(self.grid.viewport().mapToGlobal(place))
        )
        self.grid.selectionModel().selectionChanged.connect(self._show_state)
        session.reset.connect(self._show_state)
        session.row_changed.connect(self._show_state)
        session.running_changed.connect(self._show_state)
        session.arrived.connect(self._run_arrivals)
        session.started.connect(self._follow)
        session.finished.connect(self._tell)
        session.failed.connect(self._tell_failure)
        DropTarget(self).dropped.connect(lambda carried: self._arrivals.take(carried, self.open))
        DragStart.of_items(self.grid).begun.connect(lambda: self._out.begin_with(self._outputs))
        self._arrivals.refused.connect(lambda why: self._say(why, NoticeState.WARN))
        self._arrivals.failed.connect(self._tell_failure)
        self.panel.changed.connect(self._show_state)
        self.panel.options.save_wanted.connect(self._save_preset)
        self.panel.options.remove_wanted.connect(self._remove_preset)
        self.panel.selection.watch.toggled.connect(self._watch)
        overrides = self.panel.overrides
        overrides.choose_wanted.connect(self._ask_for_overrides)
        overrides.read_wanted.connect(session.read_overrides)
        session.overrides_read.connect(overrides.show_file)
        session.unused_found.connect(overrides.show_unused)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.grid, partial(self._exclude, excluded=True))
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # elsewhere it deletes something else

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Prepare many"))
        self.add_files.setText(self.tr("Add pictures…"))
        self.add_folder.setText(self.tr("Add folder…"))
        self.clear.setText(self.tr("Clear"))
        self.choose_folder.setText(self.tr("Output folder…"))
        self.show_folder.setText(self.tr("Open folder"))
        self.run.setText(self.tr("Run"))
        self.cancel.setText(self.tr("Cancel"))
        self.retry.setText(self.tr("Retry failed"))
        self.selected.setText(self.tr("Selected"))
        self.export.setText(self.tr("Export"))
        self.fix_selected.setText(self.tr("Fix what can be fixed"))
        self.pad_selected.setText(self.tr("Allow padding"))
        self.exclude_selected.setText(self.tr("Exclude"))
        self.include_selected.setText(self.tr("Include again"))
        self.select_failed.setText(self.tr("Select all that failed"))
        self.as_csv.setText(self.tr("Results as CSV or JSON…"))
        self.grid.setAccessibleName(self.tr("Pictures and results"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.grid.hint = self.tr(
            "Drop pictures or folders here.\nThen choose an output folder and press Run: each picture is cropped,"
            " brought inside the limits and checked. What cannot be done is told, and the rest goes on."
        )
        self.model.retranslate()
        self._show_state()
        if self._say_again is not None and self.notice.isVisible():
            self._say_again()

    def restyle(self) -> None:
        text = Tokens.of(self.palette()).text
        for button, name in ((self.add_files, "add"), (self.add_folder, "folder"), (self.export, "export")):
            button.setIcon(icon(name, text))
        self.model.restyle(self.palette())

    def _show_state(self, *_: object) -> None:
        session, count = self.session, self.session.count
        waiting, failed = count(RowState.WAITING), count(RowState.FAILED)
        running = session.running
        self.folder.setText(readable(self._output) if self._output else self.tr("No output folder is chosen yet"))
        self.pause.setText(self.tr("Go on") if session.paused else self.tr("Pause"))
        self._allow(waiting, failed)
        self.bar.setVisible(running)
        self.pace.setVisible(running)
        self.counts.setText(self._count_text())

    def _allow(self, waiting: int, failed: int) -> None:
        """What can be done now; of the reasons why not the first that holds is told."""
        session = self.session
        going = self.tr("The run goes on.") if session.running else ""
        idle = "" if session.running else self.tr("Nothing runs.")
        folder = "" if self._output else self.tr("Choose an output folder first.")
        setup = "" if self.panel.setup is not None else self.tr("A value on the right makes no sense.")
        rows = "" if session.rows else self.tr("Add pictures first.")
        none_failed = "" if failed else self.tr("No picture has failed.")
        none_waits = "" if waiting else self.tr("No picture waits: all are done or left out.")
        chosen = "" if self._chosen else self.tr("Choose pictures in the table first.")
        for widget, reasons in (
            (self.run, (going, rows, none_waits, folder, setup)),
            (self.retry, (going, rows, none_failed, folder, setup)),
            (self.pause, (idle,)),
            (self.cancel, (idle,)),
            (self.clear, (going, rows)),
            (self.show_folder, (folder,)),
            (self.selected, (going, rows)),
            (self.export, ("" if session.results else self.tr("There are no results yet."),)),
            (self.fix_selected, (going, chosen)),
            (self.pad_selected, (going, chosen)),
            (self.exclude_selected, (going, chosen)),
            (self.include_selected, (going, chosen)),
            (self.select_failed, (none_failed,)),
        ):
            allow(widget, next(filter(None, reasons), ""))

    def _count_text(self) -> str:
        count = self.session.count
        parts = [self.tr("%n picture(s)", "", len(self.session.rows))]
        for states, text in (
            ((RowState.PREPARED,), self.tr("%1 prepared")),
            ((RowState.FAILED,), self.tr("%1 failed")),
            ((RowState.SKIPPED, RowState.EXCLUDED), self.tr("%1 left out")),
            ((RowState.WAITING,), self.tr("%1 waiting")),
        ):
            if number := count(*states):
                parts.append(text.replace("%1", str(number)))
        return " · ".join(parts)

    # --- pictures ---

    def open(self, paths: Sequence[Path]) -> None:
        """Take pictures and folders."""
        output = Path(self._output) if self._output else None
        if (selection := self._selection()) is not None:
            self.session.add(paths, selection, output)

    def _selection(self) -> Selection | None:
        """Which pictures are wanted; where that makes no sense it is told."""
        selection = self.panel.selection.selection
        if selection is None:
            self._say(self.tr("Nothing was added: say first how new the pictures have to be."), NoticeState.WARN)
        return selection

    def _ask_for_files(self) -> None:
        if paths := self._questions.pictures(self._preferences.value.picture_folder):
            self._preferences.change(picture_folder=str(paths[0].parent))
            self.open(paths)

    def _ask_for_folder(self) -> None:
        if path := self._questions.picture_folder(self._preferences.value.picture_folder):
            self._preferences.change(picture_folder=str(path))
            self.open([path])

    def _watch(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's
        if not wanted:
            self.session.watch_no_longer()
            return
        if (selection := self._selection()) is None:
            self.panel.selection.watch.setChecked(False)
            return
        self.session.watch(selection, Path(self._output) if self._output else None)
        if not self.session.watching:
            self.panel.selection.watch.setChecked(False)
            self._say(self.tr("Add a folder first: single pictures cannot be waited for."), NoticeState.WARN)

    def _run_arrivals(self) -> None:
        if self.run.isEnabled():
            self.start()

    # --- some of them ---

    @property
    def _chosen(self) -> list[int]:
        return sorted({index.row() for index in self.grid.selectionModel().selectedRows()})

    @property
    def _outputs(self) -> list[Path]:
        """What was written of the selected pictures."""
        rows = (self.session.rows[place] for place in self._chosen)
        return [it.output for row in rows for it in row.results if it.output is not None]

    def _fix(self) -> None:
        places = self._chosen
        fixed = self.session.fix(places)
        if fixed < len(places):
            text = self.tr("For %n of them there is no fix; another picture may help.", "", len(places) - fixed)
            self._say(text, NoticeState.WARN)

    def _change(self, change: Callable[[PrepareOptions], PrepareOptions]) -> None:
        self.session.change(self._chosen, change)

    def _exclude(self, *, excluded: bool) -> None:
        if not self.session.running:
            self.session.exclude(self._chosen, excluded=excluded)

    def _select_failed(self) -> None:
        selection = self.grid.selectionModel()
        selection.clearSelection()
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place, row in enumerate(self.session.rows):
            if row.state is RowState.FAILED:
                selection.select(self.model.index(place, 0), rows)

    # --- the run ---

    @property
    def _output(self) -> str:
        return self._preferences.value.output_folder

    def _ask_for_output(self) -> None:
        if path := self._questions.output_folder(self._output):
            self._preferences.change(output_folder=str(path))
            self._show_state()

    def start(self) -> None:
        """Prepare what waits, if there is a folder to put it in and everything makes sense."""
        if (setup := self.panel.setup) is not None and self._output:
            self.notice.hide()
            self.session.run(Path(self._output), setup)

    def _retry(self) -> None:
        if (setup := self.panel.setup) is not None and self._output:
            self.notice.hide()
            self.session.retry(Path(self._output), setup)

    def _follow(self, job: Job) -> None:
        job.progressed.connect(self._progress)
        self.job_started.emit(job)

    def _progress(self, done: int, total: int, pace: Pace | None) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        minutes, seconds = divmod(round(pace.left), 60) if pace else (0, 0)
        left = self.tr("%1 left", "time").replace("%1", f"{minutes}:{seconds:02}") if pace else ""
        self.pace.setText(left)

    def _tell(self, report: BatchReport) -> None:
        self._say_again = partial(self._tell, report)
        if report.stopped is not None:
            self._tell_failure(report.stopped)
            return
        failed = self.session.count(RowState.FAILED)
        if report.cancelled:
            text, state = self.tr("Cancelled: what was finished is kept, the rest waits."), NoticeState.WARN
        elif failed:
            text, state = self.tr("%n picture(s) failed; the notes say why.", "", failed), NoticeState.WARN
        else:
            text, state = self.tr("Everything is prepared."), NoticeState.GOOD
        actions = {self.tr("Open folder"): lambda: self._questions.show_folder(Path(self._output))}
        if failed:
            actions[self.tr("Select all that failed")] = self._select_failed
        self.notice.say(text, state, actions)

    def _tell_failure(self, error: FusionDeskError) -> None:
        self._say_again = partial(self._tell_failure, error)
        self.notice.say(error_told(error), NoticeState.BAD)

    def _say(self, text: str, state: NoticeState) -> None:
        """What was said once, in the language of then."""
        self._say_again = None
        self.notice.say(text, state)

    def _save_results(self) -> None:
        path = self._questions.results_file(self._output)
        if path is None:
            return
        write = results_json if path.suffix.lower() == ".json" else results_csv
        try:
            self._services().writer.replace(write(self.session.results), path)
        except OutputError as error:
            self._tell_failure(error)
        else:
            self._say(self.tr("Saved: %1").replace("%1", readable(str(path))), NoticeState.GOOD)

    # --- single pictures ---

    def _ask_for_overrides(self) -> None:
        known = self.panel.overrides.path
        start = str(known.parent) if known is not None else self._preferences.value.picture_folder
        if path := self._questions.overrides_file(start):
            self.session.read_overrides(path)

    # --- presets ---

    def _save_preset(self) -> None:
        name, texts = self._questions.preset_name(), self.panel.options.texts
        if name is None:
            return
        try:
            check_preset(name, texts)
        except ValueError:
            text = self.tr("%1 cannot be a preset's name: it is taken, or no part of a file's name.")
            self._say(text.replace("%1", readable(name)), NoticeState.BAD)
            return
        self._preferences.change(presets={**self._preferences.value.presets, name: texts})
        self.panel.show_presets(name)

    def _remove_preset(self, name: str) -> None:
        presets = {key: texts for key, texts in self._preferences.value.presets.items() if key != name}
        self._preferences.change(presets=presets)
        self.panel.show_presets("standard")


def _padded(options: PrepareOptions) -> PrepareOptions:
    return pad(options, ())


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Side by side; ``None`` takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
