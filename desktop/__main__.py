"""``fusion-desk``: a command of the command line, or the window with the pictures given."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS = frozenset(
    {
        "inspect",
        "prepare",
        "preview",
        "keys",
        "check",
        "materials",
        "fuse",
        "ultra",
        "demo",
        "sandbox",
        "self-test",
        "workspace",
    }
)
"""Those of ``desktop.cli``, written down once more because importing it takes a tenth of a second."""


def main() -> None:
    """Imports only what is asked for: the window does not wait for Typer, nor a command for Qt."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from desktop.cli import main as run_command  # noqa: PLC0415

        run_command()
    elif not has_display(sys.platform, os.environ):
        sys.exit("fusion-desk: there is no display for the window; see fusion-desk --help for what works without one")
    else:
        from desktop.app import run  # noqa: PLC0415

        sys.exit(run(arguments))


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt can open a window: without a display it would abort the process."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in named)


if __name__ == "__main__":
    main()
