"""The pages on cables, actors and figures say what the code does: attributes, rules, topics."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType
from typing import get_args

import attrs
import pytest

from sources import WRITTEN
from tipcable import (
    Actor,
    Addressee,
    Attribution,
    Cable,
    ClassifiedBy,
    ExecutiveOrder,
    Header,
    Mention,
    Paragraph,
    Period,
    PortionMarking,
    Record,
    Reference,
    Statistic,
    Transmission,
    find_actors,
    parse,
    strategies,
    vocabulary,
)
from tipcable.extraction.breakdowns import Breakdown
from tipcable.extraction.names.sightings import Rule
from tipcable.extraction.words.verbs import verb_forms
from tipcable.model import actor, statistic
from tipcable.vocabulary import rows

DOCS = Path(__file__).parents[1] / "docs"
PAGE = "\n".join(
    (DOCS / f"{name}.md").read_text(encoding="utf-8") for name in ("cable", "findings")
)
CLASSES = (
    Cable, Header, Transmission, Addressee, ExecutiveOrder, ClassifiedBy, Reference, Paragraph,
    PortionMarking, Record, Actor, Mention, Attribution, Statistic, Period, Breakdown,
)  # fmt: skip


def table(head: str) -> dict[str, list[str]]:
    """Return the rows of the table that begins with ``head``, by the names in their first cell."""
    _, _, below = PAGE.partition(f"\n| {head} |")
    lines = below.partition("\n\n")[0].split("\n")[2:]
    found: dict[str, list[str]] = {}
    for line in lines:
        names, *cells = line.strip("| ").split(" | ")
        found |= dict.fromkeys(re.findall("`([^`]+)`", names), cells)
    assert found
    return found


@pytest.mark.parametrize("kind", CLASSES)
def test_every_attribute_is_explained(kind: type) -> None:
    fields = {one.name for one in attrs.fields(kind)}
    told = {name for name, value in vars(kind).items() if isinstance(value, property)}
    # What begins with "is_" serves the classes themselves.
    public = {name for name in fields | told if not name.startswith(("_", "is_"))}
    assert {*table(f"attribute of `{kind.__name__}`")} == public


@pytest.mark.parametrize(
    ("kind", "attribute", "codes"),
    [
        ("Actor", "kind", actor.KINDS),
        ("Actor", "protection", actor.PROTECTIONS),
        ("Mention", "kind", actor.MENTION_KINDS),
        ("Statistic", "kind", statistic.KINDS),
        ("Statistic", "bound", statistic.BOUNDS),
        ("Statistic", "status", statistic.STATUSES),
    ],
)
def test_every_code_is_explained(kind: str, attribute: str, codes: tuple[str, ...]) -> None:
    (cell,) = table(f"attribute of `{kind}`")[attribute]
    assert all(f"`{code}`" in cell for code in codes)


def test_every_kind_of_block_is_listed() -> None:
    """The page has those that texts have, and no other."""
    _, _, below = PAGE.partition("| where | kinds of blocks |")
    listed = {*re.findall("`([a-z -]+)`", below.partition("\n\n")[0])}
    ruled = "1. (U) The police spoke.\n\n-------\n\n2. (U) The judge spoke.\n"
    sources = (parse(text).source for text in (*WRITTEN, ruled))
    assert {block.kind for source in sources if source for block in source.blocks} == listed


@pytest.mark.parametrize("module", [strategies, vocabulary])
def test_every_function_is_on_the_page_of_its_module(module: ModuleType) -> None:
    page = (DOCS / f"{module.__name__.partition('.')[2]}.md").read_text(encoding="utf-8")
    functions = [name for name in module.__all__ if name.islower()]
    assert [name for name in functions if not re.search(rf"\b{name}\b", page)] == []


def test_every_unit_is_explained() -> None:
    (cell,) = table("attribute of `Statistic`")["unit"]
    times = {row["value"] for row in rows("figure_words") if row["role"] == "time"}
    assert {*re.findall("`([a-z]+)`", cell)} == {*times, "percent"}


def test_every_rule_is_explained() -> None:
    """``Actor.evidence`` holds no word that a user cannot look up."""
    assert {*table("rule")} == {*get_args(Rule)}


@pytest.mark.parametrize("rule", get_args(Rule))
def test_the_example_of_a_rule_shows_it(rule: str) -> None:
    _, example = table("rule")[rule]
    assert any(rule in one.evidence for one in find_actors(parse(f"1. (U) {example}")))


def test_every_stance_is_explained() -> None:
    """The verbs of the page have the stance under which they stand."""
    listed = table("`stance` | verbs such as")
    forms = verb_forms()
    assert {*listed} == {*forms.values()}
    for stance, (verbs,) in listed.items():
        assert {forms[verb] for verb in verbs.split(", ")} == {stance}


def test_every_topic_is_listed() -> None:
    found = {
        f"{area}{name}" for area, (names,) in table("topics").items()
        for name in re.findall("`([^`]+)`", names)
    }  # fmt: skip
    told = {
        f"{row['area']}.{topic}"
        for name in ("count_nouns", "topic_cues")
        for row in rows(name)
        for topic in (row["topic"].split(" ")[0],)
        if topic
    }
    told |= {
        row["topic"]
        for name in ("heading_topics", "money_topics", "time_topics")
        for row in rows(name)
    }
    assert told == found
