"""What was found in files that have been looked at: preparing reads a picture twice, and some looks are dear."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.vision.damage.found import Damage

FILES = 256
"""As many are remembered: more than are ever between two looks at the same one."""


class DamageMemory:
    """Remembers damage by content; safe to use from several threads."""

    def __init__(self) -> None:
        self._found: OrderedDict[bytes, Damage | None] = OrderedDict()
        self._lock = Lock()

    def damage_of(self, data: bytes, look: Callable[[bytes], Damage | None]) -> Damage | None:
        """What ``look`` finds in ``data``, or has found."""
        key = hashlib.blake2b(data, digest_size=16).digest()
        with self._lock:
            if key in self._found:
                return self._found[key]
        found = look(data)
        with self._lock:
            self._found[key] = found
            while len(self._found) > FILES:
                self._found.popitem(last=False)
        return found
