"""How a finding looks: apart from ``parts.py``, since the first picture of the window has no findings."""

from __future__ import annotations

from desktop.domain.rules.findings import Severity

SEVERITY_ROLES = {Severity.PASS: "good", Severity.INFO: "muted", Severity.WARN: "warn", Severity.FAIL: "bad"}
"""The roles of the stylesheet."""
