"""Clients of the cloud for tests: asleep for no time at all, and out of patience when the test says so."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.assets import SAMPLES
from desktop.cloud.client import CloudClient, Timing
from desktop.domain.cloud.calls import Action, CloudPictureFile, FuseRequest, MergeInfo, ResultForm
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.cloud.calls import CloudPicture

KEYS = Credentials("sandbox-id", "sandbox-key")
LIMITS = ("connect_timeout", "read_timeout", "total_timeout")
OUT_OF_REACH = dict.fromkeys(LIMITS, 1e9)
"""Seconds that no :class:`HandTime` comes to: for the time-outs that a test is not about."""

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

    def make_loop(self) -> asyncio.AbstractEventLoop:
        """A loop by whose clock the client's time-outs go: here the machine's."""
        return asyncio.new_event_loop()


class HandTime(Naps):
    """The time of a client that stands still until :meth:`run_out`, and again from the next nap on.

    No time-out comes before the server has said so: not on the slowest machine.
    """

    def __init__(self) -> None:
        super().__init__()
        self._loops: list[_HandLoop] = []

    def make_loop(self) -> asyncio.AbstractEventLoop:
        loop = _HandLoop()
        self._loops.append(loop)
        return loop

    def run_out(self) -> None:
        """A second passes with each turn of the client's loop. Safe to call from the server's threads."""
        for loop in self._loops:
            loop.call_soon_threadsafe(loop.run_on)

    async def __call__(self, seconds: float) -> None:
        await super().__call__(seconds)
        for loop in self._loops:
            loop.stand_still()


class _HandLoop(asyncio.SelectorEventLoop):
    """Waits for real sockets by a clock that is moved by hand; for the loop's thread, but for making it."""

    def __init__(self) -> None:
        self._now = 0.0
        self._running_on = False
        super().__init__()

    def time(self) -> float:
        return self._now

    def run_on(self) -> None:
        if not self._running_on:
            self._running_on = True
            self._tick()

    def stand_still(self) -> None:
        self._running_on = False

    def _tick(self) -> None:
        if self._running_on:
            self._now += 1
            self.call_soon(self._tick)


def settings_for(url: str, **changes: float | str) -> CloudSettings:
    """Both endpoints at ``url``; the time-outs only end a test that hangs."""
    values = dict.fromkeys(LIMITS, float(HANG)) | changes
    return CloudSettings(fusion_endpoint=url, face_endpoint=url, **values)  # type: ignore[arg-type] # any of its fields


def client_of(settings: CloudSettings, *, naps: Naps | None = None, keys: Credentials = KEYS) -> CloudClient:
    """Close it."""
    naps = naps or Naps()
    timing = Timing(jitter=lambda: 1.0, sleep=naps, rates=UNHURRIED, make_loop=naps.make_loop)
    return CloudClient(keys, settings, timing)


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
