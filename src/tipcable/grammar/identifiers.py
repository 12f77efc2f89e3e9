"""Cable identifiers: ``09STATE100928``, ``'08 RIO 12``, ``PANAMA 00789/08``, ``377 KATHMANDU``."""

import re
from typing import Final

# Blanks are listed, since ASCII mode (which keeps IGNORECASE from matching odd letters) has no
# non-breaking space; a reference may break its line between post and number.
_BLANK: Final = r"[\s\xa0]"
_QUOTE: Final = r"['`\u2018\u2019]"

# Operators typed the letter O for zero (O4) and zero for the letter (COTON0U). A zero is a letter
# where a letter follows; an O is a digit where it begins a word and a digit follows.
_LETTER: Final = r"(?:[A-ZÀ-ÖØ-öø-ÿ]|0(?=[A-Z]))"
_WORD: Final = rf"(?!O[0-9]){_LETTER}{{1,40}}+"
WORD: Final = re.compile(_WORD, re.ASCII | re.IGNORECASE)
# Eight words cover "AMERICAN CONSULATE GENERAL RIO DE JANEIRO"; the bounds bound the work.
_POST: Final = rf"{_WORD}(?:(?:{_BLANK}|[.\-]|{_QUOTE}){{1,6}}+{_WORD}){{0,7}}+"
# What identifiers allow for a post, known or not.
POST_ID: Final = re.compile(r"(?!O[0-9])[A-Z]{2,60}")

# Four digits, or two; the letter O may be a zero. Telegrams in electronic form begin in 1966.
_YEAR4: Final = r"(?:19(?:6[6-9]|[7-9][0-9O])|2[0O](?:[0-5O][0-9O]|6[0-5O]))(?![0-9])"
_YEAR2: Final = r"(?:[0-9O][0-9]|[0-9]O(?![A-Z]))(?![0-9])"
_YEAR: Final = rf"(?:{_YEAR4}|{_YEAR2})"
# Behind the post, figures from 30 to 65 are no year but a list: STATE 12345-46.
_LATE: Final = r"(?:(?:19(?=[6-9])|20(?=[0-2O]))?(?:[7-9O012][0-9]|6[6-9]))(?![0-9])"

# Page marks pad to eight digits. A longer figure is no number of a cable, nor is a date and time
# (SECDEF MSG 301601Z).
_NUMBER: Final = r"(?:[0-9]|O(?=[0-9]))(?:[0-9]|O(?![A-Z])){0,7}+(?![0-9]|Z\b)"
_JOINT: Final = rf"(?:{_BLANK}|[.:#/_\-]|{_QUOTE}){{0,8}}+"

# "09 STATE", "'09 STATE", "(09) STATE", "10-OTTAWA", "2005PANAMA".
_BEFORE: Final = rf"(?:[(\[]?{_QUOTE}?(?P<year>{_YEAR})[)\]]?{_JOINT})?"
# An archive took "SECTION 02 OF 02 MANAMA" for a post; SCTION is seen too.
_SECTION: Final = rf"(?:SE?CTION{_BLANK}?[0-9]{{1,3}}{_BLANK}?OF{_BLANK}?[0-9]{{1,3}}{_BLANK}?)?"
# "STATE (01) 201265", "STATE '01 201265"; without a mark, "STATE 01 201265", only before a number
# that cannot itself be taken for a year.
_MIDDLE: Final = (
    rf"(?:\(?{_QUOTE}?(?P<middle>(?<=[('`\u2018\u2019]){_LATE}|{_LATE}(?=(?:{_BLANK}|-){{1,3}}[0-9O]{{3,8}}+))"
    rf"\)?{_JOINT})?"
)
# "PANAMA 00789/08", "QUITO 4525-91", "AMMAN 07718 99", "POST 12 (08)". Where a post follows, the
# year is that of the next reference: STATE 12345 09 TASHKENT 12.
_NEXT: Final = rf"(?!{_BLANK}{{0,8}}+(?!(?:AND|NOTAL)\b)[A-Z])"
_AFTER: Final = (
    rf"(?:{_BLANK}?[(\[]{_QUOTE}?(?P<bracketed>{_LATE})[)\]]"
    rf"|(?:{_BLANK}?[/\-]{_BLANK}?|{_BLANK}{{1,3}}+){_QUOTE}?(?P<after>{_LATE}){_NEXT})?"
)

_FLAGS: Final = re.ASCII | re.IGNORECASE
POST_FIRST: Final = re.compile(
    rf"{_BEFORE}{_SECTION}(?P<post>{_POST}){_JOINT}(?(year)|{_MIDDLE})"
    rf"(?P<number>{_NUMBER})(?(year)|(?(middle)|{_AFTER}))",
    _FLAGS,
)
# "377 KATHMANDU"; fewer than three digits, or a year, stand before too many other words.
NUMBER_FIRST: Final = re.compile(
    rf"(?!(?:19|20)[0-9]{{2}}(?![0-9]))#?(?P<number>[0-9]{{3,8}}+){_JOINT}(?P<post>{_POST})", _FLAGS
)
# What makes an identifier of a post that no vocabulary knows: a year before, and a single word.
SURE: Final = re.compile(rf"[(\[]?{_QUOTE}?{_YEAR}[)\]]?{_JOINT}{_WORD}{_JOINT}{_NUMBER}", _FLAGS)
YEAR_BEHIND: Final = re.compile(_AFTER, _FLAGS)

# What may stand before an identifier: "REF: A. ", "(B) ", a bullet, an archive's pilcrow.
OPENING: Final = re.compile(
    rf"(?:{_BLANK}|[¶*•\-\"]|REF(?:ERENCE|TEL)?S?(?:\(S\))?(?:[:.]|(?={_BLANK}))"
    rf"|[(\[]?[A-Z](?:[)\]]|[.:](?={_BLANK})))*+",
    _FLAGS,
)
