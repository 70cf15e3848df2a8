"""The Test effect mode (效果测试): a template, user photos on its faces, settings, and the fused picture."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.assets import SAMPLES
from desktop.domain.picture import MATERIAL_FORMATS, PictureFormat
from desktop.services.batch import PICTURE_SUFFIXES
from desktop.ui import messages
from desktop.ui.canvas.drop_view import dropped_files
from desktop.ui.effect_jobs import EffectJobs
from desktop.ui.effect_session import Source
from desktop.ui.panels.effect_clipboard import pasted
from desktop.ui.panels.effect_faces import FaceRows, FacesCard
from desktop.ui.panels.effect_result import HistoryStrip, ResultView
from desktop.ui.panels.effect_scroll import scrolled
from desktop.ui.panels.effect_settings import EffectSettings
from desktop.ui.panels.effect_template import StartPage, TemplateCard
from desktop.ui.panels.parts import SPACE, role_label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from desktop.domain.errors import FusionDeskError
    from desktop.services.bundle import Services
    from desktop.ui.effect_session import EffectSession, Run
    from desktop.ui.jobs import JobRunner

LEFT_WIDTH, LEFT_LEAST, RIGHT_WIDTH, RIGHT_LEAST = 330, 280, 290, 264
SAMPLE_TEMPLATE, SAMPLE_PHOTO = SAMPLES / "astronaut.png", SAMPLES / "grace_hopper.jpg"


class EffectPage(QWidget):
    """``services`` blocks at its first call and is called on worker threads only.

    ``job_started`` carries jobs worth showing in a status bar; ``saved`` the path a result was written to; ``failed``
    a :class:`~desktop.domain.errors.FusionDeskError` that the page has already shown.
    """

    job_started = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: EffectSession, runner: JobRunner, services: Callable[[], Services], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = Path.home()
        self._pastes = count(1)
        self.jobs = EffectJobs(session, runner, services, self)
        self.template = TemplateCard(session)
        self.rows = FaceRows(session)
        self.result = ResultView(session)
        self.history = HistoryStrip(session)
        self.settings = EffectSettings()
        self.notice = role_label("bad", wrap=True)
        self.notice.hide()
        self.start = StartPage()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    # -- what the window asks for --------------------------------------------------------------------------------

    def set_template(self, path: Path) -> None:
        """Test with this template; photos stay with the faces of the same label."""
        self._clear_notice()
        self.jobs.load_template(Source(path))

    def assign(self, label: str, path: Path) -> None:
        """Put a user photo on a template face."""
        self._clear_notice()
        self.jobs.assign(label, Source(path))

    def load_samples(self) -> None:
        """The two portraits that ship with the program."""
        self.jobs.load_template(Source(SAMPLE_TEMPLATE), [Source(SAMPLE_PHOTO)])

    def paste(self) -> bool:
        """Put the picture in the clipboard on the first face that is free; without a template it becomes one."""
        source = self._clipboard()
        if source is not None:
            self._take([source], None)
        return source is not None

    # -- layout --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        left, settings = self._left(), scrolled(self.settings)
        left.setMinimumWidth(LEFT_LEAST)
        settings.setMinimumWidth(RIGHT_LEAST)
        for column, stretch in ((left, 0), (self._middle(), 1), (settings, 0)):
            splitter.addWidget(column)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
        splitter.setSizes([LEFT_WIDTH, 600, RIGHT_WIDTH])
        splitter.setChildrenCollapsible(False)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.start)
        self._stack.addWidget(splitter)

    def _left(self) -> QWidget:
        return _column({self.template: 3, FacesCard(self.rows): 2})

    def _middle(self) -> QWidget:
        return _column({self.notice: 0, self.result: 1, self.history: 0})

    def _connect(self) -> None:
        self.jobs.failed.connect(self._show_error)
        self.jobs.busy_changed.connect(self.result.set_busy)
        self.jobs.job_started.connect(self.job_started)
        self.jobs.saved.connect(self.saved)
        self._session.template_changed.connect(self._template_changed)
        self._session.settings_changed.connect(lambda: self.settings.show_settings(self._session.settings))
        self._session.result_changed.connect(self._clear_notice)
        self.settings.changed.connect(lambda settings, live: self._session.set_settings(settings, live=live))
        self.template.open_asked.connect(self._open_template)
        self.template.canvas.filesDropped.connect(self._dropped)
        self.template.canvas.faceClicked.connect(self._choose_photo)
        self.start.open_asked.connect(self._open_template)
        self.start.samples_asked.connect(self.load_samples)
        self.rows.choose_asked.connect(self._choose_photo)
        self.rows.paste_asked.connect(self._paste_on)
        self.rows.remove_asked.connect(self._session.remove)
        self.rows.photo_face_chosen.connect(self._session.choose_photo_face)
        self.result.save_asked.connect(self._save)
        self.result.compare.filesDropped.connect(self._dropped)
        self.history.run_chosen.connect(self._restore)

    # -- what the user does --------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._dropped(dropped_files(event.mimeData()), None)

    def _dropped(self, paths: Sequence[Path], label: str | None) -> None:
        self._take([Source(path) for path in paths], label)

    def _take(self, sources: Sequence[Source], label: str | None) -> None:
        """Without a template the first picture becomes it; everything else is a user photo."""
        self._clear_notice()
        if self._session.template is None:
            self.jobs.load_template(sources[0], sources[1:])
        elif left := self.jobs.assign_in_order(sources, label):
            self._show_notice(
                self.tr("{count} photos were left out: no face of the template was free.").format(count=left)
            )

    def _open_template(self) -> None:
        if path := self._ask_open(self.tr("Open a template")):
            self.set_template(path)

    def _choose_photo(self, label: str) -> None:
        if path := self._ask_open(self.tr("Choose a user photo for {face}").format(face=label)):
            self.assign(label, path)

    def _ask_open(self, title: str) -> Path | None:
        suffixes = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        pattern = self.tr("Pictures ({suffixes})").format(suffixes=suffixes)
        name, _ = QFileDialog.getOpenFileName(self, title, str(self._folder), pattern)
        if not name:
            return None
        self._folder = Path(name).parent
        return Path(name)

    def _paste_on(self, label: str) -> None:
        source = self._clipboard()
        if source is None:
            self._show_notice(self.tr("There is no picture in the clipboard."))
        else:
            self._clear_notice()
            self.jobs.assign(label, source)

    def _clipboard(self) -> Source | None:
        return pasted(QGuiApplication.clipboard().mimeData(), self.tr("Pasted {number}.png"), self._pastes)

    def _restore(self, run: Run) -> None:
        self._clear_notice()
        self.jobs.restore(run)

    def _save(self) -> None:
        template = self._session.template
        if template is None or not self._session.is_current:
            return
        target = self._folder / f"{template.source.path.stem}-fused.{_suffix(template.subject.picture.info.format)}"
        title = self.tr("Save the result")
        name, _ = QFileDialog.getSaveFileName(self, title, str(target), self.tr("Pictures (*.png *.jpg)"))
        if name:
            self._folder = Path(name).parent
            self.jobs.save(Path(name))

    # -- what comes back -----------------------------------------------------------------------------------------

    def _template_changed(self) -> None:
        self._stack.setCurrentIndex(0 if self._session.template is None else 1)

    def _show_error(self, error: FusionDeskError) -> None:
        text = f"{messages.error_text(error)} {messages.error_advice(error)}"
        self._show_notice(text)
        self.start.show_error(text)
        self.failed.emit(error)

    def _show_notice(self, text: str) -> None:
        self.notice.setText(text)
        self.notice.show()

    def _clear_notice(self) -> None:
        self.notice.hide()
        self.start.show_error("")


def _suffix(picture_format: PictureFormat) -> str:
    return picture_format.value if picture_format in MATERIAL_FORMATS else PictureFormat.PNG.value


def _column(widgets: Mapping[QWidget, int]) -> QWidget:
    """Widgets below each other, each with its share of the room that is left."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
    layout.setSpacing(SPACE)
    for widget, stretch in widgets.items():
        layout.addWidget(widget, stretch)
    return column
