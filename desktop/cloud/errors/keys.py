"""Codes of keys, clock and permissions (fact book, 5.3 and 5.4): refused at the door, so never charged."""

from __future__ import annotations

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import Advice, Verdict

NOT_AUTHORISED = Verdict(
    Who.ACCOUNT,
    Advice(
        "These keys belong to a sub-account that may not use Face Fusion. 1. Sign in to the console with the root"
        " account. 2. Open Access Management (CAM), user list. 3. Choose Authorise in the sub-account's row. 4. Tick"
        " the policy QcloudFaceFusionFullAccess and confirm. 5. Check the connection again.",
        "这是子账号的密钥，尚未获得人脸融合的权限。1. 用主账号登录控制台。2. 打开「访问管理」的用户列表。3. 在该子账"
        "号一行点击「授权」。4. 勾选策略 QcloudFaceFusionFullAccess 并确定。5. 重新检查连接。",
    ),
    charged=Charged.NO,
)
"""The steps are the quick start's own."""

KEYS = {
    "AuthFailure": Verdict(
        Who.KEYS,
        Advice(
            "The service did not accept the keys. Open Keys, paste SecretId and SecretKey again from the console's"
            " API key page, and check the connection.",
            "服务不接受这组密钥。请打开「密钥」，从控制台「API 密钥管理」重新粘贴 SecretId 和 SecretKey，再检查连接。",
        ),
        charged=Charged.NO,
    ),
    "AuthFailure.InvalidAuthorization": Verdict(
        Who.KEYS,
        Advice(
            "The signature header could not be read, most often because the SecretId holds something that does not"
            " belong there. Paste it again without blanks; if that does not help, send the RequestId to Tencent"
            " Cloud's support.",
            "签名头无法解析，通常是 SecretId 中混入了多余内容。请重新粘贴，注意不要带空格；若仍失败，请附 RequestId "
            "咨询腾讯云技术支持。",
        ),
        charged=Charged.NO,
    ),
    "AuthFailure.InvalidSecretId": Verdict(
        Who.KEYS,
        Advice(
            "This SecretId is not a cloud API key. Copy it from the console: Access Management, API keys. Keys of"
            " other products do not work here.",
            "这个 SecretId 不是云 API 密钥。请从控制台「访问管理 - API 密钥管理」复制；其他产品的密钥在这里不能用。",
        ),
        charged=Charged.NO,
    ),
    "AuthFailure.SecretIdNotFound": Verdict(
        Who.KEYS,
        Advice(
            "The service does not know this SecretId. Check in the console that the key exists and is enabled, paste"
            " it again without blanks, and check that the site (mainland or international) in Settings is your"
            " account's.",
            "服务找不到这个 SecretId。请在控制台确认密钥存在且已启用，重新粘贴且不带空格，并确认设置中的站点（中国站"
            "或国际站）与账号一致。",
        ),
        charged=Charged.NO,
    ),
    "AuthFailure.SignatureFailure": Verdict(
        Who.KEYS,
        Advice(
            "The SecretKey does not belong to this SecretId. Copy both again, together, from the console's API key"
            " page; a key whose SecretKey you no longer have must be replaced by a new one.",
            "SecretKey 与 SecretId 不匹配。请从控制台 API 密钥页把两者一起重新复制；若已无法查看 SecretKey，请新建密"
            "钥。",
        ),
        charged=Charged.NO,
    ),
    "AuthFailure.SignatureExpire": Verdict(
        Who.CLOCK,
        Advice(
            "This computer's clock is more than five minutes off. Switch on automatic time in the system's date and"
            " time settings, check the time zone, then try again.",
            "本机时钟误差超过五分钟。请在系统「日期和时间」中打开自动设置时间，检查时区，然后重试。",
        ),
        charged=Charged.NO,
    ),
    "AuthFailure.TokenFailure": Verdict(
        Who.KEYS,
        Advice(
            "The token of these temporary keys is wrong or has expired. Get new temporary keys and enter all three"
            " parts; for permanent keys leave the token empty.",
            "临时密钥的 Token 不正确或已过期。请重新获取临时密钥并填写全部三项；使用长期密钥时 Token 留空。",
        ),
        charged=Charged.NO,
    ),
    "AuthFailure.MFAFailure": Verdict(
        Who.ACCOUNT,
        Advice(
            "The account wants a second factor for this operation. Ask the root account's owner to lift multi-factor"
            " authentication for API calls, or use keys that need none.",
            "该操作需要多因素认证（MFA）。请主账号管理员为 API 调用关闭 MFA，或改用不需要 MFA 的密钥。",
        ),
        charged=Charged.NO,
    ),
    "AuthFailure.UnauthorizedOperation": NOT_AUTHORISED,
    "UnauthorizedOperation": NOT_AUTHORISED,
    "IpInBlacklist": Verdict(
        Who.ACCOUNT,
        Advice(
            "The account refuses calls from this network address. Ask its owner to take the address off the blacklist.",
            "账号拒绝来自本网络地址的调用。请联系管理员将该 IP 移出黑名单。",
        ),
        charged=Charged.NO,
    ),
    "IpNotInWhitelist": Verdict(
        Who.ACCOUNT,
        Advice(
            "The account takes calls from listed network addresses only. Ask its owner to add yours to the"
            " whitelist, or call from the office network.",
            "账号只接受白名单内的网络地址。请联系管理员把本机 IP 加入白名单，或在公司网络内调用。",
        ),
        charged=Charged.NO,
    ),
}
