"""What takes bytes from outside, each as a function of bytes that lets only bugs out."""

from __future__ import annotations

import io
import json
import shutil
import tempfile
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from pydantic import ValidationError

from desktop.assets import SAMPLES
from desktop.cloud.errors import service_error, verdict_of
from desktop.cloud.wire.replies import DetectReply, Envelope, FusedReply, MaterialListReply, ResponseHead
from desktop.domain.errors import FusionDeskError
from desktop.domain.jobs import NoProgress
from desktop.domain.marking.implicit import parsed_label
from desktop.domain.workspace.edit import Edit
from desktop.services.manifest import KIND, MANIFEST_NAME, GrowingManifest
from desktop.services.preparing.overrides import OverridesError, read_overrides
from desktop.storage.journal import HEADER, JsonLinesJournal
from desktop.storage.plans.files import PlanFiles
from desktop.storage.saving import FileSaver
from desktop.storage.settings import SettingsFile
from desktop.storage.workspace.repository import WorkspaceFolders
from desktop.vision.images import PictureFiles
from tests.workspaces import make_activity, make_info, make_material

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PLAN = """
title = "a plan"
photos.paths = ["photos/*.jpg"]
materials = [{ path = "m.png" }]
settings = [{ engine = "local" }]
"""
READER = PictureFiles(max_pixels=4_000_000)


def picture(data: bytes) -> None:
    READER.decode(data, Path("case"), at_least=64)


def plan(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.toml"
        path.write_bytes(data)
        PlanFiles().read(path)


def manifest(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / MANIFEST_NAME).write_bytes(data)
        growing = GrowingManifest(Path(folder), FileSaver())
        growing.written()
        growing.put(0, {"source": "a.jpg", "status": "failed"})
        growing.write()


def overrides(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("overrides.toml" if data.startswith(b"[") else "overrides.csv")
        path.write_bytes(data)
        read_overrides(path)


def label(data: bytes) -> None:
    """What a picture says that made it."""
    parsed_label(data.decode("utf-8", "replace"))


def journal(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "run.journal"
        path.write_bytes(data)
        with closing(JsonLinesJournal(path)) as opened:
            opened.finished()


def settings(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(data)
        SettingsFile(path).load()


def wire(data: bytes) -> None:
    """As the client reads a reply, and then as each of the things it may have asked for."""
    response = Envelope.model_validate_json(data).response
    ResponseHead.model_validate(response)
    for model in (FusedReply, MaterialListReply, DetectReply):
        try:
            read = model.model_validate(response)
        except ValidationError:
            continue
        if isinstance(read, MaterialListReply):
            read.to_materials()
        if isinstance(read, DetectReply):
            read.to_faces()


def catalogue(data: bytes) -> None:
    """Whatever code the service thinks of, and its message, become an error with advice."""
    code, _, message = data.decode("utf-8", "replace").partition("\n")
    verdict_of(code)
    service_error(code, message, request_id="", exchange=None)  # type: ignore[arg-type] # not looked at


def archive(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.zip"
        path.write_bytes(data)
        WorkspaceFolders().unpack(path, Path(folder) / "workspace", NoProgress())


def database(data: bytes) -> None:
    """A workspace whose one file is ``data``."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(_workspace(), folder, dirs_exist_ok=True)
        (Path(folder) / "workspace.db").write_bytes(data)
        with closing(WorkspaceFolders().open(Path(folder))) as store:
            store.verify(NoProgress())
            store.summaries()
            for activity in store.activities():
                list(store.materials(activity.id))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "picture": picture,
    "plan": plan,
    "manifest": manifest,
    "overrides": overrides,
    "label": label,
    "journal": journal,
    "settings": settings,
    "wire": wire,
    "catalogue": catalogue,
    "archive": archive,
    "database": database,
}

EXPECTED = FusionDeskError, OverridesError, ValidationError
"""What bad bytes may raise: our errors, and what the wire models say before it is made one of ours."""


def is_expected(name: str, data: bytes) -> bool:
    """Whether ``data`` is taken or refused as it should be; bugs come out as what they are."""
    try:
        TARGETS[name](data)
    except EXPECTED:
        return False
    return True


@cache
def _workspace() -> Path:
    """A small one, made once a process."""
    room = Path(tempfile.mkdtemp(prefix="fusion-desk-campaign-"))
    with closing(WorkspaceFolders().create(room / "workspace", make_info())) as store:
        stored = store.put_file((SAMPLES / "grace_hopper.jpg").read_bytes()[:3000], ".jpg")
        store.apply(Edit(activities=(make_activity(),)))
        store.apply(Edit(materials=tuple(make_material(f"m{it}", picture=stored) for it in range(3))))
        store.export(room / "workspace.zip", NoProgress())
    return room / "workspace"


def _archived() -> bytes:
    return _workspace().with_suffix(".zip").read_bytes()


def _database_bytes() -> bytes:
    return (_workspace() / "workspace.db").read_bytes()


def sound_inputs(name: str) -> list[bytes]:
    """What the target takes without a word: what is changed begins with these."""
    return [it() for it in _SOUND[name]]


def _saved(form: str) -> bytes:
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((96, 64)).convert("RGB").save(buffer, form)
    return buffer.getvalue()


def _json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


_BOX = {"X": 1, "Y": 2, "Width": 30, "Height": 40}
_MATERIAL = {
    "MaterialId": "mt_1",
    "MaterialStatus": 3,
    "MaterialFaceList": [{"FaceId": "F_1", "FaceInfo": _BOX}],
    "CreateTime": "2026-01-01 00:00:00",
}
_FACE = {**_BOX, "FaceAttributesInfo": {"Pitch": 1.0, "Yaw": 2.0, "Roll": 3.0}}

_SOUND: Mapping[str, tuple[Callable[[], bytes], ...]] = {
    "picture": tuple(partial(_saved, form) for form in ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")),
    "plan": (PLAN.encode,),
    "manifest": (
        lambda: _json({"kind": KIND, "items": [{"source": "a.jpg", "status": "prepared", "output": "b.jpg"}]}),
        lambda: _json({"items": [{"source": "a.jpg", "status": "failed"}]}),
    ),
    "overrides": (b"name,margin\nanna*,2.5\n".strip, b'["anna*"]\nmargin = "2.5"\n'.strip),
    "label": (lambda: _json({"AIGC": {"Label": "1", "ContentProducer": "x"}}),),
    "journal": (lambda: _json(HEADER) + b"\n" + _json({"key": "a", "result": {"status": "failed"}}) + b"\n",),
    "settings": (lambda: _json({"language": "zh_CN", "theme": "dark", "max_bytes": 375000, "faces": "largest"}),),
    "wire": (
        lambda: _json({"Response": {"RequestId": "1", "FusedImage": "aGk="}}),
        lambda: _json({"Response": {"RequestId": "1", "Error": {"Code": "AuthFailure", "Message": "no"}}}),
        lambda: _json({"Response": {"RequestId": "1", "Count": 1, "MaterialInfos": [_MATERIAL]}}),
        lambda: _json({"Response": {"RequestId": "1", "ImageWidth": 9, "ImageHeight": 9, "FaceInfos": [_FACE]}}),
    ),
    "catalogue": (b"FailedOperation.ImageDecodeFailed\nsaid".strip, b"AuthFailure.SecretIdNotFound\n".strip),
    "archive": (_archived,),
    "database": (_database_bytes,),
}
