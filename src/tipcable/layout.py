"""serialize(): cable to text, keeping the layout of what did not change.

Strategy: the text a cable was read from is kept where it still says what the cable says. Whatever
is written after a change is read again; only a text that gives back the very cable is returned,
so that no stale layout can do harm.
"""

from __future__ import annotations

from collections.abc import Iterator

from tipcable.model.cable import Cable
from tipcable.model.record import Record
from tipcable.reading.dialects import unwrap
from tipcable.reading.framing import refilled, spliced
from tipcable.reading.parse import parse
from tipcable.source import Source
from tipcable.writing.edits import edited
from tipcable.writing.normal import write_normal


def serialize(cable: Cable, *, normalize: bool = False) -> str:
    """Write a cable as text.

    A cable that was read comes back byte for byte; after a change (``attrs.evolve``) only the
    blocks that hold what changed are written anew. With ``normalize``, or for a cable built by
    hand, the result is the normal form: one header block, no page marks, canonical spellings,
    lines of at most 69 columns wherever words allow.

    A record that was given to ``parse`` is not in the text; read such a text again with the same
    record. Raises ``ValueError`` for a cable whose parts, put together, would be read back as
    another cable.
    """
    source = cable.source
    if normalize:
        return write_normal(cable)
    if source is None:
        return _checked(cable, write_normal(cable), None)
    given = cable.record if source.given_record else None
    old = _reading(source, given)
    if _same(old, cable):
        return source.text
    for text in _edited(source, old, cable):
        if parse(text, record=given) == cable:
            return text
    return _checked(cable, write_normal(cable, record=not source.given_record), given)


def _edited(source: Source, old: Cable, new: Cable) -> Iterator[str]:
    """Yield the source's text with what changed written anew, the least change first.

    In the page of an archive only words of the telegram change, and the page stays around them.
    """
    wrapped = unwrap(source.text)
    if wrapped is None:
        yield from edited(source, old, new)
        return
    inner = parse(wrapped.text, record=old.record).source
    if inner is not None and isinstance(inner.reading, Cable):
        texts = list(edited(inner, inner.reading, new))
        yield from (spliced(wrapped, source.text, text) for text in texts)
        # A telegram that lost its line ends is read by its words, until it has a line end again.
        yield from (refilled(wrapped, source.text, text) for text in texts)


def _reading(source: Source, given: Record | None) -> Cable:
    """Return what was read from the source, without problems or layout."""
    if isinstance(source.reading, Cable):
        return source.reading
    read = parse(source.text, record=given).source
    assert read is not None
    assert isinstance(read.reading, Cable)
    return read.reading


def _same(old: Cable, new: Cable) -> bool:
    """Compare two cables; parts that are one object cost nothing."""
    return all(
        one is other or one == other
        for one, other in (
            (old.header, new.header),
            (old.paragraphs, new.paragraphs),
            (old.signers, new.signers),
            (old.trailer, new.trailer),
            (old.record, new.record),
        )
    )


def _checked(cable: Cable, text: str, given: Record | None) -> str:
    """Return a text that gives back the cable, or say what is lost."""
    found = parse(text, record=given)
    if found == cable:
        return text
    names = ("header", "paragraphs", "signers", "trailer", "record")
    lost = [name for name in names if getattr(found, name) != getattr(cable, name)]
    msg = f"the cable would be read back with other {' and '.join(lost)}"
    raise ValueError(msg)
