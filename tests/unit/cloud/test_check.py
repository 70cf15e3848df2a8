"""Check connection tells the obstacles apart, with one call that costs nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.check import OUTCOMES, harmless_call, outcome_of, skew_of
from desktop.domain.cloud.calls import Action, Site
from desktop.domain.cloud.connection import ConnectionOutcome, ConnectionReport
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.jobs import Cancelled, NoProgress
from tests import fault_proxy as faults
from tests.fault_proxy import refused, response
from tests.unit.cloud.test_errors import EXCHANGE
from tests.unit.cloud.test_faults import free_port

if TYPE_CHECKING:
    from tests.clouds import HandTime
    from tests.fault_proxy import Reply
    from tests.unit.cloud.conftest import Connect, Serve


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (response(MaterialInfos=[]), ConnectionOutcome.OK),
        (refused("InvalidParameterValue.ActivityIdNotFound"), ConnectionOutcome.OK),
        (refused("InvalidParameterValue.Newer"), ConnectionOutcome.OK),
        (refused("ResourceNotFound"), ConnectionOutcome.OK),
        (refused("AuthFailure.SecretIdNotFound"), ConnectionOutcome.WRONG_KEY_ID),
        (refused("AuthFailure.InvalidSecretId"), ConnectionOutcome.WRONG_KEY_ID),
        (refused("AuthFailure.SignatureFailure"), ConnectionOutcome.WRONG_KEY),
        (refused("AuthFailure.TokenFailure"), ConnectionOutcome.TOKEN),
        (refused("AuthFailure.SignatureExpire"), ConnectionOutcome.CLOCK_SKEW),
        (refused("AuthFailure.UnauthorizedOperation"), ConnectionOutcome.NO_PERMISSION),
        (refused("UnauthorizedOperation"), ConnectionOutcome.NO_PERMISSION),
        (refused("ResourceUnavailable.NotExist"), ConnectionOutcome.NOT_ACTIVATED),
        (refused("ResourceUnavailable.InArrears"), ConnectionOutcome.ARREARS),
        (refused("ResourceUnavailable.StopUsing"), ConnectionOutcome.ARREARS),
        (refused("UnsupportedRegion"), ConnectionOutcome.WRONG_REGION),
        (refused("InternalError"), ConnectionOutcome.OTHER),
        (refused("ResourceUnavailable.Freeze"), ConnectionOutcome.OTHER),
        (replace(response(), status=503), ConnectionOutcome.OTHER),
    ],
)
def test_what_the_answer_means(serve: Serve, connect: Connect, reply: Reply, outcome: ConnectionOutcome) -> None:
    proxy = serve(lambda _: reply)
    report = connect(proxy.url).check(NoProgress())
    assert report.outcome is outcome
    assert report.is_ok is (outcome is ConnectionOutcome.OK)
    assert (report.verdict is None) is report.is_ok
    assert report.exchange is not None
    assert proxy.visits == 1, "it is not repeated"


def test_a_failure_brings_its_words(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: refused("AuthFailure.SignatureFailure", "wrong"))
    report = connect(proxy.url).check(NoProgress())
    assert (report.service_code, report.request_id) == ("AuthFailure.SignatureFailure", "the-id")
    assert "wrong" in report.message
    assert report.verdict is not None


def test_no_network(connect: Connect) -> None:
    report = connect(f"http://127.0.0.1:{free_port()}").check(NoProgress())
    assert report.outcome is ConnectionOutcome.NO_NETWORK
    assert report.skew_seconds is None


def test_no_answer(serve: Serve, connect: Connect, hand_time: HandTime) -> None:
    proxy = serve(lambda _: response(), faults.silent, time=hand_time)
    client = connect(proxy.url, time=hand_time, read_timeout=1.0)
    assert client.check(NoProgress()).outcome is ConnectionOutcome.NO_NETWORK
    assert proxy.visits == 1


def test_no_tls(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: response(), faults.plain_talk)
    report = connect(proxy.url.replace("http:", "https:")).check(NoProgress())
    assert report.outcome is ConnectionOutcome.TLS


def test_keys_that_are_none_are_not_sent(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: response())
    assert connect(proxy.url, Credentials("two words", "k")).check(NoProgress()).outcome is (
        ConnectionOutcome.WRONG_KEY_ID
    )
    assert connect(proxy.url, region="中国").check(NoProgress()).outcome is ConnectionOutcome.WRONG_REGION
    assert proxy.visits == 0


def test_the_clock_is_measured_by_the_date_of_the_reply(serve: Serve, connect: Connect) -> None:
    late = format_datetime(datetime.now(UTC) - timedelta(minutes=10), usegmt=True)
    expired = refused("AuthFailure.SignatureExpire")
    proxy = serve(lambda _: replace(expired, headers=expired.headers | {"Date": late}))
    report = connect(proxy.url).check(NoProgress())
    assert report.outcome is ConnectionOutcome.CLOCK_SKEW
    assert report.skew_seconds == pytest.approx(600, abs=60)


@pytest.mark.parametrize("date", ["", "yesterday", "Thu, 01 Jan 2026 00:00:00 -0000"])
def test_a_reply_without_a_proper_date_tells_no_time(date: str) -> None:
    assert skew_of(replace(EXCHANGE, response_headers={"date": date})) is None


def test_half_the_way_and_half_a_second_are_allowed_for() -> None:
    exchange = replace(EXCHANGE, elapsed_ms=3000.0, response_headers={"date": "Thu, 01 Jan 2026 00:00:00 GMT"})
    assert skew_of(exchange) == pytest.approx(1.0)


def test_the_call_asks_for_what_nobody_has() -> None:
    mainland, international = harmless_call(Site.MAINLAND), harmless_call(Site.INTERNATIONAL)
    assert mainland.action is Action.DESCRIBE_MATERIAL_LIST
    assert json.loads(mainland.body) == {"ActivityId": "at_0", "Limit": 1, "Offset": 0}
    assert international.action is Action.FUSE_FACE
    question = json.loads(international.body)
    assert (question["ProjectId"], question["ModelId"]) == ("at_0", "mt_0")
    assert question["MergeInfos"][0]["Url"].startswith("https://photo.invalid/")


def test_a_stopped_check_is_no_report(serve: Serve, connect: Connect) -> None:
    class Stop:
        def report(self, done: int, total: int) -> None:
            assert done < total
            raise Cancelled

    proxy = serve(lambda _: response())
    with pytest.raises(Cancelled):
        connect(proxy.url).check(Stop())
    assert proxy.visits == 0


def test_every_outcome_can_be_reached() -> None:
    assert {*OUTCOMES.values(), outcome_of("Odd")} == set(ConnectionOutcome)
    assert outcome_of("") is ConnectionOutcome.OTHER
    assert outcome_of("cloud.network.dns") is ConnectionOutcome.DNS
    assert outcome_of("cloud.proxy.login") is ConnectionOutcome.PROXY


def test_a_report_is_fine_only_when_it_says_so() -> None:
    assert ConnectionReport(ConnectionOutcome.OK).is_ok
    assert not ConnectionReport(ConnectionOutcome.OTHER).is_ok
