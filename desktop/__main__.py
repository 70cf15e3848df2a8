"""``fusion-desk``: a command of the command line, or the window with the pictures given."""

from __future__ import annotations

import sys

COMMANDS = frozenset({"inspect", "prepare", "preview", "demo", "self-test"})
"""Those of ``desktop.cli``, written down once more because importing it takes a tenth of a second."""


def main() -> None:
    """Imports only what is asked for: the window does not wait for Typer, nor a command for Qt."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from desktop.cli import main as run_command  # noqa: PLC0415

        run_command()
    else:
        from desktop.app import run  # noqa: PLC0415

        sys.exit(run(arguments))


if __name__ == "__main__":
    main()
