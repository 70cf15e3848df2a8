"""From what is on the screen to what the cloud services are asked for, and back: values only, on worker threads."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import CloudLogo, CloudPictureFile, FuseRequest, ResultForm
from desktop.domain.cloud.errors import CloudError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.preparing import EncodeRequest
from desktop.services.cloud.jobs import AI_METADATA, CloudPhoto, FuseJob, PastedPicture, SendOptions, UltraJob
from desktop.ui.effect.cloud_call_state import Inspected
from desktop.ui.effect.values import FuseChoice, Recipe, Result, Source, UltraChoice
from desktop.ui.kit.images import reduced, to_qimage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.cloud.calls import CloudPicture, MetaData, UltraRequest
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.fusing.fusion import Logo
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.services.cloud.jobs import CloudFusion, CloudPlan, PictureSource
    from desktop.services.preview import Subject
    from desktop.ui.effect.values import Loaded

DISPLAY_SIDE, RUN_SIDE = 1024, 144
"""As for the local preview."""

LOGO_BYTES = 3_000_000
"""As base64 below the 5 M of a logo, with room for the photos in the body (fact book, 4)."""


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """One call as the user wants it. ``scale``: material pixels per pixel of the template, for a logo's place."""

    recipe: Recipe
    template: Loaded
    subjects: Mapping[Source, Subject]
    settings: CloudSettings
    options: SendOptions
    form: ResultForm = ResultForm.BASE64
    scale: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What came of an order: a result or an error, and the call to look at if one was made."""

    result: Result | None = None
    error: CloudError | None = None
    inspected: Inspected | None = None


def send(services: Callable[[], Services], order: Order, progress: Progress) -> Answer:
    """Make the call. Errors of the cloud come back in the answer, with what went out; others are raised."""
    progress.report(0, 0)
    bundle = services()
    plan: CloudPlan | None = None
    try:
        plan = _plan(bundle, order)
        progress.report(0, 0)
        fusion = bundle.cloud.fuser.send(plan, order.settings, progress)
    except CloudError as error:
        inspected = Inspected(error.exchange, _pictures(plan)) if error.exchange is not None else None
        return Answer(error=error, inspected=inspected)
    return Answer(_result(order, fusion), inspected=inspected_of(fusion))


def inspected_of(fusion: CloudFusion) -> Inspected:
    """The call that brought ``fusion``."""
    return Inspected(fusion.exchange, _pictures(fusion.plan), fusion.expires)


def _plan(bundle: Services, order: Order) -> CloudPlan:
    match order.recipe.cloud:
        case FuseChoice() as choice:
            return bundle.cloud.fuser.plan_fuse(_fuse_job(bundle, order, choice))
        case UltraChoice() as choice:
            return bundle.cloud.fuser.plan_ultra(_ultra_job(bundle, order, choice))
        case None:
            message = "a local recipe was sent to the cloud"
            raise TypeError(message)


def _fuse_job(bundle: Services, order: Order, choice: FuseChoice) -> FuseJob:
    ids, settings = dict(choice.face_ids), order.recipe.settings
    photos = tuple(
        CloudPhoto(
            _source(item.source),
            face_id=ids.get(item.label),
            photo_label=item.photo_label,
            subject=order.subjects[item.source],
        )
        for item in order.recipe.assigned
    )
    return FuseJob(
        project_id=choice.project_id,
        model_id=choice.model_id,
        photos=photos,
        form=order.form,
        degrees=choice.degrees,
        label=settings.label,
        logo=_logo(bundle, settings.logo if settings.label else None, order.scale),
        metadata=_metadata(settings.producer_id),
        options=order.options,
    )


def _ultra_job(bundle: Services, order: Order, choice: UltraChoice) -> UltraJob:
    settings = order.recipe.settings
    photos = tuple(
        CloudPhoto(
            _source(item.source),
            template_label=item.label,
            photo_label=item.photo_label,
            subject=order.subjects[item.source],
        )
        for item in order.recipe.assigned
    )
    return UltraJob(
        template=_source(order.template.source),
        photos=photos,
        form=order.form,
        parameters=choice.parameters,
        model=choice.model,
        label=settings.label,
        logo=_logo(bundle, settings.logo if settings.label else None, 1.0),
        template_subject=order.template.subject,
        options=order.options,
    )


def _source(source: Source) -> PictureSource:
    return source.path if source.data is None else PastedPicture(source.path, source.data)


def _logo(bundle: Services, logo: Logo | None, scale: float) -> CloudLogo | None:
    if logo is None:
        return None
    encoded = bundle.writer.encode(logo.pixels, EncodeRequest(format=PictureFormat.PNG, max_bytes=LOGO_BYTES))
    picture = CloudPictureFile("logo.png", encoded.data, encoded.format, encoded.size)
    return CloudLogo(picture, logo.box.scaled(scale, scale))


def _metadata(producer: str) -> MetaData:
    """The AI marking with the producer's ID where one is given."""
    if not producer:
        return AI_METADATA
    fields = {**json.loads(AI_METADATA.value), "ContentProducer": producer}
    return replace(AI_METADATA, value=json.dumps(fields, ensure_ascii=False, separators=(",", ":")))


def _result(order: Order, fusion: CloudFusion) -> Result:
    display = reduced(fusion.pixels, DISPLAY_SIDE)
    thumbnail = to_qimage(reduced(display, RUN_SIDE))
    # Full pixels are not kept: what is saved later is the file as it came.
    kept = replace(fusion, pixels=reduced(display, RUN_SIDE))
    return Result(order.recipe, order.template.source, kept, to_qimage(display), thumbnail)


def show_again(services: Callable[[], Services], recipe: Recipe, template: Source, fusion: CloudFusion) -> Result:
    """The result of an earlier call from the file that came then: nothing is sent."""
    picture = services().reader.decode(fusion.data, Path(f"result.{fusion.format}"))
    display = reduced(picture.pixels, DISPLAY_SIDE)
    return Result(recipe, template, fusion, to_qimage(display), to_qimage(reduced(display, RUN_SIDE)))


def _pictures(plan: CloudPlan | None) -> tuple[bytes, ...]:
    if plan is None:
        return ()
    files = [picture for picture in _sent(plan.request) if isinstance(picture, CloudPictureFile)]
    return tuple(file.data for file in files)


def _sent(request: FuseRequest | UltraRequest) -> list[CloudPicture]:
    logo = [request.logo.picture] if request.logo is not None else []
    template = [] if isinstance(request, FuseRequest) else [request.template]
    return [*template, *(merge.photo for merge in request.merges), *logo]
