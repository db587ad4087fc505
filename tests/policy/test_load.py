"""Resolution: which value wins, where it came from, what holds for one file."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from claimlint.errors import PolicyError
from claimlint.model.finding import Severity
from claimlint.policy.load import default_policy, load_policy, overlay
from claimlint.policy.locate import find_policy, policy_for
from claimlint.policy.packs import Packs
from claimlint.policy.problems import PolicyErrors
from claimlint.policy.roots import policies_root
from claimlint.policy.types import Policy
from tests.policy.support import CHECKS, PACKS, load


def place(policy: Policy, rule: str, value: str) -> tuple[str, int]:
    origin = policy.rules[rule].origins[value]
    return Path(origin.uri).name, origin.line


def test_without_a_file_the_default_pack_holds():
    policy = default_policy(CHECKS, packs_root=PACKS)
    assert policy.packs == ("us-healthcare",)
    assert list(policy.rules) == ["CL300", "CL301"]
    assert policy.glossary == {"failed back surgery": "persistent spinal pain"}
    assert policy.uri == ""


def test_a_file_without_extends_builds_on_the_default_pack_and_an_empty_list_on_nothing(tmp_path):
    assert load(tmp_path, "version: 1\n").packs == ("us-healthcare",)
    assert load(tmp_path, "version: 1\nextends: []\n").rules == {}


def test_a_policy_without_a_version_is_one_of_version_1(tmp_path):
    policy = load(tmp_path, "extends: []\n")
    assert policy.version == 1
    assert policy.rules == {}


def test_a_pack_changes_what_it_extends_and_the_file_wins_over_both(tmp_path):
    policy = load(tmp_path, "version: 1\nextends: us-extra\nrules:\n  CL300:\n    params:\n      minimum: 2\n")
    assert policy.packs == ("us-healthcare", "us-extra")
    rule = policy.rules["CL300"]
    assert rule.severity is Severity.WARNING
    assert rule.params == {"sets": ("variability",), "minimum": 2}
    assert place(policy, "CL300", "severity") == ("pack.yaml", 7)
    assert place(policy, "CL300", "params.minimum") == ("claimlint.yaml", 6)
    assert Path(rule.origin.uri).name == "CL300-bare-outcome.yaml"


def test_later_extends_win_and_a_file_named_twice_holds_where_it_came_first(tmp_path):
    (tmp_path / "a.yaml").write_text("version: 1\norganization: {name: A, aliases: [AA]}\nrules: {CL300: note}\n")
    (tmp_path / "b.yaml").write_text("version: 1\norganization: {name: B}\nrules: {CL300: off}\n")
    policy = load(tmp_path, "version: 1\nextends: [us-healthcare, a.yaml, b.yaml, a.yaml]\n")
    assert policy.organization.name == "B"
    assert policy.organization.aliases == ("AA",)
    assert policy.rules["CL300"].severity is Severity.NOTE
    assert not policy.rules["CL300"].enabled
    assert Path(policy.origins["organization.name"].uri).name == "b.yaml"


@pytest.mark.parametrize(
    ("setting", "severity", "enabled"),
    [
        ("off", Severity.NOTE, False), ("false", Severity.NOTE, False), ("on", Severity.NOTE, True),
        ("true", Severity.NOTE, True), ("error", Severity.ERROR, True), ("{severity: error}", Severity.ERROR, False),
        ("{enabled: true}", Severity.NOTE, True),
    ],
)  # fmt: skip
def test_what_a_rule_can_be_set_to(tmp_path, setting, severity, enabled):
    policy = load(tmp_path, f"version: 1\nextends: us-extra\nrules:\n  listed-word: {setting}\n")
    rule = policy.rules["CL1001"]
    assert (rule.severity, rule.enabled) == (severity, enabled)


def test_rules_stand_in_the_order_of_their_numbers(tmp_path):
    assert list(load(tmp_path, "version: 1\nextends: us-extra\n").rules) == ["CL300", "CL301", "CL1001"]


def test_a_rule_of_ones_own(tmp_path):
    policy = load(
        tmp_path,
        "version: 1\nrules:\n  ORG001:\n    check: forbidden-words\n    name: no-slang\n    title: Slang\n"
        "    severity: note\n    message: '{match}'\n    params: {patterns: [gonna], terms: {a: b}}\n"
        "    replaces: missing-qualifier\n    examples: {flag: [You are gonna heal.]}\n",
    )
    rule = policy.rules["ORG001"]
    assert (rule.pack, rule.replaces) == ("", ("CL301",))
    assert rule.params == {"patterns": ("gonna",), "terms": {"a": "b"}}
    assert [(example.text, example.origin.line) for example in rule.flag] == [("You are gonna heal.", 11)]
    assert policy.rule("no-slang") is rule


def test_a_rule_of_ones_own_may_rest_on_an_authority_of_ones_own(tmp_path):
    policy = load(
        tmp_path,
        "version: 1\nauthorities:\n  Guideline 12:\n    says: Figures need sources.\n    checked: primary\n"
        "    read: 2026-01-31\nrules:\n  ORG001:\n    check: forbidden-words\n    name: no-slang\n    title: Slang\n"
        "    severity: error\n    message: '{match}'\n    params: {patterns: [gonna]}\n"
        "    authority: [Guideline 12, 15 U.S.C. 45]\n",
    )
    cited = policy.rules["ORG001"].authority
    assert [(one.citation, one.checked, one.read) for one in cited] == [
        ("Guideline 12", "primary", "2026-01-31"),
        ("15 U.S.C. 45", "primary", "2026-05-04"),
    ]


def test_names_become_ids_and_rules_of_absent_packs_are_dropped_from_replaces():
    assert default_policy(CHECKS, packs_root=PACKS).rules["CL300"].replaces == ("CL301",)


def test_a_rule_on_unverified_authority_says_so():
    rule = default_policy(CHECKS, packs_root=PACKS).rules["CL301"]
    assert rule.rationale == "House style. The authority cited has not been verified against its text."
    assert rule.authority[0].checked == "unverified"


def test_a_shipped_rule_on_unverified_authority_cannot_be_an_error(tmp_path):
    packs = tmp_path / "packs"
    folder = packs / "us-healthcare"
    folder.mkdir(parents=True)
    (packs / "authorities.yaml").write_text((PACKS / "authorities.yaml").read_text())
    (folder / "pack.yaml").write_text((PACKS / "us-healthcare" / "pack.yaml").read_text())
    text = (PACKS / "us-healthcare" / "CL301-missing-qualifier.yaml").read_text()
    (folder / "CL301.yaml").write_text(text.replace("severity: warning", "severity: error"))
    with pytest.raises(PolicyError, match="CL301 rests on unverified authorities only") as caught:
        default_policy(CHECKS, packs_root=packs)
    assert (Path(caught.value.uri).name, caught.value.line) == ("CL301.yaml", 5)


def test_examples_carry_policy_format_and_date_and_can_be_laid_over():
    policy = default_policy(CHECKS, packs_root=PACKS)
    plain, rich = policy.rules["CL300"].passes
    assert (plain.format, plain.policy) == ("text", "")
    assert (rich.format, rich.today) == ("markdown", "2026-01-31")
    over = overlay(policy, rich, CHECKS, packs_root=PACKS)
    assert over.products[0].number == "0510"
    assert not over.rules["CL301"].enabled
    assert policy.rules["CL301"].enabled
    other = overlay(policy, replace(rich, policy='{"rules": {"CL301": "off"}}'), CHECKS, packs_root=PACKS)
    assert len({policy.sha256, over.sha256, other.sha256}) == 3
    assert overlay(policy, plain, CHECKS, packs_root=PACKS) is policy


def test_products_and_sets_of_the_same_name_are_replaced(tmp_path):
    (tmp_path / "base.yaml").write_text("version: 1\nproducts: [{name: DiscSeal, pathway: cleared, use: x}]\n")
    policy = load(
        tmp_path,
        "version: 1\nextends: [us-healthcare, base.yaml]\nproducts: [{name: discseal, pathway: unapproved}]\n"
        "qualifiers: {variability: {patterns: [vary]}}\nglossary: {x: y}\n",
    )
    assert [(product.name, product.pathway, product.use) for product in policy.products] == [
        ("discseal", "unapproved", "")
    ]
    assert policy.qualifiers["variability"].wordings == ()
    assert dict(policy.glossary) == {"failed back surgery": "persistent spinal pain", "x": "y"}


def test_meta_rules_can_be_set(tmp_path):
    policy = load(tmp_path, "version: 1\nrules: {CL004: off, unclosed-disable: error}\n")
    assert not policy.meta["CL004"].enabled
    assert policy.meta["CL005"].severity is Severity.ERROR
    assert "CL004" not in policy.rules


PATHS = """\
version: 1
extends: us-extra
paths:
  - glob: [blog/**, "*.txt"]
    rules:
      CL300: off
      listed-word: {severity: error, enabled: true, params: {mode: part}}
  - glob: blog/keep/*
    rules: {CL300: note}
"""


@pytest.mark.parametrize(
    ("uri", "wanted"),
    [
        ("index.md", (True, False, Severity.WARNING, "whole")),
        ("blog/a.md", (False, True, Severity.WARNING, "part")),
        ("deep/down/a.txt", (False, True, Severity.WARNING, "part")),
        ("blog/keep/a.md", (True, True, Severity.NOTE, "part")),
        ("blog/keep/x/a.md", (False, True, Severity.WARNING, "part")),
    ],
)
@pytest.mark.parametrize("absolute", [True, False])
def test_path_settings(tmp_path, monkeypatch, uri, wanted, absolute):
    monkeypatch.chdir(tmp_path)
    policy = policy_for(load(tmp_path, PATHS), str(tmp_path / uri) if absolute else uri)
    shipped, listed = policy.rules["CL300"], policy.rules["CL1001"]
    assert (shipped.enabled, listed.enabled, shipped.severity, listed.params["mode"]) == wanted


def test_the_hash_covers_every_file_and_no_place(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    text = "version: 1\nextends: base.yaml\nledger: ledger.yaml\n"
    files = {"base.yaml": "version: 1\n", "ledger.yaml": "- {id: a, wording: w}\n"}
    for folder in ("one", "two"):
        for name, content in files.items():
            (tmp_path / folder / name).write_text(content)
    first = load(tmp_path / "one", text).sha256
    assert load(tmp_path / "two", text).sha256 == first
    for name, content in files.items():
        (tmp_path / "two" / name).write_text(f"{content}# changed\n")
        assert load(tmp_path / "two", text).sha256 != first
        (tmp_path / "two" / name).write_text(content)


def test_a_policy_survives_pickling(tmp_path):
    policy = load(tmp_path, PATHS)
    assert pickle.loads(pickle.dumps(policy)) == policy  # noqa: S301 - our own bytes


def test_errors_survive_pickling(tmp_path):
    with pytest.raises(PolicyError) as caught:
        load(tmp_path, "version: 1\na: 1\nb: 1\n")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - our own bytes


def test_the_policy_is_looked_for_upwards(tmp_path):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "claimlint.yml").write_text("version: 1\n")
    assert find_policy(deep / "page.md") == tmp_path / "claimlint.yml"
    (tmp_path / "a" / "claimlint.yaml").write_text("version: 1\n")
    assert find_policy(deep) == tmp_path / "a" / "claimlint.yaml"
    (tmp_path / "a" / "claimlint.yml").write_text("version: 1\n")
    with pytest.raises(PolicyError, match="two policy files"):
        find_policy(deep)


def test_a_policy_that_is_a_link_to_nowhere_is_told_of(tmp_path):
    (tmp_path / "claimlint.yaml").symlink_to(tmp_path / "moved.yaml")
    assert find_policy(tmp_path / "page.md") == tmp_path / "claimlint.yaml"
    with pytest.raises(PolicyError, match="cannot be read"):
        load_policy(tmp_path / "claimlint.yaml", CHECKS)


def test_a_version_of_the_language_that_is_not_known_is_refused(tmp_path):
    with pytest.raises(PolicyError, match="expected 1, found '2'"):
        load(tmp_path, "version: 2\n")


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    (tmp_path / "outside.yaml").write_text("version: 1\n")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    with pytest.raises(PolicyError, match="outside the policy's folder"):
        load(tmp_path / "in", "version: 1\nextends: ./link.yaml\n")


def test_a_long_chain_of_files_is_refused_and_not_followed(tmp_path):
    for number in range(500):
        (tmp_path / f"p{number}.yaml").write_text(f"version: 1\nextends: [./p{number + 1}.yaml]\n")
    with pytest.raises(PolicyError, match="nests deeper than 32 files") as caught:
        load(tmp_path, "version: 1\nextends: [./p0.yaml]\n")
    assert (caught.value.line, caught.value.column) == (2, 11)


def test_a_missing_policy_file_is_an_error_and_not_the_default(tmp_path):
    with pytest.raises(PolicyError, match="cannot be read"):
        load_policy(tmp_path / "nowhere.yaml", CHECKS, packs_root=PACKS)


def test_a_ledger_can_stand_inline(tmp_path):
    policy = load(
        tmp_path,
        "version: 1\nledger:\n  - id: closure\n    wording: 83% of defects closed\n    values: 83\n"
        "    unit: '%'\n    n: 87\n"
        "    sources: {doi: 10.1000/x, file: e.pdf, sha256: " + "AB" * 32 + "}\n    expires: 2026-12-31\n",
    )
    entry = policy.ledger[0]
    assert (entry.values, entry.n, entry.expires, entry.origin.line) == ((83.0,), 87, "2026-12-31", 3)
    assert (entry.sources[0].kind, entry.sources[0].reference, entry.sources[0].file) == ("doi", "10.1000/x", "e.pdf")
    assert entry.sources[0].sha256 == "ab" * 32


def test_the_shipped_folder_is_found():
    assert (policies_root() / "authorities.yaml").is_file()
    assert Packs(policies_root()).names


def test_patterns_of_packs_are_compiled_only_when_asked_for(tmp_path):
    folder = tmp_path / "us-healthcare"
    folder.mkdir()
    (folder / "pack.yaml").write_text(
        "name: us-healthcare\ntitle: t\ndescription: d\nversion: 1\nqualifiers: {q: {patterns: ['(']}}\n"
    )
    text = (PACKS / "us-extra" / "CL1001-listed-word.yaml").read_text()
    (folder / "CL1001.yaml").write_text(text.replace("\\\\bmiracle\\\\b", "["))
    assert list(default_policy(CHECKS, packs_root=tmp_path).rules) == ["CL1001"]
    with pytest.raises(PolicyErrors) as caught:
        load_policy(None, CHECKS, packs_root=tmp_path, strict=True)
    assert {(Path(e.uri).name, e.line) for e in caught.value.errors} == {("pack.yaml", 5), ("CL1001.yaml", 9)}
