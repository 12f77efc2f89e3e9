"""A run of capitalised words, cut into titles, bodies, names, places and things.

Strategy: the words get their classes, then the run is read from the left. The last head of a
block of neighbouring words says what the block is ("Ndola High Court" a body, "Police Act" a
thing); a complement ("of Foreign Affairs") is taken in as far as the words allow. Runs come back
in a text, so each is read once.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from tipcable.extraction import lexicon as lex

UPPER: Final = "A-ZÀ-ÖØ-Þ"
LETTER: Final = "A-Za-zÀ-ÖØ-öø-ɏ"
_TOKEN: Final = re.compile(r"[^ ]++")
_CONNECTORS: Final = frozenset(
    "of for and the on against in to & de del la las los el le les da do dos das di du des van der den von bin ibn "
    "binti bint y e ter zu with vda. ng dela".split()
)
PARTICLES: Final = frozenset(
    "de del la las los el le da do dos das di du des van der den von bin ibn binti bint y e ter zu vda. ng dela".split()
)
_PLURALS: Final = {
    "Ministries": "Ministry",
    "Departments": "Department",
    "Embassies": "Embassy",
    "Committees": "Committee",
    "Agencies": "Agency",
}
_ABROAD: Final = frozenset(
    ("Embassy", "Consulate", "Mission", "Legation", "Delegation", "General", "Interests")
)
# Heads that also name what a minister or ministry is for.
_SUBJECTS: Final = frozenset(
    (
        "Police",
        "Justice",
        "Staff",
        "Customs",
        "Immigration",
        "Treasury",
        "Mission",
        "Government",
        "Parliament",
    )
)
_PLAIN: Final = lex.COMMON + lex.SOFT + lex.THING + lex.PLACE
# Heads of Romance languages open a name.
_LATIN: Final = frozenset(
    "Casa Centro Asociacion Fundacion Comite Diario Movimiento Instituto Hogar".split()
)
# What a ministry or department may be for, though elsewhere it is a body.
_FIELDS: Final = frozenset("Services Immigration Customs Trade Works Fisheries".split())
_NAMED: Final = lex.NAME + lex.GIVEN + lex.INITIAL
_LOCAL: Final = lex.DEMONYM + lex.COUNTRY + lex.CITY


class Token(NamedTuple):
    """One word of a run: its place, its text without the possessive ending, its class."""

    start: int
    end: int
    text: str
    kind: str
    possessive: bool


class Piece(NamedTuple):
    """A stretch of a run that is one thing.

    ``kind`` is title, role (an abbreviated title), honorific, body, plural, acronym, name,
    phrase (common words), place, demonym or thing; ``head`` is the word which decided.
    """

    kind: str
    start: int
    end: int
    head: str
    possessive: bool = False


@lru_cache(maxsize=16384)
def pieces_of(run: str) -> tuple[Piece, ...]:
    """Cut one run."""
    tokens = _tokens(run)
    found: list[Piece] = []
    at = 0
    while at < len(tokens):
        piece, at = _next_piece(tokens, at)
        if piece is not None:
            found.append(piece)
    return tuple(found)


def _tokens(run: str) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(run):
        word = match.group()
        bare = word.removesuffix("'s").removesuffix("’s")
        possessive = bare != word or word[-1] in "'’"
        bare = bare.rstrip("'’,")
        if found and bare in ("Against", "For", "Of", "And", "In", "On"):
            bare = bare.lower()
        kind = "c" if bare in _CONNECTORS else lex.word_class(bare)
        if bare in ("NGO", "NGOs"):
            kind = lex.FUNCTION
        if kind == lex.TITLE and found and found[-1].text in ("First", "Second", "Third"):
            found[-1] = found[-1]._replace(kind=lex.COMMON)
        found.append(Token(match.start(), match.start() + len(bare), bare, kind, possessive))
    return found


def _piece(kind: str, tokens: list[Token], at: int, end: int, head: str) -> Piece:
    return Piece(kind, tokens[at].start, tokens[end - 1].end, head, tokens[end - 1].possessive)


def _next_piece(tokens: list[Token], at: int) -> tuple[Piece | None, int]:
    """Read one piece from a place, and where the next one starts."""
    first = tokens[at]
    if first.kind in "cf" + lex.CALENDAR:
        return None, at + 1
    if first.kind == lex.HONORIFIC:
        return _piece("honorific", tokens, at, at + 1, first.text), at + 1
    if first.text in _PLURALS:
        return _piece("plural", tokens, at, at + 1, _PLURALS[first.text]), at + 1
    placed = _place(tokens, at)
    if placed is not None:
        return placed
    end = _block_end(tokens, at)
    joined = _joined_end(tokens, at, end)
    return _read_block(tokens, at, joined)


def _place(tokens: list[Token], at: int) -> tuple[Piece, int] | None:
    """A place or demonym of several words, unless a head follows it."""
    for length in (3, 2):
        words = " ".join(token.text for token in tokens[at : at + length])
        if len(tokens) >= at + length and words in lex.demonym_phrases() | lex.place_names():
            kind = "demonym" if words in lex.demonym_phrases() else "place"
            return _piece(kind, tokens, at, at + length, words), at + length
    return None


def _block_end(tokens: list[Token], at: int) -> int:
    """The end of the neighbouring words that may belong together."""
    end = at
    while end < len(tokens) and tokens[end].kind not in "cf" + lex.CALENDAR + lex.HONORIFIC:
        end += 1
        if tokens[end - 1].possessive and not _owner_joins(tokens, end):
            break
    return end


def _owner_joins(tokens: list[Token], at: int) -> bool:
    """Whether a possessive before this place is part of a name ("Prosecutor's Office")."""
    owner = tokens[at - 1]
    if owner.kind not in lex.TITLE + lex.COMMON or at == len(tokens):
        return False
    if tokens[at].text in ("Affairs", "Welfare", "Rights", "Collective", "Issues"):
        return True
    kinds = "".join(token.kind for token in tokens[at : at + 4])
    return lex.BODY in kinds.partition("c")[0] or lex.THING in kinds.partition("c")[0]


def _joined_end(tokens: list[Token], at: int, end: int) -> int:
    """Carry common words over "and" to a head ("Health and Gender Adviser")."""
    if end + 1 >= len(tokens) or tokens[end].text not in ("and", "&"):
        return end
    plain = [t for t in tokens[at:end] if t.kind != lex.ACRONYM]
    if (
        not plain
        or tokens[end - 1].possessive
        or any(t.kind not in lex.COMMON + lex.SOFT + lex.DEMONYM + lex.THING for t in plain)
    ):
        return end
    after = _block_end(tokens, end + 1)
    kinds = "".join(token.kind for token in tokens[end + 1 : after])
    heads = [kind for kind in kinds if kind in lex.TITLE + lex.BODY]
    if heads and (
        kinds[0] in lex.COMMON + lex.THING
        or (tokens[end + 1].text == "Justice" and lex.BODY in kinds)
    ):
        return after
    return end


def _read_block(tokens: list[Token], at: int, end: int) -> tuple[Piece | None, int]:
    kinds = "".join(token.kind for token in tokens[at:end])
    head = _head(tokens, at, end, kinds)
    first = tokens[at]
    if first.kind == lex.ACRONYM and not _modifies(tokens, at, end, head):
        return _piece("acronym", tokens, at, at + 1, first.text), at + 1
    if first.kind == lex.ROLE:
        return _piece("role", tokens, at, at + 1, first.text), at + 1
    if head is None:
        return _names(tokens, at, end)
    if tokens[head].kind == lex.TITLE:
        return _title(tokens, at, head, end)
    if tokens[head].kind in lex.BODY + lex.SOFT:
        return _body(tokens, at, head)
    kind = "place" if tokens[head].kind == lex.PLACE else "thing"
    return _piece(kind, tokens, at, head + 1, tokens[head].text), _skip_complement(
        tokens, head, kind
    )


def _skip_complement(tokens: list[Token], head: int, kind: str) -> int:
    """Where to read on after a thing: what it is about ("Plan against Trafficking") is no name."""
    at = head + 1
    if (
        kind != "thing"
        or at + 1 >= len(tokens)
        or tokens[at].text not in ("on", "against", "for", "of")
    ):
        return at
    start = at + 2 if tokens[at + 1].text == "the" else at + 1
    block = _block_end(tokens, start)
    plain = all(token.kind in lex.COMMON + lex.SOFT + lex.THING for token in tokens[start:block])
    return block if plain else at


def _modifies(tokens: list[Token], at: int, end: int, head: int | None) -> bool:
    """Whether the acronym at a place belongs to the body or thing after it ("TIP Cell")."""
    if head is None or head == at:
        return False
    if tokens[head].kind == lex.TITLE or tokens[at].possessive:
        return False
    return head < end and all(token.kind not in _NAMED for token in tokens[at + 1 : head])


def _head(tokens: list[Token], at: int, end: int, kinds: str) -> int | None:
    """The word that decides: the last head before a name that stands after a head."""
    best: int | None = None
    for here in range(at, end):
        kind = kinds[here - at]
        if kind in _NAMED and best is not None and _closed(tokens, best, here, end):
            break
        if kind == lex.TITLE and best is not None and _opens_title(tokens, at, best, here):
            break
        if here > at and tokens[here].text == "General" and tokens[here - 1].text == "Consulate":
            continue
        if kind in (lex.TITLE, lex.BODY, lex.PLACE, lex.THING):
            best = here
    if best is None and lex.SOFT in kinds and kinds[-1] == lex.SOFT and end - at > 1:
        best = end - 1
    return best


def _closed(tokens: list[Token], best: int, here: int, end: int) -> bool:
    """Whether a name opens here: after a title always, after a body unless a head follows."""
    if tokens[best].kind == lex.TITLE:
        after = [token.kind for token in tokens[here:end]]
        return tokens[best].text not in ("General", "Justice") or lex.BODY not in after
    return lex.BODY not in [token.kind for token in tokens[here:end]]


def _opens_title(tokens: list[Token], at: int, best: int, here: int) -> bool:
    """Whether a title after a body is a piece of its own ("Labor Ministry Spokesman")."""
    head = tokens[best]
    if head.kind not in (lex.BODY, lex.THING, lex.PLACE):
        return False
    return (
        head.kind == lex.BODY
        and best > at
        and head.text not in ("Police", "Immigration", "Customs", "News", "Press")
    )


def _title(tokens: list[Token], at: int, head: int, end: int) -> tuple[Piece | None, int]:
    start = at
    for here in range(at, head):
        if tokens[here].kind in _NAMED:
            return (
                _names(tokens, at, here + 1)
                if here == at
                else _names(tokens, at, _name_end(tokens, at, head))
            )
        if tokens[here].kind in _LOCAL and here == start:
            return _piece(
                "demonym" if tokens[here].kind == lex.DEMONYM else "place",
                tokens,
                at,
                here + 1,
                tokens[here].text,
            ), here + 1
    stop = _title_complement(tokens, head, end)
    return _piece("title", tokens, at, stop, tokens[head].text), stop


def _name_end(tokens: list[Token], at: int, limit: int) -> int:
    end = at
    while end < limit and tokens[end].kind in _NAMED:
        end += 1
    return max(end, at + 1)


def _title_complement(tokens: list[Token], head: int, end: int) -> int:
    """Take in "of Foreign Affairs"; leave a body, a name or a place after "of" alone."""
    stop = head + 1
    if (
        stop != end
        or stop >= len(tokens)
        or tokens[stop].text not in ("of", "for")
        or tokens[head].possessive
    ):
        return stop
    at = stop + 1
    if at < len(tokens) and tokens[at].text == "the":
        at += 1
    block = _block_end(tokens, at)
    taken = _subject_end(tokens, at, block)
    return taken if taken > at else stop


def _subject_end(tokens: list[Token], at: int, block: int) -> int:
    """The end of the common words that say what a minister or ministry is for."""
    end = at
    while end < block and (tokens[end].kind in _PLAIN or tokens[end].text in _SUBJECTS):
        end += 1
    if end < block and tokens[end].kind == lex.BODY:
        return at
    while end > at and end == block and end + 1 < len(tokens) and tokens[end].text in ("and", "&"):
        after = _block_end(tokens, end + 1)
        further = _subject_end(tokens, end + 1, after)
        if further == end + 1:
            break
        end, block = further, after
    return end


def _body(tokens: list[Token], at: int, head: int) -> tuple[Piece | None, int]:
    start = at
    name = tokens[head].text
    while start < head and tokens[start].kind == lex.FUNCTION:
        start += 1
    if (
        tokens[head].text == "Consulate"
        and tokens[head + 1 : head + 2]
        and tokens[head + 1].text == "General"
    ):
        head += 1
    latin = tokens[head].text in _LATIN and not tokens[head].possessive
    while (
        latin and head + 1 < len(tokens) and tokens[head + 1].kind in _NAMED + lex.COMMON + lex.CITY
    ):
        head += 1
    stop = head + 1
    if tokens[head].possessive:
        return _piece("body", tokens, start, stop, tokens[head].text), stop
    after = _embassy_town(tokens, start, head)
    if after is None:
        after = _complement(tokens, stop, tokens[head].text)
    return _piece("body", tokens, start, after, name), after


def _embassy_town(tokens: list[Token], start: int, head: int) -> int | None:
    """ "Embassy Dhaka": the town stands after the head."""
    after = head + 1
    if (
        tokens[head].text not in ("Embassy", "Consulate", "Mission")
        or start != head
        or after >= len(tokens)
    ):
        return None
    if tokens[after].kind not in lex.CITY + lex.NAME + lex.COUNTRY:
        return None
    if (
        _place(tokens, after) is None
        and tokens[after].kind == lex.NAME
        and (tokens[start].text == "Mission" or _named_on(tokens, after + 1))
    ):
        return None
    placed = _place(tokens, after)
    return placed[1] if placed else after + 1


def _named_on(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind in _NAMED


def _complement(tokens: list[Token], at: int, head: str) -> int:
    """Take in what follows a head with a connector, as far as it is part of the name."""
    taken = at
    first = True
    while at + 1 < len(tokens) and _leads_on(tokens, at, head, first=first):
        start = at + 2 if tokens[at + 1].text == "the" else at + 1
        if start >= len(tokens):
            break
        stop = _part_end(tokens, start, tokens[at].text)
        if stop == start:
            break
        taken = at = stop
        first = False
    return taken


def _leads_on(tokens: list[Token], at: int, head: str, *, first: bool) -> bool:
    word = tokens[at].text
    if tokens[at].kind != "c" or tokens[at - 1].possessive:
        return False
    if word in ("of", "for", "against") or word in PARTICLES or word == "&":
        return True
    if word == "on":
        return first
    if word == "to":
        return head in _ABROAD
    if word == "in":
        return head in _ABROAD or tokens[at - 1].text in ("Trafficking", "Traffic", "Cooperation")
    if word == "and" and not first and tokens[at + 1].text == "the":
        return at + 3 == len(tokens) and tokens[at + 2].kind == lex.COMMON
    return word == "and" and not first


def _part_end(tokens: list[Token], at: int, connector: str) -> int:
    block = _block_end(tokens, at)
    kinds = "".join(
        lex.COMMON if token.text in _FIELDS else token.kind for token in tokens[at:block]
    )
    if connector == "and" and (
        kinds[:1] not in (lex.COMMON, lex.SOFT, lex.THING) or lex.BODY in kinds
    ):
        return at
    if (
        lex.BODY in kinds
        and kinds[0] in lex.COMMON + lex.BODY + lex.DEMONYM + lex.ACRONYM
        and connector != "for"
    ):
        return at
    if kinds[:1] in (lex.COMMON, lex.SOFT, lex.THING):
        end = at
        plain = lex.COMMON + lex.SOFT + lex.THING + lex.PLACE
        while end < block and (
            tokens[end].kind in plain or tokens[end].text in ("Justice", *_FIELDS)
        ):
            end += 1
        return end
    if lex.TITLE in kinds and kinds[-1] in _NAMED:
        return at
    return block


def _names(tokens: list[Token], at: int, end: int) -> tuple[Piece | None, int]:
    """A block without a head: a name, a place, a demonym, or common words."""
    start = at
    local = tokens[at].kind in _LOCAL
    if local and not (at + 1 < end and tokens[at + 1].kind == lex.INITIAL):
        kind = "demonym" if tokens[at].kind == lex.DEMONYM else "place"
        return _piece(kind, tokens, at, at + 1, tokens[at].text), at + 1
    stop = at + 1
    while stop < end and not tokens[stop - 1].possessive and tokens[stop].kind not in (lex.ROLE,):
        if tokens[stop].kind == lex.ACRONYM and tokens[stop - 1].kind not in lex.COMMON + lex.NAME:
            break
        stop += 1
    stop = _particles(tokens, stop, end)
    kinds = "".join(token.kind for token in tokens[start:stop])
    named = any(kind in _NAMED for kind in kinds)
    return _piece("name" if named else "phrase", tokens, start, stop, ""), stop


def _particles(tokens: list[Token], stop: int, end: int) -> int:
    """Carry a name over a particle ("PINEDA DE MONTOYA")."""
    while (
        stop == end
        and stop + 1 < len(tokens)
        and tokens[stop].text in PARTICLES
        and not tokens[stop - 1].possessive
    ):
        after = stop
        while after < len(tokens) and tokens[after].text in PARTICLES:
            after += 1
        if after == len(tokens) or tokens[after].kind in "f" + lex.CALENDAR + lex.HONORIFIC:
            break
        stop = end = _block_end(tokens, after)
    return stop
