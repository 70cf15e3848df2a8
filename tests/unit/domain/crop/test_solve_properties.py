"""The crop solver against its definition: laws on pictures of any size, and a search of every frame on small ones."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product
from typing import TYPE_CHECKING

from hypothesis import assume, event, example, given, settings
from hypothesis import strategies as st

from desktop.domain.crop.solve import (
    Aspect,
    CropGoal,
    CropImpossible,
    CropRequest,
    CropSolution,
    Padding,
    PaddingKind,
    Side,
    check_frame,
    fit_within,
    frame_margins,
    largest_factor,
    off_centre,
    solve,
)
from desktop.domain.geometry import Box, Size

if TYPE_CHECKING:
    from collections.abc import Iterator

BLUR = Padding(PaddingKind.BLUR)
RATIOS = [None, *(Fraction(*pair) for pair in ((1, 1), (3, 4), (4, 3), (9, 16), (16, 9), (1, 5), (7, 1)))]

aspects = st.sampled_from([Aspect(ratio) for ratio in RATIOS])
factors = st.integers(200, 500).map(lambda hundredths: hundredths / 100)


@st.composite
def requests(draw: st.DrawFn, *, side: int, face: int, most: int = 6) -> CropRequest:
    """Pictures up to ``side`` with up to ``most`` faces up to ``face``, some of them across the border."""
    picture = Size(draw(st.integers(1, side)), draw(st.integers(1, side)))
    boxes = st.builds(
        Box,
        st.integers(-face, picture.width),
        st.integers(-face, picture.height),
        st.integers(1, face),
        st.integers(1, face),
    )
    faces = tuple(draw(st.lists(boxes, min_size=1, max_size=most)))
    return CropRequest(picture, faces, margin=draw(factors), aspect=draw(aspects))


@st.composite
def roomy_requests(draw: st.DrawFn, *, least: int = 300, most: int = 6000) -> CropRequest:
    """Faces well inside a picture, so that many of them have a crop."""
    picture = Size(draw(st.integers(least, most)), draw(st.integers(least, most)))
    width, height = draw(st.integers(1, picture.width // 8)), draw(st.integers(1, picture.height // 8))
    boxes = st.builds(
        Box,
        st.integers(picture.width * 3 // 8, picture.width * 5 // 8 - width),
        st.integers(picture.height * 3 // 8, picture.height * 5 // 8 - height),
        st.integers(max(1, width // 2), width),
        st.integers(max(1, height // 2), height),
    )
    faces = tuple(draw(st.lists(boxes, min_size=1, max_size=6)))
    return CropRequest(picture, faces, margin=draw(factors), aspect=draw(aspects))


small = requests(side=14, face=4)
small_and_roomy = roomy_requests(least=8, most=24)
sized = requests(side=6000, face=900)
goals = st.sampled_from(CropGoal)


def margin(request: CropRequest) -> Fraction:
    return (Fraction(str(request.margin)) - 1) / 2


def keeps_aspect(width: int, height: int, ratio: Fraction | None) -> bool:
    """Each side is within half a pixel of what the other asks for: the half pixel is the longer side's rounding."""
    return ratio is None or max(abs(width - ratio * height), abs(height - width / ratio)) <= Fraction(1, 2)


def keeps_rules(request: CropRequest, frame: Box) -> bool:
    """The definition, written down without any of the solver's arithmetic."""
    need = margin(request)
    covered = all(
        min(face.x - frame.x, frame.right - face.right) >= need * face.width
        and min(face.y - frame.y, frame.bottom - face.bottom) >= need * face.height
        for face in request.faces
    )
    centred = max(abs(distance) for distance in off_centre(request.faces, frame)) <= 1
    return covered and centred and keeps_aspect(frame.width, frame.height, request.aspect.ratio)


def inside(request: CropRequest, frame: Box) -> bool:
    return Box.of_size(request.picture).contains(frame)


def every_stretch(faces: list[tuple[int, int]], need: Fraction, starts: range) -> Iterator[tuple[int, int]]:
    """Every (start, length) of one axis that covers ``faces``, given as (start, length), and is centred on them."""
    twice_middle = min(start for start, _ in faces) + max(start + length for start, length in faces)
    for start in starts:
        for length in range(max(1, twice_middle - 2 * start - 2), max(1, twice_middle - 2 * start + 3)):
            gaps = ((at - start, start + length - at - size, size) for at, size in faces)
            if all(min(before, after) >= need * size for before, after, size in gaps):
                yield start, length


def every_frame(request: CropRequest, *, beyond: int) -> list[Box]:
    """Every frame that keeps the rules and starts at most ``beyond`` pixels left of or above the picture."""
    need = margin(request)
    across = every_stretch(
        [(face.x, face.width) for face in request.faces], need, range(-beyond, request.picture.width + beyond)
    )
    down = every_stretch(
        [(face.y, face.height) for face in request.faces], need, range(-beyond, request.picture.height + beyond)
    )
    pairs = product(list(across), list(down))
    frames = (Box(x, y, width, height) for (x, width), (y, height) in pairs)
    return [frame for frame in frames if keeps_aspect(frame.width, frame.height, request.aspect.ratio)]


def solved(request: CropRequest) -> Box:
    answer = solve(request)
    assert isinstance(answer, CropSolution)
    return answer.frame


def refused(request: CropRequest) -> CropImpossible:
    """The answer when there is no frame; other requests are passed over."""
    answer = solve(request)
    assume(isinstance(answer, CropImpossible))
    assert isinstance(answer, CropImpossible)
    return answer


@given(st.one_of(sized, roomy_requests()), goals)
def test_every_crop_keeps_the_rules_inside_the_picture(request: CropRequest, goal: CropGoal) -> None:
    answer = solve(replace(request, goal=goal))
    if isinstance(answer, CropSolution):
        assert keeps_rules(request, answer.frame)
        assert inside(request, answer.frame)
        assert not answer.padded


@given(st.one_of(sized, roomy_requests()), goals)
def test_with_padding_there_is_always_a_crop_and_it_keeps_the_rules(request: CropRequest, goal: CropGoal) -> None:
    answer = solve(replace(request, goal=goal, padding=BLUR))
    assert isinstance(answer, CropSolution)
    assert keeps_rules(request, answer.frame)
    assert answer.padded == (not inside(request, answer.frame))


@given(roomy_requests(), goals)
def test_most_pictures_with_faces_well_inside_have_a_crop(request: CropRequest, goal: CropGoal) -> None:
    request = replace(request, margin=2.0, aspect=Aspect.free(), goal=goal)
    assert isinstance(solve(request), CropSolution)


@given(st.one_of(small, small_and_roomy))
def test_the_smallest_crop_is_the_smallest_of_all_frames(request: CropRequest) -> None:
    areas = [frame.area for frame in every_frame(request, beyond=0) if inside(request, frame)]
    answer = solve(request)
    event("a crop" if areas else "none")
    assert isinstance(answer, CropSolution) == bool(areas)
    if isinstance(answer, CropSolution):
        assert answer.frame.area == min(areas)


@given(st.one_of(small, small_and_roomy))
def test_the_largest_crop_is_the_largest_of_all_frames_inside(request: CropRequest) -> None:
    areas = [frame.area for frame in every_frame(request, beyond=0) if inside(request, frame)]
    answer = solve(replace(request, goal=CropGoal.LARGEST))
    event("a crop" if areas else "none")
    assert isinstance(answer, CropSolution) == bool(areas)
    if isinstance(answer, CropSolution):
        assert answer.frame.area == max(areas)


@settings(max_examples=60)
@given(requests(side=7, face=2, most=2), st.integers(200, 300), st.sampled_from(RATIOS[:6]))
def test_the_padded_crop_is_the_smallest_of_all_frames_and_reaches_out_least(
    request: CropRequest, hundredths: int, ratio: Fraction | None
) -> None:
    request = replace(request, margin=hundredths / 100, aspect=Aspect(ratio), padding=BLUR)
    frame = solved(request)
    frames = every_frame(request, beyond=20)
    smallest = min(other.area for other in frames)
    whole = Box.of_size(request.picture)
    assert frame.area == smallest
    assert frame.intersection_area(whole) == max(
        other.intersection_area(whole) for other in frames if other.area == smallest
    )


def extended(request: CropRequest, more: dict[Side, int]) -> CropRequest:
    """The request in a picture with more pixels on the given sides."""
    left, top = more.get(Side.LEFT, 0), more.get(Side.TOP, 0)
    picture = Size(
        request.picture.width + left + more.get(Side.RIGHT, 0), request.picture.height + top + more.get(Side.BOTTOM, 0)
    )
    return replace(request, picture=picture, faces=tuple(face.translated(left, top) for face in request.faces))


@given(st.one_of(sized, small))
def test_shortfalls_are_exactly_what_is_missing(request: CropRequest) -> None:
    more = {shortfall.side: shortfall.pixels for shortfall in refused(request).shortfalls}
    assert more
    assert min(more.values()) > 0
    assert isinstance(solve(extended(request, more)), CropSolution)
    for side, pixels in more.items():
        assert isinstance(solve(extended(request, {**more, side: pixels - 1})), CropImpossible)


@given(st.one_of(sized, small))
def test_one_shortfall_a_side_names_a_face_of_the_request(request: CropRequest) -> None:
    shortfalls = refused(request).shortfalls
    assert len({shortfall.side for shortfall in shortfalls}) == len(shortfalls)
    assert all(0 <= shortfall.face < len(request.faces) for shortfall in shortfalls)


@given(st.one_of(sized, small))
def test_the_pad_that_is_offered_is_what_padding_gives(request: CropRequest) -> None:
    assert solve(replace(request, padding=BLUR)) == CropSolution(refused(request).offers.pad, padded=True)


@given(st.one_of(sized, roomy_requests(), small))
def test_the_factor_that_is_offered_is_the_largest_that_works(request: CropRequest) -> None:
    factor = refused(request).offers.factor
    if factor is None:
        assert isinstance(solve(replace(request, margin=2.0)), CropImpossible)
        return
    assert 2 <= factor < request.margin
    assert isinstance(solve(replace(request, margin=factor)), CropSolution)
    assert isinstance(solve(replace(request, margin=round(factor + 0.01, 2))), CropImpossible)


@given(roomy_requests())
def test_the_slider_ends_where_the_picture_does(request: CropRequest) -> None:
    most = largest_factor(request.picture, request.faces, request.aspect)
    assert (most is not None) == isinstance(solve(replace(request, margin=2.0)), CropSolution)
    if most is not None:
        assert isinstance(solve(replace(request, margin=most)), CropSolution)
        assert isinstance(solve(replace(request, margin=round(most + 0.01, 2))), CropImpossible)


@given(requests(side=200, face=40))
def test_the_faces_that_are_offered_are_as_many_as_can_be_kept(request: CropRequest) -> None:
    kept = refused(request).offers.faces
    size = 0 if kept is None else len(kept)

    def works(indices: tuple[int, ...]) -> bool:
        faces = tuple(request.faces[index] for index in indices)
        return isinstance(solve(replace(request, faces=faces)), CropSolution)

    assert kept is None or works(kept)
    for more in range(size + 1, len(request.faces)):
        assert not any(works(indices) for indices in combinations(range(len(request.faces)), more))


@given(sized, st.integers(200, 300))
def test_check_frame_is_silent_exactly_when_the_margins_are_there(request: CropRequest, hundredths: int) -> None:
    frame, factor = refused(request).offers.pad, hundredths / 100
    need = (Fraction(str(factor)) - 1) / 2
    exact = min(
        min(Fraction(gap, size) for gap in gaps)
        for face in request.faces
        for size, gaps in (
            (face.width, (face.x - frame.x, frame.right - face.right)),
            (face.height, (face.y - frame.y, frame.bottom - face.bottom)),
        )
    )
    assert (check_frame(request.faces, frame, factor) == ()) == (exact >= need)


@given(st.integers(1, 20_000), st.integers(1, 20_000), st.integers(1, 2000))
@example(3001, 2000, 1080)
def test_fitting_never_enlarges_and_keeps_the_aspect_to_half_a_pixel(width: int, height: int, side: int) -> None:
    size = Size(width, height)
    fitted = fit_within(size, side)
    scale = min(Fraction(1), Fraction(side, size.long_side))
    assert fitted.long_side <= min(side, size.long_side)
    assert fitted.short_side == 1 or abs(fitted.width - width * scale) <= Fraction(1, 2)
    assert fitted.short_side == 1 or abs(fitted.height - height * scale) <= Fraction(1, 2)
    if size.long_side <= side:
        assert fitted == size


@given(roomy_requests())
def test_the_rule_still_holds_after_shrinking_to_the_limit(request: CropRequest) -> None:
    answer = solve(request)
    assume(isinstance(answer, CropSolution))
    frame = solved(request)
    size = fit_within(frame.size, 1080)
    scale_x, scale_y = size.width / frame.width, size.height / frame.height
    whole = Box.of_size(size)
    faces = tuple(face.translated(-frame.x, -frame.y).scaled(scale_x, scale_y) for face in request.faces)
    for face, margins in zip(faces, frame_margins(faces, whole), strict=True):
        # each edge of a face box is rounded by at most half a pixel, and so its sides by at most one
        rounding = float(margin(request)) + 0.5 + 1e-6
        assert min(margins.left, margins.right) * face.width >= float(margin(request)) * face.width - rounding
        assert min(margins.top, margins.bottom) * face.height >= float(margin(request)) * face.height - rounding
