"""A program that works through thirty items with a journal, until it is killed or has done them all.

Run by the tests as ``python -m tests.unit.services.working FOLDER STUCK``. Each attempt at an item leaves a file
``item.process`` in the folder. With the item ``STUCK`` it says so and never ends.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from threading import Event

from desktop.services.work import Journalled, run, threads
from desktop.storage.journal import JsonLinesJournal

ITEMS = 30
WORKERS = 2


def main(folder: Path, stuck: int) -> None:
    def work(item: int) -> str:
        if item == stuck:
            say("stuck")
            Event().wait()
        (folder / f"{item}.{os.getpid()}").touch()
        return f"result {item}"

    with closing(JsonLinesJournal(folder / "journal.jsonl")) as journal, threads(WORKERS) as executor:
        journalled: Journalled[int, str] = Journalled(journal, str, lambda result: result, str)
        for done in run(range(ITEMS), work, executor=executor, workers=WORKERS, journalled=journalled):
            say(done.result())


def say(text: str) -> None:
    """A line in one piece, whichever thread says it."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
