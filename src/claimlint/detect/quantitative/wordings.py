"""Figures in words alone: "cheaper than surgery", "the vast majority of patients", "relief the same day"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.detect.draft import Draft, Figure
from claimlint.detect.lexicon import CLASSES
from claimlint.detect.lexicon.assertions import CURE_VERBS, FILL, HEAL_VERBS
from claimlint.detect.lexicon.forms import plural, terms, verbs
from claimlint.detect.lexicon.quantities import QUANTITY_CLASSES
from claimlint.detect.page import SentenceView
from claimlint.detect.phrases import phrases
from claimlint.detect.quantitative.spans import extended
from claimlint.detect.quantitative.stance import crowd_stance
from claimlint.model.claim import ClaimType, Stance
from claimlint.text import lazyre as re

_BENEFIT = terms(
    """feel better, hear better, see better, sleep better, walk better, move better, improve, recover, get better
    get relief, find relief, respond, return to work, return to sport, avoid surgery, skip surgery, cancel surgery
    feel a difference, feel the difference, notice a difference, notice the difference, see a difference
    see the difference, feel lighter, feel calmer, feel like themselves, feel the fog lift, feel the cloud lift
    feel the weight lift, feel the pain ease, feel the pain lift, feel it working, notice it working, notice results
    notice relief, notice an improvement, notice improvement, see results, see improvement, see an improvement
    see relief, feel relief, feel results, report relief, report improvement, feel well, feel great, feel stronger
    feel younger, feel rested, sleep through the night, sleep soundly, wake up rested, lose weight, stay sober
    stay clean, quit for good, hear clearly, see clearly, walk without pain, ditch their glasses, toss their glasses
    skip the pills, need no pills, come off their medication, come off their meds, stop needing pills, regrow hair
    become pain-free, are pain-free, leave pain-free, walk out pain-free, go home pain-free"""
)
_WELL = terms(
    """out of pain, pain-free, pain free, symptom-free, free of pain, back to work, back at work, back on your feet
    on your feet, back in the gym, back on the course, walking again, up and walking, up and about, running again
    sleeping again, good as new, like new, feeling great, feeling better, back to normal, smoke-free, clear-skinned
    off crutches, out of the wheelchair, out of your brace, headache-free, hangover-free, wrinkle-free
    seeing clearly, hearing clearly, smiling again, dancing again"""
)
_SOON = terms(
    """tomorrow, tonight, weekend, morning, tomorrow morning, monday, tuesday, wednesday, thursday, friday, saturday
    sunday, christmas, easter, thanksgiving, summer, spring, dinner, dinnertime, lunch, lunchtime, breakfast, bedtime
    next week, next month, end of the week, end of the day, end of the month, your wedding, prom, sundown, nightfall"""
)
PATTERNS = phrases(
    {
        **CLASSES,
        **QUANTITY_CLASSES,
        "benefit": _BENEFIT,
        "benefits": frozenset(f"{plural(head)}{gap}{rest}" for head, gap, rest in (b.partition(" ") for b in _BENEFIT)),
        "fill": FILL,
        "mend": HEAL_VERBS
        | CURE_VERBS
        | verbs("ease, relieve, stop, end, calm, clear, soothe, melt, erase, quiet, fade"),
        "well": _WELL,
        "sense": terms("see, hear, read, walk, run, sleep, breathe, move, smile, chew, golf, swallow"),
        "freely": terms(
            """20/20, 20/15, clearly, perfectly, again, freely, pain-free, without glasses, without pain, unaided
            deeply, like a teenager, like new, like an eagle, like a hawk, without a cane, without readers
            without hearing aids"""
        ),
        "need_more": terms("need, needs, require, requires, return, returns, come, comes"),
        "soon": _SOON,
        "much": terms("far, much, way, a lot, a bit, considerably, significantly, a good deal, a great deal, even, so"),
        "counted": CLASSES["people"] | QUANTITY_CLASSES["volume"] | CLASSES["body_part"] | QUANTITY_CLASSES["crowd"],
    },
    {
        "cost": (
            "cheaper|costlier than _ _{0,2}",
            "is|are|far|much cheaper",
            "less expensive than _ _{0,2}",
            "more affordable than _ _{0,2}",
            "more economical than _ _{0,2}",
            "cost|costs :much{0,2} less than _ _{0,2}",
            "lower cost than _ _{0,2}",
            "a fraction of the cost|price",
            "fraction of what|that|those _{0,3}",
            "half the price|cost of? _{0,2}",
        ),
        "vague_quantifier": (
            "vast|overwhelming|great|large majority of _{0,4} :counted",
            "vast|overwhelming majority",
            "most of? our? :people :benefit",
            (
                "most of? our :people never|rarely need|return|go|require _{0,1}"
                " second|third|another|repeat|surgery|more|back|medication|pills|glasses|revision|operation"
            ),
            "tiny|small|mere|minute fraction|handful|sliver of our|my|the? _{0,2} :counted ever|will? :need_more _",
            "only|just|barely a? handful|few|fraction of our|my|the? _{0,2} :counted ever|will? :need_more _",
            "hardly|scarcely|barely|almost anyone|anybody|nobody ever? :need_more _",
            "hardly|scarcely|barely any of? our|my _{0,2} :counted ever|will? :need_more _",
            "almost|nearly|virtually|practically everyone|everybody :benefits",
            "almost|nearly|virtually|practically everyone|everybody leaves|recommends",
            "almost|nearly|virtually|practically all|every of? our|my|the|those? _{0,2} :counted",
            "just about all|every|everyone|everybody of? our|my|the|those? _{0,2} :counted?",
            "bulk|lion's of|share of? our|my|the|these|those _{0,3} :counted",
            "all but a handful|few|couple|fraction of? _{0,3} :counted",
            "hundreds|thousands|dozens|millions of _{0,3} :people",
            "hundreds|thousands|dozens of _{0,3} :volume",
            "hundreds|thousands|dozens of locals|neighbors|guys|folks|brides|moms|dads|fans",
            "countless :people",
            "scores of _{0,2} :people",
        ),
        "duration": (
            ":recovery _{0,4} same day|evening|night|afternoon",
            ":recovery _{0,3} overnight|instantly|immediately",
            "instant|immediate :recovery",
            "overnight|same day :recovery",
            (
                ":mend :fill{0,3} _{0,1} :condition in|within just|mere|only? _{0,1}"
                " minutes|seconds|moments|hours|days|weeks"
            ),
            ":mend :fill{0,3} _{0,1} :condition overnight|instantly",
            ":well by|before the? :soon",
            ":recovery by|before the? :soon",
            ":sense :freely by|before the? :soon",
            ":well in no time",
            ":well _{0,2} same day|afternoon|evening|night|morning",
            "you'll|you'd|patients|clients be? back in|on|at _{1,3} by|before the? :soon",
            "you|they will be back in|on|at _{1,3} by|before the? :soon",
            ":well in|within just|mere|only? minutes|moments|seconds|hours|days",
            ":recovery :relief_verb _{0,2} first|same|very night|day|week|session|visit|treatment",
            ":condition :relief_verb _{0,2} first|same|very night|day|week|session|visit|treatment",
        ),
    },
)

_OF_THINGS = re.compile(r"(?<=majority)\s+of\b", re.IGNORECASE)
"""What shows that a bare majority is one of things and not of people."""
_PLACES = re.compile(
    r"[\s-](?:cent(?:er|re)s|clinics|providers|facilities|hospitals|options|programs|products|studies|locations)\b",
    re.IGNORECASE,
)
"""What makes "thousands of treatment" nobody who was treated."""
_SUPPOSED = re.compile(
    r"\b(?:if|unless|until|whether|when|not|n't|never|cannot|without|may|might|hope|hoping|want|wants|wish|call|ask)\b"
    r"[^.;:!?]{0,60}$",
    re.IGNORECASE,
)
"""What makes a time in words no promise of a result by then."""
_THAN_EXPECTED = re.compile(
    r"\bthan (?:you|most people|many people|people|we)(?: (?:might|may|would|will|probably|ever))*"
    r" (?:think|expect\w*|imagine\w*|fear\w*|believe|guess\w*|thought)\b",
    re.IGNORECASE,
)
"""Less than somebody thinks: nothing else is undercut."""
_REACH = 60
"""Code points behind a crowd in which it is told what became of it."""
_VOLUME = re.compile(r"\b(?:hundreds|thousands|dozens|countless)\b", re.IGNORECASE)


def _stance(label: str, text: str, rest: str) -> Stance:
    """Return neutral for a volume of patients in words, which promises no outcome unless ``rest`` tells one."""
    return crowd_stance(rest) if label == "vague_quantifier" and _VOLUME.search(text) else Stance.PROMOTIONAL


_TYPICAL = {"cost": "comparison"}


def _counts_things(text: str, start: int, end: int) -> bool:
    """Return whether the crowd in ``[start, end)`` is one of things or places."""
    if _OF_THINGS.match(text, end) is not None:
        return True
    return _VOLUME.match(text, start) is not None and _PLACES.match(text, end) is not None


def word_drafts(sentence: SentenceView, found: Iterable[Draft]) -> Iterator[Draft]:
    """Yield the claims made without a figure that overlap none of ``found``."""
    taken = [(claim.start, claim.end) for claim in found]
    for phrase, start, found_end in PATTERNS.finditer(sentence.text):
        if any(start < right and left < found_end for left, right in taken):
            continue
        if phrase.label == "cost" and _THAN_EXPECTED.search(sentence.text, start, found_end + _REACH):
            continue
        if phrase.label == "duration" and _SUPPOSED.search(sentence.text, 0, start):
            continue
        if phrase.label == "vague_quantifier" and _counts_things(sentence.text, start, found_end):
            continue
        end = extended(sentence.text, found_end) if phrase.label == "cost" else found_end
        taken.append((start, end))
        unit = "N_of_M" if phrase.label == "vague_quantifier" else ""
        yield Draft(
            ClaimType.QUANTITATIVE,
            phrase.label,
            start,
            end,
            (Figure(None, unit, start, end),) if unit else (),
            status=_TYPICAL.get(phrase.label, ""),
            stance=_stance(phrase.label, sentence.text[start:end], sentence.text[end : end + _REACH]),
        )
