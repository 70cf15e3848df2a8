"""Wires adapters to services: the one place that knows both."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.assets import LABEL_FONT, MODELS
from desktop.domain.files.paths import home_folder
from desktop.fusion.engine import LocalEngine
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.fusion.marking.credentials import OptionalCredentials
from desktop.fusion.marking.label import Labeller
from desktop.fusion.marking.metadata import MetadataMarker
from desktop.fusion.sides import KEPT_BYTES
from desktop.fusion.swapping import SwappingEngine
from desktop.heap import give_back_freed_memory, keep_freed_memory
from desktop.looking import build_looking
from desktop.measure.identity import load_descriptors
from desktop.measure.likeness import likeness
from desktop.measure.measurer import ResultMeasurer
from desktop.measure.spoiling import Spoiler
from desktop.services.bundle import Services
from desktop.services.cloud.bundle import CloudPorts, cloud_services
from desktop.services.duties import Consents, UnlabelledExports
from desktop.services.fusing.pictures import PictureLoader
from desktop.services.fusing.ports import EnginePorts
from desktop.services.fusing.saving import ResultSaver
from desktop.services.fusing.table import ENGINES, Engines
from desktop.services.label_check import LabelChecker
from desktop.services.new_versions import NewVersions
from desktop.services.output_preview import OutputPreviewer
from desktop.services.own_models import OwnEngine, OwnModels
from desktop.services.people.bundle import PeoplePorts, people_services
from desktop.services.prepare import Preparer, PreparerPorts
from desktop.services.preparing.batch import Batch, BatchPorts
from desktop.services.qa.bundle import QaPorts, qa_services
from desktop.services.qa.photo_tips import PhotoTips
from desktop.services.qa.workbench import Workbench, WorkbenchPorts
from desktop.services.user_photos import UserPhotos
from desktop.services.workspace.bundle import WorkspacePorts, workspace_services
from desktop.storage.dragging import DragFolder
from desktop.storage.duties import DUTIES_NAME, DutyFile
from desktop.storage.keys import KeyringKeys
from desktop.storage.own_model import OWN_MODEL_NAME, OwnModelFile
from desktop.storage.packages import PackageFiles
from desktop.storage.paths import DRAGGED_NAME, PASTE_NAME, PREPARING_NAME, REOPENED_NAME, SESSIONS_NAME, find_folders
from desktop.storage.people.folders import AllFolders, CopyFolder, LineFolder
from desktop.storage.people.record import PeopleFile
from desktop.storage.people.remembered import RecentPictures, Sessions
from desktop.storage.people.search import FileSearch
from desktop.storage.people.shelf import ShelfFile
from desktop.storage.plans.editing import PlanTexts
from desktop.storage.plans.files import PlanFiles
from desktop.storage.preparing import PreparingJournalFiles
from desktop.storage.recent import RECENT_NAME, RECENT_PICTURES_NAME, RecentFile
from desktop.storage.rescue import RescueFolders
from desktop.storage.runs.repository import RunFolders
from desktop.storage.runs.reviews import ReviewFile
from desktop.storage.saving import FileSaver
from desktop.storage.usage import LEDGER_NAME, UsageFile
from desktop.storage.workspace.repository import WorkspaceFolders
from desktop.vision.analyzer import FaceFinder
from desktop.vision.contact_sheet import ContactSheets
from desktop.vision.fingerprint import Fingerprints
from desktop.vision.images import PictureFiles
from desktop.vision.models import MESH, MODEL_FILES, ModelStore
from desktop.vision.networks import CoverNetworks
from desktop.vision.own_model import OwnModelFiles, OwnNetworkFiles
from desktop.vision.runtime import use_threads
from desktop.vision.sessions import open_session
from desktop.vision.transform import Transformer
from desktop.vision.writer import PictureSaver

if TYPE_CHECKING:
    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.cloud.ports import CloudService
    from desktop.domain.cloud.reproduction import Reproduction
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.cloud.snippets import SnippetLanguage, SnippetRequest
    from desktop.domain.jobs import Progress
    from desktop.domain.ports import KeyStore, PictureReader
    from desktop.domain.qa.report import ReportWriter
    from desktop.domain.qa.results import SentCall, TakenCall
    from desktop.looking import Looking
    from desktop.services.cloud.bundle import CloudServices
    from desktop.services.inspect import Inspector
    from desktop.services.people.bundle import PeopleServices
    from desktop.services.qa.bundle import QaServices
    from desktop.services.workspace.bundle import WorkspaceServices
    from desktop.storage.paths import Folders


@dataclass(frozen=True, slots=True)
class _Adapters:
    """What touches pictures, models, files and keys: each made once, and given to whatever needs it."""

    keys: KeyStore
    models: ModelStore
    reader: PictureFiles
    analyzer: FaceFinder
    writer: PictureSaver
    transformer: Transformer
    folders: Folders
    rescue: RescueFolders
    repository: WorkspaceFolders
    runs: RunFolders
    ledger: UsageFile
    duties: DutyFile

    @property
    def preparing(self) -> PreparerPorts:
        return PreparerPorts(self.reader, self.analyzer, self.analyzer, self.transformer, self.writer)


def _adapters(keys: KeyStore, looking: Looking) -> _Adapters:
    folders, rescue = find_folders(), RescueFolders(_rescue_folders())
    return _Adapters(
        keys=keys,
        models=looking.models,
        reader=looking.reader,
        analyzer=looking.analyzer,
        writer=PictureSaver(FileSaver()),
        transformer=looking.transformer,
        folders=folders,
        rescue=rescue,
        repository=WorkspaceFolders(),
        runs=RunFolders(rescue),
        ledger=UsageFile(folders.data / LEDGER_NAME),
        duties=DutyFile(folders.data / DUTIES_NAME),
    )


@dataclass(frozen=True, slots=True)
class _Shared:
    """Services that others are built on."""

    inspector: Inspector
    preparer: Preparer
    pictures: PictureLoader
    networks: CoverNetworks
    local: LocalEngine
    own: OwnEngine
    cloud: CloudServices
    people: PeopleServices
    consents: Consents
    unlabelled: UnlabelledExports
    engines: Engines


def _shared(at: _Adapters, inspector: Inspector) -> _Shared:
    pictures, networks = PictureLoader(at.reader, at.analyzer), CoverNetworks(at.models)
    local = _local_engine(at.models, networks)
    own = _own_engine(local)
    cloud, consents = _cloud(at.preparing, at.keys, at.ledger), Consents(at.duties, _now)
    return _Shared(
        inspector=inspector,
        preparer=Preparer(inspector, at.preparing),
        pictures=pictures,
        networks=networks,
        local=local,
        own=own,
        cloud=cloud,
        people=_people(at.duties, at.folders, at.repository, at.runs),
        consents=consents,
        unlabelled=UnlabelledExports(at.duties, _now),
        engines=Engines(EnginePorts(pictures, local, cloud.fuser, at.writer, consents, own)),
    )


def build_services(keys: KeyStore | None = None, looking: Looking | None = None) -> Services:
    """Load the models and wire everything. Importing this and running it takes half a second: not on the GUI thread.

    Without ``keys`` they are those in the keyring; without ``looking`` that is built, too.

    Raises :class:`~desktop.domain.errors.ModelError` when a model is missing or damaged.
    """
    looking = looking or build_looking()
    at = _adapters(keys or KeyringKeys(), looking)
    shared = _shared(at, looking.inspector)
    return Services(
        reader=at.reader,
        writer=at.writer,
        dragged=DragFolder(at.folders.data / DRAGGED_NAME),
        inspector=shared.inspector,
        preparer=shared.preparer,
        output_preview=OutputPreviewer(shared.preparer, at.reader, at.writer),
        batch=_batch(at, shared.preparer),
        pictures=shared.pictures,
        engines=shared.engines,
        results=ResultSaver(at.writer, MetadataMarker()),
        labels=LabelChecker(at.reader, Labeller(LABEL_FONT), OptionalCredentials(), at.writer),
        consents=shared.consents,
        user_photos=UserPhotos(ShelfFile(at.duties), shared.pictures, shared.consents, _now),
        unlabelled=shared.unlabelled,
        people=shared.people,
        keys=at.keys,
        cloud=shared.cloud,
        workspaces=_workspaces(at, shared),
        qa=_qa(at, shared),
        own_models=shared.own.models,
        new_versions=NewVersions(_fetch_notice, version("fusion-desk")),
        rest=partial(_rest, at.analyzer, shared.networks),
    )


def _rest(analyzer: FaceFinder, networks: CoverNetworks) -> None:
    analyzer.rest()
    networks.rest()
    give_back_freed_memory()


def _batch(at: _Adapters, preparer: Preparer) -> Batch:
    journals = PreparingJournalFiles(at.folders.data / PREPARING_NAME)
    return Batch(BatchPorts(preparer, at.reader, at.writer, Fingerprints(), journals, give_back_freed_memory))


def _workspaces(at: _Adapters, shared: _Shared) -> WorkspaceServices:
    return workspace_services(
        WorkspacePorts(
            repository=at.repository,
            recent=RecentFile(at.folders.data / RECENT_NAME),
            packages=PackageFiles(),
            sheet=ContactSheets(),
            ledger=at.ledger,
            writer=at.writer,
            inspector=shared.inspector,
            preparer=shared.preparer,
            materials=shared.cloud.materials,
            program=version("fusion-desk"),
            noted=shared.people.places.add,
        )
    )


def people_alone(duties: DutyFile) -> PeopleServices:
    """What is kept of people, for a program that needs no models."""
    return _people(duties, find_folders(), WorkspaceFolders(), RunFolders(RescueFolders(_rescue_folders())))


def _people(duties: DutyFile, folders: Folders, repository: WorkspaceFolders, runs: RunFolders) -> PeopleServices:
    data = folders.data
    own = (
        *(CopyFolder(data / PASTE_NAME), CopyFolder(data / REOPENED_NAME), Sessions(data / SESSIONS_NAME)),
        CopyFolder(data / DRAGGED_NAME),
        *(RecentPictures(data / RECENT_PICTURES_NAME), LineFolder(folders.logs)),
        LineFolder(data / PREPARING_NAME, "*.jsonl"),
    )
    return people_services(
        PeoplePorts(
            consents=duties,
            record=PeopleFile(duties),
            workspaces=repository,
            runs=runs,
            own=AllFolders(own),
            search=FileSearch((data, folders.config, folders.logs)),
        ),
        _now,
    )


def _qa(at: _Adapters, shared: _Shared) -> QaServices:
    return qa_services(
        QaPorts(
            plans=PlanFiles(),
            editor=PlanTexts(),
            runs=at.runs,
            workspaces=at.repository,
            engines=shared.engines,
            reader=at.reader,
            files=at.writer,
            packages=PackageFiles(),
            reviews=ReviewFile(),
            likeness=likeness,
            reports=partial(_reports, at.reader),
            tips=PhotoTips(at.analyzer, shared.local, ResultMeasurer(at.analyzer), Spoiler()),
            bench=qa_workbench,
            version=engine_version(),
            rescue=at.rescue,
            record=_taken_calls,
            reproduce=_reproduce,
            noted=shared.people.places.add,
            unlabelled=shared.unlabelled.add_cells,
            consent_notes=shared.consents.notes_on,
            own_model=shared.own.models.version,
        )
    )


BENCH_KEPT_BYTES = 128_000_000
"""Faces that a workbench remembers: 40 users of 1080 x 1080, each of whom comes again with every template. Measured
2026-11-30: a user takes 2 to 3.3 MB, a template 3 to 6.4 MB. With 48 MB a panel of 20 was looked at anew for each
template, a fifth of a cell's time."""


@cache
def qa_workbench() -> Workbench:
    """This process' own workbench, made when its first unit comes: also on workers elsewhere, which import it.

    It has the free engines only. Keys stay with the services of the program that was started.
    """
    use_threads(1)
    keep_freed_memory()
    models = ModelStore(MODELS)
    reader, analyzer, writer = PictureFiles(), FaceFinder(models), PictureSaver(FileSaver())
    ports = PreparerPorts(reader, analyzer, analyzer, Transformer(), writer)
    cloud = _cloud(ports, KeyringKeys(), UsageFile(find_folders().data / LEDGER_NAME))
    local = _local_engine(models, CoverNetworks(models), BENCH_KEPT_BYTES)
    own = _own_engine(local)
    engines = EnginePorts(PictureLoader(reader, analyzer), local, cloud.fuser, writer, own=own)
    return Workbench(
        WorkbenchPorts(
            reader=reader,
            analyzer=analyzer,
            transformer=Transformer(),
            writer=writer,
            engines={row.info.id: row.build(engines) for row in ENGINES if row.info.is_free},
            results=ResultSaver(writer, MetadataMarker()),
            measurer=ResultMeasurer(analyzer, load_descriptors()),
        )
    )


def engine_version() -> str:
    """Of the program, and of the models it works with: what a worker elsewhere must have, too."""
    digest = sha256("".join(model.digest for model in MODEL_FILES).encode()).hexdigest()
    return f"{version('fusion-desk')}+{digest[:12]}"


def _reports(reader: PictureReader) -> ReportWriter:
    """The template engine: not before somebody wants a report."""
    from desktop.report.writer import Reports  # noqa: PLC0415

    return Reports(reader)


def _taken_calls(settings: CloudSettings, sent: SentCall) -> tuple[TakenCall, ...] | None:
    """The client and pydantic: not before a call is in doubt."""
    from desktop.cloud.record import taken_calls  # noqa: PLC0415

    return taken_calls(settings, sent)


def _rescue_folders() -> tuple[Path, ...]:
    """Where a picture that was paid for goes when the disk of its run is full: these mostly lie on others."""
    return find_folders().data / "rescued", home_folder(), Path(tempfile.gettempdir())


def _now() -> datetime:
    return datetime.now().astimezone()


def _local_engine(models: ModelStore, networks: CoverNetworks, kept_bytes: int = KEPT_BYTES) -> LocalEngine:
    return LocalEngine(CanonicalFace.parse(models.read(MESH)), networks, Labeller(LABEL_FONT), kept_bytes=kept_bytes)


def _own_engine(local: LocalEngine) -> OwnEngine:
    store = OwnModelFile(find_folders().data / OWN_MODEL_NAME)
    models = OwnModels(store, OwnModelFiles(), OwnNetworkFiles(open_session), _now)
    return OwnEngine(SwappingEngine(local, models.networks), models)


def _cloud(ports: PreparerPorts, keys: KeyStore, ledger: UsageFile) -> CloudServices:
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


def _fetch_notice(address: str, settings: CloudSettings, progress: Progress) -> bytes:
    """As with :func:`_connect`: not before it is asked for."""
    from desktop.cloud.release import fetch_notice  # noqa: PLC0415

    return fetch_notice(address, settings, progress)


def _snippet(language: SnippetLanguage, request: SnippetRequest) -> str:
    """The templates of eight languages: not before somebody looks at a call."""
    from desktop.cloud.snippets import snippet  # noqa: PLC0415

    return snippet(language, request)


def _reproduce(reproduction: Reproduction) -> bytes:
    from desktop.cloud.reproduction import reproduction_bundle  # noqa: PLC0415

    return reproduction_bundle(reproduction)
