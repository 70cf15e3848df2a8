"""``./dev golden [--small] [--record]``: hold the program against what was recorded, or record it anew."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.golden.cases import full_cases, small_cases
from tests.golden.compare import differences, same_machine, write_records
from tests.golden.corpus import make_corpus
from tests.golden.record import run_case

if TYPE_CHECKING:
    from tests.golden.record import Record


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev golden", description=__doc__)
    parser.add_argument("--small", action="store_true", help="the form of the test command")
    parser.add_argument("--record", action="store_true", help="write down what is made now as what holds")
    asked = parser.parse_args()
    form = "small" if asked.small else "full"
    records = record_all(form)
    if asked.record:
        print(f"{len(records)} cases recorded in {write_records(records, form)}")
        return 0
    if form == "full" and not same_machine(form):
        print("recorded on another machine, or with other libraries: record the commit before the change first")
        return 2
    found = list(differences(records, form))
    print("\n".join([*found, f"{len(records)} cases, {len(found)} differ"]))
    return 1 if found else 0


def record_all(form: str) -> dict[str, Record]:
    """Run every case of ``form``; returns what each gave, by its name."""
    scratch = Path(tempfile.mkdtemp())
    os.environ["FUSION_DESK_HOME"] = str(scratch / "home")
    try:
        corpus = make_corpus(scratch / "corpus", full=form == "full")
        cases = full_cases(corpus) if form == "full" else small_cases(corpus)
        return {case.name: run_case(case, corpus, scratch / "out" / str(n)) for n, case in enumerate(cases)}
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    sys.exit(main())
