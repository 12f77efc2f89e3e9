"""Actors: the people and bodies of a cable, their mentions, and what they are the source of."""

from __future__ import annotations

from typing import Any, Final

import attrs
from attrs import field, frozen

from tipcable.model.checks import TupleOf, filled_line, filled_lines

KINDS: Final = ("person", "organization", "government", "role")
PROTECTIONS: Final = ("none", "protect", "strict")
MENTION_KINDS: Final = ("name", "alias", "nominal")


def forward(instance: Any, attribute: attrs.Attribute[Any], value: int) -> None:
    """Ask for a stretch of at least one character."""
    del attribute
    if not 0 <= instance.start < value:
        msg = f"start {instance.start} and end {value} do not run forward"
        raise ValueError(msg)


def _as_long(instance: Mention, attribute: object, value: str) -> None:
    """Ask for a text as long as its stretch."""
    del attribute
    length = instance.end - instance.start
    if len(value) != length:
        msg = f"text {value!r} is not {length} characters long"
        raise ValueError(msg)


_index = attrs.validators.and_(attrs.validators.instance_of(int), attrs.validators.ge(0))


@frozen(kw_only=True)
class Mention:
    """One place that names an actor.

    ``paragraph`` is the index in ``Cable.paragraphs``; ``start`` and ``end`` count characters in
    that paragraph's ``full_text``, whose slice is ``text``. ``kind`` is ``name`` (the longest
    form), ``alias`` (any other name) or ``nominal`` (a description such as "its director").
    """

    paragraph: int = field(validator=_index)
    start: int = field(validator=_index)
    end: int = field(validator=forward)
    text: str = field(validator=_as_long)
    kind: str = field(default="name", validator=attrs.validators.in_(MENTION_KINDS))


@frozen(kw_only=True)
class Attribution:
    """A place where an actor is the source of what is said.

    ``verb`` is the word as printed ("reported", "according to"), whose place is ``start`` to
    ``end`` in the paragraph's ``full_text``; ``stance`` is the class of the verb in
    ``vocabulary/reporting_verbs.csv``: says, believes, denies, doubts or recommends.
    """

    paragraph: int = field(validator=_index)
    start: int = field(validator=_index)
    end: int = field(validator=forward)
    verb: str = field(validator=filled_line)
    stance: str = field(default="says", validator=filled_line)


@frozen(kw_only=True)
class Actor:
    """A person, organization, government body or unnamed office-holder of one cable.

    ``name`` is the longest form in the text, as written; every other form is an alias. ``country``
    is ISO 3166-1 alpha-3. ``affiliation`` and ``parent`` are names of bodies (of actors, where the
    cable names them). ``protection`` is what the cable asks for: ``strict`` over ``protect``.
    ``evidence`` names the rules that found the actor, so that a user can trust or discount it;
    ``docs/findings.md`` explains each, and every attribute.
    """

    name: str = field(validator=filled_line)
    kind: str = field(validator=attrs.validators.in_(KINDS))
    aliases: tuple[str, ...] = field(default=(), validator=filled_lines)
    abbreviation: str | None = None
    role: str | None = None
    affiliation: str | None = None
    parent: str | None = None
    place: str | None = None
    country: str | None = None
    mentions: tuple[Mention, ...] = field(default=(), validator=TupleOf(Mention))
    attributions: tuple[Attribution, ...] = field(default=(), validator=TupleOf(Attribution))
    protection: str = field(default="none", validator=attrs.validators.in_(PROTECTIONS))
    evidence: tuple[str, ...] = field(default=(), validator=filled_lines)
