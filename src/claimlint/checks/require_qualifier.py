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
    """Where the qualifiers of a document stand."""

    def __init__(self, context: CheckContext, closing_blocks: int) -> None:
        document = context.document
        self._starts = [block.span.start for block in document.blocks]
        self._around = Surroundings(document)
        self._closing = frozenset(closing(document, closing_blocks))
        tooltips = (block.span for block in document.blocks if block.kind is BlockKind.ATTRIBUTE)
        self._hidden = Ranges([*(link.span for link in document.links), *tooltips])
        self._last: Qualifier | None = None
        self._by_section: dict[int, Qualifier] = {}
        for qualifier in _of_kinds(context.reading.qualifiers, context.rule.params.get("kinds") or ()):
            self._put(qualifier)

    def _put(self, qualifier: Qualifier) -> None:
        index = max(bisect_right(self._starts, qualifier.span.start) - 1, 0)
        if index in self._closing:
            self._last = self._last or qualifier
        else:
            self._by_section.setdefault(self._around.section(index).start, qualifier)

    def hidden(self, qualifier: Qualifier) -> bool:
        """Return whether a reader must act to see the qualifier: a tooltip or the words of a link."""
        return self._hidden.touch(qualifier.span)

    def elsewhere(self, claim: Claim, where: str) -> Qualifier | None:
        """Return the first qualifier at ``where``, a choice of the param, None if there is none.

        One in the closing blocks counts for ``closing`` alone, and only if no other is in the section.
        """
        here = self._around.section(claim.block).start
        near = self._by_section.get(here)
        if where == "section":
            return near
        if near is not None:
            return None
        if where == "closing":
            return self._last if claim.block not in self._closing else None
        return next((q for start, q in islice(self._by_section.items(), 2) if start != here), None)


CHECK = RequireQualifier()
