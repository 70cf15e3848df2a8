"""Materials go to the test of their effect, and results come back into their history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.services.workspace.effect_tests import keep_test, material_under_test
from desktop.ui.kit.mode import KnownId
from desktop.ui.kit.notice import NoticeState

if TYPE_CHECKING:
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.workspace.effect_tests import MaterialResult, MaterialUnderTest
    from desktop.ui.kit.mode import Materials
    from desktop.ui.workspace.context import WorkspaceContext


class EffectTests(QObject):
    """``given(material)``: a :class:`~desktop.services.workspace.effect_tests.MaterialUnderTest` was read."""

    given = Signal(object)

    def __init__(self, parts: WorkspaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._session = parts, parts.session

    def join(self, materials: Materials) -> None:
        """Answer what modes ask for, and take what they give."""
        materials.asked.connect(self.test)
        materials.kept.connect(self.keep)
        self.given.connect(materials.given)
        materials.activities, materials.materials = self.activities, self.materials

    def test(self, material_id: str) -> None:
        """Give the material to the test of its effect."""
        if material_id in self._session.summaries:
            work = partial(_read, self._session.store, material_id)
            self._parts.jobs.start(work, lambda: self.tr("Opening the material"), self.given.emit)

    def keep(self, result: MaterialResult) -> None:
        """Put a result into the history of its material, in one undoable step."""
        if result.material.id not in self._session.summaries:
            text = self.tr("{name} is not in the workspace that is open: the result was not kept.")
            self._parts.notice.say(text.format(name=result.material.name), NoticeState.WARN)
            return
        clock, services = self._session.services.clock, self._parts.services
        done = self.tr("The result is kept with {name}.").format(name=result.material.name)

        def make(store: WorkspaceStore) -> Edit:
            return keep_test(store, services().results, result, time=clock())

        then = partial(self._parts.notice.say, done, NoticeState.GOOD)
        self._session.edit(self.tr("Keep a test result"), make, then=then)

    def activities(self) -> tuple[KnownId, ...]:
        """Those that have an ID in the console."""
        known = self._session.activities.values()
        return tuple(KnownId(it.project_id, it.name) for it in known if it.project_id)

    def materials(self) -> tuple[KnownId, ...]:
        """Those that have an ID in the console."""
        owners = {identity: activity.project_id for identity, activity in self._session.activities.items()}
        known = self._session.summaries.values()
        return tuple(KnownId(it.model_id, it.name, owners.get(it.activity_id, "")) for it in known if it.model_id)


def _read(store: WorkspaceStore, material_id: str, _: Progress) -> MaterialUnderTest:
    return material_under_test(store, material_id)
