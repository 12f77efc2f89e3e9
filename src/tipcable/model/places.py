"""From a paragraph's clean text to the source and back, character by character.

Strategy: clean text is the source without lead, furniture and surplus blanks. Both are walked
from their ends, since only the front of a paragraph holds a lead; a source character that the
text does not have next is passed over.
"""

from __future__ import annotations

from bisect import bisect_right

from tipcable.model.paragraph import Paragraph
from tipcable.source import Offsets, Source


def source_offsets(source: Source, paragraph: Paragraph) -> Offsets:
    """Return where every character of a paragraph's ``full_text`` begins and ends in the source.

    A blank that joins two lines is placed behind the word before it, and never behind the word
    after it, though the gap in a table row be a single tab. Raises ``ValueError`` for a paragraph
    that was not read from the source.
    """
    if paragraph.span is None:
        msg = f"paragraph {paragraph.number} was built by hand and has no place in a source"
        raise ValueError(msg)
    if source.finds is not None:
        return source.finds(source, paragraph)
    words = [place for place in _places(source, paragraph) if not source.text[place].isspace()]
    text = paragraph.full_text
    found = [0] * len(text)
    at = len(words) - 1
    for index in range(len(text) - 1, -1, -1):
        if text[index].isspace():
            # Not behind the next word; how near to the one before is known once that is found.
            found[index] = words[at + 1] - 1
            continue
        while at >= 0 and source.text[words[at]] != text[index]:
            at -= 1
        if at < 0:
            msg = f"paragraph {paragraph.number} was changed since it was read"
            raise ValueError(msg)
        found[index] = words[at]
        at -= 1
    for index, character in enumerate(text):
        if character.isspace():
            found[index] = min(found[index], found[index - 1] + 1)
    return [(place, place + 1) for place in found]


def _places(source: Source, paragraph: Paragraph) -> list[int]:
    """Return the offsets of a paragraph's own characters, without the furniture between them."""
    span = paragraph.span
    assert span is not None
    places: list[int] = []
    starts = [block.span.start for block in source.blocks]
    for block in source.blocks[max(bisect_right(starts, span.start) - 1, 0) :]:
        if block.span.start >= span.end:
            break
        if block.kind == "paragraph":
            places += range(max(block.span.start, span.start), min(block.span.end, span.end))
    return places
