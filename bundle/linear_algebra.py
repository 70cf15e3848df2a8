"""One OpenBLAS instead of two (Linux): what OpenCV asks of its own is passed on to NumPy's.

Both wheels bring one, of 25 and 38 MB. ``linear_algebra.c`` has the names that OpenCV asks for and calls the other one.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from bundle.symbols import symbols

PASSED_ON = "libopenblas"
"""How the name of OpenCV's begins."""

PROVIDER = "libscipy_openblas64_"
"""How the name of NumPy's begins, in the folder beside it."""

PROVIDER_FOLDER = "numpy.libs"

SOURCE = Path(__file__).with_name("linear_algebra.c")


def passed_on(library: Path, users: list[Path], folder: Path) -> Path:
    """A small library in ``folder`` with the name of ``library``, which calls NumPy's for all that ``users`` ask of it.

    Raises :class:`LookupError` where NumPy's is not there or ``users`` ask for something that is not passed on, and
    ``subprocess.CalledProcessError`` or ``FileNotFoundError`` where there is no C compiler.
    """
    provider = next((library.parents[1] / PROVIDER_FOLDER).glob(f"{PROVIDER}*"), None)
    if provider is None:
        message = f"{PROVIDER}* is not in {library.parents[1] / PROVIDER_FOLDER}"
        raise LookupError(message)
    made = folder / library.name
    names = [f"-Wl,-soname,{library.name}", f"-Wl,-rpath,$ORIGIN/../{PROVIDER_FOLDER}"]
    flags = ["-shared", "-fPIC", "-O2", "-s", "-Wl,--no-undefined", "-Wl,--build-id=none"]
    subprocess.run(["cc", *flags, *names, "-o", made, SOURCE, provider, "-lc"], check=True)  # noqa: S603, S607
    wanted = set().union(*(symbols(user, "--undefined-only") for user in users))
    if lacking := (symbols(library, "--defined-only") & wanted) - symbols(made, "--defined-only"):
        message = f"{SOURCE.name} does not pass on {', '.join(sorted(name for name, _ in lacking))}"
        raise LookupError(message)
    return made
