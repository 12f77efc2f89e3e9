"""The word of a block that decides what the block is: "Court" of "Ndola High Court".

Strategy: the last head decides, unless a name, a title or a part of the body opens behind one.
"""

from __future__ import annotations

from typing import Final

from tipcable.extraction.names.complements import DIVISIONS
from tipcable.extraction.words import lexicon as lex
from tipcable.extraction.words.nations import government_names
from tipcable.extraction.words.tokens import LOCAL, NAMED, Token

# Which police it is.
_OF_POLICE: Final = frozenset(
    ("Border", "Civil", "Civilian", "Federal", "Judicial", "Metropolitan", "Municipal", "National",
     "Royal", "State", "Traffic")
)  # fmt: skip
# Bodies that need no more words, and who leads or speaks for them.
_ORGANS: Final = frozenset(
    ("Army", "Congress", "Junta", "Navy", "Parliament", "Politburo", "Senate")
)
_LEADING: Final = frozenset(
    ("Chairman", "Chief", "Commander", "Leader", "Member", "President", "Speaker", "Spokesman")
)
# Acronyms that stand for a state before a department of it, and bodies that have parts.
_COMMUNITIES: Final = frozenset(("EC", "EU", "UK", "UN", "US", "USG"))
_SHORT: Final = 2
# On what the name of a body ends, though nothing is called so alone, and behind how many words.
ENDINGS: Final = {"Branch": 2, "International": 1}
_UNITS: Final = DIVISIONS - {"Committee", "Subcommittee"}
_STAFFED: Final = frozenset(("Agency", "Authority", "Police", "Service"))
_HEADS: Final = lex.TITLE + lex.BODY + lex.PLACE + lex.THING


def modifies(tokens: list[Token], at: int, end: int, head: int | None) -> bool:
    """Whether the acronym at a place belongs to the body or thing after it ("TIP Cell")."""
    if head is None or head == at:
        return False
    if tokens[head].kind == lex.TITLE or tokens[at].possessive:
        return False
    if tokens[head].kind == lex.THING and tokens[at].text in government_names():
        # "GOU Decree" is a decree of the GOU.
        return False
    if tokens[head].text in _UNITS and _has_parts(tokens[at].text, head - at - 1):
        # "MOFA Crime Division" is a part of MOFA.
        return False
    return head < end and all(token.kind not in NAMED for token in tokens[at + 1 : head])


def _has_parts(acronym: str, words: int) -> bool:
    """Whether an acronym is that of a body, and of no state or community of states."""
    kind = lex.acronyms().get(acronym, ("",))[0]
    if not kind:
        # What nothing explains may modify one word ("CT Unit").
        return words > 1 and len(acronym) > _SHORT
    return words > 0 and kind != "other" and acronym not in _COMMUNITIES


# How often a paper appears, as the first word of its name ("Daily Beacon").
_APPEARS: Final = frozenset(("Daily", "Evening", "Morning", "Sunday", "Weekly"))


def head_of(tokens: list[Token], at: int, end: int, kinds: str) -> int | None:
    """Find the word that decides: the last head before a name that stands after a head."""
    best: int | None = None
    if tokens[at].text in lex.openers():
        return at
    kinds = _named_through(kinds)
    for here in range(at, end):
        kind = kinds[here - at]
        if kind in NAMED and best is not None and _closed(tokens, best, here, end):
            break
        if kind == lex.TITLE and best is not None and _opens_title(tokens, at, best, here):
            break
        if kind == lex.TITLE and here > at + 1 and tokens[here - 1].text in lex.trades():
            # "Torvale Star Reporter"
            return here - 1 if kinds[0] in NAMED + LOCAL else here
        if here > at and tokens[here].text == "General" and tokens[here - 1].text == "Consulate":
            continue
        if kind in _HEADS:
            if best is not None and _opens_part(tokens, at, best, here):
                break
            best = here
    if best is None and lex.SOFT in kinds and kinds[-1] == lex.SOFT and end - at > 1:
        best = end - 1
    if (
        best is None
        and tokens[end - 1].text in ENDINGS
        and end - at > ENDINGS[tokens[end - 1].text]
    ):
        best = end - 1
    if best is not None and best + 1 < end and kinds[best - at] == lex.BODY:
        best += tokens[best + 1].text in lex.trades() and not tokens[best].possessive
    if best is None and end - at > 1 and tokens[end - 1].text in lex.trades():
        named = tokens[at].text in _APPEARS or any(kind in NAMED + LOCAL for kind in kinds[:-1])
        best = end - 1 if named else None
    return best


def _named_through(kinds: str) -> str:
    """Take what stands between given name and surname for a name ("Abdul Wali NAME")."""
    if kinds[1:2] != lex.TITLE or kinds[0] != lex.GIVEN or kinds[2:3] not in (lex.NAME, lex.GIVEN):
        return kinds
    return kinds[0] + lex.NAME + kinds[2:]


def _opens_part(tokens: list[Token], at: int, best: int, here: int) -> bool:
    """Whether a part of a body opens: its own words tell its task ("State Police Crime Unit")."""
    if tokens[best].text not in _STAFFED or best == at or tokens[here].text not in DIVISIONS:
        return False
    after = tokens[here + 1 : here + 2]
    return here - best > 1 or (bool(after) and after[0].text in ("for", "against"))


def _closed(tokens: list[Token], best: int, here: int, end: int) -> bool:
    """Whether a name opens here: after a title always, after a body unless a head follows."""
    if tokens[best].kind == lex.TITLE:
        after = [token.kind for token in tokens[here:end]]
        return tokens[best].text not in ("General", "Justice") or lex.BODY not in after
    return lex.BODY not in [token.kind for token in tokens[here:end]]


def _opens_title(tokens: list[Token], at: int, best: int, here: int) -> bool:
    """Whether a title after a body is a piece of its own ("Labor Ministry Spokesman")."""
    head = tokens[best]
    if head.text in _ORGANS and tokens[here].text in _LEADING:
        return True
    if head.kind not in (lex.BODY, lex.THING, lex.PLACE):
        return False
    if head.kind != lex.BODY or best == at:
        return False
    if head.text == "Mission" and tokens[here].text == "Director":
        return False
    if head.text == "Police":
        # "Federal Police Delegate", but "Deputy Police Chief".
        before = tokens[best - 1]
        return before.kind in NAMED + LOCAL or before.text in _OF_POLICE
    return head.text not in ("Immigration", "Customs", "News", "Press")
