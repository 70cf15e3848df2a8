from __future__ import annotations

from desktop.cloud.snippets.text import filled, sections


def test_a_part_goes_in_where_its_placeholder_stands() -> None:
    assert filled("f(«a», «b»);\n", a="1", b="2") == "f(1, 2);\n"


def test_lines_of_a_part_keep_the_margin_of_the_placeholder() -> None:
    assert filled("{\n    «body»\n}", body="a\n\nb") == "{\n    a\n\n    b\n}"


def test_a_line_with_nothing_but_an_empty_part_disappears() -> None:
    assert filled("a\n  «b»\nc", b="") == "a\nc"


def test_what_was_filled_in_is_not_filled_again() -> None:
    assert filled("«a»", a="«b»", b="never") == "«b»"


def test_only_a_line_feed_is_a_line_end() -> None:
    assert filled("  «a»", a="x\u2028y\x0bz") == "  x\u2028y\x0bz"


def test_empty_sections_leave_no_gap() -> None:
    assert sections("a", "", "b") == "a\nb"
