"""Options as texts: what is written is read as the same, and what belongs to one picture is left out."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.crop.values import ASPECTS, Aspect, Padding, PaddingKind
from desktop.domain.files.formats import OutputFormat
from desktop.domain.geometry import Box
from desktop.domain.geometry.turning import Turn
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.domain.preparing.options import FACE_WORDS, option_texts, with_options
from desktop.domain.rules.profiles import ProfileId

PADDINGS = st.one_of(
    st.sampled_from([Padding(kind) for kind in PaddingKind if kind is not PaddingKind.COLOUR]),
    st.tuples(*[st.integers(0, 255)] * 3).map(lambda colour: Padding(PaddingKind.COLOUR, colour)),
)
MARGINS = st.one_of(
    st.sampled_from([(3.0, PrepareOptions().least), (2.0, 2.0)]),
    st.integers(200, 1000).map(lambda hundredths: (hundredths / 100, hundredths / 100)),
)
OPTIONS = st.builds(
    PrepareOptions,
    crop=st.sampled_from([CropMode.AUTO, CropMode.KEEP]),
    aspect=st.sampled_from([Aspect.parse(text) for text in ASPECTS]),
    faces=st.sampled_from(list(FACE_WORDS.values())),
    padding=PADDINGS,
    format=st.sampled_from(OutputFormat),
    max_bytes=st.integers(1_000, 10_000_000),
    straighten=st.booleans(),
    rules=st.lists(st.sampled_from(ProfileId), unique=True).map(tuple),
)


@given(OPTIONS, MARGINS)
def test_what_is_written_is_read_as_the_same(options: PrepareOptions, margin: tuple[float, float]) -> None:
    asked = replace(options, margin=margin[0], least=margin[1])
    assert with_options(PrepareOptions(), option_texts(asked)) == asked


def test_what_belongs_to_one_picture_is_left_out() -> None:
    own = PrepareOptions(
        crop=CropMode.MANUAL, frame=Box(1, 2, 3, 4), faces=FaceChoice.of("F2"), turn=Turn(3.0), margin=2.5, least=2.5
    )
    texts = option_texts(own)
    assert (texts["crop"], texts["margin"], "faces" in texts) == ("auto", "2.5", False)
    assert with_options(PrepareOptions(), texts).frame is None
