"""Bytes by chance into everything that takes bytes from outside; led by nothing, so nothing needs to be installed."""

from __future__ import annotations

import random
from pathlib import Path

from tests.campaigns.report import Effort, Report
from tests.campaigns.targets import TARGETS, is_expected, sound_inputs

FOUND = Path(__file__).with_name("found")
"""One folder a target: inputs that were once a fault, kept small."""

WORDS = (b"null", b"true", b"-1", b"0", b"1e999", b"99999999999999999999", b'"', b"[", b"{", b"\\ud800", b"\0", b"\xff",
    b"\xef\xbb\xbf", b"\r\n", b"[[", b"'''", b"=", b"nan", b"inf", b"1979-05-27", b"../", b"PK\x05\x06",
    b"[" * 2000, b'{"a":' * 2000)  # fmt: skip
"""What parsers stumble over; the last nest deeper than Python calls."""


def run(effort: Effort) -> Report:
    """See the table in ``__main__``."""
    report = Report()
    each = effort.of(small=40, long=3000)
    for name in TARGETS:
        choose = random.Random(f"{name} {effort.seed}")  # noqa: S311 - no secret
        sound = sound_inputs(name)
        for data in sound:
            report.add("taken", fault="" if is_expected(name, data) else f"{name}: a sound input is refused")
        for number in range(each):
            _try(report, name, changed(choose.choice(sound), choose), f"{name} {number}")
    return report


def _try(report: Report, name: str, data: bytes, label: str) -> None:
    try:
        report.add("taken" if is_expected(name, data) else "refused")
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        report.add("untyped", fault=f"{label}: {error!r} of {data[:200]!r}")
        folder = Path("build/campaigns") / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / label.replace(" ", "-")).write_bytes(data)


def changed(data: bytes, choose: random.Random) -> bytes:
    """``data`` with one to four changes: bytes flipped, taken out, doubled, or a word in their place."""
    result = bytearray(data)
    for _ in range(choose.randint(1, 4)):
        place = choose.randrange(len(result)) if result else 0
        length = choose.choice((1, 1, 2, 8, 64))
        kind = choose.randrange(4)
        if kind == 0 and result:
            result[place] ^= 1 << choose.randrange(8)
        elif kind == 1:
            del result[place : place + length]
        elif kind == 2:
            result[place:place] = result[place : place + length]
        else:
            result[place : place + choose.choice((0, length))] = choose.choice(WORDS)
    return bytes(result)
