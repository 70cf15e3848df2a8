"""How to crop: mode, margin, aspect, padding; and what would work where nothing does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QColorDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.crop.values import (
    ASPECTS,
    MARGINS,
    MIN_MARGIN_FACTOR,
    SAFE_MARGIN_FACTOR,
    TARGET_MARGIN_FACTOR,
    Aspect,
    CropGoal,
    Padding,
    PaddingKind,
)
from desktop.domain.geometry import Side
from desktop.domain.preparing import CropMode, CropPlan, FaceChoice
from desktop.domain.rules.face_quality import is_too_blurred
from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.parts import Card, role_label, segment_button, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.prepare.commands import PictureEdit
from desktop.ui.prepare.crop_edits import (
    OWN_MARGIN,
    changing,
    in_aspect,
    in_mode,
    largest_margin,
    margin_name,
    reached_margin,
    with_margin,
)
from desktop.ui.prepare.margin_slider import MarginSlider

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.prepare.document import Document

SWATCH = 14


class CropControls(Card):
    """Shows the crop options of a document and asks for edits; it changes nothing itself."""

    edited = Signal(object)
    """A :class:`~desktop.ui.prepare.commands.PictureEdit`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._modes = QButtonGroup(self)
        self.mode_buttons = {mode: segment_button() for mode in CropMode}
        self.wish = ComboBox()
        self.margin = MarginSlider()
        self.largest = QCheckBox()
        self.aspect = ComboBox()
        self._aspects = [Aspect.parse(aspect) for aspect in ASPECTS]
        self.padding = ComboBox()
        self.colour = small_button()
        self._margin_label, self._aspect_label, self._padding_label = QLabel(), QLabel(), QLabel()
        self._impossible = role_label("bad", wrap=True)
        self._offers = QWidget()
        self.offers: list[QPushButton] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        modes = QHBoxLayout()
        modes.setSpacing(4)
        for button in self.mode_buttons.values():
            self._modes.addButton(button)
            modes.addWidget(button, 1)
        self.body.addLayout(modes)
        self.body.addWidget(self._margin_label)
        self.body.addWidget(self.wish)
        self.body.addWidget(self.margin)
        self.body.addWidget(self.largest)
        padding = QHBoxLayout()
        padding.addWidget(self.padding, 1)
        padding.addWidget(self.colour)
        form = QFormLayout(labelAlignment=Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._aspect_label, self.aspect)
        form.addRow(self._padding_label, padding)
        self.body.addLayout(form)
        self.body.addWidget(self._impossible)
        offers = QVBoxLayout(self._offers)
        offers.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._offers)
        for label, buddy in ((self._aspect_label, self.aspect), (self._padding_label, self.padding)):
            label.setBuddy(buddy)
        self._margin_label.setBuddy(self.wish)
        for name in (*MARGINS, OWN_MARGIN):
            self.wish.addItem(name, name)
        self.aspect.addItems(ASPECTS)
        self.padding.addItems([kind.value for kind in PaddingKind])

    def _connect(self) -> None:
        for mode, button in self.mode_buttons.items():
            button.clicked.connect(partial(self._choose_mode, mode))
        self.wish.activated.connect(self._choose_wish)
        self.margin.changed.connect(self._choose_margin)
        self.largest.clicked.connect(self._choose_goal)
        self.aspect.activated.connect(self._choose_aspect)
        self.padding.activated.connect(self._choose_padding)
        self.colour.clicked.connect(self._choose_colour)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Crop"))
        modes = {
            CropMode.AUTO: (self.tr("Automatic"), self.tr("Centre the chosen faces and keep the double margin")),
            CropMode.KEEP: (self.tr("Keep whole"), self.tr("Leave the frame as it is and only shrink the picture")),
            CropMode.MANUAL: (self.tr("By hand"), self.tr("Drag the frame on the picture")),
        }
        for mode, (text, tip) in modes.items():
            self.mode_buttons[mode].setText(text)
            self.mode_buttons[mode].setToolTip(tip)
        self._margin_label.setText(self.tr("Mar&gin: crop side ÷ face box"))
        wishes = {
            "auto": self.tr("%1× where the picture allows, at least %2×")
            .replace("%1", f"{TARGET_MARGIN_FACTOR:g}")
            .replace("%2", f"{SAFE_MARGIN_FACTOR:g}"),
            "minimum": self.tr("Exactly the minimum, %1×").replace("%1", f"{MIN_MARGIN_FACTOR:g}"),
            OWN_MARGIN: self.tr("A factor of your own"),
        }
        for row, text in enumerate(wishes.values()):
            self.wish.setItemText(row, text)
        hint = self.tr("Exact by our own looks; other detectors find less in one of five such files.")
        self.wish.setItemData(list(wishes).index("minimum"), hint, Qt.ItemDataRole.ToolTipRole)
        self.margin.set_names(self.tr("Margin factor"))
        self.largest.setText(self.tr("As large as the picture allows"))
        self._aspect_label.setText(self.tr("&Aspect"))
        self.aspect.setItemText(0, self.tr("Free"))
        self._padding_label.setText(self.tr("&Padding"))
        paddings = {
            PaddingKind.NONE: self.tr("None"),
            PaddingKind.BLUR: self.tr("Blurred picture"),
            PaddingKind.REFLECT: self.tr("Mirrored picture"),
            PaddingKind.COLOUR: self.tr("Colour"),
        }
        for row, kind in enumerate(PaddingKind):
            self.padding.setItemText(row, paddings[kind])
        self.colour.setText(self.tr("Choose…"))
        self.set_document(self._document)

    def set_document(self, document: Document | None) -> None:
        self._document = document
        is_read = document is not None and document.inspection is not None
        allow(self, "" if is_read else self.tr("No picture is read yet."))
        if document is None:
            return
        options = document.options
        self.mode_buttons[options.crop].setChecked(True)
        self.margin.set_range(largest_margin(document))
        self.margin.set_value(reached_margin(document))
        largest = options.goal is CropGoal.LARGEST
        for widget in (self.wish, self.margin, self._margin_label):
            allow(widget, self.tr("The frame is as large as the picture allows: untick that first.") if largest else "")
        self.largest.setChecked(largest)
        self._show_choices(options)
        self._show_offers(document)

    def _show_choices(self, options: PrepareOptions) -> None:
        automatic = options.crop is CropMode.AUTO
        with QSignalBlocker(self.wish), QSignalBlocker(self.aspect), QSignalBlocker(self.padding):
            self.wish.setCurrentIndex(self.wish.findData(margin_name(options)))
            self.aspect.setCurrentIndex(self._aspect_row(options.aspect))
            self.padding.setCurrentIndex(list(PaddingKind).index(options.padding.kind))
        kept = options.crop is CropMode.KEEP
        for field in (self.aspect, self._aspect_label, self.padding, self._padding_label):
            allow(field, self.tr("The whole picture is kept: choose Automatic or By hand first.") if kept else "")
        self.colour.setVisible(options.padding.kind is PaddingKind.COLOUR)
        self.colour.setIcon(_swatch(options.padding.colour))
        for widget in (self._margin_label, self.wish, self.margin, self.largest):
            widget.setVisible(automatic)

    def _aspect_row(self, aspect: Aspect) -> int:
        """The row of ``aspect``, which the settings may have brought from outside the usual ones."""
        if aspect not in self._aspects:
            ratio = aspect.ratio
            self._aspects.append(aspect)
            self.aspect.addItem(f"{ratio.numerator}:{ratio.denominator}" if ratio else "")
        return self._aspects.index(aspect)

    # -- offers --------------------------------------------------------------------------------------------------

    def _show_offers(self, document: Document) -> None:
        plan = document.plan()
        impossible = plan.impossible if isinstance(plan, CropPlan) else None
        self._impossible.setVisible(impossible is not None)
        self._offers.setVisible(impossible is not None)
        self._clear_offers()
        if impossible is None or not isinstance(plan, CropPlan):
            return
        self._impossible.setText(self._gap_text(plan))
        if any(is_too_blurred(item.face) for item in plan.faces):
            return  # no frame helps
        offers = impossible.offers
        self._offer(self.tr("Pad with a blurred border"), changing(padding=Padding(PaddingKind.BLUR)))
        if offers.factor is not None:
            text = self.tr("Use a margin of %1×").replace("%1", f"{offers.factor:g}")
            self._offer(text, changing(margin=offers.factor, least=offers.factor))
        if offers.faces is not None:
            labels = [plan.faces[index].face.label for index in offers.faces]
            text = self.tr("Use only %1").replace("%1", ", ".join(labels))
            self._offer(text, changing(faces=FaceChoice.of(*labels)))

    def _gap_text(self, plan: CropPlan) -> str:
        """Which side of which face falls short, by how much."""
        sides = {
            Side.LEFT: self.tr("left"),
            Side.RIGHT: self.tr("right"),
            Side.TOP: self.tr("top"),
            Side.BOTTOM: self.tr("bottom"),
        }
        blurred = [item.face.label for item in plan.faces if is_too_blurred(item.face)]
        if blurred:
            text = self.tr("%1: too blurred to tell where the face ends. Use a sharper picture.")
            return text.replace("%1", ", ".join(blurred))
        lines = [self.tr("No frame inside the picture keeps this margin.")]
        for gap in plan.impossible.shortfalls if plan.impossible else ():
            text = self.tr("%1 %2: %3 px short").replace("%1", plan.faces[gap.face].face.label)
            lines.append(text.replace("%2", sides[gap.side]).replace("%3", str(gap.pixels)))
        return "\n".join(lines)

    def _clear_offers(self) -> None:
        for button in self.offers:
            button.hide()
            button.deleteLater()
        self.offers = []

    def _offer(self, text: str, change: Callable[[Document], PrepareOptions]) -> None:
        button = QPushButton(text, autoDefault=False)
        button.clicked.connect(lambda: self.edited.emit(PictureEdit(text, change)))
        self.offers.append(button)
        layout = self._offers.layout()
        if layout is not None:
            layout.addWidget(button)

    # -- what the user chooses -----------------------------------------------------------------------------------

    def _choose_mode(self, mode: CropMode) -> None:
        self.edited.emit(PictureEdit(self.tr("Crop mode"), lambda document: in_mode(document, mode)))

    def _choose_margin(self, factor: float, gesture: object) -> None:
        own = round(factor, 2)
        self.edited.emit(PictureEdit(self.tr("Margin"), changing(margin=own, least=own), gesture))

    def _choose_wish(self, row: int) -> None:
        named = self.wish.itemData(row)
        self.edited.emit(PictureEdit(self.tr("Margin"), lambda document: with_margin(document, named)))

    def _choose_goal(self, largest: bool) -> None:  # noqa: FBT001 - Qt's signal carries it
        goal = CropGoal.LARGEST if largest else CropGoal.SMALLEST
        self.edited.emit(PictureEdit(self.largest.text(), changing(goal=goal)))

    def _choose_aspect(self, index: int) -> None:
        aspect = self._aspects[index]
        self.edited.emit(PictureEdit(self.tr("Aspect"), lambda document: in_aspect(document, aspect)))

    def _choose_padding(self, index: int) -> None:
        kind = list(PaddingKind)[index]
        colour = self._document.options.padding.colour if self._document else Padding().colour
        self.edited.emit(PictureEdit(self.tr("Padding"), changing(padding=Padding(kind, colour))))

    def _choose_colour(self) -> None:
        if self._document is None:
            return
        chosen = QColorDialog.getColor(QColor(*self._document.options.padding.colour), self)
        if chosen.isValid():
            colour = (chosen.red(), chosen.green(), chosen.blue())
            self.edited.emit(PictureEdit(self.tr("Padding"), changing(padding=Padding(PaddingKind.COLOUR, colour))))


def _swatch(colour: tuple[int, int, int]) -> QIcon:
    pixmap = QPixmap(SWATCH, SWATCH)
    pixmap.fill(QColor(*colour))
    return QIcon(pixmap)
