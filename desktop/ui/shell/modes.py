"""The modes of the window, in the order of the rail: a new one is a row here and a package of its own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.effect.mode import EFFECT
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated
from desktop.ui.prepare.mode import PREPARE
from desktop.ui.qa.mode import QA, QaMode

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.kit.mode import ModeContext


PREPARING = QT_TRANSLATE_NOOP("Actions", "Preparing many")


def load_many() -> Callable[[ModeContext], QWidget]:
    """What makes the page on which many are prepared, imported behind the first picture: modes know no other."""
    from desktop.ui.batch.asking import BatchQuestions  # noqa: PLC0415
    from desktop.ui.batch.page import BatchPage  # noqa: PLC0415

    def make(context: ModeContext) -> QWidget:
        asking = BatchQuestions(context.window)
        page = BatchPage(context.services, context.runner, context.preferences, asking, pasted=context.paste_folder)
        page.job_started.connect(lambda job: context.jobs.show_job(job, lambda: translated("Actions", PREPARING)))
        context.jobs.listen(page.notice)
        return page

    return make


MODES = (PREPARE, EFFECT, replace(QA, make=partial(QaMode, many=load_many)))
"""The first is the one the program starts with; it gets what no other has a use for."""
