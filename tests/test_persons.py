"""Persons beside their titles and bodies, as cables of the 2000s put them. All are invented."""

from __future__ import annotations

import pytest

from test_actors import read

# What the words of a paragraph tell of a person: the title, and the body he or she works for.
CASES = [
    ("IOM chief of mission Orlo Vantikov left.", "chief of mission", "IOM"),
    ("IOM co-representative Orlo Vantikov left.", "co-representative", "IOM"),
    ("Sub-Prefect Orlo Vantikov left.", "Sub-Prefect", None),
    ("Torvas Chile, an NGO, left. Torvas director Orlo Vantikov wept.", "director",
     "Torvas Chile"),
    ("Carabineros Major Orlo Vantikov left.", "Major", "Carabineros"),
    ("The Torvana Union's (TVN) Orlo Vantikov left.", None, "Torvana Union"),
    ("UNICEF's Orlo Vantikov agreed.", None, "UNICEF"),
    ("Lantern Torvana's Orlo Vantikov agreed.", None, "Lantern Torvana"),
    ("Torvana Unit (TVU) Superintendent Orlo Vantikov left.", "Superintendent", "Torvana Unit"),
    ("Torvana Union (TVN) representative Orlo Vantikov left.", "representative", "Torvana Union"),
    ("The Torvana Agency (TVA) director, Orlo Vantikov, left.", "director", "Torvana Agency"),
    ("The director of the Torvana Agency (TVA), Orlo Vantikov, left.", "director",
     "Torvana Agency"),
    ("The head of the Torvana Agency registry section, Orlo Vantikov, left.", "head",
     "Torvana Agency"),
    ("Lantern Torvana's chairperson, Orlo Vantikov, left.", "chairperson", "Lantern Torvana"),
    ("Vella Marchen (IOM), Orlo Vantikov (UNICEF), and others met.", None, "UNICEF"),
    ("They met Orlo Vantikov (BVK/ROL) there.", None, "BVK/ROL"),
    ("They met Orlo Vantikov (OV) there.", None, None),
    ("The Torvana Ministry's Crime Unit left. Orlo Vantikov, head of the Torvana Ministry's Crime "
     "Unit (TCU), left.", "head", "Crime Unit"),
    ("Vella Marchen, head of IOM, left. Her deputy, Orlo Vantikov, stayed.", "deputy", "IOM"),
    ("Vella Marchen, head of IOM, left. Her adviser Orlo Vantikov stayed.", "adviser", "IOM"),
    ("Vella Marchen, head of IOM, left. Her cousin, Orlo Vantikov, stayed.", None, None),
    ("Orlo Vantikov, president of Open Doors, left.", "president", "Open Doors"),
    ("Orlo Vantikov, president of Lawyers for Rights and Aid (LRA), left.", "president",
     "Lawyers for Rights and Aid"),
    ("Orlo Vantikov, director of Consular Affairs, left.", "director of Consular Affairs", None),
    ("The Torvana Secretariat (TVS), led by Minister Orlo Vantikov, left.", "Minister",
     "Torvana Secretariat"),
    ("Federal Police Delegate Orlo Vantikov left.", "Delegate", "Federal Police"),
    ("Deputy Police Chief Orlo Vantikov left.", "Deputy Police Chief", None),
    ("Jandarma Colonel Orlo Vantikov left.", "Colonel", "Jandarma"),
    ("The Ministry of Labor inspector, Orlo Vantikov, left.", "inspector", "Ministry of Labor"),
    ("Le Thi Lan stayed. Orlo Vantikov (protect) of the Lantern Union left.", None,
     "Lantern Union"),
    ("The Torvana Agency's (TVA) crime unit, led by Orlo Vantikov, left.", None,
     "Torvana Agency"),
    ("The head of the ministry's Torvana Directorate, Orlo Vantikov, left.", "head",
     "Torvana Directorate"),
    ("We met: Orlo Vantikov, Permanent Secretary, Ministry of Labour; Ana Torve, nurse.",
     "Permanent Secretary", "Ministry of Labour"),
    ("Lantern Torva judge Orlo Vantikov left.", "judge", None),
    ("The Torvana Herald wrote that the driver, Orlo Vantikov, left.", "driver", None),
    ("The Torvana Home closed. The lawyer, Orlo Vantikov, left.", "lawyer", "Torvana Home"),
    ("Mother Orlo Vantikov left.", "Mother", None),
    ("World Vision Torvana coordinator Orlo Vantikov left.", "coordinator",
     "World Vision Torvana") ,
    ("At the Torvana Commission (TVC), Secretary General Orlo Vantikov left.",
     "Secretary General", "Torvana Commission"),
    ("Torvana Crime Unit commander Captain Orlo Vantikov left.", "commander",
     "Torvana Crime Unit"),
    ("Lantern Foundation director Rev. Orlo Vantikov left.", "director", "Lantern Foundation"),
    ("IOM director Vella Marchen and project assistant Orlo Vantikov left.", "project assistant",
     "IOM"),
    ("IOM director Vella Marchen and her colleague Orlo Vantikov left.", None, "IOM"),
    ("Dr. Vella Marchen of IOM left. Marchen's deputy, Inspector Orlo Vantikov, left.",
     "Inspector", "IOM"),
    ("Orlo Vantikov, Director of Human Rights at the Ministry of Justice, left.",
     "Director of Human Rights", "Ministry of Justice"),
    ("Dr. Orlo Vantikov left. Vantikov, a former judge, heads the Torvana Office.", "former judge",
     "Torvana Office"),
    ("Dr. Orlo Vantikov left. Vantikov heads the Torvana Office.", None, "Torvana Office"),
    ("BKZT head Orlo Vantikov left.", "head", "BKZT"),
    ("Orlo Vantikov, director of BKZT, left.", "director", "BKZT"),
    ("Ombudsperson for Children Orlo Vantikov left.", "Ombudsperson for Children", None),
    ("The Ministry of Home Affairs left. Minister for Home Affairs Major General Orlo Vantikov "
     "stayed.", "Minister for Home Affairs Major General", "Ministry of Home Affairs"),
    ("Orlo Vantikov, a nurse working with the Torvana Agency, left.", "nurse", "Torvana Agency"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "affiliation"), CASES)
def test_role_and_body(text: str, role: str | None, affiliation: str | None) -> None:
    person = read(text)["Orlo Vantikov"]
    assert (person.kind, person.role, person.affiliation) == ("person", role, affiliation)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ruth May, a nurse, left.", ["Ruth May"]),
        ("Jan van der Torve, a nurse, left.", ["Jan van der Torve"]),
        ("Political Officer April Torve left.", ["April Torve"]),
        ("He told Dr. Ruth May May 12 that it failed.", ["Ruth May"]),
        ("Dr. Torve left. He told Dr. Torve May 12 that in May Torve left.", ["Torve"]),
        ("In June Ruth Torve left, and by April Dr. Torve came back.", ["Ruth Torve"]),
    ],
)
def test_names_that_are_months(text: str, names: list[str]) -> None:
    assert list(read(text)) == names


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("Olva and Petro Vilken (protect) left.", {"Olva Vilken", "Petro Vilken"}),
        ("Ruth May (protect) left.", {"Ruth May"}),
        ("Dr. Orlo Vantikov and Dr. Ruth Torve (protect both) left.",
         {"Orlo Vantikov", "Ruth Torve"}),
        ("Dr. Vella Marchen, Dr. Orlo Vantikov and Dr. Ruth Torve (both protect) left.",
         {"Orlo Vantikov", "Ruth Torve"}),
        ("Dr. Vella Marchen, Dr. Orlo Vantikov and Dr. Ruth Torve (all strictly protect) left.",
         {"Vella Marchen", "Orlo Vantikov", "Ruth Torve"}),
    ],
)  # fmt: skip
def test_who_is_protected(text: str, protected: set[str]) -> None:
    found = read(text)
    assert {name for name, one in found.items() if one.protection != "none"} == protected
    strictly = {name for name, one in found.items() if one.protection == "strict"}
    assert strictly == (protected if "strictly" in text else set())


def test_two_of_one_surname() -> None:
    """At the head of a sentence two who do something are persons; a town and a person are not."""
    assert list(read("Olva and Petro Vilken run a shelter.")) == ["Olva Vilken", "Petro Vilken"]
    assert list(read("They met in Olva and Dr. Petro Vilken left.")) == ["Petro Vilken"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("UNICEF nurse Vella Marchen and lawyer Orlo Vantikov said no.",
         {"Vella Marchen", "Orlo Vantikov"}),
        ("On May 3, Vella Marchen, head of IOM, Ana Torve, and Orlo Vantikov, a judge, said no, "
         "and added that it failed.", {"Vella Marchen", "Ana Torve", "Orlo Vantikov"}),
        ("IOM, UNICEF, and the Torvana Agency said no.", {"IOM", "UNICEF", "Torvana Agency"}),
        ("We met Vella Marchen, a nurse, and Orlo Vantikov said no.", {"Orlo Vantikov"}),
        ("Poloff visited Vella Marchen and Orlo Vantikov. He said no.", {"Orlo Vantikov"}),
        ("Vella Marchen of the Ministry of Women, Children and Social Welfare agreed.",
         {"Vella Marchen"}),
        ("Vella Marchen of the NGO Torvana Unida, based in Odra, agreed.", {"Vella Marchen"}),
        ("Vella Marchen of the Ministry of Labor's Torvana Unit said no.", {"Vella Marchen"}),
        ("A driver in the Torvana Crime Unit (TCU) of the Torvana Police described it.", set()),
        ("Lantern Unida's head, Vella Marchen, was angry and blamed the judge.",
         {"Vella Marchen"}),
        ("A Torvana Legal Institute (TLI) study completed in fall 2005 estimated that 3 left.",
         {"Torvana Legal Institute"}),
        ("A survey of 212 strikers by the Torvana Legal Institute found that 30 left.",
         {"Torvana Legal Institute"}),
        ("Figures from the Ministry of Justice indicate that 12 left.", {"Ministry of Justice"}),
        ("Ana Torve heard from the Torvana Police that they rarely refer women.", set()),
        ("The Torvana Unit found her.", set()),
        ("Our source, Vella Marchen of the Torvana University, said no.", {"Vella Marchen"}),
        ("Dr. Vella Marchen, who heads the Torvana Unit (TVU) of the Police, said no.",
         {"Vella Marchen"}),
        ("Poloff met Vella Marchen, a nurse, who also said no.", {"Vella Marchen"}),
        ("Vella Marchen met a girl who said no.", set()),
        ("The Torvana Home is full, says its president, Vella Marchen.", {"Vella Marchen"}),
        ("The Torvana Bureau put girls found in Odra at 47,765.", {"Torvana Bureau"}),
        ("The Torvana Union raised the fees.", set()),
        ("The Torvana Union raised its concerns.", {"Torvana Union"}),
        ("Her superior, Judge Vella Marchen, has told Poloff no.", {"Vella Marchen"}),
        ("The Torvana Unit found that 12 left.", {"Torvana Unit"}),
    ],
)  # fmt: skip
def test_who_speaks(text: str, sources: set[str]) -> None:
    assert {name for name, one in read(text).items() if one.attributions} == sources


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Save the Children Orvana left.", ["Save the Children Orvana"]),
        ("World Vision Cambodia left.", ["World Vision Cambodia"]),
        ("Casa Alianza Torvana left.", ["Casa Alianza Torvana"]),
        ("Common Hands International left.", ["Common Hands International"]),
        ("The Torvana Church Relief left.", ["Torvana Church Relief"]),
        ("The Women's and Children's Unit left.", ["Women's and Children's Unit"]),
        ("The Coalition to End Torvan Slavery left.", ["Coalition to End Torvan Slavery"]),
        ("The Torvana Office to Monitor and Combat Trafficking left.",
         ["Torvana Office to Monitor and Combat Trafficking"]),
        ("Deputy Minister of Family, Youth and Sports Orlo Vantikov left.", ["Orlo Vantikov"]),
        ("He met the Minister of Labor, Youth Delegate Orlo Vantikov, and Ana Torve.",
         ["Orlo Vantikov", "Ana Torve"]),
        ("The NGO Open Hands left.", ["Open Hands"]),
        ("Open Hands, a local NGO, left.", ["Open Hands"]),
        ("An NGO Goes to Court. NGO Hopes fade.", []),
        ("Lantern de Torva, which runs it, left.", ["Lantern de Torva"]),
        ("Golden Torva Garment Company left. Golden Torva, which sews, stayed.",
         ["Golden Torva Garment Company"]),
        ("The Jandarma left.", ["Jandarma"]),
        ("Orlo Vantikov is the POC.", ["Orlo Vantikov"]),
        ("Royal Oman Police left.", ["Royal Oman Police"]),
        ("Third Criminal Court of Odra left.", ["Third Criminal Court of Odra"]),
        ("Saints Peter and Paul Church left.", ["Saints Peter and Paul Church"]),
        ("The Lord's Torvan Army left.", ["Lord's Torvan Army"]),
        ("The Majlis al-Torva left.", ["Majlis al-Torva"]),
        ("The Torvana Standard left. He told the Standard. The Mail left.",
         ["Torvana Standard"]),
        ("The National Directorate for Child Police left.",
         ["National Directorate for Child Police"]),
        ("Bureau of Police Research and Development left.",
         ["Bureau of Police Research and Development"]),
        ("Justice for Children Trust left.", ["Justice for Children Trust"]),
        ("Anti-Trafficking in Persons Committee left.",
         ["Anti-Trafficking in Persons Committee"]),
        ("Training for Police left. Training for Border Police left.", ["Border Police"]),
        ("The Criminal Investigation Branch left. The Odra Branch left.",
         ["Criminal Investigation Branch"]),
        ("She asked the Ministry of Finance for BZD 200.", ["Ministry of Finance"]),
        ("A CEO left.", []),
        ("Dr. Rita Torve-Lunder left. Lunder wept, and Torve did.", ["Rita Torve-Lunder"]),
        ("USAID Mission Director Orlo Vantikov left.", ["USAID", "Orlo Vantikov"]),
        ("Congress of South African Labor Unions left.",
         ["Congress of South African Labor Unions"]),
        ("South African Communist Party left.", ["South African Communist Party"]),
        ("Ruth Torve Day passed. Ruth Day left.", ["Ruth Day"]),
        ("He lives in Ruth Juan Torve. She went to Ruth Ana Torve, Paraguay.", []),
        ("MOFA Legal and Crime Division left.", ["MOFA", "Legal and Crime Division"]),
        ("BKZT Public Safety Bureau left.", ["BKZT", "Public Safety Bureau"]),
        ("US Border Crime Section left. CT Unit left.", ["US Border Crime Section", "CT Unit"]),
        ("Torvana State Police Crime Unit left.", ["Torvana State Police", "Crime Unit"]),
        ("The Police Family Unit left.", ["Police Family Unit"]),
        ("Odra Social and Legal Services Center left.", ["Odra Social and Legal Services Center"]),
        ("The Human Rights Society left. Orvanian Society weeps.", ["Human Rights Society"]),
        ("Touching Hearts in Need of Kindness (THINK) left.",
         ["Touching Hearts in Need of Kindness"]),
        ("L'Observateur Torvan left.", ["L'Observateur Torvan"]),
        ("She is the wife of the Minister of Health.", ["Minister of Health"]),
        ("The Women's Safe House left.", ["Women's Safe House"]),
        ("The Torvana Police's Third Unit left.", ["Torvana Police", "Third Unit"]),
        ("Fundacion Para la Torvana left.", ["Fundacion Para la Torvana"]),
        ("The National Office for Assistance to Refugees left.",
         ["National Office for Assistance to Refugees"]),
        ("The Torvana Aid to Help Boost it left.", ["Torvana Aid"]),
        ("The Saeima and the Gendarmerie left.", ["Saeima", "Gendarmerie"]),
        ("She wrote to the Director of Public Prosecutions.", ["Director of Public Prosecutions"]),
        ("The police (BKZT) left. BKZT left.", ["BKZT"]),
        ("BKZT, a local NGO, left. It told BKZT.", ["BKZT"]),
        ("BKZT had arrested two men.", ["BKZT"]),
        ("BKZT had increased. The fee (BKZT) rose.", []),
        ("Khin Mar Tun left. Karen Torve and Jordan A. Torve said no.",
         ["Khin Mar Tun", "Karen Torve", "Jordan A. Torve"]),
        ("In Jordan Dr. Torve left. In Sofia Torve said no.", ["Torve"]),
        ("Director of the Morals and Minors Brigade Orlo Vantikov left.",
         ["Morals and Minors Brigade", "Orlo Vantikov"]),
        ("Lawyers for Rights and Aid (LRA) left.", ["Lawyers for Rights and Aid"]),
    ],
)  # fmt: skip
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert list(read(text)) == names


def test_part_of_a_body_beside_it() -> None:
    found = read("The MOFA Legal and Crime Division left. The Ministry of Labor's Crime Unit left.")
    assert found["Legal and Crime Division"].parent == "MOFA"
    assert found["Crime Unit"].parent == "Ministry of Labor"


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of the Interior left. The Interior Ministry wept.",
        "The Foreign Ministry left. The Ministry of Foreign Affairs wept.",
        "The Labor Ministry left. The Ministry of Labor and Social Policy wept.",
        "The Ministry of Women's Affairs left. The Women's Ministry wept.",
        "The U.S. Torvan Service left. The US Torvan Service wept.",
        "The European Union left. The EU wept.",
    ],
)
def test_one_body_in_two_ways(text: str) -> None:
    assert len(read(text)) == 1


def test_ministries_of_more_than_one_thing() -> None:
    assert len(read("The Ministry of Labor and Social Affairs left. The Ministry of Labor and "
                    "Social Welfare wept.")) == 2  # fmt: skip
