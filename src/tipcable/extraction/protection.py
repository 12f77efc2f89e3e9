"""The names that a cable asks to protect, and every stretch of a text that holds one or a part.

Strategy: a text is searched in a form of the same length without accents, so that "Muñoz" and
"MUNOZ" are one. A name is looked for whole, the longest form first, and of a person also by each
of its parts: the surname alone identifies, even where no sentence uses it alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final
from unicodedata import category, normalize

from attrs import frozen

from tipcable.extraction import lexicon as lex
from tipcable.model.actor import Actor
from tipcable.vocabulary import rows

# What stands in a folded text for a mark that only changes the letter before it.
_MARK: Final = "\u0300"
# A printed name may go on in the next line.
_BLANKS: Final = r"(?:[ \t]++(?:\r?\n[ \t]*+)?|\r?\n[ \t]*+)"
_HYPHEN: Final = r"-(?:[ \t]*+\r?\n[ \t]*+)?"
_PART: Final = re.compile(r"[^\W\d_]{3,}")
_BETWEEN: Final = re.compile(rf'"?(?:{_BLANKS}|{_HYPHEN})"?')
_ADDRESS: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]++")
# Fewer letters stand in an address by chance.
_TELLING: Final = 4


@frozen
class ProtectedNames:
    """What finds the names of some actors in a text."""

    owners: dict[str, int]
    pattern: re.Pattern[str] | None

    @classmethod
    def of(cls, actors: Iterable[Actor]) -> ProtectedNames:
        """Return what finds the names of these actors."""
        owners: dict[str, int] = {}
        initials: set[str] = set()
        for at, actor in enumerate(actors):
            for form in _forms(actor):
                owners.setdefault(_key(form), at)
            if actor.kind == "person":
                initials |= {word[0].upper() for word in _folded(actor.name).split()}
        if not owners:
            return cls(owners, None)
        listed = sorted(owners, key=len, reverse=True)
        either = "|".join(_BLANKS.join(map(_word, form.split())) for form in listed)
        letters = "".join(sorted(one for one in initials if one.isalpha()))
        before = rf"(?:(?-i:[{letters}])\.[ \t]?){{0,2}}+" if letters else ""
        edge = r"[^\W\d_]"
        return cls(owners, re.compile(rf"(?<!{edge}){before}({either})(?!{edge})", re.IGNORECASE))

    def stretches(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield start, end and the index of the actor for each stretch to be masked, in order."""
        folded = _folded(text)
        found = sorted((*self._named(folded), *self._addressed(folded)))
        if not found:
            return
        start, end, owner = found[0]
        for _, (first, last, other) in pairwise(found):
            if first < end or (other == owner and _BETWEEN.fullmatch(folded, end, first)):
                end = max(end, last)
                continue
            yield start, end, owner
            start, end, owner = first, last, other
        yield start, end, owner

    def _named(self, folded: str) -> Iterator[tuple[int, int, int]]:
        for match in self.pattern.finditer(folded) if self.pattern else ():
            if not _is_ordinary(match.group(1)):
                yield match.start(), match.end(), self.owners[_key(match.group(1))]

    def _addressed(self, folded: str) -> Iterator[tuple[int, int, int]]:
        """Find addresses of mail that are made of a name."""
        if "@" not in folded:
            return
        parts = [(one, at) for one, at in self.owners.items() if one.isalpha()]
        for match in _ADDRESS.finditer(folded):
            local = match.group().casefold()
            own = (at for one, at in parts if len(one) >= _TELLING and one in local)
            owner = next(own, None)
            if owner is not None:
                yield match.start(), match.end(), owner


def _forms(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from actor.aliases
    if actor.abbreviation:
        yield actor.abbreviation
    yield from (mention.text for mention in actor.mentions if mention.kind != "nominal")
    if actor.kind == "person":
        yield from _parts(actor.name)


def _parts(name: str) -> Iterator[str]:
    """Yield what names a person alone: the surname, and other words that mean nothing else."""
    words = _PART.findall(_folded(name).replace(_MARK, ""))
    small = {row["word"].lower() for row in rows("small_words")} | lex.small_titles()
    surname = name.rsplit(maxsplit=1)[-1]
    for word in words:
        is_name = word in lex.given_names() or word.lower() not in lex.ordinary_words()
        is_name = is_name or f'"{word}' in name
        if word == surname or (is_name and word.lower() not in small):
            yield word


def _is_ordinary(text: str) -> bool:
    """Tell small words that only look like a name: "grace" beside Ms. Grace."""
    return text.islower() and all(
        word in lex.ordinary_words() or word.capitalize() in lex.given_names()
        for word in text.split()
    )


def _word(word: str) -> str:
    """Return the pattern of one word, which a line end may cut behind a hyphen."""
    return _HYPHEN.join("".join(map(_letter, part)) for part in word.split("-"))


def _letter(letter: str) -> str:
    return f"{re.escape(letter)}{_MARK}*+"


def _key(text: str) -> str:
    """Return a name without case, accents, and the blanks that a line end makes of it."""
    plain = re.sub(r"-\s+", "-", _folded(text).replace(_MARK, ""))
    return " ".join(plain.split()).casefold()


def _folded(text: str) -> str:
    """Return a text of the same length without accents, and with plain blanks and quotes."""
    if text.isascii():
        return text
    return text.translate({ord(one): _bare(one) for one in set(text) if one > "\x7f"})


def _bare(character: str) -> str:
    if character in "\u2018\u2019\u02bc":
        return "'"
    if character in "\u201c\u201d":
        return '"'
    if character == "\xb6":  # an archive's pilcrow stands at line ends
        return " "
    if category(character) in {"Mn", "Cf"}:
        return _MARK
    return normalize("NFKD", character)[0]
