"""Executive orders, declassification dates, and the Classified By line."""

import re
from typing import Final

Match = re.Match[str]

ORDER_NUMBER: Final = re.compile("[0-9]{5}")
# What may stand between the number of an order and what its line says.
ORDER_SEPARATORS: Final = ":;, "
# "12/01/2019", "6/5/15", "012/01/2019" (a slip for 12/01), "2019/12/01", "2019-02-12",
# "JUNE 21, 2006", "21 JUN 2006". A date must not touch another digit.
DATE: Final = re.compile(
    r"(?<![0-9/])(?:"
    r"(?P<iso_year>[12][0-9]{3})[/-](?P<iso_month>[0-9]{1,2})[/-](?P<iso_day>[0-9]{1,2})"
    r"|0{0,2}(?P<month>[0-9]{1,2})[/-](?P<day>[0-9]{1,2})[/-](?P<year>[0-9]{4}|[0-9]{2})"
    r"|(?P<day_day>[0-9]{1,2}) ?(?P<day_month>[A-Za-z]{3,9}),? ?(?P<day_year>[0-9]{4})"
    r"|(?P<named_month>(?<![A-Za-z])[A-Za-z]{3,9}) (?P<named_day>[0-9]{1,2}),?"
    r" (?P<named_year>[0-9]{4})"
    r")(?![0-9/])"
)

# "Classified By: Classified by …", "(U) …", "Per E.O. 12958: …" before the person.
LABEL_AGAIN: Final = re.compile(
    r"(?:\([A-Z]{1,3}\) ?)?(?:(?:per|under|pursuant to) E\.? ?O\.? ?1[0-9]{4}[:,]? ?)?"
    r"(?:Classified(?: by)?|by)?[:.]? ?",
    re.IGNORECASE,
)
# A statement that names no person.
UNSIGNED: Final = re.compile(r"(?:DERIVED ?FROM|DECLASSIF(?:Y|IED) ?ON)\b", re.IGNORECASE)
# "reasons" and "for", in which a line end may have left a blank ("rea sons", "f or").
_BROKEN_REASON: Final = "r ?e ?a ?s ?o ?n"
_BROKEN_FOR: Final = "(?:f ?o ?r|per|under|on|in)"
_ORDER: Final = r"E\.? ?O\.? ?1[0-9]"
# Where the person ends: "for reasons", "REASON:", "under E.O. 12958", "1.4", "Declassify On".
REASON: Final = re.compile(
    r"(?<![ ,.;:(\-])[ ,.;:(\-]*+(?<![A-Za-z])"
    rf"(?:(?:{_BROKEN_FOR} )?(?:the )?(?:following )?{_BROKEN_REASON}(?! ?[a-z]{{4}})"
    rf"|(?:(?:per|under|pursuant to) )?{_ORDER}"
    r"|(?:(?:per|under|for) )?(?:sec(?:tions?|s?\.)? )?1 ?[.,] ?[45](?![0-9])"
    r"|declassif(?:y|ied) ?on|derived ?from)",
    re.IGNORECASE,
)
# What goes on with a statement below an empty line: "and (d)", "REASON: 1.4".
MORE: Final = re.compile(r"(?:E\.?O\.?|REASON|1\.[45]|\(?[A-Ha-h]\)|and )", re.IGNORECASE)
BROKEN_AND: Final = re.compile(r"\b(?:a nd|an d|a n d)\b", re.IGNORECASE)
# A clause (1.4), or one of its letters: in parentheses anywhere behind it, bare ones only in a row.
_ENDS_LETTER: Final = (
    r"(?= ?(?:[,.;:/&()\-]|(?:and|or|through|thru|to)\b|1 ?[.,]|[a-h](?![a-z])|\Z))"
)
CLAUSE: Final = re.compile(
    r"(?<![0-9])1 ?[.,] ?(?P<clause>[0-9])(?![0-9])"
    r"|(?<=\()(?P<glued>[a-h]{2,4})(?=\))"
    r"|(?<=\()(?P<first> ?[a-h])(?![a-z'])"
    rf"|(?<![a-z])(?P<letter>[a-h])(?![a-z']){_ENDS_LETTER}",
    re.IGNORECASE,
)
# What may stand between a clause and its letters, and between letters.
JOINT: Final = re.compile(
    r"[ ,.;:/&()\-]*+(?:(?:and|or|sec(?:tions?)?|para(?:graph)?s?|reasons?)\b[ ,.;:/&()\-]*+)*+",
    re.IGNORECASE,
)
RANGE: Final = re.compile(r"[ ().]*+(?:-|through\b|thru\b|to\b)[ ().]*+", re.IGNORECASE)

# What parts the person from the office: commas, a dash, parentheses.
PARTS: Final = re.compile(r" ?[,;()]++ ?| -{1,2} ")
# "Jr." and "III" belong to the name before them, "a.i." (ad interim) to the title.
SUFFIX: Final = re.compile(r"(?:Jr|Sr|II|III|IV|Ph\.?D)\.?", re.IGNORECASE)
INTERIM: Final = re.compile(r"a\.? ?i\.?", re.IGNORECASE)
# A dot that belongs to the last word: "Amb.", "a.i.", "Jr.", "John Q."
ABBREVIATED: Final = re.compile(
    r"(?:\A|[ ,])(?:Amb|Jr|Sr|Dep|Asst|Dir|[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z])\.\Z", re.IGNORECASE
)
# A name: letters, a dot, apostrophes, hyphens and quotes; no digit.
NAME_WORD: Final = re.compile(r"[^\W\d_]['.\-\u2019\w]*|[\"'\u201c(].+")
# An office in short: "EUR/SE", "NEA", "D/HP", "USNATO".
OFFICE: Final = re.compile(r"[A-Z0-9]+/[A-Z0-9/]+|[A-Z]{2,3}|US[A-Z]{2,4}")
# Behind these, a place follows: "Ambassador to Peru".
PLACING: Final = frozenset(("to", "at", "in"))

TITLE_WORDS: Final = frozenset((
    "acting", "a/dcm", "adcm", "dcm", "cda", "charge", "charge'", "d'affaires", "ambassador",
    "amb", "consul", "general", "counselor", "counsellor", "deputy", "chief", "mission", "officer",
    "political", "economic", "pol/econ", "pol-econ", "econ", "pol", "polcouns", "econcouns",
    "director", "assistant", "secretary", "principal", "officer", "attache", "section", "head",
    "minister", "ministers", "affairs", "of", "for", "the", "and", "public", "poloff", "econoff",
    "emboff", "pao", "rso", "a.i", "u.s", "us", "embassy", "consulate", "bureau", "office",
    "under", "reporting", "unit", "coordinator", "adviser", "advisor", "military", "commercial",
    "consular", "defense", "regional", "security", "management", "post", "dept", "department",
    "state", "das", "pdas", "polad", "poladv", "pol/c", "econ/c", "pol-mil", "polmil",
    "representative", "leader", "team", "envoy", "special", "senior", "ad", "interim",
))  # fmt: skip
