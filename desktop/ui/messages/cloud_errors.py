"""The words for the ways in which a cloud call brings nothing; the catalogue's own advice goes before these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

CLOUD_TEXTS: Mapping[ErrorCode, str] = {
    ErrorCode.CLOUD_KEYS_MISSING: QT_TRANSLATE_NOOP("Errors", "There are no cloud keys yet."),
    ErrorCode.CLOUD_NOT_OFFERED: QT_TRANSLATE_NOOP("Errors", "The site of this account does not offer this call."),
    ErrorCode.CLOUD_REQUEST: QT_TRANSLATE_NOOP("Errors", "The call was not made: the service would refuse it."),
    ErrorCode.CLOUD_SERVICE: QT_TRANSLATE_NOOP("Errors", "The service answered with an error."),
    ErrorCode.CLOUD_NETWORK: QT_TRANSLATE_NOOP("Errors", "The service could not be reached."),
    ErrorCode.CLOUD_TIMEOUT: QT_TRANSLATE_NOOP("Errors", "The service did not answer in time."),
    ErrorCode.CLOUD_TLS: QT_TRANSLATE_NOOP("Errors", "The connection to the service could not be made secure."),
    ErrorCode.CLOUD_PROXY: QT_TRANSLATE_NOOP("Errors", "The proxy did not let the call through."),
    ErrorCode.CLOUD_REPLY: QT_TRANSLATE_NOOP("Errors", "The answer is not one that the service gives."),
    ErrorCode.CLOUD_RESULT: QT_TRANSLATE_NOOP("Errors", "The fused picture could not be fetched."),
}

CLOUD_ADVICE: Mapping[ErrorCode, str] = {
    ErrorCode.CLOUD_KEYS_MISSING: QT_TRANSLATE_NOOP("Errors", "Save SecretId and SecretKey in the settings."),
    ErrorCode.CLOUD_NOT_OFFERED: QT_TRANSLATE_NOOP(
        "Errors", "Choose another engine, or the other site in the settings."
    ),
    ErrorCode.CLOUD_REQUEST: QT_TRANSLATE_NOOP("Errors", "Change what is named, then try again. Nothing was charged."),
    ErrorCode.CLOUD_SERVICE: QT_TRANSLATE_NOOP("Errors", "Look up its code, and keep the RequestId."),
    ErrorCode.CLOUD_NETWORK: QT_TRANSLATE_NOOP("Errors", "Check the network of this computer, then try again."),
    ErrorCode.CLOUD_TIMEOUT: QT_TRANSLATE_NOOP("Errors", "Wait a little before trying again; the call may be charged."),
    ErrorCode.CLOUD_TLS: QT_TRANSLATE_NOOP(
        "Errors", "Check the clock, the proxy and the certificates of this computer."
    ),
    ErrorCode.CLOUD_PROXY: QT_TRANSLATE_NOOP("Errors", "Check the proxy settings of this computer."),
    ErrorCode.CLOUD_REPLY: QT_TRANSLATE_NOOP(
        "Errors", "Check the endpoint in the settings, and for a proxy on the way."
    ),
    ErrorCode.CLOUD_RESULT: QT_TRANSLATE_NOOP(
        "Errors", "Try again; the call was charged if the service made a picture."
    ),
}

CLEAR_PORTRAIT = QT_TRANSLATE_NOOP(
    "Errors", "Use a clear, frontal head shot. You can also send this one all the same; then the call is charged."
)
REWRITE = QT_TRANSLATE_NOOP(
    "Errors", "Tick “Re-encode photos that would not fit”, or give a JPG or PNG within the limits."
)
WINDOW_ADVICE: Mapping[str, str] = {
    "FailedOperation.NoFaceDetected": CLEAR_PORTRAIT,
    "FailedOperation.FaceSizeTooSmall": CLEAR_PORTRAIT,
    "FailedOperation.ImageDecodeFailed": REWRITE,
    "FailedOperation.ImageSizeExceed": REWRITE,
    "FailedOperation.ImageSizeInvalid": REWRITE,
}
"""What the window says, by service code, where the local check's advice names an option of the command line."""
