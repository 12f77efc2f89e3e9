"""Which lines without a label go on with the element above them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from tipcable import vocabulary
from tipcable.grammar import authority, body, header, labels, transmission
from tipcable.identifiers import read_id
from tipcable.model.items import last_letter
from tipcable.model.tags import all_tags
from tipcable.reading.addresses import is_address, is_exempted
from tipcable.reading.elements import NO_TAGS, read_order
from tipcable.reading.openings import Piece, is_closed

# The lines of the element so far, the line at hand, whether an empty line stands between, and
# whether a page mark does.
Check = Callable[[list[str], str, bool, bool], bool]


def goes_on(kind: str, lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    """Tell whether a line is more of an element."""
    check = _CHECKS.get(kind)
    return check is not None and check(lines, line, blank, cut)


def takes_portion(kind: str, lines: list[str], line: str, blank: bool) -> bool:
    """Tell whether a line such as "(C) …" is no paragraph, but more of an element.

    It may be the next item of a REF line, a reason for the classification, or the portion mark
    behind a subject.
    """
    mark = body.PORTION.match(line)
    rest = line[mark.end() :] if mark else line
    if kind == "references":
        return _is_next_letter(lines, line) or read_id(rest, strict=True) is not None
    if kind == "authority":
        return not blank and _MORE_REASONS.match(rest) is not None
    return kind == "subject" and not blank and not rest


_MORE_REASONS: Final = re.compile(r"(?:[,.;/(]|(?:and|AND|&)\b|\Z)")


def _more_addressees(lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    del lines
    if blank and not cut and not transmission.OFFICE.match(line):
        return False
    return is_address(line)


def _more_exempted(lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    return is_exempted(line) and _more_addressees(lines, line, blank, cut)


_SIGNALS: Final = re.compile(r"(?:Z[A-Z]{2}|\(CCY)[!-~ ]*+")


def _more_transmission(lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    if blank and not cut:
        return False
    first = lines[0]
    if first.startswith("ZN"):
        return _SIGNALS.fullmatch(line) is not None
    relayed = first[:1] == first[1:2]
    return relayed and transmission.RELAY_MORE.fullmatch(line) is not None


def _more_order(lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    order = read_order(" ".join((*lines, line)))
    if order is None or len(order.text) > header.LONGEST_ORDER:
        return False
    if cut or not blank:
        return True
    return lines[-1][-1:] in {":", ";"} and header.ORDER_VALUE.match(line) is not None


def _more_tags(lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    del cut
    last = lines[-1]
    open_end = last[-1:] in {",", ";", "/", ":"} or last.upper() == "TAGS"
    inside = "(" in last and ")" not in last.rpartition("(")[2]
    if all_tags(line):
        return not _says_none(last)
    return (open_end or inside) and not blank


def _says_none(line: str) -> bool:
    """Tell whether a TAGS line says that there are none, so that no more follow."""
    read = labels.TAGS.fullmatch(line)
    return read is not None and read["value"].upper().rstrip(".") in NO_TAGS


# A label whose words stand below an empty line.
_LABEL_ALONE: Final = re.compile(
    r"(?:S?UBJ(?:ECT)?|REF(?:TEL|ERENCE)?S?(?:\(S\))?) ?[:;]", re.IGNORECASE
)


def _more_subject(lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    del line
    return cut or not blank or _LABEL_ALONE.fullmatch(lines[-1]) is not None


def _more_references(lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    del cut
    if not blank or _LABEL_ALONE.fullmatch(lines[-1]):
        return True
    if _NUMBER.fullmatch(line):
        return vocabulary.post(lines[-1][-40:].rpartition(" ")[2]) is not None
    return _is_next_letter(lines, line) or read_id(line, strict=True) is not None


_NUMBER: Final = re.compile("[0-9]{2,7}")
# "B. ", "(B) ", "[B] ", "B) ", "B: " at the start of a line.
_LETTER: Final = re.compile(r"[(\[]?(?P<letter>[A-Z])(?:[)\]][.:]?|[.:])")


def _is_next_letter(lines: list[str], line: str) -> bool:
    """Tell whether a line opens the REF item whose letter comes next."""
    opened = _LETTER.match(line)
    if opened is None:
        return False
    before = last_letter(" ".join(lines)[-_TAIL:])
    return opened["letter"] == (chr(ord(before) + 1) if before else "A")


# The last item of a REF line stands in its last few lines.
_TAIL: Final = 400


def _more_authority(lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    del cut
    ended = lines[-1][-1:] in {".", ")"}
    if not blank:
        return not (ended and body.LABEL.match(line))
    return not ended and authority.MORE.match(line) is not None


def _more_passing(lines: list[str], line: str, blank: bool, cut: bool) -> bool:
    del line, cut
    return not blank and header.UNFINISHED.search(lines[-1]) is not None


_CHECKS: Final[dict[str, Check]] = {
    "transmission": _more_transmission,
    "action": _more_addressees,
    "info": _more_addressees,
    "exempt": _more_exempted,
    "order": _more_order,
    "tags": _more_tags,
    "subject": _more_subject,
    "references": _more_references,
    "authority": _more_authority,
    "passing": _more_passing,
}


def wraps_on(piece: Piece) -> bool:
    """Tell whether a line that opens with the word of a label is of the words above it."""
    if piece.match is None:
        return False
    if piece.kind in {"tags", "subject"}:
        return not is_closed(piece.match)
    value = piece.match["value"]
    return value is None or transmission.OFFICE.match(value) is None


def takes_item(lines: list[str], line: str) -> bool:
    """Tell whether a label is printed again for the next item: "REF A: …", "REF B: …"."""
    read = labels.REFERENCES.match(line)
    return read is not None and _is_next_letter(lines, read["value"])


def goes_on_by_label(lines: list[str], line: str) -> bool:
    """Tell whether "Reason:" and "Declassify On:" go on with the statement above them."""
    if not is_own(line):
        return True
    return not any(map(is_own, lines))


def is_own(line: str) -> bool:
    """Tell whether a line is labelled "Classified By", and not "Reason" or "Derived From"."""
    read = labels.AUTHORITY.match(line)
    return read is not None and read["own"] is not None


def last_anchor(work: str, start: int, *, levelled: bool) -> int:
    """Return where the words of the last sure element above the first paragraph end, or -1.

    Once the header has its level, that of a later section is of a header printed in the body.
    """
    if start == 0:
        # The pattern needs the line end before; it is what makes the search fast.
        work, start = "\n" + work, 1
        return last_anchor(work, start, levelled=levelled) - 1
    lead = body.FIRST_LEAD.search(work, start - 1)
    last = lead.start() if lead else len(work)
    anchor = -1
    for found in header.ANCHOR.finditer(work, start - 1, last):
        if levelled and header.LATER.search(found.group()):
            break
        anchor = found.end()
    return anchor
