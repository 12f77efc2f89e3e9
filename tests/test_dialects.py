"""One cable in every dialect, and the rules that tell the dialects apart."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from tipcable import Cable, Record, from_json, parse, serialize, to_json
from tipcable.reading.dialects import dialect_of
from tipcable.source import FURNITURE

SAMPLES = Path(__file__).parent / "samples"
SHARED = Path(__file__).parents[2] / "shared" / "cables"

# Each sample, the dialect it is in, and that of its record; the first ten hold the same telegram.
DIALECTS = {
    "telegram.txt": "telegram",
    "page.txt": "page",
    "wikileaks.html": "html",
    "wikileaks_old.html": "html",
    "dump.csv": "csv",
    "sql.csv": "csv",
    "five_lines.txt": "text",
    "line.jsonl": "jsonl",
    "outlook.txt": "outlook",
    "pdf.txt": "pdf",
    "nara.txt": "nara",
    "print.txt": "print",
}
WITHOUT_RECORD = {"telegram.txt", "pdf.txt", "print.txt"}
SAME = list(DIALECTS)[:10]


def text_of(name: str) -> str:
    data = (SAMPLES / name).read_bytes()
    return data.decode("cp1252" if name == "pdf.txt" else "utf-8")


def cable_of(name: str) -> Cable:
    return parse(text_of(name))


@pytest.mark.parametrize("name", DIALECTS)
def test_every_sample_is_in_its_dialect_alone(name: str) -> None:
    """A wrong guess would lose the record, or read an archive's page as words."""
    assert dialect_of(text_of(name)) == DIALECTS[name]
    record = cable_of(name).record
    assert (record.dialect if record else None) == (
        None if name in WITHOUT_RECORD else DIALECTS[name]
    )


@pytest.mark.parametrize("name", SAME)
def test_the_same_cable_reads_the_same_from_every_dialect(name: str) -> None:
    """Whoever merges archives must be able to compare their cables."""
    cable, plain = cable_of(name), cable_of("telegram.txt")
    assert cable.paragraphs == plain.paragraphs
    assert (cable.signers, cable.trailer) == (plain.signers, plain.trailer)
    assert cable.id == "08LUSAKA912"
    # The old page has the note on a partial extract in place of the lines of transmission.
    if name != "wikileaks_old.html":
        assert cable.header == plain.header
    assert cable.header.subject == "COPPER TOWN SHELTER & HOTLINE: FIRST YEAR"


@pytest.mark.parametrize("name", DIALECTS)
def test_every_sample_comes_back_byte_for_byte(name: str) -> None:
    """Law 1, for the page around the telegram, too."""
    assert serialize(cable_of(name)) == text_of(name)


@pytest.mark.parametrize("name", DIALECTS)
def test_the_normal_form_is_read_back_to_the_same_cable(name: str) -> None:
    """Law 3: page text can say all that any archive says."""
    cable = cable_of(name)
    normal = serialize(cable, normalize=True)
    assert parse(normal) == cable
    assert serialize(parse(normal), normalize=True) == normal


@pytest.mark.parametrize("name", DIALECTS)
def test_json_keeps_cable_and_layout(name: str) -> None:
    """Law 5, with the page as the source."""
    cable = cable_of(name)
    again = from_json(to_json(cable))
    assert again == cable
    assert serialize(again) == text_of(name)


@pytest.mark.parametrize("name", DIALECTS)
def test_blocks_tile_the_page(name: str) -> None:
    """Law 7: nothing of a page is lost between its blocks."""
    source = cable_of(name).source
    assert source is not None
    at = 0
    for block in source.blocks:
        assert block.span.start == at
        at = block.span.end
    assert at == len(source.text)


@pytest.mark.parametrize("name", SAME)
def test_spans_lead_back_into_the_page(name: str) -> None:
    """Law 6: a place in the page is where the words are, whatever escapes stand between."""
    cable = cable_of(name)
    assert cable.source is not None
    for number, paragraph in enumerate(cable.paragraphs, 1):
        assert paragraph.span is not None
        words = paragraph.span.of(cable.source.text)
        assert f"{number}. (" in words[:24]
        assert words.rstrip('"').endswith(paragraph.text[-12:])


@pytest.mark.parametrize("name", ["wikileaks.html", "wikileaks_old.html"])
def test_words_of_an_html_page_are_furniture_or_record(name: str) -> None:
    """Links and scripts must never be read as words of the telegram."""
    cable = cable_of(name)
    assert cable.source is not None
    page = cable.source.text
    for words in ("Browse latest releases", "js.js", "introduction", "Reference ID"):
        block = cable.source.block_at(page.index(words))
        assert block is not None
        assert block.kind in FURNITURE | {"record"}


RECORDS: dict[str, dict[str, object]] = {
    "page.txt": {"tags": ("KTIP", "PHUM", "KWMN", "ZA")},
    "wikileaks.html": {"released": datetime(2011, 2, 3, 21, 9, tzinfo=UTC)},
    "wikileaks_old.html": {"released": None},
    "dump.csv": {"references": ("08LUSAKA771", "08STATE23"), "title": ""},
    "sql.csv": {"references": ("08LUSAKA771", "08STATE23"), "title": ""},
    "five_lines.txt": {},
    "line.jsonl": {"title": ""},
}


@pytest.mark.parametrize("name", RECORDS)
def test_the_record_says_what_the_archive_says(name: str) -> None:
    """Identifier, moment, level, origin and title come from the page, not from the telegram."""
    record = cable_of(name).record
    assert record is not None
    wanted = {
        "identifier": "08LUSAKA912",
        "created": datetime(2008, 9, 10, 11, 30, tzinfo=UTC),
        "classification": "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
        "origin": "Embassy Lusaka",
        "title": "COPPER TOWN SHELTER & HOTLINE: FIRST YEAR",
        **RECORDS[name],
    }
    assert {field: getattr(record, field) for field in wanted} == wanted


def test_the_attributes_of_the_national_archives() -> None:
    """Every key is there as it stands, and those with a meaning are fields."""
    record = cable_of("nara.txt").record
    assert record is not None
    assert record.identifier == "1976LUSAKA01188"
    assert record.created == datetime(1976, 6, 23, tzinfo=UTC)
    assert (record.classification, record.origin) == ("CONFIDENTIAL", "LUSAKA")
    assert record.tags == ("ELAB", "PFOR", "ZA", "(ORUK, BEN)")
    assert record.references == ("76 LUSAKA 1102",)
    attributes = dict(record.attributes)
    assert len(attributes) == 39
    assert attributes["Film Number"] == "D760244-0311"
    assert attributes["Decaption Note"] == ""
    assert attributes["Review History"].endswith("APPROVED <14 SEP 2004 by TEMBOX>")
    assert cable_of("nara.txt").id == "76LUSAKA1188"


def test_attributes_that_lost_their_line_ends() -> None:
    """Text copied from a PDF has all keys in one paragraph."""
    told, _, attributes = text_of("nara.txt").partition("Message Attributes")
    flowing = parse(f"{told}Message Attributes\n\n{' '.join(attributes.split())}\n")
    assert flowing.record == cable_of("nara.txt").record


def test_the_state_print() -> None:
    """Levels at the head and foot of a page, copy counts and distribution are no words."""
    cable = cable_of("print.txt")
    assert cable.header.message_number == "LUSAKA 1188"
    assert (cable.header.section, cable.header.sections) == (1, 2)
    assert [paragraph.number for paragraph in cable.paragraphs] == [1, 2, 3]
    assert not any("CONFIDENTIAL" in paragraph.text for paragraph in cable.paragraphs)
    assert cable.header.remarks == ()
    assert cable.signers == ("TEMBO",)


def test_the_print_of_a_mailbox() -> None:
    """What the mail program says of a telegram is its record."""
    record = cable_of("outlook.txt").record
    assert record is not None
    assert (record.identifier, record.origin) == ("08LUSAKA912", "AMEMBASSY LUSAKA")
    assert record.title == "COPPER TOWN SHELTER & HOTLINE: FIRST YEAR"
    assert dict(record.attributes)["INFO"] == "AMB DCM ECON CONS"


def test_a_partial_extract_is_told() -> None:
    """The archive's note is no line of the telegram, but a person must know."""
    cable = cable_of("wikileaks_old.html")
    assert "partial-extract" in {problem.code for problem in cable.problems}


def test_problems_of_a_page_are_at_their_place_in_the_page() -> None:
    """An editor that jumps to a problem must find it."""
    cable = cable_of("wikileaks_old.html")
    assert cable.source is not None
    (found,) = [one for one in cable.problems if one.code == "partial-extract"]
    assert found.span.of(cable.source.text).startswith("This record is a partial extract")


def test_a_record_that_is_given_wins() -> None:
    """Who calls knows better than the page."""
    given = Record(identifier="08LUSAKA913")
    for name in ("wikileaks.html", "page.txt", "line.jsonl"):
        cable = parse(text_of(name), record=given)
        assert cable.record is given
        assert serialize(cable) == text_of(name)


PAGE = "<html><h3>Viewing cable 09X1, T</h3>{table}<pre>{text}</pre></html>"


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("caf&#xE9; &#8220;x&#8221;", "café \u201cx\u201d"),
        ("AT&T and R&D", "AT&T and R&D"),
        ("see <b>this</b> and <i>that</i>", "see this and that"),
        ("one<br/>two", "one two"),
        ("quoted <unknown> word", "quoted <unknown> word"),
        ("a << b >> c", "a << b >> c"),
        ("line one \\&#x000A;line two", "line one line two"),
        ("tags: <a href='/tag/PA_0.html'>PA</a> end", "tags: PA end"),
    ],
)
def test_words_inside_of_html(inside: str, wanted: str) -> None:
    """Entities, tags and what only looks like them."""
    text = PAGE.format(table="", text=f"1. (U) {inside}")
    cable = parse(text)
    assert cable.paragraphs[0].text == wanted
    assert serialize(cable) == text


@pytest.mark.parametrize(
    "table",
    [
        "",
        "<table class='cable'></table>",
        "<table class='cable'><tr><th>Created</th></tr><tr><td>x</td><td>y</td></tr></table>",
        "<table class='cable'><tr><td><a href='/cable/2009/01/09X1.html'>09X1</a></td></tr>",
    ],
)
def test_a_damaged_table_loses_only_what_is_missing(table: str) -> None:
    """The title names the cable, too."""
    cable = parse(PAGE.format(table=table, text="1. (U) Words."))
    assert cable.record is not None
    assert (cable.record.identifier, cable.record.title) == ("09X1", "T")
    assert [one.text for one in cable.paragraphs] == ["Words."]


@pytest.mark.parametrize(
    "text",
    ["<html>", "<html><pre></pre>", "<pre>", "{", '{"a": 1}', '{"body": 1}', '{"body": "x"',
     '{"body": "x"} y', '"1","1/1/2009 0:00","09X1"', "Message Text", "Message Text\nx",
     "Message Text\nMessage Attributes", "Identifier\n", "Cable title:\n", "Cable Text:"],
)  # fmt: skip
def test_what_only_begins_like_a_dialect(text: str) -> None:
    """Fragments of pages are text like any other."""
    cable = parse(text)
    assert serialize(cable) == text
    assert parse(serialize(cable, normalize=True)) == cable


MARKS = st.sampled_from(
    ["<pre>", "</pre>", "<html>", "&amp;", "&#x000A;", "&", "<", ">", "'", '"', "\\", "{", "}", ":",
     '"body"', "<h3>Viewing cable 09X1, T</h3>", "<td>", "</td>", "<!--", "Message Text\n", "\n",
     "Message Attributes\n", "From: ", "1. (U) a. ", "\\u00e9", "\ud800", "Identifier\n", "x", ","]
)  # fmt: skip


@given(st.lists(MARKS, max_size=24).map("".join))
@example("<html><pre>1. (U) &amp;\\&#x000A;b</pre>")
@example('{"body": "\\ud83d\\ude00 1. (U) x"}')
@example('"1","1/1/2009 0:00","09QUITO1","","","","a\\"","b""c"\n')
def test_no_page_loses_a_character(text: str) -> None:
    """Laws 1, 3 and 7 for what looks like pages and is none."""
    cable = parse(text)
    assert serialize(cable) == text
    assert cable.source is not None
    assert "".join(block.span.of(text) for block in cable.source.blocks) == text
    assert parse(serialize(cable, normalize=True)) == cable
    assert all(0 <= one.span.end <= len(text) for one in cable.problems)


@pytest.mark.parametrize(
    "unit",
    ["<!--", "<a ", "<", "</a", "<?", "<!d", "<![CDATA[", "&#x", "<a b='", "<br/", "<a b= ",
     "<!-->", "<a b='>", "<a ====", "<![if>", "<?>", "</>", "<pre>", "<pre>&amp;", "&amp"],
)  # fmt: skip
@pytest.mark.parametrize("end", ["", ">", "</pre>"])
def test_hostile_pages_take_time_in_proportion(unit: str, end: str) -> None:
    """Law 8: the parser of the standard library alone would need hours for some of these."""
    started = time.process_time()
    parse("<html><pre>1. (U) x\n" + unit * (60_000 // len(unit)) + end)
    assert time.process_time() - started < 1.5


@pytest.mark.parametrize(
    "unit", ['{"body":"', '"1","1/1/2009 0:00","09QUITO1",', "\\", '"', '{"a":']
)
def test_hostile_rows_take_time_in_proportion(unit: str) -> None:
    """Law 8, for the dialects of one line."""
    started = time.process_time()
    for start in ("", '{"body":"', '"1","1/1/2009 0:00","09QUITO1","'):
        parse(start + unit * (60_000 // len(unit)))
    assert time.process_time() - started < 1.5


def test_attributes_take_part_in_page_text() -> None:
    """Law 2 for records: whatever can be built is read back."""
    record = Record(
        tags=("HUMAN RIGHTS", "KTIP"),
        title="Tags: not the tags",
        attributes=(("Locator", "TEXT ON-LINE"), ("Errors", "")),
    )
    cable = Cable(record=record)
    assert parse(serialize(cable)) == cable
    assert parse(serialize(Cable(record=Record()))) == Cable(record=Record())


@pytest.mark.parametrize(
    "wrong",
    [{"tags": ("A;B",)}, {"references": ("A|B",)}, {"attributes": (("a:b", "c"),)},
     {"attributes": (("", "c"),)}, {"attributes": (("a", " c"),)}],
)  # fmt: skip
def test_what_could_not_be_read_back_cannot_be_built(wrong: dict[str, tuple[str, ...]]) -> None:
    """Law 2: the marks between the parts cannot be inside of them."""
    with pytest.raises(ValueError, match=r"must"):
        Record(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name", ["wikileaks.html", "wikileaks_old.html", "dump.csv", "nara.txt", "page.txt"]
)
def test_an_edit_changes_the_page_at_its_place_alone(name: str) -> None:
    """Law 4: whoever mends a word of a page keeps the page."""
    cable = cable_of(name)
    subject = 'SHELTERS & "HOMES" < 5'
    changed = evolve(cable, header=evolve(cable.header, subject=subject))
    old, new = text_of(name), serialize(changed)
    assert parse(new) == changed
    at = old.index("SUBJECT: ")
    assert new[:at] == old[:at]
    assert new.endswith(old[old.index("1. ", at) :])
    first = evolve(cable.paragraphs[0], text="One < two.", title=None)
    changed = evolve(cable, paragraphs=(first, *cable.paragraphs[1:]))
    new = serialize(changed)
    assert parse(new) == changed
    assert new[:at] == old[:at]


def test_json_with_line_ends_is_left_alone() -> None:
    """Only text that lost its line ends is cut by its words."""
    body = "UNCLAS QUITO 000001\n\nSUBJECT: A TEST 1. (U) NO PARAGRAPH\n\n1. (U) Words."
    cable = parse(json.dumps({"_id": "09QUITO1", "body": body}))
    assert cable.header.subject == "A TEST 1. (U) NO PARAGRAPH"
    assert len(cable.paragraphs) == 1


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real cables are not beside the project")
def test_real_pages_and_rows() -> None:
    """A page of the archive and its text are the same cable; every row of the dump reads."""
    page = parse((SHARED / "06ASUNCION589.html").read_text("utf-8"))
    text = parse((SHARED / "06ASUNCION589.txt").read_text("utf-8"))
    assert (page.header, page.paragraphs) == (text.header, text.paragraphs)
    assert page.record is not None
    assert page.record.released == datetime(2010, 11, 30, 16, 4, tzinfo=UTC)
