"""What a person should know about how a cable was read.

Strategy: every check is a function from a cable and its source to problems. Checks compare
values that were read already and look at the text only for the place. They run when the problems
are first asked for, since most programs never ask.
"""

from __future__ import annotations

from tipcable.model.cable import Cable
from tipcable.reading.problems import carried, elements, mended, pages, portions, whole
from tipcable.reading.problems.codes import CODES
from tipcable.reading.problems.view import View
from tipcable.source import Problem

__all__ = ["CODES", "find_problems"]

_CHECKS = (
    whole.emptiness,
    whole.characters,
    whole.long_line,
    whole.telegram,
    whole.partial,
    whole.second_cable,
    whole.class_lines,
    carried.serial,
    carried.filed_day,
    carried.sections,
    carried.security,
    carried.posts,
    carried.identifier,
    carried.created,
    carried.level,
    elements.missing,
    elements.remarks,
    elements.repeats,
    elements.order,
    elements.references,
    mended.misspelt_labels,
    mended.glued_labels,
    mended.misspelt_order,
    mended.doubled_level,
    mended.date_time,
    mended.tags,
    mended.references,
    pages.page_marks,
    portions.numbers,
    portions.marks_above_level,
    portions.marks_missing,
    portions.sensitive,
    portions.parts,
)


def find_problems(cable: Cable) -> tuple[Problem, ...]:
    """Return the problems of a cable that was read, in the order of its text."""
    if cable.source is None:
        return ()
    view = View(cable, cable.source)
    found = [problem for check in _CHECKS for problem in check(view)]
    return tuple(sorted(found, key=lambda one: one.span))
