"""A program that edits a workspace until it is killed, and says what it is doing: ``begin …`` before, ``done`` after.

Run by the tests as ``python -m tests.unit.storage.workspace.editor FOLDER SEED``.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from desktop.domain.jobs import NoProgress
from desktop.domain.workspace.edit import Edit
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.workspaces import make_material

MATERIALS = 12


def main(folder: Path, seed: int) -> None:
    choose = random.Random(seed)  # noqa: S311 - no secret
    say("ready")
    store = WorkspaceFolders().open(folder)
    archive = folder.parent / f"{seed}.zip"
    for number in range(100_000):
        identity = f"m{choose.randrange(MATERIALS)}"
        kind = choose.choices(["put", "remove", "archive"], [10, 3, 1])[0]
        say(f"begin {kind} {identity} {seed}.{number}")
        if kind == "put":
            picture = store.put_file(choose.randbytes(choose.randrange(1, 200_000)), ".jpg")
            store.apply(Edit(materials=(make_material(identity, name=f"{seed}.{number}", picture=picture),)))
        elif kind == "remove":
            store.apply(Edit(removed_materials=frozenset({identity})))
        else:
            written = store.export(archive, NoProgress())
            WorkspaceFolders().unpack(written, folder.parent / f"copy {seed}.{number}", NoProgress())
        say("done")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
