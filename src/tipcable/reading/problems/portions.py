"""Checks of the paragraphs: their numbers, their marks, and the parts that words open and close."""

from __future__ import annotations

import re
from typing import Final

from tipcable.grammar import problems as grammar
from tipcable.model.levels import Classification
from tipcable.model.paragraph import Paragraph
from tipcable.reading.problems.view import Found, View, listed
from tipcable.source import Span


def numbers(view: View) -> Found:
    """Check that paragraphs are numbered one after the other (5 FAH-1 H-246)."""
    last: int | None = None
    seen: set[int] = set()
    for one in view.cable.paragraphs:
        number = one.number
        if number is None:
            continue
        expected = _first_number(view) if last is None else last + 1
        if last is None and expected is not None and number > expected:
            message = f"The first paragraph has the number {number}."
            yield view.problem("paragraph-gap", message, view.lead(one))
        elif last is not None and number != last + 1:
            yield from _out_of_order(view, one, last, number, seen)
        seen.add(number)
        last = number


def _first_number(view: View) -> int | None:
    """Return the highest number that a first paragraph may have.

    Paragraph 1 may be the statement who classified the cable, which stands in the header.
    A fragment may begin anywhere.
    """
    if not view.is_whole:
        return None
    return 2 if view.header.classified_by else 1


def _out_of_order(view: View, one: Paragraph, last: int, number: int, seen: set[int]) -> Found:
    if number > last:
        code, message = "paragraph-gap", f"Paragraph {last} is followed by paragraph {number}."
    elif number == 1 or number not in seen:
        code, message = "paragraph-restart", f"After {last} the numbers begin again at {number}."
    else:
        code, message = "paragraph-repeated", f"There is another paragraph {number} above."
    yield view.problem(code, message, view.lead(one))


def marks_above_level(view: View) -> Found:
    """Report portions that are marked above the cable's own level."""
    own = _level(view)
    if own is None:
        return
    mark = view.header.subject_marking
    if mark and mark.classification > own:
        message = f"The subject is marked {mark}, above the cable's own {own.value}."
        yield view.problem("marking-above-level", message, view.quoted(str(mark), "subject"))
    above = {level for level in Classification if level > own}
    for one in view.cable.paragraphs:
        if one.marking and above and one.marking.classification in above:
            message = f"Marked {one.marking}, above the cable's own {own.value}."
            yield view.problem("marking-above-level", message, view.lead(one))


def _level(view: View) -> Classification | None:
    """Return the cable's level; LOU was also a caption under UNCLAS."""
    own = view.header.classification
    if own is Classification.UNCLASSIFIED and "LOU" in view.header.captions:
        return Classification.LIMITED_OFFICIAL_USE
    return own


def marks_missing(view: View) -> Found:
    """Report numbered paragraphs without a mark where most others bear one.

    A paragraph whose items are marked needs no mark of its own.
    """
    numbered = [one for one in view.cable.paragraphs if one.number is not None]
    unmarked = [one for one in numbered if one.marking is None]
    bare = [one for one in unmarked if not grammar.MARKED_ITEM.match(one.text)]
    if not bare or len(bare) * 2 >= len(numbered):
        return
    names = listed(one.number for one in bare)
    said = f"Paragraph {names} has" if len(bare) == 1 else f"Paragraphs {names} have"
    message = f"{said} no mark, while the others have one."
    yield view.problem("marking-missing", message, view.lead(bare[0]))


_SENSITIVE: Final = frozenset({"SBU", "FOUO", "LOU"})
_CAPTIONS: Final = frozenset({"SENSITIVE", "FOUO", "LOU", "SBU DELIBERATIVE PROCESS", "EFTO"})


def sensitive(view: View) -> Found:
    """Compare the caption SENSITIVE with the marks of an unclassified cable."""
    header = view.header
    if header.classification is not Classification.UNCLASSIFIED or not view.is_whole:
        return
    numbered = [one for one in view.cable.paragraphs if one.number is not None]
    kept = [one for one in numbered if one.marking and _SENSITIVE & set(one.marking.parts)]
    if "SENSITIVE" in header.captions and numbered and not kept:
        message = "The cable is SENSITIVE, but no paragraph is marked (SBU)."
        span = view.find(_CAPTION, "caption", "classification")
        yield view.problem("sensitive-unmarked", message, span)
    elif kept and not _CAPTIONS & set(header.captions):
        message = f"Marked {kept[0].marking}, but the cable has no caption SENSITIVE."
        yield view.problem("sensitive-missing", message, view.lead(kept[0]))


_CAPTION: Final = re.compile("SENSITIVE", re.IGNORECASE)


# "END OF", two words of twelve letters, and the blanks between them.
_LONGEST_END: Final = 48


def parts(view: View) -> Found:
    """Check that summaries, comments and notes are opened and closed (943 END SUMMARY)."""
    opened = _Opened(view)
    named: set[str] = set()
    body = view.body
    for found in grammar.PART.finditer(view.work, body):
        words = grammar.PART_WORD.findall(found.group())
        names = [word[:4].upper() for word in words]
        end = grammar.END.search(view.work, max(body, found.start() - _LONGEST_END), found.start())
        if end is None:
            named.update(names)
            opened.see(found.start(), found.start() + len(words[0]), names[0])
            continue
        if named.isdisjoint(names):
            span = Span(end.start(), found.end())
            said = " ".join(span.of(view.work).split())
            message = f"{said!r} closes what nothing above it opens."
            yield view.problem("end-without-start", message, span)
        named.difference_update(names)
        opened.close(names)
    for span in opened.left():
        message = f"{span.of(view.work).capitalize()} is opened here, but no END closes it."
        yield view.problem("start-without-end", message, span)


class _Opened:
    """The labels at the start of paragraphs that no END has closed yet."""

    def __init__(self, view: View) -> None:
        self._starts = _labelled(view)
        self._open: dict[str, Span] = {}

    def see(self, start: int, end: int, name: str) -> None:
        """Take note of a word; it opens a part where it is a paragraph's label."""
        while self._starts and self._starts[-1][1] <= start:
            self._starts.pop()
        if self._starts and self._starts[-1][0] <= start and self._starts[-1][2] == name:
            self._starts.pop()
            self._open.setdefault(name, Span(start, end))

    def close(self, names: list[str]) -> None:
        """Close the parts of some names."""
        for name in names:
            self._open.pop(name, None)

    def left(self) -> list[Span]:
        """Return the labels that are still open, in order."""
        return sorted(self._open.values())


def _labelled(view: View) -> list[tuple[int, int, str]]:
    """Return start, end and label of the paragraphs that open a part, the last one first."""
    found = []
    for one in reversed(view.cable.paragraphs):
        label = grammar.OPENING.match(one.text) if one.span and one.role else None
        if label and one.span:
            found.append((one.span.start, one.span.end, label["label"][:4].upper()))
    return found
