"""The copyright proof as rich text: what Qt lays out on paper."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QTextDocument

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintDevice

    from desktop.services.workspace.proof import ProofField, ProofForm, ProofSection

FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei")
POINTS = 11
STYLE = """
h1 { font-size: 15pt; font-weight: 600; margin-bottom: 14px; }
h2 { font-size: 12pt; font-weight: 600; margin-top: 20px; margin-bottom: 2px; }
p { margin-top: 5px; margin-bottom: 5px; }
.by, .note { color: #555555; font-size: 9pt; }
.label { color: #444444; }
"""
"""Qt knows distances between blocks in px only."""

PADDING = 9
"""Around what stands in a table, so that there is room to write by hand."""

SPACIOUS = 3
"""Lines for each line of room beyond the first: a company's seal is 42 mm across."""

MARGIN = 0
"""The page has margins of its own."""


def proof_document(form: ProofForm, paper: QPaintDevice) -> QTextDocument:
    """Laid out for the dots of ``paper``, in pages of its size. Worker threads welcome."""
    font = QFont()
    font.setFamilies([*FAMILIES, font.family()])
    font.setPointSizeF(POINTS)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(paper)
    document.setDefaultFont(font)
    document.setDocumentMargin(MARGIN)
    document.setDefaultStyleSheet(STYLE)
    document.setHtml(_html(form))
    document.setPageSize(QSizeF(paper.width(), paper.height()))
    return document


def _html(form: ProofForm) -> str:
    parts = [f'<h1 align="center">{escape(form.title)}</h1>', _fields(form.fields)]
    parts.append(f"<h2>{escape(form.materials_title)}</h2>")
    parts += [f"<p>{escape(line)}</p>" for line in form.materials] or ["<p>&nbsp;</p>"]
    parts += [_section(section, first=place == 0) for place, section in enumerate(form.sections)]
    parts += [f'<p class="note">{escape(note)}</p>' for note in form.notes]
    return "".join(parts)


def _fields(fields: tuple[ProofField, ...]) -> str:
    rows = "".join(_row(field) for field in fields)
    return (
        f'<table width="100%" border="1" cellspacing="0" cellpadding="{PADDING}"'
        f' style="border-collapse: collapse; border-color: #888888; margin-top: 8px; margin-bottom: 8px;">'
        f"{rows}</table>"
    )


def _row(field: ProofField) -> str:
    """An empty value leaves room to write by hand."""
    value = escape(field.value) or "&nbsp;" + "<br/>&nbsp;" * (SPACIOUS * (field.room - 1))
    return f'<tr><td width="32%" class="label">{escape(field.label)}</td><td>{value}</td></tr>'


def _section(section: ProofSection, *, first: bool) -> str:
    """Each declaration is signed by somebody else, so each but the first begins a page of its own."""
    style = "" if first else ' style="page-break-before: always;"'
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in section.paragraphs)
    heading = f'<h2{style}>{escape(section.title)}</h2><p class="by">{escape(section.by)}</p>'
    return heading + paragraphs + _fields(section.blanks)
