"""VA access standards as a page states them, against those of the policy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Passage, passages
from claimlint.checks.patterns import Patterns, patterns, refused
from claimlint.model.span import Span

_MINUTES = Patterns([r"\b(?:\d{1,3}|thirty|sixty|forty|ninety)[-\s](?:minutes?|mins?)\b"])
_DAYS = Patterns([r"\b(?:\d{1,3}|twenty(?:-eight)?|thirty|fourteen)[-\s]days?\b"])
_WORDS = {"fourteen": 14, "twenty": 20, "twenty-eight": 28, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90}

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "mentions": Param("list", (), doc="patterns that make a sentence one on access standards", check=refused),
        "minutes": Param("list", (30, 60), doc="average drive times that the standards know"),
        "days": Param("list", (20, 28), doc="waiting times that the standards know"),
    }
)


class AccessStandards:
    """Reports drive and waiting times that are not those of 38 CFR 17.4040 in sentences on VA access."""

    name = "access-standards"
    params = _PARAMS

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each wrong figure; ``{match}`` is the figure as written."""
        params = context.rule.params
        mentions = patterns(params, "mentions")
        for here in passages(context.document):
            for sentence in here.sentences:
                text = sentence.of(here.text)
                if mentions.found_in(text):
                    yield from _wrong(here, sentence, _MINUTES, params.get("minutes", (30, 60)))
                    yield from _wrong(here, sentence, _DAYS, params.get("days", (20, 28)))


def _wrong(here: Passage, sentence: Span, figures: Patterns, allowed: Iterable[object]) -> Iterable[Hit]:
    known = set(allowed)
    for found in figures.spans(sentence.of(here.text)):
        inner = found.shift(sentence.start)
        written = inner.of(here.text)
        number = written.lower().replace(" ", "-").rsplit("-", 1)[0]
        if _WORDS.get(number, int(number) if number.isdigit() else None) not in known:
            yield Hit(here.span(inner), None, {"match": written})


CHECK = AccessStandards()
