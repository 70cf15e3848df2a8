"""What the pages of a material's details share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.workspace.edit import Edit
from desktop.ui.kit.i18n import Translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.ui.workspace.context import WorkspaceContext


@dataclass(frozen=True, slots=True)
class MaterialEditor:
    """Turns what is done to one material into undoable steps."""

    parts: WorkspaceContext
    identity: str

    def edit(self, text: str, make: Callable[[WorkspaceStore, WorkspaceMaterial], Edit]) -> None:
        """``make`` sees the material as it is when its turn comes; on a worker thread."""
        identity = self.identity

        def of_store(store: WorkspaceStore) -> Edit:
            material = store.material(identity)
            return make(store, material) if material is not None else Edit()

        self.parts.session.edit(text, of_store)


class MaterialPage(Translated, QWidget):
    """Shows one material; subclasses fill it in ``refresh``, which also runs when the language changes."""

    def __init__(self, editor: MaterialEditor) -> None:
        super().__init__()
        self.editor = editor
        self.material: WorkspaceMaterial | None = None

    def show_material(self, material: WorkspaceMaterial) -> None:
        self.material = material
        self.refresh(material)

    def refresh(self, material: WorkspaceMaterial) -> None:
        """Show what is new of ``material``."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self.set_texts()
        if self.material is not None:
            self.refresh(self.material)

    def set_texts(self) -> None:
        """The texts that do not depend on the material."""
        raise NotImplementedError

    def commit(self) -> None:
        """What was typed and not yet told: the dialog is about to close."""
