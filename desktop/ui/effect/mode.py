"""The Test effect mode (效果测试) as the window sees it: its page is made when it is first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.settings import cloud_settings
from desktop.ui.kit.actions import ActionPlace
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.mode import GivenMaterial, ModeSpec, ModeState, ToTest
from desktop.ui.kit.notice import NoticeState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QUndoStack

    from desktop.domain.jobs import Progress
    from desktop.domain.preparing import PrepareOptions
    from desktop.services.workspace.effect_tests import MaterialUnderTest
    from desktop.ui.canvas.compare_actions import CompareActions
    from desktop.ui.effect.actions import RunActions
    from desktop.ui.effect.keeping import KeptTest
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
        self._built = False
        self._saved: Plain = None
        self._followed: Path | None = None
        self.page = QWidget()
        self._layout = QVBoxLayout(self.page)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def status(self) -> None:
        """Nothing of its own."""

    @property
    def state(self) -> ModeState:
        """It has no list of pictures that actions of the window could work on."""
        return ModeState(listed=False, made=len(self.session.history) if self._built else 0)

    @property
    def undo_stack(self) -> QUndoStack | None:
        return None

    @property
    def at_hand(self) -> PictureAtHand | None:
        return None

    @property
    def deeds(self) -> Mapping[str, Callable[[], None]]:
        return {"open": self._open_template, "test_many": self._test}

    def load(self) -> Callable[[], None]:
        from desktop.ui.canvas.compare_actions import compare_actions, compared_place
        from desktop.ui.effect.actions import run_actions
        from desktop.ui.effect.keeping import KeptTest
        from desktop.ui.effect.session import EffectSession

        def build() -> None:
            self._build(EffectSession, KeptTest)
            self._offer_actions(run_actions)
            self._offer_compared(compare_actions, compared_place)

        return build

    def _offer_actions(self, make: Callable[[QWidget, Callable[[str], None]], RunActions]) -> None:
        """They are known before the page is made: to the palette, and to whoever wants other keys."""
        self._actions = make(self.page, lambda action_id: self.inside.history.do(action_id))  # noqa: PLW0108 - made later
        title = QT_TRANSLATE_NOOP("Actions", "Earlier runs")
        self._context.offer(ActionPlace("runs", title, self._actions, self._context.show))

    def _offer_compared(self, make: Callable[..., CompareActions], place: Callable[..., ActionPlace]) -> None:
        self._compared = make(self.page, lambda action_id: self.inside.result.pane.do(action_id))  # noqa: PLW0108 - made later
        self._context.offer(place(self._compared, self._context.show))

    def _build(self, make: type[EffectSession], keep: type[KeptTest]) -> None:
        self.session = make(self)
        self._built = True
        self._kept = keep(self._context.files)
        self._context.materials.given.connect(self._test_material)
        self._context.runner.start(_import_page)

    def _test_material(self, material: MaterialUnderTest) -> None:
        self._context.show()
        self.inside.test_material(material)

    @property
    def inside(self) -> EffectPage:
        """What :attr:`page` shows, made when it is first asked for."""
        if self._inside is None:
            self._inside = self._make()
            self._layout.addWidget(self._inside)
            self._put_back()
        return self._inside

    def shown(self, at_hand: PictureAtHand | None) -> None:
        """Begin with the picture at hand when there is no template yet; else keep up with where that came from."""
        jobs, followed = self.inside.jobs, self._followed
        is_empty = self.session.template is None and not jobs.busy
        if at_hand is not None and (is_empty or at_hand.path == followed):
            self.take(at_hand)
        else:
            jobs.keep_up()

    def take(self, picture: PictureAtHand) -> None:
        """Test what would be exported of it."""
        self._followed = None
        self.inside.follow(picture)

    def open(self, paths: Sequence[Path], options: PrepareOptions | None = None) -> None:  # noqa: ARG002 - of Prepare
        """The first is the template."""
        for path in paths[:1]:
            self._followed = None
            self._context.opened([path])
            self.inside.set_template(path)

    def _open_template(self) -> None:
        self.inside.ask_for_template()

    def open_samples(self) -> None:
        self.inside.load_samples()

    def paste(self) -> bool:
        return self.inside.paste()

    def save(self) -> Plain:
        """What is tried out; what was saved before, while nobody has looked at it."""
        if self._inside is None:
            return self._saved
        return self._kept.plain_of(self.session)

    def restore(self, saved: Plain) -> None:
        """As soon as the mode is shown: its page is made then."""
        self._saved = saved
        if self._inside is not None:
            self._put_back()

    def _put_back(self) -> None:
        from desktop.ui.effect.keeping import followed_path, restore

        if self._saved is not None:
            self._followed = followed_path(self._saved)
            restore(self._saved, self.session, self.inside.jobs, self._context.files)

    def close(self) -> None:
        """Everything ends with the window's runner."""

    def _make(self) -> EffectPage:
        from desktop.ui.effect.page import EffectPage

        context, preferences = self._context, self._context.preferences
        self.session.choose("algorithm", preferences.value.algorithm)
        self.session.settings_changed.connect(self._remember_algorithm)
        session, changed = self.session, self._context.changed
        for signal in (session.template_changed, session.assignments_changed, session.settings_changed):
            signal.connect(changed)
        session.history_changed.connect(changed)
        page = EffectPage(
            self.session,
            context.runner,
            context.services,
            watch=context.usage,
            workspace=context.workspace,
            materials=context.materials,
            actions=self._actions,
            compared=self._compared,
        )
        page.job_started.connect(self._show_saving)
        page.call_started.connect(self._show_call)
        page.saved.connect(self._tell_saved)
        page.cloud.keys_asked.connect(context.ask_keys)
        page.explain_asked.connect(context.explain)
        preferences.changed.connect(lambda: page.cloud.desk.use(cloud_settings(preferences.value)))
        page.cloud.desk.use(cloud_settings(preferences.value))
        return page

    def _test(self) -> None:
        """What is tried here, as the beginning of a plan: the template, its photos, the engine with what was set.

        What was pasted, or lies on the web, no plan can name.
        """
        from desktop.domain.fusing.order import Source

        def paths(*sources: object) -> tuple[Path, ...]:
            return tuple(dict.fromkeys(it.path for it in sources if isinstance(it, Source) and it.data is None))

        session = self.session
        templates = paths(session.template.source) if session.template is not None else ()
        photos = paths(*(it.photo for it in session.assigned))
        materials = tuple(GivenMaterial(path) for path in templates)
        given = ToTest(self.tr("Matrix"), materials, photos, engine=session.engine.id, values=session.values.pairs)
        self._context.test(given)

    def _remember_algorithm(self) -> None:
        from desktop.domain.fusing.engine import LOCAL

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


def _import_page(_: Progress) -> None:
    """What the page needs takes a tenth of a second and more to import: on a worker, before it is first shown."""
    import desktop.ui.effect.page  # noqa: F401 - for the next import of it


EFFECT = ModeSpec("effect", QT_TRANSLATE_NOOP("Actions", "Test &effect"), "effect", EffectMode, takes="test_current")
