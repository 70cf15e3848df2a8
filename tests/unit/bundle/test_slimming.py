"""Smaller files in the place of large ones do the same: one OpenBLAS, less ICU, no symbols."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import PySide6
import pytest

from bundle import icu
from bundle.linear_algebra import PASSED_ON, PROVIDER_FOLDER, passed_on
from bundle.slimming import OWNER, Slimmer, can_be_loaded, is_made_anew, once

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there files are made anew")

WHEELS = Path(cv2.__file__).parents[1]
EXTENSION = Path(cv2.__file__).with_name("cv2.abi3.so")
SIDE = 120
"""Smaller matrices OpenCV works on by itself."""


@pytest.fixture(scope="module")
def own_blas(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    """OpenBLAS as it is in the bundle."""
    (library,) = (WHEELS / OWNER).glob(f"{PASSED_ON}*")
    made = passed_on(library, [EXTENSION], tmp_path_factory.mktemp("blas"))
    assert made.stat().st_size < 100_000
    return ctypes.CDLL(str(made))


def pointer(array: np.ndarray) -> ctypes.c_void_p:
    return ctypes.c_void_p(array.ctypes.data)


def by_reference(*numbers: int) -> list[object]:
    return [ctypes.byref(ctypes.c_int32(number)) for number in numbers]


def matrix(kind: type[np.floating], seed: int = 1) -> np.ndarray:
    random = np.random.default_rng(seed).normal(size=(SIDE, SIDE))
    return np.asfortranarray(random + SIDE * np.eye(SIDE), dtype=kind)


@pytest.mark.parametrize(("kind", "letter"), [(np.float32, "s"), (np.float64, "d")])
class TestLinearAlgebra:
    def test_equations_are_solved_and_pivots_are_narrow(
        self, own_blas: ctypes.CDLL, kind: type[np.floating], letter: str
    ) -> None:
        left, right = matrix(kind), np.asfortranarray(np.ones((SIDE, 1)), dtype=kind)
        solved, factors = right.copy(order="F"), left.copy(order="F")
        pivots, info = np.full(SIDE + 1, -7, np.int32), ctypes.c_int32(-1)
        n, one = by_reference(SIDE, 1)
        own_blas[f"{letter}gesv_"](n, one, pointer(factors), n, pointer(pivots), pointer(solved), n, ctypes.byref(info))
        assert info.value == 0
        assert np.allclose(left @ solved, right, atol=1e-4)
        assert (pivots[:-1] > 0).all()
        assert pivots[-1] == -7, "nothing is written behind its end"

    def test_singular_values(self, own_blas: ctypes.CDLL, kind: type[np.floating], letter: str) -> None:
        given, info = matrix(kind), ctypes.c_int32(-1)
        values, vectors, work = np.zeros(SIDE, kind), np.zeros((SIDE, SIDE), kind), np.zeros(SIDE * SIDE * 8, kind)
        n, room = by_reference(SIDE, len(work))
        inside = np.zeros(8 * SIDE, np.int32)
        held = given.copy(order="F"), values, vectors, vectors.copy(), work, inside
        a, s, u, vt, w, iw = (pointer(it) for it in held)
        own_blas[f"{letter}gesdd_"](b"N", n, n, a, n, s, u, n, vt, n, w, room, iw, ctypes.byref(info))
        assert info.value == 0
        assert np.allclose(values, np.linalg.svd(given, compute_uv=False), rtol=1e-3)

    def test_products(self, own_blas: ctypes.CDLL, kind: type[np.floating], letter: str) -> None:
        first, second, product = matrix(kind, 2), matrix(kind, 3), np.zeros((SIDE, SIDE), kind, order="F")
        scalar = ctypes.c_float if letter == "s" else ctypes.c_double
        call = own_blas[f"cblas_{letter}gemm"]
        side, (a, b, c) = ctypes.c_int(SIDE), (pointer(it) for it in (first, second, product))
        column_major, as_it_is = 102, 111
        call(column_major, as_it_is, as_it_is, side, side, side, scalar(1), a, side, b, side, scalar(0), c, side)
        assert np.allclose(product, first @ second, rtol=1e-3)


def test_opencv_itself_works_with_it(tmp_path: Path) -> None:
    """The loader takes what is there under the name that OpenCV asks for."""
    (library,) = (WHEELS / OWNER).glob(f"{PASSED_ON}*")
    made = passed_on(library, [EXTENSION], tmp_path)
    program = (
        "import numpy as np, cv2; a = np.random.default_rng(1).normal(size=(150, 150)); "
        "assert np.allclose(cv2.gemm(a, a, 1, None, 0), a @ a); "
        "ok, x = cv2.solve(a, a[:, :1], flags=cv2.DECOMP_LU); assert ok and np.allclose(a @ x, a[:, :1]); "
        "assert np.allclose(cv2.SVDecomp(a)[0].ravel(), np.linalg.svd(a, compute_uv=False))"
    )
    environment = {"LD_PRELOAD": str(made), "LD_LIBRARY_PATH": str(WHEELS / PROVIDER_FOLDER)}
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)


def test_what_would_not_be_passed_on_ends_the_build(tmp_path: Path) -> None:
    (tmp_path / "numpy.libs").mkdir()
    (tmp_path / OWNER).mkdir()
    with pytest.raises(LookupError, match="libscipy_openblas64_"):
        passed_on(tmp_path / OWNER / "libopenblasp-r0.so", [], tmp_path)


class TestIcu:
    @pytest.mark.parametrize(
        "name", ["root.res", "zh_Hans_CN.res", "coll/zh.res", "coll/ucadata.icu", "nfc.nrm", "likelySubtags.res"]
    )
    def test_what_chinese_and_english_need_is_kept(self, name: str) -> None:
        assert icu.is_kept(name)

    @pytest.mark.parametrize("name", ["de.res", "sr_Latn_BA.res", "coll/ko.res", "brkitr/cjdict.dict", "zone/zh.res"])
    def test_other_languages_are_left_out(self, name: str) -> None:
        assert not icu.is_kept(name)

    def test_a_package_written_anew_has_the_same_items(self) -> None:
        items = (icu.Item("icudt73l/a.res", b"abc" + bytes(13)), icu.Item("icudt73l/b.res", bytes(16)))
        head = b"\x10\x00\xda\x27" + bytes(8) + b"CmnD"
        assert icu.items_of(icu.package_with(head, items)) == items

    def test_anything_else_is_refused(self) -> None:
        with pytest.raises(ValueError, match="package"):
            icu.items_of(bytes(100))

    def test_qt_is_content_with_less(self, tmp_path: Path) -> None:
        libraries = Path(PySide6.__file__).parent / "Qt" / "lib"
        made = icu.cut_data(next(libraries.glob(f"{icu.DATA}*")), tmp_path)
        assert made.stat().st_size < 8_000_000
        program = (
            "from PySide6.QtCore import QCollator, QLocale; "
            "order = QCollator(QLocale('zh_CN')); assert order.compare('八', '安') > 0; "  # by sound: an, ba
            "assert QLocale('zh_CN').toUpper('straße') == 'STRASSE'"
        )
        environment = {"LD_PRELOAD": str(made), "PYTHONPATH": str(WHEELS), "LC_ALL": "C.UTF-8"}
        subprocess.run([sys.executable, "-c", program], env=environment, check=True)


def test_symbols_for_debuggers_go_where_the_rest_can_be_loaded(tmp_path: Path) -> None:
    source, library = tmp_path / "a.c", tmp_path / "liba.so"
    source.write_text("int answer(void) { return 42; }\n")
    subprocess.run(["cc", "-shared", "-g3", "-o", library, source], check=True)
    slim = Slimmer([], tmp_path).slim(library, place="wheel/liba.so")
    assert slim.stat().st_size < library.stat().st_size
    assert ctypes.CDLL(str(slim)).answer() == 42


def test_what_strip_would_break_stays_as_it_is(tmp_path: Path) -> None:
    (provider,) = (WHEELS / PROVIDER_FOLDER).glob("libscipy_openblas64_*")
    assert can_be_loaded(provider)
    assert can_be_loaded(Slimmer([], tmp_path).slim(provider, place="numpy.libs/blas.so"))


def test_only_what_is_named_is_made_anew() -> None:
    assert is_made_anew(Path("/x") / OWNER / "libopenblasp-r0-59ffcd50.3.15.so")
    assert is_made_anew(Path("/x") / OWNER / "libaom-a0d22147.so.3.14.1")
    assert is_made_anew(Path("/x/pillow.libs/libxcb-9065bb12.so.1.1.0"))
    assert not is_made_anew(Path("/x/pillow.libs/libavif-c6062d5f.so.16.4.2"))
    assert not is_made_anew(Path("/usr/lib/libopenblas.so.0"))


def test_rows_are_in_one_order_and_there_once() -> None:
    assert once([("b", "2", "DATA"), ("a", "1", "DATA"), ("b", "2", "DATA")]) == [
        ("a", "1", "DATA"),
        ("b", "2", "DATA"),
    ]
