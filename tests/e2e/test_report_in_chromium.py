"""The HTML report in a real browser: it opens from the disk, and everything on it works."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from desktop.domain.qa.report import Language, ReportKind
from desktop.report.writer import Reports
from desktop.vision.images import PictureFiles
from tests.browsing import PATIENCE, PICTURES_NEAR_ARE_THERE, wait_until
from tests.reports import HARMFUL, SETTINGS, compared, make_run, rated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.reports import Made

CHANGED = (4, 9)
FIRST_SCREEN = 3_000_000
"""Bytes, of which the issue speaks."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Not for the whole session: while Playwright runs no other test can run an event loop."""
    chromium = shutil.which("chromium")
    if chromium is None:
        if "FUSION_DESK_REQUIRE_CHROMIUM" in os.environ:
            pytest.fail("no chromium: ./dev test installs it")
        pytest.skip("no chromium")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium)
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """3 photos × 2 materials × 2 settings beside a baseline, with a rating; in English."""
    made = rated(compared(make_run(), changed=(*CHANGED, 5), accepted=(5,)), 4)
    return written(made, tmp_path_factory.mktemp("report"))


def written(made: Made, folder: Path, language: Language = Language.ENGLISH) -> Path:
    for place, data in Reports(PictureFiles()).files(ReportKind.HTML, made.report, made.pictures, language):
        (folder / place).parent.mkdir(exist_ok=True)
        (folder / place).write_bytes(data)
    return folder


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    yield from opened(browser, folder)


def opened(browser: Browser, folder: Path) -> Iterator[Page]:
    """The report in a window of its own; an error on it, or a request to elsewhere, fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    page.on("request", lambda request: None if request.url.startswith(folder.as_uri()) else wrong.append(request.url))
    page.goto((folder / "index.html").as_uri())
    yield page
    context.close()
    assert not wrong


def shown(page: Page) -> list[int]:
    """The cells of the matrix that are not filtered out, in the order of the rows."""
    cells = page.locator(".cell:visible:not(.dim)")
    return [int(number or "") for number in cells.evaluate_all("all => all.map(it => it.dataset.cell)")]


def test_every_cell_is_in_the_matrix(page: Page) -> None:
    assert sorted(shown(page)) == list(range(12))
    expect(page.get_by_role("heading", name="春节 <2027>")).to_be_visible()
    expect(page.locator(".tile", has_text="Cells")).to_contain_text("12")


def test_pictures_near_the_window_are_loaded(page: Page) -> None:
    wait_until(page, "document.querySelector('.cell img').naturalWidth > 0")


def test_headers_stay_where_they_are_while_cells_scroll(browser: Browser, tmp_path: Path) -> None:
    for page in opened(browser, written(make_run(photos=12, materials=6), tmp_path)):
        material, photo = page.locator("th.material").last, page.locator("th.photo").last
        photo.scroll_into_view_if_needed()
        top = page.locator("#matrix").bounding_box()
        page.locator("#matrix").evaluate("it => it.scrollTo(300, 400)")
        after_material, after_photo = material.bounding_box(), photo.bounding_box()
        assert top is not None
        assert after_material is not None
        assert after_photo is not None
        assert after_material["y"] == pytest.approx(top["y"], abs=1)
        assert after_photo["x"] == pytest.approx(top["x"], abs=1)


def test_a_filter_leaves_what_failed(page: Page) -> None:
    page.get_by_role("button", name="Failed 4").click()
    assert sorted(shown(page)) == [2, 3, 8, 9]
    expect(page.locator("#count")).to_have_text("4 of 12")


def test_a_filter_leaves_what_changed_and_was_not_accepted(page: Page) -> None:
    page.get_by_role("button", name="Changed 2").click()
    assert sorted(shown(page)) == sorted(CHANGED)
    expect(page.locator("th.setting:visible")).to_have_count(2)


def test_a_filter_leaves_what_nobody_rated(page: Page) -> None:
    page.get_by_role("button", name="Unrated 11").click()
    assert sorted(shown(page)) == [number for number in range(12) if number != 4]


def test_a_tag_leaves_its_photos_and_ratings(page: Page) -> None:
    page.get_by_label("Tags").select_option("women")
    assert sorted(shown(page)) == [2, 3, 8, 9]
    page.get_by_label("Tags").select_option("seam")
    assert shown(page) == [4]


def test_names_codes_and_notes_are_found(page: Page) -> None:
    find = page.get_by_role("searchbox")
    find.fill("FACE.NOT")
    assert sorted(shown(page)) == [2, 3, 8, 9]
    find.fill("calc")
    assert shown(page) == [4]
    find.fill("nowhere")
    expect(page.get_by_text("No cell fits this filter.").first).to_be_visible()


def test_rows_are_sorted_by_any_figure_the_worst_first(page: Page) -> None:
    """A later cell's skin is farther off; photo-01 has no figure at all."""
    page.get_by_label("Sort by").first.select_option(label="Skin colour off")
    names = page.locator("th.photo .name")
    expect(names).to_have_text(["photo-02.jpg", HARMFUL, "photo-01.jpg"])
    expect(page.locator('[data-cell="11"] .value')).to_have_text("3.8 ΔE")
    page.locator("#direction").click()
    expect(names).to_have_text([HARMFUL, "photo-02.jpg", "photo-01.jpg"])


def test_the_list_is_sorted_by_the_head_of_a_column(page: Page) -> None:
    page.get_by_role("tab", name="List").click()
    page.locator(".list").get_by_role("button", name="Time", exact=True).click()
    lines = page.locator(".list tbody tr")
    expect(lines.first).to_contain_text("111 ms")
    page.locator(".list").get_by_role("button", name="Time", exact=True).click()
    expect(lines.first).to_contain_text("100 ms")
    expect(lines.last).to_contain_text("face.not_found")


def open_cell(page: Page, number: int) -> None:
    page.locator(f'.cell[data-cell="{number}"]').click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_cell_shows_all_four_pictures_with_its_figures(page: Page) -> None:
    open_cell(page, 4)
    expect(page.locator(".pane .label")).to_have_text(["Template", "User photo", "Result", "Baseline"])
    wait_until(page, "[...document.querySelectorAll('.pane img')].every(it => it.naturalWidth > 0)")
    about = page.locator("#about")
    for text in ("Changed", "settings", "structure 0.800", "Skin colour off", "2.0 ΔE", "★★", "Bad"):
        expect(about).to_contain_text(text)


def test_a_cell_without_a_picture_says_why(page: Page) -> None:
    open_cell(page, 2)
    expect(page.locator(".missing").first).to_contain_text("face.not_found")


def test_the_divider_is_moved_by_its_grip(page: Page) -> None:
    open_cell(page, 4)
    page.get_by_role("button", name="Divider").click()
    grip = page.locator(".grip").bounding_box()
    stage = page.locator("#stage").bounding_box()
    assert grip is not None
    assert stage is not None
    page.mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + 50)
    page.mouse.down()
    page.mouse.move(stage["x"] + stage["width"] / 4, grip["y"] + 50)
    page.mouse.up()
    moved = page.locator(".grip").bounding_box()
    assert moved is not None
    assert moved["x"] + moved["width"] / 2 == pytest.approx(stage["x"] + stage["width"] / 4, abs=2)
    assert "inset" in page.locator(".pane img").last.evaluate("it => it.style.clipPath")


def test_strobe_shows_one_after_the_other(page: Page) -> None:
    open_cell(page, 4)
    page.keyboard.press("3")
    over = page.locator(".pane img").last
    expect(over).to_be_hidden()
    expect(over).to_be_visible()


def brightest(page: Page) -> int:
    """Of the pixels around the middle of the stage, once both pictures are drawn."""
    wait_until(page, "[...document.querySelectorAll('.pane img')].every(it => it.complete && it.naturalWidth)")
    shot = PictureFiles().decode(page.locator(".layers").screenshot(type="png"), Path("shot.png")).pixels
    height, width = shot.shape[:2]
    return int(shot[height // 3 : height // 2, width // 3 : width // 2].max())


def test_the_difference_of_one_picture_and_itself_is_black(page: Page) -> None:
    open_cell(page, 0)
    page.keyboard.press("4")
    assert brightest(page) == 0
    page.locator("#left").select_option("template")
    assert brightest(page) > 50


def test_the_zoom_is_kept_while_stepping(page: Page) -> None:
    open_cell(page, 0)
    page.keyboard.press("+")
    page.keyboard.press("+")
    before = page.locator(".pane img").first.evaluate("it => it.style.transform")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#percent")).to_have_text("225 %")
    wait_until(page, "[...document.querySelectorAll('.pane img')].every(it => it.style.transform)")
    assert page.locator(".pane img").first.evaluate("it => it.style.transform") == before
    page.keyboard.press("0")
    expect(page.locator("#percent")).to_have_text("100 %")


def test_n_goes_to_the_next_that_changed(page: Page) -> None:
    open_cell(page, 0)
    for number in (*CHANGED, CHANGED[0]):
        page.keyboard.press("n")
        expect(page.locator("#place")).to_have_text(f"{number + 1} of 12")


def test_steps_go_through_what_is_shown(page: Page) -> None:
    page.get_by_role("button", name="Changed 2").click()
    open_cell(page, CHANGED[0])
    page.keyboard.press("ArrowRight")
    expect(page.locator("#place")).to_have_text("2 of 2")
    page.keyboard.press("Escape")
    expect(page.locator(f'.cell[data-cell="{CHANGED[1]}"]')).to_be_focused()


def test_arrows_move_between_the_cells_of_the_matrix(page: Page) -> None:
    page.locator('.cell[data-cell="0"]').focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    expect(page.locator('.cell[data-cell="3"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_failures_are_told_by_cause_and_lead_to_their_cells(page: Page) -> None:
    page.get_by_role("tab", name="Summary").click()
    category = page.locator("details", has_text="face.not_found")
    expect(category.locator(".count")).to_have_text("4")
    category.locator(".link").first.click()
    expect(page.get_by_role("dialog")).to_contain_text("face.not_found")


def test_sums_lead_to_the_worst_cell(page: Page) -> None:
    page.get_by_role("tab", name="Summary").click()
    page.locator("article", has_text="By material").locator("tbody tr").first.get_by_text("ΔE").click()
    expect(page.locator("#place")).to_have_text("6 of 12")


def test_names_notes_and_messages_do_nothing(page: Page) -> None:
    open_cell(page, 4)
    page.keyboard.press("Escape")
    open_cell(page, 2)
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="List").click()
    page.get_by_role("tab", name="Summary").click()
    assert page.evaluate("window.harmed") is None
    assert page.locator("[onerror], [onclick]").count() == 0
    expect(page.locator("th.photo .name").first).to_have_text(HARMFUL)


def test_in_chinese_every_word_is_chinese(browser: Browser, tmp_path: Path) -> None:
    for page in opened(browser, written(compared(make_run(), changed=CHANGED), tmp_path, Language.CHINESE)):
        assert page.locator("html").get_attribute("lang") == "zh-CN"
        expect(page.get_by_role("tab")).to_have_text(["矩阵", "列表", "汇总"])
        expect(page.locator("th.setting").first).to_have_text("换脸版")
        page.locator(".cell").first.click()
        expect(page.locator(".pane .label")).to_have_text(["模板图", "用户图", "结果", "基线"])


def test_of_500_cells_only_those_near_the_window_are_fetched(browser: Browser, tmp_path: Path) -> None:
    made = make_run(photos=42, materials=4, settings=SETTINGS, side=160)
    assert len(made.results) > 500
    folder = written(made, tmp_path)
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto((folder / "index.html").as_uri())
    wait_until(page, PICTURES_NEAR_ARE_THERE)
    weights = {path.as_uri(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    thumbnails = [url for url in fetched if "/thumbnails/" in url]
    assert 50 < len(thumbnails) < 250
    assert sum(weights[url] for url in fetched) <= FIRST_SCREEN
    context.close()
