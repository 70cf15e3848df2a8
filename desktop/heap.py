"""How the C library (glibc; others are left alone) keeps the memory that arrays, pictures and networks have left.

It knows no library of ours, so that it can be asked before any of them is imported.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # typing alone takes as long to import as all the rest here
if TYPE_CHECKING:
    from ctypes import CDLL

TRIM_THRESHOLD, MMAP_THRESHOLD, ARENAS = -1, -3, -8
"""Names of glibc's mallopt (malloc.h)."""

KEPT = 128 << 20
LARGE = 32 << 20
"""Bytes. glibc gives arrays beyond 128 kB back at once, until it has learnt better, and each new one pays a page fault
for every 4 kB. Since 2026-11-30: a fusion of the samples takes 1 fault instead of 5,760 (60,985 with low ones:
0.56 s of CPU against 0.32), its peak of 216 MB stays. 32 MB is the most that all versions of glibc accept."""


def keep_freed_memory() -> None:
    """Let the C library keep up to 128 MB that large arrays have left, for the next ones, in one heap for all threads.

    What one thread has left another one can use, and :func:`give_back_freed_memory` reaches all of it; a thread that
    had memory before keeps its own heap. Since 2026-12-01: a window with 100 pictures takes 382 MB, with a heap for
    each core 403, with glibc's eight a core 520; two threads that analyse 60 pictures take the same 4.9 s of CPU with
    one heap and with two, and wait for each other no oftener.
    """
    if (library := _glibc()) is not None:
        library.mallopt(MMAP_THRESHOLD, LARGE)
        library.mallopt(TRIM_THRESHOLD, KEPT)
        library.mallopt(ARENAS, 1)


def give_back_freed_memory() -> None:
    """Give whole pages that nothing lies in back to the system: the next arrays pay for theirs again."""
    if (library := _glibc()) is not None:
        library.malloc_trim(0)


def _glibc() -> CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    from ctypes import CDLL  # noqa: PLC0415 - the first window does without

    library = CDLL(None)
    return library if hasattr(library, "gnu_get_libc_version") else None
