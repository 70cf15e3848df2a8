"""What is known of an engine before it is used: parameters as data, and which of them hold."""

from __future__ import annotations

import pytest

from desktop.domain.cloud.calls import Site
from desktop.domain.fusing.engine import Cost, EngineInfo
from desktop.domain.fusing.parameters import (
    Direction,
    Offer,
    Parameter,
    ParameterGroup,
    ParameterKind,
    ParameterValues,
)

STYLE = Parameter("style", "Style", ParameterKind.CHOICE, "plain", choices=("plain", "rich", "bare"))
STRENGTH = Parameter(
    "strength",
    "Strength",
    ParameterKind.NUMBER,
    0,
    direction=Direction.USER,
    belongs_to=STYLE,
    offers=(("plain", Offer(10, (10, 20))), ("rich", Offer(50))),
)
GRAIN = Parameter(
    "grain",
    "Grain",
    ParameterKind.NUMBER,
    0.5,
    high=1,
    decimals=2,
    belongs_to=STYLE,
    offers=(("plain", Offer(0.5)), ("rich", Offer(0.5))),
    optional=True,
)
INFO = EngineInfo(
    "test",
    "Test",
    Cost.FREE,
    frozenset(),
    (ParameterGroup("all", "All", (STYLE, STRENGTH, GRAIN)),),
    told=("strength", "grain"),
)


def values(**given: str | float) -> ParameterValues:
    return ParameterValues.of(**given)


def test_the_same_values_are_equal_in_whatever_order_they_were_set() -> None:
    assert values(a=1, b=2) == values(b=2).having(a=1)
    assert values(a=1).without("a", "b") == values()
    assert ParameterValues.of(a=None) == values()
    assert "a" in values(a=1)
    assert "b" not in values(a=1)
    assert list(values(b=2, a=1)) == [("a", 1), ("b", 2)]
    assert (values(a=1).text("a"), values().text("a")) == ("1", "")


def test_an_algorithm_offers_a_parameter_with_its_own_recommendation() -> None:
    assert STRENGTH.value(values()) == 10
    assert STRENGTH.value(values(style="rich")) == 50
    assert STRENGTH.value(values(style="rich", strength=70)) == 70


def test_an_algorithm_that_takes_no_such_parameter_ignores_it() -> None:
    assert STRENGTH.offer(values(style="bare")) is None
    assert STRENGTH.value(values(style="bare", strength=70)) == 0


def test_a_parameter_that_depends_on_nothing_is_always_offered() -> None:
    assert STYLE.offer(values()) == Offer("plain")


def test_choosing_an_algorithm_brings_its_own_recommendation() -> None:
    before = values(strength=70, grain=0.2)
    assert INFO.chosen(before, STYLE, "rich") == values(style="rich", grain=0.2)


def test_choosing_an_algorithm_drops_what_it_does_not_take() -> None:
    assert INFO.chosen(values(grain=0.2), STYLE, "bare") == values(style="bare")


def test_the_usual_algorithm_need_not_be_said() -> None:
    assert INFO.chosen(values(style="rich"), STYLE, "plain") == values()


def test_a_run_is_told_from_others_by_what_holds() -> None:
    assert [text for _, text in INFO.told_values(values())] == ["10"]
    assert [text for _, text in INFO.told_values(values(grain=0.2))] == ["10", "0.2"]
    assert INFO.told_values(values(style="bare", grain=0.2)) == ()


def test_an_engine_may_be_offered_at_some_sites_only() -> None:
    assert INFO.offered_at(Site.INTERNATIONAL)
    only = EngineInfo("x", "X", Cost.CHARGED_CALL, frozenset(), sites=frozenset({Site.MAINLAND}))
    assert not only.offered_at(Site.INTERNATIONAL)
    assert (INFO.is_free, only.is_free) == (True, False)


def test_an_unknown_parameter_is_a_mistake_of_the_program() -> None:
    with pytest.raises(StopIteration):
        INFO.parameter("colour")
