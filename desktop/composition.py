"""Wires adapters to services: the one place that knows both."""

from __future__ import annotations

from desktop.assets import MODELS
from desktop.fusion.canonical import CanonicalFace
from desktop.fusion.engine import LocalEngine
from desktop.fusion.metadata import MetadataMarker
from desktop.services.batch import Batch
from desktop.services.bundle import Services
from desktop.services.inspect import Inspector
from desktop.services.prepare import Preparer, PreparerPorts
from desktop.services.preview import Previewer, PreviewPorts
from desktop.storage.keys import KeyringKeys
from desktop.vision.analyzer import FaceFinder
from desktop.vision.images import PictureFiles
from desktop.vision.models import MESH, ModelStore
from desktop.vision.runtime import use_threads
from desktop.vision.transform import Transformer
from desktop.vision.writer import PictureSaver


def build_services() -> Services:
    """Load the models and wire everything. Importing this and running it takes half a second: not on the GUI thread.

    Raises :class:`~desktop.domain.errors.ModelError` when a model is missing or damaged.
    """
    use_threads(1)  # several pictures at once use the cores better than several threads on one
    models = ModelStore(MODELS)
    reader, analyzer, writer = PictureFiles(), FaceFinder(models), PictureSaver()
    inspector = Inspector(reader, analyzer)
    preparer = Preparer(inspector, PreparerPorts(reader, analyzer, Transformer(), writer))
    engine = LocalEngine(CanonicalFace.parse(models.read(MESH)))
    return Services(
        reader=reader,
        writer=writer,
        inspector=inspector,
        preparer=preparer,
        batch=Batch(preparer, writer),
        previewer=Previewer(PreviewPorts(reader, analyzer, engine, MetadataMarker(), writer)),
        keys=KeyringKeys(),
    )
