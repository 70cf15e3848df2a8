"""What the window says about each error: one row a code, with what went wrong and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """Texts are marked with QT_TRANSLATE_NOOP("Errors", …); placeholders are ``name``, the file, and ``label``.

    An error of the cloud brings the catalogue's advice, which knows more than the code alone; ``before_catalogue``
    where the window has a box, a button or a dialog for it and says so instead.
    """

    text: str
    advice: str
    before_catalogue: bool = False


ERROR_ROWS: Mapping[ErrorCode, ErrorRow] = {
    ErrorCode.FILE_NOT_FOUND: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is not there."),
        advice=QT_TRANSLATE_NOOP(
            "Errors", "It may have been moved, renamed or deleted. Open it again from where it is now."
        ),
    ),
    ErrorCode.FILE_NOT_READABLE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} cannot be opened."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check that you may read it and that its disk is connected."),
    ),
    ErrorCode.FILE_NOT_WRITABLE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} cannot be written."),
        advice=QT_TRANSLATE_NOOP("Errors", "Choose a folder you may write to."),
    ),
    ErrorCode.FILE_IS_SOURCE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} would be overwritten."),
        advice=QT_TRANSLATE_NOOP("Errors", "Your own files are never changed. Choose another name or folder."),
    ),
    ErrorCode.DISK_FULL: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "There is no room left on the disk for {name}."),
        advice=QT_TRANSLATE_NOOP("Errors", "Make room, or choose a folder on another disk."),
    ),
    ErrorCode.PICTURE_EMPTY: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is empty (0 bytes)."),
        advice=QT_TRANSLATE_NOOP("Errors", "Copy or export the picture again."),
    ),
    ErrorCode.PICTURE_UNSUPPORTED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is not a picture that can be read here."),
        advice=QT_TRANSLATE_NOOP("Errors", "These can be read: {formats}."),
    ),
    ErrorCode.PICTURE_TRUNCATED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is incomplete: the file ends too early."),
        advice=QT_TRANSLATE_NOOP("Errors", "Copy or download the picture again."),
    ),
    ErrorCode.PICTURE_UNREADABLE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is damaged and cannot be decoded."),
        advice=QT_TRANSLATE_NOOP("Errors", "Open it in another program and export it again."),
    ),
    ErrorCode.PICTURE_TOO_MANY_BYTES: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is too large a file."),
        advice=QT_TRANSLATE_NOOP("Errors", "Save a smaller copy; at most 200 MB can be read."),
    ),
    ErrorCode.PICTURE_TOO_MANY_PIXELS: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} has too many pixels."),
        advice=QT_TRANSLATE_NOOP("Errors", "Save a smaller copy; at most 200 megapixels can be read."),
    ),
    ErrorCode.FACE_NOT_FOUND: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "No face was found in {name}."),
        advice=QT_TRANSLATE_NOOP(
            "Errors",
            "Use a clear, upright picture in which the whole face can be seen, or draw a face by hand in Prepare.",
        ),
    ),
    ErrorCode.FACE_UNKNOWN_LABEL: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "There is no face {label} in {name}."),
        advice=QT_TRANSLATE_NOOP("Errors", "Choose one of the numbered faces."),
    ),
    ErrorCode.FACE_UNCLEAR: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The features of face {label} in {name} cannot be read."),
        advice=QT_TRANSLATE_NOOP(
            "Errors",
            "It is turned too far to the side, covered, or too small. Use a picture that shows the whole face, or, of a"
            " drawn one, put the points where they belong, in Prepare.",
        ),
    ),
    ErrorCode.FACE_BLURRED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "Face {label} in {name} is too blurred."),
        advice=QT_TRANSLATE_NOOP("Errors", "Use a sharper picture: where so blurred a face ends cannot be measured."),
    ),
    ErrorCode.FACE_EYES_UNKNOWN: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "Where the eyes of face {label} in {name} are is not known."),
        advice=QT_TRANSLATE_NOOP("Errors", "Put its points where they belong, or turn the picture by hand."),
    ),
    ErrorCode.FACE_AMBIGUOUS: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "Two photos were given for the same face."),
        advice=QT_TRANSLATE_NOOP("Errors", "Choose one photo for each face."),
    ),
    ErrorCode.FACE_TOO_MANY: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "Too many faces for one fusion."),
        advice=QT_TRANSLATE_NOOP("Errors", "At most 6 faces can be fused at once. Remove some photos."),
    ),
    ErrorCode.CROP_IMPOSSIBLE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "No crop inside the picture leaves the face enough margin."),
        advice=QT_TRANSLATE_NOOP(
            "Errors", "Allow padding, choose fewer faces, or use a picture with more around the face."
        ),
    ),
    ErrorCode.RULES_FAILED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The result would break a rule of the service."),
        advice=QT_TRANSLATE_NOOP("Errors", "See the failing rows of the compliance card. You can also export anyway."),
    ),
    ErrorCode.OUTPUT_TOO_LARGE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The result does not fit into the byte limit."),
        advice=QT_TRANSLATE_NOOP("Errors", "Choose JPEG, a smaller crop, or a higher byte limit."),
    ),
    ErrorCode.OUTPUT_NOT_VERIFIED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The result did not hold what it should, and was dropped."),
        advice=QT_TRANSLATE_NOOP("Errors", "Try another format or a larger crop."),
    ),
    ErrorCode.CONSENT_MISSING: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "For a user photo there is no consent that holds today."),
        advice=QT_TRANSLATE_NOOP(
            "Errors", "Ask the person shown, and write down who agreed, until when and for what; nothing was sent."
        ),
    ),
    ErrorCode.CREDENTIALS_UNAVAILABLE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "Content Credentials cannot be made or checked here."),
        advice=QT_TRANSLATE_NOOP("Errors", "Install the program with its extra c2pa."),
    ),
    ErrorCode.SIGNING_FAILED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} cannot be signed."),
        advice=QT_TRANSLATE_NOOP(
            "Errors", "Check that the certificate holds today, comes with those that vouch for it, and is the key's."
        ),
    ),
    ErrorCode.NOT_LABELLED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} does not pass the check of its AI label, and is not signed."),
        advice=QT_TRANSLATE_NOOP("Errors", "Sign results as this program saved them."),
    ),
    ErrorCode.PRODUCER_UNFIT: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The producer’s ID cannot be used in the AI label."),
        advice=QT_TRANSLATE_NOOP(
            "Errors",
            "Use at most 48 letters, digits and signs of ASCII, without spaces, quotes and backslashes: best the code "
            "of your company.",
        ),
    ),
    ErrorCode.OWN_MODEL_MISSING: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "No model of your own has been chosen yet."),
        advice=QT_TRANSLATE_NOOP("Errors", "Choose its files under Settings, Own model."),
    ),
    ErrorCode.OWN_MODEL_UNREADABLE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The model file {name} cannot be read."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check that it is still there and may be read."),
    ),
    ErrorCode.OWN_MODEL_UNFIT: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The model file {name} cannot be used: it has none of the known formats."),
        advice=QT_TRANSLATE_NOOP("Errors", "Choose ONNX files in the format of ghost, SimSwap or inswapper."),
    ),
    ErrorCode.OWN_MODEL_FORMAT: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} may have more than one of the known formats."),
        advice=QT_TRANSLATE_NOOP("Errors", "Choose the one it has."),
    ),
    ErrorCode.OWN_MODEL_UNCONFIRMED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "Nobody has confirmed yet that {name} may be used."),
        advice=QT_TRANSLATE_NOOP("Errors", "Read its licence under Settings, Own model, and confirm it there."),
    ),
    ErrorCode.OWN_MODEL_CHANGED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is not the file that was confirmed."),
        advice=QT_TRANSLATE_NOOP("Errors", "Find out why; look at it anew under Settings, Own model."),
    ),
    ErrorCode.OWN_MODEL_RUNTIME: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "Models of your own cannot be run here."),
        advice=QT_TRANSLATE_NOOP("Errors", "Install the program with its extra onnx."),
    ),
    ErrorCode.MODEL_MISSING: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The face model {name} is missing."),
        advice=QT_TRANSLATE_NOOP("Errors", "Install Fusion Desk again."),
    ),
    ErrorCode.MODEL_DAMAGED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The face model {name} is not the one that was shipped."),
        advice=QT_TRANSLATE_NOOP("Errors", "Install Fusion Desk again."),
    ),
    ErrorCode.KEYRING_UNAVAILABLE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The keyring of this computer cannot be used."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check that the keyring service of the desktop is running, then try again."),
    ),
    ErrorCode.KEYRING_LOCKED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The keyring of this computer is locked."),
        advice=QT_TRANSLATE_NOOP("Errors", "Unlock it, or log in to the desktop again, then try once more."),
    ),
    ErrorCode.KEYRING_DAMAGED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The entry in the keyring cannot be understood."),
        advice=QT_TRANSLATE_NOOP("Errors", "Another program has changed it. Save your keys once more."),
    ),
    ErrorCode.KEYRING_TOO_LONG: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The keys are too long for the keyring of this computer."),
        advice=QT_TRANSLATE_NOOP("Errors", "Use keys without a token."),
    ),
    ErrorCode.KEYS_FILE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The file with the keys cannot be used: {name}."),
        advice=QT_TRANSLATE_NOOP(
            "Errors", "Only its owner may be able to read it. Save the keys in the keyring instead."
        ),
    ),
    ErrorCode.SETTINGS_DAMAGED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The settings file cannot be understood."),
        advice=QT_TRANSLATE_NOOP("Errors", "It was kept under another name, and the defaults are used."),
    ),
    ErrorCode.STORE_DAMAGED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is damaged."),
        advice=QT_TRANSLATE_NOOP(
            "Errors", "It was left as it is. Bring back the newest backup beside it, or an exported archive."
        ),
    ),
    ErrorCode.STORE_NEWER: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} was written by a newer version of Fusion Desk."),
        advice=QT_TRANSLATE_NOOP("Errors", "Update Fusion Desk to open it."),
    ),
    ErrorCode.STORE_FOREIGN: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} was not made by Fusion Desk."),
        advice=QT_TRANSLATE_NOOP("Errors", "Choose another one."),
    ),
    ErrorCode.STORE_READ_ONLY: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} can be read only, not changed."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check the permissions of its folder, or choose another one."),
    ),
    ErrorCode.STORE_LOCKED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is in use by another program."),
        advice=QT_TRANSLATE_NOOP("Errors", "Close the other window and try again."),
    ),
    ErrorCode.STORE_UNUSABLE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} cannot be used now."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check that its disk is connected and has room, then retry."),
    ),
    ErrorCode.STORE_FILE_MISSING: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} is missing from the workspace."),
        advice=QT_TRANSLATE_NOOP("Errors", "Add the picture to the workspace again."),
    ),
    ErrorCode.STORE_FILE_DAMAGED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "{name} in the workspace is not what was put there."),
        advice=QT_TRANSLATE_NOOP("Errors", "Add the picture to the workspace again."),
    ),
    ErrorCode.ARCHIVE_DAMAGED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The archive {name} is damaged."),
        advice=QT_TRANSLATE_NOOP("Errors", "Export or copy the archive again."),
    ),
    ErrorCode.ARCHIVE_TOO_LARGE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The archive {name} would unpack to too many bytes."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check where it comes from; it was not unpacked."),
    ),
    ErrorCode.CLOUD_KEYS_MISSING: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "There are no cloud keys yet."),
        advice=QT_TRANSLATE_NOOP("Errors", "Save SecretId and SecretKey in the settings."),
        before_catalogue=True,
    ),
    ErrorCode.CLOUD_NOT_OFFERED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The site of this account does not offer this call."),
        advice=QT_TRANSLATE_NOOP("Errors", "Choose another engine, or the other site in the settings."),
    ),
    ErrorCode.CLOUD_REQUEST: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The call was not made: the service would refuse it."),
        advice=QT_TRANSLATE_NOOP("Errors", "Change what is named, then try again. Nothing was charged."),
    ),
    ErrorCode.CLOUD_PORTRAIT_UNCLEAR: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The call was not made: the service would refuse it."),
        advice=QT_TRANSLATE_NOOP(
            "Errors",
            "Use a clear, frontal head shot. You can also send this one all the same; then the call is charged.",
        ),
        before_catalogue=True,
    ),
    ErrorCode.CLOUD_PICTURE_UNFIT: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The call was not made: the service would refuse it."),
        advice=QT_TRANSLATE_NOOP(
            "Errors", "Tick “Re-encode photos that would not fit”, or give a JPG or PNG within the limits."
        ),
        before_catalogue=True,
    ),
    ErrorCode.CLOUD_SERVICE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The service answered with an error."),
        advice=QT_TRANSLATE_NOOP("Errors", "Look up its code, and keep the RequestId."),
    ),
    ErrorCode.CLOUD_NETWORK: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The service could not be reached."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check the network of this computer, then try again."),
    ),
    ErrorCode.CLOUD_TIMEOUT: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The service did not answer in time."),
        advice=QT_TRANSLATE_NOOP("Errors", "Wait a little before trying again; the call may be charged."),
    ),
    ErrorCode.CLOUD_TLS: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The connection to the service could not be made secure."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check the clock, the proxy and the certificates of this computer."),
    ),
    ErrorCode.CLOUD_PROXY: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The proxy did not let the call through."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check the proxy settings of this computer."),
    ),
    ErrorCode.CLOUD_REPLY: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The answer is not one that the service gives."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check the endpoint in the settings, and for a proxy on the way."),
    ),
    ErrorCode.CLOUD_RESULT: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The fused picture could not be fetched."),
        advice=QT_TRANSLATE_NOOP("Errors", "Try again; the call was charged if the service made a picture."),
    ),
    ErrorCode.CLOUD_UNKNOWN: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The program ended while this call was under way."),
        advice=QT_TRANSLATE_NOOP("Errors", "It may have been charged: look into the bill before you make it again."),
    ),
    ErrorCode.RELEASE_NOTICE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "Could not find out whether there is a new version."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check the address of the release notice in the settings."),
    ),
    ErrorCode.PLAN_INVALID: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The plan {name} cannot be carried out."),
        advice=QT_TRANSLATE_NOOP("Errors", "Correct the lines that are named, then try again."),
    ),
    ErrorCode.PLAN_CHANGED: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The plan {name} was changed by another program since it was opened."),
        advice=QT_TRANSLATE_NOOP("Errors", "Save yours under another name, or open the file anew."),
    ),
    ErrorCode.PLAN_BUDGET: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The plan allows no more paid calls."),
        advice=QT_TRANSLATE_NOOP("Errors", "Raise the budget of the plan, then go on with the run."),
    ),
    ErrorCode.WORKER_LOST: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "Workers ended unexpectedly, one after the other, over the same work."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check how much memory they have, then try again."),
    ),
    ErrorCode.CLUSTER_MISSING: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "This installation cannot use a cluster."),
        advice=QT_TRANSLATE_NOOP("Errors", "Work on this computer, or install Fusion Desk with its cluster extra."),
    ),
    ErrorCode.CLUSTER_UNREACHABLE: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The cluster cannot be reached."),
        advice=QT_TRANSLATE_NOOP("Errors", "Check its address, and that its scheduler and workers run."),
    ),
    ErrorCode.CLUSTER_VERSION: ErrorRow(
        text=QT_TRANSLATE_NOOP("Errors", "The cluster runs other versions than this computer."),
        advice=QT_TRANSLATE_NOOP("Errors", "Install the same versions on all its machines."),
    ),
}
