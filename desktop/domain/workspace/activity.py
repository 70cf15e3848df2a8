"""Activities (活动) group materials and decide with which algorithm they are fused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.fusing.fusion import Algorithm

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class AlgorithmChange:
    """From ``since`` on the activity fuses with ``algorithm``."""

    algorithm: Algorithm
    since: datetime


@dataclass(frozen=True, slots=True)
class Activity:
    """``project_id`` is the console's activity ID (``ProjectId``), empty until it is known.

    ``algorithms`` are the switches since it was created, oldest first; before the first it is 换脸版, the default
    (FAQ, 如何切换算法版本？).
    """

    id: str
    name: str
    created: datetime
    algorithms: tuple[AlgorithmChange, ...] = ()
    notes: str = ""
    project_id: str = ""
    archived: bool = False

    @property
    def algorithm(self) -> Algorithm:
        return self.algorithms[-1].algorithm if self.algorithms else Algorithm.SWAP


def switched(activity: Activity, algorithm: Algorithm, *, time: datetime) -> Activity:
    """``activity`` with another algorithm from ``time`` on; itself when that is the one it has."""
    if algorithm is activity.algorithm:
        return activity
    return replace(activity, algorithms=(*activity.algorithms, AlgorithmChange(algorithm, time)))
