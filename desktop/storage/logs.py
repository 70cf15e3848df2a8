"""The log file: small, rotating, without secrets (nobody logs them) and without pictures."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOG_NAME = "fusion-desk.log"
MAX_LOG_BYTES = 1_000_000
OLD_LOGS = 2
RECENT_BYTES = 200_000
LINE = "%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s"


def recent_log(folder: Path, most_bytes: int = RECENT_BYTES) -> str:
    """Read the end of the log in ``folder`` and of the file before it; empty without any. Raises ``OSError``."""
    text = ""
    for name in (LOG_NAME, f"{LOG_NAME}.1"):
        path = folder / name
        if len(text) < most_bytes and path.exists():
            text = path.read_bytes().decode("utf-8", "replace") + text
    return text[-most_bytes:]


@contextmanager
def logging_to(folder: Path, *, level: int = logging.INFO) -> Iterator[Path]:
    """Log into ``folder`` for as long as the context lasts; gives the log file. Raises ``OSError``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOG_NAME
    handler = RotatingFileHandler(
        path,
        maxBytes=MAX_LOG_BYTES,
        backupCount=OLD_LOGS,
        encoding="utf-8",
        errors="backslashreplace",  # names that are no text
        delay=True,
    )
    handler.setFormatter(logging.Formatter(LINE))
    logger = logging.getLogger("desktop")
    before = logger.level
    logger.setLevel(level)
    logger.addHandler(handler)
    try:
        yield path
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)
        handler.close()
