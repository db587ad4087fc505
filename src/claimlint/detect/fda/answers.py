"""Answers that leave the status out, as in "Is the drug FDA-approved? It is not; only the spray is"."""

from __future__ import annotations

from claimlint.detect.dialogue import answer_start, question_before
from claimlint.detect.draft import Draft
from claimlint.detect.fda import status
from claimlint.detect.fda.kinds import kind_of
from claimlint.detect.fda.uses import Use, find_use
from claimlint.detect.lexicon.products import UNAPPROVABLE
from claimlint.detect.page import SentenceView
from claimlint.model.claim import ClaimType, Stance
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_DENIAL = re.compile(
    (
        r"(?:no\b,?\s?)?\b(?:it|they|that|this|these|the \w+)\s?(?:(?:is|are|has|have|does|do|was)(?: not|n't)"
        r"|'s not|'re not)\b(?! been \w+ed by)|no\b(?=[.,;:!\u2014-]|$)|not (?:yet|for|at)\b"
    ),
    re.IGNORECASE,
)
_AGENCY = re.compile(r"\bf\.?d\.?a\b|\bfood and drug\b", re.IGNORECASE)
_CONSENT = re.compile(r"(?:yes|absolutely|of course|indeed)\b", re.IGNORECASE)
_ONLY = re.compile(
    r"\b(?:only|just) (?:the )?(?P<what>(?:[\w-]+ ){1,5})(?:is|are|has|have|does|do)\b(?=[,.;]|$)", re.IGNORECASE
)


def elliptical(sentence: SentenceView) -> list[Draft]:
    """Return the statements that answer the question about a status in the sentence before."""
    question = question_before(sentence)
    if question is None:
        return []
    asked = [hit for hit in status.hits(question.text) if not hit.bare or _AGENCY.search(question.text)]
    if not asked or status.hits(sentence.text):
        return []
    text, said, start = sentence.text, asked[0].status, answer_start(sentence)
    drafts: list[Draft] = []
    kind = kind_of(question.text[: asked[0].start])
    if match := _DENIAL.match(text, start):
        drafts.append(_answer(said, match, kind, negated=True))
    elif match := _CONSENT.match(text, start):
        drafts.append(_consent(said, match, kind))
    elif (use := _used(text, start)).text:
        drafts.append(replace(_given(said, kind, use), start=start, end=use.end))
    if match := _ONLY.search(text):
        use = find_use(text, match.end())
        drafts.append(
            Draft(
                type=ClaimType.FDA,
                subtype=_subtype(said),
                start=match.start(),
                end=max(match.end(), use.end),
                subject=match["what"].strip(),
                status=said,
                object=kind_of(match["what"]),
                use=use.text,
                self_qualified=use.text,
            )
        )
    return drafts


def _consent(said: str, match: re.Match[str], kind: str) -> Draft:
    """Return "yes" as a statement, with the use behind it."""
    use = find_use(match.string, match.end())
    agreed = _answer(said, match, kind, negated=False)
    return replace(agreed, end=use.end, use=use.text, self_qualified=_limit(kind, use)) if use.text else agreed


def _given(said: str, kind: str, use: Use) -> Draft:
    return Draft(
        type=ClaimType.FDA,
        subtype=_subtype(said),
        start=use.start,
        end=use.end,
        status=said,
        object=kind,
        use=use.text,
        self_qualified=_limit(kind, use),
    )


def _limit(kind: str, use: Use) -> str:
    return "" if kind in UNAPPROVABLE else use.text


def _used(text: str, start: int) -> Use:
    """Return the use to which an answer narrows a status ("Only for glaucoma in adults.")."""
    only = _NARROWED.match(text, start)
    return find_use(text, only.end()) if only else Use(start, start, "")


_NARROWED = re.compile(r"(?:only|just|solely|specifically)(?= (?:for|to|as)\b)", re.IGNORECASE)


def _answer(said: str, match: re.Match[str], kind: str, *, negated: bool) -> Draft:
    return Draft(
        type=ClaimType.FDA,
        subtype="fda_disclaimer" if negated else _subtype(said),
        start=match.start(),
        end=_clause_end(match) if negated else match.end(),
        status=said,
        object=kind,
        negated=negated,
        stance=Stance.NEUTRAL if negated else Stance.PROMOTIONAL,
        self_qualified=match[0] if negated else "",
        use_of_mention=negated,
    )


def _clause_end(match: re.Match[str]) -> int:
    stop = _STOP.search(match.string, match.end())
    return stop.start() if stop else len(match.string)


_STOP = re.compile(r"[.;:!?\u2014]|\b(?:only|just|but)\b", re.IGNORECASE)


def _subtype(said: str) -> str:
    return {"approved": "fda_approved", "cleared": "fda_cleared"}.get(said, "fda_other")
