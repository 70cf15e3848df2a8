"""A run opened beside its baseline: how far the comparison is, and Ctrl-C while it goes on."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from desktop.cli.progress import watched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.services.qa.reviewing import Reviewed, Reviewer


@contextmanager
def compared(reviewer: Reviewer, run: Path, baseline: Path | None) -> Iterator[Reviewed]:
    """As :meth:`Reviewer.opened`; raises Cancelled on Ctrl-C while it compares, not after."""
    with ExitStack() as stack:
        with watched("Compared") as progress:
            reviewed = stack.enter_context(reviewer.opened(run, baseline, progress))
        yield reviewed
