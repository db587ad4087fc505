"""Quotations and who is named as their speaker: the forms in which copy lets others speak for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Col)\.? )?[A-Z][a-z'\u00c0-\u024f]+(?:[ -](?:[A-Z]\.|[A-Z][\w'-]+))*"
    r"|(?:[A-Z]\. ?){2,3}|[A-Z]{2}\b"
)
_ROLE = (
    r"(?:an?|the|our|one|another|this|his|her|verified|former|retired|happy|actual|real|longtime)? ?(?:[\w-]+ ){0,3}"
    r"(?:patient|client|customer|member|veteran|mom|mother|dad|father|teacher|nurse|runner|golfer|reviewer|buyer"
    r"|purchaser|user|alum|alumna"
    r"|graduate|couple|family|survivor|athlete|marine|sergeant|engineer|electrician|trucker|farmer|firefighter"
    r"|owner|wearer|guest|wife"
    r"|husband|daughter|son|parent|grandmother|grandfather|surgeon|physician|doctor|dermatologist|dentist|therapist"
    r"|review)s?\b"
)
_SAYS = (
    r"(?:says|said|recalls?|recalled|shares|shared|writes|wrote|tells us|told (?:us|our|the|me)|raves|explains"
    r"|adds|added"
    r"|reports"
    r"|reported|remembers|laughs"
    r"|notes|noted|beams|admits|smiles|exclaims|exclaimed|jokes|insists|posted|commented|tells|puts it|put it)"
)
_SPEAKER = rf"(?:{_NAME}|{_ROLE}|(?:he|she|they)\b)"

_QUOTE = re.compile(r'(?<!\w)"(?P<words>[^"]{4,600})"')
_AFTER = re.compile(
    rf"\s*(?:[\u2014~|-]{{1,2}}\s*(?P<dash>{_SPEAKER})|,?\s*{_SAYS}\s+(?P<says>{_SPEAKER}"
    rf"|(?:[\w-]+ ){{1,4}}?(?:{_NAME}))|,?\s*(?P<said>{_SPEAKER}),? {_SAYS}\b"
    rf"|,?\s*\((?P<bracket>{_SPEAKER})|(?P<bare>(?:The )?{_NAME})\s*(?:[,.(]|$)|,?\s*\u2605|\s*(?P<role>{_ROLE}))",
)
_BEFORE = re.compile(
    rf"(?P<who>{_SPEAKER})(?:,[^\"]{{0,60}},?)?\s+{_SAYS}[^\".]{{0,30}}[,:]\s*$|(?:(?P<named>{_NAME}"
    rf"|{_ROLE}))[^\".]{{0,40}}:\s*$"
)
_EXPERT = re.compile(
    r"\bDr\.?\s|\b(?:M\.?D|D\.?O|Ph\.?D|R\.?N|D\.?C|DDS|DPT|O\.?D)\b|\b(?:surgeon|physician|doctor|dermatologist"
    r"|dentist|therapist|chiropractor"
    r"|professor|researcher|cardiologist|neurologist|urologist|pharmacist|nurse practitioner|psychiatrist)s?\b",
)
_FAMOUS = re.compile(
    r"\b(?:actor|actress|celebrit\w+|NFL|NBA|MLB|NHL|UFC|PGA|Olympi\w+|Hall of Fame|quarterback|champion|influencer"
    r"|TV host|singer|rapper"
    r"|supermodel|pro golfer|professional athlete|movie star|Grammy|Emmy|Oscar|all-star)\b",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset(
    [
        "the",
        "this",
        "these",
        "it",
        "that",
        "call",
        "ask",
        "book",
        "individual",
        "results",
        "result",
        "every",
        "not",
        "read",
        "see",
        "our",
        "we",
        "you",
        "your",
        "learn",
        "schedule",
        "visit",
        "contact",
        "what",
        "when",
        "how",
        "why",
        "individual",
        "most",
        "many",
        "some",
        "all",
        "no",
        "his",
        "her",
        "their",
        "a",
        "an",
        "if",
        "while",
        "after",
        "before",
        "because",
        "so",
        "in",
        "on",
        "at",
        "for",
        "source",
    ]
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words at ``[start, end)`` of a text, the attribution included.

    ``words`` is what is said, ``attribution`` the text that names the speaker.
    """

    start: int
    end: int
    words: str
    attribution: str

    @property
    def speaker(self) -> str:
        """Return ``expert``, ``celebrity`` or ``patient``."""
        return speaker_of(self.attribution)


def speaker_of(attribution: str) -> str:
    """Return ``expert``, ``celebrity`` or ``patient``, by the words that name who speaks."""
    if _FAMOUS.search(attribution):
        return "celebrity"
    return "expert" if _EXPERT.search(attribution) else "patient"


def quotations(text: str, until: int) -> Iterator[Quotation]:
    """Yield the attributed quotations of ``text`` that open before ``until``."""
    for match in _QUOTE.finditer(text):
        if match.start() >= until:
            return
        attribution = _attribution(text, match)
        if attribution is not None:
            start, end = attribution
            yield Quotation(
                min(start, match.start()), max(end, match.end()), match["words"], text[start : end + _TITLE_REACH]
            )


_TITLE_REACH = 50
"""Code points behind a name in which a role or degree may follow it."""


def _attribution(text: str, quote: re.Match[str]) -> tuple[int, int] | None:
    after = _AFTER.match(text, quote.end())
    if after is not None and _is_speaker(after):
        return quote.end(), after.end()
    window = max(0, quote.start() - 100)
    before = _BEFORE.search(text[window : quote.start()])
    if before is not None and (before["who"] or before["named"] or "").split()[0].lower() not in _NOT_NAMES:
        return window + before.start(), quote.start()
    return None


def _is_speaker(match: re.Match[str]) -> bool:
    named = next((value for value in match.groupdict().values() if value), "")
    first = named.split()[0].lower() if named else ""
    return (
        first not in _NOT_NAMES
        or bool(match["says"] or match["said"] or (match["role"] and len(named.split()) > 1))
        or (first == "the" and match["bare"] is not None and len(named.split()) > 1)
    )
