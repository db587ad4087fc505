"""Absolute claims: cures, guarantees, permanence, painlessness, no risk, no downtime, works for everyone.

Vocabulary: ``docs/claim-attributes.md``. 16 CFR 255 and the FTC's Health Products Compliance Guidance
(2022) treat unqualified statements of this kind as objective claims that need competent evidence.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from claimlint.detect.absolutes.figures import is_count, is_figure
from claimlint.detect.dialogue import question_before
from claimlint.detect.draft import Draft
from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.absolutes import FRAME_WORDS
from claimlint.detect.lexicon.sweeping import HEALTH
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.surface import Hit, WordingTable, widest
from claimlint.detect.wordings import answers, remedies, renewal
from claimlint.detect.wordings.absolute import WORDINGS
from claimlint.model.claim import ClaimType
from claimlint.text import lazyre as re

_TABLE = WordingTable(WORDINGS, FRAME_WORDS)
_ANAPHORA = WordingTable((*remedies.ANAPHORIC, *renewal.ANAPHORIC), FRAME_WORDS)

_WORDING, _PRONOUN, _ANSWER = "wording", "pronoun", "answer"

_NEARLY = re.compile(
    r"\b(?:virtually|nearly|almost|practically|essentially|relatively|basically|generally|usually|typically|often"
    r"|mostly"
    r"|largely|little to|little or|may(?: be)?|might(?: be)?|(?<!you )(?<!we )(?<!i )can(?: be)?|could(?: be)?"
    r"|few or|next to|close to)\s+$",
    re.IGNORECASE,
)
_REACH = 120
"""Code points around a hit that may say how it is meant."""

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
        return (
            Need(table=_TABLE.phrases, part=_WORDING),
            Need(table=_ANAPHORA.phrases, part=_PRONOUN),
            Need(after_question=True, part=_ANSWER),
        )

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the absolute claims of ``sentence`` in reading order."""
        return self.find_parts(sentence, (_WORDING, _PRONOUN, _ANSWER))

    def find_parts(self, sentence: SentenceView, parts: Container[str]) -> Iterable[Draft]:
        """Return what ``find`` does, where the parts that are not among ``parts`` would find nothing."""
        if _heads_figures(sentence):
            return []
        found = _TABLE.hits(sentence.text) if _WORDING in parts else []
        if _PRONOUN in parts:
            found += _anaphoric(sentence)
        hits = widest([hit for hit in found if not (is_figure(sentence.text, hit) or _is_unreal(sentence.text, hit))])
        drafts: list[Draft] = []
        for hit in hits:
            draft = _draft(sentence.text, hit)
            if drafts and _joins(sentence.text, drafts[-1], draft):
                draft = _joined(drafts.pop(), draft)
            drafts.append(draft)
        return drafts or (_answer(sentence) if _ANSWER in parts else [])


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
    if subtype in _COUNTABLE and not status and is_count(before, after):
        status = "zero-count"
    if status == "refund" and _GUARANTEE.search(text, max(0, hit.start - _REACH), hit.end + _REACH):
        status = ""
    return Draft(ClaimType.ABSOLUTE, subtype, start, hit.end, status=status, hedged=bool(near) or hit.wording.hedged)


def _joins(text: str, left: Draft, right: Draft) -> bool:
    """Return whether two hits are one claim: a cure "for good", a guarantee "or your money back"."""
    gap = text[left.end : right.start]
    if left.subtype == "cure" and right.subtype == "permanent":
        return _CLAUSE.fullmatch(gap) is not None
    return left.subtype == right.subtype and left.subtype in _DRAWN_OUT and _OR_ELSE.fullmatch(gap) is not None


_DRAWN_OUT = frozenset({"guarantee", "works_for_everyone"})
"""What goes on behind a comma as one promise ("for everyone, no matter how bad")."""


def _joined(left: Draft, right: Draft) -> Draft:
    hedged = left.hedged or right.hedged
    return Draft(ClaimType.ABSOLUTE, right.subtype, left.start, right.end, status=left.status, hedged=hedged)


DETECTOR = AbsoluteDetector()
