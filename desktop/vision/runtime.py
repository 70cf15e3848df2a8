"""How OpenCV and the C library use the machine."""

import ctypes
import os
import sys

import cv2

TRIM_THRESHOLD, MMAP_THRESHOLD, ARENAS = -1, -3, -8
"""Names of glibc's mallopt (malloc.h)."""

KEPT = 128 << 20
LARGE = 32 << 20
"""Bytes. glibc gives arrays beyond 128 kB back at once, until it has learnt better, and each new one pays a page fault
for every 4 kB. Since 2026-11-30: a fusion of the samples takes 1 fault instead of 5,760 (60,985 with low ones:
0.56 s of CPU against 0.32), its peak of 216 MB stays. 32 MB is the most that all versions of glibc accept."""


def use_threads(count: int) -> None:
    """Let each OpenCV call use ``count`` threads (at least 1), for the whole process.

    A window that analyses one picture is fastest with all cores; a batch with one worker a core is fastest when each
    worker stays on its own core. Results do not depend on it.
    """
    cv2.setNumThreads(max(1, count))


def keep_freed_memory() -> None:
    """Let the C library keep up to 128 MB that large arrays have left, for the next ones; only glibc is asked.

    Threads share a heap for each core, where glibc makes eight: what one thread has left another one can use.
    """
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "gnu_get_libc_version"):
        library.mallopt(MMAP_THRESHOLD, LARGE)
        library.mallopt(TRIM_THRESHOLD, KEPT)
        library.mallopt(ARENAS, os.cpu_count() or 1)
