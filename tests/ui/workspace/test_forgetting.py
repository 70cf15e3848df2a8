"""Deleting a person while their workspace is open: it is read anew, and nothing brings them back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.domain.fusing.consent import ConsentTerms
from desktop.domain.fusing.order import Source
from desktop.ui.dialogs.erasure import ErasureDialog
from tests.ui.conftest import LONG
from tests.ui.workspace.conftest import idle
from tests.workspaces import make_activity, make_material

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.workspace.area import WorkspaceArea
    from tests.ui.windows import DeskWindow
    from tests.ui.workspace.conftest import Filler

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_the_open_workspace_forgets_and_cannot_undo_it(
    *,
    window: DeskWindow,
    desk: WorkspaceArea,
    fill: Filler,
    services: Services,
    grace_hopper: Path,
    astronaut: Path,
    qtbot: QtBot,
) -> None:
    theirs, other = fill.picture(grace_hopper), fill.picture(astronaut)
    fill.put(
        make_activity(),
        make_material("m1", name="theirs", picture=theirs),
        make_material("m2", name="other", picture=other),
    )
    services.consents.record([Source(grace_hopper)], ConsentTerms("格蕾丝", "test", date(2026, 11, 30)))
    window.duties.forget("格蕾丝")
    qtbot.waitUntil(lambda: bool(window.findChildren(ErasureDialog)), timeout=LONG)
    [report] = window.findChildren(ErasureDialog)
    # All tests of this process have told the same services of their workspaces.
    here = [it.count for it in report.erasure.removed if it.place.is_relative_to(desk.session.store.folder)]
    assert sum(here) == 2, "a material and its picture"
    qtbot.waitUntil(lambda: list(desk.session.summaries) == ["m2"], timeout=LONG)
    idle(desk, qtbot)
    assert not desk.session.can_undo
    assert not desk.session.store.path_of(theirs).exists()
    assert desk.session.store.path_of(other).exists()
    report.close()


def test_a_workspace_that_nothing_went_from_keeps_its_history(
    window: DeskWindow, desk: WorkspaceArea, fill: Filler, services: Services, qtbot: QtBot
) -> None:
    fill.put(make_activity())
    services.consents.record([Source(Path("x.jpg"), b"x")], ConsentTerms("王", "t", date(2026, 11, 30)))
    window.duties.forget("王")
    qtbot.waitUntil(lambda: bool(window.findChildren(ErasureDialog)), timeout=LONG)
    assert desk.session.can_undo
    window.findChildren(ErasureDialog)[0].close()
