"""Codes for whoever looks after activities and materials in the console (fact book, 5.1 and 5.2)."""

from __future__ import annotations

from desktop.domain.cloud.calls import Who
from desktop.domain.cloud.errors import Advice, Verdict

TEMPLATES = {
    "FailedOperation.FuseMaterialNotAuth": Verdict(
        Who.TEMPLATE,
        Advice(
            "The material has not passed review. Look at its status in the console under Material management; a"
            " review takes about one working day. If it was rejected, click the question mark beside the result to"
            " appeal (once), or upload another picture.",
            "素材未通过审核。请在控制台「素材管理」查看状态，审核约需一个工作日；若未通过，可点击结果旁的问号申诉（"
            "仅一次），或更换图片。",
        ),
    ),
    "FailedOperation.FuseMaterialNotExist": Verdict(
        Who.TEMPLATE,
        Advice(
            "There is no such material. Copy the material ID (mt_…) again from the material list, and check that it"
            " belongs to this activity and was not deleted.",
            "素材不存在。请从素材列表重新复制素材 ID（mt_…），并确认它属于该活动且未被删除。",
        ),
    ),
    "FailedOperation.FuseMaterialNotAvailable": Verdict(
        Who.TEMPLATE,
        Advice(
            "The material cannot be used in its present state. Look it up in the material list and wait until its"
            " status says passed.",
            "素材在当前状态下不可用。请在素材列表中查看，待状态变为通过后再用。",
        ),
    ),
    "FailedOperation.ImagePixelExceed": Verdict(
        Who.TEMPLATE,
        Advice(
            "The material is larger than 1080 x 1080 pixels. Prepare it again with this program, upload it in the"
            " console and use the new material ID.",
            "素材超过 1080×1080 像素。请用本程序重新制作，在控制台上传后使用新的素材 ID。",
        ),
    ),
    "FailedOperation.MediaDataError": Verdict(
        Who.TEMPLATE,
        Advice(
            "The material holds no data. Delete it in the console and upload its picture again.",
            "素材数据为空。请在控制台删除后重新上传该图片。",
        ),
    ),
    "FailedOperation.ModerationFailed": Verdict(
        Who.TEMPLATE,
        Advice(
            "The material failed the content review. Check that you hold the rights: for celebrities or brands"
            " upload the copyright proof in the console and appeal, or use another picture.",
            "素材内容审核未通过。请确认拥有版权：涉及明星或品牌时，先在控制台上传版权证明再申诉，或更换图片。",
        ),
    ),
    "FailedOperation.TemplateFaceIDNotExist": Verdict(
        Who.TEMPLATE,
        Advice(
            "The material has no face with this ID. Load the material list again and choose the face there, or leave"
            " it unset to take the largest face.",
            "素材中没有这个人脸 ID。请重新获取素材列表并在其中选择人脸，或留空以使用最大的人脸。",
        ),
    ),
    "FailedOperation.FaceIdNotInVideo": Verdict(
        Who.TEMPLATE,
        Advice(
            "The video material does not show this face. Choose a face ID that its material list names.",
            "视频素材中没有这张人脸。请选择素材列表中列出的人脸 ID。",
        ),
    ),
    "FailedOperation.ProjectNotAuth": Verdict(
        Who.TEMPLATE,
        Advice(
            "The activity is not licensed or was disabled. Open it in the console's activity list and enable it.",
            "活动未授权或已停用。请在控制台活动列表中打开并启用它。",
        ),
    ),
}
