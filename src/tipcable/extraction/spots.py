"""Where a paragraph names somebody: runs of capitalised words, read piece by piece.

Strategy: one pattern finds the runs; ``pieces_of`` cuts them; then each piece becomes a spot with
what the words beside it tell: the title before it, the apposition after it, the cue ("the NGO").
What a bare name is, person or body, is left open here where one place cannot tell.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import define

from tipcable.extraction import lexicon as lex
from tipcable.extraction.verbs import verb_forms
from tipcable.extraction.runs import LETTER, PARTICLES, UPPER, Piece, pieces_of

_WORD: Final = (
    rf"(?:(?:Mr|Mrs|Ms|Dr|Md|Lt|Col|Gen|Brig|Maj|Capt|Cpt|Sgt|Rev|Fr|Prof|Hon|St|Gov|Sen|Rep|Adm|Amb|Cmdr|Insp|Atty"
    rf"|Jr|Sr|Sra|Mme|Eng|Lic|Ing)\.|[{UPPER}][a-z]{{1,2}}\.(?= [{UPPER}])|(?:[{UPPER}]\.)++|(?:(?:al|el|ul|ad|as|ar|ash|at|an)-)?[{UPPER}][{LETTER}0-9]*+"
    rf"(?:[.'’/&-][{LETTER}0-9]++)*+(?:['’](?=[ ,.;]))?+)"
)
_LINK: Final = (
    "of|for|and|the|on|against|in|to|&|de|del|la|las|los|el|les|le|da|do|dos|das|di|du|des|van|der|den|von|bin|ibn"
    "|binti|bint|y|e|ter|zu|vda\\.|ng|dela|de['’]"
)
RUN: Final = re.compile(
    rf"(?<![{LETTER}0-9./'’-]){_WORD}(?:(?: (?:{_LINK})(?= )){{0,3}}+ {_WORD}| [\"“][{UPPER}][{LETTER} ]{{1,16}}[\"”] {_WORD})*+"
)
_DEFINED: Final = re.compile(
    rf"['’]?s? \((?:the )?[\"“]?([{UPPER}][{LETTER}0-9&/.-]{{1,11}})[\"”]?[,;)]"
)
_PROTECT: Final = re.compile(
    r",? ?[(\[](?:(strictly) |please )?+(?:strictly )?+protect[^)\]]{0,40}[)\]]", re.I
)
_TAIL: Final = re.compile(r"[ ,(\[\"“'‘]*$")
_LOWER: Final = re.compile(rf"([{LETTER}'’-]+)[ ,\"“]*$")
_AFTER: Final = re.compile(
    rf"(?:,|\s\()? ?(?:(?:an?|the|its|their|his|her|former|acting) )?((?:[{LETTER}'’/-]+ ?){{0,7}})"
)
_APPOSED: Final = re.compile(
    r"(?: ?\([^()]{0,60}\))?(?:, (?:aged? )?[0-9]{1,2})?(?:,| is| was) (?:(?:who|which) (?:is|was|serves as|heads) )?(?:(?:an?|the|its|their|his|her|currently|now) )?"
)
_PLACED: Final = re.compile(
    rf"(?:,? from|,? of|,? in|,? at) (?:the )?([{UPPER}][{LETTER}'’-]+(?: [{UPPER}][{LETTER}'’-]+)*)"
)
_PERSONAL: Final = re.compile(
    r"(?: \([^()]{0,60}\))?(?:, (?:who|whom|whose|[0-9]{2},|also with|formerly|himself|herself|aged)\b"
    r"| (?:also |has |had |then )?(?:said|told|says|explained|complained|stated|added|noted|claimed|lamented|recalled|believes|replied|argued|stressed)\b)"
)
_BASED: Final = re.compile(
    rf"([{UPPER}][{LETTER}'’]{{1,30}}+(?: [{UPPER}][{LETTER}'’]{{1,30}}+)?)-based "
)


_INTO: Final = re.compile(
    r" (?:of|at|for|in|with|to|the)(?: (?:the|its|their|an?))?(?: [A-Za-z]+ (?:branch|office|chapter|shelter|section) of(?: the)?)?"
    r"(?: NGO)?(?: [A-Z]?[a-z-]+){0,3}(?: NGO)? ?[\"“]?"
)
_FROM: Final = re.compile(
    rf" (?:from|in) (?:the )?([{UPPER}][{LETTER}'’-]+(?: [{UPPER}][{LETTER}'’-]+)?)"
)
_MONTHS: Final = frozenset(
    "January February March April May June July August September October November December".split()
)
_OF_FIELD: Final = re.compile(r" (?:of|for) (?:the )?[A-Za-z'’ -]{3,40}(?=[,.;(])")
_UNNAMED: Final = re.compile(
    r" (?:of|at|for|with) an? ((?:[A-Za-z-]+ ){0,4}(?:NGO|organization|company|newspaper|agency|university|firm|group)(?: in [A-Z][a-z]+(?: [A-Z][a-z]+)?)?)"
)


@define(slots=True)
class Spot:
    """One place that may name an actor.

    ``sort`` is name, body, acronym, role, or short (a head alone); ``kind`` the kind of actor, or
    empty where nothing here tells.
    """

    paragraph: int
    start: int
    end: int
    text: str
    sort: str
    kind: str = ""
    rule: str = ""
    name: str = ""
    role: str | None = None
    employer: str | None = None
    place: str | None = None
    short: str | None = None
    protection: str = "none"
    weight: int = 1


@define(slots=True)
class _Seen:
    """A piece with its place in the paragraph."""

    kind: str
    start: int
    end: int
    head: str
    possessive: bool
    run: int


def spots_of(text: str, paragraph: int, *, capitals: bool = False, title: int = 0) -> list[Spot]:
    """Return what a paragraph in mixed case names, in the order of the text."""
    return Reader(text, paragraph, capitals=capitals, title=title).read()


def _all_pieces(text: str) -> list[_Seen]:
    found: list[_Seen] = []
    number = 0
    for match in RUN.finditer(text):
        for start, run in _sentences(text, match.start(), _list_end(text, match)):
            number += 1
            found += [
                _Seen(
                    piece.kind,
                    start + piece.start,
                    start + piece.end,
                    piece.head,
                    piece.possessive,
                    number,
                )
                for piece in pieces_of(run)
            ]
    return found


_LETTER: Final = re.compile(r"(?:[A-M]\.)(?: [A-Z]\.)?+ ")
_ABBREVIATED: Final = re.compile(rf"(?<=[ .])([{UPPER}][a-z]{{1,2}})\. (?=([{LETTER}]+))")
_OPEN: Final = '.?!:;-)\n"”'
_MORE: Final = re.compile(
    rf"((?:, [{UPPER}][{LETTER}'’-]++(?: [{UPPER}][{LETTER}'’-]++)?){{1,4}}),? (?:and|&) (?:the )?[{UPPER}][{LETTER}'’-]++(?: [{UPPER}][{LETTER}'’-]++)*"
)
_LISTING: Final = re.compile(
    r"(?:Ministry|Department|Secretariat|Directorate|Committee|Commission|Bureau) (?:of|for|on) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?$"
)


def _list_end(text: str, match: re.Match[str]) -> int:
    """The end of a run, carried over commas in "Ministry of Women, Children and Welfare"."""
    end = match.end()
    if (
        text[end : end + 1] != ","
        or _LISTING.search(text, max(match.start(), end - 70), end) is None
    ):
        return end
    more = _MORE.match(text, end)
    if more is None:
        return end
    kinds = {
        lex.word_class(word.strip("'’"))
        for word in re.findall(rf"[{UPPER}][{LETTER}'’-]+", more.group())
    }
    return more.end() if kinds <= {lex.COMMON, lex.SOFT} else end


def _sentences(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """A run without the letter of a list, cut where a stop ends a sentence."""
    letter = _LETTER.match(text, start, end)
    if letter and (start < 2 or text[:start].rstrip(" ")[-1:] in _OPEN):
        start = letter.end() if letter.group().count(".") == 1 else start + 3
    found = []
    for stop in _ABBREVIATED.finditer(text, start, end):
        names = lex.NAME + lex.GIVEN + lex.INITIAL
        if stop.group(1) + "." in lex.word_classes() or stop.group(1) in ("Md", "St", "Ma", "Fr"):
            continue
        if lex.word_class(stop.group(1)) not in names or lex.word_class(stop.group(2)) not in names:
            found.append((start, text[start : stop.end(1)]))
            start = stop.end()
    found.append((start, text[start:end]))
    return found


class Reader:
    """Reads one paragraph."""

    def __init__(self, text: str, paragraph: int, *, capitals: bool, title: int) -> None:
        self.title = title
        self.text = text
        self.capitals = capitals
        self.paragraph = paragraph
        self.pieces = _all_pieces(text)
        self.spots: list[Spot] = []
        self.apposed = 0
        self.seeking: list[tuple[Spot, int]] = []

    def read(self) -> list[Spot]:
        at = 0
        while at < len(self.pieces):
            at = self._one(at)
        for spot, place in self.seeking:
            self._seek(spot, place)
        return self.spots

    def _seek(self, spot: Spot, place: int) -> None:
        """The body behind "director of"."""
        for other in self.spots:
            if (
                other.start >= place
                and other is not spot
                and other.sort in ("body", "acronym", "short", "name")
            ):
                gap = self.text[place : other.start]
                if other.sort == "name" and other.kind in ("person", "place"):
                    return
                if _INTO.fullmatch(gap):
                    spot.employer = other.name
                    return
                break
        unnamed = _UNNAMED.match(self.text, place)
        if unnamed:
            spot.employer = unnamed.group(1)
        elif (
            spot.role
            and (field := _OF_FIELD.match(self.text, place))
            and "NGO" not in field.group()
            and "organization" not in field.group()
        ):
            spot.role += field.group()

    def _one(self, at: int) -> int:
        piece = self.pieces[at]
        if piece.kind in ("title", "honorific", "role", "demonym", "place", "phrase"):
            done = self._titled(at)
            if done is not None:
                return done
        if piece.kind in ("demonym", "place") and not piece.possessive:
            nation = re.compile(r" (?:government|parliament|police|army)\b").match(
                self.text, piece.end
            )
            if nation and nation.group() == " government":
                piece.end = nation.end()
                self._spot(piece, "body", "government", "government of a nation", 2)
        if piece.kind == "name":
            self._name(at)
        elif piece.kind == "body":
            self._body(at)
        elif piece.kind == "acronym":
            self._acronym(at)
        elif piece.kind == "plural":
            return self._plural(at)
        elif piece.kind in ("role", "title"):
            self._role(at)
        return at + 1

    # -- persons

    def _titled(self, at: int) -> int | None:
        """A name behind titles, ranks and honorifics."""
        here = at
        role = ""
        employer = None
        while here < len(self.pieces) and here - at < 6:
            piece = self.pieces[here]
            if here > at and not self._beside(here):
                return None
            if (
                here > at
                and self.text[piece.start - 1] == "("
                and self.text[piece.end : piece.end + 1] == ")"
            ):
                here += 1
                continue
            if piece.kind in ("title", "role"):
                role = f"{role} {self._words(piece)}".strip()
            elif piece.kind in ("body", "acronym") and here > at and role and employer is None:
                if self.text[self.pieces[here - 1].end : piece.start].strip() not in (
                    "of",
                    "of the",
                    "for",
                    "at",
                    "in the",
                    "for the",
                ):
                    return None
                employer = self._words(piece)
            elif piece.kind == "place" and self._given(here, at):
                self.pieces[here + 1].start = piece.start
            elif piece.kind not in ("honorific", "demonym", "place"):
                break
            here += 1
        if here >= len(self.pieces) or here == at:
            return None
        piece = self.pieces[here]
        last = self.pieces[here - 1]
        if last.kind == "place" and last.start == piece.start and here - 1 > at:
            last = self.pieces[here - 2]
        named = piece.kind == "name" or (piece.kind == "phrase" and last.kind in ("honorific",))
        if not named or last.kind in ("demonym", "place") or not self._beside(here):
            return None
        if (
            last.possessive
            or "," in self.text[last.end : piece.start]
            or re.sub(r"\([^()]*\)", "", self.text[last.end : piece.start]).strip(" )")
        ):
            if employer is None:
                return None
        for inner in self.pieces[at:here]:
            if inner.kind in ("body", "acronym"):
                self._body_or_acronym(inner)
        owner = employer or self._owner_before(self.pieces[at])
        self._person(piece, role or None, owner, "title", self.pieces[at].start)
        return here + 1

    def _given(self, here: int, at: int) -> bool:
        """Whether the name of a town stands for a given name: behind a title, before a surname."""
        if here == at or here + 1 >= len(self.pieces) or self.pieces[here].possessive:
            return False
        if (
            self.pieces[here - 1].kind not in ("title", "honorific")
            or self.pieces[here + 1].kind != "name"
        ):
            return False
        return self.text[self.pieces[here].end : self.pieces[here + 1].start] in (
            " ",
            " de ",
            " del ",
        )

    def _led(self, spot: Spot, start: int) -> None:
        """Read "Its director, " or "BODY's secretary, " in front of a name."""
        before = _LEAD.search(self.text, max(0, start - 70), start)
        if before is None or not is_title_word(before.group(2).split()[-1]):
            return
        spot.kind, spot.rule = "person", "title"
        spot.weight = 3
        if spot.role is None or spot.role in _WEAK:
            spot.role = before.group(2)
        owner = next((one for one in reversed(self.spots[:-1]) if _employs(one)), None)
        if (
            owner is not None
            and spot.employer is None
            and (
                before.group(1) in ("Its", "its", "whose", "The", "the")
                or owner.end >= before.start() - 1
            )
        ):
            spot.employer = owner.name

    def _beside(self, at: int) -> bool:
        """Whether nothing but a blank, or "of the", stands before a piece."""
        gap = self.text[self.pieces[at - 1].end : self.pieces[at].start]
        return (
            gap
            in (
                " ",
                " of ",
                " of the ",
                " for ",
                " for the ",
                " at ",
                " in the ",
                " (",
                ") ",
                " de ",
                " del ",
            )
            or re.fullmatch(r" \([^()]{0,40}\) ", gap) is not None
        ) and (
            gap in (" ", ") ", " de ", " del ")
            or self.pieces[at - 1].kind in ("title", "role", "body", "acronym")
        )

    def _owner_before(self, piece: _Seen) -> str | None:
        """The body right before a title ("UNODC Regional Representative", "MIA's spokesman")."""
        last = self.spots[-1] if self.spots else None
        if (
            last is None
            or last.sort not in ("body", "acronym", "name")
            or last.kind in ("person", "place")
        ):
            return None
        return (
            last.name
            if self.text[last.end : piece.start] in (" ", "'s ", "’s ", "' ", "’ ")
            else None
        )

    def _words(self, piece: _Seen) -> str:
        return " ".join(self.text[piece.start : piece.end].split())

    def _person(
        self, piece: _Seen, role: str | None, owner: str | None, rule: str, start: int
    ) -> Spot:
        spot = self._spot(piece, "name", "person", rule, 3)
        spot.role, spot.employer = role, owner
        self._appose(spot)
        self._led(spot, start)
        return spot

    def _name(self, at: int) -> None:
        piece = self.pieces[at]
        last = self.spots[-1] if self.spots else None
        if (
            last
            and last.sort in ("name", "body")
            and re.fullmatch(r" \([\"“]", self.text[last.end : piece.start])
        ):
            spot = self._spot(piece, last.sort, last.kind, "translation", 1)
            spot.name = last.name
            return
        kind, rule, role, weight = self._guess(piece)
        spot = self._spot(piece, "name", kind, rule, weight)
        spot.role = role
        if kind == "person" and role:
            spot.employer = self._employer_before_role(spot, role)
        if kind != "organization":
            self._appose(spot)
            self._led(spot, piece.start)

    def _employer_before_role(self, spot: Spot, role: str) -> str | None:
        last = self.spots[-2] if len(self.spots) > 1 else None
        if (
            last is None
            or last.sort not in ("body", "acronym", "name")
            or last.kind in ("person", "place")
        ):
            return None
        gap = self.text[last.end : spot.start]
        return (
            last.name
            if gap in (f" {role} ", f"'s {role} ", f"’s {role} ", f"'s {role}, ")
            else None
        )

    def _guess(self, piece: _Seen) -> tuple[str, str, str | None, int]:
        """What the neighbouring words say a bare name is."""
        before = self.text[max(0, piece.start - 60) : piece.start]
        words = self.text[piece.start : piece.end].split()
        if words[0].rstrip(".") in ("Tel", "Fax", "Email", "Ref"):
            return "place", "", None, 1
        role = lower_title(before)
        if role:
            return "person", "title", role, 3
        if words[-1].endswith("-based"):
            return "place", "cue", None, 1
        if _NAMES_BODY.match(self.text, piece.end) or _SUCH_AS.search(before):
            return "organization", "cue", None, 3
        cue = _LOWER.search(before)
        said = lex.cues().get(cue.group(1).lower()) if cue else None
        after = self.text[piece.end : piece.end + 40]
        if said == "organization" or (cue and cue.group(1) == "NGO"):
            return "organization", "cue", None, 3
        following = re.match(r"['’]?s? ([a-z]+)", after)
        if len(words) > 1 and _PERSONAL.match(self.text, piece.end):
            return "person", "subject", None, 1
        if said == "place" or (following and lex.cues().get(following.group(1)) == "place"):
            return "place", "cue", None, 3
        if len(words) > 1 and (
            words[0] in lex.given_names() or any(len(w) == 2 and w[1] == "." for w in words)
        ):
            return "person", "given name", None, 2
        if cue and cue.group(1) in (
            "in",
            "from",
            "near",
            "to",
            "at",
            "into",
            "around",
            "through",
            "toward",
            "outside",
        ):
            return "place", "preposition", None, 1
        articled = before.lower().endswith(("the ", "a ", "an "))
        titled = piece.start < self.title or self.text[piece.end : piece.end + 1] == ":"
        if len(words) > 1 and articled and not titled and all(map(_proper, words)):
            return "organization", "name of several words", None, 1
        if len(words) > 1 and not articled and not titled and all(map(_proper, words)):
            return "person", "name of several words", None, 1
        return "", "", None, 1

    def _appose(self, spot: Spot) -> None:
        """Read ", director of BODY" or " of BODY" behind a name."""
        mark = _APPOSED.match(self.text, spot.end)
        found = apposed_title(self.text[mark.end() : mark.end() + 160]) if mark else None
        if mark is None or found is None:
            leads = _HEADS.match(self.text, spot.end)
            if leads and spot.kind == "person" and spot.employer is None:
                word = leads.group().split()[-1]
                self.seeking.append(
                    (spot, leads.end() - (len(word) + 1 if word in ("of", "with", "at") else 0))
                )
            return
        role, stop = found
        if spot.kind in ("", "person", "place"):
            spot.kind, spot.rule, spot.weight = "person", spot.rule or "apposition", 3
        if spot.role is None or spot.role in _WEAK:
            spot.role = role
        where = _FROM.match(self.text, mark.end() + stop)
        if where and where.group(1).split()[0] not in _MONTHS:
            spot.place = where.group(1)
        if spot.employer is None:
            self.seeking.append((spot, mark.end() + stop))
            if re.search(r" its $", mark.group()):
                owner = next((one for one in reversed(self.spots[:-1]) if _employs(one)), None)
                spot.employer = owner.name if owner else None
        self.apposed = mark.end() + stop

    # -- bodies

    def _body_or_acronym(self, piece: _Seen) -> None:
        if piece.kind == "body":
            self._body_of(piece)
        else:
            self._acronym_of(piece)

    def _body(self, at: int) -> None:
        self._body_of(self.pieces[at])

    def _body_of(self, piece: _Seen) -> None:
        words = self.text[piece.start : piece.end]
        if piece.head in ("Community", "Society") and not words.startswith(
            ("European", "Economic")
        ):
            return
        short = " " not in words
        kind = lex.body_kinds().get(piece.head, "organization")
        if (
            not short
            and kind == "organization"
            and re.match(r"(?:National|State|Republican|Federal) ", words)
        ):
            kind = "government"
        spot = self._spot(piece, "short" if short else "body", kind, "head of a body", 2)
        match = _DEFINED.match(self.text, piece.end)
        if match:
            spot.short = match.group(1)

    def _define(self, letters: str, end: int) -> None:
        """Find the words before "(TEC)" whose first letters it is."""
        wanted = re.sub(r"[^A-Z]", "", letters.upper())
        words = [
            (m.start(), m.group()) for m in _SPELLED.finditer(self.text, max(0, end - 110), end)
        ]
        words = words[-len(wanted) - 5 :]
        if len(wanted) < 3 or not words:
            return
        for number, (start, word) in enumerate(words):
            rest = [w for _, w in words[number:]]
            if not word[0].isupper() or re.search(r"[.;:()]", self.text[start:end]):
                continue
            if any(one.start == start and one.kind == "title" for one in self.pieces):
                continue
            large = "".join(w[0] for w in rest if w[0].isupper())
            if wanted in (
                large,
                "".join(w[0] for w in rest).upper(),
                re.sub(r"^T", "", large) if word == "The" else large,
            ):
                while self.spots and self.spots[-1].end > start:
                    last = self.spots.pop()
                    if last.start < start:
                        self.spots.append(last)
                        return
                kind = next(
                    (lex.body_kinds()[w] for w in rest if w in lex.body_kinds()), "organization"
                )
                spot = self._spot(
                    _Seen("body", start, end, "", False, 0), "body", kind, "definition", 3
                )
                spot.short = letters
                return

    def _acronym(self, at: int) -> None:
        self._acronym_of(self.pieces[at])

    def _acronym_of(self, piece: _Seen) -> None:
        words = self.text[piece.start : piece.end]
        if words in _NO_ACTORS or (
            words in _CODES and re.match(r" ?[0-9]", self.text[piece.end : piece.end + 2])
        ):
            return
        if words in _MARKS and self.text[max(0, piece.start - 1) : piece.start] == "(":
            return
        if self.text[max(0, piece.start - 2) : piece.start] == " (" and not (
            self.spots and self.spots[-1].short == words
        ):
            self._define(words, piece.start - 2)
        listed = lex.acronyms().get(words)
        kind = "government" if words in lex.government_names() else listed[0] if listed else ""
        self._spot(piece, "acronym", kind, "acronym", 2 if kind else 1)

    def _plural(self, at: int) -> int:
        """ "Ministries of X and Y": each of the objects is a body."""
        head = self.pieces[at]
        if self.text[head.end : head.end + 4] != " of ":
            return at + 1
        start = head.end + (8 if self.text.startswith(" of the ", head.end) else 4)
        here = at + 1
        while here < len(self.pieces) and self.pieces[here].kind in (
            "phrase",
            "name",
            "acronym",
            "thing",
            "place",
        ):
            gap = self.text[self.pieces[here - 1].end : self.pieces[here].start]
            if here > at + 1 and not _ITEMS.fullmatch(gap):
                break
            here += 1
        whole = self.text[start : self.pieces[here - 1].end] if here > at + 1 else ""
        split = _COMMAS if "," in whole else _ANDS
        for item in split.finditer(whole):
            first, _, rest = item.group().partition(" (")
            skipped = len(first) - len(first.lstrip(" &"))
            lead = re.match(r"[ &]*(?:(?:and|of|the) )*", first)
            skipped = lead.end() if lead else skipped
            first = first[skipped:].rstrip(" &")
            if not first or not first[0].isupper():
                continue
            begin = start + item.start() + skipped
            made = _Seen("body", begin, begin + len(first), head.head, False, 0)
            spot = self._spot(made, "body", "government", "coordination", 2)
            spot.name = f"{head.head} of {first}"
            if rest:
                letters = rest.rstrip(")")
                spot.short = letters
                begin = start + item.end() - len(rest)
                self._acronym_of(_Seen("acronym", begin, begin + len(letters), "", False, 0))
        return max(here, at + 1)

    def _role(self, at: int) -> None:
        piece = self.pieces[at]
        words = self._words(piece)
        if (
            piece.start < self.apposed
            or piece.possessive
            and piece.kind == "title"
            and words not in _OFFICES
        ):
            return
        before = self.text[max(0, piece.start - 5) : piece.start].lower()
        if piece.kind == "title":
            several = (
                " " in words
                and not words.startswith(f"{piece.head} ")
                and not words.startswith(("Former ", "Senior "))
            )
            if (
                words in ("Charge", "President", "King", "Consul")
                and self.capitals
                and before != " the "
            ):
                return
            if words == "Governor" and before.endswith("the "):
                several = True
            if words.endswith("s") or not (
                words in _OFFICES
                or (several and (self.capitals or before.endswith(("the ", "'s "))))
            ):
                return
        elif words.lower().endswith("offs") or words in ("MP", "MPs"):
            return
        more = re.compile(r" (?:[Oo]fficer|[Cc]hief|[Cc]ounselor|[Ss]pecialist)\b").match(
            self.text, piece.end
        )
        if more and piece.kind == "role":
            piece.end = more.end()
        spot = self._spot(piece, "role", "role", "office", 2)
        spot.employer = self._owner_before(piece)

    def _spot(self, piece: _Seen, sort: str, kind: str, rule: str, weight: int) -> Spot:
        start, end = piece.start, piece.end
        text = self.text[start:end]
        name = " ".join(text.split())
        spot = Spot(self.paragraph, start, end, text, sort, kind, rule, name, weight=weight)
        mark = _PROTECT.match(self.text, end)
        if mark:
            spot.protection = "strict" if "strictly" in mark.group().lower() else "protect"
        where = _SEAT.match(self.text, end) if sort != "acronym" and kind != "role" else None
        if where and where.group(1).split()[0] not in _MONTHS:
            spot.place = where.group(1)
        based = _BASED.search(self.text, max(0, start - 60), start)
        if based and sort != "acronym" and "." not in self.text[based.end() : start]:
            spot.place = based.group(1)
        self.spots.append(spot)
        return spot


_NO_ACTORS: Final = frozenset(
    "NGO NGOs NGO's TIP TIPS TVPA PM AM UTC FYI POC POCs HIV AIDS".split()
)
_CODES: Final = frozenset("EUR USD US GBP CHF MKD JOD".split())
_MARKS: Final = frozenset("SBU NF LOU FOUO".split())
_OFFICES: Final = frozenset(
    (
        "Ambassador",
        "Charge",
        "Charge d'Affaires",
        "President",
        "Prime Minister",
        "Attorney General",
        "Prosecutor General",
        "Vice President",
        "Foreign Minister",
        "Consul",
        "Consul General",
        "King",
        "Pope",
        "Labor Attache",
        "Secretary General",
    )
)


_ITEMS: Final = re.compile(r"\)?,? ?(?:and |& |of )?(?:of )?(?:the )?\(?|['’] ")
_COMMAS: Final = re.compile(
    r"(?:(?!, (?:and )?)[^(])+?(?: \([^)]*\)?)?(?=, (?:and )?|$)|(?<=, and )[^,]+|(?<=, )(?!and )[^,]+"
)
_ANDS: Final = re.compile(r"(?:(?! and (?:of )?(?:the )?).)+")
_SPELLED: Final = re.compile(rf"[{LETTER}]+(?:['’][{LETTER}]+)*")
_NAMES_BODY: Final = re.compile(
    r"(?: \([^()]{0,60}\))?, (?:an?|the|its|which is) (?:(?!of |at |for )[A-Za-z-]+ ){0,5}(?:NGO|shelter|home|newspaper|organization|daily|weekly"
    r"|company|party|group|charity|association|agency|firm|network)\b"
)
_SUCH_AS: Final = re.compile(
    r"(?:NGOs?|organizations|groups|newspapers|dailies|parties|companies),? (?:such as|like|including|called|named) $"
)
_SEAT: Final = re.compile(
    rf"(?: \([^()]{{0,60}}\))?(?:, (?:an?|the) (?:[a-z-]+ ){{1,4}}| )in (?:the )?([{UPPER}][{LETTER}'’-]+(?: [{UPPER}][{LETTER}'’-]+)?)"
)
_LEAD: Final = re.compile(
    r"(Its|its|[Ww]hose|[Tt]he|'s|’s|[Hh]is|[Hh]er) ((?:[A-Za-z-]+ ){0,3}[A-Za-z-]+), $"
)
_WEAK: Final = frozenset(
    "Sister Father Professor Captain Colonel General Major Brigadier Judge Justice Superintendent Lieutenant".split()
    + ["Major General", "Lieutenant General", "Lieutenant Colonel", "Brigadier General"]
)
_HEADS: Final = re.compile(
    r"(?: \([^()]{0,60}\))?(?:,? who (?:heads|runs|chairs|leads|directs|founded)|, also with|,? of|,? with|,? at)(?= )"
)


def _proper(word: str) -> bool:
    """Whether a word can be part of a name and is no form of a common word."""
    small = word.lower()
    if word in PARTICLES or lex.word_class(word) in lex.GIVEN + lex.INITIAL:
        return True
    if lex.word_class(word) != lex.NAME or "-based" in word or "funded" in word:
        return False
    stems = {small.removesuffix(end) for end in ("s", "es", "ed", "ing", "er", "ers", "ies", "ic")}
    return not any(stem in lex.common_words() for stem in stems if stem != small and len(stem) > 2)


def _employs(one: Spot) -> bool:
    return one.sort in ("body", "acronym") or (one.sort == "name" and one.kind == "organization")


def lower_title(before: str) -> str | None:
    """The title in small letters at the end of a text ("executive director ")."""
    words = before.replace("\n", " . ").split(" ")
    if len(words) < 2 or words[-1]:
        return None
    words.pop()
    if not words or not is_title_word(words[-1]):
        return None
    first = len(words) - 1
    while (
        first > 0
        and len(words) - first < 5
        and words[first - 1].isalpha()
        and words[first - 1].islower()
    ):
        if (
            lex.word_classes().get(words[first - 1].capitalize()) == lex.FUNCTION
            or words[first - 1] in _STOPS
        ):
            break
        first -= 1
    return " ".join(words[first:])


_STOPS: Final = frozenset(
    "the a an its their his her and or of to by with from that told said when as for former".split()
)


def is_title_word(word: str) -> bool:
    """Whether a word in small letters can end a title."""
    return word.islower() and word.capitalize() in lex.title_heads()


def apposed_title(rest: str) -> tuple[str, int] | None:
    """The title that opens a text, and where it ends: "director of", "Head of the"."""
    words = re.match(rf"(?:[{LETTER}'’/-]+(?: |(?=[,.;)]))){{1,7}}+", rest)
    if words is None:
        return None
    listed = words.group().split(" ")
    place = 0
    best: tuple[str, int] | None = None
    for number, word in enumerate(listed):
        if (
            not word
            or word in verb_forms()
            or (number and lex.word_classes().get(word.capitalize()) == lex.FUNCTION)
            or word in ("of", "at", "and", "in", "for", "with")
        ):
            break
        place += len(word) + (1 if number else 0)
        if word.capitalize() in lex.title_heads() or word in lex.title_heads():
            best = (" ".join(listed[: number + 1]), place)
        if word in ("whose", "which", "who"):
            break
    return best


__all__ = ["RUN", "Piece", "Spot", "spots_of"]
