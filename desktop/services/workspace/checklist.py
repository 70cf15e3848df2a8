"""The checklist of a submission package, in Chinese like the console it is for. Our own wording, as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.domain.workspace.rights import RightsQuestion
from desktop.services.workspace.package_document import PICTURES_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.services.workspace.submission_plan import SubmissionItem, SubmissionPlan

CHECKLIST_NAME = "检查清单.md"

ALGORITHM_WORDS = {Algorithm.SWAP: "换脸版", Algorithm.PREMIUM: "优享版", Algorithm.ENJOY: "畅享版"}

QUESTION_WORDS = {
    RightsQuestion.CELEBRITY: "是否含明星名人",
    RightsQuestion.BRAND_LOGO: "是否含品牌 Logo",
    RightsQuestion.SELF_DESIGNED: "是否自主设计",
    RightsQuestion.CONSENT: "肖像是否获得授权",
}

PROOF_WORDS = {
    RightsQuestion.CELEBRITY: "含明星名人",
    RightsQuestion.BRAND_LOGO: "含品牌 Logo",
    RightsQuestion.SELF_DESIGNED: "不是自主设计",
}
"""Why a copyright proof is needed."""

FILE_WORDS = {
    FindingCode.FORMAT: "图片格式不是 JPG 或 PNG",
    FindingCode.PIXELS: "图片尺寸超过 1080 × 1080",
    FindingCode.SIDES: "图片边长太小",
    FindingCode.BYTES: "图片大小超过 500K",
}

AFTER_UPLOAD = (
    "上传后在软件中把素材标为“审核中”，审核一般需要一个工作日。",
    "审核通过后填写素材 ID；配置了密钥时，可在软件中与控制台同步状态和人脸 ID。",
    "未通过时先按原因修改；确属误判的，有一次申诉机会。",
)

UNSAFE = re.compile(r"([\\`*_\[\]<>|#])")


def checklist(plan: SubmissionPlan) -> str:
    """Everything to look at before, during and after the upload."""
    parts = (_head(plan), _before(plan), _steps(plan), _pictures(plan), _left_out(plan))
    return "\n".join(line for part in parts for line in part)


def plain(text: str) -> str:
    """``text`` as it is: in one line, and no Markdown of its own."""
    return UNSAFE.sub(r"\\\1", " ".join(text.split()))


def _head(plan: SubmissionPlan) -> Iterator[str]:
    activity, info = plan.activity, plan.info
    yield f"# 送审检查清单：{plain(activity.name)}"
    yield ""
    yield f"- 公司：{plain(info.company) or '未填写'}"
    yield f"- AppID：{plain(info.app_id) or '未填写'}"
    yield f"- 活动 ID：{plain(activity.project_id) or '未填写（在控制台活动列表中查看）'}"
    yield f"- 算法版本：{ALGORITHM_WORDS[activity.algorithm]}"
    yield f"- 图片：{len(plan.items)} 张，编号与缩略图（contact-sheet）一致"
    yield f"- 生成日期：{plan.day.isoformat()}"
    yield ""


def _before(plan: SubmissionPlan) -> Iterator[str]:
    yield "## 上传前"
    yield ""
    room = "" if plan.has_room else "，**额度不足：请先删除部分素材或购买素材额度**"
    yield f"- [ ] 素材额度：剩余 {plan.quota.left} 个，本次需要 {plan.slots_needed} 个{room}"
    for item in plan.items:
        for words in _open_points(item):
            yield f"- [ ] {item.number} `{item.name}`：{words}"
    if not plan.findings:
        yield "- [x] 图片的格式、尺寸、大小和版权问题都没有待处理项"
    yield ""


def _steps(plan: SubmissionPlan) -> Iterator[str]:
    yield "## 上传与审核"
    yield ""
    yield f"1. 打开人脸融合控制台的素材管理，进入活动“{plain(plan.activity.name)}”，没有则先创建。"
    yield f"2. 单击添加素材，选择 {PICTURES_NAME} 文件夹中的全部图片。"
    for number, words in enumerate(AFTER_UPLOAD, start=3):
        yield f"{number}. {words}"
    yield ""


def _pictures(plan: SubmissionPlan) -> Iterator[str]:
    yield "## 图片清单"
    yield ""
    yield "| 编号 | 文件 | 尺寸 | 大小 | 人脸 | 待处理 |"
    yield "|---|---|---|---|---|---|"
    for item in plan.items:
        size = item.export.size
        faces = "、".join(face.label for face in item.material.faces) or "无"
        points = len(list(_open_points(item)))
        cells = (
            item.number,
            f"`{item.name}`",
            f"{size.width} × {size.height}",
            f"{item.export.file.length:,} 字节",
            plain(faces),
            f"{points} 项" if points else "无",
        )
        yield f"| {' | '.join(map(str, cells))} |"
    yield ""


def _left_out(plan: SubmissionPlan) -> Iterator[str]:
    if plan.left_out:
        yield "## 未包含"
        yield ""
        yield from (f"- {plain(material.name)}：还没有导出的图片" for material in plan.left_out)
        yield ""


def _open_points(item: SubmissionItem) -> Iterator[str]:
    for finding in item.findings:
        if finding.code is FindingCode.RIGHTS:
            yield from _rights_points(finding)
        elif finding.severity is not Severity.PASS:
            yield FILE_WORDS[finding.code]


def _rights_points(finding: Finding) -> Iterator[str]:
    if unanswered := finding.values["unanswered"]:
        yield f"尚未回答：{_worded(unanswered, QUESTION_WORDS)}"
    if proof_for := finding.values["proof_for"]:
        yield f"{_worded(proof_for, PROOF_WORDS)}，需要版权证明，尚未添加盖章的文件"
    if finding.values["refused"]:
        yield "图中人物没有同意使用其肖像，请不要上传"
    if finding.values["consent_expired"]:
        yield "肖像授权已到期"


def _worded(value: object, words: Mapping[RightsQuestion, str]) -> str:
    """``value`` names questions, parted by commas, as :func:`rights_finding` does."""
    return "、".join(words[RightsQuestion(name)] for name in str(value).split(", "))
