"""Who classified a cable, until when, and under which order."""

from __future__ import annotations

from datetime import date, datetime

from attrs import field, frozen

from tipcable import vocabulary
from tipcable.grammar import authority as grammar
from tipcable.identifiers import full_year
from tipcable.model.checks import clean_line
from tipcable.model.signatory import read_authority
from tipcable.model.times import MONTHS


def _known_form(instance: object, attribute: object, value: str) -> None:
    """Ask for the number of an order."""
    del instance, attribute
    if not grammar.ORDER_NUMBER.fullmatch(value) or vocabulary.executive_order(value) != value:
        msg = f"executive order {value!r} is not the five digits of an order's number"
        raise ValueError(msg)


def _without_separator(instance: object, attribute: object, value: str) -> None:
    """Ask for a text that could not give its first sign to the label."""
    del instance, attribute
    if value[:1] in grammar.ORDER_SEPARATORS:
        msg = f"text {value!r} of the executive order must not open with a colon or a comma"
        raise ValueError(msg)


@frozen(kw_only=True)
class ExecutiveOrder:
    """The order that governs the classification, and what its line says.

    ``number`` is the order ("12958"), ``text`` what follows it, without the first colon
    ("DECL: 12/01/2019", "N/A", "GDS").
    """

    number: str = field(validator=_known_form)
    text: str = field(default="", validator=[clean_line, _without_separator])

    @property
    def declassify_on(self) -> date | None:
        """The date in ``text`` on which the cable is to be declassified, if it gives one."""
        return read_date(self.text)


def read_date(text: str) -> date | None:
    """Return the first date of a declassification line, or None.

    Day and month stand in the American order; a first number above 12 is a day.

    >>> read_date("DECL: 6/5/15"), read_date("DNG: CO 2019/12/01"), read_date("JUNE 21, 2006")
    (datetime.date(2015, 6, 5), datetime.date(2019, 12, 1), datetime.date(2006, 6, 21))
    """
    for found in grammar.DATE.finditer(text):
        read = _date_of(found)
        if read is not None:
            return read
    return None


def _date_of(found: grammar.Match) -> date | None:
    part = found.groupdict()
    if part["iso_year"]:
        year, month, day = part["iso_year"], part["iso_month"], part["iso_day"]
    elif part["named_month"]:
        name = part["named_month"][:3].upper()
        if name not in MONTHS:
            return None
        year, month, day = part["named_year"], str(MONTHS.index(name) + 1), part["named_day"]
    elif part["day_month"]:
        name = part["day_month"][:3].upper()
        if name not in MONTHS:
            return None
        year, month, day = part["day_year"], str(MONTHS.index(name) + 1), part["day_day"]
    else:
        year, month, day = part["year"], part["month"], part["day"]
        if int(month) > 12:
            month, day = day, month
    try:
        return datetime(full_year(year), int(month), int(day)).date()
    except ValueError:
        return None


@frozen(kw_only=True)
class ClassifiedBy:
    """Who classified the cable and why, as the line says after its label.

    ``name``, ``title`` and ``reasons`` (``("1.4(b)", "1.4(d)")``) are what the text says; they
    take no part in equality. Built without a text, it is written from them.
    """

    name: str | None = field(default=None, eq=False)
    title: str | None = field(default=None, eq=False)
    reasons: tuple[str, ...] = field(default=(), eq=False)
    text: str = field(default="", validator=clean_line)

    def __attrs_post_init__(self) -> None:
        given = (self.name, self.title, self.reasons)
        text = self.text or _written(*given)
        if not text:
            msg = "classified_by needs a text, or at least a name, a title or a reason"
            raise ValueError(msg)
        read = read_authority(text)
        for name, said, asked in zip(("name", "title", "reasons"), read, given, strict=True):
            if asked and asked != said:
                msg = f"{name} {asked!r} would be read back from {text!r} as {said!r}"
                raise ValueError(msg)
            object.__setattr__(self, name, said)
        object.__setattr__(self, "text", text)


def _written(name: str | None, title: str | None, reasons: tuple[str, ...]) -> str:
    """Write a statement so that its parts are read back, the title first where that does."""
    why = _written_reasons(reasons)
    person = " ".join(filter(None, (title, name)))
    for start in (person, ", ".join(filter(None, (name, title)))):
        text = f"{start} for reasons {why}".strip(" ") if why else start
        if read_authority(text) == (name, title, reasons):
            return text
    return f"{person} for reasons {why}".strip(" ") if why else person


def _written_reasons(reasons: tuple[str, ...]) -> str:
    clauses = {reason.partition("(")[0] for reason in reasons}
    if len(clauses) != 1:
        return " and ".join(reasons)
    letters = " and ".join(f"({reason.partition('(')[2]}" for reason in reasons)
    return f"{clauses.pop()} {letters}"
