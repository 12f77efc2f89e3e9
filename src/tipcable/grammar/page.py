"""The page text of a mirror of the archive, around the telegram."""

import re
from typing import Final

# Four label lines, then four value lines (the labels Released and References are our own
# normal form's, for records that hold them).
LABELS: Final = re.compile(
    r"[ \t\n]*+Identifier[ \t]*\n(?:Created[ \t]*\n)?(?:Released[ \t]*\n)?(?:Classification[ \t]*\n)?"
    r"(?:Origin[ \t]*\n)?(?:References[ \t]*\n)?"
)
# "Cable title:", the title between blank lines, "Tags:", and the archive's link to a manual.
TITLE_AND_TAGS: Final = re.compile(
    r"(?:[ \t]*+\n)*+Cable title:[ \t]*+\n(?:[ \t]*+\n)*+(?:(?![ \t]*+Tags:)(?P<title>[^\n]*+)\n)?(?:[ \t]*+\n)*+"
    r"(?:[ \t]*+Tags:(?P<tags>[^\n]*+)\n)?(?:[ \t]*+pdf[ ]how-to read a cable[ \t]*(?:\n|\Z))?"
)
MOMENT: Final = re.compile(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})[ T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?"
)
