"""Summary, comment and their kin: labels, headings, and where they end."""

from cases import Case, body

_REST = "\n2. (U) More.\n"


def _roles(first: str, role: str | None, second: str | None = None) -> Case:
    return body(f"1. (U) {first}\n{_REST}", roles=(role, second))


CASES = (
    _roles("Summary: Words.", "summary"),
    _roles("SUMMARY: WORDS.", "summary"),
    _roles("SUMMARY. WORDS. END SUMMARY.", "summary"),
    _roles("Summary -- Words.", "summary"),
    _roles("Begin summary: Words.", "summary"),
    _roles("BEGIN SUMMARY. WORDS.", "summary"),
    _roles("SUMMARY AND ACTION REQUEST: WORDS.", "summary"),
    _roles("Summary and comment: Words. End summary and comment.", "summary"),
    _roles("SUMMARY AND INTRODUCTION: WORDS.", "summary"),
    _roles("SUMMARY AND KEY POINTS: WORDS.", "summary"),
    _roles("Summay: Words.", "summary"),
    _roles("Executive summary: Words.", "summary"),
    _roles("SUMMARY CONTINUED: WORDS.", "summary"),
    _roles("SUMMARY CONT'D: WORDS.", "summary"),
    _roles("Comment: Words. End comment.", "comment"),
    _roles("COMMENT. WORDS.", "comment"),
    _roles("Ambassador's comment: Words.", "comment"),
    _roles("COMMENT CONTINUED: WORDS.", "comment"),
    _roles("Embassy comment: Words.", "comment"),
    _roles("(Comment: Words. End comment.)", "comment"),
    _roles("BIO NOTE: WORDS.", "note"),
    _roles("(Note: Words. End note.)", "note"),
    _roles("ACTION REQUEST: WORDS.", "action request"),
    _roles("Action requested: Words.", "action request"),
    _roles("Background: Words.", "background"),
    # The label stays in the text, and is no title.
    body(
        "1. (U) Summary: Words.\n",
        titles=(None,),
        texts=("Summary: Words.",),
        summary="Summary: Words.",
    ),
    # The archive numbers what is numbered already.
    body(
        "\xb61. 1. Summary: Words. End summary.\n\n\xb62. 2. More.\n",
        roles=("summary", None),
        titles=(None, None),
        numbers=(1, 2),
    ),
    # Open over several paragraphs, up to its end.
    body(
        "1. (U) Summary: One.\n\n2. (U) Two. End summary.\n\n3. (U) Three.\n",
        roles=("summary", "summary", None),
    ),
    body(
        "1. (U) Begin comment.\n\n2. (U) Two.\n\n3. (U) Three. End comment.\n\n4. (U) Four.\n",
        roles=("comment", "comment", "comment", None),
    ),
    # Never closed: its own paragraph only.
    body("1. (U) Summary: One.\n\n2. (U) Two.\n", roles=("summary", None)),
    # Closed without having been opened: what stands above is what it closes.
    body("1. (U) One. END SUMMARY.\n\n2. (U) Two.\n", roles=("summary", None)),
    body("One.\n\nEND SUMMARY.\n\n1. (U) Two.\n", roles=("summary", "summary", None)),
    body("1. (U) One. (Note: Two. End note.)\n\n2. (U) Three.\n", roles=(None, None)),
    # Opened behind a few other words.
    body("COUNTRY TEAM MESSAGE BEGIN SUMMARY ONE.\n\n1. TWO.\n", roles=("summary", None)),
    # By the heading above.
    body("Summary\n-------\n\n1. (U) One.\n\n2. (U) Two.\n", roles=("summary", "summary")),
    body(
        "SUMMARY AND COMMENT\n-------------------\n\n1. (U) One.\n\nMore\n----\n\n2. (U) Two.\n",
        roles=("summary", None),
    ),
    body(
        "1. (U) One.\n\n-------\nComment\n-------\n\n2. (U) Two. End comment.\n",
        roles=(None, "comment"),
    ),
    # Words that only look like one.
    _roles("Summary executions: Words.", None),
    _roles("Comments by the minister were few.", None),
    _roles("Notes on the border: Words.", None),
)
