"""The resolved policy: packs and the user's file put together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from claimlint.model.finding import Safety, Severity
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import dataclass, field

Params = Mapping[str, Any]
_NO_PARAMS: Params = FrozenMap()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a policy value was written; lines and columns count from 1."""

    uri: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Authority:
    """The legal basis of a rule.

    ``checked`` says how far the citation was verified: primary (the text itself), secondary, or
    unverified; ``read`` is the ISO date of that reading, "" if never.
    """

    citation: str
    says: str
    status: str
    checked: str
    url: str
    read: str = ""


@dataclass(frozen=True, slots=True)
class Selector:
    """Which claims a rule judges: every named field must hold one of its values.

    Fields are those of ``policy.select.FIELDS`` (type, subtype, polarity, object, qualified ...);
    values are strings, ``true``/``false`` for yes and no. An empty selector takes every claim.
    """

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=FrozenMap)


@dataclass(frozen=True, slots=True)
class FixTemplate:
    """The mend that a rule offers.

    ``action`` is insert-after-claim, insert-after-sentence, replace-claim or append-to-document;
    ``text`` may hold the placeholders of ``Rule.message``.
    """

    description: str
    action: str
    text: str
    safety: Safety


@dataclass(frozen=True, slots=True)
class Example:
    """Copy that a rule must flag, or must let pass.

    ``format`` is text, markdown or html, ``path`` the address that the copy is judged under ("" for
    any). ``policy`` is a policy in YAML (as JSON) that holds on top of the rule's own for this copy,
    "" for none; ``policy.load.overlay`` applies it. ``today`` is the ISO date of the run, "" for any.
    """

    text: str
    origin: Origin
    format: str = "text"
    path: str = ""
    policy: str = ""
    today: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a policy: what must hold, for which claims, and what to say if it does not.

    ``check`` names the behaviour, ``params`` its options. ``within`` is claim, sentence,
    adjacent-sentence, block, section or document. ``replaces`` lists rules that fall silent on a
    claim that this one reports (one claim, one finding per concern). ``message`` and ``wording``
    are templates: ``{claim}``, ``{values}``, ``{subtype}`` and what the check adds. ``fix`` is the
    sentence that tells a writer what to do, ``edit`` the mend that a machine can carry out.
    ``origin`` is where the rule was defined, ``origins`` where each option (``params.NAME``) stands,
    and each other value that a later file set (``severity``, ``enabled``, ``message``, ``wording``).
    """

    id: str
    name: str
    title: str
    check: str
    severity: Severity
    message: str
    origin: Origin
    pack: str = ""
    applies_to: Selector = Selector()
    excludes: Selector | None = None
    within: str = "adjacent-sentence"
    params: Params = _NO_PARAMS
    replaces: tuple[str, ...] = ()
    rationale: str = ""
    fix: str = ""
    wording: str = ""
    edit: FixTemplate | None = None
    authority: tuple[Authority, ...] = ()
    flag: tuple[Example, ...] = ()
    passes: tuple[Example, ...] = ()
    enabled: bool = True
    origins: Mapping[str, Origin] = field(default_factory=FrozenMap)


@dataclass(frozen=True, slots=True)
class Organization:
    """Whose copy it is."""

    name: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Product:
    """A product that the copy may name and its regulatory status.

    ``pathway`` is approved, cleared, de-novo, eua, hct-p or unapproved; ``number`` the K, PMA, BLA
    or NDA number; ``use`` the approved use in words; ``use_terms`` and ``off_label_terms`` are words that name
    that use and other ones in copy; ``routes`` how it may be given.
    """

    name: str
    pathway: str
    aliases: tuple[str, ...] = ()
    number: str = ""
    use: str = ""
    use_terms: tuple[str, ...] = ()
    off_label_terms: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingSet:
    """A named set of approved wordings. ``patterns`` are author-written regular expressions,
    ``wordings`` literal sentences compared after normalisation; ``{slot}`` stands for any short
    wording or for the value that ``slots`` gives it.
    """

    name: str
    wordings: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    slots: Mapping[str, str] = field(default_factory=FrozenMap)
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What supports a claim in the ledger; ``sha256`` is that of ``file``, if one is named."""

    kind: str
    reference: str
    file: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A claim, its evidence and its approval; dates are ISO, values as in ``Claim.values``."""

    id: str
    wording: str
    origin: Origin
    variations: tuple[str, ...] = ()
    values: tuple[float, ...] = ()
    unit: str = ""
    n: int | None = None
    endpoint: str = ""
    timepoint: str = ""
    subject: str = ""
    sources: tuple[Evidence, ...] = ()
    qualifiers: tuple[str, ...] = ()
    owner: str = ""
    approver: str = ""
    approved: str = ""
    expires: str = ""

    def approval(self, today: date) -> str:
        """Return how the approval stands on the day ``today``: ``in-force``, ``unapproved`` or ``expired``."""
        day = today.isoformat()
        if not (self.approver and self.approved) or self.approved > day:
            return "unapproved"
        return "expired" if self.expires and self.expires < day else "in-force"


@dataclass(frozen=True, slots=True)
class Waiver:
    """An accepted finding: rule, scope (path glob, fingerprint or claim text), why, who, until when."""

    rule: str
    reason: str
    approver: str
    expires: str
    origin: Origin
    path: str = ""
    fingerprint: str = ""
    claim: str = ""


@dataclass(frozen=True, slots=True)
class PathOverride:
    """Rule settings for files that match ``glob`` (relative to the policy file)."""

    glob: str
    severities: Mapping[str, Severity]
    disabled: frozenset[str]
    enabled: frozenset[str]
    params: Mapping[str, Params]


@dataclass(frozen=True, slots=True)
class Fields:
    """Which parts of a document are judged: globs over ``Block.logical_path`` and block kinds."""

    include: tuple[str, ...] = ("*",)
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """Packs and the user's file, resolved. ``sha256`` covers every byte that it was made from, ``files`` are those.

    ``rules`` holds the rules that checks carry out, by id; ``meta`` those on claimlint's own
    directives, waivers and baseline, which have no check. ``origins`` says where the values
    without an origin of their own stand, by dotted path (``organization.name``). ``pack_versions`` are
    those that the packs give themselves, by name.
    """

    uri: str
    packs: tuple[str, ...]
    rules: Mapping[str, Rule]
    sha256: str
    version: int = 1
    pack_versions: Mapping[str, str] = field(default_factory=FrozenMap)
    organization: Organization = Organization()
    products: tuple[Product, ...] = ()
    qualifiers: Mapping[str, WordingSet] = field(default_factory=FrozenMap)
    statements: Mapping[str, WordingSet] = field(default_factory=FrozenMap)
    ledger: tuple[LedgerEntry, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    paths: tuple[PathOverride, ...] = ()
    fields: Fields = Fields()
    glossary: Mapping[str, str] = field(default_factory=FrozenMap)
    meta: Mapping[str, Rule] = field(default_factory=FrozenMap)
    origins: Mapping[str, Origin] = field(default_factory=FrozenMap)
    files: tuple[Path, ...] = ()

    def rule(self, key: str) -> Rule | None:
        """Return the rule or meta rule with the id or name ``key``, None without one."""
        found = self.rules.get(key) or self.meta.get(key)
        if found is not None:
            return found
        every = (*self.rules.values(), *self.meta.values())
        return next((rule for rule in every if rule.name == key), None)
