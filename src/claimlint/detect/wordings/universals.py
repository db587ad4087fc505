"""Success for everyone, every time, whatever the case, and certainty about what the reader will gain."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import SHARE

_SUPPOSED = rf"{NEGATED}|{SHARE}|\b(?:if|whether|until|may|might|could|should|hop(?:e|es|ed|ing))\b[^.;:!?]{{0,30}}$"
_ROUTINE = (
    r"\b(?:wash\w*|clean\w*|wear|take|takes|bring|check\w*|sign\w*|must|required?|polic(?:y|ies)|verif\w*|confirm\w*"
    r"|ask\w*|screen\w*|listen\w*|privacy|confidential\w*|pric\w+|bill\w*|answer\w*|appointments?|insurance|document\w*"
    r"|record\w*|masks?|ability to pay|income|deposits?|reimburse\w*|call\w*|greet\w*|call back|on time|coffee|visit us"
    r"|disinfect\w*|steriliz\w*|gloves|instruments|measure\w*|schedul\w*|consult\w*|review\w*|coverage|welcome)\b"
)
_PROMISE = (
    r"\b(?:works?|worked|success|results?|perfect\w*|relief|heals?|delivers?|gone|accurate|finds?|catch\w*|painless\w*"
    r"|cures?|reverses?|stops?|effective|helps?|white|relieves?|lose|succeeds?|sleep|recover|better|every|flawless\w*"
    r"|right|safe\w*|guaranteed?|wipes|erases?|dissolves?|melts?|eliminates?|regrow\w*|restores?|rebuilds?|clears?)\b"
)
_OWN_WAY = (
    r"[^.;]{0,30}\b(?:differently|own (?:pace|rate|way)|is different|at a different|from (?:quitting|exercise"
    r"|screening|a screening"
    r"|an? (?:exam|checkup|second opinion|consult\w*)|sunscreen|sleep|walking|hydration|good|better|less|more"
    r"|regular))\b"
)

WORDINGS = (
    Wording(
        "works_for_everyone",
        """
        no matter :how _{1,4}
        regardless of :fill{0,1} :severity
        doesn't matter :how _{1,4}
        does not matter :how _{1,4}
        whatever your|the age|diagnosis|weight|condition|history|stage|skin|genetics|case
        """,
        unless=_ROUTINE,
        unless_inside=r"\bhow (?:many|much|important|tempting)\b|\byou (?:spin|look|slice|cut)\b",
        only_before=_PROMISE + r"[^.;!?]{0,70}$|^$",
        unless_after=r"\s*(?:we (?:listen|care)|you are welcome)",
    ),
    Wording(
        "works_for_everyone",
        """
        regardless of :fill{0,1} :severity
        doesn't matter :how _{1,4}
        does not matter :how _{1,4}
        no matter :how _{1,4}
        """,
        unless=_ROUTINE,
        only_after=r"[^.;!?]{0,30}, (?:it|this|our \w+|the \w+|we|you) (?:always |will |can )?(?:works?|heals?"
        r"|cures?|helps?|fix\w*"
        r"|reverses?|lose|sleep|recover|restores?)\b",
    ),
    Wording(
        "works_for_everyone",
        "every|each single? time",
        unless_before=_SUPPOSED,
        unless_after=r"\s*(?:you|your|we|i|they|he|she|the|a|that)\b",
        unless=_ROUTINE,
        only_before=_PROMISE + r"[^.;!?]{0,80}$|, $",
        only_after=r"\s*(?:[.!,;:|\u2014]|$)",
    ),
    Wording(
        "works_for_everyone",
        """
        without exception|exceptions|fail
        with no exception|exceptions
        """,
        unless=_ROUTINE + r"|\b(?:must|policy|staff|fees?|rules?)\b",
    ),
    Wording(
        "works_for_everyone",
        "no exceptions",
        unless=_ROUTINE + r"|\b(?:must|policy|staff|fees?|rules?)\b",
        only_before=_PROMISE + r"[^.;!?]{0,80}$",
    ),
    Wording(
        "guarantee",
        """
        :boon assured
        :boon is|are certain|assured|automatic|inevitable
        you can't|cannot lose|fail
        it|this|that|which|treatment|therapy|laser|method|program|procedure simply|just|literally? never fails
        catch|catches|detects|spots|finds|sees|identifies every single? :own_complaint
        always succeed|succeeds|heals|heal|cures|reverses|gets|get|finds|delivers results|relief|it|them|you|every|the?
        always succeed|succeeds|cured|effective|successful
        never|cannot|can't misses|miss|overlooks|overlook a|an|any single? :own_complaint
        on the first try , always
        has|have never failed|disappointed
        is|are truly|completely? infallible|foolproof|fail-proof|unfailing
        100% of the time
        satisfaction is|are assured
        we|i promise|pledge|vow|assure you? a|an|your|complete|full|total|perfect|lasting :whole _
        you|you'll have|get my|our word
        """,
        unless_before=_SUPPOSED,
        unless_after=r"\s+to\b",
        unless=_ROUTINE + r"|\b(?:honest\w*|transparen\w*|quote|estimate)\b",
    ),
    Wording(
        "guarantee",
        """
        you'll|will definitely|certainly|absolutely|surely? lose _{0,3} weight|fat|pounds|inches
        you will definitely|certainly|absolutely|surely? lose _{0,3} weight|fat|pounds|inches
        you will definitely|certainly|absolutely|surely? :regain :well
        you'll definitely|certainly|absolutely|surely? :regain :well
        you'll|will definitely|certainly|absolutely|surely? :regain _{1,3} again
        will definitely|certainly|absolutely|surely work|heal|recover|improve|walk|hear|sleep|lose
        """,
        unless_before=_SUPPOSED + r"|\b(?:when|that|how|believe|think|once)\b[^.;!?]{0,25}$",
        unless_after=r"\s+(?:if|unless|only|with|marked|labeled|the day|at your|your (?:doctor|surgeon)|us)\b",
        unless=r"\b(?:doctor|surgeon|nurse|muscle|bone|water weight)\b",
        unless_inside=r"\bsee (?:your|the|us|\w+ ){1,3}again\b",
    ),
)
"""Every wording of the kind."""
