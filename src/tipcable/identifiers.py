"""Cable identifiers: ``05RIODEJANEIRO123``, and every other way people wrote them.

Strategy: one pattern finds year, post and number at a place; the year may stand before the post,
before the number, or behind it. Which post the words mean is for the vocabulary to say.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from attrs import field, frozen

from tipcable.grammar.identifiers import (
    NUMBER_FIRST,
    OPENING,
    POST_FIRST,
    POST_ID,
    SURE,
    WORD,
    YEAR_BEHIND,
)
from tipcable.vocabulary.keys import key
from tipcable.vocabulary.stations import Post, post

# Words that lead up to a post in reference lines, and words between a post and its number.
_BEFORE: Final = frozenset({"REF", "REFS", "REFTEL", "REFTELS", "SEE", "ALSO", "AND", "CABLE"})
_AFTER: Final = frozenset({"NO", "NR", "NUMBER", "CABLE", "TEL", "TELEGRAM", "MSG"})
FIRST_YEAR: Final = 1966
LAST_YEAR: Final = 2065


@frozen(kw_only=True)
class CableId:
    """The name of one cable: year, post and number.

    ``year`` is None where a reference leaves it out. ``post`` is the form that identifiers use
    (``RIODEJANEIRO``); a post that no vocabulary knows keeps its letters. ``end`` is the offset
    behind the identifier in the text it was read from, and takes no part in equality.

    >>> str(CableId(year=2005, post="RIODEJANEIRO", number=123))
    '05RIODEJANEIRO123'
    """

    year: int | None = None
    post: str = field()
    number: int = field()
    end: int = field(default=0, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.year is not None and not FIRST_YEAR <= self.year <= LAST_YEAR:
            msg = f"year {self.year} is not between {FIRST_YEAR} and {LAST_YEAR}"
            raise ValueError(msg)
        if not 0 < self.number < 10**8:
            msg = f"number {self.number} is not between 1 and 99999999"
            raise ValueError(msg)
        usual = _post_id([self.post], self.year)
        if not POST_ID.fullmatch(self.post) or usual != self.post:
            msg = f"post {self.post!r} is no form of identifiers such as {usual or 'STATE'!r}"
            raise ValueError(msg)

    @property
    def station(self) -> Post | None:
        """What the vocabulary knows of the post; None for a post it does not know."""
        return post(self.post, self.year)

    def in_year(self, year: int) -> CableId:
        """Return the identifier with a year, and its post under the name of that year.

        >>> str(CableId(post="TAIPEI", number=5).in_year(2009))
        '09AITTAIPEI5'
        """
        usual = _post_id([self.post], year)
        return CableId(year=year, post=usual, number=self.number, end=self.end)

    def __str__(self) -> str:
        year = "" if self.year is None else f"{self.year % 100:02}"
        return f"{year}{self.post}{self.number}"


def canonical_id(text: str) -> str:
    """Return the identifier that a text holds, in the one form that archives agree on.

    Two digits of year, the post without blanks, the number without leading zeros. A text without
    a year gives an identifier without one. ``ValueError`` for text that holds no identifier.

    >>> canonical_id("05 RIO 123"), canonical_id("SECSTATE 0012 (2005)")
    ('05RIODEJANEIRO123', '05STATE12')
    """
    opening = OPENING.match(text)
    found = read_id(text, opening.end() if opening else 0)
    if found is None or (found.station is None and _goes_on(text[found.end :])):
        msg = f"{text[:60]!r} holds no cable identifier such as '05RIODEJANEIRO123'"
        raise ValueError(msg)
    return str(found)


def _goes_on(rest: str) -> bool:
    """Tell whether words follow; then an unknown post is a word of running text (On 5 May)."""
    return any(map(str.isalnum, rest))


def read_id(text: str, at: int = 0, *, strict: bool = False) -> CableId | None:
    """Read the identifier that begins at an offset, or return None; what follows it is ignored.

    Words before a number make a post even where no vocabulary knows it. ``strict``, meant for
    running text, takes those only for a year, one word and a number (08 SOMEWHERE 12), so that
    ``E-MAIL OF MAY 14`` or ``UNSCR 1701`` are no identifiers.

    >>> read_id("STATE 188314, 259032")
    CableId(year=None, post='STATE', number=188314)
    >>> read_id("'08 TEL AVIV 12").year
    2008
    >>> read_id("UNSCR 1701", strict=True) is None
    True
    """
    found = _found(text, at, strict=strict)
    if found is None:
        return None
    return CableId(year=found.year, post=found.post, number=found.number, end=found.end)


def id_end(text: str, at: int = 0) -> int:
    """Return the offset behind the identifier that ``read_id`` would read strictly, or 0."""
    found = _found(text, at, strict=True)
    return found.end if found else 0


class _Found(NamedTuple):
    """What an identifier says, and the offset behind it."""

    year: int | None
    post: str
    number: int
    end: int


def _found(text: str, at: int, *, strict: bool) -> _Found | None:
    found = _read_post_first(text, at) or _read_number_first(text, at)
    if not strict or found is None:
        return found
    known = post(found.post, found.year)
    sure = (known is not None and known.id_form) or SURE.match(text, at)
    return found if sure else None


def full_year(written: str, known: int | None = None) -> int:
    """Return the year of two or four digits: 66 to 99 are of 1900, others of 2000.

    ``known`` is the year that an archive gives; it decides where its last two digits agree, so
    that today's date never does.

    >>> full_year("66"), full_year("09"), full_year("1973"), full_year("66", known=2066)
    (1966, 2009, 1973, 2066)
    """
    year = int(written)
    if len(written) > 2:
        return year
    if known is not None and known % 100 == year:
        return known
    return year + (1900 if year >= FIRST_YEAR % 100 else 2000)


def _read_post_first(text: str, at: int) -> _Found | None:
    found = POST_FIRST.match(text, at)
    if found is None:
        return None
    post_words, number, *years = found.group("post", "number", *_YEARS)
    own = next((_year(digits) for digits in years if digits), None)
    return _made(own, _post_id(_words(post_words), own), _digits(number), found.end())


# Where the year may stand: before the post, before the number, or behind it.
_YEARS: Final = ("year", "middle", "bracketed", "after")


def _read_number_first(text: str, at: int) -> _Found | None:
    """Read ``377 KATHMANDU``: only posts we know, since any figure stands before some word."""
    found = NUMBER_FIRST.match(text, at)
    if found is None:
        return None
    ends = [found.start("post") + word.end() for word in WORD.finditer(found["post"])]
    for end in reversed(ends):
        known = post(text[found.start("post") : end])
        if known is not None and known.id_form:
            return _with_year_behind(text, known.id_form, _digits(found["number"]), end)
    return None


def _with_year_behind(text: str, name: str, number: int, end: int) -> _Found | None:
    behind = YEAR_BEHIND.match(text, end)
    own = _year(behind["bracketed"] or behind["after"]) if behind else None
    return _made(own, _post_id([name], own), number, behind.end() if behind and own else end)


def _made(year: int | None, name: str, number: int, end: int) -> _Found | None:
    if not number or not POST_ID.fullmatch(name):
        return None
    return _Found(year, name, number, end)


def _post_id(words: list[str], year: int | None) -> str:
    """Return the form of a post in identifiers, less the words that lead up to it."""
    while words:
        known = post(" ".join(words), year)
        if known is not None and known.id_form:
            return known.id_form
        if len(words) > 1 and words[-1] in _AFTER:
            words = words[:-1]
        elif len(words) > 1 and (len(words[0]) == 1 or words[0] in _BEFORE):
            words = words[1:]
        else:
            break
    return "".join(words).replace("0", "O")


def _words(text: str) -> list[str]:
    if text.isascii():
        return WORD.findall(text.upper())
    return [key(word) for word in WORD.findall(text)]


def _year(digits: str | None) -> int | None:
    return full_year(_no_letters(digits)) if digits else None


def _digits(text: str) -> int:
    return int(_no_letters(text))


def _no_letters(digits: str) -> str:
    """Return digits, zeros for the letter O that operators typed instead."""
    return digits.upper().replace("O", "0")
