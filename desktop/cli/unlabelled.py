"""``fusion-desk unlabelled``: the ledger of results given out without the visible label; and the duty, told once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import print_json, reported, shown, stderr, words

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.fusing.order import Order
    from desktop.services.bundle import Services

DUTY = (
    "Without the visible label you take on the duty to label the picture yourself before it is shown to anybody"
    " (标识办法, Art. 9). Each such result is written down and kept for at least 180 days: fusion-desk unlabelled"
)

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def unlabelled(as_json: AsJson = False) -> None:
    """Show the results that were given out without the visible label, the latest first."""
    from desktop.composition import build_services

    with reported(as_json=as_json):
        exports = build_services().unlabelled.all()
    if as_json:
        print_json(
            [
                {
                    "time": it.time.isoformat(timespec="seconds"),
                    "name": it.name,
                    "content": it.content,
                    "engine": it.engine,
                    "producer": it.producer,
                    "workspace": it.workspace,
                }
                for it in exports
            ]
        )
        return
    for it in exports:
        words().print(f"{it.time:%Y-%m-%d %H:%M} {shown(it.name)} ({it.engine}), SHA-256 {it.content}")


def note_result(services: Services, order: Order, written: Path) -> None:
    """Write down whose pictures the file at ``written`` is made of; of one without its label, tell the duty once."""
    services.people.results.add(order, written)
    if not order.marking.label:
        tell_duty(services)
        services.unlabelled.add(order, written)


def tell_duty(services: Services) -> None:
    """Once, before the first result without its label."""
    if not services.unlabelled.is_told():
        stderr().print(f"[yellow]note[/] {DUTY}")
        services.unlabelled.accept()
