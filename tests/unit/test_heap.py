"""Freed memory is kept for the next arrays: they need no new pages. It is given back when somebody asks for that."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop import heap

ARRAYS = """
import resource, sys
import numpy as np
from desktop.heap import keep_freed_memory
if sys.argv[1] == "kept":
    keep_freed_memory()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(10):
    arrays = [np.ones(6_000_000, np.uint8) for _ in range(4)]
    del arrays
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""
ALL_PAGES = 10 * 4 * 6_000_000 // 4096

OF_ANOTHER_THREAD = """
import os, threading
import numpy as np
from desktop.heap import give_back_freed_memory, keep_freed_memory
keep_freed_memory()

def megabytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

def work():
    arrays = [np.ones(1_000_000, np.uint8) for _ in range(60)]
    del arrays

before = megabytes()
thread = threading.Thread(target=work)
thread.start()
thread.join()
kept = megabytes()
give_back_freed_memory()
print(kept - before, megabytes() - before)
"""

glibc = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's")


def output(program: str, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], check=True, capture_output=True, text=True
    ).stdout


@glibc
def test_arrays_take_the_pages_of_those_before_them() -> None:
    assert int(output(ARRAYS, "kept")) < ALL_PAGES / 5 < int(output(ARRAYS, "given back"))


@glibc
def test_what_another_thread_has_left_is_given_back_too() -> None:
    kept, left = map(float, output(OF_ANOTHER_THREAD).split())
    assert kept > 50
    assert left < 20


def test_other_systems_have_no_such_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr("ctypes.CDLL", lambda _: pytest.fail("asked the C library"))
    heap.keep_freed_memory()
    heap.give_back_freed_memory()
