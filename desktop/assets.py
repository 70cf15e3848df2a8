"""Where the files that ship with the program are."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
"""Works in a checkout, in an installed wheel and in a frozen bundle alike."""

MODELS = RESOURCES / "models"
SAMPLES = RESOURCES / "samples"
TRANSLATIONS = RESOURCES / "i18n"
STYLE = RESOURCES / "style"
ICONS = RESOURCES / "icons"
LABEL_FONT = RESOURCES / "fonts" / "ai_label.otf"
REPORT = RESOURCES / "report"
