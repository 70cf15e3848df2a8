"""What the window says and offers about what was done and seen: one row for each finding that no rule makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.messages.finding_row import COUNTS_BYTES, CROP_CLOSER, PAD, TO_JPEG, TO_PNG, FindingRow
from desktop.ui.messages.wording import byte_count, degrees, plain_degrees

if TYPE_CHECKING:
    from collections.abc import Mapping

PASS, INFO, WARN, FAIL = Severity.PASS, Severity.INFO, Severity.WARN, Severity.FAIL

REWRITTEN = QT_TRANSLATE_NOOP(
    "Findings", "{photo} was encoded anew for the service ({reasons}): {width} × {height} px, {bytes_kb} KB."
)

NOTE_ROWS: Mapping[FindingCode, FindingRow] = {
    FindingCode.FIRST_FRAME_ONLY: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Animation"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "The picture is animated; its first frame is used."),
        },
    ),
    FindingCode.WRONG_EXTENSION: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "File name"),
        texts={
            INFO: QT_TRANSLATE_NOOP(
                "Findings", "The name ends in {extension}, but the file is {format}; it is read as what it is."
            ),
        },
    ),
    FindingCode.DAMAGED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Damage"),
        texts={
            WARN: QT_TRANSLATE_NOOP("Findings", "The file looks damaged inside: look closely before you use it."),
            FAIL: QT_TRANSLATE_NOOP("Findings", "The picture is damaged inside: copy or export it again."),
        },
    ),
    FindingCode.DAMAGED_ROWS: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Damage"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "The picture may be damaged from row {row} of {rows} on: look closely before you use it."
            ),
            FAIL: QT_TRANSLATE_NOOP(
                "Findings", "The picture is damaged from row {row} of {rows} on: copy or export it again."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "row {row}"),
    ),
    FindingCode.END_MISSING: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "End of file"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "The file lacks its last two bytes; every pixel is there."),
        },
    ),
    FindingCode.ORIENTED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Orientation"),
        texts={
            INFO: QT_TRANSLATE_NOOP(
                "Findings", "The camera held the picture turned; it is shown and exported upright."
            ),
        },
    ),
    FindingCode.COLOUR_CONVERTED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Colours"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "Converted from {profile} to sRGB."),
        },
    ),
    FindingCode.COLOUR_PROFILE_BROKEN: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Colour profile"),
        texts={
            WARN: QT_TRANSLATE_NOOP("Findings", "The colour profile is broken and was left out: check the colours."),
        },
    ),
    FindingCode.COLOUR_UNSAID: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Colours"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "The camera says that the colours are not sRGB, and not which they are (often Adobe RGB): check them.",
            ),
        },
    ),
    FindingCode.DEPTH_REDUCED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Colour depth"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "Reduced from {bits} to 8 bits a channel."),
        },
    ),
    FindingCode.ALPHA_FLATTENED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Transparency"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "JPEG has no transparency: it was filled with white. Choose PNG to keep it."
            ),
        },
        fixes=(TO_PNG,),
    ),
    FindingCode.PADDED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Padding"),
        texts={
            INFO: QT_TRANSLATE_NOOP(
                "Findings",
                "Made up outside the picture: {left} px left, {right} px right, {top} px top, {bottom} px bottom.",
            ),
        },
    ),
    FindingCode.CROP_IMPOSSIBLE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Room around the face"),
        texts={
            FAIL: QT_TRANSLATE_NOOP("Findings", "{face} needs {pixels} px more on the {side} than the picture has."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{pixels} px short ({side})"),
        fixes=(PAD,),
    ),
    FindingCode.FACES_UNSURE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Unsure faces"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "Places that may be a face and are not counted as one: {count}."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{count} unsure"),
    ),
    FindingCode.FACES_LEFT_OUT: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Faces left out"),
        texts={
            INFO: QT_TRANSLATE_NOOP(
                "Findings",
                "Not used of all faces: {count}. Used are at most {most}, those of more than {least} pixels, sharp "
                "ones first.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{count} left out"),
    ),
    FindingCode.FACE_GIVEN: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Faces of your own"),
        texts={
            INFO: QT_TRANSLATE_NOOP(
                "Findings",
                "{face} is a face because you say so. What the program cannot see in it, it does not judge.",
            ),
        },
    ),
    FindingCode.SCALED_DOWN: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Scaled down"),
        texts={
            INFO: QT_TRANSLATE_NOOP(
                "Findings", "Scaled down from {from_width} × {from_height} to {width} × {height} px."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
    ),
    FindingCode.FACE_SHRUNK: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Face size after scaling"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "Scaling down leaves {face} with {width} × {height} px; more than {limit} are needed."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
        limit=QT_TRANSLATE_NOOP("Findings", "> {limit} × {limit} px"),
        fixes=(CROP_CLOSER,),
    ),
    FindingCode.QUALITY_REDUCED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "JPEG quality"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "JPEG quality {quality} ({subsampling}) to stay within the limit."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "JPEG quality only {quality} ({subsampling}) to stay within the limit: look at the result.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{quality}"),
    ),
    FindingCode.SLOTS: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Free slots"),
        texts={
            FAIL: QT_TRANSLATE_NOOP(
                "Findings", "Uploading takes {needed} slots and {left} are free: delete materials, or buy more slots."
            ),
        },
    ),
    FindingCode.WAYS_COMPARED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Pixels, format and bytes"),
        texts={
            INFO: QT_TRANSLATE_NOOP(
                "Findings", "Written as {chosen}: of all that fits it looks most like the crop. Others: {others}."
            ),
        },
    ),
    FindingCode.FORMAT_CHOSEN: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "File format"),
        texts={
            INFO: QT_TRANSLATE_NOOP(
                "Findings", "Written as JPG: as PNG it would have lost colours to come below {limit} bytes."
            ),
        },
        looks={"limit": byte_count},
    ),
    FindingCode.PALETTE_REDUCED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Number of colours"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "Reduced to {colours} colours to stay within the limit: look at the result."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{colours}"),
        looks=COUNTS_BYTES,
        fixes=(TO_JPEG,),
    ),
    FindingCode.TRY_JPEG: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "JPEG instead"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "As JPEG this picture would fit with better quality."),
        },
        fixes=(TO_JPEG,),
    ),
    FindingCode.TOO_LARGE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Byte limit"),
        texts={
            FAIL: QT_TRANSLATE_NOOP(
                "Findings", "Even at the lowest quality the file has {bytes} bytes, more than {limit}."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{bytes_kb} KB"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit_kb} KB"),
        looks=COUNTS_BYTES,
        fixes=(TO_JPEG,),
    ),
    FindingCode.RENAMED_OUTPUT: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "File name"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "A file of this name was there already: saved under a new name."),
        },
    ),
    FindingCode.DUPLICATE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Duplicate"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "The same file as {name}."),
        },
    ),
    FindingCode.LOOKS_ALIKE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Duplicate"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "Looks the same as {name}."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{bits} of 64 differ"),
    ),
    FindingCode.PHOTO_SEVERAL_FACES: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Several faces in the photo"),
        texts={
            WARN: QT_TRANSLATE_NOOP("Findings", "{photo} shows {count} faces; the largest is used for {face}."),
        },
    ),
    FindingCode.POSE_DIFFERENCE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Different head pose"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "For {face} the photo is turned differently from the template (sideways {yaw_difference}, "
                "up or down {pitch_difference}): choose a photo with a similar pose.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{yaw_difference} / {pitch_difference}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit}"),
        looks=dict.fromkeys(("yaw_difference", "pitch_difference", "limit"), plain_degrees),
    ),
    FindingCode.LABEL_NOT_WRITTEN: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Label in the file"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "The file the service sent cannot take the AI label in its metadata. It was saved as it came: label it "
                "before you pass it on.",
            ),
        },
    ),
    FindingCode.FUSION_SMALL_FACE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Small face"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "For {face} the face in the {where} is only {side} px: the preview says little about "
                "likeness below {limit} px.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{side} px"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {limit} px"),
    ),
    FindingCode.PHOTO_REWRITTEN: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Photo made fit for the service"),
        texts={
            INFO: REWRITTEN,
            WARN: REWRITTEN,
        },
    ),
    FindingCode.PHOTO_UNCHECKED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Photo not checked"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "{photo} is an address: it was not looked at before sending."),
        },
    ),
    FindingCode.PHOTO_NO_FACE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "No face seen in the photo"),
        texts={
            WARN: QT_TRANSLATE_NOOP("Findings", "No face was seen in {photo}; it was sent all the same."),
        },
    ),
    FindingCode.PHOTO_FACE_SMALL: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Small face in the photo"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "The face in {photo} is only {width} × {height} px; it was sent all the same."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{width} × {height} px"),
    ),
    FindingCode.CLOUD_POSE: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Head pose seen by the cloud"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {warn} on it may hurt.",
            ),
            FAIL: QT_TRANSLATE_NOOP(
                "Findings",
                "{face}: the cloud sees yaw {yaw}, pitch {pitch}, roll {roll}; from {limit} on it is too much.",
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{face} {yaw} / {pitch} / {roll}"),
        looks={
            **dict.fromkeys(("yaw", "pitch", "roll", "local_yaw", "local_pitch", "local_roll"), degrees),
            **dict.fromkeys(("warn", "limit"), plain_degrees),
        },
    ),
    FindingCode.CLOUD_POSE_UNMATCHED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Face seen by one side only"),
        texts={
            WARN: QT_TRANSLATE_NOOP("Findings", "A face was seen {seen_by} only: compare the picture yourself."),
        },
    ),
    FindingCode.SUFFIX_CORRECTED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "File name"),
        texts={
            INFO: QT_TRANSLATE_NOOP("Findings", "The file's suffix was set to that of its format."),
        },
    ),
    FindingCode.LOGO_LEFT_OUT: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Logo left out"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "The service draws a logo or the label's words, and a logo alone is no label: it draws the words. If "
                "the logo holds them, say so below “Label and metadata”.",
            ),
        },
    ),
    FindingCode.MARKED_AS_AI: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Made by AI"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "The file says that AI made the picture. That is carried on into what is made of it.",
            ),
            INFO: QT_TRANSLATE_NOOP(
                "Findings",
                "The file has Content Credentials (C2PA). They hold for its own bytes only; what is made of it says "
                "that they were there.",
            ),
        },
    ),
    FindingCode.USAGE_NOT_RECORDED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Call not counted"),
        texts={
            WARN: QT_TRANSLATE_NOOP(
                "Findings",
                "The result is safe, but the call could not be counted: this month's number is one short.",
            ),
        },
    ),
}
