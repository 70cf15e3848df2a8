"""Above the filmstrip: search, filter by badge, order, size of the little pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.kit.fields import ClearableLine, ComboBox
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, Translated, translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.parts import role_label, small_button
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.prepare.document import Badge
from desktop.ui.prepare.strip_view import StripOrder, StripView

if TYPE_CHECKING:
    from collections.abc import Mapping

GAP = 3
ICON_SIZE = QSize(14, 14)

BADGES: Mapping[Badge, tuple[str, str, str]] = {
    Badge.FAIL: ("fail", "bad", QT_TRANSLATE_NOOP("StripBar", "Only those that would be rejected")),
    Badge.WARN: ("warn", "warn", QT_TRANSLATE_NOOP("StripBar", "Only those with warnings")),
    Badge.PASS: ("pass", "good", QT_TRANSLATE_NOOP("StripBar", "Only those that pass")),
}
"""Icon, colour token and what the button says. Pictures that are still being checked have none."""

ORDERS: Mapping[StripOrder, str] = {
    StripOrder.OPENED: QT_TRANSLATE_NOOP("StripBar", "As opened"),
    StripOrder.NAME: QT_TRANSLATE_NOOP("StripBar", "By name"),
    StripOrder.STATE: QT_TRANSLATE_NOOP("StripBar", "Worst first"),
    StripOrder.PIXELS: QT_TRANSLATE_NOOP("StripBar", "Largest first"),
}
SIZES: Mapping[str, str] = {
    "S": QT_TRANSLATE_NOOP("StripBar", "Small"),
    "M": QT_TRANSLATE_NOOP("StripBar", "Medium"),
    "L": QT_TRANSLATE_NOOP("StripBar", "Large"),
}


class StripBar(Themed, Translated, QWidget):
    """``view_changed(view)`` carries a :class:`StripView`, ``size_chosen(name)`` one of :data:`SIZES`."""

    view_changed = Signal(object)
    size_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = ClearableLine()
        self.badges = {badge: _button() for badge in BADGES}
        self.order, self.size_box = ComboBox(), ComboBox()
        self.many = small_button()
        self.found = role_label("muted", wrap=True)
        self.show_all = small_button()
        for order in ORDERS:
            self.order.addItem("", order)
        for name in SIZES:
            self.size_box.addItem("", name)
        self.size_box.setCurrentIndex(list(SIZES).index("M"))
        self._lay_out()
        self.search.textChanged.connect(self._tell)
        self.show_all.clicked.connect(self.clear)
        self.order.currentIndexChanged.connect(self._tell)
        self.size_box.currentIndexChanged.connect(lambda: self.size_chosen.emit(self.size_box.currentData()))
        for button in self.badges.values():
            button.toggled.connect(self._tell)
        self.restyle()
        self.retranslate()
        self.show_found(0, 0)

    def _lay_out(self) -> None:
        badges, last = QHBoxLayout(), QHBoxLayout()
        for row in (badges, last):
            row.setSpacing(GAP)
        for button in self.badges.values():
            badges.addWidget(button, 1)
        last.addWidget(self.many)
        last.addWidget(self.size_box, 1)
        for box in (self.order, self.size_box):
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 2)
        layout.setSpacing(GAP)
        layout.addWidget(self.search)
        layout.addLayout(badges)
        layout.addWidget(self.order)
        layout.addLayout(last)
        layout.addWidget(self.found)
        layout.addWidget(self.show_all)

    @property
    def view(self) -> StripView:
        badges = frozenset(badge for badge, button in self.badges.items() if button.isChecked())
        return StripView(self.search.text(), badges, self.order.currentData())

    def clear(self) -> None:
        """Show everything again; the order stays."""
        self.search.clear()
        for button in self.badges.values():
            button.setChecked(False)

    def show_counts(self, counts: Mapping[Badge, int]) -> None:
        for badge, button in self.badges.items():
            button.setText(str(counts.get(badge, 0)))
        self._name_badges()

    def show_found(self, shown: int, total: int) -> None:
        """How many pictures are left, while some are hidden."""
        self._shown, self._total = shown, total
        for widget in (self.found, self.show_all):
            widget.setVisible(shown < total)
        if shown:
            self.found.setText(self.tr("{shown} of {total} pictures").format(shown=shown, total=total))
        else:
            self.found.setText(self.tr("None of {total} pictures matches.").format(total=total))

    def _name_badges(self) -> None:
        for button in self.badges.values():
            button.setAccessibleName(f"{button.toolTip()}: {button.text()}")

    def _tell(self) -> None:
        self.view_changed.emit(self.view)

    def restyle(self) -> None:
        tokens = Tokens.of(self.palette())
        for badge, button in self.badges.items():
            name, token, _ = BADGES[badge]
            button.setIcon(icon(name, getattr(tokens, token), on=tokens.on_accent))

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the pictures by name or folder"))
        self.show_all.setText(self.tr("Show all"))
        self.many.setText(self.tr("More…"))
        self.many.setToolTip(self.tr("Fix all that can be fixed, copy and paste settings, presets"))
        self.order.setAccessibleName(self.tr("Order of the pictures"))
        self.size_box.setAccessibleName(self.tr("Size of the little pictures"))
        for badge, button in self.badges.items():
            button.setToolTip(translated("StripBar", BADGES[badge][2]))
        self._name_badges()
        for box, words_of in ((self.order, ORDERS), (self.size_box, SIZES)):
            for place, words in enumerate(words_of.values()):
                box.setItemText(place, translated("StripBar", words))
        if self.found.text():
            self.show_found(self._shown, self._total)


def _button() -> QPushButton:
    button = QPushButton("0", autoDefault=False)
    button.setCheckable(True)
    button.setProperty("tool", True)  # noqa: FBT003 - a Qt property
    button.setIconSize(ICON_SIZE)
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return button
