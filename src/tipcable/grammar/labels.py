"""Labels that open a header line, in every spelling seen, and what they open."""

import re
from typing import Final

# "E.O. 12958: DECL: …", "EO 12958 DECL: …", "E.O. 12958:N/A", "E. O. 11652:", "E.O.: 12356",
# "EXECUTIVE ORDER 12958". Four digits are a slip, and only those slips are numbers.
ORDER: Final = re.compile(
    r"(?:E\. ?O\.?|EXECUTIVE ORDER),?:? ?(?P<number>1[0-9]{3,4})(?![0-9]) ?[:;,]? ?(?P<value>.*+)"
    r"|EO\.?:? ?(?P<number2>1[0-9]{3,4})(?![0-9]) ?[:;,]? ?(?P<value2>.*+)",
    re.IGNORECASE,
)
# "TAGS:" 872, "TAGS" 401, "Tags:" 10; misspelt TAG, TAGE S, TAGES, TAS, TABS, TGS, AGS, TAGSC;
# closed with a colon, a semicolon, a comma, a slash, a dot or nothing.
TAGS: Final = re.compile(
    r"(?:(?:TAGE ?S|TAGSC?|TAG\(S\)|TAG|TABS|AGS|TGS|TAS)(?: ?[:;,/.=-]{1,2}|(?=[ ])|\Z)"
    r"|(?:TAGE ?S|TAGS)(?=[A-Z]{4}\b))"
    r" ?(?P<value>.*+)",
    re.IGNORECASE,
)
# "SUBJECT:", "SUBJECT", "SUBJ:", "SUBJ", "UBJECT", in capitals or small letters. "SUBJECT
# LINE///" is no label: it says what a corrected copy corrects.
SUBJECT: Final = re.compile(
    r"S?UBJ(?:ECT)?(?! LINE/)(?: ?[:;]|(?=[ ])|\Z) ?(?P<value>.*+)", re.IGNORECASE
)
# "REF:" "REFS:" "REF(S):" "REFTEL:" "REFTELS:" "REFERENCE:"; "REF A POST" without a colon.
REFERENCES: Final = re.compile(
    r"REF(?:ERENCE|TEL|TLE)?S?(?:\([Ss]\))?(?: ?[:;.]|(?=[ ])|\Z) ?(?P<value>.*+)", re.IGNORECASE
)
# "Classified By:" 1,029, "CLASSIFIED BY:" 94, "(U) Classified by", "1. Classified by", "Per E.O.
# 12958: Classified by". Only what ``own`` names is plain "Classified By".
AUTHORITY: Final = re.compile(
    r"(?:1\. ?)?(?:\([A-Z]{1,3}\) ?)?"
    r"(?P<under>(?:PER|UNDER|PURSUANT TO) E\. ?O\.? ?1[0-9]{4}[:,]? ?(?=CLASSIFIED))?"
    r"(?:(?P<own>CLA ?SSI ?FIED ?BY|CLASSIFIER)"
    r"|DERIVED ?FROM|DECLASSIFY ?ON|DECLASSIFIED ?ON|REASONS?)"
    r"(?: ?[:;.]|(?=[ ])|\Z) ?(?P<value>.*+)",
    re.IGNORECASE,
)
# What follows "Derived From" or "Declassify On" is no person.
UNSIGNED: Final = re.compile(r"(?:DERIVED ?FROM|DECLASSIFY ?ON|DECLASSIFIED ?ON)\b", re.IGNORECASE)
# A label inside a line, where the top of a cable was glued together: "SIPDIS E.O. 12958: N/A",
# "PRIMEREF: …", "CAIROClassified By: …". Labels without a colon are too weak to cut a line.
GLUED: Final = re.compile(
    r"(?:(?<=[ \t])(?:(?P<order>(?i:E\.?[ \t]?O\.?[ \t]?)1[0-9]{4})(?=[: \t])"
    r"|(?:TAGS|SUBJECT|SUBJ|REFS?|REFTELS?|(?i:CLASSIFIED[ \t]BY)):(?=[ \t]|\Z))"
    r"|(?<=[A-Za-z0-9.)])(?:TAGS|SUBJECT|REF|REFS|REFTEL):(?=[ \t]|\Z)"
    r"|(?<=[A-Za-z0-9.) \t])Classified[ \t][Bb]y:(?=[ \t]|\Z)"
    r"|(?<=[0-9])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,[ \t][0-9])"
)
# Each such label holds one of these, so that most lines are told to have none: an end with a
# colon, the number of an order, a day.
GLUED_ENDS: Final = ("GS:", "CT:", "BJ:", "EF:", "FS:", "EL:", "LS:", "Y:", "y:")
GLUED_NUMBER: Final = re.compile("1[0-9]{4}")
GLUED_DAY: Final = "day,"

# The archive's own date, printed above the text or glued to a line ("3320Tuesday, 15 September
# 2009, 16:39"), its "--- header", and the label of its title.
PRINT_DATE: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4}"
    r"(?:, [0-9]{2}:[0-9]{2})?"
    r"|-{2,3} ?header|Cable title:?"
)
# "1. (U) " before a label.
BEFORE_LABEL: Final = re.compile(r"(?:1\. ?)?(?:\([A-Z]{1,3}\) ?)?")
