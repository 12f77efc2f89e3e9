"""The header: everything between the first line and the first paragraph."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from tipcable import vocabulary
from tipcable.grammar import header as grammar
from tipcable.grammar import labels, marks, transmission
from tipcable.model.authority import ClassifiedBy, ExecutiveOrder
from tipcable.model.checks import TupleOf, clean_line, filled_lines, to_utc, utc_minute
from tipcable.model.items import are_plain, split_items
from tipcable.model.levels import Classification, Precedence
from tipcable.model.markings import PortionMarking
from tipcable.model.reference import Reference, written_items
from tipcable.model.tags import are_read_back
from tipcable.model.transmission import Addressee, Transmission


@frozen(kw_only=True)
class Header:
    """What a telegram says before its body.

    ``precedence`` holds the action precedence, then the info precedence where there are two.
    ``dtg`` is the date-time group, a whole minute in UTC; an aware time of another zone is turned
    into it. ``operating_signals`` is what follows the date-time group ("ZDK"). ``sections`` is
    the number of sections, ``section`` the one that the first classification line names. ``tags``
    are codes, glued ones split. ``subject_marking`` is the portion mark before the subject.
    ``remarks`` are header lines that no rule reads.
    """

    transmission: Transmission | None = None
    precedence: tuple[Precedence, ...] = field(default=(), validator=TupleOf(Precedence))
    dtg: datetime | None = field(default=None, converter=to_utc, validator=utc_minute)
    operating_signals: str = field(default="", validator=clean_line)
    originator: str = field(default="", validator=clean_line)
    action: tuple[Addressee, ...] = field(default=(), validator=TupleOf(Addressee))
    info: tuple[Addressee, ...] = field(default=(), validator=TupleOf(Addressee))
    classification: Classification | None = None
    message_number: str = field(default="", validator=clean_line)
    sections: int | None = None
    section: int = 1
    captions: tuple[str, ...] = field(default=(), validator=filled_lines)
    pass_lines: tuple[str, ...] = field(default=(), validator=filled_lines)
    executive_order: ExecutiveOrder | None = None
    tags: tuple[str, ...] = field(default=(), validator=filled_lines)
    subject: str = field(default="", validator=clean_line)
    subject_marking: PortionMarking | None = None
    references: tuple[Reference, ...] = field(default=(), validator=TupleOf(Reference))
    classified_by: ClassifiedBy | None = None
    remarks: tuple[str, ...] = field(default=(), validator=filled_lines)

    @property
    def is_anchored(self) -> bool:
        """Whether an element is there that no words of a body are taken for."""
        transmission_id = self.transmission is not None and self.transmission.transmission_id
        dated = self.dtg is not None and self.precedence
        numbered = self.sections is not None or grammar.NUMBERED.fullmatch(self.message_number)
        level = self.classification is not None and numbered
        title = (self.executive_order, self.tags, self.subject, self.references, self.classified_by)
        return any((transmission_id, dated, level, *title))

    @property
    def is_opened(self) -> bool:
        """Whether an element is there above which no body can begin."""
        top = (self.transmission, self.dtg, self.originator, self.action, self.info)
        return any((*top, self.classification, self.captions))

    def __attrs_post_init__(self) -> None:
        for check in _CHECKS:
            trouble = check(self)
            if trouble:
                raise ValueError(trouble)


def _date_time_trouble(header: Header) -> str | None:
    if header.dtg is None and (header.precedence or header.operating_signals):
        return "precedence and operating signals stand in the date-time line, so they need a dtg"
    if len(header.precedence) > 2 or Precedence.NIACT_IMMEDIATE in header.precedence:
        return "the date-time line holds one or two precedences; night action travels as IMMEDIATE"
    signals = header.operating_signals
    if signals and not transmission.SIGNALS.fullmatch(signals):
        return f"operating signals {signals!r} do not open with Z or a parenthesis"
    return None


def _level_trouble(header: Header) -> str | None:
    if header.classification is None:
        if header.message_number or header.sections is not None or header.section != 1:
            return "message number and sections stand in the line of the classification"
        return None
    if header.sections is None and header.section != 1:
        return "a section needs the number of sections"
    if header.sections is not None and not (0 < header.sections < 100 and 0 < header.section < 100):
        return f"section {header.section} of {header.sections} is not written with two digits"
    return _number_trouble(header.message_number)


def _number_trouble(number: str) -> str | None:
    if number and not grammar.MESSAGE_NUMBER.fullmatch(number):
        return f"message number {number!r} is not a post and a number, such as 'DHAKA 001147'"
    if number and not shows_itself(number) and number.count(" ") > 2:
        return f"message number {number!r} has no digits, and names no post that is known"
    return None


def shows_itself(number: str) -> bool:
    """Tell whether words are a message number behind any level, and not only a spaced one."""
    known = number[-1].isdigit() or number.startswith("XXX")
    return known or vocabulary.post(number) is not None


def _words_trouble(header: Header) -> str | None:
    if header.originator and not transmission.FROM.fullmatch(f"FM {header.originator}"):
        return f"originator {header.originator!r} is not written in capitals as behind FM"
    for caption in header.captions:
        if not vocabulary.is_caption(caption) and not grammar.DELEGATION.fullmatch(caption):
            return f"caption {caption!r} is not one of vocabulary/captions.csv"
    for line in header.pass_lines:
        if not grammar.PASSING.fullmatch(line) or is_glued(line):
            return f"pass line {line!r} does not read like 'STATE FOR G/TIP'"
    if not are_read_back(header.tags):
        return f"tags {header.tags} are not codes in capitals, each once"
    return None


def _subject_trouble(header: Header) -> str | None:
    subject, mark = header.subject, header.subject_marking
    if mark and not subject:
        return "a marking of the subject needs a subject"
    if is_glued(f" {subject}"):
        return f"subject {subject!r} holds the label of another element"
    if subject and mark is None and marks.BEFORE_SUBJECT.match(subject):
        return f"subject {subject!r} opens with a marking; give it as subject_marking"
    behind = marks.BEHIND_SUBJECT.search(subject)
    if behind and behind.start() and (mark is None or mark.text == behind["mark"]):
        return f"subject {subject!r} ends with a marking; give it as subject_marking"
    return None


def _references_trouble(header: Header) -> str | None:
    items = [(one.letter, one.text) for one in header.references]
    if are_plain(items):
        return None
    written = " ".join(written_items(header.references))
    if split_items(written) != items:
        return f"references {written!r} would be read back as other items"
    return None


def _label_trouble(header: Header) -> str | None:
    order, authority = header.executive_order, header.classified_by
    if not (order or authority or header.remarks):
        return None
    texts = (order.text if order else "", *header.remarks)
    found = next((text for text in texts if is_glued(f" {text}")), None)
    if found is None and authority is not None:
        # A statement may say under which order it stands.
        glued = labels.GLUED.finditer(f" {authority.text}")
        found = authority.text if any(not label["order"] for label in glued) else None
    return f"{found!r} holds the label of another element" if found else None


def is_glued(text: str) -> bool:
    """Tell whether a line holds the label of an element behind its first words."""
    signed = (
        (":" in text and any(map(text.__contains__, labels.GLUED_ENDS)))
        or ("1" in text and labels.GLUED_NUMBER.search(text))
        or labels.GLUED_DAY in text
    )
    return bool(signed) and labels.GLUED.search(text) is not None


def _context_trouble(header: Header) -> str | None:
    if header.pass_lines and not (header.is_opened or header.remarks or header.is_anchored):
        return "pass lines need another element of the header above or below them"
    return None


def _addressee_trouble(header: Header) -> str | None:
    for addressees in (header.action, header.info):
        if len({one.plad for one in addressees}) == len(addressees):
            continue
        lines = [str(one) for one in addressees]
        if len(set(lines)) < len(lines):
            return f"an address stands twice in one list: {', '.join(lines)}"
    return None


_CHECKS = (
    _addressee_trouble,
    _date_time_trouble,
    _level_trouble,
    _words_trouble,
    _subject_trouble,
    _references_trouble,
    _label_trouble,
    _context_trouble,
)
