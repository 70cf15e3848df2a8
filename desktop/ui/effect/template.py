"""The template of a test with its numbered faces, and what is shown while there is none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.files.spelling import readable
from desktop.ui.canvas.view import PictureCanvas
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, Card, ElidedLabel, Steps, role_label, segment_button, set_role, small_button
from desktop.ui.messages import error_text

if TYPE_CHECKING:
    from desktop.ui.effect.session import EffectSession

CANVAS_HEIGHT = 200


class TemplateCard(Card):
    """The template with its numbered faces; of a picture from another mode the export or the original."""

    open_asked = Signal()
    follow_asked = Signal(object, bool)
    """A :class:`~desktop.ui.kit.mode.PictureAtHand`, and whether as it would be exported."""

    def __init__(self, session: EffectSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.canvas = PictureCanvas()
        self.canvas.set_editable(False)
        self.canvas.setMinimumHeight(CANVAS_HEIGHT)
        self.canvas.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._name = ElidedLabel()
        self.open = small_button()
        self._hint = role_label("muted", wrap=True)
        self.exported, self.original = segment_button(), segment_button()
        self._choice = self._choices()
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        row.addWidget(self.open)
        self.body.addLayout(row)
        self.body.addWidget(self._choice)
        self.body.addWidget(self.canvas, 1)
        self.body.addWidget(self._hint)
        self.open.clicked.connect(self.open_asked)
        session.template_changed.connect(self._show_template)
        session.assignments_changed.connect(self._show_faces)
        self.retranslate()

    def _choices(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        group = QButtonGroup(row)
        for button, as_exported in ((self.exported, True), (self.original, False)):
            group.addButton(button)
            layout.addWidget(button, 1)
            button.clicked.connect(partial(self._choose, as_exported))
        return row

    def _choose(self, as_exported: bool, *_: object) -> None:  # noqa: FBT001 - a slot
        template = self._session.template
        if template is not None and template.follows is not None:
            self.follow_asked.emit(template.follows.picture, as_exported)

    def _show_template(self) -> None:
        template = self._session.template
        if template is not None:
            self.canvas.set_picture(template.display, template.full_size)
            size = template.full_size
            self._name.setText(f"{readable(template.source.name)} · {size.width} × {size.height}")
        self._show_choice()
        self._show_faces()

    def _show_choice(self) -> None:
        follows = self._session.template.follows if self._session.template is not None else None
        self._choice.setVisible(follows is not None)
        if follows is not None:
            (self.exported if follows.as_exported else self.original).setChecked(True)
        refusal = follows.refusal if follows is not None else None
        hint = self.tr("Drop a user photo on a face, or click the face to choose one.")
        if refusal is not None:
            hint = self.tr("Nothing would be exported, so this is the original. %1").replace("%1", error_text(refusal))
        self._hint.setText(hint)
        set_role(self._hint, "role", "muted" if refusal is None else "warn")

    def _show_faces(self) -> None:
        faces = self._session.template.faces if self._session.template else ()
        self.canvas.set_faces(faces, frozenset(item.template_label or "" for item in self._session.assigned))

    def retranslate(self) -> None:
        self.set_heading(self.tr("Template"))
        self.open.setText(self.tr("Open…"))
        self.exported.setText(self.tr("As exported"))
        self.exported.setToolTip(self.tr("Crop, padding, size and format as Prepare would write them now"))
        self.original.setText(self.tr("Original"))
        self.original.setToolTip(self.tr("The whole picture, turned and with its faces as in Prepare"))
        self._show_choice()
        self.canvas.setAccessibleName(self.tr("Template with its faces; Tab goes from face to face"))


class StartPage(Translated, QWidget):
    """What to do first, while there is no template."""

    open_asked = Signal()
    samples_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = role_label("title")
        self._steps = Steps(3, "muted")
        self._closing = role_label("muted", wrap=True)
        self._error = role_label("bad", wrap=True)
        self.reading = role_label("", wrap=True)
        self._progress = QProgressBar(textVisible=False, maximum=0)
        self._name = ""
        self.open, self.samples = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.open.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self._lay_out()
        self.open.clicked.connect(self.open_asked)
        self.samples.clicked.connect(self.samples_asked)
        self.show_error("")
        self.show_reading("")
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.open)
        buttons.addWidget(self.samples)
        buttons.addStretch(1)
        column = QWidget()
        column.setMaximumWidth(520)
        inner = QVBoxLayout(column)
        inner.setSpacing(2 * SPACE)
        inner.addStretch(1)
        for widget in (self._title, self._steps, self._closing, self._error, self.reading, self._progress):
            inner.addWidget(widget)
        inner.addLayout(buttons)
        inner.addStretch(1)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(column, 4)
        layout.addStretch(1)

    def show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def show_reading(self, name: str) -> None:
        """Say that the template called ``name`` is on its way; a large one takes seconds."""
        self._name = readable(name)
        for widget in (self.reading, self._progress):
            widget.setVisible(bool(name))
        self._show_name()

    def _show_name(self) -> None:
        self.reading.setText(self.tr("Reading {name}…").format(name=self._name) if self._name else "")

    def retranslate(self) -> None:
        self._show_name()
        self._title.setText(self.tr("See the effect before you upload"))
        steps = (
            self.tr("1. Open a template, or drop it here."),
            self.tr("2. Drop a user photo on each face it goes to, up to 6."),
            self.tr("3. Move the divider to compare, and try the algorithm versions."),
        )
        self._steps.set_texts(steps)
        self._closing.setText(
            self.tr("Everything happens on this computer; nothing is uploaded unless you ask the cloud for it.")
        )
        self.open.setText(self.tr("Open a template…"))
        self.samples.setText(self.tr("Try the samples"))
