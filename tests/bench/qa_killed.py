"""``python -m tests.bench.qa_killed [TIMES]``: kill a run with paid cells around random calls, 200 times.

Not part of ``./dev test``, which does it three times. Stops at the first run whose bill is wrong.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from desktop.assets import SAMPLES
from tests.e2e.qa_killing import BillingSandbox, check_bill, kill_at, start

CELLS = 60
MOST_CALLS = 8
"""A program is killed around one of its first calls, so that a run has room for several kills."""


MOST_SECONDS = 0.1
"""After that call: twice the time between two calls."""


def main(times: int) -> None:
    begun, kills, cells, unknown = time.perf_counter(), 0, 0, 0
    while kills < times:
        sandbox = BillingSandbox()
        with tempfile.TemporaryDirectory() as room, sandbox.server:
            folder = Path(room)
            sandbox.write_plan(folder, SAMPLES / "grace_hopper.jpg", CELLS)
            while kills < times and _kill_once(sandbox, folder, seed=kills):
                kills += 1
            if (code := start(folder, sandbox.server.url).wait()) != 0:
                message = f"the program ended with {code}"
                raise SystemExit(message)
            unknown += check_bill(sandbox, folder, CELLS)
            cells += CELLS
        print(
            f"{kills} kills, {cells} cells and calls on the bill, none twice; of {unknown} the picture was lost",
            flush=True,
        )
    print(f"{time.perf_counter() - begun:.0f} s")


def _kill_once(sandbox: BillingSandbox, folder: Path, *, seed: int) -> bool:
    """Whether there were so many calls left that it was killed."""
    dice = random.Random(seed)  # noqa: S311 - a choice, no secret
    moment = dice.choice(("before", "after"))
    later = partial(time.sleep, dice.uniform(0, MOST_SECONDS))
    return kill_at(sandbox, folder, moment, dice.randint(1, MOST_CALLS), later)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
