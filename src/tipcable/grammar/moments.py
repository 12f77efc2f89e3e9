"""How archives write a moment."""

import re
from typing import Final

# "2009-12-01 11:53:00" (page text, SQL export), "2006-06-07 17:05" (HTML), "2006-06-07T17:05:00Z"
# and fractions of a second (JSON). Fractions are dropped: telegrams count in minutes.
ISO: Final = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"
    r"(?:[ T](?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]{1,9})?)?)?"
    r" ?(?:Z|UTC|[+-]00:?00)?"
)
# "12/28/1966 18:48" (CSV dump).
AMERICAN: Final = re.compile(
    r"(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})/(?P<year>[0-9]{4})"
    r"(?: (?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?"
)
# "21 JUN 1973" (NARA), "21 June 2004".
DAY_FIRST: Final = re.compile(r"(?P<day>[0-9]{1,2}) (?P<name>[A-Za-z]{3,9}),? (?P<year>[0-9]{4})")
# "December 23, 2004" (Outlook print).
MONTH_FIRST: Final = re.compile(r"(?P<name>[A-Za-z]{3,9}) (?P<day>[0-9]{1,2}),? (?P<year>[0-9]{4})")
EVERY: Final = (ISO, AMERICAN, DAY_FIRST, MONTH_FIRST)
