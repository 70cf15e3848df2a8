"""FuseFace and FuseFaceUltra as engines: an order becomes one charged call, and what came of it an outcome."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest

from desktop.domain.cloud.calls import (
    Charged,
    CloudPictureFile,
    CloudPictureUrl,
    FuseRequest,
    ResultForm,
    UltraParameters,
    UltraRequest,
)
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.fusing.consent import ConsentTerms
from desktop.domain.fusing.fusion import Logo
from desktop.domain.fusing.order import Assignment, Marking, Order, Sending, Source
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.geometry import Box
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.rules.rules import FindingCode
from desktop.services.duties import Consents
from desktop.services.fusing import fuse_face, fuse_ultra
from desktop.services.fusing.ports import EnginePorts
from desktop.storage.duties import DutyFile
from desktop.storage.saving import FileSaver
from desktop.vision.writer import PictureSaver
from tests.unit.services.cloud.fakes import EXCHANGE, REQUEST_ID, Stopped, cloud_error

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.fusing.outcome import Outcome
    from desktop.services.fusing.cloud_engine import CloudEngine
    from desktop.services.fusing.table import Engines
    from tests.unit.services.cloud.conftest import Desk

URL = CloudPictureUrl("https://example.com/user.jpg")
IDS = {"project_id": "at_1", "model_id": "mt_1"}


def material(*photos: Assignment, **values: int) -> Order:
    return Order(fuse_face.INFO.id, None, photos or (Assignment(URL),), ParameterValues.of(**IDS, **values))


def travelling(template: Path, **values: float) -> Order:
    return Order(fuse_ultra.INFO.id, Source(template), (Assignment(URL, "F1"),), ParameterValues.of(**values))


def fused(engines: Engines | Mapping[str, CloudEngine], order: Order) -> Outcome:
    return engines[order.engine].fuse(order, NoProgress())


def asked(desk: Desk) -> FuseRequest:
    """The one request that FuseFace got."""
    [request] = desk.service.fused
    assert isinstance(request, FuseRequest)
    return request


def asked_ultra(desk: Desk) -> UltraRequest:
    [request] = desk.service.fused
    assert isinstance(request, UltraRequest)
    return request


def test_an_order_becomes_one_call_with_everything_it_says(engines: Engines, desk: Desk, grace_hopper: Path) -> None:
    order = replace(
        material(Assignment(Source(grace_hopper), "F1", template_face_id="mt_1_2"), features=30, shape=40),
        marking=Marking(label=False, producer_id="ACME"),
        sending=Sending(form=ResultForm.URL),
    )
    fused(engines, order)
    request = asked(desk)
    assert (request.project_id, request.model_id, request.form) == ("at_1", "mt_1", ResultForm.URL)
    assert (request.degrees, request.label) == (Degrees(30, 40), False)
    assert [merge.template_face_id for merge in request.merges] == ["mt_1_2"]
    assert request.metadata is not None
    assert '"ContentProducer":"ACME"' in request.metadata.value


def test_nothing_is_uploaded_of_people_who_have_not_agreed(desk: Desk, tmp_path: Path, grace_hopper: Path) -> None:
    """Whoever makes the call, a plan of tests too; a sandbox on this machine gets no upload."""
    order = material(Assignment(Source(grace_hopper)))
    with closing(DutyFile(tmp_path / "duties.db")) as store:
        consents = Consents(store, lambda: datetime(2026, 11, 30, tzinfo=UTC))
        ports = EnginePorts(cast("Any", None), cast("Any", None), desk.cloud.fuser, PictureSaver(FileSaver()), consents)
        for engine in (fuse_face.build(ports), fuse_ultra.build(ports)):
            asked_for = order if engine.info.id == order.engine else travelling(grace_hopper)
            assert fused({asked_for.engine: engine}, asked_for).failure.code is ErrorCode.CONSENT_MISSING
        assert desk.service.fused == []
        local = replace(order, sending=Sending(CloudSettings(fusion_endpoint="http://127.0.0.1:8670")))
        assert fused({local.engine: fuse_face.build(ports)}, local).fused
        consents.record([Source(grace_hopper)], ConsentTerms("G", "test", date(2026, 11, 30)))
        assert fused({order.engine: fuse_face.build(ports)}, order).fused


def test_what_is_not_set_is_left_to_the_console(engines: Engines, desk: Desk) -> None:
    fused(engines, material())
    assert asked(desk).degrees is None
    assert asked(desk).metadata is not None


def test_one_degree_alone_brings_the_middle_of_the_other(engines: Engines, desk: Desk) -> None:
    fused(engines, material(features=30))
    assert asked(desk).degrees == Degrees(30, 50)


def test_a_pasted_photo_goes_by_its_bytes(engines: Engines, grace_hopper: Path) -> None:
    outcome = fused(engines, material(Assignment(Source(Path("pasted.jpg"), grace_hopper.read_bytes()))))
    assert outcome.sent == (grace_hopper.read_bytes(),)
    assert outcome.order.files == ()


def test_the_outcome_is_what_came_and_what_it_cost(engines: Engines, grace_hopper: Path) -> None:
    outcome = fused(engines, material())
    assert outcome.fused.data == grace_hopper.read_bytes()
    assert outcome.fused.pixels.shape == (600, 512, 3)
    assert (outcome.request_id, outcome.exchange, outcome.charged) == (REQUEST_ID, EXCHANGE, Charged.YES)
    assert outcome.elapsed_ms > 0
    assert outcome.address is None
    assert [finding.code for finding in outcome.findings] == [FindingCode.PHOTO_UNCHECKED]


def test_a_call_to_this_machine_costs_nothing(engines: Engines, desk: Desk) -> None:
    desk.service.exchange = replace(EXCHANGE, endpoint="http://127.0.0.1:8670")
    assert fused(engines, material()).charged is Charged.NO


def test_ultra_sends_the_template_and_the_parameters_that_are_set(
    engines: Engines, desk: Desk, grace_hopper: Path
) -> None:
    outcome = fused(engines, travelling(grace_hopper, model=4, warp=0.9))
    request = asked_ultra(desk)
    assert isinstance(request.template, CloudPictureFile)
    assert (request.model, request.parameters) == (4, UltraParameters(warp=0.9))
    assert [face.template_label for face in outcome.faces] == ["F1"]
    assert outcome.sent == (grace_hopper.read_bytes(),)


def test_ultra_leaves_to_the_service_what_is_not_set(engines: Engines, desk: Desk, grace_hopper: Path) -> None:
    fused(engines, travelling(grace_hopper))
    assert (asked_ultra(desk).model, asked_ultra(desk).parameters) == (1, None)


def test_ultra_needs_a_template(engines: Engines) -> None:
    order = Order(fuse_ultra.INFO.id, None, (Assignment(URL),))
    with pytest.raises(FaceError):
        engines[order.engine].check(order)
    assert fused(engines, order).failure.code is ErrorCode.FACE_NOT_FOUND


def test_a_logo_goes_along_in_pixels_of_the_material(engines: Engines, desk: Desk) -> None:
    drawn = Logo(np.full((20, 40, 3), 255, np.uint8), Box(10, 20, 40, 20), holds_words=True)
    order = replace(material(), marking=Marking(logo=drawn), sending=Sending(scale=0.5))
    outcome = fused(engines, order)
    sent = asked(desk).logo
    assert sent is not None
    assert sent.box == Box(5, 10, 20, 10)
    [data] = outcome.sent
    assert data.startswith(b"\x89PNG")


def test_a_logo_that_does_not_hold_the_words_is_left_out_for_them(engines: Engines, desk: Desk) -> None:
    """The service draws one of both, and a logo alone is no label."""
    drawn = Logo(np.full((20, 40, 3), 255, np.uint8), Box(10, 20, 40, 20))
    order = replace(material(), marking=Marking(logo=drawn, logo_name="brand.png"))
    notes = engines[order.engine].check(order)
    assert [note.values["name"] for note in notes if note.code is FindingCode.LOGO_LEFT_OUT] == ["brand.png"]
    outcome = fused(engines, order)
    assert FindingCode.LOGO_LEFT_OUT in [note.code for note in outcome.findings]
    assert (asked(desk).logo, asked(desk).label) == (None, True)


def test_a_producer_that_cannot_stand_in_a_label_is_refused_before_anything_is_charged(
    engines: Engines, desk: Desk, grace_hopper: Path
) -> None:
    for order in (material(), travelling(grace_hopper)):
        outcome = fused(engines, replace(order, marking=Marking(producer_id="two words")))
        assert outcome.failure.code is ErrorCode.PRODUCER_UNFIT
    assert desk.service.fused == []


def test_without_a_label_there_is_no_logo_either(engines: Engines, desk: Desk) -> None:
    drawn = Logo(np.full((20, 40, 3), 255, np.uint8), Box(10, 20, 40, 20))
    fused(engines, replace(material(), marking=Marking(label=False, logo=drawn)))
    assert asked(desk).logo is None


def test_the_check_is_free_and_says_what_there_is_to_say(engines: Engines, desk: Desk) -> None:
    [finding] = engines[fuse_face.INFO.id].check(material())
    assert finding.code is FindingCode.PHOTO_UNCHECKED
    assert desk.service.fused == []
    assert desk.connector.made == []


def test_what_would_be_charged_in_vain_is_refused_by_the_check(engines: Engines, desk: Desk, no_face: Path) -> None:
    order = material(Assignment(Source(no_face)))
    with pytest.raises(CloudError) as caught:
        engines[order.engine].check(order)
    assert caught.value.service_code == "FailedOperation.NoFaceDetected"
    outcome = fused(engines, order)
    assert (outcome.failure.code, outcome.charged, outcome.sent) == (caught.value.code, Charged.NO, ())
    assert desk.service.fused == []


def test_force_sends_it_all_the_same(engines: Engines, no_face: Path) -> None:
    order = replace(material(Assignment(Source(no_face))), sending=Sending(force=True))
    assert FindingCode.PHOTO_NO_FACE in {finding.code for finding in fused(engines, order).findings}


def test_an_order_that_was_checked_is_not_worked_out_again(
    engines: Engines, grace_hopper: Path, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(grace_hopper.read_bytes())
    order = material(Assignment(Source(photo)))
    engines[order.engine].check(order)
    photo.unlink()
    assert fused(engines, order).picture is not None
    assert fused(engines, order).failure.code is ErrorCode.FILE_NOT_FOUND, "once only"


def test_another_order_is_worked_out_anew(engines: Engines, desk: Desk) -> None:
    engines[fuse_face.INFO.id].check(material(features=10))
    fused(engines, material(features=90))
    assert asked(desk).degrees == Degrees(90, 50)


def test_an_error_of_the_service_comes_back_with_what_went_out(
    engines: Engines, desk: Desk, grace_hopper: Path
) -> None:
    desk.service.error = cloud_error()
    outcome = fused(engines, material(Assignment(Source(grace_hopper))))
    assert outcome.picture is None
    assert outcome.failure is desk.service.error
    assert (outcome.charged, outcome.exchange, outcome.request_id) == (Charged.YES, EXCHANGE, REQUEST_ID)
    assert outcome.sent == (grace_hopper.read_bytes(),)


def test_a_picture_that_cannot_be_read_is_an_outcome_too(engines: Engines, broken: Path) -> None:
    outcome = fused(engines, material(Assignment(Source(broken))))
    assert (outcome.failure.code, outcome.charged) == (ErrorCode.PICTURE_UNSUPPORTED, Charged.NO)


def test_a_call_that_is_stopped_has_no_outcome(engines: Engines) -> None:
    with pytest.raises(Cancelled):
        engines[fuse_face.INFO.id].fuse(material(), Stopped())


def test_the_settings_of_the_order_say_where_the_call_goes(engines: Engines, desk: Desk) -> None:
    settings = CloudSettings(fusion_endpoint="http://127.0.0.1:8080")
    fused(engines, replace(material(), sending=Sending(settings)))
    assert desk.connector.made[-1][1] == settings
