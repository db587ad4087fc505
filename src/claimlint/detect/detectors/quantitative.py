"""Quantitative claims: rates, ratios, changes, scores, multiples, volumes, durations, costs, statistics."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from types import MappingProxyType

from claimlint.detect.draft import Draft, Figure
from claimlint.detect.need import Need
from claimlint.detect.numbers import NumberKind, NumberPhrase, holds_figure, number_needs
from claimlint.detect.page import SentenceView
from claimlint.detect.quantitative import absorb, costs, counts, durations, measures, multiples, proportions
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.outright import goes_on
from claimlint.detect.quantitative.polarity import polarity
from claimlint.detect.quantitative.prevalence import read_frequency
from claimlint.detect.quantitative.reading import Verdict, draft, figure
from claimlint.detect.quantitative.spans import reach
from claimlint.detect.quantitative.stance import stance
from claimlint.detect.quantitative.telling import may_assert
from claimlint.detect.quantitative.wordings import PATTERNS, word_drafts
from claimlint.detect.quantitative.words import has
from claimlint.model.claim import ClaimType, Stance
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

Read = Callable[[Context], Verdict | None]

_READ: Mapping[NumberKind, Read] = MappingProxyType(
    {
        NumberKind.PERCENT: proportions.read_percent,
        NumberKind.PERCENTAGE_POINTS: proportions.read_percent,
        NumberKind.N_OF_M: proportions.read_ratio,
        NumberKind.PAIR: measures.read_pair,
        NumberKind.MEASUREMENT: measures.read_measure,
        NumberKind.SCORE: measures.read_score,
        NumberKind.RATING: measures.read_rating,
        NumberKind.MULTIPLE: multiples.read_multiple,
        NumberKind.ORDINAL: counts.read_ordinal,
        NumberKind.COUNT: counts.read_count,
        NumberKind.NUMBER: counts.read_count,
        NumberKind.DURATION: durations.read_duration,
        NumberKind.TIMEPOINT: durations.read_timepoint,
        NumberKind.FREQUENCY: read_frequency,
        NumberKind.MONEY: costs.read_money,
        NumberKind.STATISTIC: lambda _: Verdict("statistic"),
    }
)
_OUTCOMES = frozenset({"rate", "ratio"})
_FIGURES, _WORDINGS = "figures", "wordings"


class QuantitativeDetector:
    """Reads every number phrase of a sentence in its context, and the few figures that are only words."""

    name = "quantitative"
    type = ClaimType.QUANTITATIVE

    @property
    def needs(self) -> tuple[Need, ...]:
        """Return a figure in digits or words, or a wording that stands for one."""
        return (*(replace(need, part=_FIGURES) for need in number_needs()), Need(table=PATTERNS, part=_WORDINGS))

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the quantitative claims of ``sentence`` in reading order."""
        return self.find_parts(sentence, (_FIGURES, _WORDINGS))

    def find_parts(self, sentence: SentenceView, parts: Container[str]) -> Iterable[Draft]:
        """Return what ``find`` does, where the parts that are not among ``parts`` would find nothing."""
        if _labels_row(sentence):
            return ()
        figures = _FIGURES in parts and may_assert(sentence) and holds_figure(sentence.text)
        found = _figure_drafts(sentence) if figures else []
        if _WORDINGS in parts:
            found.extend(word_drafts(sentence, found))
        return sorted(found, key=lambda claim: (claim.start, claim.end))


def _figure_drafts(sentence: SentenceView) -> list[Draft]:
    """Return the claims that the figures of ``sentence`` make."""
    contexts = [Context(sentence, number, index) for index, number in enumerate(sentence.numbers)]
    verdicts = list(_verdicts(contexts))
    if not any(verdict for _, verdict in verdicts):
        verdicts = [(context, _alone(context)) for context in contexts]
        if not any(verdict for _, verdict in verdicts):
            return []
    drafts: list[tuple[NumberPhrase, Draft]] = []
    owners = [context.number for context, verdict in verdicts if verdict is not None and verdict.subtype != "duration"]
    for context, verdict in verdicts:
        if not _merge(context, verdict, drafts, owners) and verdict is not None:
            drafts.append((context.number, _claim(context, verdict)))
    return [claim for _, claim in drafts]


def _labels_row(sentence: SentenceView) -> bool:
    """Return whether the sentence heads a table column, or a row whose figures stand in the other cells."""
    cell = sentence.block.cell
    if cell is None or (cell.column and not cell.is_header):
        return False
    if cell.is_header:
        return True
    row = sentence.passage.page.row(sentence.passage)
    own = sentence.text.split()[:1]
    if any(map(str.isdigit, sentence.text)) and any(
        other is not sentence.passage and other.normalized.text.split()[:1] == own for other in row
    ):
        return False  # "Healed 80% | Healed 60%": each cell says what it measures
    return any(other is not sentence.passage and any(map(str.isdigit, other.normalized.text)) for other in row)


def _verdicts(contexts: list[Context]) -> Iterator[tuple[Context, Verdict | None]]:
    """Yield what each figure asserts; "22 points after two and 9 points after one" says the verb only once."""
    said: dict[tuple[NumberKind, str], tuple[NumberPhrase, Verdict]] = {}
    told_at_large: NumberPhrase | None = None
    for context in contexts:
        verdict = _verdict(context)
        alike = (context.number.kind, context.number.unit)
        if verdict is None and alike in said and _repeats(context, said[alike][0]):
            verdict = said[alike][1]
        if verdict is None and said:
            told = next((told for (kind, _), (_, told) in said.items() if kind is context.number.kind), None)
            if told is not None and _OURS.search(context.left):
                verdict = replace(told, stance=Stance.PROMOTIONAL)
        if verdict is not None and verdict.subtype in _OUTCOMES and told_at_large is not None:
            verdict = Verdict("prevalence") if goes_on(context, told_at_large) else verdict
        yield context, verdict
        if verdict is not None:
            said[alike] = (context.number, verdict)
            told_at_large = context.number if verdict.subtype == "prevalence" else None


_OURS = re.compile(
    r"^\W*(?:ours|theirs|hers|with us|here|the others?)\b(?: (?:averag\w+|took|takes?|is"
    r"|was|are|were|needs?|had|have|only|just|about|it)){0,3}\W*$",
    re.IGNORECASE,
)
"""The left of a figure that leaves out what is measured ("ours averaged 9 days")."""


def _repeats(context: Context, earlier: NumberPhrase) -> bool:
    between = context.between(earlier)
    joined = r"\b(?:and|versus|vs\.?|against|but|compared with)\W*(?:only |just |by )*$"
    return len(between) <= _ELLIPSIS and has(joined, between)


def _alone(context: Context) -> Verdict | None:
    """Return what ">=50% improvement" asserts where no other figure owns it as its threshold."""
    number = context.number
    if number.kind is not NumberKind.THRESHOLD or number.unit != "%":
        return None
    return proportions.read_percent(context)


_ELLIPSIS = 48


def _verdict(context: Context) -> Verdict | None:
    read = _READ.get(context.number.kind)
    return None if read is None else read(context)


def _merge(
    context: Context, verdict: Verdict | None, drafts: list[tuple[NumberPhrase, Draft]], owners: list[NumberPhrase]
) -> bool:
    """Join the figure to the claim it belongs to; return whether it makes no claim of its own."""
    if drafts:
        owner, claim = drafts[-1]
        if absorb.is_restatement(context, owner):
            drafts[-1] = (owner, replace(claim, end=max(claim.end, _closed(context))))
            return True
        if absorb.is_later_level(context, owner):
            both = (*claim.figures, figure(context.number))
            end = max(claim.end, context.number.end)
            drafts[-1] = (context.number, replace(claim, subtype="score_change", end=end, figures=both))
            return True
        if verdict is not None and absorb.is_contrast(context, owner):
            both = (*claim.figures, figure(context.number))
            drafts[-1] = (context.number, replace(claim, end=max(claim.end, context.number.end), figures=both))
            return True
        if _may_attach(context, verdict) and absorb.is_attached(context, owner):
            drafts[-1] = (owner, _with_attachment(context, claim))
            return True
    return _may_attach(context, verdict) and any(
        owner.start > context.number.start and absorb.is_attached(context, owner) for owner in owners
    )


def _closed(context: Context) -> int:
    """Return the restatement's end, with the bracket that it closes."""
    end = context.number.end
    closing = context.sentence.text[end : end + 1] == ")" and "(" in context.sentence.text[:end]
    return end + closing


def _may_attach(context: Context, verdict: Verdict | None) -> bool:
    if context.number.kind is not NumberKind.DURATION:
        return True
    return verdict is None or (verdict.subtype == "duration" and not durations.is_survival(context))


def _with_attachment(context: Context, claim: Draft) -> Draft:
    number = context.number
    if number.kind is NumberKind.INTERVAL:
        return replace(claim, interval=number.text)
    if number.kind is NumberKind.SAMPLE_SIZE and number.value is not None:
        return replace(claim, sample_size=int(number.value))
    if number.kind is NumberKind.DURATION:
        return replace(claim, timepoint=claim.timepoint or number.text)
    if number.kind in {NumberKind.COUNT, NumberKind.NUMBER}:
        return claim
    return replace(claim, threshold=claim.threshold or number.text)


def _claim(context: Context, verdict: Verdict) -> Draft:
    start, end = reach(context)
    claim = draft(context, verdict, start, end)
    if verdict.subtype in {"cost", "multiple"} and context.number.kind is NumberKind.N_OF_M:
        claim = replace(claim, figures=(_share(context.number),))
    polar = polarity(context)
    if verdict.subtype in _OUTCOMES or (verdict.subtype in {"change", "multiple"} and polar is not None):
        toned = stance(context, polar) if verdict.subtype in _OUTCOMES else claim.stance
        claim = replace(claim, polarity=polar, stance=toned)
    elif verdict.subtype == "duration" and stance(context, polar) is Stance.AGAINST_INTEREST:
        claim = replace(claim, polarity=polar, stance=claim.stance)
    if (
        context.number.kind is NumberKind.N_OF_M
        and context.number.upper is not None
        and context.number.upper >= _COHORT
        and not (context.number.value == 1 and has(r"\bin\b", context.number.text))
    ):
        claim = replace(claim, sample_size=int(context.number.upper))
    return claim


def _share(number: NumberPhrase) -> Figure:
    """Return "a fifth of the price" as the multiple that it is."""
    value = number.value / number.upper if number.value is not None and number.upper else None
    return replace(figure(number, "x"), value=value, upper=None)


_COHORT = 12
"""N of M with a smaller M ("9 in 10") is a way of speaking and not a count of people."""

DETECTOR = QuantitativeDetector()
