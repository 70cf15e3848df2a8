"""Wires the sandbox to the local engine, once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.composition import build_services
from desktop.domain.usage import BILLING_ZONE
from desktop.sandbox.sandbox import Sandbox, SandboxOptions
from desktop.sandbox.templates import folder_catalogue, sample_catalogue

if TYPE_CHECKING:
    from pathlib import Path


def build_sandbox(options: SandboxOptions, materials: Path | None = None) -> Sandbox:
    """With the pictures of the folder ``materials``, or with the bundled samples.

    Takes about a second; raises model and picture errors.
    """
    services = build_services()
    now = datetime.fromtimestamp(options.clock(), UTC).astimezone(BILLING_ZONE)
    catalogue = folder_catalogue(services, materials, now) if materials else sample_catalogue(services, now)
    return Sandbox(services, catalogue, options)
