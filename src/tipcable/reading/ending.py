"""The end of a body: the names under the last paragraph, and what follows them.

Strategy: from the last line upwards, lines that close a telegram are taken first, then the names
above them, in a block of their own or behind the last sentence.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tipcable.grammar import body as grammar
from tipcable.model.order import is_closed
from tipcable.model.prose import split_lead
from tipcable.reading.drafts import Body, Draft
from tipcable.reading.lines import clean, words_end


def take_end(body: Body, *, headed: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take signers and trailer from the end of the last draft, and return them.

    Where the text has a header, names in capitals may be all that stands below it.
    """
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
    return _take_signers(body, headed=headed), tuple(trailer)


class Tail(NamedTuple):
    """The last stretch of words: its draft, and where its words begin and end."""

    draft: Draft
    start: int
    end: int


def _last_words(body: Body) -> Tail | None:
    """Return the last stretch of words, dropping stretches without any; None above a seal."""
    if not body.drafts:
        return None
    draft = body.drafts[-1]
    while draft.parts:
        start, end, _ = draft.parts[-1]
        stop = words_end(body.work, start, end)
        if stop > start:
            return Tail(draft, start, stop) if stop > body.seal else None
        draft.parts.pop()
    return None


def _last_line(body: Body) -> tuple[int, str] | None:
    """Return start and words of the last line, unless it holds a lead."""
    tail = _last_words(body)
    if tail is None:
        return None
    _, floor, end = tail
    start = body.work.rfind("\n", floor, end) + 1 or floor
    if start == floor and floor and body.work[floor - 1] != "\n":
        return None
    return start, clean(body.work[start:end])


def _take_signers(body: Body, *, headed: bool) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    while (tail := _last_words(body)) is not None:
        signature = (
            _inline_signature(body, tail)
            or _block_signature(body, tail, headed=headed)
            or _short_signature(body.work, tail)
        )
        if signature is None:
            break
        start, names = signature
        if not names or (found and set(names) != set(found)):
            break
        _cut(body, start, "signer")
        found = names
    return found


def _inline_signature(body: Body, tail: Tail) -> tuple[int, tuple[str, ...]] | None:
    """Read a name that stands behind the last sentence, or as all the words of a paragraph."""
    draft, floor, end = tail
    words = body.work[max(floor, end - _LONGEST_TAIL) : end]
    name = words.rsplit(None, 1)[-1]
    if not grammar.LONE_NAME.fullmatch(name) or grammar.NO_SIGNER.match(name.rstrip("#")):
        return None
    before = len(words[: -len(name)].rstrip())
    found = grammar.INLINE_SIGNER.search(words, max(0, before - _LONGEST_GROUP))
    if found is None and not _is_alone(draft, words, name):
        return None
    if found and not _may_sign(body.work[floor : end - len(words)], words, found):
        return None
    if found and _is_name(*words.rpartition("\n")):
        return None
    return end - len(name), (name.rstrip("#"),)


def _is_name(above: str, end: str, line: str) -> bool:
    """Tell whether a last line is a name with initials, or names that stand apart."""
    if grammar.INITIALED.match(line):
        return True
    apart = bool(end) and above.rstrip(" \t")[-1:] in {"", "\n"}
    return apart and grammar.SIGNER.fullmatch(clean(line)) is not None


_LONGEST_TAIL: Final = 160
# "EXEMPT", "XGDS-1".
_LONGEST_GROUP: Final = 8


def _is_alone(draft: Draft, words: str, name: str) -> bool:
    """Tell whether a name is all that stands below a lead; on its line it would be a word."""
    alone = draft.has_lead and len(draft.parts) == 1 and words.strip() == name
    return alone and "\n" in words


def _may_sign(above: str, words: str, found: re.Match[str]) -> bool:
    """Tell whether a name is set off: by a group, by END TEXT, or by its letters."""
    if found["group"]:
        return True
    if grammar.END_TEXT.search(words[: found.end("ended")]):
        return True
    last = words[: found.start("name")]
    return last != last.upper() or not (above + last).isupper()


def _block_signature(body: Body, tail: Tail, *, headed: bool) -> tuple[int, tuple[str, ...]] | None:
    """Read the names that stand alone under the last words: a block of lines, set apart."""
    block = _last_block(body.work, tail.start, tail.end)
    if not block:
        return None
    start = block[0][0]
    above = _before(body, start)
    # Right below a page mark, words in capitals may be the rest of a sentence.
    if start == tail.start + 1 and above and not is_closed(above):
        return None
    if not above and not (headed and len(body.drafts) == 1 and tail.draft.is_bare):
        return None
    if above and not split_lead(tail.draft.number, tail.draft.mark, above)[2]:
        return None
    return start, _names([words for _, words in block], above)


def _last_block(work: str, floor: int, end: int) -> list[tuple[int, str]]:
    """Return the last lines, with their starts, if they stand apart from what is above them.

    An empty line or furniture sets them apart; the line of a lead is none of them.
    """
    found: list[tuple[int, str]] = []
    at = end
    while at > floor:
        start = work.rfind("\n", floor, at) + 1 or floor
        words = clean(work[start:at])
        if not words:
            return found
        if len(found) == _LAST_LINES:
            break
        found.insert(0, (start, words))
        if start == floor:
            return found if not floor or work[floor - 1] == "\n" else []
        at = start - 1
    return found if at == floor else []


# A signature has a line or two; more lines are words.
_LAST_LINES: Final = 2


def _names(lines: list[str], before: str) -> tuple[str, ...]:
    """Read the names of a last block of lines; nothing where it is no signature."""
    matches = [grammar.SIGNER.fullmatch(line) for line in lines]
    names = tuple(dict.fromkeys(match["name"] for match in matches if match))
    if not all(matches) or not (is_closed(before) or all(map(str.isupper, names))):
        return ()
    return () if any(map(grammar.NO_SIGNER.match, names)) else names


def _short_signature(work: str, tail: Tail) -> tuple[int, tuple[str, ...]] | None:
    """Read a name in capitals on a line of its own, below a sentence or a line that had room."""
    if work.rfind("\n", tail.start, tail.end) < 0:
        return None
    floor = max(tail.draft.start, tail.end - _LOOKED_AT)
    above, _, name = work[floor : tail.end].rpartition("\n")
    bare = name.strip(" \t").rstrip("#")
    if not (bare.isupper() and grammar.LONE_NAME.fullmatch(bare)) or grammar.NO_SIGNER.match(bare):
        return None
    lines = [line.strip(" \t") for line in above.split("\n")]
    widest = max(map(len, lines))
    if lines[-1].isupper():
        # In a text in capitals any word could stand there, but behind no full stop.
        fits = lines[-1][-1] in _FULL_STOPS
    else:
        fits = 0 < len(lines[-1]) < widest - len(bare) and widest >= _NARROWEST
    if not fits:
        return None
    return tail.end - len(name), (bare,)


_FULL_STOPS: Final = frozenset(".?!")
# Lines of words run to 60 or 69 columns; among shorter ones a name says nothing by its place.
_LOOKED_AT: Final = 1000
_NARROWEST: Final = 50


def _before(body: Body, start: int) -> str:
    """Return the end of the words above an offset in the last draft."""
    for first, end, _ in reversed(body.drafts[-1].parts):
        stop = words_end(body.work, first, min(end, start))
        if stop > first:
            return clean(body.work[max(first, stop - _LONGEST_TAIL) : stop])
    return ""


def _cut(body: Body, start: int, kind: str) -> None:
    draft = body.drafts[-1]
    first, _, cut = draft.parts[-1]
    draft.parts[-1] = (first, start, cut)
    body.tiles.append((kind, start))
