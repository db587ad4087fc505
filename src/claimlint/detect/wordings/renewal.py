"""What is worn is made new: age that runs backwards, tissue that comes back, harm that hardly exists."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.guards import IDLE, IN_PART
from claimlint.detect.wordings.shares import SHARE

_CARPENTRY = (
    r"\b(?:crowns?|fillings?|bonding|bridges?|veneers?|dentures?|grafts?|surg(?:ery|ical\w*|eons?)|arthroscop\w*|sutures?"
    r"|reconstruct\w*|operat\w+|plates?|screws?|prosthe\w+|photos?|records?)\b"
)
"""What a hand mends is no promise of healing."""

WORDINGS = (
    Wording(
        "cure",
        """
        :unwind your|the|my|our|human :aging{0,1} :age
        :unwind :aging :age
        :unwind aging|ageing
        :age{0,1} clock runs|goes|ticks|turns|spins|moves|run|tick :backward
        :age clock runs|goes|turns back
        age|ages|aging|ageing|grow :backward
        """,
        unless_before=IDLE + r"|\b(?:to|how|can we|stories?|film|movie|button)\s+$",
        unless_after=IN_PART + r"|\s+(?:test|score|research|clinic|stereotypes?|bias)\b",
        unless=r"\b(?:mice|mouse|worms|yeast|wall clock|daylight saving)\b",
    ),
    Wording(
        "cure",
        """
        :renew :fill{0,2} :worn :fill{0,1} :tissue
        :renew the|your|lost|every :fill{0,2} :tissue like|as new|good
        :renew the|your|lost|every :fill{0,2} :tissue from the? scratch|inside|ground
        :tissue is|are|gets|get :step{0,1} rebuilt|regrown|reborn|renewed|regenerated
        """,
        unless_before=IDLE,
        unless_after=IN_PART,
        unless=_CARPENTRY,
    ),
    Wording(
        "cure",
        "ed|e.d. , solved|fixed|cured|reversed|gone|beaten|handled|over|defeated",
        only_before=r"^\W*$",
        only_after=r"\s*(?:[.!;:]|$)",
    ),
    Wording(
        "no_side_effects",
        """
        :any_harm are|is virtually|practically|almost|nearly|all|essentially but? :denied
        :any_harm are|is virtually|practically|almost|nearly|essentially unheard|unknown|never|non-existent|zero of?
        """,
        hedged=True,
        unless_before=rf"{NEGATED}|{SHARE}",
    ),
)
"""Every wording of the kind."""

ANAPHORIC = (
    Wording(
        "cure",
        """
        rebuild|rebuilds|regrow|regrows|remake|remakes|renew|renews|restore|restores it|them from scratch|anew|new
        rebuild|rebuilds|regrow|regrows|remake|remakes|renew|renews|restore|restores it|them from the? ground|inside
        """,
        unless_before=IDLE,
        unless_after=IN_PART,
        unless=_CARPENTRY,
    ),
)
"""Wordings whose pronoun must stand for a complaint or a part of the body."""
