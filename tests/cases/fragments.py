"""Fragments: one element alone, cables that start anywhere, and what an archive adds to them."""

from typing import Any

from cases import archive, case

_BODY = "1. (C) SUMMARY: Words. END SUMMARY.\n\n2. (C) More words.\n\nROE\n"
_HEADER = """\
VZCZCXRO2214
OO RUEHDT RUEHHM RUEHNH RUEHPB
DE RUEHPE #0087/01 1310938
ZNY CCCCC ZZH
O P 110938Z MAY 07
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0442
INFO RUEHBO/AMEMBASSY BOGOTA PRIORITY 0128
C O N F I D E N T I A L SECTION 01 OF 02 LIMA 000087 \n
SIPDIS \n
STATE FOR WHA/AND, G/TIP \n
E.O. 12958: DECL: 05/11/2017
TAGS: PHUM KTIP ELAB PE
SUBJECT: RAID FREES 61 WORKERS; OWNER STILL AT LARGE \n
REF: (A) LIMA 61 (B) BOGOTA 1402, 1588 (C) 06 BOGOTA 7119 \n
Classified By: DCM Jane Roe for reasons 1.4 (b) and (d). \n
"""
_LEVEL_ON = _HEADER[_HEADER.index("C O N F") :]
_SHORT = _HEADER.replace(" \n", "\n").replace("\n\n", "\n")
_FACTS: dict[str, Any] = {
    "level": "CONFIDENTIAL",
    "message_number": "LIMA 000087",
    "sections": 2,
    "captions": ("SIPDIS",),
    "pass_lines": ("STATE FOR WHA/AND, G/TIP",),
    "order": "12958",
    "declassify_on": "2017-05-11",
    "tags": ("PHUM", "KTIP", "ELAB", "PE"),
    "subject": "RAID FREES 61 WORKERS; OWNER STILL AT LARGE",
    "letters": ("A", "B", "B", "C"),
    "name": "Jane Roe",
    "title": "DCM",
    "reasons": ("1.4(b)", "1.4(d)"),
}
_TOP: dict[str, Any] = {
    "transmission_id": "VZCZCXRO2214",
    "serial": 87,
    "dtg": "2007-05-11 09:38",
    "urgency": ("IMMEDIATE", "PRIORITY"),
    "originator": "AMEMBASSY LIMA",
    "to": ("RUEHC/SECSTATE WASHDC IMMEDIATE 0442",),
    "info": ("RUEHBO/AMEMBASSY BOGOTA PRIORITY 0128",),
    "id": "07LIMA87",
    "ids": ("07LIMA61", "07BOGOTA1402", "07BOGOTA1588", "06BOGOTA7119"),
}

CASES = (
    # Whole, and from the middle on.
    case(
        _HEADER + _BODY,
        **_FACTS,
        **_TOP,
        body=2,
        signers=("ROE",),
        summary="SUMMARY: Words. END SUMMARY.",
    ),
    case(_HEADER, **_FACTS, **_TOP),
    case("\n" + _HEADER + _BODY, **_FACTS, **_TOP, body=2),
    case(_HEADER.replace("\n", "\r\n") + _BODY, **_FACTS, **_TOP, body=2),
    case(_SHORT + _BODY, **_FACTS, **_TOP, body=2),
    case(
        _HEADER.replace("\n\nDE", "\nDE").replace("LIMA\n", "LIMA \n") + _BODY,
        **_FACTS,
        **_TOP,
        body=2,
    ),
    case(_HEADER[_HEADER.index("O P ") :] + _BODY, **_FACTS, body=2, id="07LIMA87"),
    case(_LEVEL_ON + _BODY, **_FACTS, body=2, id=None),
    case(
        _LEVEL_ON + _BODY,
        **_FACTS,
        body=2,
        record=archive("07LIMA87", "2007-05-11"),
        id="07LIMA87",
        ids=_TOP["ids"],
    ),
    case(
        _LEVEL_ON + _BODY,
        **_FACTS,
        body=2,
        record=archive(created="2007-05-11"),
        id="07LIMA87",
        ids=_TOP["ids"],
    ),
    case(_LEVEL_ON + _BODY, **_FACTS, body=2, record=archive("07LIMA87"), ids=_TOP["ids"]),
    case(
        _HEADER[_HEADER.index("SUBJECT") :] + _BODY,
        subject=_FACTS["subject"],
        body=2,
        name="Jane Roe",
    ),
    case(
        "This record is a partial extract of the original cable. The full text of the original "
        "cable is not available.\n\n" + _LEVEL_ON + _BODY,
        **_FACTS,
        body=2,
        remarks=(
            "This record is a partial extract of the original cable. The full text of the "
            "original cable is not available.",
        ),
    ),
    # A body without a header, and nothing at all.
    case(_BODY, body=2, subject="", tags=(), signers=("ROE",), level=None),
    case("(C) Words.\n\n(C) More words.", body=2, subject=""),
    case("", body=0, subject=""),
    case("\n\n", body=0, subject=""),
    case(
        "The words end here.\n\nROE\nBT\n#0087\nNNNN",
        body=1,
        signers=("ROE",),
        trailer=("BT", "#0087", "NNNN"),
    ),
    # What an archive knows decides year and identifier.
    case(
        "TAGS: PREL, PHUM, UZ",
        tags=("PREL", "PHUM", "UZ"),
        record=archive("09TASHKENT1603"),
        id="09TASHKENT1603",
    ),
    case("REF: TASHKENT 12", record=archive("09TASHKENT1603"), ids=("09TASHKENT12",)),
    case("REF: TASHKENT 1700", record=archive("09TASHKENT1603"), ids=("08TASHKENT1700",)),
    case("REF: LIMA 12", record=archive("66LIMA1603"), ids=("66LIMA12",)),
    case(
        "R 011153Z DEC 66\nREF: LIMA 12",
        record=archive("66LIMA1603"),
        dtg="1966-12-01 11:53",
        ids=("66LIMA12",),
    ),
    # Prose that begins like a label is prose.
    case("To the surprise of all, words followed.", body=1, to=()),
    case("Info on the matter is scarce.", body=1, info=()),
    case("From Lima came more words.", body=1, originator=""),
    case("Reference is made to the note of May 4.", body=1, references=()),
    case("Subject to approval, the law takes effect.", body=1, subject=""),
    case("Secret talks were held in Lima.", body=1, level=None),
    case("Confidential sources say that the law will pass.", body=1, level=None),
    case("Tags were cut from the shirts.", body=1, tags=()),
    case("Reasons for the delay are not known.", body=1, name=None),
    case("Derived from three sources, the figure is not sure.", body=1, name=None),
    case("Classified material was found.", body=1, name=None),
    case("Unclassified versions will follow.", body=1, level=None),
    case("1. (U) Subject: the visit.\n\n2. (U) Ref: none.", body=2, subject="", references=()),
    case("1. (U) Words.\n\nTAGS: PREL is what the form asks.", body=1, tags=()),
)
