"""Words for the values of the cloud: who must act, what was charged, how a material stands, how the connection is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged, MaterialStatus, Site, Who
from desktop.domain.cloud.connection import ConnectionOutcome
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.cloud.calls import RemoteMaterial

WHO: Mapping[Who, str] = {
    Who.PHOTO: QT_TRANSLATE_NOOP("Cloud", "Whoever provides the user photo"),
    Who.TEMPLATE: QT_TRANSLATE_NOOP("Cloud", "Whoever manages the materials"),
    Who.CALLER: QT_TRANSLATE_NOOP("Cloud", "Whoever makes the call: check what is asked for"),
    Who.KEYS: QT_TRANSLATE_NOOP("Cloud", "Whoever manages the keys and their permissions"),
    Who.CLOCK: QT_TRANSLATE_NOOP("Cloud", "You: set the clock of this computer"),
    Who.ACCOUNT: QT_TRANSLATE_NOOP("Cloud", "The owner of the cloud account"),
    Who.BILLING: QT_TRANSLATE_NOOP("Cloud", "The owner of the cloud account: billing"),
    Who.NETWORK: QT_TRANSLATE_NOOP("Cloud", "You or your network's administrator"),
    Who.CLOUD: QT_TRANSLATE_NOOP("Cloud", "Tencent Cloud"),
}

CHARGED: Mapping[Charged, str] = {
    Charged.YES: QT_TRANSLATE_NOOP("Cloud", "This call was charged."),
    Charged.NO: QT_TRANSLATE_NOOP("Cloud", "This call was not charged."),
    Charged.UNKNOWN: QT_TRANSLATE_NOOP("Cloud", "This call may have been charged; no document says so or denies it."),
}

STATUSES: Mapping[MaterialStatus, str] = {
    MaterialStatus.IN_REVIEW: QT_TRANSLATE_NOOP("Cloud", "In review"),
    MaterialStatus.PASSED_BY_HUMAN: QT_TRANSLATE_NOOP("Cloud", "Passed (human review)"),
    MaterialStatus.FAILED_BY_HUMAN: QT_TRANSLATE_NOOP("Cloud", "Failed (human review)"),
    MaterialStatus.UNDER_APPEAL: QT_TRANSLATE_NOOP("Cloud", "Under appeal"),
    MaterialStatus.APPEAL_ACCEPTED: QT_TRANSLATE_NOOP("Cloud", "Appeal accepted"),
    MaterialStatus.APPEAL_REJECTED: QT_TRANSLATE_NOOP("Cloud", "Appeal rejected"),
    MaterialStatus.PASSED_BY_MACHINE: QT_TRANSLATE_NOOP("Cloud", "Passed (machine review)"),
    MaterialStatus.FAILED_BY_MACHINE: QT_TRANSLATE_NOOP("Cloud", "Failed (machine review)"),
    MaterialStatus.VIDEO_READY: QT_TRANSLATE_NOOP("Cloud", "Video material, ready"),
    MaterialStatus.VIDEO_FAILED: QT_TRANSLATE_NOOP("Cloud", "Video could not be prepared"),
    MaterialStatus.ROLE_NOT_IN_VIDEO: QT_TRANSLATE_NOOP("Cloud", "The role is not in the video"),
}
UNKNOWN_STATUS = QT_TRANSLATE_NOOP("Cloud", "Unknown status {status}")

REASONS: Mapping[MaterialStatus, str] = {
    MaterialStatus.IN_REVIEW: QT_TRANSLATE_NOOP("Cloud", "Wait for the review: it takes about one working day."),
    MaterialStatus.FAILED_BY_HUMAN: QT_TRANSLATE_NOOP(
        "Cloud", "Correct the picture and upload it again, or add the copyright proof and appeal once in the console."
    ),
    MaterialStatus.UNDER_APPEAL: QT_TRANSLATE_NOOP("Cloud", "Wait for the appeal: it takes about one working day."),
    MaterialStatus.APPEAL_REJECTED: QT_TRANSLATE_NOOP("Cloud", "There is no second appeal: use another picture."),
    MaterialStatus.FAILED_BY_MACHINE: QT_TRANSLATE_NOOP(
        "Cloud", "Check format, size and pixels, or appeal once in the console."
    ),
    MaterialStatus.VIDEO_READY: QT_TRANSLATE_NOOP("Cloud", "A video cannot be used for fusing pictures."),
    MaterialStatus.VIDEO_FAILED: QT_TRANSLATE_NOOP("Cloud", "A video cannot be used for fusing pictures."),
    MaterialStatus.ROLE_NOT_IN_VIDEO: QT_TRANSLATE_NOOP("Cloud", "A video cannot be used for fusing pictures."),
}
"""Why a material cannot be used, and what to do; those that can be used have no row."""
UNKNOWN_REASON = QT_TRANSLATE_NOOP("Cloud", "This program does not know the status: look at it in the console.")

SITES: Mapping[Site, str] = {
    Site.MAINLAND: QT_TRANSLATE_NOOP("Cloud", "Mainland (cloud.tencent.com)"),
    Site.INTERNATIONAL: QT_TRANSLATE_NOOP("Cloud", "International (tencentcloud.com)"),
}

OUTCOMES: Mapping[ConnectionOutcome, str] = {
    ConnectionOutcome.OK: QT_TRANSLATE_NOOP("Cloud", "All is well: calls can be made."),
    ConnectionOutcome.WRONG_KEY_ID: QT_TRANSLATE_NOOP("Cloud", "The service does not know this SecretId."),
    ConnectionOutcome.WRONG_KEY: QT_TRANSLATE_NOOP("Cloud", "The SecretKey does not belong to this SecretId."),
    ConnectionOutcome.TOKEN: QT_TRANSLATE_NOOP("Cloud", "The token is wrong or has expired."),
    ConnectionOutcome.CLOCK_SKEW: QT_TRANSLATE_NOOP("Cloud", "The clock of this computer is wrong."),
    ConnectionOutcome.NO_PERMISSION: QT_TRANSLATE_NOOP("Cloud", "The keys may not call Face Fusion."),
    ConnectionOutcome.NOT_ACTIVATED: QT_TRANSLATE_NOOP("Cloud", "Face Fusion is not activated in this account."),
    ConnectionOutcome.ARREARS: QT_TRANSLATE_NOOP("Cloud", "The account is in arrears or stopped."),
    ConnectionOutcome.NO_NETWORK: QT_TRANSLATE_NOOP("Cloud", "The service cannot be reached: no network."),
    ConnectionOutcome.DNS: QT_TRANSLATE_NOOP("Cloud", "The name of the service is not found (DNS)."),
    ConnectionOutcome.PROXY: QT_TRANSLATE_NOOP("Cloud", "The proxy does not let the call through."),
    ConnectionOutcome.TLS: QT_TRANSLATE_NOOP("Cloud", "The connection cannot be made secure (TLS)."),
    ConnectionOutcome.WRONG_REGION: QT_TRANSLATE_NOOP("Cloud", "The service is not there in this region."),
    ConnectionOutcome.OTHER: QT_TRANSLATE_NOOP("Cloud", "The service answered with an error."),
}


def who_text(who: Who) -> str:
    """Who can do something about an error."""
    return translated("Cloud", WHO[who])


def charged_text(charged: Charged) -> str:
    return translated("Cloud", CHARGED[charged])


def site_text(site: Site) -> str:
    return translated("Cloud", SITES[site])


def outcome_text(outcome: ConnectionOutcome) -> str:
    """What a look at the connection found out, in one sentence."""
    return translated("Cloud", OUTCOMES[outcome])


def status_text(material: RemoteMaterial) -> str:
    """How a material stands; a number that is newer than this program stays readable."""
    known = material.known_status
    if known is None:
        return translated("Cloud", UNKNOWN_STATUS).format(status=material.status)
    return translated("Cloud", STATUSES[known])


def unusable_text(material: RemoteMaterial) -> str:
    """Why a material cannot be used and what to do about it; empty for one that can."""
    if material.is_usable:
        return ""
    known = material.known_status
    return translated("Cloud", UNKNOWN_REASON if known is None else REASONS[known])
