"""A report whose every text is an attack on whoever opens it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from claimlint.reporters.json import page_records, streamed
from claimlint.reporters.review import ReviewReport
from claimlint.reporters.review.load import load_report
from tests.reporters.sample import RULES, report

# Each sets ``owned`` or opens a dialog if it is ever read as anything but text.
ATTACKS = (
    "<script>window.owned = 1</script>",
    "<img src=x onerror='window.owned = 2'>",
    '"><svg onload=window.owned=3>',
    "' onmouseover='window.owned=4' x='",
    "</noscript><script>window.owned = 5</script>",
    "</style><script>window.owned = 6</script>",
    "</textarea></title></template></script><script>window.owned = 7</script>",
    "javascript:window.owned=8",
    "<a href=javascript:window.owned=9>x</a>",
    "<iframe srcdoc='<script>parent.owned = 10</script>'></iframe>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.owned=11>",
    "<form action=https://evil.example><input name=q><button autofocus onfocus=window.owned=12>",
    "{{ 7 * 7 }} {% set x = 1 %} ${window.owned = 13}",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example/><link rel=stylesheet href=//evil.example/x.css>",
    "&lt;script&gt;window.owned=14&lt;/script&gt; &#60;b&#62;",
    "</summary></details><div id=filters onclick=window.owned=15>",
    '\n<details class="page" id="p-99">\n<tr id="m-1-1">',
    "\u202eevil\u2066 \x1b[31m \x00 \ufeff",
)
# What is no free text: an attack in its place would make it no report.
_KEPT = frozenset({"schema", "kind", "type", "severity", "confidence", "status", "sourced", "sourcing", "safety"})
_KEPT_PATTERNS = frozenset({"polarity", "stance"})


def hostile(folder: Path) -> ReviewReport:
    """Return the sample report with an attack in every free text, long enough that all of them have their turn.

    It is read from a file in ``folder``, as a report that somebody was sent.
    """
    made = report()
    text = b"".join(streamed(made.version, page_records(made.results * 20), lambda: made, lambda: RULES)).decode()
    turn = iter(range(1_000_000_000))
    data = _struck(json.loads(text), turn)
    path = folder / "report.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return load_report(path, ATTACKS[0], trusted=True)


def _struck(value: Any, turn: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        # The ids of claims tie findings to them, so an id's attack depends on the id alone.
        return {name: _struck(item, turn, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_struck(item, turn, key) for item in value]
    if not isinstance(value, str) or key in _KEPT | _KEPT_PATTERNS:
        return value
    if key in {"id", "claim"} and re.fullmatch(r"[a-z]{2}\d\d", value):
        return f"{value}{ATTACKS[0]}"
    attack = ATTACKS[next(turn) % len(ATTACKS)]
    # A block keeps its length or grows, so that what is marked in it stays in it.
    return attack + value if key == "text" else attack
