"""The Test effect mode (效果测试) as the window sees it: its page is made when it is first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.settings import cloud_settings
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.mode import NOTHING_OPEN, ModeSpec, ModeState
from desktop.ui.kit.notice import NoticeState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QUndoStack

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.effect.page import EffectPage
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.kit.jobs import Job
    from desktop.ui.kit.mode import ModeContext, PictureAtHand, Plain


class EffectMode(QObject):
    """``session`` is there once the mode is loaded."""

    session: EffectSession

    def __init__(self, context: ModeContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._inside: EffectPage | None = None
        self.page = QWidget()
        self._layout = QVBoxLayout(self.page)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def status(self) -> None:
        """Nothing of its own."""

    @property
    def state(self) -> ModeState:
        """It has no list of pictures that actions of the window could work on."""
        return NOTHING_OPEN

    @property
    def undo_stack(self) -> QUndoStack | None:
        return None

    @property
    def at_hand(self) -> PictureAtHand | None:
        return None

    @property
    def deeds(self) -> Mapping[str, Callable[[], None]]:
        return {}

    def load(self) -> Callable[[], None]:
        from desktop.ui.effect.session import EffectSession

        return partial(self._build, EffectSession)

    def _build(self, make: type[EffectSession]) -> None:
        self.session = make(self)

    @property
    def inside(self) -> EffectPage:
        """What :attr:`page` shows, made when it is first asked for."""
        if self._inside is None:
            self._inside = self._make()
            self._layout.addWidget(self._inside)
        return self._inside

    def shown(self, at_hand: PictureAtHand | None) -> None:
        """Begin with the picture at hand when there is no template yet; else keep up with where that came from."""
        if self.session.template is None and at_hand is not None:
            self.take(at_hand)
        else:
            self.inside.jobs.keep_up()

    def take(self, picture: PictureAtHand) -> None:
        """Test what would be exported of it."""
        self.inside.follow(picture)

    def open(self, paths: Sequence[Path], options: PrepareOptions | None = None) -> None:  # noqa: ARG002 - of Prepare
        """The first is the template."""
        for path in paths[:1]:
            self.inside.set_template(path)

    def open_samples(self) -> None:
        self.inside.load_samples()

    def paste(self) -> bool:
        return self.inside.paste()

    def save(self) -> Plain:
        return None

    def restore(self, saved: Plain) -> None:
        """There is nothing to restore: the algorithm version is one of the settings."""

    def close(self) -> None:
        """Everything ends with the window's runner."""

    def _make(self) -> EffectPage:
        from desktop.ui.effect.page import EffectPage

        context, preferences = self._context, self._context.preferences
        self.session.choose("algorithm", preferences.value.algorithm)
        self.session.settings_changed.connect(self._remember_algorithm)
        page = EffectPage(self.session, context.runner, context.services, watch=context.usage)
        page.job_started.connect(self._show_saving)
        page.call_started.connect(self._show_call)
        page.saved.connect(self._tell_saved)
        page.cloud.keys_asked.connect(context.ask_keys)
        preferences.changed.connect(lambda: page.cloud.desk.use(cloud_settings(preferences.value)))
        page.cloud.desk.use(cloud_settings(preferences.value))
        return page

    def _remember_algorithm(self) -> None:
        algorithm = self.session.values_of(LOCAL).get("algorithm", Algorithm.SWAP)
        self._context.preferences.change(algorithm=Algorithm(str(algorithm)))

    def _show_saving(self, job: Job) -> None:
        self._context.jobs.show_job(job, lambda: self.tr("Saving the result"))

    def _show_call(self, job: Job) -> None:
        self._context.jobs.show_job(job, lambda: self.tr("Fusing in the cloud"))

    def _tell_saved(self, path: Path) -> None:
        from desktop.domain.files.spelling import readable

        show = partial(self._context.questions.show_folder, path.parent)
        text = self.tr("Saved as %1").replace("%1", readable(str(path)))
        self._context.notice.say(text, NoticeState.GOOD, {self.tr("Open folder"): show})


EFFECT = ModeSpec("effect", QT_TRANSLATE_NOOP("Actions", "Test &effect"), "effect", EffectMode, takes="test_current")
