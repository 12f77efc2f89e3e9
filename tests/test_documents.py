"""Every example in the documents and in the docstrings runs, and every link leads somewhere."""

from __future__ import annotations

import doctest
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

import tipcable
from tipcable.exports.rows import COLUMNS

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
MODULES = sorted(
    found.name
    for found in pkgutil.walk_packages(tipcable.__path__, "tipcable.")
    if not found.name.endswith("__main__")
)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_examples_in_documents_run(path: Path) -> None:
    """What a reader types gives what the page shows."""
    sybil = Sybil(parsers=[PythonCodeBlockParser()], path=str(path.parent), pattern=path.name)
    for example in sybil.parse(path).examples():
        example.evaluate()


def test_the_readme_has_examples() -> None:
    """The test above is not empty."""
    sybil = Sybil(parsers=[PythonCodeBlockParser()], path=str(ROOT), pattern="README.md")
    assert list(sybil.parse(ROOT / "README.md").examples())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """No page points to a file that is not there."""
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_the_index_lists_every_page() -> None:
    """A page that nobody finds might as well not be there."""
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = [page.relative_to(ROOT / "docs") for page in (ROOT / "docs").glob("*.md")]
    assert [page for page in pages if page.name != "index.md" and f"({page})" not in index] == []


def test_the_house_has_every_room() -> None:
    """Whoever looks for a part of the code finds it on the page about its layout."""
    page = (ROOT / "docs" / "design" / "house.md").read_text(encoding="utf-8")
    rooms = {name.split(".")[1] for name in MODULES}
    assert rooms <= {*re.findall(r"`([a-z_]+)`", page)}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_files_that_are_named_are_there(path: Path) -> None:
    """No page speaks of a module or table that was renamed."""
    named = re.findall(r"`(?:tests/)?([a-z_/]+\.(?:py|csv))`", path.read_text(encoding="utf-8"))
    there = [found.as_posix() for top in ("src", "tests") for found in (ROOT / top).rglob("*.*")]
    assert [one for one in named if not any(file.endswith(f"/{one}") for file in there)] == []


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_run(name: str) -> None:
    """An example beside the code is true of the code."""
    if name == "tipcable.distributed":
        pytest.importorskip("pyarrow", reason="needs the extra 'arrow'")
    assert doctest.testmod(import_module(name)).failed == 0


def test_the_columns_are_documented() -> None:
    """The page on exports lists the tables as they are."""
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    for table, columns in COLUMNS.items():
        assert f"| `{table}` | " + ", ".join(f"`{one}`" for one in columns) + " |" in page
