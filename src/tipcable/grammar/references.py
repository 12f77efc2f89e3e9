"""REF items: their letters, what separates them, and what kind of thing they name."""

import re
from typing import Final

LETTER: Final = re.compile("[A-Z]")

# What stands around an item and is no word of it.
SEPARATORS: Final = " ,;&/:"
# A letter that opens an item: "(A) ", "[A] ", "A. ", "A) ", "A: ", also behind a label that is
# repeated ("REF B. "). Weak ones, small letters and letters without a sign, count only where
# their letter comes next.
_AGAIN: Final = r"(?:REF(?:TEL)?S?[:.]? ?)?"
LETTERED: Final = re.compile(
    rf"(?:(?<=[ ,;/&])|(?<=[A-Z][.)])(?=\()|(?<=[0-9])(?=[A-Z]\.[A-Z])|\A){_AGAIN}"
    r"(?:\((?P<sure>[A-Z])\)[.:]?|\[(?P<closed>[A-Z])\]:?"
    r"|(?:(?P<plain>[A-Z])(?:[.):](?![A-Z0-9]\.)))|\((?P<weak>[a-z])\)|(?P<small>[a-z])[.)](?= )"
    r"|(?P<bare>[A-Z])(?:/|-(?=[A-Z])|(?= ['0-9A-Z])))(?=[ ('\"0-9A-Z]) ?"
)
# "REF: REF (A) …", "REF: REFTEL STATE 12".
LABEL_AGAIN: Final = re.compile(r"(?:REF(?:TEL)?S?(?:[:.] ?| (?=[^ ])))+")
# An item that is cut the same wherever it stands, if its words name a known post: "STATE 188314",
# "06 LA PAZ 7119 (NOTAL)"; or a number that goes on with the post of the item before it.
PLAIN: Final = re.compile(
    r"(?:(?:[0-9]{2}|19[7-9][0-9]|20[0-5][0-9]) )?"
    r"(?P<post>(?!REF)[A-Z]{2,30}+(?: [A-Z]{2,30}+){0,2})"
    r" ?[0-9]{1,6}(?: \(NOTAL\)| AND PREVIOUS)?|[0-9]{3,6}"
)
# What may follow an identifier and belongs to it.
NOTES: Final = re.compile(
    r"(?: ?\([^()]*+\))?(?: ?(?:,|AND|and)? (?:PREVIOUS|ET AL\.?))?(?: ?\([^()]*+\))?"
)
SEPARATOR: Final = re.compile(r"\((?:[^()]*+)\)|[;,&/:]|(?<= )(?:AND|and|--?)(?= )")
BLANK: Final = re.compile(" ?(?:AND )?")
# "259032" goes on with the post of the item before it.
NUMBER_ALONE: Final = re.compile(
    r" ?(?:AND )?#?(?P<number>[0-9]{2,7})(?=[ ,;:)/&]|\Z)(?! ?[A-Z]{4})"
)
# What opens an item behind a comma even where no vocabulary knows the post.
OPENS: Final = re.compile(
    r" ?(?:'?[0-9]{2,4} ?-? ?[A-Z]{3}"
    r"|(?!(?:PARAS?|PAGES?|SECTIONS?|TABS?|ANNEX|PARTS?|NO|NOS|DATED|ITEMS?|PER)\b)"
    r"[A-Z][A-Z'.]+(?: [A-Z][A-Z'.]+){0,3} [#(]?[0-9])"
)
# "FEBRUARY 14, 2006" is one date.
MONTH_AND_DAY: Final = re.compile(
    r"\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.? [0-9]{1,2} ?\Z",
    re.IGNORECASE,
)
FULL_YEAR: Final = re.compile(" ?(?:19|20)[0-9]{2}(?![0-9])")
ENDS: Final = re.compile(r"(?:[0-9]|\)|PREVIOUS)[ ]?\Z")

# What an item that is no cable is; the first that fits wins.
KIND_WORDS: Final = {
    "email": re.compile(r"\bE-?MAIL", re.IGNORECASE),
    "telcon": re.compile(
        r"\b(?:TELE?CONS?|PHONE ?CONS?|TELEPHONE|PHONE|CONVERSATION|CALL)\b", re.IGNORECASE
    ),
    "report": re.compile(r"\b(?:IIR|TD-?[0-9]|FBIS|OSC|CIR|REPORT)", re.IGNORECASE),
    "document": re.compile(
        r"\b(?:MEMO|FAX|LETTER|NOTE\b|DIPLOMATIC|FAM\b|A-[0-9]|CA-[0-9]|LAW\b|ARTICLE|AIRGRAM|PAPER"
        r"|NON-?PAPER|TREATY|AGREEMENT|MOU\b|WEB|HTTP)",
        re.IGNORECASE,
    ),
    "cable": re.compile(
        r"\b(?:(?:EMB|DEP|REF|CON|SEP|TO)TELS?|MSG|MESSAGE|CABLE|TELEGRAM|ALDAC)\b", re.IGNORECASE
    ),
}
# An item that ends like the letter of the next one ("PARA (B)"), with its last four characters.
LETTER_LIKE: Final = re.compile(r"(?:\([A-Za-z]\)|\[[A-Z]\]|[ ,;/&][A-Za-z])[.:)]?\Z")
NOTE: Final = re.compile(r"\((?P<note>[^()]*+)\)[ .,;]*+\Z")
# A number that is the whole of an item, but for its notes: "#3565", "1904 (NOTAL)". "9 FAM 42" is
# none.
CARRIED: Final = re.compile(
    r"#?(?P<number>[0-9]{1,7})(?=\Z|,? ?(?:\(|AND\b|ET AL|PREVIOUS|PARAS?\b|NOTAL))"
)
