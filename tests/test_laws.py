"""The eight laws of tipcable, as properties."""

from hypothesis import example, given
from hypothesis import strategies as st

from tipcable.model.cable import Cable
from tipcable.reading.parse import parse
from tipcable.serialize import serialize
from tipcable.strategies import cables, telegrams

texts = st.one_of(st.text(), telegrams())


@given(texts)
@example("1. (C) A\r\n2. B")
@example("\ufeffTAGS: PREL")
def test_serialize_undoes_parse(text: str) -> None:
    """Law 1: no text loses a character on the way through the model."""
    assert serialize(parse(text)) == text


@given(cables())
def test_parse_undoes_serialize(cable: Cable) -> None:
    """Law 2: what can be built by hand is read back as it was."""
    assert parse(serialize(cable)) == cable


@given(texts)
def test_the_normal_form_says_the_same(text: str) -> None:
    """Law 3: the normal form gives the same cable, and is its own normal form."""
    cable = parse(text)
    normal = serialize(cable, normalize=True)
    again = parse(normal)
    assert again == cable
    assert serialize(again, normalize=True) == normal


@given(texts)
def test_blocks_tile_the_text(text: str) -> None:
    """Law 7: every character of the text is in exactly one block."""
    source = parse(text).source
    assert source is not None
    assert "".join(block.span.of(text) for block in source.blocks) == text
