"""Idioms of rivalry: left in the dust, the next best thing to, no substitutes, what another cannot do."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import FIGURE_BEFORE

_OPEN = r"\b(?:if|whether|until|may|might|could|should|why|how|ask\w*|because|after)\b[^.;,]{0,40}$"
_REFERRED = (
    r"\b(?:may|might|could|refer|refers|discuss|talk|send|sends|consider|recommend|suggest|look|ask|explain|review"
    r"|call|schedule|try|order|check|repeat|usually|sometimes)\b"
)
_AT_END = r"\s*(?:[.!;:,)|\u2014]|$)"

WORDINGS = (
    Wording(
        "superiority",
        """
        leaves|leave|leaving|left _{1,4} in the|its|their|our dust|wake|rearview|shade
        leaves|leave|leaving|left :option_fill{0,3} :rival far|miles|years|streets|trailing|standing behind?
        next best thing to _{1,4}
        closest|nearest thing to :option_fill{0,3} real|natural|nature|perfect|perfection|youth|new _{0,2}
        closest|nearest thing to :option_fill{0,3} :rival
        nothing|none|nobody comes|gets closer|nearer to _{1,6}
        no :offer comes|gets closer|nearer to _{1,6}
        no one comes|gets closer|nearer to _{1,6}
        accept|accepts no substitute|substitutes|imitation|imitations|less|compromise|compromises
        no substitute for our|this _{1,3}
        never|don't|not|refuse|stop settle|settling to? for less|anything than|less _{1,4}
        never|don't|not|refuse|stop settle|settling to? for inferior|second|second-rate|second-best|ordinary|average _
        never|don't|not|refuse|stop settle|settling to? for :option_fill{0,2} :rival
        """,
        status="superiority",
        unless_before=rf"{FIGURE_BEFORE}|{_OPEN}",
        unless_inside=(
            r"\b(?:thing to (?:do|try|ask|have|know|look|see|an? (?:entrance|exit|door|ramp|parking))|short of breath"
            r"|messages?|note|voicemail|pain (?:is|was)|sleep|hours|night's)\b"
        ),
        unless_after=r"(?: [\w']+){0,2} (?:sleep|hours|night)\b|\s+(?:before|until|if|when|unless)\b",
    ),
    Wording(
        "superiority",
        """
        what|whatever _{1,4} can't|cannot|couldn't|won't|doesn't _{0,2} , we|our|ours|it|this|dr _{0,2} can|do|does|will
        when|where|after :option_fill{0,3} :rival :miss _{0,1} , we|our|ours|it|this|the|dr _{1,4}
        :rival :miss where|what our|ours|we|it|this _{1,3}
        """,
        status="superiority",
        unless_before=rf"{FIGURE_BEFORE}|{NEGATED}",
        unless_after=rf"[^.;!?]{{0,40}}{_REFERRED}",
        unless_inside=rf"{_REFERRED}|\b(?:alarm|elevator|machine|shuttle)\b|, the (?!\w+ (?:works|heals"
        rf"|delivers|wins))",
    ),
    Wording(
        "superiority",
        """
        like|as :option_fill{0,3} :rival , only|but|except|just far|much|even|it's? :better
        like|as :option_fill{0,3} :rival , only|but|except|just far|much|even|it's? more :praise
        like|as :option_fill{0,3} :rival , minus|without the _{1,3}
        """,
        status="superiority",
        unless_before=rf"{NEGATED}|\b(?:feel\w*|felt|looks?)\s$",
        only_after=_AT_END + r"|\s+(?:lasting|and)\b",
    ),
    Wording(
        "superiority",
        """
        ours|it|this|laser|threads|therapy|lenses do|does|did it|that better|faster|safer|smarter|gentler
        :treatment do|does|did it|that better|faster|safer|smarter|gentler
        """,
        status="superiority",
        unless_before=rf"{NEGATED}|{_OPEN}",
        only_before=r"(?:^\W*|[.:;!,\u2014]\s*|\b(?:our|this|these)\s(?:\w+\s)?)$",
    ),
    Wording(
        "superlative",
        """
        set|sets|setting|raise|raises|raising|raised|redefine|redefines|redefining the :fill{0,1} bar|standard|
        standards|pace|benchmark for|in|of :fill{0,1} _{0,2} :field
        set|sets|setting|raise|raises|raising|raised|redefine|redefines|redefining the :fill{0,1} bar|standard|
        standards|pace|benchmark for|in|of :fill{0,1} _{0,1} :body_part care|surgery|repair|health
        set|sets|setting|raise|raises|raising|raised|redefine|redefines|redefining the :fill{0,1} bar|standard|
        standards|pace|benchmark for|in|of :fill{0,1} _{0,1} :treatment
        set|sets|raise|raises the bar|standard|standards|pace that|which|every|all others|other|our|rivals|the _{1,3}
        isn't|is not|ain't no|any? _{1,4} like it|ours|us
        """,
        status="leadership",
        unless_before=rf"{NEGATED}|{_OPEN}",
        unless_inside=r"\b(?:bed|machine|screen)\b",
        unless_after=r"\s+(?:elevator|entrance|door|way|road|exit|office|in|on|at|for)\b",
    ),
    Wording(
        "superlative",
        "there's|there is only|just one _",
        status="leadership",
        unless_before=rf"{NEGATED}|{_OPEN}",
        only_after=r"(?: (?-i:[A-Z])[\w']+){0,2}\s*[.!]?\s*$",
        unless_inside=r"(?<!\w)there(?:'s| is) (?:only|just) one (?!(?-i:[A-Z])[a-z]+(?!\w))",
    ),
    Wording(
        "popularity",
        """
        :expert send|sends|bring|brings|take|takes|trust|trusts|see|choose their|with own? mothers|mother|families|
        family|parents|children|kids|wives|husbands|loved|relatives|spouses _{0,3}
        """,
        status="popularity",
        unless_before=rf"{NEGATED}|\b(?:your|if|when|why|may|can)\s$|{_OPEN}",
        only_before=r"\b(?:clinic|surgeon|doctor|dentist|place|one|hospital|practice|team|where|whom|that|other)"
        r"\b[^.;,]{0,20}$",
    ),
)
"""Every wording of the kind."""
