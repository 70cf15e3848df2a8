"""Pictures and documents of a workspace, known by what is in them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

SUFFIX = re.compile(r"(\.[a-z0-9]{1,8})?")
DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file whose name is its content: ``sha256`` in lower-case hex, ``suffix`` like ``.jpg`` (or empty).

    ``length`` in bytes. Raises ``ValueError`` for anything else: the parts become a file name.
    """

    sha256: str
    suffix: str
    length: int

    def __post_init__(self) -> None:
        if not DIGEST.fullmatch(self.sha256) or not SUFFIX.fullmatch(self.suffix) or self.length < 0:
            message = f"no file of a workspace: {self.sha256!r}, {self.suffix!r}, {self.length} bytes"
            raise ValueError(message)

    @classmethod
    def of(cls, data: bytes, suffix: str) -> StoredFile:
        """What ``data`` is called. ``suffix`` in any case; one that is no plain file suffix is left out."""
        lower = suffix.lower()
        plain = lower if SUFFIX.fullmatch(lower) else ""
        return cls(hashlib.sha256(data).hexdigest(), plain, len(data))

    @property
    def name(self) -> str:
        return self.sha256 + self.suffix

    def holds(self, data: bytes) -> bool:
        """Whether ``data`` is what was stored."""
        return len(data) == self.length and hashlib.sha256(data).hexdigest() == self.sha256
