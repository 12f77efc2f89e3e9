"""The classification line (5 FAH-2 H-222): level, captions on it, section, post and number."""

from cases import archive, case

_U, _C, _S, _T = "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET"

CASES = (
    case(
        "C O N F I D E N T I A L SECTION 01 OF 03 DHAKA 000147",
        level=_C,
        sections=3,
        section=1,
        message_number="DHAKA 000147",
    ),
    case(
        "S E C R E T SECTION 02 OF 11 LIMA 001234",
        level=_S,
        sections=11,
        section=2,
        message_number="LIMA 001234",
    ),
    case("S E C R E T LIMA 001234", level=_S, sections=None, message_number="LIMA 001234"),
    case("C O N F I D E N T I A L LIMA 001234 \n", level=_C, message_number="LIMA 001234"),
    case(
        "UNCLAS SECTION 01 OF 06 TASHKENT 001603 ",
        level=_U,
        sections=6,
        message_number="TASHKENT 001603",
    ),
    case("UNCLAS TASHKENT 001603", level=_U, sections=None, section=1),
    case("UNCLASSIFIED TASHKENT 001603", level=_U, message_number="TASHKENT 001603"),
    case("SECRET LIMA 001234", level=_S, message_number="LIMA 001234"),
    case("CONFIDENTIAL LIMA 001234", level=_C, message_number="LIMA 001234"),
    case("CONFIDENTIAL SECTION 01 OF 02 LIMA 001234", level=_C, sections=2),
    case("T O P S E C R E T LIMA 001234", level=_T, message_number="LIMA 001234"),
    case("TOP SECRET LIMA 001234", level=_T),
    case("RESTRICTED LIMA 001234", level="RESTRICTED"),
    case(
        "LIMITED OFFICIAL USE LIMA 1234", level="LIMITED OFFICIAL USE", message_number="LIMA 1234"
    ),
    case("L I M I T E D  O F F I C I A L  U S E LIMA 1234", level="LIMITED OFFICIAL USE"),
    case("U N C L A S LIMA 1234", level=_U, message_number="LIMA 1234"),
    case("U N C L A S S I F I E D LIMA 1234", level=_U, message_number="LIMA 1234"),
    case(
        "S e c r e t section 01 of 03 Lima 001234",
        level=_S,
        sections=3,
        message_number="Lima 001234",
    ),
    case("C o n f i d e n t i a l Lima 001234", level=_C, message_number="Lima 001234"),
    case("s e c r e t ulaanbaatar 000123", level=_S, message_number="ulaanbaatar 000123"),
    case("unclas lima 001234", level=_U, message_number="lima 001234"),
    case("S E C R E T SECTION 1 OF 2 LIMA 001234", level=_S, sections=2, section=1),
    case("S E C R E T SECTION 01 OF 01 LIMA 1234", level=_S, sections=1, section=1),
    case(
        "UNCLASSIFIED SECTION 01 OF 01 TEHRAN 1164",
        level=_U,
        sections=1,
        message_number="TEHRAN 1164",
    ),
    case("C O N F I D E N T I A L FINAL SECTION OF 03 LIMA 001234", level=_C, sections=3),
    case(
        "C O N F I D E N T I A L LIMA 001234 SECTION 01 OF 03",
        level=_C,
        sections=3,
        message_number="LIMA 001234",
    ),
    case("S E C R E T  STATE 038496", level=_S, message_number="STATE 038496"),
    case("C O N F I D E N T I A L 75 LIBREVILLE 1895", level=_C, id="75LIBREVILLE1895"),
    case("UNCLASSIFIED BUENOS AIRES 2481", level=_U, message_number="BUENOS AIRES 2481"),
    # Captions on the line itself.
    case(
        "S E C R E T N O F O R N MOGADISHU 01643",
        level=_S,
        captions=("NOFORN",),
        message_number="MOGADISHU 01643",
    ),
    case(
        "S E C R E T NOFORN LIMA 001234",
        level=_S,
        captions=("NOFORN",),
        message_number="LIMA 001234",
    ),
    case(
        "SECRET//NOFORN LIMA 001234", level=_S, captions=("NOFORN",), message_number="LIMA 001234"
    ),
    case(
        "C O N F I D E N T I A L//NOFORN SECTION 01 OF 02 LIMA 001234",
        level=_C,
        captions=("NOFORN",),
        sections=2,
    ),
    case("UNCLAS EFTO LIMA 1234", level=_U, captions=("EFTO",), message_number="LIMA 1234"),
    case("UNCLAS E F T O LIMA 1234", level=_U, captions=("EFTO",), message_number="LIMA 1234"),
    case(
        "UNCLAS SENSITIVE LIMA 001234",
        level=_U,
        captions=("SENSITIVE",),
        message_number="LIMA 001234",
    ),
    case(
        "UNCLASSIFIED//FOR OFFICIAL USE ONLY LIMA 001234",
        level=_U,
        captions=("FOUO",),
        message_number="LIMA 001234",
    ),
    case("S E C R E T EXDIS LIMA 1234", level=_S, captions=("EXDIS",), message_number="LIMA 1234"),
    case("S E C R E T NODIS SECTION 01 OF 02 LIMA 1234", level=_S, captions=("NODIS",), sections=2),
    # Dirt: the first letter doubled in corrected copies, a letter too many, blanks lost.
    case("CC O N F I D E N T I A L LIMA 001234", level=_C, message_number="LIMA 001234"),
    case("SS E C R E T LIMA 001234", level=_S, message_number="LIMA 001234"),
    case("UUNCLAS LIMA 001234", level=_U, message_number="LIMA 001234"),
    case("CSE C R E T LIMA 001234", level=_S, message_number="LIMA 001234"),
    case("C ONFIDENTIAL LIMA 001234", level=_C, message_number="LIMA 001234"),
    case("CO N F I D E N T I A L LIMA 001234", level=_C),
    case("SE C R E T LIMA 001234", level=_S),
    case(
        "Wednesday, 10 February 2010, 22:10\nS E C R E T LIMA 000123",
        level=_S,
        message_number="LIMA 000123",
    ),
    case(
        "Wednesday, 10 February 2010, 22:10 S E C R E T LIMA 000123",
        level=_S,
        message_number="LIMA 000123",
    ),
    case(
        "S E C R E T SECTION 01 OF 02 XXXXXXXXXXXX",
        level=_S,
        sections=2,
        message_number="XXXXXXXXXXXX",
    ),
    case(
        "C O N F I D E N T I A L XXXXXXXXXXXX 000123",
        level=_C,
        message_number="XXXXXXXXXXXX 000123",
    ),
    case("S E C R E T LIMA", level=_S, message_number="LIMA"),
    case("UNCLAS", level=_U, message_number=""),
    case("C O N F I D E N T I A L", level=_C, message_number=""),
    case("UNCLAS LIMA 00001234", level=_U, message_number="LIMA 00001234"),
    case("UNCLAS LIMA 12", level=_U, message_number="LIMA 12"),
    case("--- header\nUNCLAS LIMA 002129", level=_U, message_number="LIMA 002129"),
    # Posts of several words.
    *(
        case(f"UNCLAS SECTION 01 OF 02 {post} 000123", level=_U, message_number=f"{post} 000123")
        for post in (
            "RIO DE JANEIRO",
            "PORT AU PRINCE",
            "THE HAGUE",
            "USNATO",
            "TEL AVIV",
            "UNVIE VIENNA",
            "RPO DUBAI",
            "ADDIS ABABA",
            "BANDAR SERI BEGAWAN",
            "N'DJAMENA",
            "USEU BRUSSELS",
            "USOSCE",
            "HO CHI MINH CITY",
            "USUN NEW YORK",
            "ST PETERSBURG",
            "AIT TAIPEI",
        )
    ),
    *(
        case(f"S E C R E T {post} 000123", level=_S, message_number=f"{post} 000123")
        for post in ("SAO PAULO", "PORT OF SPAIN", "DAR ES SALAAM", "USUN NEW YORK", "SECRETARIAT")
    ),
    # The year comes from the archive where the telegram has none.
    case("UNCLAS LIMA 000123", record=archive(created="2007-03-04"), id="07LIMA123"),
    case("UNCLAS LIMA 000123", record=archive("07LIMA123"), id="07LIMA123"),
    case("R 011153Z DEC 09\nUNCLAS RIO DE JANEIRO 000285", id="09RIODEJANEIRO285"),
    # Printed again on every page or for every section: one header, nothing left over.
    case(
        "S E C R E T SECTION 01 OF 02 LIMA 001234 \n\nSIPDIS\n\nE.O. 12958: N/A\n"
        "SUBJECT: A TITLE\n\n"
        "S E C R E T SECTION 01 OF 02 LIMA 001234 \n\nSIPDIS\n\nE.O. 12958: N/A\n"
        "SUBJECT: A TITLE\n\n1. (U) Words.",
        level=_S,
        subject="A TITLE",
        captions=("SIPDIS",),
        body=1,
    ),
    case(
        "UNCLAS LIMA 001234 \n\nSIPDIS\n\nSIPDIS\n\nTAGS: PREL\n\n1. Words.",
        captions=("SIPDIS",),
        body=1,
    ),
    # Everything on one line, with two blanks or one between the elements.
    case(
        "C O N F I D E N T I A L MOSCOW 000228  SIPDIS  STATE FOR EUR/RUS, EEB  E.O. 12958: DECL: "
        "01/28/2020  "
        "TAGS: ENRG, ECON, RS  SUBJECT: GAS TALKS GO ON  REF: MOSCOW 12  1. (C) Words.",
        level=_C,
        message_number="MOSCOW 000228",
        captions=("SIPDIS",),
        pass_lines=("STATE FOR EUR/RUS, EEB",),
        order="12958",
        order_text="DECL: 01/28/2020",
        tags=("ENRG", "ECON", "RS"),
        subject="GAS TALKS GO ON",
        items=("MOSCOW 12",),
        body=1,
    ),
    case(
        "UNCLAS LIMA 000228 SIPDIS E.O. 12958: N/A TAGS: PREL, PE SUBJECT: A TITLE REF: LIMA 12 "
        "1. (U) Words.",
        level=_U,
        message_number="LIMA 000228",
        captions=("SIPDIS",),
        order_text="N/A",
        tags=("PREL", "PE"),
        subject="A TITLE",
        items=("LIMA 12",),
        body=1,
    ),
    # The line is missing altogether.
    case(
        "SIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: A TITLE\n\n1. (U) Words.",
        level=None,
        captions=("SIPDIS",),
        tags=("PREL", "PE"),
        subject="A TITLE",
        body=1,
    ),
)
