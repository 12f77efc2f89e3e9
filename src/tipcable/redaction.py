"""redact(): a cable without the names of those whom it asks to protect.

Strategy: the text of the cable is masked, and what comes out is read again. So every span of the
new cable is true, and no old text stays behind in it. A name is looked for everywhere, not only
where it was read as a mention: it may stand in the subject or among the signers as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from tipcable.extraction.actors import find_actors
from tipcable.layout import serialize
from tipcable.model.actor import Actor
from tipcable.model.cable import Cable
from tipcable.model.record import Record
from tipcable.reading.parse import parse

# A printed name may go on in the next line.
_BLANKS: Final = r"(?:[ \t]++(?:\r?\n[ \t]*+)?|\r?\n[ \t]*+)"
_KIND_WORDS: Final = frozenset(("person", "organization", "government", "role"))
_SHORTEST: Final = 3


def redact(cable: Cable) -> Cable:
    """Return the cable with ``[PERSON 1]`` and the like for every protected name.

    The ordinals count the protected actors of each kind in the order of their first mention; they
    say nothing of the name. A cable that protects nobody comes back as it is.

    >>> cable = parse("1. (C) Anu Lepik (protect) told us so. Lepik wept.")
    >>> redact(cable).paragraphs[0].text
    '[PERSON 1] (protect) told us so. [PERSON 1] wept.'
    """
    hidden = [one for one in find_actors(cable) if one.protection != "none" and not _is_mark(one)]
    forms = dict(_forms(hidden))
    if not forms:
        return cable
    masked = _Masks(forms)
    source = cable.source
    given = cable.record if source is None or source.given_record else None
    record = masked.record(given) if given is not None else None
    return parse(masked.text(serialize(cable)), record=record)


def _is_mark(actor: Actor) -> bool:
    """Tell whether an actor is what an earlier redaction left."""
    return actor.name.strip("[] 0123456789").lower() in _KIND_WORDS


def _forms(hidden: Sequence[Actor]) -> Iterator[tuple[str, str]]:
    """Give every form of every protected name with the mark that takes its place."""
    counts: dict[str, int] = {}
    for actor in hidden:
        counts[actor.kind] = counts.get(actor.kind, 0) + 1
        mark = f"[{actor.kind.upper()} {counts[actor.kind]}]"
        for form in _names(actor):
            yield form, mark


def _names(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from actor.aliases
    if actor.abbreviation:
        yield actor.abbreviation
    yield from (mention.text for mention in actor.mentions if mention.kind != "nominal")
    if actor.kind == "person":
        # The surname alone identifies, even where no sentence uses it alone.
        surname = actor.name.split()[-1]
        if len(surname.strip(".")) >= _SHORTEST:
            yield surname


class _Masks:
    """Puts marks for names."""

    def __init__(self, forms: dict[str, str]) -> None:
        self.marks = {_plain(form): mark for form, mark in forms.items()}
        # The longest form first, so that no part of a name is left.
        listed = sorted({" ".join(form.split()) for form in forms}, key=len, reverse=True)
        either = "|".join(_BLANKS.join(map(_word, form.split())) for form in listed)
        self.names = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)

    def text(self, text: str) -> str:
        """Return a text without the names."""
        return self.names.sub(self._mark, text)

    def _mark(self, match: re.Match[str]) -> str:
        return match.group() if match.group().islower() else self.marks[_plain(match.group())]

    def record(self, record: Record) -> Record:
        """Return what an archive says without the names."""
        return attrs.evolve(
            record,
            title=self.text(record.title),
            tags=tuple(map(self.text, record.tags)),
            references=tuple(map(self.text, record.references)),
            attributes=tuple((name, self.text(value)) for name, value in record.attributes),
        )


def _word(word: str) -> str:
    """Return the pattern of one word, which a line end may cut behind a hyphen."""
    return r"-(?:[ \t]*+\r?\n[ \t]*+)?".join(map(re.escape, word.split("-")))


def _plain(text: str) -> str:
    """Return a name without case, and without the blanks that a line end makes of it."""
    return re.sub(r"\s+", " ", re.sub(r"-\s+", "-", text)).casefold()
