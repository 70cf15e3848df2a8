"""What a packaged build runs to prove itself, and what ``fusion-desk self-test`` prints."""

from desktop.self_test.runner import run

__all__ = ["run"]
