"""What every official SDK must be able to do with the sandbox, and which errors it must show."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop.sandbox.authentication import DEFAULT_KEYS, SandboxKeys
from tests.sandboxes import sample_photo

if TYPE_CHECKING:
    from desktop.sandbox.server import SandboxServer
    from tests.sandboxes import DriftingClock

Parameters = dict[str, Any]


@dataclass(frozen=True)
class Service:
    """A running sandbox; its clock can be moved, so that the client's is wrong."""

    server: SandboxServer
    clock: DriftingClock

    def fuse(self, material: int = 0, **changes: Any) -> Parameters:
        activity = self.server.sandbox.catalogue.activities[0]
        return {
            "ProjectId": activity.activity_id,
            "ModelId": activity.materials[material].material_id,
            "RspImgType": "base64",
            "MergeInfos": [{"Image": sample_photo()}],
        } | changes

    def three(self, form: str) -> Parameters:
        """Three photos, by base64 and by URL, each for a face of its own."""
        faces = list(self.server.sandbox.catalogue.activities[0].materials[2].faces)
        photos = (
            {"Image": sample_photo()},
            {"Image": sample_photo("astronaut.png")},
            {"Url": f"{self.server.url}/samples/grace_hopper.jpg"},
        )
        merges = [photo | {"TemplateFaceID": face} for photo, face in zip(photos, reversed(faces), strict=True)]
        return self.fuse(2, MergeInfos=merges, RspImgType=form)

    def ultra(self) -> Parameters:
        return {
            "ModelImage": sample_photo("astronaut.png"),
            "RspImgType": "base64",
            "MergeInfos": [{"Image": sample_photo()}],
            "FusionUltraParam": {"WarpRadio": 0.7},
            "SwapModelType": 4,
        }

    def materials(self) -> Parameters:
        return {"ActivityId": self.server.sandbox.catalogue.activities[0].activity_id, "Limit": 5}


@dataclass(frozen=True)
class Wrong:
    """A call that must fail with ``code``. ``offset``: by how many seconds the client's clock is off."""

    code: str
    changes: Parameters = field(default_factory=dict)
    keys: SandboxKeys = DEFAULT_KEYS
    offset: float = 0
    region: str = "ap-guangzhou"

    def __str__(self) -> str:
        return self.code


WRONGS = (
    Wrong("AuthFailure.SignatureFailure", keys=replace(DEFAULT_KEYS, secret_key="wrong")),
    Wrong("AuthFailure.SecretIdNotFound", keys=replace(DEFAULT_KEYS, secret_id="nobody")),
    Wrong("AuthFailure.SignatureExpire", offset=-301),
    Wrong("AuthFailure.SignatureExpire", offset=302),
    Wrong("MissingParameter", region=""),
    Wrong("InvalidParameterValue.ParameterValueError", {"FuseFaceDegree": 101}),
    Wrong("InvalidParameterValue.ParameterValueError", {"RspImgType": "Url"}),
    Wrong("InvalidParameterValue.ActivityIdNotFound", {"ProjectId": "at_1"}),
    Wrong("FailedOperation.ImageDownloadError", {"MergeInfos": [{"Url": "https://example.com/user.jpg"}]}),
    Wrong("ResourceUnavailable.NotExist", {"ProjectId": "error:ResourceUnavailable.NotExist"}),
    Wrong("AuthFailure.UnauthorizedOperation", {"ModelId": "error:AuthFailure.UnauthorizedOperation"}),
)
