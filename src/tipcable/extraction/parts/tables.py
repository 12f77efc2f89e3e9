"""Tables in the text: rows of figures, with the labels of their row and column.

Strategy: a reader keeps the gap between two columns as three blanks, so lines with such gaps
that follow each other are a table. Its numbers are figures already; here they learn what the
head of their column and the label of their row say. "Total" is the whole of its column.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from attrs import define, field

from tipcable.extraction.figures.figures import Figure
from tipcable.extraction.figures.passages import COLUMN, Passage
from tipcable.extraction.figures.whens import When
from tipcable.extraction.nouns.topics import counted_nouns
from tipcable.extraction.words.figure_words import having, is_plural

_CELL: Final = re.compile(r"[^ \n]+(?: {1,2}[^ \n]+)*+")
_CAPTION: Final = re.compile(
    r"(?<![a-z0-9_])(?:figures|numbers|statistics|data|number|table) (?:on|of|for) "
)

Spot = tuple[int, int]
Head = tuple[str, When | None]


@define(slots=True)
class Table:
    """Rows that follow each other, each as the places of its cells, and the line before them."""

    lead: str
    rows: list[list[Spot]] = field(factory=list)


def read_tables(passage: Passage, figures: Sequence[Figure], whens: Sequence[When]) -> None:
    """Label the figures that stand in tables."""
    if COLUMN not in passage.text:
        return
    for table in _tables(passage):
        _label(passage, table, figures, whens)


def _tables(passage: Passage) -> Iterator[Table]:
    lead, table = "", None
    for start, end in pairwise(passage.edges):
        line = passage.text[start:end].strip()
        if COLUMN in line:
            table = table or Table(lead)
            table.rows.append([found.span() for found in _CELL.finditer(passage.text, start, end)])
            continue
        if not line:
            continue
        lead = line
        if table is not None and len(table.rows) > 1:
            yield table
        table = None
    if table is not None and len(table.rows) > 1:
        yield table


def _label(
    passage: Passage, table: Table, figures: Sequence[Figure], whens: Sequence[When]
) -> None:
    inside = _cells(passage, table, figures)
    what = _counted(table.lead)
    heads = _heads(passage, table, whens) if not any(row == 0 for row, _ in inside) else []
    widest = max(len(row) for row in table.rows[1:])
    corner = heads[0][0] if heads and len(heads) == widest else ""
    if what is None and _is_counted(corner) and any(map(is_plural, corner.lower().split())):
        # "Cases opened   2007   2008".
        what = corner
    for (row, column), figure in inside.items():
        label = _spot(passage, table.rows[row][0], whens) if column else ("", None)
        # A head without a cell above the labels is one short.
        above = column - (len(heads) < widest)
        head = heads[above] if 0 <= above < len(heads) else ("", None)
        _tell(figure, label, head, what)
    _sum(passage, table, inside)


def _heads(passage: Passage, table: Table, whens: Sequence[When]) -> list[Head]:
    """Return the heads of the columns, each with the period it names."""
    return [_spot(passage, spot, whens) for spot in table.rows[0]]


def _spot(passage: Passage, spot: Spot, whens: Sequence[When]) -> Head:
    """Return the text of a cell, and the period it names."""
    start, end = spot
    near = bisect_left(whens, start, key=lambda when: passage.starts[when.first])
    dated = near < len(whens) and passage.starts[whens[near].first] < end
    return passage.text[start:end], whens[near] if dated else None


def _cells(
    passage: Passage, table: Table, figures: Sequence[Figure]
) -> dict[tuple[int, int], Figure]:
    """Return the figures of a table by row and column."""
    found: dict[tuple[int, int], Figure] = {}
    for row, spots in enumerate(table.rows):
        for column, (start, end) in enumerate(spots):
            near = bisect_left(figures, start, key=lambda figure: passage.starts[figure.begin])
            if near < len(figures) and passage.starts[figures[near].begin] < end:
                found[row, column] = figures[near]
    return found


def _counted(lead: str) -> str | None:
    """Return what the line before a table says is counted ("figures on victims")."""
    text = lead.lower()
    found = _CAPTION.search(text)
    words = [word.strip(".,:;") for word in (text[found.end() :] if found else text).split()]
    nouns = [at for at, word in enumerate(words) if is_plural(word)]
    if not nouns:
        return None
    first = 0 if found else nouns[0]
    return " ".join(words[first : nouns[0] + 1])


def _tell(figure: Figure, side: Head, head: Head, what: str | None) -> None:
    figure.place = figure.period = None
    figure.start = figure.stop = None
    figure.end = figure.noun_end = figure.last
    figure.elliptic, figure.noun = True, ""
    parts: list[str] = []
    for text, when in (side, head):
        if when is not None:
            figure.period, figure.start, figure.stop = text, when.start, when.end
        elif text is head[0] or _is_counted(text) or figure.kind == "duration":
            parts.append(text)
        elif text and not _is_total(text):
            figure.place = text
    figure.what = ", ".join(filter(None, parts)) or what or side[0] or None


def _is_total(label: str) -> bool:
    return label.lower().startswith(("total", "all", "sum"))


def _is_counted(label: str) -> bool:
    """Tell a label that says what is counted ("Arrests") from a place ("Odra")."""
    words = label.lower().split()
    known = counted_nouns()
    if len(words) > 1 and words[-1] in having("area") and label[:1].isupper():
        # "Odra district".
        return False
    return any(word in known or word in having("person") for word in words)


def _sum(passage: Passage, table: Table, inside: dict[tuple[int, int], Figure]) -> None:
    """Make "Total" the whole of its column, and of its row."""
    last = len(table.rows) - 1
    if _is_total(passage.text[slice(*table.rows[last][0])]):
        for (row, column), figure in inside.items():
            whole = inside.get((last, column))
            if row < last and whole is not None:
                figure.whole, whole.exhaustive = whole, True
