"""Wires what looks at pictures, and nothing else: the first picture does not wait for all the other services."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.assets import MODELS
from desktop.heap import keep_freed_memory
from desktop.services.inspect import Inspector
from desktop.vision.analyzer import FaceFinder
from desktop.vision.images import PictureFiles
from desktop.vision.models import ModelStore
from desktop.vision.runtime import use_threads
from desktop.vision.transform import Transformer


@dataclass(frozen=True, slots=True)
class Looking:
    """What reads pictures and finds faces, made once for one program."""

    models: ModelStore
    reader: PictureFiles
    analyzer: FaceFinder
    transformer: Transformer
    inspector: Inspector


def build_looking() -> Looking:
    """Load one set of networks. A third of what all services take, imports included: not on the GUI thread.

    Raises :class:`~desktop.domain.errors.ModelError` when a model is missing or damaged.
    """
    use_threads(1)  # several pictures at once use the cores better than several threads on one
    keep_freed_memory()
    models, reader, transformer = ModelStore(MODELS), PictureFiles(), Transformer()
    analyzer = FaceFinder(models)
    return Looking(models, reader, analyzer, transformer, Inspector(reader, analyzer, transformer))
