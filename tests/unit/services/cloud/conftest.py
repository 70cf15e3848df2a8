"""The cloud use cases on the real adapters of this machine, with the service itself in memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from desktop.assets import MODELS
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.jobs import NoProgress
from desktop.services.cloud.bundle import CloudPorts, CloudServices, cloud_services
from desktop.storage.saving import FileSaver
from desktop.storage.usage import UsageFile
from desktop.vision.analyzer import FaceFinder
from desktop.vision.images import PictureFiles
from desktop.vision.models import ModelStore
from desktop.vision.transform import Transformer
from desktop.vision.writer import PictureSaver
from tests.unit.services.cloud.fakes import MOMENT, FakeCloud, FakeConnector, KeysInHand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain.cloud.usage import UsageRecord

SETTINGS = CloudSettings()


@pytest.fixture(scope="session")
def analyzer() -> FaceFinder:
    return FaceFinder(ModelStore(MODELS))


@dataclass
class Desk:
    """The use cases, and what lies behind them."""

    cloud: CloudServices
    service: FakeCloud
    connector: FakeConnector
    keys: KeysInHand
    ledger: UsageFile

    @property
    def recorded(self) -> tuple[UsageRecord, ...]:
        day = MOMENT.date()
        return self.ledger.records(day.replace(day=1), day.replace(day=28))


def build_desk(analyzer: FaceFinder, ledger: UsageFile, service: FakeCloud) -> Desk:
    keys, connector = KeysInHand(), FakeConnector(service)
    ports = CloudPorts(
        reader=PictureFiles(),
        analyzer=analyzer,
        transformer=Transformer(),
        writer=PictureSaver(FileSaver()),
        keys=keys,
        connect=connector,
        ledger=ledger,
        snippet=lambda language, request: f"{language} {request}",
        reproduce=lambda reproduction: str(reproduction).encode(),
    )
    return Desk(cloud_services(ports, lambda: MOMENT), service, connector, keys, ledger)


@pytest.fixture
def desk(analyzer: FaceFinder, tmp_path: Path, grace_hopper: Path) -> Iterator[Desk]:
    """The service answers every fusion with a portrait."""
    desk = build_desk(analyzer, UsageFile(tmp_path / "usage.db"), FakeCloud(grace_hopper.read_bytes()))
    yield desk
    desk.cloud.close()


@pytest.fixture
def progress() -> NoProgress:
    return NoProgress()
