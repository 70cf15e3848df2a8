"""What the commands of the workspace work with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.workspace.edit import Edit
from desktop.ui.kit.notice import NoticeState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.domain.preparing import PrepareOptions
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.notice import Notice
    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.workspace.asking import WorkspaceAsking
    from desktop.ui.workspace.opener import WorkspaceOpener
    from desktop.ui.workspace.session import WorkspaceSession
    from desktop.ui.workspace.store_jobs import StoreJobs


@dataclass(frozen=True, slots=True)
class WorkspaceContext:
    """``window`` is the parent of dialogs; ``open_pictures`` brings pictures into the Prepare mode."""

    window: QWidget
    session: WorkspaceSession
    opener: WorkspaceOpener
    runner: JobRunner
    jobs: StoreJobs
    services: Callable[[], Services]
    asking: WorkspaceAsking
    notice: Notice
    preferences: Preferences
    open_pictures: Callable[[Sequence[Path], PrepareOptions], None]
    copies: Path
    """Where originals that are opened in the Prepare mode get a copy under their own name."""

    def tell_saved(self, path: Path) -> None:
        """Say where something was written, with a button that shows it."""
        text = QCoreApplication.translate("Workspace", "Saved as {path}").format(path=path)
        show = partial(self.asking.show_folder, path.parent)
        button = QCoreApplication.translate("Workspace", "Open folder")
        self.notice.say(text, NoticeState.GOOD, {button: show})


def edit_of_activity(store: WorkspaceStore, identity: str, make: Callable[[Activity], Edit]) -> Edit:
    """``make``'s edit of the activity as it is now; an empty one when it is gone. Worker threads only."""
    return next((make(activity) for activity in store.activities() if activity.id == identity), Edit())
