"""All use cases of one running program, wired once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.ports import DragPlaces, KeyStore, PictureReader, PictureWriter
    from desktop.services.cloud.bundle import CloudServices
    from desktop.services.duties import Consents, UnlabelledExports
    from desktop.services.fusing.pictures import PictureLoader
    from desktop.services.fusing.saving import ResultSaver
    from desktop.services.fusing.table import Engines
    from desktop.services.inspect import Inspector
    from desktop.services.label_check import LabelChecker
    from desktop.services.new_versions import NewVersions
    from desktop.services.output_preview import OutputPreviewer
    from desktop.services.own_models import OwnModels
    from desktop.services.people.bundle import PeopleServices
    from desktop.services.prepare import Preparer
    from desktop.services.preparing.batch import Batch
    from desktop.services.qa.bundle import QaServices
    from desktop.services.user_photos import UserPhotos
    from desktop.services.workspace.bundle import WorkspaceServices


@dataclass(frozen=True, slots=True)
class Services:
    """What the window and the command line put to work."""

    reader: PictureReader
    writer: PictureWriter
    dragged: DragPlaces
    inspector: Inspector
    preparer: Preparer
    output_preview: OutputPreviewer
    batch: Batch
    pictures: PictureLoader
    engines: Engines
    results: ResultSaver
    labels: LabelChecker
    consents: Consents
    user_photos: UserPhotos
    unlabelled: UnlabelledExports
    people: PeopleServices
    keys: KeyStore
    cloud: CloudServices
    workspaces: WorkspaceServices
    qa: QaServices
    own_models: OwnModels
    new_versions: NewVersions
    rest: Callable[[], None]
    """Lets go of what was only there for work that is done: networks of workers, memory that they left. On a worker."""
