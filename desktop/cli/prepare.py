"""``fusion-desk prepare``: pictures in, compliant materials out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from desktop.cli.given import GivenOption  # noqa: TC001 - Typer reads the signature
from desktop.cli.groups import grouped
from desktop.cli.output import Failure, failure_document, print_error, print_json, reported
from desktop.cli.prepare_options import PreparingAsked, prepare_options
from desktop.cli.preparing import PrepareRequest, PrepareRun, print_result, write_csv
from desktop.cli.presets import saved_presets
from desktop.domain.files.paths import is_folder
from desktop.domain.preparing import PrepareOptions
from desktop.domain.preparing.duplicates import DuplicateChoice
from desktop.domain.preparing.naming import SEVERAL, SINGLE, NamePattern
from desktop.domain.preparing.options import OptionName
from desktop.domain.preparing.presets import OutputProfile
from desktop.domain.preparing.presets import preset as preset_named
from desktop.domain.preparing.selection import Selection, parse_newer_than
from desktop.interrupts import INTERRUPTED
from desktop.services.manifest import manifest_document
from desktop.services.preparing.items import BatchOptions
from desktop.services.preparing.overrides import Override, parse_override, read_overrides
from desktop.services.preparing.places import Existing
from desktop.services.preparing.results import ItemStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.domain.preparing.options import OptionTexts

Parsed = TypeVar("Parsed")

Sources = Annotated[list[Path] | None, typer.Argument(metavar="IMG_OR_DIR...", help="Pictures, or folders of them.")]
Folder = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where materials and manifest go.")]
Preset = Annotated[
    str, typer.Option(metavar="NAME", help="Begin with these options; those given beside it hold.", show_default=False)
]
Profiles = Annotated[
    list[str] | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        help="An output by this preset, such as base64 or alibaba; given again, each picture has several outputs.",
    ),
]
Pattern = Annotated[
    str,
    typer.Option(
        "--name",
        metavar="PATTERN",
        help="How outputs are called, of {stem}, {profile}, {folder} and {n:03}.",
        show_default=f"{SINGLE}, or {SEVERAL}",
    ),
]
Include = Annotated[
    list[str] | None, typer.Option(metavar="GLOB", help="Only pictures whose names fit; may be given again.")
]
Exclude = Annotated[
    list[str] | None, typer.Option(metavar="GLOB", help="No pictures whose names fit; may be given again.")
]
MinSide = Annotated[int, typer.Option(min=0, metavar="PX", help="Only pictures with sides of at least so many pixels.")]
NewerThan = Annotated[
    str,
    typer.Option(
        metavar="DATE|AGE", help="Only pictures changed since: 2026-11-30, or 7d, 12h, 30m ago.", show_default=False
    ),
]
Overrides = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="GLOB:OPTION=VALUE",
        help="An option of the pictures whose names fit, such as 'anna*:margin=2.5'; may be given again.",
    ),
]
OverrideFile = Annotated[
    Path | None,
    typer.Option(
        "--overrides",
        metavar="FILE",
        help="The same from a file: CSV with the columns name and options, or TOML with a table a pattern.",
        show_default=False,
    ),
]
Duplicates = Annotated[
    DuplicateChoice,
    typer.Option(help="Pictures that are the same or look the same: not looked for, told, or told and left out."),
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace what earlier runs made of the same pictures.")]
SkipExisting = Annotated[
    bool, typer.Option("--skip-existing", help="Leave out pictures that earlier runs have made, unless they changed.")
]
Resume = Annotated[
    bool, typer.Option("--resume", help="Go on with a run that was stopped or killed: what it had done is not redone.")
]
RetryFailed = Annotated[
    bool, typer.Option("--retry-failed", help="The pictures that failed, by DIR's manifest, in place of IMG_OR_DIR.")
]
Watch = Annotated[
    bool, typer.Option("--watch", help="Then wait for more pictures in the folders, until Ctrl-C ends it.")
]
CsvFile = Annotated[
    Path | None, typer.Option("--csv", metavar="FILE", help="Write the results as a table, too.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    """Which pictures, and what is different for some of them."""

    include: Include = None
    exclude: Exclude = None
    min_side: MinSide = 0
    newer_than: NewerThan = ""
    set_: Overrides = None
    overrides: OverrideFile = None

    @property
    def selection(self) -> Selection:
        now, text = datetime.now().astimezone(), self.newer_than
        newer = _parsed("--newer-than", lambda: parse_newer_than(text, now)) if text else None
        return Selection(tuple(self.include or ()), tuple(self.exclude or ()), self.min_side, newer)

    @property
    def exceptions(self) -> tuple[Override, ...]:
        """Those of the command line stand behind those of the file, and hold."""
        said = tuple(_parsed("--set", partial(parse_override, text)) for text in self.set_ or ())
        file = self.overrides
        if file is None:
            return said
        try:
            return (*_parsed("--overrides", lambda: read_overrides(file)), *said)
        except OSError as error:
            message = f"{file} cannot be read: {error.strerror}"
            raise typer.BadParameter(message, param_hint="--overrides") from error


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """How outputs are called, and what becomes of those that are there, of doubles and of an earlier run."""

    name: Pattern = ""
    duplicates: Duplicates = DuplicateChoice.IGNORE
    overwrite: Overwrite = False
    skip_existing: SkipExisting = False
    resume: Resume = False

    def how(self, profiles: int) -> BatchOptions:
        return BatchOptions(
            existing=_existing(overwrite=self.overwrite, skip=self.skip_existing),
            pattern=_pattern(self.name, profiles),
            duplicates=self.duplicates,
            resume=self.resume,
        )


@grouped
def prepare(  # noqa: PLR0917 - Typer reads the signature
    output: Folder,
    asked: PreparingAsked,
    chosen: _Chosen,
    written: _Written,
    sources: Sources = None,
    preset: Preset = "",
    profile: Profiles = None,
    face: GivenOption = None,
    retry_failed: RetryFailed = False,
    watch: Watch = False,
    csv: CsvFile = None,
    as_json: AsJson = False,
) -> None:
    """Crop by the face-centred double margin, bring inside the limits, verify, and write with a manifest."""
    _check_sources(sources, retry_failed=retry_failed, watch=watch)
    with reported(as_json=as_json):
        saved = saved_presets() if preset or profile else {}
    said = asked.texts | ({OptionName.STRAIGHTEN.value: "yes"} if asked.straighten else {})
    options = prepare_options(PrepareOptions(), {**_preset(saved, preset, "--preset"), **said})
    profiles = tuple(_profile(options, saved, it) for it in dict.fromkeys(profile or ()))
    request = PrepareRequest(
        sources=tuple(sources or ()),
        folder=output,
        options=options,
        profiles=profiles,
        selection=chosen.selection,
        overrides=chosen.exceptions,
        faces=tuple(face or ()),
        turn=asked.turn,
        how=written.how(len(profiles)),
        jobs=asked.workers,
        retry=retry_failed,
        watch=watch,
    )
    _run(request, csv, as_json=as_json)


def _run(request: PrepareRequest, csv: Path | None, *, as_json: bool) -> None:
    from desktop.composition import build_services

    with reported(as_json=as_json):
        services = build_services()
        report = PrepareRun(request, services).run()
    if as_json:
        stopped = {"error": failure_document(report.stopped)} if report.stopped else {}
        print_json({**manifest_document([it.document for it in report.results]), **stopped})
    else:
        for result in report.results:
            print_result(result)
    if report.stopped is not None:
        print_error(report.stopped)
    if csv is not None:
        with reported(as_json=False):
            write_csv(csv, report.results, services)
    if report.cancelled:
        raise typer.Exit(INTERRUPTED)
    if report.stopped is not None or any(it.status is ItemStatus.FAILED for it in report.results):
        raise Failure


def _check_sources(sources: Sequence[Path] | None, *, retry_failed: bool, watch: bool) -> None:
    if retry_failed and (sources or watch):
        message = "it takes its pictures from the manifest: neither IMG_OR_DIR nor --watch makes sense beside it"
        raise typer.BadParameter(message, param_hint="--retry-failed")
    if not retry_failed and not sources:
        message = "give pictures or folders, or --retry-failed"
        raise typer.BadParameter(message, param_hint="IMG_OR_DIR...")
    if watch and not any(is_folder(path) for path in sources or ()):
        message = "there is no folder to watch"
        raise typer.BadParameter(message, param_hint="--watch")


def _existing(*, overwrite: bool, skip: bool) -> Existing:
    if overwrite and skip:
        message = "only one of --overwrite and --skip-existing makes sense"
        raise typer.BadParameter(message)
    return Existing.OVERWRITE if overwrite else Existing.SKIP if skip else Existing.BESIDE


def _preset(saved: Mapping[str, OptionTexts], name: str, option: str) -> OptionTexts:
    return _parsed(option, lambda: preset_named(saved, name)) if name else {}


def _profile(options: PrepareOptions, saved: Mapping[str, OptionTexts], name: str) -> OutputProfile:
    return OutputProfile(name, prepare_options(options, _preset(saved, name, "--profile")))


def _pattern(text: str, profiles: int) -> NamePattern:
    chosen = text or (SEVERAL if profiles > 1 else SINGLE)
    return _parsed("--name", lambda: NamePattern.parse(chosen, profiles=profiles))


def _parsed(option: str, parse: Callable[[], Parsed]) -> Parsed:
    """What ``parse`` makes of what was said; a usage error where it makes no sense."""
    try:
        return parse()
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error
