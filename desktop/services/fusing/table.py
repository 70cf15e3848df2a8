"""All engines, one row each: window, command line, sandbox and history know of no others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.fusing.engine import Engine
from desktop.services.fusing import fuse_face, fuse_ultra, local, own

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain.fusing.engine import EngineInfo
    from desktop.services.fusing.ports import EnginePorts


@dataclass(frozen=True, slots=True)
class EngineRow:
    """What is known of an engine before anything is loaded, and how it is built."""

    info: EngineInfo
    build: Callable[[EnginePorts], Engine]


ENGINES: tuple[EngineRow, ...] = (
    EngineRow(local.INFO, local.build),
    EngineRow(own.INFO, own.build),
    EngineRow(fuse_face.INFO, fuse_face.build),
    EngineRow(fuse_ultra.INFO, fuse_ultra.build),
)
"""In the order of the picker. A new engine is a file beside these and a row here."""


def engine_infos() -> tuple[EngineInfo, ...]:
    """What there is to choose from."""
    return tuple(row.info for row in ENGINES)


def engine_info(engine: str) -> EngineInfo:
    """The engine of that ID; an unknown one is a ``KeyError``."""
    return {info.id: info for info in engine_infos()}[engine]


class Engines(Mapping[str, Engine]):
    """The engines, built once."""

    def __init__(self, ports: EnginePorts) -> None:
        self._by_id = {row.info.id: row.build(ports) for row in ENGINES}

    def __getitem__(self, engine: str) -> Engine:
        return self._by_id[engine]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)
