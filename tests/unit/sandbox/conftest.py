"""One catalogue for all tests; a sandbox of its own, with a clock of its own, for each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from desktop.composition import build_services
from desktop.sandbox.sandbox import Sandbox, SandboxOptions
from desktop.sandbox.templates import sample_catalogue
from tests.sandboxes import Caller, HandClock, sample_photo

if TYPE_CHECKING:
    from desktop.sandbox.catalogue import Activity, SandboxCatalogue
    from desktop.services.bundle import Services

Open = Callable[..., Caller]


@pytest.fixture(scope="session")
def services() -> Services:
    return build_services()


@pytest.fixture(scope="session")
def catalogue(services: Services) -> SandboxCatalogue:
    return sample_catalogue(services, datetime(2025, 11, 24, 18, 46, 34, tzinfo=UTC))


@pytest.fixture
def open_sandbox(services: Services, catalogue: SandboxCatalogue) -> Open:
    """A sandbox with options other than the usual."""

    def build(**options: Any) -> Caller:
        clock = HandClock()
        return Caller(Sandbox(services, catalogue, SandboxOptions(clock=clock, **options)), clock)

    return build


@pytest.fixture
def call(open_sandbox: Open) -> Caller:
    return open_sandbox()


@pytest.fixture
def activity(catalogue: SandboxCatalogue) -> Activity:
    """The one with a material of every status."""
    return catalogue.activities[0]


@pytest.fixture
def fuse(activity: Activity) -> dict[str, Any]:
    """A FuseFace that succeeds."""
    return {
        "ProjectId": activity.activity_id,
        "ModelId": activity.materials[0].material_id,
        "RspImgType": "base64",
        "MergeInfos": [{"Image": sample_photo()}],
    }


@pytest.fixture
def listing(activity: Activity) -> dict[str, Any]:
    """A DescribeMaterialList that succeeds: the cheapest call there is."""
    return {"ActivityId": activity.activity_id}
