"""The normal form of a cable: one header block, no page marks, canonical spellings."""

from __future__ import annotations

from tipcable.grammar.body import SEAL
from tipcable.model.cable import Cable
from tipcable.writing.body import could_be_signature, write_paragraph
from tipcable.writing.header import could_be_header, write_header
from tipcable.writing.record import write_record


def write_normal(cable: Cable, *, record: bool = True) -> str:
    """Write a cable anew, from its fields alone."""
    header = write_header(cable.header)
    body = "\n\n".join(map(write_paragraph, cable.paragraphs))
    parts = [
        header,
        SEAL if could_be_header(body) else "",
        body,
        SEAL if could_be_signature(body) else "",
        "\n".join(cable.signers),
        "\n".join(cable.trailer),
    ]
    text = "\n\n".join(filter(None, parts))
    page = write_record(cable.record) if record and cable.record is not None else ""
    # Right below the page these words would open the attributes of the record.
    apart = "\n" if page and text.startswith("Message Attributes") else ""
    return page + apart + text + ("\n" if text else "")
