"""Where things stand in the text: spans, blocks that tile it, and problems."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from tipcable.late import late

# Blocks whose words are in no field of the model, and why that is right.
FURNITURE: Final = frozenset(
    {"furniture", "blank", "page mark", "repeated header", "ruling", "distribution"}
)


@frozen(order=True)
class Span:
    """A stretch of a text: offsets of its first character and of the one after its last."""

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            msg = f"span {self.start}..{self.end} does not run forward from 0"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]


@frozen(kw_only=True)
class Block:
    """One piece of a source: its kind, such as ``"tags"`` or ``"page mark"``, and its place."""

    kind: str
    span: Span


# A kind, and where it begins; it goes on to the start of the next.
Tile = tuple[str, int]
# Where each character of a clean text begins and ends in the source.
Offsets = list[tuple[int, int]]


def cut_tiles(text: str, tiles: tuple[Tile, ...]) -> tuple[Block, ...]:
    """Make a block of every tile."""
    ends = (*(start for _, start in tiles[1:]), len(text))
    return tuple(
        Block(kind=kind, span=Span(start, end))
        for (kind, start), end in zip(tiles, ends, strict=True)
    )


def _cut_blocks(source: Source) -> tuple[Block, ...] | None:
    """Cut the blocks of a source that was read."""
    return source.cut(source.text, source.tiles) if source.cut else None


@frozen(kw_only=True)
class Source:
    """The text a cable was read from, and the blocks that tile it.

    The blocks follow each other without gap or overlap, from the first character to the last.
    ``given_record`` says that the cable's record came from an archive, not from this text.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    given_record: bool = False
    # What was read from the text; serialize() compares a cable with it to find what changed.
    reading: object = field(default=None, eq=False, repr=False, hash=False)
    # Finds the problems of the cable that was read from the text; see Cable.problems.
    checks: Callable[[Any], tuple[Problem, ...]] | None = field(
        default=None, eq=False, repr=False, hash=False
    )

    # Finds the characters of a paragraph where the telegram stands inside an archive's page.
    finds: Callable[[Any, Any], Offsets] | None = field(
        default=None, eq=False, repr=False, hash=False
    )

    # What the reader noted of the blocks, and the function that cuts them from it.
    tiles: tuple[Tile, ...] = field(default=(), eq=False, repr=False, hash=False)
    cut: Callable[[str, tuple[Tile, ...]], tuple[Block, ...]] | None = field(
        default=None, eq=False, repr=False, hash=False
    )

    if not TYPE_CHECKING:  # or any name would pass for an attribute
        __getattr__ = late("blocks", _cut_blocks)

    def __attrs_post_init__(self) -> None:
        at = 0
        for block in self.blocks:
            if block.span.start != at:
                msg = f"block {block.kind!r} starts at {block.span.start}, not at {at}"
                raise ValueError(msg)
            at = block.span.end
        if self.blocks and at != len(self.text):
            msg = f"the blocks end at {at}, the text at {len(self.text)}"
            raise ValueError(msg)

    def line(self, offset: int) -> int:
        """Return the one-based line of an offset, counting line feeds."""
        return self.text.count("\n", 0, offset) + 1

    def column(self, offset: int) -> int:
        """Return the one-based column of an offset, in characters."""
        return offset - self.text.rfind("\n", 0, offset)

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds an offset, or None past the end."""
        at = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        return self.blocks[at] if at >= 0 and offset < self.blocks[at].span.end else None


class Severity(Enum):
    """How grave a problem is: ``error`` lost meaning, ``warning`` doubt, ``info`` a mended spot."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@frozen(kw_only=True)
class Problem:
    """Something about a cable that a person should know.

    ``code`` is stable and in kebab-case; ``docs/problems.md`` explains every one. ``span`` is the
    place in ``Source.text``, from which ``Source.line`` and ``Source.column`` work out the rest.
    """

    code: str
    severity: Severity
    message: str
    span: Span
