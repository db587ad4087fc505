"""The wordings of establishment claims, with the innocent company that each may be found in."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings import evidence
from claimlint.detect.wordings.guards import IN_JOURNAL, NOTHING_KNOWN, PLAIN_ARTICLE

_TESTS_OF_ONE_PATIENT = (
    r"\b(?:imaging|sleep|nerve|conduction|motility|contrast|x-ray|doppler|urodynamic|blood|lab|your|his|her|bring"
    r"|send|case|nursing"
    r"|if|when|whether|until|these|those|home|eye|vision|hearing|pathology)\s+$"
)
_UNDECIDED = (
    r"[^.;,]{0,12}\b(?:whether|if|no (?:difference|benefit|evidence|clear)|not\b|how\b|what (?:is"
    r"|the) best)|\s+(?:up|out)\b"
)
_FUTURE = (
    r"\b(?:will|would|is|are|needed|recruiting|enroll\w*|aims?|designed|must|should|n't|not|cannot|can't|until"
    r"|(?<!according )(?<!point )(?<!points )(?<!pointed )to)\b"
)
_STUDIES = (
    Wording(
        "study_cited",
        """
        a|an|one|the|another|this|that|our|two|three _{0,5} :study :adverb{0,2} :proof that?
        a|an|one|the|another|this|two|three _{0,5} study|studies|trial|trials|review|reviews|
        analyses _{1,5} :adverb{0,2} :proof that?
        researchers|scientists|investigators|doctors at|from|in|with|of _{1,6} :adverb{0,2} :proof that?
        according to :fill{0,1} _{0,4} :study
        in :fill{0,1} _{1,4} :study
        """,
        status="studies",
        unless_before=(
            rf"{_TESTS_OF_ONE_PATIENT}|\b(?:enroll\w*|particip\w*|join\w*|take part|volunteer\w*|no)\b[^.;]{{0,30}}$"
        ),
        unless_after=(
            r"\s+no (?:significant )?differences?\b|[^.;,]{0,12}\b(?:whether|if\b|out\b|up\b)|\s+(?:your|you)\b"
            r"|[ -](?:group|team|visit|site|drug"
            r"|participants?|coordinator|is recruiting|hall|center)"
        ),
        unless_inside=(
            rf"{_FUTURE}|\b(?:sleep|imaging|chart|case|insurance|peer|utilization|image|mri|bone|sperm|semen|gait"
            rf"|risk|free) (?:study|trial|review|analysis)|\b(?:exam|doctor|survey)\b|^in (?:a |the |our |this "
            rf"|that )?(?:\w+ )?(?:clinical |recent |research |new )?(?:study|trial|review|survey|analysis)$"
            r"|^(?:in|according to) (?:the|our|this|that|today's) (?:[\w-]+ ){0,3}(?:article|paper|report|publication)$"
            rf"|{PLAIN_ARTICLE}"
        ),
    ),
    Wording(
        "studies_show",
        """
        :evidence :adverb{0,2} :proof that?
        :evidence of|on|in|from|by|into|at|comparing|with _{1,4} :adverb{0,2} :proof that?
        :evidence in _{1,3} and _{1,2} :adverb{0,2} :proof
        :evidence and|or :evidence :adverb{0,2} :proof that?
        :evidence and clinical|everyday|real-world|long|daily|practical? experience|experiences|practice|observation|
        observations|use :adverb{0,2} :proof that?
        some|many|certain|several|multiple|numerous|countless|recent|new|most|early|
        preliminary :evidence :adverb{0,2} :proof that?
        dozens|hundreds|decades|years|thousands of :evidence :adverb{0,2} :proof that?
        :years_of :evidence _{0,3} behind
        science speaks|agrees
        """,
        status="studies",
        unless_before=rf"{_TESTS_OF_ONE_PATIENT}|{NEGATED}|\b(?:what|how|ask|see|know) (?:the |your )?$"
        rf"|{IN_JOURNAL}",
        unless_after=rf"{_UNDECIDED}|{NOTHING_KNOWN}",
        unless_inside=_FUTURE
        + r"|\b(?:studies|trials|experiments|reviews|tests|papers) (?:\w+ly )?(?:shows|proves|finds|suggests"
        r"|says|tells|points|confirms|indicates|reveals)\b",
        unless=evidence.NO_OFFER,
    ),
    Wording(
        "studies_show",
        """
        science|research|evidence|data behind|supporting|for it|this|our|the|these _{0,3} is|are solid|strong|clear|
        sound|real|settled|compelling|overwhelming|undeniable|rock-solid|robust
        medical|scientific|peer-reviewed|leading|top journals have|has? reported|documented|confirmed|shown
        medical|scientific|peer-reviewed literature confirms|documents|reports|bears|backs
        """,
        status="studies",
        unless_before=NEGATED + r"|\b(?:how|whether|if|when) $",
    ),
    Wording(
        "studies_show",
        "science|research|evidence is clear|in|settled|overwhelming|strong|solid|compelling|undeniable",
        status="studies",
        unless_before=NEGATED,
        unless_after=r"\s+(?:progress|that there)",
    ),
    Wording(
        "studies_show",
        """
        has|have|is|are|was|were :adverb{0,1} been? :adverb{0,1} shown|proven|found|demonstrated to _
        been clinically|scientifically? shown|proven|found|demonstrated to _
        ever been shown|proven|demonstrated to _
        shown|proven|demonstrated in|by|through :fill{0,2} :evidence
        shown|proven|demonstrated in|by|through _{1,3} :evidence
        and|, shown|demonstrated to :adverb{0,1} :bettered
        according to :fill{0,1} :evidence
        """,
        status="studies",
        unless_before=(
            r"\b(?:not|never|nor|neither|n't|no|none|yet|if|unless|when|whenever|once)\b[^.;:,]{0,40}$"
            r"|\b(?:as|if|until)\s+$"
        ),
        unless_after=rf"\s+(?:you|your|have (?:a|an)|be (?:at risk|pregnant))\b|{NOTHING_KNOWN}",
        unless_inside=(
            r"\b(?:not|never|be found|found to (?:be|have) (?:eligible|positive)"
            r"|according to (?:\w+ )?(?:data|records?|registr\w+))\b"
        ),
    ),
)

_NAMED = (
    Wording(
        "study_cited",
        "a|an|one|the|another _{0,4} :study",
        status="studies",
        only_after=(
            r"(?:,?\s+(?:in|of|from|at|by|published|reported|on)\s+[^;!?]{1,90}?|\s*\([^)]{1,120}\))?\s*,?\s+(?:(?:has|have"
            r"|also|recently)\s+)?(?:found|finds|concluded|concludes|showed|shows|demonstrated|reported|reports"
            r"|confirmed|confirms|suggests?|suggested|proved|proves|linked|links|observed|noted|indicated|revealed"
            r"|reveals|established|establishes|favou?red|favou?rs|determined|determines|documented"
            r"|verified|validated|affirmed|credited|credits|deemed|judged|ranked|recommended|endorsed|backed|praised"
            r"|attributed|tied|sided with"
            r"|came down (?:for|on the side of)|came out for|made the case for)\b"
            r"(?!\s+(?:whether|out|no (?:significant )?differences?))"
        ),
        unless_before=_TESTS_OF_ONE_PATIENT,
        unless_inside=(
            r"\b(?:sleep|imaging|chart|case|insurance|peer|utilization|mri|ct|x-ray|ultrasound|emg|swallow|conduction"
            r"|motility|doppler)\b"
        ),
    ),
    Wording(
        "study_cited",
        """
        _{1,4} did|was|were|does|is no|not better|worse|safer|more|
        faster _{0,4} than _{1,4} in :fill{0,1} _{0,4} :study
        _{1,3} outperformed|beat|eased|reduced|improved|helped|lowered|relieved|
        restored _{1,5} in :fill{0,1} _{0,4} :study
        """,
        status="studies",
    ),
)

_TOPIC_NOUN = (
    r"[ -](?:stipends?|grants?|funds?|funding|fellowships?|loans?|office|committee|foundation|budget)\b"
    r"|\s+(?:track|record|history|ability|experience|expertise|leader|team|success in business)\b"
)
_PROVEN = (
    Wording(
        "clinically_proven",
        """
        clinically|scientifically|medically|laboratory|lab|independently|science|research proven|tested|validated|
        backed|supported|verified|documented|demonstrated|studied
        clinically|scientifically|medically and|, _{1,2} proven|tested|validated|backed
        clinically effective
        clinical|scientific proof
        proven to _
        proven :fill{0,1} :goods
        proven _{0,2} results|treatment|treatments|therapy|technology|relief|method|solution|science|formula|
        technique|approach|protocol|effective|effectiveness|efficacy|safe|safety|way|system|benefits|ingredients|
        outcomes|medicine|care|remedy|weight
        proven in|by :fill{0,2} :evidence
        proven|validated|verified by science|research
        proven safe|effective
        backed|supported|validated|endorsed|confirmed|substantiated by :fill{0,2} :evidence
        backed|supported|validated|confirmed|substantiated by _{1,4} :evidence
        backed|supported by _{1,3} of :evidence
        backed|supported by science|research|years|decades
        rooted|grounded in :fill{0,1} hard|real|sound? science|research|evidence
        science|research|data backed|based|driven
        it's proven
        science approved
        """,
        status="proven",
        unless_before=(
            rf"\b(?:un|biopsy|culture|not|never|nor|n't|no|food|yet to be|until|claims?|if"
            rf"|needs? to be|must be|should be|has to be|have to be|delay\w*|instead of|rather than|replac\w+"
            rf"|refus\w+)[ -](?:been |yet |be "
            rf"|yet been )?(?:clinically |scientifically )?$|{NEGATED}"
        ),
        unless_after=_TOPIC_NOUN,
        unless_inside=r"\bproven (?:guilty|track|record|to (?:be )?(?:guilty|a difficult|difficult))\b",
    ),
    Wording(
        "clinically_proven",
        """
        evidence based
        evidence informed|backed|supported|led
        based on :fill{0,1} scientific|clinical|medical|solid|strong|real evidence|research|science
        """,
        status="evidence-based",
        unless_before=rf"{NEGATED}|\b(?:course in|classes in|conference on)\s+$",
        unless_after=(
            r"\s+(?:guidelines?|medicine course|practice (?:course|center)|standard of proof|(?:and \w+ )?(?:overview"
            r"|articles?|guides?|information|content|summar\w+|answers?|facts|advice|resources?|journal"
            r"|complementary and"
            r"|look at|perspectives?|discussions?))\b"
        ),
    ),
)

_ONE_PATIENTS_DOCTOR = (
    r"\b(?:your|the|a|an|his|her|their|my|if|unless|until|when|as|another|own|primary(?: care)?|referring"
    r"|treating)\s+(?:\w+\s+)?$"
)
_RECOMMENDED = (
    Wording(
        "doctor_recommended",
        """
        :expert recommended|trusted|approved|endorsed|tested|preferred|formulated|developed|designed|backed|
        certified|created|loved
        """,
        status="recommended",
        unless_before=_ONE_PATIENTS_DOCTOR + r"|\bby $",
        unless_after=(
            r"\s+(?:that|you|your|against|(?:him|her|them|me|us)\b|by the va)\b|\s+(?:an?|the|surgery|it|physical)\b"
        ),
    ),
    Wording(
        "doctor_recommended",
        """
        recommended|trusted|endorsed|preferred|approved|prescribed|used|developed|formulated|chosen|
        loved by :degree{0,1} top|leading|many|most|more|independent|thousands|hundreds? of? :expert
        recommended|trusted|endorsed|preferred|prescribed|used by over|more|hundreds|thousands _{1,4} :expert
        number one|1 _{0,2} :expert recommended
        #1 :expert recommended
        :expert agree|swear
        :expert love|trust|prefer _{1,3}
        :expert everywhere|nationwide|worldwide recommend|agree|trust|use
        :expert recommend|choose|use :option_fill{0,1} our|us|this|it _{0,2}
        :expert themselves|worldwide choose|use|recommend _{0,2}
        why|what|that doctors|physicians|surgeons|dermatologists|dentists|experts recommend|trust|choose|prefer|use
        the? :expert 's|choice choice|brand
        recommended|endorsed|recognized by the? american|national|international|world|u.s. _{1,6}
        """,
        status="recommended",
        unless_before=rf"{NEGATED}|\b(?:if|when|unless|until|as|only|should be|must be|be)\s+$",
        unless_after=(
            r"\s+to\b|\s+(?:that (?:you|adults|women|men|everyone|people|patients)|for (?:adults|women|men"
            r"|everyone) (?:over|aged))\b"
        ),
        unless_inside=r"\b(?:if|not|regular|adults)\b",
        unless=r"\b(?:vaccin\w*|screening|check-?ups?|at least \d|every \d|minutes|hours of sleep)\b",
    ),
)

WORDINGS = (*_PROVEN, *_STUDIES, *_NAMED, *_RECOMMENDED, *evidence.WORDINGS)
"""Every establishment wording, in the order in which equals are preferred."""
