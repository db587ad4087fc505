"""The JSON Schema of ``claimlint.yaml``, made from the tables that validate it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from claimlint.policy import language
from claimlint.policy.schema import Anything, Either, Flag, Items, Number, PathOr, Record, Schema, Table, Text
from claimlint.text import lazyre as re

Json = dict[str, Any]

SCHEMA_FILE = "claimlint.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BOOLEANS = {"true": True, "false": False}


def policy_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of a policy file."""
    definitions: dict[str, Json] = {}
    _schema(language.POLICY, definitions)
    root = f"#/$defs/{_slug(language.POLICY)}"
    return {"$schema": _DIALECT, "title": "claimlint policy", "$ref": root, "$defs": dict(sorted(definitions.items()))}


def dumps() -> str:
    """Return the schema's text: the same language, the same bytes."""
    return json.dumps(policy_schema(), indent=2, ensure_ascii=False) + "\n"


def _schema(schema: Schema, definitions: dict[str, Json]) -> Json:
    """Return the schema of a value; the schemas of the records in it go to ``definitions``."""
    makers: dict[type[Any], Callable[[Any, dict[str, Json]], Json]] = {
        Text: lambda text, _: _text(text),
        Number: lambda number, _: _number(number),
        Flag: lambda _flag, _: {"type": "boolean"},
        Anything: lambda _anything, _: {},
        Items: _items,
        Table: _table,
        Record: _record,
        Either: _either,
        PathOr: _path_or,
    }
    return makers[type(schema)](schema, definitions)


def _items(items: Items, definitions: dict[str, Json]) -> Json:
    one = _schema(items.of, definitions)
    many = {"type": "array", "items": one}
    return {"anyOf": [one, many]} if items.lone else many


def _table(table: Table, definitions: dict[str, Json]) -> Json:
    keys = table.keys.pattern
    names: Json = {"propertyNames": {"pattern": f"^(?:{keys})$"}} if keys else {}
    return {"type": "object", "additionalProperties": _schema(table.of, definitions), **names}


def _either(either: Either, definitions: dict[str, Json]) -> Json:
    options = [either.scalar, either.mapping, *([either.marked] if either.marked else [])]
    return {"anyOf": [_schema(option, definitions) for option in options]}


def _path_or(either: PathOr, definitions: dict[str, Json]) -> Json:
    return {"anyOf": [{"type": "string", "description": either.what}, _schema(either.inline, definitions)]}


def _record(record: Record, definitions: dict[str, Json]) -> Json:
    name = _slug(record)
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _properties(record, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _slug(record: Record) -> str:
    """Return the name of a record's definition: ``a ledger entry`` is ``ledger-entry``."""
    return "-".join(re.findall(r"[a-z]+", re.sub(r"^(?:an?|the) ", "", record.what)))


def _properties(record: Record, definitions: dict[str, Json]) -> Json:
    properties = {
        key: {"description": field.doc, **_schema(field.schema, definitions)} for key, field in record.fields.items()
    }
    required = [key for key, field in record.fields.items() if field.required]
    out: Json = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**out, "required": required} if required else out


def _text(text: Text) -> Json:
    if text.choices:
        return {"enum": [*text.choices, *(_BOOLEANS[word] for word in text.choices if word in _BOOLEANS)]}
    if text.format:
        return {"type": "string", "format": text.format}
    if text.pattern:
        return {"type": ["string", "number"], "pattern": f"^(?:{text.pattern})$"}
    return {"type": ["string", "number", "boolean"]}


def _number(number: Number) -> Json:
    out: Json = {"type": "integer" if number.whole else "number"}
    if number.minimum is not None:
        out["minimum"] = number.minimum
    if number.maximum is not None:
        out["maximum"] = number.maximum
    return out
