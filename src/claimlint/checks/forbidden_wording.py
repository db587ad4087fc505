"""Words that the copy may not use, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Passage, Ranges, passages
from claimlint.checks.patterns import Patterns, patterns, refused
from claimlint.model.document import BlockKind
from claimlint.model.span import Span
from claimlint.policy.authored import piece_of_any
from claimlint.policy.types import Policy, Rule

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "patterns": Param("list", (), doc="regular expressions, case ignored; (?-i:VA) minds it", check=refused),
        "terms": Param("map", {}, doc="words and what to write instead; the policy's glossary is added to them"),
        "glossary": Param("bool", default=False, doc="also forbid the terms of the policy's glossary"),
        "unless": Param("list", (), doc="patterns that excuse the sentence they stand in", check=refused),
        "unless_document": Param("list", (), doc="patterns that excuse the whole document", check=refused),
        "blocks": Param("list", (), doc="block kinds to look in; empty: all"),
        "outside_claims": Param("bool", default=False, doc="leave matches inside a claim to the rules on claims"),
        "once": Param("bool", default=False, doc="report the first match of the patterns, and of each term, only"),
    }
)


class ForbiddenWording:
    """Reports wording in the copy; ``{match}`` is what was found, ``{instead}`` the term to use."""

    name = "forbidden-wording"
    params = _PARAMS

    def needs(self, rule: Rule, policy: Policy) -> str:
        """Return an expression that matches in a piece of every page with a hit, "" if none is known."""
        own = rule.params.get("terms") or {}
        terms = {**own, **policy.glossary} if rule.params.get("glossary") else own
        return piece_of_any([*map(str, rule.params.get("patterns") or ()), *map(_expression, terms)])

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each match in reading order."""
        params = context.rule.params
        kinds = frozenset(BlockKind(kind) for kind in params.get("blocks") or ())
        looked_at = list(passages(context.document, kinds))
        excused = patterns(params, "unless_document")
        if excused and any(excused.found_in(passage.text) for passage in looked_at):
            return
        reported: set[str] = set()
        for hit in self._hits(context, looked_at):
            term = hit.values["term"]
            if term not in reported or not params.get("once"):
                reported.add(term)
                yield hit

    def _hits(self, context: CheckContext, looked_at: Iterable[Passage]) -> Iterator[Hit]:
        params = context.rule.params
        searches = [(patterns(params, "patterns"), "", "")]
        searches.extend((_term(term), term, str(instead)) for term, instead in _terms(context).items())
        unless = patterns(params, "unless")
        taken = Ranges(claim.span for claim in context.reading.claims if params.get("outside_claims"))
        for here in looked_at:
            for inner, term, instead in _found(searches, here.text):
                if unless and unless.found_in(here.sentence_at(inner.start).of(here.text)):
                    continue
                span = here.span(inner)
                if taken.touch(span):
                    continue
                yield Hit(span, None, {"match": inner.of(here.text), "term": term, "instead": instead})


def _terms(context: CheckContext) -> dict[str, object]:
    own = dict(context.rule.params.get("terms") or {})
    return {**own, **context.policy.glossary} if context.rule.params.get("glossary") else own


def _term(term: str) -> Patterns:
    return Patterns([_expression(term)])


def _expression(term: str) -> str:
    escaped = r"\s+".join(f"(?:{part})" for part in map(_literal, term.split()))
    return rf"(?<!\w){escaped}(?!\w)"


def _literal(word: str) -> str:
    return "".join(char if char.isalnum() else f"\\{char}" for char in word)


def _found(searches: list[tuple[Patterns, str, str]], text: str) -> list[tuple[Span, str, str]]:
    return sorted((span, term, instead) for search, term, instead in searches for span in search.spans(text))


CHECK = ForbiddenWording()
