"""What a header line opens by its own words: one element, several glued together, or none.

Strategy: the first two letters choose the few patterns that could fit. A line's words say the same
wherever they stand, so what was found is kept: address lines, captions and orders repeat from
cable to cable.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from tipcable import vocabulary
from tipcable.grammar import body, header, labels, transmission
from tipcable.model.header import shows_itself
from tipcable.model.times import MONTHS
from tipcable.reading.addresses import addressee, is_address
from tipcable.reading.lines import clean

# No header line of 1,295 cables is longer; what is longer is prose.
LONGEST: Final = 2000
# Longer lines are mostly prose and seldom come twice.
_KEPT: Final = 200

Found = re.Match[str] | None
Rule = tuple[str, Callable[[str], Found]]


class Piece(NamedTuple):
    """A line, or the part of a line that holds one element.

    ``kind`` is the element that the words open, empty where they open none; ``match`` is what its
    pattern found. ``offset`` is where the piece begins in the line.
    """

    offset: int
    line: str
    kind: str
    match: Found


def pieces(raw: str) -> tuple[Piece, ...]:
    """Return the elements of one raw line, in order."""
    return _kept(raw) if len(raw) <= _KEPT else _pieces(raw)


def _pieces(raw: str) -> tuple[Piece, ...]:
    cuts = [at for at in _cuts(raw) if raw[:at].strip(" \t")]
    if not cuts:
        return (_piece(0, clean(raw)),)
    return tuple(_piece(at, clean(raw[at:end])) for at, end in pairwise((0, *cuts, len(raw))))


_kept = lru_cache(maxsize=8192)(_pieces)


def _cuts(raw: str) -> list[int]:
    """Return where a line is cut: at glued labels, behind a correction's caption, in a top."""
    found: set[int] = set()
    if len(raw) > LONGEST:
        return []
    opening = raw.lstrip(" \t")[:3].upper()
    if ":" in raw or "day," in raw:
        under = opening[:2] in _UNDER and labels.AUTHORITY.match(raw)
        glued = labels.GLUED.finditer(raw, under.start("value") if under else 0)
        found = {label.start() for label in glued}
    if opening in _CORRECTED and (note := header.CORRECTION.match(raw)):
        found.add(note.end())
    if opening[:2] in _LEVELS and (top := header.TOP.match(raw)):
        found |= _top_cuts(raw, top.end(), min(found, default=len(raw)))
    return sorted(found)


_UNDER: Final = frozenset({"PE", "UN", "PU"})
_CORRECTED: Final = frozenset({"C O", "COR"})
_LEVELS: Final = frozenset({"UN", "C ", "CO", "S ", "SE", "LI", "T ", "TO"})


def _top_cuts(raw: str, start: int, end: int) -> set[int]:
    """Return where the elements of a top begin, behind the classification line."""
    found = {start} | {cut.start() for cut in header.TOP_CUT.finditer(raw, start, end)}
    lead = header.TOP_LEAD.search(raw, start)
    return found | {lead.end()} if lead else found


def _piece(offset: int, line: str) -> Piece:
    if not line:
        return Piece(offset, line, "blank", None)
    if len(line) > LONGEST:
        return Piece(offset, line, "prose", None)
    for kind, matches in _rules().get(line[:2].upper(), ()):
        match = matches(line)
        if match is not None and _holds(kind, match):
            return Piece(offset, line, kind, match)
    return Piece(offset, line, _unlabelled(line), None)


def _unlabelled(line: str) -> str:
    """Tell what a line without a label is, or return an empty word."""
    for kind, bears in _unlabelled_rules().get(line[:1], _WORDS):
        if bears(line):
            return kind
    return ""


def is_caption(line: str) -> bool:
    """Tell whether a line is captions, or captions before a comma and words that pass it on."""
    if vocabulary.captions(line) or header.DELEGATION.fullmatch(line):
        return True
    first, _, rest = line.partition(", ")
    passes = bool(rest) and header.PASSING.fullmatch(rest) is not None
    return passes and bool(vocabulary.captions(first))


def _is_copies(line: str) -> bool:
    return len(line) < 4 and line.isdigit()


_CAPITALS: Final = string.ascii_uppercase
_Unlabelled = tuple[str, Callable[[str], object]]
# What lines without a label are, the surest first, and the signs they open with.
_UNLABELLED: Final[tuple[tuple[str, str, Callable[[str], object]], ...]] = (
    ("seal", "*", body.SEAL.__eq__),
    ("furniture", "-MTWFSC", labels.PRINT_DATE.fullmatch),
    ("break", "B", transmission.BREAK.__eq__),
    ("page mark", _CAPITALS, body.PAGE_MARK.match),
    ("ruling", body.RULING_MARKS, body.RULING.match),
    ("lead", "(" + string.digits, body.MARKED.match),
    ("lead", "1", body.FIRST_NUMBER.match),
    ("portion", "(", body.PORTION.match),
    ("caption", "", is_caption),
    ("distribution", "-/" + _CAPITALS, transmission.DISTRIBUTION.fullmatch),
    ("copies", string.digits, _is_copies),
    ("passing", _CAPITALS, header.PASSING.fullmatch),
    ("address", "('[" + _CAPITALS + string.digits, addressee),
)
# A line that opens with another sign could be a caption only.
_WORDS: Final[tuple[_Unlabelled, ...]] = (("caption", is_caption),)


@cache
def _unlabelled_rules() -> dict[str, tuple[_Unlabelled, ...]]:
    """Return what a line may be, by its first sign."""
    return {
        first: tuple(
            (kind, bears) for kind, signs, bears in _UNLABELLED if first in signs or not signs
        )
        for first in string.printable + body.RULING_MARKS
    }


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """Return the elements that a line may open, by its first two letters in capitals."""
    rules: dict[str, tuple[Rule, ...]] = {}
    for openings, rule in _openings():
        for opening in openings:
            rules[opening] = (*rules.get(opening, ()), rule)
    return rules


_MOMENTS: Final = tuple(
    first + second for first in "ZOPRY0123456789O" for second in "ZOPRY 0123456789"
)


def _openings() -> Iterator[tuple[tuple[str, ...], Rule]]:
    """Yield groups of openings and the element each may open, the surest first."""
    t = transmission
    yield ("VZ",), ("transmission", t.TRANSMISSION_ID.fullmatch)
    yield ("DE",), ("transmission", t.STATION.fullmatch)
    yield ("ZN",), ("transmission", t.SECURITY.fullmatch)
    yield ("OO", "RR", "PP", "ZZ", "YY"), ("transmission", t.RELAY.fullmatch)
    yield tuple(dict.fromkeys(_MOMENTS)), ("date-time", t.DATE_TIME.fullmatch)
    yield ("FM",), ("from", t.FROM.fullmatch)
    yield ("AC", "IN", "--"), ("distribution", t.DISTRIBUTION.fullmatch)
    yield ("TO",), ("action", t.ACTION.fullmatch)
    yield ("IN",), ("info", t.INFO.fullmatch)
    yield ("XM",), ("exempt", t.EXEMPT_LINE.fullmatch)
    yield ("E.", "E ", "EO", "EX"), ("order", labels.ORDER.fullmatch)
    yield ("TA", "TG", "AG"), ("tags", labels.TAGS.fullmatch)
    yield ("SU", "UB"), ("subject", labels.SUBJECT.fullmatch)
    yield ("RE",), ("references", labels.REFERENCES.fullmatch)
    signed = ("CL", "DE", "RE", "1.", "(U", "(C", "(S", "PE", "UN", "PU")
    yield signed, ("authority", labels.AUTHORITY.fullmatch)
    levels = ("UN", "UU", "U ", "CO", "CC", "C ", "CS", "SE", "SS", "S ", "LI", "L ", "T ", "TO")
    days = ("RE", "R ", "SU", "MO", "TU", "WE", "TH", "FR", "SA")
    yield levels + days, ("classification", header.CLASSIFICATION.fullmatch)


def _holds(kind: str, match: re.Match[str]) -> bool:
    """Tell whether a match is what it looks like, where the pattern alone is too generous."""
    check = _CHECKS.get(kind)
    return check is None or check(match)


def _is_classification(match: re.Match[str]) -> bool:
    number = match["number"]
    if number is None or shows_itself(number):
        return True
    return match.string[1:2] == " " and len(number.split()) < 4


def _is_moment(match: re.Match[str]) -> bool:
    return match["month"].upper() in MONTHS


def _is_addressed(match: re.Match[str]) -> bool:
    value = match["value"]
    return value is None or is_address(value) or body.PAGE_MARK.match(value) is not None


def _is_ordered(match: re.Match[str]) -> bool:
    return vocabulary.executive_order(match["number"] or match["number2"]) is not None


def _label(match: re.Match[str]) -> str:
    """Return the label of a match, and whether a sign closes it is for the caller to see."""
    return match.string[: match.start("value")].rstrip(" ")


def is_closed(match: re.Match[str]) -> bool:
    """Tell whether a sign closes the label that a line opens with, as no word of a subject is."""
    return _label(match).endswith(_CLOSED)


_CLOSED: Final = (":", ";", ",", "/", "=")


def _is_tags(match: re.Match[str]) -> bool:
    label = _label(match)
    if label.endswith(_CLOSED):
        return True
    return label.rstrip(".-") in _TAGS and CODES.fullmatch(match["value"]) is not None


_TAGS: Final = frozenset({"TAGS", "TAG", "TAGES", "TAGE S"})
# "PREL PHUM", "PREL, PHUM", "KTIP/PHUM": capitals in short words.
CODES: Final = re.compile(r"(?:[A-Z0-9()'.-]{1,40}[,;/]?(?: |\Z))*+")


def _is_subject(match: re.Match[str]) -> bool:
    label = _label(match)
    return label.endswith(_CLOSED) or (label.isupper() and not match["value"][:1].islower())


def _is_references(match: re.Match[str]) -> bool:
    label = _label(match)
    if label.endswith(_CLOSED):
        return True
    return label.startswith("REF") and header.REFERENCE_LIKE.match(match["value"]) is not None


def _is_authority(match: re.Match[str]) -> bool:
    return _label(match).endswith((":", ";", ".")) or match["value"][:1].isupper()


_CHECKS: Final[dict[str, Callable[[re.Match[str]], bool]]] = {
    "classification": _is_classification,
    "date-time": _is_moment,
    "action": _is_addressed,
    "info": _is_addressed,
    "order": _is_ordered,
    "tags": _is_tags,
    "subject": _is_subject,
    "references": _is_references,
    "authority": _is_authority,
}
