"""What a new file is called where its name is taken."""

from __future__ import annotations

from itertools import islice
from pathlib import PurePath

import pytest

from desktop.domain.files.names import numbered, numbered_behind


@pytest.mark.parametrize(
    ("name", "names"),
    [("a.zip", ["a.zip", "a-2.zip", "a-3.zip"]), ("a", ["a", "a-2", "a-3"]), ("a.b.jpg", ["a.b.jpg", "a.b-2.jpg"])],
)
def test_the_number_goes_before_the_suffix(name: str, names: list[str]) -> None:
    assert [path.name for path in islice(numbered(PurePath("folder", name)), len(names))] == names


def test_of_copies_it_goes_behind() -> None:
    assert [str(path) for path in islice(numbered_behind(PurePath("a.db")), 3)] == ["a.db", "a.db.2", "a.db.3"]
