"""Identifiers, addresses and reference markers: citations that can be looked up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from urllib.parse import urlsplit

from claimlint.detect.citations.match import CitationMatch
from claimlint.detect.page import SentenceView
from claimlint.model.claim import Sourcing
from claimlint.text import lazyre as re

_IDENTIFIERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "doi",
        re.compile(
            r"(?:\bdoi:?\s?|\bhttps?://(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/[^\s\"<>()\[\];,]*[^\s\"<>()\[\];,.]",
            re.IGNORECASE,
        ),
    ),
    (
        "pmid",
        re.compile(r"\bPM(?:ID|CID)(?:\s?[:#]?\s?)\d{4,9}\b|\bPMC\d{5,9}\b|\bPMID:?\s?PMC\d{5,9}\b", re.IGNORECASE),
    ),
    (
        "nct",
        re.compile(
            r"\bNCT[ -]?\d{6,8}\b|\bISRCTN\d{6,9}\b|\bACTRN\d{12,16}\b|\bChiCTR[-\w]{6,20}\b"
            r"|\bEudraCT[\s:]{1,3}\d{4}-\d{6}-\d{2}\b"
        ),
    ),
    (
        "identifier",
        re.compile(
            r"\bK\d{6}\b|\bP\d{6}(?:/S\d{3})?\b|\bDEN\d{6}\b|\bH\d{6}\b|\b(?:NDA|ANDA|BLA|IND|IDE)\s?#?\s?[A-Z]?\d{5,6}\b"
        ),
    ),
)
_NUMBERED = re.compile(r"\d{4}|ChiCTR")
"""Every identifier has as many digits, or may have none."""
_URL = re.compile(r"\b(?:https?://|www\.|(?:[a-z\d-]{1,40}\.){1,5}(?:gov|edu)/)[^\s\"<>()\[\]]{3,500}", re.IGNORECASE)
"""An address; one without a scheme must be that of an authority or a university."""
_ADDRESSED = re.compile(r"://|www\.|\.(?:gov|edu)/", re.IGNORECASE)
_MARKER = re.compile(
    r"<sup>\s?\[?\d{1,3}(?:\s?[-,]\s?\d{1,3})*\]?\s?</sup>|\[\^?\d{1,3}(?:\s?[-,]\s?\d{1,3})*\]|(?<=[^\W\d_])(?<!"
    r"\s[A-Za-z\u03bc\u03c7\u03b7])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?![\w/])"
    r"|(?<=[.,;:!?%)\"'\u2026])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?:[,-][\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)*"
    r"|(?<=\b(?:19|20)\d\d)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+"
    r"|\(\s?(?:refs?\.?|references?|sources?|notes?|citations?)\s?\#?\d{1,3}(?:\s?[-,]\s?\d{1,3})*\s?\)",
    re.IGNORECASE,
)
_MAY_MARK = re.compile(r"[\[(<\u00b9\u00b2\u00b3\u2070\u2074-\u2079]")
_UNITS = re.compile(
    r"(?:^|[\s/\d.(\u00b7])(?:[cmkdn\u03bc]?m|in|ft|yd|s|sec|h|kg/m|mg/m|g/m|ml/m|cells?/m?m"
    r"|hairs?/[cm]?m|/[cmk]?m|[a-z]{0,12}/[cmk]?m|[IRrxXPpFn])$",
    re.IGNORECASE,
)
"""A letter before a raised digit that makes it an exponent: cm, kg/m, R (squared)."""

_CALL = re.compile(
    r"\b(?:book|visit|call|schedule|shop|order|learn more|more at|apply|sign up|register|download|find us|see us"
    r"|contact|email|join|follow"
    r"|subscribe|buy|get started|take the quiz|go to|log ?in|reserve|start|try|request|watch|tour|enroll|click"
    r"|tap|details)\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
_SHOP = re.compile(
    r"(?:^|[/._?=-])(?:book|booking|contact|schedule|appointments?|shop|order|cart|buy|pricing|prices|signup"
    r"|register|login|financing|about|team|locations?)"
    r"(?:[/._?=#-]|$)|facebook\.|instagram\.|tiktok\.|twitter\.|x\.com|youtube\.|youtu\.be|maps?\.|yelp\."
    r"|linkedin\.|calendly\.",
    re.IGNORECASE,
)
_RAISED = str.maketrans("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079", "1230456789")
_NUMBERS = re.compile(r"(\d{1,3})(?:\s?-\s?(\d{1,3}))?")
_MOST_LABELS = 20


def identifiers(text: str) -> Iterator[CitationMatch]:
    """Yield registry numbers, DOIs, FDA submission numbers and addresses of evidence."""
    taken: list[tuple[int, int]] = []
    for kind, pattern in _IDENTIFIERS if _NUMBERED.search(text) else ():
        for match in pattern.finditer(text):
            taken.append(match.span())
            yield _specific(kind, text, *match.span(), target=match[0])
    for match in _URL.finditer(text) if _ADDRESSED.search(text) else ():
        end = match.start() + len(match[0].rstrip(".,;:!?'"))
        free = not any(start < end and match.start() < stop for start, stop in taken)
        if free and not _CALL.search(text, 0, match.start()) and not _SHOP.search(text, match.start(), end):
            yield _specific("url", text, match.start(), end, target=text[match.start() : end])


def markers(text: str) -> Iterator[CitationMatch]:
    """Yield numbered reference markers: ``[1]``, ``[2,3]``, raised digits that are no exponents."""
    for match in _MARKER.finditer(text) if _MAY_MARK.search(text) else ():
        if match.start() == 0 or (match[0][0] not in "[(" and _UNITS.search(text[: match.start()])):
            continue
        yield _specific("marker", text, *match.span())


def labels(marker: str) -> tuple[str, ...]:
    """Return the numbers that a marker names, ranges filled: ``[2-4]`` is 2, 3 and 4."""
    named: list[str] = []
    for first, last in _NUMBERS.findall(marker.translate(_RAISED)):
        named.extend(str(number) for number in range(int(first), int(last or first) + 1))
    return tuple(named[:_MOST_LABELS])


def links(sentence: SentenceView) -> Iterator[CitationMatch]:
    """Yield hyperlinks to other sites on words of ``sentence``; calls to action are none."""
    document = sentence.passage.page.document
    if not document.links:
        return
    whole = sentence.whole
    index = bisect_left(document.links, whole.start, key=lambda link: link.span.start)
    for link in document.links[index:]:
        if link.span.start >= whole.end:
            return
        words = link.span.of(document.text)
        if _is_evidence(link.target, words):
            start = sentence.text.find(" ".join(words.split()))
            start, end = (start, start + len(words)) if start >= 0 else (0, len(sentence.text))
            yield _specific("link", sentence.text, start, min(end, len(sentence.text)), target=link.target)


def _is_evidence(target: str, words: str) -> bool:
    parts = urlsplit(target) if target.isprintable() and target.count("[") == 0 else None
    if parts is None or parts.scheme not in {"http", "https"} or not parts.netloc:
        return False
    return not _CALL.search(words + " ") and not _SHOP.search(target)


def _specific(kind: str, text: str, start: int, end: int, target: str = "") -> CitationMatch:
    return CitationMatch(kind, start, end, text[start:end], Sourcing.SPECIFIC, target=target)
