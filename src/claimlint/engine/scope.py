"""Which parts of a document a policy judges."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.model.document import Block
from claimlint.policy.globs import matches
from claimlint.policy.types import Fields


def judged(block: Block, fields: Fields) -> bool:
    """Return whether ``block`` is included and not excluded, by its logical path or its kind."""
    return _named(block, fields.include) and not _named(block, fields.exclude)


def _named(block: Block, patterns: Iterable[str]) -> bool:
    return any(pattern == block.kind.value or matches(pattern, block.logical_path) for pattern in patterns)
