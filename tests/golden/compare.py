"""What was recorded held against what is made now: to the bit on a like machine, in outline on another processor."""

from __future__ import annotations

import json
import platform
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import PIL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.golden.record import Record

RECORDED = Path(__file__).parent / "recorded"
NUMBERS_APART = 0.05
"""Share by which a number may differ between processors (three times that amount for small ones): the last bits of the
networks depend on the instructions they run with."""
LEVELS_APART = 4.0
"""Grey levels, on average over the outline of a picture."""


def machine() -> dict[str, str]:
    """What decides the last bit of a picture: the libraries and the instructions of the processor."""
    return {
        "processor": f"{platform.machine()} {cv2.getCPUFeaturesLine()}",
        "opencv": cv2.__version__,
        "numpy": np.__version__,
        "pillow": PIL.__version__,
    }


def write_records(records: Mapping[str, Record], form: str) -> Path:
    """Write ``records`` as what holds from now on; outlines only in the small form, that other machines run."""
    outlines = {name: record.outline for name, record in records.items()} if form == "small" else {}
    hashes = {name: record.hash for name, record in records.items()}
    document = {"machine": machine(), "hashes": hashes, "outlines": outlines}
    target = RECORDED / f"{form}.json"
    target.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return target


def differences(records: Mapping[str, Record], form: str) -> Iterator[str]:
    """Yield a line for every case that is not as recorded. Cases whose pictures are not here are passed over."""
    recorded = json.loads((RECORDED / f"{form}.json").read_text("utf-8"))
    like = recorded["machine"] == machine()
    for name, record in records.items():
        if name not in recorded["hashes"]:
            yield f"{name}: not recorded"
        elif like and record.hash != recorded["hashes"][name]:
            yield from _named(name, record.outline, recorded["outlines"].get(name))
        elif not like and name in recorded["outlines"]:
            yield from (f"{name}: {line}" for line in outline_differences(recorded["outlines"][name], record.outline))


def same_machine(form: str) -> bool:
    """Whether the records were made on a machine like this, so that they hold to the bit."""
    return bool(json.loads((RECORDED / f"{form}.json").read_text("utf-8"))["machine"] == machine())


def _named(name: str, outline: Any, recorded: Any) -> Iterator[str]:
    lines = [] if recorded is None else list(outline_differences(recorded, outline, exactly=True))
    yield f"{name}: " + ("; ".join(lines[:8]) or "pixels differ")


def outline_differences(before: Any, after: Any, where: str = "", *, exactly: bool = False) -> Iterator[str]:
    """Yield where two outlines are further apart than two processors may be (or apart at all, ``exactly``)."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            if key in before and key in after:
                yield from outline_differences(before[key], after[key], f"{where}/{key}", exactly=exactly)
            else:
                yield f"{where}/{key}: {'gone' if key in before else 'new'}"
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from outline_differences(old, new, f"{where}/{index}", exactly=exactly)
    elif before != after and (exactly or not _near(before, after)):
        yield f"{where}: {before!r} became {after!r}"


def _near(before: Any, after: Any) -> bool:
    if _is_number(before) and _is_number(after):
        return bool(abs(before - after) <= max(NUMBERS_APART * max(abs(before), abs(after)), 3 * NUMBERS_APART))
    if isinstance(before, str) and isinstance(after, str) and len(before) == len(after):
        try:
            old, new = (np.frombuffer(bytes.fromhex(text), np.uint8).astype(float) for text in (before, after))
        except ValueError:
            return False
        return bool(np.abs(old - new).mean() <= LEVELS_APART)
    return False


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
