"""What is refused on this side of the wire: free of charge, with the code the service would have given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.credentials import REAL
from desktop.domain.cloud.errors import Advice, CloudError, Verdict
from desktop.domain.errors import ErrorCode

if TYPE_CHECKING:
    from desktop.domain.cloud.calls import CloudResult
    from desktop.domain.cloud.credentials import KeyringStatus

UNCLEAR, UNFIT = ErrorCode.CLOUD_PORTRAIT_UNCLEAR, ErrorCode.CLOUD_PICTURE_UNFIT
NO_FACE, FACE_TOO_SMALL = "FailedOperation.NoFaceDetected", "FailedOperation.FaceSizeTooSmall"
NOT_DECODED, TOO_MANY_BYTES = "FailedOperation.ImageDecodeFailed", "FailedOperation.ImageSizeExceed"
WRONG_SIDES = "FailedOperation.ImageSizeInvalid"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a picture is not sent; ``message`` is completed by the picture's name."""

    code: ErrorCode
    service_code: str
    message: str
    advice: Advice


SHRINK = Advice(
    "Allow the picture to be encoded anew, or give one that is a JPG or PNG within the limits.",
    "请允许重新编码图片，或换一张符合限制的 JPG 或 PNG 图片。",
)
CLEAR_PORTRAIT = Advice(
    "Use a clear, frontal head shot. This one can be sent all the same (the call is charged).",
    "请上传清晰的正面大头照。也可以照样发送此图（会计费）。",
)

NO_FACE_SEEN = Refusal(UNCLEAR, NO_FACE, "No face was found in {name}.", CLEAR_PORTRAIT)
SMALL_FACE = Refusal(UNCLEAR, FACE_TOO_SMALL, "The face in {name} is not larger than 34 x 34 px.", CLEAR_PORTRAIT)
WRONG_FORMAT = Refusal(UNFIT, NOT_DECODED, "{name} is neither JPG nor PNG.", SHRINK)
LIES_ON_ITS_SIDE = Refusal(UNFIT, NO_FACE, "{name} is stored turned: its face would not be found.", SHRINK)
TOO_LONG = Refusal(UNFIT, WRONG_SIDES, "{name} has a side that is longer than the service takes.", SHRINK)
TOO_HEAVY = Refusal(UNFIT, TOO_MANY_BYTES, "{name} has more bytes than the request has room for.", SHRINK)


def refused(refusal: Refusal, name: str, who: Who = Who.PHOTO) -> CloudError:
    """Nothing was sent and nothing charged."""
    return CloudError(
        refusal.code,
        refusal.message.format(name=name),
        verdict=Verdict(who, refusal.advice, charged=Charged.NO),
        service_code=refusal.service_code,
        picture=name,
    )


def keys_missing(profile: str, keyring: KeyringStatus) -> CloudError:
    """``keyring`` says where keys would be looked for: what helps depends on that."""
    advice = Advice("Save SecretId and SecretKey.", "请先保存 SecretId 和 SecretKey。")
    verdict = Verdict(Who.KEYS, advice, charged=Charged.NO)
    message = "There are no cloud keys yet." if profile == REAL else f"There are no cloud keys called {profile} yet."
    place = keyring.place.value
    return CloudError(ErrorCode.CLOUD_KEYS_MISSING, message, verdict=verdict, profile=profile, place=place)


def not_a_picture(result: CloudResult, reason: str) -> CloudError:
    """The service answered and charged, but what it sent cannot be decoded."""
    advice = Advice(
        "Try once more; if it happens again, give the RequestId to Tencent Cloud support.",
        "请重试一次；如仍失败，请将 RequestId 提供给腾讯云技术支持。",
    )
    return CloudError(
        ErrorCode.CLOUD_RESULT,
        f"What the service sent is not a picture that can be read: {reason}",
        verdict=Verdict(Who.CLOUD, advice, retryable=True, charged=Charged.YES),
        request_id=result.request_id,
        exchange=result.exchange,
    )
