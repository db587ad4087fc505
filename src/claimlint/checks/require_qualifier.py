"""An outcome claim needs a qualifier where its reader sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import closing, section
from claimlint.checks.describe import values_of
from claimlint.checks.patterns import patterns, refused
from claimlint.model.claim import Claim, Qualifier
from claimlint.model.document import BlockKind, Document

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
        self._document = context.document
        wanted = context.rule.params.get("kinds") or ()
        self._placed = [
            (index, qualifier)
            for qualifier in _of_kinds(context.reading.qualifiers, wanted)
            if (index := self._block_of(qualifier)) is not None
        ]
        self._closing = frozenset(closing(context.document, closing_blocks))

    def _block_of(self, qualifier: Qualifier) -> int | None:
        blocks = enumerate(self._document.blocks)
        return next((index for index, block in blocks if block.span.contains(qualifier.span)), None)

    def hidden(self, qualifier: Qualifier) -> bool:
        """Return whether a reader must act to see the qualifier: a tooltip or the words of a link."""
        if any(link.span.overlaps(qualifier.span) for link in self._document.links):
            return True
        index = self._block_of(qualifier)
        return index is not None and self._document.blocks[index].kind is BlockKind.ATTRIBUTE

    def elsewhere(self, claim: Claim, where: str) -> Qualifier | None:
        """Return the first qualifier at ``where``, a choice of the param, None if there is none.

        One in the closing blocks counts for ``closing`` alone, and only if no other is in the section.
        """
        around = section(self._document, claim.block)
        near = [q for index, q in self._placed if index in around and index not in self._closing]
        last = [q for index, q in self._placed if index in self._closing]
        if where == "section":
            return near[0] if near else None
        if where == "closing":
            return last[0] if last and not near and claim.block not in self._closing else None
        outside = [q for index, q in self._placed if index not in around]
        return outside[0] if outside and not near else None


CHECK = RequireQualifier()
