"""What must keep up with the user's eyes: the filmstrip of a thousand pictures, and before and after by a key.

Run: python -m tests.bench.looking
"""

from __future__ import annotations

import os
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.assets import SAMPLES
from desktop.domain.geometry import Size
from desktop.domain.preparing import PrepareOptions
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.ui.canvas.comparison import ComparePane
from desktop.ui.canvas.ways import Side
from desktop.ui.kit.jobs import JobRunner
from desktop.ui.prepare.document import Badge, Check
from desktop.ui.prepare.session import Session
from desktop.ui.prepare.strip_panel import StripPanel

if TYPE_CHECKING:
    from collections.abc import Callable

PICTURES = 1000
TIMES = 11
LARGE = Size(2047, 2047)
"""The largest display copy there is."""


def tell(name: str, limit: float, act: Callable[[], object]) -> None:
    """Median time until what ``act`` does is painted, in milliseconds, beside the limit of the issue.

    The processor's time is told as well: on a machine that others use, it is what the program answers for.
    """
    took, worked = [], []
    for _ in range(TIMES):
        begin, before = perf_counter(), process_time()
        act()
        QApplication.processEvents()
        took.append((perf_counter() - begin) * 1000)
        worked.append((process_time() - before) * 1000)
    told = f"{median(took):6.1f} ms, processor {median(worked):6.1f}, worst {max(worked):6.1f}"
    print(f"{name:34} {told} (limit {limit:.0f})")


def filmstrip() -> StripPanel:
    session, options = Session(), PrepareOptions()
    severities = cycle((Severity.PASS, Severity.WARN, Severity.FAIL))
    for key in session.add([Path(f"/work/新年/picture {number}.jpg") for number in range(PICTURES)], options):
        session.replace(key, check=Check(options, (Finding(FindingCode.POSE, next(severities)),)))
    panel = StripPanel(session)
    session.setParent(panel)
    panel.resize(180, 800)
    panel.show()
    return panel


def pane(runner: JobRunner) -> ComparePane:
    image = QImage(str(SAMPLES / "astronaut.png")).convertToFormat(QImage.Format.Format_RGB32)
    before = image.scaled(LARGE.width, LARGE.height)
    shown = ComparePane(runner)
    shown.resize(1400, 900)
    shown.set_sides(Side(before, LARGE, "before"), Side(before.flipped(), LARGE, "after"))
    shown.show()
    return shown


def main() -> None:
    application = QApplication([])
    runner = JobRunner()
    panel, shown = filmstrip(), pane(runner)
    application.processEvents()
    words = cycle(("1", "12", "picture 3", "新年 77", "nowhere", ""))
    orders = cycle(range(panel.bar.order.count()))
    tell("search 1,000 pictures", 50, lambda: panel.bar.search.setText(next(words)))
    panel.bar.clear()
    tell("filter by badge", 50, panel.bar.badges[Badge.FAIL].click)
    panel.bar.clear()
    tell("sort", 50, lambda: panel.bar.order.setCurrentIndex(next(orders)))
    tell("select all", 50, panel.list.select_shown)
    shown.view.setFocus()
    tell("hold the key: before is painted", 16, lambda: QTest.keyPress(shown.view, Qt.Key.Key_B))
    QTest.keyRelease(shown.view, Qt.Key.Key_B)
    shown.view.zoom_actual()
    tell("the same at 100 %", 16, lambda: QTest.keyPress(shown.view, Qt.Key.Key_B))
    runner.shutdown()


if __name__ == "__main__":
    main()
