"""The sentences of every finding code. Placeholders are the names of the finding's values, and ``face``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.rules.findings import FindingCode, Severity
from desktop.ui.messages.cloud_findings import CLOUD_MEASURED, CLOUD_TEXTS, CLOUD_TITLES
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

PASS, INFO, WARN, FAIL = Severity.PASS, Severity.INFO, Severity.WARN, Severity.FAIL

TITLES: Mapping[FindingCode, str] = {
    **CLOUD_TITLES,
    FindingCode.FORMAT: QT_TRANSLATE_NOOP("Findings", "File format"),
    FindingCode.PIXELS: QT_TRANSLATE_NOOP("Findings", "Picture size"),
    FindingCode.BYTES: QT_TRANSLATE_NOOP("Findings", "File size"),
    FindingCode.SIDES: QT_TRANSLATE_NOOP("Findings", "Shortest side"),
    FindingCode.FACES: QT_TRANSLATE_NOOP("Findings", "Number of faces"),
    FindingCode.MARGINS: QT_TRANSLATE_NOOP("Findings", "Crop margin"),
    FindingCode.CENTRED: QT_TRANSLATE_NOOP("Findings", "Face in the middle"),
    FindingCode.FACE_SIZE: QT_TRANSLATE_NOOP("Findings", "Face size"),
    FindingCode.POSE: QT_TRANSLATE_NOOP("Findings", "Head pose"),
    FindingCode.EYES_CLOSED: QT_TRANSLATE_NOOP("Findings", "Eyes"),
    FindingCode.MOUTH_OPEN: QT_TRANSLATE_NOOP("Findings", "Mouth"),
    FindingCode.TEETH_SHOWING: QT_TRANSLATE_NOOP("Findings", "Teeth"),
    FindingCode.LIGHT: QT_TRANSLATE_NOOP("Findings", "Even light"),
    FindingCode.EXPOSURE: QT_TRANSLATE_NOOP("Findings", "Exposure"),
    FindingCode.SHARPNESS: QT_TRANSLATE_NOOP("Findings", "Sharpness"),
    FindingCode.STYLE: QT_TRANSLATE_NOOP("Findings", "Lifelike features"),
    FindingCode.RIGHTS: QT_TRANSLATE_NOOP("Findings", "Rights"),
    FindingCode.FIRST_FRAME_ONLY: QT_TRANSLATE_NOOP("Findings", "Animation"),
    FindingCode.WRONG_EXTENSION: QT_TRANSLATE_NOOP("Findings", "File name"),
    FindingCode.ORIENTED: QT_TRANSLATE_NOOP("Findings", "Orientation"),
    FindingCode.COLOUR_CONVERTED: QT_TRANSLATE_NOOP("Findings", "Colours"),
    FindingCode.COLOUR_PROFILE_BROKEN: QT_TRANSLATE_NOOP("Findings", "Colour profile"),
    FindingCode.DEPTH_REDUCED: QT_TRANSLATE_NOOP("Findings", "Colour depth"),
    FindingCode.ALPHA_FLATTENED: QT_TRANSLATE_NOOP("Findings", "Transparency"),
    FindingCode.PADDED: QT_TRANSLATE_NOOP("Findings", "Padding"),
    FindingCode.CROP_IMPOSSIBLE: QT_TRANSLATE_NOOP("Findings", "Room around the face"),
    FindingCode.SCALED_DOWN: QT_TRANSLATE_NOOP("Findings", "Scaled down"),
    FindingCode.FACE_SHRUNK: QT_TRANSLATE_NOOP("Findings", "Face size after scaling"),
    FindingCode.QUALITY_REDUCED: QT_TRANSLATE_NOOP("Findings", "JPEG quality"),
    FindingCode.PALETTE_REDUCED: QT_TRANSLATE_NOOP("Findings", "Number of colours"),
    FindingCode.TRY_JPEG: QT_TRANSLATE_NOOP("Findings", "JPEG instead"),
    FindingCode.TOO_LARGE: QT_TRANSLATE_NOOP("Findings", "Byte limit"),
    FindingCode.RENAMED_OUTPUT: QT_TRANSLATE_NOOP("Findings", "File name"),
    FindingCode.PHOTO_SEVERAL_FACES: QT_TRANSLATE_NOOP("Findings", "Several faces in the photo"),
    FindingCode.POSE_DIFFERENCE: QT_TRANSLATE_NOOP("Findings", "Different head pose"),
    FindingCode.FUSION_SMALL_FACE: QT_TRANSLATE_NOOP("Findings", "Small face"),
}

TEXTS: Mapping[FindingCode, Mapping[Severity, str]] = {
    **CLOUD_TEXTS,
    FindingCode.FORMAT: {
        PASS: QT_TRANSLATE_NOOP("Findings", "The service takes this format."),
        FAIL: QT_TRANSLATE_NOOP("Findings", "The service takes {formats} only, and this is {format}."),
    },
    FindingCode.PIXELS: {
        PASS: QT_TRANSLATE_NOOP("Findings", "Neither side is longer than {limit} px."),
        FAIL: QT_TRANSLATE_NOOP("Findings", "A side is longer than {limit} px: the picture must be scaled down."),
    },
    FindingCode.BYTES: {
        PASS: QT_TRANSLATE_NOOP("Findings", "The file is within the limit."),
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "Within your own limit, but above the {service_limit} bytes of the service.",
        ),
        FAIL: QT_TRANSLATE_NOOP("Findings", "The file is above the limit of {limit} bytes."),
    },
    FindingCode.SIDES: {
        PASS: QT_TRANSLATE_NOOP("Findings", "Both sides are longer than {limit} px."),
        FAIL: QT_TRANSLATE_NOOP("Findings", "A side is not longer than {limit} px: use a larger picture."),
    },
    FindingCode.FACES: {
        PASS: QT_TRANSLATE_NOOP("Findings", "{used} of {found} faces used."),
        INFO: QT_TRANSLATE_NOOP("Findings", "{used} of {found} faces used; the service fuses at most {limit}."),
        FAIL: QT_TRANSLATE_NOOP("Findings", "{found} faces found, {used} used: {least} to {limit} are needed."),
    },
    FindingCode.MARGINS: {
        PASS: QT_TRANSLATE_NOOP("Findings", "{face} has at least {limit} of its own size free on every side."),
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "{face} has less free around it than the {wanted} on every side that are wanted.",
        ),
        FAIL: QT_TRANSLATE_NOOP("Findings", "{face} must have {limit} of its own size free on every side."),
    },
    FindingCode.CENTRED: {
        PASS: QT_TRANSLATE_NOOP("Findings", "The faces are in the middle of the picture."),
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "The faces are {dx} px across and {dy} px down from the middle of the picture.",
        ),
    },
    FindingCode.FACE_SIZE: {
        PASS: QT_TRANSLATE_NOOP("Findings", "{face} is large enough to be fused."),
        FAIL: QT_TRANSLATE_NOOP(
            "Findings",
            "{face} is not larger than {limit} px along both sides: it will be left out.",
        ),
    },
    FindingCode.POSE: {
        PASS: QT_TRANSLATE_NOOP("Findings", "{face} looks to the front."),
        WARN: QT_TRANSLATE_NOOP("Findings", "{face} is turned by {warn} or more: the effect may suffer."),
        FAIL: QT_TRANSLATE_NOOP(
            "Findings",
            "{face} is turned by {limit} or more: use a picture that looks to the front.",
        ),
    },
    FindingCode.EYES_CLOSED: {
        PASS: QT_TRANSLATE_NOOP("Findings", "The eyes of {face} are open."),
        WARN: QT_TRANSLATE_NOOP("Findings", "{face} has its eyes closed: the effect may suffer."),
    },
    FindingCode.MOUTH_OPEN: {
        PASS: QT_TRANSLATE_NOOP("Findings", "The mouth of {face} is closed."),
        WARN: QT_TRANSLATE_NOOP("Findings", "{face} has its mouth open: the effect may suffer."),
    },
    FindingCode.TEETH_SHOWING: {
        PASS: QT_TRANSLATE_NOOP("Findings", "{face} shows no teeth."),
        WARN: QT_TRANSLATE_NOOP("Findings", "{face} shows its teeth: the effect may suffer."),
    },
    FindingCode.LIGHT: {
        PASS: QT_TRANSLATE_NOOP("Findings", "{face} is lit evenly."),
        WARN: QT_TRANSLATE_NOOP("Findings", "One half of {face} is much darker than the other."),
    },
    FindingCode.EXPOSURE: {
        PASS: QT_TRANSLATE_NOOP("Findings", "{face} is exposed well."),
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "{face} is too dark, too bright, or has lost detail: brightness {brightness}, without detail {clipped}.",
        ),
    },
    FindingCode.SHARPNESS: {
        PASS: QT_TRANSLATE_NOOP("Findings", "{face} is sharp."),
        WARN: QT_TRANSLATE_NOOP("Findings", "{face} is blurred: use a sharper picture."),
    },
    FindingCode.STYLE: {
        PASS: QT_TRANSLATE_NOOP("Findings", "The features of {face} are lifelike."),
        WARN: QT_TRANSLATE_NOOP("Findings", "The features of {face} are far from real ones: test the effect first."),
    },
    FindingCode.RIGHTS: {
        INFO: QT_TRANSLATE_NOOP(
            "Findings",
            "A celebrity, a brand logo, or not your own design? The review then asks for a copyright proof.",
        ),
    },
    FindingCode.FIRST_FRAME_ONLY: {
        INFO: QT_TRANSLATE_NOOP("Findings", "The picture is animated; its first frame is used."),
    },
    FindingCode.WRONG_EXTENSION: {
        INFO: QT_TRANSLATE_NOOP(
            "Findings",
            "The name ends in {extension}, but the file is {format}; it is read as what it is.",
        ),
    },
    FindingCode.ORIENTED: {
        INFO: QT_TRANSLATE_NOOP("Findings", "The camera held the picture turned; it is shown and exported upright."),
    },
    FindingCode.COLOUR_CONVERTED: {
        INFO: QT_TRANSLATE_NOOP("Findings", "Converted from {profile} to sRGB."),
    },
    FindingCode.COLOUR_PROFILE_BROKEN: {
        WARN: QT_TRANSLATE_NOOP("Findings", "The colour profile is broken and was left out: check the colours."),
    },
    FindingCode.DEPTH_REDUCED: {
        INFO: QT_TRANSLATE_NOOP("Findings", "Reduced from {bits} to 8 bits a channel."),
    },
    FindingCode.ALPHA_FLATTENED: {
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "JPEG has no transparency: it was filled with white. Choose PNG to keep it.",
        ),
    },
    FindingCode.PADDED: {
        INFO: QT_TRANSLATE_NOOP(
            "Findings",
            "Made up outside the picture: {left} px left, {right} px right, {top} px top, {bottom} px bottom.",
        ),
    },
    FindingCode.CROP_IMPOSSIBLE: {
        FAIL: QT_TRANSLATE_NOOP("Findings", "{face} needs {pixels} px more on the {side} than the picture has."),
    },
    FindingCode.SCALED_DOWN: {
        INFO: QT_TRANSLATE_NOOP(
            "Findings",
            "Scaled down from {from_width} × {from_height} to {width} × {height} px.",
        ),
    },
    FindingCode.FACE_SHRUNK: {
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "Scaling down leaves {face} with {width} × {height} px; more than {limit} are needed.",
        ),
    },
    FindingCode.QUALITY_REDUCED: {
        INFO: QT_TRANSLATE_NOOP("Findings", "JPEG quality {quality} ({subsampling}) to stay within the limit."),
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "JPEG quality only {quality} ({subsampling}) to stay within the limit: look at the result.",
        ),
    },
    FindingCode.PALETTE_REDUCED: {
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "Reduced to {colours} colours to stay within the limit: look at the result.",
        ),
    },
    FindingCode.TRY_JPEG: {
        INFO: QT_TRANSLATE_NOOP("Findings", "As JPEG this picture would fit with better quality."),
    },
    FindingCode.TOO_LARGE: {
        FAIL: QT_TRANSLATE_NOOP(
            "Findings",
            "Even at the lowest quality the file has {bytes} bytes, more than {limit}.",
        ),
    },
    FindingCode.RENAMED_OUTPUT: {
        INFO: QT_TRANSLATE_NOOP("Findings", "A file of this name was there already: saved under a new name."),
    },
    FindingCode.PHOTO_SEVERAL_FACES: {
        WARN: QT_TRANSLATE_NOOP("Findings", "{photo} shows {count} faces; the largest is used for {face}."),
    },
    FindingCode.POSE_DIFFERENCE: {
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "For {face} the photo is turned differently from the template (sideways {yaw_difference}, up "
            "or down {pitch_difference}): choose a photo with a similar pose.",
        ),
    },
    FindingCode.FUSION_SMALL_FACE: {
        WARN: QT_TRANSLATE_NOOP(
            "Findings",
            "For {face} the face in the {where} is only {side} px: the preview says little about likeness "
            "below {limit} px.",
        ),
    },
}

MEASURED: Mapping[FindingCode, str] = {
    **CLOUD_MEASURED,
    FindingCode.FORMAT: QT_TRANSLATE_NOOP("Findings", "{format}"),
    FindingCode.PIXELS: QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
    FindingCode.BYTES: QT_TRANSLATE_NOOP("Findings", "{bytes_kb} KB"),
    FindingCode.SIDES: QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
    FindingCode.FACES: QT_TRANSLATE_NOOP("Findings", "{used} of {found}"),
    FindingCode.MARGINS: QT_TRANSLATE_NOOP("Findings", "← {left}  → {right}  ↑ {top}  ↓ {bottom}"),
    FindingCode.CENTRED: QT_TRANSLATE_NOOP("Findings", "{dx}, {dy} px off"),
    FindingCode.FACE_SIZE: QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
    FindingCode.POSE: QT_TRANSLATE_NOOP("Findings", "yaw {yaw}  pitch {pitch}  roll {roll}"),
    FindingCode.EYES_CLOSED: QT_TRANSLATE_NOOP("Findings", "closed: {shown}"),
    FindingCode.MOUTH_OPEN: QT_TRANSLATE_NOOP("Findings", "open: {shown}"),
    FindingCode.TEETH_SHOWING: QT_TRANSLATE_NOOP("Findings", "showing: {shown}"),
    FindingCode.LIGHT: QT_TRANSLATE_NOOP("Findings", "{evenness}"),
    FindingCode.EXPOSURE: QT_TRANSLATE_NOOP("Findings", "{brightness}, without detail {clipped}"),
    FindingCode.SHARPNESS: QT_TRANSLATE_NOOP("Findings", "{sharpness}"),
    FindingCode.STYLE: QT_TRANSLATE_NOOP("Findings", "{score}"),
    FindingCode.CROP_IMPOSSIBLE: QT_TRANSLATE_NOOP("Findings", "{pixels} px short ({side})"),
    FindingCode.FACE_SHRUNK: QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
    FindingCode.SCALED_DOWN: QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
    FindingCode.QUALITY_REDUCED: QT_TRANSLATE_NOOP("Findings", "{quality}"),
    FindingCode.PALETTE_REDUCED: QT_TRANSLATE_NOOP("Findings", "{colours}"),
    FindingCode.TOO_LARGE: QT_TRANSLATE_NOOP("Findings", "{bytes_kb} KB"),
    FindingCode.POSE_DIFFERENCE: QT_TRANSLATE_NOOP("Findings", "{yaw_difference} / {pitch_difference}"),
    FindingCode.FUSION_SMALL_FACE: QT_TRANSLATE_NOOP("Findings", "{side} px"),
}
"""Where something is measured. KB are thousands of bytes."""

LIMITS: Mapping[FindingCode, str] = {
    FindingCode.FORMAT: QT_TRANSLATE_NOOP("Findings", "{formats}"),
    FindingCode.PIXELS: QT_TRANSLATE_NOOP("Findings", "≤ {limit} × {limit} px"),
    FindingCode.BYTES: QT_TRANSLATE_NOOP("Findings", "≤ {limit_kb} KB"),
    FindingCode.SIDES: QT_TRANSLATE_NOOP("Findings", "> {limit} px"),
    FindingCode.FACES: QT_TRANSLATE_NOOP("Findings", "{least} to {limit}"),
    FindingCode.MARGINS: QT_TRANSLATE_NOOP("Findings", "≥ {limit} on each side"),
    FindingCode.CENTRED: QT_TRANSLATE_NOOP("Findings", "≤ {tolerance} px"),
    FindingCode.FACE_SIZE: QT_TRANSLATE_NOOP("Findings", "> {limit} × {limit} px"),
    FindingCode.POSE: QT_TRANSLATE_NOOP("Findings", "yaw, pitch < {limit}"),
    FindingCode.LIGHT: QT_TRANSLATE_NOOP("Findings", "≥ {limit}"),
    FindingCode.EXPOSURE: QT_TRANSLATE_NOOP("Findings", "{dark} to {bright}, ≤ {max_clipped}"),
    FindingCode.SHARPNESS: QT_TRANSLATE_NOOP("Findings", "≥ {limit}"),
    FindingCode.STYLE: QT_TRANSLATE_NOOP("Findings", "≥ {limit}"),
    FindingCode.FACE_SHRUNK: QT_TRANSLATE_NOOP("Findings", "> {limit} × {limit} px"),
    FindingCode.TOO_LARGE: QT_TRANSLATE_NOOP("Findings", "≤ {limit_kb} KB"),
    FindingCode.POSE_DIFFERENCE: QT_TRANSLATE_NOOP("Findings", "≤ {limit}"),
    FindingCode.FUSION_SMALL_FACE: QT_TRANSLATE_NOOP("Findings", "≥ {limit} px"),
}
"""Where there is one."""
