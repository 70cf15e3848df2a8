"""What the services need from the cloud adapter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.domain.jobs import unnoted

if TYPE_CHECKING:
    from desktop.domain.cloud.calls import (
        CloudPicture,
        CloudResult,
        Detection,
        FuseRequest,
        MaterialPage,
        UltraRequest,
    )
    from desktop.domain.cloud.connection import ConnectionReport
    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.cloud.reproduction import Reproduction
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.cloud.snippets import SnippetLanguage, SnippetRequest
    from desktop.domain.jobs import BeforeCall, Progress


class CloudService(Protocol):
    """The signed calls of one account at one endpoint. Safe to call from several threads.

    Every call raises :class:`~desktop.domain.cloud.errors.CloudError` with the exchange inside, and
    :class:`~desktop.domain.jobs.Cancelled` within 200 ms after ``progress.report`` has raised it. Limits are checked
    before anything is sent; only what the catalogue calls retryable is sent again.
    """

    def fuse(self, request: FuseRequest, progress: Progress, before_call: BeforeCall = unnoted) -> CloudResult:
        """One charged call. ``before_call`` is called with the SHA-256 of its body once its turn has come, before
        anything of it is sent; what that raises is raised."""
        ...

    def fuse_ultra(self, request: UltraRequest, progress: Progress, before_call: BeforeCall = unnoted) -> CloudResult:
        """As :meth:`fuse`."""
        ...

    def list_materials(self, activity_id: str, progress: Progress) -> MaterialPage:
        """All pages of DescribeMaterialList."""
        ...

    def detect_faces(self, picture: CloudPicture, progress: Progress) -> Detection: ...

    def check(self, progress: Progress) -> ConnectionReport:
        """Whether calls can be made, found out by one that is not charged; a failure is in the report, not raised."""
        ...

    def close(self) -> None:
        """Ends its connections and its thread."""
        ...


class CloudConnector(Protocol):
    """Makes a :class:`CloudService`; opens no connection yet."""

    def __call__(self, credentials: Credentials, settings: CloudSettings) -> CloudService: ...


class NoticeFetcher(Protocol):
    """Asks ``address`` once for the notice of a release; nothing that says who asks goes along.

    Gives at most ``MAX_NOTICE_BYTES``. Raises :class:`~desktop.domain.errors.ReleaseNoticeError`, and
    :class:`~desktop.domain.jobs.Cancelled` within 200 ms after ``progress.report`` has raised it.
    """

    def __call__(self, address: str, settings: CloudSettings, progress: Progress, /) -> bytes: ...


class SnippetWriter(Protocol):
    """«Copy as»: writes a call as a complete program, without keys."""

    def __call__(self, language: SnippetLanguage, request: SnippetRequest, /) -> str: ...


class ReproductionWriter(Protocol):
    """Packs a call into a zip for support, without secrets; the same call gives the same bytes."""

    def __call__(self, reproduction: Reproduction, /) -> bytes: ...
