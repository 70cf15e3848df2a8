"""Engines as plans name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Action
from desktop.domain.fusing.engine import LOCAL, OWN
from desktop.services.fusing.table import engine_infos

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.fusing.engine import EngineInfo

WORDS = {LOCAL: "local", OWN: "own", Action.FUSE_FACE.value: "fuse-face", Action.FUSE_FACE_ULTRA.value: "fuse-ultra"}
"""By the engine's ID; another engine is called by it."""

FROM_MATERIAL = frozenset({"project_id", "model_id"})
"""Parameters that are the material's, and not to be set."""


def word_of(engine: str) -> str:
    """What plans call the engine of that ID."""
    return WORDS.get(engine, engine)


def engines_by_word() -> Mapping[str, EngineInfo]:
    """What may stand behind ``engine``."""
    return {word_of(info.id): info for info in engine_infos()}
