"""The order in which Tab goes through a panel, as it is read, also after rows were made anew; pages by their tabs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout, QTabWidget


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
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _focusable(widget)
        elif inner is not None:
            yield from _in_layout(inner)
