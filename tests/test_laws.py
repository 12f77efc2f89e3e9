"""The eight laws of tipcable, as properties; a failure found once stays as an example.

The law of local edits stands in test_edits.py, that of linear work in test_linear.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import reduce
from typing import Final, TypeAlias

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sources import PLAIN, TEXTS
from tipcable import find_actors, find_statistics, from_json, parse, serialize, to_json
from tipcable.model.authority import ExecutiveOrder
from tipcable.model.cable import Cable
from tipcable.model.header import Header
from tipcable.model.markings import PortionMarking
from tipcable.model.paragraph import Paragraph
from tipcable.model.places import source_offsets
from tipcable.model.record import Record
from tipcable.model.reference import Reference
from tipcable.source import FURNITURE, Block, Source, Span
from tipcable.strategies import cables

Test: TypeAlias = "Callable[..., None]"


@given(TEXTS)
@example(PLAIN)
@example("1. (C) A\r\n2. B")
@example("\ufeffTAGS: PREL")
@example("\x85TAGS: PREL")
@example("2. (SBU\n) Answers:\n\nA. What is known?")
def test_serialize_undoes_parse(text: str) -> None:
    """Law 1: no text loses a character on the way through the model."""
    assert serialize(parse(text)) == text


# Two digits of its year would be those of the archive's.
CENTURIES = Cable(
    header=Header(dtg=datetime(1987, 1, 1, tzinfo=UTC)),
    record=Record(identifier="00DHAKA1", created=datetime(2087, 1, 1, tzinfo=UTC)),
)


WORDS: Final = (Paragraph(text="A word."),)
ROW: Final = (Paragraph(text="TWO   CELLS"),)


# Where the writer breaks its line, the dashes would be a rule.
DASHED = Cable(
    header=Header(subject="Police told us what all people of the Copperbelt saw in 2005 - -")
)

# The prosign's letters on the last line of a subject.
ENDED_BY_BT = Cable(
    header=Header(
        subject="the the rivers rivers 00000000 000000000 BT",
        subject_marking=PortionMarking(text="C - ENTIRE TEXT"),
        references=(Reference(text="00 STATE 1"),),
    )
)


@given(cables())
@example(CENTURIES)
@example(DASHED)
@example(ENDED_BY_BT)
@example(Cable(paragraphs=WORDS, trailer=("VZCZCXRO0001", "A word more.")))
@example(Cable(header=Header(captions=("SIPDIS",)), paragraphs=ROW))
@example(Cable(paragraphs=WORDS, signers=("HOUSE TEAM. VALE",)))
@example(Cable(paragraphs=(Paragraph(text="A.", heading="(S/REL NATO) Rivers"),)))
def test_parse_undoes_serialize(cable: Cable) -> None:
    """Law 2: what can be built by hand is read back as it was."""
    assert parse(serialize(cable)) == cable


@pytest.mark.parametrize("sign", ":;, ")
def test_the_text_of_an_order_keeps_its_first_sign(sign: str) -> None:
    """Law 2: a sign that would be read as the label's cannot open the text of an order."""
    with pytest.raises(ValueError, match="text"):
        ExecutiveOrder(number="12958", text=f"{sign}A")


# What broke the third law once, as small as it could be made.
BROKE_THE_NORMAL_FORM = (
    PLAIN,
    "2.\n(C) The number and its mark are parted by a line end.",
    "UNCLAS SECTION 01 OF 02 DHAKA\n\n1. (U) A classification line without a number.",
    "END SUMMARY ---------------------------------------\n\nMORE WORDS",
    "A last line without an end\n\nVALE\n\nNNNN\n\n-----",
    "2\n. Numbers must not be joined to what was a dot.",
    "-\n-\nWORDS BETWEEN DASHES THAT STAND FOR EMPTY LINES\n-\n1. (U) A.",
    # A header of which only remarks are left.
    "UNCLAS\n7\nUNCLAS LA 0021",
    "TO\nXMT A\nM",
    "UNCLAS SECTION 01 OF 02 ADDIS A\nI\nUNCLAS SECTION 01 OF 02 ADDIS A",
    # Words of a body that a header could begin with.
    "***\n2. .\n\nE.O.12958",
    "***\nVZCZCXRO001",
    "R231430ZJUL\n73",
    "A 001147 002 OF 005\r/\rNSDD38\r1.",
    "O\nR231430ZJUL73\nFM ",
    # Lines that are read otherwise with a blank before them, or without one behind them.
    "\tC O R R E C T E D COPY5\nE.O.12958",
    "UNCLAS SECTION 02 OF 05 KA 001147 SIPDIS",
    "UNCLAS S \u20281147 SIPDIS\nUNCLAS KA 0147",
    "U N C L A S I",
    "UNCLAS SECTION 2OF 0",
    "REF::A)I",
    "AGS:ROE(JAN)",
    "E FOR\n\x00\nE.O.12958",
    "INFO 1\rINFO 181930ZJAN09",
    "(\nD 001147 002 OF 005\nU) h",
    "------1.",
    # What seems to be an archive's row or page.
    '"4","9/0/8 1:30","0A912","","","","","" ',
    'SIPDIS\n"4","9/0/8 1:30","0A912","","","",\n101130Z SEP 07',
    "Identifier\nClassification",
    "Identifier\n\xb6Origin",
    # A name below a rule, and below nothing.
    "SIPDIS\n-\nE",
    "SUBJECT: A HOUSE\n\nORUK",
    # Words that open like a label, or like one behind a blank.
    "TAG\rUBJECT:SUBJECT:\r.",
    # The prosign between two blocks of a header.
    "0\nUBJ:0\n\nBT\nUNCLAS SECTION 00 OF 00",
    "TAG,EO12958 A",
    "TAG,K,EO12958 A",
    "EO1295SUBJECT:\rG",
    "REF A:REF: B",
    "REF A:EO12958: B",
    "REF:TATE8B.KATMANDU4",
    # No place to break a line but where it would seem to pass a telegram on.
    "AGS:V PHUMRELarimova,s force for change in how the town and",
    "AGS:V EAGR O ntegrated,interagency three-tier system for fire fighting",
    # An order or an address with more words than its first line holds.
    "EO1295of those who came to the house in May and of those who left it, some said that the"
    " fund had paid for bread and for a nurse, and that the mayor had promised a s",
    f"E.O. 12958: {'came to the house ' * 12}",
    f"INFO\nRUEHKA/AMEMBASSY DHAKA {'AND ALL WHO ASKED AFTER IT ' * 5}",
    "INFO\nSTATE FOR AF/S",
    # Leads that a line end parts, with a name or words below them.
    "4\nS)\n\nB",
    "(S\rU)\n\nS",
    "?\n3. (S\nU)",
    # Rules in a line of words, of two signs, of one alone, and above a number.
    "---\rPr------\r---",
    "- \x0c-",
    "--\x85------",
    "=\n=\n=",
    "------2.",
    "PAGE 02   TREN------",
    "D\rPAGE 02     1688  01 OF 02  182147ZTHOSE WHO LISTENED WERE POLITE.  NOBODY LEFT BEFORE TEN",
    # Names with initials, and words in capitals below a header.
    "n\r-\r\rM. ESS",
    "SIPDIS\nSI\nR M",
    "The house is open to those who ask\n-\n\nHOUSE TEAM. VALE",
    '"TIP"\n\nSUBJECT: A HOUSE',
    "Identifier\n\r---",
)


def examples(texts: Iterable[str]) -> Callable[[Test], Test]:
    """Let a property try each of some texts, whatever else it tries."""
    return lambda test: reduce(lambda one, text: example(text)(one), texts, test)


@given(TEXTS)
@examples(BROKE_THE_NORMAL_FORM)
def test_the_normal_form_says_the_same(text: str) -> None:
    """Law 3: the normal form gives the same cable, and is its own normal form."""
    cable = parse(text)
    normal = serialize(cable, normalize=True)
    again = parse(normal)
    assert again == cable
    assert serialize(again, normalize=True) == normal


@given(TEXTS)
@example(PLAIN)
def test_json_keeps_the_cable_and_its_layout(text: str) -> None:
    """Law 5: JSON there and back gives an equal cable that is written as the same text."""
    cable = parse(text)
    again = from_json(to_json(cable))
    assert again == cable
    assert serialize(again) == text
    assert again.source == cable.source
    assert again.problems == cable.problems
    assert [_quoted(again, at) for at in range(len(again.paragraphs))] == [
        _quoted(cable, at) for at in range(len(cable.paragraphs))
    ]


def _quoted(cable: Cable, at: int) -> Span | None:
    size = len(cable.paragraphs[at].full_text)
    return cable.source_span(at, 0, size) if size else None


@given(cables())
def test_json_keeps_what_was_built(cable: Cable) -> None:
    """Law 5: a cable that no text was read to has a text, and JSON does not change it."""
    again = from_json(to_json(cable))
    assert again == cable
    assert serialize(again) == serialize(cable)


@given(TEXTS, st.integers(0, 9999), st.integers(1, 99))
@example(PLAIN, 0, 1)
@example("A row:\n\nMen\t4", 10, 2)
@example("Answers\n\n1\nU) The lead has lost a line.", 0, 9)
def test_every_span_is_true(text: str, drawn: int, length: int) -> None:
    """Law 6: a stretch of clean text is what stands at its place in the source, and back."""
    cable = parse(text)
    assert cable.source is not None
    assert all(one.span.end <= len(text) for one in cable.problems)
    for index, paragraph in enumerate(cable.paragraphs):
        whole, inside = paragraph.full_text, paragraph.span
        assert inside is not None
        places = source_offsets(cable.source, paragraph)
        assert len(places) == len(whole)
        assert places == sorted(places)
        for (start, end), character in zip(places, whole, strict=True):
            assert inside.start <= start < end <= inside.end
            # A page of HTML, a row or an object may write one character with several.
            said = text[start:end] == character or end - start > 1
            assert said or character.isspace()
        if whole:
            start = drawn % len(whole)
            end = min(start + length, len(whole))
            span = cable.source_span(index, start, end)
            assert (span.start, span.end) == (places[start][0], places[end - 1][1])
            if not whole[start].isspace():
                assert cable.paragraph_at(span.start) == (index, start)


@given(TEXTS)
@example(PLAIN)
def test_every_finding_is_a_quotation(text: str) -> None:
    """Law 6: whoever cites a finding can point to its words."""
    cable = parse(text)
    texts = [one.full_text for one in cable.paragraphs]
    for actor in find_actors(cable):
        for mention in actor.mentions:
            assert texts[mention.paragraph][mention.start : mention.end] == mention.text
        for said in actor.attributions:
            assert said.verb.split()[0] in texts[said.paragraph][said.start : said.end]
    for figure in find_statistics(cable):
        assert texts[figure.paragraph][figure.start : figure.end] == figure.quote


@given(TEXTS)
@example(PLAIN)
@example("THE TITLE\n\nLIMA 00001234  002 OF 003\n\nOF AN EXCERPT\n\n1. (U) Its text.")
def test_every_word_is_in_the_model(text: str) -> None:
    """Law 7: blocks tile the text; what is in no field is in a block whose kind says why not."""
    cable = parse(text)
    source = cable.source
    assert source is not None
    assert "".join(block.span.of(text) for block in source.blocks) == text
    if cable.record is not None and cable.record.dialect == "html":
        # The tags and entities of a page stand between its words.
        return
    leads: list[str] = []
    outside = {at for at in _places(source, "paragraph") if text[at].isalnum()}
    for one in cable.paragraphs:
        assert one.span is not None
        said = {at for ends in source_offsets(source, one) for at in range(*ends)}
        inside = outside & set(range(one.span.start, one.span.end))
        outside -= inside
        leads = [text[at] for at in inside - said]
        number = "" if one.number is None else str(one.number)
        assert _letters(leads) == _letters(f"{number}{one.marking or ''}")
    assert not outside
    for kind, words in (
        ("heading", [one.heading or "" for one in cable.paragraphs]),
        ("signer", cable.signers),
        ("remark", cable.header.remarks),
    ):
        found = {word for one in _blocks(source, kind) for word in _words(one)}
        assert found <= {word for one in words for word in _words(one)}, kind


def _blocks(source: Source, kind: str) -> Iterator[str]:
    return (block.span.of(source.text) for block in source.blocks if block.kind == kind)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def _places(source: Source, kind: str) -> Iterator[int]:
    return (at for one in source.blocks if one.kind == kind for at in range(*_ends(one)))


def _ends(block: Block) -> tuple[int, int]:
    return block.span.start, block.span.end


def _letters(text: Iterable[str]) -> list[str]:
    """Return letters and digits in any order: "(SBU) 04." says what "4. (SBU)" says."""
    return sorted(one for one in text if one.isalnum() and one != "0")


# What falls between two lines when a telegram is cut into sections, and the kind of its block.
FALLEN = (
    ("page mark", "\nDHAKA 00001147  002 OF 002\n\n"),
    ("page mark", "DHAKA 00001147  001.2 OF 002 "),
    ("page mark", "\n\nUNCLASSIFIED\n\nPAGE 02  DHAKA  01147  02 OF 02  021043Z"),
    ("page mark", "PAGE 02 RUEHKA 1147 UNCLAS"),
    ("repeated header", "UNCLAS SECTION 02 OF 02 DHAKA 001147 \n\nSENSITIVE \nSIPDIS \n"),
    (
        "repeated header",
        "VZCZCXRO4471\nRR RUEHCI\nDE RUEHKA #1147/02 0611041\nZNR UUUUU ZZH\nR 021041Z MAR 06\n"
        "FM AMEMBASSY DHAKA\nTO RUEHC/SECSTATE WASHDC 6214\nINFO RUEHGV/USMISSION GENEVA 0534\n"
        "UNCLAS SECTION 02 OF 02 DHAKA 001147\n\nSENSITIVE\nSIPDIS\n\nE.O. 12958: N/A\n"
        "TAGS: KTIP PHUM BG\nSUBJECT: A SHELTER OPENS, AND\nWHO PAYS FOR IT\n",
    ),
)


@pytest.mark.parametrize(("kind", "fallen"), FALLEN)
@pytest.mark.parametrize("line", ["came in May.", "Who Pays", "pays for all", "-- a nurse", "3. ("])
def test_what_a_new_page_repeats_may_fall_anywhere(line: str, kind: str, fallen: str) -> None:
    """Law 7: page marks and repeated headers go, and the sentence that they cut goes on."""
    before, opened, after = PLAIN.partition(f"\n{line}")
    marked = f"{before}\n{fallen}{opened}{after}"
    cable = parse(marked)
    assert cable == parse(PLAIN)
    assert cable.source is not None
    assert any(
        block.kind == kind and block.span.of(marked).strip() in fallen
        for block in cable.source.blocks
    )
    assert kind in FURNITURE


@pytest.mark.parametrize("lead", ["", "1. (U) "])
def test_the_letter_of_an_item_may_stand_alone(lead: str) -> None:
    """An item is an item in a paragraph with a number and in one without."""
    cable = parse(f"{lead}He named one.\n(a)\nits words")
    assert cable.paragraphs[0].text == "He named one.\n(a) its words"
