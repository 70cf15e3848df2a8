"""What is done to many pictures at once: every one-click fix, settings copied from one to others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.domain.rules.findings import Severity
from desktop.ui.kit.notice import NoticeState
from desktop.ui.prepare.commands import EditOptions, PictureEdit
from desktop.ui.prepare.document import Badge
from desktop.ui.prepare.fixes import fix_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.ui.kit.notice import Notice
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session


def mended(document: Document) -> PrepareOptions:
    """The options with every one-click fix of what would be rejected; those of the document where nothing helps."""
    check = document.fresh_check
    for finding in check.findings if check is not None else ():
        if finding.severity is Severity.FAIL:
            fix = fix_for(document, finding)
            document = document if fix is None else replace(document, options=fix.change(document))
    return document.options


def pasted(document: Document, copied: PrepareOptions) -> PrepareOptions:
    """The options of another picture for this one. What belongs to one picture alone stays: a frame drawn by hand,
    faces chosen by their labels, faces given by hand, how it is turned."""
    crop = CropMode.AUTO if copied.crop is CropMode.MANUAL else copied.crop
    faces = copied.faces if not copied.faces.labels else FaceChoice.largest()
    own = document.options
    return replace(copied, crop=crop, frame=None, faces=faces, given=own.given, turn=own.turn)


class ManyCommands(QObject):
    """``shown``: the pictures that fixes reach, those that the filmstrip shows."""

    def __init__(
        self, session: Session, shown: Callable[[], Sequence[Document]], notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._shown, self._notice = session, shown, notice
        self._copied: PrepareOptions | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {"fix_all": self.fix_all, "copy_settings": self.copy, "paste_settings": self.paste}

    def fix_all(self) -> None:
        """Fix every picture that one click can help, in one step, and tell how many it cannot."""
        failing = [document for document in self._shown() if document.badge is Badge.FAIL]
        fixable = [document for document in failing if mended(document) != document.options]
        if fixable:
            edit = PictureEdit(self.tr("Fix %n picture(s)", "", len(fixable)), mended)
            self._session.push(EditOptions(self._session, fixable, edit))
        self._tell(len(fixable), len(failing) - len(fixable))

    def _tell(self, fixed: int, left: int) -> None:
        words = []
        if fixed:
            words.append(self.tr("%n picture(s) fixed; they are being checked again.", "", fixed))
        if left:
            words.append(self.tr("%n picture(s) would still be rejected: no click can help them.", "", left))
        told = " ".join(words) or self.tr("No picture that is shown would be rejected.")
        self._notice.say(told, NoticeState.WARN if left else NoticeState.GOOD)

    def copy(self) -> None:
        """Remember how the current picture is prepared."""
        if (current := self._session.current) is not None:
            self._copied = current.options
            told = self.tr("Settings copied. Paste them on other pictures.")
            self._notice.say(told, NoticeState.GOOD)

    def paste(self) -> None:
        """Prepare the selected pictures as the one whose settings were copied."""
        copied, selection = self._copied, self._session.selection
        if copied is None:
            told = self.tr("Copy the settings of a picture first.")
            self._notice.say(told, NoticeState.WARN)
        elif selection:
            edit = PictureEdit(self.tr("Paste settings"), lambda document: pasted(document, copied))
            self._session.push(EditOptions(self._session, selection, edit))
