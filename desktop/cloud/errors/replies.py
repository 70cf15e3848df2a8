"""Our own codes for answers that are not what the service sends, and for pictures lost on the way."""

from __future__ import annotations

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import Advice, Verdict

REPLIES = {
    "cloud.reply": Verdict(
        Who.NETWORK,
        Advice(
            "The answer is not one of the service's. Check the endpoint in Settings.",
            "收到的不是服务的回复。请检查设置中的接入点。",
        ),
    ),
    "cloud.reply.status": Verdict(
        Who.NETWORK,
        Advice(
            "Something between you and the service refused the call. Check the endpoint in Settings, and whether the"
            " network asks you to sign in first.",
            "中间的网络设备拒绝了调用。请检查设置中的接入点，以及所在网络是否需要先登录。",
        ),
    ),
    "cloud.reply.unavailable": Verdict(
        Who.CLOUD,
        Advice(
            "A gateway before the service failed. The call may have been charged, so it was not repeated. Try again"
            " in some minutes.",
            "服务前的网关出错。本次调用可能已计费，因此没有自动重试。请几分钟后再试。",
        ),
    ),
    "cloud.reply.redirect": Verdict(
        Who.NETWORK,
        Advice(
            "The call was to be sent on to another address; the program does not follow, because your signed request"
            " would go there. Sign in to the network (hotel, café) first, or correct the endpoint in Settings.",
            "调用被要求转到其他地址；为避免把已签名的请求发往别处，程序没有跟随。请先完成网络登录（如酒店、咖啡馆），"
            "或更正设置中的接入点。",
        ),
    ),
    "cloud.reply.size": Verdict(
        Who.CLOUD,
        Advice(
            "The answer is larger than any picture of the service, and was not read. Check the endpoint in Settings;"
            " for very large results choose URL as the result form.",
            "回复比服务的任何图片都大，因此没有读取。请检查设置中的接入点；结果图很大时请把返回形式改为 URL。",
        ),
    ),
    "cloud.reply.form": Verdict(
        Who.NETWORK,
        Advice(
            "The answer cannot be understood: it is damaged, or a web page of the network you are in. Open any web"
            " page to see whether the network asks you to sign in, and check the endpoint in Settings.",
            "无法理解回复：内容可能损坏，或是所在网络的网页。请打开任意网页看是否需要登录网络，并检查设置中的接入点。",
        ),
    ),
    "cloud.result": Verdict(
        Who.NETWORK,
        Advice(
            "The fusion worked and was charged, but its picture did not arrive. Try again.",
            "融合已成功并计费，但没有收到结果图。请重试。",
        ),
        charged=Charged.YES,
    ),
    "cloud.result.download": Verdict(
        Who.NETWORK,
        Advice(
            "The fusion worked and was charged, but its picture could not be downloaded. Copy the result's URL into"
            " a browser while it is valid (7 days, FuseFaceUltra 1 day); base64 as result form needs no download.",
            "融合已成功并计费，但结果图下载失败。请在有效期内（7 天，专业版 1 天）把结果 URL 粘贴到浏览器中打开；改"
            "用 base64 返回则无需下载。",
        ),
        charged=Charged.YES,
    ),
    "cloud.result.expired": Verdict(
        Who.NETWORK,
        Advice(
            "The fusion worked and was charged, but its URL is refused: it has expired, or the network does not let"
            " it through. Try the URL in a browser; if that fails too, fuse again with base64 as result form.",
            "融合已成功并计费，但结果 URL 被拒绝：可能已过期，或被网络拦截。请在浏览器中试开；若仍失败，请改用"
            " base64 返回重新融合。",
        ),
        charged=Charged.YES,
    ),
    "cloud.result.base64": Verdict(
        Who.CLOUD,
        Advice(
            "The fusion worked and was charged, but its picture arrived damaged. Choose URL as the result form and"
            " send the RequestId to Tencent Cloud's support.",
            "融合已成功并计费，但收到的图片数据已损坏。请把返回形式改为 URL，并把 RequestId 发给腾讯云技术支持。",
        ),
        charged=Charged.YES,
    ),
    "cloud.result.picture": Verdict(
        Who.CLOUD,
        Advice(
            "The fusion worked and was charged, but what arrived is no whole JPG or PNG. If there is a URL, open it"
            " in a browser; else keep the RequestId for Tencent Cloud's support.",
            "融合已成功并计费，但收到的不是完整的 JPG 或 PNG。若有 URL 请在浏览器中打开；否则请保留 RequestId 咨询腾"
            "讯云技术支持。",
        ),
        charged=Charged.YES,
    ),
    "cloud.result.form": Verdict(
        Who.CLOUD,
        Advice(
            "The fusion worked and was charged, but instead of a URL something else came. Choose base64 as the"
            " result form and try again.",
            "融合已成功并计费，但返回的不是 URL。请把返回形式改为 base64 后重试。",
        ),
        charged=Charged.YES,
    ),
}
