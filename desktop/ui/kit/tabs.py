"""The order in which Tab goes through a panel, as it is read, also after rows were made anew; pages by their tabs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QTabWidget

NOT_IN_IT = -1
"""Qt's place of what a layout does not hold itself."""


def name_pages(tabs: QTabWidget) -> None:
    """Let each page, being one list or text, be called what its tab says."""
    for place in range(tabs.count()):
        page = tabs.widget(place)
        if page is not None:
            page.setAccessibleName(tabs.tabText(place))


def tab_as_read(panel: QWidget) -> None:
    """Let Tab go through ``panel`` from the top to the bottom: what is made later would come last by itself."""
    for one, next_one in pairwise(list(_focusable(panel))):
        QWidget.setTabOrder(one, next_one)


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        yield from _focusable(inside) if inside is not None else ()
    elif isinstance(widget, QStackedWidget | QSplitter):
        pages = (widget.widget(place) for place in range(widget.count()))
        for page in pages:
            yield from _focusable(page) if page is not None else ()
    elif layout is not None:
        beside = [it for it in widget.children() if isinstance(it, QWidget)]
        yield from _in_layout(layout, beside)


def _in_layout(layout: QLayout, beside: Sequence[QWidget]) -> Iterator[QWidget]:
    """``beside``: the widgets in it and in layouts within it, all children of one widget.

    Its items are never asked for: what PySide makes of one outlives it, when its widget is deleted, and is taken for
    whatever Qt makes in its place next. That ended the program with signal 11 (2026-12-01).
    """
    layouts = {layout.indexOf(it): it for it in layout.children() if isinstance(it, QLayout)}
    widgets = {layout.indexOf(it): it for it in beside}
    for place in sorted({*layouts, *widgets} - {NOT_IN_IT}):
        if place in layouts:
            yield from _in_layout(layouts[place], beside)
        else:
            yield from _focusable(widgets[place])
