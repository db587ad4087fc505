"""Which files are data of a site generator, by their folders and what they begin with."""

from __future__ import annotations

from pathlib import PurePosixPath

from claimlint.readers._i18n.names import is_locale
from claimlint.readers.feed import Feed
from claimlint.text import lazyre as re

_SURE = "_data"
"""The folder of Jekyll and Eleventy, which nothing else has."""
_SHARED = "data"
"""The folder of Hugo, and of many a program."""
_COPY = re.compile(
    r"""(?:title|head(?:ing|line)|tagline|slogan|desc(?:ription)?|text|quote|testimonial|review|bod(?:y|ies)|copy
    |summary|question|answer|lead|intro(?:duction)?|benefits?|features?|blurb|excerpt|bio|caption|content|disclaimer)
    ["']?[ \t]{0,9}[:=]\s{0,99}(?:[>|][+-]?\s{0,99}|-[ \t]{1,9}|\[\s{0,99})?["']{0,3}
    [^\W\d_]\S{0,60}(?:[ \t]\S{1,60}){2}""",
    re.IGNORECASE | re.VERBOSE,
)
"""Three words under a name that copy has."""


def is_data(feed: Feed) -> bool:
    """Return whether ``feed`` is such a file."""
    path = PurePosixPath(feed.name.rsplit("!/", 1)[-1])
    folders = path.parent.parts
    if _SURE in folders:
        return True
    near = folders[2:] if path.is_absolute() else folders  # "/data" is a disk
    near = tuple(folder for folder in near if not is_locale(folder))
    return (
        _SHARED in near[-1 if path.suffix == ".json" else -2 :]
        and _COPY.search(feed.signs.decode("utf-8", "replace")) is not None
    )
