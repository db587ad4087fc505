"""What a check is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Protocol

from claimlint.model.claim import Claim
from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass, field
from claimlint.model.reading import Reading
from claimlint.model.span import Span
from claimlint.policy.types import Policy, Rule


@dataclass(frozen=True, slots=True)
class Hit:
    """A check's finding before the engine gives it rule, severity, location and fingerprint.

    ``span`` counts in ``Document.text``. ``values`` fill the placeholders of the rule's message.
    ``related`` are other places with what to say of them.
    """

    span: Span
    claim: Claim | None = None
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    related: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What a check may look at. ``selected`` are the claims that the rule applies to.

    ``today`` is the date that expiry and staleness are measured against: an input of the run, so
    that the same call gives the same findings on any day.
    """

    document: Document
    reading: Reading
    policy: Policy
    rule: Rule
    selected: tuple[Claim, ...]
    today: date


class Check(Protocol):
    """A behaviour that rules name. A module in ``checks/`` offers one as ``CHECK``."""

    @property
    def name(self) -> str:
        """The word that rules use in ``check:``."""

    @property
    def params(self) -> Mapping[str, Param]:
        """The options that a rule may give in ``params:``."""

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return what is wrong, in reading order.

        A check may also offer ``needs(rule, policy)``: a regular expression that matches, without case, in a piece
        (between two white spaces) of the normalised text of every page with a hit, "" if none is known. Pages
        without such a piece are then not shown to it. And ``of_claims(rule)``: whether the rule finds nothing
        where ``selected`` is empty.
        """


@dataclass(frozen=True, slots=True)
class Param:
    """One option of a check: its kind (str, int, float, bool, list, map or a choice) and default.

    ``check`` may refuse a value by returning what was expected.
    """

    kind: str
    default: object = None
    choices: tuple[str, ...] = ()
    doc: str = ""
    check: Callable[[object], str | None] | None = None
