"""Which strings of structured data are copy: what a reader of the page sees, not what a machine needs.

Field names are free in every CMS, so this is a choice. It errs on the side of copy: a setting that looks like a
sentence costs nothing, a sentence that is taken for a setting is never judged.
"""

from __future__ import annotations

from functools import lru_cache

from claimlint.text import lazyre as re

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_COPY_NAMES = frozenset(
    """
    abstract alt answer answers author badge benefit bio biography blurb body bullet button byline caption claim
    content copy cta desc description disclaimer excerpt eyebrow fact faq feature footer footnote header heading
    headline intro introduction item kicker label lead lede legend line message name note notes outro paragraph
    point promo prompt question questions quote remark review role slogan stat statement subhead subheading
    subheadline subtitle summary tagline teaser term testimonial text title tooltip topic value
    """.split()
)
"""Last words of field names whose values are copy even as a single word."""
_MACHINE_NAMES = frozenset(
    """
    align alignment animation anchor attrs attributes background breakpoint breakpoints class classes classname cls
    code color colors colour condition conditions config coordinates css currency domain easing email extension file
    filename filesize filter font format guid hash height href html_tag icon id ids image_size ip js key keys lang
    language layout library locale margin method mime mode module order orderby padding password path permalink phone
    placement plugin position postid query ref reference rel robots schema script secret selector sha shortcode size
    sizes slug sort src srcset style styles svg tag_name target taxonomy template theme timestamp timezone token
    transition type unit uri url urls user username uuid variant version video visibility width z_index
    """.split()
)
"""Last words of field names whose values address machines."""
_NOT_COPY = re.compile(
    r"""\s*(?:
    [a-z][a-z0-9+.-]{1,20}:\S*              # an address with a scheme
    | [\w.+-]+@[\w.-]+\.\w+                 # a mail address
    | (?:\.{0,2}/|\#|\?)[\w./%=&?\#~+-]*    # a path, an anchor, a colour, a query
    | [\w./%~+() -]+\.(?:avif|css|docx?|gif|html?|jpe?g|js|json|mov|mp[34]|pdf|png|svg|webm|webp)  # a file, with spaces
    | [\w-]+(?:/[\w.-]+)+                   # a path without a slash before it
    | [\w.-]+\.[a-z0-9]{2,5}                # a file or a host
    | [0-9a-fA-F-]{16,}                     # an identifier
    | \d[\d.,:TZ+/ -]*(?:px|em|rem|vh|vw|s|ms|deg|fr)?  # a number, a date, a measure
    | (?:a|O|s|i|b|d):\d+[:;].*             # serialised PHP
    | [{\[].*[}\]]                          # JSON or CSS
    | <\?(?:php|xml).*                      # code
    | (?:rgb|rgba|hsl|hsla|var|calc|url|linear-gradient)\(.*\)
    | (?=[\w-]*[_-])[\w-]++                  # a handle
    | [a-z]+[A-Z]\w*                        # a name in camel case
    )\s*""",
    re.VERBOSE | re.DOTALL,
)
_CSS = re.compile(r"[\w-]+\s{0,9}:\s{0,9}[^;{}]{1,200};|[.#@]?[\w-]+\s{0,9}\{[^{}]{0,500}:")
_HANDLE = re.compile(r"\S*[_-]\S*|[a-z0-9]{1,24}")
_HYPHENED = re.compile(r"[A-Z][\w-]*+[.!?]?")  # "Pain-free", but no handle
_INTERNAL = re.compile(r"(?:[Ii]nternal|[Aa]dmin)[A-Z_ -]")
"""Names that editors see and visitors do not: ``internalName``, ``admin_label``."""
_SHOWN = 400


@lru_cache(maxsize=1024)  # an export has a few dozen names, thousands of times
def last_word(name: str) -> str:
    """Return the last word of a field's name in lower case: ``text`` for ``heroText_2`` and ``hero-text``."""
    words: list[str] = [word.lower() for word in _WORDS.findall(name) if not word.isdigit()]
    if len(words) > 1 and words[-1] == "name" and words[-2] in _MACHINE_NAMES:
        return words[-2]
    return words[-1] if words else ""


def is_setting(name: str, value: str) -> bool:
    """Return whether ``value``, of the field ``name``, plainly addresses machines: of front matter all else is copy."""
    head = value[:_SHOWN]
    words = head.split()
    if last_word(name) in _MACHINE_NAMES and (len(words) < 3 or all(_HANDLE.fullmatch(one) for one in words)):
        return True
    return _NOT_COPY.fullmatch(head) is not None and _HYPHENED.fullmatch(head) is None


def is_copy(name: str, value: str) -> bool:
    """Return whether ``value``, of the field ``name``, is copy."""
    head = value[:_SHOWN]
    if not _LETTERS.search(head):
        return "%" in head and any(sign.isdigit() for sign in head) and last_word(name) not in _MACHINE_NAMES
    word = last_word(name)
    words = head.split()
    if _INTERNAL.match(name):
        return False
    if word in _COPY_NAMES or (word[-1:] == "s" and word[:-1] in _COPY_NAMES):
        return not _NOT_COPY.fullmatch(head) or (len(words) == 1 and _HYPHENED.fullmatch(words[0]) is not None)
    if word in _MACHINE_NAMES or len(words) < 2 or _NOT_COPY.fullmatch(head) or _CSS.match(head.lstrip()):
        return False
    if len(words) > 3 or not all(_HANDLE.fullmatch(one) for one in words):
        return True
    return len(words) == 3 and "-" not in head and "_" not in head  # else a list of classes or handles
