"""The report as a folder that any browser opens: one page with everything in it, pictures beside it; no network."""

from __future__ import annotations

import base64
import json
from hashlib import sha256
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from desktop.assets import REPORT
from desktop.report.page import Page
from desktop.report.pictures import PictureFolder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.ports import PictureReader
    from desktop.domain.qa.report import RunPictures, RunReport
    from desktop.report.words import Language

PAGE = "index.html"

POLICY = (
    "default-src 'none'; img-src 'self' file:; style-src {style}; script-src {script}; base-uri 'none'; "
    "form-action 'none'"
)
"""Only the page's own style and script, and pictures beside it: nothing in a name or a note can do anything."""

HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What would end a script element, written as JSON writes it too."""


class HtmlReport:
    """Writes reports in one language; ``reader`` decodes the pictures."""

    def __init__(self, reader: PictureReader, language: Language) -> None:
        self._reader = reader
        self._language = language
        self._pages = Environment(
            loader=FileSystemLoader(REPORT),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def files(self, report: RunReport, pictures: RunPictures) -> Iterator[tuple[str, bytes]]:
        """Every file by its place in the folder, the page last; no more than a cell's pictures are in memory."""
        folder = PictureFolder(self._reader, pictures)
        page = Page(report, folder, self._language)
        for result in report.run.results:
            page.add(result)
            yield from folder.take_files()
        yield PAGE, self._rendered(page).encode("utf-8")

    def _rendered(self, page: Page) -> str:
        style, script = ((REPORT / name).read_text("utf-8") for name in ("report.css", "report.js"))
        return self._pages.get_template(PAGE).render(
            page.head(),
            policy=POLICY.format(style=_digest(style), script=_digest(script)),
            style=Markup(style),  # noqa: S704 - our own files
            script=Markup(script),  # noqa: S704
            data=Markup(_as_json(page.data())),  # noqa: S704 - without a character that HTML knows
        )


def _digest(text: str) -> str:
    """How a policy names an inline style or script."""
    return f"'sha256-{base64.b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(HARMLESS)
