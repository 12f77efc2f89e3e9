"""The eight laws of tipcable, as properties; a failure found once stays as an example.

The law of linear work stands in test_linear.py, the JSON half of law 5 also in test_json.py.
"""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from tipcable import from_json, parse, serialize, to_json
from tipcable.model.cable import Cable
from tipcable.model.markings import PortionMarking
from tipcable.model.paragraph import Paragraph
from tipcable.source import FURNITURE, Span
from tipcable.strategies import cables, telegrams

texts = st.one_of(st.text(), telegrams(), telegrams())

PLAIN = """\
R 021041Z MAR 06
FM AMEMBASSY DHAKA
TO RUEHC/SECSTATE WASHDC 6213
INFO RUEHGV/USMISSION GENEVA 0533
UNCLAS SECTION 01 OF 02 DHAKA 001147\x20

SENSITIVE
SIPDIS

E.O. 12958: N/A
TAGS: KTIP PHUM BG
SUBJECT:  A SHELTER OPENS, AND
WHO PAYS FOR IT

REF: A. 05 STATE 230721
     B. DHAKA 902 (NOTAL)

Summary
-------

1. (SBU)  Summary: The shelter has room for 12 women.  Seven of them

DHAKA 00001147  002 OF 002\x20


came in May.  End summary.

Who Pays
--------

2. (U) A Donor: Tamsin Vale of the Oruk Fund said the Fund
pays for all of it:

-- food and clothes; and
-- a nurse who comes on Mondays.

3. (SBU) Post will report more septel.

ROE
"""


@given(texts)
@example(PLAIN)
@example("1. (C) A\r\n2. B")
@example("\ufeffTAGS: PREL")
@example("\x85TAGS: PREL")
@example("2. (SBU\n) Answers:\n\nA. What is known?")
def test_serialize_undoes_parse(text: str) -> None:
    """Law 1: no text loses a character on the way through the model."""
    assert serialize(parse(text)) == text


@given(cables())
def test_parse_undoes_serialize(cable: Cable) -> None:
    """Law 2: what can be built by hand is read back as it was."""
    assert parse(serialize(cable)) == cable


@given(texts)
@example(PLAIN)
@example("2.\n(C) The number and its mark are parted by a line end.")
@example("UNCLAS SECTION 01 OF 02 DHAKA\n\n1. (U) A classification line without a number.")
@example("END SUMMARY ---------------------------------------\n\nMORE WORDS")
@example("A last line without an end\n\nVALE\n\nNNNN\n\n-----")
@example("2\n. Numbers must not be joined to what was a dot.")
@example("-\n-\nWORDS BETWEEN DASHES THAT STAND FOR EMPTY LINES\n-\n1. (U) A.")
def test_the_normal_form_says_the_same(text: str) -> None:
    """Law 3: the normal form gives the same cable, and is its own normal form."""
    cable = parse(text)
    normal = serialize(cable, normalize=True)
    again = parse(normal)
    assert again == cable
    assert serialize(again, normalize=True) == normal


def _changed(old: str, new: str) -> Span:
    """Return the stretch of the old text outside which both texts are the same."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    same = 0
    while same < shorter - start and old[-1 - same] == new[-1 - same]:
        same += 1
    return Span(start, len(old) - same)


def _edits(cable: Cable) -> dict[str, Cable]:
    """Return cables with one field changed, by the kind of the block that holds it."""
    header = cable.header
    assert header.dtg is not None
    return {
        "date-time": evolve(cable, header=evolve(header, dtg=header.dtg + timedelta(days=1))),
        "from": evolve(cable, header=evolve(header, originator="AMEMBASSY LUSAKA")),
        "info": evolve(cable, header=evolve(header, info=())),
        "tags": evolve(cable, header=evolve(header, tags=("KTIP", "ZA"))),
        "subject": evolve(cable, header=evolve(header, subject="Another subject")),
        "references": evolve(cable, header=evolve(header, references=header.references[:1])),
        "signer": evolve(cable, signers=("VALE",)),
    }


def test_an_edit_is_local() -> None:
    """Law 4: a change of one field changes the characters of its blocks alone."""
    cable = parse(PLAIN)
    assert cable.source is not None
    for kind, changed in _edits(cable).items():
        text = serialize(changed)
        assert parse(text) == changed
        span = _changed(PLAIN, text)
        places = [block.span for block in cable.source.blocks if block.kind == kind]
        assert places[0].start <= span.start <= span.end <= places[-1].end, kind


@given(st.data())
def test_an_edit_of_a_paragraph_is_local(data: st.DataObject) -> None:
    """Law 4: new words for one paragraph leave the others, and the furniture, as they were."""
    cable = parse(PLAIN)
    at = data.draw(st.integers(0, len(cable.paragraphs) - 1))
    one = cable.paragraphs[at]
    new = evolve(one, title=None, text="Other words stand here.", role=None)
    changed = evolve(cable, paragraphs=(*cable.paragraphs[:at], new, *cable.paragraphs[at + 1 :]))
    text = serialize(changed)
    assert parse(text) == changed
    span = _changed(PLAIN, text)
    assert one.span is not None
    assert one.span.start <= span.start <= span.end <= one.span.end
    assert text.count("002 OF 002") == 1


def test_paragraphs_come_and_go() -> None:
    """Law 4: what is put in or taken out leaves all other lines."""
    cable = parse(PLAIN)
    added = Paragraph(number=4, marking=PortionMarking(text="U"), text="One paragraph more.")
    longer = serialize(evolve(cable, paragraphs=(*cable.paragraphs, added)))
    assert longer.replace("\n\n4. (U) One paragraph more.", "") == PLAIN
    shorter = serialize(evolve(cable, paragraphs=cable.paragraphs[:2]))
    assert shorter == PLAIN.replace("3. (SBU) Post will report more septel.", "")


@given(telegrams())
@example(PLAIN)
def test_json_keeps_the_cable_and_its_layout(text: str) -> None:
    """Law 5: JSON there and back gives an equal cable that is written as the same text."""
    cable = parse(text)
    again = from_json(to_json(cable))
    assert again == cable
    assert serialize(again) == text


@given(telegrams())
@example(PLAIN)
def test_every_span_is_true(text: str) -> None:
    """Law 6: a stretch of clean text is what stands at its place in the source, and back."""
    cable = parse(text)
    for index, paragraph in enumerate(cable.paragraphs):
        whole = paragraph.full_text
        for start in range(0, len(whole), 11):
            if whole[start].isspace():
                continue
            span = cable.source_span(index, start, start + 1)
            assert span.of(text) == whole[start]
            assert cable.paragraph_at(span.start) == (index, start)


@given(texts)
@example(PLAIN)
def test_blocks_tile_the_text(text: str) -> None:
    """Law 7: every character is in one block, and every word of a paragraph in the model."""
    cable = parse(text)
    source = cable.source
    assert source is not None
    assert "".join(block.span.of(text) for block in source.blocks) == text
    words = [
        block.span.of(text) for block in source.blocks if block.kind in {"paragraph", "heading"}
    ]
    said = " ".join(
        (p.heading or "") + " " + p.full_text + f" {p.number}. ({p.number}) {p.marking}"
        for p in cable.paragraphs
    )
    known = "".join(said.split())
    for word in " ".join(words).replace("\xb6", " ").replace("\ufeff", " ").split():
        bare = word.strip("-=*_\u2010\u2013\u2014.()")
        assert bare in known or not bare.isalpha(), bare


@given(
    st.integers(0, 200),
    st.sampled_from(("DHAKA 00001147  002 OF 002", "PAGE 02  DHAKA  01147  02 OF 02  021043Z")),
)
def test_a_page_mark_may_fall_anywhere(place: int, mark: str) -> None:
    """Law 7: a page mark between any two lines of a paragraph does not change what it says."""
    lines = PLAIN.split("\n")
    inside = [
        at for at, line in enumerate(lines) if line.startswith(("came in", "pays for", "of them"))
    ]
    at = inside[place % len(inside)]
    marked = "\n".join([*lines[:at], "", mark, "", "", *lines[at:]])
    cable = parse(marked)
    assert cable == parse(PLAIN)
    assert cable.source is not None
    assert any(
        block.kind == "page mark" and mark in block.span.of(marked) for block in cable.source.blocks
    )
    assert "page mark" in FURNITURE
