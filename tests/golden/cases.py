"""What is done with the corpus: every case is a row, run through the command line, the contract that outlives moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.golden.corpus import Corpus

OUT = "{out}"
"""Stands for the folder a case may write into."""

ALGORITHMS = ("swap", "premium", "enjoy")


@dataclass(frozen=True, slots=True)
class Case:
    """``commands`` are run one after the other; what they print and write is recorded together."""

    name: str
    commands: tuple[tuple[str | Path, ...], ...]


def one(name: str, *arguments: str | Path) -> Case:
    return Case(name, (arguments,))


def small_cases(corpus: Corpus) -> Iterator[Case]:
    """The form that runs in the test command."""
    yield one("inspect", "inspect", *sorted(corpus.folder.iterdir()), "--json")
    yield from _preparations("prepare", corpus.folder)
    yield from _sample_previews(corpus)
    yield _workspace(corpus)


def full_cases(corpus: Corpus) -> Iterator[Case]:
    """All of it: minutes."""
    yield from small_cases(corpus)
    for photo in corpus.photos:
        yield one(f"inspect {photo.stem}", "inspect", photo, "--json")
        yield from _preparations(f"prepare {photo.stem}", photo)
        for sample in "astronaut.png", "grace_hopper.jpg":
            yield _preview(f"preview {photo.stem} {sample}", photo, f"{corpus[sample]}", "--algorithm", "swap")
    for user, template in zip(corpus.portraits, corpus.portraits[1:], strict=False):
        yield one(f"inspect {user.stem}", "inspect", user, "--json")
        yield _preview(f"preview {template.stem} {user.stem}", template, f"{user}")


def _preparations(name: str, source: Path) -> Iterator[Case]:
    yield one(name, "prepare", source, "-o", OUT, "--json")
    yield one(f"{name} padded", "prepare", source, "-o", OUT, "--pad", "blur", "--json")
    yield one(f"{name} keep", "prepare", source, "-o", OUT, "--crop", "keep", "--format", "jpg", "--json")
    shaped = ("--faces", "all", "--pad", "blur", "--aspect", "1:1", "--margin", "2.4", "--max-bytes", "375000")
    yield one(f"{name} shaped", "prepare", source, "-o", OUT, *shaped, "--json")
    plain = ("--faces", "1", "--pad", "color:#336699", "--aspect", "3:4", "--format", "png")
    yield one(f"{name} png", "prepare", source, "-o", OUT, *plain, "--json")


def _sample_previews(corpus: Corpus) -> Iterator[Case]:
    astronaut, hopper = corpus["astronaut.png"], corpus["grace_hopper.jpg"]
    for algorithm in ALGORITHMS:
        yield _preview(f"preview {algorithm}", astronaut, f"{hopper}", "--algorithm", algorithm)
        yield _preview(f"preview back {algorithm}", hopper, f"{astronaut}", "--algorithm", algorithm)
    for degree in "0", "100":
        degrees = ("--features", degree, "--shape", degree)
        yield _preview(f"preview at {degree}", hopper, f"{astronaut}", *degrees, "--no-label")
    yield _preview("preview two", corpus["pair.jpg"], f"{astronaut}=F1", f"{hopper}=F2")


def _preview(name: str, template: Path, *users_and_options: str) -> Case:
    users = [text for text in users_and_options if "/" in text]
    options = [text for text in users_and_options if "/" not in text]
    given = [part for user in users for part in ("-u", user)]
    return one(name, "preview", "-t", template, *given, "-o", f"{OUT}/fused.png", *options, "--json")


def _workspace(corpus: Corpus) -> Case:
    folder = f"{OUT}/workspace"
    return Case(
        "workspace",
        (
            ("workspace", "import", folder, corpus.folder, "--activity", "春节", "--pad", "blur", "--new", "--json"),
            ("workspace", "show", folder, "--json"),
            ("workspace", "package", folder, "--activity", "春节", "-o", f"{OUT}/package", "--json"),
        ),
    )
