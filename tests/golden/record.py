"""A case run and written down: exit codes, JSON, the pixels of every picture written; paths, times and IDs left out."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image
from typer.testing import CliRunner

from desktop.cli.main import application
from tests.golden.cases import OUT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.golden.cases import Case
    from tests.golden.corpus import Corpus

PICTURES = {".jpg", ".png"}
NOT_THE_SAME_TWICE = {"elapsed_ms"}
LEFT_OUT = (
    (re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}"), "ID"),
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:?\d\d|Z)?"), "TIME"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "DAY"),
)
OUTLINE = 8
"""Side of the outline of a picture: enough to tell a face from another, whatever processor drew it."""


@dataclass(frozen=True, slots=True)
class Record:
    """``hash`` covers everything, ``outline`` what another processor gives too (see ``compare.py``)."""

    hash: str
    outline: dict[str, Any]


def run_case(case: Case, corpus: Corpus, out: Path) -> Record:
    """Run the commands of ``case`` in this process with ``out`` as their folder, and write down what they leave."""
    out.mkdir(parents=True)
    hasher = hashlib.sha256()
    outline: dict[str, Any] = {}
    for number, command in enumerate(case.commands):
        arguments = [str(part).replace(OUT, str(out)) for part in command]
        ran = CliRunner().invoke(application(), arguments)
        if ran.exception and not isinstance(ran.exception, SystemExit):
            raise ran.exception
        outline[f"exit {number}"] = ran.exit_code
        outline[f"document {number}"] = _plain(json.loads(_anonymous(ran.stdout, corpus, out)))
    for path in sorted(out.rglob("*")):
        if path.suffix in PICTURES:
            _add_picture(path, path.relative_to(out).as_posix(), outline, hasher)
    hasher.update(json.dumps(outline, sort_keys=True, ensure_ascii=False).encode())
    return Record(hasher.hexdigest(), outline)


def _add_picture(path: Path, name: str, outline: dict[str, Any], hasher: hashlib._Hash) -> None:
    if "workspace/" in name:
        name = "kept by content"  # its name is the hash of its bytes
    with Image.open(path) as picture:
        hasher.update(np.asarray(picture.convert("RGBA")).tobytes())
        small = picture.convert("L").resize((OUTLINE, OUTLINE), Image.Resampling.BOX)
        outline.setdefault(f"picture {name}", []).append([*picture.size, np.asarray(small).tobytes().hex()])


def _anonymous(text: str, corpus: Corpus, out: Path) -> str:
    for folder, name in _folders(corpus, out):
        text = text.replace(json.dumps(folder, ensure_ascii=False)[1:-1], name)
    for pattern, name in LEFT_OUT:
        text = pattern.sub(name, text)
    return text


def _folders(corpus: Corpus, out: Path) -> Iterator[tuple[str, str]]:
    yield str(out), "OUT"
    yield str(corpus.folder), "CORPUS"
    for pictures in corpus.photos, corpus.portraits:
        if pictures:
            yield str(pictures[0].parent), pictures[0].parent.name.upper()


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if key not in NOT_THE_SAME_TWICE}
    return [_plain(item) for item in value] if isinstance(value, list) else value
