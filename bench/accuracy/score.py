"""Score claims against annotated examples.

A prediction belongs to the annotated claim of its type that it overlaps most; several inside one
count once. A prediction that matches nothing, or lies within text marked as no claim, is a false
alarm, unless it touches an optional claim.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

TYPES = ("quantitative", "fda", "va", "absolute", "comparative", "testimonial", "establishment")
ATTRIBUTES = ("subtype", "values", "qualified", "sourced", "verdict")
CONTEXT = ("endpoint", "polarity", "population", "timepoint", "n", "comparator")
"""Attributes that some cases annotate; words agree when they share a word or a figure."""
NOTES = ("endpoint", "population", "polarity", "subject", "timepoint", "n", "comparator", "threshold", "interval")
"""Attributes that some cases give word for word, under ``attributes``: the wordings that a reviewer would accept, ""
for nothing."""
Case = Mapping[str, Any]
Prediction = Mapping[str, Any]


@dataclass
class Scores:
    """Counts over all cases; ``errors`` tells each one that went wrong in a line."""

    matched: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    judged: Counter[str] = field(default_factory=Counter)
    negatives: int = 0
    clean: int = 0
    errors: list[str] = field(default_factory=list)

    def f1(self, kinds: Iterable[str]) -> tuple[float, float, float]:
        """Return precision, recall and F1 over the claim types ``kinds``."""
        names = tuple(kinds)
        hit, wrong, lost = (sum(count[name] for name in names) for count in (self.matched, self.false, self.missed))
        precision = hit / (hit + wrong) if hit + wrong else 1.0
        recall = hit / (hit + lost) if hit + lost else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def figures(self) -> dict[str, float]:
        """Return every figure by the name that the floors file gives it."""
        out = {f"f1.{name}": self.f1([name])[2] for name in TYPES}
        out["f1.all"] = self.f1(TYPES)[2]
        for name in (*ATTRIBUTES, *CONTEXT):
            out[name] = self.right[name] / self.judged[name] if self.judged[name] else 1.0
        for name in NOTES:
            noted = f"noted.{name}"
            out[noted] = self.right[noted] / self.judged[noted] if self.judged[noted] else 1.0
        out["negatives_clean"] = self.clean / self.negatives if self.negatives else 1.0
        return {name: round(value, 4) for name, value in out.items()}


def overlap(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """Return how many code points two spans share."""
    return max(0, min(one["end"], other["end"]) - max(one["start"], other["start"]))


def verdict(prediction: Prediction) -> str:
    """Return violation, review or ok by the gravest finding of a claim."""
    severities = {finding["severity"] for finding in prediction.get("findings", ())}
    return "violation" if "error" in severities else "review" if "warning" in severities else "ok"


def score(cases: Iterable[Case], predictions: Mapping[str, Sequence[Prediction]]) -> Scores:
    """Return the scores of ``predictions`` (by case id) against ``cases``."""
    scores = Scores()
    for case in cases:
        _score_case(scores, case, predictions.get(case["id"], ()))
    return scores


def _score_case(scores: Scores, case: Case, found: Sequence[Prediction]) -> None:
    owned: dict[int, list[int]] = defaultdict(list)
    for number, prediction in enumerate(found):
        shared = [
            (overlap(claim, prediction), -index)
            for index, claim in enumerate(case["claims"])
            if claim["type"] == prediction["type"] and overlap(claim, prediction)
        ]
        if shared:
            owned[-max(shared)[1]].append(number)
    used: set[int] = set()
    for index, claim in enumerate(case["claims"]):
        if not owned[index]:
            scores.missed[claim["type"]] += 1
            scores.errors.append(f"missed  {case['id']} {claim['type']}/{claim['subtype']} {claim['quote']!r}")
            continue
        used.update(owned[index])
        scores.matched[claim["type"]] += 1
        best = max(owned[index], key=lambda number: (overlap(claim, found[number]), -number))
        _score_attributes(scores, case, claim, found[best])
    wrong = [number for number in range(len(found)) if _is_false(case, found[number], used=number in used)]
    for number in wrong:
        prediction = found[number]
        scores.false[prediction["type"]] += 1
        quote = case["text"][prediction["start"] : prediction["end"]]
        scores.errors.append(f"false   {case['id']} {prediction['type']}/{prediction['subtype']} {quote!r}")
    if not case["claims"]:
        scores.negatives += 1
        scores.clean += not wrong


def _is_false(case: Case, prediction: Prediction, *, used: bool) -> bool:
    trapped = any(s <= prediction["start"] and prediction["end"] <= e for s, e in case["not_claims_spans"])
    if trapped:
        return True
    return not used and not any(overlap(optional, prediction) for optional in case["optional_claims"])


def _score_attributes(scores: Scores, case: Case, claim: Case, prediction: Prediction) -> None:
    also = claim.get("accept", {})
    said: dict[str, Any] = {name: prediction[name] for name in ("subtype", "qualified", "sourced") if name in claim}
    if "verdict" in claim:
        said["verdict"] = verdict(prediction)
    correct = {name: value == claim[name] or value in also.get(name, ()) for name, value in said.items()}
    if claim["type"] == "quantitative" and claim["values"]:
        said["values"] = prediction["values"]
        correct["values"] = any(_same(v, prediction["values"]) for v in (claim["values"], *also.get("values", ())))
    for name in CONTEXT:
        if claim.get(name) not in (None, ""):
            said[name] = prediction.get(name)
            correct[name] = _agree(claim[name], said[name])
    for name, wordings in claim.get("attributes", {}).items():
        noted = f"noted.{name}"
        said[noted] = prediction[name] or ""
        correct[noted] = _bare(said[noted]) in {_bare(wording) for wording in wordings}
    for name, right in correct.items():
        scores.judged[name] += 1
        scores.right[name] += right
        if not right:
            scores.errors.append(
                f"{name:9} {case['id']} wants {_wanted(claim, name)!r}, got {said[name]!r} for {claim['quote']!r}"
            )


def _wanted(claim: Case, name: str) -> object:
    return claim[name] if name in claim else claim["attributes"][name.removeprefix("noted.")]


def _bare(wording: object) -> str:
    """Return a wording in lower case, without the articles and prepositions that it may begin with."""
    words = str(wording).lower().strip(" .,;:").split()
    while words and words[0] in _LINKS:
        words.pop(0)
    return " ".join(words)


_LINKS = frozenset(
    """the a an our its your their of in at after within by for over on about up to with from each every most
    than""".split()
)


def _agree(wanted: object, said: object) -> bool:
    if said is None:
        return False
    wanted, said = str(wanted).replace(",", ""), str(said)
    shared = set(_WORD.findall(wanted.lower())) & set(_WORD.findall(said.lower()))
    return bool(shared)


_WORD = re.compile(r"[a-z]{3,}|\d[\d.]*")


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    pairs = list(zip(sorted(one), sorted(other), strict=False))
    return len(one) == len(other) and all(abs(a - b) <= 1e-6 * max(1, abs(a)) for a, b in pairs)
