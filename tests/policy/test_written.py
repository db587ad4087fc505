"""What claimlint writes about policies: the template, the JSON Schema, the resolved policy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from claimlint.policy import jsonschema
from claimlint.policy.load import load_policy
from claimlint.policy.problems import PolicyErrors
from claimlint.policy.show import show
from claimlint.policy.template import policy_template
from tests.policy.support import CHECKS, FIXTURES, PACKS, load

SCHEMA = jsonschema.policy_schema()
TYPES = {"string": str, "boolean": bool, "integer": int, "number": (int, float), "object": dict, "array": list}


def valid(value, schema) -> bool:
    """Return whether a value keeps to the part of JSON Schema that claimlint writes."""
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return all(
        (
            "$ref" not in schema or valid(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]),
            not kinds or any(isinstance(value, TYPES[kind]) for kind in kinds),
            "enum" not in schema or value in schema["enum"],
            "anyOf" not in schema or any(valid(value, option) for option in schema["anyOf"]),
            "pattern" not in schema or bool(re.search(schema["pattern"], str(value))),
            not isinstance(value, list) or all(valid(item, schema.get("items", {})) for item in value),
            not isinstance(value, dict) or _valid_object(value, schema),
        )
    )


def _valid_object(value, schema) -> bool:
    known, rest = schema.get("properties", {}), schema.get("additionalProperties", True)
    if set(schema.get("required", ())) - set(value):
        return False
    if "propertyNames" in schema and not all(valid(key, schema["propertyNames"]) for key in value):
        return False
    for key, item in value.items():
        inner = known.get(key, rest)
        if inner is False or (isinstance(inner, dict) and not valid(item, inner)):
            return False
    return True


class Plain(yaml.SafeLoader):
    """YAML 1.2 booleans, and dates as text: what editors see."""

    yaml_implicit_resolvers = {
        char: [(tag, rule) for tag, rule in rules if tag.endswith((":int", ":float", ":null"))]
        for char, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def as_editors_read(text: str):
    return yaml.load(text, Plain)  # noqa: S506 - a safe loader


def uncommented(text: str) -> str:
    """Return the template with the commented examples in force instead of the empty values."""
    lines = []
    for line in text.splitlines():
        if re.match(r"#  +\S", line):
            lines[-1] = re.sub(r"^(\w+): (?:\[\]|\{\})$", r"\1:", lines[-1])
            line = line[1:]  # noqa: PLW2901 - the line as it would be
        lines.append(line)
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("organization", ["", "Cove Spine", 'The "Cove": #1\nspine {x}'])
def test_the_template_is_valid_with_and_without_its_examples(tmp_path, organization):
    text = policy_template(organization, schema="https://example.org/schema.json")
    assert text.startswith("# yaml-language-server: $schema=https://example.org/schema.json\n")
    named = " ".join(organization.split())
    assert load(tmp_path, text).packs == ("us-healthcare",)
    assert load(tmp_path, text).organization.name == named
    policy = load(tmp_path, uncommented(text))
    assert policy.organization.name == (named or "Larkmoor Spine")
    assert policy.products[0].number == "K000000"
    assert policy.waivers[0].path == "archive/2024/**"
    assert not policy.meta["CL007"].enabled
    assert valid(as_editors_read(uncommented(text)), SCHEMA)


def test_the_template_shows_every_key_of_the_language():
    keys = set(yaml.safe_load(policy_template()))
    assert keys == set(SCHEMA["$defs"]["policy"]["properties"])


WRONG = [case for file in sorted((FIXTURES / "wrong").glob("[krv]*.yaml")) for case in yaml.safe_load(file.read_text())]
SHAPE = re.compile(r"unknown key|expected one of|needs the key|found a|expected a rule id")


def test_what_the_schema_refuses_the_loader_refuses_and_shape_errors_are_in_both():
    refused = 0
    for case in WRONG:
        try:
            data = as_editors_read(case["policy"])
        except yaml.YAMLError:
            continue
        shape = any(SHAPE.search(error["message"]) and "option" not in error["message"] for error in case["errors"])
        if shape and "ours:" not in case["policy"]:
            assert not valid(data, SCHEMA), case["name"]
            refused += 1
    assert refused >= 10


def test_the_schema_points_at_definitions_that_exist():
    text = jsonschema.dumps()
    assert set(re.findall(r'"#/\$defs/([^"]+)"', text)) <= set(SCHEMA["$defs"])
    assert len(text) < 100_000


def test_the_resolved_policy_names_where_values_come_from(tmp_path):
    policy = load(
        tmp_path,
        "version: 1\nextends: us-extra\norganization:\n  name: Cove\nrules:\n  CL300:\n    params: {minimum: 2}\n"
        "paths: [{glob: a/**, rules: {CL301: off}}]\nstatements: {note: {wordings: 'Ask {who}.', slots: {who: us}}}\n"
        "products: [{name: DiscSeal, pathway: cleared}]\n"
        "waivers: [{rule: CL301, reason: r, approver: a, expires: 2026-12-31, claim: c}]\n"
        "ledger: [{id: c1, wording: w, sources: {pmid: 123}}]\n",
    )
    text = show(policy)
    assert '  name: "Cove"  # claimlint.yaml:4\n' in text
    assert "  CL300:  # us-healthcare/CL300-bare-outcome.yaml:1\n" in text
    assert '    severity: "warning"  # us-extra/pack.yaml:7\n' in text
    assert "      minimum: 2  # claimlint.yaml:7\n" in text
    assert '      CL301: {"enabled": false}\n' in text
    data = yaml.safe_load(text)
    assert data["rules"]["CL300"]["params"] == {"sets": ["variability"], "minimum": 2}
    assert data["rules"]["CL001"]["name"] == "malformed-directive"
    assert data["waivers"][0]["claim"] == "c"
    assert data["ledger"][0]["sources"] == [{"kind": "pmid", "reference": "123", "file": "", "sha256": ""}]
    assert data["products"] == [{"name": "DiscSeal", "pathway": "cleared"}]


def test_the_default_policy_can_be_shown():
    assert yaml.safe_load(show(load_policy(None, CHECKS, packs_root=PACKS)))["extends"] == ["us-healthcare"]


def test_errors_of_a_pack_are_told_together(tmp_path):
    folder = tmp_path / "packs" / "us-healthcare"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text("name: us-health\ntitle: t\ndescription: d\nversion: 1\nextends: ./x.yaml\n")
    (folder / "CL300.yaml").write_text("id: 300\n")
    with pytest.raises(PolicyErrors) as caught:
        load_policy(None, CHECKS, packs_root=tmp_path / "packs")
    assert {Path(error.uri).name for error in caught.value.errors} == {"pack.yaml", "CL300.yaml"}
    messages = " ".join(error.message for error in caught.value.errors)
    for part in ("must be its folder's", "a pack extends packs", "expected a rule id", "needs the key 'check'"):
        assert part in messages
