"""Absolute claims: cures, guarantees, permanence, painlessness, no risk, no downtime, works for everyone.

Vocabulary: ``docs/claim-attributes.md``. 16 CFR 255 and the FTC's Health Products Compliance Guidance
(2022) treat unqualified statements of this kind as objective claims that need competent evidence.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.detect.dialogue import question_before
from claimlint.detect.draft import Draft
from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.absolutes import FRAME_WORDS
from claimlint.detect.lexicon.sweeping import HEALTH
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.surface import Hit, WordingTable, widest
from claimlint.detect.wordings import answers, remedies
from claimlint.detect.wordings.absolute import WORDINGS
from claimlint.model.claim import ClaimType
from claimlint.text import lazyre as re

_TABLE = WordingTable(WORDINGS, FRAME_WORDS)
_ANAPHORA = WordingTable(remedies.ANAPHORIC, FRAME_WORDS)

_NEARLY = re.compile(
    r"\b(?:virtually|nearly|almost|practically|essentially|relatively|basically|generally|usually|typically|often"
    r"|mostly"
    r"|largely|little to|little or|may(?: be)?|might(?: be)?|(?<!you )(?<!we )(?<!i )can(?: be)?|could(?: be)?"
    r"|few or|next to|close to)\s+$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(
    r"^[^.;]{0,25}?\b(?:(?:were|was|have been|has been|had been)\s+)?(?:reported|seen|observed|recorded|noted|found"
    r"|occurred|documented)\b",
    re.IGNORECASE,
)
_COUNTED_BEFORE = re.compile(r"\b(?:reported|recorded|saw|observed|found|documented|noted|logged)\s+$", re.IGNORECASE)
_AMONG_SO_MANY = re.compile(
    r"(?: [\w-]+){0,2} (?:in|among|across|over|out of|through|after)(?: (?:our|the|all|about|more than|over|first|last"
    r"|these|some|nearly))* \d[\d,]+(?!\s?(?:%|years?|months?|weeks?|days?|hours?|minutes?|\d))\b",
    re.IGNORECASE,
)
"""Behind what did not happen: among how many it was counted."""
_COUNT_WITH = re.compile(r"\b\d[\d,]*\b(?!\s?%)[^.;]{0,60}\b(?:with|had)\s+$", re.IGNORECASE)
_REACH = 120
"""Code points around a hit that may say how it is meant."""

_SHARED = frozenset({"cure", "permanent"})
_SHARE_AFTER = re.compile(
    r"(?:(?:(?!, (?!in|for|among|with\b))[^.;:!?]){0,30}?\b(?:in|for|among|with|of))?"
    r"\s+(?:(?:about|nearly|over|some|roughly|more than|almost|up to"
    r"|only)\s+)?"
    r"(?!100\b)(?:\d[\d.,]*(?:\s?[-\u2013]\s?\d+)?\s?(?:%|percent|per cent)|[\w-]+ (?:percent|per cent)\b"
    r"|[\w-]+ (?:in|of|out of) (?:the )?"
    r"(?:(?:first|last|every|our) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b|most\b"
    r"|half\b|many\b|some\b)",
    re.IGNORECASE,
)
_COUNTABLE = frozenset({"no_side_effects", "safety"})
_GUARANTEE = re.compile(r"\bguarant", re.IGNORECASE)
_CLAUSE = re.compile(r"[^.;:!?,]{0,40}|[\s,\u2014-]{0,3}")
_OR_ELSE = re.compile(r"[\s,:\u2014-]{0,3}")


class AbsoluteDetector:
    """Finds absolute claims."""

    name = "absolute"
    type = ClaimType.ABSOLUTE

    @property
    def needs(self) -> tuple[Need, ...]:
        """Return a wording, or a question before the sentence."""
        return (Need(table=_TABLE.phrases), Need(table=_ANAPHORA.phrases), Need(after_question=True))

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the absolute claims of ``sentence`` in reading order."""
        if _heads_figures(sentence):
            return []
        found = [*_TABLE.hits(sentence.text), *_anaphoric(sentence)]
        hits = widest([hit for hit in found if not (_is_figure(sentence.text, hit) or _is_unreal(sentence.text, hit))])
        drafts: list[Draft] = []
        for hit in hits:
            draft = _draft(sentence.text, hit)
            if drafts and _joins(sentence.text, drafts[-1], draft):
                draft = _joined(drafts.pop(), draft)
            drafts.append(draft)
        return drafts or _answer(sentence)


def _heads_figures(sentence: SentenceView) -> bool:
    """Return whether the sentence heads a table's column of figures: it names what they measure."""
    cell = sentence.block.cell
    if cell is None or not cell.is_header or any(map(str.isdigit, sentence.text)):
        return False
    below = [
        other.normalized.text
        for other in sentence.passage.page.group(sentence.block.group)
        if other.block.cell is not None and other.block.cell.column == cell.column and other.block.cell.row > cell.row
    ]
    return bool(below) and all(any(map(str.isdigit, text)) for text in below)


def _is_unreal(text: str, hit: Hit) -> bool:
    """Return whether there is said to be nothing of the kind ("a painless operation does not exist")."""
    return _NOT_EXISTING.match(text, hit.end) is not None


_NOT_EXISTING = re.compile(
    r"[^.;:!?]{0,40}\b(?:is|are) (?:still |yet |hard\b|rare\b|years |decades |a long way |far (?:off|away))"
    r"|[^.;:!?]{0,50}\b(?:does not|doesn't|do not|don't|has never|have never|never) (?:really |yet )?exist(?:s|ed)?\b",
    re.IGNORECASE,
)


def _is_figure(text: str, hit: Hit) -> bool:
    """Return whether the words belong to another claim: a share of people, or what something is proven to do."""
    before = text[max(0, hit.start - _REACH) : hit.start]
    proven = _PROVEN_TO.search(before) is not None and _EFFECT.match(text, hit.start) is not None
    shared = hit.wording.subtype in _SUFFERED and _SHARE_BEFORE.search(before) is not None
    shared = shared or (hit.wording.subtype in _SHARED and _SHARE_DIRECTLY.search(before) is not None)
    counted = _FIGURE_WITHIN.search(text, hit.start, hit.end) is not None
    return proven or shared or counted or _is_share(text, hit) or _is_graded(text, hit)


def _is_graded(text: str, hit: Hit) -> bool:
    """Return whether the words are an end of a scale ("zero pain means none"), or a truism ("no risk is zero")."""
    if hit.wording.subtype in _GRADED and _WHEN_GONE.search(text, max(0, hit.start - 30), hit.start):
        return _IS_ZERO.search(text, hit.start, hit.end) is not None
    if hit.wording.subtype not in _GRADED or _NONE_OF.match(text, hit.start) is None:
        return False
    return (
        _GRADE.match(text, hit.end) is not None
        or _SCALE.search(text, max(0, hit.start - _REACH), hit.start) is not None
    )


_GRADED = frozenset({"painless", "no_side_effects", "safety"})
_NONE_OF = re.compile(r"(?:no|zero|0) (?:pain|discomfort|risk|symptoms?|itch\w*|soreness)\b", re.IGNORECASE)
_WHEN_GONE = re.compile(r"\b(?:when|if|once|until|whether)\s(?:the |your |their )?$", re.IGNORECASE)
_IS_ZERO = re.compile(r"\b(?:is|are) (?:zero|gone|nil|0)$", re.IGNORECASE)
_GRADE = re.compile(
    r"\s+(?:(?:means?|is|equals?|stands? for|being|=) (?:none|no\b|0|zero(?! \w)|a (?:score|zero)"
    r"|(?:ever|never|always) zero|(?:scored|marked|recorded|rated|graded)\b))|\s*=|\s+at all;|\s*\(0\)",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"\b(?:rate (?:your|the|how)|scale (?:of|from|where|runs)|scores? (?:of|from) 0|where 0"
    r"|(?:0|zero) (?:is|=|means?|being))\b[^.!?]*$",
    re.IGNORECASE,
)
"""What speaks of the grades of a complaint."""


_FIGURE_WITHIN = re.compile(
    r"(?<![\d.])(?!100\b)\d[\d.]*\s?%|(?<![\d.,$])(?:\d{1,3}(?:,\d{3})+|(?!100\b)\d{3,})(?![\d%])"
)


_PROVEN_TO = re.compile(
    r"\b(?:clinically|scientifically|medically)[ -](?:proven|shown|tested|demonstrated) to (?:\w+ly )?$", re.IGNORECASE
)
_EFFECT = re.compile(r"(?:re-?grow|grow|stop|melt|burn|restore|rebuild|tighten|lift|heal)\w*\b", re.IGNORECASE)
"""Verbs of what a product does; a disease cured or reversed stays an absolute, proven or not."""
_SUFFERED = frozenset({"cure", "painless", "no_side_effects"})
_SHARE_BEFORE = re.compile(
    r"(?:\d\s?%|\b(?:percent|per cent)|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|of|out of) "
    r"(?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)) (?:of )?(?:(?:our|the|all"
    r"|those) )?(?:\w+ ){0,2}"
    r"(?:people|patients|adults|men|women|clients|users|members|veterans|participants|volunteers)\b"
    r"[^.;:!?%]{0,50}\b(?:have|had|has|report|reported|reports|felt|feel|feels|show|showed)\b(?![^.;:!?]*\bwith\b)[^.;:!?%]{0,40}$",
    re.IGNORECASE,
)
"""People counted who have or feel what follows: then it is the figure's outcome."""
_SHARE_DIRECTLY = re.compile(
    r"(?:(?<!100)(?<!100 )%\)?|\bpercent|\b(?:two|three)[ -](?:thirds|quarters|fifths)"
    r"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:every )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten))"
    r"(?: of (?:our |the |all |those )?(?:(?!and\b|but\b|who\b)[\w-]+ ){0,2}(?!and\b|but\b|who\b)[\w-]+)?"
    r"(?: (?:have|has|had|were|fully|completely|finally|eventually|show|shows|showed)){0,2} $",
    re.IGNORECASE,
)
"""A share whose predicate follows at once ("61% stopped snoring", "81 (90%) showed healed bone")."""


def _is_share(text: str, hit: Hit) -> bool:
    """Return whether a share of people behind the hit makes it a rate: "cured pain in 7 of 10".

    "Permanent relief for 6 in 10" is a rate of relief, which is still called permanent.
    """
    if _CALLED_PERMANENT.match(text, hit.start, hit.end):
        return False
    return hit.wording.subtype in _SHARED and _SHARE_AFTER.match(text, hit.end) is not None


_CALLED_PERMANENT = re.compile(r"(?:permanent|lifelong|lifetime|everlasting|forever)(?: \w+){1,3}$", re.IGNORECASE)


def _anaphoric(sentence: SentenceView) -> list[Hit]:
    """Return the cures of a pronoun that stands for a complaint or a body part named in this sentence or the last."""
    hits = _ANAPHORA.hits(sentence.text)
    if not hits:
        return []
    last = sentence.before
    told = f"{last.text if last else ''} "
    return [hit for hit in hits if occurrences(told + sentence.text[: hit.end], HEALTH)]


def _answer(sentence: SentenceView) -> list[Draft]:
    question = question_before(sentence)
    found = answers.answered(question.text, sentence.text) if question else None
    if found is None:
        return []
    subtype, start, end = found
    return [
        Draft(
            ClaimType.ABSOLUTE,
            subtype,
            start,
            end,
            status="refund" if subtype == "guarantee" and answers.repays(sentence.text) else "",
        )
    ]


def _draft(text: str, hit: Hit) -> Draft:
    before, after = text[max(0, hit.start - _REACH) : hit.start], text[hit.end : hit.end + _REACH]
    near = _NEARLY.search(before[-40:])
    subtype = hit.wording.subtype
    start = near.start() + hit.start - len(before[-40:]) if near else hit.start
    status = hit.wording.status
    if subtype in _COUNTABLE and not status and _is_count(before, after):
        status = "zero-count"
    if status == "refund" and _GUARANTEE.search(text, max(0, hit.start - _REACH), hit.end + _REACH):
        status = ""
    return Draft(ClaimType.ABSOLUTE, subtype, start, hit.end, status=status, hedged=bool(near) or hit.wording.hedged)


def _is_count(before: str, after: str) -> bool:
    window = before[-110:]
    return bool(
        _COUNTED_AFTER.match(after[:60])
        or _AMONG_SO_MANY.match(after)
        or _COUNTED_BEFORE.search(window)
        or _COUNT_WITH.search(window)
    )


def _joins(text: str, left: Draft, right: Draft) -> bool:
    """Return whether two hits are one claim: a cure "for good", a guarantee "or your money back"."""
    gap = text[left.end : right.start]
    if left.subtype == "cure" and right.subtype == "permanent":
        return _CLAUSE.fullmatch(gap) is not None
    return left.subtype == right.subtype == "guarantee" and _OR_ELSE.fullmatch(gap) is not None


def _joined(left: Draft, right: Draft) -> Draft:
    hedged = left.hedged or right.hedged
    return Draft(ClaimType.ABSOLUTE, right.subtype, left.start, right.end, status=left.status, hedged=hedged)


DETECTOR = AbsoluteDetector()
