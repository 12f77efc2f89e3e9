"""The codes of problems and how grave each is; docs/problems.md explains every one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tipcable.source import Severity

_ERRORS: Final = ("empty-text", "binary-text", "second-cable")
_WARNINGS: Final = (
    "no-telegram",
    "class-line-differs",
    "serial-mismatch",
    "section-mismatch",
    "section-beyond-total",
    "security-mismatch",
    "post-mismatch",
    "identifier-mismatch",
    "declassify-before-created",
    "page-mark-differs",
    "paragraph-gap",
    "paragraph-repeated",
    "marking-above-level",
    "repeat-differs",
)
_INFOS: Final = (
    "not-utf-8",
    "replacement-character",
    "control-character",
    "lone-surrogate",
    "long-line",
    "partial-extract",
    "filed-day-mismatch",
    "created-mismatch",
    "level-mismatch",
    "date-missing",
    "level-missing",
    "subject-missing",
    "tags-missing",
    "unread-line",
    "caption-unknown",
    "declassify-far",
    "declassify-unread",
    "order-unknown",
    "tag-unknown",
    "reference-unread",
    "reference-to-self",
    "label-misspelt",
    "label-glued",
    "order-misspelt",
    "level-mended",
    "date-time-mended",
    "precedence-missing",
    "tag-split",
    "tag-mended",
    "reference-mended",
    "page-mark-missing",
    "page-mark-repeated",
    "page-mark-disorder",
    "paragraph-restart",
    "marking-missing",
    "sensitive-unmarked",
    "sensitive-missing",
    "end-without-start",
    "start-without-end",
)
CODES: Final[Mapping[str, Severity]] = MappingProxyType(
    {
        code: severity
        for severity, codes in (
            (Severity.ERROR, _ERRORS),
            (Severity.WARNING, _WARNINGS),
            (Severity.INFO, _INFOS),
        )
        for code in codes
    }
)
