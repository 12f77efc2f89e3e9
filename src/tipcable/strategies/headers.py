"""Headers and their parts."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from tipcable import vocabulary
from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
from tipcable.model.header import Header
from tipcable.model.levels import Classification, Precedence
from tipcable.model.reference import Reference
from tipcable.model.transmission import Addressee, Transmission
from tipcable.strategies.basics import built, markings, maybe, moments, words


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
    return built(
        Addressee,
        plad=_plads(),
        routing_indicator=maybe(st.one_of(_indicators(), st.just("ZEN"))),
        precedence=maybe(st.sampled_from(Precedence)),
        mcn=maybe(st.from_regex(r"[0-9]{3,5}", fullmatch=True)),
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
            maybe(st.integers(1, 12)),
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

    return built(
        make, first=st.one_of(st.just(""), channel), two=relay, three=station, four=security
    )


def references() -> st.SearchStrategy[tuple[Reference, ...]]:
    """Return all items of a REF line."""
    return st.lists(reference_items(), max_size=4).map(tuple)


def reference_items() -> st.SearchStrategy[Reference]:
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
    return built(Reference, text=texts, letter=maybe(st.sampled_from("ABCDEF")))


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
    return built(ClassifiedBy, text=st.one_of(texts, words(12)))


_REMARKS: Final = ("Copy from the archive of invented papers", "File: ORUK 33-4", "vale approved")
_TAGS: Final = ("PHUM", "KTIP", "PREL", "UZ", "BG", "UNGA/C-6", "OSCE", "VALE, TAMSIN")


def headers() -> st.SearchStrategy[Header]:
    """Return headers, every element of which may be missing."""
    return built(
        _header,
        moment=_dated(),
        level=_levels(),
        subject=st.one_of(st.just(("", None)), st.tuples(words(14), maybe(markings()))),
        transmission=maybe(transmissions()),
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
        executive_order=maybe(orders()),
        tags=st.lists(st.sampled_from(_TAGS), max_size=6, unique=True).map(tuple),
        references=references(),
        classified_by=maybe(authorities()),
        remarks=st.lists(st.sampled_from(_REMARKS), max_size=2, unique=True).map(tuple),
    )


def _header(moment: Any, level: Any, subject: Any, **rest: Any) -> Header:
    """Build a header; what goes together is drawn together."""
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


def orders() -> st.SearchStrategy[ExecutiveOrder]:
    """Return lines of the executive order."""
    return built(
        ExecutiveOrder,
        number=st.sampled_from(("12958", "13526", "12356", "12065", "11652")),
        text=st.one_of(
            st.sampled_from(("N/A", "DECL: 12/01/2019", "GDS", "DECL: OADR", "")), words(8)
        ),
    )


def _dated() -> st.SearchStrategy[Any]:
    """Return the date-time group, with its precedences and signals."""
    return st.one_of(
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


def _levels() -> st.SearchStrategy[Any]:
    """Return the level, with the number and the sections that need one."""
    number = st.builds(
        "{} {:06}".format,
        st.sampled_from(("DHAKA", "RIO DE JANEIRO", "STATE")),
        st.integers(1, 250000),
    )
    section = st.one_of(st.just((None, 1)), st.tuples(st.integers(1, 12), st.integers(1, 12)))
    return st.one_of(
        st.just((None, "", (None, 1))),
        st.tuples(st.sampled_from(Classification), st.one_of(st.just(""), number), section),
    )
