"""redact: a cable without the names that it asks to protect.

Strategy: the source text is masked and read again, so that every span of the new cable is true.
Names become ordinals ("[PERSON 1]"), never hashes, which could be reversed by guessing. A form of
a protected name is masked wherever it stands, in the header and the signature too.
"""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction.actors import find_actors
from tipcable.layout import serialize
from tipcable.model.actor import Actor
from tipcable.model.cable import Cable
from tipcable.reading.parse import parse

_SHORTEST: Final = 3


def redact(cable: Cable) -> Cable:
    """Return the cable with the names of protected actors masked.

    A cable built by hand is written out first. The archive's record, which may hold a name in its
    title, is not carried over where anything was masked.
    """
    if cable.source is None:
        cable = parse(serialize(cable))
    actors = find_actors(cable)
    protected = [actor for actor in actors if actor.protection != "none"]
    if not protected or cable.source is None:
        return cable
    found: list[tuple[int, int, str]] = []
    for number, actor in enumerate(protected, 1):
        mask = f"[{actor.kind.upper()} {number}]"
        found += [(start, end, mask) for start, end in _places(cable, actor, cable.source.text)]
    return parse(_masked(cable.source.text, sorted(found, key=lambda one: (one[0], -one[1]))))


def _places(cable: Cable, actor: Actor, text: str) -> list[tuple[int, int]]:
    """Find where the source names an actor: its mentions, and its names anywhere else."""
    found = []
    for mention in actor.mentions:
        if mention.kind != "nominal":
            span = cable.source_span(mention.paragraph, mention.start, mention.end)
            found.append((span.start, span.end))
    forms = sorted({actor.name, *actor.aliases}, key=len, reverse=True)
    words = [r"\s+".join(map(re.escape, form.split())) for form in forms if len(form) >= _SHORTEST]
    if words:
        named = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
        found += [match.span() for match in named.finditer(text)]
    return found


def _masked(text: str, found: list[tuple[int, int, str]]) -> str:
    pieces = []
    at = 0
    for start, end, mask in found:
        if start >= at:
            pieces += [text[at:start], mask]
        at = max(at, end)
    return "".join([*pieces, text[at:]])
