"""Dirt as archives have it: lines lost, doubled, moved, cut, joined and garbled."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

# Blanks of other alphabets, what is left of Windows-1252, and marks that structure a line.
_DIRT: Final = tuple("\x0b\x0c\x1c\x85\u2028\u2029\xa0\ufeff\x00\t\xb6\x92\x93\xbf0O1.:;-(/A ")
# Lines that structure a telegram, and that may turn up anywhere in a bad copy.
_LINES: Final = (
    "DHAKA 00001147  002 OF 005 ", "DHAKA 00001147  001.2 OF 005", "PAGE 02 DHAKA 01147 021043Z",
    "UNCLAS SECTION 02 OF 05 DHAKA 001147", "UNCLAS", "SIPDIS", "SENSITIVE", "TAGS: KTIP",
    "REF: LUSAKA 12", "B. LUSAKA 13", "SUBJECT: A HOUSE", "E.O. 12958: N/A", "VZCZCXRO0001",
    "R 021041Z MAR 06", "FM AMEMBASSY LUSAKA", "TO SECSTATE WASHDC", "Classified By: Jo Roe, DCM",
    "1. (U) One.", "2. Two.", "3.", "(SBU) More.", "Who Pays", "COMMENT", "---", "------- -----",
    "- - -", "***", "-", "END SUMMARY.", "-- an item", "A. (U) An answer.", "Men   4   7",
    "VALE", "BT", "NNNN", "Tuesday, 3 March 2009, 10:12", "Message Attributes",
)  # fmt: skip
_ENDS: Final = (
    ("\n",), ("\n",), ("\r\n",), (" \n",), ("\n", "\n", "\r\n"), ("\r",), ("\n", "\r", "\n\n"),
)  # fmt: skip


@st.composite
def soiled(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """Return texts with dirt: lines dropped, doubled, moved, cut, joined, garbled, or added.

    Page marks and repeated headers fall in anywhere, line ends are mixed, and some texts begin in
    the middle.
    """
    lines = draw(texts).split("\n")
    if draw(st.integers(0, 5)) == 5:
        del lines[: draw(st.integers(0, len(lines)))]
    for _ in range(draw(st.integers(0, 8))):
        if lines:
            _soil(draw, lines)
    ends = draw(st.sampled_from(_ENDS))
    parts = [line + ends[at % len(ends)] for at, line in enumerate(lines[:-1])]
    return "".join((*parts, *lines[-1:]))


def _soil(draw: st.DrawFn, lines: list[str]) -> None:
    at = draw(st.integers(0, len(lines) - 1))
    line = lines[at]
    cut = draw(st.integers(0, len(line)))
    match draw(st.integers(0, 11)):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, line)
        case 2:
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], line
        case 3:
            lines[at] = line[:cut]
        case 4:
            lines[at : at + 2] = [draw(st.sampled_from(("", " "))).join(lines[at : at + 2])]
        case 5:
            lines[at] = line[:cut] + draw(st.sampled_from(_DIRT)) + line[cut + 1 :]
        case 6:
            lines[at : at + 1] = [line[:cut], line[cut:]]
        case 7:
            lines[at:at] = ["", _LINES[0], "", ""]
        case 8:
            lines[at:at] = [_LINES[3], "", "SIPDIS", ""]
        case 9:
            lines.insert(at, draw(st.sampled_from(_LINES)))
        case 10:
            lines[at] = draw(st.sampled_from("\xb6\ufeff\x0c\t")) + line
        case _:
            lines[at] = line + draw(st.sampled_from(("\r", "", "   ", "\x00")))
