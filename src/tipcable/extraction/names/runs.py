"""A run of capitalised words, cut into titles, bodies, names, places and things.

Strategy: the words get their classes, then the run is read from the left. The last head of a
block of neighbouring words says what the block is ("Ndola High Court" a body, "Police Act" a
thing); a complement ("of Foreign Affairs") is taken in as far as the words allow. Runs come back
in a text, so each is read once.
"""

from __future__ import annotations

from typing import Final

from tipcable.extraction.names.complements import (
    complement,
    embassy_town,
    particles,
    skip_complement,
    title_complement,
)
from tipcable.extraction.names.heads import ENDINGS, head_of, modifies
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.memos import remembered
from tipcable.extraction.words.nations import government_names
from tipcable.extraction.words.tokens import (
    CONNECTORS,
    LOCAL,
    MONTH_NAMES,
    NAMED,
    Piece,
    Token,
    bare_word,
    block_end,
    piece_from,
    place_at,
    tokens_of,
)

_PLURALS: Final = {
    "Ministries": "Ministry",
    "Departments": "Department",
    "Embassies": "Embassy",
    "Committees": "Committee",
    "Agencies": "Agency",
}


# What a word of a class is by itself.
_ALONE: Final = {
    lex.HONORIFIC: "honorific",
    lex.ACRONYM: "acronym",
    lex.ROLE: "role",
    lex.TITLE: "title",
    lex.BODY: "body",
    lex.PLACE: "place",
    lex.THING: "thing",
    lex.DEMONYM: "demonym",
    lex.COUNTRY: "place",
    lex.CITY: "place",
    lex.NAME: "name",
    lex.GIVEN: "name",
    lex.INITIAL: "name",
    lex.COMMON: "phrase",
    lex.SOFT: "phrase",
}


# Heads of houses and funds, which common words name, and how many words stand behind "for".
_HOUSES: Final = frozenset(
    ("Alliance", "Association", "Center", "Centre", "Coalition", "Foundation", "Fund", "Institute",
     "Network", "Organization", "School", "Trust")
)  # fmt: skip
_SAINTS: Final = ("Saints", "SS.", "Sts.")
_WITHIN: Final = _HOUSES | {"General"}
_LEAST: Final = 3
_FIRMS: Final = frozenset(("Company", "Corporation", "Ltd", "Works", "Mills", "Industries"))
_PASSED: Final = "c" + lex.FUNCTION + lex.CALENDAR
_GOES_ON: Final = NAMED + lex.COMMON + LOCAL + lex.SOFT
_BODIES: Final = lex.BODY + lex.SOFT


@remembered(16384)
def pieces_of(run: str) -> tuple[Piece, ...]:
    """Cut one run."""
    if " " not in run:
        return _piece_alone(run)
    tokens = tokens_of(run)
    found: list[Piece] = []
    at = 0
    while at < len(tokens):
        piece, at = _next_piece(tokens, at)
        if piece is not None:
            found.append(piece)
    return tuple(found)


def _piece_alone(word: str) -> tuple[Piece, ...]:
    """Read a run of one word, as most are."""
    bare, possessive = bare_word(word)
    if bare in CONNECTORS or bare in ("NGO", "NGOs"):
        return ()
    head = _PLURALS.get(bare)
    kind = "plural" if head else _ALONE.get(lex.word_class(bare), "")
    if not kind:
        return ()
    head = head or ("" if kind in ("name", "phrase") else bare)
    return (Piece(kind, 0, len(bare), head, possessive),)


def _next_piece(tokens: list[Token], at: int) -> tuple[Piece | None, int]:
    """Read one piece from a place, and where the next one starts."""
    first = tokens[at]
    if first.kind in _PASSED:
        return None, at + 1
    if first.kind == lex.HONORIFIC:
        return piece_from("honorific", tokens, at, at + 1, first.text), at + 1
    if first.text in _PLURALS:
        return piece_from("plural", tokens, at, at + 1, _PLURALS[first.text]), at + 1
    placed = place_at(tokens, at)
    if placed is not None:
        return placed
    end = block_end(tokens, at)
    joined = _joined_end(tokens, at, end)
    return _read_block(tokens, at, joined)


def _joined_end(tokens: list[Token], at: int, end: int) -> int:
    """Carry common words over "and" to a head ("Health and Gender Adviser")."""
    if tokens[at].text in _SAINTS and tokens[end : end + 1] and tokens[end].text == "and":
        after = block_end(tokens, end + 1)
        return after if tokens[after - 1].kind == lex.BODY else end
    if end + 1 < len(tokens) and tokens[end].text in ("for", "in"):
        return _purpose_end(tokens, at, end)
    if end + 1 >= len(tokens) or tokens[end].text not in ("and", "&"):
        return end
    plain = [t for t in tokens[at:end] if t.kind != lex.ACRONYM]
    if len(plain) > 1 and plain[0].kind in NAMED and _names_firm(tokens, end + 1):
        # "Lundar Iron and Steel Company", "Lundar Social and Legal Center"
        plain = plain[1:]
    if (
        not plain
        or (tokens[end - 1].possessive and not tokens[end + 1].possessive)
        or any(t.kind not in lex.COMMON + lex.SOFT + lex.DEMONYM + lex.THING for t in plain)
    ):
        return end
    after = block_end(tokens, end + 1)
    kinds = "".join(token.kind for token in tokens[end + 1 : after])
    heads = [kind for kind in kinds if kind in lex.TITLE + lex.BODY]
    if heads and (
        kinds[0] in lex.COMMON + lex.THING
        or (tokens[end + 1].text == "Justice" and lex.BODY in kinds)
    ):
        return after
    return end


def _purpose_end(tokens: list[Token], at: int, end: int) -> int:
    """Carry common words over "for" to a head ("Justice for Children Trust")."""
    after = block_end(tokens, end + 1)
    last = tokens[after - 1]
    if after - end < _LEAST or last.possessive or tokens[end - 1].possessive:
        return end
    if tokens[end].text == "in":
        # "Trafficking in Persons Shelter"
        leads = tokens[end - 1].text.endswith("Trafficking") and last.kind == lex.BODY
    else:
        leads = last.text in _HOUSES
    plain = lex.COMMON + lex.SOFT + lex.THING
    words = (*tokens[at:end], *tokens[end + 1 : after - 1])
    fits = all(token.kind in plain or token.text == "Justice" for token in words)
    return after if leads and fits else end


def _names_firm(tokens: list[Token], at: int) -> bool:
    """Whether common words at a place lead to the head of a firm."""
    end = block_end(tokens, at)
    plain = all(
        token.kind in lex.COMMON + lex.THING or token.text == "Services"
        for token in tokens[at : end - 1]
    )
    last = tokens[end - 1]
    return end - at > 1 and plain and (last.text in _FIRMS or last.text in _HOUSES)


def _read_block(tokens: list[Token], at: int, end: int) -> tuple[Piece | None, int]:
    kinds = "".join(token.kind for token in tokens[at:end])
    head = head_of(tokens, at, end, kinds)
    first = tokens[at]
    if first.kind == lex.ACRONYM and not modifies(tokens, at, end, head):
        return piece_from("acronym", tokens, at, at + 1, first.text), at + 1
    if first.kind == lex.ROLE:
        # "MINSTATE for Foreign Affairs"
        stop = title_complement(tokens, at, at + 1)
        return piece_from("role", tokens, at, stop, first.text), stop
    if head is None:
        return _names(tokens, at, end)
    if tokens[head].kind == lex.TITLE:
        return _title(tokens, at, head, end)
    if tokens[head].kind in _BODIES or tokens[head].text in (*ENDINGS, *lex.trades()):
        return _body(tokens, at, head)
    kind = "place" if tokens[head].kind == lex.PLACE else "thing"
    return piece_from(kind, tokens, at, head + 1, tokens[head].text), skip_complement(
        tokens, head, kind
    )


def _title(tokens: list[Token], at: int, head: int, end: int) -> tuple[Piece | None, int]:
    start = at
    for here in range(at, head):
        if tokens[here].kind in NAMED:
            return _names(tokens, at, _name_end(tokens, at, head))
        if tokens[here].kind in LOCAL and here == start:
            return piece_from(
                "demonym" if tokens[here].kind == lex.DEMONYM else "place",
                tokens,
                at,
                here + 1,
                tokens[here].text,
            ), here + 1
    stop = title_complement(tokens, head, end)
    return piece_from("title", tokens, at, stop, tokens[head].text), stop


def _name_end(tokens: list[Token], at: int, limit: int) -> int:
    end = at
    while end < limit and tokens[end].kind in NAMED:
        end += 1
    return max(end, at + 1)


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
    bank = tokens[head].text == "Bank" and at == head
    if (tokens[head].text in lex.openers() or bank) and not tokens[head].possessive:
        # "Italian Guardia di Finanza", "Bank Misr"
        start = head
        head = _opened_end(tokens, head)
    stop = head + 1
    if tokens[head].possessive:
        return piece_from("body", tokens, start, stop, tokens[head].text), stop
    after = embassy_town(tokens, start, head)
    if after is None and tokens[head].text in lex.phrase_ends():
        # "World Vision Cambodia"
        stop += _is_country(tokens, stop)
    if after is None:
        after = complement(tokens, stop, tokens[head].text)
    return piece_from("body", tokens, start, after, name), after


def _is_country(tokens: list[Token], at: int) -> bool:
    """Whether the name of a country, in any language, ends a run at a place or before a title."""
    if at == len(tokens) or tokens[at].kind not in lex.COUNTRY + lex.NAME:
        return False
    return tokens[at].kind == lex.COUNTRY or at + 1 == len(tokens)


def _opened_end(tokens: list[Token], head: int) -> int:
    """Find the last word of a name that its head opens ("Casa Lunera")."""
    while head + 1 < len(tokens) and not tokens[head].possessive:
        after = tokens[head + 1]
        foreign = after.text in lex.openers()
        if not foreign and after.kind not in _GOES_ON and after.text not in _WITHIN:
            break
        head += 1
    return head


def _names(tokens: list[Token], at: int, end: int) -> tuple[Piece | None, int]:
    """Find a block without a head: a name, a place, a demonym, or common words."""
    start, first = at, tokens[at]
    local = first.kind in LOCAL
    if local and not (at + 1 < end and tokens[at + 1].kind == lex.INITIAL):
        kind = "demonym" if tokens[at].kind == lex.DEMONYM else "place"
        return piece_from(kind, tokens, at, at + 1, tokens[at].text), at + 1
    if end - at > 1 and first.kind == lex.COMMON and first.text.isupper():
        # "AMCIT Vantikov"
        start += 1
    stop = start + 1
    while stop < end and not tokens[stop - 1].possessive and tokens[stop].kind not in (lex.ROLE,):
        if tokens[stop].kind == lex.ACRONYM and (
            tokens[stop - 1].kind not in lex.COMMON + lex.NAME
            or tokens[stop].text in lex.acronyms()
            or tokens[stop].text in government_names()
        ):
            break
        stop += 1
    stop = particles(tokens, stop, end)
    kinds = "".join(token.kind for token in tokens[start:stop])
    named = any(kind in NAMED for kind in kinds)
    words = [token.text for token in tokens[start:stop]]
    doubtful = not MONTH_NAMES.isdisjoint(words) or lex.word_class(words[0]) in LOCAL
    head = "doubtful" if doubtful else ""
    return piece_from("name" if named else "phrase", tokens, start, stop, head), stop
