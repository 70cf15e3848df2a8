"""Checking any picture's AI label (标识检查): what its file says, and the words where this program drew them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, OutputError, PictureError
from desktop.domain.files.paths import read_file
from desktop.domain.marking.clauses import REFERENCES, ClauseResult, LabelFacts, check_label, keeps_all
from desktop.domain.marking.credentials import CredentialState, FoundCredentials

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.marking.credentials import ContentCredentials, SigningIdentity
    from desktop.domain.ports import FileWriter, LabelSeer, PictureReader
    from desktop.services.documents import JsonObject


@dataclass(frozen=True, slots=True)
class LabelReport:
    """What was found in the picture at ``path``."""

    path: Path
    results: tuple[ClauseResult, ...]
    credentials: FoundCredentials | None = None

    @property
    def passed(self) -> bool:
        return keeps_all(self.results)


class LabelChecker:
    """Reads pictures and judges their labels."""

    def __init__(
        self, reader: PictureReader, seer: LabelSeer, credentials: ContentCredentials, files: FileWriter
    ) -> None:
        self._reader = reader
        self._seer = seer
        self._credentials = credentials
        self._files = files

    def check(self, path: Path) -> LabelReport:
        """Raises :class:`~desktop.domain.errors.PictureError` for a file that cannot be read."""
        return self._checked(path, _read(path))

    def sign(self, path: Path, folder: Path, identity: SigningIdentity) -> Path:
        """A signed copy of the result at ``path`` in ``folder``; the path really written. The label stays as it is.

        Raises PictureError, and :class:`~desktop.domain.errors.OutputError`: NOT_LABELLED for a picture that does not
        pass, since nobody is to sign that AI made what does not say so; and what signing and writing raise.
        """
        data = _read(path)
        before = self._checked(path, data)
        if not before.passed:
            message = f"{path.name} does not pass the check of its AI label."
            raise OutputError(ErrorCode.NOT_LABELLED, message, path=str(path))
        signed = self._credentials.sign(data, path.name, identity)
        after = self._checked(path, signed)
        found = after.credentials
        if after.results != before.results or found is None or found.state is not CredentialState.VALID:
            message = f"{path.name} does not hold its label and its signature after signing."
            raise OutputError(ErrorCode.OUTPUT_NOT_VERIFIED, message, path=str(path))
        return self._files.save(signed, folder / path.name, sources=(path,))

    def _checked(self, path: Path, data: bytes) -> LabelReport:
        picture = self._reader.decode(data, path)
        results = check_label(LabelFacts(picture.info.marking, self._seer.seen(picture.pixels)))
        return LabelReport(path, results, self._credentials.read(data))


def _read(path: Path) -> bytes:
    try:
        return read_file(path)
    except FileNotFoundError as error:
        message = f"{path} is not there."
        raise PictureError(ErrorCode.FILE_NOT_FOUND, message, path=str(path)) from error
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror})."
        raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path)) from error


def report_document(report: LabelReport) -> JsonObject:
    """Clause by clause, for the command line's JSON."""
    clauses = [
        {
            "clause": result.clause.value,
            "reference": REFERENCES[result.clause],
            "state": result.state.value,
            "values": dict(result.values),
        }
        for result in report.results
    ]
    found = report.credentials
    credentials = found and {"state": found.state.value, "signer": found.signer, "generator": found.generator}
    return {"file": str(report.path), "passed": report.passed, "clauses": clauses, "credentials": credentials}
