"""What is done many times does not fill the memory: the oldest steps go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.ui.kit.undo import MOST_STEPS, undo_stack
from desktop.ui.prepare.session import Session

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


@pytest.fixture
def stack(qapp: QObject) -> QUndoStack:
    return undo_stack(qapp)


def test_the_oldest_steps_go(stack: QUndoStack) -> None:
    for number in range(MOST_STEPS + 5):
        stack.push(QUndoCommand(str(number)))
    assert stack.count() == MOST_STEPS
    assert stack.undoText() == str(MOST_STEPS + 4)


def test_the_pictures_of_prepare_have_such_a_one(qapp: QObject) -> None:  # noqa: ARG001 - pictures need an application
    assert Session().undo_stack.undoLimit() == MOST_STEPS
