"""REF items: their letters, what separates them, and what kind of thing they name."""

import re
from typing import Final

LETTER: Final = re.compile("[A-Z]{1,2}")

# What an item that is no cable is; the first that fits wins.
KIND_WORDS: Final = {
    "email": re.compile(r"\bE-?MAIL", re.IGNORECASE),
    "telcon": re.compile(r"\b(?:TELE?CONS?|PHONE ?CONS?|TELEPHONE|PHONE|CONVERSATION|CALL)\b", re.IGNORECASE),
    "report": re.compile(r"\b(?:IIR|TD-?[0-9]|FBIS|OSC|CIR|REPORT)", re.IGNORECASE),
    "document": re.compile(
        r"\b(?:MEMO|FAX|LETTER|NOTE\b|DIPLOMATIC|FAM\b|A-[0-9]|CA-[0-9]|LAW\b|ARTICLE|AIRGRAM|PAPER"
        r"|NON-?PAPER|TREATY|AGREEMENT|MOU\b|WEB|HTTP)",
        re.IGNORECASE,
    ),
    "cable": re.compile(r"\b(?:(?:EMB|DEP|REF|CON|SEP|TO)TELS?|MSG|MESSAGE|CABLE|TELEGRAM|ALDAC)\b", re.IGNORECASE),
}
NOTE: Final = re.compile(r"\((?P<note>[^()]*+)\)[ .,;]*+\Z")
