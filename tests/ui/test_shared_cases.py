"""The same cases in the window: each gets its badge, none ends in the crash dialog, and what is fit is exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cases import CASES, needs_cases
from tests.ui.conftest import LONG, settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.windows import DeskWindow

pytestmark = needs_cases


def test_every_case_is_opened_and_told(window: DeskWindow, qtbot: QtBot) -> None:
    window.open([case.file for case in CASES])
    qtbot.waitUntil(lambda: len(window.session.documents) == len(CASES) and settled(window), timeout=LONG)
    for case, document in zip(CASES, window.session.documents, strict=True):
        assert document.path == case.file
        assert document.inspection is not None, case.path
        assert len(document.faces) == len(case.rolls), case.path
        told = {finding.code.value for finding in document.inspection.findings}
        assert case.codes <= told, case.path
