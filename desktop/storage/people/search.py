"""Looking for what is left of a person, file by file: the word of whoever deleted is not taken."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.fusing.people import Left, LeftBecause
from desktop.storage.failures import failures_of
from desktop.storage.people.folders import content_of, files_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from desktop.domain.fusing.people import Traces
    from desktop.domain.jobs import Progress

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif", ".heic", ".heif", ".avif"})
"""Only compared as a whole: the few bytes of a name stand somewhere in any large picture by chance."""


@dataclass(frozen=True, slots=True)
class FileSearch:
    """As :class:`desktop.domain.fusing.people.TraceSearch`; ``own`` are the program's own folders."""

    own: Sequence[Path]

    def search(self, places: Iterable[Path], traces: Traces, progress: Progress) -> Iterator[Left]:
        roots = [root for root in (*self.own, *places) if root.is_dir()]
        files = sorted({path for root in roots for path in files_in(root)})
        digests = [content.encode() for content in sorted(traces.contents)]
        spellings = {spelling for word in traces.words for spelling in spellings_of(word)}
        for done, path in enumerate(files):
            progress.report(done, len(files))
            with failures_of(path, "file"):
                left = _left_in(path, traces, digests, spellings)
            if left is not None:
                yield left
        progress.report(len(files), len(files))


def spellings_of(word: str) -> Iterator[bytes]:
    """As it stands in texts, in JSON of ASCII only, and in the folded texts that are searched through."""
    for text in (word, unicodedata.normalize("NFKC", word).casefold()):
        yield text.encode("utf-8", "surrogateescape")
        yield json.dumps(text)[1:-1].encode()


def _left_in(path: Path, traces: Traces, digests: Iterable[bytes], spellings: Iterable[bytes]) -> Left | None:
    if content_of(path) in traces.contents or path.stem in traces.contents:
        return Left(LeftBecause.FOUND, path)
    if path.suffix.lower() in PICTURES:
        return None
    data = path.read_bytes()
    if any(digest in data for digest in digests):
        return Left(LeftBecause.FOUND, path)
    return Left(LeftBecause.NAMED, path) if any(spelling in data for spelling in spellings) else None
