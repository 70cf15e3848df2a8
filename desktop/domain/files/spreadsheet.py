"""Text that goes into spreadsheets (CSV) without being computed there."""

from __future__ import annotations

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula may begin with, or what a spreadsheet strips until it finds one; in Chinese and Japanese ones
full-width signs do as well."""

BYTE_ORDER_MARK = "\ufeff"
"""Spreadsheets on Windows take a file for UTF-8 by it."""


def inert(text: str) -> str:
    """Text that no spreadsheet computes: a leading apostrophe is how they are told so."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_SIGNS) else text
