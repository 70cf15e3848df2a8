"""``python -m tests.campaigns NAME [--long] [--seed N]``: one campaign, its counts and its faults.

Exit 1 when there are any; without a name the list. ``tests/e2e/test_campaigns.py`` runs the short forms.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING

from tests.campaigns.report import Effort

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.campaigns.report import Report

CAMPAIGNS = {
    "pictures": "damaged, spliced and lying picture files, each read in a child with 5 s of CPU and 1 GB",
    "inputs": "bytes by chance into reader, plan, manifest, wire models, archive and catalogue",
    "fuzz": "the same, led by coverage (extra campaign: atheris)",
    "replies": "replies of the service changed by chance: typed errors, and no secret in them",
    "networks": "a network that resets, cuts off, lies and floods",
    "kills": "programs killed at random moments: nothing acknowledged is lost",
    "disks": "disks that are full at every size: nothing acknowledged is lost",
    "monkey": "a window used by chance: no crash, no warning of Qt, no growing memory",
}


def main() -> int:
    """Run what is asked for; the exit code."""
    arguments = _arguments()
    if arguments.name is None:
        for name, what in CAMPAIGNS.items():
            print(f"{name:10}{what}")
        return 0
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before anybody loads NumPy: a process with one thread can fork
    run: Callable[[Effort], Report] = import_module(f"tests.campaigns.{arguments.name}").run
    begun = time.perf_counter()
    report = run(Effort(long=arguments.long, seed=arguments.seed))
    for line in report.lines():
        print(line)
    print(f"{arguments.name}, seed {arguments.seed}: {time.perf_counter() - begun:.0f} s")
    return 1 if report.faults else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.campaigns")
    parser.add_argument("name", nargs="?", choices=CAMPAIGNS)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
