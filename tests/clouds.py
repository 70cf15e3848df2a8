"""Clients of the cloud for tests: quick to give up, and asleep for no time at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.assets import SAMPLES
from desktop.cloud.client import CloudClient, Timing
from desktop.domain.cloud.calls import Action, CloudPictureFile, FuseRequest, MergeInfo, ResultForm
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.cloud.calls import CloudPicture

KEYS = Credentials("sandbox-id", "sandbox-key")
UNHURRIED = dict.fromkeys(Action, 1000.0)

HOPPER = CloudPictureFile(
    "grace_hopper.jpg", (SAMPLES / "grace_hopper.jpg").read_bytes(), PictureFormat.JPEG, Size(512, 600)
)
ASTRONAUT = CloudPictureFile(
    "astronaut.png", (SAMPLES / "astronaut.png").read_bytes(), PictureFormat.PNG, Size(512, 512)
)


@dataclass
class Naps:
    """Sleeping that takes no time and is remembered."""

    seconds: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


def settings_for(url: str, **changes: float | str) -> CloudSettings:
    """Both endpoints at ``url``; a network failure is found out within two seconds."""
    values = {"connect_timeout": 0.5, "read_timeout": 0.5, "total_timeout": 2.0} | changes
    return CloudSettings(fusion_endpoint=url, face_endpoint=url, **values)  # type: ignore[arg-type] # any of its fields


def client_of(settings: CloudSettings, *, naps: Naps | None = None, keys: Credentials = KEYS) -> CloudClient:
    """Close it."""
    return CloudClient(keys, settings, Timing(jitter=lambda: 1.0, sleep=naps or Naps(), rates=UNHURRIED))


def fuse_request(
    *photos: CloudPicture,
    form: ResultForm = ResultForm.BASE64,
    ids: tuple[str, str] = ("at_1", "mt_1"),
    faces: Sequence[str | None] = (),
) -> FuseRequest:
    """One photo a face."""
    chosen = photos or (HOPPER,)
    merges = tuple(
        MergeInfo(photo, template_face_id=face)
        for photo, face in zip(chosen, faces or [None] * len(chosen), strict=True)
    )
    return FuseRequest(ids[0], ids[1], merges, form=form)
