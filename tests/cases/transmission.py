"""Transmission lines FL1 to FL4 (ACP-127; 5 FAH-2 H-321)."""

from cases import case

_RELAY_3 = """\
RR RUEHAST RUEHBI RUEHCI RUEHDBU RUEHIK RUEHLH RUEHLN RUEHPOD RUEHPW
RUEHSK RUEHSL RUEHVK RUEHYG
RUEHC
"""
_WHOLE = """\
VZCZCXRO4471
PP RUEHBI RUEHCI RUEHLMC
DE RUEHKA #1147/01 0611041
ZNR UUUUU ZZH
"""

CASES = (
    case("VZCZCXRO3895", transmission_id="VZCZCXRO3895"),
    case("VZCZCXYZ0016\n", transmission_id="VZCZCXYZ0016"),
    case("VZCZCDOI550\n", transmission_id="VZCZCDOI550"),
    case("VZCZCADI319 \n", transmission_id="VZCZCADI319"),
    case("VZCZCMDI042\r\n", transmission_id="VZCZCMDI042"),
    case("\nVZCZCXRO3895", transmission_id="VZCZCXRO3895"),
    case("RR RUEHWEB", relay_precedence="ROUTINE", relay=("RUEHWEB",)),
    case("OO RUEHC", relay_precedence="IMMEDIATE", relay=("RUEHC",)),
    case("PP RUEHAG RHEHAAA RUCNDT", relay_precedence="PRIORITY"),
    case("ZZ RUEHC RHMFISS", relay_precedence="FLASH", relay=("RUEHC", "RHMFISS")),
    case("YY RUEHC", relay_precedence="EMERGENCY COMMAND"),
    case("RR  RUEHAST  RUEHBI ", relay=("RUEHAST", "RUEHBI")),
    case(
        _RELAY_3,
        relay=(
            "RUEHAST",
            "RUEHBI",
            "RUEHCI",
            "RUEHDBU",
            "RUEHIK",
            "RUEHLH",
            "RUEHLN",
            "RUEHPOD",
            "RUEHPW",
            "RUEHSK",
            "RUEHSL",
            "RUEHVK",
            "RUEHYG",
            "RUEHC",
        ),
    ),
    case("RR RUEHWEB\n\nDE RUEHAC #0589/01 1581702\n", relay=("RUEHWEB",), serial=589),
    case(
        "DE RUEHNT #1603/01 3351153",
        station="RUEHNT",
        serial=1603,
        station_section=1,
        filed="3351153",
    ),
    case("DE RUEHC #0928 1701621", station="RUEHC", serial=928, station_section=None),
    case("DE RUEHC #0012/10 1701621", serial=12, station_section=10),
    case("DE RUEHC  #0012/01  1701621", serial=12, filed="1701621"),
    case("DE RUEHC # 0012/01 1701621", serial=12),
    case("DE RUEHC 0012/01 1701621", serial=12),
    case("DE RPDLE 123 11/1215Z", station="RPDLE", serial=123, filed="11/1215Z"),
    case("DE RUEHC #0928 1701621Z", serial=928, filed="1701621Z"),
    case("ZNR UUUUU ZZH", security="ZNR UUUUU ZZH"),
    case("ZNY CCCCC ZZH", security="ZNY CCCCC ZZH"),
    case("ZNY SSSSS ZZH\n", security="ZNY SSSSS ZZH"),
    case("ZNY EEEEE ZZH", security="ZNY EEEEE ZZH"),
    case("ZNY RRRRR", security="ZNY RRRRR"),
    case("ZNY TTTTT ZZH", security="ZNY TTTTT ZZH"),
    case("ZNR UUUUU ZDK", security="ZNR UUUUU ZDK"),
    case("ZNY SSSSS ZZH ZDS", security="ZNY SSSSS ZZH ZDS"),
    case("ZNY CCCCC ZZH ZUI ZDK RUEHZC SVC 4078", security="ZNY CCCCC ZZH ZUI ZDK RUEHZC SVC 4078"),
    case(
        "ZNY CCCCC ZZH\nZUI RUEWMCE1074 1581702", security="ZNY CCCCC ZZH ZUI RUEWMCE1074 1581702"
    ),
    case("ZNR UUUUU ZZH ZDK CTG RUEHDO #0612", security="ZNR UUUUU ZZH ZDK CTG RUEHDO #0612"),
    case(
        "ZNY CCCCC ZZH (CCY AD66A605 MSI9229-632)",
        security="ZNY CCCCC ZZH (CCY AD66A605 MSI9229-632)",
    ),
    case(
        "ZNY CCCCC ZZH\n(CCY ADX66A WSC6493 634)\n",
        security="ZNY CCCCC ZZH (CCY ADX66A WSC6493 634)",
    ),
    case("ZNR UUUUU ZZH (TAO)", security="ZNR UUUUU ZZH (TAO)"),
    case(
        _WHOLE,
        transmission_id="VZCZCXRO4471",
        relay=("RUEHBI", "RUEHCI", "RUEHLMC"),
        station="RUEHKA",
        serial=1147,
        station_section=1,
        filed="0611041",
        security="ZNR UUUUU ZZH",
        relay_precedence="PRIORITY",
    ),
    case(_WHOLE.replace("\n", " \r\n"), transmission_id="VZCZCXRO4471", serial=1147),
    case(
        _WHOLE + "P 021041Z MAR 06\nFM AMEMBASSY DHAKA\n",
        serial=1147,
        dtg="2006-03-02 10:41",
        originator="AMEMBASSY DHAKA",
    ),
    case("VZCZCXRO4471\nDE RUEHKA #1147/01 0611041", transmission_id="VZCZCXRO4471", relay=()),
    case("RR RUEHBI\nZNR UUUUU ZZH", relay=("RUEHBI",), security="ZNR UUUUU ZZH"),
)
