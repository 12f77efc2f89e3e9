"""The words of a paragraph: where a line break has meaning, run-in titles, and roles."""

from __future__ import annotations

import re
from typing import Final

from tipcable.grammar import body as grammar

# Two cells of a table row stand this far apart in clean text; words elsewhere have one blank.
COLUMN: Final = "   "
# A rule inside a line, as in copies that lost their line ends, is no word.
RULE: Final = "------"
# Headings run to two lines at most; what is longer above a rule is a paragraph.
LONGEST_HEADING: Final = 130
_TERMINAL: Final = frozenset(".?!:;)]\"'\u201d\u2019*")


def breaks(before: str, after: str, *, blank: bool, opening: str | None = None) -> bool:
    """Tell whether the break between two lines has meaning, or only ends a line.

    ``before`` is the clean text up to the break, ``after`` the clean line behind it; ``blank``
    tells that an empty line stands between. ``opening`` are the words that open the line which
    ends here, where ``before`` does not hold all of it. A table row stands alone; an item of a
    list opens a line, behind words without an end only where its sign or the item before it shows
    what it is; an empty line counts unless it falls into a sentence, as in copies that lost lines.
    """
    if not before or COLUMN in before or COLUMN in after:
        return True
    return breaks_words(before, after, blank=blank, opening=opening)


def breaks_words(before: str, after: str, *, blank: bool, opening: str | None = None) -> bool:
    """Tell whether the break between two lines has meaning, of which none is a row of a table."""
    ended = before[-1] in _TERMINAL
    item = grammar.ITEM.match(after)
    if item is None:
        return blank and ended and not after[:1].islower()
    if blank or ended or after.startswith(("--", "*", "\u2022")):
        return True
    above = grammar.ITEM.match(before if opening is None else opening)
    return above is not None and _follows(above.group().strip(" "), item.group().strip(" "))


def _follows(above: str, below: str) -> bool:
    """Tell whether an item comes next in the list of another: "-" and "-", "a)" and "b)"."""
    one, other = above.strip("()."), below.strip("().")
    if not (one.isalnum() and other.isalnum()) or above == "o":
        return above == below
    if above.replace(one, "") != below.replace(other, ""):
        return False
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and ord(other) == ord(one) + 1


def is_marked_heading(line: str) -> bool:
    """Tell whether a line that bears a portion mark is a heading, above or below a rule.

    >>> is_marked_heading("(SBU) Who Pays"), is_marked_heading("(SBU) They paid.")
    (True, False)
    """
    found = grammar.PORTION.match(line)
    words = line[found.end() :] if found else ""
    if not words or len(line) > _ONE_LINE or "\n" in words or COLUMN in words:
        return False
    return words[0].isupper() and words[-1] not in _TERMINAL


# A paragraph without a number may run over two lines, so that a heading has one.
_ONE_LINE: Final = 69


def row_or_line(line: str) -> str:
    """Clean one line; the gaps between the cells of a table row become three blanks."""
    if RULE in line:
        line = grammar.DASHES.sub(" ", line)
    cells = _cells(line)
    if cells is None:
        return " ".join(line.split())
    return COLUMN.join(cells)


def split_lead(
    number: int | None, mark: str | None, text: str
) -> tuple[int | None, str | None, str]:
    """Take a lead, or the half of it that is missing, from the start of a paragraph's words."""
    if (number is not None and mark is not None) or text[:1] not in _OPENS_LEAD:
        return number, mark, text
    lead = f"{number}. " if number is not None else f"({mark}) " if mark else ""
    marked = grammar.MARKED.match(lead + text)
    if marked:
        part = marked.groupdict()
        found = part["mark"] or part["loose"] or part["mark_first"]
        return int(part["number"] or part["number_last"]), found.strip(" "), text_after(marked)
    portion = grammar.PORTION.match(text) if mark is None else None
    if portion:
        return number, portion["mark"].strip(" "), text_after(portion)
    return number, mark, text


_OPENS_LEAD: Final = frozenset("(CSU0123456789")


def text_after(found: re.Match[str]) -> str:
    """Return the words behind a lead."""
    return found.string[found.end() :].lstrip(" \n")


def _cells(line: str) -> list[str] | None:
    """Return the cells of a table row, or None for a line of words."""
    if COLUMN not in line and "\t" not in line:
        return None
    item = grammar.ITEM.match(line.lstrip(" \t"))
    head, rest = "", line.strip(" \t")
    if item:
        head, rest = rest[: item.end()].strip(" \t") + " ", rest[item.end() :].lstrip(" \t")
    cells = [" ".join(cell.split()) for cell in grammar.GAP.split(rest)]
    if len(cells) < 2 or any(not cell or cell[-1] in ".?!:;," for cell in cells[:-1]):
        return None
    return [head + cells[0], *cells[1:]]


_SMALL: Final = frozenset((
    "a", "about", "an", "and", "are", "as", "at", "but", "by", "for", "from", "in", "into", "is",
    "not", "of", "on", "or", "over", "per", "so", "than", "that", "the", "their", "to", "under",
    "up", "upon", "via", "vs", "vs.", "was", "with", "within", "without", "de", "du", "des", "la",
    "le", "el", "al", "del", "y", "e",
))  # fmt: skip


def split_title(text: str) -> tuple[str | None, str]:
    """Split a run-in title ("Corruption: Corruption is …") from the words behind it.

    A title is short, without the end of a sentence, capitalized, and no label of a role; where
    all is in capitals it has three words at most.

    >>> split_title("Orphans at Greater Risk: Representatives from NGOs")
    ('Orphans at Greater Risk', 'Representatives from NGOs')
    >>> split_title("ONE TRUCK: GENDARMES STOPPED IT.")
    ('ONE TRUCK', 'GENDARMES STOPPED IT.')
    >>> split_title("HE SAID: NOTHING IS DECIDED.")
    (None, 'HE SAID: NOTHING IS DECIDED.')
    """
    found = grammar.TITLE.match(text) if ": " in text[:_LONGEST_TITLE] else None
    if found is None or _label(text):
        return None, text
    title = found["title"]
    words = title.split()
    if len(words) > 12:
        return None, text
    small = sum([not _is_title_word(word) for word in words if not word[0].isupper()])
    if small > 1 or (small and len(words) < 5):
        return None, text
    if title.isupper():
        most = 3 if text[found.end() : found.end() + 60].isupper() else 6
        # The subject of a telegram ("CHAD: FIRST REPORT") is no sentence, as a paragraph is.
        if len(words) > most or text[-1] not in _ENDS or not _SPOKEN.isdisjoint(words):
            return None, text
    return title, text[found.end() :]


# A hundred characters, the colon and a blank.
_LONGEST_TITLE: Final = 102


_ENDS: Final = '.?!:;"\u201d'
# In a text in capitals a short clause before a colon looks like a title, but for such words.
_SPOKEN: Final = frozenset((
    "HE", "SHE", "IT", "WE", "THEY", "I", "SAID", "SAYS", "TOLD", "ASKED", "ADDED", "STATED",
    "REPORTED", "FOLLOWS", "FOLLOWING", "QUOTE", "UNQUOTE", "TEXT", "BEGIN", "END", "FYI", "IS",
    "ARE", "WAS", "WERE", "HAS", "HAVE", "HAD", "WILL",
))  # fmt: skip


def _is_title_word(word: str) -> bool:
    bare = word.lstrip("\"'(\u201c\u2018")
    return not bare[:1].islower() or bare.lower() in _SMALL


# How labels of a role begin; most paragraphs can be told apart by three letters.
_LABEL_WORDS: Final = (
    "beg", "ope", "amb", "emb", "pos", "con", "mis", "bio", "bac", "key", "exe", "sum", "com",
    "not", "act", "int",
)  # fmt: skip
_LABEL_STARTS: Final = frozenset(
    (*_LABEL_WORDS, *(sign + word[:2] for sign in "([" for word in _LABEL_WORDS))
)


def role_of(text: str, heading: str | None) -> str | None:
    """Tell what a paragraph is by its label, or by the heading above it."""
    found = _label(text)
    if found is None and "BEGIN " in text[:_FIRST_WORDS]:
        found = grammar.BEGIN_LABEL.search(text[:_FIRST_WORDS])
    if found is None and heading:
        marked = grammar.PORTION.match(heading)
        found = grammar.HEADING_LABEL.fullmatch(heading, marked.end() if marked else 0)
    if found is None:
        return None
    return role_word(found["label"])


# Behind more words than these, what begins is a part of the paragraph.
_FIRST_WORDS: Final = 80


def _label(text: str) -> re.Match[str] | None:
    start = text[:3].lower()
    may = start in _LABEL_STARTS or start[:1].isdigit()
    return grammar.LABEL.match(text) if may else None


def role_word(label: str) -> str | None:
    """Return the role that a label names; the first of "summary and comment" counts.

    >>> role_word("SUMMARY AND ACTION REQUEST"), role_word("Embassy comment")
    ('summary', 'comment')
    """
    words = label.upper()
    return next((role for word, role in _ROLES if word in words), None)


_ROLES: Final = (
    ("SUMM", "summary"),
    ("COMMENT", "comment"),
    ("ACTION", "action request"),
    ("NOTE", "note"),
    ("BACKGROUND", "background"),
    ("INTRODUCTION", "introduction"),
    ("KEY POINTS", "summary"),
)
