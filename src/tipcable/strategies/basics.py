"""Words, moments and marks, of which everything else is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from hypothesis import reject
from hypothesis import strategies as st

from tipcable.model.markings import PortionMarking

_T = TypeVar("_T")

_WORDS: Final = (
    "the", "of", "and", "in", "to", "a", "GOU", "police", "NGO", "victims", "trafficking",
    "shelter", "12", "2008", "1,540", "percent", "reported", "that", "Minister", "Oruk-Bey",
    "said", "Tamsin", "Vale", "(NAF)", '"none"', "law;", "border:", "women,", "men.", "children.",
    "May", "Post", "believes", "Embassy's", "14-day", "--", "e.g.", "U.S.", "$1.5", "half",
    "COMMENT", "END", "SUMMARY", "REF", "TAGS", "SUBJECT", "1.", "A.", "(C)", "(SBU)", "OF", "-",
    "*", "ON", "FOR", "PASS", "SECRET", "NNNN", "BT", "Vale.",
)  # fmt: skip


def built(make: Callable[..., _T], **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[_T]:
    """Build from drawn parts; draws that the class refuses are drawn again."""

    @st.composite
    def draw_one(draw: st.DrawFn) -> _T:
        values = {name: draw(part) for name, part in parts.items()}
        try:
            return make(**values)
        except ValueError:
            reject()

    return draw_one()


def maybe(part: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    """Draw a part, or None."""
    return st.one_of(st.none(), part)


def words(most: int = 30) -> st.SearchStrategy[str]:
    """Return clean lines: words of telegrams, and now and then any other."""
    word = st.one_of(
        st.sampled_from(_WORDS), st.sampled_from(_WORDS), st.text(min_size=1, max_size=9)
    )
    return (
        st.lists(word, min_size=1, max_size=most)
        .map(lambda found: " ".join(" ".join(found).split()))
        .filter(bool)
    )


def moments() -> st.SearchStrategy[datetime]:
    """Return whole minutes of 1966 to 2065 in UTC, and a few outside."""
    near = st.datetimes(datetime(1966, 1, 1), datetime(2065, 12, 31))
    far = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31))
    return st.one_of(near, near, far).map(
        lambda at: at.replace(second=0, microsecond=0, fold=0, tzinfo=UTC)
    )


def markings() -> st.SearchStrategy[PortionMarking]:
    """Return portion marks as written."""
    return st.sampled_from(_MARKS).map(lambda mark: PortionMarking(text=mark))


_MARKS: Final = (
    "U", "C", "S", "TS", "SBU", "LOU", "C/NF", "S/NF", "S//NF", "C//NF", "SBU/NF", "U//FOUO",
    "S//FGI//NF", "N/SF", "CNF",
    "S/REL NATO", "C - ENTIRE TEXT",
)  # fmt: skip
