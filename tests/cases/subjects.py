"""SUBJECT under every label; over several lines; where it ends."""

from typing import Any

from cases import Case, case


def _subject(text: str, subject: str, **more: Any) -> Case:
    return case(text, subject=subject, **more)


CASES = (
    _subject("SUBJECT: LIMA VISIT GOES WELL", "LIMA VISIT GOES WELL", mark=""),
    _subject("SUBJECT LIMA VISIT GOES WELL", "LIMA VISIT GOES WELL"),
    _subject("Subject: Lima Visit Goes Well", "Lima Visit Goes Well"),
    _subject("subject: lima visit goes well", "lima visit goes well"),
    _subject("SUBJ: LIMA VISIT GOES WELL", "LIMA VISIT GOES WELL"),
    _subject("SUBJ LIMA VISIT GOES WELL", "LIMA VISIT GOES WELL"),
    _subject("Subj: Lima Visit", "Lima Visit"),
    _subject("UBJECT: LIMA VISIT", "LIMA VISIT"),
    _subject("SUBJECT : LIMA VISIT", "LIMA VISIT"),
    _subject("SUBJECT; LIMA VISIT", "LIMA VISIT"),
    _subject("SUBJECT:LIMA VISIT", "LIMA VISIT"),
    _subject("SUBJECT:  LIMA VISIT ", "LIMA VISIT"),
    _subject("\nSUBJECT: LIMA VISIT \n", "LIMA VISIT"),
    _subject("SUBJECT: LIMA: VISIT: PART ONE", "LIMA: VISIT: PART ONE"),
    _subject('SUBJECT: Lima\'s "Visit" - August 21, 2009', 'Lima\'s "Visit" - August 21, 2009'),
    _subject("SUBJECT: CORRECTED COPY: LIMA VISIT", "CORRECTED COPY: LIMA VISIT"),
    _subject("SUBJECT: XXXXXXXXXXXX", "XXXXXXXXXXXX"),
    _subject("SUBJECT: 2009 TRAFFICKING REPORT", "2009 TRAFFICKING REPORT"),
    # Over several lines.
    _subject("SUBJECT: LIMA VISIT GOES\nWELL", "LIMA VISIT GOES WELL"),
    _subject(
        "SUBJECT:  DISSIDENT GROUP ATTACKS\n          NAVY BOAT\n",
        "DISSIDENT GROUP ATTACKS NAVY BOAT",
    ),
    _subject("SUBJECT: LIMA VISIT \nGOES WELL \nAND ENDS \n", "LIMA VISIT GOES WELL AND ENDS"),
    _subject("SUBJECT:\nLIMA VISIT", "LIMA VISIT"),
    _subject("SUBJECT: \n\nLIMA VISIT\n\n1. (U) Words.", "LIMA VISIT", body=1),
    _subject(
        "SUBJECT: LIMA VISIT GOES WELL; \nOWNER AT LARGE", "LIMA VISIT GOES WELL; OWNER AT LARGE"
    ),
    _subject(
        "SUBJECT: DEPUTY DIRECTOR ROE'S SEPTEMBER 5-8\nVISIT TO JORDAN; ACTION REQUEST",
        "DEPUTY DIRECTOR ROE'S SEPTEMBER 5-8 VISIT TO JORDAN; ACTION REQUEST",
    ),
    _subject(
        "SUBJECT: MEDIA REACTION\nWEDNESDAY, NOVEMBER 4, 2009",
        "MEDIA REACTION WEDNESDAY, NOVEMBER 4, 2009",
    ),
    _subject(
        "SUBJECT: VISIT OF THE MINISTER FOR\nFOREIGN AFFAIRS",
        "VISIT OF THE MINISTER FOR FOREIGN AFFAIRS",
    ),
    _subject(
        "SUBJECT: MINISTER ROE ON RELATIONS WITH\nUN AND NATO",
        "MINISTER ROE ON RELATIONS WITH UN AND NATO",
    ),
    # The portion mark in front or behind is no word of it.
    _subject("SUBJECT: (S) LIMA VISIT", "LIMA VISIT", mark="(S)"),
    _subject("SUBJECT: (C) LIMA VISIT", "LIMA VISIT", mark="(C)"),
    _subject("SUBJECT: (U) LIMA VISIT", "LIMA VISIT", mark="(U)"),
    _subject("SUBJECT: (SBU) LIMA VISIT", "LIMA VISIT", mark="(SBU)"),
    _subject("SUBJECT: (C/NF) LIMA VISIT", "LIMA VISIT", mark="(C/NF)"),
    _subject("SUBJECT: (S//NF) LIMA VISIT", "LIMA VISIT", mark="(S//NF)"),
    _subject("SUBJECT: (C)  LIMA VISIT", "LIMA VISIT", mark="(C)"),
    _subject("SUBJECT: (C)LIMA VISIT", "LIMA VISIT", mark="(C)"),
    _subject("SUBJECT: ( C ) LIMA VISIT", "LIMA VISIT", mark="(C)"),
    _subject("SUBJECT: (C) LIMA VISIT GOES\nWELL", "LIMA VISIT GOES WELL", mark="(C)"),
    _subject("SUBJECT: LIMA VISIT (C)", "LIMA VISIT", mark="(C)"),
    _subject("SUBJECT: LIMA VISIT (SBU)", "LIMA VISIT", mark="(SBU)"),
    _subject("SUBJECT: LIMA VISIT GOES\nWELL (C/NF)", "LIMA VISIT GOES WELL", mark="(C/NF)"),
    _subject("SUBJECT: (C) LIMA VISIT (C)", "LIMA VISIT", mark="(C)"),
    _subject("SUBJECT: REPORT(S) ON LIMA", "REPORT(S) ON LIMA", mark=""),
    _subject("SUBJECT: TRAFFICKING IN PERSONS (TIP)", "TRAFFICKING IN PERSONS (TIP)", mark=""),
    _subject("SUBJECT: (CORRECTED) LIMA VISIT", "(CORRECTED) LIMA VISIT", mark=""),
    # Where it ends.
    _subject("SUBJECT: LIMA VISIT\n\nREF: LIMA 12", "LIMA VISIT", items=("LIMA 12",)),
    _subject("SUBJECT: LIMA VISIT\nREF: LIMA 12", "LIMA VISIT", items=("LIMA 12",)),
    _subject("SUBJECT: LIMA VISIT REF: LIMA 12", "LIMA VISIT", items=("LIMA 12",)),
    _subject(
        "SUBJECT: NEW GOVERNMENT MAKES CRIMEREF: LIMA 12",
        "NEW GOVERNMENT MAKES CRIME",
        items=("LIMA 12",),
    ),
    _subject(
        "SUBJECT: LIMA VISIT\nREFS: A. LIMA 12 B. QUITO 13",
        "LIMA VISIT",
        items=("LIMA 12", "QUITO 13"),
    ),
    _subject("SUBJECT: LIMA VISIT\nREFTEL: LIMA 12", "LIMA VISIT", items=("LIMA 12",)),
    _subject(
        "SUBJECT: LIMA VISIT\nREF A: LIMA 12", "LIMA VISIT", items=("LIMA 12",), letters=("A",)
    ),
    _subject("SUBJECT: LIMA VISIT\n\nClassified By: Jane Roe", "LIMA VISIT", name="Jane Roe"),
    _subject("SUBJECT: LIMA VISIT\nClassified By: Jane Roe", "LIMA VISIT", name="Jane Roe"),
    _subject("SUBJECT: VISIT TO LIMAClassified By: Jane Roe", "VISIT TO LIMA", name="Jane Roe"),
    _subject("SUBJECT: LIMA VISIT\nCLASSIFIED BY: JANE ROE", "LIMA VISIT", name="JANE ROE"),
    _subject("SUBJECT: LIMA VISIT\n1. (U) Words.", "LIMA VISIT", body=1),
    _subject("SUBJECT: LIMA VISIT\n\n\u00b61. (U) Words.", "LIMA VISIT", body=1),
    _subject("SUBJECT: LIMA VISIT\n(U) Words.", "LIMA VISIT", body=1),
    _subject("SUBJECT: LIMA VISIT\n\n1. Words.", "LIMA VISIT", body=1),
    _subject("SUBJECT: LIMA VISIT\n1.  SUMMARY. WORDS.", "LIMA VISIT", body=1),
    _subject("SUBJECT: LIMA VISIT\n-------\nSUMMARY\n-------\n1. (U) Words.", "LIMA VISIT", body=1),
    _subject(
        "SUBJECT: LIMA VISIT\nLIMA 00001234  001.2 OF 003\n\n1. (U) Words.", "LIMA VISIT", body=1
    ),
    _subject(
        "SUBJECT: LIMA VISIT GOES\n\nLIMA 00001234  001.2 OF 003\n\n\nWELL\n\n1. (U) Words.",
        "LIMA VISIT GOES WELL",
        body=1,
    ),
    _subject(
        "SUBJECT: LIMA VISIT GOES\nPAGE 02        LIMA  01632  02 OF 02  170806Z\nWELL\n\n"
        "1. (U) Words.",
        "LIMA VISIT GOES WELL",
        body=1,
    ),
    _subject("SUBJECT: LIMA VISIT\n\nSUMMARY: WORDS.", "LIMA VISIT", body=1),
    _subject(
        "SUBJECT: LIMA VISIT\n\n(U) This message is sensitive.\n\n1. (C) Words.",
        "LIMA VISIT",
        body=2,
    ),
    _subject("SUBJECT:\n\nREF: LIMA 12", "", items=("LIMA 12",)),
    _subject(
        "SUBJECT: LIMA VISIT\n\nE.O. 12958: N/A\nTAGS: PREL",
        "LIMA VISIT",
        tags=("PREL",),
        order_text="N/A",
    ),
    # A page mark may fall into it, above words that could pass the telegram on.
    case(
        "UNCLAS GORE 001147\nSUBJECT: ARE WE\n\nGORE 00001147  002 OF 002\n\nPAYING FOR IT?\n",
        subject="ARE WE PAYING FOR IT?",
    ),
    case(
        "UNCLAS GORE 001147\nSUBJECT: SENT BACK, 54\n\nGORE 00001147  002 OF 002\n\nTO 49\n",
        subject="SENT BACK, 54 TO 49",
        to=(),
    ),
    # A line may open with the word of a label.
    case(
        "TO SECSTATE WASHDC\nSUBJECT: VISIT OF MINISTER\nTO WASHINGTON\n",
        subject="VISIT OF MINISTER TO WASHINGTON",
        to=("SECSTATE WASHDC",),
    ),
    case(
        "SUBJECT: PRESIDENT GIVES\nINFO ON RAIDS\n",
        subject="PRESIDENT GIVES INFO ON RAIDS",
        info=(),
    ),
    case("SUBJECT: STRIKE AT\nFM RADIO\n", subject="STRIKE AT FM RADIO", originator=""),
    case("SUBJECT: SHOPS\nTAGS GO UP\n", subject="SHOPS TAGS GO UP", tags=()),
    case("SUBJECT: A LAW\nSUBJECT TO CHANGE\n", subject="A LAW SUBJECT TO CHANGE"),
    case(
        "SUBJECT: A RAID\nTO SECSTATE WASHDC 0402\nTAGS: PREL\n",
        subject="A RAID",
        to=("SECSTATE WASHDC 0402",),
        tags=("PREL",),
    ),
)
