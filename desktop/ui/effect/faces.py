"""Which user photo goes to which template face: one row a face (素材人脸)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPainterPath, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import FusionDeskError
from desktop.ui import messages
from desktop.ui.effect.values import Loaded
from desktop.ui.kit.accessible import Accessible
from desktop.ui.kit.fields import ComboBox, TabBar
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, Card, ElidedLabel, role_label, small_button
from desktop.ui.kit.scroll import scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.domain.fusing.order import Assignment
    from desktop.ui.effect.session import EffectSession

PICTURE_SIDE = 46
RADIUS = 6.0


class FacePicture(Accessible, QWidget):
    """A little square picture with round corners; a dashed outline while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self.setFixedSize(PICTURE_SIDE, PICTURE_SIDE)

    def set_image(self, image: QImage | None) -> None:
        self._pixmap = None if image is None else QPixmap.fromImage(image)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._pixmap is None:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
            return
        shape = QPainterPath()
        shape.addRoundedRect(area, RADIUS, RADIUS)
        painter.setClipPath(shape)
        painter.drawPixmap(area, self._pixmap, _middle_square(self._pixmap))


class FaceRow(Translated, QWidget):
    """One template face and the photo that goes to it."""

    choose_asked = Signal(str)
    paste_asked = Signal(str)
    remove_asked = Signal(str)
    swap_asked = Signal(str, str)
    photo_face_chosen = Signal(str, object)

    def __init__(
        self, label: str, picture: QImage | None, others: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label, self._others = label, tuple(others)
        self._template, self._photo = FacePicture(), FacePicture()
        self._template.set_image(picture)
        self._tag, self._arrow = role_label("heading"), role_label("muted")
        self._name, self._state = ElidedLabel(), role_label("muted", wrap=True)
        self.photo_faces = ComboBox()
        self.choose, self.paste, self.remove = small_button(), small_button(), small_button()
        self.swap = small_button()
        self._assigned: Assignment | None = None
        self._outcome: Loaded | FusionDeskError | None = None
        self._lay_out()
        self.choose.clicked.connect(lambda: self.choose_asked.emit(label))
        self.paste.clicked.connect(lambda: self.paste_asked.emit(label))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(label))
        self.swap.clicked.connect(self._swap)
        self.photo_faces.activated.connect(self._face_chosen)
        self.show_photo(None, None)

    def _lay_out(self) -> None:
        self._tag.setText(self.label)
        self._arrow.setText("←")
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.choose, self.paste, self.remove, self.swap):
            buttons.addWidget(button)
        buttons.addStretch(1)
        text = QVBoxLayout()
        text.setSpacing(3)
        text.addWidget(self._name)
        text.addWidget(self._state)
        text.addWidget(self.photo_faces)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(SPACE)
        for words in (self._tag, self._arrow):  # beside the pictures, however long the text behind them is
            words.setFixedHeight(PICTURE_SIDE)
        grid.addWidget(self._tag, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._template, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._arrow, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._photo, 0, 3, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(text, 0, 4)
        grid.addLayout(buttons, 1, 1, 1, 4)
        grid.setColumnStretch(4, 1)
        self.photo_faces.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.photo_faces.setIconSize(QSize(24, 24))
        self.photo_faces.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.photo_faces.setMinimumContentsLength(2)

    def show_photo(self, assigned: Assignment | None, outcome: Loaded | FusionDeskError | None) -> None:
        """The photo of this face, or its absence; ``outcome`` is ``None`` while it is being read."""
        self._assigned, self._outcome = assigned, outcome
        self._photo.set_image(self._picture())
        self._list_faces()
        self.remove.setVisible(assigned is not None)
        self.paste.setVisible(assigned is None)
        self.swap.setVisible(assigned is not None and bool(self._others))
        self.retranslate()

    def _swap(self) -> None:
        """With the only other face at once; of several one is chosen."""
        if len(self._others) == 1:
            self.swap_asked.emit(self.label, self._others[0])
        else:
            self.swap_menu().popup(self.swap.mapToGlobal(self.swap.rect().bottomLeft()))

    def swap_menu(self) -> QMenu:
        """The faces that this one can change its photo with."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for other in self._others:
            menu.addAction(other, partial(self.swap_asked.emit, self.label, other))
        return menu

    def _picture(self) -> QImage | None:
        if not isinstance(self._outcome, Loaded) or self._assigned is None or not self._outcome.faces:
            return None
        label = self._assigned.photo_label or _largest(self._outcome)
        return self._outcome.thumbnails.get(label)

    def _list_faces(self) -> None:
        faces = self._outcome.faces if isinstance(self._outcome, Loaded) else ()
        self.photo_faces.setVisible(len(faces) > 1)
        with QSignalBlocker(self.photo_faces):
            self.photo_faces.clear()
            if isinstance(self._outcome, Loaded) and self._assigned is not None and len(faces) > 1:
                for face in faces:
                    icon = QIcon(QPixmap.fromImage(self._outcome.thumbnails[face.label]))
                    self.photo_faces.addItem(icon, face.label, face.label)
                chosen = self._assigned.photo_label or _largest(self._outcome)
                self.photo_faces.setCurrentIndex(self.photo_faces.findData(chosen))

    def _face_chosen(self, index: int) -> None:
        self.photo_face_chosen.emit(self.label, self.photo_faces.itemData(index))

    def retranslate(self) -> None:
        self._template.setAccessibleName(self.tr("Face {face} of the template").format(face=self.label))
        self._photo.setAccessibleName(self.tr("Photo for {face}").format(face=self.label))
        self.choose.setText(self.tr("Choose…"))
        self.paste.setText(self.tr("Paste"))
        self.remove.setText(self.tr("Remove"))
        self.swap.setText(self.tr("Swap"))
        self.swap.setToolTip(self.tr("Let two faces change their photos"))
        self.swap.setAccessibleName(self.tr("Swap the photo of {face} with another face").format(face=self.label))
        self.choose.setAccessibleName(self.tr("Choose a photo for {face}").format(face=self.label))
        self.paste.setAccessibleName(self.tr("Paste a photo for {face}").format(face=self.label))
        self.remove.setAccessibleName(self.tr("Remove the photo of {face}").format(face=self.label))
        self.photo_faces.setAccessibleName(self.tr("Face of the photo that goes to {face}").format(face=self.label))
        self._name.setText(self._assigned.name if self._assigned else self.tr("No photo yet"))
        state, role = self._state_words()
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._state.setProperty("role", role)
        self._state.style().polish(self._state)

    def _state_words(self) -> tuple[str, str]:
        if self._assigned is None:
            return "", "muted"
        if self._outcome is None:
            return self.tr("Reading…"), "muted"
        if isinstance(self._outcome, FusionDeskError):
            return f"{messages.error_text(self._outcome)} {messages.error_advice(self._outcome)}", "bad"
        if not self._outcome.faces:
            return self.tr("No face found. Use a clear, upright photo of one person."), "bad"
        return "", "muted"


class FaceRows(QWidget):
    """All rows, rebuilt when the template changes."""

    choose_asked = Signal(str)
    paste_asked = Signal(str)
    remove_asked = Signal(str)
    swap_asked = Signal(str, str)
    photo_face_chosen = Signal(str, object)

    def __init__(self, session: EffectSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: list[FaceRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addStretch(1)
        session.template_changed.connect(self.rebuild)
        session.assignments_changed.connect(self.refresh)
        self.rebuild()

    def rebuild(self) -> None:
        for row in self.rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        template = self._session.template
        faces = template.faces if template else ()
        labels = [face.label for face in faces]
        self.rows = [
            FaceRow(label, template.thumbnails[label] if template else None, [it for it in labels if it != label])
            for label in labels
        ]
        for index, row in enumerate(self.rows):
            self._layout.insertWidget(index, row)
            row.choose_asked.connect(self.choose_asked)
            row.paste_asked.connect(self.paste_asked)
            row.remove_asked.connect(self.remove_asked)
            row.swap_asked.connect(self.swap_asked)
            row.photo_face_chosen.connect(self.photo_face_chosen)
        self.refresh()

    def refresh(self) -> None:
        for row in self.rows:
            assigned = self._session.assigned_to(row.label)
            row.show_photo(assigned, self._session.photos.get(assigned.photo) if assigned else None)


class FacesCard(Card):
    """The rows, and behind them the shelf that photos come from; long lists scroll."""

    def __init__(self, rows: FaceRows, shelf: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = TabBar(drawBase=False, expanding=False)
        pages = QStackedWidget()
        for page in (scrolled(rows), shelf):
            pages.addWidget(page)
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        self.heading.hide()
        self.body.addWidget(self.tabs)
        self.body.addWidget(pages, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Faces and user photos"))
        self.tabs.setAccessibleName(self.tr("Faces or shelf"))
        self.tabs.setTabText(0, self.tr("Faces"))
        self.tabs.setTabText(1, self.tr("Shelf"))


def _largest(photo: Loaded) -> str:
    return max(photo.faces, key=lambda face: face.box.area).label


def _middle_square(pixmap: QPixmap) -> QRectF:
    side = min(pixmap.width(), pixmap.height())
    return QRectF((pixmap.width() - side) / 2, (pixmap.height() - side) / 2, side, side)
