"""Folders follow the platform, or the one variable that moves them all."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

from desktop.storage.paths import find_folders


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    found = find_folders({"FUSION_DESK_HOME": str(tmp_path)})
    assert {found.data.parent, found.config.parent, found.logs.parent} == {tmp_path}
    assert found.settings_file == tmp_path / "config" / "settings.json"
    assert list(tmp_path.iterdir()) == []


def test_a_tilde_is_the_users_home() -> None:
    assert find_folders({"FUSION_DESK_HOME": "~/desk"}).data == Path.home() / "desk" / "data"


def test_the_tilde_of_a_user_nobody_knows_is_a_name() -> None:
    assert find_folders({"FUSION_DESK_HOME": "~nobody knows/x"}).data == Path("~nobody knows/x/data")


def test_otherwise_the_platform_decides() -> None:
    found, own = find_folders({}), PlatformDirs("fusion-desk", appauthor=False)
    assert (found.data, found.config, found.logs) == (own.user_data_path, own.user_config_path, own.user_log_path)


def test_every_test_has_folders_of_its_own(own_folders: Path) -> None:
    assert find_folders().data.parent == own_folders
