"""What the window says and offers about each rule: one row a rule of :data:`desktop.domain.rules.rules.RULES`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.face.covers import Feature
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.messages.finding_row import (
    CENTRE,
    COUNTS_BYTES,
    CROP,
    CROP_CLOSER,
    FEWER_FACES,
    REENCODE,
    TO_JPEG,
    FindingRow,
)
from desktop.ui.messages.wording import byte_count, degrees, one_decimal, percent, pixels, plain_degrees, times, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

PASS, INFO, WARN, FAIL = Severity.PASS, Severity.INFO, Severity.WARN, Severity.FAIL

RULE_ROWS: Mapping[FindingCode, FindingRow] = {
    FindingCode.FORMAT: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "File format"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "The service takes this format."),
            FAIL: QT_TRANSLATE_NOOP("Findings", "The service takes {formats} only, and this is {format}."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{format}"),
        limit=QT_TRANSLATE_NOOP("Findings", "{formats}"),
        fixes=(TO_JPEG,),
    ),
    FindingCode.PIXELS: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Picture size"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "Neither side is longer than {limit} px."),
            FAIL: QT_TRANSLATE_NOOP("Findings", "A side is longer than {limit} px: the picture must be scaled down."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit} × {limit} px"),
    ),
    FindingCode.SIDES: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Shortest side"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "Both sides are longer than {limit} px."),
            FAIL: QT_TRANSLATE_NOOP("Findings", "A side is not longer than {limit} px: use a larger picture."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
        limit=QT_TRANSLATE_NOOP("Findings", "> {limit} px"),
    ),
    FindingCode.BYTES: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "File size"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "The file is within the limit."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "Within your own limit, but above the {service_limit} bytes of the service."
            ),
            INFO: QT_TRANSLATE_NOOP("Findings", "Not known yet: no file was made."),
            FAIL: QT_TRANSLATE_NOOP("Findings", "The file is above the limit of {limit} bytes."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{bytes_kb} KB"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit_kb} KB"),
        looks={**COUNTS_BYTES, "service_limit": byte_count},
        fixes=(REENCODE, TO_JPEG),
        fixed_from=WARN,
    ),
    FindingCode.FACES: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Number of faces"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{used} of {found} faces used."),
            INFO: QT_TRANSLATE_NOOP("Findings", "{used} of {found} faces used; the service fuses at most {limit}."),
            FAIL: QT_TRANSLATE_NOOP("Findings", "{found} faces found, {used} used: {least} to {limit} are needed."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{used} of {found}"),
        limit=QT_TRANSLATE_NOOP("Findings", "{least} to {limit}"),
        fixes=(FEWER_FACES,),
    ),
    FindingCode.SHARPNESS: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Sharpness"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} is sharp."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "{face} is blurred or enlarged: it holds the detail of a face of {detail} px. Use a sharper picture.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{sharpness}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {limit}"),
        looks={**dict.fromkeys(("sharpness", "limit"), percent), "detail": whole},
    ),
    FindingCode.MARGINS: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Crop margin"),
        texts={
            PASS: QT_TRANSLATE_NOOP(
                "Findings",
                "{face} has {smallest} of its own size free on the tightest side ({side}). The FAQ's example asks for "
                "{limit}, its wording for {target}.",
            ),
            INFO: QT_TRANSLATE_NOOP(
                "Findings",
                "{face} keeps the {limit} that the FAQ's example asks for, but on one side ({side}: {smallest}) not "
                "the {wanted} that you chose.",
            ),
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "{face} has {smallest} of its own size free on one side ({side}), less than the {limit} that the FAQ's "
                "example asks for.",
            ),
            FAIL: QT_TRANSLATE_NOOP(
                "Findings",
                "{face} has {smallest} of its own size free on one side ({side}); the FAQ's example asks for {limit} "
                "on every side.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "← {left}  → {right}  ↑ {top}  ↓ {bottom}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {limit}, better {target}"),
        looks=dict.fromkeys(("left", "right", "top", "bottom", "smallest", "limit", "wanted", "target"), times),
        fixes=(CROP,),
    ),
    FindingCode.CENTRED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Face in the middle"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "The faces are in the middle of the picture."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "The faces are {dx} px across and {dy} px down from the middle of the picture."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{dx}, {dy} px off"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {tolerance} px"),
        looks=dict.fromkeys(("dx", "dy", "tolerance"), pixels),
        fixes=(CENTRE,),
    ),
    FindingCode.WHOLE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Whole face"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "All of {face} is in the picture."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "{outside} of {face} lies outside the picture; padding does not bring it back."
            ),
            FAIL: QT_TRANSLATE_NOOP(
                "Findings",
                "{outside} of {face} lies outside the picture, and padding does not bring it back: use a picture that "
                "shows the whole face.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{outside} outside"),
        limit=QT_TRANSLATE_NOOP("Findings", "< {limit}"),
        looks=dict.fromkeys(("outside", "warn", "limit"), percent),
    ),
    FindingCode.FACE_SIZE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Face size"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} is large enough to be fused."),
            FAIL: QT_TRANSLATE_NOOP(
                "Findings", "{face} is not larger than {limit} px along both sides: it will be left out."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
        limit=QT_TRANSLATE_NOOP("Findings", "> {limit} × {limit} px"),
        fixes=(CROP_CLOSER,),
    ),
    FindingCode.POSE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Head pose"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} looks to the front."),
            INFO: QT_TRANSLATE_NOOP(
                "Findings",
                "Which way {face} looks cannot be told: nobody could read the features of a face given by hand.",
            ),
            WARN: QT_TRANSLATE_NOOP("Findings", "{face} is turned by {warn} or more: the effect may suffer."),
            FAIL: QT_TRANSLATE_NOOP(
                "Findings", "{face} is turned by {limit} or more: use a picture that looks to the front."
            ),
        },
        when={
            "near": QT_TRANSLATE_NOOP(
                "Findings",
                "{face} is too near to {limit} to tell on which side: yaw {yaw} ± {yaw_error}, "
                "pitch {pitch} ± {pitch_error}.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "yaw {yaw}  pitch {pitch}  roll {roll}"),
        limit=QT_TRANSLATE_NOOP("Findings", "yaw, pitch < {limit}"),
        looks={
            **dict.fromkeys(("yaw", "pitch", "roll"), degrees),
            **dict.fromkeys(("yaw_error", "pitch_error", "warn", "limit"), plain_degrees),
        },
    ),
    FindingCode.EYES_CLOSED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Eyes"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "The eyes of {face} are open."),
            INFO: QT_TRANSLATE_NOOP(
                "Findings", "Whether the eyes of {face} are open cannot be told: they are too small, covered or narrow."
            ),
            WARN: QT_TRANSLATE_NOOP("Findings", "{face} has its eyes closed: the effect may suffer."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "closed: {shown}"),
    ),
    FindingCode.MOUTH_OPEN: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Mouth"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "The mouth of {face} is closed."),
            INFO: QT_TRANSLATE_NOOP(
                "Findings", "Whether the mouth of {face} is open cannot be told: it is too small or covered."
            ),
            WARN: QT_TRANSLATE_NOOP("Findings", "{face} has its mouth open: the effect may suffer."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "open: {shown}"),
    ),
    FindingCode.TEETH_SHOWING: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Teeth"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} shows no teeth."),
            INFO: QT_TRANSLATE_NOOP(
                "Findings", "Whether {face} shows its teeth cannot be told: the mouth is too small or covered."
            ),
            WARN: QT_TRANSLATE_NOOP("Findings", "{face} shows its teeth: the effect may suffer."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "showing: {shown}"),
    ),
    FindingCode.LIGHT: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Even light"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} is lit evenly."),
            WARN: QT_TRANSLATE_NOOP("Findings", "One side of {face} is much darker than the other."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{evenness}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {limit}"),
        looks=dict.fromkeys(("evenness", "limit"), percent),
    ),
    FindingCode.EXPOSURE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Exposure"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} is exposed well."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "{face} is too dark, too bright, or has lost detail: brightness {brightness}, black or burnt out "
                "{clipped}, in deep shadow {underexposed}, glaring {overexposed}.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{brightness}"),
        limit=QT_TRANSLATE_NOOP("Findings", "{dark} to {bright}"),
        looks=dict.fromkeys(
            (
                "brightness",
                "clipped",
                "underexposed",
                "overexposed",
                "dark",
                "bright",
                "max_clipped",
                "max_underexposed",
                "max_overexposed",
            ),
            percent,
        ),
    ),
    FindingCode.NOISE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Noise"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} shows little grain."),
            WARN: QT_TRANSLATE_NOOP("Findings", "{face} is grainy: use a picture taken in more light."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{noise}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit} of 255"),
        looks=dict.fromkeys(("noise", "limit"), one_decimal),
    ),
    FindingCode.BLOCKS: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "JPEG blocks"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "No JPEG blocks show in {face}."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "{face} shows JPEG blocks as of quality {looks_like}: saving it better now does not mend that. "
                "Use the original picture.",
            ),
        },
        when={
            "saved_worse": QT_TRANSLATE_NOOP(
                "Findings",
                "{face} was saved at a quality of about {looks_like} before, and then again at {own_quality}: the file"
                " is larger, the blocks are still there. Use the original picture.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{blocks}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit} of 255"),
        looks={**dict.fromkeys(("blocks", "limit"), one_decimal), **dict.fromkeys(("share", "max_share"), percent)},
    ),
    FindingCode.COLOUR: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Natural colour"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "The colours of {face} are natural."),
            WARN: QT_TRANSLATE_NOOP("Findings", "{face} has a colour cast: correct the white balance."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{cast}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit}"),
        looks=dict.fromkeys(("cast", "limit", "skin_a", "skin_b"), one_decimal),
    ),
    FindingCode.TONES: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Tones"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "The tones of {face} are smooth and full."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "The tones of {face} are posterised, flat or harsh: shades used {shades}, range {range}, "
                "contrast {contrast}.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{shades}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {min_shades}"),
        looks=dict.fromkeys(("shades", "range", "contrast", "min_shades", "min_range", "max_contrast"), percent),
    ),
    FindingCode.STYLE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Lifelike features"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "The features of {face} are lifelike."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "The features of {face} are far from real ones: test the effect first."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{score}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {limit}"),
        looks=dict.fromkeys(("score", "limit"), percent),
    ),
    FindingCode.COVERED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Features in sight"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "Eyes, nose, mouth and chin of {face} can be seen."),
            INFO: QT_TRANSLATE_NOOP(
                "Findings",
                "Possibly covered on {face}: {possibly}. Hair and glasses seldom matter. Point at the face to see "
                "where.",
            ),
            WARN: QT_TRANSLATE_NOOP("Findings", "Covered on {face}: {covered}. The effect may suffer."),
            FAIL: QT_TRANSLATE_NOOP(
                "Findings",
                "Too much of {face} is covered: {covered}. Use a picture that shows its features.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{worst} hidden"),
        limit=QT_TRANSLATE_NOOP("Findings", "{feature} < {feature_limit}"),
        looks=dict.fromkeys(
            (*Feature, "whole", "confidence", "eye_limit", "nose_limit", "mouth_limit", "chin_limit"), percent
        ),
    ),
    FindingCode.RIGHTS: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Rights"),
        texts={
            INFO: QT_TRANSLATE_NOOP(
                "Findings",
                "A celebrity, a brand logo, or not your own design? The review then asks for a copyright proof.",
            ),
        },
    ),
}
