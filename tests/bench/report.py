"""``python -m tests.bench.report``: how Chromium opens a report of 500 cells: how fast, and what it fetches."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from desktop.domain.qa.report import Language, ReportKind
from desktop.report.writer import Reports
from desktop.vision.images import PictureFiles
from tests.browsing import PICTURES_NEAR_ARE_THERE, wait_until
from tests.reports import SETTINGS, compared, make_run

ROUNDS = 7
OPENED = "performance.getEntriesByType('navigation')[0].loadEventEnd"
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def main() -> None:
    """Prints medians."""
    made = compared(make_run(photos=42, materials=4, settings=SETTINGS, side=480), changed=tuple(range(0, 504, 7)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for place, data in Reports(PictureFiles()).files(ReportKind.HTML, made.report, made.pictures, Language.ENGLISH):
            (Path(folder) / place).parent.mkdir(exist_ok=True)
            (Path(folder) / place).write_bytes(data)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        rounds = [_open(browser, Path(folder)) for _ in range(ROUNDS)]
        browser.close()
    opened, painted, fetched = (statistics.median(values) for values in zip(*rounds, strict=True))
    print(f"{len(made.results)} cells: opened after {opened:.0f} ms, painted after {painted:.0f} ms (goal 1000)")
    print(f"first screen: {fetched / 1e6:.2f} MB (goal 3)")


def _open(browser: Browser, folder: Path) -> tuple[float, float, float]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    page.goto((folder / "index.html").as_uri())
    wait_until(page, PICTURES_NEAR_ARE_THERE)
    weight = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and path.as_uri() in urls)
    times = page.evaluate(OPENED), page.evaluate(PAINTED)
    page.close()
    return *times, float(weight)


if __name__ == "__main__":
    main()
