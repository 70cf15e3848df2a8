"""Words can be read and controls can be seen in both themes; and nothing is told by its colour alone."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.assets import STYLE
from desktop.domain.geometry import Box
from desktop.domain.qa.baseline import Standing
from desktop.domain.rules.findings import Severity
from desktop.ui.batch.model import ICONS as BATCH_ICONS
from desktop.ui.canvas import colours
from desktop.ui.canvas.overlays import FaceMark, Overlay
from desktop.ui.kit.icons import draw_icon
from desktop.ui.kit.theme import DARK, LIGHT, Tokens
from desktop.ui.prepare.compliance import STATE_ICONS
from desktop.ui.prepare.filmstrip import BADGES
from desktop.ui.qa.cell_painter import ACCEPTED, MARKS, STANDINGS, STATES, UNKNOWN, VERDICTS, Look
from desktop.ui.workspace.row_painter import TINT
from desktop.ui.workspace.words import STATES as REVIEW_STATES
from tests.ui.conftest import LONG
from tests.ui.contrast import GRAPHICS, TEXT, laid_over, of_words, painted_sharp, ratio
from tests.ui.patience import deliver

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

THEMES = {"light": LIGHT, "dark": DARK}
GROUNDS = ("window", "surface", "raised", "stage")
SOME = 10
"""Words that any mode shows, and more."""
WORDS = ("text", "muted", "accent", "good", "warn", "bad")
"""Tokens that words are written in."""
TINTED = ("muted", "accent", "good", "warn", "bad")
"""Tokens of badges: a word on its own colour, thinned."""
ON_COLOUR = [("on_accent", "accent"), *(("surface", name) for name in ("accent", "good", "warn", "bad", "muted"))]
"""Words and signs on a ground of colour."""
CHIPS = (colours.ACCENT, colours.OWN, colours.MUTED, colours.GOOD, colours.NEAR, colours.BAD)

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
DECLARED = re.compile(r"(?<![\w-])(color|background|border(?:-color)?):[^;]*@(\w+)")


def colour(tokens: Tokens, name: str) -> QColor:
    return QColor(getattr(tokens, name))


# -- tokens ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("words", "ground"), [*product(WORDS, GROUNDS), *ON_COLOUR])
def test_words_can_be_read(theme: str, words: str, ground: str) -> None:
    tokens = THEMES[theme]
    assert ratio(colour(tokens, words), colour(tokens, ground)) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["window", "surface", "raised"])
def test_the_edge_of_a_control_can_be_seen(theme: str, ground: str) -> None:
    tokens = THEMES[theme]
    assert ratio(colour(tokens, "edge"), colour(tokens, ground)) >= GRAPHICS


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("badge", "ground"), [*product(TINTED, ("window", "surface", "raised"))])
def test_a_badge_on_its_own_tint_can_be_read(theme: str, badge: str, ground: str) -> None:
    tokens = THEMES[theme]
    tint = colour(tokens, badge)
    tint.setAlpha(TINT)
    assert ratio(colour(tokens, badge), laid_over(tint, colour(tokens, ground))) >= TEXT


@pytest.mark.parametrize("chip", CHIPS, ids=QColor.name)
def test_what_stands_on_a_picture_can_be_read(chip: QColor) -> None:
    """White words on a chip of colour, whatever the picture."""
    assert ratio(colours.INK, chip) >= TEXT


def test_the_style_sheet_uses_no_pair_that_is_not_looked_at() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", (STYLE / "desk.qss").read_text("utf-8"), flags=re.DOTALL)
    known = {*product(WORDS, GROUNDS), *ON_COLOUR, ("text", "border")}
    for selector, body in RULE.findall(sheet):
        declared = dict(DECLARED.findall(body))
        if {"color", "background"} <= declared.keys():
            assert (declared["color"], declared["background"]) in known, selector.strip()


def test_what_is_measured_is_the_measure_of_wcag() -> None:
    """The values that the standard's own examples have."""
    assert ratio(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert ratio(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.005)


# -- what is really painted --------------------------------------------------------------------------------------


@pytest.fixture
def filled(opened: Opened, window: DeskWindow, grace_hopper: Path, astronaut: Path, qtbot: QtBot) -> DeskWindow:
    """Pictures in Prepare, one that would be rejected and one that would not; a fusion in Test effect."""
    window.preferences.change(padding="none")
    opened(grace_hopper, astronaut)
    window.actions_["test_current"].trigger()
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    window.effect().assign("F1", astronaut)
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    return window


def written(window: QWidget) -> dict[str, QRect]:
    """The words that are in sight and can be used, and where they stand in ``window``."""
    found: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    shown = [it for it in found if it.isVisible() and it.isEnabled() and it.text() and it.window() is window]
    whole = [it for it in shown if it.visibleRegion().boundingRect() == it.rect()]
    return {it.text(): QRect(it.mapTo(window, QPoint()), it.size()) for it in whole}


@pytest.mark.parametrize("look", THEMES)
def test_the_words_of_every_mode_can_be_read_as_they_are_painted(look: str, filled: DeskWindow) -> None:
    filled.actions_[f"theme_{look}"].trigger()
    for mode in filled.modes:
        filled.show_mode(mode)
        deliver()
        image, words = painted_sharp(filled), written(filled)
        assert len(words) > SOME
        faint = {text: measured for text, area in words.items() if (measured := of_words(image, area)) < TEXT}
        assert not faint, mode


# -- never by colour alone ---------------------------------------------------------------------------------------


def grey(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


@pytest.mark.parametrize(
    "icons",
    [
        {name for name, _ in BADGES.values()},
        {name for name, _ in STATE_ICONS.values()},
        {*BATCH_ICONS.values(), "warn"},
    ],
    ids=["filmstrip", "compliance", "batch"],
)
def test_each_badge_has_a_shape_of_its_own(qtbot: object, icons: set[str]) -> None:
    """Drawn in one colour they are told apart all the same."""
    assert qtbot is not None
    drawn = {name: grey(draw_icon(name, "#404040", 40).toImage()) for name in icons}
    assert all(drawn[one] != drawn[other] for one, other in combinations(drawn, 2))


def test_no_two_states_share_a_badge() -> None:
    assert len({name for name, _ in BADGES.values()}) == len(BADGES)
    assert len({name for name, _ in STATE_ICONS.values()}) == len(Severity)
    assert len(set(BATCH_ICONS.values())) == len(BATCH_ICONS)
    assert len(set(REVIEW_STATES.values())) == len(REVIEW_STATES), "those of the workspace are words"


@pytest.mark.parametrize(
    "looks",
    [[*VERDICTS.values(), *STATES.values(), UNKNOWN], [*MARKS.values()]],
    ids=["outcome", "mark"],
)
def test_each_state_of_a_cell_has_a_sign_of_its_own(looks: list[Look]) -> None:
    signs = [look.sign for look in looks]
    assert len(set(signs)) == len(signs)


def test_what_differs_from_the_baseline_has_a_sign_of_its_own() -> None:
    signs = [ACCEPTED.sign, *(look.sign for look in STANDINGS.values())]
    assert len(set(signs)) == len(signs)
    assert {Standing.CHANGED, Standing.FAILED, Standing.NEW} == set(STANDINGS)


def chip_of(mark: FaceMark) -> bytes:
    """A face as it is drawn, without its colours' hue."""
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    Overlay(painter, painter.transform(), image.rect().toRectF()).draw_faces([mark])
    painter.end()
    return grey(image)


def test_a_chosen_face_is_told_from_another_without_its_colour(qtbot: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qtbot is not None
    for name in ("_chip_colour", "_line_colour"):
        monkeypatch.setattr(f"desktop.ui.canvas.overlays.{name}", lambda _: colours.MUTED)
    plain = FaceMark("F1", Box(40, 60, 90, 100), chosen=False)
    looks = (plain, replace(plain, chosen=True), replace(plain, unsure=True), replace(plain, chosen=True, own=True))
    drawn = [chip_of(mark) for mark in looks]
    assert all(one != other for one, other in combinations(drawn, 2))
