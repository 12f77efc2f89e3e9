"""What the words of a telegram mean: laws first, then tables of tags, posts and captions."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tipcable.vocabulary import (
    caption,
    captions,
    collective,
    country,
    post,
    rows,
    split_tag,
    tag,
    tag_code,
)

TABLES = sorted(
    file.name.removesuffix(".csv")
    for file in files("tipcable.vocabulary").iterdir()
    if file.name.endswith(".csv")
)
CODES = sorted({row["code"] for row in rows("tags")})
STRONG = sorted({row["code"] for row in rows("tags") if row["kind"] in {"subject", "program"}})
UPPER = st.text("ABCDEGHIKLMNOPRSTUVXYZ-/1 ", max_size=30)


@pytest.mark.parametrize("name", TABLES)
def test_every_file_is_a_table(name: str) -> None:
    """No row is ragged, and asking twice gives the same rows."""
    table = rows(name)
    assert table
    assert rows(name) is table
    assert all(None not in row and None not in row.values() for row in table)


@pytest.mark.parametrize("name", TABLES)
def test_every_file_is_documented(name: str) -> None:
    """A user finds what a row is, and where the columns come from."""
    page = Path(__file__).parents[1] / "docs" / "vocabulary.md"
    sources = files("tipcable.vocabulary").joinpath("SOURCES.md")
    assert f"`{name}.csv`" in page.read_text(encoding="utf-8")
    assert f"{name}.csv" in sources.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["", "nothing", "../posts", "SOURCES", "posts.csv", "__init__"])
def test_unknown_files_are_named(name: str) -> None:
    with pytest.raises(ValueError, match="no vocabulary file"):
        rows(name)


def test_files_are_read_on_first_use_only() -> None:
    """Importing the look-ups costs a program that never asks nothing but their code."""
    code = (
        "import sys, tipcable.vocabulary as v;"
        "assert not {'csv', 'dateutil', 'cattrs'} & set(sys.modules);"
        "from tipcable.vocabulary.loading import rows;"
        "assert not rows.cache_info().currsize;"
        "v.tag('PHUM'); assert 'csv' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@given(UPPER | st.sampled_from(CODES) | st.lists(st.sampled_from(CODES)).map("".join))
@example("NICOLE")
@example("")
def test_split_joins_back(glued: str) -> None:
    """Splitting a tag loses no letter of it."""
    assert "".join(split_tag(glued)) == glued


@given(UPPER | st.lists(st.sampled_from(CODES)).map("".join))
def test_pieces_are_codes_or_the_whole(glued: str) -> None:
    """A split is made of codes only, none of which splits again."""
    pieces = split_tag(glued)
    assert pieces == (glued,) or all(tag(piece) for piece in pieces)
    assert all(split_tag(piece) == (piece,) for piece in pieces)


@given(st.sampled_from(STRONG), st.sampled_from(CODES), st.sampled_from(CODES))
def test_a_split_is_never_dearer_than_what_was_glued(one: str, two: str, three: str) -> None:
    """Three codes written together come apart into three codes at most."""
    assert len(split_tag(one + two + three)) <= 3


@given(st.text() | UPPER | st.sampled_from(CODES))
def test_tag_code_is_idempotent(written: str) -> None:
    """Mended tags need no mending."""
    mended = tag_code(written)
    assert tuple(code for one in mended for code in tag_code(one)) == mended


def test_a_code_stands_for_itself() -> None:
    """No current or former code is mended away; EU alone never means its island."""
    assert [code for code in CODES if tag_code(code) != (code,)] == ["EU"]


@pytest.mark.parametrize("row", rows("tag_aliases"), ids=lambda row: row["written"])
def test_aliases_lead_to_codes(row: dict[str, str]) -> None:
    assert all(tag(code) for code in row["canonical"].split())
    if row["kind"] == "old form":
        found = tag(row["written"])
        assert found is not None
        assert found.successor == row["canonical"]
    else:
        assert tag_code(row["written"].lower()) == tuple(row["canonical"].split())


@given(st.text("PHUMABELKTI", min_size=200, max_size=400))
def test_long_strings_are_not_split(glued: str) -> None:
    """Work is bounded: what no telegram could have glued comes back whole."""
    assert split_tag(glued) == (glued,)


@pytest.mark.parametrize("row", rows("posts"), ids=lambda row: row["name"])
def test_posts_are_found_by_every_name(row: dict[str, str]) -> None:
    """The name, the form in identifiers, in any case and spacing."""
    for form in filter(None, (row["name"], row["id_form"])):
        for text in (form, form.lower(), form.title(), form.replace(" ", "-"), f" {form}. "):
            found = post(text)
            assert found is not None
            assert found.name == row["name"]


@pytest.mark.parametrize("row", rows("post_aliases"), ids=lambda row: row["written"])
def test_post_aliases_lead_to_posts(row: dict[str, str]) -> None:
    found = post(row["written"], 2009)
    assert found is not None
    assert found.id_form == row["canonical"]


@given(st.text())
def test_any_text_is_a_post_or_none(text: str) -> None:
    """No text makes the look-up stumble."""
    found = post(text)
    assert found is None or found.name


@given(st.lists(st.sampled_from(rows("captions")), min_size=1, max_size=3))
def test_captions_are_found_side_by_side(table: list[dict[str, str]]) -> None:
    """Captions on one line are all found, in order, each once."""
    names = tuple(dict.fromkeys(row["caption"] for row in table))
    found = captions(" ".join(row["caption"] for row in table))
    assert found == names or len(found) < len(names)  # VISAS VIPER is one caption, not two


@given(st.sampled_from(rows("captions")))
def test_captions_may_be_spaced(row: dict[str, str]) -> None:
    """Spaced letters, as classified captions were typed, change nothing."""
    assert caption(" ".join(row["caption"])) == row["caption"]


def test_values_are_immutable() -> None:
    for value in (tag("PHUM"), post("ROME"), country("RS"), collective("CIS COLLECTIVE")):
        assert value is not None
        assert hash(value) == hash(attrs.evolve(value))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            value.name = ""  # type: ignore[misc, unused-ignore]


TAGS = """
 |
PHUM | PHUM
 phum  | PHUM
KTIP | KTIP
UZ | UZ
AL-1 | AL-1
ADB-1 | ADB-1
UNGA/C-6 | UNGA/C-6
ZANU-PF | ZANU-PF
EL AL | EL AL
AT&T | AT&T
PFOR | PFOR
SHUM | SHUM
SREF | SREF
PBOR | PBOR
RH | RH
TC | TC
YE | YE
DM | DM
EU | EUN
RU | RS
SYR | SY
VZ | VE
IQ | IZ
JP | JA
UAE | AE
PAK | PK
MOPPS | MOPS
MOOPS | MOPS
MPOS | MOPS
POGOV | PGOV
PGOF | PGOV
PGVO | PGOV
EPGOV | PGOV
KPGOV | PGOV
PERL | PREL
PRELS | PREL
PHUH | PHUM
PHUMS | PHUM
KNPP | KNNP
KWWMN | KWMN
KTTP | KTIP
GTIP | KTIP
TIP | KTIP
Human Rights | PHUM
HUMANRIGHTS | PHUM
COUNTERTERRORISM | PTER
COUNTER  TERRORISM | PTER
UNDESCO | UNESCO
NATOIRAQ | NATO IZ
PHUMBA | PHUM BA
PHUMUZ | PHUM UZ
ETRDEINVECINPGOVCS | ETRD EINV ECIN PGOV CS
KFRDKIRFCVISCMGTKOCIASECPHUMSMIGEG | KFRD KIRF CVIS CMGT KOCI ASEC PHUM SMIG EG
PRELPGOV | PREL PGOV
PRELPGOVPHUM | PREL PGOV PHUM
prelpgovphum | PREL PGOV PHUM
KCRMKTIP | KCRM KTIP
SMIGKWMNELAB | SMIG KWMN ELAB
ASECCASC | ASEC CASC
KTIPPHUMKWMNSMIGKFRDASECPREFELABBG | KTIP PHUM KWMN SMIG KFRD ASEC PREF ELAB BG
ELABUZ | ELAB UZ
UZELAB | UZ ELAB
PARMNATO | PARM NATO
NATOUNSC | NATO UNSC
OSCEKZ | OSCE KZ
PRELUNSCIR | PREL UNSC IR
EUNETRD | EUN ETRD
SNARCO | SNAR CO
NICOLE | NICOLE
BRUSSELS | BRUSSELS
ELECTIONS | ELECTIONS
VALE, TAMSIN | VALE, TAMSIN
TIP IN TURKEY | TIP IN TURKEY
COUNTRY CLEARANCE | COUNTRY CLEARANCE
DOE, JOHN | DOE, JOHN
USUN | USUN
USIR | USIR
RSUP | RSUP
N/A | N/A
"""


def _table(text: str) -> list[list[str]]:
    return [line.split("|") for line in text.strip("\n").splitlines()]


@pytest.mark.parametrize(("written", "want"), _table(TAGS))
def test_tag_code(written: str, want: str) -> None:
    """Codes as they are, aliases mended, glued codes split, persons and words left."""
    whole = want.strip()
    codes = tag_code(written)
    assert " ".join(codes) == whole
    assert len(codes) == (len(whole.split()) if codes != (whole,) else 1)


@pytest.mark.parametrize(
    ("code", "name", "iso3"),
    [
        ("RS", "Russia", "RUS"),
        ("RU", "Russia", "RUS"),
        ("GM", "Germany", "DEU"),
        ("CH", "China (Mainland)", "CHN"),
        ("SZ", "Switzerland", "CHE"),
        ("AU", "Austria", "AUT"),
        ("AS", "Australia", "AUS"),
        ("UZ", "Uzbekistan", "UZB"),
        ("BG", "Bangladesh", "BGD"),
        ("ZA", "Zambia", "ZMB"),
        ("SF", "South Africa", "ZAF"),
        ("HO", "Honduras", "HND"),
        ("MK", "Macedonia", "MKD"),
        ("IZ", "Iraq", "IRQ"),
        ("SP", "Spain", "ESP"),
        ("JO", "Jordan", "JOR"),
        ("al", "Albania", "ALB"),
    ],
)
def test_country_is_fips(code: str, name: str, iso3: str) -> None:
    found = country(code)
    assert found is not None
    assert (name in found.name, found.iso3) == (True, iso3)


@pytest.mark.parametrize("code", ["XF", "XX", "ZB", "PHUM", "UN", "EU", "", "PHUMBA", "nowhere"])
def test_regions_and_other_codes_are_no_country(code: str) -> None:
    assert country(code) is None


def test_tag_kind_chooses_between_meanings() -> None:
    kinds = [tag("AL", kind) for kind in (None, "geopolitical", "organization", "subject")]
    assert [one and one.kind for one in kinds] == [
        "geopolitical",
        "geopolitical",
        "organization",
        None,
    ]


POSTS = """
Embassy Tashkent | TASHKENT
Embassy Rome | ROME
Consulate Rio De Janeiro | RIO DE JANEIRO
Consulate Sao Paulo | SAO PAULO
Consulate Hong Kong | HONG KONG
American Consulate Hyderabad | HYDERABAD
Secretary of State | STATE
Department of State | STATE
Mission USNATO | USNATO
Mission Geneva | GENEVA
Mission CD Geneva | CD GENEVA
Mission UNESCO | UNESCO PARIS FR
Mission UNVIE | UNVIE VIENNA
Mission USOSCE | USOSCE
UN Rome | UN ROME
USUN New York | USUN NEW YORK
USEU Brussels | USEU BRUSSELS
Mission USEU | USEU BRUSSELS
REO Basrah | BASRAH
REO Hillah | HILLAH
Iran RPO Dubai | IRAN RPO DUBAI
American Institute Taiwan, Taipei | AIT TAIPEI
US Interests Section Havana | HAVANA
US Delegation, Secretary | SECTO
US Delegation FEST TWO | FEST TWO
US Office FSC Charleston | FSC CHARLESTON
DIR FSINFATC | FSINFATC
AMEMBASSY RIO DE JANEIRO | RIO DE JANEIRO
AMCONSUL RIO DE JANEIRO | RIO DE JANEIRO
AMEMBASSY TASHKENT | TASHKENT
amembassy tashkent | TASHKENT
AMEMBASSYTOKYO | TOKYO
EMBASSYTOKYO | TOKYO
SECSTATE WASHDC | STATE
SECSTATE | STATE
USINT HAVANA | HAVANA
USLO PEKING | PEKING
USMISSION USUN NEW YORK | USUN NEW YORK
USMISSION GENEVA | GENEVA
USMISSION UNVIE VIENNA | UNVIE VIENNA
USMISSION USTR GENEVA | USTR GENEVA
USOFFICE ALMATY | ALMATY
CIA WASHDC | CIA
SECDEF WASHDC | SECDEF
DEPT OF LABOR WASHDC | DEPT OF LABOR
Dept. of Justice Washington DC | USDOJ
DEPT OF JUSTICE WASHDC | USDOJ
DEPT OF JUSTICE | USDOJ
DEPT OF LABOR WASHDC//ILAB// | DEPT OF LABOR
CIA WASHINGTON DC//INTD/CTD/CT WATCH// | CIA
WASHDC | STATE
N'Djamena | NDJAMENA
N\u2019DJAMENA | NDJAMENA
St. Petersburg | ST PETERSBURG
Port-au-Prince | PORT AU PRINCE
PORT AU PRINCE | PORT AU PRINCE
S\u00e3o Paulo | SAO PAULO
Bogot\u00e1 | BOGOTA
The Hague | THE HAGUE
HAGUE | THE HAGUE
TEL AVIV | TEL AVIV
TELAVIV | TEL AVIV
RIO | RIO DE JANEIRO
HK | HONG KONG
HCMC | HO CHI MINH CITY
COTON0U | COTONOU
0SLO | OSLO
TEGUZ | TEGUCIGALPA
NEW YORK | USUN NEW YORK
MEXICO CITY | MEXICO
RUEHNT | TASHKENT
ruehri | RIO DE JANEIRO
RUEHC | STATE
RUEHBS | BRUSSELS
RUEKJCS | SECDEF
RUCNDT | USUN NEW YORK
RUEHAST | ASTANA
RUEAIIA | CIA
RUEHGV | GENEVA
RIODE | RIO DE JANEIRO
MAPUTO | MAPUTO
NOWHERE | None
 | None
EMBASSY | None
AMEMBASSY NOWHERE | None
RUEHZZZ | None
..' | None
"""


@pytest.mark.parametrize(("text", "want"), _table(POSTS))
def test_post(text: str, want: str) -> None:
    found = post(text.strip())
    assert (found.name if found else "None") == want.strip()


@pytest.mark.parametrize(
    ("name", "country_name", "fips", "iso3"),
    [
        ("TASHKENT", "Uzbekistan", "UZ", "UZB"),
        ("RIO", "Brazil", "BR", "BRA"),
        ("RANGOON", "Burma", "BM", "MMR"),
        ("STATE", "United States", "US", "USA"),
    ],
)
def test_where_a_post_is(name: str, country_name: str, fips: str, iso3: str) -> None:
    found = post(name)
    assert found is not None
    assert country_name in found.country
    assert (found.fips, found.iso3) == (fips, iso3)


@pytest.mark.parametrize(
    ("year", "name"),
    [(None, "TAIPEI"), (1973, "TAIPEI"), (1979, "TAIPEI"), (1980, "AIT TAIPEI")],
)
def test_the_year_decides_for_names_that_moved(year: int | None, name: str) -> None:
    found = post("TAIPEI", year)
    assert found is not None
    assert found.name == name


CAPTIONS = """
SIPDIS | SIPDIS
sipdis | SIPDIS
SIPDIS SIPDIS | SIPDIS
S I P D I S | SIPDIS
SIPDIS. | SIPDIS
NOFORN | NOFORN
N O F O R N | NOFORN
NO FORN | NOFORN
NOFORN SIPDIS | NOFORN, SIPDIS
SENSITIVE SIPDIS | SENSITIVE, SIPDIS
SENSITIVE | SENSITIVE
SENSITVE | SENSITIVE
SENSITIVE BUT UNCLASSIFIED | SENSITIVE
C O R R E C T E D C O P Y | CORRECTED COPY
C O R R E C T E D  C O P Y | CORRECTED COPY
C O R R E C T E D COPY | CORRECTED COPY
CORRECTED COPY | CORRECTED COPY
NOFORN, NOT FOR INTERNET DISTRIBUTION | NOFORN, NOT FOR INTERNET DISTRIBUTION
FOR OFFICIAL USE ONLY | FOUO
LIMITED OFFICIAL USE | LOU
EX DIS | EXDIS
NODIS CHEROKEE |
ROGER CHANNEL | ROGER CHANNEL
DISSENT CHANNEL | DISSENT CHANNEL
VISAS VIPER | VISAS VIPER
VISAS DONKEY | VISAS DONKEY
NSDD 38 | NSDD-38
AIDAC | AIDAC
EMERGENCY STEP ONLY | EMERGENCY STEP ONLY
STATE FOR EUR/RUS |
SIPDIS, DEA HQ FOR HARRIGAN |
E.O. 12958: N/A |
-------- |
 |
"""


@pytest.mark.parametrize(("line", "want"), _table(CAPTIONS))
def test_captions(line: str, want: str) -> None:
    names = tuple(filter(None, want.strip().split(", ")))
    assert captions(line) == names
    assert caption(line) == (names[0] if len(names) == 1 else None)


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("EU MEMBER STATES", "EU MEMBER STATES COLLECTIVE"),
        ("Eu Member States Collective", "EU MEMBER STATES COLLECTIVE"),
        ("RUCNMEM", "EU MEMBER STATES COLLECTIVE"),
        ("ALL SOUTH AND CENTRAL ASIA COLLECTIVE", "ALL SOUTH AND CENTRAL ASIA COLLECTIVE"),
        ("SOUTH AND CENTRAL ASIA COLLECTIVE", "ALL SOUTH AND CENTRAL ASIA COLLECTIVE"),
        ("AMEMBASSY ROME", None),
        ("", None),
    ],
)
def test_collective(name: str, want: str | None) -> None:
    found = collective(name)
    assert (found and found.name) == want
