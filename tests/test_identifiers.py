"""Cable identifiers: laws first, then every way that references were seen to write them."""

from __future__ import annotations

import string
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tipcable.identifiers import CableId, canonical_id, full_year, read_id
from tipcable.vocabulary import post, rows

KNOWN = sorted({row["id_form"] for row in rows("posts")} - {""})
WRITTEN = sorted({row["written"] for row in rows("post_aliases")} | set(KNOWN))
UNKNOWN = st.text(string.ascii_uppercase, min_size=2, max_size=40)
NUMBERS = st.integers(1, 999_999)
YEARS = st.integers(1966, 2065)


@st.composite
def cable_ids(draw: st.DrawFn) -> CableId:
    """Identifiers of any post and year, known or not, as the reader makes them."""
    year = draw(st.none() | YEARS)
    written = draw(st.sampled_from(WRITTEN) | UNKNOWN)
    found = read_id(f"{'' if year is None else year} {written} {draw(NUMBERS)}".strip())
    return found or CableId(year=year, post="STATE", number=1)


@given(cable_ids())
def test_str_is_read_back(cable_id: CableId) -> None:
    """An identifier that can be built can be printed and read without loss."""
    assert read_id(str(cable_id)) == cable_id


@given(cable_ids())
def test_canonical_id_is_idempotent(cable_id: CableId) -> None:
    """A canonical identifier is its own canonical form."""
    assert canonical_id(str(cable_id)) == str(cable_id)


TEXTS = st.text() | st.text("0O19AST ATE'.-/()[]#:\n\xa0", max_size=40)


@given(TEXTS)
@example("REF A 12")
@example("2069 STATE 12")
@example("O BC 12")
@example("X YZ 12")
@example("377 TAIPEI (75)")
@example("\u017fTATE 12")
def test_any_text_is_an_id_or_a_value_error(text: str) -> None:
    """No text makes the reader stumble; what comes out is canonical."""
    found = _canonical(text)
    assert found is None or canonical_id(found) == found


def _canonical(text: str) -> str | None:
    try:
        return canonical_id(text)
    except ValueError:
        return None


@given(TEXTS, st.integers(0, 40))
def test_end_lies_behind_the_number(text: str, at: int) -> None:
    """The offset a reader goes on from is inside the text, behind what was read."""
    found = read_id(text, at)
    assert found is None or at < found.end <= len(text)


@given(st.sampled_from(KNOWN), YEARS, NUMBERS)
def test_spacing_zeros_and_year_do_not_matter(name: str, year: int, number: int) -> None:
    """However a reference is set, the same cable is meant."""
    plain = canonical_id(f"{year}{name}{number}")
    assert canonical_id(f"{year % 100:02} {name.lower()} {number:06}") == plain
    assert canonical_id(f" '{year % 100:02} {name}  #{number}") == plain
    assert canonical_id(f"{year % 100:02}-{name}-{number:05}") == plain


@given(st.sampled_from(KNOWN), st.integers(1966, 2029), st.integers(1, 99_999))
def test_the_year_may_stand_anywhere(name: str, year: int, number: int) -> None:
    """Before the post, before the number, behind it."""
    plain = canonical_id(f"{year}{name}{number}")
    assert canonical_id(f"{name} ({year % 100:02}) {number:05}") == plain
    assert canonical_id(f"{name} {number:05}/{year % 100:02}") == plain
    assert canonical_id(f"{name} {number:05} ({year})") == plain


@given(st.sampled_from(rows("posts")), YEARS, NUMBERS)
def test_post_names_become_id_forms(row: dict[str, str], year: int, number: int) -> None:
    """Names of several words and addresses lead to the same identifier."""
    if row["id_form"] and row["name"] != "TAIPEI":
        want = f"{year % 100:02}{row['id_form']}{number}"
        assert canonical_id(f"{year} {row['name']} {number}") == want


@pytest.mark.parametrize(
    "unit", ["STATE ", "A", "0", "'", " ", "(", "1 ", "O", "REF: ", "A. ", "-"]
)
def test_reading_is_linear(unit: str) -> None:
    """Doubling hostile text at most doubles the time; the bound here is generous."""
    started = time.perf_counter()
    text = unit * 100_000
    for at in range(0, len(text), 1000):
        read_id(text, at)
    _canonical(text)
    assert time.perf_counter() - started < 2


# The identifiers are invented; the ways of writing them were all seen.
CASES = """
05 RIO 123                        | 05RIODEJANEIRO123
05RIO123                          | 05RIODEJANEIRO123
05SECSTATE12                      | 05STATE12
05 STATE 12                       | 05STATE12
05STATE0012                       | 05STATE12
2009 STATE 700928                 | 09STATE700928
09 STATE 700928                   | 09STATE700928
09STATE700928                     | 09STATE700928
STATE 700928                      | STATE700928
STATE (01) 801265                 | 01STATE801265
STATE '01 801265                  | 01STATE801265
STATE 01 801265                   | 01STATE801265
STATE 2001 801265                 | 01STATE801265
STATE-2001-801265                 | 01STATE801265
STATE (2001) 801265               | 01STATE801265
08STATE5                          | 08STATE5
09CAIRO0561                       | 09CAIRO561
2005PANAMA2342                    | 05PANAMA2342
10-OTTAWA-57                      | 10OTTAWA57
10/OTTAWA/57                      | 10OTTAWA57
10_OTTAWA_57                      | 10OTTAWA57
AMMAN 07718 99                    | 99AMMAN7718
AMMAN 07718 99 (NOTAL)            | 99AMMAN7718
AMMAN 07718 (99)                  | 99AMMAN7718
AMMAN 07718 [99]                  | 99AMMAN7718
AMMAN 07718 1999                  | 99AMMAN7718
AMMAN 07718 '99                   | 99AMMAN7718
PANAMA 00789/08                   | 08PANAMA789
PANAMA 00789 / 08                 | 08PANAMA789
PANAMA 789/2008                   | 08PANAMA789
QUITO 4525-91                     | 91QUITO4525
QUITO 4525 - 91                   | 91QUITO4525
'08 TASHKENT 12                   | 08TASHKENT12
\u201908 TASHKENT 12              | 08TASHKENT12
\u201808 TASHKENT 12              | 08TASHKENT12
`08 TASHKENT 12                   | 08TASHKENT12
(08) TASHKENT 12                  | 08TASHKENT12
[08] TASHKENT 12                  | 08TASHKENT12
TASHKENT 12 (08)                  | 08TASHKENT12
TASHKENT 12 (2008)                | 08TASHKENT12
TASHKENT 12 ('08)                 | 08TASHKENT12
377 KATHMANDU                     | KATHMANDU377
377 KATHMANDU (08)                | 08KATHMANDU377
377 KATHMANDU AND 12 DELHI        | KATHMANDU377
0377 NEW DELHI                    | NEWDELHI377
BAGHDAD #3565                     | BAGHDAD3565
BAGHDAD # 3565                    | BAGHDAD3565
09 BAGHDAD #3565                  | 09BAGHDAD3565
BAGHDAD NO. 3565                  | BAGHDAD3565
BAGHDAD NR 3565                   | BAGHDAD3565
BAGHDAD TEL 3565                  | BAGHDAD3565
BAGHDAD CABLE NUMBER 3565         | BAGHDAD3565
BAGHDAD: 3565                     | BAGHDAD3565
HK05511                           | HONGKONG5511
ASHGABAT687                       | ASHGABAT687
A) STATE 12                       | STATE12
A. STATE 12                       | STATE12
A.STATE 12                        | STATE12
A: STATE 12                       | STATE12
(A) STATE 12                      | STATE12
[A] STATE 12                      | STATE12
A. (A) STATE 12                   | STATE12
A. A) 09 STATE 12                 | 09STATE12
\u00b6B. B. 2008 BRASILIA 775     | 08BRASILIA775
REF: STATE 12                     | STATE12
REFS: 09 STATE 12                 | 09STATE12
REF(S): 09 STATE 12               | 09STATE12
REFTEL: STATE 12                  | STATE12
REFTELS: STATE 12                 | STATE12
REF STATE 12                      | STATE12
REF A STATE 12                    | STATE12
REF: REF (A) MADRID 3785          | MADRID3785
SEE ALSO MADRID 3785              | MADRID3785
(A) 09 STATE 70092 (B) ROME 1549  | 09STATE70092
STATE 188314, 259032              | STATE188314
STATE 12345 09 TASHKENT 12        | STATE12345
STATE 12345 '09 TASHKENT 12       | STATE12345
STATE 12345/09 TASHKENT 12        | STATE12345
KABUL 936/935                     | KABUL936
SAO PAULO 532-533                 | SAOPAULO532
STATE 12345-46                    | STATE12345
LIMA 1402 AND PREVIOUS            | LIMA1402
LIMA 1402 (NOTAL)                 | LIMA1402
08 LIMA 1402 AND PREVIOUS         | 08LIMA1402
AMMAN 2031                        | AMMAN2031
AMMAN 2031 (NOTAL)                | AMMAN2031
TASHKENT 2009 1603                | 09TASHKENT1603
SECSTATE\\n\\n36633               | STATE36633
RIO DE\\nJANEIRO 285              | RIODEJANEIRO285
STATE\u00a012                     | STATE12
TOSEC 120023                      | TOSEC120023
SECTO 4012                        | SECTO4012
1973LIMA02545                     | 73LIMA2545
1973LIMA02545_b                   | 73LIMA2545
1974RIODE01234                    | 74RIODEJANEIRO1234
1975MEXICO00045                   | 75MEXICO45
1976BUENOS00045                   | 76BUENOSAIRES45
1976THEHA00045                    | 76THEHAGUE45
09TASHKENT8603_a                  | 09TASHKENT8603
TASHKENT 00001603                 | TASHKENT1603
O4 COTON0U 1234                   | 04COTONOU1234
04 0TTAWA 57                      | 04OTTAWA57
9O CAPE TOWN 57                   | 90CAPETOWN57
STATE O12345                      | STATE12345
STATE 1O2345                      | STATE102345
2O08 STATE 12                     | 08STATE12
USEU BRUSSELS 1224                | USEUBRUSSELS1224
USEU 1224                         | USEUBRUSSELS1224
05 TEL AVIV 12                    | 05TELAVIV12
05TELAVIV12                       | 05TELAVIV12
05 TELAVIV 12                     | 05TELAVIV12
08 N'DJAMENA 33                   | 08NDJAMENA33
08 N\u2019DJAMENA 33              | 08NDJAMENA33
08 NDJAMENA 33                    | 08NDJAMENA33
09 ST. PETERSBURG 12              | 09STPETERSBURG12
09 ST PETERSBURG 12               | 09STPETERSBURG12
09 PETERSBURG 12                  | 09STPETERSBURG12
PORT-AU-PRINCE 12                 | PORTAUPRINCE12
PORT AU PRINCE 12                 | PORTAUPRINCE12
05 PAP 12                         | 05PORTAUPRINCE12
PORT OF SPAIN 12                  | PORTOFSPAIN12
THE HAGUE 12                      | THEHAGUE12
HAGUE 12                          | THEHAGUE12
ADDIS ABABA 12                    | ADDISABABA12
ADDIS 12                          | ADDISABABA12
HO CHI MINH CITY 12               | HOCHIMINHCITY12
HCMC 12                           | HOCHIMINHCITY12
BANDAR SERI BEGAWAN 12            | BANDARSERIBEGAWAN12
USUN NEW YORK 12                  | USUNNEWYORK12
USUN 12                           | USUNNEWYORK12
07USUN12                          | 07USUNNEWYORK12
USUNNY 12                         | USUNNEWYORK12
07UNVIE12                         | 07UNVIEVIENNA12
UNVIE VIENNA 12                   | UNVIEVIENNA12
05PARISUNESCO3                    | 05UNESCOPARISFR3
USUNESCO PARIS FR 3               | UNESCOPARISFR3
USNATO 453                        | USNATO453
USMISSION USNATO 453              | USNATO453
USOSCE 45                         | USOSCE45
SECSTATE WASHDC 45                | STATE45
05WASHDC45                        | 05STATE45
SECSTATEWASHDC 45                 | STATE45
AMEMBASSY RIO DE JANEIRO 00285    | RIODEJANEIRO285
09AMEMBASSYTOKYO12                | 09TOKYO12
EMBASSY TASHKENT 12               | TASHKENT12
AMCONSUL SAO PAULO 12             | SAOPAULO12
MEXICO CITY 12                    | MEXICO12
05 BOGOT\u00c1 12                 | 05BOGOTA12
05 S\u00e3o Paulo 12              | 05SAOPAULO12
IRAN RPO DUBAI 12                 | IRANRPODUBAI12
RPO DUBAI 12                      | RPODUBAI12
10TAIPEI5                         | 10AITTAIPEI5
10AITTAIPEI5                      | 10AITTAIPEI5
75TAIPEI5                         | 75TAIPEI5
09TEGUZ12                         | 09TEGUCIGALPA12
09KINSTON12                       | 09KINGSTON12
09MONTEREY12                      | 09MONTERREY12
09BISHTEK12                       | 09BISHKEK12
09SECTSTATE12                     | 09STATE12
09ULAANBAAATAR12                  | 09ULAANBAATAR12
08SCTION02OF02MANAMA492           | 08MANAMA492
09SECTION01OF03SANJOSE525         | 09SANJOSE525
08 SECTION 01 OF 02 LIMA 492      | 08LIMA492
08 POST 12                        | 08POST12
08 some where 12                  | 08SOMEWHERE12
STATE CA-3400                     | STATECA3400
66 BUENOS AIRES 12                | 66BUENOSAIRES12
65 BUENOS AIRES 12                | 65BUENOSAIRES12
99 STATE 12                       | 99STATE12
00 STATE 12                       | 00STATE12
hello                             | None
12                                | None
A) 6307                           | None
STATE                             | None
09 STATE                          | None
2008 KATHMANDU                    | None
KABUL 00000                       | None
1963SAIGON12                      | None
2069 STATE 12                     | None
On 5 May                          | None
TD-314/12345-09                   | None
STATE 123456789                   | None
77 people                         | None
"""


def _cases() -> list[tuple[str, str | None]]:
    lines = (line.rsplit("|", 1) for line in CASES.strip().splitlines())
    return [
        (text.strip(" ").replace("\\n", "\n"), None if want.strip() == "None" else want.strip())
        for text, want in lines
    ]


@pytest.mark.parametrize(("text", "want"), _cases())
def test_canonical_id(text: str, want: str | None) -> None:
    if want is None:
        with pytest.raises(ValueError, match="holds no cable identifier"):
            canonical_id(text)
    else:
        assert canonical_id(text) == want


def test_there_are_cases_enough() -> None:
    assert len(_cases()) >= 120


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("STATE 188314, 259032", ", 259032"),
        ("09 STATE 70092 (B) ROME 1549", " (B) ROME 1549"),
        ("LIMA 12 (08), ROME 5", ", ROME 5"),
        ("STATE 12345 09 TASHKENT 12", " 09 TASHKENT 12"),
        ("377 KATHMANDU AND 12 DELHI", " AND 12 DELHI"),
        ("377 KATHMANDU (08) AND", " AND"),
        ("LIMA 4525-91; X", "; X"),
        ("LIMA 4525-46; X", "-46; X"),
        ("LIMA 12 (NOTAL)", " (NOTAL)"),
    ],
)
def test_end_is_where_reading_goes_on(text: str, rest: str) -> None:
    found = read_id(text)
    assert found is not None
    assert text[found.end :] == rest


def test_reading_begins_at_the_offset() -> None:
    found = read_id("REF: A. 09 STATE 12", 8)
    assert found == CableId(year=2009, post="STATE", number=12)
    assert read_id("REF: A. 09 STATE 12", 19) is None


@pytest.mark.parametrize(
    ("year", "name", "number"),
    [(1965, "STATE", 1), (2066, "STATE", 1), (None, "STATE", 0), (None, "STATE", 10**8)]
    + [
        (2005, name, 1) for name in ("RIO", "SECSTATE", "Lima", "TEL AVIV", "", "X", "O1", "TAIPEI")
    ],
)
def test_what_reads_back_differently_cannot_be_built(
    year: int | None, name: str, number: int
) -> None:
    with pytest.raises(ValueError, match=r"^(year|post|number)"):
        CableId(year=year, post=name, number=number)


def test_station() -> None:
    found = read_id("05 RIO 123")
    assert found is not None
    assert found.station is post("RIO DE JANEIRO")
    assert CableId(post="NOWHERE", number=1).station is None


@pytest.mark.parametrize(
    ("digits", "year"),
    [("66", 1966), ("99", 1999), ("00", 2000), ("09", 2009), ("65", 2065), ("1973", 1973)],
)
def test_full_year(digits: str, year: int) -> None:
    assert full_year(digits) == year


@pytest.mark.parametrize(
    "text",
    [
        "ROE-DOE E-MAIL OF FEBRUARY 14, 2006",
        "JORDAN LAW NO. 9 OF 2009",
        "SECDEF MSG DTG 301601Z SEP 08",
        "SECDEF MSG 301601Z SEP 08",
        "IIR 6 824 0123 09",
        "TD-314/12345-09",
        "FBIS EUP20080901",
        "CA-3400",
        "STATE CA-3400 NOV 2, 1966",
        "UNSCR 1701 (2006)",
        "CIA 1234",
        "9 FAM 41.53",
        "PL 480",
        "377 people",
    ],
)
def test_strict_reading_leaves_other_things_alone(text: str) -> None:
    assert read_id(text, strict=True) is None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("08 SOMEWHERE 12", "08SOMEWHERE12"),
        ("'08 SOMEWHERE #12 (NOTAL)", "08SOMEWHERE12"),
        ("RIO 12", "RIODEJANEIRO12"),
        ("RUEHNT #1603", "TASHKENT1603"),
        ("377 KATHMANDU", "KATHMANDU377"),
        ("REF A STATE 12", "STATE12"),
    ],
)
def test_strict_reading_takes_identifiers(text: str, want: str) -> None:
    assert str(read_id(text, strict=True)) == want
