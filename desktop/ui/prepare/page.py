"""The Prepare mode (素材制作): filmstrip, canvas, and the column of cards."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.crop.values import PaddingKind
from desktop.domain.errors import FusionDeskError
from desktop.domain.files.spelling import readable
from desktop.domain.preparing import CropMode, CropPlan
from desktop.domain.rules.rules import MIN_MARGIN
from desktop.ui.canvas.face_canvas import FaceCanvas
from desktop.ui.kit.drops import DropTarget
from desktop.ui.kit.folding import FoldingColumns, SideColumn
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.images import to_qimage
from desktop.ui.kit.jobs import JobRunner, Latest
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.reasons import follow_action, set_tip
from desktop.ui.kit.scroll import SteadyArea, scrolled
from desktop.ui.kit.tabs import tab_as_read
from desktop.ui.messages import error_about
from desktop.ui.prepare import commands
from desktop.ui.prepare.compliance import ComplianceCard
from desktop.ui.prepare.crop_controls import CropControls
from desktop.ui.prepare.face_tool import FaceTool
from desktop.ui.prepare.faces import FaceList
from desktop.ui.prepare.output import OutputPanel
from desktop.ui.prepare.pose_checking import PoseChecker
from desktop.ui.prepare.strip_panel import StripPanel
from desktop.ui.prepare.turn_controls import TurnControls
from desktop.ui.prepare.turn_edits import straightened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.geometry import Box, Size
    from desktop.domain.geometry.turning import Turn
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspector
    from desktop.ui.kit.mode import ActionsById
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session
    from desktop.ui.prepare.welcome import Welcome

DISPLAY_SIDE = 2048
"""A picture is decoded for the screen so that its long side is at least this and under twice that (pixels)."""

COLUMN_WIDTH, COLUMN_LEAST = 364, 336
CANVAS_LEAST = 240
STRIP_WIDTH, STRIP_LEAST = 176, 168


@dataclass(frozen=True, slots=True)
class Shown:
    """Which picture the canvas shows, and how it is turned."""

    key: int
    path: Path
    turn: Turn


class PreparePage(Translated, QWidget):
    """Shows the session's current document and turns what the user does into undo commands."""

    why_asked = Signal(str)
    """A rule shall be explained, by the code of its findings."""
    left_leaning = Signal(int)
    """How many selected pictures could not be straightened: nobody knows where the eyes are."""
    comparing = Signal(object)
    """Two pictures are compared from now on: the :class:`CompareActions` for that."""
    dropped = Signal(object)
    """Anywhere on the page: a :class:`~desktop.ui.kit.drops.Carried`."""

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        services: Callable[[], Services],
        *,
        inspector: Callable[[], Inspector],
        welcome: Welcome,
        actions: ActionsById,
        cloud: Callable[[], CloudSettings],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._services, self._inspector, self._runner = services, inspector, runner
        self._display = Latest(runner, self)
        self.poses = PoseChecker(runner, services, cloud, self)
        self._shown: Shown | None = None
        self._ordered: tuple[QWidget, ...] = ()
        self.setObjectName("prepare")
        self.strip = StripPanel(session)
        self.filmstrip = self.strip.list
        self.canvas = FaceCanvas()
        self.compliance = ComplianceCard()
        self.turn = TurnControls()
        self.crop = CropControls()
        self.output = OutputPanel()
        self.faces = FaceList()
        self.face_tool = FaceTool(session, self.canvas, self)
        self._scope = role_label("muted", wrap=True)
        self.export = QPushButton()
        self.export_all = QPushButton()
        self.welcome = welcome
        self._name_places()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect(actions)
        self.retranslate()
        self._show_document()

    def _name_places(self) -> None:
        """Help and the guided tour lead to them by these names."""
        named = {
            "card": self.compliance,
            "turn": self.turn,
            "crop": self.crop,
            "output": self.output,
            "faces": self.faces,
            "export": self.export,
            "pictures": self.strip,
        }
        for name, widget in named.items():
            widget.setObjectName(f"prepare.{name}")

    # -- layout --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.export.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.canvas.setMinimumWidth(CANVAS_LEAST)
        strip = SideColumn(self.strip, STRIP_WIDTH, STRIP_LEAST)
        self._side = self._column()
        column = SideColumn(self._side, COLUMN_WIDTH, COLUMN_LEAST)
        self.columns = FoldingColumns(strip, self.canvas, column)
        self._pages.addWidget(scrolled(self.welcome))
        self._pages.addWidget(self.columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _column(self) -> QWidget:
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(10)
        for card in (self._scope, self.compliance, self.turn, self.crop, self.output, self.faces):
            column.addWidget(card)
        column.addStretch(1)
        scroll = SteadyArea()
        scroll.setWidget(cards)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(10, 8, 10, 10)
        buttons.setSpacing(8)
        buttons.addWidget(self.export, 1)
        buttons.addWidget(self.export_all, 1)
        whole = QWidget(maximumWidth=COLUMN_WIDTH + 172)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
        return whole

    def _connect(self, actions: ActionsById) -> None:
        self._session.list_changed.connect(self._show_document)
        self._session.selection_changed.connect(self._show_document)
        self._session.document_changed.connect(self._document_changed)
        self.canvas.frameDragged.connect(self._drag_frame)
        self.canvas.faceClicked.connect(self._toggle_face)
        DropTarget(self).dropped.connect(self.dropped)
        self.canvas.pictureDropped.connect(lambda carried, _: self.dropped.emit(carried))
        self.compliance.fix_asked.connect(self._edit_selection)
        self.compliance.why_asked.connect(self.why_asked)
        self.turn.edited.connect(self._edit_selection)
        self.turn.straighten_asked.connect(self._straighten)
        self.crop.edited.connect(self._edit_selection)
        self.output.edited.connect(self._edit_selection)
        self.output.preview_asked.connect(self.show_output)
        self.faces.included.connect(lambda labels: self._edit_current(commands.faces_edit(labels)))
        self.faces.named.connect(self._name_face)
        self.faces.accepted.connect(self.face_tool.accept)
        self.faces.removed.connect(self.face_tool.remove)
        self.faces.tool.toggled.connect(self.canvas.set_tool)
        self.canvas.toolChanged.connect(self.faces.tool.setChecked)
        self.faces.cloud_asked.connect(self._ask_cloud)
        self.faces.heat_shown.connect(self.canvas.set_heat_shown)
        self.poses.changed.connect(self._show_poses)
        for button, action_id in ((self.export, "export"), (self.export_all, "export_all")):
            action = actions[action_id]
            button.clicked.connect(action.trigger)
            action.changed.connect(partial(follow_action, button, action))
            follow_action(button, action)
        self._display.succeeded.connect(self._show_sharp)

    def retranslate(self) -> None:
        self.columns.set_names(self.tr("Pictures"), self.tr("Rules, crop and output"))
        self.export.setText(self.tr("Export…"))
        set_tip(self.export, self.tr("Or drag pictures off the list at the left, to a folder or a chat"))
        self.export_all.setText(self.tr("Export all…"))
        self.canvas.setAccessibleName(self.tr("Picture with faces and crop frame"))
        self._show_scope()
        self._show_hint(self._session.current)

    # -- showing -------------------------------------------------------------------------------------------------

    def _document_changed(self, key: int) -> None:
        current = self._session.current
        if current is not None and current.key == key:
            self._show_document()

    def _show_document(self) -> None:
        document = self._session.current
        self._show_page(1 if self._session.documents else 0)
        for card in (self.compliance, self.turn, self.crop, self.output, self.faces):
            card.set_document(document)
        self._order_tabs()
        self._show_poses()
        self._show_scope()
        self._show_picture(document)
        self._show_hint(document)
        self._show_frame(document)

    def _show_page(self, page: int) -> None:
        """The focus of a page that goes is not left to what comes next in line: the field for the search."""
        focused, before = QApplication.focusWidget(), self._pages.currentWidget()
        if page == self._pages.currentIndex():
            return
        left = before is not None and focused is not None and before.isAncestorOf(focused)
        if left:
            self._pages.setFocus()
        self._pages.setCurrentIndex(page)
        if left:
            (self.filmstrip if page else self.welcome.open).setFocus()

    def _order_tabs(self) -> None:
        """Only where rows are new: a drag shows the document at every move."""
        rows = (*self.compliance.rows, *self.faces.rows.values(), *self.faces.unsure.values())
        if rows != self._ordered:
            self._ordered = rows
            tab_as_read(self._side)

    def _show_poses(self) -> None:
        document = self._session.current
        if document is not None:
            self.faces.show_cloud(self.poses.findings(document), asking=self.poses.is_asking(document))

    def _ask_cloud(self) -> None:
        if self._session.current is not None:
            self.poses.ask(self._session.current)

    def _show_scope(self) -> None:
        count = len(self._session.selection)
        self._scope.setVisible(count > 1)
        self._scope.setText(self.tr("Crop and output settings apply to %n selected picture(s).", "", count))

    def _show_picture(self, document: Document | None) -> None:
        """The thumbnail at once, the sharp picture when it is decoded."""
        seen, pictures = (document.seen, document.pictures) if document else (None, None)
        if document is None or seen is None or pictures is None:
            self._display.cancel()
            self._shown = None
            self.canvas.set_picture(None, None)
        elif (shown := Shown(document.key, document.path, document.options.turn)) != self._shown:
            before, self._shown = self._shown, shown
            self.canvas.set_picture(pictures.picture.image, seen.info.size)
            if before is not None and before.key != shown.key:
                self.canvas.zoom_fit()  # what was looked at was in the other picture
            self._display.request(partial(_read_display, self._inspector, shown))

    def _show_hint(self, document: Document | None) -> None:
        """A large picture takes seconds to read, and some cannot be read at all."""
        name = readable(document.path.name) if document is not None else ""
        if document is not None and document.error is not None:
            self.canvas.set_hint(error_about(name, document.error))
        else:
            self.canvas.set_hint(self.tr("Reading {name}…").format(name=name) if name else "")

    def _show_sharp(self, read: tuple[Shown, QImage, Size]) -> None:
        shown, image, size = read
        if shown == self._shown:
            self.canvas.set_picture(image, size)

    def _show_frame(self, document: Document | None) -> None:
        plan = document.plan() if document else None
        self.canvas.set_covered(document.covered if document else frozenset())
        if document is None or not isinstance(plan, CropPlan):
            self.canvas.set_faces(document.everyone if document else (), frozenset())
            self.canvas.set_points(document.points if document else {})
            self.canvas.set_frame(None, {}, valid=not isinstance(plan, FusionDeskError))
            return
        options = document.options
        margins = {item.face.label: item.margins for item in plan.faces} if plan.frame else {}
        valid = all(item.margins.smallest >= MIN_MARGIN for item in plan.faces)
        self.canvas.set_faces(document.everyone, document.chosen)
        self.canvas.set_points(document.points)
        self.canvas.set_editable(options.crop is not CropMode.KEEP)
        self.canvas.set_drag_limits(ratio=options.aspect.ratio, inside_picture=options.padding.kind is PaddingKind.NONE)
        self.canvas.set_frame(plan.frame, margins, valid=valid)

    # -- what the user does --------------------------------------------------------------------------------------

    def show_output(self) -> None:
        """Show the file that an export would write, in a window of its own beside this one."""
        from desktop.ui.prepare.output_preview import OutputPreviewDialog  # noqa: PLC0415 - opened now and then

        dialog = OutputPreviewDialog(self._session, self._runner, self._services, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.edited.connect(self._edit_current)
        self.comparing.emit(dialog.pane.actions_)
        dialog.show()

    def _edit_selection(self, edit: commands.PictureEdit) -> None:
        selection = self._session.selection
        if selection:
            self._session.push(commands.EditOptions(self._session, selection, edit))

    def _straighten(self) -> None:
        """Those of the selection of which one knows where the eyes are; the others are told."""
        able = [document for document in self._session.selection if straightened(document) is not None]
        if able:
            edit = commands.PictureEdit(
                self.tr("Straighten"), lambda document: straightened(document) or document.options
            )
            self._session.push(commands.EditOptions(self._session, able, edit))
        if len(able) < len(self._session.selection):
            self.left_leaning.emit(len(self._session.selection) - len(able))

    def _edit_current(self, edit: commands.PictureEdit) -> None:
        current = self._session.current
        if current is not None:
            self._session.push(commands.EditOptions(self._session, [current], edit))

    def _drag_frame(self, frame: Box, drag: int, _finished: bool) -> None:  # noqa: FBT001 - the canvas's signal
        self._edit_current(commands.frame_edit(frame, drag))

    def _toggle_face(self, label: str) -> None:
        current = self._session.current
        if current is not None and label in {face.label for face in current.unsure}:
            self.face_tool.accept(label)
        elif current is not None:
            chosen = current.chosen ^ {label}
            self._edit_current(commands.faces_edit(chosen or {label}))

    def _name_face(self, label: str, face_id: str) -> None:
        current = self._session.current
        if current is not None and current.template_face_ids.get(label, "") != face_id:
            self._session.push(commands.SetTemplateFaceId(self._session, current, label, face_id))


def _read_display(inspector: Callable[[], Inspector], shown: Shown, _: Progress) -> tuple[Shown, QImage, Size]:
    picture = inspector().shown(shown.path, shown.turn, at_least=DISPLAY_SIDE)
    return shown, to_qimage(picture.pixels), picture.info.size
