"""Invented cables by the thousand, each another one, for tests of speed and size."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator

POSTS = ("DHAKA", "LUSAKA", "TASHKENT", "QUITO", "RIGA", "ACCRA", "HANOI", "MUSCAT")
WORDS = [
    "the", "ministry", "shelter", "police", "prosecutor", "labor", "inspector", "border",
    "village", "agent", "recruiter", "victim", "parliament", "budget", "training", "hotline",
    "court", "sentence", "convicted", "traveled", "identified", "referred", "returned", "promised",
    "arrested", "funded", "opened", "during", "after", "before", "against", "among", "between",
    "within", "women", "men", "children", "workers", "brokers", "officials", "judges", "nurses",
    "of", "in", "to", "by", "for", "with", "and",
]  # fmt: skip


def cable(number: int, paragraphs: int = 8) -> str:
    """Return the telegram of a number; the same number always gives the same one."""
    chance = random.Random(number)
    post = POSTS[number % len(POSTS)]
    day = number % 28 + 1
    lines = [
        f"VZCZCXRO{number % 10000:04}",
        "RR RUEHWEB",
        f"DE RUEHXX #{number % 10000:04}/01 0{day:02}0730",
        "ZNR UUUUU ZZH",
        f"R {day:02}0730Z JAN 09",
        f"FM AMEMBASSY {post}",
        f"TO RUEHC/SECSTATE WASHDC {number % 9000 + 1000}",
        "INFO RUEHGV/USMISSION GENEVA 0123",
        "",
        f"UNCLAS {post} {number:06}",
        "",
        "SENSITIVE",
        "SIPDIS",
        "",
        "E.O. 12958: N/A",
        "TAGS: KTIP, PHUM, PREL",
        f"SUBJECT: SHELTER REPORT NUMBER {number}",
        "",
        f"REF: {post} {number // 2 + 1}",
        "",
    ]
    for at in range(1, paragraphs + 1):
        lines += [*_wrapped(f"{at}. (SBU) {_prose(chance)}"), ""]
    return "\n".join((*lines, "ORUK", ""))


def _prose(chance: random.Random) -> str:
    sentences = []
    for _ in range(4):
        words = chance.choices(WORDS, k=chance.randint(9, 16))
        sentences.append(" ".join(words).capitalize() + f" {chance.randint(2, 900)} times.")
    return " ".join(sentences)


def _wrapped(text: str) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and len(line) + len(word) > 66:
            yield line
            line = word
        else:
            line = f"{line} {word}".lstrip()
    yield line


def rows(count: int, first: int = 1) -> Iterator[str]:
    """Yield rows of the CSV dump."""
    for number in range(first, first + count):
        stream = io.StringIO()
        writer = csv.writer(
            stream, quoting=csv.QUOTE_ALL, escapechar="\\", doublequote=False, lineterminator="\n"
        )
        header, _, body = cable(number).partition("\n\n")
        post = POSTS[number % len(POSTS)]
        day = number % 28 + 1
        about = (f"09{post}{number}", f"Embassy {post.title()}", "UNCLASSIFIED", "")
        writer.writerow((number, f"1/{day}/2009 7:30", *about, header, body))
        yield stream.getvalue()
