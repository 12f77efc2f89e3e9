"""The end of a body: the names under the last paragraph, and what follows them.

Strategy: from the last line upwards, lines that close a telegram are taken first, then the names
above them, in a block of their own or behind the last sentence.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import define

from tipcable.grammar import body as grammar
from tipcable.model.order import SENTENCE_END
from tipcable.reading.drafts import Body, Draft
from tipcable.reading.lines import clean


def take_end(body: Body) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take signers and trailer from the end of the last draft, and return them."""
    trailer: list[str] = []
    while (line := _last_line(body)) is not None:
        start, words = line
        if not grammar.TRAILER.fullmatch(words):
            break
        trailer.append(words)
        _cut(body, start, "trailer")
    trailer.reverse()
    if body.second is not None:
        body.tiles.append(("second cable", body.second))
        lines = map(clean, body.work[body.second :].split("\n"))
        trailer.extend(line for line in lines if line)
    return _take_signers(body), tuple(trailer)


def _take_signers(body: Body) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    while (signature := _inline_signature(body) or _tail_signature(body)) is not None:
        start, names = signature
        if not names or (found and set(names) != set(found)):
            break
        _cut(body, start, "signer")
        found = names
    return found


def _tail_signature(body: Body) -> tuple[int, tuple[str, ...]] | None:
    """Read the names that stand alone under the last words."""
    tail = _tail(body)
    return _signature(body, tail) if tail else None


def _inline_signature(body: Body) -> tuple[int, tuple[str, ...]] | None:
    """Read a name that stands behind the last sentence, or as all the words of a paragraph."""
    part = _part(body)
    if part is None or part[2] <= body.seal:
        return None
    draft, floor, end = part
    words = body.work[max(floor, end - _LONGEST_TAIL) : end]
    found = grammar.INLINE_SIGNER.search(words) or _lone_name(draft, words.lstrip(" \t\n"))
    if found is None:
        return None
    name = found.group(found.lastgroup or 0).rstrip("#")
    if grammar.NO_SIGNER.match(name) or not _may_sign(
        body.work[floor : end - len(words)], words, found
    ):
        return None
    start = end - (len(found.string) - found.start(found.lastgroup or 0))
    return start, (name,)


_LONGEST_TAIL: Final = 160


def _lone_name(draft: Draft, words: str) -> re.Match[str] | None:
    if not draft.has_lead or len(draft.parts) > 1:
        return None
    return grammar.LONE_NAME.fullmatch(words)


def _may_sign(above: str, words: str, found: re.Match[str]) -> bool:
    """Tell whether a name is set off: by a group, by END TEXT, or by its letters."""
    if found.lastgroup is None or found["group"]:
        return True
    if grammar.END_TEXT.search(words[: found.end("ended")]):
        return True
    return not (above + words[: found.start("name")]).isupper()


def _signature(body: Body, tail: list[Line]) -> tuple[int, tuple[str, ...]]:
    """Read the last block of lines as names."""
    block = next(at for at in reversed(range(len(tail))) if tail[at].apart)
    start = tail[block].start
    return start, _names([line.words for line in tail[block:]], _before(body, start))


def _names(lines: list[str], before: str) -> tuple[str, ...]:
    """Read the names of a last block of lines; nothing where it is no signature."""
    matches = [grammar.SIGNER.fullmatch(line) for line in lines]
    names = tuple(dict.fromkeys(match["name"] for match in matches if match))
    ended = before[-1:] in SENTENCE_END
    if not all(matches) or not before or not (ended or all(map(str.isupper, names))):
        return ()
    return () if any(map(grammar.NO_SIGNER.match, names)) else names


def _part(body: Body) -> tuple[Draft, int, int] | None:
    """Return the last stretch of words, dropping stretches without any."""
    if not body.drafts:
        return None
    draft = body.drafts[-1]
    while draft.parts:
        start, end, _ = draft.parts[-1]
        words_end = _words_end(body.work, start, end)
        if words_end > start:
            return draft, start, words_end
        draft.parts.pop()
    return None


def _words_end(work: str, start: int, end: int) -> int:
    """Return where the last word of a stretch ends, without copying the whole of it."""
    while end > start:
        chunk = work[max(start, end - _CHUNK) : end]
        words = chunk.rstrip(" \t\n")
        if words:
            return end - len(chunk) + len(words)
        end -= len(chunk)
    return start


_CHUNK: Final = 256


def _last_line(body: Body) -> tuple[int, str] | None:
    """Return start and words of the last line, unless it holds a lead."""
    part = _part(body)
    if part is None:
        return None
    _, floor, end = part
    start = body.work.rfind("\n", floor, end) + 1 or floor
    if end <= body.seal:
        return None
    if start == floor and floor and body.work[floor - 1] != "\n":
        return None
    return start, clean(body.work[start:end])


@define
class Line:
    """A line near the end of a body; ``apart`` where an empty line or furniture stands above."""

    start: int
    words: str
    apart: bool


def _tail(body: Body) -> list[Line]:
    """Return the last lines that have words, at most eight, without the line of a lead."""
    part = _part(body)
    if part is None:
        return []
    _, floor, end = part
    if end <= body.seal:
        return []
    found: list[Line] = []
    at = end
    while at > floor and len(found) < _LAST_LINES:
        start = body.work.rfind("\n", floor, at) + 1 or floor
        words = clean(body.work[start:at])
        if words:
            found.insert(0, Line(start, words, apart=False))
        elif found:
            found[0].apart = True
        at = start - 1
    if found and found[0].start == floor:
        if floor and body.work[floor - 1] != "\n":
            del found[0]
        else:
            found[0].apart = True
    return found if any(line.apart for line in found[-2:]) else []


# A signature has a line or two; more lines are words.
_LAST_LINES: Final = 4


def _before(body: Body, start: int) -> str:
    """Return the end of the words above an offset in the last draft."""
    for first, end, _ in reversed(body.drafts[-1].parts):
        words = body.work[first : min(end, start)].rstrip(" \t\n")
        if words:
            return words[-1]
    return ""


def _cut(body: Body, start: int, kind: str) -> None:
    draft = body.drafts[-1]
    first, _, cut = draft.parts[-1]
    draft.parts[-1] = (first, start, cut)
    body.tiles.append((kind, start))
