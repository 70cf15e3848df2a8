"""The settings file: JSON, saved atomically, never thrown away."""

from __future__ import annotations

import codecs
import errno
import json
import os
from pathlib import Path

from desktop.domain.errors import ErrorCode, SettingsError
from desktop.domain.settings import Settings, read_settings
from desktop.storage.atomic import FULL_DISK, OWNER, clear_left_over, free_name, write_atomically


class SettingsFile:
    """Settings in one file. Keys this version does not know are kept: a newer version may have written them.

    Several programs may have it open: each writes what changed since it last read or wrote, so that what another one
    has set meanwhile stays. Where ``path`` is a link the file behind it is written, and the link stays.
    """

    def __init__(self, path: Path) -> None:
        self._link = path
        self._seen: dict[str, object] = {}

    def load(self) -> Settings:
        """As :meth:`desktop.domain.ports.SettingsStore.load`."""
        clear_left_over(self._path.parent, f".{self._path.name}.*.part")
        data = self._read()
        plain = _parse(data)
        if plain is None:
            raise self._damaged("it is not a JSON object")
        settings, problems = read_settings(plain)
        if problems:
            error = self._damaged("; ".join(f"{key}: {reason}" for key, reason in problems.items()))
            self._write({**plain, **settings.to_plain()})
            raise error
        self._seen = settings.to_plain()
        return settings

    def save(self, settings: Settings) -> None:
        """As :meth:`desktop.domain.ports.SettingsStore.save`."""
        known = _parse(self._read())
        if known is None:
            self._keep_aside()
        mine = settings.to_plain()
        changed = {key: value for key, value in mine.items() if self._seen.get(key) != value}
        self._write({**mine, **(known or {}), **changed})
        self._seen = mine

    @property
    def _path(self) -> Path:
        """Found anew each time: where the link leads can change."""
        return Path(os.path.realpath(self._link))

    def _read(self) -> bytes:
        try:
            return _read_file(self._path)
        except FileNotFoundError:
            return b"{}"
        except OSError as error:
            raise self._failed(ErrorCode.FILE_NOT_READABLE, error) from error

    def _write(self, plain: dict[str, object]) -> None:
        text = json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
        try:
            write_atomically(self._path, text.encode("utf-8", "surrogatepass"), mode=OWNER)
        except OSError as error:
            code = ErrorCode.DISK_FULL if error.errno in FULL_DISK else ErrorCode.FILE_NOT_WRITABLE
            raise self._failed(code, error) from error

    def _damaged(self, reason: str) -> SettingsError:
        aside = self._keep_aside()
        message = f"The settings in {self._path} make no sense ({reason}). The file was kept as {aside}."
        return SettingsError(ErrorCode.SETTINGS_DAMAGED, message, path=str(self._path), aside=str(aside), reason=reason)

    def _keep_aside(self) -> Path:
        aside = free_name(self._path.with_name(f"{self._path.name}.damaged"))
        try:
            self._path.replace(aside)
        except OSError as error:
            raise self._failed(ErrorCode.FILE_NOT_WRITABLE, error) from error
        return aside

    def _failed(self, code: ErrorCode, error: OSError) -> SettingsError:
        reason = error.strerror or str(error)
        message = f"The settings file {self._path} cannot be used: {reason}."
        return SettingsError(code, message, path=str(self._path), reason=reason)


def _read_file(path: Path) -> bytes:
    """As :func:`desktop.domain.files.paths.read_file`, which would be one module more before the first picture."""
    if path.is_fifo():
        raise OSError(errno.EINVAL, "it is not a file")
    return path.read_bytes()


def _parse(data: bytes) -> dict[str, object] | None:
    """The JSON object in ``data``, or ``None`` when there is none. Some editors put a byte order mark before it."""
    try:
        plain = json.loads(data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return plain if isinstance(plain, dict) else None
