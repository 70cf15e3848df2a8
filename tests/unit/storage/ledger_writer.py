"""A program that writes calls into a usage ledger: ``python -m tests.unit.storage.ledger_writer PATH CALLS``.

It begins when it is told to, by a line on its standard input.
"""

from __future__ import annotations

import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.usage import UsageRecord
from desktop.storage.usage import UsageFile
from tests.unit.storage.workspace.editor import say

ENDPOINT = "https://facefusion.tencentcloudapi.com"
TIME = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


def main(path: Path, calls: int) -> None:
    say("ready")
    sys.stdin.readline()
    with closing(UsageFile(path)) as ledger:
        for _ in range(calls):
            ledger.add(UsageRecord(time=TIME, action=Action.FUSE_FACE, endpoint=ENDPOINT, charged=Charged.YES))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
