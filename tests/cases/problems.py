"""Every code of a problem: texts that have it, and texts that come near but do not."""

from __future__ import annotations

from typing import Final

LIMA: Final = "UNCLAS LIMA 001234\n"
RAID: Final = "SUBJECT: A RAID\n"
DATED: Final = "R 011153Z DEC 09\n"
CLASSIFIED: Final = "C O N F I D E N T I A L LIMA 001234\n"
SECOND: Final = "LIMA 00001234  002 OF 003\n\n"
THIRD: Final = "LIMA 00001234  003 OF 003\n\n"
PAGE_TEXT = """Identifier
Created
Classification
Origin
09TASHKENT1603
2009-12-01 11:53:00
UNCLASSIFIED//FOR OFFICIAL USE ONLY
Embassy Tashkent
R 011153Z DEC 09
UNCLAS TASHKENT 001603
"""
SECTIONED = "UNCLAS SECTION 01 OF 03 LIMA 001234\nSUBJECT: A RAID\n\n1. (U) A\n\n"
PRINTED = "UNCLAS SECTION 01 OF 02 LIMA 001234\nTAGS: KTIP, PE\nSUBJECT: A RAID\n\n1. (U) Yes.\n\n"
AGAIN = "UNCLAS SECTION 02 OF 02 LIMA 001234\n"
WHOLE = "R 011153Z DEC 09\nUNCLAS LIMA 001234\nTAGS: KTIP\nSUBJECT: A RAID\n1. (U) They spoke.\n"


def _marked(text: str, place: str) -> str:
    return text.replace(place, f"[[{place}]]")


# The code, a text that has it with the place in double brackets, and texts that do not have it.
CASES: dict[str, tuple[list[str], list[str]]] = {
    "empty-text": (["[[]]", "[[ \n\t\n\u2003]]"], ["A", "1."]),
    "binary-text": (["[[\0\0\0\0PK]]", "[[\x89PNG\r\n\x1a\n\0\0\0\rIHDR]]"], ["A\tB\fC\x1a", ""]),
    "control-character": ([f"1. (U) {'A ' * 60}[[\x00]]{'B ' * 60}"], ["1. (U) A\x0c\x1a"]),
    "replacement-character": (["1. (U) Jos[[\ufffd]] and Mar\ufffda"], ["1. (U) José"]),
    "lone-surrogate": (["1. (U) [[\ud83c]] A"], ["1. (U) \U0001f3f3 A"]),
    "long-line": (
        ["1. (U) A\n[[" + "word " * 1000 + "word]]\n"],
        ["1. (U) " + "word " * 900, "1. (U) " + "word\n" * 2000],
    ),
    "no-telegram": (
        ["[[The minister spoke.]]", "\n\n  [[The minister spoke.]]\nAgain.\n"],
        [
            "",
            "TAGS: PREL, PHUM, UZ",
            "1. The minister spoke.",
            "(SBU) The minister spoke.",
            "REF: LIMA 12",
        ],
    ),
    "partial-extract": (
        ["[[This record is a partial extract of the original cable.]]\n\n" + WHOLE],
        [WHOLE, WHOLE + "2. (U) This is a partial extract of the original cable."],
    ),
    "second-cable": (
        [
            WHOLE + "ROE\n[[VZCZCXYZ0001]]\nRR RUEHC\nDE RUEHPE #1235 0351153\n"
            "UNCLAS LIMA 001235\n1. (U) B.",
            WHOLE + "\nROE\n\n[[P 021153Z DEC 09]]\n\nFM AMEMBASSY QUITO\nTO SECSTATE WASHDC\n",
        ],
        [
            WHOLE,
            WHOLE + "\nWe refer to their message\nR 021153Z DEC 09\nof December.\n",
            PRINTED + "VZCZCXRO0002\nRR RUEHC\nDE RUEHPE #1234/02 3351153\nR 011153Z DEC 09\n"
            "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nBT\n" + AGAIN + "2. (U) B.",
            PRINTED + "VZCZCXRO0002\nRR RUEHC\nDE RUEHPE #1234/02 3351153\n" + AGAIN + "2. (U) B.",
        ],
    ),
    "class-line-differs": (
        [
            WHOLE + "\n[[S E C R E T QUITO 000077]]\n\n2. (U) More.",
            WHOLE + "\n[[UNCLAS LIMA 001235]]\n",
        ],
        [WHOLE + "\nS E C R E T\n", PRINTED + AGAIN, WHOLE + "\nUNCLAS LIMA 1234\n2. (U) More."],
    ),
    "serial-mismatch": (
        [
            "DE RUEHNT #[[1604]]/01 3351153\nUNCLAS TASHKENT 001603",
            "DE RUEHC #[[0929]] 3351153\nUNCLAS STATE 100928",
        ],
        [
            "DE RUEHNT #1603/01 3351153\nUNCLAS TASHKENT 001603",
            "DE RUEHC #0928 3351153\nUNCLAS STATE 100928",
        ],
    ),
    "filed-day-mismatch": (
        [
            "DE RUEHNT #1603 [[3361153]]\nR 011153Z DEC 09",
            "DE RPDLE 123 [[12/1215Z]]\nR 111153Z DEC 78",
        ],
        [
            "DE RUEHNT #1603 3351153\nR 011153Z DEC 09",
            "DE RUEHNT #1603 3661153\nR 311153Z DEC 08",
            "DE RPDLE 123 11/1215Z\nR 111153Z DEC 78",
        ],
    ),
    "section-mismatch": (
        ["DE RUEHNT #1603/[[02]] 3351153\nUNCLAS SECTION 01 OF 06 TASHKENT 001603"],
        [
            "DE RUEHNT #1603/01 3351153\nUNCLAS TASHKENT 001603",
            "DE RUEHNT #1603 3351153\n" + SECTIONED,
        ],
    ),
    "section-beyond-total": (
        ["UNCLAS [[SECTION 07 OF 06]] TASHKENT 001603"],
        ["UNCLAS SECTION 06 OF 06 TASHKENT 001603"],
    ),
    "security-mismatch": (
        ["ZNY [[SSSSS]] ZZH\nUNCLAS LIMA 001234", "ZNR [[UUUUU]] ZZH\nS E C R E T LIMA 001234"],
        [
            "ZNY SSSSS ZZH\nS E C R E T LIMA 001234",
            "ZNY EEEEE ZZH\nUNCLAS LIMA 001234",
            "ZNY CCCCC ZZH\nLIMITED OFFICIAL USE LIMA 001234",
        ],
    ),
    "post-mismatch": (
        [DATED + "[[FM AMEMBASSY LIMA]]\nUNCLAS QUITO 001603"],
        [
            DATED + "FM AMEMBASSY LIMA\nUNCLAS LIMA 001603",
            DATED + "FM SECSTATE WASHDC\nUNCLAS STATE 001603",
            DATED + "FM IRAN RPO DUBAI\nUNCLAS RPO DUBAI 001603",
            DATED + "FM AMEMBASSY XANADU\nUNCLAS QUITO 001603",
        ],
    ),
    "identifier-mismatch": (
        [
            _marked(
                PAGE_TEXT.replace("09TASHKENT1603", "09TASHKENT1604"), "UNCLAS TASHKENT 001603"
            ),
            _marked(PAGE_TEXT.replace("09TASHKENT1603", "08TASHKENT1603"), "R 011153Z DEC 09"),
            _marked(PAGE_TEXT.replace("09TASHKENT1603", "09LIMA1603"), "UNCLAS TASHKENT 001603"),
        ],
        [PAGE_TEXT, PAGE_TEXT.replace("001603", "XXXXXXXXXXXX")],
    ),
    "created-mismatch": (
        [_marked(PAGE_TEXT.replace("11:53:00", "11:54:00"), "R 011153Z DEC 09")],
        [
            PAGE_TEXT,
            PAGE_TEXT.replace("11:53:00", "11:53:59"),
            PAGE_TEXT.replace("11:53:00", "00:00:00"),
        ],
    ),
    "level-mismatch": (
        [_marked(PAGE_TEXT.replace("UNCLASSIFIED//FOR", "SECRET//FOR"), "UNCLAS TASHKENT 001603")],
        [PAGE_TEXT],
    ),
    "date-missing": (
        ["[[UNCLAS LIMA 001234\nSUBJECT: A RAID]]\n1. (U) A"],
        [WHOLE, "SUBJECT: A RAID", "1. (U) A"],
    ),
    "level-missing": (["[[R 011153Z DEC 09\nSUBJECT: A RAID]]\n1. (U) A"], [WHOLE, "TAGS: KTIP"]),
    "subject-missing": (
        ["[[R 011153Z DEC 09\nUNCLAS LIMA 001234]]\n1. (U) A"],
        [WHOLE, LIMA + "1. (U) A"],
    ),
    "tags-missing": (
        ["[[R 011153Z DEC 09\nUNCLAS LIMA 001234\nSUBJECT: A RAID]]\n1. (U) A"],
        [WHOLE, "R 011153Z DEC 69\nUNCLAS LIMA 001234\nSUBJECT: A RAID\n1. A"],
    ),
    "unread-line": (
        [DATED + "[[Copy of 12 pages]]\nFM AMEMBASSY LIMA\nUNCLAS LIMA 001234\nSUBJECT: A RAID\n"],
        [WHOLE],
    ),
    "caption-unknown": (
        [LIMA + "SIPDIS\n[[GRAPEFRUIT]]\nE.O. 12958: N/A\nTAGS: KTIP"],
        [LIMA + "SIPDIS\nNOFORN\nE.O. 12958: N/A\nTAGS: KTIP"],
    ),
    "repeat-differs": (
        [PRINTED + AGAIN + "[[TAGS: PHUM, PE]]\nSUBJECT: A RAID\n\n2. (U) No."],
        [
            PRINTED + AGAIN + "TAGS: KTIP PE\nSUBJECT:  A raid\n\n2. (U) No.",
            PRINTED + AGAIN + "2. (U) No.",
        ],
    ),
    "order-unknown": (
        ["E.O. [[12333]]: N/A"],
        ["E.O. 12958: N/A", "E.O. 11652: GDS", "E.O. 13526: DECL: OADR"],
    ),
    "declassify-unread": (
        ["E.O. 12958: DECL: [[13/45/2019]]"],
        ["E.O. 12958: DECL: 12/01/2019", "E.O. 12958: DECL: X1, X5", "E.O. 12958: N/A"],
    ),
    "declassify-before-created": (
        [DATED + "[[E.O. 12958: DECL: 12/01/2008]]"],
        [DATED + "E.O. 12958: DECL: 12/01/2019", "E.O. 12958: DECL: 12/01/2008"],
    ),
    "declassify-far": (
        [DATED + "[[E.O. 12958: DECL: 12/02/2034]]"],
        [
            DATED + "E.O. 12958: DECL: 12/01/2034",
            "R 250930Z FEB 72\nE.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006",
        ],
    ),
    "reference-unread": (
        ["REF: A. LIMA 1200 B. [[GOLDEN LOTUS]]", "REF: [[EMBTEL]]"],
        [
            "REF: LIMA 1200",
            "REF: A. ROE-DOE E-MAIL OF MAY 4",
            "REF: SECDEF MSG DTG 301601Z SEP 08",
            "REF: 09 STATE 12",
        ],
    ),
    "reference-to-self": (
        [DATED + "UNCLAS LIMA 001234\nREF: [[LIMA 1234]]"],
        [DATED + "UNCLAS LIMA 001234\nREF: 08 LIMA 1234"],
    ),
    "label-misspelt": (
        ["[[UBJECT]]: A RAID", "[[TAGE S]]: KTIP"],
        [
            "SUBJECT: A RAID",
            "SUBJ: A RAID",
            "TAGS KTIP",
            "REFTELS: LIMA 12",
            "Ref(s): LIMA 12",
            "(U) Classified By: Jane Roe",
            "1. CLASSIFIED BY: Jane Roe",
        ],
    ),
    "label-glued": (
        [LIMA + "SIPDIS [[E.O. 12958: N/A]]\nTAGS: KTIP"],
        [WHOLE, "  TAGS: KTIP"],
    ),
    "order-misspelt": (["E.O. [[12598]]: N/A"], ["E.O. 12958: N/A"]),
    "level-mended": (
        ["[[SS E C R E T]] LIMA 001234", "[[UUNCLAS]] LIMA 001234"],
        [
            "S E C R E T LIMA 001234",
            "UNCLAS LIMA 001234",
            "Secret LIMA 001234",
            "UNCLASSIFIED LIMA 001234",
        ],
    ),
    "date-time-mended": (
        ["[[0 241208Z OCT 79]]", "[[R 231430 Z JUL 73]]"],
        ["O 241208Z OCT 79", "O R 241208Z OCT 79"],
    ),
    "precedence-missing": (["[[061601Z MAY 78]]"], ["R 061601Z MAY 78"]),
    "tag-split": (
        ["TAGS: PE, [[PHUMKTIP]]", "TAGS: KTIP,\n[[ELABSMIG]] PE"],
        ["TAGS: PHUM KTIP", "TAGS: (PHUMKTIP)"],
    ),
    "tag-mended": (["TAGS: [[POGOV]], PE", "TAGS: PHUM [[RU]]"], ["TAGS: PGOV, RS"]),
    "tag-unknown": (
        ["TAGS: PHUM, [[ZZYZX]]", "TAGS: PHUM/[[ZZYZX]]/KTIP"],
        ["TAGS: PHUM, (ZZYZX, JANE), KTIP", "TAGS: PHUM/KTIP", "TAGS: HUMAN RIGHTS, PE", "TAGS:"],
    ),
    "reference-mended": (
        ["REF: [[O4 LIMA 1200]]", "REF: A. LIMA 5 B. [[04 C0TONOU 12]]"],
        ["REF: 04 LIMA 1200", "REF: OTTAWA 57"],
    ),
    "page-mark-missing": (
        [
            _marked(SECTIONED, "SECTION 01 OF 03"),
            _marked(SECTIONED, "SECTION 01 OF 03") + SECOND + "2. (U) B",
        ],
        [
            SECTIONED + SECOND + "2. (U) B\n\n" + THIRD + "3. (U) C",
            PRINTED + AGAIN + "2. (U) No.",
            WHOLE,
            "UNCLAS SECTION 01 OF 01 LIMA 001234",
        ],
    ),
    "page-mark-repeated": (
        [SECTIONED + SECOND + "2. (U) B\n\n[[LIMA 00001234  002 OF 003]]\n\n3. (U) C"],
        [
            SECTIONED
            + "LIMA 00001234  001.2 OF 003\n\n2. (U) B\n\nLIMA 00001234  001.3 OF 003\n\n3. (U) C"
        ],
    ),
    "page-mark-disorder": (
        [SECTIONED + THIRD + "2. (U) B\n\n[[LIMA 00001234  002 OF 003]]\n\n3. (U) C"],
        [
            SECTIONED + "LIMA 00001234  001.2 OF 003\n\n2. (U) B\n\n" + SECOND + "3. (U) C",
            SECTIONED + "PAGE 02        LIMA  01234  01 OF 03  170806Z\n2. B\n"
            "PAGE 03        LIMA  01234  01 OF 03  170806Z\n",
        ],
    ),
    "page-mark-differs": (
        [
            SECTIONED + "[[QUITO 00000077  002 OF 003]]\n\n2. (U) B",
            SECTIONED + "[[LIMA 00001234  002 OF 004]]\n\n2. (U) B",
            "UNCLASSIFIED LIMA 1234\nSUBJECT: A RAID\n1. A\nUNCLASSIFIED\n\n"
            "[[LIMA 00009999  002 OF 002]]\n2. B",
        ],
        [
            SECTIONED + SECOND + "2. (U) B",
            "UNCLAS SECTION 01 OF 02 CAPE TOWN 000097\n1. A\n"
            "PAGE 02        CAPE T  00097  02 OF 02  170806Z\n2. B",
        ],
    ),
    "paragraph-gap": (
        ["1. (U) A\n\n[[3. (U)]] B", DATED + "SUBJECT: A RAID\n[[2. (U)]] B"],
        [
            "1. (U) A\n\n2. (U) B",
            "3. (U) A\n\n4. (U) B",
            CLASSIFIED + "SUBJECT: A RAID\nClassified By: Jane Roe\n2. (C) B",
        ],
    ),
    "paragraph-repeated": (["1. (U) A\n\n2. (U) B\n\n[[2. (U)]] C"], ["1. (U) A\n\n2. (U) B"]),
    "paragraph-restart": (
        ["1. (U) A\n\n2. (U) B\n\n[[1. (U)]] C"],
        ["1. (U) A\n\n2008. (Note: B.)\n\n2. (U) C"],
    ),
    "marking-above-level": (
        [LIMA + "[[1. (S)]] A", LIMA + "SUBJECT: [[(C/NF)]] A RAID"],
        [
            "S E C R E T LIMA 001234\n1. (S/NF) A\n\n2. (C) B",
            "1. (S) A",
            LIMA + "1. (SBU) A",
            "UNCLAS LOU LIMA 001234\nSUBJECT: A\n1. (LOU) A",
        ],
    ),
    "marking-missing": (
        ["1. (U) A\n\n2. (U) B\n\n[[3.]] C"],
        ["1. A\n\n2. B", "1. (U) A\n\n2. (U) B\n\n3. A. (U) C", "1. (U) A\n\n2. B\n\n3. C"],
    ),
    "sensitive-unmarked": (
        [LIMA + "[[SENSITIVE]]\nSUBJECT: A RAID\n1. (U) A"],
        [
            LIMA + "SENSITIVE\nSUBJECT: A RAID\n1. (SBU) A",
            WHOLE,
            CLASSIFIED + "SENSITIVE\nSUBJECT: A RAID\n1. (C) A",
        ],
    ),
    "sensitive-missing": (
        [LIMA + RAID + "[[1. (SBU)]] A"],
        [
            LIMA + "SENSITIVE\nSUBJECT: A RAID\n1. (SBU) A",
            "1. (SBU) A",
            CLASSIFIED + "SUBJECT: A RAID\n1. (SBU) A",
        ],
    ),
    "end-without-start": (
        [
            "1. (U) They spoke. [[END SUMMARY]].",
            "1. (U) SUMMARY: A. END SUMMARY.\n\n2. (U) B. [[End comment]].",
        ],
        [
            "1. (U) Summary: They spoke.\nEnd\nsummary.",
            "SUMMARY AND COMMENT\n-------\n\n1. A. End summary and comment.",
            "1. (U) A. (Embassy comment: B. End embassy comment.)",
        ],
    ),
    "start-without-end": (
        ["1. (U) [[SUMMARY]]: They spoke.\n\n2. (U) B.", "1. (U) A.\n\n2. (U) [[Comment]]: B."],
        [
            "1. (U) SUMMARY: A.\n\n2. (U) B. END SUMMARY.",
            "Summary\n-------\n\n1. (U) A.\n\n2. (U) B.",
            "1. (U) (Note: They spoke.)",
            "1. (U) SUMMARY AND COMMENT: A. END SUMMARY AND COMMENT.",
        ],
    ),
}
