"""The page text of a mirror of the archive, around the telegram."""

import re
from typing import Final

# Four label lines, then four value lines (the labels Released and References are our own
# normal form's, for records that hold them, as is a page without an identifier).
_END: Final = r"[ \t]*(?:\n|\Z)"
LABELS: Final = re.compile(
    r"[ \t\n]*+"
    rf"(?:[ \t]*+Identifier{_END})?(?:[ \t]*+Created{_END})?(?:[ \t]*+Released{_END})?"
    rf"(?:[ \t]*+Classification{_END})?(?:[ \t]*+Origin{_END})?(?:[ \t]*+References{_END})?"
)
# What a page begins with.
OPENING: Final = re.compile(r"[ \t\n]*+(?:Identifier[ \t]*\n|Cable title:[ \t]*\n)")
# "Cable title:", the title between blank lines, "Tags:", and the archive's link to a manual. A
# title may itself begin like the tags, where they stand below it.
TITLE_AND_TAGS: Final = re.compile(
    r"(?:[ \t]*+\n)*+[ \t]*+Cable title:[ \t]*+\n(?:[ \t]*+\n)*+"
    r"(?:(?:(?![ \t]*+Tags:)|(?=[^\n]*+\n[ \t]*+\n[ \t]*+Tags:))(?P<title>[^\n]*+)\n)?"
    r"(?:[ \t]*+\n)*+(?:[ \t]*+Tags:(?P<tags>[^\n]*+)\n)?"
    r"(?:[ \t]*+pdf[ ]how-to read a cable[ \t]*(?:\n|\Z))?"
)
# Names and values of a record that the mirror has no place for; an empty line ends them.
ATTRIBUTES: Final = re.compile(
    r"Message Attributes[ \t]*+\n(?P<lines>(?:[^\n:]++:[^\n]*+\n)*+)(?:[ \t]*+(?:\n|\Z))?"
)
