"""``fusion-desk``: a command of the command line, or the window with the pictures given.

Only what the interpreter has loaded by itself is imported here: until :func:`main` runs a Ctrl-C is Python's own, with
a traceback.
"""

from __future__ import annotations

import os
import signal
import sys

TYPE_CHECKING = False  # typing alone takes as long to import as all the rest here
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import FrameType

INTERRUPTED = 130
"""As :data:`desktop.interrupts.INTERRUPTED`, which is not imported yet when this one is needed."""


def main() -> None:
    """Imports only what is asked for: the window does not wait for Typer, nor a command for Qt."""
    signal.signal(signal.SIGINT, _leave)
    from desktop.interrupts import heed_interrupts  # noqa: PLC0415 - after the line above

    arguments = sys.argv[1:]
    if not opens_window(arguments):
        heed_interrupts(arguments)
        from desktop.cli import main as run_command  # noqa: PLC0415

        run_command()
    elif not has_display(sys.platform, os.environ):
        sys.exit("fusion-desk: there is no display for the window; see fusion-desk --help for what works without one")
    else:
        from desktop.app import run  # noqa: PLC0415

        signal.signal(signal.SIGINT, signal.default_int_handler)  # the window closes at a KeyboardInterrupt
        sys.exit(run(arguments))


def _leave(_number: int, _frame: FrameType | None) -> None:
    """Ctrl-C before a command is known: it would be raised in the middle of an import."""
    os._exit(INTERRUPTED)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether all ``arguments`` are there to be opened: existing paths, or names that end like a picture's.

    Everything else is the command line's, which knows its commands and says what a misspelt one may have meant. A word
    that names a command is that command, also where a folder of that name exists; ``./WORD`` is the folder.
    """
    return all(map(_can_be_opened, arguments)) and not (arguments and _is_command(arguments[0]))


def _can_be_opened(argument: str) -> bool:
    from pathlib import Path  # noqa: PLC0415

    from desktop.domain.files.formats import named_format  # noqa: PLC0415

    return named_format(Path(argument).suffix) is not None or os.path.lexists(argument)


def _is_command(argument: str) -> bool:
    if os.path.dirname(argument) or os.path.splitext(argument)[1]:  # noqa: PTH120, PTH122 - pathlib is not there yet
        return False
    from desktop.cli import COMMANDS  # noqa: PLC0415 - a tenth of a second, for bare words alone

    return argument in COMMANDS


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt can open a window: without a display it would abort the process."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in named)


if __name__ == "__main__":
    main()
