"""A program that adds to the manifest of a folder: ``python -m tests.unit.services.manifest_writer FOLDER NAME ITEMS``.

It begins when it is told to, by a line on its standard input, and writes after each item.
"""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.services.manifest import GrowingManifest
from desktop.storage.saving import FileSaver
from desktop.vision.writer import PictureSaver
from tests.unit.storage.workspace.editor import say


def main(folder: Path, name: str, count: int) -> None:
    manifest = GrowingManifest(folder, PictureSaver(FileSaver()))
    say("ready")
    sys.stdin.readline()
    for number in range(count):
        picture = f"{name}-{number}.jpg"
        manifest.put(number, {"source": f"/in/{picture}", "status": "prepared", "output": f"out/{picture}"})
        manifest.write()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
