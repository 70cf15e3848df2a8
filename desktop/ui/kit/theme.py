"""Light and dark: one palette each, and a small stylesheet that speaks in the palette's tokens."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette

from desktop.assets import ICONS, STYLE
from desktop.domain.settings import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

STYLE_SHEET = STYLE / "desk.qss"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, by what they are for.

    ``border`` parts what stands beside each other; ``edge`` is that of a control, without which it would not be seen.
    Words keep a contrast of 4.5 on each ground, edges and signs 3: ``tests/ui/test_contrast.py``.
    """

    window: str
    surface: str
    raised: str
    border: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    stage: str
    good: str
    warn: str
    bad: str

    @classmethod
    def of(cls, palette: QPalette) -> Tokens:
        """The tokens of the theme that ``palette`` belongs to."""
        return DARK if palette.window().color().lightness() < 128 else LIGHT  # noqa: PLR2004 - half of 255


LIGHT = Tokens(
    window="#f3f4f7",
    surface="#ffffff",
    raised="#eceef3",
    border="#d5dae2",
    edge="#808997",
    text="#1b2330",
    muted="#515a68",
    accent="#1d4ed8",
    on_accent="#ffffff",
    stage="#dfe3ea",
    good="#116932",
    warn="#934508",
    bad="#b01818",
)
DARK = Tokens(
    window="#17191e",
    surface="#20232a",
    raised="#2b2f38",
    border="#3a404c",
    edge="#7a8392",
    text="#e6e9ef",
    muted="#a6afbd",
    accent="#78a8ff",
    on_accent="#0b1220",
    stage="#101216",
    good="#4ade80",
    warn="#fbbf24",
    bad="#ff8f8f",
)

ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "stage",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
}
FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette_of(tokens: Tokens) -> QPalette:
    """The QPalette that says the same as ``tokens``."""
    palette = QPalette()
    for role, token in ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, token)))
    faded = QColor(tokens.muted)
    faded.setAlphaF(0.6)
    for role in FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette


def style_sheet(tokens: Tokens) -> str:
    """The stylesheet with each ``@token`` replaced by its colour, and ``@check`` by the file of the check mark."""
    mark = ICONS / ("check-dark.svg" if tokens == DARK else "check-light.svg")
    text = STYLE_SHEET.read_text(encoding="utf-8").replace("@check", mark.as_posix())
    for name, colour in sorted(asdict(tokens).items(), key=lambda item: -len(item[0])):
        text = text.replace(f"@{name}", colour)
    return text


class ThemeSwitch:
    """Applies a theme to the application, and follows the desktop while the theme is ``SYSTEM``."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._theme = Theme.SYSTEM
        self._tokens: Tokens | None = None
        application.styleHints().colorSchemeChanged.connect(self._follow)

    def use(self, theme: Theme) -> None:
        """Show ``theme``; nothing is done where it looks as before."""
        self._theme = theme
        tokens = DARK if theme is Theme.DARK or (theme is Theme.SYSTEM and self._system_is_dark()) else LIGHT
        if tokens != self._tokens:
            self._tokens = tokens
            self._show(tokens)

    def _show(self, tokens: Tokens) -> None:
        """The old sheet is taken away first: Qt styles a widget that has one again for each of those around it, 11
        times at a depth of 10. With 675 widgets 930 ms of CPU became 300 (busy machine, 2026-12-01)."""
        windows = [window for window in self._application.topLevelWidgets() if window.updatesEnabled()]
        for window in windows:
            window.setUpdatesEnabled(False)
        self._application.setStyleSheet("")
        self._application.setPalette(palette_of(tokens))
        self._application.setStyleSheet(style_sheet(tokens))
        for window in windows:
            window.setUpdatesEnabled(True)

    def close(self) -> None:
        """Follow the desktop no longer."""
        self._application.styleHints().colorSchemeChanged.disconnect(self._follow)

    def _system_is_dark(self) -> bool:
        return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _follow(self) -> None:
        if self._theme is Theme.SYSTEM:
            self.use(Theme.SYSTEM)


class Themed:
    """Mixin, first among the bases of a widget: calls ``restyle`` whenever the theme changes."""

    _styled: Tokens | None = None

    def restyle(self) -> None:
        """Draw anew what was drawn in the theme's colours, such as icons."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            # Qt sends several of these for one change of theme.
            tokens = Tokens.of(self.palette())  # type: ignore[attr-defined]  # the widget class in the bases
            if tokens != self._styled:
                self._styled = tokens
                self.restyle()
        super().changeEvent(event)  # type: ignore[misc]  # the widget class that follows in the bases
