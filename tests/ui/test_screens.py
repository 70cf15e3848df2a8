"""Pictures of every screen, to be looked at: ``build/screens/``, in both languages and themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from desktop.domain.geometry import Box
from tests.ui.conftest import LONG, drag, settled
from tests.ui.patience import deliver
from tests.ui.screens import colours, save_screen
from tests.ui.windows import EFFECT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

DISTINCT_COLOURS = 200
"""A screen with a photograph has more than these; one that was not painted has a handful."""

SMALL = (1100, 700)

Look = tuple[str, str]
LOOKS = [(language, theme) for language in ("zh_CN", "en") for theme in ("light", "dark")]


@pytest.fixture
def save(window: DeskWindow) -> Callable[[str], int]:
    """Saves the window as it looks once everything has been laid out; gives how many colours it has."""

    def save_as(name: str) -> int:
        deliver()
        return colours(QImage(str(save_screen(window, name))))

    return save_as


@pytest.fixture(params=LOOKS, ids="-".join)
def look(request: pytest.FixtureRequest, window: DeskWindow) -> str:
    language, theme = request.param
    window.actions_[f"language_{language}"].trigger()
    window.actions_[f"theme_{theme}"].trigger()
    return f"{language}-{theme}"


def test_prepare_is_saved(
    *, look: str, opened: Opened, save: Callable[[str], int], astronaut: Path, grace_hopper: Path
) -> None:
    opened(astronaut, grace_hopper)
    assert save(f"window-prepare-{look}") > DISTINCT_COLOURS


def test_effect_is_saved(look: str, window: DeskWindow, save: Callable[[str], int], qtbot: QtBot) -> None:
    window.show_mode(EFFECT)
    window.actions_["open_samples"].trigger()
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    assert save(f"window-effect-{look}") > DISTINCT_COLOURS


def test_the_empty_window_is_saved(look: str, save: Callable[[str], int]) -> None:
    assert save(f"window-empty-{look}") > 1


def test_a_failing_picture_in_a_small_window_is_saved(
    *, look: str, opened: Opened, window: DeskWindow, save: Callable[[str], int], astronaut: Path, qtbot: QtBot
) -> None:
    window.resize(*SMALL)
    opened(astronaut)
    document = window.session.current
    assert document is not None
    face = document.faces[0].box
    drag(window, Box(face.x - 12, face.y - 20, face.width + 60, face.height + 40), 1)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert save(f"window-failing-{look}") > DISTINCT_COLOURS


def test_an_impossible_crop_in_a_small_window_is_saved(
    *, look: str, opened: Opened, window: DeskWindow, save: Callable[[str], int], astronaut: Path, qtbot: QtBot
) -> None:
    window.resize(*SMALL)
    opened(astronaut)
    window.prepare.crop.margin.changed.emit(5.0, None)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert save(f"window-impossible-{look}") > DISTINCT_COLOURS
