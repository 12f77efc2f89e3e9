"""Where lines began in a telegram that lost its line ends with all other white space."""

import re
from typing import Final

from tipcable.grammar.marks import MARK_TEXT

# What opens a line of the header, behind a blank.
HEADER_LINE: Final = re.compile(
    r" (?=(?:DE R[A-Z]{4,6} #|ZN[RY] [A-Z]{5} |[OPRZ]{2} R[A-Z]{4,6} "
    r"|[ZOPR](?: [ZOPR])? [0-9]{6}Z [A-Z]{3} [0-9]{2}"
    r"|FM (?:AMEMBASSY|AMCONSUL|SECSTATE|US[A-Z]{2,7} )"
    r"|TO (?:R[A-Z]{4,6}/|[A-Z]+ WASH)|INFO R[A-Z]{4,6}/|R[A-Z]{4,6}/[A-Z]"
    r"|UNCLAS|C O N F I D E N T I A L |S E C R E T |CONFIDENTIAL [A-Z]"
    r"|(?:STATE|DEPT|DEPARTMENT|TREASURY|USAID|DOJ|DOL|NSC) (?:FOR|PASS) "
    r"|SIPDIS(?: |\Z)|NOFORN |SENSITIVE |E\.? ?O\.? ?1[0-9]{4}|TAGS:? [A-Z]|SUBJECT: "
    r"|REF: |REFS: |REFTELS?: |Classified [Bb]y: |CLASSIFIED BY: ))"
)
# A number with a mark always opens a paragraph; a number alone where a sentence ended above it.
LEAD: Final = re.compile(
    rf" (?=(?P<marked>[0-9]{{1,3}})\. ?\((?:{MARK_TEXT})\))"
    r"|(?<=[.!?:)\"'\-]) (?=(?P<number>[0-9]{1,3})\. ?[A-Z\"(])"
)
# A rule, with the words of a heading before it: they begin where the sentence above them ends.
HEADING: Final = re.compile(
    r"(?:(?<=[.!?:)\"']) (?=[A-Z0-9][^.!?:\n-]{1,90} -{3,}))"
    r"|(?:(?<=[^ -]) (?=-{6,}(?: |\Z)))|(?:(?<=-----) (?=[^ -]))"
)
# "TASHKENT 00001603 002 OF 006".
PAGE_MARK: Final = re.compile(
    r" (?P<mark>[A-Z][A-Z'.-]*(?: [A-Z][A-Z'.-]*){0,2} [0-9]{8} [0-9]{3}(?:\.[0-9])? OF [0-9]{3})"
    r"(?: |\Z)"
)
# A name at the very end, behind the last sentence: "… by the end of May. ORUK".
SIGNER: Final = re.compile(r"(?<=[.!?)\"']) (?=[A-Z][A-Z'-]{2,20}(?: [A-Z][A-Z'-]{1,20}){0,2} ?\Z)")
