"""Reviews: stars, and the sites on which customers sign."""

from __future__ import annotations

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.medicine import CONDITIONS
from claimlint.detect.lexicon.promises import COMPLAINTS
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.testimonials.quotations import SITES
from claimlint.detect.testimonials.tone import FIRST_PERSON, OPINION, OUTCOME
from claimlint.text import lazyre as re
from claimlint.text.atoms import piece_of

STARS = re.compile(
    r"[\u2605\u2b50\U0001f31f]{3,}|\b(?:5|five)[ -]?stars?(?: from me)?(?:[!.]|: (?!out))|\b5/5\b(?! strength)"
    r"|\b10/10\b",
    re.IGNORECASE,
)
ON_SITE = re.compile(rf"\b{SITES}\b|\breview(?:er|ed)?\b", re.IGNORECASE)
"""A review site or the word itself, beside a quotation."""

_NAMED = r"[A-Z][a-z'\u00c0-\u024f]+(?: (?:[A-Z]\.|[A-Z][\w'-]+))?"
_REVIEWER = re.compile(
    rf"[\u2014~-]\s*{_NAMED}|[A-Z][a-z]+ [A-Z][a-z]+\W*$|\b(?i:verified (?:buyer|purchas\w+|patient|review\w*))"
    rf"|[A-Z][a-z]+ [A-Z]\.|\b(?:via|on|from) {SITES}\b|\""
)
_AGGREGATE = re.compile(
    r"\d\.\d|\b[\d,]+\+? (?:\w+ ){0,2}reviews?\b|\brat(?:ed|ing)s?\b|\breviews on\b"
    r"|\bleave (?:us )?a\b|\baverage\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"^[^\"]{{12,}}[.!]\s*[\u2014~-]{{1,2}}\s?(?:{_NAMED},? )?(?:(?:on|via|from|a) )?{SITES}\b")
_LABEL = (
    rf"(?:(?:{SITES}|online|patient|client|customer|verified|five-star|5-star|member|happy|grateful|real) )"
    r"(?:review|reviewer|patient|client|customer|buyer|member|testimonial|story)\b[^:\"]{0,30}(?:: "
    r"|\u2014 )(?P<words>.{8,})"
)
_LABELLED = re.compile(rf"\W*{_LABEL}", re.IGNORECASE)


def needs() -> tuple[Need, ...]:
    """Return needs that are met by every review without stars."""
    return (
        Need(pieces=(piece_of(SITES), rf"{piece_of(FIRST_PERSON.pattern)}|{piece_of(OPINION.pattern)}")),
        Need(pieces=(piece_of(_LABEL, re.IGNORECASE), r":$|\u2014"), anchor=_LABEL),
    )


_SIGNATURE = 60
_FEWEST = 3


def review(sentence: SentenceView) -> str | None:
    """Return the words of the review that ``sentence`` is or signs, or None."""
    text = sentence.text
    labelled = _LABELLED.match(text)
    if labelled is not None and _judges(labelled["words"]):
        return labelled["words"]
    if _AGGREGATE.search(text):
        return None
    if _SIGNED.match(text) and (FIRST_PERSON.search(text) or OPINION.search(text)):
        return text
    stars = STARS.search(text)
    if stars is None:
        return _under_stars(sentence)
    rest = text[: stars.start()] + text[stars.end() :]
    after = sentence.after.text if sentence.after is not None else ""
    near = f"{rest} {after[:_SIGNATURE]}"
    if not (_REVIEWER.search(near) or FIRST_PERSON.search(near) or _REVIEWER.search(_rest_of(sentence))):
        return None
    before = sentence.before.text if sentence.before is not None else ""
    words = f"{rest} {before} {after}"
    return words if len(words.split()) >= _FEWEST else None


def _judges(words: str) -> bool:
    return bool(OUTCOME.search(words) or OPINION.search(words) or occurrences(words, CONDITIONS | COMPLAINTS))


def _under_stars(sentence: SentenceView) -> str | None:
    """Return the sentence's words where the line of stars stands right before it and a signature behind."""
    before = _line_before(sentence)
    if not STARS.search(before) or len(before.split()) > _FEWEST:
        return None
    return sentence.text if _REVIEWER.search(_rest_of(sentence)) else None


def _line_before(sentence: SentenceView) -> str:
    if sentence.before is not None:
        return sentence.before.text
    block = sentence.passage.before
    return block.normalized.text[-_SIGNATURE:] if block is not None else ""


def _rest_of(sentence: SentenceView) -> str:
    following = sentence.passage.sentences[sentence.number + 1 : sentence.number + 4]
    block = sentence.passage.after
    beyond = block.normalized.text[:_SIGNATURE] if block is not None else ""
    return " ".join([*(other.text[:_SIGNATURE] for other in following), beyond])
