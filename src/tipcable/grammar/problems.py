"""What the checks look for in a text: numbers inside lines, ends of summaries, other cables."""

import re
from typing import Final

from tipcable.grammar import body, header, marks

# The blocks that are elements of a header.
ELEMENTS: Final = (
    "transmission", "date-time", "from", "action", "info", "exempt", "classification", "caption",
    "passing", "order", "tags", "subject", "references", "authority",
)  # fmt: skip

# Up to three words in capitals; office symbols (G/TIP) go on with a passing line.
CAPTION_LIKE: Final = re.compile(r"[A-Z]{3,20}(?: [A-Z]{2,20}){0,2}")
# What opens a paragraph, and a word where nothing does.
LEAD: Final = re.compile(
    rf"{body.MARKED.pattern}|(?:[ \t]*+[0-9]{{1,3}}[ \t]?[.)])|(?:[ \t]*+\([^()\n]{{1,40}}\))"
)
WORD: Final = re.compile(r"[^ \t\n]+")

# Bytes that no telegraph sent. Tabs, line ends and form feeds are none of them, nor is SUB, with
# which files of the 1980s end.
CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x19\x1b\x7f]")
SURROGATE: Final = re.compile("[\ud800-\udfff]")

# The DE line, and the five letters of the line that says how the telegram may travel.
STATION: Final = re.compile(
    r"DE[ \t]+[A-Z]{5,7}[ \t]+#?[ ]?(?P<serial>[0-9]{1,4})(?:/(?P<section>[0-9]{1,2}))?[ \t]+"
    r"(?P<filed>[0-9]{7}|[0-9]{1,3}/[0-9]{4}Z)"
)
SECURITY: Final = re.compile(r"ZN[RY][ \t]+(?P<letters>(?P<letter>[A-Z])(?P=letter){4})(?![A-Z])")

# The classification line: its level, section and number.
SECTION: Final = re.compile(r"SECTION[ \t]+[0-9]{0,2}[ \t]*OF[ \t]+[0-9]{1,2}", re.IGNORECASE)
# A line that names a level, and perhaps post and number, among the words of a body.
LEVEL_LINE: Final = re.compile(
    r"\n[ \t]*+(?:U?UNCLAS|C ?O ?N ?F ?I ?D|S ?E ?C ?R ?E ?T|LIMITED OFF|TOP SEC|T O P)"
    r"[^\n]{4,120}+",
    re.IGNORECASE,
)
CLASSIFICATION: Final = header.CLASSIFICATION

# The top of another telegram: a date-time group above FM, as copies of the 1970s begin.
SECOND_TOP: Final = re.compile(
    r"\n[ \t]*+(?P<top>(?:[ZOPR] (?:[ZOPR] )?)?[0-9]{6}Z [A-Z]{3} [0-9]{2}[^\n]{0,60})"
    r"\n[ \t\n]*+FM [A-Z]"
)

# "TASHKENT 00001603 002 OF 006", "... 001.2 OF 003", as one clean line.
_WORD: Final = "[A-Z][A-Z'.-]{0,24}+"
_POST: Final = rf"(?P<post>{_WORD}(?: {_WORD}){{0,4}}+)"
PAGE: Final = re.compile(
    rf"{_POST} (?P<number>[0-9]{{6,8}}) (?P<section>[0-9]{{3}})(?:\.(?P<page>[0-9]))? OF "
    r"(?P<total>[0-9]{3})"
)
# "PAGE 02 HARARE 01632 02 OF 02 170806Z".
OLD_PAGE: Final = re.compile(
    rf"PAGE (?P<page>[0-9]{{2}}) {_POST} (?P<number>[0-9]{{4,6}}) (?P<section>[0-9]{{2}}) OF "
    r"(?P<total>[0-9]{2})(?![0-9])"
)

# Labels of parts, and before them the words that close one: "End summary.", "END SUMMARY AND
# COMMENT", "END DAO COMMENT". The first letter is spelled out so that the search can jump to it.
PART: Final = re.compile(
    r"[SCNscn](?<![A-Za-z][A-Za-z])(?i:(?<=S)UMM?ARY|(?<=C)OMMENT|(?<=N)OTE)"
    r"(?i:(?:[ ]AND|,|/|[ ]&)[ ]?(?:SUMM?ARY|COMMENT|NOTE))?"
)
END: Final = re.compile(
    r"(?<![A-Z])END[ \t\n]{1,8}(?:OF[ ])?(?:[A-Z]{2,12}[ \t\n]{1,2}){0,2}\Z", re.IGNORECASE
)
PART_WORD: Final = re.compile("SUMM?ARY|COMMENT|NOTE", re.IGNORECASE)
# The labels that the text itself must close; what stands in brackets closes with them.
OPENING: Final = re.compile(
    r"(?:BEGIN )?(?P<label>SUMM?ARY|COMMENT|NOTE)(?: ?[:.]| --)", re.IGNORECASE
)

# The archive's note on cables that it has in part only (92 of 1,295).
PARTIAL: Final = re.compile(
    r"This record is a partial extract of the original cable\."
    r"(?:[ \t\n]++The full text of the original cable is not available\.)?"
)

# Tags between separators, persons in parentheses.
TAG_ITEM: Final = re.compile(r"\((?P<person>[^()]*+)\)|(?P<item>[^(),;]++)")
TAG: Final = re.compile(r"[^ \t\n]+")
TAG_PART: Final = re.compile("[^/]+")

# Letters and zeros in each other's place: "O4 STATE", "COTON0U 12".
LETTER_FOR_ZERO: Final = re.compile(
    r"(?<![A-Z])O(?=[0-9])|(?<=[0-9])O(?![A-Z])|(?<=[A-Z])0(?=[A-Z])"
)
# A date that was meant: "13/45/2009".
DATE_LIKE: Final = re.compile(r"[0-9]{1,4}[/-][0-9]{1,4}[/-][0-9]{1,4}")

# The spellings of labels that drafters used; others are slips.
LABELS: Final = {
    "tags": frozenset({"TAGS", "TAG"}),
    "subject": frozenset({"SUBJECT", "SUBJ"}),
    "references": frozenset(
        {"REF", "REFS", "REF(S)", "REFTEL", "REFTELS", "REFERENCE", "REFERENCES", "REFTEL(S)"}
    ),
    "authority": frozenset(
        {"CLASSIFIED BY", "CLASSIFIER", "DERIVED FROM", "DECLASSIFY ON", "DECLASSIFIED ON",
         "REASON", "REASONS"}
    ),
}  # fmt: skip
# What a portion mark or a number before a label adds to it.
BEFORE_LABEL: Final = re.compile(r"(?:1\. ?)?(?:\([A-Z]{1,3}\) ?)?")
# A paragraph whose own items are marked: "A. (C) ...", "-- (U) ...".
MARKED_ITEM: Final = re.compile(rf"(?:{body.ITEM.pattern})?\({marks.MARK_TEXT}\)")
