"""The dock on a workspace of ten thousand materials: open, search, scroll, edit.

Run: python -m tests.bench.workspace_dock
"""

from __future__ import annotations

import os
import resource
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("FUSION_DESK_HOME", tempfile.mkdtemp(prefix="fusion-desk-bench-"))

from PySide6.QtWidgets import QApplication

from desktop.assets import SAMPLES
from desktop.composition import build_services
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.review import ReviewState
from desktop.services.workspace.workspace import overview
from desktop.storage.recent import RECENT_PICTURES, RECENT_PICTURES_NAME, RecentFile
from desktop.storage.saving import FileSaver
from desktop.storage.session import SessionFolder
from desktop.storage.settings import SettingsFile
from desktop.ui.kit.i18n import Translations
from desktop.ui.kit.preferences import Preferences
from desktop.ui.kit.theme import ThemeSwitch
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.shell.window_parts import WindowParts
from tests.workspaces import make_activity, make_material

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.search import Found
    from desktop.services.bundle import Services
    from desktop.ui.workspace.area import WorkspaceArea

MATERIALS, ACTIVITIES = 10_000, 20
STATES = ((), (ReviewState.READY,), (ReviewState.READY, ReviewState.IN_REVIEW))
FRAMES = 120


def main() -> None:
    """Print one line for each thing measured."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    services = build_services()
    with ExitStack() as stack:
        room = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        fill(services, room / "big")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        window = make_window(application, services, room)
        window.workspace.dock.show()
        window.show()
        measure(application, window.workspace, room / "big")
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"memory: {after / 1024:.0f} MB at most, {(after - before) / 1024:.0f} MB of it for the window")
        window.close()


def fill(services: Services, folder: Path) -> None:
    """Ten thousand materials in twenty activities; the pictures are the two samples."""
    store = services.workspaces.desk.create(folder, "Big")
    pictures = [store.put_file(path.read_bytes(), path.suffix) for path in sorted(SAMPLES.glob("*.[jp]*g"))]
    activities = tuple(make_activity(f"a{number}", f"活动 {number}") for number in range(ACTIVITIES))
    materials = tuple(
        replace(
            make_material(
                f"m{number}", activity_id=f"a{number % ACTIVITIES}", picture=pictures[number % len(pictures)]
            ),
            name=f"素材 {number} autumn" if number % 7 else f"春日写真 {number}",
            review=make_material("x", states=STATES[number % 3]).review,
        )
        for number in range(MATERIALS)
    )
    store.apply(Edit(activities=activities, materials=materials))
    store.close()


def make_window(application: QApplication, services: Services, room: Path) -> MainWindow:
    parts = WindowParts(
        logs=room,
        recent_log=str,
        save=FileSaver().save,
        services=lambda: services,
        inspector=lambda: services.inspector,
        preferences=Preferences(SettingsFile(room / "settings.json")),
        translations=Translations(application),
        theme=ThemeSwitch(application),
        paste_folder=room / "paste",
        samples=(SAMPLES,),
        session=lambda: SessionFolder(room / "sessions"),
        recent=lambda: RecentFile(room / RECENT_PICTURES_NAME, RECENT_PICTURES),
    )
    return MainWindow(parts)


def measure(application: QApplication, area: WorkspaceArea, folder: Path) -> None:
    def until(done: Callable[[], bool]) -> float:
        began = perf_counter()
        while not done():
            application.processEvents()
        return perf_counter() - began

    began = perf_counter()
    area.opener.open(folder)
    until(lambda: area.session.is_open and not area.opener.busy)
    application.processEvents()
    print(f"open to painted: {(perf_counter() - began) * 1000:.0f} ms")
    store = area.session.store
    print(f"  of which reading: {timed(lambda: overview(store)):.0f} ms, model: {timed(area.model.reload):.0f} ms")
    for text in ("春日", "autumn 99", "nothing"):
        found = store.search(text)
        shown = timed(partial(show, application, area, found))
        print(f"search {text!r}: store {timed(partial(store.search, text)):.1f} ms, tree {shown:.1f} ms")
    area.model.show(None)
    scroll(application, area)
    edits(area, until)


def show(application: QApplication, area: WorkspaceArea, found: Found) -> None:
    area.model.show(found)
    application.processEvents()


def scroll(application: QApplication, area: WorkspaceArea) -> None:
    """From top to bottom of the open tree, one frame after the other."""
    area.tree.expandAll()
    application.processEvents()
    bar, times = area.tree.verticalScrollBar(), []
    for frame in range(FRAMES):
        began = perf_counter()
        bar.setValue(bar.maximum() * frame // FRAMES)
        application.processEvents()
        times.append((perf_counter() - began) * 1000)
    times.sort()
    print(f"scrolling: {median(times):.1f} ms a frame, 95 % within {times[int(FRAMES * 0.95)]:.1f} ms")


def edits(area: WorkspaceArea, until: Callable[[Callable[[], bool]], float]) -> None:
    def rename(number: int) -> float:
        def make(store: WorkspaceStore) -> Edit:
            material = store.material(f"m{number}")
            assert material is not None
            return Edit(materials=(replace(material, name=f"renamed {number}"),))

        area.session.edit("Rename", make)
        return until(lambda: not area.session.busy) * 1000

    print(f"one edit, shown: {median(rename(number) for number in range(20)):.1f} ms")
    print(f"selection: {timed(lambda: area.tree.show_entity('m9999')):.1f} ms")


def timed(work: Callable[[], object]) -> float:
    """Milliseconds, the best of three."""
    times = []
    for _ in range(3):
        began = perf_counter()
        work()
        times.append(perf_counter() - began)
    return min(times) * 1000


if __name__ == "__main__":
    main()
