"""FuseFace (云端融合): user photos onto a material that is in the console, one charged call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import DEGREES_OFFERED, OFFERED, Action, MetaData
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.fusing.engine import Cost, EngineInfo, Need
from desktop.domain.fusing.parameters import Direction, Parameter, ParameterGroup, ParameterKind
from desktop.services.cloud.jobs import FuseJob
from desktop.services.fusing.cloud_engine import CloudEngine, logo, options, photos

if TYPE_CHECKING:
    from desktop.domain.fusing.order import Order
    from desktop.domain.fusing.parameters import ParameterValues
    from desktop.domain.ports import PictureWriter
    from desktop.services.fusing.ports import EnginePorts

MIDDLE = 50
"""Where the sliders begin; what the console holds cannot be read."""

PROJECT = Parameter("project_id", "Activity ID", ParameterKind.CONSOLE_ID, "")
MODEL = Parameter("model_id", "Material ID", ParameterKind.CONSOLE_ID, "")
FEATURES, SHAPE = (
    Parameter(
        name,
        title,
        ParameterKind.NUMBER,
        MIDDLE,
        direction=Direction.TEMPLATE,
        optional=True,
        sites=DEGREES_OFFERED,
    )
    for name, title in (("features", "Features"), ("shape", "Face shape"))
)

INFO = EngineInfo(
    id=Action.FUSE_FACE.value,
    title="FuseFace",
    cost=Cost.CHARGED_CALL,
    needs=frozenset({Need.KEYS, Need.NETWORK, Need.MATERIAL}),
    groups=(
        ParameterGroup("material", "Material in the console", (PROJECT, MODEL)),
        ParameterGroup("degrees", "Likeness", (FEATURES, SHAPE)),
    ),
    told=("features", "shape"),
    sites=frozenset(site for site, actions in OFFERED.items() if Action.FUSE_FACE in actions),
)


def build(ports: EnginePorts) -> CloudEngine:
    return CloudEngine(INFO, ports.cloud, lambda order: ports.cloud.plan_fuse(job(order, ports.writer)), ports.consents)


def job(order: Order, writer: PictureWriter) -> FuseJob:
    """What the service is asked for."""
    return FuseJob(
        project_id=order.settings.text("project_id"),
        model_id=order.settings.text("model_id"),
        photos=photos(order),
        form=order.sending.form,
        degrees=_degrees(order.settings),
        label=order.marking.label,
        logo=logo(order, writer, order.sending.scale),
        producer=order.marking.producer_id,
        metadata=MetaData(*order.marking.metadata) if order.marking.metadata else None,
        options=options(order),
    )


def _degrees(values: ParameterValues) -> Degrees | None:
    """Unset, the console's values hold."""
    if "features" not in values and "shape" not in values:
        return None
    return Degrees(int(FEATURES.value(values)), int(SHAPE.value(values)))
