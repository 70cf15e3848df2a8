"""The templates of reports, with everything that is put into them escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from desktop.assets import REPORT

if TYPE_CHECKING:
    from collections.abc import Mapping


class Templates:
    """Reads them once."""

    def __init__(self) -> None:
        self._found = Environment(
            loader=FileSystemLoader(REPORT),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """A value that a template asks for and nobody gave is an error."""
        return self._found.get_template(name).render(values)
