"""What a drop or a paste carries: files, their paths as text, a picture's own file, a ``data:`` address."""

from __future__ import annotations

import io
from base64 import b64encode
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from desktop.ui.kit.drops import Carried, dropped_data, dropped_files
from tests.ui.conftest import LONG, settled
from tests.ui.dragging import dropped_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.windows import DeskWindow


def mime(**parts: str) -> QMimeData:
    carried = QMimeData()
    for name, value in parts.items():
        {"text": carried.setText, "html": carried.setHtml}[name](value)
    return carried


def turned(path: Path) -> bytes:
    """A sample that lies on its side, and says so (EXIF orientation 6)."""
    with Image.open(path) as picture:
        exif = picture.getexif()
        exif[0x0112] = 6
        out = io.BytesIO()
        picture.rotate(90, expand=True).save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_paths_as_text_are_files(grace_hopper: Path, tmp_path: Path) -> None:
    lines = f'"{grace_hopper}"\r\n{QUrl.fromLocalFile(str(tmp_path)).toString()}\n'
    assert dropped_files(mime(text=lines)) == [grace_hopper, tmp_path]


@pytest.mark.parametrize("text", ["", "hello", "relative.jpg", "/nowhere/at/all.jpg", "https://example.com/a.jpg"])
def test_other_texts_are_none(text: str) -> None:
    assert dropped_files(mime(text=text)) == []


def test_a_clipboard_that_never_held_anything_carries_nothing() -> None:
    """Qt then gives nothing at all; pasting ended in the crash dialog (2026-12-01)."""
    assert not Carried.of(None)


def test_a_data_address_is_a_picture_wherever_it_stands(grace_hopper: Path) -> None:
    data = grace_hopper.read_bytes()
    address = f"data:image/jpeg;base64,{b64encode(data).decode()}"
    urls = QMimeData()
    urls.setUrls([QUrl(address)])
    assert [dropped_data(it) for it in (mime(text=address), mime(html=f'<img src="{address}">'), urls)] == [data] * 3
    assert dropped_data(mime(text="data:image/png;base64,A")) == b""
    assert dropped_data(mime(html='<img src="https://example.com/a.jpg">')) == b"", "nothing is fetched"


def test_the_filmstrip_takes_files_and_the_canvas_pictures_of_a_browser(
    window: DeskWindow, qtbot: QtBot, grace_hopper: Path, astronaut: Path
) -> None:
    window.open([astronaut])
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    files, picture, address = QMimeData(), QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(grace_hopper))])
    picture.setData("image/jpeg", turned(grace_hopper))
    picture.setUrls([QUrl("https://example.com/a.jpg")])
    address.setUrls([QUrl("https://example.com/a.jpg")])
    assert dropped_on(window.prepare.filmstrip.viewport(), files)
    qtbot.waitUntil(lambda: len(window.session.documents) == 2 and settled(window), timeout=LONG)
    assert dropped_on(window.prepare.canvas.viewport(), picture)
    qtbot.waitUntil(lambda: len(window.session.documents) == 3 and settled(window), timeout=LONG)
    assert dropped_on(window.prepare.canvas.viewport(), address)
    assert "nothing is fetched" in window.notice.text.text()
    assert len(window.session.documents) == 3
    assert not dropped_on(window.prepare.canvas.viewport(), mime(text="words"))


@pytest.mark.parametrize("as_text", [False, True])
def test_a_pasted_jpeg_keeps_its_orientation_and_the_notice_goes(
    window: DeskWindow, qtbot: QtBot, grace_hopper: Path, as_text: bool
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(mime(text="nothing of ours"))
    window.actions_["paste"].trigger()
    assert "no picture on the clipboard" in window.notice.text.text()
    assert window.notice.isVisible()
    data = turned(grace_hopper)
    carried = mime(text=f"data:image/jpeg;base64,{b64encode(data).decode()}") if as_text else QMimeData()
    if not as_text:
        carried.setData("image/jpeg", data)
    clipboard.setMimeData(carried)
    window.actions_["paste"].trigger()
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    [document] = window.session.documents
    assert document.path.read_bytes() == data
    assert document.inspection is not None
    assert abs(document.faces[0].pose.roll) < 20
    assert not window.notice.isVisible()
