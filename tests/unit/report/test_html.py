"""The HTML report as a file: inert, without a network, each picture once."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from desktop.domain.qa.report import Language, ReportKind
from desktop.domain.qa.results import CellState, Verdict
from desktop.domain.workspace.files import StoredFile
from desktop.report.pictures import COPY_SIDE, THUMBNAIL_SIDE, PictureFolder, Shown, fitted_jpeg
from desktop.report.writer import Reports
from desktop.vision.images import PictureFiles
from tests.reports import HARMFUL, NOTE, PAID, SETTINGS, Pictures, compared, jpeg, make_run, rated, texture

if TYPE_CHECKING:
    from tests.reports import Made


def files_of(made: Made, language: Language = Language.ENGLISH) -> dict[str, bytes]:
    return dict(Reports(PictureFiles()).files(ReportKind.HTML, made.report, made.pictures, language))


def page_of(made: Made, language: Language = Language.ENGLISH) -> str:
    return files_of(made, language)["index.html"].decode("utf-8")


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


class Elements(HTMLParser):
    """Counts elements, and gathers their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_names_and_notes_with_html_make_no_element() -> None:
    made = rated(compared(make_run(), changed=(4,)), 4)
    elements = Elements(page_of(made))
    assert [tag for tag, _ in elements.found].count("script") == 2
    assert not [name for _, attributes in elements.found for name in attributes if name.startswith("on")]
    data = data_of(page_of(made))
    assert data["photos"][0]["name"] == HARMFUL
    assert data["cells"][4]["rating"]["note"] == NOTE


def test_the_page_allows_nothing_but_its_own_and_pictures() -> None:
    page = page_of(make_run())
    policies = [
        attributes["content"]
        for _, attributes in Elements(page).found
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert len(policies) == 1
    assert str(policies[0]).startswith("default-src 'none'; img-src 'self' file:;")
    assert "unsafe" not in str(policies[0])
    assert not re.findall(r"(?:src|href)=\"[a-z]+:", page)
    assert not [attributes for _, attributes in Elements(page).found if "style" in attributes]


def test_every_picture_is_there_once_and_by_its_content() -> None:
    made = make_run()
    files = files_of(made)
    data = data_of(files["index.html"].decode())
    named = {cell["result"][kind] for cell in data["cells"] for kind in ("full", "thumbnail")} - {""}
    named |= {it["full"] for it in (*data["photos"], *data["materials"])}
    assert named <= set(files)
    assert all(StoredFile.of(content, ".jpg").name in place for place, content in files.items() if "/" in place)


def test_a_result_is_passed_on_byte_for_byte_and_a_photo_is_not() -> None:
    """A photo may carry where it was taken."""
    made = make_run()
    contents = set(files_of(made).values())
    first = made.results[0]
    assert first.picture is not None
    assert made.pictures.files[first.picture] in contents
    assert made.pictures.files[first.cell.photo.file] not in contents


def test_pictures_are_given_out_while_cells_are_read() -> None:
    """No more than a cell's pictures are in memory: the page comes last."""
    places = list(files_of(make_run()))
    assert places.index("index.html") == len(places) - 1


def test_a_picture_that_is_gone_or_damaged_is_not_shown() -> None:
    pictures = Pictures()
    folder = PictureFolder(PictureFiles(), pictures)
    gone, damaged = StoredFile.of(b"gone", ".jpg"), pictures.put(b"\xff\xd8 damaged")
    assert folder.picture(None) == folder.photo(None) == folder.picture(gone) == folder.photo(gone) == Shown()
    assert folder.photo(damaged) == Shown()
    assert folder.picture(damaged).thumbnail == ""


def test_what_a_browser_cannot_show_is_shown_as_a_copy() -> None:
    pictures = Pictures()
    bitmap = pictures.put(bytes(cv2.imencode(".bmp", texture(1))[1]), ".bmp")
    shown = PictureFolder(PictureFiles(), pictures).picture(bitmap)
    assert shown.full.endswith(".jpg")


def test_a_thumbnail_is_made_of_the_stored_one() -> None:
    pictures = Pictures()
    picture, small = pictures.put(jpeg(texture(1, 400))), pictures.put(jpeg(texture(2)))
    folder = PictureFolder(PictureFiles(), pictures)
    shown = folder.picture(picture, small)
    made = dict(folder.take_files())[shown.thumbnail]
    assert made == fitted_jpeg(PictureFiles().decode(pictures.files[small], _name(small)).pixels, THUMBNAIL_SIDE, 78)
    assert folder.picture(picture, small) == shown
    assert not dict(folder.take_files())


def _name(file: StoredFile) -> Any:
    from pathlib import Path

    return Path(file.name)


def test_copies_are_no_larger_than_told_and_on_white() -> None:
    clear = np.zeros((40, 2 * COPY_SIDE, 4), np.uint8)
    copy = cv2.imdecode(np.frombuffer(fitted_jpeg(clear, COPY_SIDE, 90), np.uint8), cv2.IMREAD_COLOR)
    assert copy is not None
    assert copy.shape[:2] == (20, COPY_SIDE)
    assert int(copy.min()) > 250


def test_a_run_that_was_broken_off_says_so() -> None:
    made = make_run()
    results = tuple(replace(it, state=CellState.SKIPPED, verdict=None, picture=None) for it in made.results[:2])
    waiting = tuple(replace(it, state=CellState.WAITING, verdict=None, picture=None) for it in made.results[2:])
    run = replace(made.report.run, results=(*results, *waiting), ended=None)
    page = page_of(replace(made, report=replace(made.report, run=run)))
    assert "not finished" in page
    assert 'class="cell skipped"' in page
    assert 'class="cell waiting"' in page


def test_paid_cells_are_summed_up() -> None:
    made = make_run(settings=(SETTINGS[0], PAID))
    page = page_of(made, Language.CHINESE)
    assert "计费调用" in page
    assert data_of(page)["cells"][1]["charged"] == "yes"
    assert "未产生费用" in page_of(make_run(), Language.CHINESE)


def test_cells_of_equal_place_are_told_apart_by_their_repeat() -> None:
    made = make_run(photos=1, materials=1, settings=SETTINGS[:1])
    first = made.results[0]
    again = replace(first, cell=replace(first.cell, key="again", repeat=1))
    run = replace(made.report.run, results=(first, again))
    data = data_of(page_of(replace(made, report=replace(made.report, run=run))))
    assert data["cells"][1]["title"].endswith("#2")


def test_a_material_has_its_robustness() -> None:
    made = make_run()
    assert page_of(made).count('<td class="number"><b>100</b></td>') == 2
    waiting = tuple(replace(it, state=CellState.WAITING, verdict=None) for it in made.results)
    nothing_done = replace(made, report=replace(made.report, run=replace(made.report.run, results=waiting)))
    assert ">Robustness<" not in page_of(nothing_done)


def test_warnings_are_counted() -> None:
    made = make_run()
    results = (replace(made.results[0], verdict=Verdict.WARN), *made.results[1:])
    page = page_of(replace(made, report=replace(made.report, run=replace(made.report.run, results=results))))
    assert '<div class="tile warn"><dt>Warned</dt><dd>1</dd></div>' in page


def test_an_empty_run_is_a_report_all_the_same() -> None:
    made = make_run()
    run = replace(made.report.run, results=())
    assert "No cell failed." in page_of(replace(made, report=replace(made.report, run=run)))
