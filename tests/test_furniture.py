"""What archives and relays put around and between the words of a telegram changes none of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipcable import parse
from tipcable.model.cable import Cable

SAMPLE = (files("tipcable") / "sample.txt").read_text(encoding="utf-8")
CABLE = parse(SAMPLE)
POST, _, NUMBER = CABLE.header.message_number.rpartition(" ")
# Where a line of words ends and another goes on with its sentence.
INSIDE = [found.end() for found in re.finditer(r"[a-z,]\n(?=[a-z])", SAMPLE)]
SPOTS = st.sampled_from([at for at in INSIDE if at > SAMPLE.index("\n1. (")])
LINE_ENDS = st.sampled_from(("\n", "\n\n", "\n\n\n"))


def _says_the_same(text: str) -> bool:
    """Compare all that a person reads; spans and problems differ."""
    cable: Cable = parse(text)
    return cable == CABLE


CHANGES: dict[str, Callable[[str], str]] = {
    "line ends of CR and LF": lambda text: text.replace("\n", "\r\n"),
    "blanks at line ends": lambda text: text.replace("\n", "  \n"),
    "non-breaking blanks": lambda text: text.replace(" the ", "\xa0the\xa0"),
    "lines set in": lambda text: re.sub("(?m)^(?=.)", " ", text),
    "pilcrows before numbers": lambda text: re.sub(r"(?m)^(?=[0-9]{1,2}\. \()", "\xb6", text),
    "empty lines below": lambda text: text + "\n\n\n",
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_copies_do_to_every_line_changes_nothing(name: str) -> None:
    text = CHANGES[name](SAMPLE)
    assert text != SAMPLE
    assert _says_the_same(text)


@given(SPOTS, st.integers(2, 9), st.sampled_from(("", ".2")), LINE_ENDS, st.booleans())
def test_a_page_mark_may_fall_between_any_two_lines(
    at: int, section: int, page: str, below: str, apart: bool
) -> None:
    mark = f"{POST} {NUMBER:0>8}  {section:03}{page} OF 009 {below}"
    assert _says_the_same(SAMPLE[:at] + "\n" * apart + mark + SAMPLE[at:])


@given(SPOTS, st.booleans(), st.booleans(), st.booleans())
def test_a_header_may_be_printed_again_between_any_two_lines(
    at: int, closed: bool, sent: bool, titled: bool
) -> None:
    head = CABLE.header
    again = [f"\nUNCLAS SECTION 02 OF 02 {head.message_number}", "\nSIPDIS\n"]
    if sent:
        again.insert(0, f"\nP 011153Z DEC 09\nFM {head.originator}\nTO SECSTATE WASHDC 0402\nBT")
    if closed:
        again.insert(0, "BT\n#1147\nNNNN\n")
    if titled:
        again.append(f"TAGS: {', '.join(head.tags)}\nSUBJECT: {head.subject}\n")
    assert _says_the_same(SAMPLE[:at] + "\n".join(again) + "\n" + SAMPLE[at:])
