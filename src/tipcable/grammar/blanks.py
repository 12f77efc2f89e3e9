"""Characters that stand for a blank."""

import re
from typing import Final

ASCII_BLANKS: Final = "\x0b\x0c\x1c\x1d\x1e\x1f"
# An archive's mark at line ends; of all the characters here, Unicode calls it alone printable.
PILCROW: Final = "\xb6"
# What str.split() takes for blank beyond ASCII; the BOM and the pilcrow are archive furniture.
OTHER_BLANKS: Final = (
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    f"\u2028\u2029\u202f\u205f\u3000\ufeff{PILCROW}"
)
# No clean text holds one of these.
STRANGE: Final = re.compile(rf"[\r\t{ASCII_BLANKS}{OTHER_BLANKS}]")
