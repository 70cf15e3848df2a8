"""What will be written, looked at before: the very file at 100 %, and the bytes of each quality."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.files.formats import OutputFormat
from desktop.domain.preparing import CropMode
from desktop.ui.canvas.ways import Way
from desktop.ui.prepare.output_preview import OutputPreviewDialog
from tests.ui.conftest import LONG, Opened, settled
from tests.ui.screens import in_every_look, save_screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.windows import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def preview(window: DeskWindow, opened: Opened, grace_hopper: Path, qtbot: QtBot) -> Iterator[OutputPreviewDialog]:
    opened(grace_hopper)
    window.prepare.output.preview.click()
    dialog = cast("OutputPreviewDialog", window.prepare.findChild(OutputPreviewDialog))
    made(dialog, qtbot)
    yield dialog
    dialog.close()


def made(dialog: OutputPreviewDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._latest.busy and dialog._shown is not None, timeout=LONG)


def test_it_opens_at_100_percent_with_what_is_exported(window: DeskWindow, preview: OutputPreviewDialog) -> None:
    assert preview.pane.view.zoom() == pytest.approx(1.0)
    assert preview.chosen is not None
    check = window.session.documents[0].check
    assert check is not None
    assert len(preview.chosen.data) == check.bytes
    assert preview.bytes.text().endswith("this is exported")
    assert not preview.keep.isEnabled()


def test_the_slider_shows_other_qualities_and_their_bytes(preview: OutputPreviewDialog) -> None:
    before = preview.pane.view._item.pixmap().toImage()
    preview.quality.setFocus()
    QTest.keyClick(preview.quality, Qt.Key.Key_Home)
    assert preview.bytes.text().startswith("JPG 40 · 4:2:0 · ")
    assert preview.pane.view._item.pixmap().toImage() != before
    assert preview.keep.isEnabled()


def test_keeping_to_a_size_makes_that_the_byte_limit(
    window: DeskWindow, preview: OutputPreviewDialog, qtbot: QtBot
) -> None:
    preview.quality.setValue(2)
    wanted = preview.chosen
    assert wanted is not None
    preview.keep.click()
    assert window.session.documents[0].options.max_bytes == len(wanted.data)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    made(preview, qtbot)
    assert preview.chosen is preview._shown.written if preview._shown else False
    assert len(preview.chosen.data) <= len(wanted.data) if preview.chosen else False
    window.actions_["undo"].trigger()


def test_it_follows_the_options_and_png_has_no_quality(
    window: DeskWindow, preview: OutputPreviewDialog, qtbot: QtBot
) -> None:
    window.prepare.output.format.activated.emit(list(OutputFormat).index(OutputFormat.PNG))
    qtbot.waitUntil(lambda: preview.chosen is not None and preview.chosen.format == "png", timeout=LONG)
    assert not preview.quality.isVisible()
    assert "PNG keeps every pixel" in preview.state.text()


def test_why_nothing_would_be_written_is_told(window: DeskWindow, preview: OutputPreviewDialog, qtbot: QtBot) -> None:
    options = window.session.documents[0].options
    changed = type(options)(crop=CropMode.AUTO, margin=90.0, least=90.0)
    window.session.replace(window.session.documents[0].key, options=changed)
    qtbot.waitUntil(lambda: preview._error is not None, timeout=LONG)
    assert preview.state.text().startswith("No crop")
    assert preview.chosen is None


def test_without_a_picture_it_is_empty(window: DeskWindow, preview: OutputPreviewDialog) -> None:
    window.actions_["remove"].trigger()
    assert (preview.chosen, preview.bytes.text()) == (None, "")


def test_screens_of_the_preview(
    window: DeskWindow, preview: OutputPreviewDialog, translations: Translations, theme: ThemeSwitch
) -> None:
    assert window.built
    preview.pane.set_way(Way.BESIDE)
    preview.quality.setValue(1)
    for look in in_every_look(translations, theme):
        save_screen(preview, f"output-preview-{look}")
