"""The wordings of superiority and equivalence, with the innocent company of each."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import FIGURE_BEFORE

_PERSONAL = (
    r"\b(?:feel\w*|felt|look\w*|fare\w*|know\w*|nobody|if|whether|no|not|whenever|or|n't|is it|rather)\s+(?:\w+ )?$"
    r"|\b(?:20/\d+|\d+) or $"
    r"|\b(?:rooms?|offices?|lobby|lobbies|lights?|hall(?:way)?s?|buildings?|lounges?) (?:is|are) $"
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
        superior to _{1,4}
        :better , :better
        :better and :better
        :better and more :praise
        less|fewer|shorter|quicker|faster _{1,3} and|or :fill{0,1} less|fewer|shorter|quicker|faster|lower|
        better _{1,3} than :option_fill{0,3} :option
        less|fewer|shorter|quicker|faster|more|better _{1,2} , less|fewer|shorter|quicker|faster|more|better|
        lower _{1,2}
        lighter|softer|gentler|kinder on _{0,2} :body_part
        superior|better success|results|outcomes|comfort|relief|care|precision|technology|experience|quality|
        absorption _{0,3} at|with|for|from|without|because|through
        superior results|outcomes|comfort|relief|care|precision|technology|quality|craftsmanship|absorption|service
        inferior :goods
        inferior _{0,1} :rival
        something better|stronger|safer|gentler|faster _{0,4}
        """,
        status="superiority",
        unless_before=rf"{FIGURE_BEFORE}|{_PERSONAL}|{_CONDITIONAL}|{NEGATED}",
        unless_after=r"\s+(?:who|is (?:not|never)|alone is|hair|nails?|lashes|skin|bones?|muscles?|bod(?:y|ies)"
        r"|life|lives)\b",
        unless_inside=(
            rf"than{_NEUTRAL_AFTER}|\b(?:common|likely|often|age|weeks?|months?|days?|hours?|minutes?|better and better"
            rf"|longer and longer|mg|dose|stars?|vena|oblique|nerve|salt|sugar|water|caffeine|alcohol|meat|bread|fat"
            rf"|fiber|fruit|vegetables|walking|sitting|screen|stress)\b|than (?:a|an|the) (?:week|month|year|day|other)"
            r"|\b(?:longer|deeper) and\b"
        ),
    ),
    Wording(
        "superiority",
        """
        runs|run|running circles|rings around _{1,3}
        leaves|leave|leaving|left _{1,4} in the dust
        blows|blow|blowing _{1,4} away|out
        puts|put|putting _{1,4} to shame
        can't|cannot|couldn't|doesn't|don't|won't even? compete|compare|match|touch|rival|hold|keep|measure _{0,4}
        :rival can't|cannot|doesn't hold a candle _{0,4}
        light-years|miles|leagues|worlds|streets|years|heads|steps|step ahead|above|beyond of? _{1,4}
        ahead of every|any|all other _{1,2}
        league|leagues above|beyond _{1,4}
        go|goes|going further|farther|deeper than other|others|most|any _{0,2}
        make|makes|making other|most|every|all|ordinary|regular _{1,3} look|seem|feel _{1,2}
        :seller other :seller choose|trust|recommend|prefer|consult|see
        :seller other :seller copy|imitate|envy|emulate|chase
        an|the|real|true upgrade from|over|on :option_fill{0,3} :rival
        an|the|real|true upgrade from|over|on any|every|all|other _{1,4}
        ahead of the|our|any|every|all|other|most|competing|_ pack|curve|competition|game|field|rest
        put|puts|ranks|scored|places|placed|ranked _{1,4} ahead of _{1,5}
        cut above _{1,4}
        stand|stands|standing|stood out|apart from|above|among the rest|crowd|others|competition|pack|field|competitors
        stand|stands|standing|stood out|apart from|above|among all|every|other _{1,2}
        far cry from _{1,4}
        not even close
        no contest|comparison|competition
        looks|look|seems|feels like yesterday's|last-century|ancient _
        what others|other _{0,2} miss|can't|cannot|won't|only|fail|couldn't _{0,2}
        :rival can|could only dream|wish|promise|hope _{0,2}
        :rival only mask|masks|hide|numb|cover _{1,2}
        speaks|speak louder than _{1,4}
        step|notch|upgrade up|above from _{1,4}
        next to|beside :rival , _{1,4} looks|feels|seems|is
        beats|beat|beating|tops|topped|trounces|crushes|trumps|outpaces|edges _{1,4} hands|every|any|by|in|on|
        for down|time|
        day|far|miles|comfort|speed|accuracy|price|value|results
        beats|beat|beating|trounces|crushes|trumps|tops|edges :option_fill{0,3} :rival
        beats|beat any|every|all|other|most _{1,3}
        """,
        status="superiority",
        unless_before=rf"{_CONDITIONAL}|\b(?:heart|pulse|not|ask|there is)\s+$|{FIGURE_BEFORE}|\bit is $",
        unless_after=(
            r"[ -](?:group|arm|data|cohort|was|were)\b|(?:['\u2019]s?)?(?: \w+){0,2}?"
            r" (?:quotes?|prices?|estimates?|bids?|offers?|fees?|rates?)\b(?! of)"
        ),
        unless_inside=(
            r"\b(?:per minute|beats? (?:any |every )?(?:pain(?! (?:pills?|medic\w*|killers?))|cancer|depression"
            r"|addiction|anxiety|odds|the odds|heat"
            r"|heart|cravings?)"
            r"|compare (?:prices|the two|your|notes)|touch (?:your|the)|hold (?:your|the|still|it|on)|match (?:your"
            r"|the|a|any)"
            r"|keep (?:your|the|food|up)|measure|compete in|others? patients|of schedule|of time|from \d\S*"
            r"|surpassed (?:only|by))\b"
        ),
    ),
    Wording(
        "superiority",
        """
        other|most|traditional|ordinary|typical|big-box|conventional|regular _{0,2} :rival _{1,6} , but? we|ours|our|
        fibrin|ketamine|prp|it
        other|most|traditional|ordinary|typical|big-box|conventional|regular _{0,2} :rival only|merely|simply|
        just _{1,4}
        difference between us|our|ours and other|most|the _{1,3}
        while|where|whereas|when others|chains|competitors _{1,5} , we _
        while|where|whereas|when other|most|the|traditional|ordinary|typical|big-box _{0,2} :seller _{1,5} , we _
        sets|set us|our|ours _{0,2} apart from _{1,4}
        compared with|to|against :option_fill{0,3} :rival , _{0,9} less|fewer|lower|more|better|longer|faster|quicker|
        longer-lasting|safer|gentler|shorter
        """,
        status="superiority",
        unless_before=rf"{_CONDITIONAL}|\b(?:and|or|with|in|from|by|for)\s+$",
        unless_inside=r"\b(?:may|might|can be|should|tell your|covered)\b|\boffers? an? (?:\w+ )?(?:effective"
        r"|good|safe|great) ",
    ),
    Wording(
        "superiority",
        """
        we|our|ours do|does|did _{0,2} it|that|this better|smarter|faster|differently
        we|our|it :heal_verb _{0,3} better|faster|sooner|quicker
        :treatment :heal_verb _{0,3} better|faster|sooner|quicker
        absorbs|absorb|works|work|lasts|last|heals|heal|cleans|clean|reaches|fits|performs|tolerated better|faster|
        longer|harder|
        deeper|further|quicker|smarter , works|work|lasts|last|tastes|and|heals|costs
        """,
        status="superiority",
        unless_before=rf"{_CONDITIONAL}|{NEGATED}|\b(?:some|which|how|what)\b[^.;,]{{0,40}}$",
        unless_after=r"\s+(?:if|when|than (?:others|expected|you|adults|placebo)|with (?:rest|practice|food))\b",
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
        more than just? a|any|another bandage|band-aid
        prefer|prefers|preferred _{0,5} over|to :option_fill{0,2} :option
        chosen|choose over :option_fill{0,2} :option
        chosen|choose|picked|preferred|prescribed over every|any|all other _{1,2}
        a|the|our|your|is better|safer|smarter|gentler|superior|faster|healthier|kinder|stronger alternative|option|
        choice|approach|solution|answer
        a|the|our better|safer|smarter|gentler|faster|easier|kinder|healthier way to|for _
        more effective|successful|accurate|powerful|advanced alternative|option|choice|approach|solution
        a|the|our|simply more :praise way to|of _
        more :praise alternative to|than :option_fill{0,3} _{1,2}
        more :praise and :praise alternative to|than :option_fill{0,3} _{1,2}
        """,
        status="superiority",
        unless_before=(
            rf"{FIGURE_BEFORE}|{_CONDITIONAL}|\b(?:more common|heart|not|n't|would be(?: an?| the)?|is there"
            rf"|find|choose|discuss"
            rf"|some(?: \w+)?|certain \w+)\s+$"
            rf"|{NEGATED}"
        ),
        unless_inside=(
            r"\b(?:per minute|surpassed (?:only|by)|outlasts? (?:the|a|an|your|its|their) (?:decade|year"
            r"|century|warranty|day|week"
            r"|month)|for you|way to (?:know|tell|check|measure|reach|pay|store|sit|lift|sleep|see whether"
            r"|ask|book|get (?:around|here|in touch|to)|schedule|register|see (?:us|an?|your|the)|sign|contact)"
            r"|way of (?:booking|paying|reaching|getting|scheduling|registering|signing|contacting))\b"
        ),
        unless_after=r"\s+(?:per minute|decade|year|century|warranty|for you|for some|of|for (?:people"
        r"|patients) (?:with|who)|depends)\b",
    ),
    Wording(
        "superiority",
        """
        unlike :option_fill{0,3} :rival
        unlike other|most|many|typical|ordinary|your _{1,3}
        """,
        status="superiority",
        only_after=(
            r"[^.;]{0,80}\b(?:no|not|never|without|n't|our|we|doesn't|won't|actually|really|lasts?|addresses"
            r"|targets|repairs|treats)\b"
        ),
        unless_before=NEGATED,
    ),
    Wording(
        "superiority",
        """
        works|work|worked|performs|performed|does|do just? as efficiently|effectively|quickly|
        reliably as :option_fill{0,3} :rival
        works|work|worked|performs|performed|does|do just? as well as :option_fill{0,3} :rival
        as effective|good|accurate|safe|strong|powerful|precise|reliable|comfortable|potent|
        natural as :option_fill{0,3} :rival
        just? as good|effective|safe|accurate as _{1,3}
        just as good|effective|safe|accurate|reliable in|at|for _{1,2}
        comparable|equivalent|equal to|with :option_fill{0,3} :rival
        rivals|matches|match|rival the? :option_fill{0,3} :rival
        """,
        status="equivalence",
        unless_before=rf"{NEGATED}|\b(?:times|twice|half|\d\s?x|is it|whether|same)\s+(?:just )?$|{_CONDITIONAL}",
        unless_inside=r"as good as new|as (?:you|it|possible)\b",
        unless_after=r"\s+(?:\w+ )?(?:diseases?|disorders?|conditions|illness\w*|populations?)\b",
    ),
    Wording(
        "superiority",
        """
        no better|safer|faster than :option_fill{0,3} :rival
        not better|safer|faster|superior than|to :option_fill{0,3} :rival
        """,
        status="equivalence",
        unless_before=rf"{_CONDITIONAL}|\b(?:feel\w*|felt)\s+$",
        unless_inside=rf"than{_NEUTRAL_AFTER}",
    ),
)
"""Every wording of superiority and equivalence."""
