"""Problems: laws first, then every code where it must be found and where it must not."""

from __future__ import annotations

import copy
import pickle
import re
import time
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases.problems import CASES, PAGE_TEXT, SECTIONED, WHOLE
from tipcable import Cable, ParseError, Record, from_json, parse, serialize, to_json
from tipcable.reading.problems import CODES
from tipcable.source import Problem, Severity, Span
from tipcable.strategies import telegrams

PAGE = (Path(__file__).parents[1] / "docs" / "problems.md").read_text(encoding="utf-8")
# A section of the page: its code, severity, and text up to the next heading.
SECTION = re.compile(
    r"^### `(?P<code>[a-z0-9-]+)` \((?P<severity>[a-z]+)\)\n(?P<text>.*?)(?=^#|\Z)", re.M | re.S
)
SECTIONS = [found.groupdict() for found in SECTION.finditer(PAGE)]
BLOCK = re.compile(r"^```(?P<kind>text|python)\n(?P<text>.*?)^```$", re.M | re.S)

# What parse() does not find: in archives, and among figures.
ELSEWHERE = {"unreadable": "error", "sum-disagrees": "warning"}


def codes(cable: Cable) -> list[str]:
    return [problem.code for problem in cable.problems]


@given(st.one_of(st.text(), telegrams(), st.text("TAGS: PHUM/KTIP,()\n")))
@example("")
@example("1. (U) Text\n2. (C)")
@example("UNCLAS\nTAGS:\nTAGS: ,")
@example("DE RUEHNT #1 001/0000Z\nR 011153Z DEC 09")
@example("E.O. 12958: DECL: 99/99/9999")
def test_problems_are_in_the_text(text: str) -> None:
    """An editor that jumps to a problem lands in the text, and a script knows its code."""
    found = parse(text).problems
    assert list(found) == sorted(found, key=lambda one: one.span)
    for problem in found:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
        assert problem.severity is CODES[problem.code]
        assert problem.message.endswith(".")
        assert "\n" not in problem.message


@given(st.binary())
def test_no_bytes_are_refused(data: bytes) -> None:
    """Whatever a file holds, it comes out as it went in."""
    cable = parse(data)
    assert cable.source is not None
    assert len(cable.source.text) in {len(data), len(data.decode("utf-8", "ignore"))}
    assert all(problem.span.end <= len(cable.source.text) for problem in cable.problems)


@given(telegrams())
def test_problems_do_not_depend_on_when_they_are_asked_for(text: str) -> None:
    """They are looked for late, but never differ from what they would have been."""
    early, late = parse(text), parse(text)
    found = early.problems
    assert serialize(late) == text
    assert attrs.evolve(early.header) == early.header
    assert late.problems == found


def test_the_page_lists_every_code() -> None:
    """Who looks a code up finds it, with its severity."""
    listed = {one["code"]: one["severity"] for one in SECTIONS}
    known = {code: severity.value for code, severity in CODES.items()}
    assert listed == {**known, **ELSEWHERE}
    assert len(SECTIONS) == len(listed)
    assert all(re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)+", code) for code in CODES)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda one: one["code"])
def test_every_example_of_the_page_gives_its_code(section: dict[str, str]) -> None:
    """The page shows what it talks about, and says what to do."""
    blocks = list(BLOCK.finditer(section["text"]))
    assert blocks
    assert "What to do: " in section["text"]
    for block in blocks:
        if block["kind"] == "text":
            assert section["code"] in codes(parse(block["text"].strip("\n")))
        else:  # run by the tests of the documents
            assert f"'{section['code']}'" in block["text"]


POSITIVE = [(code, text) for code, (texts, _) in CASES.items() for text in texts]
NEGATIVE = [(code, text) for code, (_, texts) in CASES.items() for text in texts]


def test_every_code_has_cases() -> None:
    """No code without a text that has it and one that does not; bytes have a test of their own."""
    assert {*CASES, "not-utf-8"} == set(CODES)
    assert all(positive and negative for positive, negative in CASES.values())


@pytest.mark.parametrize(("code", "marked"), POSITIVE)
def test_a_problem_is_found_at_its_place(code: str, marked: str) -> None:
    """What the message talks about is what the span covers."""
    before, _, rest = marked.partition("[[")
    inside, _, after = rest.partition("]]")
    cable = parse(before + inside + after)
    spans = [problem.span for problem in cable.problems if problem.code == code]
    assert spans == [Span(len(before), len(before + inside))]


@pytest.mark.parametrize(("code", "text"), NEGATIVE)
def test_a_problem_is_not_seen_where_there_is_none(code: str, text: str) -> None:
    """False alarms make people look away."""
    assert code not in codes(parse(text))


@pytest.mark.parametrize("text", [WHOLE, PAGE_TEXT, "TAGS: PREL, PHUM, UZ", "REF: 09 LIMA 12"])
def test_clean_texts_have_no_problem(text: str) -> None:
    assert parse(text).problems == ()


def test_a_record_that_is_given_is_compared_as_well() -> None:
    """An index file can be wrong, too."""
    record = Record(identifier="09LIMA1235", classification="SECRET")
    assert codes(parse(WHOLE, record=record)) == ["identifier-mismatch", "level-mismatch"]


def test_strict_raises_the_first_error() -> None:
    """Only what loses meaning stops a strict reader."""
    text = WHOLE + "ROE\nVZCZCXYZ0001\nDE RUEHPE #1235 0351153\n"
    with pytest.raises(ParseError) as caught:
        parse(text, strict=True)
    assert (caught.value.line, caught.value.column) == (7, 1)
    assert caught.value.source == text
    assert parse("The minister spoke.", strict=True).problems[0].severity is Severity.WARNING


@pytest.mark.parametrize("data", [b"1. (U) Caf\xe9 \x81", bytearray(b"1. (U) Caf\xe9 \x81")])
def test_bytes_that_are_no_utf_8_lose_nothing(data: bytes | bytearray) -> None:
    """Windows-1252 leaves five bytes open; they become the control codes of their number."""
    cable = parse(data)
    assert cable.source is not None
    assert cable.source.text == "1. (U) Caf\xe9 \x81"
    assert [(one.code, one.span) for one in cable.problems] == [("not-utf-8", Span(10, 11))]


def test_bytes_in_utf_8_are_no_problem() -> None:
    assert parse("1. (U) José".encode()).problems == ()


def test_problems_can_be_copied_pickled_and_written() -> None:
    """That they are looked for late is nobody's business."""
    text = "TAGS: PHUMKTIP"
    expected = parse(text).problems
    assert len(expected) == 1
    assert pickle.loads(pickle.dumps(parse(text))).problems == expected
    assert copy.deepcopy(parse(text)).problems == copy.copy(parse(text)).problems == expected
    assert from_json(to_json(parse(text))).problems == expected
    assert attrs.evolve(parse(text), record=Record(title="A raid")).problems == expected
    assert attrs.evolve(parse(text), problems=()).problems == ()
    assert Cable().problems == ()


def test_unknown_attributes_of_a_cable_are_refused() -> None:
    """As for any object."""
    with pytest.raises(AttributeError, match="no attribute 'problem'"):
        _ = parse("A").problem  # type: ignore[attr-defined]


BAD = {
    "nothing": "",
    "blanks": " \n\t" * 1000,
    "nul": "\0" * 1000,
    "surrogates": "\ud800\udfff\udc00" * 100,
    "picture": "\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 100,
    "words": "The minister spoke. " * 100,
    "line": "A" * 1_000_000,
    "blank line": "A" + " " * 1_000_000,
    "references": "UNCLAS\nREF: " + "A. GOLDEN LOTUS B. O4 LIMA 12\n" * 5_000,
    "glued": "UNCLAS\n" + "SIPDIS REF: LIMA 12 REF: LIMA 13\n" * 5_000,
    "tags": "TAGS: " + "PHUMKTIP, " * 20_000,
    "ends": "1. (U) " + "END SUMMARY. " * 20_000,
    "numbers": "1. (U) A\n" * 5_000,
    "page marks": SECTIONED + "LIMA 00001234  003 OF 003\n\n" * 5_000,
    "remarks": "R 011153Z DEC 09\n" + "Copy of pages\n" * 2_000 + "SUBJECT: A RAID\n",
    "class lines": WHOLE + "\nUNCLAS LIMA 001235\n" * 5_000,
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_bad_texts_are_read_in_time(text: str) -> None:
    """Nothing that is thrown at the reader stops it, or only seems to."""
    started = time.perf_counter()
    cable = parse(text)
    found = cable.problems
    assert time.perf_counter() - started < 10
    assert all(isinstance(problem, Problem) for problem in found)
    assert serialize(cable) == text


SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize(
    "name", ["wikileaks.html", "wikileaks_old.html", "dump.csv", "line.jsonl", "print.txt"]
)
def test_problems_of_a_page_are_at_their_place_in_the_page(name: str) -> None:
    """What was taken out of a page is still shown in the page."""
    text = (SAMPLES / name).read_text(encoding="utf-8")
    before, label, after = text.partition("TAGS: ")
    first = re.split("[ ,]", after)[0]
    changed = before + label + "ZZYZX" + after.removeprefix(first)
    place = Span(len(before + label), len(before + label) + 5)
    problem = next(one for one in parse(changed).problems if one.code == "tag-unknown")
    assert problem.span == place
    assert pickle.loads(pickle.dumps(parse(changed))).problems == parse(changed).problems
