"""Opens the dialogs of the workspace and brings those that are open to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.settings import cloud_settings
from desktop.services.workspace import activity_edits
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog

    from desktop.domain.workspace.activity import Activity
    from desktop.ui.workspace.context import WorkspaceContext
    from desktop.ui.workspace.material_commands import MaterialCommands
    from desktop.ui.workspace.properties import PropertiesDialog


class Dialogs(QObject):
    """At most one of each kind and subject. They do not block the window.

    Each is imported when it is opened: the window is on screen sooner.
    """

    chosen = Signal(str)
    """The ID of a material that the user wants to see in the tree."""
    reopen_asked = Signal(str, int)
    test_asked = Signal(str)

    def __init__(self, parts: WorkspaceContext, commands: MaterialCommands, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._commands = commands
        self.open: dict[tuple[str, str], QDialog] = {}

    def material(self, identity: str) -> None:
        if not self._raised("material", identity):
            from desktop.ui.workspace.details.material import MaterialDetails  # noqa: PLC0415

            dialog = MaterialDetails(self._parts, self._commands, identity)
            dialog.reopen_asked.connect(self.reopen_asked)
            dialog.test_asked.connect(self.test_asked)
            self._show("material", identity, dialog)

    def activity(self, identity: str) -> None:
        if not self._raised("activity", identity):
            from desktop.ui.workspace.details.activity import ActivityDetails  # noqa: PLC0415

            self._show("activity", identity, ActivityDetails(self._parts, identity))

    def properties(self) -> None:
        session = self._parts.session
        if session.is_open and not self._raised("properties"):
            from desktop.ui.workspace.properties import PropertiesDialog  # noqa: PLC0415

            dialog = PropertiesDialog(session.info, str(session.store.folder), self._parts.window)
            dialog.accepted.connect(lambda: self._change_info(dialog))
            self._show("properties", "", dialog)

    def _change_info(self, dialog: PropertiesDialog) -> None:
        session, wanted = self._parts.session, dialog.wanted
        if session.is_open:
            text = self.tr("Change the workspace's properties")
            session.edit(text, lambda store: activity_edits.change_info(store.info(), wanted))

    def usage(self) -> None:
        if not self._raised("usage"):
            from desktop.ui.workspace.usage.dialog import UsageDialog  # noqa: PLC0415

            self._show("usage", "", UsageDialog(self._parts))

    def sync(self, activity: Activity) -> None:
        if not self._raised("sync", activity.id):
            from desktop.ui.workspace.sync_dialog import SyncDialog  # noqa: PLC0415

            settings = cloud_settings(self._parts.preferences.value)
            self._show("sync", activity.id, SyncDialog(self._parts, activity, settings))

    def submit(self, activity: Activity, material_ids: Sequence[str]) -> None:
        if not self._raised("submit", activity.id):
            from desktop.ui.workspace.submit_dialog import SubmitDialog  # noqa: PLC0415

            dialog = SubmitDialog(self._parts, activity, material_ids)
            dialog.chosen.connect(self.material)
            dialog.rights_asked.connect(self.rights)
            self._show("submit", activity.id, dialog)

    def rights(self, identities: Sequence[str]) -> None:
        """The rights of many materials; another selection takes the place of the one before."""
        if (before := self.open.get(("rights", ""))) is not None:
            before.close()
        if identities and self._parts.session.is_open:
            from desktop.ui.workspace.rights_dialog import RightsDialog  # noqa: PLC0415

            self._show("rights", "", RightsDialog(self._parts, identities))

    def close(self) -> None:
        for dialog in list(self.open.values()):
            dialog.close()

    def _raised(self, kind: str, identity: str = "") -> bool:
        dialog = self.open.get((kind, identity))
        if dialog is not None:
            dialog.raise_()
            dialog.activateWindow()
        return dialog is not None

    def _show(self, kind: str, identity: str, dialog: QDialog) -> None:
        self.open[kind, identity] = dialog
        dialog.finished.connect(lambda _: self._forget(kind, identity))
        dialog.show()

    def _forget(self, kind: str, identity: str) -> None:
        """Once: a dialog that is closed may be told again that its workspace has gone."""
        dialog = self.open.pop((kind, identity), None)
        if dialog is not None:
            for waiting in dialog.findChildren(Latest):
                waiting.cancel()  # its answer would come to something that is gone
            dialog.deleteLater()
