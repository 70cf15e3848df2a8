"""The window as tests see it: with its modes by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from desktop.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from desktop.ui.effect.mode import EffectMode
    from desktop.ui.effect.page import EffectPage
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.prepare.exporting import Exporter
    from desktop.ui.prepare.mode import PrepareMode
    from desktop.ui.prepare.page import PreparePage
    from desktop.ui.prepare.session import Session

PREPARE, EFFECT = "prepare", "effect"


def prepare_of(window: MainWindow) -> PrepareMode:
    return cast("PrepareMode", window.modes[PREPARE])


def effect_of(window: MainWindow) -> EffectMode:
    return cast("EffectMode", window.modes[EFFECT])


class DeskWindow(MainWindow):
    """The program knows its modes as rows of a table; tests know which there are."""

    @property
    def session(self) -> Session:
        return prepare_of(self).parts.session

    @property
    def prepare(self) -> PreparePage:
        return prepare_of(self).parts.page

    @property
    def exporter(self) -> Exporter:
        return prepare_of(self).parts.exporter

    @property
    def zoom(self) -> QLabel:
        return prepare_of(self).status

    @property
    def effect_session(self) -> EffectSession:
        return effect_of(self).session

    def effect(self) -> EffectPage:
        return effect_of(self).inside
