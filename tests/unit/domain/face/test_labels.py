"""Labels F1, F2, … by area, which stay with their face."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.face.labels import SAME_FACE_OVERLAP, SAME_RANK, assign_labels, by_size, match_by_overlap
from desktop.domain.geometry import Box

boxes = st.builds(Box, st.integers(0, 60), st.integers(0, 60), st.integers(1, 40), st.integers(1, 40))
several = st.lists(boxes, max_size=8)
LARGE, MIDDLE, SMALL = Box(0, 0, 50, 60), Box(100, 0, 40, 50), Box(200, 0, 30, 30)


def test_the_largest_face_is_f1() -> None:
    assert assign_labels([SMALL, LARGE, MIDDLE]) == ("F3", "F1", "F2")


def test_faces_of_nearly_the_same_size_count_from_left_to_right() -> None:
    right, left, between = Box(900, 50, 100, 100), Box(10, 50, 100, 95), Box(500, 0, 104, 100)
    assert assign_labels([right, left, between]) == ("F3", "F1", "F2")


def test_a_face_clearly_larger_comes_first_wherever_it_is() -> None:
    left, right = Box(10, 50, 100, 100), Box(900, 50, 110, 110)
    assert assign_labels([left, right]) == ("F2", "F1")


def test_of_two_in_a_column_the_upper_comes_first_though_the_lower_is_a_little_to_the_left() -> None:
    upper, lower = Box(12, 0, 40, 40), Box(10, 100, 40, 40)
    assert assign_labels([lower, upper]) == ("F2", "F1")


@given(st.lists(st.integers(-3, 3), min_size=8, max_size=8))
def test_a_few_per_cent_of_area_do_not_change_who_is_who(jitter: list[int]) -> None:
    group = [Box(100, 30, 100, 120), Box(400, 25, 98, 118), Box(700, 40, 103, 122), Box(1000, 90, 70, 84)]
    sizes = zip(group, jitter[::2], jitter[1::2], strict=True)
    again = [Box(box.x - dx, box.y, box.width + dx, box.height + dy) for box, dx, dy in sizes]
    assert assign_labels(again) == assign_labels(group) == ("F1", "F2", "F3", "F4")


def test_a_face_found_again_keeps_its_label_though_another_is_larger_now() -> None:
    grown = Box(198, 0, 33, 33)
    previous = [("F1", SMALL), ("F2", LARGE)]
    assert assign_labels([LARGE, grown], previous) == ("F2", "F1")


def test_a_new_face_gets_the_next_free_number() -> None:
    assert assign_labels([LARGE, MIDDLE], [("F1", MIDDLE)]) == ("F2", "F1")


def test_a_face_that_has_gone_does_not_pass_its_label_on() -> None:
    assert assign_labels([MIDDLE], [("F1", LARGE)]) == ("F2",)


def test_two_faces_that_overlap_are_paired_with_the_nearer_one() -> None:
    first, second = Box(0, 0, 40, 40), Box(12, 0, 40, 40)
    assert match_by_overlap([first, second], [second, first], 0.3) == ((0, 1), (1, 0))


def test_too_little_overlap_is_no_match() -> None:
    assert match_by_overlap([Box(0, 0, 10, 10)], [Box(6, 0, 10, 10)], 0.3) == ()


@given(several, several, st.floats(0.01, 1))
def test_matches_are_one_to_one_and_overlap_enough(old: list[Box], new: list[Box], minimum: float) -> None:
    pairs = match_by_overlap(old, new, minimum)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(old[i].overlap(new[j]) >= minimum for i, j in pairs)
    assert [i for i, _ in pairs] == sorted(i for i, _ in pairs)


@given(several, several, st.floats(0.01, 1))
def test_nothing_that_could_be_matched_is_left_over(old: list[Box], new: list[Box], minimum: float) -> None:
    pairs = match_by_overlap(old, new, minimum)
    left_old = set(range(len(old))) - {i for i, _ in pairs}
    left_new = set(range(len(new))) - {j for _, j in pairs}
    assert all(old[i].overlap(new[j]) < minimum for i in left_old for j in left_new)


@given(several)
def test_without_a_past_labels_are_f1_to_fn_the_larger_before_the_clearly_smaller(found: list[Box]) -> None:
    labels = assign_labels(found)
    ranked = [found[index] for index in by_size(found)]
    assert [labels[index] for index in by_size(found)] == [f"F{number + 1}" for number in range(len(found))]
    for place, box in enumerate(ranked):
        assert all(box.area >= later.area * SAME_RANK for later in ranked[place:])


@given(
    st.lists(boxes, max_size=6, unique=True).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found)))
)
def test_the_order_in_which_faces_were_found_does_not_matter(orders: tuple[list[Box], list[Box]]) -> None:
    first, second = (dict(zip(order, assign_labels(order), strict=True)) for order in orders)
    assert first == second


@given(several, several)
def test_labels_are_never_given_twice(old: list[Box], new: list[Box]) -> None:
    previous = list(zip(assign_labels(old), old, strict=True))
    labels = assign_labels(new, previous)
    assert len(set(labels)) == len(new)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=6, unique=True), st.data())
def test_faces_apart_keep_their_labels_however_they_are_found_again(places: list[int], data: st.DataObject) -> None:
    old = [Box(place * 50, 0, 30 + place, 40) for place in places]
    labels = assign_labels(old)
    shifts = st.integers(-3, 3)
    again = [Box(box.x + data.draw(shifts), box.y + data.draw(shifts), box.width, box.height) for box in old]
    order = data.draw(st.permutations(range(len(old))))
    found = assign_labels([again[index] for index in order], list(zip(labels, old, strict=True)))
    assert found == tuple(labels[index] for index in order)


def test_the_limit_for_the_same_face_lies_between_neighbour_and_jitter() -> None:
    face = Box(0, 0, 40, 50)
    assert face.overlap(Box(3, -3, 42, 47)) > SAME_FACE_OVERLAP
    assert face.overlap(Box(25, 0, 40, 50)) < SAME_FACE_OVERLAP
