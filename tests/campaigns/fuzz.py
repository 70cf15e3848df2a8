"""atheris on the same targets, led by what code each input reaches. Its findings go to ``build/campaigns/fuzz``.

Install it first, in an environment of your own: ``pip install -e '.[campaign]'``. Each target runs in a process
of its own, for libFuzzer ends the process it runs in. A finding that was mended goes, cut small, into ``found/TARGET``.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from tests.campaigns.report import Effort, Report
from tests.campaigns.targets import TARGETS, is_expected, sound_inputs

ROOM = Path("build/campaigns/fuzz")

NATIVE = ("cv2", "numpy", "PIL", "PySide6")
"""Not instrumented: what they do is not Python."""


def run(effort: Effort) -> Report:
    """An hour for all targets together; a second each in the short form."""
    report = Report()
    if find_spec("atheris") is None:
        report.faults.append("atheris is not installed: pip install -e '.[campaign]'")
        return report
    seconds = effort.of(small=1, long=3600 // len(TARGETS))
    for name in TARGETS:
        corpus = ROOM / "corpus" / name
        corpus.mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(sound_inputs(name)):
            (corpus / f"sound-{number}").write_bytes(data)
        command = [sys.executable, "-m", "tests.campaigns.fuzz", name, str(corpus), f"-max_total_time={seconds}"]
        command += [f"-seed={effort.seed}", f"-artifact_prefix={ROOM}/{name}-", "-timeout=20", "-rss_limit_mb=3000"]
        done = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")
        last = [line for line in done.stderr.splitlines() if line.startswith(("#", "Done", "Uncaught", "==", " ==="))]
        report.figures[name] = last[-1] if last else "nothing said"
        report.add("ended", fault="" if done.returncode == 0 else f"{name}: {done.stderr[-600:]}")
    return report


def _fuzz(name: str, options: list[str]) -> None:
    import atheris

    with atheris.instrument_imports(include=["desktop", "pydantic", "json", "tomllib", "zipfile"]):
        import tests.campaigns.targets  # noqa: F401 - under the instruments

    def one_input(data: bytes) -> None:
        is_expected(name, data)

    atheris.Setup([name, *options], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    _fuzz(sys.argv[1], sys.argv[2:])
