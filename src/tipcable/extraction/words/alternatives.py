"""The pattern of one of many words."""

from __future__ import annotations

from collections.abc import Iterable


def either(forms: Iterable[str]) -> str:
    """Return the pattern of one of some forms, the longest first of those with one first letter.

    They stand under their first letters, so that the engine looks at each letter once.
    """
    letters: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        letters.setdefault(form[0], []).append(form[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(letters.items()))
