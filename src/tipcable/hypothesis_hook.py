"""Lets Hypothesis draw our classes wherever a type is all that it is given.

Strategy: Hypothesis runs the hook whenever it is imported, in programs that know nothing of
cables. So the hook imports nothing and leaves a note; the strategies are imported when one of our
classes is asked for. What a program has registered for itself goes before.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, which the hook does not need
if TYPE_CHECKING:
    from typing import Any

# Every class of the model imports this one, so without it nobody can ask for any of them.
_LOADED_WITH_THE_MODEL = "tipcable.source"


def register() -> None:
    """Offer our strategies to ``st.from_type`` and to ``...`` in ``st.builds``; never raises."""
    try:
        from hypothesis.strategies._internal.types import _global_extra_lookup

        _global_extra_lookup[_LOADED_WITH_THE_MODEL] = strategy_of
    except Exception:  # an edition without this door; ``tipcable.strategies`` works all the same
        return


def strategy_of(thing: Any) -> Any:
    """Return the strategy of one of our classes, or None for what is not ours."""
    if not getattr(thing, "__module__", "").startswith("tipcable."):
        return None
    from tipcable.strategies import BY_TYPE

    return BY_TYPE[thing]() if thing in BY_TYPE else None
