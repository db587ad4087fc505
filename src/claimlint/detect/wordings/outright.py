"""Said outright, by a noun or in a clause of its own: the end of a complaint, a state for life, no way to fail."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.guards import CLOSING, IDLE, IN_PART, NAMES_ANOTHER, ROUTINE

_MEASURED = (
    r"\s+(?:(?:was|were|is|are) (?:defined|seen|reported|observed|the (?:goal|aim|exception|endpoint)|our goal|rare|not"
    r"|unlikely|never|possible)|rates?\b|on (?:imaging|scans?)|at (?:week|month)|means|may|might|can(?:not)?\b)"
)
_GOODS = (
    r"\b(?:gift|cards?|coupons?|vouchers?|points|credits?|vials?|package|store[ds]?|bottle|contract|membership|pass"
    r"|offer|certificates?|prescription|batch|label|license|subscription|warranty|jar|box)\b"
)
_KEPT_UP = (
    rf"{IDLE}|\b(?:keep\w*|maintain\w*|brush\w*|floss\w*|for|habits?|tips?|secrets?|guide|starts?|build\w*|teach\w*"
    r"|toward\w*|about|protect\w*)\b[^.;]{0,40}$"
)
_WELCOMED = (
    r"\b(?:welcome|listen\w*|here for you|treat you|respect\w*|dignity|team|staff|call|door|nurses?|doctors?"
    r"|dentists?|office|desk|coordinators?|surgeons?|people|pay|decide|choose|pick|need|want|minute|day|time|question)\b"
)

WORDINGS = (
    Wording(
        "cure",
        """
        complete|total|full|permanent|true|entire|guaranteed|lasting :ending of :fill{0,4} _{0,1} :own_complaint
        see|sees|saw|seen the last of :fill{0,3} _{0,1} :own_complaint
        had|have|has your|my|their|her|his last :fill{0,2} :own_complaint
        :refill :fill{0,3} disc|discs|cartilage|joint|joints|cushion|cushions
        """,
        unless_before=IDLE + r"|\b(?:for|after|before|since|when|toward|about|of|by|drink\w*|surgeons?)\b[^.;,]{0,20}$",
        unless_after=_MEASURED + "|" + NAMES_ANOTHER + "|" + IN_PART + r"|\s+(?:before|in (?:\d{4}|january|may)|on)\b",
    ),
    Wording(
        "cure",
        "the end of|to|for :fill{0,3} _{0,1} :own_complaint",
        only_before=r"(?:^|[.:;!?\u2014]\s*|\b(?:is|means|spells|marks|meet|here comes|welcome to|be)\s)$",
        only_after=CLOSING,
        unless_inside=r"\b(?:treatment|season|session|trial|study)\b",
    ),
    Wording(
        "cure",
        """
        no|not :fill{0,2} :own_complaint survives|survive|withstands|withstand|escapes|resists|stands
        be|are|is|get|gets rid of :fill{0,3} :own_complaint
        take|takes|took|taken|taking :fill{0,3} :own_complaint away
        forget|forgets|forgot it|they|you|she|he ever had :fill{0,2} :own_complaint
        :own_complaint :fill{0,1} heal|heals|healed completely|fully|entirely
        :own_complaint doesn't|don't live|stay here anymore
        :own_complaint no longer lives|live|stays here
        :own_complaint meet|meets|met its|their match|master|maker|end
        :own_complaint is|are over :for_life
        """,
        unless_before=IDLE + r"|\b(?:can|want|to|as|you can|could|of|from|with|when|after|once)\s$",
        unless_after=NAMES_ANOTHER + "|" + IN_PART,
        unless=r"\b(?:surgery|stitches|antibiotics|may|rarely)\b",
    ),
    Wording(
        "permanent",
        """
        built|made|meant|designed to outlast|outlive you|your|a|the
        is|are there|here to stay
        :return_noun is|are not|never _{0,3} menu|option|possible|possibility
        """,
        unless_before=NEGATED + r"|\b(?:clinic|office|telehealth|team|pain|disease|we|virus|costs?|masks?)\s$",
        unless=r"\b(?:clinic|office|telehealth|we are|virus|we're|device|battery|pain|warranty)\b",
        only_before=r"\b(?:hair\w*|teeth|smile|results?|relief|fillings?|crowns?|implants?|brows?|lips?|curves?|skin|glow"
        r"|veneers?|vision|hearing|confidence|lashes|weight|sobriety)\b[^.;!?]{0,30}$|^\W*$",
    ),
    Wording(
        "permanent",
        """
        impossible for :fill{0,2} _{1,2} to :decay
        impossible for :fill{0,2} _{1,2} to :return
        """,
        unless_before=IDLE,
        unless_after=r"\s+(?:until|before|without|if|while|to)\b",
    ),
    Wording(
        "no_downtime",
        """
        nobody|no-one will|would|need ever|even? know|notice|guess|suspect you|you've|you'd were|had|left|are|went gone|
        anything|away|left|it|work
        no one will|would|need ever|even? know|notice|guess|suspect you|you've|you'd were|had|left|are|went gone|
        anything|away|left|it|work
        nothing to recover|heal from
        """,
        unless_before=IDLE,
    ),
    Wording(
        "cure",
        """
        restore|restores|restored|revive|revives|revived|resurrect|resurrects|reawakens|awakens|rekindles dead|dying|
        dormant|ruined|destroyed|damaged :fill{0,1} :body_part
        bring|brings|brought dead|dying|dormant|ruined|destroyed|damaged :fill{0,1} :body_part back
        """,
        unless_before=IDLE,
        unless_after=NAMES_ANOTHER + "|" + IN_PART,
    ),
    Wording(
        "cure",
        """
        has|have cured people|hundreds|thousands|dozens|countless|veterans|children|even|many|so
        cure|cures|cured|reverse|reverses|reversed|erase|erases|defeats|beats|ends|fixes ed|ms|als|hiv|ibs|ptsd|ocd
        """,
        unless_before=IDLE,
        unless_inside=r"\b(?i:ed|ms|als|hiv|ibs|ptsd|ocd)$(?<!ED)(?<!MS)(?<!ALS)(?<!HIV)(?<!IBS)(?<!PTSD)(?<!OCD)",
        unless_after=NAMES_ANOTHER + "|" + IN_PART,
    ),
    Wording(
        "permanent",
        """
        :result _{0,3} no|zero|without|any expiry|expiration|end|expiring|sell-by|use-by date
        :result _{0,3} no|zero|without expiry|expiration
        """,
        unless_before=IDLE,
        unless=_GOODS,
    ),
    Wording(
        "permanent",
        "forever done|finished|fixed|cured|healed|gone|over|sorted|clear|smooth|pain-free|hair-free|sober|relieved",
        unless_before=IDLE,
        only_after=CLOSING,
    ),
    Wording(
        "permanent",
        ":flawless :fill{0,2} :lasting_part :for_life",
        unless_before=_KEPT_UP,
        unless_after=r"[ -](?:threatening|saving|changing|insurance|support|expectancy)\b",
    ),
    Wording(
        "guarantee",
        """
        there's|there is no|zero way|chance|possibility that? :fill{0,2} _{1,3} can|will|could|might|would not? :falter
        there's|there is no|zero way|chance|possibility that? :fill{0,2} _{1,3} can't|won't work|succeed|help
        no|zero way|chance|possibility of :fill{0,1} failure|failing|disappointment|backfiring
        no way|chance for :fill{0,2} _{1,2} to :falter
        impossible for :fill{0,2} _{1,2} to :falter
        impossible to fail
        is|are|it's|they're bound|certain|sure|destined|guaranteed to work|succeed|heal|cure
        you|you'll|you're are|be? bound|certain|sure|destined to :regain :well
        you|you'll|you're are|be? bound|certain|sure|destined to sleep|walk|heal|recover|improve
        won't|don't|never|not quit|stop|rest|give|sleep up|until? until your|the :fill{0,1} :own_complaint does|do|quits
        won't|don't|never|not quit|stop|rest|give|sleep up|until? until your|the :own_complaint is|are gone|over|history
        nothing to lose but|except your|the|that|those :fill{0,2} :own_complaint
        zero failure|fail
        have|has never lost a|an|one|any single? :thing
        you :step{0,1} can't|cannot lose
        has|have yet to :falter
        hasn't|haven't :falter once|yet
        has|have not once? :falter yet|once?
        :boon is|are never in|beyond doubt|question
        :boon is|are a? foregone conclusion
        :boon is|are as? a matter of course
        :boon is|are as? good? as in the bag
        """,
        unless_before=NEGATED + r"|\b(?:if|whether|that|says?|claims?)\s$",
        unless=ROUTINE,
        unless_inside=r"\b(?:we|insurance|insurer|payment|delivery|portal|website|battery|kidney|heart|liver)\b",
    ),
    Wording(
        "guarantee",
        "results|relief|success or a|your refund|money",
        status="refund",
        unless_before=IDLE,
        unless=ROUTINE,
    ),
    Wording(
        "works_for_everyone",
        """
        whoever|whatever|wherever|however|whichever _{1,5} , it|this|these|they|our|the _{0,2} :remedy
        :remedy :manner{0,2} ,? whoever|wherever|however|whatever you|your|it|old|long|bad|severe
        makes|make no difference :how _{1,6} , it|this|our|the _{0,1} :remedy
        :remedy :manner{0,2} ,? makes|make no difference :how
        :nobody is beyond help|hope|repair|saving
        no :who is beyond help|hope|repair|saving
        it|this|they|that :remedy , period
        any _ , any _ , any _{1,2} , it|this :remedy
        :remedy each and every _{1,2}
        :remedy every single|last _{1,2}
        :remedy :manner{0,2} for|on|with|in each and every _{1,2}
        :remedy :manner{0,2} for|on|with|in every single|last _{1,2}
        :all :fill{0,2} _{0,1} :who :leave _{0,2} without :fill{0,2} :own_complaint
        """,
        unless_before=IDLE + r"|\b(?:we|staff|team|nurses?|doctors?|who|does|will|can) $",
        unless_inside=_WELCOMED + r"|\b(?:when|if|until) ",
        unless=ROUTINE,
    ),
    Wording(
        "painless",
        "feel nothing at? all?",
        only_before=r"(?:^|[.:;!\u2014]\s*|\b(?:and|then|simply)\s|,\s)$",
        unless_before=r"\b(?:if|when|until|once|whether|should|not|they|we|some|people)\b[^.;]{0,40}$",
        unless_after=r"\s+(?:but|for (?:them|him|her|you)|yet|like|about|toward)\b",
    ),
    Wording(
        "painless",
        """
        you|they|patients|kids won't|never|hardly even? know|notice it's|it|we're|it'll is|was|be? there|happening|over
        nothing to feel
        needle|injection|shot|incision|drill|procedure|surgery|laser|blade|implant|graft|stitch you|you'll|they never|
        won't|don't|can't|will|hardly|barely never|ever|even|not? feel|notice
        """,
        unless_after=r"\s+(?:may|might|can|could|still|until)\b",
        unless_before=IDLE,
        unless=r"\b(?:tumor|clot|tick|lump|infection|virus|pressure|disease)\b",
    ),
    Wording(
        "painless",
        "without you|your|them|anyone|patients|kids ever|even? feeling|noticing _{0,1} "
        "thing|needle|it|anything|pinch|sting|pain",
        unless_before=IDLE,
    ),
    Wording(
        "no_side_effects",
        ":bring no|zero :degree{0,2} :fill{0,1} :aftermath",
        unless_before=IDLE,
        unless_after=r"\s+(?:risk|means|factors?|relief|medic\w+|pills?)|[ -](?:related|free)|,? no gain",
        unless=r"\b(?:exam(?:ination)?|chart|wound|fever|call us|if|pain)\b",
    ),
    Wording(
        "safety",
        """
        can|could|will do no|zero harm
        does no|zero harm
        """,
        unless_before=NEGATED + r"|\b(?:first|to|we|oath|doctors?|must|should)\b[^.;]{0,10}$",
        unless_after=r"\W*(?:oath|if|when|unless|in small)\b",
        unless=r"\b(?:first,? do no harm|hippocrat\w+|oath)\b",
    ),
)
"""Every wording of the kind."""
