"""Hypothesis strategies: cables and their parts, and texts as dirty as archives have them.

They need the ``hypothesis`` package, which tipcable itself does not. Every person, figure and
event they make is invented.

>>> from hypothesis import given
>>> @given(cables())
... def test_my_tool_takes_every_cable(cable): ...
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final, TypeVar

from hypothesis import reject
from hypothesis import strategies as st

from tipcable import vocabulary
from tipcable.layout import serialize
from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
from tipcable.model.cable import Cable
from tipcable.model.header import Header
from tipcable.model.levels import Classification, Precedence
from tipcable.model.markings import PortionMarking
from tipcable.model.paragraph import Paragraph
from tipcable.model.record import Record
from tipcable.model.reference import Reference
from tipcable.model.transmission import Addressee, Transmission

_T = TypeVar("_T")

_WORDS: Final = (
    "the", "of", "and", "in", "to", "a", "GOU", "police", "NGO", "victims", "trafficking",
    "shelter", "12", "2008", "1,540", "percent", "reported", "that", "Minister", "Oruk-Bey",
    "said", "Tamsin", "Vale", "(NAF)", '"none"', "law;", "border:", "women,", "men.", "children.",
    "May", "Post", "believes", "Embassy's", "14-day", "--", "e.g.", "U.S.", "$1.5", "half",
    "COMMENT", "END", "SUMMARY", "REF", "TAGS", "SUBJECT", "1.", "A.", "(C)", "(SBU)", "OF", "-",
    "*", "ON", "FOR", "PASS", "SECRET", "NNNN", "BT", "Vale.",
)  # fmt: skip


def _built(make: Callable[..., _T], **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[_T]:
    """Build from drawn parts; draws that the class refuses are drawn again."""

    @st.composite
    def draw_one(draw: st.DrawFn) -> _T:
        values = {name: draw(part) for name, part in parts.items()}
        try:
            return make(**values)
        except ValueError:
            reject()

    return draw_one()


def _maybe(part: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    return st.one_of(st.none(), part)


def words(most: int = 30) -> st.SearchStrategy[str]:
    """Return clean lines: words of telegrams, and now and then any other."""
    word = st.one_of(
        st.sampled_from(_WORDS), st.sampled_from(_WORDS), st.text(min_size=1, max_size=9)
    )
    return (
        st.lists(word, min_size=1, max_size=most)
        .map(lambda found: " ".join(" ".join(found).split()))
        .filter(bool)
    )


def moments() -> st.SearchStrategy[datetime]:
    """Return whole minutes of 1966 to 2065 in UTC, and a few outside."""
    near = st.datetimes(datetime(1966, 1, 1), datetime(2065, 12, 31))
    far = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31))
    return st.one_of(near, near, far).map(
        lambda at: at.replace(second=0, microsecond=0, fold=0, tzinfo=UTC)
    )


def markings() -> st.SearchStrategy[PortionMarking]:
    """Return portion marks as written."""
    return st.sampled_from(_MARKS).map(lambda mark: PortionMarking(text=mark))


_MARKS: Final = (
    "U", "C", "S", "TS", "SBU", "LOU", "C/NF", "S/NF", "S//NF", "C//NF", "SBU/NF", "U//FOUO",
    "S//FGI//NF", "N/SF", "CNF",
    "S/REL NATO", "C - ENTIRE TEXT",
)  # fmt: skip


def _indicators() -> st.SearchStrategy[str]:
    return st.sampled_from(("RUEHC", "RUEHNT", "RUEHKA", "RUCNDT", "RUEHGV", "RHEHAAA", "RHMFISS"))


def _plads() -> st.SearchStrategy[str]:
    posts = ("DHAKA", "RIO DE JANEIRO", "LUSAKA", "TEL AVIV", "SKOPJE", "HO CHI MINH CITY")
    kinds = ("AMEMBASSY", "AMCONSUL", "USMISSION")
    others = (
        "SECSTATE WASHDC",
        "CIS COLLECTIVE",
        "CDR USCENTCOM MACDILL AFB FL//CCJ2//",
        "CIA WASHINGTON DC//INTD/CTD//",
        "DEPT OF LABOR WASHDC//ILAB//",
    )
    return st.one_of(
        st.sampled_from(others),
        st.builds("{} {}".format, st.sampled_from(kinds), st.sampled_from(posts)),
    )


def addressees() -> st.SearchStrategy[Addressee]:
    """Return address lines with and without indicator, precedence, number and exempted posts."""
    return _built(
        Addressee,
        plad=_plads(),
        routing_indicator=_maybe(st.one_of(_indicators(), st.just("ZEN"))),
        precedence=_maybe(st.sampled_from(Precedence)),
        mcn=_maybe(st.from_regex(r"[0-9]{3,5}", fullmatch=True)),
        exempt=st.lists(_plads(), max_size=2, unique=True).map(tuple),
    )


def transmissions() -> st.SearchStrategy[Transmission]:
    """Return transmission lines, any of them missing."""
    precedence = st.sampled_from(
        [one for one in Precedence if one is not Precedence.NIACT_IMMEDIATE]
    )
    relay = st.one_of(
        st.just((None, ())),
        st.tuples(precedence, st.lists(_indicators(), min_size=1, max_size=14).map(tuple)),
    )
    station = st.one_of(
        st.just(("", None, None, "")),
        st.tuples(
            _indicators(),
            st.integers(0, 9999),
            _maybe(st.integers(1, 12)),
            st.from_regex(r"[0-3][0-9]{2}[0-2][0-9][0-5][0-9]", fullmatch=True),
        ),
    )
    channel = st.from_regex(r"VZCZC[A-Z]{3}[0-9]{3,4}", fullmatch=True)
    security = st.sampled_from(
        ("", "ZNR UUUUU ZZH", "ZNY CCCCC ZZH", "ZNY SSSSS ZZH ZDK CTG RUEHDO #0170")
    )

    def make(first: str, two: Any, three: Any, four: str) -> Transmission:
        return Transmission(
            transmission_id=first,
            precedence=two[0],
            routing_indicators=two[1],
            originator=three[0],
            serial=three[1],
            section=three[2],
            filed=three[3],
            security=four,
        )

    return _built(
        make, first=st.one_of(st.just(""), channel), two=relay, three=station, four=security
    )


def references() -> st.SearchStrategy[tuple[Reference, ...]]:
    """Return REF items: cables in several spellings, and other things."""
    texts = st.one_of(
        st.builds("{:02} STATE {}".format, st.integers(0, 10), st.integers(1, 200000)),
        st.builds(
            "DHAKA {}{}".format,
            st.integers(1, 9999),
            st.sampled_from(("", " (NOTAL)", " AND PREVIOUS")),
        ),
        st.sampled_from(
            ("VALE-ROE E-MAIL OF MAY 4", "EMBTEL", "9 FAM 42.11", "SECDEF MSG DTG 301601Z SEP 08")
        ),
        words(6),
    )
    one = _built(Reference, text=texts, letter=_maybe(st.sampled_from("ABCDEF")))
    return st.lists(one, max_size=4).map(tuple)


def authorities() -> st.SearchStrategy[ClassifiedBy]:
    """Return Classified By lines."""
    texts = st.builds(
        "{}{}{}".format,
        st.sampled_from(
            (
                "Ambassador Tamsin Vale",
                "DCM Jo ORUK, ",
                "CDA Ana de la Mora-Roe",
                "Pol/Econ Chief Li Vale,",
            )
        ),
        st.sampled_from(
            (" for reasons 1.4 (b) and (d)", ". REASONS: 1.5 (B, D)", " reason 1.4 (a-c)", "")
        ),
        st.sampled_from((".", "")),
    )
    return _built(ClassifiedBy, text=st.one_of(texts, words(12)))


_REMARKS: Final = ("Copy from the archive of invented papers", "File: ORUK 33-4", "vale approved")
_TAGS: Final = ("PHUM", "KTIP", "PREL", "UZ", "BG", "UNGA/C-6", "OSCE", "VALE, TAMSIN")


def headers() -> st.SearchStrategy[Header]:
    """Return headers, every element of which may be missing."""
    order = _built(
        ExecutiveOrder,
        number=st.sampled_from(("12958", "13526", "12356", "12065", "11652")),
        text=st.one_of(
            st.sampled_from(("N/A", "DECL: 12/01/2019", "GDS", "DECL: OADR", "")), words(8)
        ),
    )
    moment = st.one_of(
        st.just((None, (), "")),
        st.tuples(
            moments(),
            st.lists(
                st.sampled_from(
                    [one for one in Precedence if one is not Precedence.NIACT_IMMEDIATE]
                ),
                max_size=2,
            ).map(tuple),
            st.sampled_from(("", "ZDK", "ZFF3 CTG RUEHC #0170")),
        ),
    )
    number = st.builds(
        "{} {:06}".format,
        st.sampled_from(("DHAKA", "RIO DE JANEIRO", "STATE")),
        st.integers(1, 250000),
    )
    section = st.one_of(st.just((None, 1)), st.tuples(st.integers(1, 12), st.integers(1, 12)))
    level = st.one_of(
        st.just((None, "", (None, 1))),
        st.tuples(st.sampled_from(Classification), st.one_of(st.just(""), number), section),
    )

    def make(moment: Any, level: Any, subject: Any, **rest: Any) -> Header:
        return Header(
            dtg=moment[0],
            precedence=moment[1],
            operating_signals=moment[2],
            classification=level[0],
            message_number=level[1],
            sections=level[2][0],
            section=level[2][1],
            subject=subject[0],
            subject_marking=subject[1],
            **rest,
        )

    return _built(
        make,
        moment=moment,
        level=level,
        subject=st.one_of(st.just(("", None)), st.tuples(words(14), _maybe(markings()))),
        transmission=_maybe(transmissions()),
        originator=st.one_of(st.just(""), _plads().filter(lambda plad: "//" not in plad)),
        action=st.lists(addressees(), max_size=3, unique=True).map(tuple),
        info=st.lists(addressees(), max_size=4, unique=True).map(tuple),
        captions=st.lists(
            st.sampled_from([row["caption"] for row in vocabulary.rows("captions")]),
            max_size=3,
            unique=True,
        ).map(tuple),
        pass_lines=st.lists(
            st.sampled_from(
                ("STATE FOR G/TIP, DRL", "DEPT PASS TO USAID", "GENEVA FOR RMA; LABOR FOR ILAB")
            ),
            max_size=2,
            unique=True,
        ).map(tuple),
        executive_order=_maybe(order),
        tags=st.lists(st.sampled_from(_TAGS), max_size=6, unique=True).map(tuple),
        references=references(),
        classified_by=_maybe(authorities()),
        remarks=st.lists(st.sampled_from(_REMARKS), max_size=2, unique=True).map(tuple),
    )


def paragraphs() -> st.SearchStrategy[Paragraph]:
    """Return paragraphs with and without number, mark, title, heading, items and rows."""
    row = st.lists(words(3), min_size=2, max_size=4).map("   ".join)
    item = st.builds("{} {}".format, st.sampled_from(("--", "A.", "(b)", "-", "*")), words(20))
    text = st.lists(st.one_of(words(60), words(60), item, row), max_size=4).map("\n".join)
    return _built(
        Paragraph,
        number=_maybe(st.integers(0, 40)),
        marking=_maybe(markings()),
        title=_maybe(words(5)),
        heading=_maybe(words(8)),
        text=text,
    )


def records() -> st.SearchStrategy[Record]:
    """Return what an archive says around a cable."""
    return _built(
        Record,
        identifier=st.builds(
            "{:02}{}{}".format,
            st.integers(0, 10),
            st.sampled_from(("DHAKA", "LUSAKA")),
            st.integers(1, 9999),
        ),
        created=_maybe(moments().map(lambda at: at + timedelta(seconds=30))),
        released=_maybe(moments()),
        classification=st.sampled_from(("", "UNCLASSIFIED", "SECRET//NOFORN")),
        origin=st.sampled_from(("", "Embassy Dhaka", "Secretary of State")),
        title=st.one_of(st.just(""), words(8)),
        tags=st.lists(st.sampled_from(("KTIP", "PHUM", "BG")), max_size=3, unique=True).map(tuple),
        references=st.lists(st.sampled_from(("06STATE1", "07DHAKA22")), max_size=2).map(tuple),
    )


def cables() -> st.SearchStrategy[Cable]:
    """Return whole cables, built by hand."""
    return _built(
        Cable,
        header=headers(),
        paragraphs=st.lists(paragraphs(), max_size=5).map(tuple),
        signers=st.lists(
            st.sampled_from(("VALE", "ORUK-BEY", "De La Mora", "Roe")), max_size=2, unique=True
        ).map(tuple),
        trailer=st.lists(
            st.sampled_from(("BT", "NNNN", "#1603", "UNCLASSIFIED")), max_size=2, unique=True
        ).map(tuple),
        record=_maybe(records()),
    )


_DIRT: Final = (
    "\x0c",
    "\x85",
    "\u2028",
    "\xa0",
    "\ufeff",
    "\x00",
    "\t",
    "\xb6",
    "\x92",
    "0",
    ".",
    ":",
    "-",
    "(",
    " ",
)


@st.composite
def telegrams(draw: st.DrawFn) -> str:
    """Return texts of telegrams with realistic dirt.

    A cable is written out, then lines are dropped, doubled, swapped, cut, joined or garbled, page
    marks and repeated headers put in, and line ends mixed.
    """
    lines = serialize(draw(cables()), normalize=True).split("\n")
    for _ in range(draw(st.integers(0, 8))):
        _soil(draw, lines)
    return draw(st.sampled_from(("\n", "\n", "\n", "\r\n", " \n"))).join(lines)


def _soil(draw: st.DrawFn, lines: list[str]) -> None:
    if not lines:
        return
    at = draw(st.integers(0, len(lines) - 1))
    line = lines[at]
    cut = draw(st.integers(0, len(line)))
    match draw(st.integers(0, 9)):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, line)
        case 2:
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], line
        case 3:
            lines[at] = line[:cut]
        case 4:
            lines[at : at + 2] = [draw(st.sampled_from(("", " "))).join(lines[at : at + 2])]
        case 5:
            lines[at] = line[:cut] + draw(st.sampled_from(_DIRT)) + line[cut + 1 :]
        case 6:
            lines[at : at + 1] = [line[:cut], line[cut:]]
        case 7:
            lines[at:at] = ["", "DHAKA 00001147  002 OF 005 ", "", ""]
        case 8:
            lines[at:at] = ["UNCLAS SECTION 02 OF 05 DHAKA 001147", "", "SIPDIS", ""]
        case _:
            lines[at] = line + draw(st.sampled_from(("\r", "", "   ", "\x00")))
