"""What went wrong, and what to do about it, for every error code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain.cloud.errors import CloudError
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, readable_formats, sentences, translated
from desktop.ui.messages.error_rows import ERROR_ROWS
from desktop.ui.messages.wording import file_name, is_chinese, tight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.cloud.errors import Advice
    from desktop.domain.errors import FusionDeskError, Value

STEP = re.compile(r"\s*(?<![\d.])(\d\. )")
NOTHING_NAMED = QT_TRANSLATE_NOOP("Errors", "the picture")
OF_PICTURE = QT_TRANSLATE_NOOP("Errors", "{picture}: {text}")


def error_text(error: FusionDeskError) -> str:
    """What went wrong, in one sentence; an error of the cloud names the picture at fault."""
    text = tight(translated("Errors", ERROR_ROWS[error.code].text).format_map(_words(error.values)))
    if isinstance(error, CloudError) and error.picture:
        return translated("Errors", OF_PICTURE).format(picture=file_name(error.picture), text=text)
    return text


def error_about(name: str, error: FusionDeskError) -> str:
    """What went wrong with the file ``name``, for a list: most errors name their file themselves."""
    text = error_text(error)
    return text if name in text else f"{name}: {text}"


def error_advice(error: FusionDeskError) -> str:
    """What the user can do about it: the cloud's catalogue knows more than most codes alone."""
    row = ERROR_ROWS[error.code]
    if isinstance(error, CloudError) and not row.before_catalogue:
        return advice_text(error.verdict.advice)
    return translated("Errors", row.advice).replace("{formats}", readable_formats())


def error_told(error: FusionDeskError) -> str:
    """What went wrong, and what to do about it."""
    return sentences(error_text(error), error_advice(error))


def in_steps(advice: str) -> str:
    """Advice with each of its numbered steps on a line of its own."""
    return STEP.sub(r"\n\1", advice) if "2. " in advice else advice


def advice_text(advice: Advice) -> str:
    """The advice of the catalogue in the language of the window."""
    return advice.chinese if is_chinese() else advice.english


def _words(values: Mapping[str, Value]) -> dict[str, str]:
    """``name`` is the file the error is about; some errors are about the picture on screen and name no file."""
    path = values.get("path") or values.get("file")
    name = file_name(str(path)) if path else translated("Errors", NOTHING_NAMED)
    return {"name": name, "label": str(values.get("label", ""))}
