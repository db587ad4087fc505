"""A figure with the words on both sides of it."""

from __future__ import annotations

from functools import lru_cache

from claimlint.detect.dialogue import answer_start, question_before
from claimlint.detect.numbers import NumberPhrase
from claimlint.detect.page import SentenceView
from claimlint.model.document import BlockKind
from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property
from claimlint.text import lazyre as re

_CLAUSE_BREAK = re.compile(
    r"""[;\u2014\u00b7|\u2022\n] | \s-\s | ,\s(?:and|but|so|yet|while|whereas|which|though|although)\b
        | \s(?:but|while|whereas|though|although|because)[\s,] | :\s""",
    re.VERBOSE | re.IGNORECASE,
)
_ASIDE = re.compile(r"\s?\([^()]*\)")
_BARE = re.compile(
    r"\W*(?:(?:yes|well|with (?:good|proper|regular|normal|daily) (?:care|use|upkeep|maintenance|hygiene),|in|for"
    r"|from|between|about|around|roughly|nearly|almost|up to|over|usually|typically|generally"
    r"|often|on average|an average of|most|many|people|patients|users|clients|see|get|notice|have|feel|expect|you|can"
    r"|will|it's|it is|that's|only|just|below|under|above|more than|less than|at least|currently)\W+)*",
    re.IGNORECASE,
)
"""What may stand before a figure that is an answer by itself."""
_ASKS = re.compile(
    r"\W*(?:q(?:uestion)?\s?[:.]\s?)?(?:(?:and|so|but) )?(?:how (?:many|often|likely|long|soon|fast|quickly|effective"
    r"|successful|common|well|accurate)(?: (?:do|does|did|will|are|is|can|should))?"
    r"|what (?:percent(?:age)?|share|proportion|fraction) of"
    r"|what(?:'s| is| are) (?:the|your|my|our)(?= (?:[\w-]+ ){0,2}?(?:rates?|odds|chances?|risks?|likelihood)\b))\b",
    re.IGNORECASE,
)
"""A question that a figure answers."""
_HOUSE = re.compile(
    r"\b(?:staff|doctors?|nurses?|surgeons?|dentists?|therapists?|insur\w+|pays?|cost\w*|prices?|fees?|discounts?"
    r"|wait|appointments?|visits?|sessions?|consult\w*|parking|open|ship\w*|deliver\w*|deposit|refund)\b",
    re.IGNORECASE,
)
"""A question about the house and its trade."""
_SUBORDINATE = re.compile(r"[;\u2014\u00b7|\u2022\n]|\s-\s")


@dataclass(frozen=True, eq=False)
class Context:
    """One number phrase in its sentence.

    ``left`` and ``right`` are the texts before and after it inside its clause; ``before`` and
    ``after`` reach to the sentence's ends; in a table cell, ``headers`` holds the texts it stands
    under, and they count as standing on its left.
    """

    sentence: SentenceView
    number: NumberPhrase
    position: int

    @cached_property
    def headers(self) -> str:
        """Return the row and column header of a table cell, "" elsewhere."""
        cell = self.sentence.block.cell
        if cell is None or cell.is_header:
            return ""
        return " ".join(part for part in (cell.column_header, cell.row_header) if part)

    @property
    def column(self) -> str:
        """Return the header of the figure's column, "" elsewhere."""
        cell = self.sentence.block.cell
        return "" if cell is None else cell.column_header

    @property
    def listing(self) -> str:
        """Return what the rows of the figure's table are, as the header over their names says; "" elsewhere."""
        if not self.headers:
            return ""
        first = self.sentence.passage.page.group(self.sentence.block.group)[0]
        cell = first.block.cell
        return first.normalized.text if cell is not None and cell.is_header and not cell.column else ""

    @cached_property
    def before(self) -> str:
        """Return everything before the figure, table headers first."""
        text = self.sentence.text[: self.number.start]
        asked = self.headers or self.asked
        return f"{asked}: {text}" if asked else text

    @cached_property
    def asked(self) -> str:
        """Return the question that the figure answers by itself ("How many improve? About 70%."), "" elsewhere."""
        question = question_before(self.sentence)
        if question is None or _HOUSE.search(question.text):
            return ""
        if _BARE.fullmatch(self.sentence.text, answer_start(self.sentence), self.number.start) is None:
            return ""
        asks = _ASKS.match(question.text, answer_start(question))
        return question.text[asks.end() :].rstrip("?*_ ") if asks is not None else ""

    @property
    def after(self) -> str:
        """Return everything behind the figure."""
        return self.sentence.text[self.number.end :]

    @cached_property
    def left(self) -> str:
        """Return the clause's words before the figure, without asides in brackets."""
        before = _without_asides(self.before)
        cut = 0
        for match in _CLAUSE_BREAK.finditer(before):
            if not match[0].startswith(":"):
                cut = match.end()
        return before[cut:]

    @cached_property
    def right(self) -> str:
        """Return the clause's words behind the figure, without asides in brackets."""
        after = _without_asides(self.after)
        match = _CLAUSE_BREAK.search(after)
        return after[: match.start()] if match else after

    @cached_property
    def clause(self) -> str:
        """Return the clause that the figure stands in."""
        return f"{self.left}{self.number.text}{self.right}"

    @cached_property
    def text(self) -> str:
        """Return the sentence, table headers first."""
        asked = self.headers or self.asked
        return f"{asked}: {self.sentence.text}" if asked else self.sentence.text

    @property
    def lead(self) -> str:
        """Return the innermost heading above the block."""
        headings = self.sentence.block.headings
        return headings[-1] if headings else ""

    @property
    def in_cell(self) -> bool:
        """Return whether the figure stands in a table's data cell."""
        return self.sentence.block.kind is BlockKind.TABLE_CELL

    @property
    def previous(self) -> NumberPhrase | None:
        """Return the number phrase before this one."""
        return self.sentence.numbers[self.position - 1] if self.position else None

    @property
    def following(self) -> NumberPhrase | None:
        """Return the number phrase behind this one."""
        numbers = self.sentence.numbers
        return numbers[self.position + 1] if self.position + 1 < len(numbers) else None

    def between(self, other: NumberPhrase) -> str:
        """Return the text between this figure and ``other``."""
        first, second = sorted((self.number, other), key=lambda number: number.start)
        return self.sentence.text[first.end : second.start]


def _without_asides(text: str) -> str:
    return _ASIDE.sub(" ", text) if "(" in text else text


@lru_cache(maxsize=512)
def hard_clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of ``text`` around ``[start, end)`` that no semicolon, dash or bullet divides."""
    left = 0
    for match in _SUBORDINATE.finditer(text, 0, start):
        left = match.end()
    right = _SUBORDINATE.search(text, end)
    return left, right.start() if right else len(text)
