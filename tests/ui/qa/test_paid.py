"""Paid cells in the window, against the sandbox: planned, paid for, looked into, and what stops them in the middle."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.composition import build_services
from desktop.domain.cloud.calls import Charged
from desktop.domain.qa.editing import Append, Put
from desktop.domain.qa.results import CellState
from desktop.sandbox.account import AccountState
from desktop.sandbox.authentication import DEFAULT_KEYS
from desktop.sandbox.sandbox import SandboxOptions
from desktop.sandbox.server import SandboxServer
from desktop.sandbox.setup import build_sandbox
from desktop.ui.qa.cell_view import CALL, LEAST_PICTURE
from desktop.ui.qa.page import QUEUE, REPORT
from tests.ui.qa.conftest import settled
from tests.ui.screens import in_every_look, save_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.domain.qa.results import CellResult
    from desktop.sandbox.protocol import JsonObject, ReceivedCall
    from desktop.sandbox.sandbox import Sandbox
    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.qa.conftest import QaAnswers, QaWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture(scope="module")
def _running() -> Iterator[SandboxServer]:
    with SandboxServer(build_sandbox(SandboxOptions(rate_limits=False))) as server:
        yield server


@pytest.fixture
def sandbox(_running: SandboxServer) -> Iterator[Sandbox]:
    """In good order again after each test."""
    answer = _running.sandbox.gateway.answer
    yield _running.sandbox
    _running.sandbox.gateway.answer = answer  # type: ignore[method-assign]
    _running.sandbox.account.state = AccountState.ACTIVE


@pytest.fixture
def loaded_services(own_folders: Path) -> Iterator[Services]:
    """The test's own: calls are counted in its folders, and its connections end with it."""
    assert own_folders
    services = build_services()
    yield services
    services.cloud.close()


@pytest.fixture
def window(window: QaWindow, _running: SandboxServer) -> QaWindow:
    """The program's window, its account at the sandbox."""
    window.preferences.change(cloud_endpoint=_running.url, face_endpoint=_running.url)
    return window


@pytest.fixture
def _plan(window: QaWindow, small: Path, qtbot: QtBot) -> None:
    """Two photos in one template, here and by FuseFaceUltra with three degrees: 2 free cells, 6 paid ones."""
    window.parts.plan.new(
        "paid",
        Append(("photos", "paths"), str(small / "panel")),
        Append(("materials",), {"path": str(small / "team.jpg")}),
        Append(("settings",), {"engine": "local"}),
        Append(("settings",), {"engine": "fuse-ultra", "model": [1, 2, 5]}),
    )
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))
    assert not window.parts.plan.problems


def ran(window: QaWindow, qtbot: QtBot, action: str = "run") -> list[CellResult]:
    """What came of the cells once the run has ended."""
    run = window.parts.run
    ended: list[object] = []
    run.ended.connect(ended.append)
    if action == "run":
        QTest.keyClick(window.bench.lists.photos.list, Qt.Key.Key_F5)
    else:
        window.bench.actions_[action].trigger()
    qtbot.waitUntil(lambda: bool(ended) and settled(window))
    assert run.store is not None
    return list(run.store.run().results)


def look_at(window: QaWindow, result: CellResult, qtbot: QtBot) -> None:
    def looked() -> bool:
        seen = window.bench.cell.seen
        return seen is not None and seen.result.cell.key == result.cell.key and settled(window)

    window.bench.matrix.go_to(result.cell.index)
    qtbot.waitUntil(looked)


def charged(sandbox: Sandbox) -> int:
    return int(sandbox.usage.document()["charged"])


@pytest.mark.usefixtures("_plan")
def test_a_mixed_plan_is_paid_for_and_every_call_is_looked_into(
    *, window: QaWindow, sandbox: Sandbox, qa_answers: QaAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    bench, before = window.bench, charged(sandbox)
    assert bench.head.cost.text().startswith("8 cells · local free | cloud 6 calls")
    results = ran(window, qtbot)
    assert qa_answers.asked in ([(6, 1000)], [(6, None)]), "the price is asked for before the first call"
    assert Counter(it.state for it in results) == {CellState.DONE: 8}
    assert charged(sandbox) - before == window.parts.run.totals.spent == 6
    free, paid = (next(it for it in results if it.cell.setting.paid is is_paid) for is_paid in (False, True))

    # what was signed, sent and answered
    look_at(window, free, qtbot)
    assert not bench.cell._tabs.isTabVisible(CALL), "a free cell has no call"
    look_at(window, paid, qtbot)
    assert bench.cell._tabs.isTabVisible(CALL)
    bench.cell._tabs.setCurrentIndex(CALL)
    inspector = bench.cell.call.inspector
    qtbot.waitUntil(lambda: "tencentcloud" in inspector.code.text.toPlainText())
    assert inspector.timing.request_id.text() == paid.request_id
    body = json.loads(inspector.request.text.toPlainText())
    assert body["RspImgType"] == "base64"
    assert "<base64" in body["ModelImage"], "told by size and hash"
    inspector.request.buttons["headers"].click()
    assert DEFAULT_KEYS.secret_id not in inspector.request.text.toPlainText()

    # for support
    qa_answers.target = tmp_path / "call.zip"
    inspector.pictures.click()
    inspector.save.click()
    qtbot.waitUntil(lambda: (tmp_path / "call.zip").exists() and settled(window))
    with zipfile.ZipFile(tmp_path / "call.zip") as bundle:
        assert bundle.testzip() is None
        names = bundle.namelist()
        assert json.loads(bundle.read("exchange.json"))["request_id"] == paid.request_id
    assert sum(name.endswith((".jpg", ".png")) for name in names) == 2, "the template and the photo"
    assert qa_answers.asked[-1] == f"FuseFaceUltra-{paid.request_id}.zip"


@pytest.mark.usefixtures("_plan")
def test_the_budget_of_the_plan_stops_calls_and_not_the_run(window: QaWindow, sandbox: Sandbox, qtbot: QtBot) -> None:
    before = charged(sandbox)
    window.parts.plan.edit("x", Put(("budget", "paid_calls"), 2))
    qtbot.waitUntil(lambda: settled(window))
    results = ran(window, qtbot)
    assert Counter((it.state, it.code) for it in results) == {
        (CellState.DONE, None): 4,
        (CellState.SKIPPED, "plan.budget"): 4,
    }
    assert charged(sandbox) - before == 2
    skipped = next(it for it in results if it.state is CellState.SKIPPED)
    look_at(window, skipped, qtbot)
    assert window.bench.cell.call.inspector._empty.text() == "No call was made for this cell yet."


def in_arrears(sandbox: Sandbox) -> None:
    sandbox.account.state = AccountState.IN_ARREARS


def without_keys(sandbox: Sandbox) -> None:
    """The key is deleted in the console while the run goes on."""
    sandbox.gateway._desk.authenticator._keys.clear()


def with_keys(sandbox: Sandbox) -> None:
    sandbox.account.state = AccountState.ACTIVE
    sandbox.gateway._desk.authenticator._keys.update({pair.secret_id: pair for pair in sandbox.keys})


@pytest.mark.usefixtures("_plan")
@pytest.mark.parametrize(
    ("happens", "code"),
    [(in_arrears, "ResourceUnavailable.InArrears"), (without_keys, "AuthFailure.SecretIdNotFound")],
)
def test_what_stops_the_account_in_the_middle_stops_the_asking_and_keeps_the_rest(
    *,
    window: QaWindow,
    sandbox: Sandbox,
    qtbot: QtBot,
    happens: Callable[[Sandbox], None],
    code: str,
) -> None:
    before, answered = charged(sandbox), []
    answer = sandbox.gateway.answer

    def then_nothing(call: ReceivedCall) -> JsonObject:
        """Two calls are answered, then the account cannot pay or is not known any more."""
        answered.append(call)
        if len(answered) > 2:
            happens(sandbox)
        return answer(call)

    sandbox.gateway.answer = then_nothing  # type: ignore[method-assign]
    try:
        results = ran(window, qtbot)
        bad = [it for it in results if it.state is not CellState.DONE]
        assert {it.code for it in bad} == {code}
        done = sum(it.state is CellState.DONE and it.cell.setting.paid for it in results)
        unknown = sum(it.charged is Charged.UNKNOWN for it in results)
        assert charged(sandbox) - before == done
        assert window.parts.run.totals.spent == done + unknown, "what may have been charged counts"
        assert sum(it.state is CellState.DONE and not it.cell.setting.paid for it in results) == 2, "free ones go on"
        assert window.notice.isVisible()
        refused = next(it for it in bad if it.state is CellState.FAILED)
        look_at(window, refused, qtbot)
        qtbot.waitUntil(lambda: code in window.bench.cell.call.inspector.response.text.toPlainText())
        window.bench.tabs.setCurrentIndex(QUEUE)
        qtbot.waitUntil(lambda: settled(window) and window.bench.queue.model.rowCount() == len(bad))
    finally:
        sandbox.gateway.answer = answer  # type: ignore[method-assign]
        with_keys(sandbox)

    # mended: what was skipped and what failed is asked for again, and nothing is paid for twice
    results = ran(window, qtbot, "retry_failed")
    assert Counter(it.state for it in results) == {CellState.DONE: 8}
    assert charged(sandbox) - before == 6
    assert window.parts.run.totals.spent == 6 + unknown


@pytest.mark.usefixtures("_plan")
def test_a_call_that_is_gone_from_the_run_is_told(window: QaWindow, qtbot: QtBot, sandbox: Sandbox) -> None:
    assert sandbox
    results = ran(window, qtbot)
    first, second = [it for it in results if it.cell.setting.paid][:2]
    store = window.parts.run.store
    assert store is not None
    assert first.call is not None
    store.path_of(first.call.exchange).unlink()
    look_at(window, second, qtbot)
    look_at(window, first, qtbot)
    inspector = window.bench.cell.call.inspector
    assert inspector._stack.currentIndex() == 0
    assert inspector._empty.text()
    look_at(window, second, qtbot)
    assert inspector._stack.currentIndex() == 1


@pytest.mark.usefixtures("_plan")
def test_screens_of_a_paid_cell(
    *, window: QaWindow, sandbox: Sandbox, translations: Translations, theme: ThemeSwitch, qtbot: QtBot
) -> None:
    assert sandbox
    results = ran(window, qtbot)
    bench = window.bench
    look_at(window, next(it for it in results if it.cell.setting.paid), qtbot)
    bench.cell._tabs.setCurrentIndex(CALL)
    qtbot.waitUntil(lambda: bool(bench.cell.call.inspector.code.text.toPlainText()))
    for look in in_every_look(translations, theme):
        save_screen(window, f"qa-call-{look}")
    bench.look_closely()
    bench.tabs.setCurrentIndex(REPORT)
    for look in in_every_look(translations, theme):
        qtbot.waitUntil(lambda: settled(window))
        save_screen(window, f"qa-call-close-{look}")


@pytest.mark.usefixtures("_plan")
def test_pictures_give_way_to_a_call_only_while_it_is_read(window: QaWindow, sandbox: Sandbox, qtbot: QtBot) -> None:
    assert sandbox
    results = ran(window, qtbot)
    cell = window.bench.cell
    look_at(window, next(it for it in results if it.cell.setting.paid), qtbot)
    before = cell.compare.height()
    cell._tabs.setCurrentIndex(CALL)
    qtbot.waitUntil(lambda: cell.compare.height() < before)
    assert cell.compare.height() >= LEAST_PICTURE
    look_at(window, next(it for it in results if not it.cell.setting.paid), qtbot)
    qtbot.waitUntil(lambda: cell.compare.height() >= before - 1)
