"""All use cases about people whose pictures are kept, wired once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.fusing.people import PlaceKind
from desktop.services.people.forgetting import Forgetting
from desktop.services.people.notes import PlaceNotes, ResultNotes

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.domain.fusing.consent import ConsentStore
    from desktop.domain.fusing.people import OwnFolders, PeopleRecord, PlaceEraser, TraceSearch


@dataclass(frozen=True, slots=True)
class PeoplePorts:
    """What they stand on."""

    consents: ConsentStore
    record: PeopleRecord
    workspaces: PlaceEraser
    runs: PlaceEraser
    own: OwnFolders
    search: TraceSearch


@dataclass(frozen=True, slots=True)
class PeopleServices:
    """What the window and the command line use of them."""

    places: PlaceNotes
    results: ResultNotes
    forgetting: Forgetting


def people_services(ports: PeoplePorts, now: Callable[[], datetime]) -> PeopleServices:
    """``now`` gives the time with its zone."""
    return PeopleServices(
        places=PlaceNotes(ports.record, now),
        results=ResultNotes(ports.record, now),
        forgetting=Forgetting(
            ports.record,
            ports.consents,
            erasers={PlaceKind.WORKSPACE: ports.workspaces, PlaceKind.RUN: ports.runs},
            own=ports.own,
            search=ports.search,
            now=now,
        ),
    )
