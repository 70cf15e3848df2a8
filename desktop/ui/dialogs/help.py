"""Help: a window beside the others with a search, the articles, where each is written, and the way to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.services.help.search import HelpSearch
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import ClearableLine
from desktop.ui.kit.folded_titles import FoldedTitles
from desktop.ui.kit.i18n import Translated, language_shown
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeyEvent

    from desktop.services.help.topics import Library, Topic

SIZE = QSize(880, 580)
LIST_WIDTH, LIST_LEAST, ARTICLE_LEAST = 270, 190, 320
GAP = 1
"""Pixels around a title."""
TOPIC_ROLE = int(Qt.ItemDataRole.UserRole)
MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
SCHEME = "help"
"""Of links from one article to another."""

MARGIN, TITLE_STEPS, LINE_PERCENT, TABLE_GAP, CELL_PADDING = 18, 2, 125, 10, 5


class HelpWindow(Themed, Translated, QDialog):
    """Stays open beside the work. ``place_asked(id)``: the user wants to see the place that an article tells of.

    ``place_name`` gives the name of a place in the language of now.
    """

    place_asked = Signal(str)

    def __init__(self, library: Library, place_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.WindowMaximizeButtonHint)
        self._library, self._place_name = library, place_name
        self._search = HelpSearch(library.topics)
        self.topic: Topic | None = None
        self.query = ClearableLine()
        self.list = QListWidget()
        self.list.setObjectName("articles")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(GAP)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setItemDelegate(FoldedTitles(self.list))
        self.nothing = role_label("muted", wrap=True)
        self.article = QTextBrowser(openLinks=False)
        self.source = role_label("muted", wrap=True)
        self.source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.go = QPushButton(autoDefault=False)
        self.go.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self._lay_out()
        self.query.textChanged.connect(self._find)
        self.list.currentItemChanged.connect(self._choose)
        self.article.anchorClicked.connect(self._follow)
        self.go.clicked.connect(self._go)
        open_at(self, SIZE)
        self.retranslate()

    def _lay_out(self) -> None:
        left, right, foot = QWidget(), QWidget(), QHBoxLayout()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        foot.addWidget(self.source, 1)
        foot.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        page = QVBoxLayout(right)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.article, 1)
        page.addLayout(foot)
        left.setMinimumWidth(LIST_LEAST)
        right.setMinimumWidth(ARTICLE_LEAST)
        halves = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([LIST_WIDTH, SIZE.width() - LIST_WIDTH])
        layout = QVBoxLayout(self)
        layout.addWidget(self.query)
        layout.addWidget(halves, 1)
        self.nothing.hide()

    # -- what is asked for ---------------------------------------------------------------------------------------

    def show_topic(self, topic_id: str) -> None:
        """Show one article, chosen in the list of all."""
        self.query.clear()
        self._select(topic_id)

    def ask(self, question: str) -> None:
        """Show what answers ``question``; the search stands ready for another one."""
        self.query.setText(question)
        self.query.selectAll()
        self.query.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self.query.setPlaceholderText(self.tr("A question, a word, or an error code"))
        self.query.setAccessibleName(self.tr("Search the help"))
        self.list.setAccessibleName(self.tr("Articles"))
        self.article.setAccessibleName(self.tr("Article"))
        self.nothing.setText(self.tr("Nothing was found. Try fewer or other words, or the error code alone."))
        self._find()

    def restyle(self) -> None:
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search the arrows lead into the list, Escape first empties it."""
        if self.query.hasFocus() and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.query.text():
            self.query.clear()
            self.query.setFocus()
        else:
            super().keyPressEvent(event)

    # -- showing -------------------------------------------------------------------------------------------------

    def _find(self) -> None:
        """All articles by group, or those that answer, the best first and shown."""
        question, kept = self.query.text().strip(), self.topic
        found = self._search.find(question) if question else []
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        if question:
            self._add(found)
        else:
            for group in self._library.groups:
                self._add_heading(group.titles[language_shown()])
                self._add(group.topics)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.nothing.setVisible(bool(question) and not found)
        shown = found[:1] or ([] if question else [kept or self._library.topics[0]])
        if shown:
            self._select(shown[0].id)

    def _add(self, topics: Iterable[Topic]) -> None:
        for topic in topics:
            item = QListWidgetItem(topic.articles[language_shown()].title)
            item.setData(TOPIC_ROLE, topic.id)
            self.list.addItem(item)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        self.list.addItem(item)

    def _select(self, topic_id: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(TOPIC_ROLE) == topic_id:
                self.list.setCurrentRow(row)
        self.topic = self._library.topic(topic_id)
        self._show()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.topic = self._library.topic(item.data(TOPIC_ROLE))
            self._show()

    def _show(self) -> None:
        if self.topic is None:
            return
        language = language_shown()
        article = self.topic.articles[language]
        document = self.article.document()
        document.setMarkdown(f"# {article.title}\n\n{article.body}", MARKDOWN)
        _set_in_type(document, QColor(Tokens.of(self.palette()).border))
        self.article.moveCursor(QTextCursor.MoveOperation.Start)
        cited = "\n".join(self._library.cited(source, language) for source in self.topic.sources)
        self.source.setText(self.tr("Source: {source}").format(source=cited))
        self.go.setText(self.tr("Show me: {place}").format(place=self._place_name(self.topic.place)))

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == SCHEME:
            self.show_topic(url.path())

    def _go(self) -> None:
        if self.topic is not None:
            self.place_asked.emit(self.topic.place)


def _set_in_type(document: QTextDocument, line: QColor) -> None:
    """Room between lines and around tables, and a title that does not shout."""
    document.setDocumentMargin(MARGIN)
    block = document.begin()
    while block.isValid():
        cursor, looks = QTextCursor(block), block.blockFormat()
        if block.blockNumber() == 0:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            title = QTextCharFormat()
            title.setProperty(QTextFormat.Property.FontSizeAdjustment, TITLE_STEPS)
            cursor.mergeCharFormat(title)
        looks.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(looks)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            table = frame.format().toTableFormat()
            table.setMargin(TABLE_GAP)
            table.setLeftMargin(0)
            table.setCellPadding(CELL_PADDING)
            table.setBorder(1)
            table.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            table.setBorderBrush(line)
            table.setBorderCollapse(True)
            frame.setFormat(table)
