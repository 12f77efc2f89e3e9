"""The header's lines, each in one zone: transmission, tags, subject …

Strategy: a line belongs to the first element whose label it bears; a line without a label goes
on with the element above it where it looks like more of the same. The header ends at the first
line that does neither, unless another element still follows; then the line is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from attrs import Factory, define

from tipcable import vocabulary
from tipcable.grammar import body, header, labels, page, transmission
from tipcable.model.tags import is_known_tag
from tipcable.model.times import MONTHS
from tipcable.reading.lines import clean

# No header line of 1,295 cables is longer; what is longer is prose.
_LONGEST: Final = 2000


@define
class Zone:
    """Lines of one element: its kind, where it stands, and its lines, cleaned.

    ``match`` is what the element's pattern found in the first line.
    """

    kind: str
    start: int
    end: int
    lines: list[str] = Factory(list)
    match: re.Match[str] | None = None


Matcher = Callable[[str], "re.Match[str] | None"]
Rule = tuple[str, Matcher]


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """The elements that a line may open, by its first two letters in capitals."""
    t = transmission
    order: Rule = ("order", labels.ORDER.fullmatch)
    level: Rule = ("classification", header.CLASSIFICATION.fullmatch)
    tags: Rule = ("tags", labels.TAGS.fullmatch)
    subject: Rule = ("subject", labels.SUBJECT.fullmatch)
    authority: Rule = ("authority", labels.AUTHORITY.fullmatch)
    date_time: Rule = ("date-time", t.DATE_TIME.fullmatch)
    distribution: Rule = ("distribution", t.DISTRIBUTION.fullmatch)
    rules: dict[str, tuple[Rule, ...]] = {
        "VZ": (("transmission", t.TRANSMISSION_ID.fullmatch),),
        "DE": (("transmission", t.STATION.fullmatch), authority),
        "ZN": (("transmission", t.SECURITY.fullmatch),),
        "FM": (("from", t.FROM.fullmatch),),
        "TO": (("action", t.ACTION.fullmatch), level),
        "AC": (distribution,),
        "--": (distribution,),
        "IN": (distribution, ("info", t.INFO.fullmatch)),
        "XM": (("exempt", t.EXEMPT_LINE.fullmatch),),
        "SU": (subject, level),
        "UB": (subject,),
        "RE": (("references", labels.REFERENCES.fullmatch), authority, level),
    }
    for opening in ("CL", "1.", "(U", "(C", "(S"):
        rules[opening] = (authority,)
    for opening in ("E.", "E ", "EO"):
        rules[opening] = (order,)
    for opening in ("OO", "RR", "PP", "ZZ", "YY"):
        rules[opening] = (("transmission", t.RELAY.fullmatch),)
    for opening in ("TA", "TG", "AG"):
        rules[opening] = (tags,)
    for opening in ("UN", "UU", "U ", "CO", "CC", "C ", "CS", "SE", "SS", "S ", "LI", "L ", "T "):
        rules[opening] = (level,)
    for opening in ("MO", "TU", "WE", "TH", "FR", "SA"):
        rules[opening] = (level,)
    for letter in "ZOPRY0":
        rules[f"{letter} "] = (date_time, level) if letter == "R" else (date_time,)
    for digit in "0123":
        for second in "0123456789":
            rules[digit + second] = (date_time,)
    rules["1."] = (authority,)
    return rules


# Elements of which a header has one: a second one belongs to a repeated header.
SINGLE: Final = frozenset(
    {"date-time", "from", "classification", "order", "tags", "subject", "references", "authority"}
)


def read_zones(work: str, start: int, *, repeat: bool = False) -> tuple[list[Zone], int]:
    """Return the zones of the header that starts at an offset, and where the body begins.

    With ``repeat`` the lines belong to a header that is printed again: the first line that no
    label opens ends it.
    """
    zones: list[Zone] = []
    reader = _Reader(work, start, zones, repeat)
    at = start
    for line_start, line_end, line in _pieces(work, start):
        if not reader.takes(line_start, line_end, line):
            return zones, line_start
        at = line_end
    return zones, at


def _pieces(work: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield the lines from an offset on, cut where a label is glued into them."""
    at, size = start, len(work)
    while at < size:
        end = work.find("\n", at) + 1 or size
        line = work[at:end]
        cut = at
        if ":" in line and end - at <= _LONGEST:
            for label in labels.GLUED.finditer(line):
                if label.start() + at > cut:
                    yield cut, at + label.start(), clean(work[cut : at + label.start()])
                    cut = at + label.start()
        yield cut, end, clean(work[cut:end])
        at = end


_NO_ELEMENT: Final = frozenset(
    {"blank", "page mark", "furniture", "distribution", "ruling", "passing"}
)


@define
class _Reader:
    """The lines of a header, one after the other."""

    work: str
    start: int
    zones: list[Zone]
    repeat: bool
    blank: bool = False
    cut: bool = False
    anchor: int | None = None
    seen_subject: bool = False

    def takes(self, start: int, end: int, line: str) -> bool:
        """Put one line into a zone; False where the body begins."""
        if not line:
            self._add("blank", start, end, line)
            self.blank = True
            return True
        if len(line) > _LONGEST:
            return False
        found = self._opened(start, line)
        if found is not None:
            kind, match = found
            if kind == "lead" or line == body.SEAL or (kind == "ruling" and (self.repeat or not self._followed(start))):
                return False
            self._open(kind, start, end, line, match)
            return True
        if self._goes_on(start, end, line):
            return True
        if self.repeat or not self._followed(start):
            return False
        self._open("remark", start, end, line, None)
        return True

    def _open(self, kind: str, start: int, end: int, line: str, match: re.Match[str] | None) -> None:
        self._add(kind, start, end, line, match)
        if kind == "page mark":
            self.cut = True
            self._give_level_to_page(line)
        else:
            self.blank = self.cut = False
        self.seen_subject |= kind == "subject"

    def _give_level_to_page(self, line: str) -> None:
        """Take a level right above a page's mark for the page's: the State print has both."""
        last = next((zone for zone in reversed(self.zones[:-1]) if zone.kind != "blank"), None)
        if last is None or last.kind != "classification" or not line.startswith("PAGE "):
            return
        if last.match is not None and last.match["number"] is None:
            last.kind = "page mark"

    def _add(
        self, kind: str, start: int, end: int, line: str, match: re.Match[str] | None = None
    ) -> None:
        self.zones.append(Zone(kind, start, end, [line], match))

    def _opened(self, start: int, line: str) -> tuple[str, re.Match[str] | None] | None:
        """Tell which element the line opens by its own words."""
        for kind, matches in _rules().get(line[:2].upper(), ()):
            match = matches(line)
            if match is not None and _holds(kind, match):
                return kind, match
        if labels.PRINT_DATE.fullmatch(line):
            return "furniture", None
        if body.PAGE_MARK.match(line):
            return "page mark", None
        if self.cut and page.COPY_COUNT.fullmatch(line):
            return "distribution", None
        if body.RULING.match(line):
            return "ruling", None
        if body.MARKED.match(line) or body.FIRST_NUMBER.match(line):
            return "lead", None
        return self._captioned(start, line)

    def _captioned(self, start: int, line: str) -> tuple[str, re.Match[str] | None] | None:
        first, _, rest = line.partition(", ")
        if vocabulary.captions(line) or (rest and vocabulary.captions(first)):
            return "caption", None
        if transmission.DISTRIBUTION.fullmatch(line):
            return "distribution", None
        if header.PASSING.fullmatch(line) and self._may_pass(start):
            return "passing", None
        return None

    def _may_pass(self, start: int) -> bool:
        """Tell whether words that pass a telegram on may stand here, or the body has begun."""
        above = any(zone.kind not in _NO_ELEMENT for zone in self.zones)
        return (above and not self.seen_subject) or self._followed(start)

    def _last(self) -> Zone | None:
        """The zone that a line without a label may go on with."""
        for zone in reversed(self.zones):
            if zone.kind not in {"blank", "page mark"}:
                return zone
        return None

    def _goes_on(self, start: int, end: int, line: str) -> bool:
        zone = self._last()
        if zone is None:
            return False
        kind = zone.kind.removesuffix(" continued")
        if not _CONTINUED.get(kind, _never)(zone, line, self.blank, self.cut):
            return False
        if self.blank and self._is_heading(end):
            return False
        if kind == "exempt" and not _exempted(line):
            lists = (zone.kind for zone in reversed(self.zones) if zone.kind in _LISTS)
            kind = next(lists, "info").removesuffix(" continued")
        if self.zones[-1] is zone and zone.kind.startswith(kind):
            zone.lines.append(line)
            zone.end = end
        else:
            self._add(f"{kind} continued", start, end, line)
        self.blank = self.cut = False
        return True

    def _is_heading(self, end: int) -> bool:
        """Tell whether a ruling follows, so that the line above it is a heading."""
        at = end
        for _ in range(3):
            if body.RULING.match(self.work, at):
                return True
            after = self.work.find("\n", at) + 1
            if not after or self.work[at:after].strip(" \t\n"):
                return False
            at = after
        return False

    def _followed(self, start: int) -> bool:
        """Tell whether an element of the header still follows, above the first paragraph."""
        if self.anchor is None:
            lead = body.FIRST_LEAD.search(self.work, max(self.start - 1, 0))
            last = lead.start() if lead else len(self.work)
            self.anchor = -1
            for found in header.ANCHOR.finditer(self.work, max(self.start - 1, 0), last):
                self.anchor = found.end()
        return self.anchor >= start


def _holds(kind: str, match: re.Match[str]) -> bool:
    """Tell whether a match is what it looks like, where the pattern alone is too generous."""
    written = match.string
    if kind == "classification":
        return _is_classification(match)
    if kind == "date-time":
        return match["month"] in MONTHS
    if kind in {"action", "info"}:
        value = match["value"]
        return value is None or is_address(value) or body.PAGE_MARK.match(value) is not None
    if kind in {"tags", "subject", "references"}:
        labelled = written[: match.start("value")].rstrip(" ")
        if labelled[-1:] in {":", ";", ",", "/"}:
            return True
        if kind == "tags":
            return labelled in {"TAGS", "TAG", "TAGES"} and _CODES.fullmatch(match["value"]) is not None
        if kind == "references":
            return labelled.startswith("REF") and header.REFERENCE_LIKE.match(match["value"]) is not None
        return labelled.isupper() and not match["value"][:1].islower()
    if kind == "authority":
        labelled = written[: match.start("value")].rstrip(" ")
        return labelled[-1:] in {":", ";", "."} or match["value"][:1].isupper()
    return True


def _is_classification(match: re.Match[str]) -> bool:
    number = match["number"]
    if number is None or number[-1].isdigit() or number.startswith("XXX"):
        return True
    return match.string[1:2] == " " and len(number.split()) < 4


# "PREL PHUM", "PREL, PHUM", "KTIP/PHUM": capitals in short words.
_CODES: Final = re.compile(r"(?:[A-Z0-9()'.-]{1,40}[,;/]?(?: |\Z))*+")
_SIGNALS: Final = re.compile(r"(?:Z[A-Z]{2}|\(CCY)[!-~ ]*+")
_REASONS: Final = re.compile(r"(?:E\.?O\.?|REASON|1\.[45]|\(?[A-Ha-h]\)|and )", re.IGNORECASE)


def _never(zone: Zone, line: str, blank: bool, cut: bool) -> bool:
    del zone, line, blank, cut
    return False


def _more_addressees(zone: Zone, line: str, blank: bool, cut: bool) -> bool:
    del zone
    return (cut or not blank) and is_address(line)


def is_address(line: str) -> bool:
    """Tell whether a line is an address, and not words that pass the telegram on."""
    return (
        transmission.ADDRESSEE.fullmatch(line) is not None
        and header.PASSING.fullmatch(line) is None
    )


def _more_transmission(zone: Zone, line: str, blank: bool, cut: bool) -> bool:
    if blank and not cut:
        return False
    if zone.lines[0].startswith("ZN"):
        return _SIGNALS.fullmatch(line) is not None
    relayed = zone.lines[0][:1] == zone.lines[0][1:2]
    return relayed and transmission.RELAY_MORE.fullmatch(line) is not None


def _more_order(zone: Zone, line: str, blank: bool, cut: bool) -> bool:
    if sum(map(len, zone.lines)) + len(line) > _LONGEST_ORDER:
        return False
    return cut or not blank or zone.lines[-1][-1:] in {":", ";"}


# "DECL: TEN YEARS AFTER KOREAN UNIFICATION" is among the longest; what is longer is prose.
_LONGEST_ORDER: Final = 160


def _more_tags(zone: Zone, line: str, blank: bool, cut: bool) -> bool:
    open_end = zone.lines[-1][-1:] in {",", ";", "/", ":"} or zone.lines[-1].upper() == "TAGS"
    if not _CODES.fullmatch(line) or not line.isupper():
        return open_end and not blank
    return open_end or ((cut or not blank) and all(map(is_known_tag, line.split())))


def _more_subject(zone: Zone, line: str, blank: bool, cut: bool) -> bool:
    del line
    return cut or not blank or zone.lines[-1][-1:] == ":"


def _more_references(zone: Zone, line: str, blank: bool, cut: bool) -> bool:
    del cut
    return not blank or zone.lines[-1][-1:] == ":" or header.REFERENCE_LIKE.match(line) is not None


def _more_authority(zone: Zone, line: str, blank: bool, cut: bool) -> bool:
    del cut
    if not blank:
        return True
    said = " ".join(zone.lines)
    return said[-1:] not in {".", ")"} and _REASONS.match(line) is not None


def _more_passing(zone: Zone, line: str, blank: bool, cut: bool) -> bool:
    del line, cut
    return not blank and header.UNFINISHED.search(zone.lines[-1]) is not None


_LISTS: Final = frozenset({"action", "info", "action continued", "info continued"})


def _exempted(line: str) -> bool:
    """Tell whether a line under XMT names one more exempted post."""
    read = transmission.ADDRESSEE.fullmatch(line)
    return read is not None and not any((read["indicator"], read["precedence"], read["mcn"]))


_CONTINUED: Final[dict[str, Callable[[Zone, str, bool, bool], bool]]] = {
    "transmission": _more_transmission,
    "action": _more_addressees,
    "info": _more_addressees,
    "exempt": _more_addressees,
    "order": _more_order,
    "tags": _more_tags,
    "subject": _more_subject,
    "references": _more_references,
    "authority": _more_authority,
    "passing": _more_passing,
}
