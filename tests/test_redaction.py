"""Redaction: no name that a cable asks to protect is left, and the rest stays as it was."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from tipcable import Record, find_actors, parse, read, serialize, to_json
from tipcable.exports.rows import rows
from tipcable.redaction import redact

if TYPE_CHECKING:
    from collections.abc import Callable

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


PLACES = {
    "given name alone": "Chanda Mwelwa (protect) told us. Chanda wept.",
    "initial": "Chanda Mwelwa (protect) told us. C. Mwelwa wept.",
    "half of a surname": "Chanda Mwelwa-Oduya (protect) told us. Oduya left. Mwelwa came.",
    "non-breaking space": "Chanda\xa0Mwelwa (protect) told us. Chanda\xa0 Mwelwa left.",
    "pilcrow": "Chanda Mwelwa (protect) told us. Then Chanda\xb6\nMwelwa left.",
    "blank line": "Chanda Mwelwa (protect) told us. Then Chanda\n\nMwelwa left.",
    "address of mail": "Chanda Mwelwa (protect) told us. Ask cmwelwa@example.org.",
    "small letters": "Chanda Mwelwa (protect) told us, as chanda.mwelwa said.",
    "accents": "Ch\xe1nda Mw\xealwa (protect) told us. Chanda Mwelwa left. CHA\u0301NDA wept.",
    "nickname": 'Chanda "Buster" Mwelwa (protect) wept. Chanda "Buster"\nMwelwa left. Buster too.',
    "no width": "Chanda Mwelwa (protect) told us. We saw\u200bMwelwa\u200bleave; Chan\xadda wept.",
    "page mark": "Poloff met Chanda\n\nLUSAKA 00009912  002 OF 002\n\nMwelwa (protect), who wept.",
}


@pytest.mark.parametrize("body", PLACES.values(), ids=PLACES)
def test_no_part_of_a_name_is_left_however_it_is_written(body: str) -> None:
    """Half a name in an odd place still leads to a source."""
    after = to_json(redact(parse(HEAD.replace("MWELWA-ODUYA", "WE") + f"1. (SBU) {body}\n")))
    plain = json.loads(after)["source"]["text"].lower()
    for name in ("mwelwa", "mwêlwa", "oduya", "ch", "buster"):
        assert name not in plain.replace("which", "")
    assert "[person 1]" in plain


def test_a_name_that_a_page_mark_cuts_gets_one_mark() -> None:
    cable = redact(parse(HEAD + "1. (SBU) " + PLACES["page mark"] + "\n"))
    assert cable.paragraphs[0].text == "Poloff met [PERSON 1] (protect), who wept."


def _page(text: str) -> str:
    words = escape(text).replace("ê", "&ecirc;").replace("Chanda\n", "Chanda<br/>")
    return f"<html><title>Mw&ecirc;lwa</title><body><pre>{words}</pre></body></html>"


def _line(text: str) -> str:
    return json.dumps({"_id": "08LUSAKA9912", "body": text, "subject": "Mw\xealwa's tale"})


@pytest.mark.parametrize("wrap", [_page, _line])
def test_the_page_of_an_archive_hides_no_name(wrap: Callable[[str], str]) -> None:
    """Entities and escapes spell a name in other letters, around the telegram and in it."""
    text = HEAD + "1. (SBU) Chanda O'Mw\xealwa (protect) told us. Chanda\nO'Mw\xealwa left.\n"
    cable = redact(parse(wrap(text)))
    assert cable.paragraphs[0].text == "[PERSON 1] (protect) told us. [PERSON 1] left."
    after = serialize(cable) + to_json(cable)
    for part in ("Chanda", "lwa", "ecirc", "O'M"):
        assert part not in after


def test_lines_of_codes_and_dates_are_no_names() -> None:
    """A source may bear the name of the post."""
    cable = parse(HEAD + "1. (SBU) Tom Lusaka (protect) wept.\n")
    after = redact(cable)
    assert after.header.dtg == cable.header.dtg
    assert after.header.message_number == cable.header.message_number
    assert after.paragraphs[0].text == "[PERSON 1] (protect) wept."


def test_an_abbreviation_may_stand_before_the_request() -> None:
    body = "1. (SBU) Kafue Hope Foundation (KHF) (protect) told Poloff so. KHF wept.\n"
    after = serialize(redact(parse(HEAD + body)))
    assert "Kafue" not in after
    assert "KHF" not in after


def test_the_surname_alone_is_masked_in_tables() -> None:
    """A figure may count what is called by a source's name."""
    body = (
        "1. (SBU) Chanda Mwelwa (protect) said that the Mwelwa shelter helped 30 Mwelwa victims.\n"
    )
    for table in ("actors", "mentions", "statistics"):
        assert "mwelwa" not in str(list(rows(table, parse(HEAD + body)))).lower()


SAMPLES = sorted((Path(__file__).parent / "samples").iterdir())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_cable_of_any_dialect_keeps_all_but_the_name(path: Path) -> None:
    """Nothing else changes, though the page around the telegram goes."""
    cable = next(iter(read(path)))
    *kept, last = cable.paragraphs
    last = evolve(last, text=f"{last.text} Chanda Mwelwa (protect) wept.")
    after = redact(evolve(cable, paragraphs=(*kept, last)))
    assert (after.header, after.record) == (cable.header, cable.record)
    assert (after.signers, after.trailer) == (cable.signers, cable.trailer)
    assert after.paragraphs[:-1] == tuple(kept)
    assert after.paragraphs[-1].text == last.text.replace("Chanda Mwelwa", "[PERSON 1]")
