"""One list of formats: what a folder is searched for is what dialogs offer and what can be opened."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from PIL.BmpImagePlugin import BmpImageFile
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import PictureError
from desktop.domain.files.formats import FORMATS, FormatRow, PictureFormat, suffixes
from desktop.services.sources import find_pictures
from desktop.ui import messages
from desktop.ui.effect.files import EffectFiles
from desktop.ui.kit.questions import Questions
from desktop.vision.decoders import DECODERS, Decoder
from desktop.vision.images import PictureFiles
from tests.unit.vision.odd_files import file_of, heif, photo

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

START = b"FAKE"


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> PictureFormat:
    """A format more, as the recipe adds one: a row of the table and its decoder. Its files are BMP behind a start."""
    form = str.__new__(PictureFormat, "fake")
    form._name_, form._value_ = "FAKE", "fake"
    row = FormatRow("Fake", "image/x-fake", (".fake", ".fk"), re.compile(START))
    monkeypatch.setitem(FORMATS, form, row)
    decoder = Decoder(lambda file: BmpImageFile(io.BytesIO(file.read()[len(START) :])), lambda _: False)
    monkeypatch.setitem(DECODERS, form, decoder)
    return form


def bytes_of(form: PictureFormat) -> bytes:
    return heif() if form is PictureFormat.HEIF else file_of(photo(), form.name)


def offered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """The patterns of the dialogs that ask for pictures, of Prepare and of Test effect."""
    asked: list[str] = []

    def several(_parent: QWidget, _title: str, _folder: str, patterns: str) -> tuple[list[str], str]:
        asked.append(patterns)
        return [], ""

    def one(_parent: QWidget, _title: str, _folder: str, patterns: str) -> tuple[str, str]:
        asked.append(patterns)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", several)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", one)
    parent = QWidget()
    qtbot.addWidget(parent)
    Questions(parent).pictures("")
    EffectFiles(parent).picture("")
    prepare, effect = asked
    return prepare, effect


@pytest.mark.parametrize("form", PictureFormat)
def test_a_folder_finds_what_opens_under_every_name_of_its_format(form: PictureFormat, tmp_path: Path) -> None:
    files = [tmp_path / f"picture{suffix}" for suffix in FORMATS[form].suffixes]
    for file in files:
        file.write_bytes(bytes_of(form))
    assert find_pictures([tmp_path]) == tuple(sorted(files))
    assert [PictureFiles().probe(file).findings for file in files] == [()] * len(files)


def test_dialogs_offer_what_a_folder_is_searched_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for patterns in offered(qtbot, monkeypatch):
        assert all(f"*{suffix}" in re.split(r"[ ()]", patterns) for suffix in suffixes())


def test_a_format_more_is_found_offered_and_read(
    fake: PictureFormat, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "picture.FK"
    file.write_bytes(START + bytes_of(PictureFormat.BMP))
    (tmp_path / "notes.txt").touch()
    assert find_pictures([tmp_path]) == (file,)
    assert all("*.fake *.fk" in patterns for patterns in offered(qtbot, monkeypatch))
    picture = PictureFiles().read(file)
    assert (picture.info.format, picture.info.findings) == (fake, ())


def test_a_format_more_is_told_to_those_who_bring_another(fake: PictureFormat, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("no picture")
    with pytest.raises(PictureError) as caught:
        PictureFiles().read(file)
    assert FORMATS[fake].name in messages.error_advice(caught.value)
