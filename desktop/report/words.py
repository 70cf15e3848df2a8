"""All words of a report in both languages: one row a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.qa.baseline import Cause, Standing
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.report import Language
from desktop.domain.qa.results import CellState, Mark, Verdict
from desktop.domain.qa.summary import FailureKind

if TYPE_CHECKING:
    from collections.abc import Mapping


_WORDS: Mapping[str, tuple[str, str]] = {
    "report": ("Test report", "测试报告"),
    "run": ("Run", "运行"),
    "begun": ("Begun", "开始时间"),
    "ended": ("Ended", "结束时间"),
    "not_ended": ("not finished", "未完成"),
    "made_with": ("Made with", "运行环境"),
    "baseline": ("Baseline", "基线"),
    "no_baseline": ("no baseline", "无基线"),
    "consent": ("Consent", "单独同意"),
    "until": ("Until", "截止"),
    "consent_given": ("Everybody on the photos has agreed.", "所有用户图均有有效的同意记录。"),
    "consent.missing": ("missing", "缺失"),
    "consent.expired": ("expired", "已过期"),
    "consent.ending": ("ends soon", "即将到期"),
    "filing": ("Algorithm of the service and its filing number", "服务算法及备案号"),
    "cells": ("Cells", "单元"),
    "cell": ("Cell", "单元"),
    "matrix": ("Matrix", "矩阵"),
    "list": ("List", "列表"),
    "summary": ("Summary", "汇总"),
    "photo": ("Photo", "用户图"),
    "photos": ("Photos", "用户图"),
    "material": ("Material", "素材"),
    "materials": ("Materials", "素材"),
    "setting": ("Setting", "设置"),
    "settings": ("Settings", "设置"),
    "repeat": ("Repeat", "重复"),
    "tags": ("Tags", "标签"),
    "state": ("State", "状态"),
    "verdict": ("Verdict", "结论"),
    "standing": ("Against the baseline", "与基线相比"),
    "causes": ("What differs", "差异来源"),
    "expected": ("Expected", "预期"),
    "code": ("Code", "代码"),
    "message": ("Message", "信息"),
    "rating": ("Rating", "评分"),
    "stars": ("Stars", "星级"),
    "note": ("Note", "备注"),
    "notes": ("Remarks", "提示"),
    "request_id": ("RequestId", "RequestId"),
    "charged": ("Charged", "计费"),
    "seconds": ("Seconds", "耗时（秒）"),
    "key": ("Key", "标识"),
    "engine": ("Engine", "引擎"),
    "figures": ("Figures", "指标"),
    "picture_ok": ("a picture", "出图"),
    "all": ("All", "全部"),
    "failed_ones": ("Failed", "失败"),
    "warned_ones": ("Warned", "提醒"),
    "passed_ones": ("Passed", "通过"),
    "changed_ones": ("Changed", "有变化"),
    "unrated_ones": ("Unrated", "未评分"),
    "bad_ones": ("Rated bad", "评为坏"),
    "any_tag": ("Any tag", "所有标签"),
    "find": ("Name, code or note", "名称、代码或备注"),
    "sort_by": ("Sort by", "排序"),
    "plan_order": ("Order of the plan", "计划顺序"),
    "of": ("of", "/"),
    "nothing_fits": ("No cell fits this filter.", "没有符合条件的单元。"),
    "template": ("Template", "模板图"),
    "user": ("User photo", "用户图"),
    "result": ("Result", "结果"),
    "no_picture": ("no picture", "无图片"),
    "side_by_side": ("Side by side", "并排"),
    "divider": ("Divider", "分割线"),
    "strobe": ("Strobe", "闪烁对比"),
    "difference": ("Difference", "差异"),
    "left": ("Left", "左"),
    "right": ("Right", "右"),
    "amplify": ("Amplify", "放大差异"),
    "zoom_in": ("Zoom in", "放大"),
    "zoom_out": ("Zoom out", "缩小"),
    "fit": ("Fit", "适应窗口"),
    "previous": ("Previous", "上一个"),
    "next": ("Next", "下一个"),
    "next_changed": ("Next changed", "下一个有变化"),
    "close": ("Close", "关闭"),
    "keys": (
        "← → step · N next changed · 1 side by side · 2 divider · 3 strobe · 4 difference · + − 0 zoom · Esc close",
        "← → 前后 · N 下一个有变化 · 1 并排 · 2 分割线 · 3 闪烁 · 4 差异 · + − 0 缩放 · Esc 关闭",
    ),
    "failures": ("Why cells failed", "失败原因"),
    "no_failures": ("No cell failed.", "没有失败的单元。"),
    "by_material": ("By material", "按素材"),
    "by_photo": ("By photo", "按用户图"),
    "by_setting": ("By setting", "按设置"),
    "latency": ("Time for a picture", "出图耗时"),
    "median": ("Median", "中位数"),
    "median_time": ("median time", "耗时中位数"),
    "most": ("Most", "最大"),
    "cost": ("Cost", "费用"),
    "free": ("Nothing was charged.", "未产生费用。"),
    "calls": ("Cells", "单元"),
    "charged_calls": ("Charged calls", "计费调用"),
    "unknown_calls": ("Charged or not: unknown", "是否计费未知"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "unknown": ("unknown", "未知"),
    "robustness": ("Robustness", "稳健度"),
    "mean": ("mean", "平均"),
    "worst_cell": ("worst cell", "最差单元"),
    "accepted": ("accepted", "已接受"),
    "likeness": ("Alike", "相似程度"),
    "structure": ("structure", "结构"),
    "colour": ("colour", "颜色"),
    "more": ("more", "更多"),
    "skipped_ones": ("Skipped", "跳过"),
    "waiting_ones": ("Waiting", "等待"),
    "pass_rate": ("passed", "通过率"),
    "to_review": ("to review", "待查看"),
    "page": ("Page", "第"),
    "sheet": ("Sheet", "联系表"),
    "number": ("No.", "编号"),
}

_FIGURES: Mapping[FigureName, tuple[str, str]] = {
    FigureName.IDENTITY_TO_USER: ("Identity, to the user", "与用户的差异"),
    FigureName.IDENTITY_TO_TEMPLATE: ("Identity, to the template", "与模板的差异"),
    FigureName.LANDMARK_DRIFT: ("Drift of landmarks", "关键点偏移"),
    FigureName.EXPRESSION_DRIFT: ("Drift of expression", "表情偏移"),
    FigureName.OUTSIDE_CHANGED: ("Changed outside the face", "脸外改动"),
    FigureName.SKIN_DIFFERENCE: ("Skin colour off", "肤色差异"),
    FigureName.SEAM: ("Seam", "接缝"),
    FigureName.SHARPNESS: ("Sharpness", "清晰度"),
    FigureName.COVERED: ("Covered share", "遮挡比例"),
    FigureName.LATENCY_MS: ("Time", "耗时"),
    FigureName.BYTES: ("Size of the file", "文件大小"),
    FigureName.ATTEMPTS: ("Attempts", "尝试次数"),
}
_VERDICTS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.PASS: ("Pass", "通过"),
    Verdict.WARN: ("Warn", "提醒"),
    Verdict.FAIL: ("Fail", "失败"),
}
_STATES: Mapping[CellState, tuple[str, str]] = {
    CellState.WAITING: ("Waiting", "等待"),
    CellState.RUNNING: ("Running", "进行中"),
    CellState.DONE: ("Done", "完成"),
    CellState.FAILED: ("Failed", "失败"),
    CellState.SKIPPED: ("Skipped", "跳过"),
}
_STANDINGS: Mapping[Standing, tuple[str, str]] = {
    Standing.SAME: ("Same", "一致"),
    Standing.UNNOTICEABLE: ("Unnoticeable", "无明显差异"),
    Standing.CHANGED: ("Changed", "有变化"),
    Standing.FAILED: ("Failed", "失败"),
    Standing.NEW: ("New", "新增"),
}
_CAUSES: Mapping[Cause, tuple[str, str]] = {
    Cause.ENGINE: ("engine version", "引擎版本"),
    Cause.SETTINGS: ("settings", "设置"),
    Cause.PHOTO: ("photo", "用户图"),
    Cause.MATERIAL: ("material", "素材"),
    Cause.FACES: ("faces", "人脸对应"),
}
_MARKS: Mapping[Mark, tuple[str, str]] = {
    Mark.GOOD: ("Good", "好"),
    Mark.DOUBTFUL: ("Doubtful", "可疑"),
    Mark.BAD: ("Bad", "坏"),
}
_KINDS: Mapping[FailureKind, tuple[str, str]] = {
    FailureKind.ERROR: ("Error", "错误"),
    FailureKind.NO_ERROR: ("A picture instead of an error", "应报错却出图"),
    FailureKind.LIMIT: ("Beyond a limit", "超出限值"),
}
_VALUES: Mapping[str, tuple[str, str]] = {
    "local": ("local", "本地预览"),
    "swap": ("swap", "换脸版"),
    "premium": ("premium", "优享版"),
    "enjoy": ("enjoy", "畅享版"),
    "features": ("features", "五官"),
    "shape": ("shape", "脸型"),
}
"""Engines, values and parameters; what is not here is written as it is."""

_ROWS: tuple[Mapping[str, tuple[str, str]], ...] = (
    _WORDS,
    *({str(name): both for name, both in table.items()} for table in (_FIGURES, _VALUES)),
    *(
        {f"{kind}.{name}": both for name, both in table.items()}
        for kind, table in (
            ("verdict", _VERDICTS),
            ("state", _STATES),
            ("standing", _STANDINGS),
            ("cause", _CAUSES),
            ("mark", _MARKS),
            ("kind", _KINDS),
        )
    ),
)
"""Words of enumerations are asked for as ``verdict.pass``."""

_COLUMN = {Language.ENGLISH: 0, Language.CHINESE: 1}


def words(language: Language) -> Mapping[str, str]:
    """Every word by its name."""
    return {name: both[_COLUMN[language]] for table in _ROWS for name, both in table.items()}
