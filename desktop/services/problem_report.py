"""A report of a problem: versions, system, settings and the recent log, without secrets and without names of files.

What is not known to be harmless is left out. Of the settings there are the values that say nothing of the user; of the
log what is left once paths, names of files, quoted values, addresses and what looks like a secret are taken out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from desktop.domain.files.formats import suffixes
from desktop.domain.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

OPEN_SETTINGS = frozenset(
    {
        *("language", "theme", "margin", "aspect", "padding", "format", "max_bytes", "jobs", "algorithm"),
        *("workspace_shown", "retention_days", "tour_shown", "cloud_site", "cloud_region", "cloud_language"),
        *("connect_timeout", "read_timeout"),
    }
)
"""Settings whose values say nothing of who uses the program; of all others it is told whether they are set."""

TELLING_NAMES = re.compile(r"proxy|^LC_|^LANG|^QT_|^FUSION_DESK_|^XDG_SESSION_TYPE$|^WAYLAND_DISPLAY$", re.IGNORECASE)
"""Variables of the environment that explain problems. Their names are told, never their values."""

SECRET_NAMES = re.compile(r"secret|token|passw|key|credential|auth|proxy", re.IGNORECASE)
"""Variables whose values are searched for in the log."""
LEAST_SECRET = 6
"""Letters; what is shorter stands in too many innocent words."""

LOG_LINES = 400
"""The last of the log: two of its days on a busy desk."""

HIDDEN, FILE, PATH, ADDRESS, VALUE = "***", "<file>", "<path>", "<address>", "'…'"

CODE_LINE = re.compile(
    r'^(\s*)File "[^"]*?((?:desktop|PySide6|site-packages|python3?[.\d]*)[/\\][^"]*\.py)"(, line \d+.*)$'
)
"""Of a traceback: where in the program; the folder it is installed in is left out."""

_NAMED = "|".join(sorted((suffix.lstrip(".") for suffix in suffixes()), key=len, reverse=True))
_LABELLED = r"(?i)\b(\w*(?:secret|token|passw|credential|authorization|signature)\w*)[\"']?\s*[:=]\s*.*"
MASKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bAKID\w*"), HIDDEN),
    (re.compile(r"[a-zA-Z][\w+.-]*://\S+"), ADDRESS),
    (re.compile(_LABELLED), rf"\1={HIDDEN}"),
    (re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.]+"), ADDRESS),
    (re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b"), ADDRESS),
    (re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”"), VALUE),
    (re.compile(r"\S*[/\\].*?(?=: |$)"), PATH),
    (re.compile(rf"(?i)[^:]*?\.(?:{_NAMED}|json|toml|txt|pdf|zip|docx?)\b"), f" {FILE}"),
    (re.compile(r"\b(?=[\w+/=]*\d)(?=[\w+/=]*[A-Za-z])[\w+/=]{24,}"), HIDDEN),
)
"""What is taken out of a line of the log, in this order. A path runs to the end of its clause: names have blanks."""

LINE = re.compile(r"^(\d{4}-\d\d-\d\d [\d:,]+ [A-Z]+ +\S+ [\w.]+: )(.*)$")
"""As the log writes them: time, level, thread, part of the program."""


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What a report is made of; ``versions`` by name; ``log`` as it is in the file, with a ``log_problem`` instead."""

    versions: Mapping[str, str]
    system: str
    settings: Settings
    environment: Mapping[str, str]
    log: str
    log_problem: str = ""


def report_text(facts: ReportFacts) -> str:
    """Word the report. Nothing in it names a file, a folder, a person or a secret."""
    parts = (
        ("Versions", [f"{name}: {version}" for name, version in facts.versions.items()]),
        ("System", [facts.system]),
        ("Settings", _settings(facts.settings)),
        ("Environment variables that are set (values left out)", _variables(facts.environment)),
        ("Recent log (paths, names, values and addresses left out)", _log(facts)),
    )
    return "\n\n".join(f"## {title}\n" + "\n".join(lines or ["–"]) for title, lines in parts) + "\n"


def _settings(settings: Settings) -> list[str]:
    standard = Settings()
    lines = []
    for name in (field.name for field in fields(Settings)):
        value = getattr(settings, name)
        said = "set" if value != getattr(standard, name) else "not set"
        lines.append(f"{name}: {value if name in OPEN_SETTINGS else said}")
    return lines


def _variables(environment: Mapping[str, str]) -> list[str]:
    return sorted(name for name in environment if TELLING_NAMES.search(name))


def _log(facts: ReportFacts) -> list[str]:
    secrets = [
        value for name, value in facts.environment.items() if SECRET_NAMES.search(name) and len(value) >= LEAST_SECRET
    ]
    lines = facts.log.splitlines()[-LOG_LINES:]
    told = [_without(line, sorted(secrets, key=len, reverse=True)) for line in lines]
    return [f"The log could not be read: {facts.log_problem}"] if facts.log_problem else told


def _without(line: str, secrets: list[str]) -> str:
    code = CODE_LINE.match(line)
    if code:
        return f'{code[1]}File "{code[2]}"{code[3]}'
    known = LINE.match(line)
    head, text = (known[1], known[2]) if known else ("", line)
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    for pattern, mask in MASKS:
        text = pattern.sub(mask, text)
    return f"{head}{text}"
