"""The sandbox without its server: everything wired, with the switches a test or a person wants."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.sandbox.account import Account, AccountState, RateLimiter, Usage
from desktop.sandbox.actions import DescribeMaterialList, DetectFace, FuseFace, FuseFaceUltra
from desktop.sandbox.authentication import DEFAULT_KEYS, Authenticator, SandboxKeys
from desktop.sandbox.faults import Faults
from desktop.sandbox.fusing import Workshop
from desktop.sandbox.gateway import Desk, Gateway, Operation
from desktop.sandbox.pictures import Pictures
from desktop.sandbox.results import ResultStore
from desktop.sandbox.schemas import DESCRIBE_MATERIAL_LIST, DETECT_FACE, FUSE_FACE, FUSE_FACE_ULTRA

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.sandbox.catalogue import SandboxCatalogue
    from desktop.services.bundle import Services

FUSION, FACE = "facefusion", "iai"
FUSION_VERSION, FACE_VERSION = "2022-09-27", "2020-03-03"


@dataclass(frozen=True, slots=True)
class SandboxOptions:
    """``clock`` gives Unix seconds: signatures, limits, expiry and months go by it.

    ``result_lifetime`` in seconds replaces the 7 days and 1 day of the service.
    """

    keys: tuple[SandboxKeys, ...] = (DEFAULT_KEYS,)
    rate_limits: bool = True
    account: AccountState = AccountState.ACTIVE
    result_lifetime: float | None = None
    clock: Callable[[], float] = time.time


class Sandbox:
    """``account``, ``limiter`` and ``results`` have switches that may be turned while it runs."""

    def __init__(self, services: Services, catalogue: SandboxCatalogue, options: SandboxOptions) -> None:
        self.catalogue = catalogue
        self.keys = options.keys
        self.account = Account(options.account)
        self.limiter = RateLimiter(options.clock, enabled=options.rate_limits)
        self.usage = Usage(options.clock)
        self.results = ResultStore(options.clock, lifetime=options.result_lifetime)
        pictures = Pictures(services.reader, services.previewer)
        workshop = Workshop(services.previewer, pictures, self.results)
        authenticator = Authenticator(options.keys, options.clock)
        desk = Desk(authenticator, self.limiter, self.account, self.usage, Faults())
        self.gateway = Gateway(desk, _operations(catalogue, workshop))


def _operations(catalogue: SandboxCatalogue, workshop: Workshop) -> dict[str, Operation]:
    """Rates: fact book, 1.5 (DetectFace: 50/s for per-call billing)."""
    rows = (
        Operation("FuseFace", FUSION_VERSION, FUSION, FUSE_FACE, 20, FuseFace(catalogue, workshop)),
        Operation("FuseFaceUltra", FUSION_VERSION, FUSION, FUSE_FACE_ULTRA, 2, FuseFaceUltra(workshop)),
        Operation(
            "DescribeMaterialList",
            FUSION_VERSION,
            FUSION,
            DESCRIBE_MATERIAL_LIST,
            1,
            DescribeMaterialList(catalogue),
            charged=False,
        ),
        Operation(
            "DetectFace",
            FACE_VERSION,
            FACE,
            DETECT_FACE,
            50,
            DetectFace(workshop.pictures),
            charged=False,
            regional=False,
        ),
    )
    return {row.name: row for row in rows}
