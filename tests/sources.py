"""The three sources of the laws: any Unicode text, telegrams with dirt, and cables built by hand.

Telegrams are written from cables of the strategies, or stand in the tables of cases and among the
samples of the dialects; then dirt falls on them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hypothesis import strategies as st

from cases import (
    addressees,
    authorities,
    captions,
    classification,
    date_time,
    fragments,
    orders,
    problems,
    references,
    subjects,
    tags,
    transmission,
)
from tipcable.strategies import soiled, telegrams

PLAIN: Final = """\
R 021041Z MAR 06
FM AMEMBASSY DHAKA
TO RUEHC/SECSTATE WASHDC 6213
INFO RUEHGV/USMISSION GENEVA 0533
UNCLAS SECTION 01 OF 02 DHAKA 001147\x20

SENSITIVE
SIPDIS

E.O. 12958: N/A
TAGS: KTIP PHUM BG
SUBJECT:  A SHELTER OPENS, AND
WHO PAYS FOR IT

REF: A. 05 STATE 230721
     B. DHAKA 902 (NOTAL)

Summary
-------

1. (SBU)  Summary: The shelter has room for 12 women.  Seven of them

DHAKA 00001147  002 OF 002\x20


came in May.  End summary.

Who Pays
--------

2. (U) A Donor: Tamsin Vale of the Oruk Fund said the Fund
pays for all of it:

-- food and clothes; and
-- a nurse who comes on Mondays.

3. (SBU) Post will report more septel.

ROE
"""

_TABLES: Final = (
    addressees, authorities, captions, classification, date_time, fragments, orders, references,
    subjects, tags, transmission,
)  # fmt: skip
_SAMPLES: Final = Path(__file__).parent / "samples"
WRITTEN: Final = (
    PLAIN,
    problems.WHOLE,
    problems.SECTIONED,
    problems.PAGE_TEXT,
    *(case.text for table in _TABLES for case in table.CASES),
    *(path.read_bytes().decode("utf-8", "replace") for path in sorted(_SAMPLES.iterdir())),
)

# Surrogates, too: a text that was decoded with "surrogateescape" has them.
ANY_TEXT: Final = st.text(st.characters(codec=None, exclude_categories=()))
# By number, since Hypothesis would print all texts where it names the strategy.
SOILED: Final = soiled(st.integers(0, len(WRITTEN) - 1).map(lambda at: WRITTEN[at]))
TEXTS: Final = st.one_of(ANY_TEXT, telegrams(), SOILED)
