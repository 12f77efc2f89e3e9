"""find_actors: who is in a cable, and who says what. All people here are invented."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given

from tipcable import Actor, Cable, find_actors, parse
from tipcable.redaction import redact
from tipcable.strategies import cables, telegrams

HEAD = (
    "R 120730Z JAN 09\nFM AMEMBASSY TASHKENT\nTO SECSTATE WASHDC\n\nUNCLAS TASHKENT 000123\n\n"
    "SUBJECT: A TEST\n\n"
)


def read(*paragraphs: str) -> dict[str, Actor]:
    body = "\n\n".join(f"{n}. (U) {text}" for n, text in enumerate(paragraphs, 1))
    return {actor.name: actor for actor in find_actors(parse(HEAD + body + "\n"))}


def verbs(actor: Actor) -> list[str]:
    return [told.verb for told in actor.attributions]


def test_title_name_and_surname() -> None:
    found = read("Deputy Minister of Labor Oruk Tamsinov said no. Tamsinov left.")
    person = found["Oruk Tamsinov"]
    assert (person.kind, person.role) == ("person", "Deputy Minister of Labor")
    assert [mention.text for mention in person.mentions] == ["Oruk Tamsinov", "Tamsinov"]
    assert verbs(person) == ["said"]


def test_apposition_gives_role_and_employer() -> None:
    text = "Vella Marchenov, director of the Lantern Foundation, reported that it closed."
    person = read(text)["Vella Marchenov"]
    assert (person.role, person.affiliation) == ("director", "Lantern Foundation")


def test_its_director() -> None:
    text = "The Lantern Foundation has 30 beds. Its director, Vella Marchenov, complained of costs."
    person = read(text)["Vella Marchenov"]
    assert (person.role, person.affiliation) == ("director", "Lantern Foundation")


def test_role_in_small_letters() -> None:
    person = read("Human rights analyst Orlo Vantikov lamented this.")["Orlo Vantikov"]
    assert person.role is not None
    assert person.role.endswith("analyst")


def test_acronym_is_an_alias() -> None:
    found = read("The Lantern Legal Aid Foundation (LLAF) opened. LLAF reported 12 cases.")
    body = found["Lantern Legal Aid Foundation"]
    assert body.abbreviation == "LLAF"
    assert "LLAF" in body.aliases
    assert verbs(body) == ["reported"]


def test_acronym_of_words_that_name_no_body() -> None:
    assert read("The NGO Bright Open Windows (BOW) runs it.")["Bright Open Windows"].kind == (
        "organization"
    )


def test_government_by_the_post() -> None:
    found = read("The GOU agreed. The Government of Uzbekistan paid. The government left.")
    body = found["Government of Uzbekistan"]
    assert body.kind == "government"
    assert {mention.text for mention in body.mentions} == {
        "GOU",
        "Government of Uzbekistan",
        "government",
    }


def test_coordinated_ministries() -> None:
    found = read("The Ministries of Foreign Affairs and Internal Affairs met.")
    assert set(found) == {"Ministry of Foreign Affairs", "Ministry of Internal Affairs"}


def test_a_ministry_of_justice_is_no_judge() -> None:
    """A word that is a title elsewhere is what a ministry is of."""
    found = read("The Ministries of Justice and Labor met Justice Tuuli Sepp.")
    assert list(found) == ["Ministry of Justice", "Ministry of Labor", "Tuuli Sepp"]


def test_misspelling_and_dropped_word_are_one_actor() -> None:
    found = read(
        "The Agency for External Labor Migration met. The Agency for External Migration left. "
        "The Ministry of Internal Affairs and the Ministry of InternaI Affairs agreed."
    )
    assert len(found) == 2


def test_roles_without_a_name() -> None:
    found = read("Poloff met the Ambassador and the DCM.")
    assert {actor.kind for actor in found.values()} == {"role"}
    assert len(found) == 3


def test_according_to() -> None:
    found = read("According to IOM, 12 came. According to IOM adviser Orlo Vantikov, 13 came.")
    assert verbs(found["Orlo Vantikov"]) == ["According to"]
    assert verbs(found["IOM"]) == ["According to"]


def test_pronouns_carry_the_speaker_on() -> None:
    person = read("Dr. Orlo Vantikov said no. He added that it failed, and claimed success.")
    assert verbs(person["Orlo Vantikov"]) == ["said", "added", "claimed"]


def test_passive_and_future_are_no_source() -> None:
    assert verbs(read("IOM was told to go. IOM will report in May.")["IOM"]) == []


@pytest.mark.parametrize(
    ("mark", "level"),
    [("(protect)", "protect"), ("(please protect)", "protect"), ("(strictly protect)", "strict")],
)
def test_protection(mark: str, level: str) -> None:
    found = read(f"Dr. Orlo Vantikov {mark} said no.")
    assert found["Orlo Vantikov"].protection == level


def test_redaction_masks_every_form() -> None:
    text = "Dr. Orlo Vantikov (strictly protect) said no. Vantikov met Dr. Vella Marchenov."
    cable = redact(parse(HEAD + f"1. (U) {text}\n\n2. (U) Vantikov\nadded 12.\n"))
    assert cable.source is not None
    assert "antikov" not in cable.source.text
    assert "[PERSON 1]" in cable.paragraphs[0].full_text
    assert "Vella Marchenov" in cable.paragraphs[0].full_text


def test_redaction_leaves_other_cables_as_they_are() -> None:
    cable = parse(HEAD + "1. (U) Dr. Orlo Vantikov said no.\n")
    assert redact(cable) is cable


def test_no_actors() -> None:
    text = (
        "NGOs and border guards met in Russia. The UAE informs us. The Anti-Trafficking Act of "
        "2003 passed. A local NGO left. Post agrees. The Uzbek Community wept."
    )
    assert read(text) == {}


def test_capitals() -> None:
    found = read(
        "MINISTER OF FOREIGN AFFAIRS ORLO VANTIKOV TOLD AMBASSADOR THAT THE SHELTER IS FULL. "
        "VANTIKOV BLAMED THE NATIONAL POLICE."
    )
    person = found["ORLO VANTIKOV"]
    assert person.kind == "person"
    assert verbs(person) == ["TOLD", "BLAMED"]
    assert "NATIONAL POLICE" in found


def test_the_same_cable_gives_the_same_answer() -> None:
    cable = parse(HEAD + "1. (U) IOM reported 12 cases.\n")
    assert find_actors(cable) is find_actors(cable)


def spans(cable: Cable) -> Iterator[tuple[str, str]]:
    for actor in find_actors(cable):
        for mention in actor.mentions:
            text = cable.paragraphs[mention.paragraph].full_text
            yield text[mention.start : mention.end], mention.text
        for told in actor.attributions:
            text = cable.paragraphs[told.paragraph].full_text
            yield " ".join(text[told.start : told.end].split()), told.verb


@given(cables())
def test_spans_are_true(cable: Cable) -> None:
    assert all(cut == claimed for cut, claimed in spans(cable))


@given(telegrams())
def test_spans_are_true_for_dirty_text(text: str) -> None:
    assert all(cut == claimed for cut, claimed in spans(parse(text)))


def seconds(text: str) -> float:
    cable = parse(HEAD + f"1. (U) {text}\n")
    best = 9.0
    for _ in range(3):
        started = time.perf_counter()
        find_actors(Cable(header=cable.header, paragraphs=cable.paragraphs))
        best = min(best, time.perf_counter() - started)
    return best


@pytest.mark.parametrize(
    "unit",
    [
        "Aa of ",
        "A. B ",
        "Orlo Vantikov, ",
        "the Ministry of Labor, Health and ",
        "IOM said and ",
        "Ministries of A, B and ",
        "he also really said ",
        "GOU (GOU) ",
        "Dr. Vantikov of the Center, director ",
        "ORLO OF THE MINISTRY OF ",
        "CONOFF PETER KING SAID. KING LEFT, ",
        "J. R. ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    short, long = seconds(unit * 300), seconds(unit * 2400)
    assert long < 0.02 + 30 * short


def test_country_of_a_government() -> None:
    found = read("The GOU agreed. The Ministry of Labor met the Kazakh government.")
    assert found["GOU"].country == "UZB"
    assert found["Ministry of Labor"].country == "UZB"
    assert found["Kazakh government"].country == "KAZ"


def test_telegraphic_titles() -> None:
    found = read(
        "FONMIN KARJALA INFORMED AMB ORTUZAR THAT DEPFONMIN TELLOUSI AND GEN BASHOUR HAD LEFT."
    )
    assert {name: one.role for name, one in found.items()} == {
        "KARJALA": "FONMIN",
        "ORTUZAR": "AMB",
        "TELLOUSI": "DEPFONMIN",
        "BASHOUR": "Gen",
    }


def test_rare_words_in_capitals_are_no_names() -> None:
    found = read("COMMUNIQUE REITERATED MISGIVINGS AND BLANKETS COASTAL FISHERMEN WITH INVECTIVE.")
    assert not found


def test_posts_in_capitals() -> None:
    found = read("AMCONSUL TORVALE REPORTED A STRIKE. AMEMBASSY LUNDA AGREED.")
    assert {name: one.kind for name, one in found.items()} == {
        "AMCONSUL TORVALE": "government",
        "AMEMBASSY LUNDA": "government",
    }


@pytest.mark.parametrize(
    "name",
    [
        "Josiah arap Kebwen",
        "Martha Njoki wa Tiren",
        "Charity Obwaya",
        "Park Dong-suk",
        "H'Ren Buonto",
        "Pierre de La Tour d'Ussel",
        "Bill Haverling",
    ],
)
def test_names_of_many_languages(name: str) -> None:
    found = read(f"{name} told us of it, and {name} wept.")
    assert [one.kind for one in found.values()] == ["person"]
    assert name in found


def test_name_of_a_firm_by_its_last_word() -> None:
    found = read("The owner of Orvana Manpower Supply met men from Lutrek Contracting.")
    assert [one.kind for one in found.values()] == ["organization", "organization"]


@pytest.mark.parametrize(
    ("text", "role", "employer"),
    [
        (
            "The Lantern Home opened in a house lent by the Torvale Council. Its founder, Sister "
            "Vella Marchenov, wept.",
            "founder",
            "Lantern Home",
        ),
        (
            "The Lantern Home has 30 beds. Director Vella Marchenov told us so.",
            "Director",
            "Lantern Home",
        ),
        (
            "The Lantern Home has 30 beds. Vella Marchenov, the home's nurse, wept.",
            "nurse",
            "Lantern Home",
        ),
        (
            "Vella Marchenov, head of the Torvale branch of the Lantern Foundation, wept.",
            "head",
            "Lantern Foundation",
        ),
        (
            "Head of the Agency for Labor Migration (under the MoL) Vella Marchenov wept.",
            "Head",
            "Agency for Labor Migration",
        ),
        (
            "The Orphan Cell, headed by Joint Secretary Vella Marchenov, met twice.",
            "Joint Secretary",
            "Orphan Cell",
        ),
        (
            "The Ministry of Labor is slow. Deputy Minister of Labor Vella Marchenov wept.",
            "Deputy Minister of Labor",
            "Ministry of Labor",
        ),
        ("Colonel Vella Marchenov commands the Orphan Unit.", "Colonel", "Orphan Unit"),
        (
            "Vella Marchenov, an opposition MP from the Lantern Party, wept.",
            "opposition MP",
            "Lantern Party",
        ),
        ("Vella Marchenov, director of Nari Alok, wept.", "director", "Nari Alok"),
    ],
)
def test_employer(text: str, role: str, employer: str) -> None:
    person = read(text)["Vella Marchenov"]
    assert (person.role, person.affiliation) == (role, employer)


def test_two_ministries_fit_no_title() -> None:
    found = read(
        "The Ministry of Labor and the Department of Labor met. Labor Secretary Orlo Vantikov left."
    )
    assert found["Orlo Vantikov"].affiliation is None


def test_part_of_a_body() -> None:
    found = read("The Lantern Police is new. The Orphan Unit of the Lantern Police met.")
    assert found["Orphan Unit"].parent == "Lantern Police"


def test_his_brother_is_no_title() -> None:
    assert read("He met his brother Orlo Vantikov.")["Orlo Vantikov"].role is None


def test_first_word_stands_for_the_body() -> None:
    found = read("The NGO Torvana Foundation has 30 beds. According to Torvana, all are full.")
    assert list(found) == ["Torvana Foundation"]
    assert verbs(found["Torvana Foundation"]) == ["According to"]


def test_defined_short_name() -> None:
    found = read("The Orvanian National Police (Polvra) is new. Polvra said so.")
    assert verbs(found["Orvanian National Police"]) == ["said"]


def test_acronym_of_a_body_that_elsewhere_is_a_title() -> None:
    found = read("The Public Ministry (MP) is slow. The MP's Prosecutor Orlo Vantikov wept.")
    assert found["Public Ministry"].abbreviation == "MP"
    assert found["Orlo Vantikov"].affiliation == "Public Ministry"
    assert found["Orlo Vantikov"].role == "Prosecutor"


def test_two_with_one_surname() -> None:
    found = read("Ivan and Petras Vilkonas, brothers, wept. Petras Vilkonas said no.")
    assert {"Ivan Vilkonas", "Petras Vilkonas"} == set(found)
    assert [one.text for one in found["Ivan Vilkonas"].mentions] == ["Ivan"]


def test_pseudonym() -> None:
    assert read("A girl named Orvola told us so.")["Orvola"].kind == "person"
    assert read("The girl whom the staff call Orvola wept.")["Orvola"].kind == "person"


def test_places_are_no_persons() -> None:
    assert not read("Many cross at Puerto Torvano, San Orvino and Villa Lunera.")


def test_embassy_alone_is_the_sender() -> None:
    assert "Embassy" not in read("The Embassy told us so.")
    assert "Orvanian Embassy" in read("The Orvanian Embassy told us so.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CHARGE CALLED ON THE MINISTER.", "CHARGE"),
        ("HE TOLD CHARGE SO.", "CHARGE"),
        ("PRESIDENT HAD LEFT.", "PRESIDENT"),
        ("SHAH AGREED.", "SHAH"),
    ],
)
def test_offices_without_article_in_capitals(text: str, name: str) -> None:
    assert read(text)[name].kind == "role"


def test_a_charge_is_no_charge() -> None:
    assert not read("THEY DISMISSED THE CHARGE OF THEFT.")


def test_foreign_ambassador_is_not_the_ambassador() -> None:
    found = read("SOVIET AMBASSADOR PETRUNKOV LEFT. AMBASSADOR STAYED.")
    assert found["AMBASSADOR"].kind == "role"


def test_body_that_opens_an_apposition() -> None:
    found = read("Orlo Vantikov, UNICEF representative in Torvane, left.")
    assert (found["Orlo Vantikov"].role, found["Orlo Vantikov"].affiliation) == (
        "representative",
        "UNICEF",
    )


def test_field_between_title_and_body() -> None:
    found = read("Orlo Vantikov, director for consular affairs at the Ministry of Labor, left.")
    assert found["Orlo Vantikov"].affiliation == "Ministry of Labor"


def test_heads_that_open_a_name() -> None:
    found = read("She works for Yayasan Lentera Biru, and he for the Partido Social Orvano.")
    assert {name: one.kind for name, one in found.items()} == {
        "Yayasan Lentera Biru": "organization",
        "Partido Social Orvano": "organization",
    }


def test_vice_minister_of_a_ministry() -> None:
    found = read("MINISTRY OF LABOR VICE MINISTER TORRALBES DENIED IT.")
    assert found["TORRALBES"].affiliation == "MINISTRY OF LABOR"
    assert found["TORRALBES"].role == "Vice Minister"


def test_common_company_in_capitals() -> None:
    assert not read("A COMMERCIAL COMPANY AND A PUBLIC HOSPITAL CLOSED.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ali XXXXXXXXXXXX told us so. Later Ali wept.", "Ali"),
        ("XXXXXXXXXXXX Vantikov told us so. Later Vantikov wept.", "Vantikov"),
        ("Orlo Vantikov (XXXXXXXXXXXX) told us so. Later Vantikov wept.", "Orlo Vantikov"),
        ("Orlo Vantikov, XXXXXXXXXXXX, told us so. Later Vantikov wept.", "Orlo Vantikov"),
        ("AMB VANTIKOV XXXXXXXXXXXX TOLD US SO. LATER VANTIKOV WEPT.", "VANTIKOV"),
    ],
)
def test_what_was_taken_out_marks_the_name_beside_it(text: str, name: str) -> None:
    found = read(text)
    assert list(found) == [name]
    assert found[name].protection == "protect"
    assert len(found[name].mentions) == 2
    body = "\n\n".join(["1. (C) " + text, ""])
    clean = redact(parse(HEAD + body)).paragraphs[0].text
    assert name.rpartition(" ")[2] not in clean
    assert "XXXXXXXXXXXX" in clean


def test_what_was_taken_out_is_no_actor() -> None:
    assert not read("Minister XXXXXXXXXXXX told us so, and XXXXXXXXXXXX wept.")
    assert not read("XXXXXXXXXXXX TOLD US SO. MINISTER XXXXXXXXXXXX LEFT.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "THE COMMITTEE FOR THE DEFENSE OF PRISONERS MET.",
            "COMMITTEE FOR THE DEFENSE OF PRISONERS",
        ),
        ("THE UNION OF ORVANIAN WORKERS SAID NO.", "UNION OF ORVANIAN WORKERS"),
        ("THE COURT OF FIRST INSTANCE SAT.", "COURT OF FIRST INSTANCE"),
        (
            "THE POPULAR FRONT FOR LIBERATION OF ORVANIA FOUGHT.",
            "POPULAR FRONT FOR LIBERATION OF ORVANIA",
        ),
        ("RED CROSS FED THEM.", "RED CROSS"),
        ("CONSULATE GENERAL TORVALE LEFT.", "CONSULATE GENERAL TORVALE"),
        ("A MINISTRY OF JUSTICE OFFICIAL LEFT.", "MINISTRY OF JUSTICE"),
        ("MINISTER OF STATE FOR FOREIGN AFFAIRS KARIM TALBOUN LEFT.", "KARIM TALBOUN"),
        ("UNDER SECRETARY OF STATE ORLO VANTIKOV MET WITH HIM.", "ORLO VANTIKOV"),
    ],
)
def test_how_far_a_name_in_capitals_reaches(text: str, name: str) -> None:
    assert list(read(text)) == [name]


def test_surname_before_the_second() -> None:
    found = read("Julio de la Espera y Navio left. De la Espera wept, and La Espera said no.")
    assert list(found) == ["Julio de la Espera y Navio"]


@pytest.mark.parametrize(
    ("text", "name", "verb"),
    [
        (
            "The Lantern Home has beds. Its head, Dr. Vella Marchenov, said no.",
            "Vella Marchenov",
            "said",
        ),
        ("The Lantern Home interviewed 40 men and reported abuse.", "Lantern Home", "reported"),
        ("Staff of the Lantern Home said no.", "Lantern Home", "said"),
        ("Vella Marchenov opened it and said that it was late.", "Vella Marchenov", "said"),
        ("Vella Marchenov received us. She blamed the rain.", "Vella Marchenov", "blamed"),
        ("Vella Marchenov pointed to the rain.", "Vella Marchenov", "pointed"),
        (
            "Vella Marchenov, an MP from the Lantern Party (LP), objected that it was late.",
            "Vella Marchenov",
            "objected",
        ),
        ("A Lantern Home study found that it was late.", "Lantern Home", "found"),
        ("The Lantern Home's 2007 study found that it was late.", "Lantern Home", "found"),
        ("Lantern Home figures list 37 cases.", "Lantern Home", "list"),
        ("Vella Marchenov counted ten girls.", "Vella Marchenov", "counted"),
        (
            "Superintendent Marchenov of the constabulary's Narcotics Squad told us.",
            "Marchenov",
            "told",
        ),
        ("The Daily Beacon reported that it was late.", "Daily Beacon", "reported"),
    ],
)
def test_who_speaks(text: str, name: str, verb: str) -> None:
    found = read(text)
    assert {one.name: verbs(one) for one in found.values() if one.attributions} == {name: [verb]}


@pytest.mark.parametrize(
    "text",
    [
        "We recommend that the Lantern Home raise the question.",
        "The Lantern Home provides 85 percent of it.",
        "Vella Marchenov, director of the Lantern Home, left.",
        "Vella Marchenov found three men there.",
        "The Lantern Home added a lesson.",
    ],
)
def test_who_does_not_speak(text: str) -> None:
    assert not [one for one in read(text).values() if one.attributions]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Minister of Justice, Orlo Vantikov, left.", "Minister of Justice"),
        ("MINISTER OF INTERIOR, COLONEL ORLO VANTIKOV, LEFT.", "Minister of Interior Colonel"),
        ("Police arrested a border guard colonel, Orlo Vantikov.", "border guard colonel"),
    ],
)
def test_title_before_a_comma(text: str, role: str) -> None:
    found = {name.upper(): one for name, one in read(text).items()}
    assert found["ORLO VANTIKOV"].role == role


def test_bare_name_before_a_director_is_a_body() -> None:
    found = read("Torvanita director Orlo Vantikov left.")
    assert found["Torvanita"].kind == "organization"
    assert found["Orlo Vantikov"].affiliation == "Torvanita"


def test_place_before_a_mayor_is_no_name_in_apposition() -> None:
    assert list(read("In Torvale, mayor Orlo Vantikov showed us round.")) == ["Orlo Vantikov"]


def test_list_of_papers() -> None:
    found = read("Local press, including Torvanita and Lundarana, wrote of it.")
    assert [one.kind for one in found.values()] == ["organization", "organization"]


def test_acronym_that_opens_a_name() -> None:
    assert read("TV Torvana said no.")["TV Torvana"].kind == "organization"


def test_possessive_offices_in_capitals() -> None:
    assert set(read("HE READ SECRETARY'S MESSAGE AND DEPARTMENT'S VIEWS.")) == {
        "SECRETARY",
        "DEPARTMENT",
    }


def test_one_name_that_speaks() -> None:
    assert read("BOUTELVIN REPLIED THAT IT WAS LATE.")["BOUTELVIN"].kind == "person"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("USUN left.", "USUN", "USA"),
        ("Embassy Torvale left.", "Embassy Torvale", "USA"),
        ("AMCONSUL TORVALE LEFT.", "AMCONSUL TORVALE", "USA"),
        ("The Department left.", "Department", "USA"),
        ("GOK left.", "GOK", None),
        ("The Chilean Embassy left.", "Chilean Embassy", "CHL"),
    ],
)
def test_country(text: str, name: str, country: str | None) -> None:
    assert read(text)[name].country == country


def test_who_belongs_to_a_federation_in_capitals() -> None:
    assert list(read("EMPLOYERS FEDERATION AGREED.")) == ["EMPLOYERS FEDERATION"]


def test_centre_of_a_paragraph() -> None:
    found = read(
        "The Torvana Center opened. According to IOM, it is full. The center has 24 beds. "
        "Its head, Dr. Vella Marchenov, wept."
    )
    assert found["Vella Marchenov"].affiliation == "Torvana Center"


def test_place_where_a_body_is() -> None:
    found = read("The Torvana Shelter is small. The girls at Torvana wept.")
    assert [one.text for one in found["Torvana Shelter"].mentions] == ["Torvana Shelter", "Torvana"]


def test_according_to_a_surname() -> None:
    found = read("Colonel Orlo Nintari left. According to Nintari, it was late.")
    assert verbs(found["Orlo Nintari"]) == ["According to"]


def test_descriptions_of_a_body() -> None:
    assert list(read("The CIA-trained Torvana Foundation left.")) == ["Torvana Foundation"]


def test_small_words_in_names() -> None:
    found = read("The NGO Torva e Re left, and the Brigade pour la Protection des Mineurs stayed.")
    assert list(found) == ["Torva e Re", "Brigade pour la Protection des Mineurs"]


def test_acronym_without_its_article() -> None:
    found = read("Children of the Lantern (COL), a local group, said no. COL left.")
    assert found["Children of the Lantern"].abbreviation == "COL"


def test_prosecutor_of_a_ministry_in_apposition() -> None:
    found = read("The Public Ministry (MP) is slow. Orlo Vantikov, the MP's Prosecutor, wept.")
    assert found["Orlo Vantikov"].affiliation == "Public Ministry"


def test_abbreviated_office() -> None:
    found = read("The Resident Legal Advisor (RLA) left. He told the RLA so, and the RLA said no.")
    assert [one.text for one in found["Resident Legal Advisor"].mentions] == [
        "Resident Legal Advisor",
        "RLA",
        "RLA",
        "RLA",
    ]
    assert list(found) == ["Resident Legal Advisor"]


def test_acronym_that_nothing_explains() -> None:
    assert read("BKZT officials left. BKZT denied it.")["BKZT"].kind == "organization"
    assert not read("He paid KZT 500 to them, and KZT 300 to us.")


def test_acronym_behind_its_words_in_capitals() -> None:
    found = read("TIMBER PATROL SERVICE (TPS) REPORTED A CLASH. TPS LEFT.")
    assert list(found) == ["TIMBER PATROL SERVICE"]
    assert found["TIMBER PATROL SERVICE"].abbreviation == "TPS"


def test_prime_minister_in_short() -> None:
    assert read("WE SAW PM KUKRANT AT 2 PM.")["KUKRANT"].role == "PM"
    assert list(read("WE MET AT 2 PM AND AT 4 PM.")) == []


def test_acronym_before_a_president() -> None:
    assert read("FTUT PRESIDENT ORLO VANTIKOV LEFT.")["ORLO VANTIKOV"].affiliation == "FTUT"


def test_member_of_parliament() -> None:
    found = read("Member of Parliament Orlo Vantikov left.")
    assert found["Parliament"].kind == "government"
    assert found["Orlo Vantikov"].affiliation == "Parliament"


def test_president_of_a_union_is_not_the_president() -> None:
    found = read("ORLO VANTIKOV, PRESIDENT OF THE LANTERN UNION, LEFT. THE PRESIDENT STAYED.")
    assert found["PRESIDENT"].kind == "role"


def test_department_of_another_paragraph() -> None:
    found = read("The Department of Orvana Health wept.", "We ask the Department to help.")
    assert found["Department"].country == "USA"


def test_sisters_and_delegations_are_people() -> None:
    found = read("Catholic Sisters and a Chilean Delegation met the Sisters of Orvana.")
    assert list(found) == ["Sisters of Orvana"]


def test_same_body_with_its_country() -> None:
    head = HEAD.replace("TASHKENT", "SANTIAGO")
    text = "1. (U) The Chilean National Police left. The National Police wept.\n"
    assert [one.name for one in find_actors(parse(head + text))] == ["Chilean National Police"]


def test_minister_who_alone_left_in_capitals() -> None:
    assert "ORLO VANTIKOV" in read("MINISTER OF JUSTICE ORLO VANTIKOV ALONE LEFT.")


def test_brigade_in_french_capitals() -> None:
    text = "CHIEF OF BRIGADE POUR LA PROTECTION DES MINEURS LEFT."
    assert "BRIGADE POUR LA PROTECTION DES MINEURS" in read(text)


def test_kind_of_a_defined_acronym() -> None:
    found = read("The Orvanian Crime Unit (OCU) left. OCU officials wept, and OCU denied it.")
    assert found["Orvanian Crime Unit"].kind == "government"


def test_a_surname_may_leave_its_article() -> None:
    """Without it the name stands alone as often as with it."""
    text = (
        "Saleh al-Mirani, director of the Wadi Care Office, met Poloff. Mirani said that 20 women "
        "came. Al-Mirani added that Hani el-Tarsi left. Tarsi agreed."
    )
    names = {one.name: one.aliases for one in find_actors(parse(f"1. (U) {text}\n"))}
    assert names["Saleh al-Mirani"] == ("Mirani", "Al-Mirani")
    assert names["Hani el-Tarsi"] == ("Tarsi",)


@pytest.mark.parametrize(
    "text", ["The \ud83c flag of Mr. Roe.", "THE \ud83c MINISTRY OF JUSTICE SPOKE."]
)
def test_half_a_character_stops_nothing(text: str) -> None:
    """No encoding holds it, but a JSON object may."""
    assert list(read(text))


def test_glued_posts_of_two_sections() -> None:
    assert list(read("PolEconOff met our Pol/EconChief.")) == ["PolEconOff", "Pol/EconChief"]


def test_office_held_over_a_place() -> None:
    found = read("The Bishop of Caranda wept. The Bishop of Torvana, Ilo Danu, denied it.")
    assert found["Bishop of Caranda"].kind == "role"
    assert found["Ilo Danu"].role == "Bishop"
    assert list(found) == ["Bishop of Caranda", "Ilo Danu"]


def test_short_surname_ends_a_sentence() -> None:
    assert list(read("We met Senator Ernesto Lim. Lim left.")) == ["Ernesto Lim"]


def test_title_inside_a_name() -> None:
    assert list(read("General Abdul Wali Zadran left.")) == ["Abdul Wali Zadran"]


@pytest.mark.parametrize(
    "text",
    ["Suharno, who heads the Harbor Fund, left.", "Suharno, 16, left.", "Suharno, aged 16, left."],
)
def test_single_name_of_whom_a_clause_or_age_tells(text: str) -> None:
    assert read(text)["Suharno"].kind == "person"


def test_single_name_behind_a_preposition_is_no_person() -> None:
    assert "Torvana" not in read("A bus from Torvana, 16, left.")


def test_head_of_the_unit_of_a_body() -> None:
    found = read(
        "The head of the Criminal Police's Trafficking Unit, Inspector Zoran Mitkov, left."
    )
    assert found["Zoran Mitkov"].affiliation == "Trafficking Unit"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ilo Danu was quoted by the press as saying that 3 left.", "Ilo Danu"),
        ("Ilo Danu has been quoted as claiming that 3 left.", "Ilo Danu"),
        ("In the view of the Harbor Fund, 3 left.", "Harbor Fund"),
        ("According to the Harbor Fund's deputy, Ilo Danu, 3 left.", "Ilo Danu"),
    ],
)
def test_other_words_for_according_to(text: str, source: str) -> None:
    assert [name for name, one in read(text).items() if one.attributions] == [source]


def test_verb_that_is_the_noun_of_a_title() -> None:
    found = read("Ana Lopez and ILO project coordinator Ilo Danu told us that 3 left.")
    assert not found["ILO"].attributions
    assert found["Ilo Danu"].attributions


def test_who_was_quoted_in_a_price_said_nothing() -> None:
    assert not read("Ilo Danu was quoted 300 dollars.")["Ilo Danu"].attributions


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Vinlock's chief of party, Ilo Danu, left.", "chief of party", "Vinlock"),
        ("IOM counter-trafficking officer Ilo Danu left.", "counter-trafficking officer", "IOM"),
        ("The Director General for Placement at the Ministry of Trade, Ilo Danu, left.",
         "Director General for Placement", "Ministry of Trade"),
    ],
)  # fmt: skip
def test_title_and_body_in_front(text: str, role: str, body: str) -> None:
    found = read(text)
    assert (found["Ilo Danu"].role, found["Ilo Danu"].affiliation) == (role, body)


def test_colleague_by_one_name() -> None:
    found = read("Ana Vantik, director of the Harbor Fund, left. Vantik's colleague, Firuz, wept.")
    assert found["Firuz"].affiliation == "Harbor Fund"


def test_view_of_a_person() -> None:
    found = read("Ana Vantik and Ilo Danu spoke. Danu said no. In Danu's view, 3 left.")
    assert verbs(found["Ilo Danu"]) == ["said", "view"]


def test_town_of_an_office_is_no_body() -> None:
    assert list(read("The head of IOM's Volta office, Inspector Ilo Danu, left.")) == [
        "IOM",
        "Ilo Danu",
    ]


def test_bodies_of_a_faith_are_of_no_state() -> None:
    assert read("The Catholic Secretariat left.")["Catholic Secretariat"].kind == "organization"


def test_justice_in_the_list_of_a_ministry() -> None:
    assert list(read("The Ministry of Gender, Justice and Equality left.")) == [
        "Ministry of Gender, Justice and Equality"
    ]


def test_title_of_the_field_of_one_ministry() -> None:
    found = read("The Ministry of Home Affairs left. Home Affairs Legal Officer Ilo Danu wept.")
    assert found["Ilo Danu"].affiliation == "Ministry of Home Affairs"


def test_title_in_a_town() -> None:
    found = read("The Harbor Fund's zonal head in Torvana, Ilo Danu, left.")
    assert (found["Ilo Danu"].role, found["Ilo Danu"].affiliation) == ("zonal head", "Harbor Fund")


def test_name_that_tells_a_purpose_is_that_of_a_body() -> None:
    assert read("We met Sekure aux Orvaniens.")["Sekure aux Orvaniens"].kind == "organization"


def test_spokesman_of_a_surname() -> None:
    assert list(read("Minister Ilo Danu left. Danu's spokesman Jan Vrba wept.")) == [
        "Ilo Danu",
        "Jan Vrba",
    ]


def test_who_does_something_behind_said_is_no_speaker() -> None:
    found = read("Ilo Danu, testifying before the court, said Ana Vantik left the house.")
    assert verbs(found["Ilo Danu"]) == ["said"]
    assert not found["Ana Vantik"].attributions


def test_two_letters_that_are_defined() -> None:
    assert read("The Surete Novana (SN) left.")["Surete Novana"].aliases == ("SN",)
    assert list(read("Judge Petro Vasko (PV) left.")) == ["Petro Vasko"]


def test_house_whose_name_is_opened_before() -> None:
    assert list(read("Caritas Lebanon Migrant Center director Ilo Danu left.")) == [
        "Caritas Lebanon Migrant Center",
        "Ilo Danu",
    ]
