"""The short ways of the checks: each agrees with the long way that it spares."""

from __future__ import annotations

import sys

from hypothesis import example, given
from hypothesis import strategies as st

from tipcable.grammar import body, labels
from tipcable.grammar.blanks import STRANGE
from tipcable.identifiers import id_end, read_id
from tipcable.model.checks import all_plain, is_clean, is_plain, trusted
from tipcable.model.header import is_glued
from tipcable.model.items import Item, are_plain, split_items
from tipcable.model.paragraph import opens_word
from tipcable.model.reference import Reference, written_items
from tipcable.model.tags import are_read_back, read_tags, written_tag
from tipcable.vocabulary import captions, is_caption, rows

CODES = [row["code"] for row in rows("tags")]
CAPTIONS = [
    form for row in rows("captions") for form in (row["caption"], *row["variants"].split("|"))
]


def test_no_plain_character_is_strange() -> None:
    """A character of plain lines is no blank but the blank, in any edition of Unicode."""
    plain = filter(is_plain, map(chr, range(sys.maxunicode + 1)))
    assert [one for one in plain if STRANGE.search(one) or one.isspace()] == []


@given(st.text(st.sampled_from(" ab\xb6\xa0\t\x00\x1c\u2028\xe9")))
@example("a  b")
@example(" a")
@example("a ")
@example(" ")
def test_plain_lines_are_clean(text: str) -> None:
    """What is taken for clean at a glance is clean when looked at closely."""
    clean = " ".join(text.split()) == text and not STRANGE.search(text)
    assert is_clean(text) == clean
    assert clean or not is_plain(text)


@given(st.lists(st.sampled_from(CODES) | st.sampled_from(("VALE, ANA", "ANA", "X Y", "", "U-N"))))
@example(["PHUM", "PHUM"])
@example(["VALE", "ANA"])
def test_codes_are_read_back_as_they_are(tags: list[str]) -> None:
    """Known codes need no reading to know what would be read."""
    written = ", ".join(map(written_tag, tags))
    assert are_read_back(tuple(tags)) == (tuple(tags) == read_tags([written]))


@given(st.sampled_from(CAPTIONS) | st.text("SIPDNOFR ", max_size=12))
@example("SIPDIS NOFORN")
@example("")
def test_usual_captions_stand_for_themselves(text: str) -> None:
    """A caption in its usual spelling is what reading it gives."""
    assert is_caption(text) == (captions(text) == (text,))


@given(
    st.lists(
        st.sampled_from((
            "E.O. 12958", "EO 13526", "E. O. 12356", "TAGS", "SUBJECT", "SUBJ", "REF", "REFTELS",
            "Classified By", "CLASSIFIED BY", "Monday, 3", "5", ":", " ", "\t", ".", ")", "x",
        ))
    ).map("".join)
)  # fmt: skip
@example(" E.O. 12958 ")
@example("5Friday, 1")
@example("x TAGS: ")
@example("Roe.Classified By:")
def test_a_glued_label_shows_its_sign(text: str) -> None:
    """A line is looked through for labels only where it has what each of them has."""
    assert is_glued(text) == (labels.GLUED.search(text) is not None)


WRITTEN = st.builds(
    "{}{} {}".format,
    st.text(" '0"),
    st.sampled_from(("STATE", "DHAKA", "05 STATE", "08 SOMEWHERE", "UNSCR")),
    st.integers(0, 10**9),
)


@given(st.text("A 019BSTE/('") | WRITTEN, st.integers(0, 9))
def test_the_end_of_an_identifier(text: str, at: int) -> None:
    """To find where an identifier ends takes the same reading as to build it."""
    found = read_id(text, at, strict=True)
    assert id_end(text, at) == (found.end if found else 0)


POSTS = sorted({row[name] for row in rows("posts") for name in ("id_form", "name", "plad")})
ITEMS = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(("", "", "09 ", "1973 ", "66 ", "31 ")),
    st.sampled_from([*POSTS, "REF", "REFA", "REF STATE", "A STATE", "AND STATE", "STATE AND"]),
    st.sampled_from((" ", "")),
    st.sampled_from(("1", "09", "123", "2009", "200612", "1-2")),
    st.sampled_from(("", "", " (NOTAL)", " AND PREVIOUS", " (B)")),
) | st.sampled_from(("09", "123", "2009", "200612"))


@given(st.lists(st.tuples(st.sampled_from((None, "A", "B", "O")), ITEMS), max_size=4))
@example([("A", "STATE 1"), (None, "STATE 2")])
@example([(None, "REFA 12")])
@example([("A", "LA PAZ 7119 (NOTAL)"), ("A", "1904"), ("C", "09 STATE 12 AND PREVIOUS")])
def test_plain_items_are_cut_as_they_are(items: list[Item]) -> None:
    """References that name a post need no reading to know what would be read."""
    written = written_items(tuple(trusted(Reference, letter=a, text=b) for a, b in items))
    assert split_items(" ".join(written)) == items or not are_plain(items)


@given(st.text("aA\xe9\u02b0z(C) 1.-*=VZCZCXO2PAGE\t\n", min_size=1, max_size=12))
@example("Vz")
def test_a_word_in_small_letters_opens_no_structure(line: str) -> None:
    """Lines of plain prose need no search for leads and furniture."""
    patterns = (body.FURNITURE, body.MARKED, body.NUMBERED, body.PORTION)
    assert not (opens_word(line) and any(pattern.match(line) for pattern in patterns))


@given(st.lists(st.text(" ab|\xb6\xa0\t\xe9"), max_size=4))
@example(["a ", "b"])
@example(["a", " b"])
@example(["", ""])
def test_lines_that_are_plain_together_are_plain_alone(lines: list[str]) -> None:
    """The lines of an object are looked at all at once."""
    assert not all_plain(lines) or all(map(is_plain, lines))
    assert all_plain(lines) or not all(map(is_plain, lines)) or "|" in "".join(lines)
