"""The options that all commands of the cloud share: where they call, with whose keys, and how."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.advice import told
from desktop.cli.output import shown, stderr
from desktop.domain.cloud.credentials import check_key_profile
from desktop.domain.cloud.settings import MOST_RETRIES, check_endpoint
from desktop.domain.errors import SettingsError
from desktop.domain.settings import MessageLanguage, check_address, check_region, cloud_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.ports import KeyStore


def _parsed(check: Callable[[str], str]) -> Callable[[str], str]:
    """``check`` as Typer parses with it; an empty text says nothing."""

    def parse(text: str) -> str:
        try:
            return check(text) if text else text
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error

    return parse


Endpoint = Annotated[
    str,
    typer.Option(
        "--endpoint",
        parser=_parsed(check_endpoint),
        metavar="URL",
        envvar="FUSION_DESK_ENDPOINT",
        help="Call this service instead of the settings', such as a sandbox at http://127.0.0.1:8670.",
        show_default=False,
    ),
]
Region = Annotated[
    str,
    typer.Option(
        "--region",
        parser=_parsed(check_region),
        metavar="REGION",
        envvar="FUSION_DESK_REGION",
        help="Region to call, such as ap-guangzhou, instead of the settings'.",
        show_default=False,
    ),
]
Profile = Annotated[
    str,
    typer.Option(
        "--profile",
        parser=_parsed(check_key_profile),
        metavar="NAME",
        envvar="FUSION_DESK_PROFILE",
        help="Sign with the keys of this name (fusion-desk keys set --profile NAME). Without it those called real, and"
        " for a service on this machine those called sandbox, or else the sandbox's own.",
        show_default=False,
    ),
]
KeysFile = Annotated[
    Path | None,
    typer.Option(
        "--keys-file",
        metavar="FILE",
        envvar="FUSION_DESK_KEYS_FILE",
        help="Sign with the keys in a file that only its owner can read: SecretId, SecretKey, token, one a line.",
        show_default=False,
    ),
]
KeysDescriptor = Annotated[
    int | None,
    typer.Option("--keys-fd", min=0, metavar="N", help="As --keys-file, from this open file descriptor."),
]
ForwardedFor = Annotated[
    str,
    typer.Option(
        "--forwarded-for",
        parser=_parsed(check_address),
        metavar="IP",
        help="The end user's address (X-Forwarded-For), so that the result's URL is near them.",
        show_default=False,
    ),
]
Language = Annotated[
    MessageLanguage | None,
    typer.Option("--message-language", help="The language of the service's own messages.", show_default=False),
]
Retries = Annotated[
    int | None,
    typer.Option(
        min=0, max=MOST_RETRIES, help="How often what may be sent again is sent again, at most.", show_default="2"
    ),
]


@dataclass(frozen=True, slots=True)
class Connection:
    """What the options say; what they leave out is as in the window's settings."""

    endpoint: Endpoint = ""
    region: Region = ""
    profile: Profile = ""
    keys_file: KeysFile = None
    keys_fd: KeysDescriptor = None
    forwarded_for: ForwardedFor = ""
    message_language: Language = None
    retries: Retries = None

    def __post_init__(self) -> None:
        """Raises a usage error where two places are named for one pair of keys."""
        if sum(place not in {"", None} for place in (self.profile, self.keys_file, self.keys_fd)) > 1:
            message = "only one of --profile, --keys-file and --keys-fd makes sense"
            raise typer.BadParameter(message)

    def settings(self) -> CloudSettings:
        """Those of the window, with what the command line says instead. A damaged file is kept aside, which is told."""
        from desktop.storage.paths import find_folders
        from desktop.storage.settings import SettingsFile

        file = SettingsFile(find_folders().settings_file)
        try:
            settings = file.load()
        except SettingsError as error:
            stderr().print(f"[yellow]{error.code}[/]: {shown(told(error))}")
            settings = file.load()
        chosen = cloud_settings(settings)
        return replace(
            chosen,
            fusion_endpoint=self.endpoint or chosen.fusion_endpoint,
            region=self.region or chosen.region,
            key_profile=self.profile,
            forwarded_for=self.forwarded_for or chosen.forwarded_for,
            message_language=self.message_language.value if self.message_language else chosen.message_language,
            retries=chosen.retries if self.retries is None else self.retries,
        )

    def keys(self) -> KeyStore:
        """Where the keys come from. Raises :class:`~desktop.domain.errors.KeyStoreError`."""
        from desktop.storage.key_files import HeldKeys, keys_in_descriptor, keys_in_file
        from desktop.storage.keys import KeyringKeys

        if self.keys_file is not None:
            return HeldKeys(keys_in_file(self.keys_file))
        return KeyringKeys() if self.keys_fd is None else HeldKeys(keys_in_descriptor(self.keys_fd))
