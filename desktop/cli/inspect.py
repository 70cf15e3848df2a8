"""``fusion-desk inspect``: faces, pose and findings of pictures as they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from desktop.cli.output import Failure, counting, print_findings, print_json, reported, words
from desktop.cli.sources import some_pictures
from desktop.domain.errors import FusionDeskError
from desktop.domain.rules.findings import passed
from desktop.services.documents import inspection_document, unreadable_document

if TYPE_CHECKING:
    from desktop.services.inspect import Inspection, Inspector

Pictures = Annotated[list[Path], typer.Argument(metavar="IMG...", help="Pictures, or folders of them.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def inspect(pictures: Pictures, as_json: AsJson = False) -> None:
    """Show faces, pose and findings; nothing is written."""
    from desktop.composition import build_services

    with reported(as_json=as_json):
        files = some_pictures(pictures)
        inspector = build_services().inspector
    with counting(len(files), "Inspecting") as advance:
        results = []
        for path in files:
            results.append((path, _try_inspect(inspector, path)))
            advance()
    if as_json:
        print_json([_document(path, result) for path, result in results])
    else:
        for path, result in results:
            _print(path, result)
    if not all(_passed(result) for _, result in results):
        raise Failure


def _try_inspect(inspector: Inspector, path: Path) -> Inspection | FusionDeskError:
    try:
        return inspector.inspect(path)
    except FusionDeskError as error:
        return error


def _passed(result: Inspection | FusionDeskError) -> bool:
    return not isinstance(result, FusionDeskError) and passed(result.findings)


def _document(path: Path, result: Inspection | FusionDeskError) -> object:
    return unreadable_document(path, result) if isinstance(result, FusionDeskError) else inspection_document(result)


def _print(path: Path, result: Inspection | FusionDeskError) -> None:
    console = words()
    if isinstance(result, FusionDeskError):
        console.print(f"[red]{result.code}[/] {escape(str(path))}: {escape(result.message)}")
        return
    info = result.info
    state = "[green]passes[/]" if passed(result.findings) else "[red]does not pass[/]"
    console.print(
        f"{escape(str(path))}: {info.size.width} x {info.size.height} {info.format}, {info.bytes:,} bytes, {state}"
    )
    for face in result.faces:
        pose = face.pose
        console.print(
            f"  {face.label}: {face.box.width} x {face.box.height} at {face.box.x}, {face.box.y};"
            f" yaw {pose.yaw:.0f}°, pitch {pose.pitch:.0f}°, roll {pose.roll:.0f}°"
        )
    print_findings(console, result.findings)
