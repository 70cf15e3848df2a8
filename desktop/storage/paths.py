"""Where the program keeps its own files, the way each desktop wants it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import PlatformDirs

if TYPE_CHECKING:
    from collections.abc import Mapping

PASTE_NAME, REOPENED_NAME, SESSIONS_NAME = "paste", "reopened", "sessions"
"""Below the data: copies of pictures that were pasted, or opened again from a workspace; what windows had open."""

DRAGGED_NAME = "dragged"
"""Below the data: files dragged out of the window, until it closes."""

PREPARING_NAME = "preparing"
"""Below the data: journals of runs that prepare pictures."""

APPLICATION = "fusion-desk"
HOME_VARIABLE = "FUSION_DESK_HOME"
"""Set to a folder, it holds everything the program keeps: for tests and for portable installs."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders need not exist yet: whoever writes makes them."""

    data: Path
    config: Path
    logs: Path

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.json"


def find_folders(environment: Mapping[str, str] = os.environ) -> Folders:
    """The folders of this user on this platform, or those below ``FUSION_DESK_HOME``."""
    if home := environment.get(HOME_VARIABLE):
        root = Path(os.path.expanduser(home))  # noqa: PTH111 - as a shell: the method raises for a user nobody knows
        return Folders(data=root / "data", config=root / "config", logs=root / "logs")
    # No author and no roaming: settings hold window places and folders of this one machine.
    own = PlatformDirs(APPLICATION, appauthor=False)
    return Folders(data=own.user_data_path, config=own.user_config_path, logs=own.user_log_path)
