"""The documents of a bundle: third-party notices with all licence texts, and a list of parts (SBOM, CycloneDX 1.6)."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from bundle.parts import STAND_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bundle.parts import Library, Package

RULE = "=" * 100


def notices(packages: Sequence[Package], libraries: Sequence[Library], others: Sequence[tuple[str, str]]) -> str:
    """Every part with its licence, then every text once. ``others`` are names and texts of what is no package."""
    lines = ["Fusion Desk contains the following third-party parts.", ""]
    lines += [f"- {it.name} {it.version}: {it.licence}" for it in packages]
    lines += [f"- {it.name}: {it.licence}" for it in libraries if it.licence != STAND_IN]
    lines += [f"- {name}" for name, _ in others]
    return "\n".join([*lines, "", *_texts(packages, libraries, others)])


def _texts(
    packages: Sequence[Package], libraries: Sequence[Library], others: Sequence[tuple[str, str]]
) -> Iterator[str]:
    told: set[str] = set()
    named = [
        *((f"{package.name}: {name}", text) for package in packages for name, text in package.texts),
        *((f"Debian's {library.package}", library.copyright) for library in libraries if library.copyright),
        *others,
    ]
    for name, text in named:
        if text.strip() and text not in told:
            told.add(text)
            yield f"{RULE}\n{name}\n{RULE}\n\n{text.strip()}\n"


def parts_list(version: str, packages: Sequence[Package], libraries: Sequence[Library]) -> str:
    """The SBOM as JSON. The same parts give the same text: its serial number comes from them."""
    components = [*map(_package, packages), *map(_library, libraries)]
    content = json.dumps(components, sort_keys=True)
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, content)}",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "bom-ref": "fusion-desk", "name": "fusion-desk", "version": version}
        },
        "components": components,
        "dependencies": [{"ref": "fusion-desk", "dependsOn": [it["bom-ref"] for it in components]}],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _package(package: Package) -> dict[str, Any]:
    purl = f"pkg:pypi/{package.name.lower().replace('_', '-')}@{package.version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": package.name,
        "version": package.version,
        "purl": purl,
        "licenses": [{"license": {"name": package.licence}}],
    }


def _library(library: Library) -> dict[str, Any]:
    digest = hashlib.sha256(library.source.read_bytes()).hexdigest()
    return {
        "type": "library",
        "bom-ref": f"file:{library.name}",
        "name": library.name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "licenses": [{"license": {"name": library.licence}}],
    }
