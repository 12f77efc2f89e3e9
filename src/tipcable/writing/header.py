"""Header to lines, element by element, in the order of the telegram."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tipcable import vocabulary
from tipcable.grammar import authority as authority_grammar
from tipcable.grammar import body as body_grammar
from tipcable.grammar import header as grammar
from tipcable.grammar import labels, transmission
from tipcable.identifiers import read_id
from tipcable.model.header import Header, shows_itself
from tipcable.model.levels import Classification
from tipcable.model.reference import written_items
from tipcable.model.tags import all_tags, written_tag
from tipcable.model.times import date_time_group
from tipcable.model.transmission import Addressee
from tipcable.writing.lines import WIDTH, Check, wrap

# The level as the classification line spells it.
_SPELLED: Final = {
    Classification.UNCLASSIFIED: "UNCLAS",
    Classification.CONFIDENTIAL: "C O N F I D E N T I A L",
    Classification.SECRET: "S E C R E T",
    Classification.TOP_SECRET: "T O P S E C R E T",
}

# Letter by letter, behind which any words are the message number.
_SPACED: Final = _SPELLED | {
    Classification.UNCLASSIFIED: "U N C L A S",
    Classification.LIMITED_OFFICIAL_USE: "L I M I T E D O F F I C I A L U S E",
    Classification.RESTRICTED: "R E S T R I C T E D",
}


def write_header(header: Header, *, shown: bool = True, known: int | None = None) -> str:
    """Return the header's lines: one block of each kind, parted by empty lines.

    Unless its remarks and pass lines are ``shown`` to be a header by what stands beside them, an
    empty list of tags does so. ``known`` is the year that an archive gives.
    """
    parts = [
        *header.remarks,
        "\n".join(line for kind in TOP for line in element(header, kind, known)),
        "\n".join(line for kind in HANDLING for line in element(header, kind)),
        "\n".join(line for kind in TITLE for line in element(header, kind)),
        *("\n".join(element(header, kind)) for kind in ("references", "authority")),
        "" if shown else "TAGS: NONE",
    ]
    return "\n\n".join(filter(None, parts))


# Elements that stand together without empty lines, in order.
TOP: Final = ("transmission", "date-time", "from", "action", "info", "classification")
HANDLING: Final = ("caption", "passing")
TITLE: Final = ("order", "tags", "subject")


def element(header: Header, kind: str, known: int | None = None) -> list[str]:
    """Return the lines of one element; none where the header does not have it."""
    if kind == "date-time":
        return list(_date_time(header, known))
    return list(_WRITERS[kind](header))


def _transmission(header: Header) -> Iterator[str]:
    if header.transmission is None:
        return
    first, relay, station, security = header.transmission.lines
    yield from filter(None, (first, *_wrapped(relay), station, security))


def _wrapped(line: str) -> list[str]:
    return wrap(line, first=_fine, other=_fine) if line else []


def _fine(line: str) -> bool:
    del line
    return False


def _date_time(header: Header, known: int | None = None) -> Iterator[str]:
    if header.dtg is not None:
        letters = [precedence.letter for precedence in header.precedence]
        parts = (*letters, date_time_group(header.dtg, known), header.operating_signals)
        yield " ".join(filter(None, parts))


def _from(header: Header) -> Iterator[str]:
    if header.originator:
        yield f"FM {header.originator}"


def _action(header: Header) -> Iterator[str]:
    yield from _addressees("TO", header.action)


def _info(header: Header) -> Iterator[str]:
    yield from _addressees("INFO", header.info)


def _addressees(label: str, addressees: tuple[Addressee, ...]) -> Iterator[str]:
    exempting = True
    for addressee in addressees:
        # Below XMT, a bare name would be one more post that is exempted; so it gets the label.
        if exempting:
            yield from _opening(label, str(addressee))
        else:
            yield str(addressee)
        yield from (f"XMT {post}" for post in addressee.exempt)
        exempting = bool(addressee.exempt)


def _opening(label: str, address: str) -> Iterator[str]:
    """Write a label and an address; one that is too long for that stands below it."""
    line = f"{label} {address}"
    pattern = transmission.ACTION if label == "TO" else transmission.INFO
    yield from (line,) if pattern.fullmatch(line) else (label, address)


def _classification(header: Header) -> Iterator[str]:
    if header.classification is not None:
        number = header.message_number
        spelled = _SPELLED if not number or shows_itself(number) else _SPACED
        level = spelled.get(header.classification, header.classification.value)
        total = header.sections
        section = f"SECTION {header.section:02} OF {total:02}" if total else ""
        yield " ".join(filter(None, (level, section, number)))


def _caption(header: Header) -> Iterator[str]:
    yield from header.captions


def _passing(header: Header) -> Iterator[str]:
    yield from header.pass_lines


def _order(header: Header) -> Iterator[str]:
    order = header.executive_order
    if order is None:
        return
    label = f"E.O. {order.number}:"
    if len(order.text) > grammar.LONGEST_ORDER:
        yield f"{_lead(label, order.text)}{order.text}"
    else:
        yield from labelled(label, order.text, other=_could_be_tags)


def _could_be_tags(line: str) -> bool:
    """Tell whether a line could be the tags of a header whose label was lost."""
    return _could_open(line) or all_tags(line[:WIDTH])


def _tags(header: Header) -> Iterator[str]:
    if header.tags:
        # A line ends behind a comma only, so that the next one is more of the list.
        items = (written_tag(tag).replace(" ", _BOUND) for tag in header.tags)
        for line in labelled("TAGS:", _hidden(", ".join(items)), other=_could_open_unbound):
            yield line.replace(_BOUND, " ")


def _could_open_unbound(line: str) -> bool:
    return _could_open(line.replace(_BOUND, " "))


# Stands for a blank at which no line may be broken; clean text has no control characters.
_BOUND: Final = "\x1f"


def _subject(header: Header) -> Iterator[str]:
    if header.subject:
        mark = f"{header.subject_marking} " if header.subject_marking else ""
        yield from labelled("SUBJECT:", mark + header.subject)


def _references(header: Header) -> Iterator[str]:
    for at, items in enumerate(map(_hidden, written_items(header.references))):
        yield from labelled("REF:", items) if at == 0 else _more(items)


def _authority(header: Header) -> Iterator[str]:
    if header.classified_by is None:
        return
    text = header.classified_by.text
    if authority_grammar.UNSIGNED.match(text):
        yield from _wrapped_apart(text, _could_open_body, "")
    else:
        yield from labelled("Classified By:", text, other=_could_open_body)


def _could_open_body(line: str) -> bool:
    """Tell whether a line could be a summary, which goes on with no statement."""
    return _could_open(line) or body_grammar.LABEL.match(line) is not None


def labelled(label: str, text: str, other: Check | None = None) -> list[str]:
    """Write a label and words behind it, wrapped where no line looks like another element."""
    if not text:
        return [label]
    return _wrapped_apart(text, other or _could_open, _lead(label, text))


def _lead(label: str, text: str) -> str:
    """Put a blank behind a label, but where it would show that words open with another one."""
    words = text.replace(_BOUND, " ")
    return label if labels.GLUED.match(f" {words}", 1) else f"{label} "


def _more(text: str) -> list[str]:
    return _wrapped_apart(text, _could_open, "")


def _hidden(text: str) -> str:
    """Take the blank between a sign and a label, which would show that the label opens."""
    words = text.replace(_BOUND, " ")
    found = (label.start() for label in labels.GLUED.finditer(words))
    cuts = [at - 1 for at in found if words[max(at - 2, 0) : at] in _SIGNED]
    return "".join(text[at + 1 : end] for at, end in pairwise((-1, *cuts, len(text))))


# What parts tags and references, before a blank.
_SIGNED: Final = frozenset({", ", ". ", "; "})


def _wrapped_apart(text: str, other: Check, lead: str) -> list[str]:
    """Wrap words; a label inside them keeps the line end that hid it from the reader."""
    lines: list[str] = []
    start = 0
    for label in labels.GLUED.finditer(f": {text}"):
        cut = text.find(" ", label.start() - 2, label.end() - 1)
        if cut >= start:
            lines += wrap(text[start:cut], first=_fine, other=other, lead=lead)
            start, lead = cut + 1, ""
    return [*lines, *wrap(text[start:], first=_fine, other=other, lead=lead)]


def _could_open(line: str) -> bool:
    if grammar.COULD_OPEN.match(line) or grammar.PASSING.fullmatch(line):
        return True
    return bool(vocabulary.captions(line[:WIDTH]))


def could_be_header(body: str) -> bool:
    """Whether the first words of a body could be taken for more of the header above them."""
    line = body.partition("\n")[0]
    if labels.AUTHORITY.match(line) or transmission.TRANSMISSION_ID.fullmatch(line):
        return True
    if not line or body_grammar.MARKED.match(line) or body_grammar.FIRST_NUMBER.match(line):
        return False
    return (
        grammar.ANCHOR.search("\n" + body) is not None
        or _could_open(line)
        or grammar.REFERENCE_LIKE.match(line) is not None
        or transmission.OFFICE.match(line) is not None
        or grammar.ORDER_VALUE.match(line) is not None
        or authority_grammar.MORE.match(line) is not None
        or labels.GLUED.search(line[:_LOOKED_AT]) is not None
        or read_id(line, strict=True) is not None
        or grammar.PASSING.fullmatch(line) is not None
    )


# A label further on in a first line is not glued to a header above it.
_LOOKED_AT: Final = 2000

_WRITERS: Final = {
    "transmission": _transmission,
    "date-time": _date_time,
    "from": _from,
    "action": _action,
    "info": _info,
    "classification": _classification,
    "caption": _caption,
    "passing": _passing,
    "order": _order,
    "tags": _tags,
    "subject": _subject,
    "references": _references,
    "authority": _authority,
}
