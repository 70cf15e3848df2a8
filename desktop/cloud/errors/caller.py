"""Codes for what was asked: IDs, values, sizes, rate (fact book, 5.1 and 5.3)."""

from __future__ import annotations

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import Advice, Verdict

BAD_VALUE = Verdict(
    Who.CALLER,
    Advice(
        "A field or a value of the request is wrong. Read the message to see which one; check the IDs, the degrees"
        " (0 to 100) and, for FuseFaceUltra, the parameters (0 to 1).",
        "请求中有字段或取值有误。请查看错误信息确认是哪一项，并检查各 ID、相似度（0–100）以及专业版参数（0–1）。",
    ),
)

BAD_BOX = Verdict(
    Who.CALLER,
    Advice(
        "A face box is wrong: it must lie inside the picture and be at least 30 x 30 pixels. Choose the face again,"
        " or leave the box unset to take the largest face.",
        "人脸框有误：须位于图片之内且至少 30×30 像素。请重新选择人脸，或留空以使用最大的人脸。",
    ),
)

TOO_OFTEN = Verdict(
    Who.CALLER,
    Advice(
        "Too many calls in one second. The program slows down and tries again by itself; if it goes on, another"
        " program uses the same account, or you need more QPS (sold in the console).",
        "调用过于频繁。程序会自动放慢并重试；若仍出现，可能有其他程序在使用同一账号，或需要在控制台购买更多 QPS。",
    ),
    retryable=True,
    charged=Charged.NO,
)

CALLER = {
    "FailedOperation.ParameterValueError": BAD_VALUE,
    "InvalidParameterValue.ParameterValueError": BAD_VALUE,
    "InvalidParameterValue.ActivityIdNotFound": Verdict(
        Who.CALLER,
        Advice(
            "There is no such activity. Copy the activity ID (at_…) again from the console's activity list, and"
            " check that the keys belong to the same account.",
            "未找到该活动。请从控制台活动列表重新复制活动 ID（at_…），并确认密钥属于同一账号。",
        ),
    ),
    "InvalidParameterValue.MaterialIdNotFound": Verdict(
        Who.CALLER,
        Advice(
            "There is no such material in this activity. Copy the material ID (mt_…) again from the material list,"
            " or load the list here and choose from it.",
            "该活动中未找到此素材。请从素材列表重新复制素材 ID（mt_…），或在本程序中获取列表后选择。",
        ),
    ),
    "InvalidParameterValue.FaceRectParameterValueError": BAD_BOX,
    "FailedOperation.FaceRectInvalid": BAD_BOX,
    "InvalidParameterValue.FaceModelVersionIllegal": Verdict(
        Who.CALLER,
        Advice(
            "This account cannot use the face model version that was asked for; accounts opened after 2020-11-26 use"
            " version 3.0. It is this program that asks: report it to its makers with the RequestId.",
            "该账号不能使用所请求的人脸模型版本；2020-11-26 之后开通的账号须使用 3.0。版本由本程序填写，请附 RequestId "
            "向本程序的开发者反馈。",
        ),
    ),
    "InvalidParameterValue.UrlIllegal": Verdict(
        Who.CALLER,
        Advice(
            "The picture's URL is malformed. It must begin with https:// or http:// and have no blanks; paste it"
            " into a browser to try it.",
            "图片 URL 格式不正确。须以 https:// 或 http:// 开头且不含空格；可先粘贴到浏览器中验证。",
        ),
    ),
    "RequestLimitExceeded": TOO_OFTEN,
    "FailedOperation.FuseFreqCtrl": Verdict(
        Who.CALLER,
        Advice(
            "The fusion was called too often. Wait a few seconds, then go on with fewer workers at a time.",
            "融合调用过于频繁。请等待几秒，再以更少的并发继续。",
        ),
        charged=Charged.NO,
    ),
    "RequestLimitExceeded.IPLimitExceeded": Verdict(
        Who.CALLER,
        Advice(
            "Too many calls from this network address in one second. Others behind the same address may be calling"
            " too; spread the calls out.",
            "同一网络地址每秒调用过多，可能同一出口的其他人也在调用。请错开调用时间。",
        ),
        retryable=True,
        charged=Charged.NO,
    ),
    "RequestLimitExceeded.UinLimitExceeded": Verdict(
        Who.CALLER,
        Advice(
            "Too many calls from this account in one second. Stop other programs that use the same keys, or buy more"
            " QPS in the console.",
            "同一账号每秒调用过多。请停止使用相同密钥的其他程序，或在控制台购买更多 QPS。",
        ),
        retryable=True,
        charged=Charged.NO,
    ),
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded": Verdict(
        Who.CALLER,
        Advice(
            "Too many calls from this account over all regions together. Lower the number of workers; another region"
            " does not help.",
            "该账号在所有地域的总调用过多。请减少并发数；更换地域没有用。",
        ),
        retryable=True,
        charged=Charged.NO,
    ),
    "RequestSizeLimitExceeded": Verdict(
        Who.CALLER,
        Advice(
            "The whole request is larger than 10 MB. Allow the program to shrink photos, send fewer faces in one"
            " call, or give URLs instead of files.",
            "整个请求超过 10 MB。请允许本程序缩小照片、减少单次人脸数，或改用图片 URL。",
        ),
        charged=Charged.NO,
    ),
    "FailedOperation.RequestEntityTooLarge": Verdict(
        Who.CALLER,
        Advice(
            "The request is too large for the service. Shrink the photos or give URLs instead of files.",
            "请求内容过大。请缩小照片，或改用图片 URL 代替文件。",
        ),
        charged=Charged.NO,
    ),
    "ResponseSizeLimitExceeded": Verdict(
        Who.CALLER,
        Advice(
            "The result is too large to be sent as base64. Choose URL as the result form and try again.",
            "结果过大，无法以 base64 返回。请把返回形式改为 URL 后重试。",
        ),
    ),
    "ResourceNotFound": Verdict(
        Who.CALLER,
        Advice(
            "What was asked for is not there. Check the activity ID and the material ID against the console.",
            "请求的资源不存在。请对照控制台检查活动 ID 和素材 ID。",
        ),
    ),
    "FailedOperation.JobNotExist": Verdict(
        Who.CALLER,
        Advice(
            "There is no such video job, or it is too old. Submit it again.",
            "视频任务不存在或已过期。请重新提交。",
        ),
    ),
    "FailedOperation.JobHasBeenCanceled": Verdict(
        Who.CALLER,
        Advice(
            "The video job was cancelled. Submit a new one.",
            "视频任务已被取消。请提交新的任务。",
        ),
    ),
    "InvalidParameter": Verdict(
        Who.CALLER,
        Advice(
            "A parameter of the request is wrong. Read the message to see which one, and compare the request in the"
            " inspector with the documents. If you did not set it, report it to the makers of this program.",
            "请求参数有误。请先看错误信息指出的是哪一项，再在请求检查器中与文档比对；若不是您设置的参数，请向本程序的开"
            "发者反馈。",
        ),
    ),
    "InvalidParameterValue": Verdict(
        Who.CALLER,
        Advice(
            "The value of a parameter is not accepted. The message names it: correct that field and try again.",
            "某个参数的取值不被接受。错误信息会指出是哪个参数，请改正后重试。",
        ),
    ),
    "MissingParameter": Verdict(
        Who.CALLER,
        Advice(
            "Something needed is missing: activity ID, material ID, a photo, or the region in the settings. Fill in"
            " what the message names.",
            "缺少必填内容：活动 ID、素材 ID、照片，或设置中的地域。请补上错误信息指出的那一项。",
        ),
        charged=Charged.NO,
    ),
    "UnknownParameter": Verdict(
        Who.CALLER,
        Advice(
            "A field was sent that the service does not know. On the international site leave the degrees of"
            " likeness unset; otherwise check that the endpoint in the settings is the right one.",
            "发送了服务不认识的字段。国际站请不要设置相似度；其他情况请检查设置中的接入点是否正确。",
        ),
        charged=Charged.NO,
    ),
    "UnsupportedRegion": Verdict(
        Who.CALLER,
        Advice(
            "This region does not serve Face Fusion. Set the region to ap-guangzhou in Settings, Cloud.",
            "该地域不提供人脸融合服务。请在「设置 - 云端」中把地域改为 ap-guangzhou。",
        ),
        charged=Charged.NO,
    ),
    "InvalidAction": Verdict(
        Who.CALLER,
        Advice(
            "The endpoint does not know this action. Check the site and the endpoint in Settings: the international"
            " site has no FuseFaceUltra and no material list.",
            "该接入点没有此接口。请检查设置中的站点和接入点：国际站没有专业版融合和素材列表。",
        ),
        charged=Charged.NO,
    ),
    "ActionOffline": Verdict(
        Who.CALLER,
        Advice(
            "The service has retired this action. Install the newest version of this program.",
            "该接口已下线。请安装本程序的最新版本。",
        ),
        charged=Charged.NO,
    ),
    "NoSuchProduct": Verdict(
        Who.CALLER,
        Advice(
            "The endpoint in the settings belongs to another product. Leave it empty to use the site's own.",
            "设置中的接入点属于其他产品。请留空以使用站点默认接入点。",
        ),
        charged=Charged.NO,
    ),
    "NoSuchVersion": Verdict(
        Who.CALLER,
        Advice(
            "The endpoint does not serve this version of the API. Leave the endpoint empty in Settings, and install"
            " the newest version of this program.",
            "该接入点不支持此 API 版本。请在设置中把接入点留空，并安装本程序的最新版本。",
        ),
        charged=Charged.NO,
    ),
    "InvalidRequest": Verdict(
        Who.CALLER,
        Advice(
            "The body of the request arrived malformed. If a proxy or a security program stands between you and the"
            " cloud, try without it.",
            "请求体格式错误。若中间有代理或安全软件，请绕过它再试。",
        ),
        charged=Charged.NO,
    ),
    "UnsupportedOperation": Verdict(
        Who.CALLER,
        Advice(
            "The service does not support this operation for the activity or account. Check the algorithm version of"
            " the activity in the console.",
            "该活动或账号不支持此操作。请在控制台检查活动的算法版本。",
        ),
    ),
    "UnsupportedProtocol": Verdict(
        Who.CALLER,
        Advice(
            "The service takes GET and POST over HTTPS only. A proxy may have changed the request: try without it.",
            "服务只接受 HTTPS 的 GET 和 POST。请求可能被代理改动，请绕过代理再试。",
        ),
        charged=Charged.NO,
    ),
    "ResourceInUse": Verdict(
        Who.CALLER,
        Advice(
            "What was asked for is in use. Wait until the other work on this material has ended, then try again.",
            "资源正被占用。请等该素材的其他操作结束后再试。",
        ),
    ),
    "DryRunOperation": Verdict(
        Who.CALLER,
        Advice(
            "This was a dry run: the call would have worked. Send it again without DryRun.",
            "这只是试运行：该调用本可成功。请去掉 DryRun 后再次发送。",
        ),
        charged=Charged.NO,
    ),
}
