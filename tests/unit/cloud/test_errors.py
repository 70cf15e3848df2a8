"""The error catalogue, row by row (fact book, 5.1 to 5.4)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from desktop.cloud import faults, results
from desktop.cloud.errors import CATALOGUE, UNHEARD_OF, refusal, service_error, verdict_of, wire_error
from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.exchange import Exchange
from desktop.domain.errors import ErrorCode

CODES_OF_2022 = [
    "FailedOperation",
    "FailedOperation.BalanceInsufficient",
    "FailedOperation.FaceSizeTooSmall",
    "FailedOperation.FuseMaterialNotAuth",
    "FailedOperation.FuseMaterialNotExist",
    "FailedOperation.ImageDecodeFailed",
    "FailedOperation.ImageDownloadError",
    "FailedOperation.ImagePixelExceed",
    "FailedOperation.ImageResolutionTooSmall",
    "FailedOperation.ImageSizeExceed",
    "FailedOperation.ImageSizeInvalid",
    "FailedOperation.InnerError",
    "FailedOperation.MediaDataError",
    "FailedOperation.ModerationConfigError",
    "FailedOperation.ModerationFailed",
    "FailedOperation.ModerationResponseError",
    "FailedOperation.ModerationResultConfigError",
    "FailedOperation.NoFaceDetected",
    "FailedOperation.ParameterValueError",
    "FailedOperation.RequestTimeout",
    "FailedOperation.RpcFail",
    "FailedOperation.ServerError",
    "FailedOperation.TemplateFaceIDNotExist",
    "FailedOperation.UnKnowError",
    "FailedOperation.Unknown",
    "InvalidParameterValue.ActivityIdNotFound",
    "InvalidParameterValue.FaceRectParameterValueError",
    "InvalidParameterValue.MaterialIdNotFound",
    "InvalidParameterValue.ParameterValueError",
    "InvalidParameterValue.UrlIllegal",
    "RequestLimitExceeded",
    "ResourceInsufficient",
    "ResourceNotFound",
    "ResourceUnavailable.Freeze",
    "ResourceUnavailable.InArrears",
    "ResourceUnavailable.IsOpening",
    "ResourceUnavailable.NotExist",
    "ResourceUnavailable.Recover",
    "ResourceUnavailable.StopUsing",
]

OTHER_CODES = [
    "FailedOperation.FaceBorderCheckFailed",
    "FailedOperation.FaceExceedBorder",
    "FailedOperation.FaceFusionError",
    "FailedOperation.FaceRectInvalid",
    "FailedOperation.FaceShapeFailed",
    "FailedOperation.FuseFreqCtrl",
    "FailedOperation.FuseImageError",
    "FailedOperation.FuseInnerError",
    "FailedOperation.FuseSavePhotoFail",
    "FailedOperation.ImageResolutionExceed",
    "FailedOperation.ProjectNotAuth",
    "FailedOperation.RequestEntityTooLarge",
    "InvalidParameterValue.ImageEmpty",
    "InvalidParameterValue.NoFaceInPhoto",
    "ResourceUnavailable.Delivering",
    "ResourceUnavailable.GetAuthInfoError",
    "ResourceUnavailable.LowBalance",
    "ResourceUnavailable.NotReady",
    "ResourceUnavailable.UnknownStatus",
    "ResourcesSoldOut.ChargeStatusException",
    "AuthFailure.InvalidAuthorization",
    "FailedOperation.FaceIdNotInVideo",
    "FailedOperation.FuseMaterialNotAvailable",
    "FailedOperation.JobHasBeenCanceled",
    "FailedOperation.JobNotExist",
    "FailedOperation.FuseDetectNoFace",
    "FailedOperation.FaceQualityNotQualified",
    "InvalidParameterValue.FaceModelVersionIllegal",
    "ResourceUnavailable.ChargeStatusException",
]

COMMON_CODES = [
    "ActionOffline",
    "AuthFailure.InvalidAuthorization",
    "AuthFailure.InvalidSecretId",
    "AuthFailure.MFAFailure",
    "AuthFailure.SecretIdNotFound",
    "AuthFailure.SignatureExpire",
    "AuthFailure.SignatureFailure",
    "AuthFailure.TokenFailure",
    "AuthFailure.UnauthorizedOperation",
    "DryRunOperation",
    "InternalError",
    "InvalidAction",
    "InvalidParameter",
    "InvalidParameterValue",
    "InvalidRequest",
    "IpInBlacklist",
    "IpNotInWhitelist",
    "LimitExceeded",
    "MissingParameter",
    "NoSuchProduct",
    "NoSuchVersion",
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
    "RequestLimitExceeded.IPLimitExceeded",
    "RequestLimitExceeded.UinLimitExceeded",
    "RequestSizeLimitExceeded",
    "ResponseSizeLimitExceeded",
    "ResourceInUse",
    "ResourceInsufficient",
    "ResourceNotFound",
    "ResourceUnavailable",
    "ServiceUnavailable",
    "UnauthorizedOperation",
    "UnknownParameter",
    "UnsupportedOperation",
    "UnsupportedProtocol",
    "UnsupportedRegion",
]

RETRYABLE = {
    "FailedOperation.ImageDownloadError",
    "FailedOperation.InnerError",
    "FailedOperation.RequestTimeout",
    "FailedOperation.RpcFail",
    "FailedOperation.ServerError",
    "RequestLimitExceeded",
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
    "RequestLimitExceeded.IPLimitExceeded",
    "RequestLimitExceeded.UinLimitExceeded",
    "ResourceInsufficient",
    "InternalError",
    "ServiceUnavailable",
}
"""Rows 7, 12, 20 to 22, 31 and 32 of 5.1, and the common codes of the same kind."""

SURELY_NOT_SENT = {
    "cloud.network.dns",
    "cloud.network.unreachable",
    "cloud.timeout.connect",
    "cloud.tls.handshake",
}

EXCHANGE = Exchange(
    "FuseFace", "https://h", "POST", "https://h/", {}, "", "", "", datetime(2026, 1, 1, tzinfo=UTC), 1.0
)

OWN_CODES = [
    value
    for module in (faults, results)
    for value in vars(module).values()
    if isinstance(value, str) and value.startswith("cloud.")
]


@pytest.mark.parametrize("code", [*CODES_OF_2022, *OTHER_CODES, *COMMON_CODES, *OWN_CODES])
def test_every_known_code_has_a_row(code: str) -> None:
    assert code in CATALOGUE


def test_the_list_of_2022_is_whole() -> None:
    assert len(set(CODES_OF_2022)) == 39


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_row_says_what_to_do_in_both_languages(code: str) -> None:
    advice = CATALOGUE[code].advice
    assert advice.english.endswith(".")
    assert advice.chinese.endswith("。")
    assert not re.search(r"[\u4e00-\u9fff]", advice.english)
    assert not re.search(r"[,;](?!\d)|  ", advice.chinese), "Chinese punctuation"
    assert len(re.findall(r"[\u4e00-\u9fff]", advice.chinese)) >= 15


def test_an_advice_does_not_speak_of_a_charge_where_there_is_none() -> None:
    """A refusal on this side takes the row's advice, and costs nothing."""
    free = [row for row in CATALOGUE.values() if row.charged is Charged.NO or row.who is Who.PHOTO]
    assert not [
        row.advice for row in free if re.search("charged|paid|扣费|本次调用", row.advice.english + row.advice.chinese)
    ]


def test_no_two_different_troubles_get_the_same_text() -> None:
    by_verdict = {id(verdict): verdict for verdict in CATALOGUE.values()}.values()
    for texts in ([it.advice.english for it in by_verdict], [it.advice.chinese for it in by_verdict]):
        assert len(texts) == len(set(texts))


def test_only_these_are_tried_again() -> None:
    assert {code for code, verdict in CATALOGUE.items() if verdict.retryable} == RETRYABLE | SURELY_NOT_SENT


def test_nothing_that_is_charged_is_tried_again() -> None:
    """A photo at fault costs with each try."""
    at_fault = [row for row in CATALOGUE.values() if row.charged is Charged.YES or row.who is Who.PHOTO]
    assert at_fault
    assert not [row for row in at_fault if row.retryable]


@pytest.mark.parametrize(
    ("code", "charged"),
    [
        ("FailedOperation.FaceSizeTooSmall", Charged.YES),
        ("FailedOperation.NoFaceDetected", Charged.YES),
        ("InvalidParameterValue.NoFaceInPhoto", Charged.YES),
        ("FailedOperation.FuseDetectNoFace", Charged.YES),
        ("cloud.result.download", Charged.YES),
        ("AuthFailure.SignatureFailure", Charged.NO),
        ("MissingParameter", Charged.NO),
        ("UnknownParameter", Charged.NO),
        ("RequestLimitExceeded", Charged.NO),
        ("FailedOperation.RequestTimeout", Charged.UNKNOWN),
        ("cloud.network.lost", Charged.UNKNOWN),
        ("FailedOperation.ImageDecodeFailed", Charged.UNKNOWN),
    ],
)
def test_whether_it_was_charged(code: str, charged: Charged) -> None:
    """Only what the FAQ says is a yes; only what was refused at the door is a no."""
    assert verdict_of(code).charged is charged


@pytest.mark.parametrize(
    ("code", "same_as"),
    [
        ("AuthFailure.Newer", "AuthFailure"),
        ("FailedOperation.Newer", "FailedOperation"),
        ("InvalidParameter.Newer", "InvalidParameter"),
        ("InvalidParameterValue.Newer.Still", "InvalidParameterValue"),
        ("RequestLimitExceeded.Newer", "RequestLimitExceeded"),
        ("ResourceUnavailable.Newer", "ResourceUnavailable"),
        ("ResourcesSoldOut.Newer", "ResourcesSoldOut"),
        ("FailedOperation.UnknownButLonger", "FailedOperation"),
    ],
)
def test_an_unknown_code_goes_by_its_longest_prefix(code: str, same_as: str) -> None:
    assert verdict_of(code) is CATALOGUE[same_as]


def test_a_code_nobody_heard_of_is_the_clouds() -> None:
    assert verdict_of("Brand.New") is UNHEARD_OF
    assert verdict_of("") is UNHEARD_OF


def test_not_authorised_leads_through_the_steps_of_the_quick_start() -> None:
    verdict = verdict_of("AuthFailure.UnauthorizedOperation")
    assert verdict.who is Who.ACCOUNT
    for text, steps in (
        (verdict.advice.english, ["root account", "user list", "Authorise", "QcloudFaceFusionFullAccess"]),
        (verdict.advice.chinese, ["主账号", "用户列表", "授权", "QcloudFaceFusionFullAccess"]),
    ):
        places = [text.index(step) for step in steps]
        assert places == sorted(places)


def test_not_activated_leads_to_the_console() -> None:
    verdict = verdict_of("ResourceUnavailable.NotExist")
    assert verdict.who is Who.ACCOUNT
    assert "Activate now" in verdict.advice.english
    assert "立即开通" in verdict.advice.chinese


def test_an_error_of_the_service_keeps_its_code_and_words() -> None:
    error = service_error("FailedOperation.NoFaceDetected", "no face", request_id="r", exchange=EXCHANGE)
    assert (error.code, error.service_code) == (ErrorCode.CLOUD_SERVICE, "FailedOperation.NoFaceDetected")
    assert error.message == "FailedOperation.NoFaceDetected: no face"
    assert (error.request_id, error.exchange) == ("r", EXCHANGE)
    assert service_error("Odd", "", request_id="", exchange=EXCHANGE).message == "Odd"


@pytest.mark.parametrize("code", OWN_CODES)
def test_an_own_code_belongs_to_an_error_code(code: str) -> None:
    assert code.startswith(wire_error(code, "why").code.value)


def test_a_refusal_costs_nothing_whatever_the_service_would_have_charged() -> None:
    error = refusal("FailedOperation.NoFaceDetected", "why", picture="me.jpg", limit=3)
    assert error.verdict.charged is Charged.NO
    assert error.verdict.advice is CATALOGUE["FailedOperation.NoFaceDetected"].advice
    assert (error.code, error.picture, error.values["limit"]) == (ErrorCode.CLOUD_REQUEST, "me.jpg", 3)
    assert not refusal("RequestLimitExceeded", "why").verdict.retryable
