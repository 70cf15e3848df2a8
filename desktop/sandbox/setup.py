"""Wires the sandbox to the local engine, once."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.composition import build_services
from desktop.domain.cloud.usage import BILLING_ZONE
from desktop.sandbox.sandbox import Sandbox, SandboxOptions
from desktop.sandbox.templates import folder_catalogue, sample_catalogue
from desktop.sandbox.workspace import workspace_catalogue
from desktop.storage.workspace.repository import WorkspaceFolders

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.sandbox.catalogue import SandboxCatalogue
    from desktop.services.bundle import Services


def build_sandbox(options: SandboxOptions, materials: Path | None = None, *, workspace: Path | None = None) -> Sandbox:
    """With the pictures of the folder ``materials``, with a ``workspace``, or with the bundled samples.

    Takes about a second; raises model, picture and store errors. The workspace is closed again when this returns.
    """
    services = build_services()
    now = datetime.fromtimestamp(options.clock(), UTC).astimezone(BILLING_ZONE)
    return Sandbox(services, _catalogue(services, materials, workspace, now), options)


def _catalogue(services: Services, materials: Path | None, workspace: Path | None, now: datetime) -> SandboxCatalogue:
    if workspace:
        with closing(WorkspaceFolders().open(workspace)) as store:
            return workspace_catalogue(services, store, now)
    return folder_catalogue(services, materials, now) if materials else sample_catalogue(services, now)
