"""What sets the findings of one document aside, in order: directives, waivers, baseline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from claimlint.model.claim import Claim
from claimlint.model.document import Document
from claimlint.model.finding import Finding
from claimlint.model.lazydata import dataclass
from claimlint.model.lines import LineIndex
from claimlint.policy.locate import relative_name
from claimlint.policy.types import Policy
from claimlint.suppress.baseline import Baseline, apply_baseline
from claimlint.suppress.fingerprint import with_fingerprints
from claimlint.suppress.identity import identity
from claimlint.suppress.inline import apply_directives
from claimlint.suppress.waivers import apply_waivers


@dataclass(frozen=True, slots=True)
class Suppressor:
    """Marks findings. ``today`` is the date that waivers are measured against."""

    policy: Policy
    today: date
    baseline: Baseline | None = None

    def __call__(
        self,
        document: Document,
        findings: Sequence[Finding],
        lines: LineIndex | None = None,
        name: str = "",
        claims: Iterable[Claim] = (),
    ) -> tuple[Finding, ...]:
        """Return the findings with fingerprints and suppressions, and findings on the directives.

        Args:
            document: one page.
            findings: what was found on it.
            lines: the line table of ``document.source.text`` if the caller has it.
            name: what the file is called (``identity``) if the caller knows.
            claims: those of the page, whose sentences are known.
        """
        marked = with_fingerprints(
            document,
            apply_directives(document, findings, self.policy, lines),
            name or identity(self.policy.uri, document.uri),
            {claim.id: claim.sentence for claim in claims},
        )
        if self.policy.waivers:
            below = relative_name(self.policy, document.uri)
            marked = apply_waivers(document, marked, self.policy, below, self.today)
        return marked if self.baseline is None else apply_baseline(marked, self.baseline)
