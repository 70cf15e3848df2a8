"""The sandbox without its server: everything wired, with the switches a test or a person wants."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.fusing.engine import LOCAL
from desktop.sandbox.account import Account, AccountState, RateLimiter, Usage
from desktop.sandbox.actions import (
    DescribeMaterialList,
    DescribeMaterialList2018,
    DetectFace,
    DetectFaceAttributes,
    FaceFusion2018,
    FuseFace,
    FuseFace2018,
    FuseFaceUltra,
)
from desktop.sandbox.authentication import DEFAULT_KEYS, TEMPORARY_KEYS, Authenticator, SandboxKeys
from desktop.sandbox.calls import CallRecord
from desktop.sandbox.faults import Faults
from desktop.sandbox.fusing import Workshop
from desktop.sandbox.gateway import Desk, Gateway, Operation
from desktop.sandbox.pictures import Pictures
from desktop.sandbox.results import ResultStore
from desktop.sandbox.schemas import (
    DESCRIBE_MATERIAL_LIST,
    DESCRIBE_MATERIAL_LIST_2018,
    DETECT_FACE,
    DETECT_FACE_ATTRIBUTES,
    FACE_FUSION_2018,
    FUSE_FACE,
    FUSE_FACE_2018,
    FUSE_FACE_ULTRA,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.sandbox.catalogue import SandboxCatalogue
    from desktop.services.bundle import Services

FUSION, FACE = "facefusion", "iai"
FUSION_VERSION, OLD_VERSION, FACE_VERSION = "2022-09-27", "2018-12-01", "2020-03-03"


@dataclass(frozen=True, slots=True)
class SandboxOptions:
    """``clock`` gives Unix seconds: signatures, limits, expiry and months go by it.

    ``result_lifetime`` in seconds replaces the 7 days and 1 day of the service.
    """

    keys: tuple[SandboxKeys, ...] = (DEFAULT_KEYS, TEMPORARY_KEYS)
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
        self.calls = CallRecord(options.clock)
        self.results = ResultStore(options.clock, lifetime=options.result_lifetime)
        pictures = Pictures(services.reader, services.pictures)
        workshop = Workshop(services.engines[LOCAL], services.results, pictures, self.results)
        authenticator = Authenticator(options.keys, options.clock)
        desk = Desk(authenticator, self.limiter, self.account, self.usage, Faults(), self.calls)
        self.gateway = Gateway(desk, _operations(catalogue, workshop))


def _operations(catalogue: SandboxCatalogue, workshop: Workshop) -> tuple[Operation, ...]:
    """Rates: fact book, 1.5 (DetectFace: 50/s for per-call billing; the activities of 2018 count as published)."""
    fuse, describe, pictures = FuseFace(catalogue, workshop), DescribeMaterialList(catalogue), workshop.pictures
    listing, old_listing = DESCRIBE_MATERIAL_LIST, DESCRIBE_MATERIAL_LIST_2018
    return (
        Operation("FuseFace", FUSION_VERSION, FUSION, FUSE_FACE, 20, fuse),
        Operation("FuseFaceUltra", FUSION_VERSION, FUSION, FUSE_FACE_ULTRA, 2, FuseFaceUltra(workshop)),
        Operation("DescribeMaterialList", FUSION_VERSION, FUSION, listing, 1, describe, charged=False),
        Operation("FuseFace", OLD_VERSION, FUSION, FUSE_FACE_2018, 50, FuseFace2018(fuse)),
        Operation("FaceFusion", OLD_VERSION, FUSION, FACE_FUSION_2018, 50, FaceFusion2018(fuse)),
        Operation(
            "DescribeMaterialList",
            OLD_VERSION,
            FUSION,
            old_listing,
            1,
            DescribeMaterialList2018(describe),
            charged=False,
        ),
        Operation(
            "DetectFace", FACE_VERSION, FACE, DETECT_FACE, 50, DetectFace(pictures), charged=False, regional=False
        ),
        Operation(
            "DetectFaceAttributes",
            FACE_VERSION,
            FACE,
            DETECT_FACE_ATTRIBUTES,
            50,
            DetectFaceAttributes(pictures),
            charged=False,
            regional=False,
        ),
    )
