"""The stores that this program has open: its own lock keeps it, too, from opening one twice."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar
from weakref import WeakValueDictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class OpenStore(Protocol):
    """A workspace or a run."""

    @property
    def folder(self) -> Path: ...
    @property
    def is_open(self) -> bool: ...
    def close(self) -> None: ...


S = TypeVar("S", bound=OpenStore)


class OpenStores(Generic[S]):
    """Those of one kind, by their folders; a store that nobody has any more is forgotten."""

    def __init__(self) -> None:
        self._stores: WeakValueDictionary[Path, S] = WeakValueDictionary()

    def keep(self, store: S) -> S:
        self._stores[store.folder.resolve()] = store
        return store

    @contextmanager
    def borrowed(self, folder: Path, opened: Callable[[Path], S]) -> Iterator[S]:
        """The store at ``folder`` that is open already, or one that ``opened`` opens for as long as this lasts."""
        known = self._stores.get(folder.resolve())
        if known is not None and known.is_open:
            yield known
            return
        store = opened(folder)
        try:
            yield store
        finally:
            store.close()
