"""Names of pictures in a package."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.services.workspace.package_names import MAX_STEM, package_names, safe_stem


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("福字", "福字"),
        ("spring-2.0 (final)", "spring-2.0_(final)"),
        ("a/b\\c:d*e?f", "a_b_c_d_e_f"),
        ("../../etc/passwd", "etc_passwd"),
        (".hidden.", "hidden"),
        ("  ", "material"),
        ("???", "material"),
        ("CON", "_CON"),
        ("com1.x", "_com1.x"),
        ("e\u0301t\u00e9", "\u00e9t\u00e9"),
        ("长" * 80, "长" * MAX_STEM),
        ("\U00020000" * 60, "\U00020000" * 45),
        ("\udcb4\udcba A", "A"),
        ("x" * (MAX_STEM - 1) + " y", "x" * (MAX_STEM - 1)),
    ],
)
def test_a_name_every_system_takes(name: str, stem: str) -> None:
    assert safe_stem(name) == stem


def test_each_name_is_there_once_whatever_its_case() -> None:
    files = [("Fu", ".jpg"), ("fu", ".jpg"), ("fu", ".png"), ("FU", ".jpg")]
    assert package_names(files) == ("Fu.jpg", "fu-2.jpg", "fu.png", "FU-3.jpg")


@given(st.lists(st.text(max_size=8), max_size=20))
def test_any_names_make_different_plain_ones(names: list[str]) -> None:
    made = package_names((name, ".jpg") for name in names)
    assert len({name.casefold() for name in made}) == len(names)
    assert not any(set(name) & set('/\\:*?"<>|\0\n') or name.startswith(".") for name in made)
