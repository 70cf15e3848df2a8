"""The engines on the real adapters of this machine, with the service itself in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from desktop.services.fusing.pictures import PictureLoader
from desktop.services.fusing.ports import EnginePorts
from desktop.services.fusing.table import Engines
from desktop.storage.saving import FileSaver
from desktop.vision.images import PictureFiles
from desktop.vision.writer import PictureSaver
from tests.unit.services.cloud.conftest import analyzer, desk

if TYPE_CHECKING:
    from desktop.vision.analyzer import FaceFinder
    from tests.unit.services.cloud.conftest import Desk

__all__ = ["analyzer", "desk"]


@pytest.fixture
def engines(desk: Desk, analyzer: FaceFinder) -> Engines:
    """Those of the cloud: the local one has no engine here."""
    pictures = PictureLoader(PictureFiles(), analyzer)
    return Engines(EnginePorts(pictures, cast("Any", None), desk.cloud.fuser, PictureSaver(FileSaver())))
