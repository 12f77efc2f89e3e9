"""find_actors on telegrams of the 1970s, in capitals. All people and bodies here are invented."""

from __future__ import annotations

import pytest

from tipcable import Actor, find_actors, parse

HEAD = (
    "R 120730Z JAN 76\nFM AMEMBASSY TORVALE\nTO SECSTATE WASHDC\n\nUNCLAS TORVALE 000123\n\n"
    "SUBJECT: A TEST\n\n"
)
PERSON, BODY, STATE, ROLE = "person", "organization", "government", "role"


def read(*paragraphs: str) -> dict[str, Actor]:
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate(paragraphs, 1))
    return {actor.name: actor for actor in find_actors(parse(HEAD + body + "\n"))}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "PRIMIN TORVALDEN INFORMED AMB JUNE 3 THAT GOI WOULD NOT ATTEND.",
            {"TORVALDEN": PERSON, "AMB": ROLE, "GOI": STATE},
        ),
        (
            "FONMIN VANTIKOV TOLD AMBASSADOR THAT FRG AND GDR HAD AGREED.",
            {"VANTIKOV": PERSON, "AMBASSADOR": ROLE},
        ),
        ("MAJ GEN TORVAL AND LT GEN LUNDAR LEFT.", {"TORVAL": PERSON, "LUNDAR": PERSON}),
        ("HMG WILL CONSULT NATO ALLIES.", {"HMG": STATE, "NATO": BODY}),
        ("COL. FIRMINO TORVALHA LOPES LEFT.", {"FIRMINO TORVALHA LOPES": PERSON}),
        ("REFCOORD SAW PRASIT TORVAN, WHO AGREED.", {"REFCOORD": ROLE, "PRASIT TORVAN": PERSON}),
        ("TORVALE CHRONICLE REPORTED IT, TOO.", {"TORVALE CHRONICLE": BODY}),
        ("SECOND MIXED BRIGADE HAD TANKS.", {"SECOND MIXED BRIGADE": STATE}),
        ("HOUSE APPROPRIATIONS COMMITTEE WILL MEET.", {"HOUSE APPROPRIATIONS COMMITTEE": STATE}),
        ("DEPT PLEASE INFORM USIA.", {"DEPT": STATE, "USIA": STATE}),
        ("ZANU'S CLAIM WAS DENIED BY SAG.", {"ZANU": BODY, "SAG": STATE}),
        ("SAVAK ARRESTED TEN AND NIOC NONE.", {"SAVAK": STATE, "NIOC": STATE}),
        ("J. R. BANDANI, MINISTER OF HOME AFFAIRS, OPENED IT.", {"J. R. BANDANI": PERSON}),
        (
            "NATIONAL DRIVERS FEDERATION (FENAC) CALLED STRIKE.",
            {"NATIONAL DRIVERS FEDERATION": BODY},
        ),
        ("TRUCK DRIVERS UNION CALLED STRIKE.", {"TRUCK DRIVERS UNION": BODY}),
        ("KALUNDI COPPER LTD DENIED THIS.", {"KALUNDI COPPER LTD": BODY}),
        ("ORVANA JUTE MILLS LAID OFF WORKERS.", {"ORVANA JUTE MILLS": BODY}),
        ("ARMY IS AGAINST. ARMY TRUCKS LEFT.", {"ARMY": STATE}),
        (
            "CENTRAL BANK LOST. CENTRAL COMMITTEE MET.",
            {"CENTRAL BANK": STATE, "CENTRAL COMMITTEE": BODY},
        ),
        ("OAU LIBERATION COMMITTEE MET.", {"OAU LIBERATION COMMITTEE": BODY}),
        ("RADIO ORVANIA SAID NOTHING.", {"RADIO ORVANIA": BODY}),
        ("ALIMENTOS DEL TORVAL CLOSED.", {"ALIMENTOS DEL TORVAL": BODY}),
        ("PUERTO TORVAL IS IN FRG.", {}),
        ("POLITBURO MEMBER SUSLANOV LEFT.", {"POLITBURO": STATE, "SUSLANOV": PERSON}),
        ("EEC DELEGATE DE WITTE LEFT.", {"EEC": BODY, "DE WITTE": PERSON}),
        ("AMB VAN DER LUND TOLD DCM SO.", {"VAN DER LUND": PERSON, "DCM": ROLE}),
        ("PRINCE SULTAN LEFT.", {"SULTAN": PERSON}),
        ("TORVA IRON AND STEEL COMPANY (TOSCO) LEFT.", {"TORVA IRON AND STEEL COMPANY": BODY}),
        ("HE READ ORVANA DAILY MAIL.", {"ORVANA DAILY MAIL": BODY}),
        (
            "HE SAW PRESIDENT'S PRESS SECRETARY.",
            {"PRESIDENT": ROLE, "PRESS SECRETARY": ROLE},
        ),
        ("THEY HAVE RETAKEN TORVAL.", {}),
        (
            "GOI COMMUNIQUE AND GOE-IMF TALKS FAILED. GOE-FRG TALKS DID NOT.",
            {"GOI": STATE, "GOE": STATE, "IMF": BODY},
        ),
        ("FOLKETING MET. RIKSDAG LEFT.", {"FOLKETING": STATE, "RIKSDAG": STATE}),
        ("MINISTRY OF GOVERNMENT CLOSED.", {"MINISTRY OF GOVERNMENT": STATE}),
        ("TORVALDEN RESIGNED. MUGANDEN SMILED.", {"TORVALDEN": PERSON, "MUGANDEN": PERSON}),
        ("PEOPLE'S ALLIANCE (PA) LEFT. PA WEPT.", {"PEOPLE'S ALLIANCE": BODY}),
        ("USS TORVALINEWA LEFT. THEY MET AT TORVAL CONFERENCE ON ATLANTIC FISHERIES.", {}),
        ("CHARGE KING LEFT.", {"KING": PERSON}),
        (
            "TA KUNG PAO AND JAMAAT-I-ISLAMI DENIED IT.",
            {"TA KUNG PAO": BODY, "JAMAAT-I-ISLAMI": BODY},
        ),
        (
            "MINISTER OF INTERIOR TOLD CHIEF OF STAFF SO.",
            {"MINISTER OF INTERIOR": ROLE, "CHIEF OF STAFF": ROLE},
        ),
        ("HE WAS MINISTER OF INTERIOR. A MINISTER WEPT.", {}),
        (
            "BANK TORVAN AND NATIONAL BANK OF EGYPT LEFT.",
            {"NATIONAL BANK OF EGYPT": STATE, "BANK TORVAN": BODY},
        ),
        ("HE HAS MINISTRY OF FINANCE APPROVAL.", {"MINISTRY OF FINANCE": STATE}),
        ("BANGKOK COURIER EDITORIAL BLAMED CIA.", {"BANGKOK COURIER": BODY, "CIA": STATE}),
        ("TORVA CRUZ OFFICE CLOSED. SEND ETA OF SHIP.", {}),
        ("THIS IS FIRST MAJOR INCIDENT. HE IS MEMBER OF IMPERIAL FAMILY.", {}),
        ("BEIRUT NEWSPAPERS AND SOVIET PRESS WROTE OF MARBLE PALACE.", {}),
        ("SOURCES STATE RESOURCES OF SEA ARE RICH.", {}),
        ("EMPRESS LEFT. A FOREIGN AMBASSADOR STAYED.", {"EMPRESS": ROLE}),
        ("TORVA-NYA HOLDOUTS LEFT. TORVA II PLANT CLOSED.", {}),
        ("NAM DUK-WONG LEFT. NAM SAID NO.", {"NAM DUK-WONG": PERSON}),
        ("SALIMU (TANZANIA) AND JACKMAN (US) LEFT.", {"SALIMU": PERSON, "JACKMAN": PERSON}),
        ("EIGHTH ARMY LEFT. ARMY STAYED.", {"EIGHTH ARMY": STATE}),
        ("AMCIT CHARLES TORVANN'S WIFE LEFT.", {"CHARLES TORVANN": PERSON}),
        ("IMF MISSION AND PLO OFFICE CLOSED.", {"IMF": BODY, "PLO": BODY}),
        ("LABOR MOVEMENT HAS ONE ARMORED BRIGADE.", {}),
        ("CONGEN TORVAL REPORTS RAIN.", {"CONGEN TORVAL": STATE}),
        ("FRENCH CONSUL MET AMB.", {"FRENCH CONSUL": ROLE, "AMB": ROLE}),
        ("GOVERNOR OF NONG TORVAL TOLD MAYOR SO.", {"GOVERNOR": ROLE, "MAYOR": ROLE}),
        ("CROWN PRINCE LEFT.", {"CROWN PRINCE": ROLE}),
        ("NEW YORK TIMES AND LE MONDE AGREED.", {"NEW YORK TIMES": BODY, "LE MONDE": BODY}),
        (
            "MINISTRY OF FINANCE PERMANENT SECRETARY LEFT.",
            {"MINISTRY OF FINANCE": STATE, "PERMANENT SECRETARY": ROLE},
        ),
        ("HE TOLD AMB TORVALMSLEY IMF WOULD PAY.", {"TORVALMSLEY": PERSON, "IMF": BODY}),
    ],
)
def test_kinds(text: str, kinds: dict[str, str]) -> None:
    assert {name: one.kind for name, one in read(text).items()} == kinds


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("LT GEN ORLO VANTIKOV LEFT.", "ORLO VANTIKOV", "LT GEN", None),
        ("FORMER PRIMIN TORVAL LEFT.", "TORVAL", "FORMER PRIMIN", None),
        ("EX-PRIMIN TORVAL LEFT.", "TORVAL", "EX-PRIMIN", None),
        ("DIRECTOR GENERAL NOPPANON LEFT.", "NOPPANON", "DIRECTOR GENERAL", None),
        ("COURT MINISTER ALMANI LEFT.", "ALMANI", "COURT MINISTER", None),
        (
            "ORVANA PEASANT PARTY (OPP) PRESIDENT MRS. VANTIKOV LEFT.",
            "VANTIKOV",
            "PRESIDENT",
            "ORVANA PEASANT PARTY",
        ),
        (
            "DIRECTOR GENERAL OF NATIONAL POLICE VANTIKOV LEFT.",
            "VANTIKOV",
            "DIRECTOR GENERAL",
            "NATIONAL POLICE",
        ),
        (
            "RESERVE BANK OF INDIA GOVERNOR VANTIKOV LEFT.",
            "VANTIKOV",
            "GOVERNOR",
            "RESERVE BANK OF INDIA",
        ),
        (
            "MINSTATE FOR FOREIGN AFFAIRS VANTIKOV LEFT.",
            "VANTIKOV",
            "MINSTATE FOR FOREIGN AFFAIRS",
            None,
        ),
        ("AMBASSADOR TO US ARDESH VANTIKOV LEFT.", "ARDESH VANTIKOV", "AMBASSADOR", None),
        ("SQUADRON LEADER TORVAN VANTIKOV LEFT.", "TORVAN VANTIKOV", "SQUADRON LEADER", None),
        ("FRENCH EMBASSY'S VANTIKOV LEFT.", "VANTIKOV", None, "FRENCH EMBASSY"),
        (
            "TORVALE STAR REPORTER KARIM VANTIKOV LEFT.",
            "KARIM VANTIKOV",
            "REPORTER",
            "TORVALE STAR",
        ),
        ("TORVADIX REP VANTIKOV LEFT.", "VANTIKOV", "REP", "TORVADIX"),
        (
            "TORVA, FOREIGN MINISTER KARIM VANTIKOV LEFT.",
            "KARIM VANTIKOV",
            "FOREIGN MINISTER",
            None,
        ),
        ("ZAPU'S NKOMANI LEFT.", "NKOMANI", None, "ZAPU"),
        (
            "MFA DIRECTOR FOR EUROPEAN AFFAIRS JANOS TORVANI LEFT.",
            "JANOS TORVANI",
            "DIRECTOR FOR EUROPEAN AFFAIRS",
            "MFA",
        ),
        ("ARMY IS CALM. ARMY COMMANDER VANTIKOV LEFT.", "VANTIKOV", "COMMANDER", "ARMY"),
    ],
)
def test_roles(text: str, name: str, role: str, affiliation: str | None) -> None:
    one = read(text)[name]
    assert (one.role and one.role.upper(), one.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UNHCR REP HENRIK STONE SAID NO. STONE, A DANE, LEFT.", ["UNHCR", "HENRIK STONE"]),
        ("REFOFF PETER KING WENT. KING REPORTS RAIN.", ["PETER KING"]),
        ("COL. FRANK FIELD LEFT. FIELD REPORTS RAIN.", ["FRANK FIELD"]),
        ("COMMERCE SECRETARY S. A. MAY LEFT. MAY SEES LITTLE HOPE BEFORE MAY.", ["S. A. MAY"]),
        ("SENATOR MARK TORVALD LEFT.", ["MARK TORVALD"]),
        ("SECRETARY GENERAL GREY ZULU-BANDE LEFT.", ["GREY ZULU-BANDE"]),
        ("CONSUL GENERAL HILL LEFT. HILL'S DEPUTY STAYED.", ["HILL"]),
        ("THEY CROSSED STONE BRIDGE IN MAY AND TOWN OF BROWN HILL IN MARCH.", []),
        ("MINISTER MAY RESIGN. PRESIDENT WILL NOT.", ["PRESIDENT"]),
    ],
)
def test_names_that_are_words(text: str, names: list[str]) -> None:
    assert list(read(text)) == names


def test_surname_of_another_paragraph() -> None:
    one = read("CONOFF WOOD TALKED TO REBELS.", "WOOD SAID THAT DRY WOOD IS SCARCE.")["WOOD"]
    assert [mention.paragraph for mention in one.mentions] == [0, 1]


def test_a_king_is_not_the_king() -> None:
    found = read("REFOFF PETER KING SAID NO. HE SAW THE KING. KING REPORTS RAIN.")
    assert [one.text for one in found["PETER KING"].mentions] == ["PETER KING", "KING"]


def test_minister_by_itself_is_whoever_was_named() -> None:
    found = read("FOREIGN MINISTER VANTIKOV LEFT. MINISTER SAID NO.")
    assert [one.text for one in found["VANTIKOV"].mentions] == ["VANTIKOV", "MINISTER"]


def test_envoy_of_the_country_is_not_the_envoy_there() -> None:
    head = HEAD.replace("TORVALE", "QUITO")
    found = find_actors(parse(head + "1. AMB LEFT. WE SAW ECUADOREAN AMB.\n"))
    assert [one.name for one in found] == ["AMB", "ECUADOREAN AMB"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UNITA REP TORVAL TELEPHONED POLOFF AND CLAIMED VICTORY.", "TORVAL"),
        ("CONSUL SPOKE WITH TORVAN VANTIKOV, WHO CONFIRMED IT.", "TORVAN VANTIKOV"),
        ('DAILY "EL HERALDO" CLAIMED IT.', "EL HERALDO"),
        ("MANAGER ALAN BROWN OF TORVA COPPER LTD. CONFIRMED IT.", "ALAN BROWN"),
        ("FOREIGN MINISTRY SPOKESMAN SAID NO.", "FOREIGN MINISTRY"),
    ],
)
def test_who_speaks(text: str, name: str) -> None:
    assert [one.name for one in read(text).values() if one.attributions] == [name]
