"""The faces of a picture: which are used, how they look at us, and their TemplateFaceID; unsure ones, to be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.face import Origin
from desktop.domain.rules.rules import FindingCode
from desktop.ui import messages
from desktop.ui.kit.fields import ClearableLine
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import draw_icon, icon
from desktop.ui.kit.parts import Card, role_label, set_role, small_button
from desktop.ui.kit.reasons import allow, set_tip
from desktop.ui.kit.severity import SEVERITY_ROLES
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.messages.wording import degrees
from desktop.ui.prepare.pose_dial import PoseDial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from desktop.domain.face import Face
    from desktop.domain.rules.findings import Finding
    from desktop.ui.prepare.document import Document

PICTURE_SIDE = 46
FLAG_SIDE = 16


class FaceRow(Themed, Translated, QWidget):
    """One face."""

    toggled = Signal(str, bool)
    removed = Signal(str)
    named = Signal(str, str)
    """Label and TemplateFaceID, as it is typed."""

    def __init__(self, face: Face, picture: QImage | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self.include = QCheckBox(face.label)
        self.face_id = ClearableLine()
        self.remove = QToolButton(autoRaise=True)
        self.remove.clicked.connect(lambda: self.removed.emit(face.label))
        self._origin = role_label("muted")
        self._picture = QLabel()
        self._dial = PoseDial()
        if face.is_read:
            self._dial.set_pose(face.pose)
        self._numbers, self.cloud = role_label("muted"), role_label("muted", wrap=True)
        self._seen: Finding | None = None
        self._flags = {name: QLabel() for name in self._flag_names()}
        if picture is not None:
            self._picture.setPixmap(_fitted(picture))
        self._lay_out()
        self.include.clicked.connect(lambda checked: self.toggled.emit(face.label, checked))
        self.face_id.textEdited.connect(lambda text: self.named.emit(face.label, text.strip()))
        self.retranslate()
        self.restyle()

    def _flag_names(self) -> list[str]:
        expression = self._face.expression
        flags = {
            "eyes-closed": expression.eyes_closed,
            "mouth-open": expression.mouth_open,
            "teeth-showing": expression.teeth_showing,
        }
        return [name for name, shown in flags.items() if shown]

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._picture, 0, 0, 2, 1)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.include)
        for flag in self._flags.values():
            top.addWidget(flag)
        top.addWidget(self._origin)
        top.addStretch(1)
        top.addWidget(self.remove)
        grid.addLayout(top, 0, 1)
        grid.addWidget(self._numbers, 1, 1)
        grid.addWidget(self._dial, 0, 2, 2, 1)
        grid.addWidget(self.cloud, 2, 0, 1, 3)
        grid.addWidget(self.face_id, 3, 0, 1, 3)
        grid.setVerticalSpacing(4)

    def retranslate(self) -> None:
        face, pose = self._face, self._face.pose
        numbers = self.tr("yaw %1 · pitch %2 · roll %3") if face.is_read else self.tr("pose cannot be told")
        for place, turned in enumerate((pose.yaw, pose.pitch, pose.roll), start=1):
            numbers = numbers.replace(f"%{place}", degrees(turned))
        self._numbers.setText(numbers)
        self._show_seen()
        self._dial.setToolTip(numbers)
        self._dial.setAccessibleName(numbers)
        set_tip(self.include, self.tr("Build the crop around this face"))
        origins = {Origin.BY_HAND: self.tr("drawn by you"), Origin.ACCEPTED: self.tr("accepted by you")}
        self._origin.setText(origins.get(face.origin, ""))
        self.remove.setToolTip(self.tr("This is no face: take it out"))
        self.remove.setAccessibleName(self.tr("Remove face %1").replace("%1", face.label))
        self.face_id.setPlaceholderText(self.tr("TemplateFaceID from the console"))
        self.face_id.setAccessibleName(self.tr("TemplateFaceID of %1").replace("%1", face.label))
        texts = {
            "eyes-closed": self.tr("Eyes closed"),
            "mouth-open": self.tr("Mouth open"),
            "teeth-showing": self.tr("Teeth showing"),
        }
        for name, flag in self._flags.items():
            flag.setToolTip(texts[name])
            flag.setAccessibleName(texts[name])

    def show_seen(self, finding: Finding | None) -> None:
        """The pose as the cloud sees it, beside our own; ``None``: it was not asked, or saw no face here."""
        self._seen = finding
        self._show_seen()

    def _show_seen(self) -> None:
        self.cloud.setVisible(self._seen is not None)
        if self._seen is not None:
            words = messages.finding_text(self._seen)
            self.cloud.setText(words)
            set_role(self.cloud, "role", SEVERITY_ROLES[self._seen.severity])

    def restyle(self) -> None:
        for name, flag in self._flags.items():
            pixmap = draw_icon(name, Tokens.of(self.palette()).warn, 2 * FLAG_SIDE)
            pixmap.setDevicePixelRatio(2)
            flag.setPixmap(pixmap)
        self.remove.setIcon(icon("close", Tokens.of(self.palette()).muted))

    def show_state(self, *, included: bool, only: bool, face_id: str) -> None:
        """``only``: the last face that is used cannot be left out."""
        self.include.setChecked(included)
        last = self.tr("It is the only face that is used: choose another one first.") if included and only else ""
        allow(self.include, last)
        if self.face_id.text().strip() != face_id and not self.face_id.hasFocus():
            self.face_id.setText(face_id)


class UnsureRow(Translated, QWidget):
    """A place that may be a face, and the question whether it is one."""

    accepted = Signal(str)
    dismissed = Signal(str)

    def __init__(self, face: Face, picture: QImage | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self.accept, self.dismiss = small_button(), small_button()
        self._picture, self._question = QLabel(), role_label("warn", wrap=True)
        if picture is not None:
            self._picture.setPixmap(_fitted(picture))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self._picture, 0, 0, 2, 1)
        grid.addWidget(self._question, 0, 1, 1, 3)
        grid.addWidget(self.accept, 1, 1)
        grid.addWidget(self.dismiss, 1, 2)
        self.accept.clicked.connect(lambda: self.accepted.emit(face.label))
        self.dismiss.clicked.connect(lambda: self.dismissed.emit(face.label))
        self.retranslate()

    def retranslate(self) -> None:
        self._question.setText(self.tr("%1: is this a face?").replace("%1", self._face.label))
        self.accept.setText(self.tr("It is a face"))
        self.dismiss.setText(self.tr("No face"))


class FaceList(Card):
    """The faces of one document."""

    included = Signal(object)
    """The labels that shall be used, a frozenset."""
    named = Signal(str, str)
    removed = Signal(str)
    accepted = Signal(str)
    cloud_asked = Signal()
    heat_shown = Signal(bool)
    """Whether the canvas shall show what covers the faces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._asking = False
        self._seen: Sequence[Finding] = ()
        self._none = role_label("muted", wrap=True)
        self.body.addWidget(self._none)
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.rows: dict[str, FaceRow] = {}
        self.unsure: dict[str, UnsureRow] = {}
        self.tool = QPushButton()
        self.tool.setCheckable(True)
        self.heat = QCheckBox()
        self.heat.setChecked(True)
        self.heat.toggled.connect(self.heat_shown)
        self.body.addWidget(self.heat)
        self._unmatched = role_label("warn", wrap=True)
        self._unmatched.hide()
        self.ask_cloud = QPushButton()
        self.ask_cloud.clicked.connect(self.cloud_asked)
        self.body.addWidget(self._unmatched)
        self.body.addWidget(self.tool)
        self.body.addWidget(self.ask_cloud)
        self.retranslate()

    def retranslate(self) -> None:
        self._none.setText(self.tr("No face found. Use a picture with a clear, upright face, or draw one by hand."))
        self.tool.setText(self.tr("Draw faces by hand"))
        self.tool.setToolTip(self.tr("Draw, move, resize or remove face boxes on the picture (F)"))
        self.ask_cloud.setText(
            self.tr("Asking the cloud…") if self._asking else self.tr("Check the poses in the cloud")
        )
        self.ask_cloud.setToolTip(
            self.tr("Sends this picture to DetectFace: one call, billed by another product (face recognition)")
        )
        allow(self.ask_cloud, self._why_not_asked())
        self.heat.setText(self.tr("Show what is covered"))
        self.heat.setToolTip(self.tr("Red marks what hides a face: of covered faces always, of any face you point at"))
        self._say_unmatched()
        self._show_heading()

    def _why_not_asked(self) -> str:
        if self._asking:
            return self.tr("Waiting for the cloud.")
        return "" if self.rows else self.tr("There is no face here to ask about.")

    def _say_unmatched(self) -> None:
        alone = [messages.finding_text(it) for it in self._seen if it.code is FindingCode.CLOUD_POSE_UNMATCHED]
        self._unmatched.setText("\n".join(dict.fromkeys(alone)))
        self._unmatched.setVisible(bool(alone))

    def show_cloud(self, findings: Sequence[Finding], *, asking: bool) -> None:
        """What the cloud said of the poses, and whether it is being asked."""
        self._asking, self._seen = asking, findings
        seen = {finding.face: finding for finding in findings if finding.code is FindingCode.CLOUD_POSE}
        for label, row in self.rows.items():
            row.show_seen(seen.get(label))
        self.retranslate()

    def set_document(self, document: Document | None) -> None:
        before, self._document = self._document, document
        if _identity(before) != _identity(document):
            self._rebuild()
        self._show_heading()
        self._none.setVisible(document is not None and document.inspection is not None and not document.faces)
        self.heat.setVisible(document is not None and any(face.covers for face in document.faces))
        self.setVisible(document is not None and document.inspection is not None)
        if document is not None:
            for label, row in self.rows.items():
                row.show_state(
                    included=label in document.chosen,
                    only=len(document.chosen) == 1,
                    face_id=document.template_face_ids.get(label, ""),
                )

    def _show_heading(self) -> None:
        faces = len(self._document.faces) if self._document else 0
        self.set_heading(self.tr("Faces") + (f" · {faces}" if faces else ""))

    def _rebuild(self) -> None:
        for row in (*self.rows.values(), *self.unsure.values()):
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows, self.unsure = {}, {}
        document = self._document
        for face in document.everyone if document else ():
            picture = document.picture_of(face) if document else None
            self._list.addWidget(self._row(face, picture) if face.is_sure else self._unsure_row(face, picture))

    def _row(self, face: Face, picture: QImage | None) -> FaceRow:
        row = FaceRow(face, picture)
        row.toggled.connect(self._toggle)
        row.named.connect(self.named)
        row.removed.connect(self.removed)
        self.rows[face.label] = row
        return row

    def _unsure_row(self, face: Face, picture: QImage | None) -> UnsureRow:
        row = UnsureRow(face, picture)
        row.accepted.connect(self.accepted)
        row.dismissed.connect(self.removed)
        self.unsure[face.label] = row
        return row

    def _toggle(self, label: str, included: bool) -> None:  # noqa: FBT001 - Qt's signal carries it
        if self._document is not None:
            chosen = self._document.chosen
            self.included.emit(chosen | {label} if included else chosen - {label})


def _identity(document: Document | None) -> tuple[object, ...]:
    """What the rows stand for: not where the faces are, which changes with every move of a drag."""
    if document is None:
        return ()
    faces = tuple((face.label, face.certainty, face.origin, face.pose) for face in document.everyone)
    pictures = tuple(id(look) for look in document.looks.values())
    return (document.key, id(document.inspection), id(document.turned), faces, pictures)


def _fitted(picture: QImage) -> QPixmap:
    """Filling a square, at twice the pixels for dense screens."""
    pixmap = QPixmap.fromImage(picture).scaled(
        QSize(2 * PICTURE_SIDE, 2 * PICTURE_SIDE),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    square = pixmap.copy((pixmap.width() - 2 * PICTURE_SIDE) // 2, 0, 2 * PICTURE_SIDE, 2 * PICTURE_SIDE)
    square.setDevicePixelRatio(2)
    return square
