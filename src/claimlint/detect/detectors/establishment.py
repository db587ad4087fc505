"""Establishment claims: wording that says that evidence or experts stand behind a statement.

Vocabulary: ``docs/claim-attributes.md``. Such wording promises at least the evidence it names (FTC
Health Products Compliance Guidance, 2022, on establishment claims).
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from claimlint.detect import named_findings
from claimlint.detect.draft import Draft
from claimlint.detect.lexicon.proof import PROOF_WORDS
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.surface import Hit, WordingTable
from claimlint.detect.wordings.establishment import WORDINGS
from claimlint.model.claim import ClaimType
from claimlint.model.lazydata import replace
from claimlint.text import lazyre as re

_TABLE = WordingTable(WORDINGS, PROOF_WORDS)

_WORDING, _NAMED_SOURCE = "wording", "named"

_FIGURE = re.compile(
    r"\d\s?(?:%|percent|per cent|x\b|-?fold)|\b\d+ (?:of|out of|in) (?:the )?\d+\b|\b(?:twice|thrice|double[sd]?"
    r"|tripled|half of|halved|percent)\b"
    r"|\b\w+ times (?:as|more|less|the)\b|\b\w+fold\b|\bp\s?[<=]|\bby (?:\d|half\b|(?:a|one|two)[ -](?:third|quarter"
    r"|fifth)s?\b)|\bfrom \d[\d.]* (?:\w+ )?to \d"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of|of every) (?:two|three|four|five|ten"
    r"|every|\d+)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:found|finds|shows?|showed|proves?|proved|confirms?|confirmed|demonstrates?|demonstrated)\b")
_NAMED = re.compile(
    r"\b(?:19|20)\d\d\b|\(|\[|\b(?:in|from|at|by|of) (?:the )?[A-Z]|[A-Z]\w+ (?:[Ss]tudy|[Tt]rial"
    r"|[Rr]eview)\b"
)
_OWN_SOURCES = frozenset({"study_cited"})
_ANIMAL = re.compile(
    r"\b(?:mice|mouse|rats?|rodents?|animals?|rabbits?|dogs?|pigs?|primates?|preclinical|pre-clinical|sheep|horses?)\b",
    re.IGNORECASE,
)
_LABORATORY = re.compile(
    r"\b(?:in vitro|petri|cell cultures?|test tubes?|lab(?:oratory)?|cultured cells)\b", re.IGNORECASE
)
_SOFT_VERB = re.compile(
    r"\b(?:suggest\w*|hint\w*|indicat\w*|may|might|could|link\w*|associat\w*|point\w*|early)\b", re.IGNORECASE
)


class EstablishmentDetector:
    """Finds establishment claims."""

    name = "establishment"
    type = ClaimType.ESTABLISHMENT

    @property
    def needs(self) -> tuple[Need, ...]:
        """Return a wording, or a result told with its source."""
        named = (replace(need, part=_NAMED_SOURCE) for need in named_findings.needs())
        return (Need(table=_TABLE.phrases, part=_WORDING), *named)

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the establishment claims of ``sentence`` in reading order."""
        return self.find_parts(sentence, (_WORDING, _NAMED_SOURCE))

    def find_parts(self, sentence: SentenceView, parts: Container[str]) -> Iterable[Draft]:
        """Return what ``find`` does, where the parts that are not among ``parts`` would find nothing."""
        text = sentence.text
        hits = _TABLE.hits(text) if _WORDING in parts else []
        named = list(named_findings.findings(text)) if _NAMED_SOURCE in parts else []
        if not (hits or named):
            return []
        material = _material(text)
        if _FIGURE.search(text):
            return [_draft(text, hit, material) for hit in hits if not _is_attribution(hit, text)]
        drafts = [_draft(text, hit, material) for hit in hits]
        drafts += [_named(span, material) for span in named if _is_free(span, drafts)]
        return sorted(drafts, key=lambda draft: draft.start)


def _is_free(span: tuple[int, int], drafts: list[Draft]) -> bool:
    return all(span[1] <= draft.start or draft.end <= span[0] for draft in drafts)


def _named(span: tuple[int, int], material: str) -> Draft:
    return Draft(ClaimType.ESTABLISHMENT, "study_cited", *span, status="studies", object=material)


def _is_attribution(hit: Hit, text: str) -> bool:
    """Return whether the wording only says where a figure comes from: a named study, or data as such."""
    words = text[hit.start : hit.end]
    named = hit.wording.subtype in _OWN_SOURCES and not (_TELLS.search(words) and not _NAMED.search(text))
    return named or text[hit.start : hit.end].lower().startswith(("data ", "the data ", "published data "))


def _draft(text: str, hit: Hit, material: str) -> Draft:
    return Draft(
        ClaimType.ESTABLISHMENT,
        hit.wording.subtype,
        hit.start,
        hit.end,
        status=hit.wording.status,
        object=material,
        hedged=_SOFT_VERB.search(text, hit.start, hit.end + 12) is not None or _MAY.match(text, hit.end) is not None,
    )


_MAY = re.compile(
    r"(?:\sthat)?(?:\s(?!(?:who|which|that|where|when|if|whom|whose|and|but|so|or)\b)[\w'-]+){1,9}?\s"
    r"(?:may|might|could|can possibly|can sometimes)\b",
    re.IGNORECASE,
)
"""What was proven is only possible: "... show that the splint may ease jaw pain"."""


def _material(text: str) -> str:
    if _ANIMAL.search(text):
        return "animal"
    return "laboratory" if _LABORATORY.search(text) else ""


DETECTOR = EstablishmentDetector()
