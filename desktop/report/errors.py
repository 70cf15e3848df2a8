"""What went wrong, in the report's language: the program's own sentences are English, for those who develop with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode
from desktop.domain.qa.report import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.qa.results import CellResult

CHINESE: Mapping[ErrorCode, str] = {
    ErrorCode.FILE_NOT_FOUND: "文件不存在。",
    ErrorCode.FILE_NOT_READABLE: "文件无法读取。",
    ErrorCode.FILE_NOT_WRITABLE: "文件无法写入。",
    ErrorCode.FILE_IS_SOURCE: "目标文件属于用户，不会被替换。",
    ErrorCode.DISK_FULL: "磁盘已满。",
    ErrorCode.PICTURE_EMPTY: "图片文件是空的。",
    ErrorCode.PICTURE_UNSUPPORTED: "不是可读取的图片。",
    ErrorCode.PICTURE_TRUNCATED: "图片文件不完整。",
    ErrorCode.PICTURE_UNREADABLE: "图片已损坏，无法读取。",
    ErrorCode.PICTURE_TOO_MANY_BYTES: "图片文件过大。",
    ErrorCode.PICTURE_TOO_MANY_PIXELS: "图片像素过多。",
    ErrorCode.FACE_NOT_FOUND: "图片中没有人脸。",
    ErrorCode.FACE_UNKNOWN_LABEL: "图片中没有这个标签的人脸。",
    ErrorCode.FACE_UNCLEAR: "找到人脸，但五官无法识别。",
    ErrorCode.FACE_BLURRED: "人脸过于模糊，无法测量。",
    ErrorCode.FACE_EYES_UNKNOWN: "无法确定人脸双眼的位置。",
    ErrorCode.FACE_AMBIGUOUS: "无法确定是哪一张人脸。",
    ErrorCode.FACE_TOO_MANY: "人脸过多。",
    ErrorCode.CONSENT_MISSING: "此用户图没有有效的单独同意。",
    ErrorCode.CROP_IMPOSSIBLE: "图片内没有裁剪框能给人脸留出足够的边距。",
    ErrorCode.RULES_FAILED: "不符合规则。",
    ErrorCode.OUTPUT_TOO_LARGE: "输出文件超过字节上限。",
    ErrorCode.OUTPUT_NOT_VERIFIED: "输出未通过复核。",
    ErrorCode.PRODUCER_UNFIT: "服务提供者编码不能写入隐式标识。",
    ErrorCode.MODEL_MISSING: "缺少模型文件。",
    ErrorCode.MODEL_DAMAGED: "模型文件已损坏。",
    ErrorCode.KEYRING_UNAVAILABLE: "系统钥匙串不可用。",
    ErrorCode.KEYRING_LOCKED: "系统钥匙串已锁定。",
    ErrorCode.KEYRING_DAMAGED: "钥匙串中的密钥已损坏。",
    ErrorCode.KEYRING_TOO_LONG: "密钥过长，钥匙串存不下。",
    ErrorCode.SETTINGS_DAMAGED: "设置文件已损坏。",
    ErrorCode.STORE_DAMAGED: "数据文件已损坏。",
    ErrorCode.STORE_NEWER: "数据文件由更新版本的程序写成。",
    ErrorCode.STORE_FOREIGN: "文件或文件夹属于其他类型。",
    ErrorCode.STORE_READ_ONLY: "数据文件不可写。",
    ErrorCode.STORE_LOCKED: "正被其他程序使用。",
    ErrorCode.STORE_UNUSABLE: "数据文件无法使用。",
    ErrorCode.STORE_FILE_MISSING: "保存的图片不见了。",
    ErrorCode.STORE_FILE_DAMAGED: "保存的图片已损坏。",
    ErrorCode.ARCHIVE_DAMAGED: "压缩包已损坏。",
    ErrorCode.ARCHIVE_TOO_LARGE: "压缩包过大。",
    ErrorCode.PLAN_INVALID: "测试计划有误。",
    ErrorCode.PLAN_CHANGED: "测试计划已被其他程序修改。",
    ErrorCode.PLAN_BUDGET: "计划允许的付费调用已用完。",
    ErrorCode.WORKER_LOST: "执行此单元的进程接连退出。",
    ErrorCode.CLUSTER_MISSING: "未安装集群支持。",
    ErrorCode.CLUSTER_UNREACHABLE: "无法连接集群。",
    ErrorCode.CLUSTER_VERSION: "集群的版本与本程序不同。",
    ErrorCode.CLOUD_KEYS_MISSING: "没有云端密钥。",
    ErrorCode.CLOUD_NOT_OFFERED: "该站点不提供此接口。",
    ErrorCode.CLOUD_REQUEST: "请求不符合限制，未发送。",
    ErrorCode.CLOUD_PORTRAIT_UNCLEAR: "本地检查未发现足够大的人脸，未发送。",
    ErrorCode.CLOUD_PICTURE_UNFIT: "图片需重新编码才能发送，未发送。",
    ErrorCode.CLOUD_SERVICE: "服务返回错误。",
    ErrorCode.CLOUD_NETWORK: "网络不通。",
    ErrorCode.CLOUD_TIMEOUT: "超时未收到应答。",
    ErrorCode.CLOUD_TLS: "无法建立安全连接。",
    ErrorCode.CLOUD_PROXY: "代理不可用。",
    ErrorCode.CLOUD_UNKNOWN: "调用进行中程序结束：可能已计费，未再次调用。",
    ErrorCode.CLOUD_REPLY: "应答不是服务应有的格式。",
    ErrorCode.CLOUD_RESULT: "结果图无法取回，或不是图片。",
}


def error_sentence(result: CellResult, language: Language) -> str:
    """What stands beside a result's code. The service's own messages stay in the language that it was asked for."""
    if language is Language.ENGLISH or not result.code:
        return result.message
    return next((text for code, text in CHINESE.items() if _is_kind(result.code, code)), result.message)


def _is_kind(code: str, kind: ErrorCode) -> bool:
    """Faults of the wire say more behind their code, such as ``cloud.timeout.reply``."""
    return code == kind or code.startswith(f"{kind}.")
