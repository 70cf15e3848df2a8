"""``fusion-desk inspect``: faces, pose and findings of pictures as they are."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.advice import told
from desktop.cli.given import GivenOption, given_faces
from desktop.cli.output import Failure, print_findings, print_json, reported, shown, words
from desktop.cli.progress import watched
from desktop.cli.sources import some_pictures
from desktop.domain.errors import FusionDeskError
from desktop.domain.jobs import Cancelled
from desktop.domain.rules.findings import passed
from desktop.domain.rules.profiles import ProfileId, judged_by, parse_profiles
from desktop.interrupts import INTERRUPTED
from desktop.services.documents import inspection_document, unreadable_document
from desktop.services.work import run, threads, worker_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.face.given import GivenFaces
    from desktop.services.inspect import Inspection
    from desktop.services.work import Done

Pictures = Annotated[list[Path], typer.Argument(metavar="IMG...", help="Pictures, or folders of them.")]
Rules = Annotated[
    str,
    typer.Option("--rules", metavar="NAME[,NAME]", help=f"Whose rules decide: some of {', '.join(ProfileId)}."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def inspect(pictures: Pictures, face: GivenOption = None, rules: Rules = "", as_json: AsJson = False) -> None:
    """Show faces, pose and findings; nothing is written."""
    profiles = _parsed(rules)
    with reported(as_json=as_json):
        files = some_pictures(pictures)
        results, stopped = _inspected(files, given_faces(face, pictures=len(files)))
    if as_json:
        print_json([_document(done.item, done.outcome, profiles) for done in results])
    else:
        for done in results:
            _print(done.item, done.outcome, profiles)
    if stopped:
        raise typer.Exit(INTERRUPTED)
    if not all(_passed(done.outcome, profiles) for done in results):
        raise Failure


def _inspected(files: Sequence[Path], given: GivenFaces) -> tuple[list[Done[Path, Inspection]], bool]:
    """In the order they were given, and whether Ctrl-C ended it: then what was finished until that."""
    from desktop.composition import build_services

    inspector, workers = build_services().inspector, worker_count()
    with watched("Inspecting") as progress, threads(workers) as executor:
        results: list[Done[Path, Inspection]] = []
        try:
            inspect_one = partial(inspector.inspect, given=given)
            results.extend(run(files, inspect_one, executor=executor, workers=workers, progress=progress))
        except Cancelled:
            return results, True
    return results, False


def _parsed(rules: str) -> tuple[ProfileId, ...]:
    try:
        return parse_profiles(rules) if rules else ()
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--rules") from error


def _passed(result: Inspection | FusionDeskError, profiles: Sequence[ProfileId]) -> bool:
    """By what reading found, and by every profile that was asked for, else by the rules of Tencent Cloud."""
    if isinstance(result, FusionDeskError):
        return False
    if profiles:
        return passed(result.info.findings) and all(one.passed for one in judged_by(result.facts, profiles))
    return passed(result.findings)


def _document(path: Path, result: Inspection | FusionDeskError, profiles: Sequence[ProfileId]) -> object:
    if isinstance(result, FusionDeskError):
        return unreadable_document(path, result)
    return inspection_document(result, judged_by(result.facts, profiles))


def _print(path: Path, result: Inspection | FusionDeskError, profiles: Sequence[ProfileId]) -> None:
    console = words()
    if isinstance(result, FusionDeskError):
        console.print(f"[red]{result.code}[/] {shown(path)}: {shown(told(result))}")
        return
    info = result.info
    console.print(
        f"{shown(path)}: {info.size.width} x {info.size.height} {info.format}, {info.bytes:,} bytes,"
        f" {_state(passes=passed(result.findings))}"
    )
    for face in result.faces:
        pose = face.pose
        console.print(
            f"  {face.label}: {face.box.width} x {face.box.height} at {face.box.x}, {face.box.y};"
            f" yaw {pose.yaw:.0f} ± {pose.yaw_error:.0f}°, pitch {pose.pitch:.0f} ± {pose.pitch_error:.0f}°,"
            f" roll {pose.roll:.0f}°"
        )
    for face in result.unsure:
        box = face.box
        console.print(f"  {face.label} may be a face: --face {box.x},{box.y},{box.width},{box.height} takes it for one")
    print_findings(console, result.findings)
    for judgement in judged_by(result.facts, profiles):
        console.print(f"  {judgement.profile}: {_state(passes=judgement.passed)}")
        print_findings(console, judgement.findings)


def _state(*, passes: bool) -> str:
    return "[green]passes[/]" if passes else "[red]does not pass[/]"
