"""FuseFaceUltra (云端融合): the template travels along with the user photos, one charged call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.cloud.calls import OFFERED, Action, UltraParameters
from desktop.domain.cloud.limits import ULTRA_MODELS
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.fusing.engine import Cost, EngineInfo, Need
from desktop.domain.fusing.parameters import Direction, Offer, Parameter, ParameterGroup, ParameterKind
from desktop.domain.marking.implicit import usable_producer
from desktop.services.cloud.jobs import UltraJob
from desktop.services.fusing.cloud_engine import CloudEngine, logo, options, photos, sent_source

if TYPE_CHECKING:
    from desktop.domain.fusing.order import Order
    from desktop.domain.fusing.parameters import ParameterValue, ParameterValues
    from desktop.domain.ports import PictureWriter
    from desktop.services.fusing.ports import EnginePorts

RECOMMENDED = UltraParameters()

WITH_PARAMETERS = tuple(ULTRA_MODELS)[:-1]
"""``FusionUltraParam`` is used by the models 1 to 5 (fact book, 3.3)."""

MODEL = Parameter("model", "Model", ParameterKind.CHOICE, ULTRA_MODELS.start, choices=tuple(ULTRA_MODELS))


def _effect(name: str, title: str, kind: ParameterKind, direction: Direction = Direction.NEITHER) -> Parameter:
    value: ParameterValue = getattr(RECOMMENDED, name)
    return Parameter(
        name,
        title,
        kind,
        value,
        high=1,
        decimals=2,
        direction=direction,
        belongs_to=MODEL,
        offers=tuple((model, Offer(value)) for model in WITH_PARAMETERS),
        optional=True,
    )


EFFECTS = (
    _effect("warp", "Face warp", ParameterKind.NUMBER, Direction.USER),
    _effect("enhance", "Enhancement", ParameterKind.NUMBER),
    _effect("smooth", "Skin smoothing", ParameterKind.NUMBER),
    _effect("repair_teeth", "Repair teeth", ParameterKind.SWITCH),
    _effect("transfer_makeup", "Carry the template's make-up over", ParameterKind.SWITCH),
)

EFFECT_NAMES = frozenset(effect.name for effect in EFFECTS)

INFO = EngineInfo(
    id=Action.FUSE_FACE_ULTRA.value,
    title="FuseFaceUltra",
    cost=Cost.CHARGED_CALL,
    needs=frozenset({Need.KEYS, Need.NETWORK, Need.TEMPLATE_PICTURE}),
    groups=(ParameterGroup("effect", "Model and effect", (MODEL, *EFFECTS)),),
    sites=frozenset(site for site, actions in OFFERED.items() if Action.FUSE_FACE_ULTRA in actions),
)


def build(ports: EnginePorts) -> CloudEngine:
    return CloudEngine(
        INFO, ports.cloud, lambda order: ports.cloud.plan_ultra(job(order, ports.writer)), ports.consents
    )


def job(order: Order, writer: PictureWriter) -> UltraJob:
    """What the service is asked for; raises :class:`FaceError` without a template, and :class:`OutputError` for a
    producer that cannot stand in the label: it is written when the result is saved, and the call is charged before."""
    usable_producer(order.marking.producer_id)
    if order.template is None:
        message = "FuseFaceUltra needs the template's picture."
        raise FaceError(ErrorCode.FACE_NOT_FOUND, message, path="")
    return UltraJob(
        template=sent_source(order.template),
        photos=photos(order),
        form=order.sending.form,
        parameters=_parameters(order.settings),
        model=int(MODEL.value(order.settings)),
        label=order.marking.label,
        logo=logo(order, writer),
        template_subject=order.pictures.get(order.template),
        options=options(order),
    )


def _parameters(values: ParameterValues) -> UltraParameters | None:
    """The recommended values with those set instead; with none set the choice is left to the service."""
    chosen: dict[str, Any] = {name: value for name, value in values if name in EFFECT_NAMES}
    return UltraParameters(**chosen) if chosen else None
