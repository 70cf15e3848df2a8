"""Materials of the workspace as a test plan names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.kit.mode import GivenMaterial, ToTest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.material import MaterialSummary


def to_test(activity: Activity, materials: Sequence[MaterialSummary], path_of: Callable[[StoredFile], Path]) -> ToTest:
    """Those with a picture or with both IDs of the console; others cannot be tried by any engine."""
    return ToTest(activity.name, tuple(it for it in (_named(activity, one, path_of) for one in materials) if it))


def _named(
    activity: Activity, material: MaterialSummary, path_of: Callable[[StoredFile], Path]
) -> GivenMaterial | None:
    in_console = bool(activity.project_id and material.model_id)
    if material.picture is None and not in_console:
        return None
    return GivenMaterial(
        path=path_of(material.picture) if material.picture is not None else None,
        name=material.name,
        project_id=activity.project_id if in_console else "",
        model_id=material.model_id if in_console else "",
    )
