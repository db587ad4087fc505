"""Shortcodes in WordPress copy: blanked out for the parser, the copy in their attributes kept.

Their names are free, so what is one is told by its shape: attributes in quotes, or an end tag somewhere behind it.
A citation mark such as ``[1]`` and words in brackets stay.
"""

from __future__ import annotations

from claimlint.readers._markup.quoted import QuotedCopy, quoted_copy
from claimlint.readers._markup.templates import FILLER
from claimlint.text import lazyre as re

_CODE = re.compile(
    r"""\[(/?)([a-zA-Z][\w-]{1,60})((?:\s{1,20}[\w-]{1,60}(?:\s{0,4}=\s{0,4}(?:"[^"\[\]]*+"|'[^'\[\]]*+'|[^\s"'\[\]<>]++))?+)*+)\s{0,20}/?\]"""
)
# Builders lay out pages with these; a sentence never runs through one.
_LAYOUT = re.compile(
    r"(?:vc_|et_pb_|fusion_|av_|su_|x_|cs_|wpb_|tatsu_|ux_|fl_|nectar_|mk_|rev_)|.*(?:row|column|col|section|box|tab|accordion"
    r"|caption|gallery|quote|testimonial|heading|button|spacer|divider|banner|slide|list|item|toggle|faq|embed|video|audio)",
    re.IGNORECASE,
)
_BREAK = "<p>"
_SILENT = re.compile(
    r"\[(embed|audio|video|playlist|youtube|vimeo|gist|code|sourcecode|php|css|javascript|vc_raw_html|vc_raw_js|et_pb_code)"
    r"(?=[\s\]])[^\]]{0,500}\]",
    re.IGNORECASE,
)
"""Shortcodes around an address, code or base64."""
_EMBEDDED = re.compile(r"(?:^|(?<=<p>)|(?<=<br>))[ \t]*https?://[^\s<>]+[ \t]*(?=$|\r|<p>|<br>)", re.MULTILINE)
"""An address on a line of its own, for which WordPress shows what stands there."""


def mask_shortcodes(text: str, masked: str) -> tuple[str, list[QuotedCopy]]:
    """Return ``masked`` (``text`` or a copy of its length) with shortcodes blanked, and the copy quoted in them."""
    masked = _EMBEDDED.sub(lambda match: FILLER * len(match[0]), masked)
    if "[" not in text:
        return masked, []
    masked = _without_code(text, masked)
    ended = {match[2].lower() for match in _CODE.finditer(text) if match[1]}
    found: list[QuotedCopy] = []
    parts: list[str] = []
    at = 0
    for match in _CODE.finditer(text):
        name = match[2].lower()
        if not (match[1] or "=" in match[3] or name in ended):
            continue
        size = match.end() - match.start()
        blank = FILLER * size
        if _LAYOUT.match(name) and size > len(_BREAK):
            blank = _BREAK + blank[len(_BREAK) :]
        parts += masked[at : match.start()], blank
        at = match.end()
        found += quoted_copy(text, match.start(), match.end())
    return "".join([*parts, masked[at:]]), found


def _without_code(text: str, masked: str) -> str:
    """Return ``masked`` without what stands between the tags of shortcodes around code."""
    parts: list[str] = []
    at = 0
    unclosed: set[str] = set()
    for match in _SILENT.finditer(text):
        name = match[1].lower()
        if match.start() < at or name in unclosed:
            continue
        end = re.compile(rf"\[/{name}\s*\]", re.IGNORECASE).search(text, match.end())
        if end is None:
            unclosed.add(name)
            continue
        parts += masked[at : match.end()], FILLER * (end.start() - match.end())
        at = end.start()
    return "".join([*parts, masked[at:]])
