"""Papers of an activity: the copyright proof as PDF, and a package that was written before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.services.workspace.proof import ProofLanguage, proof_form
from desktop.services.workspace.workspace import whole
from desktop.ui.kit.saving import plain_name, with_suffix
from desktop.ui.messages.wording import is_chinese

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.workspace.proof import ProofForm
    from desktop.services.workspace.submission import Submissions
    from desktop.ui.workspace.context import WorkspaceContext
    from desktop.ui.workspace.package_dialog import ComparedPackage

MANIFEST = "manifest.json"
SUFFIX = ".pdf"


class PaperCommands(QObject):
    """Both work on worker threads."""

    def __init__(self, parts: WorkspaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = parts.session

    # -- copyright proof -----------------------------------------------------------------------------------------

    def proof(self, activity: Activity, material_ids: Sequence[str]) -> None:
        """For the selected materials, or for all of the activity that need one, in a language of choice."""
        language = self._parts.asking.proof_language(ProofLanguage.CHINESE if is_chinese() else ProofLanguage.ENGLISH)
        if language is None:
            return
        title = self.tr("Save the copyright proof")
        target = self._parts.asking.target(title, _suggestion(activity, language), "PDF (*.pdf)")
        if target is None:
            return
        store, wanted = self._session.store, tuple(material_ids)

        def work(_: Progress) -> Path:
            from desktop.ui.printing.pdf import proof_pdf  # noqa: PLC0415 - the window is on screen sooner

            pdf = proof_pdf(_form(store, activity, wanted, language))
            return self._parts.services().writer.save(pdf, with_suffix(target, SUFFIX))

        self._parts.jobs.start(work, lambda: self.tr("Writing the copyright proof"), self._parts.tell_saved)

    # -- packages ------------------------------------------------------------------------------------------------

    def compare_package(self) -> None:
        """A zip file, or the manifest of one that was written into a folder."""
        packages = self.tr("Submission packages")
        pattern = f"{packages} (*.zip {MANIFEST})"
        chosen = self._parts.asking.file(self.tr("Compare with a package"), "", pattern)
        if chosen is None:
            return
        package = chosen.parent if chosen.name == MANIFEST else chosen
        store, submissions = self._session.store, self._session.services.submissions
        self._parts.jobs.start(
            lambda progress: _compared(submissions, package, store, progress),
            lambda: self.tr("Comparing the package"),
            self._show,
        )

    def _show(self, compared: ComparedPackage) -> None:
        from desktop.ui.workspace.package_dialog import PackageDialog  # noqa: PLC0415 - the window is on screen sooner

        PackageDialog(compared, self._session.summaries, self._parts.window).open()


def _form(store: WorkspaceStore, activity: Activity, wanted: Sequence[str], language: ProofLanguage) -> ProofForm:
    chosen = whole(store, wanted) if wanted else [it for it in store.materials(activity.id) if it.rights.proof_for]
    return proof_form(store.info(), activity, chosen, language)


def _suggestion(activity: Activity, language: ProofLanguage) -> str:
    return (
        f"{plain_name(activity.name)} {'版权证明' if language is ProofLanguage.CHINESE else 'copyright proof'}{SUFFIX}"
    )


def _compared(submissions: Submissions, package: Path, store: WorkspaceStore, progress: Progress) -> ComparedPackage:
    from desktop.ui.workspace.package_dialog import ComparedPackage  # noqa: PLC0415 - the window is on screen sooner

    diff = submissions.compare(package, store)
    return ComparedPackage(package, diff, submissions.verify(package, progress))
