"""How far a title or body reaches behind its head: "of Foreign Affairs", "in Abu Dhabi"."""

from __future__ import annotations

from typing import Final

from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.tokens import (
    LOCAL,
    NAMED,
    PARTICLES,
    PLAIN,
    Token,
    block_end,
    named_on,
    place_at,
)

_ABROAD: Final = frozenset(
    ("Embassy", "Consulate", "Mission", "Legation", "Delegation", "General", "Interests")
)


_POSTS: Final = frozenset(
    (
        "Embassy",
        "Consulate",
        "Mission",
        "Amembassy",
        "AmEmbassy",
        "AMEMBASSY",
        "Amconsul",
        "AmConsul",
        "AMCONSUL",
        "Amcongen",
        "AmConGen",
        "AMCONGEN",
        "Usmission",
        "USMission",
        "USMISSION",
    )
)


# Words that open a title rather than end the name of a ministry.
_LESSER: Final = frozenset(
    (
        *("Acting", "Assistant", "Chief", "Deputy", "Permanent", "Press", "Prime", "Principal"),
        *("Private", "Senior", "Under", "Vice"),
    )
)


# Who is sent to a state or body.
_SENT: Final = frozenset(("Ambassador", "Delegate", "Envoy", "Rep", "Representative"))
# Heads of parts of a body.
DIVISIONS: Final = frozenset(
    (
        "Branch",
        "Brigade",
        "Bureau",
        "Cell",
        "Committee",
        "Department",
        "Directorate",
        "Division",
        "Inspectorate",
        "Section",
        "Squad",
        "Subcommittee",
        "Unit",
    )
)


# Heads that also name what a minister or ministry is for.
_SUBJECTS: Final = frozenset(
    (
        "Party",
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


_GIVEN: Final = ("Access", "Aid", "Assistance", "Relief", "Services", "Support")
_TRAFFIC: Final = ("Trafficking", "Traffic", "Cooperation")
# What a body is there to do.
_PURPOSES: Final = frozenset(
    ("Abolish", "Address", "Combat", "Control", "Counter", "Eliminate", "End", "Eradicate", "Fight",
     "Monitor", "Prevent", "Protect", "Stop", "Suppress")
)  # fmt: skip
# What a ministry or department may be for, though elsewhere it is a body.
_FIELDS: Final = frozenset(["Services", "Immigration", "Customs", "Trade", "Works", "Fisheries"])


def skip_complement(tokens: list[Token], head: int, kind: str) -> int:
    """Where to read on after a thing: what it is about ("Plan against Trafficking") is no name."""
    at = head + 1
    if (
        kind != "thing"
        or at + 1 >= len(tokens)
        or tokens[at].text not in ("on", "against", "for", "of")
    ):
        return at
    start = at + 2 if tokens[at + 1].text == "the" else at + 1
    block = block_end(tokens, start)
    plain = all(token.kind in lex.COMMON + lex.SOFT + lex.THING for token in tokens[start:block])
    return block if plain else at


def title_complement(tokens: list[Token], head: int, end: int) -> int:
    """Take in "of Foreign Affairs"; leave a body, a name or a place after "of" alone."""
    stop = head + 1
    sent = _sent_to(tokens, head)
    if sent:
        return sent
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
    block = block_end(tokens, at)
    taken = _subject_end(tokens, at, block)
    if taken == at:
        return stop
    if tokens[taken - 1].text == "State" and tokens[taken : taken + 1]:
        # "Minister of State for Finance"
        return title_complement(tokens, taken - 1, taken)
    return taken


def _sent_to(tokens: list[Token], head: int) -> int:
    """Find the end of "Ambassador to Chile" in front of a name; 0 if there is none."""
    at = head + 2
    if tokens[head].text not in _SENT or len(tokens) < at + 2 or tokens[head + 1].text != "to":
        return 0
    while at < len(tokens) and tokens[at].kind in lex.COUNTRY + lex.CITY + lex.ACRONYM:
        at += 1
    return at if head + 2 < at < len(tokens) and tokens[at].kind in NAMED else 0


def _subject_end(tokens: list[Token], at: int, block: int) -> int:
    """Find the end of the common words that say what a minister or ministry is for."""
    end = at
    while end < block and (tokens[end].kind in PLAIN or tokens[end].text in _SUBJECTS):
        end += 1
    if end == at and at + 1 < block and tokens[at].kind == lex.DEMONYM:
        # "Director for European Affairs"
        end = at + 2 if tokens[at + 1].text == "Affairs" else at
    if (
        end < block
        and tokens[end].kind in lex.BODY + LOCAL
        and any(token.kind == lex.BODY for token in tokens[end:block])
    ):
        return at
    if end - at > 1 and tokens[end - 1].text == "Police":
        # A body by itself, unlike that of a "Chief of Police".
        return at
    while end > at and end == block and end + 1 < len(tokens) and tokens[end].text in ("and", "&"):
        after = block_end(tokens, end + 1)
        further = _subject_end(tokens, end + 1, after)
        if further == end + 1:
            # "Director of the Morals and Minors Brigade"
            return at if any(token.kind == lex.BODY for token in tokens[further:after]) else end
        end, block = further, after
    return end


def _is_post(tokens: list[Token], start: int, head: int) -> bool:
    if tokens[head].text == "General":
        return start == head - 1 and tokens[start].text in _POSTS
    return start == head and tokens[head].text in _POSTS


def embassy_town(tokens: list[Token], start: int, head: int) -> int | None:
    """Read "Embassy Dhaka": the town stands after the head."""
    after = head + 1
    if not _is_post(tokens, start, head) or after >= len(tokens):
        return None
    if tokens[after].kind not in lex.CITY + lex.NAME + lex.COUNTRY:
        return None
    if (
        place_at(tokens, after) is None
        and tokens[after].kind == lex.NAME
        and (tokens[start].text == "Mission" or named_on(tokens, after + 1))
    ):
        return None
    placed = place_at(tokens, after)
    return placed[1] if placed else after + 1


def complement(tokens: list[Token], at: int, head: str) -> int:
    """Take in what follows a head with a connector, as far as it is part of the name."""
    taken = at
    first = True
    while at + 1 < len(tokens) and _leads_on(tokens, at, head, first=first):
        start = at + 1
        while start < len(tokens) and (
            tokens[start].text in PARTICLES or tokens[start].text == "the"
        ):
            start += 1
        if start >= len(tokens):
            break
        if tokens[at].text == "for" and not first and tokens[start].kind == lex.ACRONYM:
            # "Ministry of Finance for BZD 200,000"
            break
        if tokens[at].text == "to" and tokens[start].kind == lex.FUNCTION:
            # "End" alone also opens the end of a note.
            start += 1
        if head == "Ministry" and tokens[start].text == "Government":
            stop = start + 1
        elif _divides(tokens, start, head):
            stop = start
        else:
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
    if word in ("in", "to"):
        # "Traffic in Persons", "Office to Monitor and Combat Trafficking"
        goes = word == "in" and tokens[at - 1].text in _TRAFFIC
        goes = goes or (tokens[at - 1].text in _GIVEN and tokens[at + 1].text.endswith("s"))
        return head in _ABROAD or goes or (word == "to" and tokens[at + 1].text in _PURPOSES)
    if word == "and" and not first and tokens[at + 1].text == "the":
        return at + 3 == len(tokens) and tokens[at + 2].kind == lex.COMMON
    return word == "and" and not first


def _divides(tokens: list[Token], at: int, head: str) -> bool:
    """Whether a body of its own stands behind "Directorate of the"."""
    if head not in DIVISIONS or tokens[at - 1].text not in ("of", "the"):
        return False
    block = block_end(tokens, at)
    if tokens[at].kind == lex.ACRONYM and block == at + 1:
        return True
    if any(token.kind == lex.BODY for token in tokens[at:block]):
        return tokens[at - 1].text == "the"
    named = tokens[at].kind == lex.NAME and block == at + 1
    return named and tokens[at - 1].text == "the"


def _is_field(tokens: list[Token], at: int, block: int) -> bool:
    """Whether a head tells what a body is for ("Bureau of Police Research")."""
    if tokens[at].text in _FIELDS:
        return True
    after = at + 1 < block and tokens[at + 1].kind in lex.COMMON + lex.THING
    return tokens[at].text == "Police" and after and not tokens[at].possessive


def _part_end(tokens: list[Token], at: int, connector: str) -> int:
    block = block_end(tokens, at)
    kinds = "".join(
        lex.COMMON if _is_field(tokens, here, block) else tokens[here].kind
        for here in range(at, block)
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
        plain = lex.COMMON + lex.SOFT + lex.THING + lex.PLACE + lex.DEMONYM
        while end < block and (
            tokens[end].kind in plain
            or tokens[end].text == "Justice"
            or _is_field(tokens, end, block)
            or (tokens[end].text == "Police" and connector == "for" and end > at)
        ):
            end += 1
        while end < block and tokens[end].kind == lex.TITLE and tokens[end - 1].text in _LESSER:
            end -= 1
        return end
    end = at
    while end < block and tokens[end].kind in (lex.COUNTRY, lex.CITY):
        end += 1
    if at < end < block and tokens[end].kind == lex.TITLE:
        # "Reserve Bank of India Governor"
        return end
    if lex.TITLE in kinds and kinds[-1] in NAMED:
        return at
    return block


def particles(tokens: list[Token], stop: int, end: int) -> int:
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
        if after == len(tokens) or tokens[after].kind in lex.CALENDAR + lex.HONORIFIC:
            break
        if tokens[after].kind == lex.FUNCTION:
            # "Drita e Re"
            return after + 1 if tokens[stop].text in ("dhe", "e", "i") else stop
        stop = end = block_end(tokens, after)
    return stop
