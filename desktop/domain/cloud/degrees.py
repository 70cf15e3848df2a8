"""Degrees (相似度参数) on the service's scale: the local preview takes the same ones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Degrees:
    """0 is most like the user, 100 most like the template (fact book, discrepancy 10).

    ``features`` is the likeness of the features (五官), ``shape`` that of the face shape (脸型).
    """

    features: int
    shape: int

    def __post_init__(self) -> None:
        for name, value in (("features", self.features), ("shape", self.shape)):
            if not 0 <= value <= 100:  # noqa: PLR2004 - the scale of the service
                message = f"{name} must be 0 to 100, got {value}"
                raise ValueError(message)
