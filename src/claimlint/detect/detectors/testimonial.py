"""Testimonials: quotes, reviews, case stories and before-and-after pairs.

Vocabulary: ``docs/claim-attributes.md``. An endorsement is any message that readers are likely to
take for the opinion or experience of someone other than the advertiser (16 CFR 255.0).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimlint.detect.draft import Draft
from claimlint.detect.page import SentenceView
from claimlint.detect.testimony import Quotation, quotations, speaker_of
from claimlint.model.claim import ClaimType, Confidence
from claimlint.model.document import BlockKind

_OUTCOME = re.compile(
    r"\b(?:pain|ache|gone|again|back (?:to|on|at)|my life|sleep\w*|slept|walk\w*|hik\w+|golf\w*|run(?:ning)?|ran"
    r"|drive|energy|lbs?|pounds?|inches|cured?"
    r"|healed|heal|fixed|worked|works|saved|younger|off (?:my|the|of|his|her)|no longer|finally|stopped|quit|sober"
    r"|clean|pregnant|twins|baby|can"
    r"|could|able|hear|see|read|vision|hair|weight|skin|wrinkles|symptoms?|relief|results?|difference|better"
    r"|migraines?|stuck|avoided|without"
    r"|surgery|glasses|normal|brand new|painless|disappeared|vanished|changed|kneel|lift|climb|lost|gained"
    r"|depress\w+|anxiety|confiden\w+|miracle|feel like)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\b(?:staff|team|friendly|kind|caring|listen\w*|explain\w*|answered|office|front desk|clean (?:office|room"
    r"|clinic)|welcom\w+|professional"
    r"|parking|on time|wait\w*|scheduling|polite|respect\w*|courteous|comfortable|patient with|rushed|bedside"
    r"|helpful|warm|gentle|communicat\w+"
    r"|receptionist|appointment|recommend|at ease|felt heard|took the time|easy|smooth)\b",
    re.IGNORECASE,
)
_HARD_OUTCOME = re.compile(
    r"\b(?:pain|gone|again|my life|cured|healed|fixed|lbs?|pounds|no longer|finally|off my|surgery|relief"
    r"|results?|lost|worked|sleep|walk)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|I'd|I'll|my|me|My|Me)\b")
_OPINION = re.compile(
    r"\b(?:best|love[ds]?|amazing|great|wonderful|fantastic|life-?changing|recommend\w*|thank\w*|awesome"
    r"|excellent|changed|miracle|five stars)\b",
    re.IGNORECASE,
)
_QUOTE_LEAD = re.compile(r"^\W*(?:[^.!?\"]{0,60}[,:])?\s*$")
_REPORTING = re.compile(
    r"\b(?:write|writing|ads?|headlines?|brochures?|flyers?|claims?|claiming|banned|prohibit\w*|rules?|avoid"
    r"|instead of|such as|labeled|letter|warned"
    r"|settled|phrases?|statements? like|posted that)\b",
    re.IGNORECASE,
)

_NAMED = r"[A-Z][a-z'\u00c0-\u024f]+(?: (?:[A-Z]\.|[A-Z][\w'-]+))?"
_CREDIT = re.compile(
    rf"^(?P<words>[^\"]{{8,300}}?)(?:,? (?:says|said|recalls|recalled|shares|wrote|writes|tells us"
    rf"|told us) (?P<says>{_NAMED})|[.!]?\s*\((?P<bracket>[A-Z][a-z]+(?: [A-Z]\.)?)(?:[,)])"
    rf"|[.!]\s*[\u2014~-]{{1,2}}\s?(?P<dash>{_NAMED})(?=[,.]|$)|\s[\u2014~]\s?(?P<em>[A-Z][a-z]+ [A-Z]\.))"
)
_STARS = re.compile(r"[\u2605\u2b50\U0001f31f]{3,}|\b(?:5|five)[ -]?stars?[!.]|\b5/5\b(?! strength)")
_REVIEWER = re.compile(
    rf"[\u2014~-]\s*{_NAMED}|[A-Z][a-z]+ [A-Z][a-z]+$|\bverified (?:buyer|purchas\w+|patient|review\w*)"
    rf"|[A-Z][a-z]+ [A-Z]\.|via Google|on (?:Yelp|Google|Healthgrades)|\""
)
_BEFORE_AFTER = re.compile(
    r"^\W*before\s*[:\u2014-]\s*(?P<then>[^\"]{4,160}?)[\s.;|/]+"
    r"(?:and\s+)?after(?:\s[^:\u2014]{0,25})?\s*[:\u2014-]\s*(?P<now>[^\"]{4,160})",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"\bbefore (?:and|&|/|-) ?after\b[^.;]{0,50}\b(?:\d+|one|two|three|four|five|six|eight|twelve) (?:sessions?"
    r"|treatments?|weeks?|months?|visits?|syringes?)\b"
    r"|\b(?:actual|real) (?:patients?|clients?|results?)\b[^.;]{0,40}\bbefore (?:and|&|/|-) ?after\b"
    r"|\bbefore (?:and|&) after\b[^.;]{0,40}\b(?:actual|real) (?:patients?|results?)\b"
    r"|\bbefore (?:and|&) after (?:photos?|pictures?|images?) (?:of|show\w*)\b|\bbefore (?:and"
    r"|&) after[^.;]{0,20}: [^.;]*\b\d+\b",
    re.IGNORECASE,
)
_PICTURE_BLOCKS = frozenset({BlockKind.CAPTION, BlockKind.ALT_TEXT})

_TURN = (
    r"\b(?:now|no longer|back (?:to|on|at|in)|again|avoided|returned|walk(?:s|ed)|hik(?:es|ed|ing)|danced?"
    r"|pain-free|off (?:his|her|their|all)|cancel(?:ed|led)|lost \d+"
    r"|dropped \d+|sleeps|slept|plays|played|finished|ran|runs|lifts|regained|recovered|sober|credits|thanks"
    r"|can (?:finally|now)|was able|never needed|skipped|free of"
    r"|threw away|tossed|today)\b"
)
_CASE = re.compile(
    rf"^(?:(?:Meet|Take|For|When|After|Before|Consider)\b[^.]{{0,60}}?\b)?(?P<who>{_NAMED})(?:,| is| was) (?:an? "
    rf"|age |aged )?(?:\d{{2}}-year-old\b|\d{{2}}\b(?=[,.;]|\s(?:when|who"
    rf"|and|from|years|was|had|is|has|came)))[^.]{{0,160}}?{_TURN}"
    rf"|^(?:(?:When|After|Before)\b[^.]{{0,60}}?, )?(?P<subject>[A-Z][a-z]+(?: [A-Z]\.)?) (?:came to us|came in"
    rf"|walked in|first came|limped in|arrived|(?:lost|dropped) \d+|had (?:tried|lived|been|suffered|given up"
    rf"|struggled)|suffered"
    rf"|struggled|was (?:told|facing|scheduled|unable|down|back|able)|couldn't|could (?:not|barely|hardly)"
    rf"|spent years|lived with|used to|is (?:now|back))\b"
    rf"|\b(?:[Oo]ne of our|[Aa] recent|[Aa]nother|[Oo]ur|[Oo]ne) (?:patients?|clients?|members?"
    rf"|veterans?)\b[^.]{{0,120}}?\b(?:he|she|his|her|who|came)\b[^.]{{0,120}}?{_TURN}"
    rf"|\b(?:[Aa]n?|[Oo]ur|[Tt]his|[Oo]ne) (?:\d{{2}}|[\w]+ty(?:-\w+)?)-year-old [\w ,-]{{2,60}}?{_TURN}"
)
_NOT_PEOPLE = frozenset(
    [
        "the",
        "this",
        "these",
        "it",
        "that",
        "they",
        "we",
        "you",
        "he",
        "she",
        "patient",
        "patients",
        "people",
        "surgery",
        "treatment",
        "therapy",
        "pain",
        "everyone",
        "many",
        "most",
        "some",
        "research",
        "medicine",
        "medicare",
        "tricare",
        "lasik",
        "botox",
        "ketamine",
        "recovery",
        "results",
        "after",
        "before",
        "when",
        "if",
        "our",
        "doctor",
        "fibrin",
        "veterans",
        "congress",
        "each",
        "one",
        "another",
        "what",
        "anyone",
        "someone",
        "nobody",
        "women",
        "men",
        "children",
        "adults",
        "swelling",
        "most",
        "half",
        "fusion",
        "relief",
        "healing",
        "your",
        "their",
        "his",
        "her",
        "its",
        "there",
        "here",
    ]
)
_FIRST_OUTCOME = re.compile(
    r"\bI (?:can|could|was|am|feel|felt|sleep|slept|walk\w*|lost|dropped|no longer|finally|never|went|got|woke"
    r"|stopped|threw|cancelled|canceled|haven't|don't|have not"
    r"|had|ran|hike|golf|hear|see|read|quit|have my|tried)\b|\b(?:gave|given|changed|saved) (?:me )?(?:my|back)\b"
    r"|\bI've (?:been|lost|never|had|not|got)\b|\bI'm (?:back|off|finally|free|no|pain|sleeping|walking|down)\b"
    r"|^My \w+"
)
_ADVERTISER = re.compile(
    r"\b(?:we|our|us|you|your|clinic's)\b|\bI (?:have )?(?:perform|treat|practic|train|agree|accept|consent"
    r"|understand|authorize|acknowledge|certif|studied|founded|opened|believe|see patients)\w*"
    r"|\b(?:Should|Can|Will|Do|Am|When|How|What|Where|Why|Did|Is|Are|Could|Would|May) (?:I|my)\b|\bmy (?:patients?"
    r"|practice|account|chart|clinic|team|approach|training)\b|\b(?:if|when|how|before|after|what) I\b",
    re.IGNORECASE,
)
_LONGEST = 640
"""Code points that a quotation and its attribution may take up."""

_SIGNATURE = 40
"""Code points of the next sentence in which a reviewer may sign."""


class TestimonialDetector:
    """Finds testimonials."""

    name = "testimonial"
    type = ClaimType.TESTIMONIAL
    anchors = (
        (
            '"|\u2605|\u2b50|\U0001f31f|5.?star|five.?star|5/5|before|says|said|recalls|recalled|shares|wrote|writes'
            r"|tells us|told us|\bI\b|\bI'|\bmy\b"
            r"|\([A-Z]|\u2014|~|- ?[A-Z]|\d\d|year-old|came (?:to us|in)|walked in|first came|limped|arrived|\bhad\b"
            r"|suffered|struggled|\bwas\b|couldn't|could"
            r"|spent years|lived with|used to|is (?:now|back)|\b(?:patient|client|member|veteran)s?\b|verified"
        ),
    )

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the testimonials of ``sentence`` in reading order: at most one per quotation."""
        drafts = list(_quoted(sentence))
        if drafts:
            return drafts
        other = (
            _review(sentence) or _credited(sentence) or _pair(sentence) or _story(sentence) or _first_person(sentence)
        )
        return [other] if other is not None else []


def _quoted(sentence: SentenceView) -> Iterator[Draft]:
    """Yield the quotations that open in the sentence; speaker and rest may stand behind it in the block."""
    length = len(sentence.text)
    block = sentence.passage.normalized.text
    window = block[sentence.start : sentence.start + length + _LONGEST]
    for quotation in quotations(window, length):
        lead = sentence.text[: max(0, window.find('"' + quotation.words))]
        if _is_testimony(quotation) and not _REPORTING.search(lead):
            end = min(quotation.end, length)
            stars = _STARS.search(window, quotation.start, min(len(window), quotation.end + 30)) is not None
            yield _draft(
                "review" if stars else "quote",
                quotation.start,
                end,
                quotation.words,
                speaker=quotation.speaker,
                exempt=_QUOTE_LEAD.match(lead) is not None,
            )


def _is_testimony(quotation: Quotation) -> bool:
    words = quotation.words
    if len(words.split()) < 3:
        return _OPINION.search(words) is not None
    return bool(
        _OUTCOME.search(words)
        or _FIRST_PERSON.search(words)
        or _OPINION.search(words)
        or re.search(r"\b(?:we|our|he|she|us|it|this|they)\b", words, re.IGNORECASE)
        or quotation.speaker != "patient"
    )


def _review(sentence: SentenceView) -> Draft | None:
    """Return a starred review: the words may stand in the sentence before the stars."""
    stars = _STARS.search(sentence.text)
    if stars is None:
        return None
    rest = sentence.text[: stars.start()] + sentence.text[stars.end() :]
    if sentence.after is not None:
        rest = f"{rest} {sentence.after.text[:_SIGNATURE]}"
    if not _REVIEWER.search(rest) or re.search(r"\d\.\d|\breviews?\b|\brat(?:ed|ing)\b", rest):
        return None
    before = sentence.before
    words = rest + (" " + before.text if before is not None else "")
    return _draft("review", 0, len(sentence.text), words, exempt=True) if len(words.split()) >= 3 else None


def _credited(sentence: SentenceView) -> Draft | None:
    """Return words without quotation marks that a named person is given as the speaker of."""
    block = sentence.passage.normalized.text
    window = block[sentence.start : sentence.start + len(sentence.text) + 80]
    match = _CREDIT.match(window)
    if match is None or not _FIRST_PERSON.search(match["words"]) or _ADVERTISER.search(match["words"]):
        return None
    return _draft(
        "quote",
        0,
        min(match.end(), len(sentence.text)),
        match["words"],
        speaker=speaker_of(window[match.start() : match.end() + 30]),
    )


def _pair(sentence: SentenceView) -> Draft | None:
    text = sentence.text
    following = sentence.after
    pair = _BEFORE_AFTER.match(text) or (
        _BEFORE_AFTER.match(text + " " + following.text) if following is not None else None
    )
    if pair is not None:
        return _draft("before_after", 0, min(pair.end(), len(text)), pair["now"])
    picture = _PICTURES.search(text)
    if picture is None and sentence.block.kind in _PICTURE_BLOCKS:
        picture = re.search(r"\bbefore (?:and|&|/|-) ?after\b(?! (?:your|the|surgery|care))[^.;]*", text, re.IGNORECASE)
    return _draft("before_after", picture.start(), picture.end(), "results") if picture is not None else None


def _story(sentence: SentenceView) -> Draft | None:
    text = sentence.text
    following = sentence.after.text if sentence.after is not None else ""
    match = _CASE.search(f"{text.rstrip('.')}; {following}")
    if match is None or match.start() >= len(text):
        return None
    who = (match["who"] or match["subject"] or "").split()
    if who and who[0].lower() in _NOT_PEOPLE:
        return None
    if not match["who"] and match["subject"] and not _personal(sentence):
        return None
    return _draft("case_story", match.start(), len(text), text + " gone", confidence=Confidence.MEDIUM)


def _personal(sentence: SentenceView) -> bool:
    """Return whether the one spoken of is taken up as he or she, here or in the next sentence."""
    following = sentence.after.text if sentence.after is not None else ""
    return (
        re.search(r"\b(?:he|she|his|her|him)\b", f"{sentence.text} {following}") is not None
        or "came to us" in sentence.text
    )


def _first_person(sentence: SentenceView) -> Draft | None:
    """Return a patient's own words without a name, as headlines and pull quotes carry them."""
    text = sentence.text
    if not _FIRST_OUTCOME.search(text) or _ADVERTISER.search(text) or not _OUTCOME.search(text):
        return None
    before = sentence.before
    if before is not None and '"' in before.text:
        return None
    return _draft("quote", 0, len(text), text, confidence=Confidence.MEDIUM)


def _draft(  # noqa: PLR0913
    subtype: str,
    start: int,
    end: int,
    words: str,
    *,
    speaker: str = "patient",
    exempt: bool = False,
    confidence: Confidence = Confidence.HIGH,
) -> Draft:
    service = _SERVICE.search(words) is not None and not _HARD_OUTCOME.search(words)
    return Draft(
        ClaimType.TESTIMONIAL,
        subtype,
        start,
        end,
        status="experience" if service else "outcome",
        object=speaker,
        confidence=confidence,
        use_of_mention=exempt,
    )


DETECTOR = TestimonialDetector()
