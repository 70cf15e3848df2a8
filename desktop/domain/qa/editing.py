"""Changes of a plan that is still being written: what stands in it so far, and what is to stand there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.qa.problems import Place

    Toml = str | int | float | bool | list["Toml"] | dict[str, "Toml"]
    """A value of a TOML file, as far as plans have them."""


@dataclass(frozen=True, slots=True)
class Put:
    """``value`` at ``place``, in place of what stands there; the tables around it are made."""

    place: Place
    value: Toml


@dataclass(frozen=True, slots=True)
class Append:
    """``value`` behind the others of the list at ``place``, which is made where there is none."""

    place: Place
    value: Toml


@dataclass(frozen=True, slots=True)
class Remove:
    """What stands at ``place`` goes; of a list the last one takes the list along."""

    place: Place


PlanChange = Put | Append | Remove


class PlanEditor(Protocol):
    """Changes the text of plans, and nothing of it but what is asked for: comments and order stay."""

    def plain(self, text: str) -> dict[str, Toml]:
        """What stands in it. Raises :class:`~desktop.domain.qa.problems.PlanError` for what is no TOML."""
        ...

    def edited(self, text: str, changes: Sequence[PlanChange]) -> str:
        """The text after ``changes``, one after the other. Raises PlanError as :meth:`plain`.

        A place that is not there, or of another kind, is a ``LookupError`` or a ``TypeError``: a bug of the caller.
        """
        ...


@dataclass(frozen=True, slots=True)
class PlanOutline:
    """What stands in a plan so far, whether it makes sense or not; what is of another kind counts as absent."""

    title: str = ""
    photos: tuple[str, ...] = ()
    tags: Mapping[str, Sequence[str]] = field(default_factory=dict)
    materials: tuple[Mapping[str, Toml], ...] = ()
    settings: tuple[Mapping[str, Toml], ...] = ()
    pairing: Mapping[str, Toml] = field(default_factory=dict)
    expect: Mapping[str, Toml] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was chosen yet."""
        return not (self.photos or self.materials or self.settings)


def outline_of(plain: Mapping[str, Toml]) -> PlanOutline:
    """The outline of what a plan's file holds."""
    photos = _table(plain.get("photos"))
    tags = {name: _texts(some) for name, some in _table(photos.get("tags")).items()}
    return PlanOutline(
        title=_text(plain.get("title")),
        photos=_texts(photos.get("paths")),
        tags=tags,
        materials=_tables(plain.get("materials")),
        settings=_tables(plain.get("settings")),
        pairing=_table(plain.get("pairing")),
        expect=_table(plain.get("expect")),
    )


def _text(value: Toml | None) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Toml | None) -> tuple[str, ...]:
    """Something else keeps its place, so that each text is found where it stands."""
    return tuple(_text(it) for it in value) if isinstance(value, list) else ()


def _table(value: Toml | None) -> Mapping[str, Toml]:
    return value if isinstance(value, dict) else {}


def _tables(value: Toml | None) -> tuple[Mapping[str, Toml], ...]:
    return tuple(_table(it) for it in value) if isinstance(value, list) else ()
