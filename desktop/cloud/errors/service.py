"""Codes for which nobody on this side is to blame (fact book, 5.1 and 5.3)."""

from __future__ import annotations

from desktop.domain.cloud.calls import Who
from desktop.domain.cloud.errors import Advice, Verdict

SERVICE = {
    "FailedOperation": Verdict(
        Who.CLOUD,
        Advice(
            "The service could not do it and does not say why. Try once more; if it fails again, send the RequestId"
            " to Tencent Cloud's support.",
            "服务操作失败，未说明原因。请再试一次；若仍失败，请把 RequestId 发给腾讯云技术支持。",
        ),
    ),
    "FailedOperation.ImageDownloadError": Verdict(
        Who.NETWORK,
        Advice(
            "The service could not download a picture from its URL. Open the URL in a browser without signing in: it"
            " must show the picture at once. A first fetch through a CDN may time out; else send the file itself"
            " instead.",
            "服务无法从 URL 下载图片。请在未登录的浏览器中打开该 URL，应能立即看到图片。经 CDN 的首次下载可能超时；"
            "否则请直接发送文件。",
        ),
        retryable=True,
    ),
    "FailedOperation.InnerError": Verdict(
        Who.CLOUD,
        Advice(
            "The service had an internal error, again and again. Wait a few minutes; your picture is not the cause.",
            "服务内部错误，多次重试仍未成功。请等待几分钟再试，与您的图片无关。",
        ),
        retryable=True,
    ),
    "FailedOperation.RequestTimeout": Verdict(
        Who.CLOUD,
        Advice(
            "The service took too long inside. Try again later, or with a smaller photo.",
            "服务后端超时。请稍后重试，或换用较小的照片。",
        ),
        retryable=True,
    ),
    "FailedOperation.RpcFail": Verdict(
        Who.CLOUD,
        Advice(
            "A part of the service that does the fusion did not answer. Try again in some minutes.",
            "融合算法服务未响应。请几分钟后重试。",
        ),
        retryable=True,
    ),
    "FailedOperation.ServerError": Verdict(
        Who.CLOUD,
        Advice(
            "The service's system failed. Try again in some minutes, and keep the RequestId for Tencent Cloud's"
            " support.",
            "服务系统内部错误。请几分钟后重试，并保留 RequestId 以便咨询腾讯云技术支持。",
        ),
        retryable=True,
    ),
    "FailedOperation.FuseInnerError": Verdict(
        Who.CLOUD,
        Advice(
            "The fusion failed inside the service. Try once more by hand; each try may be charged.",
            "融合过程内部错误。请手动再试一次；每次尝试都可能计费。",
        ),
    ),
    "FailedOperation.FuseSavePhotoFail": Verdict(
        Who.CLOUD,
        Advice(
            "The service could not keep the result. Choose base64 as the result form and try once more.",
            "服务保存结果图失败。请把返回形式改为 base64 再试一次。",
        ),
    ),
    "FailedOperation.ModerationConfigError": Verdict(
        Who.CLOUD,
        Advice(
            "The review of this activity is not set up on the service's side. Send the RequestId to Tencent Cloud's"
            " support.",
            "该活动的审核配置缺失，属于服务端问题。请把 RequestId 发给腾讯云技术支持。",
        ),
    ),
    "FailedOperation.ModerationResponseError": Verdict(
        Who.CLOUD,
        Advice(
            "The review of the material gave no result. Try once more; if it fails again, upload the material anew.",
            "素材审核没有返回结果。请再试一次；若仍失败，请重新上传素材。",
        ),
    ),
    "FailedOperation.ModerationResultConfigError": Verdict(
        Who.CLOUD,
        Advice(
            "What a review of this activity leads to is not set up on the service's side. Ask Tencent Cloud's"
            " support, with the RequestId.",
            "该活动的审核结果配置缺失，属于服务端问题。请带上 RequestId 咨询腾讯云技术支持。",
        ),
    ),
    "FailedOperation.UnKnowError": Verdict(
        Who.CLOUD,
        Advice(
            "The service had an internal error that it cannot name. Try once more by hand; if it stays, send the"
            " RequestId to Tencent Cloud's support.",
            "服务发生未具名的内部错误。请手动再试一次；若仍出现，请把 RequestId 发给腾讯云技术支持。",
        ),
    ),
    "FailedOperation.Unknown": Verdict(
        Who.CLOUD,
        Advice(
            "The service failed for an unknown reason. Try once more with the same photo, then with another one,"
            " before you ask Tencent Cloud's support.",
            "服务发生未知错误。请先用同一张照片再试一次，再换一张照片试；仍失败时请咨询腾讯云技术支持。",
        ),
    ),
    "ResourceInsufficient": Verdict(
        Who.CLOUD,
        Advice(
            "The service has too little capacity at the moment. Try again later, best outside the busy hours.",
            "服务当前资源不足。请稍后再试，最好避开高峰时段。",
        ),
        retryable=True,
    ),
    "InternalError": Verdict(
        Who.CLOUD,
        Advice(
            "Something inside Tencent Cloud failed. Try again in some minutes; nothing is wrong with your request.",
            "腾讯云内部错误。请几分钟后重试，您的请求没有问题。",
        ),
        retryable=True,
    ),
    "ServiceUnavailable": Verdict(
        Who.CLOUD,
        Advice(
            "The service is down for the moment. Look at Tencent Cloud's status page, and try again later.",
            "服务暂时不可用。请查看腾讯云服务状态页，稍后再试。",
        ),
        retryable=True,
    ),
}
