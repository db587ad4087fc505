"""Before and after: states set side by side in words or pictures."""

from __future__ import annotations

from claimlint.detect.need import Need, Reach
from claimlint.detect.page import SentenceView
from claimlint.model.document import BlockKind
from claimlint.text import lazyre as re
from claimlint.text.atoms import pieces_of

Pair = tuple[int, int, str]
"""Where the claim starts and ends, and the words that tell the outcome."""

_BEFORE_AFTER = re.compile(
    r"^\W*before(?:\s(?:us|joining|we met))?\s*[:\u2014-]\s*(?P<then>[^\"]{4,160}?)[\s.;|/,]+"
    r"(?:and\s+)?after(?:\s[^:\u2014]{0,25})?\s*[:\u2014-]\s*(?P<now>[^\"]{3,160})",
    re.IGNORECASE,
)
_BOTH = r"\bbefore(?:[ -](?:and|&)[ -]|\s?[/-]\s?)after\b"
_AMOUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_PERIOD = r"(?:sessions?|treatments?|weeks?|months?|visits?|syringes?|days?|years?)"
_PICTURES = re.compile(
    rf"{_BOTH}(?! (?:each|every|any)\b)[^.;]{{0,50}}\b{_AMOUNT} {_PERIOD}\b|\b(?:actual|real) (?:patients?|clients?"
    rf"|results?"
    rf"|members?)\b[^.;]{{0,40}}{_BOTH}"
    rf"|\b(?:what|how) (?:\w+ ){{1,4}}?(?:did for|changed|transformed|helped) (?-i:[A-Z])[a-z]+\b[^.;]*?{_BOTH}[^.;]*"
    rf"|{_BOTH}[^.;]{{0,40}}\b(?:actual|real) (?:patients?|results?)\b|{_BOTH} (?:photos?|pictures?|images?"
    rf"|shots?)(?: (?:of|show\w*)|:)"
    r"|\b(?-i:[A-Z])[a-z]+'s [\w -]{2,25} before and after(?! ?\w)"
    r"|\b(?-i:[A-Z])[a-z]+ before \(\w+\),? and [^.;()]{0,40}\bafter\b[^.;()]{0,30}\(\w+\)"
    r"|\bbefore \((?:left|top|l)\)(?:,? and|,| &| ?/) after \((?:right|bottom|r)\)[^.;]*"
    rf"|\bsame [\w' -]{{2,25}}, {_AMOUNT} {_PERIOD} (?:apart|later|on)\b"
    rf"|{_BOTH}[^.;]{{0,20}}: [^.;]*\b\d+\b|\b(?:photos?|pictures?|images?|shots?|shown"
    rf"|scans?)\b[^.;]{{0,30}}\bbefore(?:,? and|,| &)"
    rf"(?: again)? (?:{_AMOUNT} {_PERIOD} )?after\b[^.;]*"
    rf"|\b(?:photos?|pictures?|images?|side by side|side-by-side)\b (?:\w+ )?of (?:an?|one|the same)"
    rf" [^.;]{{2,40}}\bbefore (?:the )?[\w-]+(?: \w+)?(?:,? and|,"
    rf"| &)(?: again)? (?:{_AMOUNT} {_PERIOD} )?after\b[^.;]*",
    re.IGNORECASE,
)
_INSTRUCTED = re.compile(
    r"\b(?:take|bring|send|upload|submit|keep|have|rate|dressing|your|wear|worn|use|used|ice|apply|stretch|exercise|avoid|eat"
    r"|drink|fast|rest|stop|given|drops|antibiotics|you'll|you will)\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(rf"{_BOTH}(?! (?:your|the|surgery|care))[^.;]*", re.IGNORECASE)
_TRANSFORMATION = re.compile(
    r"\b(?:swipe|see|watch|check out|scroll|look at|tap)\b[^.;]{0,40}?\b(?:(?-i:[A-Z])[a-z]+'s?|her"
    r"|his) [\w -]{0,30}?\b(?:results"
    r"|transformation|makeover|journey|smile"
    r"|before)\b",
    re.IGNORECASE,
)


def needs() -> tuple[Need, ...]:
    """Return needs of which one is met by every sentence with such a pair."""
    return (
        Need(
            pieces=("before", "after"),
            anchor=r"\bbefore(?:\s\w+){0,2}\s*[:\u2014-]|\bbefore\b[^.;:]{0,60}\bafter\b",
            reach=Reach.BLOCK,
        ),
        Need(pieces=pieces_of(_TRANSFORMATION.pattern)),
        Need(pieces=(r"\bsame\b", r"\b(?:apart|later|on)\b")),
    )


_PICTURE_BLOCKS = frozenset({BlockKind.CAPTION, BlockKind.ALT_TEXT})


def pair(sentence: SentenceView) -> Pair | None:
    """Return the before-and-after pair of ``sentence``; its second half may stand in the next one."""
    text = sentence.text
    following = sentence.after
    found = _BEFORE_AFTER.match(text)
    if found is None and following is not None:
        found = _BEFORE_AFTER.match(f"{text} {following.text}")
    if found is not None:
        return 0, min(found.end(), len(text)), found["now"]
    picture = _PICTURES.search(text)
    if picture is not None and _INSTRUCTED.search(text[: picture.end()]):
        picture = None
    if picture is None and sentence.block.kind in _PICTURE_BLOCKS:
        picture = _CAPTION.search(text)
    picture = picture or _TRANSFORMATION.search(text)
    return (picture.start(), picture.end(), "results") if picture is not None else None
