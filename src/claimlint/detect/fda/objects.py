"""What an FDA statement speaks of: the noun phrase beside the status, and its kind."""

from __future__ import annotations

from claimlint.detect.fda.kinds import kind_and_end, kind_of
from claimlint.detect.fda.status import Hit
from claimlint.detect.lexicon.products import GENERIC_TREATMENTS
from claimlint.model.lazydata import dataclass, replace
from claimlint.text import lazyre as re

_COPULA = re.compile(
    r"""(?:\b(?:(?:has|have|had|hasn't|haven't)(?:\s(?:not|never|yet|also|ever|all|both|long))*\s(?:been|yet\sto\sbe)
        |is|are|was|were|be|been|being|remains?|stays?|became|becomes|seems?)|'s|'re|\bisn't|\baren't|\bwasn't
        |\bhasn't|\bhaven't)
    (?:\s(?:all|both|now|also|fully|already|not|never|yet|currently|only|still|an?|the|been|granted|given|awarded
        |issued|even|officially|actually|itself|as|just
    |completely|neither|specifically|both|rigorously|formally|individually|first|in|by))*\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_HOLDS = re.compile(
    r"""\b(?:has|have|had|hasn't|haven't|got|gets?|received?|receives|won|wins|earn(?:s|ed)?|gained|obtained|secured
        |holds?|held|carr(?:y|ies)|achieved
    |goes|went|sits|stands|appears|boasts?|lacks?|enjoys?|awaits?|sought|without|with|meets?|follows?|exceeds?|passed|compl(?:y|ies)|qualif(?:y
        |ies)|is|are|was|were|be|been|does|do)
    (?:\s(?:n't|not|yet|also|never|fully|recently|just|already|no|any|an?|the|its|full|their|been|all|under|currently
        |now|being|each|in|on|for|longer|through|gone|undergone))*\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_CLAUSE = re.compile(
    (
        r"[;:\u2014]|\s-\s|[.!?]\s|,\s(?:and|but|while|so|or|which|who|because)\s|,\s(?=our|the|ours|it|we)\b"
        r"|\b(?:but|while|because|although|whereas|that|and)\s"
    ),
    re.IGNORECASE,
)
_STOP = re.compile(
    r"""[,;:!?\u2014()"|*\u2020]|\.(?:\s|$)|\s-\s|\b(?:for|to|as|in|with|by|from|under|of|on|at|that|which|who|whose
        |when|where|so|because|and|or|but|is|are
    |was|were|has|have|had|can|could|may|might|will|would|should|do|does|did|helps?|uses?|used|using|delivers?
        |delivered|leaves?|lets?|gives?|takes?
    |(?:regenerate|heal|cure|reverse|repair|regrow|rebuild|eliminate|erase|dissolve|melt|destroy|fixe?|restore|treat
        |relieve|reduce|remove|improve|boost|stimulate|tighten
    |shrink|promote|target|mend|smooth|work|make|kill|stop|support|provide|offer|shorten|straighten|speed|accelerate
        |penetrate|trigger)s?|ends|works?|comes?|ships?|shipped|made|then|than|not|since|after|before|into|over|you
        |we|it|they|here|today|now|only|exclusively
        |covers?|extends?|applies|allows?|permits?|means?)\b(?!-)""",
    re.VERBOSE | re.IGNORECASE,
)
_LEAD = re.compile(
    (
        r"^(?:\W|(?:the|our|an?|this|these|that|those|your|its|all|every|each|only|most|any|both|no|new|of|whether"
        r"|if|since|because|although|as|yes|today|in|however|moreover|also|still|fortunately|luckily|therefore|(?:19|20)\d\d)\b)+"
    ),
    re.IGNORECASE,
)
_MAX_NOUN_PHRASE = 8
_REACH = 200
_GAP = re.compile(
    (
        r"\s*(?:,\s(?:safe|natural|effective|proven|gentle|advanced|modern|non-?invasive|all-natural"
        r"|drug-free)[\s,]+(?:and\s)?)?"
        r"(?:\((?:FDA|[KP]\d+)\)\s*)?(?:,?\s?(?:c?GMP|ISO|USP|503B|licensed|accredited|U\.?S\.?"
        r"|and)(?:[ -](?:compliant|certified|licensed|registered|accredited|inspected))?[\s,-]+){0,3}(?:(?:the|our"
        r"|its|an?|this|these|your)\s)?"
    ),
    re.IGNORECASE,
)
_NOUN_STATUS = re.compile(
    r"(?:approval|clearance|designation|authori[sz]ation|status|pending|review|registration|granted)$", re.IGNORECASE
)
_GIVEN_TO = re.compile(r"\s(?:of|for|on)\s(?=(?:the|our|its|an?|this|these)\s)(?!the\streatment\b)", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?:it|they|this|that|these|those|which|ours|he|she|we|you|there|some|none|and|or|neither|nothing)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?:give[ns]?|gave|grant(?:s|ed)?|issue[sd]?|award(?:s|ed)?|approved|cleared)\s(?:the\s|our\s"
    r"|an?\s)?(?P<what>.{1,60}?)\s"
    r"(?:an?\s|its\s)?\S*(?:breakthrough|fast|orphan|de novo|510|approval|clearance|authori|emergency|rmat|priority"
    r"|premarket|marketing|blessing|nod|green|stamp|seal)",
    re.IGNORECASE,
)
"""The receiver inside the agency's act: "FDA granted the pump Breakthrough Device designation"."""


_MODIFIER = re.compile(
    r"\s(?:,\s)?(?:that|which|who|whose|used|injected|implanted|placed|applied|delivered|chosen|found|made|worn|given"
    r"|offered|employed|in|inside|during|behind|from|with|at|on|by|for|within|throughout|(?=(?:our|we|the|your|i|my|its"
    r"|they|you|dr|doctors|surgeons)\s)(?:\w+\.?))\s",
    re.IGNORECASE,
)
"""What opens a modifier behind the head of a noun phrase: a relative clause, a participle, a preposition."""


_SERIES = re.compile(
    r"\b(?:is|are|was|were|means?)(?P<last>) (?:[\w-]+ ){0,2}[\w-]+,(?: (?:[\w-]+ ){0,2}[\w-]+,){0,2} (?:and )?$",
    re.IGNORECASE,
)
"""A predicate of several adjectives before the status: "hormones are natural, FDA-approved and safe"."""


_EMPLOYS = re.compile(
    r"\b(?:uses?|using|involves?|relies on|employs?|delivers?|places?|injects?|applies)\s", re.IGNORECASE
)
"""Before what a procedure is done with: "embolization uses beads that are cleared"."""


_LABELLED = re.compile(r"(?:\s[-\u2014]|[:\u2014])\s?$")
"""Between a name and the status that is told of it without a verb: "Collagen drops - FDA approved"."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase in sentence offsets; ``kind`` is the claim's ``object``, "unknown" without evidence.

    ``follows`` is whether it stands behind the status ("FDA-approved laser").
    """

    start: int
    end: int
    text: str
    kind: str
    follows: bool


def find_object(text: str, hit: Hit) -> NounPhrase:
    """Return what the status at ``hit`` is said of, in a normalised sentence."""
    inside = _INSIDE.search(text, hit.start, hit.end)
    if inside is not None:
        return NounPhrase(
            inside.start("what"), inside.end("what"), inside["what"], kind_of(inside["what"]), follows=False
        )
    left = text[max(0, hit.start - _REACH) : hit.start]
    if (series := _SERIES.search(left)) and not hit.bare:
        return _left(text, replace(hit, start=hit.start - len(left) + series.start("last"))) or _nothing(hit)
    if hit.bare or _COPULA.search(left) or _takes_subject(text, hit):
        return _of_subject(text, hit) or _behind_comma(text, hit) or _nothing(hit)
    if _LABELLED.search(left) and (labelled := _left(text, hit)) and labelled.kind != "unknown":
        attribute = _right(text, hit)
        return labelled if attribute is None or attribute.kind == "unknown" else attribute
    return _right(text, hit) or _behind_comma(text, hit) or _left(text, hit) or _nothing(hit)


def _of_subject(text: str, hit: Hit) -> NounPhrase | None:
    """Return the subject of a predicate, or its attribute ("is an FDA-approved laser") if that says more."""
    attribute, subject = _right(text, hit), _left(text, hit)
    if attribute is None or _NEW_CLAUSE.search(text, hit.end, attribute.start):
        return subject
    generic = _is_generic(attribute.text) and subject is not None and subject.kind != "unknown"
    return attribute if attribute.kind != "unknown" and not generic else subject or attribute


def _behind_comma(text: str, hit: Hit) -> NounPhrase | None:
    """Return the subject behind an opening participle ("Cleared by the FDA in 2008, the coil ...")."""
    comma = text.find(",", hit.end, hit.end + _REACH) if hit.start <= len("Fully ") else -1
    return _right(text, Hit(hit.start, comma + 1, hit.status, hit.negated)) if comma >= 0 else None


def _takes_subject(text: str, hit: Hit) -> bool:
    if _HOLDS.search(text[max(0, hit.start - _REACH) : hit.start]) or re.match(
        r"(?:received|won|has|have|holds?|earned|got|obtained|meets?|is|are)\b",
        text[hit.start : hit.end],
        re.IGNORECASE,
    ):
        return True
    words = text[hit.start : hit.end].lower()
    return bool(
        re.search(
            (
                r" by (?:the )?\S*(?:f\.?d\.?a|food)| with (?:the )?\S*(?:f\.?d\.?a|food)|(?:approval|clearance"
                r"|designation|authorization)$"
            ),
            words,
        )
    ) and not re.match(r"(?:the )?(?:fda|f\.d\.a)\S* \w+ (?:the|our|its)", words)


def _is_generic(phrase: str) -> bool:
    return phrase.rsplit(maxsplit=1)[-1].lower() in GENERIC_TREATMENTS


def _nothing(hit: Hit) -> NounPhrase:
    return NounPhrase(hit.start, hit.start, "", "unknown", follows=True)


_NEW = re.compile(r"\s(?:(?:an?|the)\s)?(?:\w+\s)?(?:new|first(?:-ever)?|second|third|other|novel)\b", re.IGNORECASE)
"""Behind "the FDA approved": news of a product, whatever it is called."""


def _right(text: str, hit: Hit) -> NounPhrase | None:
    start = hit.end
    if _NOUN_STATUS.search(text, hit.start, hit.end):
        given = _GIVEN_TO.match(text, start)
        start = given.end() if given else start
    gap = _GAP.match(text, start)
    start = gap.end() if gap else start
    limit = min(len(text), start + _REACH)
    stop = _STOP.search(text, start, limit)
    end = stop.start() if stop else limit
    words = list(re.finditer(r"\S+", text[start:end]))[:_MAX_NOUN_PHRASE]
    if not words:
        return None
    end = start + words[-1].end()
    kind, head_end = kind_and_end(text[start:end])
    if kind == "unknown" and len(words) > 3:
        head_end = words[2].end()
    end = start + (head_end or words[-1].end())
    if kind == "procedure" and _NEW.match(text, hit.end) and _is_generic(text[start:end]):
        kind = "drug"
    phrase = text[start:end].rstrip(" .,'\"")
    return NounPhrase(start, start + len(phrase), phrase, kind, follows=True) if phrase else None


def _left(text: str, hit: Hit) -> NounPhrase | None:
    offset = max(0, hit.start - _REACH)
    left = text[offset : hit.start]
    cut = _COPULA.search(left) or _HOLDS.search(left)
    end = cut.start() if cut else len(left.rstrip(" ,-(\u2014"))
    contrast = _CONTRAST.search(left, 0, end)
    end, start = contrast.start() if contrast else end, 0
    for match in _CLAUSE.finditer(left, 0, end):
        if match.end() < end:
            start = match.end()
    if cut is None:
        start = max([start, *(m.end() for m in _STOP.finditer(left, start, end) if m.end() < end)])
    raw = left[start:end]
    lead = _LEAD.match(raw)
    start += lead.end() if lead else 0
    words = list(re.finditer(r"\S+", left[start:end]))
    if not words:
        return None
    if len(words) > _MAX_NOUN_PHRASE:
        start += words[-_MAX_NOUN_PHRASE].start()
    phrase = left[start:end].rstrip(" .,:(-'\"")
    if not phrase or (_PRONOUN.match(phrase) and kind_of(phrase) == "unknown"):
        opening = " ".join(text[: min(_REACH, hit.start)].split()[:_MAX_NOUN_PHRASE])
        antecedent = kind_of(_EMPLOYS.split(opening)[-1]) if offset + start > 0 else "unknown"
        return NounPhrase(hit.start, hit.start, "", antecedent, follows=False)
    return _headed(text, (offset + start, offset + start + len(phrase)), clause_start=_subject_start(text, hit, offset))


_CONTRAST = re.compile(
    r",?\s(?:and\s)?(?:not(?!\s(?:only|just|merely|simply|all)\b)|rather than)\s(?:[\w'-]+\s?){1,6},?\s?$",
    re.IGNORECASE,
)
"""What the status is denied in passing: "the laser, not the surgery itself, is ..."."""


def _subject_start(text: str, hit: Hit, offset: int) -> int:
    """Return where the clause with the status begins, its relative clauses included."""
    cuts = [m.end() for m in _SENTENCE_CUT.finditer(text, offset, hit.start)]
    start = cuts[-1] if cuts else offset
    lead = _LEAD.match(text[start : hit.start])
    return start + (lead.end() if lead else 0)


_SENTENCE_CUT = re.compile(
    r"[;:\u2014]|\s-\s|[.!?]\s|,\s(?:and|but|while|so|or|because)\s|\b(?:but|while|because|although|whereas|and)\s",
    re.IGNORECASE,
)


def _headed(text: str, span: tuple[int, int], *, clause_start: int) -> NounPhrase:
    """Return the noun phrase at ``span`` with the kind of its head, were it inside a modifier or before one."""
    phrase = text[slice(*span)]
    if "fda" in text[clause_start : span[0]].lower():
        clause_start = span[0]  # what stands before is another status and its subject
    subject = text[clause_start : span[1]]
    modifier = _MODIFIER.search(subject)
    head = subject[: modifier.start()].strip(" ,") if modifier else ""
    if (verb := _EMPLOYS.search(head)) is not None:
        clause_start, head = clause_start + verb.end(), head[verb.end() :]
    if head and len(head.split()) <= _MAX_NOUN_PHRASE and (kind := kind_of(head)) != "unknown":
        return NounPhrase(clause_start, clause_start + len(head), head, kind, follows=False)
    return NounPhrase(*span, phrase, kind_of(phrase), follows=False)


_NEW_CLAUSE = re.compile(r",\s?(?:and|but|so)\b", re.IGNORECASE)
