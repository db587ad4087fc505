"""An outcome claim needs a qualifier where its reader sees it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import islice
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Ranges, Surroundings, closing
from claimlint.checks.describe import values_of
from claimlint.checks.patterns import patterns, refused
from claimlint.model.claim import Claim, Qualifier
from claimlint.model.document import BlockKind, Document
from claimlint.model.once import cached_property
from claimlint.policy.types import Rule

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "kinds": Param("list", (), doc="qualifier kinds that count; empty: all"),
        "elsewhere": Param(
            "choice",
            "any",
            choices=("any", "section", "closing", "hidden", "document"),
            doc="report only claims whose qualifier stands elsewhere: further off in the section, in the "
            "closing blocks only, behind a link or tooltip, anywhere else in the document",
        ),
        "closing_blocks": Param("int", 6, doc="how many blocks at the end count as closing"),
        "heading": Param("list", (), doc="patterns that the nearest heading must match", check=refused),
    }
)


class RequireQualifier:
    """Reports selected claims that no visible qualifier is bound to."""

    name = "require-qualifier"
    params = _PARAMS

    def of_claims(self, _rule: Rule) -> bool:
        """Return True: every rule of this check is on claims."""
        return True

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each claim without a qualifier, with the qualifier that stands elsewhere."""
        params = context.rule.params
        where = str(params.get("elsewhere", "any"))
        places = _Places(context, int(params.get("closing_blocks", 6)))
        heading = patterns(params, "heading")
        for claim in context.selected:
            if heading and not heading.found_in(_heading(context.document, claim)):
                continue
            bound = _of_kinds(claim.qualifiers, params.get("kinds") or ())
            visible = [qualifier for qualifier in bound if not places.hidden(qualifier)]
            if where == "hidden":
                found = bound[0] if bound and not visible else None
            elif visible:
                continue
            elif where == "any":
                yield Hit(claim.span, claim, values_of(claim))
                continue
            else:
                found = places.elsewhere(claim, where)
            if found is not None:
                values = {**values_of(claim), "qualifier": found.text}
                yield Hit(claim.span, claim, values, ((found.span, "the qualifier stands here"),))


def _heading(document: Document, claim: Claim) -> str:
    headings = document.blocks[claim.block].headings
    return headings[-1] if headings else ""


def _of_kinds(qualifiers: tuple[Qualifier, ...], kinds: Iterable[object]) -> list[Qualifier]:
    wanted = {str(kind) for kind in kinds}
    return [qualifier for qualifier in qualifiers if not wanted or qualifier.kind in wanted]


class _Places:
    """Where the qualifiers of a document stand; most claims have none, or one in plain sight, and nobody asks."""

    def __init__(self, context: CheckContext, closing_blocks: int) -> None:
        self._context = context
        self._around = Surroundings(context.document)
        self._count = closing_blocks

    @cached_property
    def _hidden(self) -> Ranges:
        document = self._context.document
        tooltips = (block.span for block in document.blocks if block.kind is BlockKind.ATTRIBUTE)
        return Ranges([*(link.span for link in document.links), *tooltips])

    @cached_property
    def _closing(self) -> frozenset[int]:
        return frozenset(closing(self._context.document, self._count))

    @cached_property
    def _found(self) -> tuple[dict[int, Qualifier], Qualifier | None]:
        """Return the first qualifier of each section by the section's first block, and that of the closing blocks."""
        starts = [block.span.start for block in self._context.document.blocks]
        by_section: dict[int, Qualifier] = {}
        last: Qualifier | None = None
        for qualifier in _of_kinds(self._context.reading.qualifiers, self._context.rule.params.get("kinds") or ()):
            index = max(bisect_right(starts, qualifier.span.start) - 1, 0)
            if index in self._closing:
                last = last or qualifier
            else:
                by_section.setdefault(self._around.section(index).start, qualifier)
        return by_section, last

    def hidden(self, qualifier: Qualifier) -> bool:
        """Return whether a reader must act to see the qualifier: a tooltip or the words of a link."""
        return self._hidden.touch(qualifier.span)

    def elsewhere(self, claim: Claim, where: str) -> Qualifier | None:
        """Return the first qualifier at ``where``, a choice of the param, None if there is none.

        One in the closing blocks counts for ``closing`` alone, and only if no other is in the section.
        """
        by_section, last = self._found
        here = self._around.section(claim.block).start
        near = by_section.get(here)
        if where == "section":
            return near
        if near is not None:
            return None
        if where == "closing":
            return last if claim.block not in self._closing else None
        return next((q for start, q in islice(by_section.items(), 2) if start != here), None)


CHECK = RequireQualifier()
