"""The names that a cable asks to protect, and every stretch of a text that holds one or a part.

Strategy: a text is searched in a form of the same length without accents, so that "Muñoz" and
"MUNOZ" are one. A name is looked for whole, the longest form first, and of a person also by each
of its parts: the surname alone identifies, even where no sentence uses it alone. The names stand
in a tree of their words, so that a text is walked through once, however many names there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple
from unicodedata import category, normalize

from attrs import Factory, define, frozen

from tipcable.extraction.words import lexicon as lex
from tipcable.model.actor import Actor
from tipcable.vocabulary import rows

# What stands in a folded text for a mark that only changes the letter before it.
_MARK: Final = "\u0300"
_LETTER: Final = r"[^\W\d_]"
# A printed name may go on in the next line.
_BLANKS: Final = r"(?:[ \t]++(?:\r?\n[ \t]*+)?|\r?\n[ \t]*+)"
# A word with the marks on its letters, blanks, a hyphen at a line end or elsewhere, a sign.
_PIECE: Final = re.compile(
    rf"(?:{_LETTER}(?:{_MARK}*+{_LETTER})*+|{_BLANKS}|-{_BLANKS}?|.){_MARK}*+", re.DOTALL
)
_PART: Final = re.compile(rf"{_LETTER}{{3,}}")
_BETWEEN: Final = re.compile(rf'"?(?:{_BLANKS}|-{_BLANKS}?)"?')
_ADDRESS: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]++")
# Fewer letters stand in an address by chance; a longer word stands in none.
_TELLING: Final = 4
_LONGEST: Final = 64
# Two initials stand before a name at most: "J. Q. ".
_INITIALS: Final = len("J. Q. ")


class _Piece(NamedTuple):
    """A word or a sign of a text in the form that all its spellings share, and its place."""

    key: str
    start: int
    end: int


@define
class _Node:
    """What may follow the words that lead here, and the index of the actor whose name they are."""

    after: dict[str, _Node] = Factory(dict)
    owner: int | None = None


@frozen
class ProtectedNames:
    """What finds the names of some actors in a text."""

    tree: _Node
    parts: dict[str, int]
    initials: re.Pattern[str] | None

    @classmethod
    def of(cls, actors: Iterable[Actor]) -> ProtectedNames:
        """Return what finds the names of these actors."""
        tree = _Node()
        parts: dict[str, int] = {}
        initials: set[str] = set()
        for at, actor in enumerate(actors):
            for form in _forms(actor):
                keys = [piece.key for piece in _pieces(_folded(" ".join(form.split())))]
                _plant(tree, keys, at)
                if len(keys) == 1 and keys[0].isalpha() and _TELLING <= len(keys[0]) <= _LONGEST:
                    parts.setdefault(keys[0], at)
            if actor.kind == "person":
                initials |= {word[0].upper() for word in _folded(actor.name).split()}
        letters = "".join(sorted(one for one in initials if one.isalpha()))
        before = rf"(?<!{_LETTER})(?:[{letters}]\.[ \t]?){{1,2}}+\Z"
        return cls(tree, parts, re.compile(before) if letters else None)

    def stretches(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield start, end and the index of the actor for each stretch to be masked, in order."""
        if not self.tree.after:
            return
        folded = _folded(text)
        stretches = {*self._named(folded), *self._addressed(folded)}
        parted = _parted(text)
        if parted != text:
            stretches.update(self._named(_folded(parted)))
        if not stretches:
            return
        found = sorted(stretches)
        start, end, owner = found[0]
        for _, (first, last, other) in pairwise(found):
            if first < end or (other == owner and _BETWEEN.fullmatch(folded, end, first)):
                end = max(end, last)
                continue
            yield start, end, owner
            start, end, owner = first, last, other
        yield start, end, owner

    def _named(self, folded: str) -> Iterator[tuple[int, int, int]]:
        pieces = list(_pieces(folded))
        at = 0
        while at < len(pieces):
            behind, owner = _longest(self.tree, pieces, at)
            if owner is not None:
                start, end = pieces[at].start, pieces[behind - 1].end
                if not _is_ordinary(folded[start:end]):
                    yield self._with_initials(folded, start), end, owner
            at = behind

    def _with_initials(self, folded: str, start: int) -> int:
        """Return where a name begins with the initials before it."""
        if self.initials is None:
            return start
        found = self.initials.search(folded, max(start - _INITIALS, 0), start)
        return found.start() if found else start

    def _addressed(self, folded: str) -> Iterator[tuple[int, int, int]]:
        """Find addresses of mail that are made of a name."""
        if "@" not in folded or not self.parts:
            return
        lengths = set(map(len, self.parts))
        for match in _ADDRESS.finditer(folded):
            address = match.group().casefold()
            words = (address[at : at + size] for size in lengths for at in range(len(address)))
            owner = min((self.parts[word] for word in words if word in self.parts), default=None)
            if owner is not None:
                yield match.start(), match.end(), owner


def _plant(tree: _Node, keys: list[str], owner: int) -> None:
    """Add a name to the tree; who came first keeps it."""
    if not keys:
        return
    node = tree
    for key in keys:
        node = node.after.setdefault(key, _Node())
    if node.owner is None:
        node.owner = owner


def _longest(tree: _Node, pieces: list[_Piece], at: int) -> tuple[int, int | None]:
    """Return the index behind the longest name that begins at one, and whose it is."""
    found, owner = at + 1, None
    node: _Node | None = tree
    while node is not None and at < len(pieces):
        node = node.after.get(pieces[at].key)
        at += 1
        if node is not None and node.owner is not None:
            found, owner = at, node.owner
    return found, owner


def _pieces(folded: str) -> Iterator[_Piece]:
    """Cut a folded text into words and signs."""
    for match in _PIECE.finditer(folded):
        written = match.group()
        key = " " if written[0] in " \t\r\n" else written.replace(_MARK, "").casefold()
        yield _Piece("-" if key[:1] == "-" else key, match.start(), match.end())


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


def _parted(text: str) -> str:
    """Return a text with blanks for what has no width: it may part words, or join them."""
    if text.isascii():
        return text
    return text.translate({ord(one): " " for one in set(text) if category(one) == "Cf"})


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
