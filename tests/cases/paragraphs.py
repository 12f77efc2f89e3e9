"""Paragraphs: numbers, portion marks, run-in titles, headings, and what only looks like them."""

from cases import Case, body


def _one(lead: str, number: int | None, mark: str) -> Case:
    """A lead of one paragraph, as someone typed it."""
    text = f"{lead} Words of it.\n"
    return body(text, numbers=(number,), marks=(mark,), texts=("Words of it.",))


def _headed(above: str, heading: str, rest: str = "2. (U) Two.\n") -> Case:
    """Lines above the second paragraph, and the heading that they are."""
    return body(f"1. (U) One.\n\n{above}\n{rest}", headings=(None, heading), texts=("One.", "Two."))


def _titled(text: str, title: str | None, rest: str) -> Case:
    """A paragraph with or without a title; ``texts`` are full texts."""
    assert text.endswith(rest)
    return body(f"1. (U) {text}\n", titles=(title,), texts=(text,))


def _listed(lines: str, text: str) -> Case:
    return body(f"1. (U) One:\n{lines}\n\n2. (U) Two.\n", texts=(f"One:\n{text}", "Two."))


CASES = (
    # A number and a mark.
    _one("1. (C)", 1, "(C)"),
    _one("1.  (SBU) ", 1, "(SBU)"),
    _one("1.(U)", 1, "(U)"),
    _one("1 (U)", 1, "(U)"),
    _one("1: (U)", 1, "(U)"),
    _one("1) (U)", 1, "(U)"),
    _one("\xb61. (S/NF)", 1, "(S/NF)"),
    _one("\xb61 (C)", 1, "(C)"),
    _one("1. (C/NF)", 1, "(C/NF)"),
    _one("1. (S//FGI//NF)", 1, "(S//FGI//NF)"),
    _one("1. (S/REL NATO)", 1, "(S/REL NATO)"),
    _one("1. (U//FOUO)", 1, "(U//FOUO)"),
    _one("1. (SBU/NF)", 1, "(SBU/NF)"),
    _one("1. (LOU)", 1, "(LOU)"),
    _one("1. (TS)", 1, "(TS)"),
    _one("12. (U)", 12, "(U)"),
    _one("01. (U)", 1, "(U)"),
    # Typing errors.
    _one("1. ( C )", 1, "(C)"),
    _one("1. (C )", 1, "(C)"),
    _one("1. C)", 1, "(C)"),
    _one("1. (SNF)", 1, "(SNF)"),
    _one("1. (N/SF)", 1, "(N/SF)"),
    _one("1. (C NF)", 1, "(C NF)"),
    _one("1. (S-NF)", 1, "(S-NF)"),
    _one("(SBU) 1.", 1, "(SBU)"),
    # A half of it.
    _one("1.", 1, ""),
    _one("\xb61.", 1, ""),
    _one("(SBU)", None, "(SBU)"),
    body("1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. Words.\n", numbers=(1, 2)),
    body("1. (C - ENTIRE TEXT). Words.\n", numbers=(1,), marks=("(C - ENTIRE TEXT)",)),
    # Without a mark, the next number opens a paragraph.
    body(
        "1.  ONE.\n\n2.  TWO.\n\n3.  THREE.\n", numbers=(1, 2, 3), texts=("ONE.", "TWO.", "THREE.")
    ),
    body("1. ONE.\n2. TWO.\n", numbers=(1, 2)),
    body("1) One.\n\n2) Two.\n", numbers=(1, 2)),
    # Where a number was left out, below an empty line.
    body("1. One.\n\n3. Three.\n\n4. Four.\n", numbers=(1, 3, 4)),
    body("1. (U) One.\n\n3. (U) Three.\n\n2. (U) Two.\n", numbers=(1, 3, 2)),
    body("1. One.\n\n3. three of them.\n", numbers=(1,)),
    body("1. One of\n\n3. Three.\n", numbers=(1,)),
    body("1. One.\n\n4. Four.\n", numbers=(1,)),
    # A restart, and a paragraph that is printed again.
    body("1. (U) One.\n\n2. (U) Two.\n\n1. (U) One.\n", numbers=(1, 2, 1)),
    body("2. (SBU) Two.\n\n3. (SBU) Three.\n", numbers=(2, 3)),
    # False starts: years, amounts, numbers of lists and of quoted texts.
    body(
        "1. (U) They opened in\n2008. Four more came.\n\n2. (U) Two.\n",
        numbers=(1, 2),
        texts=("They opened in 2008. Four more came.", "Two."),
    ),
    body(
        "1. (U) They opened in\n\xb62008. (Note: Four more came. End note.)\n",
        numbers=(1,),
    ),
    body("1. (U) It cost\n300. Nobody paid.\n\n2. (U) Two.\n", numbers=(1, 2)),
    body("1. One.\n\n5. is a number of a house.\n\n2. Two.\n", numbers=(1, 2)),
    body(
        "4. (U) The plan says:\n\n1. Ask.\n\n2. Wait.\n\n5. (U) Five.\n",
        numbers=(4, 5),
        texts=("The plan says:\n1. Ask.\n2. Wait.", "Five."),
    ),
    # Lettered answers and items stay inside.
    body(
        "3. (SBU) Answers:\n\nA. (SBU) Yes.\n\nB. (SBU) No.\n\n4. (U) Four.\n",
        numbers=(3, 4),
        texts=("Answers:\nA. (SBU) Yes.\nB. (SBU) No.", "Four."),
    ),
    body(
        "1. (U) Three things:\n\n-- a bed;\n-- a door; and\n-- a key.\n",
        texts=("Three things:\n-- a bed;\n-- a door; and\n-- a key.",),
    ),
    body(
        "1. (U) Things:\n-- (U) a bed that stands\nby the door;\n* a key.\n",
        texts=("Things:\n-- (U) a bed that stands by the door;\n* a key.",),
    ),
    body(
        "1. (U) Figures:\n\nYear     Men     Women\n2006     4       7\n",
        texts=("Figures:\nYear   Men   Women\n2006   4   7",),
    ),
    # Blank lines and page marks inside of sentences.
    body(
        "1. (U) The shelter took\n\nDHAKA 00001147  002 OF 003\n\n\nin seven women.\n",
        texts=("The shelter took in seven women.",),
    ),
    body(
        "1. (U) The shelter took\nDHAKA 00001147  001.2 OF 003\nin seven women.\n",
        texts=("The shelter took in seven women.",),
    ),
    body(
        "1. (U) THE SHELTER TOOK\nUNCLASSIFIED\n\nPAGE 02        DHAKA  01147  02 OF 02  170806Z\n"
        "IN SEVEN WOMEN.\n",
        texts=("THE SHELTER TOOK IN SEVEN WOMEN.",),
    ),
    # Headings under, over and between rules.
    _headed("Who Pays\n--------\n", "Who Pays"),
    _headed("Who Pays\n\n--------\n", "Who Pays"),
    _headed("--------\nWho Pays\n--------\n", "Who Pays"),
    _headed("-----------\nWHO PAYS\n-----------\n", "WHO PAYS"),
    _headed("Who Pays\n-------------- --------------\n", "Who Pays"),
    _headed("Who Pays\n********\n", "Who Pays"),
    _headed("Who Pays\n========\n", "Who Pays"),
    _headed("Who Pays\n________\n", "Who Pays"),
    _headed("Who Pays\n\u2010\u2010\u2010\u2010\n", "Who Pays"),
    _headed("Who Pays for It,\nand Who Does Not\n--------\n", "Who Pays for It, and Who Does Not"),
    _headed("Who Pays: A Pre-Sale Look\n---------\n", "Who Pays: A Pre-Sale Look"),
    _headed("Who Pays\n--------", "Who Pays"),
    _headed("WHO PAYS ------------------- \n", "WHO PAYS"),
    _headed("---------- WHO PAYS ------------------- \n", "WHO PAYS"),
    _headed("WHO PAYS FOR PRE-SALE LOANS ------------------- ---\n", "WHO PAYS FOR PRE-SALE LOANS"),
    # A heading may bear a mark of its own.
    _headed("(SBU) Who Pays\n--------------", "(SBU) Who Pays"),
    _headed("(C) Who Pays \n==============\n", "(C) Who Pays"),
    _headed("--------------\n(S//NF) Who Pays\n--------------\n", "(S//NF) Who Pays"),
    body(
        "1. (U) One.\n\n(C) They paid.\n----------\n",
        headings=(None, None),
        texts=("One.", "They paid."),
    ),
    body(
        "1. (U) One.\n\n(C) Comment\n-----------\n\n2. (C) Two.\n",
        headings=(None, "(C) Comment"),
        roles=(None, "comment"),
    ),
    # Not headings: ends of sentences and of lists.
    body(
        "1. (U) One:\n\n-- a key\n\n2. (U) Two.\n",
        headings=(None, None),
        texts=("One:\n-- a key", "Two."),
    ),
    body("1. (U) One.\n\nThey all came back.\n\n2. (U) Two.\n", headings=(None, None)),
    body("1. (U) One of the\n\nWomen Left\n\n2. (U) Two.\n", headings=(None, None)),
    # Items of a list without an end.
    _listed("- two buses\n- a truck", "- two buses\n- a truck"),
    _listed("o two buses\no a truck", "o two buses\no a truck"),
    _listed("(a) two buses\nand cars\n(b) a truck", "(a) two buses and cars\n(b) a truck"),
    _listed("1) two buses\n2) a truck", "1) two buses\n2) a truck"),
    _listed("A. two buses\nC. Roe paid", "A. two buses C. Roe paid"),
    _listed("A. two buses\nB) a truck", "A. two buses B) a truck"),
    body("1. (U) Buses\n- and a truck.\n", texts=("Buses - and a truck.",)),
    _listed(
        "- buses\n\nGORE 00001147  002 OF 003\n\n\nand cars\n- a truck",
        "- buses and cars\n- a truck",
    ),
    # The prosigns that end a section, above the header that opens the next.
    body(
        "UNCLAS SECTION 01 OF 02 GORE 001147\nSUBJECT: A RAID\n\n1. (U) One of\nBT\n#1147\nNNNN\n\n"
        "VZCZCXYZ0005\nRR RUEHC\nDE RUEHGO #1147/02 3351153\nR 011153Z DEC 09\nFM AMEMBASSY GORE\n"
        "TO SECSTATE WASHDC\nBT\nUNCLAS SECTION 02 OF 02 GORE 001147\n\nfour.\n\n2. (U) Two.\n",
        texts=("One of four.", "Two."),
    ),
    # A header printed again among words without numbers.
    body(
        "UNCLAS SECTION 01 OF 02 GORE 001147\nSUBJECT: A RAID\n\nThey found the women\nand\n"
        "UNCLAS SECTION 02 OF 02 GORE 001147\n\nSIPDIS\n\nwent home.\n",
        texts=("They found the women and went home.",),
    ),
    # The State print of the 1970s, from one section to the next.
    body(
        "C O N F I D E N T I A L SECTION 1 OF 2 GORE 1147\nSUBJ: A RAID\n\n1. ONE OF\n\n"
        "CONFIDENTIAL\n\nNNNNMAFVVZCZ\nCONFIDENTIAL\n\n"
        "PAGE 01        GORE  01147  02 OF 02  140901Z\n\n"
        "12\nACTION AF-10\n\nINFO  OCT-01  EUR-12  IO-13  ISO-00\n      EB-08  FRB-03  /075 W\n"
        "                     ---------------------     052341\nR 140731Z AUG 76\n"
        "FM AMEMBASSY GORE\nTO SECSTATE WASHDC 6013\nINFO AMEMBASSY LONDON\n\n"
        "C O N F I D E N T I A L SECTION 2 OF 2 GORE 1147\n\nFOUR.\n\n2. TWO.\n",
        texts=("ONE OF FOUR.", "TWO."),
    ),
    # Run-in titles.
    _titled("Corruption: Judges take money.", "Corruption", "Judges take money."),
    _titled("Orphans at Greater Risk: They leave.", "Orphans at Greater Risk", "They leave."),
    _titled('The Case of "Grace": She left.', 'The Case of "Grace"', "She left."),
    _titled("The minister said: Go.", None, "Go."),
    _titled("U.S. Assistance: It came.", "U.S. Assistance", "It came."),
    _titled("He gave three reasons. First: none.", None, "none."),
)
