"""What has the keyboard's focus is seen: a ring of two lines, one of which stands out from any ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.settings import Theme
from desktop.ui.kit.focus_ring import EDGELESS, INNER, OUTER, FocusRing, FocusRings
from desktop.ui.kit.theme import DARK, LIGHT, Tokens
from tests.ui.contrast import GRAPHICS, ratio
from tests.ui.patience import deliver

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.windows import DeskWindow

CONTROLS = (QPushButton, QToolButton, QLineEdit, QComboBox, QCheckBox, QRadioButton, QSlider)
GROUNDS = ("window", "surface", "raised", "stage", "accent")
# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

TABS = 80
"""More than there are controls in the window."""


@pytest.fixture(autouse=True)
def _no_button_held(qapp: QApplication) -> None:
    """What a test before has pressed and not let go of, Qt takes for held still."""
    somewhere = QWidget()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseRelease(somewhere, button)
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    panel = QWidget()
    panel.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    layout = QVBoxLayout(panel)
    for kind in CONTROLS:
        control = kind()
        control.setMinimumSize(120, 30)
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout.addWidget(control)
    primary = QPushButton("Export")
    primary.setProperty("primary", "true")
    layout.addWidget(primary)
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.setFocus()
    return panel


@pytest.fixture
def rings(panel: QWidget) -> FocusRings:
    """A key was pressed before."""
    rings = FocusRings(panel)
    QTest.keyClick(panel, Qt.Key.Key_F9)
    return rings


def seen(panel: QWidget, control: QWidget, inset: int) -> QColor:
    """The colour in the middle of the control's left side, so many pixels from its edge."""
    place = control.mapTo(panel, control.rect().topLeft())
    return panel.grab().toImage().pixelColor(place.x() + inset, place.y() + control.height() // 2)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_one_of_its_lines_stands_out_from_any_ground(tokens: Tokens, ground: str) -> None:
    around = QColor(getattr(tokens, ground))
    assert max(ratio(around, QColor(line)) for line in (tokens.accent, tokens.on_accent)) >= GRAPHICS


@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
def test_each_control_has_the_same(panel: QWidget, rings: FocusRings, theme: ThemeSwitch, look: Theme) -> None:
    theme.use(look)
    tokens = Tokens.of(QApplication.palette())
    for control in panel.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert rings.ring is not None
        edge = -(OUTER + INNER) if isinstance(control, EDGELESS) else 0
        assert seen(panel, control, edge).name() == tokens.accent, type(control)
        assert seen(panel, control, edge + OUTER).name() == tokens.on_accent, type(control)


def test_it_follows_what_it_lies_on(panel: QWidget, rings: FocusRings) -> None:
    field = panel.findChild(QLineEdit)
    assert field is not None
    field.setFocus(Qt.FocusReason.TabFocusReason)
    panel.resize(500, 400)
    QApplication.processEvents()
    assert rings.ring is not None
    assert rings.ring.geometry() == QRect(0, 0, field.width(), field.height())
    inside = rings.ring.mask().boundingRect().adjusted(*([OUTER + INNER] * 2), *([-OUTER - INNER] * 2))
    assert not rings.ring.mask().intersects(inside), "what it lies on shows"
    field.deleteLater()
    panel.setFocus()
    QApplication.processEvents()
    panel.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert len(panel.findChildren(FocusRing)) >= 1


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("margin", [0, 12])
def test_it_is_around_what_has_no_edge_of_its_own(
    qtbot: QtBot, kind: type[QCheckBox] | type[QRadioButton], margin: int
) -> None:
    """On it, it hid half of the words. Where its own row has no room, the next around it has."""
    page, row, box = QWidget(), QWidget(), kind("国语 gyp")
    for holder, inside, room in ((page, row, 12), (row, box, margin)):
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(room, room, room, room)
        layout.addWidget(inside)
    qtbot.addWidget(page)
    page.show()
    ring, width = FocusRing(box), OUTER + INNER
    for size in (QSize(200, 120), QSize(300, 60)):
        page.resize(size)
        deliver()
        place = QRect(box.mapTo(page, QPoint()), box.size())
        seen = QRect(ring.mapTo(page, QPoint()), ring.size())
        assert seen == place.adjusted(-width, -width, width, width)
        assert page.rect().contains(seen)


def test_a_click_needs_none_and_neither_does_what_it_leads_to(
    panel: QWidget, rings: FocusRings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = panel.findChildren(QPushButton)[:2]
    with monkeypatch.context() as clicking:
        clicking.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
        first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings.ring is None
    second.setFocus(Qt.FocusReason.OtherFocusReason)
    assert rings.ring is None, "no key was pressed since"


def test_there_is_none_before_the_first_key(panel: QWidget) -> None:
    rings = FocusRings(panel)
    button = panel.findChildren(QPushButton)[0]
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    assert rings.ring is None
    QTest.keyClick(button, Qt.Key.Key_Control)
    panel.setFocus()
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    assert rings.ring is None, "a key that is held for a click moves nothing"
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert [ring.parent() for ring in panel.findChildren(FocusRing)] == [QApplication.focusWidget()]


def test_wherever_tab_goes_in_the_window_there_is_a_ring(window: DeskWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    reached: set[QWidget] = set()
    for _ in range(TABS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        control = QApplication.focusWidget()
        assert control is not None
        reached.add(control)
        assert window._rings.ring is not None, control
        assert window._rings.ring.parent() is control
    assert len(reached) > 4
