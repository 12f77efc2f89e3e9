"""The classification line, captions' neighbours, and the archive's furniture in a header."""

import re
from typing import Final

_SPACED: Final = {
    "UNCLASSIFIED": r"U?UNCLAS(?:SIFIED)?|U N C L A S(?: S I F I E D)?",
    "LIMITED OFFICIAL USE": r"LIMITED OFFICIAL USE|L I M I T E D O F F I C I A L U S E",
    "RESTRICTED": r"RESTRICTED|R E S T R I C T E D",
    "CONFIDENTIAL": r"C? ?C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L",
    "TOP SECRET": r"T ?O ?P S ?E ?C ?R ?E ?T",
    "SECRET": r"[CS]? ?S ?E ?C ?R ?E ?T",
}
LEVELS: Final = tuple(_SPACED)
_LEVEL: Final = "|".join(
    rf"(?P<level{at}>{spelling})" for at, spelling in enumerate(_SPACED.values())
)
# Captions that stand on the classification line itself: "S E C R E T N O F O R N", "UNCLAS EFTO",
# "SECRET//NOFORN", "UNCLASSIFIED//FOR OFFICIAL USE ONLY".
_MODIFIER: Final = (
    r"N O F O R N|NOFORN|NF|FOR OFFICIAL USE ONLY|FOUO|E F T O|EFTO|SENSITIVE BUT UNCLASSIFIED"
    r"|SENSITIVE|SBU|LIMITED OFFICIAL USE|LOU|EXDIS|NODIS|LIMDIS|STADIS|SIPDIS|NESCO"
    r"|(?:REL|RELEASABLE) TO [A-Z, ]{3,40}?"
)
_SECTION: Final = r"(?:FINAL )?SECTION (?P<section>[0-9]{1,2})? ?OF (?P<sections>[0-9]{1,2})"
# A post is letters and blanks; its number has 3 to 8 digits, or is blacked out with X. One line
# in 1,295 puts the year before the post ("75 LIBREVILLE 1895").
_POST: Final = r"(?:[0-9]{2} )?[A-Z][A-Z'.-]*(?: [A-Z][A-Z'.-]*){0,4}"
MESSAGE_NUMBER: Final = re.compile(
    rf"{_POST} ?#?[0-9]{{1,8}}|{_POST}|X{{4,24}}(?: [0-9X]{{3,24}})?", re.IGNORECASE
)
CLASSIFICATION: Final = re.compile(
    rf"(?:[A-Z][a-z]+day, [0-9]{{1,2}} [A-Z][a-z]+ [0-9]{{4}}, [0-9]{{2}}:[0-9]{{2}} ?)?"
    rf"(?:{_LEVEL})(?P<modifiers>(?:(?://| |/)(?:{_MODIFIER})(?![A-Z]))*)"
    rf"(?: ?/{{2,3}})?(?: {_SECTION})?"
    rf"(?: (?P<number>{_POST} ?#?[0-9]{{1,8}}|{_POST}|X{{4,24}}(?: [0-9X]{{3,24}})?))?"
    rf"(?: {_SECTION.replace('<section>', '<section2>').replace('<sections>', '<sections2>')})?",
    re.IGNORECASE,
)
MODIFIER: Final = re.compile(_MODIFIER, re.IGNORECASE)

# "STATE FOR EUR/RUS, EEB", "DEPT PASS USAID FOR ANE", "ROME ALSO FOR MFO/ROE" (890 lines):
# who in the building, or which other agency, should see the telegram.
PASSING: Final = re.compile(
    r"(?:[A-Z][A-Za-z0-9/&.,' -]{0,60}? (?:ALSO )?(?:FOR|PASS(?:ES)?(?: TO)?)"
    r"|(?:State|Dept\.?|Department) (?:please )?(?:for|pass(?: to)?))"
    r"(?:[: ][!-~]*(?: [!-~]+)*+|\Z)"
)
# A passing line that ends like this goes on below.
UNFINISHED: Final = re.compile(
    r"(?:[,;/&:-]|(?:\A| )(?:DEPT|DEPARTMENT|STATE|PLEASE|AND|FOR|PASS|TO|THE))\Z"
)
# Something of the header must follow for a line that no rule reads to be a remark.
ANCHOR: Final = re.compile(
    r"\n[ \t]*+(?:VZCZC[A-Z]{3}[0-9]{3,4}[ \t]*(?=\n|\Z)|E\. ?O\. ?1[0-9]{4}|EO 1[0-9]{4}"
    r"|TAGS:[ \t]++(?!N/?A\b)[^ \t\n]"
    r"|(?:SUBJECT|SUBJ|REFS?|REFTEL|CLASSIFIED BY|DERIVED FROM|DECLASSIFY ON):[ \t]++[^ \t\n]"
    r"|(?:[ZOPRY0] ){0,2}[0-9]{6}Z [A-Z]{3} [0-9]{2}"
    r"|(?:UNCLAS|C O N F I D E N T I A L|S E C R E T|LIMITED OFFICIAL USE|RESTRICTED"
    r"|T O P S E C R E T)(?:(?: [A-Z /]{0,40})? SECTION [0-9]{2} OF [0-9]{2}"
    r"| [A-Z'. ]{2,40} [0-9]{4,8}[ \t]*+(?=\n|\Z)))",
    re.IGNORECASE,
)
# The classification line of any section but the first.
LATER: Final = re.compile(r"SECTION (?:0[2-9]|[1-9][0-9]) OF")
# A message number that makes a classification line such a sure element.
NUMBERED: Final = re.compile(r"[A-Z'. ]{2,40} [0-9]{4,8}", re.IGNORECASE)

# A word at the start of a wrapped header line that could be taken for another element.
COULD_OPEN: Final = re.compile(
    r"VZCZC|DE |ZN|FM|TO(?:[ :]|\Z)|INFO|ACTION|XMT|E\.|E |EO|S?UBJ|REF|CLA|DERIVED|DECLASS|REASON"
    r"|TAG|TAS|TABS|TGS|AGS|U?UNCLAS|U N|[CS]{0,2} ?C ?O ?N ?F|[CS]? ?S ?E ?C ?R|LIMITED|L I"
    r"|RESTRICTED|R E S|T ?O ?P S|[ZOPRY0] |[ZOPRY]{1,2}[0-9]|(?P<twice>[ZOPRY])(?P=twice)|[0-9]|\("
    r"|[-=*_\u2010\u2013\u2014] ?[-=*_\u2010\u2013\u2014]|PAGE|CABLE TITLE"
    r"|EXECUTIVE ORDER|PER E|UNDER E|PURSUANT TO E|CODEL|STAFFDEL|C ?O ?R ?R ?E ?C ?T ?E ?D"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|[A-Z]{1,6}-[0-9]{2}|/[0-9]"
    r"|(?:[A-Z][A-Z'.-]* ){1,5}[0-9]{6}",
    re.IGNORECASE,
)

# "A. 09 STATE 1", "(B) TASHKENT 1549", "2009 STATE 12", "09STATE12": goes on with a REF line.
REFERENCE_LIKE: Final = re.compile(
    r"\(?[A-Z][.):\]]|\[[A-Z]\]|'?[0-9]{2,4} ?[A-Z]|[A-Z][A-Z .'-]{1,30} ?[(#]?[0-9]"
    r"|[A-Z] [A-Z0-9' -]{3,30}[0-9]"
)

# "CODEL ROE", "STAFFDEL ROE-DOE": a caption with the name of who leads the delegation.
DELEGATION: Final = re.compile(r"(?:CODEL|STAFFDEL)(?: [A-Z][A-Z'-]*){1,4}")
# "C O R R E C T E D  C O P Y (CORRECTED ADDEE)": the caption, and what was corrected.
CORRECTION: Final = re.compile(
    r"[ \t]*+(?:C O R R E C T E D[ \t]{1,4}C ?O ?P ?Y|CORRECTED COPY)(?![A-Za-z0-9])"
    r"[ \t]*+(?:-{1,2}[ \t]*+)?(?=[^ \t\n-])"
)

# The whole top of a cable on one line: "… MOSCOW 000228  SIPDIS  STATE FOR EUR/RUS  E.O. 12958
# …". A classification line is cut off at its number where another element follows.
TOP: Final = re.compile(
    rf"[ \t]*+(?:{_LEVEL})(?:[ \t]++{_SECTION})?[ \t]++"
    r"(?:[A-Z][A-Z'.]*+[ \t]++){1,5}[0-9]{4,8}"
    r"(?=[ \t]+(?:SIPDIS|SENSITIVE|NOFORN|E\.? ?O\.? ?1[0-9]{4}|TAGS:|SUBJECT:))"
)
# Where elements without a label of their own begin and end in such a line.
TOP_CUT: Final = re.compile(
    r"(?<=[ \t])SIPDIS(?=[ \t])|(?<=SIPDIS)[ \t]++(?=[^ \t])|(?<![ \t])[ \t]{2,}+(?=[A-Z])"
)
TOP_LEAD: Final = re.compile(r"(?<![ \t])[ \t]++(?=1\.[ \t]*\([A-Z]{1,3}\))")
# What the line of an order may hold below an empty line: "DECL: …", "N/A", a date.
ORDER_VALUE: Final = re.compile(
    r"(?:DECL|DNG|N/?A\b|OADR|X?N?GDS|RDS|ADS|MR\b|X[1-8]\b|[0-9]{1,4}[/-])", re.IGNORECASE
)
# "DECL: TEN YEARS AFTER KOREAN UNIFICATION" is among the longest; words that go on with more than
# that on further lines are prose.
LONGEST_ORDER: Final = 160
# What tells the line of an order from an order that a statement names.
DECLASSIFIES: Final = re.compile(r"1[0-9]{4} ?:? ?(?:DECL|N/?A\b|DNG|[GRX]DS)", re.IGNORECASE)
