"""The wordings by which nothing and nobody else compares: denied rivals, and what only one has."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import FIGURE_BEFORE

_DEONTIC = r"\b(?:should|must|may|might|shall|drive|drives|eat|drink)\b"
_RESEARCH = (
    r"\b(?:stud(?:y|ies)|trials?|evidence|research|data|reason|need|doubt|matter|worked|helped|age group|time|day"
    r"|symptoms?|medical"
    r" (?:problems|conditions)|options? (?:has|have|had)|cause|longer|difference|feels?|looks?|sounds?|likes|wants?"
    r"|one cell|statistically"
    r"|signs?|changes?|preparation|risks?)\b"
)
_CONDITIONAL_BEFORE = (
    r"\b(?:if|when|after|where|because|unless|until|since|takes?|taking|have|has|on|with)\s+$"
    r"|\bthere (?:is|are) $(?<!is )"
)

_WITHOUT_PEER = (
    Wording(
        "superlative",
        """
        nothing works|heals|beats|matches|compares|rivals|touches|tops _{0,3}
        nothing besides|but|except|like :fill{0,2} _{1,2} has|works|can|comes _{0,2}
        nothing else works|heals|does|like|compares|matches|touches|gives|delivers|can|will|has|on|comes|stops|
        lasts _{0,3}
        nothing quite? like _{1,3}
        nothing _{1,5} :better_adverb
        nothing on|in the|today's? market|shelf _{0,3}
        no other _{1,4} :vie _{0,3}
        no other _{1,4} has|have|had ever _{1,4}
        no other _{1,3} :does _{1,3}
        no|zero _{1,7} does|do|did more|as|so much? for|to|against _{1,4}
        what no _{1,3} can|could|will|does
        no other :goods can|will|gives|delivers|provides|goes|gets _{0,4}
        no|zero|few _{1,4} can do|match|touch|deliver|give what|this|it|that|like|us|our _{0,3}
        no _{1,5} :better_adverb
        no :offer _{1,9} like _{1,2}
        nobody|none|no-one _{1,9} like|better|more|faster|longer|gentler|safer|smarter _{0,3}
        no one _{1,9} like|better|faster|longer|gentler|safer|smarter _{0,3}
        nothing|nobody|none else? comes|came|even close
        no one|other|clinic|one else comes|came close
        nothing|nobody else _{1,4} comes|came even? close|near
        there is|are|isn't no|a|simply better|safer|faster|gentler|finer|easier|quicker|smarter _{1,2}
        there's no|simply|just better|safer|faster|gentler|finer|easier|smarter|no|nothing _{1,3}
        no better|safer|faster|smarter|gentler|easier|finer|quicker way|choice|place|option|treatment|solution|time|care
        no better|safer|faster|smarter|gentler|easier|finer|quicker :goods
        no :provider _{0,8} than we|ours|us _?
        more|better|higher|fewer|lower|safer|faster|greater|longer|gentler|quicker _{0,6} than any|anyone|anybody|all|
        everyone other|
        else _{0,3}
        than any other :goods
        than anyone|anybody|anything else
        unlike any|anything other|else|you _?
        like no other|one
        second to none
        unmatched|unrivaled|unrivalled|unparalleled|unsurpassed|unequaled|unequalled|unbeatable|peerless|incomparable|
        unbeaten
        one of a kind
        without equal|rival|peer|equals|rivals|comparison
        in a league|class by itself|themselves|himself|herself|ourselves
        no equal|equals|peer|peers|rivals
        everything|anything else is|are just|only|merely|mere|but _{1,3}
        in a league|class of its|our|their|his|her own
        you won't|will|can't|cannot|couldn't|never not? find|get|see|buy _{0,2} better|finer|safer|more|gentler _{1,4}
        you'll never|not find|get|see|need _{0,2} better|finer|safer|more|gentler|another _{1,4}
        never been easier|simpler|better|safer|faster|gentler|this|so|more _{0,2}
        last :fill{0,1} _{1,3} you'll|you ever|will _{0,2} need|buy|want|wear|try|have
        head and shoulders above _{1,3}
        """,
        status="superlative",
        unless_before=rf"{FIGURE_BEFORE}|{_CONDITIONAL_BEFORE}",
        unless_after=(
            r"\s+for (?:everyone|everybody|all)\b|\s+(?:has|have|had) (?:worked|helped|done|been (?:effective|tried"
            r"|found))\b|\s+(?:is|are) (?:available"
            r"|taken|suitable)|\s*than (?:placebo|another)"
            r"|\s+(?:organ|joint|bone|muscle|tissue|nerve|hormone|virus|condition|disorder|cancer|symptom"
            r"|disease|illness|injur(?:y|ie)|cause|age group)s?\b"
        ),
        unless_inside=rf"{_RESEARCH}|{_DEONTIC}|\bno more (?:than|pain)\b|never been so (?:tired|sick|scared)"
        rf"|no better than",
        unless=r"\b(?:no|not) (?:\w+ )?(?:study|trial|studies|trials|evidence)\b",
    ),
    Wording(
        "superiority",
        """
        nobody|none _{1,7} better|faster|gentler|safer than we|us|ours _?
        no one _{1,7} better|faster|gentler|safer than we|us|ours _?
        """,
        status="superiority",
        precedence=1,
    ),
    Wording(
        "superlative",
        """
        nobody|none|no-one _{1,9} more _{0,4}
        no one _{1,7} more _{0,4}
        no :provider _{1,9} more _{0,4}
        nobody|none _{0,6} than we|us _?
        no one _{0,6} than we|us _?
        does|do|performs|perform|treats|treat|sees|see|places|place|delivers|deliver|performed|done|treated|placed|
        delivered|
        serves|serve|handles|handle more _{1,4} than any|anyone|anybody|all|everyone|most _{0,4}
        more _{1,4} than any other :provider
        than any other :provider
        """,
        status="leadership",
        unless_before=rf"{FIGURE_BEFORE}|{_CONDITIONAL_BEFORE}",
        unless_inside=rf"{_RESEARCH}|{_DEONTIC}|\bno more\b",
        precedence=1,
    ),
)

_SOLE = (
    Wording(
        "superlative",
        """
        exclusive to us|our|ours _{0,3}
        only _{1,2} :goods in|within|anywhere|near|outside _{1,2}
        """,
        status="exclusivity",
        unless_before=NEGATED
        + r"|\b(?:if|read|use|take|available|as|for|with|has|have|had|it's|by|performed|done|not) $",
        unless_inside=r"\b(?:in (?:the|a|an|your|our|some|most|cases?|certain|people|patients?|adults|children|women"
        r"|men"
        r"|combination|use|person|stock|bed|water|pain)\b|only (?:one|two|three|about|the|a|an|some|few|for|in|if"
        r"|when))\b",
    ),
    Wording(
        "superlative",
        """
        no other :fill{0,2} :provider _{1,4}
        nobody|none else in|has|offers|does|places|treats|performs|provides|makes|near|around|can _{1,4}
        no one else in|has|offers|does|places|treats|performs|provides|makes|near|around|can _{1,4}
        nobody|none|no-one beats|tops|bests|outdoes|rivals|equals our|us :fill{0,1} _{0,2}
        no one beats|tops|bests|outdoes|rivals|equals our|us :fill{0,1} _{0,2}
        nobody|none in _{1,4} does|offers|treats|performs|has|matches _{1,3}
        available|offered|found nowhere else
        nowhere else _{0,4} :goods
        nowhere else in|will|can|do _{1,3}
        you won't|will|can't|cannot|couldn't not? find|get|see|buy _{1,5} anywhere|elsewhere else? _{0,2}
        exclusive|exclusively to|at|ours|from|through|by our|us
        only we|our :provide
        exclusively|only at|from|available _{1,3}
        one and only _{1,4}
        first and only _{1,4}
        only way|path|road|route back|out|around|past _{1,4}
        only one|ones cleared|approved|licensed|authorized|designed|built|made|proven|open|with|in|that|who|to|
        offering|between|of|certified|available|around|within|trained|
        performing|near|for _{1,4}
        only :provider between _{1,3} and _
        only _{1,3} :provider between _{1,3} and _
        only :provider from _{1,3} to _
        only _{1,3} :provider from _{1,3} to _
        only :provider _{0,6} in|offering|that|to|with|who|certified|approved|where|offers|within|trained|this|open|for
        only _{1,2} :provider _{0,6} in|within|north|south|east|west|near|with|offering|who|that|certified
        only :goods that|to|with|proven|approved|designed|of|in|on|which|for|cleared|available|made|offering|backed|
        built|developed|
        trusted|used|recommended|rated|studied|tested|you'll|you
        only fda|nonsurgical|noninvasive|non-surgical|drug|doctor|clinically|true|real|complete|patented|natural|
        home|at-home _{0,3} :goods
        only board|hospital|veteran|fellowship|true|dedicated|certified|accredited|full _{0,3} :provider
        only _{1,3} that|which|in|with|offering _{1,4} :goods
        only _{1,4} in the|our _{0,2} state|city|county|region|country|nation|area|world|tri-state|midwest|southwest|
        valley|market|town
        only _{1,3} of its kind
        only way to _{0,2} :cure_verb
        only way to truly|really|actually|permanently|safely _
        only way to get|treat|fix|restore|relieve|beat|end|stop|heal|regain|repair|correct|regrow
        only real|true|lasting|proven|permanent|known cure|fix|solution|answer|treatment|relief|option
        one of few :provider
        """,
        status="exclusivity",
        unless_before=(
            r"\b(?:not|n't|if|read|use|take|see|taken|available|approved|cleared|performed|done|by|as|for|is|are"
            r"|was|were|should|applies|refers|may|can|it's|with|will|counts?|include[sd]?|uses?|using|contains?|than|has|have|had)\s+$"
            r"|\bis (?:for"
            r"|by) $|\bnot (?:the |our )?$|, and $"
        ),
        unless_inside=(
            rf"{_DEONTIC}|\b(?:thing|person|exception|difference|pain relief|prescription|days?|weekdays"
            rf"|side effects?|reason)\b"
            r"|only (?:test|exam|relief|treatment|care|cells|experience|treatments) (?:for|with|in|to|of|you)\b(?! the)"
            r"|way to (?:be|know|tell|check|confirm|reach|see|find|diagnose|determine|learn)\b"
            r"|on (?:call|duty)\b|no other (?:\w+ )?(?:visits?|stays?|fees?|forms?|tests?|notes?|records?|bills?)\b"
            r"|only (?:about|roughly|around|nearly|at least|\d+|a few|two|three|four|five|six|seven|eight|nine|ten"
            r"|some|half)\b"
            r"|only one (?:in|of) (?:\d|two|three|four|five|six|seven|eight|nine|ten|the|these|those|them|several"
            r"|many|our|your)\b"
        ),
        unless=r"\bonly (?:with a prescription|when|if|after)\b|\b(?:for|use) only\b",
    ),
)

_HEADLINE = (
    Wording(
        "superlative",
        "only _{1,4} that|which|built|made|designed|proven|engineered|formulated|guaranteed _{1,3}",
        status="exclusivity",
        only_before=r"(?:^\W*|[.!?:\u2014]\s*)(?:the|your|\w+'s) $",
        unless_inside=(
            r"\b(?:that|which) (?:you|we|i|they|he|she|your|our|applies|apply|matters?|counts?|remains?|differs?|has to"
            r"|have to)\b|\b(?:form|things?|people|person|patients|documents?|papers?|items?|questions?|part|days?|time"
            r"|shoes|reason|rule|change|step|exception|difference|visitors?|foods?|drinks?|medicines?|tests?)\b"
        ),
        unless=r"\b(?:is|are|was|were|may|might|must|should|needs?|can be|will be|has been)\b",
    ),
)
"""Only one of its kind, in a headline without a predicate, whatever it is."""

_NEVER_DONE = (
    Wording(
        "superlative",
        "no other _{1,5} has|have _{1,4}",
        status="superlative",
        unless_before=rf"{FIGURE_BEFORE}|{_CONDITIONAL_BEFORE}",
        unless_inside=(
            r"\b(?:person|people|patients?|members?|guests?|visitors?|tests?|causes?|forms?|visits?|symptoms?|cases?|child"
            r"|family|reactions?|records?|problems?|study|trial|studies|trials|option|options|side effects?|person's)\b"
            r"|\b(?:has|have) (?:been|had|worked|helped|failed|done|an?|any|to|no|not|the)\b"
        ),
    ),
)
"""What none of the others has done yet."""

_FEW = (
    Wording("superlative", "one of only|just|merely|few _{1,2} :provider", status="exclusivity", unless_before=NEGATED),
)
"""Few besides."""

WORDINGS = (*_WITHOUT_PEER, *_NEVER_DONE, *_FEW, *_SOLE, *_HEADLINE)
"""Every wording of exclusivity, in the order in which equals are preferred."""
