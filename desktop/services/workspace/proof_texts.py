"""The words of the copyright proof, in Chinese and English. Our own; not the service's template."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProofLanguage(StrEnum):
    """The console's reviewers read Chinese; English is for rights holders abroad."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class SectionTexts:
    """``fields`` are asked for before signature, date and seal."""

    title: str
    by: str
    paragraphs: tuple[str, ...]
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProofTexts:
    title: str
    company: str
    app_id: str
    activity_name: str
    activity_id: str
    materials: str
    material_id: str
    originality: SectionTexts
    licence: SectionTexts
    signature: str
    date: str
    seal: str
    notes: tuple[str, ...]


CHINESE = ProofTexts(
    title="人脸融合素材版权证明",
    company="公司名称",
    app_id="AppID",
    activity_name="活动名称",
    activity_id="活动 ID",
    materials="涉及的素材",
    material_id="素材 ID",
    originality=SectionTexts(
        title="一、原创版权声明",
        by="由活动申请方填写并盖章",
        paragraphs=(
            "我方声明：上列素材由我方自主设计制作，或其全部权利已由我方合法取得，我方有权将其用于本次人脸融合活动。",
            (
                "素材中出现的人物肖像、品牌标识及其他受保护的内容，均已获得权利人的许可，不侵犯任何第三方的著作权、"
                "肖像权、商标权或其他合法权益。"
            ),
            "如因素材的权利归属或使用发生争议，由我方负责处理并承担相应责任。",
        ),
    ),
    licence=SectionTexts(
        title="二、版权授权声明",
        by="由版权所有方填写并盖章",
        paragraphs=(
            "我方是下列作品的版权所有方，现同意活动申请方在上述活动中，将该作品作为人脸融合素材上传、加工和展示。",
            "本授权在下列期限内有效；超出该活动或期限的使用，须另行取得我方同意。",
        ),
        fields=("版权所有方", "授权作品", "授权期限"),
    ),
    signature="署名",
    date="日期",
    seal="加盖公章",
    notes=(
        "素材全部为自主设计时填写第一项；使用了他人享有权利的作品时，两项均需填写。",
        "盖章后拍照或扫描，在人脸融合控制台的素材管理中，通过操作栏的“上传版权证明”提交。",
        "本表格由 Fusion Desk 生成，措辞并非官方模板；如控制台要求使用官方模板，请以控制台的下载文件为准。",
    ),
)

ENGLISH = ProofTexts(
    title="Copyright proof for face fusion materials",
    company="Company name",
    app_id="AppID",
    activity_name="Activity name",
    activity_id="Activity ID",
    materials="Materials concerned",
    material_id="material ID",
    originality=SectionTexts(
        title="1. Declaration of originality",
        by="To be completed and sealed by the applicant of the activity",
        paragraphs=(
            (
                "We declare that we designed and made the materials listed above ourselves, or have lawfully acquired"
                " all rights in them, and that we are entitled to use them in this face fusion activity."
            ),
            (
                "Portraits of persons, brand marks and other protected content in the materials are used with the"
                " permission of their holders and infringe no copyright, portrait right, trade mark or other right of"
                " any third party."
            ),
            (
                "Should a dispute arise about the ownership or the use of the materials, we shall settle it and answer"
                " for it."
            ),
        ),
    ),
    licence=SectionTexts(
        title="2. Licence of the copyright holder",
        by="To be completed and sealed by the copyright holder",
        paragraphs=(
            (
                "We hold the copyright in the work named below and agree that the applicant may upload, process and"
                " show it as a face fusion material in the activity named above."
            ),
            (
                "This licence is valid for the term stated below. Any use beyond that activity or term needs our"
                " further consent."
            ),
        ),
        fields=("Copyright holder", "Licensed work", "Term of the licence"),
    ),
    signature="Signature",
    date="Date",
    seal="Official seal",
    notes=(
        (
            "For materials that are entirely your own design complete part 1; where the work of others is used,"
            " complete both parts."
        ),
        (
            "When sealed, photograph or scan this form and submit it in the Face Fusion console: material management,"
            " operation, upload copyright proof."
        ),
        (
            "Made by Fusion Desk in its own words. If the console asks for the official template, use the one it offers"
            " for download."
        ),
    ),
)

PROOF_TEXTS = {ProofLanguage.CHINESE: CHINESE, ProofLanguage.ENGLISH: ENGLISH}
