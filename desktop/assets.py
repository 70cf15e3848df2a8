"""Where the files that ship with the program are."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
"""Works in a checkout, in an installed wheel and in a frozen bundle alike."""

MODELS = RESOURCES / "models"
SAMPLES = RESOURCES / "samples"
TRANSLATIONS = RESOURCES / "i18n"
STYLE = RESOURCES / "style"
ICONS = RESOURCES / "icons"
FONTS = RESOURCES / "fonts"
LABEL_FONT = FONTS / "ai_label.otf"
REPORT = RESOURCES / "report"
HELP = RESOURCES / "help"
UPLOAD_HINTS = HELP / "upload_hints.toml"
NOTICES, PARTS = RESOURCES.parent / "THIRD_PARTY_NOTICES.txt", RESOURCES.parent / "sbom.cdx.json"
"""Written by the build of a bundle: not in a checkout."""
