"""All wording about errors and findings. Codes and numbers come in, sentences in the user's language go out."""

from desktop.ui.messages.errors import error_advice, error_text
from desktop.ui.messages.findings import (
    citation,
    finding_limit,
    finding_measured,
    finding_text,
    finding_title,
    fix_text,
    severity_text,
)

__all__ = [
    "citation",
    "error_advice",
    "error_text",
    "finding_limit",
    "finding_measured",
    "finding_text",
    "finding_title",
    "fix_text",
    "severity_text",
]
