"""Who classified a cable, and why: the words behind "Classified By".

Strategy: the reasons begin at the first word that tells of them. What stands before is cut at
commas; the name is a part without words of an office, or what follows the office in its part.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tipcable import vocabulary
from tipcable.grammar import authority as grammar
from tipcable.model.names import is_given_name

Reading = tuple[str | None, str | None, tuple[str, ...]]


@lru_cache(maxsize=1024)
def read_authority(text: str) -> Reading:
    """Split a Classified By line into name, title and reasons.

    >>> read_authority("Ambassador Jane Q. Roe for reasons 1.4 (b) and (d).")
    ('Jane Q. Roe', 'Ambassador', ('1.4(b)', '1.4(d)'))
    >>> read_authority("JANE ROE, DCM. REASONS: 1.4(B,D)")
    ('JANE ROE', 'DCM', ('1.4(b)', '1.4(d)'))
    """
    if grammar.UNSIGNED.match(text):
        return None, None, read_reasons(text)
    opened = grammar.LABEL_AGAIN.match(text)
    start = opened.end() if opened else 0
    reason = grammar.REASON.search(text, start)
    end = reason.start() if reason else len(text)
    name, title = _name_and_title(text[start:end])
    return name, title, read_reasons(text[end:])


def read_reasons(text: str) -> tuple[str, ...]:
    """Return the clauses of a reason, each with its letter: ``("1.4(b)", "1.4(d)")``."""
    text = grammar.BROKEN_AND.sub("and", text)
    found: dict[str, None] = {}
    clause, last, end = "", "", 0
    for piece in grammar.CLAUSE.finditer(text):
        if piece["clause"]:
            clause, last, end = "1." + piece["clause"], "", piece.end()
            continue
        joined = grammar.JOINT.fullmatch(text, end, piece.start()) is not None
        ranged = bool(last) and grammar.RANGE.fullmatch(text, end, piece.start()) is not None
        if not clause or (piece["letter"] and not (joined or ranged)):
            continue
        letters = piece.group().strip(" ").lower()
        if ranged and last < letters:
            letters = "".join(map(chr, range(ord(last), ord(letters) + 1)))
        found.update(dict.fromkeys(f"{clause}({letter})" for letter in letters))
        last, end = letters[-1], piece.end()
    return tuple(found)


class _Part(NamedTuple):
    """A stretch between commas: words of an office, and a name behind or before them."""

    title: str
    name: str


def _name_and_title(person: str) -> tuple[str | None, str | None]:
    parts = [_part(words) for words in _parts(person)]
    best = max(range(len(parts)), key=lambda at: (_likeness(parts[at]), -at), default=None)
    if best is None or not _likeness(parts[best]):
        best = None
    name = parts[best].name if best is not None else ""
    said = []
    for at, part in enumerate(parts):
        words = part.title if at == best else f"{part.title} {part.name}"
        said.append(words.strip(" "))
    return _pointless(name) or None, _pointless(", ".join(filter(None, said))) or None


def _parts(person: str) -> list[str]:
    """Cut at commas, dashes and parentheses; "Jr." and "a.i." stay with what they belong to."""
    found: list[str] = []
    for part in grammar.PARTS.split(person):
        words = part.strip(" :-")
        if found and grammar.SUFFIX.fullmatch(words):
            found[-1] += f", {words}"
        elif words.strip("."):
            found.append(words)
    return found


def _part(words: str) -> _Part:
    """Part the words of an office from the name behind it ("EUR A/S Jane Roe") or before it."""
    said = words.split(" ")
    cut = _title_end(said)
    if cut:
        return _Part(" ".join(said[:cut]), " ".join(said[cut:]))
    first = next((at for at, word in enumerate(said) if _is_title_word(word)), len(said))
    if first < len(said) and first > 1:
        return _Part(" ".join(said[first:]), " ".join(said[:first]))
    return _Part("", words)


def _title_end(words: list[str]) -> int:
    """Return how many words at the front are of an office."""
    end = 0
    for at, word in enumerate(words):
        placed = bool(at) and words[at - 1].lower() in grammar.PLACING
        if _is_title_word(word) or (end and placed):
            end = at + 1
        elif not (_is_office(word) or _leads_on(words, at) or word.lower() in grammar.PLACING):
            break
    return end


def _leads_on(words: list[str], at: int) -> bool:
    """Tell whether a word stands inside a title: "Counselor for Andean Affairs", "T Acting …"."""
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    return after in grammar.TITLE_WORDS and not is_given_name(words[at])


def _likeness(part: _Part) -> int:
    """Tell how much a part looks like a person: 0 for not at all."""
    words = part.name.split(" ")
    if not part.name or len(words) > 6 or not all(map(grammar.NAME_WORD.match, words)):
        return 0
    if not part.title and (_is_office(part.name) or grammar.INTERIM.fullmatch(part.name)):
        return 0
    return 2 if len(words) > 1 else 1


def _is_office(words: str) -> bool:
    """Tell whether words are a bureau ("EUR/SE", "WHA") or a post ("Lima")."""
    return grammar.OFFICE.fullmatch(words) is not None or vocabulary.post(words) is not None


def _pointless(text: str) -> str:
    """Return words without the dot that ends the sentence."""
    text = text.strip(" ,;:-")
    return text if grammar.ABBREVIATED.search(text) else text.rstrip(". ")


def _is_title_word(word: str) -> bool:
    bare = word.strip(".,;:()").lower()
    return bare in _title_words() or "/" in bare or bare.endswith(("couns", "off"))


@cache
def _title_words() -> frozenset[str]:
    """Return the words of which titles are made, from vocabulary/titles.csv."""
    words: set[str] = set(grammar.TITLE_WORDS)
    for row in vocabulary.rows("titles"):
        if row["kind"] not in {"honorific", "particle"}:
            for form in (row["title"], *row["variants"].split("|")):
                words.update(word.strip(".,()").lower() for word in form.split())
    return frozenset(word for word in words if len(word) > 1) - {"van", "de", "la"}
