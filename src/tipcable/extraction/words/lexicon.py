"""What a capitalised word may be: a title, a head of a body, a place, a name.

Strategy: one letter for each class. The vocabularies are folded into one dictionary on first
use, so that the class of a word is one look-up; what no list knows is taken for a name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tipcable.extraction.words.nations import cities, countries, country_codes
from tipcable.vocabulary import rows

FUNCTION: Final = "f"
CALENDAR: Final = "m"
TITLE: Final = "T"
HONORIFIC: Final = "H"
BODY: Final = "B"
SOFT: Final = "b"
PLACE: Final = "P"
THING: Final = "S"
DEMONYM: Final = "D"
COUNTRY: Final = "N"
CITY: Final = "L"
GIVEN: Final = "G"
ACRONYM: Final = "A"
COMMON: Final = "w"
INITIAL: Final = "I"
ROLE: Final = "R"
NAME: Final = "X"

_LISTED: Final = {
    "function": FUNCTION,
    "calendar": CALENDAR,
    "body": BODY,
    "soft": SOFT,
    "place": PLACE,
    "thing": THING,
    "trade": COMMON,
    "opener": BODY,
}

# An acronym that abbreviates a title is a role; one of a thing ("TIP") only modifies.
_ACRONYM_CLASS: Final = {"role": ROLE, "other": COMMON}
# What stands before a title and a dash.
RANKED: Final = frozenset(("Co", "Ex", "Pro", "Sub", "Vice"))
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?|[A-Z]")
_CAPITALS: Final = re.compile(r"[A-Z]")


@cache
def word_classes() -> dict[str, str]:
    """Every listed word, as it is written when capitalised, with its class."""
    modifiers = capitals_words("modifier") | capitals_words("field")
    classes = {word.capitalize(): COMMON for word in common_words() | modifiers}
    classes |= dict.fromkeys(given_names(), GIVEN)
    classes |= {name: CITY for name in cities() if " " not in name}
    for iso3, names, demonyms in countries():
        del iso3
        classes |= {name: COUNTRY for name in names if " " not in name}
        classes |= {name: DEMONYM for name in demonyms if " " not in name}
    classes |= {
        row["word"]: _LISTED[row["class"]] for row in rows("name_words") if row["class"] in _LISTED
    }
    classes |= dict.fromkeys(title_heads(), TITLE)
    classes |= dict.fromkeys(honorifics(), HONORIFIC)
    classes |= {form: _ACRONYM_CLASS.get(kind, ACRONYM) for form, (kind, _) in acronyms().items()}
    return classes | dict.fromkeys(openers(), BODY)


@cache
def common_words() -> frozenset[str]:
    """Find common words of English, in lower case."""
    return frozenset(word for row in rows("common_words") for word in row["words"].split("|"))


@cache
def ordinary_words() -> frozenset[str]:
    """Find the words of a dictionary of English, the common ones among them, in lower case."""
    listed = (word for row in rows("ordinary_words") for word in row["words"].split("|"))
    return common_words().union(listed)


@cache
def given_names() -> frozenset[str]:
    """Given names, as written."""
    return frozenset(name for row in rows("given_names") for name in row["names"].split("|"))


@cache
def capitals_words(kind: str) -> frozenset[str]:
    """Find the words of a class that matters in text in capitals alone."""
    return frozenset(row["word"] for row in rows("capitals_words") if row["class"] == kind)


@cache
def titles() -> dict[str, str]:
    """Every title and variant of the list, with its kind (office, rank, occupation, honorific)."""
    return {
        form: row["kind"]
        for row in rows("titles")
        for form in (row["title"], *row["variants"].split("|"))
        if form and "X" not in form.split()
    }


@cache
def honorifics() -> frozenset[str]:
    """Words before a name that say nothing of an office ("Mr.", "Sheikh")."""
    listed = {row["word"] for row in rows("name_titles") if row["class"] == "honorific"}
    return frozenset(listed)


@cache
def title_heads() -> frozenset[str]:
    """Words on which a title can end, or after which "of" follows."""
    listed = {row["word"] for row in rows("name_titles") if row["class"] == "head"}
    compounds = {title for title in titles() if "-" in title and " " not in title}
    return frozenset(listed | compounds) - honorifics()


@cache
def holdings() -> dict[str, str]:
    """Titles in small letters that are held over a place, in a body, or in a body or state."""
    return {row["word"].lower(): row["held"] for row in rows("name_titles") if row["held"]}


@cache
def acronyms() -> dict[str, tuple[str, str]]:
    """Acronyms and variants, each with its kind and expansion."""
    return {
        form: (row["kind"], row["expansion"])
        for row in reversed(rows("acronyms"))
        for form in (row["acronym"], *row["variants"].split("|"))
        if form and form[0].isupper()
    }


@cache
def cues() -> dict[str, str]:
    """Find common nouns which say what the name beside them is."""
    return {row["word"]: row["kind"] for row in rows("name_cues")}


@cache
def trades() -> frozenset[str]:
    """Words on which the name of a firm or paper ends, though by themselves they name none."""
    return frozenset(row["word"] for row in rows("name_words") if row["class"] == "trade")


@cache
def faiths() -> frozenset[str]:
    """Words of churches and orders, whose bodies are of no state."""
    return frozenset(row["word"] for row in rows("name_words") if row["class"] == "faith")


@cache
def body_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Bodies that no word of theirs heads alone ("Red Cross"), by their first word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in rows("name_words"):
        words = tuple(row["word"].split(" "))
        if row["class"] == "body" and len(words) > 1 and words[0] not in body_kinds():
            found[words[0]] = (*found.get(words[0], ()), words)
    return found


@cache
def phrase_ends() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Bodies whose last word heads no other, by that word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrases in body_phrases().values():
        for words in phrases:
            found[words[-1]] = (*found.get(words[-1], ()), words)
    return found


@cache
def openers() -> frozenset[str]:
    """Heads behind which the name of a body goes on ("Casa", "Yayasan")."""
    return frozenset(row["word"] for row in rows("name_words") if row["class"] == "opener")


@cache
def participles() -> frozenset[str]:
    """Last parts of compounds that describe what follows ("Torvale-based", "CIA-trained")."""
    return frozenset(row["word"] for row in rows("name_words") if row["class"] == "participle")


@cache
def sites() -> frozenset[str]:
    """Words that open the names of places ("Puerto", "San")."""
    return frozenset(row["word"] for row in rows("name_words") if row["class"] == "site")


@cache
def small_titles() -> frozenset[str]:
    """Words in small letters on which a title can end."""
    heads = (word.lower() for word in title_heads())
    return frozenset(heads).union(
        row["word"] for row in rows("name_titles") if row["class"] == "small"
    )


@cache
def body_kinds() -> dict[str, str]:
    """Heads of bodies, each with the kind of the body."""
    return {
        row["word"]: row["kind"] for row in rows("name_words") if row["class"] in ("body", "opener")
    }


@cache
def word_class(word: str) -> str:
    """Find the class of one capitalised word, without a possessive ending."""
    listed = word_classes().get(word)
    if listed is not None:
        return listed
    # What was taken out is no part of a name.
    if len(word) > 3 and not word.strip("Xx"):
        return FUNCTION
    if _INITIALS.fullmatch(word):
        return ACRONYM if word in country_codes() else INITIAL
    capitals = 0 if word.partition("-")[0] in RANKED else len(_CAPITALS.findall(word))
    if word[1:2] in ("'", "\u2019") and word[-1].islower():
        return NAME
    if capitals > 1 and capitals * 2 >= sum(map(str.isalpha, word)):
        return ACRONYM
    return _class_of_parts(word)


def _class_of_parts(word: str) -> str:
    """Find a compound ("Anti-Trafficking") is common when all its parts are."""
    parts = re.split(r"[-/]", word)
    if len(parts) == 1:
        plural = word.endswith("s") and word_classes().get(word[:-1]) in (BODY, PLACE, THING)
        return COMMON if plural else NAME
    known = word_classes()
    if parts[-1] in participles() and known.get(parts[0], NAME) not in (COMMON, FUNCTION):
        return FUNCTION
    if parts[0] in RANKED and known.get(parts[-1]) in (TITLE, ROLE):
        return TITLE
    classes = [known.get(part.capitalize() if part.islower() else part, NAME) for part in parts]
    if classes[-1] == TITLE and all(kind in (COMMON, TITLE, PLACE, BODY) for kind in classes):
        return TITLE
    listed = (COMMON, THING, PLACE, TITLE, FUNCTION, BODY, DEMONYM, ACRONYM, CALENDAR)
    if all(kind in listed for kind in classes):
        return DEMONYM if DEMONYM in classes else COMMON
    return NAME
