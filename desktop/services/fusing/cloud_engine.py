"""What the engines of the cloud share: an order becomes one charged call, and what came of that an outcome."""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged, CloudLogo, CloudPictureFile, FuseRequest
from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import FusionDeskError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.order import Source
from desktop.domain.fusing.outcome import Address, Figures, FusedPicture, Outcome
from desktop.domain.preparing import EncodeRequest
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.cloud.jobs import CloudPhoto, PastedPicture, SendOptions

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cloud.calls import CloudPicture, UltraRequest
    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.order import Order
    from desktop.domain.fusing.order import PictureSource as OrderedSource
    from desktop.domain.jobs import Progress
    from desktop.domain.ports import PictureWriter
    from desktop.services.cloud.fuse import CloudFuser
    from desktop.services.cloud.jobs import CloudFusion, CloudPlan, PictureSource
    from desktop.services.duties import Consents

CHECKED = 16
"""Orders that are checked and not fused yet, as many as may be under way at once; the oldest is forgotten."""

LOGO_BYTES = 3_000_000
"""As base64 below the 5 M of a logo, with room for the photos in the body (fact book, 4)."""


class CloudEngine:
    """One engine of the cloud; ``plan`` makes the request of an order, offline and free.

    Nothing is uploaded of people who have not agreed by ``consents``. The requests of the orders that were checked last
    are kept until they are fused: pictures are fitted once.
    """

    def __init__(
        self,
        info: EngineInfo,
        fuser: CloudFuser,
        plan: Callable[[Order], CloudPlan],
        consents: Consents | None = None,
    ) -> None:
        self.info = info
        self._fuser = fuser
        self._plan = plan
        self._consents = consents
        self._lock = Lock()
        self._checked: deque[tuple[Order, CloudPlan]] = deque(maxlen=CHECKED)

    def check(self, order: Order) -> tuple[Finding, ...]:
        """Reads, checks and fits the pictures; raises picture and face errors, and CloudError (CLOUD_REQUEST)."""
        plan = self._plan(order)
        with self._lock:
            self._checked.append((order, plan))
        return (*plan.findings, *_logo_notes(order))

    def fuse(self, order: Order, progress: Progress) -> Outcome:
        """One charged call. What went out is in the outcome, also when an error came back."""
        progress.report(0, 0)
        plan: CloudPlan | None = None
        try:
            plan = self._planned(order)
            progress.report(0, 0)
            if self._consents is not None and not order.sending.settings.is_local:
                self._consents.require(order)
            sending = order.sending
            return _outcome(order, self._fuser.send(plan, sending.settings, progress, sending.before_call))
        except FusionDeskError as error:
            return _failed(order, error, plan)

    def _planned(self, order: Order) -> CloudPlan:
        with self._lock:
            known = next((entry for entry in self._checked if entry[0] is order), None)
            if known is not None:
                self._checked.remove(known)
        return known[1] if known is not None else self._plan(order)


def photos(order: Order) -> tuple[CloudPhoto, ...]:
    """The user photos of an order, with the faces they go to."""
    return tuple(
        CloudPhoto(
            sent_source(item.photo),
            face_id=item.template_face_id,
            template_label=item.template_label,
            photo_label=item.photo_label,
            photo_box=item.photo_box,
            subject=order.pictures.get(item.photo),
        )
        for item in order.assignments
    )


def options(order: Order) -> SendOptions:
    return SendOptions(shrink=order.sending.shrink, force=order.sending.force)


def sent_source(source: OrderedSource) -> PictureSource:
    """A file by its path, a pasted picture by its bytes, a URL as it is."""
    if not isinstance(source, Source):
        return source
    return source.path if source.data is None else PastedPicture(source.path, source.data)


def logo(order: Order, writer: PictureWriter, scale: float = 1.0) -> CloudLogo | None:
    """A logo that holds the label's words, in their place; one that does not would be there instead of them.

    ``scale`` brings it from pixels of the template to those of the result.
    """
    drawn = order.marking.logo if order.marking.label else None
    if drawn is None or not drawn.holds_words:
        return None
    encoded = writer.encode(drawn.pixels, EncodeRequest(format=PictureFormat.PNG, max_bytes=LOGO_BYTES))
    picture = CloudPictureFile("logo.png", encoded.data, encoded.format, encoded.size)
    return CloudLogo(picture, drawn.box.scaled(scale, scale))


def _logo_notes(order: Order) -> tuple[Finding, ...]:
    """The service draws a logo or its own words, and the words have to be there."""
    drawn = order.marking.logo if order.marking.label else None
    if drawn is None or drawn.holds_words:
        return ()
    return (Finding(FindingCode.LOGO_LEFT_OUT, Severity.WARN, {"name": order.marking.logo_name}),)


def _outcome(order: Order, fusion: CloudFusion) -> Outcome:
    return Outcome(
        order,
        FusedPicture(fusion.pixels, fusion.format, fusion.data),
        faces=fusion.faces,
        figures=Figures(fusion.elapsed_ms),
        findings=(*fusion.findings, *_logo_notes(order)),
        exchange=fusion.exchange,
        request_id=fusion.request_id,
        sent=_pictures(fusion.plan),
        address=Address(fusion.url, fusion.expires) if fusion.url and fusion.expires else None,
        charged=Charged.NO if fusion.exchange.is_local else Charged.YES,
    )


def _failed(order: Order, error: FusionDeskError, plan: CloudPlan | None) -> Outcome:
    if not isinstance(error, CloudError):
        return Outcome(order, error=error)
    return Outcome(
        order,
        error=error,
        exchange=error.exchange,
        request_id=error.request_id,
        sent=() if plan is None else _pictures(plan),
        charged=error.verdict.charged,
    )


def _pictures(plan: CloudPlan) -> tuple[bytes, ...]:
    return tuple(picture.data for picture in _sent(plan.request) if isinstance(picture, CloudPictureFile))


def _sent(request: FuseRequest | UltraRequest) -> list[CloudPicture]:
    drawn = [request.logo.picture] if request.logo is not None else []
    template = [] if isinstance(request, FuseRequest) else [request.template]
    return [*template, *(merge.photo for merge in request.merges), *drawn]
