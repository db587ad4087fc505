"""A shape put right, a channel cleaned, a habit broken; tests that never miss, drugs as safe as water."""

from __future__ import annotations

from claimlint.detect.surface import Wording
from claimlint.detect.wordings.guards import IDLE, IN_PART, NAMES_ANOTHER

_AMENITY = (
    r"(?:blankets?|towels?|sheets?|pillows?|robes?|soaps?|teas?|cocoa|broths?|soups?|coffee|music|lighting|chairs?|voices?"
    r"|nurses?|staff|hands?|dogs?|cats?|sauces?|dish(?:es)?|water|breeze|fabric)"
)
"""What comforts a visitor, likened to a kiss in a figure of speech."""
_BY_SURGERY = r"\b(?:surg\w+|braces?|cast(?:s|ing)?|splints?|operat\w+|osteotomy|dialysis|catheter\w*|stents?)\b"

WORDINGS = (
    Wording(
        "cure",
        """
        :straighten_out :fill{0,3} :deformity
        :unclog :fill{0,3} _{0,1} :channel
        """,
        unless_before=IDLE + r"|\b(?:surgeons?|surgery|while|when)\b[^.;,]{0,40}$",
        unless_after=NAMES_ANOTHER
        + r"|[^.;]{0,30}\b(?:if|during the (?:exam|procedure)|before|with saline)\b|\s+clean\b",
        unless_inside=r"\b(?:and|or|but|by)\b",
        unless=_BY_SURGERY,
    ),
    Wording(
        "cure",
        ":reformed :break_habit :habit",
        unless_before=IDLE + r"|\b(?:when|once|after|as|ask|tell|while)\b[^.;,]{0,30}$",
        unless_after=IN_PART + r"|[^.;]{0,30}\b(?:before (?:surgery|your|the)|ages?|years old|at night|at home)\b",
        only_after=(
            r"\s*(?:[.!]?\s*$|(?:after|in|within|with|thanks to|from) (?:just |only |our |as few as |the |this )*"
            r"(?:one|two|three|four|five|six|a|an|\d+|first|second|adjust\w+|laser\w*|session\w*|visit\w*|treat\w+"
            r"|hypno\w+|program|method|device|patch|drops|formula)\b"
            r"|for (?:good|life|ever)|forever|overnight|right away|for keeps)"
        ),
        only_before=r"^\W*$|\b(?:our|and|so|where|here,|the)\s+$",
    ),
    Wording(
        "guarantee",
        """
        never|cannot|can't|won't|doesn't ever? miss|misses|overlook|overlooks a|an|any|one single? :finding
        has|have|had never ever? missed|overlooked a|an|one|any single? :finding
        yet to miss a|an|one|any single? :finding
        """,
        unless_before=rf"(?:{IDLE})(?<!\band )",
        unless_after=r"[ -](?:because|by|when you|appointments?|class|sessions?|dose)\b",
        unless=r"\b(?:no (?:test|scan|exam)|you never)\b",
    ),
    Wording(
        "safety",
        """
        as safe|harmless|gentle|mild|natural|risk-free as :harmless_thing
        safe|harmless|gentle|risk-free as :harmless_thing
        safer|gentler than :harmless_thing
        """,
        unless_before=IDLE
        + r"|\b(?:not|is it|keep (?:you|it|them)|make (?:it|your \w+)) (?:as )?$"
        + rf"|\b{_AMENITY}(?: (?:is|are|feels?|tastes?|was))?(?: every bit)?(?: as)?\s+$",
    ),
    Wording(
        "permanent",
        "see|sees|hear|hears|walk|chew|smile|breathe|move|read|eat|sleep|run|stand _{1,4} for life",
        unless_before=IDLE,
        unless_inside=r"\b(?:insurance|benefits|habits|must|medic\w+|need)\b",
    ),
    Wording(
        "works_for_everyone",
        """
        no|nary|never|not|yet a|an|one|single|to|meet|see{0,4} _{0,1} :affliction our|we|this|that|
        the|my _{0,2} :cannot :can_do
        nothing|nobody|none|no-one our|we|this|my _{0,2} :cannot :can_do
        no one we|our :cannot :can_do
        """,
        unless_inside=(
            r"\b(?:staff|office|doctor|insurance|medicare|tricare)\b"
            r"|\b(?:won't|don't|will not|do not|doesn't|does not) (?:treat|handle|help)\b"
        ),
        unless_after=r"\s+(?:without|until|unless|alone|if|before|with(?:out)? (?:a|your))\b",
        unless=r"\b(?:if there is|may be|might)\b",
    ),
)
"""Every wording of the kind."""
