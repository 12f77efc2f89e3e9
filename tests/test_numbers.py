"""Numbers: every way a cable writes one has one value, and what is no number is not read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipcable.extraction.figures.passages import Passage, Sentence, passages
from tipcable.extraction.values.numbers import digits_value, numbers


def values(text: str) -> list[float]:
    (made,) = passages([(text + " 99 ends", None)])
    return [number.value for number in numbers(made)][:-1]


_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelled(value: int) -> str:
    """Write a number below a million in words, as a person would."""
    if value < 20:
        return _UNITS[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        return _TENS[tens - 2] + (f"-{_UNITS[rest]}" if rest else "")
    size, name = (1000, "thousand") if value >= 1000 else (100, "hundred")
    head, rest = divmod(value, size)
    joint = " and " if name == "hundred" else " "
    return f"{spelled(head)} {name}" + (joint + spelled(rest) if rest else "")


@given(st.integers(0, 10**12))
def test_digits_have_their_value_with_and_without_commas(value: int) -> None:
    """A table and a sentence give the same figure, however it is grouped."""
    assert digits_value(str(value)) == value
    assert digits_value(f"{value:,}") == value


@given(st.integers(2, 999_999))
def test_words_have_the_value_they_spell(value: int) -> None:
    """Cables spell numbers out at the start of a sentence."""
    assert values(f"In all {spelled(value)} girls") == [value]
    assert values(f"In all {spelled(value).upper()} GIRLS") == [value]


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    """Whatever stands in a paragraph, reading its numbers ends without an error."""
    for made in passages([(text, None)]):
        assert all(number.first < number.last for number in numbers(made))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.2 million leaflets", [1_200_000]),
        ("half a million people", [500_000]),
        ("a dozen and two dozen", [12, 24]),
        ("half a dozen raids", [6]),
        ("two and a half million", [2_500_000]),
        ("three lakh, 1.2 crore", [300_000, 12_000_000]),
        ("two-thirds of them, one third, a quarter of it", [0.6667, 0.3333, 0.25]),
        ("half of the girls", [0.5]),
        ("one in ten girls", [0.1]),
        ("none came", [0]),
        ("1/3 of the fee", [1 / 3]),
        ("2.000.000 francs", [2_000_000]),
    ],
)
def test_scales_and_fractions(text: str, expected: list[float]) -> None:
    assert values(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    "text",
    ["dozens of girls", "hundreds more", "a third grant", "the second half", "a half-brother"],
)
def test_vague_and_ordinal_words_are_no_numbers(text: str) -> None:
    """What gives no figure must not become one."""
    assert values(text) == []


@pytest.mark.parametrize("word", ["00160", "9:30", "6/30/2005", "1,00", "1..2"])
def test_serials_clock_times_and_dates_have_no_value(word: str) -> None:
    assert digits_value(word) is None


def test_a_passage_keeps_the_place_of_every_word() -> None:
    """Spans of figures are true only if the places of their words are."""
    (made,) = passages([("The shelter, which has 24 beds, isn't full. It took in 12.", None)])
    assert isinstance(made, Passage)
    assert all(isinstance(sentence, Sentence) for sentence in made.read)
    for at, word in enumerate(made.words[: made.read[-1].last]):
        assert made.text[made.starts[at] : made.stop(at)].lower() == word
