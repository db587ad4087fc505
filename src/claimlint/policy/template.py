"""The policy file that ``policy init`` writes."""

from __future__ import annotations

import json

from claimlint.policy.jsonschema import SCHEMA_FILE
from claimlint.policy.layers import DEFAULT_PACK

_TEMPLATE = """\
# yaml-language-server: $schema={schema}
# The claims policy of {organization}. 'claimlint policy validate' checks it, 'claimlint policy show'
# prints what holds and where each value comes from. It is not legal advice.
# Lines that begin with '#' are examples: take their '#' away, and the [] or {{}} above them.
version: 1

# Packs by name, policy files by their path below this folder. Later ones win.
extends:
  - {pack}

# Whose copy it is, as copy names it; reports bear the name.
organization:
{name}
  aliases: []

# Products that the copy names, with their regulatory status: approved, cleared, de-novo, eua,
# hct-p or unapproved.
products: []
#  - name: DiscSeal
#    aliases: [Disc Seal]
#    pathway: cleared
#    number: K000000
#    use: closure of small openings after surgery
#    use_terms: [closure]
#    routes: [topical]

# Sentences that count as a qualifier or as a statement, compared without regard to case,
# punctuation marks and typography. {{slot}} stands for a few words.
qualifiers: {{}}
#  outcome-variability:
#    wordings:
#      - Individual results vary.
#    patterns:
#      - results (?:may|can) (?:vary|differ)

statements: {{}}
#  fda-disclaimer:
#    wordings:
#      - This procedure has not been evaluated by the {{agency}}.
#    slots:
#      agency: FDA

# A rule by id or name: error, warning, note, off, on, or a mapping of severity, enabled, params,
# message and wording. A mapping with 'check' defines a rule of your own (ids like ORG001).
rules: {{}}
#  unclosed-disable: error
#  CL007: off

# Settings for some files only; paths are relative to this file.
paths: []
#  - glob: archive/**
#    rules:
#      CL004: off

# Parts of a document that are judged: logical paths and block kinds.
fields:
  include: ["*"]
  exclude: []

# Approved claims and their evidence: a file below this folder, or a list.
ledger: []

# Findings that someone has accepted, until a day.
waivers: []
#  - rule: CL004
#    path: archive/2024/**
#    reason: archived pages, reviewed as a whole
#    approver: J. Rivera
#    expires: 2026-12-31

# Authorities of your own that rules of your own cite under 'authority', and how far each was verified: primary
# (its text was read), secondary (a text about it was) or unverified.
authorities: {{}}
#  Guideline 12 of the review board:
#    says: A figure needs a source that the board has seen.
#    checked: primary
#    read: 2026-01-31

# Outdated terms and what to write instead.
glossary: {{}}
"""


def policy_template(organization: str = "", *, schema: str = SCHEMA_FILE, pack: str = DEFAULT_PACK) -> str:
    """Return the text of a new ``claimlint.yaml``: valid, and with an example of every key.

    ``schema`` is the address of the JSON Schema that editors use.
    """
    title = " ".join(organization.split())
    return _TEMPLATE.format(
        schema=schema,
        organization=title or "your organization",
        name=f"  name: {json.dumps(title, ensure_ascii=False)}" if title else "#  name: Larkmoor Spine",
        pack=pack,
    )
