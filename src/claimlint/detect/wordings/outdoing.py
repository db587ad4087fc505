"""Offers that hurt less, do more or look more natural than another, lead their region, or won a body's praise."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import FIGURE_BEFORE

_OPEN = r"\b(?:if|whether|until|when|may|might|could|should|why|how|ask\w*|because|after)\b[^.;,]{0,40}$"
_OLD_SELF = (
    r"than (?:before|ever|you\b|i\b|he\b|she\b|they\b|we\b|it\b|yesterday|last|usual|normal|expected|average"
    r"|most people|others?\b|placebo|sham|\d|half|once|twice|at\b|in\b|on\b|with\b|for\b|your (?:last|old|own|other))"
)

WORDINGS = (
    Wording(
        "superiority",
        """
        :hurting far|much|way|so? less than _{1,4}
        :hurting a lot less than _{1,4}
        :achieving more|better|faster|harder in a|one|two|three|ten|an _{1,2} than _{1,5}
        :achieving more|better than a|an|one|two|three|four|five|six|ten|any|years|months|weeks|hours|days _{1,4}
        """,
        status="superiority",
        unless_before=rf"{FIGURE_BEFORE}|{_OPEN}|{NEGATED}|\b(?:i|he|she|you|patients who|those who)\s+$",
        unless_inside=_OLD_SELF + r"|\bthan one (?:for|in|if|when)\b"
        r"|\bmore than (?:a|an|one|two) (?:few|couple|dozen|hundred|thousand|million)\b",
    ),
    Wording(
        "superiority",
        ":seeming :natural than _{1,4}",
        status="superiority",
        unless_before=rf"{_OPEN}|{NEGATED}|\b(?:i|he|she|you|they|we)(?: will|'ll)? $",
        unless_inside=_OLD_SELF,
        only_before=(
            r"\b(?:veneers?|implants?|dentures?|crowns?|teeth|smiles?|hair|grafts?|transplants?|lens(?:es)?|fillers?"
            r"|results?|aids?|prosthe\w+|brows?|lips?|bridges?|fillings?|braces|aligners?|ours|our \w+|this|these"
            r"|contacts?|wigs?|extensions?|lashes|masks?|mattress|brand|gel|cream|shake|gummies|powder)"
            r"\s+(?:will |can |just |even )?$"
        ),
    ),
    Wording(
        "superlative",
        """
        nothing|none|nobody _{1,7} more :precise_adverb
        nothing|none|nobody _{1,7} as|so :precise_adverb
        no :offer _{0,7} more|as|so :precise_adverb
        no other _{1,7} more|so|as :precise_adverb
        no one _{1,5} more|so|as :precise_adverb
        """,
        status="superlative",
        unless_before=rf"{FIGURE_BEFORE}|{_OPEN}",
        unless_inside=(
            r"\b(?:should|must|may|might|study|studies|evidence|research|feels?|works? as (?:well )?if|needs?|wants?)\b"
        ),
    ),
    Wording(
        "superlative",
        """
        :merit_noun rate|rates|score|scores|times|numbers? is|are|was|were|stay|stays|rank|ranks|remain|
        remains _{0,2} the? lowest|highest|shortest|fastest|best|fewest|smallest|longest in|of|among|anywhere|
        statewide|nationwide|around|within|on _{0,4}
        """,
        status="superlative",
        unless_before=rf"{FIGURE_BEFORE}|{_OPEN}|{NEGATED}",
        only_before=r"\b(?:our|my|we|whose|its|clinic's|hospital's|team's|center's|program's)\b[^.;]{0,40}$",
        unless_inside=r"\b(?:in (?:the )?(?:first|last|winter|summer|spring|fall|mornings?|evenings?|\d))\b",
    ),
    Wording(
        "ranking",
        """
        gave|gives|awarded|awards|granted|handed|presented us|our _{0,3} :top_mark{1,3} _{0,1} :accolade
        gave|gives|awarded|granted|handed us|our its|their :accolade
        earned|received|got|won|holds|hold|earns|carries|scored|boasts|took|
        captured _{0,1} :top_mark{1,2} _{0,2} :accolade from|by|of|in|for|at _{1,5}
        earned|received|got|holds|carries|scored :grade_a from|by|in|for _{1,5}
        made|makes the|this|their _{1,5} list|ranking|honor roll of|for|as|again|in _{1,5}
        """,
        status="award",
        precedence=2,
        unless_before=rf"{NEGATED}|{_OPEN}|\b(?:i|he|she|you|patients?|who)\s+$",
        unless_after=r"\s+(?:[\w.']+ )?(?:college|university|academy|(?:high|law|medical) school)\b",
        unless_inside=(
            r"\b(?:college|university|loan|grants?|scholarship|approval|degree|license|letter|disability"
            r"|tumou?r|school|pain (?:a )?score"
            r"|test|exam|wait(?:ing)? list|mailing|guest)\b"
        ),
    ),
)
"""Every wording of the kind."""
