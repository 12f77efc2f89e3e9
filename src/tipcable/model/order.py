"""What the parts of a cable must not be side by side, since they would be read otherwise."""

from __future__ import annotations

from typing import Final

from tipcable import vocabulary
from tipcable.grammar import body as grammar
from tipcable.grammar import header as header_grammar
from tipcable.grammar import transmission
from tipcable.model.paragraph import Paragraph
from tipcable.model.prose import COLUMN, LONGEST_HEADING, breaks

# A name in small letters is a signature only behind the end of a sentence.
SENTENCE_END: Final = frozenset(".?!)\"'\u201d\u2019:*")
# A signature has a line or two.
MOST_SIGNERS: Final = 3


def is_closed(text: str) -> bool:
    """Tell whether words end as those above a signature do: with a sentence, or a farewell."""
    return text[-1:] in SENTENCE_END or grammar.FAREWELL.search(text[-_FAREWELL:]) is not None


# No farewell is longer.
_FAREWELL: Final = 30


def skips_one(before: str, after: str) -> bool:
    """Tell whether a number without a mark may leave one out between two paragraphs' words."""
    return before[-1:] in _FULL_STOPS and (after[:1].isupper() or after[:1] in {'"', "("})


_FULL_STOPS: Final = frozenset('.?!)"\u201d')


def is_title(paragraphs: list[Paragraph] | tuple[Paragraph, ...]) -> bool:
    """Tell whether an excerpt's title stands first: a line, not a sentence, above a number."""
    if len(paragraphs) < 2 or paragraphs[1].number is None:
        return False
    first = paragraphs[0]
    bare = (first.number, first.marking, first.heading, first.title) == (None,) * 4
    text = first.text
    if not bare or len(text) > LONGEST_HEADING or text[-1:] in set(".?!:;"):
        return False
    if "\n" in text or COLUMN in text or header_grammar.COULD_OPEN.match(text):
        return False
    return not header_grammar.PASSING.fullmatch(text) and not vocabulary.captions(text)


def paragraph_trouble(paragraphs: tuple[Paragraph, ...], message_number: str) -> str | None:
    """Say which paragraph would not be read back as it is, or return None."""
    expected = 1
    before: Paragraph | None = None
    for at, one in enumerate(paragraphs):
        trouble = (
            _number_trouble(before, one, expected)
            or _join_trouble(before, one)
            or _line_trouble(one, expected, message_number, first=at == 0)
        )
        if trouble:
            return trouble
        if one.number is not None:
            expected = one.number + 1
        before = one
    return None


def _number_trouble(before: Paragraph | None, one: Paragraph, expected: int) -> str | None:
    if one.number is None or one.marking is not None or before is None or one.number == expected:
        return None
    left_out = before.number == one.number - 2 and one.heading is None
    if left_out and skips_one(before.full_text, one.full_text):
        return None
    return f"paragraph {one.number} has no marking, so its number must be {expected}"


def _join_trouble(before: Paragraph | None, one: Paragraph) -> str | None:
    """Say why a paragraph would go on with the one above it."""
    if before is None or one.heading is not None:
        return None
    if before.heading is not None and not before.text and not _has_lead(before):
        return f"the heading {before.heading!r} would be taken for that of the paragraph below it"
    if _has_lead(one):
        return None
    if _has_lead(before):
        return f"{one.text[:60]!r} has no number, so it would go on with the paragraph above it"
    if not breaks(
        before.full_text.rpartition("\n")[2], one.full_text.partition("\n")[0], blank=True
    ):
        return f"{one.text[:60]!r} would go on with the unfinished sentence above it"
    return None


def _has_lead(one: Paragraph) -> bool:
    return one.number is not None or one.marking is not None


def _line_trouble(one: Paragraph, expected: int, message_number: str, *, first: bool) -> str | None:
    """Say what is wrong with the lines of a paragraph that stand at the start of a line."""
    led = _has_lead(one)
    if led and "\n" not in one.text:
        return None
    if one.number is not None:
        expected = one.number + 1
    for at, line in enumerate(one.full_text.split("\n")):
        if not at and led:
            continue
        numbered = grammar.NUMBERED.match(line)
        # Below a lead such as "1.", "2)" is an item of a list.
        listed = numbered and expected > 1 and numbered["sign"] == ")"
        due = numbered and int(numbered["number"]) == expected
        if numbered and not listed and (due or (first and not at)):
            return f"line {line[:60]!r} would be read back as paragraph {numbered['number']}"
        level = header_grammar.CLASSIFICATION.fullmatch(line) if len(line) < 200 else None
        if level and (level["sections"] or (message_number and level["number"] == message_number)):
            return f"line {line[:60]!r} would be read back as a classification line"
    return None


def end_trouble(
    paragraphs: tuple[Paragraph, ...],
    signers: tuple[str, ...],
    trailer: tuple[str, ...],
    *,
    headed: bool,
) -> str | None:
    """Say why signers or trailer would not be read back, or return None."""
    if not signers:
        return _trailer_trouble(trailer)
    alone = headed and not paragraphs and all(map(str.isupper, signers))
    lone = (
        bool(paragraphs)
        and paragraphs[-1].number is not None
        and (len(signers) == 1 and grammar.LONE_NAME.fullmatch(signers[0]) is not None)
    )
    if not (lone or alone or (paragraphs and paragraphs[-1].text)):
        return "signers stand below the text of a paragraph, or in capitals below a header"
    if len(signers) > MOST_SIGNERS or len(set(signers)) < len(signers):
        return f"signers {signers} are more than {MOST_SIGNERS}, or not each given once"
    ended = bool(paragraphs) and is_closed(paragraphs[-1].full_text)
    if not (ended or (lone and not paragraphs[-1].text) or all(map(str.isupper, signers))):
        return (
            f"signers {signers} stand below a sentence without an end, so they must be in capitals"
        )
    for name in signers:
        read = grammar.SIGNER.fullmatch(name)
        if read is None or read["name"] != name or grammar.NO_SIGNER.match(name):
            return f"signer {name!r} is not a name of at most four words"
    return _trailer_trouble(trailer)


def _trailer_trouble(trailer: tuple[str, ...]) -> str | None:
    for line in trailer:
        if grammar.SECOND_CABLE.match(line) or transmission.DATE_TIME.fullmatch(line):
            return None
        if not grammar.TRAILER.fullmatch(line):
            return f"trailer {line!r} is none of the lines that follow a signer, such as 'BT'"
    return None
