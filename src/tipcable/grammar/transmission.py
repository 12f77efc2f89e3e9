"""Transmission lines, the date-time group and the address lines."""

import re
from typing import Final

Match = re.Match[str]

# A routing indicator has 5 to 7 capitals and starts with R; U is seen in damaged copies.
_INDICATOR: Final = r"[RU][A-Z]{4,6}"

# ACP-127 asks three digits after the channel; 1,116 of 1,120 real ones have four.
TRANSMISSION_ID: Final = re.compile(r"VZCZC[A-Z]{3}[0-9]{3,4}")
RELAY: Final = re.compile(rf"(?P<letter>[ZOPRY])(?P=letter)(?P<indicators>(?: {_INDICATOR})+)")
RELAY_MORE: Final = re.compile(rf"{_INDICATOR}(?: {_INDICATOR})*+")
# "DE RUEHNT #1603/01 3351153"; ACP-127 also writes "DE RPDLE 123 11/1215Z".
STATION: Final = re.compile(
    rf"DE (?P<originator>{_INDICATOR}) #? ?(?P<serial>[0-9]{{1,4}})(?:/(?P<section>[0-9]{{1,2}}))?"
    r" (?P<filed>[0-9]{7}Z?|[0-9]{1,3}/[0-9]{4}Z)"
)
SECURITY: Final = re.compile(r"ZN[RY](?: (?P<letters>[A-Z]{5}))?(?: [!-~]+)*+")

# "R 011153Z DEC 09 ZDK": one or two prosigns, one missing or written 0 for O; blanks inside or
# lost ("231430 Z", "R 23 1430Z"), the letter O for a zero. What follows the year are operating
# signals ("ZFF3", "ZDK CTG RUEHDO #…", "(CCY …)").
_TWO: Final = "[0-9O][0-9O]"
DATE_TIME: Final = re.compile(
    rf"(?:(?P<letters>[ZOPRY0](?: ?[ZOPRY0])?) ?)?"
    rf"(?P<day>{_TWO}) ?(?P<hour>{_TWO}) ?(?P<minute>{_TWO})"
    r" ?Z ?(?P<month>[A-Z]{3})[A-Z]{0,6} ?(?P<year>[0-9]{4}|[0-9]{2})"
    r"(?: (?P<signals>[Z(][!-~]*(?: [!-~]+)*+))?",
    re.IGNORECASE,
)
SIGNALS: Final = re.compile("[Z(][!-~]*(?: [!-~]+)*+")

# "RUEHGV/USMISSION GENEVA PRIORITY 0256", "CDR USCENTCOM MACDILL AFB FL//CCJ2//",
# "ZEN/AMEMBASSY X". The continuity number has 3 to 5 digits; 4,240 of 4,245 have four.
_PRECEDENCE: Final = "NIACT IMMEDIATE|IMMEDIATE|PRIORITY|PIORITY|ROUTINE|FLASH|EMERGENCY COMMAND"
# The prosign that parts the addresses from the text, and the text from the end (ACP-127 §133).
BREAK: Final = "BT"
# A slip seen in an address line.
MISSPELT_PRECEDENCE: Final = {"PIORITY": "PRIORITY"}
_NAME_WORD: Final = r"[A-Z0-9('\[][A-Z0-9&'.,()/\[\]_-]*+"
ADDRESSEE: Final = re.compile(
    rf"(?:(?P<indicator>{_INDICATOR}|ZEN)/)?"
    rf"(?P<plad>(?!{BREAK}\Z)(?!{_INDICATOR}/)(?!(?:{_PRECEDENCE})(?: |$)){_NAME_WORD}"
    rf"(?: (?!(?:(?:{_PRECEDENCE})(?: [0-9]{{3,5}})?|[0-9]{{3,5}})\Z)(?:{_NAME_WORD}|/+|&|-))*+)"
    rf"(?: (?P<precedence>{_PRECEDENCE}))?"
    r"(?: (?P<mcn>[0-9]{3,5}))?"
)
EXEMPT: Final = re.compile(rf"(?!{BREAK}\Z){_NAME_WORD}(?: (?:{_NAME_WORD}|/+|&|-))*+")

# The labels of the address lines. A telegram is sent in capitals; prose after "To" is not.
FROM: Final = re.compile(r"FM:? (?P<value>[A-Z0-9][A-Z0-9 .,'&()/-]{1,80})")
ACTION: Final = re.compile(r"TO:?(?: (?P<value>[^a-z]{1,120}))?")
INFO: Final = re.compile(r"INFO:?(?: (?P<value>[^a-z]{1,120}))?")
EXEMPT_LINE: Final = re.compile(r"XMT[ /](?P<value>[^a-z]{1,120})")
# "ACTION AF-00", "INFO LOG-00 AID-01 … /037 W" and the dash counter of the
# 1973-90 State print: "-----352654 200910Z /23", "-----140901Z 052341 /10".
_OFFICE: Final = "[A-Z]{1,6}-[0-9]{2}"
DISTRIBUTION: Final = re.compile(
    rf"(?:(?:ACTION|INFO) )?{_OFFICE}(?: (?:{_OFFICE}|/[0-9]{{3}}[A-Z]?|[0-9]{{3}}|[A-Z]{{1,3}}))*+"
    r"|(?:/[0-9]{3} ?[A-Z]{1,2})"
    r"|-{10,}+ ?(?:[0-9]{6}Z )?[0-9]{4,6}(?: [0-9]{6}Z)?(?: ?/[0-9]{1,3})?"
)
# The number of copies, alone on its line above ACTION.
COPIES: Final = re.compile(rf"[0-9]{{1,3}}[ \t]*+\n\s*+(?:ACTION|INFO)[ \t]++{_OFFICE}")
# Words that open an address even below an empty line.
OFFICE: Final = re.compile(
    rf"(?:{_INDICATOR}|ZEN)/[A-Z]|(?:AMEMBASSY|AMCONSUL|USMISSION|USINT|USLO|SECSTATE|SECDEF) "
)
