"""``fusion-desk sandbox``: a FuseFace-compatible service on this machine to develop against."""

from __future__ import annotations

import os
from dataclasses import replace
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import Failure, reported, shown, stderr, words
from desktop.interrupts import raised_interrupts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from socket import socket

    from desktop.sandbox.authentication import SandboxKeys
    from desktop.sandbox.sandbox import Sandbox

DEFAULT_PORT = 8670
NEEDED = ("starlette", "uvicorn", "httpx")
KEY_VARIABLES = ("SECRET_ID", "SECRET_KEY", "TOKEN")
SHOWN_MATERIALS = 8
"""Of each activity; the page of the sandbox shows all."""


class AccountChoice(StrEnum):
    """The states of ``desktop.sandbox.account.AccountState``, by names for people."""

    ACTIVE = "active"
    NOT_ACTIVATED = "not-activated"
    OPENING = "opening"
    IN_ARREARS = "in-arrears"
    FROZEN = "frozen"
    RECLAIMED = "reclaimed"
    STOPPED = "stopped"


Port = Annotated[int, typer.Option(min=0, max=65535, help="Where to listen on 127.0.0.1; 0 takes a free port.")]
Materials = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="A folder of pictures to serve as materials; each folder in it is an activity of its own.",
    ),
]
Workspace = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="A workspace to serve as it is now, with the console's IDs where it knows them.",
    ),
]
NoLimits = Annotated[bool, typer.Option("--no-rate-limits", help="Do not hold calls to 20, 2 and 1 per second.")]
State = Annotated[AccountChoice, typer.Option(help="What is wrong with the account, if anything.")]
Lifetime = Annotated[
    float | None,
    typer.Option(min=0, metavar="SECONDS", help="Let result URLs expire sooner than in 7 days (Ultra: 1)."),
]


OwnKeys = Annotated[
    bool,
    typer.Option(
        "--own-keys",
        help="Accept the keys in TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and TENCENTCLOUD_TOKEN as well.",
    ),
]


def sandbox(  # noqa: PLR0917 - Typer reads the signature
    port: Port = DEFAULT_PORT,
    materials: Materials = None,
    workspace: Workspace = None,
    no_rate_limits: NoLimits = False,
    account: State = AccountChoice.ACTIVE,
    result_lifetime: Lifetime = None,
    own_keys: OwnKeys = False,
) -> None:
    """Serve FuseFace, FuseFaceUltra, DescribeMaterialList and DetectFace on 127.0.0.1: real signatures, no cost."""
    _check_installed()
    if materials and workspace:
        message = "give --materials or --workspace, not both"
        raise typer.BadParameter(message)
    from desktop.sandbox.account import AccountState
    from desktop.sandbox.sandbox import SandboxOptions
    from desktop.sandbox.server import serve
    from desktop.sandbox.setup import build_sandbox

    options = SandboxOptions(
        rate_limits=not no_rate_limits, account=AccountState[account.name], result_lifetime=result_lifetime
    )
    if own_keys:
        options = replace(options, keys=(*options.keys, _own_keys(os.environ)))
    with _listener(port) as listener:
        with reported(as_json=False):
            built = build_sandbox(options, materials, workspace=workspace)
        _check_filled(built, workspace or materials)
        _announce(built, listener)
        with raised_interrupts():
            serve(built, listener)
    words().print("sandbox stopped")


def _own_keys(environment: Mapping[str, str]) -> SandboxKeys:
    """From the variables that the official SDKs read: never from the command line, where everybody can see it."""
    from desktop.sandbox.authentication import SandboxKeys

    secret_id, secret_key, token = (environment.get(f"TENCENTCLOUD_{name}", "") for name in KEY_VARIABLES)
    if not secret_id or not secret_key:
        message = "--own-keys needs TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY in the environment"
        raise typer.BadParameter(message)
    return SandboxKeys(secret_id, secret_key, token, own=True)


def _check_installed() -> None:
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        stderr().print(
            f"[red]the sandbox needs {', '.join(missing)}[/]: python -m pip install {' '.join(missing)}"
            + shown(" (or the extra: pip install -e '.[sandbox]')")
        )
        raise Failure


def _check_filled(built: Sandbox, source: Path | None) -> None:
    """Without an activity every call would fail, and nobody would know why."""
    if not built.catalogue.activities:
        stderr().print(f"[red]there is no material with a picture[/] in {shown(source)}")
        raise Failure


def _listener(port: int) -> socket:
    from desktop.sandbox.server import HOST, listening

    try:
        return listening(port)
    except OSError as error:
        stderr().print(f"[red]{HOST}:{port} cannot be used[/]: {error.strerror}; give another --port, or 0 for any")
        raise Failure from error


def _shown(pair: SandboxKeys) -> str:
    if pair.own:
        return "your own, from the environment"
    return f"{pair.secret_id}   SecretKey {pair.secret_key}" + (f"   Token {pair.token}" if pair.token else "")


def _announce(built: Sandbox, listener: socket) -> None:
    """What an integrator copies into a program."""
    from desktop.sandbox.server import endpoint_of

    console, endpoint = words(), endpoint_of(listener)
    console.print(f"[green]sandbox[/] http://{endpoint} (plain HTTP, this machine only; Ctrl-C stops it)")
    console.print(f"  endpoint   {endpoint}   region ap-guangzhou")
    for pair in built.keys:
        console.print(f"  SecretId   {_shown(pair)}")
    for activity in built.catalogue.activities:
        console.print(f"  activity   {activity.activity_id}   {shown(activity.name)}, {activity.algorithm.value}")
        for material in activity.materials[:SHOWN_MATERIALS]:
            console.print(
                f"    material {material.material_id}   {shown(material.name)}, status {material.status.value}, "
                f"{len(material.faces)} face(s)"
            )
        left = len(activity.materials) - SHOWN_MATERIALS
        if left > 0:
            console.print(f"    and {left} more: see http://{endpoint}")
