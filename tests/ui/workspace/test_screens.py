"""Pictures of the workspace, to be looked at: ``build/screens/workspace-*.png``, in both languages and themes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.calls import MaterialStatus
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.workspace.activity import AlgorithmChange
from desktop.domain.workspace.review import Actor, Review, ReviewEvent, ReviewReason, ReviewState
from desktop.domain.workspace.sync import compare
from desktop.services.workspace.package_diff import PackageDiff, PackageManifest
from desktop.services.workspace.where_used import Use, UseRole
from desktop.ui.workspace.details.activity import ActivityDetails
from desktop.ui.workspace.details.material import MaterialDetails
from desktop.ui.workspace.new_dialog import NewWorkspaceDialog
from desktop.ui.workspace.package_dialog import ComparedPackage, PackageDialog
from desktop.ui.workspace.properties import PropertiesDialog
from desktop.ui.workspace.step_dialog import StepDialog
from desktop.ui.workspace.submit_dialog import SubmitDialog
from desktop.ui.workspace.sync_dialog import SyncDialog
from desktop.ui.workspace.usage.dialog import UsageDialog
from desktop.ui.workspace.usage.package_form import PackageForm
from desktop.ui.workspace.uses_dialog import UsesDialog
from tests.ui.conftest import LONG
from tests.ui.patience import deliver
from tests.ui.screens import in_every_look, save_screen
from tests.ui.workspace.conftest import Calls, Filler, idle
from tests.workspaces import NOW, make_activity, make_material, make_remote, make_rights

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from desktop.ui.workspace.area import WorkspaceArea
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")

STEPS = (ReviewState.READY, ReviewState.IN_REVIEW)
FAILED = Review(
    (
        ReviewEvent(ReviewState.READY, NOW - timedelta(days=4)),
        ReviewEvent(ReviewState.IN_REVIEW, NOW - timedelta(days=3)),
        ReviewEvent(
            ReviewState.FAILED,
            NOW - timedelta(days=2),
            Actor.SERVICE,
            "素材涉及明星肖像，请补充版权证明",
            ReviewReason.COPYRIGHT,
        ),
    )
)


USES = (
    Use("m1", "春日写真", "a1", UseRole.ORIGINAL, 1, current=True),
    Use("m2", "宇航员", "a1", UseRole.EXPORT, 2, current=False),
)
CHANGED = PackageDiff(PackageManifest("a9", "Spring", "2026-03-11", {}, {}), (), activity_fields=("name",))


@pytest.fixture
def filled(fill: Filler, astronaut: Path, grace_hopper: Path) -> WorkspaceArea:
    """Two activities and materials in most states."""
    pictures = [fill.picture(grace_hopper), fill.picture(astronaut)]
    first = replace(
        make_activity("a1", "新年换脸活动"),
        project_id="at_1234567890123456789",
        algorithms=(AlgorithmChange(Algorithm.PREMIUM, NOW + timedelta(days=3)),),
    )
    second = make_activity("a2", "Summer campaign with quite a long name for a narrow dock")
    fill.put(first, second, *_materials(pictures))
    return fill.area


def _materials(pictures: list[StoredFile]) -> list[WorkspaceMaterial]:
    made = [
        make_material(
            "m1",
            name="春日写真",
            states=(*STEPS, ReviewState.PASSED),
            model_id="mt_100000001",
            face_id="mt_100000001_1",
            rights=make_rights(),
        ),
        make_material("m2", name="宇航员 · 太空舱", states=STEPS, model_id="mt_100000002", rights=make_rights()),
        replace(make_material("m3", name="明星海报"), review=FAILED, model_id="mt_100000003"),
        make_material("m4", name="A very long material name that does not fit into the dock", states=STEPS[:1]),
        make_material("m5", name="草稿", activity_id="a2"),
        make_material(
            "m6", name="Appealed", activity_id="a2", states=(*STEPS, ReviewState.FAILED, ReviewState.APPEALED)
        ),
    ]
    return [_with_picture(it, pictures[place % 2]) for place, it in enumerate(made)]


def _with_picture(material: WorkspaceMaterial, picture: StoredFile) -> WorkspaceMaterial:
    versions = tuple(replace(version, original=picture, export=picture) for version in material.versions)
    return replace(material, versions=versions)


def test_the_empty_dock(
    window: DeskWindow, area: WorkspaceArea, translations: Translations, theme: ThemeSwitch
) -> None:
    assert area.dock.isVisible()
    for look in in_every_look(translations, theme):
        assert save_screen(window, f"workspace-empty-{look}").exists()


def test_the_dock(window: DeskWindow, filled: WorkspaceArea, translations: Translations, theme: ThemeSwitch) -> None:
    filled.tree.show_entity("m2")
    filled.dock.reminders.button.setChecked(True)
    for look in in_every_look(translations, theme):
        deliver()
        assert save_screen(window, f"workspace-dock-{look}").exists()


def test_material_details(
    *, filled: WorkspaceArea, translations: Translations, theme: ThemeSwitch, qtbot: QtBot
) -> None:
    filled.dialogs.material("m3")
    details = filled.dialogs.open["material", "m3"]
    assert isinstance(details, MaterialDetails)
    qtbot.waitUntil(lambda: details.ready, timeout=LONG)
    for look in in_every_look(translations, theme):
        for page in range(details.tabs.count()):
            details.tabs.setCurrentIndex(page)
            deliver()
            assert save_screen(details, f"workspace-material-{page}-{look}").exists()
    idle(filled, qtbot)


def test_activity_details(
    *, filled: WorkspaceArea, translations: Translations, theme: ThemeSwitch, qtbot: QtBot
) -> None:
    filled.dialogs.activity("a1")
    details = filled.dialogs.open["activity", "a1"]
    assert isinstance(details, ActivityDetails)
    for look in in_every_look(translations, theme):
        assert save_screen(details, f"workspace-activity-{look}").exists()
    idle(filled, qtbot)


def test_usage(*, filled: WorkspaceArea, translations: Translations, theme: ThemeSwitch, ledger: Calls) -> None:
    ledger.fill()
    filled.dialogs.usage()
    dialog = filled.dialogs.open["usage", ""]
    assert isinstance(dialog, UsageDialog)
    ledger.qtbot.waitUntil(lambda: dialog.shown is not None, timeout=LONG)
    for look in in_every_look(translations, theme):
        assert save_screen(dialog, f"workspace-usage-{look}").exists()


def test_a_submission(*, filled: WorkspaceArea, translations: Translations, theme: ThemeSwitch, qtbot: QtBot) -> None:
    filled.dialogs.submit(filled.session.activities["a1"], [])
    dialog = filled.dialogs.open["submit", "a1"]
    assert isinstance(dialog, SubmitDialog)
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=LONG)
    for look in in_every_look(translations, theme):
        assert save_screen(dialog, f"workspace-submit-{look}").exists()


def test_a_comparison_with_the_console(filled: WorkspaceArea, translations: Translations, theme: ThemeSwitch) -> None:
    local = tuple(filled.session.store.materials("a1"))
    remote = (
        make_remote("mt_100000001", name="春日写真", status=MaterialStatus.PASSED_BY_HUMAN, face_id="mt_1_9"),
        make_remote("mt_100000002", name="宇航员", status=MaterialStatus.PASSED_BY_MACHINE, face_id=""),
        make_remote("mt_100000009", name="新素材", status=MaterialStatus.IN_REVIEW),
    )
    dialog = SyncDialog(filled.desk, filled.session.activities["a1"], CloudSettings(), ask=False)
    dialog.show_diff(compare("a1", local, remote))
    dialog.show()
    for look in in_every_look(translations, theme):
        assert save_screen(dialog, f"workspace-sync-{look}").exists()
    dialog.close()
    deliver()


def test_small_dialogs(
    *, filled: WorkspaceArea, translations: Translations, theme: ThemeSwitch, tmp_path: Path
) -> None:
    for look in in_every_look(translations, theme):
        for name, dialog in {
            "new": NewWorkspaceDialog(tmp_path),
            "step": StepDialog("审核不通过", ReviewState.FAILED),
            "properties": PropertiesDialog(filled.session.info, str(tmp_path)),
            "package-form": PackageForm("p1", date(2026, 3, 1)),
            "compared": PackageDialog(ComparedPackage(tmp_path / "p.zip", CHANGED, ()), {}),
            "uses": UsesDialog("春日写真", USES, {"a1": "新年换脸活动"}),
        }.items():
            dialog.show()
            assert save_screen(dialog, f"workspace-{name}-{look}").exists()
            dialog.close()
            dialog.deleteLater()


def test_the_dock_beside_a_picture_in_a_small_window(
    *,
    window: DeskWindow,
    filled: WorkspaceArea,
    opened: Opened,
    grace_hopper: Path,
    translations: Translations,
    theme: ThemeSwitch,
) -> None:
    opened(grace_hopper)
    window.resize(1100, 700)
    filled.tree.show_entity("m1")
    for look in in_every_look(translations, theme):
        assert save_screen(window, f"workspace-small-{look}").exists()
