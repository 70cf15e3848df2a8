"""``fusion-desk demo``: the whole job on the bundled samples, offline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.assets import SAMPLES
from desktop.cli.advice import told
from desktop.cli.output import Failure, print_findings, reported, shown, stderr, words
from desktop.domain.crop.solve import Padding, PaddingKind
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.domain.jobs import NoProgress
from desktop.domain.preparing import PreparedPicture, PrepareOptions, Rejection

if TYPE_CHECKING:
    from desktop.services.bundle import Services

TEMPLATE = SAMPLES / "astronaut.png"
PHOTO = SAMPLES / "grace_hopper.jpg"

Folder = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where the pictures go.")]


def demo(output: Folder = Path("fusion-desk-demo")) -> None:
    """Prepare a material from a bundled portrait and fuse another one into it; prints where the pictures are."""
    from desktop.composition import build_services

    with reported(as_json=False):
        services = build_services()
        material = _prepare(services, output)
        _fuse(services, material, output)


def _prepare(services: Services, folder: Path) -> PreparedPicture:
    outcome = services.preparer.prepare(TEMPLATE, PrepareOptions(padding=Padding(PaddingKind.BLUR)), folder)
    if isinstance(outcome, Rejection):
        stderr().print(f"[red]{outcome.error.code}[/]: {shown(told(outcome.error))}")
        raise Failure
    size = outcome.encoded.size
    console = words()
    console.print(f"[green]material[/] {shown(outcome.output)}")
    console.print(f"  {size.width} x {size.height}, {len(outcome.encoded.data):,} bytes")
    for item in outcome.plan.faces:
        margins = item.margins
        console.print(
            f"  {item.face.label}: margins left {margins.left:.2f}, right {margins.right:.2f},"
            f" top {margins.top:.2f}, bottom {margins.bottom:.2f} (0.50 is the rule)"
        )
    print_findings(console, outcome.findings)
    return outcome


def _fuse(services: Services, material: PreparedPicture, folder: Path) -> None:
    template = material.output
    if template is None:
        message = "a saved material knows its file"
        raise ValueError(message)
    order = Order(LOCAL, Source(template), (Assignment(Source(PHOTO)),))
    engine = services.engines[LOCAL]
    outcome = engine.fuse(order, NoProgress())
    saved = services.results.save(outcome, folder / "fused.jpg", PictureFormat.JPEG)
    words().print(f"[green]{engine.info.title}[/] {shown(saved.path)}, {outcome.elapsed_ms:.0f} ms")
    print_findings(words(), outcome.findings)
