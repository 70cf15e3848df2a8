"""The report as a folder that any browser opens: one page with everything in it, pictures beside it; no network."""

from __future__ import annotations

import base64
import json
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from desktop.assets import REPORT
from desktop.report.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.qa.report import Language, Report
    from desktop.report.pictures import PictureFolder
    from desktop.report.templates import Templates

PAGE = "index.html"

POLICY = (
    "default-src 'none'; img-src 'self' file:; style-src {style}; script-src {script}; base-uri 'none'; "
    "form-action 'none'"
)
"""Only the page's own style and script, and pictures beside it: nothing in a name or a note can do anything."""

HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What would end a script element, written as JSON writes it too."""


def html_files(
    report: Report, folder: PictureFolder, language: Language, templates: Templates
) -> Iterator[tuple[str, bytes]]:
    """Every file by its place in the folder, the page last; no more than a cell's pictures are in memory."""
    page = Page(report, folder, language)
    for result in report.run.results:
        page.add(result)
        yield from folder.take_files()
    style, script = ((REPORT / name).read_text("utf-8") for name in ("report.css", "report.js"))
    rendered = templates.render(
        PAGE,
        page.head()
        | {
            "policy": POLICY.format(style=_digest(style), script=_digest(script)),
            "style": Markup(style),  # noqa: S704 - our own files
            "script": Markup(script),  # noqa: S704
            "data": Markup(_as_json(page.data())),  # noqa: S704 - without a character that HTML knows
        },
    )
    yield PAGE, rendered.encode("utf-8", "replace")


def _digest(text: str) -> str:
    """How a policy names an inline style or script."""
    return f"'sha256-{base64.b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(HARMLESS)
