"""Labels that open a header line, in every spelling seen, and what they open."""

import re
from typing import Final

# "E.O. 12958: DECL: …", "EO 12958 DECL: …", "E.O. 12958:N/A", "E. O. 11652:", "E.O.: 12356".
ORDER: Final = re.compile(
    r"E\. ?O\.?,?:? ?(?P<number>1[0-9]{3,4})(?![0-9])[ ]?(?:AS AMENDED)?[:;]? ?(?P<value>.*+)"
    r"|EO:? ?(?P<number2>1[0-9]{3,4})(?![0-9])[ ]?(?:AS AMENDED)?[:;]? ?(?P<value2>.*+)",
    re.IGNORECASE,
)
# "TAGS:" 872, "TAGS" 401, "Tags:" 10; misspelt TAG, TAGE S, TAGES, TAS, TABS, TGS, AGS, TAGSC;
# closed with a colon, a semicolon, a comma, a slash or nothing.
TAGS: Final = re.compile(
    r"(?:(?:TAGE ?S|TAGSC?|TAG|TABS|AGS|TGS|TAS)(?: ?[:;,/]|(?=[ ])|\Z)|(?:TAGE ?S|TAGS)(?=[A-Z]{4}\b))"
    r" ?(?P<value>.*+)",
    re.IGNORECASE,
)
# "SUBJECT:", "SUBJECT", "SUBJ:", "SUBJ", "UBJECT", in capitals or small letters.
SUBJECT: Final = re.compile(r"S?UBJ(?:ECT)?(?: ?[:;]|(?=[ ])|\Z) ?(?P<value>.*+)", re.IGNORECASE)
# "REF:" "REFS:" "REF(S):" "REFTEL:" "REFTELS:" "REFERENCE:"; "REF A POST" without a colon.
REFERENCES: Final = re.compile(
    r"REF(?:ERENCE|TEL|TLE)?S?(?:\([Ss]\))?(?: ?[:;]|(?=[ ])|\Z) ?(?P<value>.*+)", re.IGNORECASE
)
# "Classified By:" 1,029, "CLASSIFIED BY:" 94, "(U) Classified by", "1. Classified by".
AUTHORITY: Final = re.compile(
    r"(?:1\. ?)?(?:\([A-Z]{1,3}\) ?)?"
    r"(?:CLA ?SSI ?FIED ?BY|CLASSIFIER|DERIVED ?FROM|DECLASSIFY ?ON|DECLASSIFIED ?ON|REASONS?)"
    r"(?: ?[:;.]|(?=[ ])|\Z) ?(?P<value>.*+)",
    re.IGNORECASE,
)
# A label inside a line, where the top of a cable was glued together: "SIPDIS E.O. 12958: N/A",
# "PRIMEREF: …", "CAIROClassified By: …". Labels without a colon are too weak to cut a line.
GLUED: Final = re.compile(
    r"(?:(?<=[ ])(?:E\.? ?O\.? ?1[0-9]{4}[: ]|TAGS: |SUBJECT: |SUBJ: |REFS?: |REFTELS?: )"
    r"|(?<=[A-Za-z.)])(?:REF: |REFS: |REFTEL: )|(?<=[A-Za-z.) ])Classified [Bb]y: "
    r"|(?<=[ ])CLASSIFIED BY: "
    r"|(?<=[0-9])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [0-9])"
)

# The archive's own date, printed above the text or glued to a line ("3320Tuesday, 15 September
# 2009, 16:39").
PRINT_DATE: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4}(?:, [0-9]{2}:[0-9]{2})?"
)
