"""What a bundle is made of: Python packages and shared libraries, each with its licence."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

OWN = "fusion-desk"

FORBIDDEN = (
    "libx265", "libx264", "libxvidcore", "libpostproc", "libreadline", "libhistory", "libgsl", "libfftw3", "libgdbm",
    "libimagequant", "libjbig.", "librubberband", "libvidstab", "libgs.", "libmupdf", "libpoppler",
)  # fmt: skip
"""Libraries under the GPL or AGPL that wheels and systems are known to bring along."""

UNNAMED = frozenset({"", "UNKNOWN"})
"""What metadata says where it says nothing."""

LONGEST_NAME = 160
"""Characters a licence's name has; what is longer is its text."""

COPYLEFT = re.compile(r"\bA?GPL(?!.*exception)", re.IGNORECASE)
"""In the name of a licence. LGPL is another word."""

STAND_IN = "stand-in"
"""The licence of what :mod:`bundle.slimming` has made: the program's own."""

LIBRARIES = (
    ("libssl-", "OpenSSL"),  # of other systems' wheels
    ("libcrypto-", "OpenSSL"),
    ("libvpx", "BSD-3-Clause"),
    ("libQt6", "LGPL-3.0-only"),
    ("libpyside6", "LGPL-3.0-only"),
    ("libshiboken6", "LGPL-3.0-only"),
    ("libicu", "Unicode-3.0"),
    ("libheif", "LGPL-3.0-or-later"),
    ("libde265", "LGPL-3.0-or-later"),
    ("libavif", "BSD-2-Clause"),
    ("libav", "LGPL-2.1-or-later"),
    ("libswscale", "LGPL-2.1-or-later"),
    ("libswresample", "LGPL-2.1-or-later"),
    ("libdrm-", "MIT"),
    ("libaom", "BSD-2-Clause"),
    ("libdav1d", "BSD-2-Clause"),
    ("libopenblas", "BSD-3-Clause"),
    ("libscipy_openblas", "BSD-3-Clause"),
    ("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ("libquadmath", "LGPL-2.1-or-later"),
    ("libgcc_s", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ("libstdc++", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ("libpython", "Python-2.0"),
    ("libfreetype", "FTL"),
    ("libharfbuzz", "MIT"),
    ("libjpeg", "IJG AND BSD-3-Clause"),
    ("libturbojpeg", "IJG AND BSD-3-Clause"),
    ("liblcms2", "MIT"),
    ("liblzma", "0BSD"),
    ("libopenjp2", "BSD-2-Clause"),
    ("libpng16", "libpng-2.0"),
    ("libtiff", "libtiff"),
    ("libwebp", "BSD-3-Clause"),
    ("libsharpyuv", "BSD-3-Clause"),
    ("libbrotli", "MIT"),
    ("libzstd", "BSD-3-Clause"),
    ("libXau", "MIT"),
    ("libxcb", "MIT"),
    ("libz.", "Zlib"),
)
"""By how the file's name begins; longer beginnings first where one is part of another."""


@dataclass(frozen=True)
class Package:
    """An installed Python package of the bundle."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Names and contents of its licence files."""


@dataclass(frozen=True)
class Library:
    """A shared library of the bundle; ``source`` is where it was taken from; the build may have ``made`` that."""

    name: str
    source: Path
    made: bool = False

    @cached_property
    def package(self) -> str:
        """The Debian package it comes from; empty for one of a wheel, and on other systems."""
        return debian_package(self.source)

    @cached_property
    def licence(self) -> str:
        """Empty where nobody knows."""
        if self.made:
            return STAND_IN
        known = next((licence for start, licence in LIBRARIES if self.name.startswith(start)), "")
        return known or (f"see Debian's {self.package}" if self.copyright else "")

    @property
    def copyright(self) -> str:
        """The text that came with its Debian package."""
        path = Path(f"/usr/share/doc/{self.package}/copyright")
        return path.read_text("utf-8", "replace") if self.package and path.is_file() else ""


def packages_of(modules: Iterable[str]) -> tuple[Package, ...]:
    """The packages that ``modules`` (their full names) belong to, the program's own left out."""
    known = packages_distributions()
    names = {name for module in modules for name in known.get(module.split(".")[0], ())}
    packages = {package.name: package for package in (package_of(distribution(name)) for name in names)}
    return tuple(packages[name] for name in sorted(packages, key=str.lower) if name != OWN)


def package_of(installed: Distribution) -> Package:
    """What a package says of itself."""
    about = installed.metadata.json
    listed = [str(it) for it in about.get("classifier", ())]
    classifiers = [it.rpartition(" :: ")[2] for it in listed if it.startswith("License ::")]
    short = str(about.get("license", "")).strip()
    licence = (
        str(about.get("license_expression", ""))
        or (short if len(short) <= LONGEST_NAME and short not in UNNAMED else "")
        or " AND ".join(classifiers)
    )
    return Package(installed.name, installed.version, licence, tuple(_texts(installed)))


def _texts(installed: Distribution) -> list[tuple[str, str]]:
    named = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
    files = [it for it in installed.files or () if named.match(it.name) and it.suffix not in {".py", ".pyc"}]
    found = [(str(it), Path(str(it.locate()))) for it in files]
    return [(name, path.read_text("utf-8", "replace")) for name, path in found if path.is_file()]


def debian_package(library: Path) -> str:
    """Asked for with and without ``/usr``: Debian has moved its libraries there, but not all its lists."""
    place = library.resolve()
    places = [str(place), str(place).removeprefix("/usr")]
    try:
        asked = subprocess.run(["dpkg-query", "-S", *places], capture_output=True, text=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        return ""
    return asked.stdout.partition(":")[0]


def problems(packages: Iterable[Package], libraries: Iterable[Library]) -> list[str]:
    """What must not leave the house: copyleft that would bind the whole, and what has no known licence."""
    found = []
    for package in packages:
        if not package.licence:
            found.append(f"the package {package.name} {package.version} names no licence")
        elif COPYLEFT.search(package.licence) and "LGPL" not in package.licence.upper():
            found.append(f"the package {package.name} {package.version} is under {package.licence}")
    for library in libraries:
        if library.name.lower().startswith(FORBIDDEN):
            found.append(f"the library {library.name} is under the GPL or AGPL")
        elif not library.licence:
            found.append(f"the library {library.name} has no known licence")
    return found
