"""Strategies: what Hypothesis makes of our classes, and that it never suffers from us."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import tipcable
from tipcable import Cable, Header, Paragraph, Record, Reference
from tipcable.hypothesis_hook import register
from tipcable.strategies import BY_TYPE

ROOT = Path(__file__).parents[1]
SOURCE = str(Path(tipcable.__file__).parents[1])

register()


@pytest.mark.parametrize("kind", BY_TYPE, ids=lambda kind: kind.__name__)
def test_a_type_is_enough(kind: type) -> None:
    """Drawn by its type, a class is drawn by our strategy, which never draws what it refuses."""
    assert type(find(st.from_type(kind), lambda _: True)) is kind


def test_a_cable_has_parts() -> None:
    """Values inferred from the types of the fields would hardly make a header that can be built."""
    assert find(st.from_type(Cable), lambda cable: bool(cable.header.tags))


@given(st.builds(Cable, header=..., record=..., paragraphs=st.tuples(st.from_type(Paragraph))))
@settings(max_examples=10)
def test_builds_infers_the_parts(cable: Cable) -> None:
    """A caller may fix one part and leave the others to us."""
    assert isinstance(cable.header, Header)
    assert isinstance(cable.record, Record | None)


def test_types_inside_other_types_are_found() -> None:
    """Tuples of our classes are drawn by our strategies, too."""
    found = find(st.from_type(tuple[Reference, ...]), lambda many: len(many) == 2)
    assert {type(one) for one in found} == {Reference}


def run(program: str, folder: Path) -> list[str]:
    """Run a program with tipcable installed, as far as Hypothesis can see."""
    entry_points: Any = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    listed = entry_points["entry-points"]["hypothesis"]
    installed = folder / "tipcable-1.dist-info"
    installed.mkdir(exist_ok=True)
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: tipcable\nVersion: 1\n")
    lines = ["[hypothesis]", *(f"{name} = {value}" for name, value in listed.items())]
    (installed / "entry_points.txt").write_text("\n".join(lines))
    head = f"import sys; sys.path[:0] = [{str(folder)!r}, {SOURCE!r}]\n"
    command = [sys.executable, "-W", "error", "-c", head + program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_the_entry_point_names_the_hook() -> None:
    """What pyproject.toml lists is there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for value in project["entry-points"]["hypothesis"].values():
        module, _, name = value.partition(":")
        assert getattr(import_module(module), name) is register


def test_importing_hypothesis_loads_no_model(tmp_path: Path) -> None:
    """A program without cables pays for two modules of a few lines, until it asks for a class."""
    program = (
        "import hypothesis, hypothesis.strategies as st\n"
        "st.from_type(int).validate()\n"
        "print(*(name for name in sys.modules if name.startswith('tipcable')))"
    )
    assert set(run(program, tmp_path)) == {"tipcable", "tipcable.hypothesis_hook"}
    program = (
        "import hypothesis, hypothesis.strategies as st\n"
        "from tipcable.model.cable import Cable\n"
        "assert 'tipcable.strategies' not in sys.modules\n"
        "found = hypothesis.find(st.from_type(Cable), lambda one: one.paragraphs)\n"
        "print(type(found).__name__)"
    )
    assert run(program, tmp_path) == ["Cable"]


@pytest.mark.parametrize("module", ["attrs", "tipcable.source", "tipcable.strategies"])
def test_trouble_of_ours_stays_ours(module: str, tmp_path: Path) -> None:
    """Where tipcable cannot be imported, Hypothesis works as ever."""
    program = (
        f"sys.modules[{module!r}] = None\n"
        "import hypothesis, hypothesis.strategies as st\n"
        "print(hypothesis.find(st.from_type(int), lambda one: one > 3))"
    )
    assert run(program, tmp_path) == ["4"]


def test_other_editions_of_hypothesis_are_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hook goes through a door that a later edition may not have."""
    monkeypatch.delattr("hypothesis.strategies._internal.types._global_extra_lookup")
    register()


def test_what_a_program_registers_goes_before() -> None:
    """Our strategies are the last word only where nobody else has one."""
    mine = Paragraph(number=7, text="Ours.")
    types = import_module("hypothesis.strategies._internal.types")
    st.register_type_strategy(Paragraph, st.just(mine))
    try:
        assert find(st.from_type(Paragraph), lambda _: True) is mine
    finally:
        del types._global_type_lookup[Paragraph]
        st.from_type.__clear_cache()  # type: ignore[attr-defined]
    assert find(st.from_type(Paragraph), lambda one: one != mine)
