"""Where the catalogue comes from: the bundled samples, or a folder of pictures."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from desktop.assets import SAMPLES
from desktop.domain.cloud.calls import MaterialStatus
from desktop.domain.files.formats import MATERIAL_FORMATS, PictureFormat, suffixes
from desktop.domain.files.paths import is_folder
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.preparing import EncodeRequest
from desktop.domain.rules.limits import MAX_BYTES, MAX_SIDE
from desktop.sandbox.catalogue import SandboxCatalogue, Template, activity

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.domain.fusing.order import Subject
    from desktop.domain.picture import Pixels
    from desktop.services.bundle import Services

SUFFIXES = suffixes(MATERIAL_FORMATS)
PANEL = 360, 500
"""Width and height of one portrait in the group picture: three make a material 1080 pixels wide."""

EVERY_STATUS = (
    MaterialStatus.PASSED_BY_HUMAN,
    MaterialStatus.PASSED_BY_MACHINE,
    MaterialStatus.APPEAL_ACCEPTED,
    MaterialStatus.IN_REVIEW,
    MaterialStatus.FAILED_BY_HUMAN,
    MaterialStatus.UNDER_APPEAL,
    MaterialStatus.APPEAL_REJECTED,
    MaterialStatus.FAILED_BY_MACHINE,
)
"""The first three can be used: one of each sample."""

LONG_LIST = 24
"""Materials of the second activity: more than one page of DescribeMaterialList."""


def sample_catalogue(services: Services, now: datetime) -> SandboxCatalogue:
    """Two activities made of the two sample portraits and of a group picture with three faces.

    The first (换脸版) has every review status once; the second (优享版, whose degrees count) fills two pages.
    """
    pictures = _samples(services)
    every = [
        Template(name, subject, status)
        for (name, subject), status in zip(cycle(pictures.items()), EVERY_STATUS, strict=False)
    ]
    many = [
        Template(f"{number:02} {name}", subject, MaterialStatus.PASSED_BY_HUMAN)
        for number, (name, subject) in enumerate(islice(cycle(pictures.items()), LONG_LIST), start=1)
    ]
    time = time_text(now)
    return SandboxCatalogue(
        [
            activity(1, "samples", Algorithm.SWAP, every, time),
            activity(2, "long list", Algorithm.PREMIUM, many, time),
        ]
    )


def folder_catalogue(services: Services, folder: Path, now: datetime) -> SandboxCatalogue:
    """One activity of the pictures in ``folder`` and one of each folder in it; raises picture errors.

    What a review by machine would refuse (no face, too large) gets that status.
    """
    folders = [folder, *sorted(path for path in folder.iterdir() if is_folder(path))]
    found = {path: sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES) for path in folders}
    activities = [
        activity(number, path.name, Algorithm.SWAP, [_template(services, file) for file in files], time_text(now))
        for number, (path, files) in enumerate(((path, files) for path, files in found.items() if files), start=1)
    ]
    return SandboxCatalogue(activities)


def time_text(now: datetime) -> str:
    """As the service writes it."""
    return now.strftime("%Y-%m-%d %H:%M:%S")


def _template(services: Services, path: Path) -> Template:
    subject = services.pictures.load(path)
    return Template(path.name, subject, *machine_review(subject))


def machine_review(subject: Subject) -> tuple[MaterialStatus, str]:
    """The status of a picture that was uploaded a moment ago, and why it was refused."""
    reason = _refusal(subject)
    return MaterialStatus.FAILED_BY_MACHINE if reason else MaterialStatus.PASSED_BY_MACHINE, reason


def _refusal(subject: Subject) -> str:
    info = subject.picture.info
    if info.size.long_side > MAX_SIDE:
        return f"素材尺寸超过{MAX_SIDE}*{MAX_SIDE}像素"
    if info.bytes > MAX_BYTES:
        return "素材文件大小超过500K"
    return "" if subject.faces else "无法检测出人脸"


def _samples(services: Services) -> dict[str, Subject]:
    collins = services.pictures.load(SAMPLES / "astronaut.png")
    hopper = services.pictures.load(SAMPLES / "grace_hopper.jpg")
    panels = _panel(collins), _panel(hopper), _panel(collins)[:, ::-1]
    pixels = np.ascontiguousarray(np.hstack(panels))
    encoded = services.writer.encode(pixels, EncodeRequest(format=PictureFormat.JPEG, max_bytes=MAX_BYTES))
    group = services.pictures.decode(encoded.data, Path("group.jpg"))
    return {"astronaut.png": collins, "grace_hopper.jpg": hopper, "group.jpg": group}


def _panel(subject: Subject) -> Pixels:
    """The portrait cut around its face, opaque."""
    width, height = PANEL
    box = subject.faces[0].box
    left = min(max(0, box.x + box.width // 2 - width // 2), subject.picture.decoded_size.width - width)
    pixels: Pixels = subject.picture.pixels[:height, left : left + width, :3]
    return pixels
