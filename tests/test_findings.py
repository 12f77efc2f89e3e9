"""Actors and figures as tables, as trends, and on the page; protected names stay out."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tipcable import Actor, Cable, Mention, find_actors, find_statistics, parse
from tipcable.cli import main
from tipcable.exports import findings, trends
from tipcable.exports.masks import PROTECTED, Mask
from tipcable.exports.rows import COLUMNS, rows

TEXT = """R 141030Z MAY 08
FM AMEMBASSY LUSAKA
TO SECSTATE WASHDC
UNCLAS LUSAKA 009912
SIPDIS
E.O. 12958: N/A
TAGS: KTIP
SUBJECT: A SHELTER

1. (SBU) Director Chanda Mwelwa-Oduya (strictly protect) of the Kafue Hope Foundation told Poloff
that the shelter assisted 30 victims in 2007 (18 women and 11 girls). Mwelwa-Oduya said that police
identified 12 victims in 2006.

2. (U) The Ministry of Justice reported 4 convictions in 2007.
"""
CABLE = parse(TEXT)
TABLES = list(findings.COLUMNS)


@pytest.fixture
def source(tmp_path: Path) -> str:
    file = tmp_path / "cable.txt"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("table", TABLES)
def test_columns_are_those_of_the_rows(table: str) -> None:
    """A table has the columns that the documentation names, in their order."""
    found = list(rows(table, CABLE))
    assert found
    assert {tuple(row) for row in found} == {COLUMNS[table]}


@pytest.mark.parametrize("table", TABLES)
def test_a_cable_without_text_has_no_findings(table: str) -> None:
    assert list(rows(table, Cable())) == []


@pytest.mark.parametrize("table", TABLES)
def test_no_table_names_whom_the_cable_protects(table: str) -> None:
    """A table is passed on further than its cable: a source must not be found in it."""
    assert "Oduya" not in str(list(rows(table, CABLE)))


def test_protected_names_can_be_shown() -> None:
    """Whoever must name the source says so."""
    masked = list(rows("actors", CABLE))
    shown = list(rows("actors", CABLE, show_protected=True))
    differ = [(one, two) for one, two in zip(masked, shown, strict=True) if one != two]
    assert any("Oduya" in str(two["name"]) for _, two in differ)
    assert any(one["name"] == PROTECTED for one, _ in differ)


def test_a_mask_leaves_other_words_alone() -> None:
    """Every form of a protected name is masked, and nothing that only looks like a part of it."""
    mention = Mention(paragraph=0, start=0, end=10, text="Ann\nBanda-")
    ann = Actor(
        name="Ann Banda", kind="person", aliases=("Ann",), protection="strict", mentions=(mention,)
    )
    mask = Mask.of([ann, Actor(name="Annex", kind="organization")])
    assert mask.text("Ann Banda, Ann, the Annex") == f"{PROTECTED}, {PROTECTED}, the Annex"
    assert mask.texts(("Ann", "Ann Banda", "Bo")) == (PROTECTED, "Bo")
    assert Mask.of([]).text("Ann") == "Ann"


def test_tables_can_be_joined() -> None:
    """Indexes lead from mentions to actors, and from parts to their whole."""
    actors, figures = find_actors(CABLE), find_statistics(CABLE)
    for row in rows("mentions", CABLE, show_protected=True):
        at, paragraph, start, end = (row[name] for name in ("actor", "paragraph", "start", "end"))
        assert isinstance(at, int)
        assert isinstance(paragraph, int)
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert actors[at].name == row["name"]
        assert CABLE.paragraphs[paragraph].full_text[start:end] == row["text"]
    (row,) = rows("breakdowns", CABLE)
    assert (row["whole"], row["sum"], row["difference"], row["agrees"]) == (30, 29, -1, False)
    assert isinstance(row["statistic"], int)
    assert figures[row["statistic"]].quote == row["quote"]
    assert isinstance(row["parts"], tuple)
    assert [figures[int(at)].value for at in row["parts"]] == [18, 11]


def test_trends_of_several_cables(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One row a figure, with country, year and file; in both formats; sources masked."""
    assert main(["trends", source]) == 0
    shown = capsys.readouterr().out
    found = list(csv.DictReader(io.StringIO(shown)))
    assert tuple(found[0]) == trends.COLUMNS
    assert {row["country"] for row in found} == {"ZMB"}
    assert {row["file"] for row in found} == {source}
    assert ("2007", "4.0") in {(row["year"], row["value"]) for row in found}
    assert "Oduya" not in shown
    assert main(["trends", "--format", "jsonl", source]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["quote"] for line in lines] == [row["quote"] for row in found]


def test_trends_of_nothing_are_the_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trends", str(tmp_path / "missing")]) == 2
    assert capsys.readouterr().out == ",".join(trends.COLUMNS) + "\n"


def test_show_lists_actors_and_figures(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A reader sees who is named and what is counted, and in which paragraph."""
    assert main(["show", source]) == 0
    _, listed = capsys.readouterr().out.split("\nActors\n")
    actors, figures = listed.split("\nFigures\n")
    assert "Ministry of Justice; government; paragraph 2\n" in actors
    assert f"{PROTECTED}; person;" in actors
    assert "Oduya" not in listed
    assert "4 convictions; in 2007; " in figures
    assert main(["show", "--show-protected", source]) == 0
    _, listed = capsys.readouterr().out.split("\nActors\n")
    assert "Mwelwa-Oduya; person; " in listed


def test_sums_that_disagree_are_told(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    """``check --sums`` and ``show`` say so; ``check`` alone looks only for what was misread."""
    told = "warning: 18 + 11 is 29, not the 30 of '30 victims'.\n"
    assert main(["check", source]) == 0
    assert "sum-disagrees" not in capsys.readouterr().out
    assert main(["check", "--sums", source]) == 0
    assert f"{source}:11:27: warning sum-disagrees: " in capsys.readouterr().out
    assert main(["show", source]) == 0
    assert told in capsys.readouterr().out


def test_no_message_about_a_sum_names_whom_the_cable_protects(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The words of a figure may hold the name of a source."""
    text = (
        "1. (C) Chanda Mwelwa-Oduya (strictly protect) spoke.\n\n"
        "2. (C) There were 63 Mwelwa-Oduya girls: 27 from Odra, 19 from Umba, and 16 from Lipa.\n"
    )
    file = tmp_path / "cable.txt"
    file.write_text(text, encoding="utf-8")
    for options, name in ((["--sums"], PROTECTED), (["--sums", "--show-protected"], "Oduya")):
        assert main(["check", *options, str(file)]) == 0
        (line,) = (one for one in capsys.readouterr().out.split("\n") if "sum-disagrees" in one)
        assert name in line
        assert ("Oduya" in line) == ("--show-protected" in options)


# Digits, letters and marks that Python treats unlike those of ASCII, and half a character.
ODD = (
    "\u00b2\u00bd\u0663\u2460\u2167\uff17\U0001d7d8"
    "\u0130\u00df\u01c5\ufb01\u0149\u0301\u200d\ufeff\x85\u3000\ud83c"
)
SAID = """1. (U) In the past 7 years, from 3 May to June 9, 2007, Mr. Roe of the Oruk Fund (OF) said
that at least 12-15 women and 1.5 million men, aged 8, 10 and 12, paid USD 40 (20 percent) each, up
from two-thirds in 2006. Of the 23 girls, 14 were under 16 and nine were not, according to the DCM.

2. (U) THE MINISTRY OF JUSTICE REPORTED 4 CONVICTIONS IN THE LAST 6 MONTHS; PRESIDENT OKUR DENIED.
"""


@pytest.mark.parametrize("way", [" {} ", "{} ", " {}"])
@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_no_character_stops_the_finding(odd: str, way: str) -> None:
    """Whatever stands between words or at their ends, what is found is there."""
    between = way.format(odd)
    cable = parse(SAID.replace(" ", between).replace(f".{between}(U)", ". (U)"))
    assert len(cable.paragraphs) == 2
    for actor in find_actors(cable):
        for one in actor.mentions:
            assert cable.paragraphs[one.paragraph].full_text[one.start : one.end] == one.text
    for figure in find_statistics(cable):
        text = cable.paragraphs[figure.paragraph].full_text
        assert text[figure.start : figure.end] == figure.quote
    for table in COLUMNS:
        assert all(row["cable_id"] is None for row in rows(table, cable))
