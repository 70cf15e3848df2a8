"""Wires adapters to services: the one place that knows both."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from desktop.assets import MODELS
from desktop.fusion.engine import LocalEngine
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.fusion.marking.metadata import MetadataMarker
from desktop.services.batch import Batch
from desktop.services.bundle import Services
from desktop.services.cloud.bundle import CloudPorts, cloud_services
from desktop.services.fusing.pictures import PictureLoader
from desktop.services.fusing.ports import EnginePorts
from desktop.services.fusing.saving import ResultSaver
from desktop.services.fusing.table import Engines
from desktop.services.inspect import Inspector
from desktop.services.prepare import Preparer, PreparerPorts
from desktop.services.workspace.bundle import WorkspacePorts, workspace_services
from desktop.storage.keys import KeyringKeys
from desktop.storage.packages import PackageFiles
from desktop.storage.paths import find_folders
from desktop.storage.recent import RECENT_NAME, RecentFile
from desktop.storage.saving import FileSaver
from desktop.storage.usage import LEDGER_NAME, UsageFile
from desktop.storage.workspace.repository import WorkspaceFolders
from desktop.vision.analyzer import FaceFinder
from desktop.vision.contact_sheet import ContactSheets
from desktop.vision.images import PictureFiles
from desktop.vision.models import MESH, ModelStore
from desktop.vision.runtime import use_threads
from desktop.vision.transform import Transformer
from desktop.vision.writer import PictureSaver

if TYPE_CHECKING:
    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.cloud.ports import CloudService
    from desktop.domain.cloud.reproduction import Reproduction
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.cloud.snippets import SnippetLanguage, SnippetRequest
    from desktop.services.cloud.bundle import CloudServices


def build_services() -> Services:
    """Load the models and wire everything. Importing this and running it takes half a second: not on the GUI thread.

    Raises :class:`~desktop.domain.errors.ModelError` when a model is missing or damaged.
    """
    use_threads(1)  # several pictures at once use the cores better than several threads on one
    models = ModelStore(MODELS)
    reader, analyzer, writer = PictureFiles(), FaceFinder(models), PictureSaver(FileSaver())
    inspector = Inspector(reader, analyzer)
    ports, keys = PreparerPorts(reader, analyzer, Transformer(), writer), KeyringKeys()
    preparer, pictures = Preparer(inspector, ports), PictureLoader(reader, analyzer)
    data = find_folders().data
    ledger = UsageFile(data / LEDGER_NAME)
    cloud = _cloud(ports, keys, ledger)
    return Services(
        reader=reader,
        writer=writer,
        inspector=inspector,
        preparer=preparer,
        batch=Batch(preparer, writer),
        pictures=pictures,
        engines=Engines(EnginePorts(pictures, _local_engine(models), cloud.fuser, writer)),
        results=ResultSaver(writer, MetadataMarker()),
        keys=keys,
        cloud=cloud,
        workspaces=workspace_services(
            WorkspacePorts(
                repository=WorkspaceFolders(),
                recent=RecentFile(data / RECENT_NAME),
                packages=PackageFiles(),
                sheet=ContactSheets(),
                ledger=ledger,
                writer=writer,
                inspector=inspector,
                preparer=preparer,
                materials=cloud.materials,
                program=version("fusion-desk"),
            )
        ),
    )


def _local_engine(models: ModelStore) -> LocalEngine:
    return LocalEngine(CanonicalFace.parse(models.read(MESH)))


def _cloud(ports: PreparerPorts, keys: KeyringKeys, ledger: UsageFile) -> CloudServices:
    """On the same adapters as preparing."""
    return cloud_services(
        CloudPorts(
            reader=ports.reader,
            analyzer=ports.analyzer,
            transformer=ports.transformer,
            writer=ports.writer,
            keys=keys,
            connect=_connect,
            ledger=ledger,
            snippet=_snippet,
            reproduce=_reproduce,
        )
    )


def _connect(credentials: Credentials, settings: CloudSettings) -> CloudService:
    """Importing the client takes a quarter of a second (httpx, pydantic): not before somebody calls the cloud."""
    from desktop.cloud.client import connect  # noqa: PLC0415

    return connect(credentials, settings, user_agent=f"FUSION_DESK_{version('fusion-desk')}")


def _snippet(language: SnippetLanguage, request: SnippetRequest) -> str:
    """The templates of eight languages: not before somebody looks at a call."""
    from desktop.cloud.snippets import snippet  # noqa: PLC0415

    return snippet(language, request)


def _reproduce(reproduction: Reproduction) -> bytes:
    from desktop.cloud.reproduction import reproduction_bundle  # noqa: PLC0415

    return reproduction_bundle(reproduction)
