"""What the service's error messages say, by code: Chinese and English (``X-TC-Language``), worded as the SDKs do."""

from __future__ import annotations

CHINESE, ENGLISH = "zh-CN", "en-US"

TOO_SMALL = "The face was filtered because it was too small."
NOT_AUTHORISED = "You are not authorized to perform this operation."

FACE_FUSION = {
    "FailedOperation": ("操作失败。", "The operation failed."),
    "FailedOperation.BalanceInsufficient": (
        "余额不足，开通失败，请充值后再开通。",
        "Activation failed: the balance is insufficient. Top up first.",
    ),
    "FailedOperation.FaceSizeTooSmall": (
        "人脸因太小被过滤，建议人脸分辨率不小于34*34。",
        f"{TOO_SMALL} It is recommended that the face size is not less than 34x34 pixels.",
    ),
    "FailedOperation.FuseMaterialNotAuth": ("素材未经过审核。", "The material has not been reviewed."),
    "FailedOperation.FuseMaterialNotExist": ("素材不存在。", "The material does not exist."),
    "FailedOperation.ImageDecodeFailed": ("人脸检测-图片解码失败。", "The image cannot be decoded."),
    "FailedOperation.ImageDownloadError": ("图片下载失败。", "Image download failed."),
    "FailedOperation.ImagePixelExceed": ("素材尺寸超过1080*1080像素。", "The material exceeds 1080x1080 pixels."),
    "FailedOperation.ImageResolutionTooSmall": (
        "图片短边分辨率小于64。",
        "The short side of the image is less than 64 pixels.",
    ),
    "FailedOperation.ImageSizeExceed": (
        "输入图片base64数据大小超过5M。",
        "The image after Base64 encoding exceeds in size.",
    ),
    "FailedOperation.ImageSizeInvalid": (
        "图片尺寸过大或者过小；不满足算法要求。",
        "The image is too large or too small for the algorithm.",
    ),
    "FailedOperation.InnerError": ("服务内部错误。", "Internal service error."),
    "FailedOperation.MediaDataError": ("素材数据为空。", "The material data is empty."),
    "FailedOperation.ModerationConfigError": ("审核配置为空。", "The moderation configuration is empty."),
    "FailedOperation.ModerationFailed": ("素材审核失败。", "The material failed moderation."),
    "FailedOperation.ModerationResponseError": ("素材审核结果为空。", "The moderation result is empty."),
    "FailedOperation.ModerationResultConfigError": (
        "审核结果配置为空。",
        "The configuration of moderation results is empty.",
    ),
    "FailedOperation.NoFaceDetected": (
        "无法检测出人脸, 人脸框配准分低于阈值。",
        "The face cannot be detected because the face box is too small.",
    ),
    "FailedOperation.ParameterValueError": ("参数字段或者值有误。", "The parameter field or value is incorrect."),
    "FailedOperation.RequestTimeout": ("后端服务超时。", "The backend service timed out."),
    "FailedOperation.RpcFail": ("RPC请求失败，一般为算法微服务故障。", "The RPC request failed."),
    "FailedOperation.ServerError": ("系统内部错误。", "Internal system error."),
    "FailedOperation.TemplateFaceIDNotExist": ("素材人脸ID不存在。", "The material's face ID does not exist."),
    "FailedOperation.UnKnowError": ("内部错误。", "Internal error."),
    "FailedOperation.Unknown": ("未知错误。", "Unknown error."),
    "InvalidParameterValue.ActivityIdNotFound": ("未查找到活动id。", "The activity ID was not found."),
    "InvalidParameterValue.FaceRectParameterValueError": (
        "人脸框参数有误或者人脸框太小。",
        "The face box is wrong or too small.",
    ),
    "InvalidParameterValue.MaterialIdNotFound": ("未查找到素材Id。", "The material ID was not found."),
    "InvalidParameterValue.ParameterValueError": (
        "参数字段或者值有误。",
        "The parameter field or value is incorrect.",
    ),
    "InvalidParameterValue.UrlIllegal": ("URL格式不合法。", "The URL format is invalid."),
    "RequestLimitExceeded": ("请求的次数超过了频率限制。", "The number of requests exceeded the rate limit."),
    "ResourceInsufficient": ("资源不足。", "The resources are insufficient."),
    "ResourceNotFound": ("资源不存在。", "The resource does not exist."),
    "ResourceUnavailable.Freeze": ("账号已被冻结。", "The account has been frozen."),
    "ResourceUnavailable.InArrears": ("账号已欠费。", "The account is in arrears."),
    "ResourceUnavailable.IsOpening": ("服务正在开通中，请稍等。", "The service is being activated. Please wait."),
    "ResourceUnavailable.NotExist": (
        "计费状态未知，请确认是否已在控制台开通服务。",
        "The billing status is unknown. Check whether the service has been activated in the console.",
    ),
    "ResourceUnavailable.Recover": ("资源已被回收。", "The resource has been reclaimed."),
    "ResourceUnavailable.StopUsing": ("账号已停服。", "The service for the account has been stopped."),
}
"""The 39 codes of 2022-09-27 (fact book, 5.1)."""

COMMON = {
    "AuthFailure.InvalidAuthorization": (
        "请求头部的 Authorization 不符合腾讯云标准。",
        "The Authorization header does not follow the TC3-HMAC-SHA256 format.",
    ),
    "AuthFailure.InvalidSecretId": ("密钥非法（不是云 API 密钥类型）。", "The key is not a cloud API key."),
    "AuthFailure.MFAFailure": ("MFA 错误。", "MFA failed."),
    "AuthFailure.SecretIdNotFound": ("密钥不存在。", "The SecretId is not found, please ensure it is correct."),
    "AuthFailure.SignatureExpire": (
        "签名过期。Timestamp 和服务器时间相差不得超过五分钟。",
        "The request is expired: its timestamp is more than five minutes away from the server's time.",
    ),
    "AuthFailure.SignatureFailure": (
        "请求签名验证失败，请检查您的签名计算是否正确。",
        "The provided credentials could not be validated. Please check your signature is correct.",
    ),
    "AuthFailure.TokenFailure": ("token 错误。", "The token is invalid."),
    "AuthFailure.UnauthorizedOperation": (
        "操作未授权，请检查CAM策略。",
        f"{NOT_AUTHORISED} Check your CAM policies, and ensure that you are using the correct access keys.",
    ),
    "FailedOperation.ImageResolutionExceed": ("图片分辨率过大。", "The image resolution is too large."),
    "InternalError": ("内部错误。", "Internal error."),
    "InvalidAction": ("接口不存在。", "The action does not exist."),
    "InvalidParameter": ("参数错误。", "The parameter is invalid."),
    "InvalidParameterValue": ("参数取值错误。", "The parameter value is invalid."),
    "InvalidParameterValue.FaceModelVersionIllegal": ("算法模型版本不合法。", "The FaceModelVersion is invalid."),
    "InvalidParameterValue.ImageEmpty": ("图片为空。", "The image is empty."),
    "InvalidParameterValue.NoFaceInPhoto": ("图片中没有人脸。", "There is no face in the image."),
    "LimitExceeded": ("超过配额限制。", "The quota is exceeded."),
    "MissingParameter": ("请求缺少必传参数", "The request is missing a required parameter"),
    "NoSuchVersion": ("接口版本不存在。", "The API version does not exist."),
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded": (
        "主账号超过频率限制。",
        "The account exceeded the rate limit.",
    ),
    "RequestLimitExceeded.IPLimitExceeded": ("IP 超过频率限制。", "The IP address exceeded the rate limit."),
    "RequestLimitExceeded.UinLimitExceeded": ("主账号超过频率限制。", "The account exceeded the rate limit."),
    "RequestSizeLimitExceeded": ("请求包超过限制大小。", "The request packet exceeds the size limit."),
    "ResourceUnavailable": ("资源不可用。", "The resource is unavailable."),
    "ServiceUnavailable": ("当前服务暂时不可用。", "The service is temporarily unavailable."),
    "UnauthorizedOperation": ("未授权操作。", "The operation is not authorized."),
    "UnknownParameter": (
        "未定义参数，传了该接口没有定义的参数",
        "The request has a parameter this action does not define",
    ),
    "UnsupportedOperation": ("操作不支持。", "The operation is not supported."),
    "UnsupportedProtocol": (
        "HTTP(S) 请求协议错误，本服务支持 POST 请求。",
        "The HTTP method is not supported: use POST.",
    ),
    "UnsupportedRegion": ("接口不支持所传地域", "The action does not support the region"),
}
"""Those of API 3.0 that the sandbox gives, and DetectFace's own (fact book, 5.3 and 8)."""

TEXTS = FACE_FUSION | COMMON

UNKNOWN_CODE = ("沙箱没有此错误码的说明。", "The sandbox has no text for this code.")
"""On demand any code can be given: clients must bear codes that nobody has heard of (fact book, 5.2)."""


def message_of(code: str, language: str, note: str = "") -> str:
    """The message in ``language``, Chinese unless it is English; ``note`` names the parameter or limit at fault."""
    text = TEXTS.get(code, UNKNOWN_CODE)[language == ENGLISH]
    return f"{text} {note}" if note else text
