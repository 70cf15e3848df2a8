"""The seven fields of the implicit label: within their characters, their pairs and the service's 256."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.marking.implicit import (
    MAX_PRODUCER,
    ImplicitLabel,
    check_producer,
    first_label,
    fitted_label,
    parsed_label,
    usable_producer,
)

LETTERS = [chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\']
DIGEST = "0123456789abcdef" * 4

producers = st.text(st.sampled_from(LETTERS), min_size=1, max_size=MAX_PRODUCER)


def test_the_first_writer_is_the_propagator_too() -> None:
    assert json.loads(first_label("ACME", "42").text) == {
        "Label": "1",
        "ContentProducer": "ACME",
        "ProduceID": "42",
        "ReservedCode1": "",
        "ContentPropagator": "ACME",
        "PropagateID": "42",
        "ReservedCode2": "",
    }


@given(producers)
def test_every_producer_that_may_stand_there_fits_the_service_with_all_fields(producer: str) -> None:
    label = fitted_label(check_producer(producer), DIGEST, 256)
    assert len(label.text) <= 256
    assert len(label.produce_id) >= 16
    assert parsed_label(label.text) == label


def test_ids_are_as_long_as_fits() -> None:
    assert [len(fitted_label("x" * count, DIGEST, 256).produce_id) for count in (27, 32, 33, 40, 41, 48)] == [
        32, 32, 24, 24, 16, 16,
    ]  # fmt: skip
    with pytest.raises(ValueError, match="at most 256"):
        fitted_label("x" * 60, DIGEST, 256)


@given(st.text(min_size=1).filter(lambda text: any(it not in LETTERS for it in text)))
def test_a_foreign_character_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="may not stand"):
        check_producer(text)
    with pytest.raises(OutputError) as caught:
        usable_producer(text)
    assert (caught.value.code, caught.value.values) == (ErrorCode.PRODUCER_UNFIT, {"producer": text})


def test_the_length_is_counted() -> None:
    assert check_producer("x" * 48) == "x" * 48
    with pytest.raises(ValueError, match="49 characters"):
        check_producer("x" * 49)


def test_no_producer_is_the_program_itself() -> None:
    assert usable_producer("") == "FusionDesk"
    assert usable_producer("ACME") == "ACME"


def test_a_label_of_another_writer_is_read_with_what_it_has() -> None:
    assert parsed_label('{"AIGC": {"Label": 2, "ContentProducer": "A"}}') == ImplicitLabel("2", "A", "")
    assert parsed_label('{"Label":"3"}') == ImplicitLabel("3", "", "")


@pytest.mark.parametrize("text", ["", "AI", "[1]", "{}", '{"AIGC": 1}', '{"ContentProducer": "A"}'])
def test_what_is_no_label_is_none(text: str) -> None:
    assert parsed_label(text) is None
