"""The buttons over two pictures that are compared, each with its key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.ui.canvas.ways import Way
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, Translated, translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

ICON_SIZE = QSize(18, 18)
GAP = 3


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A button of the bar: its icon, what it says, and the key that does the same in the pictures below."""

    icon: str
    text: str
    key: Qt.Key
    checkable: bool = False


WAYS: Mapping[Way, ToolSpec] = {
    Way.DIVIDER: ToolSpec("way-divider", QT_TRANSLATE_NOOP("CompareBar", "Divider"), Qt.Key.Key_D, checkable=True),
    Way.BESIDE: ToolSpec("way-beside", QT_TRANSLATE_NOOP("CompareBar", "Side by side"), Qt.Key.Key_S, checkable=True),
    Way.STROBE: ToolSpec(
        "way-strobe", QT_TRANSLATE_NOOP("CompareBar", "Strobe: both in turn"), Qt.Key.Key_T, checkable=True
    ),
    Way.DIFFERENCE: ToolSpec(
        "way-difference", QT_TRANSLATE_NOOP("CompareBar", "Difference"), Qt.Key.Key_X, checkable=True
    ),
}
HOLD = ToolSpec("hold-before", QT_TRANSLATE_NOOP("CompareBar", "Hold to see the left picture alone"), Qt.Key.Key_B)
LOUPE = ToolSpec("loupe", QT_TRANSLATE_NOOP("CompareBar", "Loupe"), Qt.Key.Key_L, checkable=True)
FACE = ToolSpec("zoom-face", QT_TRANSLATE_NOOP("CompareBar", "Zoom to the next face"), Qt.Key.Key_F)
FIT = ToolSpec("zoom-fit", QT_TRANSLATE_NOOP("CompareBar", "Fit"), Qt.Key.Key_0)
ACTUAL = ToolSpec("zoom-actual", QT_TRANSLATE_NOOP("CompareBar", "100%"), Qt.Key.Key_1)


def compare_keys() -> list[tuple[str, str]]:
    """Each key that works in two compared pictures, and what it does, in the language of now."""
    return [
        (chr(it.key.value), translated("CompareBar", it.text))
        for it in (*WAYS.values(), HOLD, LOUPE, FACE, FIT, ACTUAL)
    ]


class CompareBar(Themed, Translated, QWidget):
    """``way_chosen(way)``, ``held(on)`` while the picture before is asked for, and the tools by what they do."""

    way_chosen = Signal(object)
    held = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways = {way: _button(spec) for way, spec in WAYS.items()}
        self.hold, self.loupe, self.face = _button(HOLD), _button(LOUPE), _button(FACE)
        self.fit, self.actual = _button(FIT), _button(ACTUAL)
        self._why_not: Mapping[Way, str] = {}
        self._has_faces = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        for way, button in self.ways.items():
            button.clicked.connect(lambda _=False, way=way: self.way_chosen.emit(way))
        self.hold.pressed.connect(lambda: self.held.emit(True))  # noqa: FBT003 - a signal
        self.hold.released.connect(lambda: self.held.emit(False))  # noqa: FBT003 - a signal
        self.restyle()
        self.retranslate()

    @property
    def _buttons(self) -> dict[QPushButton, ToolSpec]:
        tools = {self.hold: HOLD, self.loupe: LOUPE, self.face: FACE, self.fit: FIT, self.actual: ACTUAL}
        return {**{self.ways[way]: spec for way, spec in WAYS.items()}, **tools}

    def show_way(self, way: Way) -> None:
        for known, button in self.ways.items():
            button.setChecked(known is way)

    def offer(self, why_not: Mapping[Way, str]) -> None:
        """Why there is no such way now, by way; the others can be chosen."""
        self._why_not = why_not
        self.retranslate()

    def offer_faces(self, *, there: bool) -> None:
        """Whether the pictures have faces to zoom to."""
        self._has_faces = there
        self.retranslate()

    def restyle(self) -> None:
        tokens = Tokens.of(self.palette())
        for button, spec in self._buttons.items():
            button.setIcon(icon(spec.icon, tokens.text, on=tokens.on_accent if spec.checkable else None))

    def retranslate(self) -> None:
        reasons = {self.ways[way]: reason for way, reason in self._why_not.items()}
        reasons[self.hold] = self._why_not.get(Way.DIVIDER, "")
        reasons[self.face] = "" if self._has_faces else self.tr("No face is known in these pictures.")
        for button, spec in self._buttons.items():
            text = translated("CompareBar", spec.text)
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({chr(spec.key.value)})")
            allow(button, reasons.get(button, ""))


def _button(spec: ToolSpec) -> QPushButton:
    button = QPushButton(autoDefault=False)
    button.setCheckable(spec.checkable)
    button.setProperty("tool", True)  # noqa: FBT003 - a Qt property
    button.setIconSize(ICON_SIZE)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
