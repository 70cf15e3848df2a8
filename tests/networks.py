"""The networks and the engine that ship, for all tests and tools."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.assets import LABEL_FONT, MODELS
from desktop.fusion.engine import LocalEngine
from desktop.fusion.marking.label import Labeller
from desktop.vision.models import ModelStore
from desktop.vision.networks import CoverNetworks

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace


@cache
def shipped_networks() -> CoverNetworks:
    return CoverNetworks(ModelStore(MODELS))


def shipped_engine(canonical: CanonicalFace) -> LocalEngine:
    """A new one, which remembers no face yet."""
    return LocalEngine(canonical, shipped_networks(), Labeller(LABEL_FONT))
