"""How to mend YAML that does not parse: the mistakes that people make, known by their text."""

from __future__ import annotations

_EMPTY = ("{}", "[]")


def hint_for(text: str, line: int, problem: str) -> str:
    """Return what to do about the parser's ``problem`` at ``line`` (from 1), "" if nothing better is known."""
    lines = text.splitlines()
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    if here[: len(here) - len(here.lstrip())].count("\t"):
        return "indent with spaces, not with tabs"
    if emptied := _emptied(lines, line):
        return emptied
    if "mapping values are not allowed" in problem or "cannot start any token" in problem:
        return "put a text that holds ': ', or begins with a sign, in quotation marks"
    if "end of stream" in problem and "quoted" in problem:
        return "a quotation mark is not closed"
    return ""


def _emptied(lines: list[str], line: int) -> str:
    """Speak of an empty value below which ``line`` stands indented, as the starter policy invites to."""
    here = lines[line - 1 : line]
    if not here or here[0][:1] not in (" ", "-"):
        return ""
    for number in range(line - 1, 0, -1):
        bare = lines[number - 1].split(" #")[0].rstrip()
        if bare and not bare.lstrip().startswith("#"):
            return (
                f"entries follow line {number}: take the {bare[-2:]} at its end away" if bare.endswith(_EMPTY) else ""
            )
    return ""
