"""What importing costs, and that every public name is where it should be."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import tipcable

# Slow to load, and needed only by some calls, or by the tests.
LATE = {
    "attr", "cattrs", "csv", "dateutil", "decimal", "hypothesis", "importlib.metadata",
    "importlib.resources", "inspect", "json", "logging", "re", "tipcable.cli",
    "tipcable.exports", "tipcable.extraction", "tipcable.model", "tipcable.reading",
    "tipcable.vocabulary", "tipcable.writing", "typing_extensions",
}  # fmt: skip
NOT_FOR_PARSE = {"argparse", "cattrs", "csv", "hypothesis", "json", "tipcable.extraction"}


def loaded_by(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter loads for a statement."""
    source = str(Path(tipcable.__file__).parents[1])
    program = (
        f"import sys; sys.path.insert(0, {source!r}); before = set(sys.modules)\n"
        f"{statement}\nprint(*(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_importing_loads_next_to_nothing() -> None:
    """A program that only might need cables starts as fast as without."""
    loaded = loaded_by("import tipcable")
    assert "tipcable" in loaded
    assert loaded & LATE == set()


def test_naming_parse_loads_no_exports() -> None:
    """Reading needs neither cattrs nor the command line."""
    assert loaded_by("from tipcable import parse") & NOT_FOR_PARSE == set()


@pytest.mark.parametrize("name", tipcable.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Nothing is promised that cannot be had, and nothing public lacks a docstring."""
    value = getattr(tipcable, name)
    assert name in dir(tipcable)
    assert not isinstance(value, ModuleType)
    assert isinstance(value, str) or value.__doc__


def test_names_survive_their_modules() -> None:
    """No module bears the name of a public function, which importing it would replace."""
    names = " ".join(tipcable.__all__)
    loaded_by(
        "import pkgutil, importlib, tipcable\n"
        "for one in pkgutil.iter_modules(tipcable.__path__, 'tipcable.'):\n"
        "    if one.name.endswith(('__main__', '.distributed')): continue\n"
        "    importlib.import_module(one.name)\n"
        f"modules = [n for n in {names!r}.split() if type(getattr(tipcable, n)) is type(sys)]\n"
        "assert not modules, modules"
    )


def test_type_checkers_see_the_same_names() -> None:
    """The imports for type checkers, the lazy table and ``__all__`` agree."""
    tree = ast.parse(Path(tipcable.__file__).read_text(encoding="utf-8"))
    seen = {
        name.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tipcable.")
        for name in node.names
    }
    assert {*seen, "__version__"} == set(tipcable.__all__)
    for name, home in seen.items():
        assert home is not None
        assert getattr(import_module(home), name) is getattr(tipcable, name)


def test_unknown_names_are_refused() -> None:
    """As for any module."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = tipcable.nothing
