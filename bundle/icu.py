"""ICU's data without the languages that nobody here speaks (Linux): 31 MB become 5.

Qt asks ICU for the order of words, upper and lower case, and encodings. Its data is one table of named items, "CmnD"
(https://unicode-org.github.io/icu/userguide/icu_data/): here it is written anew with the items that are kept.
"""

from __future__ import annotations

import re
import struct
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DATA = "libicudata"
"""How the library's name begins."""

_KEPT = re.compile(
    r"""
    [^/]+\.(icu|nrm|spp|cfu)                            # properties of characters, normal forms
    | (gb18030|ibm-1386_P100-2001)\.cnv                 # GB 18030 and GBK
    | (.+/)?(root|pool|res_index|(en|zh)(_\w+)?)\.res   # what all languages share, English, Chinese
    | coll/ucadata\.icu
    | brkitr/[^/]+\.brk
    | [A-Za-z]{5,}\d*\.res                               # tables of no language: likelySubtags, zoneinfo64, ...
    """,
    re.VERBOSE,
)
_LEFT_OUT = re.compile(r"(curr|lang|region|unit|zone|rbnf|translit)/.+")
"""Names of currencies, languages, lands, units and time zones, numbers in words, scripts: Qt has its own."""

_MAGIC, _FORMAT = b"\xda\x27", b"CmnD"
_ALIGNED = 16


@dataclass(frozen=True, slots=True)
class Item:
    """A named piece of the data; ``name`` begins with the package's, ``icudt73l/``."""

    name: str
    content: bytes


def is_kept(name: str) -> bool:
    """Whether the item ``name``, without its package's, goes into the bundle."""
    return not _LEFT_OUT.fullmatch(name) and bool(_KEPT.fullmatch(name))


def items_of(package: bytes) -> tuple[Item, ...]:
    """The items of ``package``. Raises :class:`ValueError` where it is none."""
    if package[2:4] != _MAGIC or package[12:16] != _FORMAT:
        message = "this is no package of ICU data"
        raise ValueError(message)
    (begin,) = struct.unpack_from("<H", package)
    table = package[begin:]
    (count,) = struct.unpack_from("<I", table)
    places = [struct.unpack_from("<II", table, 4 + 8 * index) for index in range(count)]
    ends = [*(start for _, start in places[1:]), len(table)]
    return tuple(
        Item(table[name : table.index(b"\0", name)].decode("ascii"), table[start:end])
        for (name, start), end in zip(places, ends, strict=True)
    )


def package_with(head: bytes, items: tuple[Item, ...]) -> bytes:
    """A package with ``items`` (in the order of their names) behind ``head``, that of the package they come from."""
    names = b"".join(item.name.encode("ascii") + b"\0" for item in items)
    start = 4 + 8 * len(items) + len(names)
    start += -start % _ALIGNED
    table, name_at, at = [struct.pack("<I", len(items))], 4 + 8 * len(items), start
    contents = [item.content + bytes(-len(item.content) % _ALIGNED) for item in items]
    for item, content in zip(items, contents, strict=True):
        table.append(struct.pack("<II", name_at, at))
        name_at, at = name_at + len(item.name) + 1, at + len(content)
    toc = b"".join(table) + names
    return head + toc + bytes(start - len(toc)) + b"".join(contents)


def cut_data(library: Path, folder: Path) -> Path:
    """A library in ``folder`` with the name and the symbol of ``library`` and less data.

    Raises :class:`ValueError` where its data is of another kind, ``subprocess.CalledProcessError`` or
    ``FileNotFoundError`` where there is no C compiler.
    """
    symbol, place, size = _symbol_of(library)
    package = library.read_bytes()[place : place + size]
    (begin,) = struct.unpack_from("<H", package)
    kept = tuple(item for item in items_of(package) if is_kept(item.name.partition("/")[2]))
    data, source, made = (folder / f"{library.name}{ending}" for ending in (".dat", ".s", ""))
    data.write_bytes(package_with(package[:begin], kept))
    source.write_text(
        f'.section .rodata\n.globl {symbol}\n.type {symbol}, @object\n.balign 16\n{symbol}:\n.incbin "{data}"\n'
        f'.size {symbol}, . - {symbol}\n.section .note.GNU-stack,"",@progbits\n'
    )
    flags = ["-shared", "-nostdlib", "-s", "-Wl,--build-id=none", f"-Wl,-soname,{library.name}"]
    subprocess.run(["cc", *flags, "-o", made, source], check=True)  # noqa: S603, S607
    return made


def _symbol_of(library: Path) -> tuple[str, int, int]:
    """Name, place in the file and size of the one symbol. In these libraries an address is a place in the file."""
    listed = subprocess.run(["readelf", "-W", "--dyn-syms", library], check=True, capture_output=True, text=True)  # noqa: S603, S607
    (row,) = re.findall(r"^\s*\d+: ([0-9a-f]+)\s+(\w+)\s+OBJECT.*?(icudt\w+_dat)\S*$", listed.stdout, re.MULTILINE)
    data = library.read_bytes()
    address = int(row[0], 16)
    size = int(row[1], 0)
    return row[2], address, size or len(data) - address
