"""The document of ``preview``, ``fuse`` and ``ultra``: the contract that scripts rely on."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import FusedFace
from desktop.domain.fusing.order import Order
from desktop.domain.fusing.outcome import Address, Figures, FusedPicture, Outcome, Saved
from desktop.domain.geometry import Box
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.documents import outcome_document
from tests.unit.services.cloud.fakes import EXCHANGE, REQUEST_ID

PICTURE = FusedPicture(np.zeros((4, 4, 3), np.uint8), PictureFormat.PNG)
BOX = {"x": 1, "y": 2, "width": 3, "height": 4}


def test_a_preview_names_photo_and_template_faces() -> None:
    face = FusedFace("/a/user.jpg", Box(1, 2, 3, 4), "F1", Box(1, 2, 3, 4))
    outcome = Outcome(Order("local"), PICTURE, faces=(face,), figures=Figures(12.34))
    assert outcome_document(outcome, Saved(Path("fused.png"))) == {
        "output": "fused.png",
        "engine": "local",
        "faces": [{"photo": "/a/user.jpg", "photo_box": BOX, "template_label": "F1", "template_box": BOX}],
        "elapsed_ms": 12.3,
        "findings": [],
    }


def test_a_call_names_its_request_and_the_face_ids_and_leaves_open_what_the_service_chose() -> None:
    faces = (FusedFace("a.jpg", Box(1, 2, 3, 4), template_face_id="mt_1_1"), FusedFace("https://example.com/b.jpg"))
    note = Finding(FindingCode.SUFFIX_CORRECTED, Severity.INFO, {"name": "out.jpg", "format": "jpg"})
    found = Finding(FindingCode.PHOTO_UNCHECKED, Severity.INFO)
    outcome = Outcome(
        Order("FuseFace"), PICTURE, faces=faces, findings=(found,), exchange=EXCHANGE, request_id=REQUEST_ID
    )
    document = json.loads(json.dumps(outcome_document(outcome, Saved(Path("out.jpg"), (note,)))))
    assert list(document) == [
        "output",
        "engine",
        "faces",
        "elapsed_ms",
        "request_id",
        "attempts",
        "charged",
        "findings",
    ]
    assert (document["engine"], document["request_id"]) == ("FuseFace", REQUEST_ID)
    assert document["faces"] == [
        {
            "photo": "a.jpg",
            "photo_box": BOX,
            "template_label": None,
            "template_box": None,
            "template_face_id": "mt_1_1",
        },
        {"photo": "https://example.com/b.jpg", "photo_box": None, "template_label": None, "template_box": None},
    ]
    assert [finding["code"] for finding in document["findings"]] == ["photo.unchecked", "write.suffix_corrected"]


def test_a_result_by_url_says_where_and_until_when() -> None:
    address = Address("https://h/r.png", datetime(2025, 3, 15, tzinfo=UTC))
    outcome = Outcome(Order("FuseFaceUltra"), PICTURE, exchange=EXCHANGE, address=address)
    document = outcome_document(outcome, Saved(Path("o.jpg")))
    assert (document["url"], document["expires"]) == ("https://h/r.png", "2025-03-15T00:00:00+00:00")
