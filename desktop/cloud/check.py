"""Check connection (检查连接): one harmless call tells what stands in the way of real ones."""

from __future__ import annotations

from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from desktop.cloud import limits
from desktop.cloud.errors import row_of
from desktop.cloud.transport import Call
from desktop.cloud.wire import requests
from desktop.domain.cloud.calls import OFFERED, Action, CloudPictureUrl, FuseRequest, MergeInfo
from desktop.domain.cloud.connection import ConnectionOutcome, ConnectionReport
from desktop.domain.cloud.errors import CloudError

if TYPE_CHECKING:
    from desktop.cloud.caller import Caller
    from desktop.domain.cloud.calls import Site
    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress

NO_ACTIVITY, NO_MATERIAL = "at_0", "mt_0"
"""IDs that no account can have."""

NO_PHOTO = "https://photo.invalid/none.jpg"
"""A host that cannot exist (RFC 2606), for a photo that is never reached."""

OUTCOMES = {
    "AuthFailure.InvalidAuthorization": ConnectionOutcome.WRONG_KEY_ID,
    "AuthFailure.InvalidSecretId": ConnectionOutcome.WRONG_KEY_ID,
    "AuthFailure.SecretIdNotFound": ConnectionOutcome.WRONG_KEY_ID,
    "AuthFailure.SignatureFailure": ConnectionOutcome.WRONG_KEY,
    "AuthFailure.SignatureExpire": ConnectionOutcome.CLOCK_SKEW,
    "AuthFailure.TokenFailure": ConnectionOutcome.TOKEN,
    "AuthFailure.UnauthorizedOperation": ConnectionOutcome.NO_PERMISSION,
    "UnauthorizedOperation": ConnectionOutcome.NO_PERMISSION,
    "ResourceUnavailable.NotExist": ConnectionOutcome.NOT_ACTIVATED,
    "ResourceUnavailable.NotReady": ConnectionOutcome.NOT_ACTIVATED,
    "ResourceUnavailable.IsOpening": ConnectionOutcome.NOT_ACTIVATED,
    "ResourceUnavailable.InArrears": ConnectionOutcome.ARREARS,
    "ResourceUnavailable.LowBalance": ConnectionOutcome.ARREARS,
    "ResourceUnavailable.StopUsing": ConnectionOutcome.ARREARS,
    "FailedOperation.BalanceInsufficient": ConnectionOutcome.ARREARS,
    "UnsupportedRegion": ConnectionOutcome.WRONG_REGION,
    "FailedOperation.ParameterValueError": ConnectionOutcome.OK,
    "FailedOperation.FuseMaterialNotExist": ConnectionOutcome.OK,
    "FailedOperation.ProjectNotAuth": ConnectionOutcome.OK,
    "FailedOperation.ImageDownloadError": ConnectionOutcome.OK,
    "InvalidParameter": ConnectionOutcome.OK,
    "InvalidParameterValue": ConnectionOutcome.OK,
    "ResourceNotFound": ConnectionOutcome.OK,
    "cloud.network.dns": ConnectionOutcome.DNS,
    "cloud.network": ConnectionOutcome.NO_NETWORK,
    "cloud.timeout": ConnectionOutcome.NO_NETWORK,
    "cloud.tls": ConnectionOutcome.TLS,
    "cloud.proxy": ConnectionOutcome.PROXY,
}
"""By code or its longest prefix. ``OK``: the service looked for what we asked, so everything before that is right."""


class ConnectionCheck:
    """Asks for a material (international site: a fusion) of an activity that does not exist."""

    def __init__(self, caller: Caller, credentials: Credentials, settings: CloudSettings) -> None:
        self._caller = caller
        self._credentials = credentials
        self._settings = settings

    def run(self, progress: Progress) -> ConnectionReport:
        """Raises :class:`~desktop.domain.jobs.Cancelled`; every :class:`CloudError` is in the report instead."""
        try:
            limits.check_account(self._credentials, self._settings)
            reply = self._caller.once(harmless_call(self._settings.site), progress)
        except CloudError as error:
            return _report_of(error)
        return _with_clock(ConnectionReport(ConnectionOutcome.OK, exchange=reply.exchange), reply.exchange)


def harmless_call(site: Site) -> Call:
    """A call that cannot be charged: it asks for an activity that no account has."""
    if Action.DESCRIBE_MATERIAL_LIST in OFFERED[site]:
        question = requests.describe_material_list(NO_ACTIVITY, limit=1, offset=0)
        return Call(Action.DESCRIBE_MATERIAL_LIST, question.to_json())
    fusion = FuseRequest(NO_ACTIVITY, NO_MATERIAL, (MergeInfo(CloudPictureUrl(NO_PHOTO)),))
    return Call(Action.FUSE_FACE, requests.fuse_face(fusion).to_json())


def outcome_of(code: str) -> ConnectionOutcome:
    """What ``code`` says about the connection, by its longest known prefix."""
    return row_of(code, OUTCOMES, ConnectionOutcome.OTHER)


def _report_of(error: CloudError) -> ConnectionReport:
    outcome = outcome_of(error.service_code)
    if outcome is ConnectionOutcome.OK:
        report = ConnectionReport(outcome, request_id=error.request_id, exchange=error.exchange)
    else:
        report = ConnectionReport(
            outcome,
            verdict=error.verdict,
            service_code=error.service_code,
            message=error.message,
            request_id=error.request_id,
            exchange=error.exchange,
        )
    return _with_clock(report, error.exchange)


def _with_clock(report: ConnectionReport, exchange: Exchange | None) -> ConnectionReport:
    return replace(report, skew_seconds=skew_of(exchange) if exchange else None)


def skew_of(exchange: Exchange) -> float | None:
    """Seconds that this computer's clock is ahead of the reply's ``Date``; None when there is none.

    The reply is dated somewhere between our sending and our receiving: the middle is taken. So is the middle of the
    second that ``Date`` names.
    """
    try:
        theirs = parsedate_to_datetime(exchange.response_headers.get("date", ""))
    except ValueError:
        return None
    if theirs.tzinfo is None:
        return None
    return (exchange.started - theirs).total_seconds() + exchange.elapsed_ms / 2000 - 0.5
