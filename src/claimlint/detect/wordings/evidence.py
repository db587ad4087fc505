"""Further wordings of establishment: evidence that exists, agrees or was given, and experts who vouch."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.guards import IN_JOURNAL, NOTHING_KNOWN, PLAIN_ARTICLE

_OPEN = (
    rf"{NEGATED}|\b(?:if|whether|until|unless|ask\w*|look for|need|needs|requires?|request|without|lack\w*|see|demand"
    r"|must be|should be|has to be|have to be|wants?|little|limited|weak|insufficient|mixed)\b[^.;:!?]{0,30}$"
)
_UNSETTLED = (
    r"[^.;,]{0,12}\b(?:whether|if|how|no (?:difference|benefit|evidence))\b|[ -](?:group|team|visit|site|participants?"
    r"|coordinators?|center|nurse|library|department|offices?|stipends?|grants?|funds?|funding|fellowships?"
    r"|committee|budget"
    r"|awards?|foundation)\b"
)
_SOMEONES = r"\b(?:va|affairs|military|our|your|the|his|her|their|my|these|two|both|local|referring)\s+(?:\w+\s+)?$"
NO_OFFER = (
    r"\b(?:support|back|favor)s?\s+(?:\w+\s){0,3}?(?:surg\w+|operati\w+|interven\w+|referral|conservative|nonsurgical"
    r"|screening|vaccin\w+|observation|watchful|bed rest|activity|early (?:referral|mobili\w+|physical \w+))\b"
    r"|\b(?:tests?|testing|results?|findings|data|reviews?|papers)\s+(?:\w+ly\s+)?\w+\s+(?:that\s+)?(?:your|you)\b"
)
"""Evidence for a kind of care that nobody here sells, and what one patient's tests say."""

_MEASURE = (
    r"\b(?:cut-?offs?|thresholds?|doses?|scales?|scores?|terms?|words?|names?|definitions?|criteri(?:a|on)|limits?"
    r"|codes?"
    r"|numbers?|ranges?|levels?) (?:that )?$"
)
"""What experts use among themselves, and recommend to nobody."""
_PUBLIC_ADVICE = (
    r"\b(?:vaccin\w*|screening|screened|check-?ups?|at least \d|every \d|minutes|hours of sleep|sunscreen|seat ?belts?"
    r"|ice|rest|fluids|walking|stretching)\b"
)

WORDINGS = (
    Wording(
        "studies_show",
        """
        :strength{1,3} evidence|proof|science|research that|to|behind|shows|supporting|supports|for|of
        :strength{1,3} evidence|proof|science|research in favor
        there is|'s :strength{1,3} evidence|proof|science|research
        proof|evidence|answer|verdict is in|clear :fill{0,2} :evidence
        the? verdict|jury is in
        the? literature|consensus|data|research|science|evidence is|are unanimous|unequivocal|conclusive|irrefutable
        science|research|medicine|studies agrees|agree|concurs|concur|says|say
        :evidence :adverb{0,3} :proof
        :evidence has|have :adverb{0,3} :proved
        :evidence doesn't|don't|never lie|lies
        :evidence does|do not lie
        :evidence can't|cannot|can't|couldn't be wrong|ignored|denied|disputed|argued|beat
        settled science
        a|an|the scientific|medical|proven|documented|clinical|established fact
        peer-reviewed|published|hard|scientific|clinical|medical|laboratory|documented|independent|undeniable proof
        """,
        status="studies",
        unless_before=_OPEN
        + rf"|{IN_JOURNAL}"
        + r"|\b(?:what|how|why|where|see|know|ask) (?:the |all the )?$"
        + r"|\b(?:imaging|sleep|blood|lab|your|his|her|nerve|urine|hearing|eye)\s+$",
        unless_after=rf"{_UNSETTLED}|{NOTHING_KNOWN}|\s+(?:up|out)\b",
        unless=(
            rf"{NO_OFFER}"
            r"|\b(?:what the research says|says and what)\b|\b(?:study|trial) will\b"
        ),
        unless_inside=r"\b(?:studies|trials|experiments|tests|papers) (?:\w+ly )?(?:points|confirms|shows"
        r"|proves|finds|suggests"
        r"|says|tells)(?: to)?$"
        r"|\b(?:will|would|is|are needed|not|never|cannot|may|disagree)\s+(?!in\b|clear|un|con|irr)\w+$",
    ),
    Wording(
        "studies_show",
        """
        :worth of|to _{1,5} is|are|has|have|was|were :adverb{0,4} :proved
        :worth is|are|has|have :adverb{0,4} :proved
        it|this is|'s|has :adverb{1,4} :proved , _{1,4} , that|to
        it|this is|has|'s :adverb{0,4} :proved that|to
        as :proved in|by|through :fill{0,3} :evidence
        :proved in|by|through|across|with :fill{0,3} :evidence
        :proved in|by|through|across|with :strength{1,3} :evidence
        :proved in|by|through more|over|dozens|hundreds|scores|numerous|several|multiple _{0,5} :evidence
        dozens|hundreds|scores of _{0,3} :evidence :adverb{0,2} :proof
        """,
        status="studies",
        unless_before=rf"{_OPEN}|\b(?:once|when|whenever)\s+(?:\w+\s+)?$",
        unless_inside=r"\b(?:not|never|yet|if|until|must|should|to be|track|record|blood|urine|imaging|or|whether)\b",
        unless_after=_UNSETTLED + r"|\s+(?:that you\b|your|in (?:your|the) chart)",
    ),
    Wording(
        "study_cited",
        """
        in a|an|one|two|three|several|multiple|our|this|the _{0,5} :study , _{1,6} :bettered
        in a|an|one|two|three|several|multiple :fill{0,3} :study of|in|on|from|by|at _{1,6} , _{1,6} :bettered
        in :fill{1,3} :evidence , _{1,5} :bettered
        """,
        status="studies",
        unless_before=r"\b(?:enroll\w*|particip\w*|join\w*|take part|volunteer\w*|no)\b[^.;]{0,30}$",
        unless_inside=rf"\b(?:you|your|if|will|may|might|could|sleep|imaging|case study|to)\b|{PLAIN_ARTICLE}",
    ),
    Wording(
        "clinically_proven",
        """
        clinically|scientifically|medically|laboratory|lab|independently|rigorously|extensively :proved
        scientifically|clinically and|, _{1,2} :proved
        scientifically|clinically formulated|engineered|designed|developed|based|grounded and? :proved?
        rooted|grounded|steeped|anchored in :strength{0,3} science|neuroscience|research|evidence|biology
        based|built|founded on|upon :strength{1,3} science|research|evidence|data|trials|studies
        time-tested and|, _{0,1} :proved
        :proved in the? :bench
        time-tested and|, clinically|scientifically _
        science-approved
        """,
        status="proven",
        unless_before=_OPEN + r"|\b(?:un|biopsy|culture)-$",
        unless_after=r"\s+(?:guidelines?|staff|positive|negative|trial sites?)\b",
    ),
    Wording(
        "doctor_recommended",
        """
        :experts_own number? one|1|top|first|favorite|preferred|favourite|#1 choice|pick|brand|recommendation
        :experts_own best-kept? secret|answer|weapon for|to|against _{1,2}
        :experts_own choice
        :experts everywhere|nationwide|worldwide|alike are|have|now|all? :vouch
        :experts across|around|throughout|from the|america|all _{0,3} now|are|all? :vouch _{0,2}
        leading|top|renowned|thousands|hundreds|countless|most|many|more of? :experts :vouch _{0,2}
        recommended|trusted|endorsed|preferred|prescribed|chosen|used|loved by _{0,2} :experts
        recommended|trusted|endorsed|preferred|prescribed|chosen by _{0,3} :experts across|around|nationwide|everywhere
        chosen|trusted|used|recommended|preferred by more|most|leading|top :experts
        :experts trust|swear|rave :option_fill{0,2} our|us|this|it|by|about
        :experts prefer|recommend|choose our|us|this|it
        :experts :adverb{0,1} :vouch :option_fill{0,3} _{0,2} :sold
        :experts :adverb{1,2} :vouch our|us|this|it
        the|our|this|an|a _{0,2} :sold that? :experts :adverb{0,1} :vouch
        the|our|this|a|an brand|product|line|formula|device that? :experts :adverb{0,2} :vouch most|first|over
        :experts call|hail|consider|rate|name _{1,4} the|a|an _{0,1} best|biggest|greatest|gold|answer|future|miracle|
        breakthrough|most|next|finest|safest
        :experts :vouch _{1,5} as|for first|top|best|preferred|the|their _{0,3}
        """,
        status="recommended",
        unless_before=_SOMEONES + rf"|{NEGATED}|{_MEASURE}|\b(?:if|when|unless|until|as|should be|must be|be)\s+$",
        unless_after=r"\s+(?:that (?:you|adults|women|men|everyone|people|patients)|against)\b|[^.;]{0,50}\bthan\b"
        r"|\s+(?:time|way|day|season|moment|part)s?\b",
        unless_inside=r"\b(?:your|by (?:our|two|his|her|their|the) )",
        unless=_PUBLIC_ADVICE,
    ),
)
"""Every wording of the kind."""
