"""Nothing bad can come of it: harms, pangs and lost days denied by quantity, by verb and as impossible."""

from __future__ import annotations

from claimlint.detect.surface import Wording
from claimlint.detect.wordings.guards import SUPPOSED
from claimlint.detect.wordings.shares import SHARE

_OPEN = (
    rf"{SHARE}|{SUPPOSED}|\b(?:until|once|when|history of|no such thing as|rule out|rules out|ensure"
    rf"|avoid\w*)\b[^.;]{{0,35}}$"
)
_FIGURED = (
    r"\s*(?:percent|per cent|%|out of|of \d|in \d|points?|rates?\b|than\b|scores?\b|gain\b|clinic|medic|relie|manage"
    r"|factors?|-?related|is a (?:claim|promise|phrase)|(?:were|are|is|was) (?:expected|anticipated)"
    r"|of (?:untreated|the disease|diabetes))"
)
_CLINICAL = (
    r"\b(?:exam(?:ination)?|chart|fever|vital signs|wound|incision|dressing|history|call us|report(?:s|ed)? (?:any|to)"
    r"|difference|increase[ds]?|evidence|data|registry|record of)\b"
)

WORDINGS = (
    Wording(
        "no_side_effects",
        """
        no|zero|0|without _{1,2} :problem
        :not_one :degree{0,2} _{0,1} :any_harm
        :any_harm :step{0,2} :never :step{0,2} :happen
        an|a|one :fill{0,1} :any_harm has|have never :happen
        we|i|they|our :step{0,2} never|not|yet _{0,1} had|seen|recorded|logged|have|see a|one|
        any single? _{0,1} :any_harm
        impossible|unable to _{0,3} :ailed
        you|it|they|body|patients can't|cannot|won't|never :step{0,1} :ailed
        :method :step{0,1} :never :step{0,1} :wound
        you :step{0,1} :never :step{0,1} bruise|scar|swell|bleed|peel|burn
        nothing|ingredient _{0,3} that? can|could|will|to possibly? :wound
        :nobody of? :patients? :step{0,3} :wounded
        not|no one|single? :who :step{0,3} :wounded
        """,
        unless_before=_OPEN + r"|\b(?:not|nothing|never|hardly|nobody|neither|\w+n't)\b[^.,;!?]{0,40}$(?<!have not )",
        unless_after=_FIGURED + r"|\s+to (?:ask|call|check|try|get)\b",
        unless=_CLINICAL,
        unless_inside=r"\b(?:(?:can't|cannot|won't|never) go wrong|difference|increase|evidence|history"
        r"|questions?|more|less|fewer|doubt|insurance"
        r"|billing|legal"
        r"|data|network|software|technical|wait|parking|scheduling|other)\b",
    ),
    Wording(
        "no_side_effects",
        """
        doesn't|don't|won't|never harm|hurt|damage :spared_fill{0,2} :spared
        does|do|will not harm|hurt|damage :spared_fill{0,2} :spared
        without harming|damaging|hurting|injuring|affecting|burning|disturbing|
        irritating :spared_fill{0,2} _{0,1} :spared
        without causing? any? harm|damage|injury|trauma to :spared_fill{0,2} _{0,1} :spared
        """,
        unless_before=_OPEN
        + r"|^\W*$|\b(?:please|so|that) (?:you )?$|\byou $|^\W*(?:(?:gently|always|carefully|then|just) )?"
        r"(?:floss|brush|pat|rinse|wipe|rub|massage|scrub|soak|trim|dry|apply|chew|wash"
        r"|use (?:an?|the|your|only))\b[^.;!?]*$",
        unless_after=r"[^.;,]{0,20}\b(?:in the same|as much|if|when|unless)\b",
        unless=_CLINICAL,
    ),
    Wording(
        "no_side_effects",
        """
        leaves|leaving|left :spared_fill{0,2} :spared untouched|unharmed|intact|undamaged|unscathed|unaffected
        and|but leave :spared_fill{0,2} :spared untouched|unharmed|intact|undamaged|unscathed|unaffected
        """,
        unless_before=_OPEN,
    ),
    Wording(
        "no_side_effects",
        "without :degree{0,2} :burden",
        unless_inside=r"\btrace$",
        unless_before=_OPEN
        + r"|\b(?:not|nothing|never|hardly|\w+n't|heal|heals|until|rest|move|walk|bend|if)\b[^.,;!?]{0,40}$",
        unless=_CLINICAL,
        only_after=r"\s*(?:[.!]|$)",
    ),
    Wording(
        "safety",
        """
        you know|can|may be? sure|certain|confident|know? that? it|they|it's|they're|this is|are? safe
        rest assured that? it|they|it's|they're|this is|are? safe
        so it|they|it's|they're|this is|are? safe
        so safe that|you|we|even
        so safe , even|you|we
        harmless to|for _
        natural , so|and|which|thus|therefore? it|they|it's|they're is|are? safe
        impossible|unable to _{0,2} :misuse
        you|it|they|patients can't|cannot|won't|never :step{0,1} :misuse
        nothing|never :step{0,2} goes|go|went|gone wrong
        """,
        unless_before=_OPEN + r"|\b(?:not|make|making|keep|n't|whether|how)\b[^.;,]{0,30}$",
        unless_after=r"\s+(?:enough|to (?:drive|return|remove|shower|use after)|at home|with us|in our)",
    ),
    Wording(
        "safety",
        "it|they|it's|they're is|are? :step{0,1} safe",
        only_before=r"\b(?:because|since|as) (?:it is|it's|they are|they're|they|it) (?:all |100% |your own"
        r"|natural|plant|cleared|approved)[^.;]*$",
        only_after=r"\s*(?:[.!;]|$)",
    ),
    Wording(
        "safety",
        "no|not|zero :degree{0,1} risk|danger|hazard whatsoever|at|to|here|involved all?",
        unless_before=_OPEN,
        unless_after=_FIGURED,
        unless_inside="increased",
    ),
    Wording(
        "painless",
        """
        :not_one :degree{0,2} :pang
        not a|an :degree{0,1} :pang
        no|zero|without an|a|any? :pang
        nobody|no :who? :step{0,2} feels|felt|feel|felt|notices|noticed :fill{0,2} _
        no one :step{0,2} feels|felt|feel|felt|notices|noticed :fill{0,2} _
        you|you'll|patients|kids|they :never :step{0,2} feel|notice|sense|know|mind :fill{0,2} needle|injection|shot|
        poke|jab|laser|drill|procedure
        """,
        unless_before=_OPEN
        + r"|\b(?:not|never|hardly|\w+n't|if|have|had|has|were|was|report\w*|felt)\b[^.,;!?]{0,30}$",
        unless_after=_FIGURED + r"|\s*(?:medic\w*|pills?|killers?|when|unless|should|no gain|free\b|,? no gain)",
        unless=_CLINICAL,
        unless_inside=r"\b(?:feels? (?:rushed|judged|alone|like|pressured|ready|sorry)|pain)\b",
    ),
    Wording(
        "painless",
        "completely|totally|entirely|perfectly|100%|absolutely comfortable|gentle",
        unless_before=_OPEN + r"|\b(?:you|feel|feels|are|be|everyone|kids|patients|them|stay)\s+(?:\w+ )?$",
        unless_after=r"\s+(?:with|in|waiting|chairs?|rooms?|setting|lounge|space|environment|discuss\w*)\b",
    ),
    Wording(
        "no_downtime",
        """
        no|not|zero|without one|a|an|any|single? day|days|hour|hours|minute|time|week|weeks off|lost|missed|wasted
        no|not|zero a? day|days in bed|hospital|away
        as if|though nothing had? ever? happened
        without the :fill{0,2} _{0,1} bed rest
        no|zero|without bed rest
        """,
        unless_before=_OPEN,
        unless=r"\b(?:doses?|pill|medication|premium|schedule|holidays?|vacation)\b",
    ),
)
"""Every wording of the kind."""
