"""The official Python SDK, unmodified, sync and async, against the sandbox."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from tencentcloud.common.credential import Credential
from tencentcloud.common.exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.facefusion.v20181201 import models as old_models
from tencentcloud.facefusion.v20181201.facefusion_client import FacefusionClient as OldClient
from tencentcloud.facefusion.v20220927 import models
from tencentcloud.facefusion.v20220927.facefusion_client import FacefusionClient
from tencentcloud.facefusion.v20220927.facefusion_client_async import FacefusionClient as AsyncClient
from tencentcloud.iai.v20200303 import models as iai_models
from tencentcloud.iai.v20200303.iai_client import IaiClient

from desktop.sandbox.authentication import DEFAULT_KEYS, TEMPORARY_KEYS
from tests.e2e.sandbox_cases import WRONGS
from tests.sandboxes import opened, sample_photo

if TYPE_CHECKING:
    from tests.e2e.sandbox_cases import Service, Wrong

# The SDK asks for the time in a way that Python 3.12 warns of.
pytestmark = pytest.mark.filterwarnings("ignore:datetime:DeprecationWarning")

Call = Callable[..., Any]


def profile(service: Service, language: str = "zh-CN") -> ClientProfile:
    http = HttpProfile(endpoint=service.server.endpoint, protocol="http")
    return ClientProfile(httpProfile=http, language=language)


def client_arguments(service: Service, wrong: Wrong | None, language: str) -> tuple[Any, ...]:
    keys, region = (wrong.keys, wrong.region) if wrong else (DEFAULT_KEYS, "ap-guangzhou")
    return Credential(keys.secret_id, keys.secret_key), region, profile(service, language)


def request_of(action: str, parameters: dict[str, Any]) -> Any:
    request = getattr(models, f"{action}Request")()
    request.from_json_string(json.dumps(parameters))
    return request


def call_sync(
    service: Service, action: str, parameters: dict[str, Any], wrong: Wrong | None = None, language: str = "zh-CN"
) -> Any:
    client = FacefusionClient(*client_arguments(service, wrong, language))
    return getattr(client, action)(request_of(action, parameters))


def call_async(
    service: Service, action: str, parameters: dict[str, Any], wrong: Wrong | None = None, language: str = "zh-CN"
) -> Any:
    async def run() -> Any:
        async with AsyncClient(*client_arguments(service, wrong, language)) as client:
            return await getattr(client, action)(request_of(action, parameters))

    return asyncio.run(run())


@pytest.fixture(params=[call_sync, call_async], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Call:
    chosen: Call = request.param
    return chosen


def test_one_face_comes_back_as_base64(service: Service, call: Call) -> None:
    response = call(service, "FuseFace", service.fuse())
    assert opened(response.FusedImage).size == (512, 512)
    assert len(response.RequestId) == 36


def test_one_face_comes_back_as_a_url(service: Service, call: Call) -> None:
    response = call(service, "FuseFace", service.fuse(RspImgType="url"))
    assert httpx.get(response.FusedImage, trust_env=False).content.startswith(b"\x89PNG")


def test_three_faces_are_fused_in_one_call(service: Service, call: Call) -> None:
    assert opened(call(service, "FuseFace", service.three("base64")).FusedImage).size == (1080, 500)
    assert call(service, "FuseFace", service.three("url")).FusedImage.endswith(".jpg")


def test_ultra_takes_the_template_along(service: Service, call: Call) -> None:
    assert opened(call(service, "FuseFaceUltra", service.ultra()).FusedImage).size == (512, 512)


def test_materials_are_listed(service: Service, call: Call) -> None:
    response = call(service, "DescribeMaterialList", service.materials())
    assert [row.MaterialStatus for row in response.MaterialInfos] == [1, 21, 11, 0, 2]
    assert response.MaterialInfos[2].MaterialFaceList[0].FaceInfo.Width == 207


@pytest.mark.parametrize("wrong", WRONGS, ids=str)
def test_what_is_wrong_has_its_documented_code(service: Service, call: Call, wrong: Wrong) -> None:
    service.clock.offset = -wrong.offset
    with pytest.raises(TencentCloudSDKException) as caught:
        call(service, "FuseFace", service.fuse() | wrong.changes, wrong)
    assert caught.value.get_code() == wrong.code
    assert len(caught.value.get_request_id()) == 36


def test_messages_come_in_the_language_of_the_profile(service: Service, call: Call) -> None:
    messages = []
    for language in ("zh-CN", "en-US"):
        with pytest.raises(TencentCloudSDKException) as caught:
            call(service, "FuseFace", service.fuse(ModelId="mt"), None, language)
        messages.append(caught.value.get_message())
    assert messages == ["未查找到素材Id。", "The material ID was not found."]


def test_an_unsigned_payload_is_taken(service: Service) -> None:
    settings = profile(service)
    settings.unsignedPayload = True
    client = FacefusionClient(Credential("sandbox-id", "sandbox-key"), "ap-guangzhou", settings)
    assert client.FuseFace(request_of("FuseFace", service.fuse())).FusedImage


def test_faces_are_detected_by_the_other_product(service: Service) -> None:
    client = IaiClient(Credential("sandbox-id", "sandbox-key"), "ap-guangzhou", profile(service))
    request = iai_models.DetectFaceRequest()
    request.from_json_string(json.dumps({"Image": sample_photo(), "NeedFaceAttributes": 1}))
    (face,) = client.DetectFace(request).FaceInfos
    assert (face.X, face.Y) == (159, 105)
    assert abs(face.FaceAttributesInfo.Yaw) <= 30


def test_a_header_brings_an_error_on_demand(service: Service) -> None:
    client = FacefusionClient(Credential("sandbox-id", "sandbox-key"), "ap-guangzhou", profile(service))
    request = request_of("FuseFace", service.fuse())
    request.headers = {"X-Sandbox-Error": "FailedOperation.RpcFail"}
    with pytest.raises(TencentCloudSDKException, match="RPC请求失败"):
        client.FuseFace(request)


def test_a_call_may_be_a_get(service: Service) -> None:
    settings = profile(service)
    settings.httpProfile.reqMethod = "GET"
    client = FacefusionClient(Credential("sandbox-id", "sandbox-key"), "ap-guangzhou", settings)
    response = client.DescribeMaterialList(request_of("DescribeMaterialList", service.materials()))
    assert len(response.MaterialInfos) == 5


def test_temporary_keys_come_with_their_token(service: Service) -> None:
    keys = TEMPORARY_KEYS
    for token in (keys.token, "expired"):
        client = FacefusionClient(Credential(keys.secret_id, keys.secret_key, token), "ap-guangzhou", profile(service))
        request = request_of("DescribeMaterialList", service.materials())
        if token == keys.token:
            assert client.DescribeMaterialList(request).MaterialInfos
        else:
            with pytest.raises(TencentCloudSDKException, match="TokenFailure"):
                client.DescribeMaterialList(request)


def test_the_newer_detection_tells_the_pose(service: Service) -> None:
    client = IaiClient(Credential("sandbox-id", "sandbox-key"), "ap-guangzhou", profile(service))
    request = iai_models.DetectFaceAttributesRequest()
    request.from_json_string(json.dumps({"Image": sample_photo(), "FaceAttributesType": "HeadPose"}))
    (face,) = client.DetectFaceAttributes(request).FaceDetailInfos
    assert (face.FaceRect.X, face.FaceRect.Y) == (159, 105)
    assert abs(face.FaceDetailAttributesInfo.HeadPose.Yaw) <= 30


def test_the_older_version_answers_its_own_sdk(service: Service) -> None:
    client = OldClient(Credential("sandbox-id", "sandbox-key"), "ap-guangzhou", profile(service))
    request = old_models.FaceFusionRequest()
    wanted = {name: service.fuse()[name] for name in ("ProjectId", "ModelId")}
    request.from_json_string(json.dumps({**wanted, "RspImgType": "base64", "Image": sample_photo()}))
    response = client.FaceFusion(request)
    assert opened(response.Image).size == (512, 512)
    assert response.ReviewResultSet == []
