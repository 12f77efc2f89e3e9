"""Portion marks: ``(SBU)``, ``(C/NF)``, ``(S//FGI//NF)``, ``(C - ENTIRE TEXT)``."""

import re
from typing import Final

# Fourteen marks cover all but six odd forms of 1,295 cables (vocabulary/portion_marks.csv); the
# typing errors N/SF, SNF and CNF are marks too. "UNCLASSIFIED" in full stands in old cables.
LEVEL: Final = (
    r"(?:TOP SECRET|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE"
    r"|SBU|LOU|FOUO|N/SF|SNF|CNF|TS|[UCSR])"
)
# "NF", "NOFORN", "FOUO", "REL NATO", "REL USA, GBR", "FGI"; capitals, "Rel" and "to" aside.
_CONTROL: Final = r"(?:R[Ee][Ll](?: [Tt][Oo])?|[A-Z]{1,8})"
_JOINT: Final = r"(?: ?(?://?|,) ?| - | |-)"
MARK_TEXT: Final = rf"{LEVEL}(?:{_JOINT}{_CONTROL}){{0,12}}"
MARK: Final = re.compile(MARK_TEXT)
# "SUBJECT: (C/NF) TITLE": the mark is the subject's portion mark, not a word of it.
BEFORE_SUBJECT: Final = re.compile(rf"\([ ]?(?P<mark>{MARK_TEXT})[ ]?\)[ ]?")
# "SUBJECT: TITLE (C)": there, a blank parts the mark from the words, "REPORT(S)" is a plural.
BEHIND_SUBJECT: Final = re.compile(rf" \([ ]?(?P<mark>{MARK_TEXT})[ ]?\)\Z")
