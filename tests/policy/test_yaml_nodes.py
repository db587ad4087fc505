"""The YAML of policies: places, types, limits."""

from __future__ import annotations

import contextlib
import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimlint.errors import PolicyError
from claimlint.policy import yaml_nodes
from claimlint.policy.problems import Problems
from claimlint.policy.yaml_nodes import MappingNode, ScalarNode, decode, parse, plain


def read(text):
    return parse(text, "p.yaml", Problems())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("off", "off"), ("on", "on"), ("no", "no"), ("yes", "yes"), ("y", "y"), ("2026-01-31", "2026-01-31"),
        ("12:30:45", "12:30:45"), ("0x1F", "0x1F"), ("1_000", "1_000"), ("true", True), ("False", False),
        ("~", None), ("null", None), ("12", 12), ("-1.5", -1.5), ("1e3", 1000.0), ("'12'", "12"), ('"true"', "true"),
        ("9" * 5000, "9" * 5000),
    ],
)  # fmt: skip
def test_scalars_have_the_types_of_the_core_schema(text, value):
    node = read(text)
    assert isinstance(node, ScalarNode)
    assert node.value == value
    assert type(node.value) is type(value)


def test_nodes_know_line_and_column():
    node = read("a: 1\nb:\n  - x\n  - é: ü\n")
    assert isinstance(node, MappingNode)
    key, listing = node.entries["b"]
    assert (key.line, key.column) == (2, 1)
    assert (listing.line, listing.column) == (3, 3)
    inner = listing.items[1].entries["é"][1]
    assert (inner.uri, inner.line, inner.column) == ("p.yaml", 4, 8)


def test_numbers_that_are_written_oddly_stay_text():
    assert plain(read("{a: 007, b: 1.10, c: 7, d: [1.5, x, ~]}")) == {
        "a": "007",
        "b": "1.10",
        "c": 7,
        "d": [1.5, "x", None],
    }


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("rules: {}\n  CL007: off\n", 2, "line 1: take the {} at its end away"),
        ("products: []  # ours\n\n#  - name: B\n  - name: A\n", 4, "line 1: take the [] at its end away"),
        ("waivers: []\n- rule: CL004\n", 2, "line 1: take the [] at its end away"),
        ("rules:\n\tCL007: off\n", 2, "with spaces, not with tabs"),
        ("organization:\n  name: Relief: the clinic\n", 2, "in quotation marks"),
        ("organization:\n  name: @home\n", 2, "in quotation marks"),
        ('organization:\n  name: "Relief\n', 3, "a quotation mark is not closed"),
        ("rules: {\n", 2, ""),
    ],
)
def test_broken_yaml_is_told_with_what_to_do(text, line, hint):
    with pytest.raises(PolicyError, match="not valid YAML") as caught:
        read(text)
    assert caught.value.line == line
    assert (hint in (caught.value.hint or "")) if hint else not caught.value.hint


def test_an_alias_bomb_is_refused_at_its_first_anchor():
    bomb = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a, *a]\n" for i in range(40))
    with pytest.raises(PolicyError, match="anchors are not part") as caught:
        read(bomb)
    assert caught.value.line == 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_depth_is_bounded(opening):
    with pytest.raises(PolicyError, match=r"nested deeper|not valid YAML"):
        read(opening * 50_000)


def test_a_huge_file_is_refused():
    with pytest.raises(PolicyError, match="at most 4000000 are read"):
        decode(b"a" * (yaml_nodes.MAX_BYTES + 1), "p.yaml")


def test_a_wide_file_is_read_whole():
    text = "glossary:\n" + "".join(f"  k{i}: v\n" for i in range(40_000))
    assert len(plain(read(text))["glossary"]) == 40_000


def test_bytes_that_are_not_utf8_are_placed():
    with pytest.raises(PolicyError, match="not UTF-8") as caught:
        decode(b"a: b\nc: \xff\n", "p.yaml")
    assert caught.value.line == 2


def test_a_byte_order_mark_shifts_nothing():
    node = read(decode(b"\xef\xbb\xbfa: b\n", "p.yaml"))
    assert isinstance(node, MappingNode)
    assert node.entries["a"][0].column == 1


@given(st.text(alphabet="ab:-[]{}&*!#'\"|>%@,?~ \n\t\x07é", max_size=60))
def test_any_text_is_a_tree_or_a_policy_error(text):
    with contextlib.suppress(PolicyError):
        node = read(text)
        assert node is None or node.line >= 1
        assert node is None or json.dumps(plain(node))


@given(
    st.recursive(
        st.text(max_size=8) | st.integers(-999, 999) | st.booleans() | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=12,
    )
)
def test_what_pyyaml_writes_is_read_back(value):
    text = yaml.dump(value, allow_unicode=False, Dumper=_NoAliases)
    node = read(text)
    assert node is not None
    assert plain(node) == value


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, _data):
        return True
