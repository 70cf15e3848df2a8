"""``python -m tests.bench.constants [PART...]``: the table of what each tuned number does, into ``build/constants.md``.

``--survivors`` lists the numbers whose change no quick test of the fusion notices. PART: of a module's path or a name.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from desktop.vision.runtime import use_threads
from tests.bench.constants.effects import Effect, Effects
from tests.bench.constants.pairs import TUNING_HALF, Trial
from tests.bench.constants.separations import Separations
from tests.bench.constants.survivors import Survivors
from tests.bench.constants.tuned import ROOT, tuned_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

BUILD = ROOT / "build"
HEADS = ("number", "value", "changed", "pairs", "most", "mean", "share", "skin dE", "seam", "detail", "where", "note")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.constants", description=__doc__)
    parser.add_argument("parts", nargs="*")
    parser.add_argument("--portraits", nargs="*", type=int, default=TUNING_HALF, help="numbers, for fewer pairs")
    parser.add_argument("--survivors", action="store_true")
    parser.add_argument("--separations", action="store_true", help="what numbers part, on samples and portraits")
    parser.add_argument("--figures-only", action="store_true", help="with --survivors: ask the held figures alone")
    asked = parser.parse_args(arguments)
    use_threads(1)
    BUILD.mkdir(exist_ok=True)
    if asked.survivors:
        _survive(asked.parts, tests=not asked.figures_only)
    elif asked.separations:
        _separate()
    else:
        _measure(asked.parts, Trial(asked.portraits))


def _survive(parts: Sequence[str], *, tests: bool) -> None:
    mutants = []
    with (BUILD / "survivors.jsonl").open("a", encoding="utf-8") as log:
        for mutant in Survivors().among(tuned_numbers(parts), tests=tests):
            mutants.append(mutant)
            line = f"{mutant.number.title} x {mutant.factor:g}: {mutant.killer or 'NOBODY NOTICED'}"
            print(line, flush=True)
            log.write(json.dumps([mutant.number.title, mutant.factor, mutant.killer]) + "\n")
    alive = [mutant for mutant in mutants if mutant.killer is None]
    print(f"{len(alive)} of {len(mutants)} changes pass the quick tests:")
    for mutant in alive:
        print(f"  {mutant.number.title} x {mutant.factor:g}")


def _measure(parts: Sequence[str], trial: Trial) -> None:
    effects, lines = Effects(trial), []
    with (BUILD / "constants.jsonl").open("a", encoding="utf-8") as log:
        for number in tuned_numbers(parts):
            for effect in effects.of(number):
                lines.append(_line(effect))
                print(lines[-1], flush=True)
                log.write(json.dumps(_plain(effect)) + "\n")
    head = [f"| {' | '.join(HEADS)} |", "|" + "---|" * len(HEADS)]
    (BUILD / "constants.md").write_text("\n".join([*head, *lines]) + "\n", "utf-8")


def _separate() -> None:
    lines = []
    for line in Separations(Trial(())).rows():
        lines.append(line)
        print(line, flush=True)
    (BUILD / "separations.md").write_text("\n".join(lines) + "\n", "utf-8")


def _line(effect: Effect) -> str:
    worst = effect.worst
    cells = (
        effect.number.title,
        _short(effect.number.value),
        f"x {effect.factor:g}",
        f"{effect.pairs}/{effect.of}",
        f"{worst.most:.0f}",
        f"{effect.mean:.3f}",
        f"{worst.share:.0%}",
        f"{worst.skin:.2f}",
        f"{worst.seam:.3f}",
        f"{worst.detail:.3f}",
        worst.where,
        effect.note,
    )
    return f"| {' | '.join(cells)} |"


def _short(value: object) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value).replace("\n", " ")[:60]


def _plain(effect: Effect) -> dict[str, object]:
    found = {key: getattr(effect, key) for key in ("factor", "pairs", "of", "mean", "note")}
    return {"title": effect.number.title, **found, "worst": asdict(effect.worst)}


if __name__ == "__main__":
    main()
