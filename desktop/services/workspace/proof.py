"""The copyright proof (版权证明) as a value: what must be on the paper that is signed, sealed, scanned and uploaded.

Own wording; the fields and the two declarations are those the service asks for (FAQ, 版权证明的出具有什么要求？).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.services.workspace.proof_texts import PROOF_TEXTS, ProofLanguage, ProofTexts, SectionTexts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.info import WorkspaceInfo
    from desktop.domain.workspace.material import WorkspaceMaterial

__all__ = ["ProofField", "ProofForm", "ProofLanguage", "ProofSection", "proof_form"]


@dataclass(frozen=True, slots=True)
class ProofField:
    """``value`` is empty where it is to be written by hand; ``room`` is the height it needs then, in lines."""

    label: str
    value: str = ""
    room: int = 1


@dataclass(frozen=True, slots=True)
class ProofSection:
    """A declaration: ``by`` says who fills it in, ``blanks`` are signature, date and seal."""

    title: str
    by: str
    paragraphs: tuple[str, ...]
    blanks: tuple[ProofField, ...]


@dataclass(frozen=True, slots=True)
class ProofForm:
    """Everything on the paper, from top to bottom, already in ``language``."""

    language: ProofLanguage
    title: str
    fields: tuple[ProofField, ...]
    materials_title: str
    materials: tuple[str, ...]
    sections: tuple[ProofSection, ...]
    notes: tuple[str, ...]


def proof_form(
    info: WorkspaceInfo, activity: Activity, materials: Sequence[WorkspaceMaterial], language: ProofLanguage
) -> ProofForm:
    """For ``materials`` of ``activity``; what is not known yet stays a line to be filled in by hand."""
    texts = PROOF_TEXTS[language]
    return ProofForm(
        language=language,
        title=texts.title,
        fields=(
            ProofField(texts.company, info.company),
            ProofField(texts.app_id, info.app_id),
            ProofField(texts.activity_name, activity.name),
            ProofField(texts.activity_id, activity.project_id),
        ),
        materials_title=texts.materials,
        materials=tuple(_material_line(number, it, texts) for number, it in enumerate(materials, start=1)),
        sections=tuple(_section(section, texts) for section in (texts.originality, texts.licence)),
        notes=texts.notes,
    )


def _material_line(number: int, material: WorkspaceMaterial, texts: ProofTexts) -> str:
    return f"{number}. {material.name}" + (f" ({texts.material_id} {material.model_id})" if material.model_id else "")


def _section(section: SectionTexts, texts: ProofTexts) -> ProofSection:
    blanks = (*(ProofField(label) for label in section.fields), ProofField(texts.signature), ProofField(texts.date))
    return ProofSection(section.title, section.by, section.paragraphs, (*blanks, ProofField(texts.seal, room=4)))
