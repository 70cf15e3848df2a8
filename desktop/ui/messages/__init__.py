"""All wording about errors and findings. Codes and numbers come in, sentences in the user's language go out."""

from desktop.ui.messages.cloud import charged_text, outcome_text, site_text, status_text, unusable_text, who_text
from desktop.ui.messages.errors import advice_text, error_about, error_advice, error_text, error_told, in_steps
from desktop.ui.messages.findings import (
    citation,
    finding_confidence,
    finding_fixes,
    finding_limit,
    finding_measured,
    finding_text,
    finding_title,
    profile_name,
    severity_text,
)
from desktop.ui.messages.measurement_rows import measurement_title, measurement_value

__all__ = [
    "advice_text",
    "charged_text",
    "citation",
    "error_about",
    "error_advice",
    "error_text",
    "error_told",
    "finding_confidence",
    "finding_fixes",
    "finding_limit",
    "finding_measured",
    "finding_text",
    "finding_title",
    "in_steps",
    "measurement_title",
    "measurement_value",
    "outcome_text",
    "profile_name",
    "severity_text",
    "site_text",
    "status_text",
    "unusable_text",
    "who_text",
]
