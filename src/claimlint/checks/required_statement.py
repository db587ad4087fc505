"""Statements that the copy must make, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Surroundings, closing, in_flow, passage, passages
from claimlint.checks.describe import values_of
from claimlint.checks.evidence import words
from claimlint.checks.patterns import Patterns, patterns, refused
from claimlint.checks.statements import Statements
from claimlint.model.document import BlockKind, Document
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.policy.types import Rule

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "statements": Param("list", (), doc="names of the policy's statements, any of which will do"),
        "patterns": Param("list", (), doc="patterns, any of which will do as well", check=refused),
        "elements": Param(
            "list", (), doc="patterns that must all stand there, whatever the words between", check=refused
        ),
        "mentions": Param("list", (), doc="ask only if one of these stands in the copy", check=refused),
        "unless": Param("list", (), doc="patterns in the copy that excuse the document", check=refused),
        "place": Param(
            "choice",
            "document",
            choices=("block", "section", "closing", "document", "heading"),
            doc="where: beside each claim, in its section, in the last blocks, anywhere, as a heading",
        ),
        "closing_blocks": Param("int", 6, doc="how many blocks at the end count as closing"),
        "others": Param(
            "list",
            (),
            doc="patterns of other matters: a block that names one, or stands under a heading that does, says nothing "
            "of the claim unless it names the claim's subject",
            check=refused,
        ),
    }
)


class RequiredStatement:
    """Reports documents (or, near claims, claims) that lack a statement.

    A rule with ``applies_to`` asks only of documents with such a claim; one with ``mentions`` only
    where the copy mentions the matter.
    """

    name = "required-statement"
    params = _PARAMS

    def of_claims(self, rule: Rule) -> bool:
        """Return whether the rule asks for a statement near claims, or on pages with claims, only."""
        return rule.params.get("place") in ("block", "section") or bool(rule.applies_to.fields)

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return a hit for each claim without the statement near it, or one for the document."""
        params = context.rule.params
        copy = [passage(context.document, index).text for index in in_flow(context.document)]
        unless = patterns(params, "unless")
        if unless and any(unless.found_in(text) for text in copy):
            return
        wanted = _Wanted(context)
        place = str(params.get("place", "document"))
        if place in ("block", "section"):
            yield from self._near_claims(context, wanted, place)
            return
        trigger = self._trigger(context)
        if trigger is None or not copy:
            return
        blocks = _about(context.document, self._blocks(context, place), trigger.subject, patterns(params, "others"))
        if not wanted.in_blocks(blocks):
            yield Hit(trigger.span, None, {**wanted.values, "match": trigger.text})

    def _near_claims(self, context: CheckContext, wanted: _Wanted, place: str) -> Iterator[Hit]:
        judged: set[int] = set()
        around = Surroundings(context.document)
        for claim in context.selected:
            near = range(claim.block, claim.block + 1) if place == "block" else around.section(claim.block)
            if near.start in judged:
                continue
            judged.add(near.start)
            if wanted.in_blocks(near):
                continue
            yield Hit(claim.span, claim, {**values_of(claim), **wanted.values})

    def _trigger(self, context: CheckContext) -> _Trigger | None:
        mentions, others = (patterns(context.rule.params, name) for name in ("mentions", "others"))
        if context.rule.applies_to.fields:
            chosen = [c for c in context.selected if not mentions or mentions.found_in(c.text)]
            own = [c for c in chosen if c.subject and others and not others.found_in(c.subject)] or chosen
            return _Trigger(own[0].span, own[0].text, own[0].subject) if own else None
        if not mentions:
            return _Trigger(Span(0, 0), "")
        for here in passages(context.document):
            found = next(mentions.spans(here.text), None)
            if found is not None:
                return _Trigger(here.span(found), found.of(here.text))
        return None

    def _blocks(self, context: CheckContext, place: str) -> list[int]:
        if place == "closing":
            return list(closing(context.document, int(context.rule.params.get("closing_blocks", 6))))
        flow = list(in_flow(context.document))
        if place == "heading":
            return [index for index in flow if context.document.blocks[index].kind.value == "heading"]
        return flow


@dataclass(frozen=True, slots=True)
class _Trigger:
    """What makes the page need the statement: its place and words, and what it speaks of."""

    span: Span
    text: str
    subject: str = ""


def _about(document: Document, blocks: Sequence[int], subject: str, others: Patterns) -> list[int]:
    """Return those of the blocks that can speak of ``subject``: not those on other matters that do not name it."""
    own = set(words(subject))
    if not (others and own):
        return list(blocks)
    out = []
    for index in blocks:
        block = document.blocks[index]
        above = () if block.kind is BlockKind.HEADING else block.headings[-1:]
        text = " ".join((*above, passage(document, index).text))
        if own & set(words(text)) or not others.found_in(text):
            out.append(index)
    return out


class _Wanted:
    """What must be said: a statement of the policy, a pattern, or a set of elements."""

    def __init__(self, context: CheckContext) -> None:
        params = context.rule.params
        self._document = context.document
        names = [str(name) for name in params.get("statements") or ()]
        self._statements = Statements(context.policy.statements if names else {}, names)
        self._patterns = patterns(params, "patterns")
        self._elements = [Patterns([element]) for element in params.get("elements") or ()]

    @property
    def values(self) -> dict[str, str]:
        """Return the wording to use, for messages and edits."""
        return {"statement": self._statements.wording}

    def in_blocks(self, blocks: Iterable[int]) -> bool:
        """Return whether the blocks together say it."""
        texts = [passage(self._document, index).text for index in blocks]
        if any(self._patterns.found_in(text) or self._statements.said_in(text) for text in texts):
            return True
        return bool(self._elements) and all(any(e.found_in(text) for text in texts) for e in self._elements)


CHECK = RequiredStatement()
