"""``fusion-desk consent``: who agreed to the use of a photo, when, until when and for what."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.forget import expire, forget
from desktop.cli.output import print_json, reported, shown, stderr, words
from desktop.cli.sources import some_pictures
from desktop.domain.fusing.consent import FILING_FROM, FILING_WARNING, ConsentState, ConsentTerms
from desktop.domain.fusing.order import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.fusing.consent import Consent, ConsentGap
    from desktop.services.duties import Consents


MOST_NAMED = 5
"""Photos in one line; of more only how many."""

TOLD = {
    ConsentState.MISSING: "nobody has agreed to the use of these photos (fusion-desk consent add)",
    ConsentState.EXPIRED: "the consent for these photos has ended (fusion-desk consent add)",
    ConsentState.ENDING: "the consent for these photos ends soon",
}


def parse_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"a day like 2027-12-31 expected, not {text!r}"
        raise typer.BadParameter(message) from error


Photos = Annotated[list[Path], typer.Argument(metavar="PHOTO...", help="User photos, or folders of them.")]
Person = Annotated[str, typer.Option("--person", metavar="NAME", help="Who is shown and agreed.")]
Purpose = Annotated[str, typer.Option("--purpose", metavar="TEXT", help="What the photo may be used for.")]
Until = Annotated[
    date | None, typer.Option("--until", parser=parse_day, metavar="DATE", help="The last day; without: no end.")
]
Under14 = Annotated[bool, typer.Option("--under-14", help="The person is a child under 14.")]
Guardian = Annotated[str, typer.Option("--guardian", metavar="NAME", help="Who agreed for the child.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def consent_application() -> typer.Typer:
    """The commands about consent."""
    app = typer.Typer(no_args_is_help=True, help="Who agreed to the use of their photos; nothing leaves this computer.")
    app.command("add")(add)
    app.command("list")(list_all)
    app.command("forget")(forget)
    app.command("expire")(expire)
    return app


def add(  # noqa: PLR0917 - Typer reads the signature
    photos: Photos,
    person: Person,
    purpose: Purpose,
    until: Until = None,
    under_14: Under14 = False,
    guardian: Guardian = "",
) -> None:
    """Write down the consent for photos, known by their content; it takes the place of an earlier one."""
    try:
        terms = ConsentTerms(person, purpose, datetime.now(UTC).astimezone().date(), until, under_14, guardian)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    with reported(as_json=False), _consents() as consents:
        files = some_pictures(photos)
        consents.record([Source(path) for path in files], terms)
    words().print(f"[green]written down[/] for {len(files)} photos of {shown(person)}")


def list_all(as_json: AsJson = False) -> None:
    """Show every consent, and whether it holds today."""
    with reported(as_json=as_json), _consents() as consents:
        known = consents.all()
    if as_json:
        print_json([_document(it) for it in known])
        return
    for it in known:
        end = f"until {it.terms.until}" if it.terms.until else "without an end"
        words().print(f"{shown(it.terms.person)}: {shown(it.name)}, {end}, {shown(it.terms.purpose)}: {_state(it)}")
    if len(known) >= FILING_WARNING:
        words().print(f"[yellow]{len(known)} faces[/]: from {FILING_FROM} on a filing is due.")


def tell_consent(notes: Sequence[ConsentGap]) -> None:
    """On stderr: the photos that nobody has agreed to, or not much longer. It stops nothing that stays here."""
    for state, words_of_it in TOLD.items():
        names = [note.name for note in notes if note.state is state]
        if names:
            more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
            stderr().print(f"[yellow]note[/] {words_of_it}: {shown(', '.join(names[:MOST_NAMED]))}{more}")


@contextmanager
def _consents() -> Iterator[Consents]:
    """Without the models, which nothing here needs."""
    from desktop.services.duties import Consents
    from desktop.storage.duties import DUTIES_NAME, DutyFile
    from desktop.storage.paths import find_folders

    store = DutyFile(find_folders().data / DUTIES_NAME)
    try:
        yield Consents(store, lambda: datetime.now(UTC).astimezone())
    finally:
        store.close()


def _state(consent: Consent) -> str:
    return str(consent.terms.state(datetime.now(UTC).astimezone().date()))


def _document(consent: Consent) -> dict[str, object]:
    terms = consent.terms
    return {
        "person": terms.person,
        "photo": consent.photo,
        "name": consent.name,
        "purpose": terms.purpose,
        "given": terms.given.isoformat(),
        "until": terms.until.isoformat() if terms.until else None,
        "under_14": terms.under_14,
        "guardian": terms.guardian,
        "state": _state(consent),
    }
