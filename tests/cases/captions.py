"""Captions, correction notes, passing lines, and the State Department's print of 1973 to 1990."""

from typing import Any

from cases import Case, case

_TOP, _END = "UNCLAS LIMA 001234\n\n", "\n\nE.O. 12958: N/A\n"


def _caption(line: str, *captions: str, **more: Any) -> Case:
    return case(_TOP + line + _END, captions=captions, **more)


def _passing(line: str, *passed: str, **more: Any) -> Case:
    return case(_TOP + line + _END, pass_lines=passed, **more)


CASES = (
    *(
        _caption(word, word)
        for word in (
            "NODIS",
            "EXDIS",
            "LIMDIS",
            "STADIS",
            "ONLY",
            "SIPDIS",
            "NOFORN",
            "SENSITIVE",
            "AIDAC",
            "FOUO",
            "EFTO",
            "NESCO",
            "ROGER CHANNEL",
            "DS CHANNEL",
            "STR CHANNEL",
            "MED CHANNEL",
            "DISSENT CHANNEL",
            "TERREP",
            "VISAS",
            "VISAS DONKEY",
            "VISAS VIPER",
            "NSDD-38",
            "NOT FOR INTERNET DISTRIBUTION",
            "EMERGENCY STEP ONLY",
            "PERISHABLE INFORMATION",
            "SPECAT EXCLUSIVE",
            "CORRECTED COPY",
            "CODEL ROE",
            "STAFFDEL ROE-DOE",
        )
    ),
    _caption("CODEL", "CODEL"),
    _caption("LIMITED OFFICIAL USE", "LOU"),
    _caption("FOR OFFICIAL USE ONLY", "FOUO"),
    _caption("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE"),
    _caption("C O R R E C T E D  C O P Y", "CORRECTED COPY"),
    _caption("SIPDIS SIPDIS", "SIPDIS"),
    _caption("SIPDIS \n \nSIPDIS ", "SIPDIS"),
    _caption("NOFORN SIPDIS", "NOFORN", "SIPDIS"),
    _caption("NOFORN\nSIPDIS", "NOFORN", "SIPDIS"),
    _caption("SENSITIVE\nSIPDIS", "SENSITIVE", "SIPDIS"),
    _caption("sensitive\nsipdis", "SENSITIVE", "SIPDIS"),
    _caption("NOFORN, NOT FOR INTERNET DISTRIBUTION", "NOFORN", "NOT FOR INTERNET DISTRIBUTION"),
    _caption("SIPDIS, DEA HQ FOR ROE", "SIPDIS", pass_lines=("DEA HQ FOR ROE",)),
    _caption("SIPDIS\nSTATE FOR G/TIP", "SIPDIS", pass_lines=("STATE FOR G/TIP",)),
    case(
        _TOP + "SIPDIS E.O. 12958: N/A\nTAGS: PREL",
        captions=("SIPDIS",),
        order_text="N/A",
        tags=("PREL",),
    ),
    # Correction notes: the caption, and what was corrected.
    _caption(
        "C O R R E C T E D C O P Y (CORRECTED ADDEE)",
        "CORRECTED COPY",
        remarks=("(CORRECTED ADDEE)",),
    ),
    _caption(
        "C O R R E C T E D C O P Y (TEXT--PARAS 4 AND 5)",
        "CORRECTED COPY",
        remarks=("(TEXT--PARAS 4 AND 5)",),
    ),
    _caption(
        "CORRECTED COPY - FOR MISSING NOFORN CAPTION",
        "CORRECTED COPY",
        remarks=("FOR MISSING NOFORN CAPTION",),
    ),
    _caption(
        "C O R R E C T E D C O P Y (SUBJECT LINE)///",
        "CORRECTED COPY",
        remarks=("(SUBJECT LINE)///",),
    ),
    _caption(
        "C O R R E C T E D C O P Y SUBJECT LINE///",
        "CORRECTED COPY",
        remarks=("SUBJECT LINE///",),
        subject="",
    ),
    # Passing lines.
    _passing("STATE FOR EUR/RUS, EEB", "STATE FOR EUR/RUS, EEB"),
    _passing("STATE FOR G/TIP", "STATE FOR G/TIP"),
    _passing(
        "DEPARTMENT FOR G/TIP (ROE), SA/PAB, DRL, INL",
        "DEPARTMENT FOR G/TIP (ROE), SA/PAB, DRL, INL",
    ),
    _passing("WHA FOR JANE ROE\nG/TIP", "WHA FOR JANE ROE", remarks=("G/TIP",)),
    _passing("G/TIP FOR J. ROE", "G/TIP FOR J. ROE"),
    _passing("STATE PASS TO USAID/AFR - K. ROE", "STATE PASS TO USAID/AFR - K. ROE"),
    _passing("STATE PASS USTR", "STATE PASS USTR"),
    _passing("DEPT PASS USAID FOR ANE; LABOR FOR ILAB", "DEPT PASS USAID FOR ANE; LABOR FOR ILAB"),
    _passing("GENEVA FOR RMA", "GENEVA FOR RMA"),
    _passing("TREASURY FOR ROE/DOE", "TREASURY FOR ROE/DOE"),
    _passing("ROME ALSO FOR MFO/ROE", "ROME ALSO FOR MFO/ROE"),
    _passing(
        "CAPETOWN FOR EMBASSY; DEPT\nPASS TO USIA/AF - ROE",
        "CAPETOWN FOR EMBASSY; DEPT PASS TO USIA/AF - ROE",
    ),
    _passing("STATE FOR EUR/SCE, G/TIP,\nINL/AAE", "STATE FOR EUR/SCE, G/TIP, INL/AAE"),
    _passing(
        "STATE FOR EUR/SCE\nJUSTICE FOR OPDAT - J. ROE;\nUSAID FOR E AND E",
        "STATE FOR EUR/SCE",
        "JUSTICE FOR OPDAT - J. ROE;",
        "USAID FOR E AND E",
    ),
    _passing(
        "STATE FOR WHA/CEN, DRL, PRM AND IWI;\nGENEVA FOR RMA; LABOR FOR ILAB",
        "STATE FOR WHA/CEN, DRL, PRM AND IWI;",
        "GENEVA FOR RMA; LABOR FOR ILAB",
    ),
    _passing("JCS PASS J-5/CDR J. ROE", "JCS PASS J-5/CDR J. ROE"),
    _passing(
        "STATE FOR J/TIP, G-TIP, INL, DRL, PRM, SCA/RA",
        "STATE FOR J/TIP, G-TIP, INL, DRL, PRM, SCA/RA",
    ),
    _passing("USDA FOR FOREST SERVICE: JANE ROE", "USDA FOR FOREST SERVICE: JANE ROE"),
    _passing("State for G/TIP", "State for G/TIP"),
    # Above the classification line: the State Department's print.
    case(
        "UNCLASSIFIED\n\nPAGE 01 CAPE T 00097 01 OF 03 182017Z\n\nACTION AF-00\n\n"
        "INFO LOG-00 AID-01 CIAE-00 /037 W\n"
        "                  ------------------352654 200910Z /23\nP 181930Z JAN 90\n"
        "FM AMCONSUL CAPE TOWN\n"
        "TO SECSTATE WASHDC PRIORITY 1234\n\nUNCLAS SECTION 01 OF 03 CAPE TOWN 00097\n\n"
        "E.O. 12356: N/A\n",
        level="UNCLASSIFIED",
        dtg="1990-01-18 19:30",
        to=("SECSTATE WASHDC PRIORITY 1234",),
        info=(),
        message_number="CAPE TOWN 00097",
        sections=3,
        order="12356",
    ),
    case(
        "PAGE 01        LIMA  02545  120137Z\n\n43\nACTION ARA-20\n\n"
        "INFO OCT-01 ISO-00 AGR-20 CIAE-00 COME-00 DODE-00 EB-11\n"
        "INR-10 NSAE-00 /146 W\n                     ---------------------     077214\n"
        "R 112300Z APR 73\nFM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC 5577\nUNCLAS LIMA 2545\n\nE.O. 11652: N/A\n",
        dtg="1973-04-11 23:00",
        to=("SECSTATE WASHDC 5577",),
        info=(),
        message_number="LIMA 2545",
        order="11652",
    ),
    case(
        "INFO LOG-00 MFA-00 EEB-00 AF-00 /007R\n     ------------------352654 200910Z /23\n"
        "R 181930Z JAN 09\nFM AMEMBASSY LIMA\n",
        info=(),
        originator="AMEMBASSY LIMA",
    ),
)
