"""What a person accepted of a run, in a file beside it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from desktop.domain.errors import ErrorCode
from desktop.domain.files.paths import is_file
from desktop.domain.files.spelling import parsed_json
from desktop.domain.qa.baseline import Acceptance
from desktop.domain.qa.review import SavedReview
from desktop.storage.atomic import write_atomically
from desktop.storage.failures import failures_of, store_error

NAME = "review.json"
VERSION = 1
KIND = "review"


class ReviewFile:
    """As :class:`desktop.domain.qa.review.ReviewKeeper`: ``review.json`` in the folder of the run.

    The baseline is written relative to it, so that both may be moved together.
    """

    def load(self, folder: Path) -> SavedReview | None:
        path = folder / NAME
        with failures_of(path, KIND):
            if not is_file(path):
                return None
            text = path.read_text("utf-8")
        try:
            return _review(parsed_json(text), folder)
        except (ValueError, TypeError, KeyError) as error:
            raise store_error(ErrorCode.STORE_DAMAGED, path, KIND, reason=repr(error)) from error

    def save(self, folder: Path, review: SavedReview) -> None:
        document = {
            "version": VERSION,
            "baseline": _relative(review.baseline, folder),
            "steps": [sorted(step) for step in review.acceptance.steps],
        }
        with failures_of(folder / NAME, KIND):
            write_atomically(folder / NAME, json.dumps(document, indent=1).encode("utf-8"))


def _review(document: dict[str, Any], folder: Path) -> SavedReview:
    if document["version"] != VERSION:
        raise store_error(ErrorCode.STORE_NEWER, folder / NAME, KIND)
    steps = tuple(frozenset(map(str, step)) for step in document["steps"])
    return SavedReview(Path(os.path.normpath(folder / str(document["baseline"]))), Acceptance(steps))


def _relative(baseline: Path, folder: Path) -> str:
    """On another drive there is no such way: then it is written in full."""
    try:
        return Path(os.path.relpath(baseline.resolve(), folder.resolve())).as_posix()
    except ValueError:
        return str(baseline.resolve())
