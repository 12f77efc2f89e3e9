"""Redaction: no name that a cable asks to protect is left, and the rest stays as it was."""

from __future__ import annotations

import pytest

from tipcable import Record, find_actors, parse, serialize
from tipcable.redaction import redact

HEAD = """R 141030Z MAY 08
FM AMEMBASSY LUSAKA
TO SECSTATE WASHDC
UNCLAS LUSAKA 009912
SIPDIS
E.O. 12958: N/A
TAGS: KTIP
SUBJECT: WHAT MWELWA-ODUYA SAW

"""
BODY = """1. (SBU) Director Chanda Mwelwa-Oduya (strictly protect) of the Kafue Hope Foundation told
Poloff that the shelter assisted 30 victims in 2007. Mwelwa-Oduya said that Chanda
Mwelwa-Oduya was a common name.

2. (U) Inspector Peter Zulu-Banda (please protect) disagreed. Zulu-
Banda left.

3. (U) The Ministry of Justice reported 4 convictions in 2007.
"""


@pytest.fixture
def text() -> str:
    return HEAD + BODY


def test_no_protected_name_is_left(text: str) -> None:
    """A redacted cable is passed on: a source must not be found anywhere in it."""
    after = serialize(redact(parse(text)))
    for name in ("oduya", "chanda", "zulu"):
        assert name not in after.lower()


def test_ordinals_follow_the_first_mention(text: str) -> None:
    first, second, third = redact(parse(text)).paragraphs
    assert first.text.count("[PERSON 1]") == 3
    assert second.text == "Inspector [PERSON 2] (please protect) disagreed. [PERSON 2] left."
    assert third.text == "The Ministry of Justice reported 4 convictions in 2007."


def test_the_subject_is_masked_too(text: str) -> None:
    assert redact(parse(text)).header.subject == "WHAT [PERSON 1] SAW"


def test_spans_stay_true(text: str) -> None:
    """The masked text is read anew, so no offset points to where a name was."""
    cable = redact(parse(text))
    for actor in find_actors(cable):
        for mention in actor.mentions:
            whole = cable.paragraphs[mention.paragraph].full_text
            assert whole[mention.start : mention.end] == mention.text


def test_redacting_twice_is_redacting_once(text: str) -> None:
    once = redact(parse(text))
    assert redact(once) == once


def test_a_cable_that_protects_nobody_comes_back_itself() -> None:
    cable = parse(HEAD + "1. (U) Minister Peter Zulu-Banda said no.\n")
    assert redact(cable) is cable


def test_what_the_archive_says_is_masked(text: str) -> None:
    record = Record(identifier="08LUSAKA9912", title="What Mwelwa-Oduya saw")
    cable = redact(parse(text, record=record))
    assert cable.record == Record(identifier="08LUSAKA9912", title="What [PERSON 1] saw")


def test_small_words_that_look_like_a_name_stay() -> None:
    cable = parse("1. (C) Mr. Tom Grace (protect) said grace. Grace wept.\n")
    assert redact(cable).paragraphs[0].text.endswith("said grace. [PERSON 1] wept.")
