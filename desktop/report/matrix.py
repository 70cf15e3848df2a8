"""Cells by photo (rows), and by material and setting (columns), each with a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from desktop.domain.qa.cells import Cell, QaMaterial, QaPhoto, Setting
    from desktop.domain.qa.results import CellResult


class Matrix:
    """``photos``, ``materials`` and ``settings`` of a run in the order of their first cells, each once.

    ``columns``: the pairs of a material and a setting (by their numbers) that have cells, a material's together.
    """

    def __init__(self, results: Iterable[CellResult]) -> None:
        photos: dict[Hashable, QaPhoto] = {}
        materials: dict[Hashable, QaMaterial] = {}
        settings: dict[Hashable, Setting] = {}
        pairs: set[tuple[Hashable, Hashable]] = set()
        for result in results:
            cell = result.cell
            photos.setdefault(_photo(cell), cell.photo)
            materials.setdefault(_material(cell), cell.material)
            settings.setdefault(cell.setting, cell.setting)
            pairs.add((_material(cell), cell.setting))
        self.photos, self.materials = tuple(photos.values()), tuple(materials.values())
        self.settings = tuple(settings.values())
        self._photos, self._materials, self._settings = (_numbers(known) for known in (photos, materials, settings))
        self.columns = tuple(sorted((self._materials[one], self._settings[other]) for one, other in pairs))
        self._columns = _numbers(self.columns)

    def photo(self, cell: Cell) -> int:
        """The number of the cell's photo, which is its row."""
        return self._photos[_photo(cell)]

    def material(self, cell: Cell) -> int:
        """The number of the cell's material."""
        return self._materials[_material(cell)]

    def setting(self, cell: Cell) -> int:
        """The number of the cell's setting."""
        return self._settings[cell.setting]

    def column(self, cell: Cell) -> int:
        """The number of the cell's column."""
        return self._columns[self.material(cell), self.setting(cell)]

    def columns_of(self, material: int) -> tuple[tuple[int, int], ...]:
        """Each column of a material: its number, and that of its setting."""
        return tuple((number, setting) for number, (own, setting) in enumerate(self.columns) if own == material)


def _photo(cell: Cell) -> Hashable:
    return (cell.photo.file.sha256, cell.photo.name)


def _material(cell: Cell) -> Hashable:
    return (cell.material.identity, cell.material.name)


def _numbers(known: Iterable[Hashable]) -> dict[Hashable, int]:
    return {key: number for number, key in enumerate(known)}
