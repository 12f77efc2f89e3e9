"""The normal form of a cable: one header block, no page marks, canonical spellings."""

from __future__ import annotations

import re
from typing import Final

from tipcable.grammar.body import SEAL
from tipcable.model.cable import Cable
from tipcable.model.checks import trusted
from tipcable.model.header import Header
from tipcable.model.order import is_title
from tipcable.model.paragraph import Paragraph
from tipcable.writing.body import could_be_signature, write_paragraph
from tipcable.writing.header import could_be_header, write_header
from tipcable.writing.record import write_record


def _is_shown(cable: Cable) -> bool:
    """Whether lines that open nothing stand beside an element, or alone above a number."""
    header = cable.header
    if header.is_anchored:
        return True
    if not header.remarks:
        return header.is_opened or not header.pass_lines
    title = trusted(Paragraph, text=header.remarks[0])
    alone = header == trusted(Header, remarks=header.remarks[:1])
    titled = alone and is_title((title, *cable.paragraphs))
    # Below a title, a number without a mark opens a paragraph only where it is the first.
    return titled and (cable.paragraphs[0].number == 1 or cable.paragraphs[0].marking is not None)


def write_normal(cable: Cable, *, record: bool = True) -> str:
    """Write a cable anew, from its fields alone."""
    top, body = write_parts(cable)
    text = top + body
    page = write_record(cable.record) if record and cable.record is not None else ""
    # Right below the page these words would open the attributes of the record.
    apart = "\n" if page and text.startswith("Message Attributes") else ""
    # At the start of a file, those would be an archive's row, object or page.
    shield = "" if page or not _COULD_WRAP.match(text) else "TAGS: NONE\n\n"
    return page + apart + shield + text


def write_parts(cable: Cable) -> tuple[str, str]:
    """Write the header of a cable, with what parts it from the body, and the body."""
    created = cable.record.created if cable.record else None
    known = created.year if created else None
    header = write_header(cable.header, shown=_is_shown(cable), known=known)
    body = "\n\n".join(map(write_paragraph, cable.paragraphs))
    end = ("\n".join(cable.signers), "\n".join(cable.trailer))
    below = _stacked([body, SEAL if could_be_signature(body) else "", *end], "\n")
    top = [header, SEAL if could_be_header(below) else ""]
    return _stacked(top, "\n\n" if below else "\n"), below


def _stacked(parts: list[str], last: str) -> str:
    """Put empty lines between parts, and an end behind the last."""
    filled = list(filter(None, parts))
    return "\n\n".join(filled) + last if filled else ""


_COULD_WRAP: Final = re.compile(
    r'[ ]?(?:[<{"]|[0-9]{1,9},|Message Text|Cable (?:Text|title):|DB/Inbox:'
    r"|(?:Identifier|Created|Released|Classification|Origin|References)\n)"
)
