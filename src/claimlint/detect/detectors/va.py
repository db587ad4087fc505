"""VA statements: what the Department of Veterans Affairs and its kin are said to cover, pay, run or endorse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimlint.detect.dialogue import answer_start, question_before
from claimlint.detect.draft import Draft
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.va import clauses, conditions, sense
from claimlint.detect.va.promises import promised
from claimlint.detect.va.statements import NEEDS, Statement, programme_of, statements
from claimlint.model.claim import ClaimType, Stance
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

_IMPLIED = re.compile(
    (
        r"\b(?:V\.?A\b|veteran|vets?\b|service ?member|military|TRICARE|Tri-?\s?Care|CHAMP|mission act|pact act"
        r"|those who served|if you(?:'ve)? served|uncle sam|our heroes|service[- ]connected|dd-?214"
        r"|nation's heroes|heroes\s?[:,]|community care|CCN"
        r"|triwest|optum|choice|medicare|medicaid|PC3|VHA|the department)"
    ),
    re.IGNORECASE,
)
_NAMES_VETERANS = re.compile(
    (
        r"\bveterans?\b|\bmilitary\b|\bservice ?members?\b|\bvets\b|TRICARE|CHAMPVA|mission act|pact act|triwest"
        r"|community care|VHA|those who served|if you(?:'ve)? served|because you(?:'ve)? served|uncle sam"
        r"|service[- ]connected|dd-?214"
        r"|nation's heroes|\bheroes\s?[:,]|\bserved\?|\bVA (?:benefits|health\s?care|coverage|care|card)\b"
    ),
    re.IGNORECASE,
)
_OTHER_MATTER = re.compile(
    r"""\b(?:form\s10-|form\s\d|VA\sform|hotline|crisis\sline|combined\srating|rating\s(?:may|will|can|increase)
        |\d%\srating|disability\s(?:claim|rating|compensation|payment)|home\sloan|fee\sschedule|records\srequests?|VA\sloan|parking|coffee|breakfast
        |parade|event|veterans\sday|park\sfree|county\sfair|museum|\bzoo\b|concert|admission|park\sfor\sfree|picnic|workshop|flu\sshots?\sfor|ticket|lunch|ceremony|open\shouse
    |memorial|discount)\b|\b1-?8\d\d-\d|\d{3}-\d{3}-\d{4}|\bformer(?:ly)?\b|\btrained\sat\b|\b(?:spent|served|worked
        |completed)\b[^.;]{0,40}\b(?:at|with|for|in)\s(?:the\s)?(?:\w+\s)?VA\b|\bresidency\b|\bfellowship\b
        |\bpays?\s(?:tribute|respects|homage|attention)\b|\bresearch(?:ers)?\b|\bstudy\b|\btrial\b|\breported\b|\bpays?\s(?:its|their)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_ENDED = re.compile(r"\b(?:ended|expired|replaced|former|old|was|were|until|closed|sunset|no\slonger)\b", re.IGNORECASE)
_ANSWER = re.compile(
    (
        r"(?:yes|no|in (?:many|most|some) cases|often|sometimes|usually|it (?:depends|can|may|does)|only"
        r"|for (?:some|many|most|eligible|enrolled|all|every)|possibly|absolutely|not|when|if|once|maybe|100%"
        r"|completely|fully|always|of course|definitely|certainly|typically|generally|never"
        r"|that (?:depends|is|decision)|they (?:do|may|can|will))\b"
    ),
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r"\b(?:the department|the agency)", re.IGNORECASE)
_WEAK = frozenset({"va_program"})


@dataclass(frozen=True)
class VaDetector:
    """Finds the VA statements of a sentence; see ``docs/claim-attributes.md`` for what they carry."""

    name: str = "va"
    type: ClaimType = ClaimType.VA

    @property
    def needs(self) -> tuple[Need, ...]:
        """Return a statement, a question before the sentence, or a payer's row of a table."""
        return (*NEEDS, Need(after_question=True), Need(in_cell=True))

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the VA statements of ``sentence`` in reading order."""
        found = [
            s for s in statements(sentence.text) if _is_veterans(sentence, s) and not _is_other_matter(sentence.text, s)
        ]
        limits = conditions.conditions(sentence.text) if len(found) > 1 else []
        main = [s for s in found if s.negated or not _is_condition(sentence.text, s, limits)]
        found = main or found
        if all(s.subtype in _WEAK for s in found) and (answer := _answer(sentence)):
            return answer
        found = _without_own_conditions(clauses.one_per_clause(sentence.text, found))
        drafts = [_draft(sentence, statement, found) for statement in found]
        return drafts or _cell(sentence)


def _is_veterans(sentence: SentenceView, statement: Statement) -> bool:
    words = sentence.text[statement.start : statement.end]
    if statement.programme == "medicare" and _UNDER_RULES.search(sentence.text):
        return sense.speaks_of_veterans(sentence)
    if _DEPARTMENT.search(words) and not _NAMES_VETERANS.search(words):
        return sense.speaks_of_veterans(sentence)
    if not _IMPLIED.search(words) and statement.subtype in {"va_endorsement", "va_disclaimer"}:
        return _VA_BEFORE.search(sentence.text, 0, statement.start) is not None
    if not _IMPLIED.search(words):
        return statement.subtype in {"va_cost", "va_coverage"} and sense.speaks_of_veterans(sentence)
    if re.fullmatch(
        r".*\b(?:optum|ccn|choice program|community network|community care)\b.*", words, re.IGNORECASE
    ) and not _NAMES_VETERANS.search(words):
        return sense.speaks_of_veterans(sentence)
    if _NAMES_VETERANS.search(words):
        return True
    return sense.is_veterans_affairs(sentence, statement.start, statement.end, said=True)


_VA_BEFORE = re.compile(r"\bV\.?A\b|\b(?:Veterans Affairs|VHA|TRICARE|CHAMPVA)\b")
"""Whom a pronoun stands for ("the VA pays, and we are its preferred clinic")."""
_UNDER_RULES = re.compile(
    r"\b(?:when|if|once|after|unless|until|only|may|criteria|qualif\w+|eligib\w+|in (?:some|certain) cases)\b",
    re.IGNORECASE,
)
"""How a payer's rules are told: Medicare's own matter, where no veteran is addressed, unless it is promised flatly."""


def _is_other_matter(text: str, statement: Statement) -> bool:
    if statement.negated:
        return False
    start, end = max(0, statement.start - 60), statement.end + 60
    if statement.subtype in _STANDING and _LIAISON.search(text, statement.start, end):
        return True
    if statement.programme == "choice" and _ENDED.search(text, start, end):
        return True
    return _OTHER_MATTER.search(_ASIDE.sub(lambda m: " " * len(m[0]), text), start, end) is not None


_ASIDE = re.compile(r"\([^()]*\)")
_STANDING = frozenset({"va_endorsement", "va_coverage", "va_program"})
_LIAISON = re.compile(
    r"\b(?:work(?:s|ing)?(?: (?:closely|directly|hand in hand|together))?|coordinat\w+|communicat\w+|in touch|talk\w*"
    r"|in contact|liais\w+|stay\w* connected)\s(?:with|to)\s(?:the |your |their |a |local )?(?:V\.?A\.?|TRICARE"
    r"|Community Care)(?:'s)?\s(?:\w+\s){0,3}(?:coordinat\w+|case managers?|managers?|care teams?|teams?"
    r"|doctors?|physicians?"
    r"|providers?|schedulers?|offices?|staff|clinicians?|nurses?|liaisons?|representatives?|social workers?)\b",
    re.IGNORECASE,
)
"""Paperwork with the people of the VA, which says nothing of its standing or its coverage."""


def _is_condition(text: str, statement: Statement, limits: list[tuple[int, int]]) -> bool:
    """Return whether the statement only says when another one of the sentence holds."""
    if any(left <= statement.start < right and statement.end <= right + _TAIL for left, right in limits):
        return True
    return _CONJUNCTION.search(text, max(0, statement.start - _CONJUNCTION_REACH), statement.start) is not None


_CONJUNCTION = re.compile(r"\b(?:when|once|if|after|before|until|unless|provided)\s(?:\w+\s){0,4}$", re.IGNORECASE)
_CONJUNCTION_REACH = 40
_TAIL = 16
"""Code points that a statement may reach beyond the condition that it is part of."""
_CONDITIONAL = frozenset({"va_coverage", "va_cost", "va_program", "va_network", "tricare_coverage"})


def _without_own_conditions(found: list[Statement]) -> list[Statement]:
    """Drop "the VA decides" behind the coverage that it is the condition of: both are one claim."""
    return [
        statement
        for number, statement in enumerate(found)
        if statement.status != "decides" or number == 0 or found[number - 1].subtype not in _CONDITIONAL
    ]


def _draft(sentence: SentenceView, statement: Statement, beside: Sequence[Statement] = ()) -> Draft:
    text = sentence.text
    start, end = clauses.extent(text, statement, beside)
    limits = conditions.condition(text, near=(start, end))
    said = text[slice(*limits)] if limits else ""
    if not said and sentence.block.cell is not None:
        said = _row_condition(sentence)
    subtype, status = statement.subtype, statement.status
    programme = statement.programme if statement.programme != "va" else programme_of(text[start:end])
    if programme in {"choice", "pc3"} and subtype == "va_coverage":
        subtype = "va_program"
    if programme in {"tricare", "champva"} and subtype == "va_cost":
        subtype = "tricare_coverage"
    if (
        subtype == "va_endorsement"
        and said
        and re.search(r"authori[sz]ed|contracted|referred", text[statement.start : statement.end], re.IGNORECASE)
    ):
        subtype, status = "va_program", "program"
    return Draft(
        type=ClaimType.VA,
        subtype=subtype,
        start=start,
        end=end,
        status=status,
        programme=programme,
        use=said,
        negated=statement.negated,
        hedged=conditions.is_hedged(text, start, end),
        stance=Stance.NEUTRAL if statement.negated else Stance.PROMOTIONAL,
        self_qualified=said or (text[start:end] if statement.subtype == "va_disclaimer" else ""),
        use_of_mention=statement.subtype == "va_disclaimer",
    )


_CELL_STATUS = re.compile(
    (
        r"(?P<network>in[- ]network|participating|contracted)|(?P<accepted>accepted|yes|we bill)"
        r"|(?P<covered>(?:fully |100% )?covered|100%)|(?P<free>free|\$0|no cost)"
    ),
    re.IGNORECASE,
)
_CELL_SUBTYPES = {"network": "va_program", "accepted": "va_coverage", "covered": "va_coverage", "free": "va_cost"}


def _cell(sentence: SentenceView) -> list[Draft]:
    """Return the statement of a table cell that says a payer's status: a row "VA CCN | In network"."""
    cell = sentence.block.cell
    said = _CELL_STATUS.match(sentence.text) if cell is not None and not cell.is_header else None
    if cell is None or said is None or said.lastgroup is None or not _PAYER_ROW.search(cell.row_header):
        return []
    programme = programme_of(cell.row_header)
    subtype = "tricare_coverage" if programme in {"tricare", "champva"} else _CELL_SUBTYPES[said.lastgroup]
    return [_draft(sentence, Statement(said.start(), said.end(), subtype, said.lastgroup, programme, negated=False))]


_PAYER_ROW = re.compile(r"\bV\.?A\b|veteran|TRICARE|Tri-Care|CHAMPVA|TriWest|Optum|Community Care|\bCCN\b")


def _row_condition(sentence: SentenceView) -> str:
    for passage in sentence.passage.page.row(sentence.passage):
        header = passage.block.cell.column_header if passage.block.cell else ""
        text = passage.normalized.text
        if conditions.condition(text) or (
            re.search(r"authoriz|referral|approval", header, re.IGNORECASE)
            and re.match(r"yes|required|needed|always|first", text, re.IGNORECASE)
        ):
            return f"{header}: {text}" if header else text
    return ""


_NO = re.compile(r"(?:no|not|never)\b", re.IGNORECASE)


def _answer(sentence: SentenceView) -> list[Draft]:
    """Return the statement that answers "Does VA cover this?" in the sentence before."""
    question, start = question_before(sentence), answer_start(sentence)
    if question is None:
        return []
    if not _ANSWER.match(sentence.text, start):
        return _promise(sentence, question)
    asked = [s for s in statements(question.text) if _is_veterans(question, s)]
    if not asked:
        return []
    denied = _NO.match(sentence.text, start) is not None
    subtype = "va_disclaimer" if denied else asked[0].subtype
    end = len(sentence.text.rstrip(". "))
    return [
        _draft(sentence, Statement(start, end, subtype, asked[0].status, programme_of(question.text), negated=denied))
    ]


def _promise(sentence: SentenceView, question: SentenceView) -> list[Draft]:
    """Return the promise that a question to veterans leads to."""
    told = promised(sentence.text)
    if told is None or _OTHER_MATTER.search(sentence.text):
        return []
    asked = [s for s in statements(question.text) if _is_veterans(question, s)]
    if not asked and _NAMES_VETERANS.search(question.text) is None:
        return []
    start, end, status = told
    programme = programme_of(question.text)
    return [_draft(sentence, Statement(start, end, _CELL_SUBTYPES[status], status, programme, negated=False))]


DETECTOR = VaDetector()
