"""Freed memory is kept for the next arrays: they need no new pages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop.vision import runtime

ARRAYS = """
import resource, sys
import numpy as np
from desktop.vision.runtime import keep_freed_memory
if sys.argv[1] == "kept":
    keep_freed_memory()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(10):
    arrays = [np.ones(6_000_000, np.uint8) for _ in range(4)]
    del arrays
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""
ALL_PAGES = 10 * 4 * 6_000_000 // 4096


def faults(how: str) -> int:
    done = subprocess.run([sys.executable, "-c", ARRAYS, how], check=True, capture_output=True, text=True)
    return int(done.stdout)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's")
def test_arrays_take_the_pages_of_those_before_them() -> None:
    assert faults("kept") < ALL_PAGES / 5 < faults("given back")


def test_other_systems_have_no_such_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr("ctypes.CDLL", lambda _: pytest.fail("asked the C library"))
    runtime.keep_freed_memory()
