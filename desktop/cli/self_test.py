"""``fusion-desk self-test``: what a packaged build runs to prove itself."""

from __future__ import annotations

import typer


def self_test() -> None:
    """Check models, faces, crop, encoding, preview, keyring, translations and a window; exit 1 when one fails."""
    from desktop.self_test import run

    raise typer.Exit(run())
