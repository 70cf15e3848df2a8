"""Plans while they are being written: their text, what stands in it so far, and what it would come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.paths import is_there
from desktop.domain.qa.editing import PlanOutline, Put, outline_of
from desktop.domain.qa.problems import PlanError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop.domain.ports import FileWriter
    from desktop.domain.qa.editing import PlanChange, PlanEditor
    from desktop.domain.qa.forecast import Forecast
    from desktop.domain.qa.ports import PlanReader
    from desktop.domain.qa.problems import PlanProblem
    from desktop.services.qa.desk import QaDesk
    from desktop.services.qa.gathering import Gathered

NEW = """\
# A test plan (测试计划): photos × materials × settings, with what is expected of them.
title = ""
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan's text. ``outline`` is what stands in it, empty where the text is no TOML: ``error`` says so then."""

    text: str
    outline: PlanOutline
    error: PlanError | None = None


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a draft would come to: everything that it names with the cells it makes, or what is wrong with it."""

    gathered: Gathered | None = None
    forecast: Forecast | None = None
    problems: tuple[PlanProblem, ...] = ()


class Drafts:
    """Reads, changes, checks and saves drafts."""

    def __init__(self, editor: PlanEditor, plans: PlanReader, desk: QaDesk, files: FileWriter) -> None:
        self._editor = editor
        self._plans = plans
        self._desk = desk
        self._files = files

    def new(self, title: str) -> Draft:
        """A plan that names nothing yet."""
        return self.edited(NEW, [Put(("title",), title)])

    def draft(self, text: str) -> Draft:
        """The draft of any text."""
        try:
            return Draft(text, outline_of(self._editor.plain(text)))
        except PlanError as error:
            return Draft(text, PlanOutline(), error)

    def read(self, path: Path) -> Draft:
        """The draft of a file, whatever stands in it. Raises :class:`~desktop.domain.errors.StoreError`."""
        return self.draft(self._plans.text(path))

    def edited(self, text: str, changes: Sequence[PlanChange]) -> Draft:
        """The draft after ``changes``. Raises PlanError where ``text`` is no TOML."""
        return self.draft(self._editor.edited(text, changes))

    def prospect(self, text: str, path: Path, folder: Path, versions: Mapping[str, str]) -> Prospect:
        """What the text would come to as the plan at ``path``; ``folder`` holds results.

        Raises :class:`~desktop.domain.errors.StoreError` for a workspace that cannot be opened.
        """
        try:
            gathered = self._desk.gathered(self._desk.parse(text, path), folder, versions)
        except PlanError as error:
            return Prospect(problems=error.problems)
        return Prospect(gathered, self._desk.forecast_of(gathered))

    def save(self, text: str, path: Path, *, known: str | None) -> None:
        """Write the plan to ``path``, whole or not at all. ``known`` is what stood there when it was read last.

        Raises :class:`~desktop.domain.errors.OutputError`; also where somebody else has changed the file meanwhile,
        which is left as it is then. With ``known`` ``None`` whatever is there is replaced.
        """
        if known is not None and is_there(path) and self._plans.text(path) != known:
            message = f"{path} was changed by another program since it was opened."
            raise OutputError(ErrorCode.PLAN_CHANGED, message, path=str(path))
        self._files.replace(text.encode(), path)
