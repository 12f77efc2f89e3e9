"""Executive orders, declassification dates, and the Classified By line."""

import re
from typing import Final

Match = re.Match[str]

ORDER_NUMBER: Final = re.compile("[0-9]{5}")
# Seen for 11652, 12958 and 13526; what the reader mends is reported as order-misspelt.
MISSPELT_ORDERS: Final = {
    "11653": "11652",
    "12598": "12958",
    "12985": "12958",
    "19523": "12958",
    "12985": "12958",
    "12956": "12958",
    "13256": "13526",
    "13562": "13526",
    "12938": "12958",
}

# "12/01/2019", "6/5/15", "012/01/2019" (a slip for 12/01), "2019/12/01", "2019-02-12",
# "JUNE 21, 2006", "21 JUN 2006". A date must not touch another digit.
DATE: Final = re.compile(
    r"(?<![0-9/])(?:"
    r"(?P<iso_year>[12][0-9]{3})[/-](?P<iso_month>[0-9]{1,2})[/-](?P<iso_day>[0-9]{1,2})"
    r"|0{0,2}(?P<month>[0-9]{1,2})[/-](?P<day>[0-9]{1,2})[/-](?P<year>[0-9]{4}|[0-9]{2})"
    r"|(?P<day_day>[0-9]{1,2}) ?(?P<day_month>[A-Za-z]{3,9}),? ?(?P<day_year>[0-9]{4})"
    r"|(?P<named_month>(?<![A-Za-z])[A-Za-z]{3,9}) (?P<named_day>[0-9]{1,2}),? (?P<named_year>[0-9]{4})"
    r")(?![0-9/])"
)

# "Classified By: Classified by …", "(U) …", "Per E.O. 12958, …" before the person.
LABEL_AGAIN: Final = re.compile(
    r"(?:\([A-Z]{1,3}\) ?)?(?:Classified|Derived)? ?(?:by|from)?[:.]? ?", re.IGNORECASE
)
# Where the person ends: "for reasons", "rea sons" (a line break), "REASON:", "E.O. 12958", "1.4".
REASON: Final = re.compile(
    r"[ ,.;:(]*+(?<![A-Za-z])(?:(?:for|per|under)? ?(?:the )?(?:following )?rea ?son|(?:per|under|pursuant) "
    r"|E\.?O\.? ?1[0-9]|(?:sections? )?1 ?\. ?[45](?![0-9]))",
    re.IGNORECASE,
)
# A clause (1.4) or one of its letters, alone or as a run: "(b)", "b,d", "(b-d)".
CLAUSE: Final = re.compile(
    r"(?<![0-9])1 ?[.,] ?(?P<clause>[0-9])(?![0-9])"
    r"|(?<![A-Za-z])(?P<letter>[A-Ha-h])(?: ?- ?(?P<last>[A-Ha-h]))?(?![A-Za-z'])"
)
TITLE_WORDS: Final = frozenset(
    "acting a/dcm adcm dcm cda charge charge' d'affaires ambassador amb consul general counselor "
    "counsellor deputy chief mission officer political economic pol/econ econ pol polcouns "
    "econcouns director assistant secretary principal officer attache section head minister "
    "ministers affairs of for the and public poloff econoff emboff pao rso a.i u.s us "
    "embassy consulate bureau office under reporting unit".split()
)
