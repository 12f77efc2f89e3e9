"""What the words around a bare name say it is: a person, a body, a place."""

from __future__ import annotations

import re
from typing import Final

from tipcable.extraction.names.cutting import Seen
from tipcable.extraction.names.sightings import Rule
from tipcable.extraction.names.titles import MISSIONS, is_title_word, lower_title, mission_title
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.figure_words import having
from tipcable.extraction.words.nations import country_codes
from tipcable.extraction.words.tokens import LETTER, PARTICLES, UPPER

_LOWER: Final = re.compile(rf"[{LETTER}'\u2019-]++$")


_SAID: Final = (
    "said|told|explained|complained|stated|added|noted|claimed|lamented|recalled|believes|replied"
    "|argued|stressed"
)
_PERSONAL: Final = re.compile(
    r"(?: \([^()]{0,60}\))?(?:, (?:who|whom|whose|[0-9]{2},|also with|formerly"
    rf"|himself|herself|aged)\b| (?:also |had |has |then )?(?:says|{_SAID})\b)"
)
# Behind one word more is asked for.
_SAID_ALONE: Final = (
    f"{_SAID}|remarked|insisted|commented|thinks|denied|agreed|warned|reiterated|responded|inquired"
    "|assured|asked|resigned|smiled|mentioned|suggested|observed|opined|conceded|acknowledged|promised"
    "|emphasized|wondered|cautioned|confided|urged|expects|feels|hopes|wishes"
)
_SPEAKS: Final = re.compile(rf" (?:also |had |has |then |later )?(?:{_SAID_ALONE})\b")
# Only a person is somebody who does one thing ("SURNAME, who runs"), or has an age.
_IS_WHO: Final = re.compile(r", (?:who (?:is|was|has|[a-z]{2,12}s)|aged? [0-9]{1,2},|[0-9]{1,2},) ")
# How they begin.
_OPENS_SPEECH: Final = frozenset(
    ("also", "had", "has", "later", "says", "then", *_SAID_ALONE.split("|"))
)
_OPENS_CLAUSE: Final = (",", " (")


_NAMES_BODY: Final = re.compile(
    r"(?: \([^()]{0,60}\))?,[\"\u201d]? (?:an?|the|its|which is) (?:(?!(?:of|at|for|with"
    r"|in|from|to|who|by) )[A-Za-z-]+ ){0,5}(?:NGO|shelter|home|newspaper|organization|daily|weekly"
    r"|company|party|group|charity|association|agency|firm|network)\b"
)


_GIVEN: Final = lex.GIVEN + lex.INITIAL
_ENDINGS: Final = ("s", "es", "ed", "ing", "er", "ers", "ies", "ic")
_SUCH_AS: Final = re.compile(
    r"(?:NGOs?|organizations|groups|newspapers|dailies|parties|press|media|outlets|papers|banks"
    r"|firms|unions|agencies|companies),? (?:such as|like|including|called|named) $"
)


def _proper(word: str) -> bool:
    """Whether a word can be part of a name and is no form of a common word."""
    small = word.lower()
    kind = lex.word_class(word)
    if kind in _GIVEN or word in PARTICLES:
        return True
    if kind != lex.NAME or "-based" in word or "funded" in word:
        return False
    if small in lex.ordinary_words():
        return False
    if not small.endswith(_ENDINGS):
        return True
    stems = [small.removesuffix(end) for end in _ENDINGS]
    return not any(stem in lex.common_words() for stem in stems if stem != small and len(stem) > 2)


def guess(text: str, piece: Seen, title: int) -> tuple[str, Rule | None, str | None, int]:
    """Tell what the neighbouring words say a bare name is: kind, rule, role, and how surely."""
    start, end = piece.start, piece.end
    before = text[start - 60 if start > 60 else 0 : start]
    words = text[start:end].split()
    if words[0] in _LABELS or words[0].upper() in _SHIPS or end - start < 3:
        return "place", None, None, 1
    cue = _cue(before)
    role = mission_title(before) if cue in MISSIONS else None
    role = lower_title(before) if is_title_word(cue) else role
    if role:
        return "person", "title", role, 3
    cued = _cued(text, piece, before, words, cue)
    if cued:
        return cued
    titled = start < title or text.startswith(":", end)
    numbered = not words[-1].upper().strip("IVX")
    if len(words) > 1 and not titled and not numbered and all(map(_proper, words)):
        # A person seldom has an article, a body often does.
        articled = before.lower().endswith(("the ", "a ", "an ")) or (
            words[0] in _ARTICLES and words[1] not in _VIETNAMESE
        )
        articled = articled or words[0].startswith(("L'", "L\u2019"))
        # "Secours aux Enfants"
        articled = articled or not _PURPOSES.isdisjoint(words)
        return "organization" if articled else "person", "name of several words", None, 1
    return "", None, None, 1


def _cued(
    text: str, piece: Seen, before: str, words: list[str], cue: str
) -> tuple[str, Rule | None, str | None, int] | None:
    """Tell what one word beside a name says of it."""
    said = lex.cues().get(cue.lower())
    several = len(words) > 1
    following = _FOLLOWING.match(text, piece.end)
    after = following.group(1) if following else ""
    found: tuple[str, Rule | None, str | None, int] | None = None
    if words[-1].endswith("-based") or (several and words[0] in lex.sites()):
        found = "place", "cue", None, 1
    elif (
        said == "organization"
        or (text.startswith(_OPENS_APPOSITION, piece.end) and is_body(text, piece.end))
        or (cue in _LISTS and _SUCH_AS.search(before))
        or cue == "NGO"
    ):
        found = "organization", "cue", None, 3
    elif several and text.startswith(", which ", piece.end) and cue not in _BEFORE_PLACE:
        found = "organization", "cue", None, 2
    elif text.startswith(_TAKEN_OUT, piece.end) or text.endswith(_TAKEN_OUT_BEFORE, 0, piece.start):
        found = "person", "part of a name", None, 2
    elif not several and said is None and _is_who(text, piece.end, cue):
        found = "person", "apposition", None, 2
    elif (several or said is None) and _speaks(text, piece.end, after, several=several):
        found = "person", "subject", None, 1
    elif (
        said == "place"
        or lex.cues().get(after) == "place"
        # "BODY's TOWN office"
        or (after in _BRANCHES and before.endswith(("'s ", "\u2019s ")))
    ):
        # "Bakara market"
        found = "place", "cue", None, 3
    elif several and cue in _RESTING and not text.startswith(("'s", "\u2019s"), piece.end):
        found = "place", "preposition", None, 2
    elif several and cue in _WHERE and _is_in_country(text, piece.end):
        found = "place", "preposition", None, 3
    elif several and (words[0] in lex.given_names() or any(map(_is_initial, words))):
        found = "person", "given name", None, 2
    elif cue in _WHERE and not before.endswith(("ccording to ", "ccording to the ")):
        found = "place", "preposition", None, 1 if cue in _TOWARD else 2
    elif cue in _CALLED and _is_called(cue, before):
        found = "person", "called", None, 3
    return found


def _cue(before: str) -> str:
    """Find the word at the end of a text, but for a blank, comma or quotation mark."""
    near = before.rstrip(' ,"\u201c')
    cue = near[near.rfind(" ") + 1 :]
    if cue.isalpha():
        return cue
    found = _LOWER.search(cue)
    return found.group() if found else ""


def _speaks(text: str, end: int, after: str, *, several: bool) -> bool:
    """Whether a verb of speech, or a clause about a person, stands behind a name."""
    if after not in _OPENS_SPEECH and not (several and text.startswith(_OPENS_CLAUSE, end)):
        return False
    return (_PERSONAL if several else _SPEAKS).match(text, end) is not None


def _is_who(text: str, end: int, cue: str) -> bool:
    """Whether a clause or age behind one word is that of a person."""
    if cue in _BEFORE_PLACE or not text.startswith(_OPENS_WHO, end):
        return False
    return _IS_WHO.match(text, end) is not None


def _is_called(cue: str, before: str) -> bool:
    """Whether somebody is called by the name ("a girl named", "who calls herself")."""
    if cue in ("herself", "himself", "nicknamed"):
        return True
    words = before.split()[-4:]
    if cue == "named":
        return words[-2:-1] != [] and words[-2] in having("one person")
    return cue in ("call", "calls", "called") and "whom" in words


def _is_in_country(text: str, end: int) -> bool:
    """Whether the name of a country stands behind a name and a comma."""
    after = _NEXT_NAME.match(text, end)
    return after is not None and after.group(1) in country_codes()


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def is_body(text: str, end: int) -> bool:
    """Whether ", an NGO" stands behind a name, and not ", an NGO worker" or ", the NGO's head"."""
    named = _NAMES_BODY.match(text, end)
    if named is None or text.startswith(("'", "\u2019"), named.end()):
        return False
    after = _NEXT.match(text, named.end())
    return after is None or not is_title_word(after.group(1))


_NEXT_NAME: Final = re.compile(rf", ([{UPPER}][{LETTER}]+)")
_NEXT: Final = re.compile(r" ([a-z]+)")
_FOLLOWING: Final = re.compile(r"['\u2019]?s? ([a-z]+)")
_OPENS_APPOSITION: Final = (", ", " (", ',"', ",\u201d")
_PURPOSES: Final = frozenset(("aux", "contra", "para", "por", "pour"))
_BRANCHES: Final = frozenset(("branch", "chapter", "office"))
_OPENS_WHO: Final = (", who ", ", age", *(f", {digit}" for digit in range(1, 10)))
_LABELS: Final = frozenset(
    f"{label}{stop}" for label in ("Tel", "Fax", "Email", "Ref") for stop in ("", ".")
)
_SHIPS: Final = frozenset(("HMAS", "HMCS", "HMS", "MV", "SS", "USNS", "USS"))
_CALLED: Final = frozenset(("herself", "himself", "nicknamed", "named", "call", "calls", "called"))
_LISTS: Final = frozenset(("as", "like", "including", "called", "named"))
# The rest of a name may have been taken out.
_TAKEN_OUT: Final = (" XXXX", " (XXXX")
_TAKEN_OUT_BEFORE: Final = ("XXXX ", "XXXX) ")
# Behind a surname that looks like an article ("Le Thi Lan").
_VIETNAMESE: Final = frozenset(("Thanh", "Thi", "Van"))
# Articles that open the name of a paper or firm.
_ARTICLES: Final = frozenset(("Al", "An", "Ash", "Das", "Der", "Die", "El", "Il", "La", "Le"))
# Before a place or a person; the other words of _WHERE stand before places alone.
_TOWARD: Final = frozenset(("at", "from", "to", "toward"))
_WHERE: Final = frozenset(
    ("in", "from", "near", "to", "at", "into", "around", "through", "toward", "outside")
)
_RESTING: Final = _WHERE - _TOWARD
_BEFORE_PLACE: Final = _WHERE | {"of"}
