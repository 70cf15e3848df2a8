"""What we paint ourselves is there for a screen reader too: faces, frame, pictures, cells, each with name and state.

That every control of every screen has a name and a role is asked by ``save_screen`` wherever a screen is looked at.
"""

from __future__ import annotations

import ast
import gc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QPushButton, QToolButton, QWidget

from desktop.domain.geometry import Box, Margins, Size
from desktop.domain.settings import Language
from desktop.ui.canvas.compare import CompareView
from desktop.ui.canvas.view import PictureCanvas
from desktop.ui.kit.icons import icon
from desktop.ui.prepare.document import Badge
from tests.ui.accessibility import interface_of, name_of, unnamed, walk
from tests.ui.faces import ASTRONAUT_FACE, face

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

ROOT = Path(__file__).resolve().parents[2]
PICTURE = Size(512, 512)
FRAME = Box(110, 0, 220, 280)
SECOND = Box(400, 60, 70, 80)


@pytest.fixture
def canvas(qtbot: QtBot, astronaut: Path, translations: Translations) -> PictureCanvas:
    assert translations.shown is Language.ENGLISH
    view = PictureCanvas()
    qtbot.addWidget(view)
    view.resize(820, 640)
    view.set_picture(QImage(str(astronaut)), PICTURE)
    view.set_faces([face("F1", ASTRONAUT_FACE), face("F2", SECOND)], frozenset({"F1"}))
    view.set_frame(FRAME, {"F1": Margins.of(ASTRONAUT_FACE, FRAME)}, valid=False)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def children(widget: QWidget) -> list[QAccessibleInterface]:
    top = interface_of(widget)
    return [child for place in range(top.childCount()) if (child := top.child(place)) is not None]


def test_faces_and_frame_are_read_out_with_their_state(canvas: PictureCanvas) -> None:
    first, second, frame = children(canvas)
    assert name_of(first) == "Face F1, chosen"
    assert name_of(second) == "Face F2, not chosen"
    assert first.state().selected
    assert not second.state().selected
    assert name_of(frame).startswith("Crop frame, 220 × 280 pixels, a rule about the crop fails, left 0.55×")
    assert interface_of(canvas).role() == QAccessible.Role.Canvas


def test_faces_are_read_out_in_chinese(canvas: PictureCanvas, translations: Translations) -> None:
    translations.use(Language.CHINESE)
    assert name_of(children(canvas)[0]) == "人脸 F1，已选用"


def test_a_face_lies_where_it_is_drawn(canvas: PictureCanvas) -> None:
    second = children(canvas)[1]
    middle = canvas.mapFromScene(SECOND.x + SECOND.width / 2, SECOND.y + SECOND.height / 2)
    there = canvas.mapToGlobal(middle)
    assert second.rect().contains(there)
    assert interface_of(canvas).childAt(there.x(), there.y()) is second


def test_the_face_that_tab_reaches_has_the_focus(canvas: PictureCanvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    first, second, _ = children(canvas)
    assert first.state().focused
    assert not second.state().focused
    assert interface_of(canvas).focusChild() is first


def test_a_face_that_is_gone_is_no_longer_there(canvas: PictureCanvas) -> None:
    """An assistive program may hold it for as long as it likes."""
    _, second, frame = children(canvas)
    canvas.set_frame(None, {}, valid=True)
    canvas.set_faces([face("F1", ASTRONAUT_FACE)], frozenset())
    assert [name_of(child) for child in children(canvas)] == ["Face F1, not chosen"]
    assert not second.isValid()
    assert not frame.isValid()
    assert name_of(second) == ""


def test_what_was_handed_out_ends_with_the_widget(qtbot: QtBot) -> None:
    """Qt keeps bare pointers by number: the collector must not be faster."""
    views = [CompareView() for _ in range(5)]
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    numbers = []
    for view in views:
        qtbot.addWidget(view)
        view.set_pictures(picture, picture, Size(40, 40))
        view.set_captions("Template", "Result", "Local preview")
        assert [name_of(child) for child in children(view)] == ["Template", "Result", "Local preview"]
        numbers += [QAccessible.uniqueId(child) for child in children(view)]
        view.deleteLater()
    views.clear()
    del view
    QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
    gc.collect()
    assert [QAccessible.accessibleInterface(number) for number in numbers] == [None] * len(numbers)


def test_a_picture_of_the_strip_says_what_its_badge_shows(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, translations: Translations
) -> None:
    opened(grace_hopper)
    document = window.session.current
    assert document is not None
    (item,) = children(window.prepare.strip.list)
    words = {Badge.PASS: "passes", Badge.WARN: "passes with warnings", Badge.FAIL: "would be rejected"}
    assert name_of(item) == f"grace_hopper.jpg, {words[document.badge]}"
    assert item.state().selected
    assert translations.shown is Language.ENGLISH


# -- the walk itself finds what it is to find --------------------------------------------------------------------


class Panel(QWidget):
    """With one thing that nobody could use without seeing it."""


def nameless_button() -> QWidget:
    button = QToolButton()
    button.setIcon(icon("close", "#000000"))
    return button


def dots() -> QWidget:
    return QPushButton("…")


def named_like_its_class() -> QWidget:
    button = QPushButton("Go")
    button.setAccessibleName("QPushButton")
    return button


def pane_with_keys() -> QWidget:
    pane = QWidget(accessibleName="Something")
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pane.setMinimumSize(20, 20)
    return pane


def pictures_without_words() -> QWidget:
    views = QListWidget()
    views.setAccessibleName("Runs")
    views.addItem(QListWidgetItem(icon("close", "#000000"), ""))
    return views


@pytest.mark.parametrize("make", [nameless_button, dots, named_like_its_class, pane_with_keys, pictures_without_words])
def test_what_cannot_be_read_out_is_found(qtbot: QtBot, make: type[QWidget]) -> None:
    panel = Panel()
    qtbot.addWidget(panel)
    make().setParent(panel)
    panel.show()
    assert len(unnamed(panel)) == 1


def test_the_walk_comes_to_everything_that_is_shown(window: DeskWindow) -> None:
    names = {name_of(one) for one in walk(interface_of(window))}
    assert {"Prepare", "Test effect", "Batch and QA", "File", "Open pictures…", "Open the samples"} <= names


# -- nothing is left out -----------------------------------------------------------------------------------------


def dialogs() -> list[str]:
    """The classes of all dialogs, however far from QDialog."""
    bases = {"QDialog"}
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted((ROOT / "desktop" / "ui").rglob("*.py"))]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found: set[str] = set()
    while more := {it.name for it in classes if bases & {ast.unparse(base) for base in it.bases}} - found:
        found |= more
        bases |= more
    return sorted(found)


@pytest.mark.parametrize("name", dialogs())
def test_every_dialog_is_looked_at(name: str) -> None:
    """Some test that looks at screens, which finds what has no name, names it."""
    looking = (path.read_text("utf-8") for path in (ROOT / "tests" / "ui").rglob("test_*.py"))
    assert any("save_screen(" in text and name in text for text in looking)
