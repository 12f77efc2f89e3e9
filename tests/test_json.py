"""JSON and dictionaries: laws first, then what is refused, and how it is said."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tipcable import (
    Addressee,
    Block,
    Cable,
    Classification,
    ClassifiedBy,
    Mention,
    Paragraph,
    ParseError,
    Period,
    Precedence,
    Problem,
    Record,
    Severity,
    Source,
    Span,
    Statistic,
    from_dict,
    from_json,
    parse,
    serialize,
    to_dict,
    to_json,
)
from tipcable.exports.converting import converter
from tipcable.exports.decoding import object_reader, source_reader
from tipcable.exports.encoding import encoder
from tipcable.strategies import cables, telegrams

SAMPLE = files("tipcable").joinpath("sample.txt").read_text(encoding="utf-8")
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
PROBLEM = Problem(code="odd-line", severity=Severity.INFO, message="An odd line.", span=Span(0, 3))
# One of everything that a cable can hold and the sample does not.
RICH = attrs.evolve(
    parse(SAMPLE),
    header=attrs.evolve(
        parse(SAMPLE).header,
        classification=Classification.TOP_SECRET,
        precedence=(Precedence.IMMEDIATE, Precedence.ROUTINE),
        classified_by=ClassifiedBy(name="Jane Q. Roe", title="DCM", reasons=("1.4(b)",)),
    ),
    problems=(PROBLEM,),
    record=Record(
        identifier="08GABORONE9917",
        released=datetime(2011, 8, 30, 1, 44, 59, tzinfo=UTC),
        dialect="csv",
    ),
)


def every_field(thing: object) -> object:
    """Spell out all fields, also those that take no part in equality."""
    if isinstance(thing, Source):
        return thing.text, thing.blocks, thing.given_record
    kind: Any = type(thing)
    if attrs.has(kind):
        names = [one.name for one in attrs.fields(kind)]
        return kind, [(name, every_field(getattr(thing, name))) for name in names]
    return [every_field(one) for one in thing] if isinstance(thing, tuple) else thing


@pytest.mark.parametrize("cable", [parse(SAMPLE), RICH, Cable(), parse("")])
def test_from_json_undoes_to_json(cable: Cable) -> None:
    """A cable that was stored is the cable that was read, its layout and doubts included."""
    for again in (from_json(to_json(cable)), from_json(to_json(cable, indent=2))):
        assert again == cable
        assert every_field(again) == every_field(cable)
        assert serialize(again) == serialize(cable)


@given(ANY_TEXT)
@example("\ud83d\ude00 \ud800 \U0001f600 \ud800\ud800\udc00 \x00\x7f \u2028")
@example("\\ud800 \\")
def test_no_character_is_lost(text: str) -> None:
    """Whatever stands in the source comes back, lone surrogates and pairs of them included."""
    cable = Cable(source=Source(text=text))
    assert every_field(from_json(to_json(cable))) == every_field(cable)


@given(ANY_TEXT)
def test_what_is_read_comes_back(text: str) -> None:
    """The law holds for text that is no telegram, too."""
    cable = parse(text)
    again = from_json(to_json(cable))
    assert every_field(again) == every_field(cable)
    assert serialize(again) == serialize(cable)


@pytest.mark.parametrize("text", ["2. \n2. ", "UNCLAS QUITO 000001\n\nTAGS: PHUM\n\n2. \n2. \n"])
def test_what_only_the_reader_can_build_comes_back(text: str) -> None:
    """Text that breaks the rules is read; so is the JSON of its cable, but not one of another."""
    cable = parse(text)
    again = from_json(to_json(cable))
    assert every_field(again) == every_field(cable)
    assert serialize(again) == text
    data: Any = to_dict(cable)
    with pytest.raises(ValueError, match="so its number must be 3"):
        from_dict({**data, "trailer": ["no trailer"]})
    with pytest.raises(ValueError, match="so its number must be 3"):
        from_dict({**data, "source": None})


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example("\U0001f600")
def test_json_can_be_written_as_utf8(text: str) -> None:
    """No file is spoilt by one bad character."""
    cable = Cable(source=Source(text=text + "\ud800"))
    again = from_json(to_json(cable).encode("utf-8"))
    assert every_field(again) == every_field(cable)


@given(st.one_of(cables(), telegrams().map(parse), ANY_TEXT.map(parse)))
@example(RICH)
@example(parse("\ud800"))
def test_json_and_dictionary_agree(cable: Cable) -> None:
    """What ``json.loads`` gives is what ``to_dict`` gives; all of it is ASCII but odd halves."""
    text = to_json(cable)
    assert json.loads(text) == to_dict(cable)
    assert text == json.dumps(json.loads(text), separators=(",", ":")) or not text.isascii()
    assert json.loads(to_json(cable, indent=1)) == to_dict(cable)
    assert from_dict(to_dict(cable)) == cable


def test_values_that_equal_others_are_written_as_those() -> None:
    """True counts as 1 where a class takes it, but JSON would not give it back."""
    header = attrs.evolve(RICH.header, sections=True)
    cable = attrs.evolve(RICH, header=header, source=None)
    assert from_json(to_json(cable)) == cable


def test_a_block_may_tell_its_end() -> None:
    """A block ends where the next one starts; who writes the end as well must be right."""
    cable = parse(SAMPLE)
    data: Any = to_dict(cable)
    whole: Any = [[one.kind, one.span.start, one.span.end] for one in every_block(cable)]
    assert [one[:2] for one in whole] == data["source"]["blocks"]
    data["source"]["blocks"] = whole
    assert every_field(from_dict(data)) == every_field(cable)
    whole[1][2] += 1
    with pytest.raises(ValueError, match=r"starts at \d+, not at \d+ at \$\.source"):
        from_dict(data)


def every_block(cable: Cable) -> tuple[Block, ...]:
    """Return the blocks of a cable that was read."""
    assert cable.source is not None
    return cable.source.blocks


def test_a_dictionary_holds_plain_values() -> None:
    """Every attribute is a key; words, dates and places are as ``json`` takes them."""
    data: Any = to_dict(RICH)
    assert set(data) == {one.name for one in attrs.fields(Cable)}
    assert data["header"]["dtg"] == "2008-06-17T09:42:00+00:00"
    assert data["header"]["precedence"] == ["IMMEDIATE", "ROUTINE"]
    assert data["header"]["classified_by"]["reasons"] == ["1.4(b)"]
    assert data["problems"][0]["span"] == [0, 3]
    assert data["source"]["blocks"][0][:2] == ["record", 0]
    assert "reading" not in data["source"]


def test_what_is_missing_takes_its_default() -> None:
    """A cable written by hand needs only what it has."""
    assert from_dict({}) == Cable()
    assert from_dict({"paragraphs": [{"text": "One."}]}) == Cable(
        paragraphs=(Paragraph(text="One."),)
    )
    by = from_dict({"header": {"classified_by": {"name": "Jane Q. Roe"}}}).header.classified_by
    assert by == ClassifiedBy(text="Jane Q. Roe")


def test_derived_facts_are_read_from_the_text_again() -> None:
    """What an older vocabulary made of the text does not stand in the way of reading it."""
    data: Any = to_dict(RICH)
    data["header"]["classified_by"]["title"] = "something else"
    assert from_dict(data) == RICH


def test_times_of_other_zones_become_utc() -> None:
    """ISO 8601 allows any offset; the model knows one."""
    read = from_dict({"header": {"dtg": "2008-06-17T11:42:00+02:00"}})
    assert read.header.dtg == datetime(2008, 6, 17, 9, 42, tzinfo=UTC)


REFUSED = [
    ({"colour": 1}, "unknown key 'colour' at $"),
    ({"header": {"subjects": ""}}, r"unknown key 'subjects' at $.header"),
    ({"source": {"reading": None}}, "unknown key 'reading'"),
    ({"header": {"subject": 5}}, "5 is not text at $.header.subject"),
    ({"header": {"subject": None}}, "None is not text"),
    ({"header": {"sections": True}}, "True is not a whole number"),
    ({"header": {"sections": 2.0}}, "2.0 is not a whole number"),
    ({"header": {"tags": "PHUM"}}, "'PHUM' is not a list at $.header.tags"),
    ({"header": {"tags": ["PHUM", 5]}}, "5 is not text at $.header.tags[1]"),
    ({"header": {"tags": [" PHUM"]}}, "single blanks"),
    ({"header": {"dtg": "yesterday"}}, "yesterday"),
    ({"header": {"dtg": "2008-06-17T09:42:00"}}, "no time zone at $.header.dtg"),
    ({"header": {"classification": "SECRETISH"}}, "'SECRETISH' is not a valid Classification"),
    ({"header": "none"}, "this is not an object at $.header"),
    ({"header": None}, "this is not an object at $.header"),
    ({"header": {"action": [{"mcn": "1"}]}}, "missing key 'plad' at $.header.action[0]"),
    ({"header": {"classified_by": 1}}, "this is not an object at $.header.classified_by"),
    ({"paragraphs": [{"span": [1, 2, 3]}]}, "expected 2"),
    ({"paragraphs": [{"span": ["a", "b"]}]}, "not two offsets at $.paragraphs[0].span"),
    ({"paragraphs": [{"span": [2, 1]}]}, "span 2..1 does not run forward"),
    ({"source": {"text": "ab", "blocks": [["text", 0, 1]]}}, "the blocks end at 1"),
    ({"source": {"text": "ab", "blocks": [["text"]]}}, "at $.source.blocks"),
    ({"source": {"text": "ab", "blocks": [["text", 1]]}}, "'text' starts at 1, not at 0"),
    ({"source": {"text": "ab", "blocks": [["text", 0], ["tags", 3]]}}, "does not run forward"),
    ({"source": {"text": "ab", "blocks": [["text", "0"]]}}, "not two offsets at $.source.blocks"),
    ({"source": {"text": "ab", "blocks": [[5, 0]]}}, "5 is not text at $.source.blocks"),
    ({"source": {"text": "ab", "blocks": [["text", 0], ["tags", 1, 2]]}}, "at $.source.blocks"),
    (dict[str, Any](to_dict(RICH), problems=[{"severity": "info", "message": "", "span": [0, 0]}]),
     "missing key 'code' at $.problems[0]"),
    ({"source": {"text": "ab", "blocks": [0]}}, "0 is not a list at $.source.blocks"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "sentence"), REFUSED)
def test_what_a_cable_cannot_hold_is_named(data: dict[str, Any], sentence: str) -> None:
    """Both ways in say the same, and where."""
    with pytest.raises(ValueError, match="at \\$") as caught:
        from_dict(data)
    assert sentence in str(caught.value)
    with pytest.raises(ParseError) as also:
        from_json(json.dumps(data))
    assert also.value.message == str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("", 1, 1),
        ("nothing", 1, 1),
        ('{"header": {\n  "tags": [}}', 2, 12),
        ("[" * 100_000, 1, 1),
        ("[1]", 1, 1),
        ("null", 1, 1),
        ('{"section": ' + "1" * 5000 + "}", 1, 1),
        (b'{"header":\n "\xff"}', 2, 3),
    ],
)
def test_bad_json_is_placed(text: str | bytes, line: int, column: int) -> None:
    """A person finds the spot."""
    with pytest.raises(ParseError) as caught:
        from_json(text)
    assert (caught.value.line, caught.value.column) == (line, column)


@pytest.mark.parametrize(
    ("call", "wrong"), [(from_json, 5), (from_dict, "{}"), (to_json, {}), (to_dict, None)]
)
def test_other_types_are_refused(call: Callable[[Any], object], wrong: object) -> None:
    """As in ``json``, the wrong kind of argument is a TypeError."""
    with pytest.raises(TypeError):
        call(wrong)


@pytest.mark.parametrize(
    "thing",
    [
        Statistic(paragraph=0, start=0, end=2, quote="23", kind="count", value=23,
                  period=Period(text="2008", start=date(2008, 1, 1), end=date(2008, 12, 31))),
        Mention(paragraph=0, start=0, end=3, text="Roe"),
        Addressee(plad="SECSTATE WASHDC", precedence=Precedence.PRIORITY),
        Block(kind="text", span=Span(0, 1)),
    ],
)  # fmt: skip
def test_the_converter_takes_every_class(thing: object) -> None:
    """What is found in a cable can be stored beside it."""
    data = json.loads(json.dumps(converter().unstructure(thing)))
    assert converter().structure(data, type(thing)) == thing


def no_other_way(data: object, kind: object) -> object:
    raise AssertionError((data, kind))


@pytest.mark.parametrize(
    "thing",
    [RICH, RICH.header, RICH.record, PROBLEM, RICH.header.info[0], RICH.paragraphs[0]],
    ids=lambda thing: type(thing).__name__,
)
def test_what_is_written_is_read_the_short_way(thing: Any) -> None:
    """Nothing that ``to_json`` writes needs a second look for what is missing or wrong."""
    data = json.loads(encoder().unstructure(thing))
    assert object_reader(converter(), type(thing), no_other_way)(data, type(thing)) == thing


def test_addresses_that_many_cables_hold_are_one() -> None:
    """An archive has the same few hundred; a long one is not kept beyond its cable."""
    long = Addressee(plad="A" * 200)
    header = attrs.evolve(RICH.header, info=(Addressee(plad="AMEMBASSY LIMA"), long))
    text = to_json(attrs.evolve(RICH, header=header))
    one, other = (from_json(text).header.info for _ in range(2))
    assert one == other == header.info
    assert one[0] is other[0]
    assert one[1] is not other[1]


def test_a_source_is_read_the_short_way() -> None:
    """Its blocks, too."""
    data = json.loads(to_json(RICH))["source"]
    again = source_reader(no_other_way)(data, Source)
    assert every_field(again) == every_field(RICH.source)
    with pytest.raises(AssertionError):
        source_reader(no_other_way)({**data, "blocks": data["blocks"][1:]}, Source)


ODD: list[Any] = [
    None, True, 0, 1, -1, 7.0, 10**9, "", "x", "PHUM", "SECRET", " odd", "two  blanks", "a\xa0b",
    "1. (C) Lead", "REF: STATE 12", "line\nline", "***", "NNNN", "Title: text",
    "2008-06-17T09:42:00", "2008-06-17T09:42:07+00:00", [], [""], ["PHUM", "PHUM"], [[]], [0, 1],
    [1, 0], ["text", 0], {}, {"text": "C"}, {"colour": 1},
]  # fmt: skip


@st.composite
def tampered(draw: st.DrawFn) -> dict[str, Any]:
    """Return the dictionary of a cable in which a hand has changed a few things."""
    cable = draw(st.one_of(cables(), telegrams().map(parse), st.just(RICH)))
    data: Any = json.loads(to_json(cable))
    if draw(st.booleans()):
        data["source"] = None
    for _ in range(draw(st.integers(1, 3))):
        at = data
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if at[key] and isinstance(at[key], dict | list) and draw(st.integers(0, 3)):
                at = at[key]
                continue
            _tamper(draw, at, key)
            break
    return data if isinstance(data, dict) else {}


def _tamper(draw: st.DrawFn, at: Any, key: Any) -> None:
    match draw(st.integers(0, 5)):
        case 0:
            del at[key]
        case 1 if isinstance(at, list):
            at.insert(key, at[key])
        case 2 if isinstance(at, list):
            at[key], at[0] = at[0], at[key]
        case 3 if isinstance(at[key], str):
            at[key] = draw(st.sampled_from((" {}", "{}  x", "{}.", "1. {}", "{}\n{}"))).replace(
                "{}", at[key]
            )
        case _:
            at[key] = deepcopy(draw(st.sampled_from(ODD)))


def rebuilt(thing: Any) -> Any:
    """Build a thing again by the constructors of its classes, which check everything."""
    if isinstance(thing, tuple):
        return tuple(map(rebuilt, thing))
    if not attrs.has(type(thing)):
        return thing
    if isinstance(thing, Source):
        return Source(text=thing.text, blocks=rebuilt(thing.blocks))
    names = [one.name for one in attrs.fields(type(thing))]
    return type(thing)(**{name: rebuilt(getattr(thing, name)) for name in names})


@given(tampered())
@example({"header": {"tags": ["PHUM", "PHUM"]}})
@example({"paragraphs": [{"number": 1, "text": "One."}, {"text": "Two."}]})
def test_changed_json_is_refused_or_can_be_built(data: dict[str, Any]) -> None:
    """What comes out of JSON is what a hand could build, or what its own source is read as."""
    try:
        cable = from_json(json.dumps(data))
    except ParseError:
        with pytest.raises(ValueError, match=r"at \$"):
            from_dict(data)
        return
    if cable.source is not None:
        given_record = cable.record if cable.source.given_record else None
        if parse(cable.source.text, record=given_record) == cable:
            return
    assert rebuilt(cable) == cable
    assert converter(explain=True).structure(data, Cable) == cable
    try:
        text = serialize(cable)
    except ValueError:
        return
    given_record = cable.record if cable.source and cable.source.given_record else None
    assert parse(text, record=given_record) == cable
