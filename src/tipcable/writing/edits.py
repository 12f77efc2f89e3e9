"""A changed cable to its old text, with only the blocks of what changed written anew.

Strategy: every field has a block kind. Where a value differs from what was read, the first block
of its kind takes the new lines and further ones go; a new element is put behind the blocks that
stand before it in the order of a telegram. Paragraphs are compared as a sequence.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from attrs import frozen

from tipcable.grammar.body import SEAL
from tipcable.model.cable import Cable
from tipcable.model.paragraph import Paragraph
from tipcable.source import Block, Source
from tipcable.writing.body import write_paragraph
from tipcable.writing.header import element
from tipcable.writing.normal import write_parts
from tipcable.writing.record import write_record

Edit = tuple[int, int, str]

# The fields of a header by the block that holds them, in the order of a telegram.
FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "remark": ("remarks",),
    "transmission": ("transmission",),
    "date-time": ("precedence", "dtg", "operating_signals"),
    "from": ("originator",),
    "action": ("action",),
    "info": ("info",),
    "classification": ("classification", "message_number", "sections", "section"),
    "caption": ("captions",),
    "passing": ("pass_lines",),
    "order": ("executive_order",),
    "tags": ("tags",),
    "subject": ("subject", "subject_marking"),
    "references": ("references",),
    "authority": ("classified_by",),
}


@frozen
class Change:
    """An old cable with the source it was read from, and the new one.

    ``apart`` tells to put an empty line below new elements.
    """

    source: Source
    old: Cable
    new: Cable
    apart: bool = False

    def written(self, text: str) -> str:
        """Return a text with the line ends of the source."""
        return text.replace("\n", self.line_end)

    @property
    def line_end(self) -> str:
        """The line end of the source."""
        return "\r\n" if "\r\n" in self.source.text else "\n"


def edited(source: Source, old: Cable, new: Cable) -> Iterator[str]:
    """Yield the source's text with the blocks of what changed written anew.

    A new element that would go on in the words below it stands apart from them, above an empty
    line or a seal. Where the header's repeats still say what no longer holds, those of what
    changed go, then all of them; at last the whole header is written anew, or the whole body.
    """
    yield from _in_place(Change(source, old, new))
    change = Change(source, old, new, apart=True)
    yield from _in_place(change)
    if new.record == old.record:
        yield from _halves(change)


def _in_place(change: Change) -> Iterator[str]:
    """Yield the text with new blocks, first with the header's repeats and then without."""
    source, old, new = change.source, change.old, change.new
    header = list(_header(change))
    edits = [*header, *_paragraphs(change), *_end(change)]
    if new.record is not None and new.record != old.record and not source.given_record:
        edits += _replace(change, "record", write_record(new.record))
    yield _apply(source.text, sorted(edits))
    repeats = [block.span for block in source.blocks if block.kind == "repeated header"]
    if repeats:
        gone = {_words_of(source.text[start:end]) for start, end, _ in header}
        again = (span for span in repeats if _words_of(span.of(source.text)) in gone)
        yield _apply(source.text, sorted((*edits, *((one.start, one.end, "") for one in again))))
        yield _apply(source.text, sorted((*edits, *((one.start, one.end, "") for one in repeats))))
    if change.apart:
        at = _body_start(change)
        yield _apply(source.text, sorted((*edits, (at, at, change.written(f"{SEAL}\n\n")))))


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _halves(change: Change) -> Iterator[str]:
    """Yield the text with a new header above the old body, or the other way round."""
    text = change.source.text
    start = next((one.span.end for one in change.source.blocks if one.kind == "record"), 0)
    middle = _body_start(change)
    top, body = map(change.written, write_parts(change.new))
    if (change.old.paragraphs, change.old.signers) == (change.new.paragraphs, change.new.signers):
        yield text[:start] + top + text[middle:]
    elif change.old.header == change.new.header:
        yield text[:middle] + body


def _apply(text: str, edits: list[Edit]) -> str:
    parts, at = [], 0
    for start, end, new in edits:
        if start < at:
            continue
        parts += [text[at:start], new]
        at = end
    return "".join((*parts, text[at:]))


def _header(change: Change) -> Iterator[Edit]:
    old, new = change.old.header, change.new.header
    if old is new:
        return
    for kind, names in FIELDS.items():
        if any(getattr(old, name) != getattr(new, name) for name in names):
            lines = list(new.remarks) if kind == "remark" else element(new, kind)
            yield from _replace(change, kind, "\n".join(lines))


def _blocks(change: Change, kind: str) -> list[Block]:
    """Return the blocks of a kind; XMT lines belong to the list they stand in."""
    found: list[Block] = []
    last = ""
    for block in change.source.blocks:
        if block.kind == kind or (block.kind == "exempt" and last == kind):
            found.append(block)
        if block.kind not in {"exempt", "blank", "page mark"}:
            last = block.kind
    return found


def _replace(change: Change, kind: str, text: str) -> Iterator[Edit]:
    """Put a text in the place of the blocks of a kind."""
    blocks = _blocks(change, kind)
    if not blocks:
        if text:
            yield _insert(change, kind, text)
        return
    for at, block in enumerate(blocks):
        yield block.span.start, block.span.end, _ended(change, text if at == 0 else "", block)


def _ended(change: Change, text: str, block: Block) -> str:
    """Give a new text the line end of the block it replaces."""
    if not text:
        return ""
    old = block.span.of(change.source.text)
    tail = old[len(old.rstrip("\r\n")) :]
    return text.removesuffix("\n").replace("\n", change.line_end) + tail


def _insert(change: Change, kind: str, text: str) -> Edit:
    """Put a new element behind the blocks that stand before it in a telegram."""
    order = ("record", *FIELDS)
    before = set(order[: order.index(kind)])
    at = 0
    above = False
    for block in change.source.blocks:
        if block.kind in before or (above and block.kind == "exempt"):
            at = block.span.end
            above = True
        elif block.kind in {"paragraph", "heading", "repeated header"}:
            break
        elif block.kind not in {"exempt", "blank"}:
            above = False
    end = change.line_end
    opened = "" if at == 0 or change.source.text[at - 1] in "\r\n" else end
    return at, at, opened + change.written(text) + end * (1 + change.apart)


def _paragraphs(change: Change) -> Iterator[Edit]:
    old, new = change.old.paragraphs, change.new.paragraphs
    if old is new or old == new:
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, start, stop in matcher.get_opcodes():
        if tag == "equal":
            continue
        paired = min(last - first, stop - start)
        for offset in range(paired):
            yield from _rewrite(change, old[first + offset], new[start + offset])
        for paragraph in old[first + paired : last]:
            yield from _remove(change, paragraph)
        added = new[start + paired : stop]
        if added:
            yield _add(change, first + paired, added)


def _rewrite(change: Change, old: Paragraph, new: Paragraph) -> Iterator[Edit]:
    heading = _heading(change, old)
    if old.heading != new.heading and heading is not None:
        yield heading.span.start, heading.span.end, ""
        text = write_paragraph(new)
    elif old.heading != new.heading:
        text = write_paragraph(new)
    else:
        text = _without_heading(new)
    for at, (start, end) in enumerate(_words(change, old)):
        yield start, end, text.replace("\n", change.line_end) if at == 0 else ""


def _without_heading(paragraph: Paragraph) -> str:
    whole = write_paragraph(paragraph)
    if paragraph.heading is None:
        return whole
    return whole.partition("\n\n")[2]


def _remove(change: Change, old: Paragraph) -> Iterator[Edit]:
    heading = _heading(change, old)
    if heading is not None:
        yield heading.span.start, heading.span.end, ""
    for start, end in _words(change, old):
        yield start, end, ""


def _words(change: Change, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a paragraph's words, without the furniture between them."""
    span = paragraph.span
    if span is None:
        return
    for block in change.source.blocks:
        start, end = max(block.span.start, span.start), min(block.span.end, span.end)
        if block.kind != "paragraph" or start >= end:
            continue
        # The line ends above a page mark make it stand alone.
        words = change.source.text[start:end]
        bare = words.rstrip(" \t\r\n")
        yield start, start + len(bare) if "\n" in words[len(bare) :] else end


def _heading(change: Change, paragraph: Paragraph) -> Block | None:
    """Return the heading block above a paragraph."""
    if paragraph.heading is None or paragraph.span is None:
        return None
    above = [
        block
        for block in change.source.blocks
        if block.kind == "heading" and block.span.end <= paragraph.span.start
    ]
    return above[-1] if above else None


def _add(change: Change, index: int, added: tuple[Paragraph, ...]) -> Edit:
    """Put paragraphs behind the one that stands before an index."""
    end = change.line_end
    text = (end * 2).join(write_paragraph(one).replace("\n", end) for one in added)
    old = change.old.paragraphs
    if index and (span := old[index - 1].span) is not None:
        return span.end, span.end, end * 2 + text
    at = _body_start(change)
    opened = end if at and change.source.text[at - 1] not in "\r\n" else ""
    return at, at, opened + text + end * 2


def _body_start(change: Change) -> int:
    for block in change.source.blocks:
        if block.kind in {"paragraph", "heading", "signer", "trailer"}:
            return block.span.start
    return len(change.source.text)


def _end(change: Change) -> Iterator[Edit]:
    for kind, old, new in (
        ("signer", change.old.signers, change.new.signers),
        ("trailer", change.old.trailer, change.new.trailer),
    ):
        if old == new:
            continue
        blocks = _blocks(change, kind)
        if blocks:
            yield from _replace(change, kind, "\n".join(new))
        else:
            yield _append(change, kind, new)


def _append(change: Change, kind: str, lines: tuple[str, ...]) -> Edit:
    trailer = _blocks(change, "trailer")
    end = change.line_end
    at = trailer[0].span.start if kind == "signer" and trailer else len(change.source.text)
    text = end.join(lines) + end
    opened = "" if at == 0 or change.source.text[at - 1] in "\r\n" else end
    return at, at, opened + end + text + (end if trailer else "")
