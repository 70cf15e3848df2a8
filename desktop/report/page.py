"""What the page of a report says, ready to be laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.cloud.filing import ALGORITHM, FILING_NUMBER
from desktop.domain.qa import summary
from desktop.domain.qa.baseline import Standing
from desktop.domain.qa.figures import FIGURES, FigureName
from desktop.domain.qa.results import CellState, Mark, Verdict
from desktop.domain.qa.robustness import robustness
from desktop.domain.qa.summary import FailureKind
from desktop.report import looks
from desktop.report.errors import error_sentence
from desktop.report.matrix import Matrix
from desktop.report.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.domain.qa.report import Language, Report
    from desktop.domain.qa.results import CellResult
    from desktop.domain.qa.summary import FailureCategory, Group, Tally
    from desktop.report.pictures import PictureFolder

Json = dict[str, Any]

PARTS = ("passed", "warned", "failed", "skipped", "waiting")


FILTERS = {
    "all": "all",
    "fail": "failed_ones",
    "warn": "warned_ones",
    "changed": "changed_ones",
    "unrated": "unrated_ones",
    "bad": "bad_ones",
}
"""The filters of the page's script, and what they are called."""


class Page:
    """Takes the cells one by one, and then says all of them."""

    def __init__(self, report: Report, folder: PictureFolder, language: Language) -> None:
        self._report = report
        self._folder = folder
        self._language = language
        self._words = words(language)
        self._results = tuple(report.run.results)
        self._matrix = Matrix(self._results)
        self._numbers = {result.cell.key: number for number, result in reversed(list(enumerate(self._results)))}
        self._figures = [spec for spec in FIGURES if any(spec.name in result.figures for result in self._results)]
        self._cells: list[Json] = []
        self._photos = {photo: folder.photo(photo.file) for photo in self._matrix.photos}
        self._materials = {material: folder.picture(material.file) for material in self._matrix.materials}

    def add(self, result: CellResult) -> None:
        """The next cell, with its pictures."""
        comparison, rating = self._report.comparison(result), self._report.rating(result)
        before = comparison.before if comparison else None
        cell, likeness = result.cell, comparison.likeness if comparison else None
        shown = self._folder.picture(result.picture, result.thumbnail)
        number = len(self._cells)
        self._cells.append(
            {
                "number": number,
                "title": self._title(result),
                "row": self._matrix.photo(cell),
                "column": self._matrix.column(cell),
                "photo": self._matrix.photo(cell),
                "material": self._matrix.material(cell),
                "setting": self._matrix.setting(cell),
                "repeat": cell.repeat,
                "verdict": result.verdict or "",
                "expected": cell.expected,
                "code": result.code or "",
                "message": error_sentence(result, self._language),
                "notes": list(result.notes),
                "request": result.request_id,
                "charged": result.charged,
                "figures": {
                    spec.name: [result.figures[spec.name], looks.figure(spec.name, result.figures[spec.name])]
                    for spec in self._figures
                    if spec.name in result.figures
                },
                "result": {"full": shown.full, "thumbnail": shown.thumbnail},
                "before": self._folder.picture(before.picture, before.thumbnail).full if before else "",
                "standing": comparison.standing if comparison else "",
                "causes": list(comparison.causes) if comparison else [],
                "accepted": bool(comparison and comparison.accepted),
                "likeness": self._likeness(likeness.structure, likeness.colour) if likeness else "",
                "rating": rating
                and {"mark": rating.mark or "", "stars": rating.stars, "tags": list(rating.tags), "note": rating.note},
            }
        )

    def data(self) -> Json:
        """What the page's script works with."""
        return {
            "words": self._words,
            "baseline": self._report.baseline,
            "cells": self._cells,
            "figures": self._figure_heads(),
            "photos": [
                {"name": photo.name, "tags": list(photo.tags), "full": self._photos[photo].full}
                for photo in self._matrix.photos
            ],
            "materials": [
                {"name": material.name, "full": self._materials[material].full} for material in self._matrix.materials
            ],
            "settings": [looks.setting(setting, self._words) for setting in self._matrix.settings],
        }

    def head(self) -> Json:
        """What is laid out by the template."""
        run, report = self._report.run, self._report
        return {
            "language": self._language,
            "w": self._words,
            "title": run.title,
            "begun": looks.moment(run.begun),
            "ended": looks.moment(run.ended) if run.ended else self._words["not_ended"],
            "versions": list(run.versions.items()),
            "baseline": report.baseline,
            "consent": [
                {"name": it.name, "state": self._words[f"consent.{it.state}"], "until": it.until}
                for it in report.consent
            ],
            "filing": f"{ALGORITHM} · {FILING_NUMBER}" if report.names_service else "",
            "total": summary.tally(self._results),
            "shares": shares,
            "tiles": self._tiles(),
            "filters": self._filters(),
            "tags": sorted({tag for photo in self._matrix.photos for tag in photo.tags} | self._rated_tags()),
            "figures": self._figure_heads(),
            "materials": [self._material(number) for number in range(len(self._matrix.materials))],
            "rows": self._rows(),
            "failures": [self._failure(it) for it in summary.failures(self._results, report.limits)],
            "groups": self._groups(),
            "latencies": self._latencies(),
            "spent": summary.spent(self._results),
        }

    def _title(self, result: CellResult) -> str:
        cell = result.cell
        parts = [cell.photo.name, cell.material.name, looks.setting(cell.setting, self._words)]
        return " → ".join(parts[:2]) + f" · {parts[2]}" + (f" · #{cell.repeat + 1}" if cell.repeat else "")

    def _likeness(self, structure: float, colour: float) -> str:
        return f"{self._words['structure']} {structure:.3f} · {self._words['colour']} ΔE {colour:.2f}"

    def _figure_heads(self) -> list[Json]:
        return [{"name": it.name, "label": self._words[it.name], "better": it.better} for it in self._figures]

    def _tiles(self) -> list[Json]:
        counted, times = summary.tally(self._results), summary.latencies(self._results)
        judged = counted.passed + counted.warned + counted.failed
        tiles = [("cells", f"{counted.total:,}", "")]
        if judged:
            tiles.append(("pass_rate", f"{counted.passed / judged:.0%}", "good" if not counted.failed else ""))
        tiles.append(("failed_ones", f"{counted.failed:,}", "bad" if counted.failed else ""))
        if counted.warned:
            tiles.append(("warned_ones", f"{counted.warned:,}", "warn"))
        if self._report.baseline:
            tiles.append(("to_review", f"{self._count('changed'):,}", "changed"))
        if times:
            tiles.append(("median_time", looks.figure(FigureName.LATENCY_MS, times[0].median), ""))
        paid = sum(it.charged for it in summary.spent(self._results))
        if paid:
            tiles.append(("charged_calls", f"{paid:,}", ""))
        return [{"label": self._words[name], "value": value, "kind": kind} for name, value, kind in tiles]

    def _filters(self) -> list[Json]:
        names = [name for name in FILTERS if name != "changed" or self._report.baseline]
        return [{"name": it, "label": self._words[FILTERS[it]], "count": self._count(it)} for it in names]

    def _count(self, name: str) -> int:
        """How many cells a filter leaves; as the page's script has it."""
        return sum(self._passes(name, result) for result in self._results)

    def _passes(self, name: str, result: CellResult) -> bool:
        comparison, rating = self._report.comparison(result), self._report.rating(result)
        return {
            "all": True,
            "fail": result.verdict is Verdict.FAIL,
            "warn": result.verdict is Verdict.WARN,
            "changed": comparison is not None and comparison.awaits_review,
            "unrated": rating is None,
            "bad": rating is not None and rating.mark is Mark.BAD,
        }[name]

    def _rated_tags(self) -> set[str]:
        ratings = (self._report.rating(result) for result in self._results)
        return {tag for rating in ratings if rating for tag in rating.tags}

    def _material(self, number: int) -> Json:
        material = self._matrix.materials[number]
        one_engine = len(self._report.engines) == 1
        columns = [
            {
                "number": column,
                "title": looks.setting(self._matrix.settings[setting], self._words),
                "short": looks.setting(self._matrix.settings[setting], self._words, engine=not one_engine),
            }
            for column, setting in self._matrix.columns_of(number)
        ]
        return {"name": material.name, "thumbnail": self._materials[material].thumbnail, "columns": columns}

    def _rows(self) -> list[Json]:
        places: list[list[list[Json]]] = [[[] for _ in self._matrix.columns] for _ in self._matrix.photos]
        for result, cell in zip(self._results, self._cells, strict=True):
            places[cell["row"]][cell["column"]].append(self._button(result, cell))
        return [
            {"name": photo.name, "tags": photo.tags, "thumbnail": self._photos[photo].thumbnail, "columns": columns}
            for photo, columns in zip(self._matrix.photos, places, strict=True)
        ]

    def _button(self, result: CellResult, cell: Json) -> Json:
        look = [cell["verdict"] or _unjudged(result), cell["standing"]]
        return {
            "number": cell["number"],
            "title": f"{cell['title']} · {self._said(result)}",
            "thumbnail": cell["result"]["thumbnail"],
            "why": result.code or self._words[f"state.{result.state}"],
            "look": " ".join([*(it for it in look if it and it != Standing.FAILED), *["accepted"] * cell["accepted"]]),
            "standing": cell["standing"],
            "mark": cell["rating"] and cell["rating"]["mark"],
        }

    def _said(self, result: CellResult) -> str:
        return self._words[f"verdict.{result.verdict}" if result.verdict else f"state.{result.state}"]

    def _failure(self, category: FailureCategory) -> Json:
        is_limit = category.kind is FailureKind.LIMIT
        return {
            "kind": self._words[f"kind.{category.kind}"],
            "name": self._words.get(category.name, "") if is_limit else category.name,
            "message": next((error_sentence(it, self._language) for it in category.results if it.message), ""),
            "cells": [
                {"number": self._numbers[result.cell.key], "title": self._title(result)} for result in category.results
            ],
        }

    def _groups(self) -> list[Json]:
        found: Mapping[str, tuple[str, Iterable[Group]]] = {
            "by_material": ("material", summary.by_material(self._results)),
            "by_photo": ("photo", summary.by_photo(self._results)),
            "by_setting": ("setting", summary.by_setting(self._results, lambda it: looks.setting(it, self._words))),
        }
        scores = {it.material: it.score for it in robustness(self._results, self._report.limits)}
        return [
            {
                "title": self._words[title],
                "of": self._words[of],
                "groups": [self._group(it) for it in groups],
                "scores": scores if of == "material" else {},
            }
            for title, (of, groups) in found.items()
        ]

    def _group(self, group: Group) -> Json:
        means = [
            {"text": looks.figure(it.name, group.means[it.name]), "worst": self._numbers[group.worst[it.name]]}
            if it.name in group.means
            else None
            for it in self._figures
        ]
        return {"name": group.name, "tally": group.tally, "means": means}

    def _latencies(self) -> list[Json]:
        return [
            {
                "engine": self._words.get(it.engine, it.engine),
                "cells": it.cells,
                "times": [looks.figure(FigureName.LATENCY_MS, time) for time in (it.median, it.p90, it.p99, it.most)],
            }
            for it in summary.latencies(self._results)
        ]


def shares(tally: Tally) -> list[Json]:
    """The verdicts as parts of a bar, 0 to 100."""
    parts, start = [], 0.0
    for name in PARTS:
        width = 100 * getattr(tally, name) / max(1, tally.total)
        if width:
            parts.append({"look": name, "start": f"{start:.3f}", "width": f"{width:.3f}"})
        start += width
    return parts


def _unjudged(result: CellResult) -> str:
    return "skipped" if result.state is CellState.SKIPPED else "waiting"
