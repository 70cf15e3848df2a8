"""What states, questions, reminders and the like are called. Codes come in, words of the user's language go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain.workspace.reminders import ReminderKind
from desktop.domain.workspace.review import LOCAL_STATES, Actor, ReviewReason, ReviewState
from desktop.domain.workspace.rights import Answer, AttachmentKind, RightsQuestion
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from desktop.domain.workspace.reminders import Reminder

STATES: Mapping[ReviewState, str] = {
    ReviewState.DRAFT: QT_TRANSLATE_NOOP("Workspace", "Draft"),
    ReviewState.READY: QT_TRANSLATE_NOOP("Workspace", "Ready for upload"),
    ReviewState.IN_REVIEW: QT_TRANSLATE_NOOP("Workspace", "In review"),
    ReviewState.PASSED: QT_TRANSLATE_NOOP("Workspace", "Passed"),
    ReviewState.FAILED: QT_TRANSLATE_NOOP("Workspace", "Rejected"),
    ReviewState.APPEALED: QT_TRANSLATE_NOOP("Workspace", "Appealed"),
    ReviewState.APPEAL_PASSED: QT_TRANSLATE_NOOP("Workspace", "Appeal accepted"),
    ReviewState.APPEAL_FAILED: QT_TRANSLATE_NOOP("Workspace", "Appeal rejected"),
}
TONES: Mapping[ReviewState, str] = {
    ReviewState.DRAFT: "muted",
    ReviewState.READY: "accent",
    ReviewState.IN_REVIEW: "warn",
    ReviewState.PASSED: "good",
    ReviewState.FAILED: "bad",
    ReviewState.APPEALED: "warn",
    ReviewState.APPEAL_PASSED: "good",
    ReviewState.APPEAL_FAILED: "bad",
}
"""The colour token of each state's badge; the badge also says it in words."""

STEPS: Mapping[ReviewState, str] = {
    ReviewState.DRAFT: QT_TRANSLATE_NOOP("Workspace", "Back to draft"),
    ReviewState.READY: QT_TRANSLATE_NOOP("Workspace", "Ready for upload"),
    ReviewState.IN_REVIEW: QT_TRANSLATE_NOOP("Workspace", "Uploaded, now in review"),
    ReviewState.PASSED: QT_TRANSLATE_NOOP("Workspace", "The review passed it"),
    ReviewState.FAILED: QT_TRANSLATE_NOOP("Workspace", "The review rejected it"),
    ReviewState.APPEALED: QT_TRANSLATE_NOOP("Workspace", "Appealed (possible once)"),
    ReviewState.APPEAL_PASSED: QT_TRANSLATE_NOOP("Workspace", "The appeal was accepted"),
    ReviewState.APPEAL_FAILED: QT_TRANSLATE_NOOP("Workspace", "The appeal was rejected"),
}
DELETED = QT_TRANSLATE_NOOP("Workspace", "Deleted in the console")

REASONS: Mapping[ReviewReason, str] = {
    ReviewReason.FORMAT: QT_TRANSLATE_NOOP("Workspace", "Format"),
    ReviewReason.BYTES: QT_TRANSLATE_NOOP("Workspace", "File size"),
    ReviewReason.PIXELS: QT_TRANSLATE_NOOP("Workspace", "Width or height"),
    ReviewReason.COPYRIGHT: QT_TRANSLATE_NOOP("Workspace", "Copyright"),
    ReviewReason.OTHER: QT_TRANSLATE_NOOP("Workspace", "Something else"),
}
ACTORS: Mapping[Actor, str] = {
    Actor.USER: QT_TRANSLATE_NOOP("Workspace", "You"),
    Actor.SERVICE: QT_TRANSLATE_NOOP("Workspace", "The console"),
}
QUESTIONS: Mapping[RightsQuestion, str] = {
    RightsQuestion.CELEBRITY: QT_TRANSLATE_NOOP("Workspace", "Does it show a celebrity?"),
    RightsQuestion.BRAND_LOGO: QT_TRANSLATE_NOOP("Workspace", "Does it show the logo of a brand?"),
    RightsQuestion.SELF_DESIGNED: QT_TRANSLATE_NOOP("Workspace", "Did your company design it itself?"),
    RightsQuestion.CONSENT: QT_TRANSLATE_NOOP("Workspace", "Has the person shown agreed?"),
}
QUESTION_NAMES: Mapping[RightsQuestion, str] = {
    RightsQuestion.CELEBRITY: QT_TRANSLATE_NOOP("Workspace", "celebrity"),
    RightsQuestion.BRAND_LOGO: QT_TRANSLATE_NOOP("Workspace", "brand logo"),
    RightsQuestion.SELF_DESIGNED: QT_TRANSLATE_NOOP("Workspace", "own design"),
    RightsQuestion.CONSENT: QT_TRANSLATE_NOOP("Workspace", "consent"),
}
ANSWERS: Mapping[Answer, str] = {
    Answer.YES: QT_TRANSLATE_NOOP("Workspace", "Yes"),
    Answer.NO: QT_TRANSLATE_NOOP("Workspace", "No"),
    Answer.NONE_SHOWN: QT_TRANSLATE_NOOP("Workspace", "Nobody real is shown"),
}
ATTACHMENTS: Mapping[AttachmentKind, str] = {
    AttachmentKind.PROOF: QT_TRANSLATE_NOOP("Workspace", "Copyright proof"),
    AttachmentKind.CONSENT: QT_TRANSLATE_NOOP("Workspace", "Consent"),
    AttachmentKind.OTHER: QT_TRANSLATE_NOOP("Workspace", "Another document"),
}
REMINDERS: Mapping[ReminderKind, str] = {
    ReminderKind.REVIEW_DUE: QT_TRANSLATE_NOOP("Workspace", "{name}: the review has been due since {due}; look it up"),
    ReminderKind.APPEAL_DUE: QT_TRANSLATE_NOOP(
        "Workspace", "{name}: the answer to the appeal has been due since {due}; look it up"
    ),
    ReminderKind.CONSENT_EXPIRING: QT_TRANSLATE_NOOP("Workspace", "{name}: the consent ends on {due}"),
    ReminderKind.CONSENT_EXPIRED: QT_TRANSLATE_NOOP("Workspace", "{name}: the consent ended on {due}"),
    ReminderKind.LAST_SLOT: QT_TRANSLATE_NOOP("Workspace", "Only one material slot is left"),
    ReminderKind.QUOTA_FULL: QT_TRANSLATE_NOOP("Workspace", "No material slot is left: delete a material or buy slots"),
    ReminderKind.PACKAGE_EXPIRING: QT_TRANSLATE_NOOP("Workspace", "{name} ends on {due} with {left} calls left"),
    ReminderKind.PACKAGE_EXPIRED: QT_TRANSLATE_NOOP("Workspace", "{name} ended on {due}; {left} calls were lost"),
    ReminderKind.PACKAGE_LOW: QT_TRANSLATE_NOOP("Workspace", "{name}: {left} calls left"),
}


def say(source: str) -> str:
    """A text of these tables in the language shown."""
    return QCoreApplication.translate("Workspace", source)


def step_text(now: ReviewState, after: ReviewState) -> str:
    """What the step from ``now`` to ``after`` is; back to ``READY`` from the console means deleted there."""
    if after is ReviewState.READY and now not in LOCAL_STATES:
        return say(DELETED)
    return say(STEPS[after])


def reminder_text(reminder: Reminder) -> str:
    due = short_date(reminder.due) if reminder.due else ""
    left = QLocale().toString(reminder.left) if reminder.left is not None else ""
    return say(REMINDERS[reminder.kind]).format(name=reminder.name, due=due, left=left)


def short_date(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def question_names(names: str) -> str:
    """``names`` as a rights finding has them (``celebrity, consent``), in words."""
    known = [RightsQuestion(name) for name in names.split(", ") if name]
    return listed(say(QUESTION_NAMES[question]) for question in known)


def listed(words: Iterable[str]) -> str:
    """One after the other, with the comma of the language shown."""
    return say(QT_TRANSLATE_NOOP("Workspace", ", ")).join(words)
