"""What the program is made of is read from the records of what is installed."""

from __future__ import annotations

from email.message import Message

import pytest

from desktop.services.program_parts import ProgramPart, licence_of, parts_table, program_parts


def record(**fields: str | list[str]) -> Message:
    message = Message()
    for name, values in fields.items():
        for value in [values] if isinstance(values, str) else values:
            message[name.replace("_", "-")] = value
    return message


def test_the_program_and_its_libraries_are_named_with_their_licences() -> None:
    parts = {part.name.lower(): part for part in program_parts()}
    assert "fusion-desk" in parts
    assert parts["pillow"].version
    assert "MIT" in parts["pillow"].licence
    assert not {"pytest", "distributed"} & set(parts), "of extras nothing"


def test_what_has_no_record_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bundle keeps the program's own record only."""
    asked = ["pillow>=1", "no-such-library>=2 ; python_version > '3'", "other; extra == 'dev'"]
    monkeypatch.setattr("desktop.services.program_parts.requires", lambda _: asked)
    assert [part.name for part in program_parts()] == ["fusion-desk", "pillow"]


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License_Expression": "MIT", "License": "other"}, "MIT"),
        ({"License": "BSD-3-Clause"}, "BSD-3-Clause"),
        (
            {"License": "Permission is hereby granted" * 9, "Classifier": ["License :: OSI Approved :: MIT License"]},
            "MIT License",
        ),
        ({"License": "two\nlines"}, "–"),
        ({}, "–"),
    ],
)
def test_a_licence_is_found_where_a_record_has_it(fields: dict[str, str | list[str]], licence: str) -> None:
    assert licence_of(record(**fields)) == licence


def test_parts_become_a_table() -> None:
    assert parts_table([ProgramPart("a", "1", "MIT")], ("part", "version", "licence")).splitlines() == [
        "| part | version | licence |",
        "|---|---|---|",
        "| a | 1 | MIT |",
    ]
