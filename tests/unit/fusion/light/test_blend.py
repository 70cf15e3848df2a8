"""What is laid over a fused face as it lay over the template."""

from __future__ import annotations

import numpy as np

from desktop.fusion.light.blend import put_on


def grey(*levels: float) -> np.ndarray:
    return np.repeat(np.array([levels], np.float32)[..., None], 3, axis=2)


def test_the_same_face_looks_as_it_did() -> None:
    bare, worn = grey(120, 120, 200), grey(30, 180, 200)
    assert np.allclose(put_on(bare, bare, worn), worn)


def test_a_rim_over_what_is_dark_already_gets_no_darker_than_it_is_and_a_glint_is_added() -> None:
    face = put_on(grey(40, 40), grey(120, 120), grey(30, 180))
    assert np.allclose(face[0, :, 0], [10, 100])
    assert np.allclose(put_on(grey(200), grey(120), grey(30)), 110), "a lighter face is darkened by no more"
