"""The policy language, version 1: every key of every file, as schema tables.

These tables validate, fill in the JSON Schema and are the reference of the language; a key that is
not here does not exist.
"""

from __future__ import annotations

from datetime import date

from claimlint.model.finding import Safety, Severity
from claimlint.policy.globs import flaw as glob_flaw
from claimlint.policy.placeholders import flaw as template_flaw
from claimlint.policy.schema import Anything, Either, Field, Flag, Items, Number, PathOr, Record, Table, Text
from claimlint.policy.select import FIELDS

VERSION = 1
RULE_ID = r"[A-Z]{2,8}[0-9]{3,5}"
RULE_NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
SEVERITIES = tuple(severity.value for severity in Severity)
PATHWAYS = ("approved", "cleared", "de-novo", "eua", "hct-p", "unapproved")
WITHIN = ("claim", "sentence", "adjacent-sentence", "block", "section", "document")
ACTIONS = ("insert-after-claim", "insert-after-sentence", "replace-claim", "append-to-document")
FORMATS = ("text", "markdown", "html")
CHECKED = ("primary", "secondary", "unverified")
EVIDENCE = ("doi", "pmid", "citation", "file")


def _date_flaw(text: str) -> str | None:
    try:
        good = len(text) == len("2026-01-31") and bool(date.fromisoformat(text))
    except ValueError:
        good = False
    return None if good else f"expected a date like 2026-01-31, found '{text[:40]}'"


def _selector() -> Record:
    fields = {}
    for item in FIELDS.values():
        values = (*item.values, *(f"!{value}" for value in item.values))
        text = Text(f"a value of '{item.name}' ({', '.join(item.values)})", choices=values) if values else Text()
        fields[item.name] = Field(Items(text), f"{item.doc}; several values mean any of them, !value refuses")
    return Record("a selector", fields)


WORDS = Items(Text())
DATE = Text("a date like 2026-01-31", verify=_date_flaw, format="date")
TEMPLATE = Text("text with {placeholders}", verify=template_flaw)
GLOB = Text("a path pattern", verify=glob_flaw)
ID = Text("a rule id like ORG001", pattern=RULE_ID)
NAME = Text("a name in lower case with hyphens", pattern=RULE_NAME)
KEY = Text("a rule id or name")
SELECTOR = _selector()

ORGANIZATION = Record(
    "the organization",
    {
        "name": Field(Text(), "the name as it stands in copy"),
        "aliases": Field(WORDS, "other names for it"),
    },
)

PRODUCT = Record(
    "a product",
    {
        "name": Field(Text(), "the name as it stands in copy", required=True),
        "pathway": Field(Text(choices=PATHWAYS), "its regulatory status", required=True),
        "aliases": Field(WORDS, "other names for it"),
        "number": Field(Text(), "the K, PMA, BLA or NDA number"),
        "use": Field(Text(), "the approved use, in words"),
        "use_terms": Field(WORDS, "words that name the approved use in copy"),
        "off_label_terms": Field(WORDS, "words that name other uses in copy, which the status was not given for"),
        "routes": Field(WORDS, "how it may be given"),
    },
)

QUALIFIER = Record(
    "a set of qualifier wordings",
    {
        "wordings": Field(WORDS, "approved sentences, compared after normalisation; {slot} for a short wording"),
        "patterns": Field(WORDS, "regular expressions for wordings that also count"),
    },
)

STATEMENT = Record(
    "a set of statement wordings",
    {
        **QUALIFIER.fields,
        "slots": Field(Table(Text(), NAME, "a mapping of slot names to texts"), "what a {slot} must be"),
    },
)

AUTHORITY = Record(
    "an authority",
    {
        "says": Field(Text(), "what it says, in our words", required=True),
        "status": Field(Text(), "whether it is in force"),
        "checked": Field(Text(choices=CHECKED), "how far the citation was verified", required=True),
        "url": Field(Text(), "its public address"),
        "read": Field(DATE, "when it was last read"),
    },
)
AUTHORITIES = Table(AUTHORITY, Text("a citation"), "a mapping of citations to authorities")

EDIT = Record(
    "an edit",
    {
        "description": Field(Text(), "what the edit does", required=True),
        "action": Field(Text(choices=ACTIONS), "where the text goes", required=True),
        "text": Field(TEMPLATE, "the text", required=True),
        "safety": Field(Text(choices=tuple(s.value for s in Safety)), "whether it can change what the copy says"),
    },
)

SETTING = Record(
    "the settings of a rule",
    {
        "severity": Field(Text(choices=SEVERITIES), "how grave its findings are"),
        "enabled": Field(Flag(), "whether it runs"),
        "params": Field(Table(Anything(), Text("an option's name")), "options of its check"),
        "message": Field(TEMPLATE, "what a finding says"),
        "wording": Field(TEMPLATE, "the wording to use"),
    },
)
SWITCH = Text("a severity, off or on", choices=(*SEVERITIES, "off", "on", "true", "false"))
SETTINGS = Table(Either(SWITCH, SETTING), KEY, "a mapping of rule ids or names to settings")
PATH_SETTING = Record(
    "the settings of a rule for a path",
    {key: value for key, value in SETTING.fields.items() if key in ("severity", "enabled", "params")},
)

_RULE_BODY = {
    "name": Field(NAME, "a name in lower case with hyphens", required=True),
    "title": Field(Text(), "what is wrong, in one line", required=True),
    "check": Field(Text("the name of a check"), "the behaviour that judges", required=True),
    "severity": Field(Text(choices=SEVERITIES), "how grave its findings are", required=True),
    "message": Field(
        TEMPLATE, "what a finding says; {claim}, {values}, {subtype} and what the check adds", required=True
    ),
    "enabled": Field(Flag(), "whether it runs unless a policy switches it on"),
    "applies_to": Field(SELECTOR, "the claims that it judges; all without it"),
    "excludes": Field(SELECTOR, "claims that it leaves alone"),
    "within": Field(Text(choices=WITHIN), "how far from the claim the check looks"),
    "params": Field(Table(Anything(), Text("an option's name")), "options of its check"),
    "replaces": Field(Items(KEY), "rules that fall silent on a claim that this one reports"),
    "rationale": Field(Text(), "why the rule is there"),
    "fix": Field(Text(), "what a writer can do"),
    "wording": Field(TEMPLATE, "the wording to use"),
    "edit": Field(EDIT, "the mend that a machine can carry out"),
    "authority": Field(WORDS, "citations of authorities: those that claimlint knows, and your own"),
}

EVIDENCE_RECORD = Record(
    "a source",
    {
        "doi": Field(Text("a DOI like 10.1000/xyz", pattern=r"10\.\d{4,9}/\S+"), "the DOI of a publication"),
        "pmid": Field(Text("a PubMed id", pattern=r"\d{1,9}"), "the PubMed id of a publication"),
        "citation": Field(Text(), "a reference in words"),
        "file": Field(Text("a file below the policy's folder"), "a file that holds the evidence"),
        "sha256": Field(Text("64 hexadecimal digits", pattern=r"[0-9a-fA-F]{64}"), "the file's SHA-256"),
    },
)

LEDGER_ENTRY = Record(
    "a ledger entry",
    {
        "id": Field(
            Text("an id of letters, digits, - _ .", pattern=r"[A-Za-z0-9][\w.-]{0,79}"), "its id", required=True
        ),
        "wording": Field(Text(), "the approved wording", required=True),
        "variations": Field(WORDS, "other approved wordings"),
        "values": Field(Items(Number()), "its figures in reading order"),
        "unit": Field(Text(), "the unit of its figures"),
        "n": Field(Number(whole=True, minimum=0), "how many were studied"),
        "endpoint": Field(Text(), "the outcome"),
        "timepoint": Field(Text(), "when it was measured"),
        "subject": Field(Text(), "the treatment or product"),
        "sources": Field(Items(EVIDENCE_RECORD), "what supports it"),
        "qualifiers": Field(Items(Text()), "qualifier sets that must stand with it"),
        "owner": Field(Text(), "who answers for it"),
        "approver": Field(Text(), "who approved it"),
        "approved": Field(DATE, "when it was approved"),
        "expires": Field(DATE, "until when the approval holds"),
    },
)
LEDGER = Items(LEDGER_ENTRY, lone=False)
LEDGER_OR_PATH = PathOr("a path to a ledger file below the policy's folder", LEDGER)

WAIVER = Record(
    "a waiver",
    {
        "rule": Field(KEY, "the rule id or name", required=True),
        "reason": Field(Text(), "why the finding is accepted", required=True),
        "approver": Field(Text(), "who accepted it", required=True),
        "expires": Field(DATE, "the last day on which it holds", required=True),
        "path": Field(GLOB, "files, relative to the policy file"),
        "fingerprint": Field(Text("a fingerprint", pattern=r"[0-9a-f]{8,64}"), "one finding"),
        "claim": Field(Text(), "the claim's text"),
    },
)

PATH = Record(
    "an entry of 'paths'",
    {
        "glob": Field(Items(GLOB), "files, relative to the policy file; ** for any folders", required=True),
        "rules": Field(
            Table(Either(SWITCH, PATH_SETTING), KEY, "a mapping of rule ids or names to settings"),
            "what holds for these files",
            required=True,
        ),
    },
)

FIELDS_RECORD = Record(
    "the fields",
    {
        "include": Field(WORDS, "patterns of logical paths and block kinds that are judged"),
        "exclude": Field(WORDS, "patterns of those that are not"),
    },
)

_SHARED = {
    "qualifiers": Field(Table(QUALIFIER, NAME), "approved qualifier wordings by name"),
    "statements": Field(Table(STATEMENT, NAME), "approved statements by name"),
    "products": Field(Items(PRODUCT, lone=False), "products and their regulatory status"),
    "glossary": Field(Table(Text(), Text("a term")), "outdated terms and what to write instead"),
}

_POLICY_BODY = {
    "organization": Field(ORGANIZATION, "whose copy it is"),
    "authorities": Field(AUTHORITIES, "authorities of your own, by citation, that rules of your own rest on"),
    **_SHARED,
    "ledger": Field(LEDGER_OR_PATH, "the claims ledger: a file or a list of entries"),
    "waivers": Field(Items(WAIVER, lone=False), "findings that were accepted, and until when"),
    "paths": Field(Items(PATH, lone=False), "settings for some files"),
    "fields": Field(FIELDS_RECORD, "which parts of a document are judged"),
}

EXTENDS = Items(Text("the name of a pack or the path of a policy file"))


def _rules(definition: Record) -> Table:
    return Table(
        Either(SWITCH, SETTING, mark="check", marked=definition),
        KEY,
        "a mapping of rule ids or names to settings, or of new ids to rules",
    )


OVERLAY = Record(
    "an example's policy",
    {
        **_POLICY_BODY,
        "rules": Field(_rules(Record("a new rule of an example", _RULE_BODY)), "rule settings and new rules"),
    },
)

EXAMPLE = Record(
    "an example",
    {
        "text": Field(Text(), "the copy", required=True),
        "format": Field(Text(choices=FORMATS), "how the copy is marked up"),
        "path": Field(Text(), "the path it is judged under"),
        "policy": Field(OVERLAY, "policy that holds for this copy"),
        "today": Field(DATE, "the date of the run"),
    },
)
EXAMPLES = Record(
    "the examples",
    {
        "flag": Field(Items(Either(Text(), EXAMPLE)), "copy that the rule must flag"),
        "pass": Field(Items(Either(Text(), EXAMPLE)), "copy that it must let pass"),
    },
)

DEFINITION = Record("a new rule", {**_RULE_BODY, "examples": Field(EXAMPLES, "copy that tests the rule")})
RULES = _rules(DEFINITION)
RULE_FILE = Record("a rule", {"id": Field(ID, "the rule id", required=True), **DEFINITION.fields})

PACK = Record(
    "a pack",
    {
        "name": Field(NAME, "the name that 'extends' uses", required=True),
        "title": Field(Text(), "its name in words", required=True),
        "description": Field(Text(), "what it is for", required=True),
        "version": Field(Text(), "its own version", required=True),
        "extends": Field(EXTENDS, "packs that it builds on; later ones win"),
        **_SHARED,
        "rules": Field(SETTINGS, "settings of rules"),
    },
)

POLICY = Record(
    "a policy",
    {
        "version": Field(
            Number(whole=True, minimum=VERSION, maximum=VERSION),
            f"the version of this language: {VERSION}, which is the default",
        ),
        "extends": Field(EXTENDS, "packs and policy files that it builds on; later ones win"),
        **_POLICY_BODY,
        "rules": Field(RULES, "rule settings and rules of your own"),
    },
)
