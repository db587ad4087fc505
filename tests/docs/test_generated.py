"""The pages on the rules and the JSON Schema are those of the code."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

from claimlint.policy import jsonschema, language

ROOT = Path(__file__).resolve().parents[2]
GENERATED = runpy.run_path(str(ROOT / "docs" / "generate_rules.py"))
AGAIN = "run python docs/generate_rules.py"


def test_every_rule_has_its_page():
    wanted = GENERATED["pages"]()
    folder = ROOT / "docs" / "rules"
    written = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.md")}
    assert written.keys() == wanted.keys(), AGAIN
    assert [name for name, text in wanted.items() if written[name] != text] == [], AGAIN


def test_the_schema_in_the_package_is_that_of_the_language():
    text = Path(jsonschema.__file__).with_name(jsonschema.SCHEMA_FILE).read_text(encoding="utf-8")
    assert text == jsonschema.dumps(), AGAIN
    described = json.loads(text)["$defs"]["policy"]["properties"]
    assert described.keys() == language.POLICY.fields.keys()
    assert all(value["description"] for value in described.values())
