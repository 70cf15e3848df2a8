"""The Test effect mode (效果测试): a template, user photos on its faces, settings, and the fused picture."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.assets import SAMPLES
from desktop.domain.errors import FusionDeskError
from desktop.domain.fusing.order import Source
from desktop.ui import messages
from desktop.ui.effect.clipboard import sources_in
from desktop.ui.effect.cloud import CloudSide
from desktop.ui.effect.comparing import RunComparison
from desktop.ui.effect.dragging import ResultDragging
from desktop.ui.effect.faces import FaceRows, FacesCard
from desktop.ui.effect.files import EffectFiles
from desktop.ui.effect.history import HistoryStrip
from desktop.ui.effect.jobs import EffectJobs
from desktop.ui.effect.known_ids import KnownIds
from desktop.ui.effect.material_link import MaterialLink
from desktop.ui.effect.result import ResultView
from desktop.ui.effect.settings import EffectSettings
from desktop.ui.effect.shelf_side import Shelf
from desktop.ui.effect.template import StartPage, TemplateCard
from desktop.ui.kit.drops import Carried, dropped_materials, may_carry, only_an_address
from desktop.ui.kit.fields import TabBar
from desktop.ui.kit.folding import FoldingColumns, SideColumn
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.mode import Materials, no_workspace
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.kit.scroll import scrolled
from desktop.ui.kit.tabs import tab_as_read
from desktop.ui.kit.usage_watch import UsageWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from desktop.domain.fusing.order import Order
    from desktop.services.bundle import Services
    from desktop.services.workspace.effect_tests import MaterialUnderTest
    from desktop.ui.canvas.compare_actions import CompareActions
    from desktop.ui.effect.actions import RunActions
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Run
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.mode import KnownId, PictureAtHand

LEFT_WIDTH, LEFT_LEAST, RIGHT_WIDTH, RIGHT_LEAST = 330, 280, 300, 272
SAMPLE_TEMPLATE, SAMPLE_PHOTO = SAMPLES / "astronaut.png", SAMPLES / "grace_hopper.jpg"


class EffectPage(Translated, QWidget):
    """``services`` blocks at its first call and is called on worker threads only.

    ``job_started`` and ``call_started`` carry jobs worth showing in a status bar; ``saved`` the path a result was
    written to; ``explain_asked`` the code of an error that help shall say more of; ``failed`` a
    :class:`~desktop.domain.errors.FusionDeskError` that the page has already shown.
    """

    job_started = Signal(object)
    call_started = Signal(object)
    saved = Signal(object)
    failed = Signal(object)
    explain_asked = Signal(str)

    def __init__(
        self,
        session: EffectSession,
        runner: JobRunner,
        services: Callable[[], Services],
        *,
        watch: UsageWatch | None = None,
        workspace: Callable[[], str] = no_workspace,
        materials: Materials | None = None,
        actions: RunActions | None = None,
        compared: CompareActions | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``workspace`` gives the ID of the one that is open, empty without any; ``actions`` are the history's,
        ``compared`` those of the two pictures.
        """
        super().__init__(parent)
        self._workspace = workspace
        self._session, self._services = session, services
        self._files = EffectFiles(self)
        self._pastes = count(1)
        watch = watch or UsageWatch(runner, services, self)
        self.jobs = EffectJobs(session, runner, services, self)
        self.cloud = CloudSide(session, runner, services, watch=watch, files=self._files, page=self)
        self.template = TemplateCard(session)
        self.rows = FaceRows(session)
        self.shelf = Shelf(session, self.jobs, runner, services, page=self)
        self.faces = FacesCard(self.rows, self.shelf.card)
        self.materials = materials or Materials(self)
        self.link = MaterialLink(session, self.jobs, self.cloud.desk, self.materials, self)
        self.comparison = RunComparison(session, runner, services, self)
        self.result = ResultView(session, runner, self.comparison, self.link, compared=compared)
        self.history = HistoryStrip(session, actions)
        self.dragging = ResultDragging(
            session,
            runner,
            services,
            result=self.result,
            history=self.history,
            may_leave=self._may_leave,
            workspace=workspace,
        )
        self.settings = EffectSettings(session, self.cloud.desk)
        KnownIds(self.settings.material.activity, lambda: self.materials.activities())  # noqa: PLW0108 - set later
        KnownIds(self.settings.material.material, self._known_materials)
        self.notice = role_label("bad", wrap=True)
        self.notice.hide()
        self.start = StartPage()
        self._tabs = TabBar(drawBase=False, expanding=False)
        self._name_places()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.retranslate()

    # -- what the window asks for --------------------------------------------------------------------------------

    def set_template(self, path: Path) -> None:
        """Test with this template; photos stay with the faces of the same label."""
        self._clear_notice()
        self.jobs.load_template(Source(path))

    def follow(self, picture: PictureAtHand, *, as_exported: bool = True) -> None:
        """Test with what would be exported of a picture of another mode, or with its original."""
        self._clear_notice()
        self.jobs.follow(picture, as_exported=as_exported)

    def assign(self, label: str, path: Path) -> None:
        """Put a user photo on a template face."""
        self._clear_notice()
        self.jobs.assign(label, Source(path))

    def test_material(self, material: MaterialUnderTest) -> None:
        """Test a material of the workspace with all that is known of it."""
        self._clear_notice()
        self.link.take(material)

    def _known_materials(self) -> list[KnownId]:
        """Those of the activity that is named; all, while none is."""
        project = self.cloud.desk.project_id
        return [known for known in self.materials.materials() if not project or known.owner == project]

    def load_samples(self) -> None:
        """The two portraits that ship with the program."""
        self.jobs.load_template(Source(SAMPLE_TEMPLATE), [Source(SAMPLE_PHOTO)])

    def paste(self) -> bool:
        """Put the picture in the clipboard on the first face that is free; without a template it becomes one."""
        carried = Carried.of(QGuiApplication.clipboard().mimeData())
        if carried:
            self._dropped(carried, None)
        return bool(carried)

    def _name_places(self) -> None:
        """Help leads to them by these names."""
        settings = self.settings
        named = {
            "template": self.template,
            "faces": self.faces,
            "result": self.result,
            "engine": settings.engine,
            "material": settings.material,
            "parameters": settings,
            "marking": settings.marking,
        }
        for name, widget in named.items():
            widget.setObjectName(f"effect.{name}")

    # -- layout --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._left = _column({self.template: 3, self.faces: 2})
        left = SideColumn(scrolled(self._left), LEFT_WIDTH, LEFT_LEAST)
        right = SideColumn(self._right(), RIGHT_WIDTH, RIGHT_LEAST)
        self.columns = FoldingColumns(left, scrolled(self._middle()), right)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(scrolled(self.start))
        self._stack.addWidget(self.columns)

    def _middle(self) -> QWidget:
        views = QStackedWidget()
        for view in (self.result, self.cloud.inspector):
            views.addWidget(view)
            self._tabs.addTab("")
        self._tabs.currentChanged.connect(views.setCurrentIndex)
        return _column({self._tabs: 0, self.notice: 0, self.cloud.error: 0, views: 1, self.history: 0})

    def _right(self) -> QWidget:
        """What is asked for scrolls; the button that costs something stays in sight."""
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.settings.add(self.cloud.call.options)
        layout.addWidget(scrolled(self.settings), 1)
        layout.addWidget(_column({self.cloud.call: 0}))
        return column

    def _connect(self) -> None:
        self._connect_jobs()
        self._session.template_changed.connect(self._template_changed)
        self._session.result_changed.connect(self._clear_notice)
        self._session.settings_changed.connect(self._show_tabs)
        self.settings.marking.logo_asked.connect(self._choose_logo)
        self.settings.material.list_asked.connect(self.cloud.choose_material)
        self.result.compare.boxDragged.connect(lambda box, done: self.settings.move_logo(box, live=not done))
        self.template.open_asked.connect(self.ask_for_template)
        self.template.follow_asked.connect(lambda picture, exported: self.follow(picture, as_exported=exported))
        self.template.canvas.pictureDropped.connect(self._dropped)
        self.template.canvas.faceClicked.connect(self._choose_photo)
        self.start.open_asked.connect(self.ask_for_template)
        self.start.samples_asked.connect(self.load_samples)
        self.rows.choose_asked.connect(self._choose_photo)
        self.rows.paste_asked.connect(self._paste_on)
        self.rows.remove_asked.connect(self._session.remove)
        self.rows.swap_asked.connect(self._session.swap)
        self.rows.photo_face_chosen.connect(self._session.choose_photo_face)
        self.result.save_asked.connect(self._save)
        self.result.compare.pictureDropped.connect(self._dropped)
        self.history.run_chosen.connect(self._restore)
        self.history.compare_asked.connect(self.comparison.compare)
        self.comparison.failed.connect(self._show_error)
        self.dragging.said.connect(self._show_notice)
        self.dragging.failed.connect(self._show_error)

    def _connect_jobs(self) -> None:
        self.jobs.busy_changed.connect(self.result.set_busy)
        self.cloud.error.explain_asked.connect(self.explain_asked)
        self.jobs.busy_changed.connect(lambda _: self.start.show_reading(self.jobs.reading))
        self.jobs.left_out.connect(self._say_left_out)
        self.jobs.job_started.connect(self.job_started)
        self.cloud.jobs.job_started.connect(self.call_started)
        self.cloud.noticed.connect(self._show_notice)
        self.cloud.desk.changed.connect(self._show_tabs)
        self.shelf.add_asked.connect(self._add_to_shelf)
        self.shelf.failed.connect(self._show_error)
        self.shelf.job_started.connect(self.job_started)
        for jobs in (self.jobs, self.cloud.jobs, self.cloud.calls):
            jobs.failed.connect(self._show_error)
        for jobs in (self.jobs, self.cloud.calls):
            jobs.saved.connect(self.saved)

    def retranslate(self) -> None:
        self.columns.set_names(self.tr("Template and photos"), self.tr("Engine and settings"))
        self._tabs.setTabText(0, self.tr("Result"))
        self._tabs.setTabText(1, self.tr("Request inspector"))
        self._tabs.setAccessibleName(self.tr("Result or request"))
        self._show_tabs()

    def _show_tabs(self) -> None:
        self._tabs.setVisible(self.cloud.inspectable)
        self.result.show_heading(shown=not self.cloud.inspectable)

    # -- what the user does --------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_materials(event.mimeData()) or may_carry(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if materials := dropped_materials(event.mimeData()):
            self.materials.asked.emit(materials[0])
        else:
            self._dropped(Carried.of(event.mimeData()), None)

    def _dropped(self, carried: Carried, label: str | None) -> None:
        if sources := self._sources(carried):
            self._take(sources, label)
        elif carried.is_address:
            self._show_notice(only_an_address())
            self.start.show_error(only_an_address())

    def _take(self, sources: Sequence[Source], label: str | None) -> None:
        """Without a template the first picture becomes it; everything else is a user photo."""
        self._clear_notice()
        if self.shelf.takes_drop(sources, label):
            return
        if self._session.template is None:
            self.jobs.load_template(sources[0], sources[1:])
        elif left := self.jobs.assign_in_order(sources, label):
            self._say_left_out(left)

    def _say_left_out(self, count: int) -> None:
        self._show_notice(self.tr("%n photo(s) were left out: no face of the template was free.", "", count))

    def ask_for_template(self) -> None:
        """Let the user choose the template's file."""
        if path := self._files.picture(self.tr("Open a template")):
            self.set_template(path)

    def _choose_photo(self, label: str) -> None:
        if path := self._files.picture(self.tr("Choose a user photo for {face}").format(face=label)):
            self.assign(label, path)

    def _add_to_shelf(self) -> None:
        if path := self._files.picture(self.tr("Put a photo on the shelf")):
            self._clear_notice()
            self.shelf.state.add([path])

    def _choose_logo(self) -> None:
        if path := self._files.picture(self.tr("Choose a logo")):
            self._clear_notice()
            self.jobs.load_logo(path)

    def _paste_on(self, label: str) -> None:
        carried = Carried.of(QGuiApplication.clipboard().mimeData())
        if sources := self._sources(carried):
            self._clear_notice()
            self.jobs.assign(label, sources[0])
        else:
            nothing = self.tr("There is no picture in the clipboard.")
            self._show_notice(only_an_address() if carried.is_address else nothing)

    def _sources(self, carried: Carried) -> list[Source]:
        return sources_in(carried, self.tr("Pasted {number}.png"), self._pastes)

    def _restore(self, run: Run) -> None:
        self._clear_notice()
        self.jobs.restore(run)
        self.cloud.jobs.restore(run)

    def _save(self) -> None:
        template, result = self._session.template, self._session.result
        if template is None or result is None or not self._session.is_current:
            return
        if not result.outcome.order.marking.label and not self._duty_is_taken():
            return
        if target := self._files.result(Path(template.source.name).stem, result.outcome.fused.format):
            self.jobs.save(target, self._workspace())

    def _may_leave(self, order: Order) -> bool:
        """Whether such a result may be dragged out; a drag asks no question, so that the duty is taken on before."""
        if order.marking.label:
            return True
        try:
            is_told = self._services().unlabelled.is_told(self._workspace())
        except FusionDeskError as error:
            self._show_error(error)
            return False
        if not is_told:
            self._show_notice(
                self.tr("Without its visible label a result is saved first, where the duty is taken on; then dragged.")
            )
        return is_told

    def _duty_is_taken(self) -> bool:
        """Asked once in each workspace: without the visible label the user labels the picture."""
        ledger = self._services().unlabelled
        try:
            workspace = self._workspace()
            if not ledger.is_told(workspace) and self._files.takes_duty():
                ledger.accept(workspace)
            return ledger.is_told(workspace)
        except FusionDeskError as error:
            self._show_error(error)
            return False

    # -- what comes back -----------------------------------------------------------------------------------------

    def _template_changed(self) -> None:
        self._stack.setCurrentIndex(0 if self._session.template is None else 1)
        tab_as_read(self._left)  # the rows of the faces are new, and would come last

    def _show_error(self, error: FusionDeskError) -> None:
        text = messages.error_told(error)
        self._show_notice(text)
        self.start.show_error(text)
        self.failed.emit(error)

    def _show_notice(self, text: str) -> None:
        self.notice.setText(text)
        self.notice.show()

    def _clear_notice(self) -> None:
        self.notice.hide()
        self.start.show_error("")


def _column(widgets: Mapping[QWidget, int]) -> QWidget:
    """Widgets below each other, each with its share of the room that is left."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
    layout.setSpacing(SPACE)
    for widget, stretch in widgets.items():
        layout.addWidget(widget, stretch)
    return column
