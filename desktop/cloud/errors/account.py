"""Codes of activation, money and quota (fact book, 5.1, 5.2 and 5.4): for the owner of the account."""

from __future__ import annotations

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import Advice, Verdict

NOT_ACTIVATED = Verdict(
    Who.ACCOUNT,
    Advice(
        "Face Fusion is not activated for this account. 1. Sign in to the console. 2. Open Face Fusion. 3. Click"
        " Activate now. 4. Wait a few minutes and check the connection again. Activating is free and brings 1000"
        " calls a month.",
        "该账号尚未开通人脸融合。1. 登录控制台。2. 打开「人脸融合」。3. 点击「立即开通」。4. 等待几分钟后重新检查连"
        "接。开通免费，每月赠送 1000 次调用。",
    ),
    charged=Charged.NO,
)
"""The steps are the quick start's own. An account without the service has nothing to be charged with."""

ACCOUNT = {
    "ResourceUnavailable.NotExist": NOT_ACTIVATED,
    "ResourceUnavailable.NotReady": NOT_ACTIVATED,
    "ResourceUnavailable.IsOpening": Verdict(
        Who.ACCOUNT,
        Advice(
            "Face Fusion is being activated for this account. Wait some minutes, then check the connection again.",
            "正在为该账号开通人脸融合。请等待几分钟后重新检查连接。",
        ),
        charged=Charged.NO,
    ),
    "ResourceUnavailable.Delivering": Verdict(
        Who.ACCOUNT,
        Advice(
            "What was bought is still being delivered. Wait some minutes, then try again.",
            "购买的资源正在发货。请等待几分钟后重试。",
        ),
    ),
    "ResourceUnavailable.Freeze": Verdict(
        Who.ACCOUNT,
        Advice(
            "The account is frozen. Read the messages in the console's message centre, or ask Tencent Cloud's"
            " support why.",
            "账号已被冻结。请查看控制台消息中心，或咨询腾讯云技术支持了解原因。",
        ),
    ),
    "ResourceUnavailable.InArrears": Verdict(
        Who.BILLING,
        Advice(
            "The account is in arrears. Top it up in the console's Billing Center; calls work again once the balance"
            " is positive.",
            "账号已欠费。请在控制台「费用中心」充值，余额为正后即可恢复调用。",
        ),
    ),
    "ResourceUnavailable.LowBalance": Verdict(
        Who.BILLING,
        Advice(
            "The balance is too low. Top the account up in the Billing Center, or buy a package of calls.",
            "账户余额不足。请在「费用中心」充值，或购买调用次数资源包。",
        ),
    ),
    "FailedOperation.BalanceInsufficient": Verdict(
        Who.BILLING,
        Advice(
            "Activation failed because the balance is too low. Top the account up in the Billing Center, then"
            " activate Face Fusion again.",
            "余额不足，开通失败。请先在「费用中心」充值，再重新开通人脸融合。",
        ),
    ),
    "ResourceUnavailable.Recover": Verdict(
        Who.BILLING,
        Advice(
            "The service of this account was reclaimed, as happens some time after it stopped for want of money."
            " Settle the balance, then activate Face Fusion again in the console.",
            "该账号的服务资源已被回收，通常发生在欠费停服之后。请结清费用，再到控制台重新开通人脸融合。",
        ),
    ),
    "ResourceUnavailable.StopUsing": Verdict(
        Who.BILLING,
        Advice(
            "The service is stopped for this account, mostly for arrears. Settle the balance in the Billing Center;"
            " if it is not negative, ask Tencent Cloud's support.",
            "该账号已停服，多因欠费。请在「费用中心」结清费用；若并未欠费，请咨询腾讯云技术支持。",
        ),
    ),
    "ResourceUnavailable.GetAuthInfoError": Verdict(
        Who.CLOUD,
        Advice(
            "The service could not read the account's rights. Try again in some minutes; if it stays, send the"
            " RequestId to Tencent Cloud's support.",
            "服务无法读取账号的授权信息。请几分钟后重试；若仍失败，请把 RequestId 发给腾讯云技术支持。",
        ),
    ),
    "ResourceUnavailable.UnknownStatus": Verdict(
        Who.ACCOUNT,
        Advice(
            "The account's billing status is not known. Check in the console that Face Fusion is activated and no"
            " bill is open.",
            "账号计费状态未知。请在控制台确认已开通人脸融合且没有未付账单。",
        ),
    ),
    "ResourceUnavailable.ChargeStatusException": Verdict(
        Who.BILLING,
        Advice(
            "The account's billing is in an irregular state. Look for open bills in the Billing Center.",
            "账号计费状态异常。请到「费用中心」检查是否有未付账单。",
        ),
    ),
    "ResourcesSoldOut.ChargeStatusException": Verdict(
        Who.BILLING,
        Advice(
            "The billing of what was bought is in an irregular state. Check the packages and bills in the Billing"
            " Center.",
            "已购资源的计费状态异常。请到「费用中心」检查资源包和账单。",
        ),
    ),
    "ResourcesSoldOut": Verdict(
        Who.BILLING,
        Advice(
            "What is to be used is sold out or used up. Look at the resource packages in the console and buy another.",
            "资源已售罄或用完。请在控制台查看资源包并补充购买。",
        ),
    ),
    "ResourceUnavailable": Verdict(
        Who.ACCOUNT,
        Advice(
            "The account cannot use the service now. Open Face Fusion in the console: it must be activated, not"
            " stopped and not in arrears.",
            "该账号暂时无法使用服务。请在控制台打开「人脸融合」，确认已开通、未停服且未欠费。",
        ),
    ),
    "LimitExceeded": Verdict(
        Who.ACCOUNT,
        Advice(
            "A quota of the account is used up, for example the material slots (10 are free). Delete what is no"
            " longer needed in the console, or buy more.",
            "账号配额已用完，例如素材额度（免费 10 个）。请在控制台删除不再需要的内容，或购买更多额度。",
        ),
    ),
}
