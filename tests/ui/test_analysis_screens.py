"""What the analysis says, to be looked at in both languages: a cover's heat map, half a face, all measurements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.domain.rules.rules import FindingCode
from tests.ui.patience import deliver
from tests.ui.screens import SCREENS, save_screen
from tests.ui.test_window import current

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

BAR = (170, 92, 280, 124)
"""Over both eyes of the sample."""


@pytest.fixture
def covered(astronaut: Path, tmp_path: Path) -> Path:
    with Image.open(astronaut) as picture:
        picture.paste((0, 0, 0), BAR)
        picture.save(tmp_path / "covered.png")
    return tmp_path / "covered.png"


@pytest.fixture
def half(grace_hopper: Path, tmp_path: Path) -> Path:
    """The face is cut by the picture's left edge."""
    with Image.open(grace_hopper) as picture:
        picture.crop((250, 0, picture.width, picture.height)).save(tmp_path / "half.png")
    return tmp_path / "half.png"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_screens_of_covers_half_faces_and_measurements(
    *, opened: Opened, window: DeskWindow, covered: Path, half: Path, language: str
) -> None:
    window.actions_[f"language_{language}"].trigger()
    opened(covered, half)
    assert window.prepare.canvas.heated() == ("F1",)
    save_screen(window, f"window-covered-{language}")
    window.prepare.compliance.measurements.button.click()
    deliver()
    card = window.prepare.compliance.measurements
    card.grab().save(str(SCREENS / f"card-measurements-{language}.png"))  # it is scrolled in the window
    save_screen(window, f"window-measurements-{language}")
    window.prepare.filmstrip.step(1)
    deliver()
    inspection = current(window).inspection
    assert inspection is not None
    found = inspection.findings
    assert FindingCode.WHOLE in {finding.code for finding in found}
    save_screen(window, f"window-half-a-face-{language}")
