"""Law 4: changing one field changes the characters of that field's block alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from sources import PLAIN, SOILED
from tipcable import Header, parse, serialize
from tipcable.model.cable import Cable
from tipcable.model.markings import PortionMarking
from tipcable.model.paragraph import Paragraph
from tipcable.strategies import cables, headers, paragraphs
from tipcable.writing.edits import FIELDS

ADDED = Paragraph(number=4, marking=PortionMarking(text="U"), text="One paragraph more.")
WRITTEN = cables().map(lambda cable: serialize(cable, normalize=True))
KINDS = st.sampled_from(sorted(FIELDS))
OTHER = parse("""\
O 031530Z APR 07
FM AMEMBASSY LUSAKA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0012
INFO RUEHSA/AMEMBASSY PRETORIA 0044
C O N F I D E N T I A L LUSAKA 000412
NOFORN
STATE FOR AF/S
E.O. 13526: DECL: 04/03/2017
TAGS: KTIP, ZA
SUBJECT: ANOTHER SUBJECT
REF: PRETORIA 12
Classified By: Ambassador Jo Roe for reasons 1.4 (b) and (d).
""").header


def _others(cable: Cable, kind: str) -> list[tuple[str, str]]:
    """Return the words of all blocks but those of a kind, and those without words."""
    source, found, last = cable.source, [], ""
    assert source is not None
    for block in source.blocks:
        # The posts under XMT belong to the list that they stand in.
        own = last if block.kind == "exempt" else block.kind
        last = last if own in {"blank", "page mark"} else own
        if own not in {kind, "blank"}:
            found.append((own, " ".join(block.span.of(source.text).split())))
    # It shows that remarks are a header, where the last of its elements went.
    return [one for one in found if one[1] != "TAGS: NONE"]


def _with_field(cable: Cable, kind: str, other: Header) -> Cable | None:
    """Give a cable a field of another header; None where the two do not go together."""
    values = {name: getattr(other, name) for name in FIELDS[kind]}
    try:
        changed = evolve(cable, header=evolve(cable.header, **values))
    except ValueError:
        return None
    return None if changed == cable else changed


@given(WRITTEN, KINDS, headers())
@example(PLAIN, "transmission", parse("VZCZCXRO4471\nRR RUEHCI\n").header)
def test_a_field_changes_its_own_block(text: str, kind: str, other: Header) -> None:
    """Editors save what they changed; a reviewer must see that and nothing else."""
    cable = parse(text)
    changed = _with_field(cable, kind, other)
    assume(changed is not None)
    assert changed is not None
    again = parse(serialize(changed))
    assert again == changed
    assert _others(again, kind) == _others(cable, kind)
    old, new = cable.paragraphs, again.paragraphs
    assert [_quoted(again, one) for one in new] == [_quoted(cable, one) for one in old]


def test_each_field_of_a_header_can_change() -> None:
    """No kind of block is left out, and none takes its neighbours with it."""
    cable = parse(PLAIN)
    for kind in FIELDS:
        changed = _with_field(cable, kind, OTHER)
        if kind in {"remark", "transmission"}:
            continue
        assert changed is not None, kind
        again = parse(serialize(changed))
        assert again == changed
        assert _others(again, kind) == _others(cable, kind), kind


def _quoted(cable: Cable, paragraph: Paragraph) -> str:
    assert cable.source is not None
    assert paragraph.span is not None
    return paragraph.span.of(cable.source.text)


@given(SOILED, KINDS)
def test_an_edit_of_a_dirty_telegram_is_read_back(text: str, kind: str) -> None:
    """However broken a text is, a field of its cable can be set, and the paragraphs stay."""
    cable = parse(text)
    changed = _with_field(cable, kind, OTHER)
    assume(changed is not None)
    assert changed is not None
    try:
        again = parse(serialize(changed), record=cable.record)
    except ValueError:
        # Two parts that each are fine may be refused together.
        assume(condition=False)
    assert again == changed


@given(WRITTEN, st.data())
@example(PLAIN, None)
def test_paragraphs_come_and_go(text: str, data: st.DataObject | None) -> None:
    """What is put in, taken out or written anew leaves all other paragraphs as they were."""
    cable = parse(text)
    count = len(cable.paragraphs)
    at = data.draw(st.integers(0, count)) if data else count
    most = min(2, count - at)
    gone = data.draw(st.integers(0, most)) if data and most else 0
    new = tuple(data.draw(st.lists(paragraphs(), max_size=2))) if data else (ADDED,)
    kept = (cable.paragraphs[:at], cable.paragraphs[at + gone :])
    try:
        changed = evolve(cable, paragraphs=(*kept[0], *new, *kept[1]))
        text = serialize(changed)
    except ValueError:
        assume(condition=False)
    again = parse(text)
    assert again == changed
    quoted = [_quoted(again, one) for one in again.paragraphs]
    assert quoted[:at] == [_quoted(cable, one) for one in kept[0]]
    assert quoted[at + len(new) :] == [_quoted(cable, one) for one in kept[1]]
    assert _around(again) == _around(cable)


def _around(cable: Cable) -> list[tuple[str, str]]:
    """Return the words of the blocks above and below the body."""
    return [one for one in _others(cable, "paragraph") if one[0] not in {"heading", "ruling"}]


PAGE = "\nGORE 00001147  002 OF 002\n\n\n"
SECTION = "\nBT\n#1147\nNNNN\n\nVZCZCXYZ0005\nUNCLAS SECTION 02 OF 02 GORE 001147\n\n"


@pytest.mark.parametrize("between", [PAGE, SECTION, PAGE.replace("\n", "\r\n")])
def test_what_stands_between_the_words_of_a_paragraph_stays(between: str) -> None:
    """Also where it stands right below their line."""
    text = f"UNCLAS SECTION 01 OF 02 GORE 001147\n\n1. (U) One of{between}four.\n\n2. (U) Two.\n"
    cable = parse(text)
    first, second = cable.paragraphs
    assert first.text == "One of four."
    changed = evolve(cable, paragraphs=(evolve(first, text="None."), second))
    assert serialize(changed) == text.replace("One of", "None.").replace("four.", "")


def test_an_edit_stays_in_a_row_that_lost_its_line_ends() -> None:
    """Read by its words, such a telegram is written anew with line ends; the object stays."""
    text = (Path(__file__).parent / "samples" / "line.jsonl").read_text(encoding="utf-8")
    cable = parse(text)
    first, *others = cable.paragraphs
    added = evolve(first, text=f"{first.text} It goes on.")
    for changed in (
        evolve(cable, paragraphs=(added, *others)),
        evolve(cable, paragraphs=(first, *others[1:])),
        evolve(cable, trailer=("BT",)),
    ):
        again = serialize(changed)
        assert parse(again) == changed
        kept = json.loads(again) | {"body": ""}
        assert kept == json.loads(text) | {"body": ""}


# What an edit did not leave in its place once: a text, what is changed, and the text it gives.
NUMBERED = """\
1. THE HOUSE IS OPEN.

DHAKA 00001147  002 OF 003

2. IT HAS TEN BEDS.

PAGE 02        DHAKA  01147  02 OF 03  021043Z
-
3.
THE FUND PAYS FOR ALL.

ROE
"""
BARE = "came to the house in May.\nMore came in June.\n"
LISTED = "INFO ASEAN MEMBER COLLECTIVE\nXMT AMEMBASSY HANOI\nAMEMBASSY DHAKA\n\nTAGS: KTIP\n"


def test_a_paragraph_goes_from_between_page_marks() -> None:
    """The number that is left out is left out for the reader, too, whatever stands between."""
    cable = parse(NUMBERED)
    first, gone, last = cable.paragraphs
    assert gone.text == "IT HAS TEN BEDS."
    changed = evolve(cable, paragraphs=(first, last))
    assert serialize(changed) == NUMBERED.replace("2. IT HAS TEN BEDS.\n", "\n", 1)


def test_a_new_element_stands_apart_from_words_below_it() -> None:
    """Else the words would go on with it."""
    cable = parse(BARE)
    changed = evolve(cable, header=evolve(cable.header, subject="A HOUSE"))
    assert serialize(changed) == f"SUBJECT: A HOUSE\n\n{BARE}"
    changed = evolve(cable, header=evolve(cable.header, executive_order=OTHER.executive_order))
    assert serialize(changed) == f"E.O. 13526: DECL: 04/03/2017\n\n{BARE}"


def test_a_remark_stands_above_the_addressees() -> None:
    """Below XMT it would be one more post."""
    cable = parse(LISTED)
    changed = evolve(cable, header=evolve(cable.header, remarks=("A REMARK",)))
    assert serialize(changed) == f"A REMARK\n{LISTED}"


def test_of_repeats_only_that_of_the_change_goes() -> None:
    """Where a header is printed twice above its body, an element that goes, goes twice."""
    title = "SUBJECT: A SHELTER OPENS\n"
    level = "UNCLAS SECTION 01 OF 02 DHAKA 001147\n\nSIPDIS\n\nE.O. 12958: N/A\n"
    head = f"R 021041Z MAR 06\nFM AMEMBASSY DHAKA\n{level}{title}\n"
    text = f"{head}{level}{title}\n1. (U) The shelter is open.\n"
    cable = parse(text)
    assert cable.header.subject == "A SHELTER OPENS"
    changed = evolve(cable, header=evolve(cable.header, subject=""))
    assert serialize(changed) == text.replace(title, "")
