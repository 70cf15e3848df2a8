"""``fusion-desk presets``: named sets of options for preparing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.advice import told
from desktop.cli.groups import grouped
from desktop.cli.output import print_json, reported, shown, stderr, words
from desktop.cli.prepare_options import OutputAsked, prepare_options
from desktop.domain.errors import SettingsError
from desktop.domain.preparing import PrepareOptions
from desktop.domain.preparing.options import OptionName
from desktop.domain.preparing.presets import BUILT_IN, check_preset, known_presets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.preparing.options import OptionTexts
    from desktop.domain.settings import Settings
    from desktop.storage.settings import SettingsFile

Name = Annotated[str, typer.Argument(metavar="NAME", help="The preset's name.", show_default=False)]
Rules = Annotated[
    str | None,
    typer.Option(
        metavar="tencent|alibaba|volcengine", help="Hold outputs against these rules, too.", show_default=False
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def presets_application() -> typer.Typer:
    """For the main application, under the name ``presets``."""
    app = typer.Typer(help="Named sets of options for preparing: list, save and remove them.", no_args_is_help=True)
    for name, command in TABLE.items():
        app.command(name)(command)
    return app


def saved_presets() -> Mapping[str, OptionTexts]:
    """Those of the settings, which the window has too; raises :class:`~desktop.domain.errors.SettingsError`."""
    return _loaded()[1].presets


def list_presets(as_json: AsJson = False) -> None:
    """All presets with their options."""
    with reported(as_json=as_json):
        known = known_presets(saved_presets())
    if as_json:
        print_json({"presets": {name: dict(texts) for name, texts in sorted(known.items())}})
        return
    for name, texts in sorted(known.items()):
        options = " ".join(f"--{option} {shown(text)}" for option, text in texts.items())
        kind = "" if name not in BUILT_IN else " [cyan](built in)[/]"
        words().print(f"{shown(name)}{kind}: {options or 'the usual options'}")


@grouped
def save(name: Name, asked: OutputAsked, rules: Rules = None) -> None:
    """Keep options under a name, in place of an older preset of that name."""
    texts = asked.texts
    texts |= {OptionName.RULES.value: rules} if rules is not None else {}
    prepare_options(PrepareOptions(), texts)
    try:
        check_preset(name, texts)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="NAME") from error
    with reported(as_json=False):
        file, settings = _loaded()
        file.save(replace(settings, presets={**settings.presets, name: texts}))


def remove(name: Name) -> None:
    """Forget a preset."""
    with reported(as_json=False):
        file, settings = _loaded()
        if name not in settings.presets:
            known = ", ".join(sorted(settings.presets)) or "none"
            message = f"there is no preset {name!r} of yours; there are: {known}"
            raise typer.BadParameter(message, param_hint="NAME")
        file.save(replace(settings, presets={key: it for key, it in settings.presets.items() if key != name}))


TABLE: Mapping[str, Callable[..., None]] = {"list": list_presets, "save": save, "remove": remove}


def _loaded() -> tuple[SettingsFile, Settings]:
    """A damaged file is kept aside, which is told."""
    from desktop.storage.paths import find_folders
    from desktop.storage.settings import SettingsFile

    file = SettingsFile(find_folders().settings_file)
    try:
        return file, file.load()
    except SettingsError as error:
        stderr().print(f"[yellow]{error.code}[/]: {shown(told(error))}")
        return file, file.load()
