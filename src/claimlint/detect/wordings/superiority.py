"""The wordings of superiority and equivalence, with the innocent company of each."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import FIGURE_BEFORE

_PERSONAL = (
    r"\b(?:feel\w*|felt|look\w*|fare\w*|know\w*|nobody|if|whether|no|not|whenever|or|n't|is it|rather)\s+(?:\w+ )?$"
    r"|\b(?:20/\d+|\d+) or $"
)
_NEUTRAL_AFTER = (
    r"\s*(?:yesterday|before|ever|expected|nothing|none|normal|usual|average|you\b|i\b|we thought|one\b|it\b|\d"
    r"|your|that\b|this\b|most people"
    r"|others?\b|some\b|men\b|women\b|adults\b|children\b|boys\b|girls\b|others? (?:in|at)|planned|baseline|placebo"
    r"|sham|(?:a )?sugar pill|anticipated|or equal"
    r"|people (?:think|realize)|later|cure|treat|the other|average)"
)
_CONDITIONAL = r"\b(?:if|whether|may|might|could|ask|when)\b[^.;,]{0,50}$"

WORDINGS = (
    Wording(
        "superiority",
        """
        better|safer|gentler|kinder than _{1,4}
        superior to _{1,4}
        :better , :better
        :better and :better
        :better and more :praise
        :better than :option_fill{0,3} :option
        :better _{1,4} than :option_fill{0,3} :option
        more :praise than :option_fill{0,3} _{1,2}
        better|higher|greater|superior|stronger|quicker|faster :success than :option_fill{0,3} _{1,2}
        less|fewer|lower|shorter :failure than :option_fill{0,3} _{1,2}
        less|fewer|lower|shorter :adverse_effect than :option_fill{0,3} _{1,2}
        less|fewer :less than :option_fill{0,3} :option
        less|fewer|shorter|lower|quicker|greater|higher|longer|faster|better|easier|smaller|milder|smoother|stronger|
        deeper|clearer|bigger|softer _{1,5} than|versus|over :option_fill{0,3} :option
        more relief|improvement|benefit|results|energy|comfort|precision|accuracy|control|mobility|hair|fat|
        pain _{0,2} than :option_fill{0,3} :option
        less|fewer|shorter|quicker|faster _{1,3} and|or :fill{0,1} less|fewer|shorter|quicker|faster|lower|
        better _{1,3} than :option_fill{0,3} :option
        """,
        status="superiority",
        unless_before=rf"{FIGURE_BEFORE}|{_PERSONAL}|{_CONDITIONAL}|{NEGATED}",
        unless_after=r"\s+(?:who|is (?:not|never)|alone is)\b",
        unless_inside=(
            rf"than{_NEUTRAL_AFTER}|\b(?:common|likely|often|age|weeks?|months?|days?|hours?|minutes?|better and better"
            rf"|longer and longer|mg|dose"
            rf"|stars?)\b|than (?:a|an|the) (?:week|month|year|day|other)"
        ),
    ),
    Wording(
        "superiority",
        """
        :better with|after|under fewer|less :less
        less|more often with|after|on _{0,2} :treatment
        safer|faster|quicker|better|sooner with|on|after our|this _{0,2} :treatment
        works|work|worked|working|succeeds|succeed|success|relief where|when _{1,5} fail|fails|failed|fall|falls|
        couldn't|can't|cannot|didn't
        outperforms|outperform|outperformed|outperforming|outshines|outclasses|surpasses|outdoes|trumps|outlasts|
        outlast|outlasted|outshine|surpassed _{1,4}
        beats|beat|beating :option_fill{0,3} :option
        leaves|leave|blows|blow :option_fill{0,3} :option in|behind|away
        puts|put :option_fill{0,3} :option to shame
        more than just? a|any|another bandage|band-aid
        prefer|prefers|preferred _{0,5} over|to :option_fill{0,2} :option
        chosen|choose over :option_fill{0,2} :option
        a|the|our|your|is better|safer|smarter|gentler|superior|faster|healthier|kinder|stronger alternative|option|
        choice|approach|solution|answer
        a|the|our better|safer|smarter|gentler|faster|easier|kinder|healthier way to|for _
        more effective|successful|accurate|powerful|advanced alternative|option|choice|approach|solution
        """,
        status="superiority",
        unless_before=(
            rf"{FIGURE_BEFORE}|{_CONDITIONAL}|\b(?:more common|heart|not|n't|is there|find|choose|discuss)\s+$"
            rf"|{NEGATED}"
        ),
        unless_inside=(
            r"\b(?:per minute|for you|way to (?:know|tell|check|measure|reach|pay|store|sit|lift|sleep|see whether"
            r"|ask))\b"
        ),
        unless_after=r"\s+(?:per minute|for you|for some|for (?:people|patients) (?:with|who)|depends)\b",
    ),
    Wording(
        "superiority",
        """
        unlike :option_fill{0,3} :option
        unlike :option_fill{0,3} :option , _{1,9}
        """,
        status="superiority",
        only_after=(
            r"[^.;]{0,60}\b(?:no|not|never|without|n't|our|we|doesn't|won't|actually|really|lasts?|addresses"
            r"|targets|repairs|treats)\b"
        ),
        unless_before=NEGATED,
    ),
    Wording(
        "superiority",
        """
        works|work|worked|performs|performed|does|do just? as well as :option_fill{0,3} :option
        as effective|good|accurate|safe|strong|powerful|precise|reliable|comfortable|potent|
        natural as :option_fill{0,3} :option
        just? as good|effective|safe|accurate as _{1,3}
        comparable|equivalent|equal to|with :option_fill{0,3} :option
        rivals|matches|match|rival the? :option_fill{0,3} :option
        """,
        status="equivalence",
        unless_before=rf"{NEGATED}|\b(?:times|twice|half|\d\s?x|is it|whether|same)\s+(?:just )?$|{_CONDITIONAL}",
        unless_inside=r"as good as new|as (?:you|it|possible)\b",
    ),
    Wording(
        "superiority",
        """
        no better|safer|faster than :option_fill{0,3} _{1,2}
        not better|safer|faster|superior than|to :option_fill{0,3} _{1,2}
        """,
        status="equivalence",
        unless_before=rf"{_CONDITIONAL}|\b(?:feel\w*|felt)\s+$",
        unless_inside=rf"than{_NEUTRAL_AFTER}",
    ),
)
"""Every wording of superiority and equivalence."""
