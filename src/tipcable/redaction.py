"""redact(): a cable without the names of those whom it asks to protect.

Strategy: the text of the telegram is masked, and what comes out is read again. So every span of
the new cable is true, and no old text stays behind in it. A name is looked for everywhere, not
only where it was read as a mention: it may stand in the subject or among the signers as well. The
page of an archive around the telegram goes, since it may say the name in ways of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from tipcable.extraction.actors import find_actors
from tipcable.extraction.protection import ProtectedNames
from tipcable.layout import serialize
from tipcable.model.actor import Actor
from tipcable.model.cable import Cable
from tipcable.model.record import Record
from tipcable.reading.dialects import unwrap
from tipcable.reading.parse import parse
from tipcable.reading.places import Gathering
from tipcable.source import Span

_KIND_WORDS: Final = frozenset(("person", "organization", "government", "role"))
# Lines of codes, posts and dates. Nobody is named there; a month or a post may look like a name.
_CODED: Final = frozenset(
    {"transmission", "date-time", "from", "action", "info", "exempt", "classification", "order"}
    | {"tags", "page mark", "distribution"}
)


def redact(cable: Cable) -> Cable:
    """Return the cable with ``[PERSON 1]`` and the like for every protected name.

    The ordinals count the protected actors of each kind in the order of their first mention; they
    say nothing of the name. A cable that protects nobody comes back as it is. Of one that stood in
    an archive's page, the telegram and the record come back, without the page.

    >>> cable = parse("1. (C) Anu Lepik (protect) told us so. Lepik wept.")
    >>> redact(cable).paragraphs[0].text
    '[PERSON 1] (protect) told us so. [PERSON 1] wept.'
    """
    hidden = [one for one in find_actors(cable) if one.protection != "none" and not _is_mark(one)]
    if not hidden:
        return cable
    masks = _Masks(hidden)
    text = serialize(cable)
    wrapped = unwrap(text)
    is_given = wrapped is not None or (cable.source is not None and cable.source.given_record)
    record = masks.record(cable.record) if is_given and cable.record is not None else None
    return parse(masks.telegram(wrapped.text if wrapped else text), record=record)


def _is_mark(actor: Actor) -> bool:
    """Tell whether an actor is what an earlier redaction left."""
    return actor.name.strip("[] 0123456789").lower() in _KIND_WORDS


class _Masks:
    """Puts marks for names."""

    def __init__(self, hidden: Sequence[Actor]) -> None:
        self.names = ProtectedNames.of(hidden)
        self.marks = list(_marks(hidden))

    def telegram(self, text: str) -> str:
        """Return the text of a telegram without the names, though a page's mark cut one in two."""
        spoken = Gathering()
        for span in _spoken(text):
            spoken.add(span.of(text), span.start, span.end)
        parts, at = [], 0
        for start, end, owner in self.names.stretches(spoken.text):
            mark = self.marks[owner]
            for first, last in spoken.places.pieces(start, end):
                parts += [text[at : spoken.places.start(first)], mark]
                at, mark = spoken.places.end(last), ""
        return "".join((*parts, text[at:]))

    def text(self, text: str) -> str:
        """Return a text without the names."""
        parts, at = [], 0
        for start, end, owner in self.names.stretches(text):
            parts += [text[at:start], self.marks[owner]]
            at = end
        return "".join((*parts, text[at:]))

    def record(self, record: Record) -> Record:
        """Return what an archive says without the names."""
        return attrs.evolve(
            record,
            title=self.text(record.title),
            tags=tuple(map(self.text, record.tags)),
            references=tuple(map(self.text, record.references)),
            attributes=tuple((name, self.text(value)) for name, value in record.attributes),
        )


def _spoken(text: str) -> Iterator[Span]:
    """Give the stretches where names may stand, without the empty lines around a page's mark."""
    source = parse(text).source
    blocks = source.blocks if source else ()
    kinds = [block.kind for block in blocks]
    for at, block in enumerate(blocks):
        beside = kinds[max(at - 1, 0) : at + 2]
        if block.kind not in _CODED and not (block.kind == "blank" and "page mark" in beside):
            yield block.span


def _marks(hidden: Sequence[Actor]) -> Iterator[str]:
    """Give each actor the mark that takes its place."""
    counts: dict[str, int] = {}
    for actor in hidden:
        counts[actor.kind] = counts.get(actor.kind, 0) + 1
        yield f"[{actor.kind.upper()} {counts[actor.kind]}]"
