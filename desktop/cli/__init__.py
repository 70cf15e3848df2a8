"""The command line: the same services as the window, and a stable JSON contract (product.md, Command line)."""

from desktop.cli.main import COMMANDS, main

__all__ = ["COMMANDS", "main"]
