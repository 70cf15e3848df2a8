"""The real output at 1:1 beside the picture before it is encoded, and what every quality costs in bytes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.ui import messages
from desktop.ui.canvas.comparison import ComparePane
from desktop.ui.canvas.ways import Side
from desktop.ui.kit.accessible import Accessible, Role
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import Slider
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.images import to_qimage
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, role_label, set_role, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.prepare.commands import PictureEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.geometry import Box
    from desktop.domain.jobs import Progress
    from desktop.domain.preparing import Encoded, PrepareOptions
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.prepare.session import Session

SIZE = QSize(1000, 720)
BARS_HEIGHT = 54
GAP = 0.25
"""Between two bars, in parts of one."""

HEADROOM = 1.1
"""Above the highest bar, in parts of it: a limit that lies higher is far away, and would flatten the bars."""


@dataclass(frozen=True, slots=True, eq=False)
class _Shown:
    """A preview with its copies for the screen, decoded from the very files, in the order of ``qualities``."""

    key: int
    options: PrepareOptions
    plain: QImage
    written: Encoded
    qualities: tuple[Encoded, ...]
    faces: tuple[Box, ...]
    images: tuple[QImage, ...] = field(repr=False)

    @property
    def exported(self) -> int:
        """The place of what an export writes."""
        return self.qualities.index(self.written)


class QualityBars(Accessible, QWidget):
    """The bytes of each quality as bars, the chosen one marked, and the byte limit as a line."""

    accessible_role = Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[int, ...] = ()
        self._limit = self._chosen = 0
        self.setFixedHeight(BARS_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sizes(self, sizes: Sequence[int], limit: int, chosen: int) -> None:
        self._sizes, self._limit, self._chosen = tuple(sizes), limit, chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if not self._sizes:
            return
        painter, tokens = QPainter(self), Tokens.of(self.palette())
        top = max(self._sizes) * HEADROOM
        width, height = self.width() / len(self._sizes), self.height() - 1
        for place, size in enumerate(self._sizes):
            high = height * size / top
            bar = QRectF((place + GAP / 2) * width, self.height() - high, (1 - GAP) * width, high)
            fits = tokens.accent if place == self._chosen else tokens.muted
            painter.fillRect(bar, QColor(fits if size <= self._limit else tokens.bad))
        painter.setPen(QColor(tokens.text))
        if self._limit <= top:
            line = round(self.height() - height * self._limit / top)
            painter.drawLine(0, line, self.width(), line)


class OutputPreviewDialog(Themed, Translated, QDialog):
    """Follows the session's current picture. ``edited`` carries a :class:`PictureEdit`: a byte limit to hold to."""

    edited = Signal(object)

    def __init__(
        self, session: Session, runner: JobRunner, services: Callable[[], Services], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._services = session, services
        self._shown: _Shown | None = None
        self._error: FusionDeskError | None = None
        self._latest = Latest(runner, self)
        self._latest.succeeded.connect(self._show)
        self._latest.failed.connect(self._fail)
        self.pane = ComparePane(runner)
        self.state = role_label("muted", wrap=True)
        self.bars = QualityBars()
        self.quality = Slider(Qt.Orientation.Horizontal)
        self.bytes = role_label("heading")
        self.keep, self.close_button = small_button(), small_button()
        self._lay_out()
        self.quality.valueChanged.connect(self._choose)
        self.keep.clicked.connect(self._keep)
        self.close_button.clicked.connect(self.close)
        for changed in (session.selection_changed, session.document_changed, session.list_changed):
            changed.connect(self._follow)
        open_at(self, SIZE)
        self.pane.view.setFocus()
        self.retranslate()
        self._follow()

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.pane.bar)
        top.addWidget(self.state, 1)
        bottom.addWidget(self.bytes, 1)
        bottom.addWidget(self.keep)
        bottom.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self.pane, 1)
        layout.addWidget(self.bars)
        layout.addWidget(self.quality)
        layout.addLayout(bottom)

    # -- keeping up ----------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        """Make the preview of what is current anew once it has been checked."""
        document = self._session.current
        if document is None or document.inspection is None:
            self._latest.cancel()
            self._shown = self._error = None
            self._show_picture()
        elif document.fresh_check is not None and not self._is_shown(document.key, document.options):
            self._error = None
            self._latest.request(partial(_preview, self._services, document.key, document.inspection, document.options))
            self.retranslate()

    def _is_shown(self, key: int, options: PrepareOptions) -> bool:
        return self._shown is not None and (self._shown.key, self._shown.options) == (key, options)

    def _show(self, shown: _Shown) -> None:
        again = self._shown is not None and self._shown.key == shown.key
        self._shown, self._error = shown, None
        with QSignalBlocker(self.quality):
            self.quality.setRange(0, len(shown.qualities) - 1)
            self.quality.setValue(shown.exported)
        self._show_picture()
        if not again:
            self.pane.view.zoom_actual()

    def _fail(self, error: FusionDeskError) -> None:
        self._shown, self._error = None, error
        self._show_picture()

    # -- showing -------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> Encoded | None:
        """The file whose picture is on the right."""
        return self._shown.qualities[self.quality.value()] if self._shown is not None else None

    def _choose(self) -> None:
        self._show_picture()

    def _show_picture(self) -> None:
        shown = self._shown
        if shown is None:
            self.pane.set_sides(None, None)
        else:
            image = shown.images[self.quality.value()]
            size = Size(image.width(), image.height())
            before = Side(shown.plain, size, self.tr("Before encoding"), shown.faces)
            self.pane.set_sides(before, Side(image, size, self._caption(), shown.faces))
        self.retranslate()

    def _caption(self) -> str:
        encoded = self.chosen
        if encoded is None:
            return ""
        return _quality_words(encoded)

    def restyle(self) -> None:
        self.bars.update()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("What will be written"))
        self.quality.setAccessibleName(self.tr("Quality"))
        self.pane.view.setAccessibleName(self.tr("Before and after encoding; the arrow keys move the divider"))
        self.bars.setAccessibleName(self.tr("Bytes of each quality"))
        self.keep.setText(self.tr("Keep to this size"))
        self.close_button.setText(self.tr("Close"))
        self.pane.set_captions(self.tr("Before encoding"), self._caption())
        shown, encoded = self._shown, self.chosen
        choice = shown is not None and len(shown.qualities) > 1
        for widget in (self.bars, self.quality, self.keep):
            widget.setVisible(choice)
        self.bytes.setText(self._bytes_words())
        self.state.setText(self._state_words())
        set_role(self.state, "role", "bad" if self._error is not None else "muted")
        if shown is not None and encoded is not None:
            sizes = [len(known.data) for known in shown.qualities]
            self.bars.show_sizes(sizes, shown.options.max_bytes, self.quality.value())
            is_written = encoded is shown.written
            allow(self.keep, self.tr("This is what is exported already.") if is_written else "")

    def _bytes_words(self) -> str:
        shown, encoded = self._shown, self.chosen
        if shown is None or encoded is None:
            return ""
        share = round(100 * len(encoded.data) / shown.options.max_bytes)
        words = self.tr("{quality} · {bytes} bytes · {percent}% of the limit").format(
            quality=_quality_words(encoded), bytes=QLocale().toString(len(encoded.data)), percent=share
        )
        return self.tr("{words} · this is exported").format(words=words) if encoded is shown.written else words

    def _state_words(self) -> str:
        if self._error is not None:
            return f"{messages.error_text(self._error)} {messages.error_advice(self._error)}"
        if self._latest.busy:
            return self.tr("Encoding…")
        if self._shown is not None and self._shown.written.format is PictureFormat.PNG:
            return self.tr("PNG keeps every pixel as it is: there is no quality to choose.")
        return ""

    def _keep(self) -> None:
        """The best quality that fits so many bytes is this one."""
        encoded = self.chosen
        if encoded is not None:
            limit = len(encoded.data)
            edit = PictureEdit(self.tr("Byte limit"), lambda document: replace(document.options, max_bytes=limit))
            self.edited.emit(edit)


def _quality_words(encoded: Encoded) -> str:
    """Format and, where it has one, quality with how finely colours are kept."""
    name = encoded.format.value.upper()
    return f"{name} {encoded.quality} · {encoded.subsampling}" if encoded.quality is not None else name


def _preview(
    services: Callable[[], Services], key: int, inspection: Inspection, options: PrepareOptions, _: Progress
) -> _Shown:
    previewer = services().output_preview
    preview = previewer.preview(inspection, options)
    images = tuple(to_qimage(previewer.decoded(encoded).pixels) for encoded in preview.qualities)
    faces = tuple(item.face.box for item in preview.faces)
    return _Shown(key, options, to_qimage(preview.plain), preview.written, preview.qualities, faces, images)
