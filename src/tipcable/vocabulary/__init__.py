"""What the words of a telegram mean: TAGS, posts, captions, collectives, and the files beside.

Every look-up reads its file when it is first asked. ``rows`` gives any file as it is; SOURCES.md
says where each fact comes from.

>>> tag("PHUM").name
'Human Rights'
>>> post("AMCONSUL RIO DE JANEIRO").country
'Brazil'
"""

from tipcable.vocabulary.lines import (
    Collective,
    caption,
    captions,
    collective,
    executive_order,
    is_caption,
)
from tipcable.vocabulary.loading import rows
from tipcable.vocabulary.stations import Post, post
from tipcable.vocabulary.tagging import Country, Tag, country, split_tag, tag, tag_code

__all__ = [
    "Collective",
    "Country",
    "Post",
    "Tag",
    "caption",
    "captions",
    "collective",
    "country",
    "executive_order",
    "is_caption",
    "post",
    "rows",
    "split_tag",
    "tag",
    "tag_code",
]
