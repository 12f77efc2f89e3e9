"""What tells one dialect from another, and where the telegram stands in it."""

import re
from typing import Final

# A row of the CSV dump: number, moment, identifier, all in quotes. In the SQL export the moment
# is written as ISO and the number may stand without quotes.
CSV_ROW: Final = re.compile(
    r'"?[0-9]{1,9}"?,"?[0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}[ T][0-9:.]{4,15}"?,'
    r'"?[0-9A-Z][0-9A-Z_.-]{4,60}"?,'
)
# One field: in quotes with backslash escapes or doubled quotes, or bare.
CSV_FIELD: Final = re.compile(
    r'(?:"(?P<quoted>[^"\\]*+(?:(?:\\.|"")[^"\\]*+)*+)"|(?P<bare>[^",\r\n]*+))'
    r"(?P<end>,|[ \t]{0,9}(?:\r?\n|\r|\Z))",
    re.DOTALL,
)
CSV_ESCAPE: Final = re.compile(r'\\(.)|""', re.DOTALL)

# A JSON object that begins with one of the keys that cables have.
JSON_LINE: Final = re.compile(r'\{[ \t\n]*"[A-Za-z_$]{1,30}"[ \t\n]*:')
JSON_KEY: Final = re.compile(r'[ \t\r\n]*"')
JSON_COLON: Final = re.compile(r"[ \t\r\n]*:[ \t\r\n]*")
JSON_COMMA: Final = re.compile(r"[ \t\r\n]*,")
# A stretch of a JSON string: plain characters, or one escape (a pair of them beyond U+FFFF).
JSON_PIECE: Final = re.compile(
    r"[^\\]++|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)

# "Message Text" alone on the first line, "Message Attributes" alone on a line below (NARA).
NARA_TEXT: Final = re.compile(r"[ \t\n\ufeff]*+Message Text[ \t]*+(?:\n|\Z)")
NARA_ATTRIBUTES: Final = re.compile(r"\n[ \t]*+Message Attributes[ \t]*+(?:\n|\Z)")

# "DB/Inbox: Search Results", "Cable Text:" or "Cable \nText:" at the top of an Outlook print, and
# its "TELEGRAM    December 23, 2004".
OUTLOOK: Final = re.compile(
    r"[ \t\n\ufeff]*+(?:DB/Inbox:[^\n]{0,80}\n[ \t\n]*+)?Cable[ \t]*+\n?[ \t]*+Text:"
)
OUTLOOK_DATE: Final = re.compile(r"\n[ \t]*+TELEGRAM[ \t]++(?P<date>[^\n]{6,30})")
# "From:     AMEMBASSY BUJUMBURA (BUJUMBURA 2641 - UNKNOWN)", with more lines below it.
OUTLOOK_KEY: Final = re.compile(
    r"\n[ \t]*+(?P<key>To|Action|From|TAGS|Captions|Subject|Ref|ACTION|INFO|DISSEMINATION|CHARGE"
    r"|APPROVED|DRAFTED|CLEARED|CX[A-Z]{2,8}):(?P<value>[^\n]*+)"
)
OUTLOOK_SENDER: Final = re.compile(
    r"(?P<name>[^(]+) \((?P<post>[^()0-9]+) (?P<number>[0-9]{1,6})\b[^()]*\)"
)
OUTLOOK_END: Final = re.compile(r"\n[ \t]*+(?=VZCZC[A-Z]{3}[0-9]{3,4}[ \t]*+\n)")
LEVEL: Final = re.compile(
    r"(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|(?:TOP )?SECRET|LIMITED OFFICIAL USE)[A-Z/ ]{0,60}"
)

# Five lines about the cable, each with its value alone: identifier, title, moment, level, origin.
FIVE_LINES: Final = re.compile(
    r"[ \t\n\ufeff]*+(?P<identifier>[0-9]{2}[A-Z][A-Z0-9_-]{3,40})[ \t]*+\n(?P<title>[^\n]*+)\n"
    r"[ \t]*+(?P<created>[0-9][0-9/:TZ. -]{7,28})\n"
    rf"[ \t]*+(?P<classification>{LEVEL.pattern})\n[ \t]*+(?P<origin>[A-Z][^\n]{{2,60}})(?:\n|\Z)"
)

# "PAGE 01  CAPE T 00097  01 OF 03 182017Z" and "INFO LOG-00 …" above the date-time group: the
# State Department's own print of 1973 to 1990.
STATE_PRINT: Final = re.compile(
    r"(?:\A|\n)[ \t]*+(?:PAGE 0?1[ \t]++[A-Z][^\n]{4,70}"
    r"|(?:ACTION|INFO)[ \t]++[A-Z]{1,6}-[0-9]{2}\b)"
)
TELEGRAM: Final = re.compile(
    r"(?:\A|\n)[ \t]*+(?:VZCZC|[ZOPRY0](?: ?[ZOPRY])? ?[0-9]{6} ?Z |FM [A-Z]|DE R[A-Z]{4,6} "
    r"|(?:U?UNCLAS|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T)\b"
    r"|E\. ?O\. ?1|TAGS:|SUBJECT:)"
)
