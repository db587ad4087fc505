"""Of what kind a noun phrase is, by the nouns in it."""

from __future__ import annotations

from functools import lru_cache

from claimlint.detect.indexed import telling_words
from claimlint.detect.lexicon.products import KINDS, STRONG_KINDS
from claimlint.detect.spared import lacks
from claimlint.text import lazyre as re


def kind_of(phrase: str) -> str:
    """Return the kind of a noun phrase in plain words, "unknown" without a listed noun."""
    return kind_and_end(phrase)[0]


def kind_and_end(phrase: str) -> tuple[str, int]:
    """Return the kind of a noun phrase and where the noun ends that tells it; 0 without one."""
    kinds = KINDS if not phrase.isascii() else [kind for kind in KINDS if not lacks(phrase, _keys(kind))]
    found = [(m.end(), m.end() - m.start(), kind) for kind in kinds for m in _matcher(kind).finditer(phrase)]
    if not found:
        return "unknown", 0
    apparatus = _APPARATUS.search(phrase)
    if apparatus is not None:
        return "device-510k", apparatus.end()
    dosed = _DOSAGE_FORM.search(phrase)
    if dosed is not None and (
        drug := [entry for entry in found if entry[2] in {"drug", "biologic"} and entry[0] == dosed.start()]
    ):
        return drug[0][2], dosed.end()
    strong = [entry for entry in found if entry[2] in STRONG_KINDS]
    end, _, kind = max(found)
    if kind in {"device-510k", "clinic", "facility", "person", "test"}:
        return kind, end
    if strong:
        return max(strong, key=lambda entry: -STRONG_KINDS.index(entry[2]))[2], end
    return kind, end


_APPARATUS = re.compile(
    r"\b(?:prp|platelet[- ]rich plasma)\W{1,3}(?:\w+ )?(?:system|device|kit|tube|centrifuge|machine|separator)s?\b",
    re.IGNORECASE,
)
"""What plasma is spun with: a device, where plasma itself is none."""
_DOSAGE_FORM = re.compile(
    r" (?:injection|tablet|capsule|oral solution|nasal spray)\b(?! ?(?:therapy|treatment|program|clinic))",
    re.IGNORECASE,
)
"""A drug's form as its label has it ("semaglutide injection"), which is no procedure."""


@lru_cache(maxsize=len(KINDS))
def _keys(kind: str) -> frozenset[str]:
    """Return words of which a phrase with a noun of the kind has one."""
    return telling_words(frozenset(KINDS[kind]))


@lru_cache(maxsize=len(KINDS))
def _matcher(kind: str) -> re.Pattern[str]:
    longest_first = sorted(KINDS[kind], key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)
