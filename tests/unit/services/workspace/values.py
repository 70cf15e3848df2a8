"""Materials, made up the short way."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import PrepareOptions
from desktop.domain.workspace.files import StoredFile
from desktop.domain.workspace.material import WorkspaceMaterial
from desktop.domain.workspace.template import TemplateFace, TemplateVersion

MOMENT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""A Monday, 9:00 in China."""

PICTURE = StoredFile.of(b"a picture", ".jpg")


def make_version(
    export: StoredFile | None = PICTURE, number: int = 1, original: StoredFile | None = None
) -> TemplateVersion:
    return TemplateVersion(
        number=number,
        created=MOMENT,
        original=original or export or PICTURE,
        original_name="原图.jpg",
        options=PrepareOptions(),
        frame=Box(10, 20, 300, 400),
        export=export,
        export_size=Size(300, 400) if export else None,
        program="1.2.3",
    )


def make_material(
    export: StoredFile | None = PICTURE,
    *,
    identity: str = "m-1",
    name: str = "福字",
    activity_id: str = "spring",
    model_id: str = "",
) -> WorkspaceMaterial:
    """One version, two faces, no rights answered."""
    return WorkspaceMaterial(
        id=identity,
        activity_id=activity_id,
        name=name,
        created=MOMENT,
        versions=(make_version(export),),
        faces=(TemplateFace("F1", Box(100, 100, 100, 120)), TemplateFace("F2", Box(20, 20, 50, 50), "mt_9_2")),
        model_id=model_id,
    )
