"""What structures the body: paragraph leads, headings, page marks, list items, the end."""

import re
from typing import Final

from tipcable.grammar.marks import MARK_TEXT
from tipcable.grammar.transmission import BREAK

# All patterns below work on a copy of the text in which NBSP, form feed, BOM and the archive's
# pilcrow are blanks and every line end is a line feed; so [ \t] is enough.

# "(SBU)", "( C )", with a line end inside, too; "C)" after a number is a slip for "(C)".
_TEXT: Final = MARK_TEXT.replace(" ", r"[ \n]")
_MARK: Final = rf"\([ ]{{0,3}}\n?[ ]{{0,3}}(?P<mark>{_TEXT})[ ]{{0,3}}\n?[ ]{{0,3}}\)"
_LOOSE: Final = r"(?P<loose>[CSU]|SBU)\)"
_NUMBER: Final = r"(?P<number>[0-9]{1,3})"

# "4. (SBU) ", "4.(U)", "4 (C)", "(SBU) 4.", "4. C)": a number with a mark always opens a
# paragraph (13,274 in 1,295 cables, 13,139 of them in sequence).
MARKED: Final = re.compile(
    rf"[ \t]*+(?:{_NUMBER}[ \t]?[.):]{{0,2}}[ \t]{{0,8}}(?:{_MARK}|{_LOOSE})"
    rf"|\([ ]?(?P<mark_first>{MARK_TEXT})[ ]?\)[ ]{{0,4}}(?P<number_last>[0-9]{{1,3}})\."
    r")(?![0-9A-Za-z])[ \t]*+"
)
# "4.  TEXT": a number alone opens one only where it is the next that is expected, and "2)" only
# where the numbers above are written so.
NUMBERED: Final = re.compile(rf"[ \t]*+{_NUMBER}[ \t]?(?P<sign>[.)])(?=[ \t\n(]|\Z)[ \t]*+")
# "(SBU) Text" without a number.
PORTION: Final = re.compile(rf"[ \t]*+{_MARK}(?![0-9A-Za-z])[ \t]*+")
# "1. CONFIDENTIAL - ENTIRE TEXT."
ENTIRE: Final = re.compile(
    rf"[ \t]*+{_NUMBER}\.[ ]{{0,4}}\(?"
    r"(?P<mark>(?:TOP SECRET|SECRET|CONFIDENTIAL|[CS]|LOU)[ ]-[ ]ENTIRE[ ]TEXT)\)?"
    r"(?=[. \n]|\Z)[ \t]*+"
)

# A rule of dashes, stars or the like, in one run or several: underline, overline, or divider.
_RULING_MARK: Final = "-=*_\u2010\u2013\u2014"
RULING: Final = re.compile(
    rf"[ \t]*+(?=[{_RULING_MARK}]{{3}}|[{_RULING_MARK}]{{1,2}}[ \t]++[{_RULING_MARK}])"
    rf"[{_RULING_MARK} \t]++(?=\n|\Z)"
)
# A line of these signs alone holds no words.
RULING_MARKS: Final = f"{_RULING_MARK} \t"
# A dash or another such sign alone on its line: an empty line, as telegrams of the 1980s sent it.
DASH: Final = re.compile(rf"[ \t]*+[{_RULING_MARK}]{{1,2}}[ \t]*+(?=\n|\Z)")

# Three stars alone are a divider: they part the header from words that could be read as header,
# and say that no name above them is a signature. The normal form writes them where it must.
SEAL: Final = "***"

# "TASHKENT 00001603  002 OF 006", "… 001.2 OF 003" (1,132 of 1,295 cables).
_PAGE_NEW: Final = (
    r"[A-Z][A-Z'.-]*(?:[ ][A-Z][A-Z'.-]*){0,4}[ \t]++[0-9]{6,8}"
    r"[ \t]++[0-9]{3}(?:\.[0-9])?[ \t]++OF[ \t]++[0-9]{3}[ \t]*(?=\n|\Z)"
)
# "PAGE 02        HARARE  01632  02 OF 02  170806Z", "PAGE 02 RUEHFRA0170 S E C R E T".
_PAGE_OLD: Final = (
    r"PAGE[ \t]++[0-9]{2}(?=[ \t]++[A-Z0-9])(?:[ \t]*+[A-Z0-9/.-]){4,66}[ \t]*+(?=\n|\Z)"
)
PAGE_MARK: Final = re.compile(rf"[ \t]*+(?:{_PAGE_NEW}|{_PAGE_OLD})")

DASHES: Final = re.compile("-{6,}")
# A rule before a lead on one line, in copies that lost their line ends.
RULED_LEAD: Final = re.compile(r"[ \t]*+-{6}[- \t]*+(?=[0-9])")
# Between the cells of a row: a tab, or three blanks and more.
GAP: Final = re.compile(r"[ ]*\t[ \t]*|[ ]{3}[ \t]*")

# What ends a transmission (ACP-127 §133); NNNN is also garbled to NNNNMAFVVZCZ.
_CLOSING: Final = rf"{BREAK}|N{{3,6}}[A-Z]{{0,8}}|#[0-9]{{1,5}}"
CLOSING: Final = re.compile(_CLOSING)
# What may follow the signer; stamps are the archive's.
TRAILER: Final = re.compile(
    rf"(?:{_CLOSING}|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET"
    r"|LIMITED OFFICIAL USE|S E C R E T|C O N F I D E N T I A L"
    r"|Declassified/Released [!-~ ]{0,120}|<< END OF DOCUMENT >>|MINIMIZE CONSIDERED\.?"
    r"|NOTE(?: BY OC/T)?: [!-~ ]{1,160})"
)
# A name under the last paragraph: "ORUK", "VALE##", "Oruk-Vale", "DE LA MORA",
# "oruk".
SIGNER: Final = re.compile(
    r"(?P<name>(?:[A-Z][A-Z'.-]*[A-Z](?: [A-Z][A-Z'.-]*){0,3})"
    r"|(?:[A-Z][A-Za-z'.-]*)(?: [A-Z][A-Za-z'.-]+){0,3}"
    r"|[a-z]{4,20})(?:\.|#{1,4})?"
)
# Where another telegram begins: its first line, or its date-time group above FM.
FROM: Final = re.compile(r"\nFM[ ]++[^ \n]")
SECOND_CABLE: Final = re.compile(r"[ \t]*+VZCZC[A-Z]{3}[0-9]{3,4}[ \t]*(?=\n|\Z)")

# A line that is none of words.
FURNITURE: Final = re.compile(
    "|".join(one.pattern for one in (RULING, DASH, PAGE_MARK, SECOND_CABLE))
)

# The first paragraph: above it stands the header.
FIRST_NUMBER: Final = re.compile(r"1\.(?=[ \t]|\Z|\n)")
FIRST_LEAD: Final = re.compile(
    rf"\n(?:{MARKED.pattern}|[ \t]*+\*{{3}}[ \t]*+(?=\n|\Z)|[ \t]*+1\.(?=[ \t\n]|\Z))"
)

# An item of a list at the start of a clean line; "(C)" and "(U)" are portion marks.
ITEM: Final = re.compile(
    r"(?:--?|[*\u2022\u00b7o]|\((?:[0-9]{1,3}|[a-z]|[ABD-RTV-Z])\)|[A-Za-z][.)]|[0-9]{1,2}[.)])"
    r"[ \t]+(?=[^ \t])"
)
# A run-in title: at most 100 characters up to the first colon, none of which ends a sentence.
TITLE: Final = re.compile(r"(?P<title>[A-Z0-9\"'(\u201c][^:?!;\n]{1,99}+): (?=\S)")
_LABEL: Final = (
    r"(?:BEGIN |OPENING |AMBASSADOR'S |EMBASSY |POST |POST'S |CONSULATE |MISSION |CONGEN |BIO "
    r"|BACKGROUND |KEY )?"
    r"(?:EXECUTIVE )?(?:SUMM?ARY|SUMMAY|COMMENTS?|COMMENTARY|NOTE"
    r"|ACTION REQUEST(?:ED)?|ACTION REQUIRED|INTRODUCTION|BACKGROUND|KEY POINTS)"
    r"(?:(?: AND|,|/| &) ?(?:SUMMARY|COMMENT|NOTE|ACTION REQUEST"
    r"|INTRODUCTION|BACKGROUND|KEY POINTS|RECOMMENDATIONS?))*"
    r"(?: CONTINUED| CONT'D| CONT| \(CONT'D\))?"
)
# "Summary:", "SUMMARY.", "SUMMARY AND ACTION REQUEST:", "(Note:", "BEGIN SUMMARY", "Comment --".
LABEL: Final = re.compile(
    rf"(?:[0-9]{{1,3}}\. )?[(\[]?(?P<label>{_LABEL})(?: ?[:.]| -{{1,2}}(?= )|\Z)", re.IGNORECASE
)
HEADING_LABEL: Final = re.compile(rf"(?P<label>{_LABEL})[:.]?", re.IGNORECASE)
# "COUNTRY TEAM MESSAGE BEGIN SUMMARY": a role that opens behind a few other words.
BEGIN_LABEL: Final = re.compile(rf"\bBEGIN (?P<label>{_LABEL})(?![A-Za-z])")
# Most texts hold no such word, and one letter to look for tells so soonest.
END: Final = re.compile("E(?:ND|nd) ")
# What closes a role: "END SUMMARY", "End comment and action request".
END_LABEL: Final = re.compile(rf"\bEND (?:OF )?(?P<label>{_LABEL})", re.IGNORECASE)

# A line that could structure the body; led by a line feed so that the search jumps from one to
# the next. Words before a long run of dashes are a heading that lost its line end.
_LINE: Final = (
    r"[ \t]*+(?:[0-9]{1,3}[ \t]?[.(:)]|[0-9]{1,3}[ \t]{1,4}\(|\("
    rf"|[{_RULING_MARK}]{{3}}|[{_RULING_MARK}] [-=*_]|[{_RULING_MARK}]{{1,2}}[ \t]*(?=\n|\Z)"
    rf"|VZCZC|{_PAGE_NEW}|{_PAGE_OLD}"
    r"|U?UNCLAS|[CS]{0,2}[ ]?C[ ]?O[ ]?N[ ]?F[ ]?I[ ]?D|[CS]?[ ]?S[ ]?E[ ]?C[ ]?R[ ]?E[ ]?T"
    r"|LIMITED OFF|L I M"
)
# The search for lines that are no plain words: empty ones, rules, leads, items of a list, levels,
# page marks, and FM, above which another telegram may begin. Nearly every line of words opens with
# a letter and a small letter, so that few lines are looked at twice.
MARK_LINE: Final = re.compile(
    r"\n[ \t]*+(?![A-Za-z][a-z])(?=[^a-zA-Z \t]|UU?NC|[CS]{1,3}[ ]?[OE][ ]?[NC]|[CS][ ][oe][ ][nc]"
    r"|LIMITED O|L I M|PAGE[ \t]|VZCZC|FM[ ]|[A-Za-z][.)][ \t]|o[ \t]"
    r"|[A-Z][A-Z'. -]*+[ \t]*+[0-9]{6})"
)
FIRST_MARK: Final = re.compile(MARK_LINE.pattern.removeprefix(r"\n"))
INLINE_RULING: Final = re.compile(
    r"[ \t]*+(?:-{6}[- \t]*+)?(?P<heading>[A-Z0-9\"'(](?:[^\n-]|-(?!-)){1,90}+)"
    r"(?P<ruling>-{6}[- \t]*+)(?=\n|\Z)"
)

# Words in capitals at the end that are no name.
NO_SIGNER: Final = re.compile(
    rf"(?:END|BEGIN|THE|NOTE|TEXT|(?:UN)?QUOTE|{_LABEL})(?![A-Z])|(?:{TRAILER.pattern})\Z",
    re.IGNORECASE,
)
# A word at the start of a wrapped line that could be taken for structure; the writer breaks the
# line elsewhere. Wider than what the reader takes, which costs a shorter line at worst.
COULD_STRUCTURE: Final = re.compile(rf"{_LINE})|{ITEM.pattern}|(?:{TRAILER.pattern})\Z")

# A name behind the last sentence, on its line or alone on the last one: "periodically. ORUK",
# "END TEXT. VALE", "GP-3 ORUK", "EXEMPT VALE" (downgrading groups of the 1960s and 1970s).
INLINE_SIGNER: Final = re.compile(
    r"(?:(?P<ended>[.!?)\"\u201d])|(?:(?<=[ \n])|\A)(?P<group>GP-[0-9]|EXEMPT|X?GDS(?:-[0-9])?))"
    r"[ \t\n]++(?P<name>[A-Z][A-Za-z'-]{2,20})#{0,4}\Z"
)
# An initial at the start of a line belongs to the name behind it.
INITIALED: Final = re.compile(r"[ \t]*+[A-Z]\.[ \t]*+[A-Z][A-Za-z'-]*#{0,4}\Z")
LONE_NAME: Final = re.compile(r"[A-Z][A-Za-z'-]{2,20}#{0,4}")
# "Best," above a name.
FAREWELL: Final = re.compile(
    r"(?:\A|[ \n])(?:(?:With )?(?:Best|Kind|Warm)(?:est)?(?:[ \n](?:regards|wishes))?"
    r"|Regards|Sincerely|Respectfully|Yours(?:[ \n]truly)?),\Z"
)
END_TEXT: Final = re.compile(rf"END (?:OF )?(?:TEXT|POINTS|{_LABEL})\.\Z", re.IGNORECASE)
