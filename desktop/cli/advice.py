"""What the command line says to do about an error, by its code: the one place with flags and commands in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.credentials import REAL, KeyPlace
from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import ErrorCode
from desktop.domain.files.formats import format_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.errors import FusionDeskError

WITHOUT_KEYRING = "Without a desktop: --keys-file FILE (mode 600) or --keys-fd N, see docs/keys.md."

*_OTHERS, _LAST = format_names()

ADVICE: Mapping[ErrorCode, str] = {
    ErrorCode.FILE_NOT_FOUND: "It may have been moved or renamed.",
    ErrorCode.FILE_NOT_READABLE: "Give a picture as it is now; check its permissions, and that its disk is there.",
    ErrorCode.FILE_NOT_WRITABLE: "Choose a folder you may write to.",
    ErrorCode.FILE_IS_SOURCE: "Choose another place (-o).",
    ErrorCode.DISK_FULL: "What was there is still there. Make room, or choose another disk.",
    ErrorCode.PICTURE_EMPTY: "Copy or export it again.",
    ErrorCode.PICTURE_UNSUPPORTED: f"Use {', '.join(_OTHERS)} or {_LAST}.",
    ErrorCode.PICTURE_TRUNCATED: "Copy or download it again.",
    ErrorCode.PICTURE_UNREADABLE: "Open it in another program and export it again.",
    ErrorCode.PICTURE_TOO_MANY_BYTES: "Save a smaller copy.",
    ErrorCode.PICTURE_TOO_MANY_PIXELS: "Save a smaller copy.",
    ErrorCode.FACE_NOT_FOUND: (
        "Use a picture with a clear, upright face for each photo and template, or say where it is: --face X,Y,W,H"
        " (fusion-desk inspect shows what may be one)."
    ),
    ErrorCode.FACE_UNKNOWN_LABEL: "fusion-desk inspect lists the faces of a file; download what is at an address.",
    ErrorCode.FACE_UNCLEAR: (
        "Use a picture that shows the whole face: turned less to the side, uncovered, larger. Of a drawn one give the"
        " points: --face X,Y,W,H and behind it eyes, nose tip and mouth corners."
    ),
    ErrorCode.FACE_BLURRED: "Use a sharper picture.",
    ErrorCode.FACE_EYES_UNKNOWN: "Put the five points behind the box of --face, or turn with --rotate DEG.",
    ErrorCode.FACE_AMBIGUOUS: (
        "Give each photo a face of its own: -u PHOTO=LABEL (fusion-desk inspect lists the labels of a file), for fuse"
        " -u PHOTO=FACE_ID (fusion-desk materials lists the IDs)."
    ),
    ErrorCode.FACE_TOO_MANY: "Leave some photos out.",
    ErrorCode.CONSENT_MISSING: (
        "Ask the person shown, then write it down: fusion-desk consent add PHOTO --person NAME --purpose TEXT"
        " --until DATE. Nothing was sent."
    ),
    ErrorCode.CREDENTIALS_UNAVAILABLE: "Install it: pip install 'fusion-desk[c2pa]'.",
    ErrorCode.SIGNING_FAILED: (
        "Check that the certificate holds today, comes with those that vouch for it, and is the key's: PEM files, the"
        " key without a password."
    ),
    ErrorCode.NOT_LABELLED: "Sign results as this program saved them; fusion-desk label-check says what is wrong.",
    ErrorCode.CROP_IMPOSSIBLE: "Allow padding (--pad), the least margin (--margin minimum), or other faces (--faces).",
    ErrorCode.RULES_FAILED: "Use a picture that keeps them: fusion-desk inspect shows each rule.",
    ErrorCode.OUTPUT_TOO_LARGE: "Choose JPG (--format jpg) or a higher limit (--max-bytes).",
    ErrorCode.OUTPUT_NOT_VERIFIED: "Try another format (--format), a larger crop (--margin).",
    ErrorCode.PRODUCER_UNFIT: "--producer takes at most 48 ASCII characters, no space, quote or backslash.",
    ErrorCode.OWN_MODEL_MISSING: "Give one: --engine own --model FILE --face-network FILE.",
    ErrorCode.OWN_MODEL_UNREADABLE: "Check the path and its permissions.",
    ErrorCode.OWN_MODEL_UNFIT: "Give an ONNX file in the format of ghost, SimSwap or inswapper, and a face network.",
    ErrorCode.OWN_MODEL_FORMAT: "Say which: --model-format ghost, simswap or inswapper.",
    ErrorCode.OWN_MODEL_UNCONFIRMED: (
        "Read the model's licence. When it allows your use, say so once with --confirm-licence; the file is then known"
        " by its content."
    ),
    ErrorCode.OWN_MODEL_CHANGED: (
        "Find out why. When the new file may be used, give all files once more with --confirm-licence."
    ),
    ErrorCode.OWN_MODEL_RUNTIME: "Install it: pip install 'fusion-desk[onnx]'.",
    ErrorCode.MODEL_MISSING: "Install Fusion Desk again.",
    ErrorCode.MODEL_DAMAGED: "Install Fusion Desk again.",
    ErrorCode.KEYRING_UNAVAILABLE: f"Check that the keyring service of the desktop is running. {WITHOUT_KEYRING}",
    ErrorCode.KEYRING_LOCKED: f"Unlock it, or log in to the desktop again, then try once more. {WITHOUT_KEYRING}",
    ErrorCode.KEYRING_DAMAGED: "Save the keys once more: fusion-desk keys set.",
    ErrorCode.KEYRING_TOO_LONG: "Use keys without a token.",
    ErrorCode.KEYS_FILE: (
        "Make it yours alone: chmod 600 FILE; in it SecretId, SecretKey and, for temporary keys, the token, one a line."
        " On Windows use the keyring or --keys-fd."
    ),
    ErrorCode.SETTINGS_DAMAGED: "The defaults are used.",
    ErrorCode.STORE_DAMAGED: "It was left as it is; there is no backup beside it.",
    ErrorCode.STORE_NEWER: "Update Fusion Desk to open it.",
    ErrorCode.STORE_FOREIGN: "Choose another one, for a new workspace or run a new or an empty folder.",
    ErrorCode.STORE_READ_ONLY: "Check the permissions of the folder, or choose another one.",
    ErrorCode.STORE_LOCKED: "Close it there, then try again.",
    ErrorCode.STORE_UNUSABLE: (
        "Check that the disk is connected and healthy, and that it is a folder with a short path that is still where"
        " it was; then try again."
    ),
    ErrorCode.STORE_FILE_MISSING: "Put it back, or add it anew.",
    ErrorCode.STORE_FILE_DAMAGED: "Add it anew.",
    ErrorCode.ARCHIVE_DAMAGED: "Write it again, or choose another one.",
    ErrorCode.ARCHIVE_TOO_LARGE: "Check where it comes from.",
    ErrorCode.PLAN_INVALID: "fusion-desk qa --schema prints what a plan may hold.",
    ErrorCode.PLAN_CHANGED: "Save it under another name, or open the file anew.",
    ErrorCode.PLAN_BUDGET: "Raise paid_calls under [budget], then go on with --resume.",
    ErrorCode.WORKER_LOST: "Check the workers' memory and logs, then go on with --resume and --retry-failed.",
    ErrorCode.CLUSTER_MISSING: "Install fusion-desk[cluster], or leave --cluster out.",
    ErrorCode.CLUSTER_UNREACHABLE: "Check the address and that scheduler and workers run, then go on with --resume.",
    ErrorCode.CLUSTER_VERSION: "Install the same versions on all machines (docs/cluster.md).",
    ErrorCode.RELEASE_NOTICE: "Check the address of the release notice in the window's settings.",
    ErrorCode.CLOUD_UNKNOWN: "Look into the console's bill; --resume with --retry-unknown makes the call again.",
    ErrorCode.CLOUD_PORTRAIT_UNCLEAR: "--force sends it.",
    ErrorCode.CLOUD_PICTURE_UNFIT: "--shrink allows it.",
}
"""An error of the cloud brings its catalogue's advice: its code has a row here only to add a flag or a command."""

WITH_BACKUP = "A backup is at {backup}: open it in the window to bring it back."
"""Instead, for a damaged store beside which there is one."""


KEYS_MISSING: Mapping[str, str] = {
    KeyPlace.KEYRING: "fusion-desk keys set{profile} asks for them.",
    KeyPlace.MEMORY: f"There is no safe keyring here. {WITHOUT_KEYRING}",
}
"""By where keys would be kept on this computer."""


def _where_keys_go(error: FusionDeskError) -> str:
    profile = str(error.values.get("profile", REAL))
    option = "" if profile == REAL else f" --profile {profile}"
    place = str(error.values.get("place", KeyPlace.KEYRING))
    return KEYS_MISSING[place].format(profile=option)


def advice_of(error: FusionDeskError) -> str:
    """What to do about ``error``, in one or more sentences."""
    if backup := error.values.get("backup"):
        return WITH_BACKUP.format(backup=backup)
    from_catalogue = error.verdict.advice.english if isinstance(error, CloudError) else ""
    missing = error.code is ErrorCode.CLOUD_KEYS_MISSING
    own = _where_keys_go(error) if missing else ADVICE.get(error.code, "")
    return f"{from_catalogue} {own}".strip()


def told(error: FusionDeskError) -> str:
    """What happened, and what to do about it."""
    return f"{error.message.removesuffix('.')}. {advice_of(error)}"
