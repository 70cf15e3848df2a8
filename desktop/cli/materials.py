"""``fusion-desk materials``: the materials of an activity with their status and face IDs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.cloud import AsJson, cloud_command
from desktop.cli.connection import Connection  # noqa: TC001 - Typer reads the annotation
from desktop.cli.groups import grouped
from desktop.cli.output import print_json, shown, words
from desktop.services.cloud.documents import materials_document, status_words

if TYPE_CHECKING:
    from desktop.domain.cloud.calls import RemoteMaterial

Activity = Annotated[
    str, typer.Option("--activity", parser=str.strip, metavar="ID", help="The activity's ID (ProjectId).")
]


@grouped
def materials(activity: Activity, connection: Connection, as_json: AsJson = False) -> None:
    """List all materials of an activity: status, face IDs and boxes. Nothing is charged."""
    with cloud_command(connection, as_json=as_json) as (services, progress):
        page = services.cloud.materials.list(activity, connection.settings(), progress)
        if as_json:
            print_json(materials_document(activity, page))
            return
        for material in page.materials:
            _print(material)
        words().print(f"{len(page.materials)} material(s)")


def _print(material: RemoteMaterial) -> None:
    console = words()
    colour = "green" if material.is_usable else "yellow"
    console.print(
        f"{shown(material.material_id)} {shown(material.name)}: "
        f"[{colour}]{status_words(material)}[/] ({material.status}), {len(material.faces)} face(s)"
    )
    for face in material.faces:
        box = face.box
        console.print(f"  {shown(face.face_id)}: {box.width} x {box.height} at {box.x}, {box.y}")
