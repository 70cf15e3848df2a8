"""Before the first upload of a run the consent of everybody on its photos is asked for, for all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ui.dialogs.consent import ConsentDialog
from tests.ui.qa.conftest import settled

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from tests.ui.qa.conftest import QaAnswers, QaWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

PAID = """\
title = "paid"
photos.paths = ["panel"]
settings = [{{ engine = "{engine}" }}]
materials = [{{ path = "team.jpg", project_id = "at_1", model_id = "mt_1" }}]
"""


def open_plan(window: QaWindow, folder: Path, qtbot: QtBot, engine: str) -> None:
    path = folder / f"{engine}.toml"
    path.write_text(PAID.format(engine=engine), "utf-8")
    window.parts.plan.open(path)
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))


def asked(window: QaWindow) -> list[ConsentDialog]:
    return [dialog for dialog in window.findChildren(ConsentDialog) if dialog.isVisible()]


def test_it_is_asked_for_all_at_once_and_then_the_price(
    *, window: QaWindow, small: Path, qa_answers: QaAnswers, services: Services, qtbot: QtBot
) -> None:
    open_plan(window, small, qtbot, "fuse-face")
    assert "2 photos without consent" in window.bench.head.cost.text()
    qa_answers.paid = False
    window.parts.begin()
    [dialog] = asked(window)
    assert qa_answers.asked == [], "the price comes after the consent"
    dialog.person.setText("李")
    dialog.purpose.setText("内部测试")
    dialog.agreed.setChecked(True)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(qa_answers.asked))
    assert [it.name for it in services.consents.all()] == ["anna.png", "ben.jpg"]
    assert not window.parts.run.running


def test_who_does_not_say_begins_nothing(
    window: QaWindow, small: Path, qa_answers: QaAnswers, services: Services, qtbot: QtBot
) -> None:
    open_plan(window, small, qtbot, "fuse-face")
    window.parts.begin()
    asked(window)[0].reject()
    assert (qa_answers.asked, services.consents.all()) == ([], ())
    assert not window.parts.run.running


def test_what_stays_here_needs_no_word(window: QaWindow, small: Path, qtbot: QtBot) -> None:
    open_plan(window, small, qtbot, "local")
    assert "without consent" not in window.bench.head.cost.text()
    window.parts.begin()
    assert asked(window) == []
    qtbot.waitUntil(lambda: settled(window) and not window.parts.run.running)
