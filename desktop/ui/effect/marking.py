"""Label and metadata of a result (标识与元数据): the AI label, a logo beside it, and who made the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QSpinBox, QWidget

from desktop.domain.cloud.limits import MAX_LOGO_SIDE
from desktop.domain.fusing.fusion import Wording
from desktop.domain.fusing.order import Marking
from desktop.domain.geometry import Box
from desktop.ui.effect.logo import kept_inside
from desktop.ui.effect.producer import ProducerField
from desktop.ui.kit.fields import SpinBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, Card, ElidedLabel, role_label, small_button
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from desktop.domain.geometry import Size


WORDINGS = (Wording.CHINESE, Wording.BILINGUAL)
"""Without English words, and with them."""


class BoxFields(Translated, QWidget):
    """A rectangle in pixels as four numbers. ``changed(box)`` carries one that lies inside the picture."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.x_, self.y_ = _pixel_field(0), _pixel_field(0)
        self.width_, self.height_ = _pixel_field(1), _pixel_field(1)
        self._names = [QLabel() for _ in self._fields()]
        self._bounds: Size | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE // 2)
        for place, (name, field) in enumerate(zip(self._names, self._fields(), strict=True)):
            row, column = divmod(place, 2)
            grid.addWidget(name, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
            field.valueChanged.connect(self._edited)
        self.retranslate()

    def _fields(self) -> tuple[QSpinBox, QSpinBox, QSpinBox, QSpinBox]:
        return self.x_, self.y_, self.width_, self.height_

    def show_box(self, box: Box, bounds: Size | None) -> None:
        self._bounds = bounds
        for field, value in zip(self._fields(), (box.x, box.y, box.width, box.height), strict=True):
            with QSignalBlocker(field):
                field.setValue(value)

    def _edited(self) -> None:
        box = Box(*(field.value() for field in self._fields()))
        kept = kept_inside(box, self._bounds) if self._bounds is not None else box
        self.show_box(kept, self._bounds)
        self.changed.emit(kept)

    def retranslate(self) -> None:
        names = self.tr("Left"), self.tr("Top"), self.tr("Width"), self.tr("Height")
        for label, field, name in zip(self._names, self._fields(), names, strict=True):
            label.setText(name)
            field.setSuffix(self.tr(" px"))
            field.setAccessibleName(self.tr("{name} of the logo").format(name=name))


class MarkingCard(Card):
    """The AI label; switching it off is allowed for a test, and says what that means."""

    toggled = Signal(bool)
    logo_asked = Signal()
    logo_removed = Signal()
    logo_moved = Signal(object)
    words_in_logo = Signal(bool)
    wording_changed = Signal(object)
    producer_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self._warning = role_label("warn", wrap=True)
        self._logo_name = ElidedLabel()
        self.choose, self.remove = small_button(), small_button()
        self.place = BoxFields()
        self._place_hint = role_label("muted", wrap=True)
        self.english, self.holds_words = QCheckBox(), QCheckBox()
        self.producer = ProducerField()
        self._consent = role_label("muted", wrap=True)
        self._has_logo = False
        self._marking = Marking()
        self._bounds: Size | None = None
        self._lay_out()
        self.box.toggled.connect(self._toggled)
        self.choose.clicked.connect(self.logo_asked)
        self.remove.clicked.connect(self.logo_removed)
        self.place.changed.connect(self.logo_moved)
        self.holds_words.toggled.connect(self.words_in_logo)
        self.english.toggled.connect(lambda on: self.wording_changed.emit(WORDINGS[on]))
        self.producer.changed.connect(self.producer_changed)
        self.retranslate()

    def _lay_out(self) -> None:
        logo = QHBoxLayout()
        logo.setSpacing(SPACE // 2)
        logo.addWidget(self._logo_name, 1)
        logo.addWidget(self.choose)
        logo.addWidget(self.remove)
        self.body.addWidget(self.box)
        self.body.addWidget(self._warning)
        self.body.addWidget(self.english)
        self.body.addLayout(logo)
        self.body.addWidget(self.place)
        self.body.addWidget(self._place_hint)
        self.body.addWidget(self.holds_words)
        self.body.addWidget(self.producer)
        self.body.addWidget(self._consent)

    def show_marking(self, marking: Marking, bounds: Size | None) -> None:
        """``bounds``: the result's size, ``None`` while there is no template; a logo needs one to be placed."""
        in_logo = marking.logo is not None and marking.logo.holds_words
        for box, on in (
            (self.box, marking.label),
            (self.english, marking.wording is Wording.BILINGUAL),
            (self.holds_words, in_logo),
        ):
            with QSignalBlocker(box):
                box.setChecked(on)
        self._warning.setVisible(not marking.label)
        self._has_logo = marking.logo is not None
        self._logo_name.setText(marking.logo_name if self._has_logo else marking.wording.text)
        for widget in (self.remove, self.place, self._place_hint, self.holds_words):
            widget.setVisible(self._has_logo)
        if marking.logo is not None:
            self.place.show_box(marking.logo.box, bounds)
        self._marking, self._bounds = marking, bounds
        self._allow()
        self.producer.show_producer(marking.producer_id)

    def _allow(self) -> None:
        marking = self._marking
        in_logo = marking.logo is not None and marking.logo.holds_words
        off = "" if marking.label else self.tr("The label is not shown: tick it first.")
        allow(self.choose, off or ("" if self._bounds is not None else self.tr("Open a template first.")))
        allow(self.place, off)
        allow(self.holds_words, off)
        allow(self.english, off or (self.tr("The logo holds the words.") if in_logo else ""))

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._warning.setVisible(not on)
        self.toggled.emit(on)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Label and metadata"))
        self.box.setText(self.tr("Show the AI label in the picture"))
        self._warning.setText(
            self.tr(
                "Without the label, show the picture to nobody outside the test. "
                "Its metadata still says that AI made it."
            )
        )
        self.choose.setText(self.tr("Logo…"))
        self.choose.setToolTip(self.tr("A picture beside the label's words"))
        self.remove.setText(self.tr("Remove"))
        self.english.setText(self.tr("English words too"))
        self.holds_words.setText(self.tr("The label's words are in the logo"))
        self.holds_words.setToolTip(
            self.tr("A logo alone is no label. Tick this only if it says in words that AI generated the picture.")
        )
        self._place_hint.setText(self.tr("Drag the logo in the result, or type its place."))
        self._consent.setText(self.tr("Use photos of people only with their consent."))
        self._allow()


def _pixel_field(least: int) -> QSpinBox:
    field = SpinBox(minimum=least, maximum=MAX_LOGO_SIDE if least else 1 << 16)
    field.setKeyboardTracking(False)
    field.setMinimumWidth(64)
    return field
