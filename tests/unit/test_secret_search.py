"""No key, token or private key is in any file of the repository."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SHAPES = {
    "a SecretId of the cloud": r"\bAKID[A-Za-z0-9]{28,40}\b",
    "a key of another cloud": r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b",
    "a token of a forge": r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20})\b",
    "a token of a chat": r"\bxox[abprs]-[A-Za-z0-9-]{10,}",
    "a private key": r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----",
    "a secret in an assignment": r"(?i:secret_?key)\W{1,4}=\W{1,4}[A-Za-z0-9]{32}\b",
}
FOUND = re.compile("|".join(f"(?P<_{number}>{shape})" for number, shape in enumerate(SHAPES.values())))

EXAMPLES = frozenset({"AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******"})
"""Of the service's own documents."""


def secrets_in(text: str) -> list[str]:
    """What kinds of secrets ``text`` has."""
    kinds = list(SHAPES)
    return [
        kinds[int((match.lastgroup or "_0")[1:])] for match in FOUND.finditer(text) if match.group() not in EXAMPLES
    ]


def test_no_file_has_one() -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = [ROOT / name for name in listed.split("\0") if name and name != "tests/unit/test_secret_search.py"]
    found = {
        path: kinds for path in paths if path.is_file() and (kinds := secrets_in(path.read_text("utf-8", "replace")))
    }
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "AKID" + "a1B2" * 8,
        "AKIA" + "ABCD" * 4,
        "ghp_" + "a" * 36,
        "-----BEGIN RSA " + "PRIVATE KEY-----",
        "secret_key = '" + "0a" * 16 + "'",
    ],
)
def test_one_would_be_found(text: str) -> None:
    assert secrets_in(f"x = 1\n{text}\n")


def test_names_of_keys_are_no_secrets() -> None:
    assert secrets_in("SecretKey, secret_key=os.environ['KEY'], AKID") == []
