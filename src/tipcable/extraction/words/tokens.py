"""The words of a run with their classes, and the blocks they form."""

from __future__ import annotations

from typing import Final, NamedTuple

from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.nations import place_phrases
from tipcable.vocabulary import rows

UPPER: Final = "A-ZÀ-ÖØ-Þ"


LETTER: Final = "A-Za-zÀ-ÖØ-öø-ɏ"


_SMALL_WORDS: Final = {row["word"]: row["class"] for row in rows("small_words")}
# What stands inside names (in capitals, some could also be a name or a letter), what else links
# their parts, abbreviations, and every small word.
NAME_PARTS: Final = frozenset(w for w, kind in _SMALL_WORDS.items() if kind == "name part")
PARTICLES: Final = NAME_PARTS | {w for w, kind in _SMALL_WORDS.items() if kind == "particle"}
LINKS: Final = PARTICLES | {w for w, kind in _SMALL_WORDS.items() if kind == "link"}
SHORTENED: Final = frozenset(w for w, kind in _SMALL_WORDS.items() if kind == "shortened")
# Arabic articles before a hyphen; the letter behind changes their sound ("al-Said", "ash-Shams").
ARTICLES: Final = frozenset({"al", "el", "ul", "ad", "ar", "as", "ash", "at", "an", "az"})
CONNECTORS: Final = frozenset(_SMALL_WORDS) - SHORTENED


PLAIN: Final = lex.COMMON + lex.SOFT + lex.THING + lex.PLACE


NAMED: Final = lex.NAME + lex.GIVEN + lex.INITIAL


LOCAL: Final = lex.DEMONYM + lex.COUNTRY + lex.CITY
# What else a given name may be ("Charity", "April", "Jordan").
_OTHERWISE: Final = lex.BODY + lex.PLACE + lex.THING + lex.CALENDAR + LOCAL
# What no block goes on over.
_ENDS: Final = "c" + lex.FUNCTION + lex.CALENDAR + lex.HONORIFIC


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


def tokens_of(run: str) -> list[Token]:
    """Cut a run into words with their classes."""
    found: list[Token] = []
    start = 0
    given, phrases = lex.given_names(), lex.phrase_ends()
    for word in run.split(" "):
        if not word:
            start += 1
            continue
        bare, possessive = bare_word(word)
        if found and bare in _CAPITAL_LINKS:
            bare = bare.lower()
        kind = _kind_of(bare, possessive=possessive)
        if found:
            last = found[-1].text
            if (kind in NAMED or bare in PARTICLES) and (last in given or last in MONTH_NAMES):
                _christen(found)
            elif found[-1].kind in NAMED and (
                (kind == lex.CALENDAR and bare in _SURNAMES)
                or (kind == lex.HONORIFIC and bare[-1] != "." and not found[-1].possessive)
            ):
                # "Khin Mar Tun"
                kind = lex.NAME
            elif last == "Crown" and bare in ("Prince", "Princess"):
                kind = lex.TITLE
            elif last in _LOWERED and _lowers(found, bare, kind):
                found[-1] = found[-1]._replace(kind=lex.COMMON)
        found.append(Token(start, start + len(bare), bare, kind, possessive))
        if bare in phrases:
            _join_phrase(found)
        start += len(word) + 1
    _reread(found)
    return found


def _kind_of(bare: str, *, possessive: bool) -> str:
    if bare in CONNECTORS:
        return "c"
    kind = "f" if bare in _NGO else lex.word_class(bare)
    # "Lord's Resistance Army"
    return lex.COMMON if possessive and kind == lex.HONORIFIC else kind


def _reread(found: list[Token]) -> None:
    """Read words anew that the words behind them make something else."""
    for at, token in enumerate(found):
        if token.text in _ORDINALS and _heads_body(found, at + 1):
            # "Third Criminal Court"
            found[at] = token._replace(kind=lex.COMMON)
        elif token.text in _NAMESAKES and token.kind not in NAMED and at and _surnames(found, at):
            found[at] = token._replace(kind=lex.NAME)


def _surnames(found: list[Token], at: int) -> bool:
    """Whether a word is the surname behind a given name or title ("Alan Hill", "Consul King")."""
    if at + 1 < len(found) and found[at + 1].kind not in _ENDS and not found[at].possessive:
        return False
    last = found[at - 1]
    if last.possessive:
        return False
    if last.kind in lex.HONORIFIC + lex.ROLE + lex.INITIAL or last.text.endswith("."):
        return True
    if last.kind in NAMED:
        first = at - 1
        while first and found[first - 1].kind in NAMED:
            first -= 1
        titled = first > 0 and found[first - 1].kind in _BEFORE_NAMES
        if found[at].text == "Day" and at - first > 1:
            # A day is called by the whole name of somebody.
            return titled
        return titled or (found[first].kind in lex.GIVEN + lex.INITIAL and not first)
    # "Charge King", but "Deputy Bishop".
    crowned = found[at].kind == lex.TITLE and (found[at].text != "King" or last.text in _LESSER)
    return last.kind == lex.TITLE and not crowned and last.text not in _REIGNING


# Behind these a name of a place follows, too ("King Street").
_REIGNING: Final = frozenset(("King", "Queen", "Prince"))
_LESSER: Final = frozenset(("Assistant", "Deputy", "Former", "Vice"))
_BEFORE_NAMES: Final = lex.TITLE + lex.HONORIFIC + lex.ROLE
_NAMESAKES: Final = frozenset(map(str.capitalize, lex.capitals_words("surname")))


def _join_phrase(found: list[Token]) -> None:
    """Read "Red Cross" as a head, whose words are none."""
    for phrase in lex.phrase_ends()[found[-1].text]:
        if tuple([token.text for token in found[-len(phrase) :]]) == phrase:
            for at in range(-len(phrase), -1):
                found[at] = found[at]._replace(kind=lex.COMMON)
            found[-1] = found[-1]._replace(kind=lex.BODY)


def _lowers(found: list[Token], bare: str, kind: str) -> bool:
    """Whether the word before is a common one here: "Under Secretary", "of First Instance"."""
    last = found[-1].text
    if last in _ORDINALS:
        return kind in lex.TITLE + lex.BODY or (len(found) > 1 and found[-2].kind == "c")
    return last == "Under" and bare == "Secretary"


# Months that are also names ("Jan van der Plas", "Ruth May").
_SURNAMES: Final = frozenset(("August", "Jan", "Mar", "March", "May"))
MONTH_NAMES: Final = _SURNAMES | {"April", "June"}


_ORDINALS: Final = ("First", "Second", "Third")
_LOWERED: Final = frozenset((*_ORDINALS, "Under"))
_NGO: Final = frozenset(("NGO", "NGOs"))


_CAPITAL_LINKS: Final = frozenset(
    ("Against", "And", "Contra", "For", "In", "Of", "On", "Para", "Por", "Pour")
)


def bare_word(word: str) -> tuple[str, bool]:
    """Take the ending of the possessive off a word, and tell whether there was one."""
    if word[-1] not in "s'\u2019,":
        return word, False
    bare = word.removesuffix("'s").removesuffix("\u2019s")
    possessive = bare != word or word[-1] in "'\u2019"
    return bare.rstrip("'\u2019,"), possessive


def _christen(found: list[Token]) -> None:
    """Read a head in front of a surname as the given name that it is too ("Charity Ndolo")."""
    last = found[-1]
    before = found[-2] if len(found) > 1 else None
    opens = before is None or before.possessive or before.kind in "c" + lex.HONORIFIC + lex.TITLE
    if last.text not in lex.given_names():
        opens = before is not None and before.kind in lex.HONORIFIC + lex.TITLE
    if opens and last.kind in _OTHERWISE and not last.possessive:
        found[-1] = last._replace(kind=lex.GIVEN)


def piece_from(kind: str, tokens: list[Token], at: int, end: int, head: str) -> Piece:
    """Make a piece of the words from ``at`` to ``end``."""
    return Piece(kind, tokens[at].start, tokens[end - 1].end, head, tokens[end - 1].possessive)


def place_at(tokens: list[Token], at: int) -> tuple[Piece, int] | None:
    """Find a place or demonym of several words, unless a head follows it."""
    rest = place_phrases().get(tokens[at].text)
    for length in (3, 2) if rest else ():
        words = " ".join([token.text for token in tokens[at : at + length]])
        kind = rest.get(words) if rest else None
        if kind and len(tokens) >= at + length:
            after = tokens[at + length : at + length + 1]
            apart = tokens[at + length - 1].possessive
            if after and not apart and _heads_body(tokens, at + length):
                return None
            return piece_from(kind, tokens, at, at + length, words), at + length
    return None


def _heads_body(tokens: list[Token], at: int) -> bool:
    """Whether the common words at a place lead to the head of a body ("Communist Party")."""
    for token in tokens[at:]:
        if token.kind == lex.BODY:
            return True
        if token.kind not in lex.COMMON + lex.SOFT + lex.DEMONYM:
            break
    return False


def block_end(tokens: list[Token], at: int) -> int:
    """Find the end of the neighbouring words that may belong together."""
    end = at
    for token in tokens[at:]:
        if token.kind in _ENDS:
            break
        end += 1
        if token.possessive and (_is_field(tokens, at, end) or not _owner_joins(tokens, end)):
            break
    return end


def _is_field(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a possessive ends what a ministry is for ("Ministry of Labor's Crime Unit")."""
    start = at - 1 if at and tokens[at - 1].text == "the" else at
    if start < 2 or tokens[start - 1].text != "of" or end == len(tokens):
        return False
    if tokens[start - 2].text not in ("Department", "Ministry", "Secretariat"):
        return False
    owner = tokens[end - 1].text
    people = owner in ("Children", "Men", "People", "Women") or owner.endswith("s")
    return owner in ("Affairs", "Services") or not people


def _owner_joins(tokens: list[Token], at: int) -> bool:
    """Whether a possessive before this place is part of a name ("Prosecutor's Office")."""
    owner = tokens[at - 1]
    plural = owner.kind == lex.BODY and owner.text.endswith("s")
    if not (owner.kind in lex.TITLE + lex.COMMON or plural) or at == len(tokens):
        return False
    if tokens[at].text in _OWNED or tokens[at].text in lex.trades():
        return True
    kinds = "".join(token.kind for token in tokens[at : at + 4]).partition("c")[0]
    return any(kind in kinds for kind in lex.BODY + lex.THING + lex.SOFT)


_OWNED: Final = frozenset(("Affairs", "Welfare", "Rights", "Collective", "Issues"))


def named_on(tokens: list[Token], at: int) -> bool:
    """Tell whether a word at a place belongs to a name."""
    return at < len(tokens) and tokens[at].kind in NAMED
